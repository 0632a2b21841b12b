"""rule_report: the table of rules in, what a person reads about one or all of them out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from briefgen.checks import NOT_CHECKABLE, RULES
from briefgen.cli.report import print_table
from briefgen.errors import RuleNotFound
from briefgen.messages import read_messages
from briefgen.sentences import unfilled

if TYPE_CHECKING:
    from briefgen.messages import Messages
    from briefgen.words import Words


def print_rules(words: Words) -> None:
    """Every rule: its id, how grave it is, and what it is about; then those no data can break."""
    told = read_messages(words.language).told
    print_table([(id_, words(f"told.{rule.severity}"), told[id_].title) for id_, rule in RULES.items()])
    for id_, reason in NOT_CHECKABLE.items():
        print(f"{id_}  —  {reason}")


def print_rule(id_: str, words: Words) -> None:
    """One rule: what, why, a bad example and a good one; raises `RuleNotFound`."""
    messages = read_messages(words.language)
    if id_ in NOT_CHECKABLE:
        print(f"{id_}  —  {NOT_CHECKABLE[id_]}")
        return
    if id_ not in messages.told or not messages.told[id_].title:
        raise RuleNotFound(id_, RULES)
    rule, told = RULES.get(id_), messages.told[id_]
    weight = f"  {words(f'told.{rule.severity}')}" if rule else ""
    print(f"{id_}{weight}  {told.title}")
    if rule and rule.blocks:
        print(f"{words('told.blocks')} {', '.join(rule.blocks)}")
    for wording in _wordings(id_, messages):
        print(f"  {wording}")
    print(f"\n{told.why}")
    for heading, example in (("told.bad", told.bad), ("told.good", told.good)):
        print(f"\n{words(heading)}")
        print("\n".join(f"    {line}" for line in example.splitlines()))


def _wordings(id_: str, messages: Messages) -> list[str]:
    """What the rule may say, one line a variant."""
    codes = [code for code in messages.told if code == id_ or code.startswith(f"{id_}.")]
    return list(dict.fromkeys(unfilled(messages.told[code].message, messages.language) for code in codes))
