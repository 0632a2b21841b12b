"""make_questionnaire: nothing in, `questionnaire.docx` out: the template as a designer opens it in Word.

    python templates/house/make_questionnaire.py [TARGET_DIR]

Run it again after a change here. Once a designer has taken the template over in Word, delete this script.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from paper.blocks import job_block, title_block
from paper.controls import choice_control, date_control, text_control
from paper.elements import HAIRLINE, edge, gap, paragraph, run, space, statement, w
from paper.frames import save
from paper.listings import Column, head_row, right_margin
from paper.tables import WIDE_WIDTH, cell, row, statement_row, table, together

if TYPE_CHECKING:
    from paper.elements import Element

FACTS = (4400, 3900, 3600, 2670)
PADDING = 50
ANSWER_LINES = 600
"""A row is high enough to be answered by hand, in twentieths of a point."""


def _blocks() -> list[Element]:
    return [
        title_block(WIDE_WIDTH),
        gap(1),
        job_block(FACTS, ("facts",)),
        paragraph("Rule"),
        *_note(),
        statement("{%p for section in sections %}"),
        paragraph("Heading2", "{{ section.title }}"),
        statement("{%p if section.note %}"),
        paragraph("Label", "{{ section.note }}", keep=w("keepNext"), spacing=space(after=4)),
        statement("{%p endif %}"),
        _questions(),
        statement("{%p endfor %}"),
        *_sign_off(),
        gap(1),
    ]


def _note() -> list[Element]:
    return [
        paragraph("Normal", "{{ note.greeting }}", spacing=space(before=8, after=3)),
        statement("{%p for text in note.paragraphs %}"),
        paragraph("Normal", "{{ text }}"),
        statement("{%p endfor %}"),
        paragraph("Normal", "{{ note.closing }}", spacing=space(after=0)),
        paragraph("Normal", "{{ note.sender }}", spacing=space(after=4)),
    ]


def _questions() -> Element:
    """One question a row; its printed number is the spare key where an editor loses the controls' own."""
    columns = (
        Column(520, "qst.no", (run("{{ item.no }}", style="Strong"),)),
        Column(4120, "qst.question", ("{{ item.question }}",)),
        Column(1540, "fld.why_we_ask", ("{{ item.why }}",)),
        Column(2160, "qst.example", ("{{ item.example }}",)),
        Column(1150, "qst.who", ("{{ item.who }}",)),
        Column(1060, "qst.due", ("{{ item.due }}",)),
        Column(1590, "qst.blocks", ("{{ item.blocks }}",)),
        Column(1640, "fld.answer", paragraphs=(_answer(),)),
        Column(790, "qst.external", paragraphs=(_may_leave(),)),
    )
    widths = tuple(column.width for column in columns)
    space_around = {"top": PADDING, "bottom": PADDING}
    cells = [
        cell(each.width, *each.content(), margins={**space_around, **right_margin(each, columns)}) for each in columns
    ]
    group = paragraph("RowLabel", "{{ group.title }}", keep=w("keepNext"))
    return table(
        widths,
        head_row(columns),
        statement_row("{%tr for group in section.groups %}", widths),
        statement_row("{%tr if group.title %}", widths),
        row(cell(WIDE_WIDTH, group, span=len(widths), margins={"top": 130, "bottom": 50})),
        statement_row("{%tr endif %}", widths),
        statement_row("{%tr for item in group.rows %}", widths),
        row(*cells, at_least=ANSWER_LINES),
        statement_row("{%tr endfor %}", widths),
        statement_row("{%tr endfor %}", widths),
        name="questions",
        alt="{{ section.title }}",
        borders=(edge("bottom", 0.5, HAIRLINE), edge("insideH", 0.5, HAIRLINE)),
    )


def _answer() -> Element:
    control = text_control("{{ item.title }}", "{{ item.tag }}", "{{ words.qst.fill_in }}")
    return paragraph("TableText", control)


def _may_leave() -> Element:
    control = choice_control(
        "{{ item.may_leave }}",
        "{{ item.may_leave_tag }}",
        "{{ words.qst.choose }}",
        ("{{ words.qst.may }}", "yes"),
        ("{{ words.qst.may_not }}", "no"),
    )
    return paragraph("TableText", control)


def _sign_off() -> list[Element]:
    columns = (
        Column(3400, "qst.who", ("{{ person.who }}",)),
        Column(3870, "qst.numbers", ("{{ person.questions }}",)),
        Column(3300, "qst.name", paragraphs=(_name(),)),
        Column(2200, "sgn.signature", ("",)),
        Column(1800, "qst.date", paragraphs=(_date(),)),
    )
    widths = tuple(column.width for column in columns)
    cells = [cell(each.width, *each.content(), margins=right_margin(each, columns), align="center") for each in columns]
    signatures = table(
        widths,
        head_row(columns),
        statement_row("{%tr for person in respondents %}", widths),
        row(*cells, at_least=500),
        statement_row("{%tr endfor %}", widths),
        name="respondents",
        alt="{{ words.qst.answers }}",
        borders=(edge("bottom", 0.5, HAIRLINE), edge("insideH", 0.5, HAIRLINE)),
    )
    remarks = text_control("{{ words.qst.remarks }}", "q:remarks", "{{ words.qst.fill_in }}")
    return [
        paragraph("Heading2", "{{ words.qst.answers }}"),
        paragraph("Normal", "{{ statement }}", keep=w("keepNext"), spacing=space(after=4)),
        together(signatures),
        paragraph("Normal", run("{{ words.qst.remarks }}\u2003", style="Strong"), remarks, spacing=space(before=8)),
    ]


def _name() -> Element:
    control = text_control(
        "{{ person.name_title }}",
        "q:respondent.{{ person.number }}.name",
        "{{ words.qst.fill_in }}",
    )
    return paragraph("TableText", control)


def _date() -> Element:
    control = date_control(
        "{{ person.date_title }}",
        "q:respondent.{{ person.number }}.date",
        "{{ words.qst.pick_date }}",
    )
    return paragraph("TableText", control)


if __name__ == "__main__":
    save("questionnaire.docx", _blocks(), title="Questionnaire", wide=True)
