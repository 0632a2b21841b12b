"""strategy: rules of a job's insight, proposition, support and tone (DOMAIN §3.2), and words for the public (§9.5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from briefgen.checks.bilingual import each_language
from briefgen.checks.campaign import identity_of, over_length
from briefgen.checks.rule import ERROR, WARNING, Checking, Finding, Rule
from briefgen.checks.statements import is_excused
from briefgen.checks.texts import words_of
from briefgen.checks.wording import absolute_terms, is_cliche, is_demographic, is_same, two_ideas
from briefgen.model import Job

if TYPE_CHECKING:
    from collections.abc import Iterator

    from briefgen.model import Text

MOST_SUPPORTS = 3
MOST_TONES = 4
_UNIQUE_POINT = re.compile(r"product\.unique_points\[(\d+)\]")


def _job(checking: Checking) -> Job:
    return checking.job or Job()


def _no_insight(checking: Checking) -> Iterator[Finding]:
    """C-14: there is no insight: no line, and no observation with its tension."""
    insight = _job(checking).insight
    is_there = insight and (insight.line or (insight.observation and insight.tension))
    if checking.job and not is_there and not is_excused(checking, "insight"):
        yield Finding("insight")


def _no_real_insight(checking: Checking) -> Iterator[Finding]:
    """C-15: the insight counts people, or nothing bears it out."""
    insight = _job(checking).insight
    if insight is None:
        return
    for name in ("line", "observation", "tension"):
        for written in each_language(checking, f"insight.{name}", getattr(insight, name)):
            if is_demographic(written.words):
                yield Finding(written.path, {"text": written.words})
    path = "insight.evidence"
    if (insight.line or insight.observation) and not insight.evidence and checking.brief.nothing(path) is None:
        yield Finding(path, variant="evidence")


def _no_proposition(checking: Checking) -> Iterator[Finding]:
    """C-16: there is no proposition."""
    if checking.job and not checking.job.proposition and not is_excused(checking, "proposition"):
        yield Finding("proposition")


def _long_proposition(checking: Checking) -> Iterator[Finding]:
    """C-17: the proposition is too long to be single-minded."""
    most = checking.settings
    text = _job(checking).proposition
    yield from over_length(checking, "proposition", text, han=most.proposition_han, words=most.proposition_words)


def _two_ideas(checking: Checking) -> Iterator[Finding]:
    """C-18: the proposition says two things."""
    for written in each_language(checking, "proposition", _job(checking).proposition):
        if joint := two_ideas(written.words):
            yield Finding(written.path, {"joint": joint})


def _absolute_terms(checking: Checking) -> Iterator[Finding]:
    """C-19: words meant for the public hold a term the advertising law forbids or may forbid."""
    for path, text in _public_texts(checking):
        for written in each_language(checking, path, text):
            for hit in absolute_terms(written.words, checking.settings):
                variant = "" if hit.kind == "superlative" else hit.kind
                yield Finding(written.path, {"term": hit.term}, variant)


def _public_texts(checking: Checking) -> Iterator[tuple[str, Text | None]]:
    """The proposition, claims, lines and executions, with their paths."""
    job = _job(checking)
    yield "proposition", job.proposition
    for number, claim in enumerate(identity_of(checking).claims):
        yield f"campaign.claims[{number}].text", claim.text
    for name in ("name", "line"):
        yield f"big_idea.{name}", getattr(job.big_idea, name, None)
    for number, execution in enumerate(job.executions):
        for name in ("name", "description", "script"):
            yield f"executions[{number}].{name}", getattr(execution, name)


def _says_what_a_rival_says(checking: Checking) -> Iterator[Finding]:
    """C-20: a competitor says the same as the proposition."""
    for written in each_language(checking, "proposition", _job(checking).proposition):
        for number, rival in enumerate(checking.client.competitors):
            path = f"competitors[{number}].message"
            for message in each_language(checking, path, rival.message):
                if not rival.own and is_same(_unsigned(written.words), _unsigned(message.words)):
                    yield Finding(written.path, {"rival": _name(checking, rival.name)}, also=message.path)


def _unsigned(words: str) -> str:
    """A line without the brand's name before it: `清屿：不苦的自律` says 不苦的自律."""
    return re.sub(r"^[^：:，。]{1,20}[：:]\s*", "", words)


def _name(checking: Checking, text: Text | None) -> str:
    return text.in_language(checking.brief.main_language) if text else "?"


def _supports(checking: Checking) -> Iterator[Finding]:
    """C-21: more supports than people keep in mind, or one that rests on nothing."""
    supports = _job(checking).support
    if len(supports) > MOST_SUPPORTS:
        yield Finding("support", {"n": len(supports), "most": MOST_SUPPORTS})
    for number, support in enumerate(supports):
        if not support.ref and not support.source:
            yield Finding(f"support[{number}]", variant="reference", severity=ERROR)
        elif support.ref and not _is_there(checking, support.ref):
            yield Finding(f"support[{number}].ref", {"ref": support.ref}, "unknown", severity=ERROR)


def _is_there(checking: Checking, ref: str) -> bool:
    """Whether a reference to a unique point names one; other references are the author's own."""
    match = _UNIQUE_POINT.fullmatch(ref.strip())
    product = checking.client.product
    return not match or int(match[1]) < len(product.unique_points if product else ())


def _tone(checking: Checking) -> Iterator[Finding]:
    """C-22: too many tones for one voice, or nothing but clichés."""
    tones = _job(checking).tone
    if len(tones) > MOST_TONES:
        yield Finding("tone", {"n": len(tones), "most": MOST_TONES})
    said = [words for tone in tones if tone.is_ and (words := words_of(tone.is_))]
    if said and all(all(is_cliche(words, checking.settings) for words in each) for each in said):
        yield Finding("tone", {"words": tuple(each[0] for each in said)}, "cliche")


RULES = (
    Rule("C-14", WARNING, _no_insight, blocks=("CB",)),
    Rule("C-15", WARNING, _no_real_insight),
    Rule("C-16", WARNING, _no_proposition, blocks=("CB",)),
    Rule("C-17", WARNING, _long_proposition),
    Rule("C-18", WARNING, _two_ideas),
    Rule("C-19", WARNING, _absolute_terms),
    Rule("C-20", WARNING, _says_what_a_rival_says),
    Rule("C-21", WARNING, _supports),
    Rule("C-22", WARNING, _tone),
)
