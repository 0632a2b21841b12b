"""status: the name of a state in, its letter on its colour and the words beside it out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.elements import run

if TYPE_CHECKING:
    from paper.elements import Element

# States of a paper: letter, character style, key of its words.
PAPER = {
    "ready": ("G", "StatusGood", "st.ready"),
    "draft": ("Y", "StatusFair", "dos.draft_only"),
    "blocked": ("R", "StatusPoor", "st.blocked"),
}


def status(name: str, states: dict[str, tuple[str, str, str]]) -> tuple[Element | str, ...]:
    """Runs that show the one of several states `name` holds; letter and words stand for the colour."""
    runs: list[Element | str] = []
    for number, (state, (letter, style, words)) in enumerate(states.items()):
        runs += [
            f"{{% {'elif' if number else 'if'} {name} == '{state}' %}}",
            run(f"\u2002{letter}\u2002", style=style),
            f" {{{{ words.{words} }}}}",
        ]
    return (*runs, "{% endif %}")
