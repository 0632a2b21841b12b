"""styles: a style's name in, its templates, words and typesetting out, those it extends filling what it lacks."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from briefgen.content import Typesetting
from briefgen.errors import StyleNotFound, TemplateNotFound
from briefgen.problems import Place, problem, suggested
from briefgen.source import Mapping, Scalar, described, plain, read_yaml
from briefgen.words import Words

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.problems import Problem
    from briefgen.source import Entry, Node

LANGUAGES = ("zh-Hans", "zh-Hant", "en")
_PACKAGE = Path(__file__).parent
_STYLE_KEYS = {"name", "extends", "languages"}
_LANGUAGE_TAG = re.compile(r"[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*", re.ASCII)
_SIZES = re.compile(r"\d{1,3}(\.\d+)?/\d{1,3}(\.\d+)?", re.ASCII)
_LANGUAGE_KEYS = {"tag", "east_asian_tag", "east_asian_font", "sizes"}


@dataclass(frozen=True)
class Style:
    """A style as found: its folders, own first and then those it extends, and how it sets each language."""

    name: str
    folders: tuple[Path, ...]
    typesettings: dict[str, Typesetting]

    def template(self, kind: str, suffix: str) -> Path:
        """The Office file for a kind, from this style or the nearest one it extends."""
        found = next((path for folder in self.folders if (path := folder / f"{kind}{suffix}").is_file()), None)
        if found is None:
            present = {path.name for folder in self.folders for path in folder.glob(f"*{suffix}")}
            raise TemplateNotFound(f"{kind}{suffix}", present, where=f"in style {self.name!r}")
        return found


def style_folders(project: Path) -> tuple[Path, ...]:
    """Where styles may stand: the project's own `templates/` first, then those that come with briefgen."""
    shipped = _PACKAGE / "templates"
    bundled = shipped if shipped.is_dir() else _PACKAGE.parent / "templates"
    own = project / "templates"
    return (bundled,) if own.resolve() == bundled.resolve() else (own, bundled)


def style_names(project: Path) -> tuple[str, ...]:
    """All styles there are, by name."""
    return tuple(sorted({path.parent.name for place in style_folders(project) for path in place.glob("*/style.yaml")}))


def find_style(name: str, project: Path) -> tuple[Style, tuple[Problem, ...]]:
    """The style of this name; raises `StyleNotFound` where there is none."""
    folders: list[Path] = []
    problems: list[Problem] = []
    languages: dict[str, dict[str, Node]] = {}
    following: str | None = name
    while following and following not in {folder.name for folder in folders}:
        folder = _style_folder(following, project)
        folders.append(folder)
        entries, found = _read_style(folder)
        problems += found
        following = _text(entries.get("extends"))
        problems += _unnamed(entries)
        for language, settings in _languages(entries.get("languages"), problems).items():
            languages[language] = {**settings, **languages.get(language, {})}
    typesettings = {language: _typesetting(language, languages.get(language, {})) for language in LANGUAGES}
    return Style(name, tuple(folders), typesettings), tuple(problems)


def read_words(language: str, style: Style) -> tuple[Words, tuple[Problem, ...]]:
    """The catalogue of a language, with the words a style puts in place of the usual ones."""
    problems: list[Problem] = []
    entries: dict[str, str] = {}
    for path, shown in _word_files(language, style):
        node, found = read_yaml(path, shown)
        problems += found
        entries |= _catalogue(node, problems)
    return Words(language, entries), tuple(problems)


def _word_files(language: str, style: Style) -> Iterator[tuple[Path, str]]:
    """The catalogue's files, one a topic, then each style's, with the name a problem calls them by."""
    for path in sorted((_PACKAGE / "words" / language).glob("*.yaml")):
        yield path, f"words/{language}/{path.name}"
    for folder in reversed(style.folders):
        path = folder / "words" / f"{language}.yaml"
        if path.is_file():
            yield path, f"{folder.name}/words/{path.name}"


def _style_folder(name: str, project: Path) -> Path:
    # Asked among the names that are there, so that no name leads out of `templates/`.
    present = style_names(project)
    for place in style_folders(project):
        if name in present and (place / name / "style.yaml").is_file():
            return place / name
    raise StyleNotFound(name, present)


