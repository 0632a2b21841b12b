"""wording: a text in Chinese or English in, what is the matter with its words out."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, NamedTuple

from briefgen.checks import word_lists as lists
from briefgen.checks.folding import folded
from briefgen.checks.legal_terms import (
    ABSOLUTE_TERMS,
    EXCEPTIONS,
    EXCUSES,
    FACT_PARTS,
    LegalException,
    TermClass,
    any_of,
)

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from briefgen.model.settings import Settings


class Hit(NamedTuple):
    """A term to put to the lawyers: as written, what it does, which exceptions may apply, where it starts."""

    term: str
    kind: TermClass
    exceptions: tuple[LegalException, ...]
    start: int


class Length(NamedTuple):
    """How long a text is: its 汉字, and its words in Latin letters or figures."""

    han: int
    words: int


def absolute_terms(text: str, settings: Settings) -> tuple[Hit, ...]:
    """Terms the advertising law forbids or may forbid, save for uses it lets pass, in the order they stand."""
    plain = folded(text)
    found = [(match, kind) for kind, pattern in _terms(settings) for match in pattern.finditer(plain)]
    found = [(match, kind) for match, kind in found if not _is_excused(plain, kind, match)]
    found.sort(key=lambda each: (each[0].start(), -each[0].end()))
    hits: list[Hit] = []
    for match, kind in found:
        if not hits or match.start() >= hits[-1].start + len(hits[-1].term):
            hits.append(Hit(text[match.start() : match.end()], kind, EXCEPTIONS[kind], match.start()))
    return tuple(hits)


def _terms(settings: Settings) -> Iterator[tuple[TermClass, re.Pattern[str]]]:
    yield from ABSOLUTE_TERMS.items()
    if listed := _literals(settings.absolute_terms):
        yield "listed", listed


def _literals(terms: Iterable[str]) -> re.Pattern[str] | None:
    """A pattern for terms as they are; a Latin one stands as a word of its own."""
    pieces = [_edge(term[0]) + re.escape(folded(term)) + _edge(term[-1]) for term in terms if term]
    return any_of(*pieces) if pieces else None


def _edge(character: str) -> str:
    return r"\b" if character.isascii() and character.isalnum() else ""


def _is_excused(text: str, kind: TermClass, match: re.Match[str]) -> bool:
    allowed = EXCEPTIONS[kind]
    if "provable_fact" in allowed and all(part.search(text) for part in FACT_PARTS):
        return True
    return any(excuse.exception in allowed and excuse.covers(text, match) for excuse in EXCUSES)


def two_ideas(text: str) -> str:
    """What joins two ideas in one sentence, such as `和`, `不仅…还`, `and` or `;`; empty where there is one idea.

    What stands in quotes or title marks is a name, and 和 within a word joins nothing.
    """
    plain = lists.QUOTED.sub(lambda quote: "名" * len(quote[0]), folded(text)).rstrip(" 。；;")
    joints = [found for pattern in lists.AND_ZH if (found := pattern.search(plain))]
    if joints:
        first = min(joints, key=lambda found: found.start())
        return _joint(first[0], text[first.start() : first.end()])
    if lists.LIST_ZH.search(plain):
        return "，"
    if found := lists.JOIN_EN.search(plain):
        return found[0].strip().lower()
    joined = next((found[2].lower() for found in lists.AND_EN.finditer(plain) if _joins(found, plain)), "")
    return joined or ("," if lists.LIST_EN.search(plain) else "")


def _joint(found: str, written: str) -> str:
    """`不仅好喝，还` is `不仅…还`: the words at both ends, as written, without what stands between them."""
    ends = re.fullmatch(r"(不[仅但只光]|既|又|更|一边).+?(还|也|而且|且|又|更|一边)", found)
    return f"{written[: ends.end(1)]}…{written[ends.start(2) :]}" if ends else written.strip()


def _joins(found: re.Match[str], text: str) -> bool:
    """Whether an `and` joins two ideas: it does not in `black and white`, nor in the name Otter & Sons."""
    left, right = (found[side].strip(",.:;!?").lower() for side in (1, 3))
    if left == right or not lists.PAIRS_EN.isdisjoint({f"{left} and {right}", f"{left} and"}):
        return False
    is_name = found[1][0].isupper() and found[3][0].isupper()
    return not (is_name and re.search(r"\b[a-z]{4,}\b", text))


def cliches(text: str, settings: Settings) -> tuple[str, ...]:
    """Words everybody uses and nobody sees, each once, in the order they stand.

    A word such as 时尚 or `modern` is one only where it says all there is, as it does in a list of tones.
    """
    found, others = _cliches(text, settings)
    places = found + others if all(lists.LONE_CLICHE.fullmatch(folded(text[item])) for item in others) else found
    return tuple(dict.fromkeys(text[place] for place in sorted(places, key=lambda place: place.start)))


def is_cliche(text: str, settings: Settings) -> bool:
    """Whether a text is made of clichés and of nothing else."""
    found, others = _cliches(text, settings)
    return bool(found + others) and all(lists.LONE_CLICHE.fullmatch(folded(text[item])) for item in others)


def _cliches(text: str, settings: Settings) -> tuple[list[slice], list[slice]]:
    """Where clichés stand in a text, and where its other words do."""
    plain = folded(text)
    patterns = [pattern for pattern in (lists.CLICHE, _literals(settings.cliches)) if pattern]
    found = [slice(*match.span()) for pattern in patterns for match in pattern.finditer(plain)]
    for place in found:
        plain = plain[: place.start] + " " * (place.stop - place.start) + plain[place.stop :]
    plain = lists.ITEM_ENDS.sub(lambda end: " " * len(end[0]), plain)
    return found, [slice(*match.span()) for match in re.finditer(r"\S+", plain)]


def is_demographic(text: str) -> bool:
    """Whether a text counts people by age, sex, place or income and says nothing else of them."""
    plain = folded(text)
    rest = lists.WHO.sub(" ", plain)
    return rest != plain and not lists.WHO_FILLING.sub("", rest)


_HAN = r"\u3400-\u9fff\uf900-\ufaff"
_ONE_HAN = re.compile(f"[{_HAN}]")
_WORD = re.compile(rf"[^\W_{_HAN}]+(?:[’'.,-][^\W_{_HAN}]+)*")


def length(text: str) -> Length:
    """How many 汉字 and how many other words a text has."""
    return Length(len(_ONE_HAN.findall(text)), len(_WORD.findall(text)))


def is_business_goal(text: str) -> bool:
    """Whether an aim is the business's own, such as sales, profit or share, and not communication's."""
    return bool(lists.BUSINESS.search(folded(text)))


def is_only_buying(text: str, names: Iterable[str] = ()) -> bool:
    """Whether an action is no more than 购买: not where, when or instead of what; `names` are the brand's."""
    plain = text
    for name in filter(None, names):
        plain = plain.replace(name, "")
    return bool(lists.BUYING.fullmatch(folded(plain).strip(" 。.!！")))


def is_same(one: str, other: str) -> bool:
    """Whether two texts say the same but for punctuation, spaces and capitals."""
    return bool(_bare(one)) and _bare(one) == _bare(other)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
