"""package: a paper's body, header and footer in, all members of a Word file around them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from paper.charts import CHART_TYPE, chart_relation, take_charts
from paper.elements import ACCENT, COLOURS, EAST_ASIAN, GREY, LATIN, R, serialised, w
from paper.pages import page
from paper.styles import numbering, styles

if TYPE_CHECKING:
    from paper.elements import Element

_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PACKAGE = "http://schemas.openxmlformats.org/package/2006"
_OFFICE_TYPE = "application/vnd.openxmlformats-officedocument."
_WORD_TYPE = _OFFICE_TYPE + "wordprocessingml."


def package(
    blocks: list[Element], header: Element, footer: Element, *, title: str, wide: bool = False
) -> dict[str, bytes]:
    """Every member of a Word file, by name; `wide` lays its pages on their side."""
    body = w("body", *blocks, page(header="rId4", footer="rId5", wide=wide))
    charts = take_charts(body)
    parts = {
        "word/document.xml": (w("document", body), _WORD_TYPE + "document.main+xml"),
        "word/styles.xml": (styles(), _WORD_TYPE + "styles+xml"),
        "word/numbering.xml": (numbering(), _WORD_TYPE + "numbering+xml"),
        "word/settings.xml": (_settings(), _WORD_TYPE + "settings+xml"),
        "word/header1.xml": (w("hdr", header), _WORD_TYPE + "header+xml"),
        "word/footer1.xml": (w("ftr", footer), _WORD_TYPE + "footer+xml"),
        "word/fontTable.xml": (_font_table(), _WORD_TYPE + "fontTable+xml"),
        "word/theme/theme1.xml": (_theme(), _OFFICE_TYPE + "theme+xml"),
        "docProps/core.xml": (_core(title), "application/vnd.openxmlformats-package.core-properties+xml"),
    }
    drawn = [name for name in charts if name.endswith(".xml")]
    kinds = {name: kind for name, (_, kind) in parts.items()} | dict.fromkeys(drawn, CHART_TYPE)
    return {
        "[Content_Types].xml": serialised(_content_types(kinds)),
        "_rels/.rels": serialised(_package_relations()),
        "word/_rels/document.xml.rels": serialised(_document_relations(len(drawn))),
        **{name: serialised(element) for name, (element, _) in parts.items()},
        **charts,
    }


def _theme() -> Element:
    links = (("hlink", ACCENT.value), ("folHlink", GREY.value))
    slots = (*((shade.name, shade.value) for shade in COLOURS), *links)
    return _a(
        "theme",
        _a(
            "themeElements",
            _a("clrScheme", *(_a(name, _a("srgbClr", val=value)) for name, value in slots), name="House"),
            _a("fontScheme", _font_family("majorFont"), _font_family("minorFont"), name="House"),
            _format_scheme(),
        ),
        name="House",
    )


def _font_family(name: str) -> Element:
    scripts = (("Hans", "微软雅黑"), ("Hant", "微軟正黑體"))
    faces = [_a("latin", typeface=LATIN), _a("ea", typeface=EAST_ASIAN), _a("cs", typeface="")]
    return _a(name, *faces, *(_a("font", script=script, typeface=face) for script, face in scripts))


def _format_scheme() -> Element:
    # Shapes drawn in Word take these: flat fills and plain lines, three of each because the schema wants three.
    fills = [_a("solidFill", _a("schemeClr", val="phClr")) for _ in range(6)]
    lines = [_a("ln", _a("solidFill", _a("schemeClr", val="phClr")), w=width) for width in (6350, 9525, 19050)]
    effects = [_a("effectStyle", _a("effectLst")) for _ in range(3)]
    return _a(
        "fmtScheme",
        _a("fillStyleLst", *fills[:3]),
        _a("lnStyleLst", *lines),
        _a("effectStyleLst", *effects),
        _a("bgFillStyleLst", *fills[3:]),
        name="House",
    )


def _settings() -> Element:
    uri = "http://schemas.microsoft.com/office/word"
    switches = {"compatibilityMode": 15, "overrideTableStyleFontSizeAndJustification": 1, "enableOpenTypeFeatures": 1}
    mapping = {"bg1": "light1", "t1": "dark1", "bg2": "light2", "t2": "dark2"}
    mapping |= {f"accent{number}": f"accent{number}" for number in range(1, 7)}
    return w(
        "settings",
        w("zoom", percent=100),
        w("defaultTabStop", val=720),
        w("characterSpacingControl", val="compressPunctuation"),
        w(
            "compat",
            w("useFELayout"),
            *(w("compatSetting", name=name, uri=uri, val=on) for name, on in switches.items()),
        ),
        w("themeFontLang", val="en-GB", eastAsia="zh-CN"),
        w("clrSchemeMapping", **mapping, hyperlink="hyperlink", followedHyperlink="followedHyperlink"),
        w("decimalSymbol", val="."),
        w("listSeparator", val=","),
    )


def _font_table() -> Element:
    # What a machine without the font goes by when it looks for another: the family, and the script it serves.
    faces = ((LATIN, "020B0604020202020204", "00"), (EAST_ASIAN, "020B0503020204020204", "86"))
    return w("fonts", *(
        w("font", w("panose1", val=panose), w("charset", val=charset), w("family", val="swiss"),
          w("pitch", val="variable"), name=name)
        for name, panose, charset in faces
    ))  # fmt: skip


def _core(title: str) -> Element:
    names = {"cp": f"{_PACKAGE}/metadata/core-properties", "dc": "http://purl.org/dc/elements/1.1/"}
    root = etree.Element(f"{{{names['cp']}}}coreProperties", nsmap=names)
    for name, text in (("title", title), ("creator", "briefgen")):
        etree.SubElement(root, f"{{{names['dc']}}}{name}").text = text
    return root


def _content_types(kinds: dict[str, str]) -> Element:
    extensions = {"rels": "application/vnd.openxmlformats-package.relationships+xml", "xml": "application/xml"}
    if CHART_TYPE in kinds.values():
        extensions["xlsx"] = _OFFICE_TYPE + "spreadsheetml.sheet"
    defaults = [{"Extension": extension, "ContentType": kind} for extension, kind in extensions.items()]
    overrides = [{"PartName": f"/{name}", "ContentType": kind} for name, kind in kinds.items()]
    namespace = f"{_PACKAGE}/content-types"
    root = etree.Element(f"{{{namespace}}}Types", nsmap={None: namespace})  # type: ignore[dict-item]
    for tag, entries in (("Default", defaults), ("Override", overrides)):
        for entry in entries:
            etree.SubElement(root, f"{{{namespace}}}{tag}", entry)
    return root


def _package_relations() -> Element:
    core = f"{_PACKAGE}/relationships/metadata/core-properties"
    return _relations((f"{R}/officeDocument", "word/document.xml"), (core, "docProps/core.xml"))


def _document_relations(charts: int) -> Element:
    files = {"styles": "styles.xml", "numbering": "numbering.xml", "settings": "settings.xml"}
    files |= {
        "header": "header1.xml",
        "footer": "footer1.xml",
        "theme": "theme/theme1.xml",
        "fontTable": "fontTable.xml",
    }
    root = _relations(*((f"{R}/{kind}", target) for kind, target in files.items()))
    for number in range(1, charts + 1):
        _relate(root, chart_relation(number), f"{R}/chart", f"charts/chart{number}.xml")
    return root


def _relations(*targets: tuple[str, str]) -> Element:
    namespace = f"{_PACKAGE}/relationships"
    root = etree.Element(f"{{{namespace}}}Relationships", nsmap={None: namespace})  # type: ignore[dict-item]
    for number, (kind, target) in enumerate(targets, 1):
        _relate(root, f"rId{number}", kind, target)
    return root


def _relate(root: Element, name: str, kind: str, target: str) -> None:
    etree.SubElement(root, f"{{{_PACKAGE}/relationships}}Relationship", Id=name, Type=kind, Target=target)


def _a(tag: str, *children: Element, **attributes: object) -> Element:
    texts = {name: str(value) for name, value in attributes.items()}
    element = etree.Element(f"{{{_A}}}{tag}", texts, nsmap={"a": _A})
    element.extend(children)
    return element