def _read_style(folder: Path) -> tuple[dict[str, Node], list[Problem]]:
    shown = f"templates/{folder.name}/style.yaml"
    node, problems = read_yaml(folder / "style.yaml", shown)
    if node is None:
        return {}, list(problems)
    if not isinstance(node, Mapping):
        return {}, [*problems, problem(Place(shown, 1, 1), "S-1", {"found": described(node)})]
    return {key: entry.node for key, entry in node.entries.items()}, [*problems, *_unknown(node, _STYLE_KEYS)]


def _unnamed(entries: dict[str, Node]) -> list[Problem]:
    return [
        problem(node.place, "S-3", {"found": described(node)})
        for key in ("name", "extends")
        if (node := entries.get(key)) and not isinstance(node, Scalar)
    ]


def _languages(node: Node | None, problems: list[Problem]) -> dict[str, dict[str, Node]]:
    if not isinstance(node, Mapping):
        if node is not None and plain(node) is not None:
            problems.append(problem(node.place, "S-1", {"found": described(node)}, variant="languages"))
        return {}
    problems += _unknown(node, set(LANGUAGES))
    found = {key: entry.node for key, entry in node.entries.items() if isinstance(entry.node, Mapping)}
    problems += [_misfit(entry, "settings") for key, entry in node.entries.items() if key not in found]
    for settings in found.values():
        problems += [*_unknown(settings, _LANGUAGE_KEYS), *_unfit(settings)]
    return {key: {name: entry.node for name, entry in settings.entries.items()} for key, settings in found.items()}


def _unfit(settings: Mapping) -> list[Problem]:
    """Tags and type sizes no Office file could hold."""
    wrong = [
        _misfit(entry, "tag")
        for key in ("tag", "east_asian_tag")
        if (entry := settings.entries.get(key)) and not _fits(_LANGUAGE_TAG, entry.node)
    ]
    sizes = settings.entries.get("sizes")
    if sizes is None:
        return wrong
    if not isinstance(sizes.node, Mapping):
        return [*wrong, _misfit(sizes, "sizes")]
    wrong += [
        _misfit(entry, "size")
        for key, entry in sizes.node.entries.items()
        if not (_SIZES.fullmatch(key) and _fits(_SIZES, entry.node))
    ]
    return wrong


def _fits(pattern: re.Pattern[str], node: Node) -> bool:
    return bool(pattern.fullmatch(_text(node) or ""))


def _misfit(entry: Entry, variant: str) -> Problem:
    return problem(entry.key_place, "S-3", {"found": described(entry.node)}, variant=variant)


def _typesetting(language: str, settings: dict[str, Node]) -> Typesetting:
    sizes = settings.get("sizes")
    pairs = (
        {key: _text(entry.node) or key for key, entry in sizes.entries.items()} if isinstance(sizes, Mapping) else {}
    )
    tag = _text(settings.get("tag")) or {"zh-Hans": "zh-CN", "zh-Hant": "zh-TW"}.get(language, "en-GB")
    east_asian_tag = _text(settings.get("east_asian_tag")) or (tag if tag.startswith("zh") else "zh-CN")
    return Typesetting(language, tag, east_asian_tag, _text(settings.get("east_asian_font")) or "", pairs)


def _unknown(node: Mapping, allowed: set[str]) -> list[Problem]:
    return [_unknown_field(key, entry, allowed) for key, entry in node.entries.items() if key not in allowed]


def _unknown_field(key: str, entry: Entry, allowed: set[str]) -> Problem:
    variant, slots = suggested(key, allowed)
    return problem(entry.key_place, "S-2", {"key": key, **slots}, variant=variant, path=key)


def _catalogue(node: Node | None, problems: list[Problem]) -> dict[str, str]:
    if not isinstance(node, Mapping):
        if node is not None:
            problems.append(problem(node.place, "S-1", {"found": described(node)}, variant="words"))
        return {}
    texts = {key: _text(entry.node) for key, entry in node.entries.items()}
    problems += [_misfit(node.entries[key], "words") for key, text in texts.items() if text is None]
    return {key: text for key, text in texts.items() if text is not None}


def _text(node: Node | None) -> str | None:
    return node.text if isinstance(node, Scalar) else None
