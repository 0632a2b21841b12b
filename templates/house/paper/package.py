"""package: a paper's body, header and footer in, all members of a Word file around them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from paper.elements import ACCENT, COLOURS, EAST_ASIAN, GREY, LATIN, R, serialised, w
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
    parts = {
        "word/document.xml": (w("document", w("body", *blocks, _section(wide=wide))), _WORD_TYPE + "document.main+xml"),
        "word/styles.xml": (styles(), _WORD_TYPE + "styles+xml"),
        "word/numbering.xml": (numbering(), _WORD_TYPE + "numbering+xml"),
        "word/settings.xml": (_settings(), _WORD_TYPE + "settings+xml"),
        "word/header1.xml": (w("hdr", header), _WORD_TYPE + "header+xml"),
        "word/footer1.xml": (w("ftr", footer), _WORD_TYPE + "footer+xml"),
        "word/fontTable.xml": (_font_table(), _WORD_TYPE + "fontTable+xml"),
        "word/theme/theme1.xml": (_theme(), _OFFICE_TYPE + "theme+xml"),
        "docProps/core.xml": (_core(title), "application/vnd.openxmlformats-package.core-properties+xml"),
    }
    return {
        "[Content_Types].xml": serialised(_content_types({name: kind for name, (_, kind) in parts.items()})),
        "_rels/.rels": serialised(_package_relations()),
        "word/_rels/document.xml.rels": serialised(_document_relations()),
        **{name: serialised(element) for name, (element, _) in parts.items()},
    }


def _section(*, wide: bool) -> Element:
    """A4; a grid without a type is switched off, else 16 pt lines snap to its pitch."""
    size = w("pgSz", w=16838, h=11906, orient="landscape") if wide else w("pgSz", w=11906, h=16838)
    top, sides, bottom = (1247, 1134, 1021) if wide else (1417, 1247, 1191)
    return w(
        "sectPr",
        _reference("headerReference", "rId4"),
        _reference("footerReference", "rId5"),
        size,
        w("pgMar", top=top, right=sides, bottom=bottom, left=sides, header=652, footer=595, gutter=0),
        w("cols", space=720),
        w("docGrid", linePitch=312),
    )


def _reference(tag: str, relation: str) -> Element:
    element = w(tag, type="default")
    element.set(f"{{{R}}}id", relation)
    return element


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


def _document_relations() -> Element:
    files = {"styles": "styles.xml", "numbering": "numbering.xml", "settings": "settings.xml"}
    files |= {
        "header": "header1.xml",
        "footer": "footer1.xml",
        "theme": "theme/theme1.xml",
        "fontTable": "fontTable.xml",
    }
    return _relations(*((f"{R}/{kind}", target) for kind, target in files.items()))


def _relations(*targets: tuple[str, str]) -> Element:
    namespace = f"{_PACKAGE}/relationships"
    root = etree.Element(f"{{{namespace}}}Relationships", nsmap={None: namespace})  # type: ignore[dict-item]
    for number, (kind, target) in enumerate(targets, 1):
        etree.SubElement(root, f"{{{namespace}}}Relationship", Id=f"rId{number}", Type=kind, Target=target)
    return root


def _a(tag: str, *children: Element, **attributes: object) -> Element:
    texts = {name: str(value) for name, value in attributes.items()}
    element = etree.Element(f"{{{_A}}}{tag}", texts, nsmap={"a": _A})
    element.extend(children)
    return element
