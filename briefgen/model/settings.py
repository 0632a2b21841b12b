"""settings: the thresholds and word lists rules go by, which a client may set otherwise (DOMAIN, marked [H])."""

from __future__ import annotations

from briefgen.model.record import Record, about


class Settings(Record):
    """House defaults; a client changes one by naming it under `project.settings`."""

    stale_months: int = about(
        "O",
        0,
        "fld.stale_months",
        "多少个月后资料算过期。",
        "Months after which a value counts as stale.",
        default=12,
        ge=1,
    )
    stale_months_competition: int = about(
        "O", 0, "fld.stale_months_competition", "竞品资料多少个月后算过期。", "The same for rivals.", default=6, ge=1
    )
    stale_months_price: int = about(
        "O",
        0,
        "fld.stale_months_price",
        "价格与媒介价多少个月后算过期。",
        "The same for prices and media rates.",
        default=3,
        ge=1,
    )
    archive_error_months: int = about(
        "O",
        0,
        "fld.archive_error_months",
        "档案多少个月未更新算错误。",
        "Months after which an old archive is an error.",
        default=24,
        ge=1,
    )
    client_review_days: int = about(
        "O",
        0,
        "fld.client_review_days",
        "客户审阅至少多少个工作日。",
        "Working days a client needs to review.",
        default=2,
        ge=0,
    )
    material_lead_days: int = about(
        "O",
        0,
        "fld.material_lead_days",
        "完稿须在首次投放前至少几个工作日。",
        "Working days a finished piece needs before it first runs.",
        default=3,
        ge=0,
        le=60,
    )
    comparable_quotes_from: float = about(
        "O",
        0,
        "fld.comparable_quotes_from",
        "多少金额以上须比价三家。",
        "Amount from which three quotes are asked.",
        default=100_000,
        ge=0,
    )
    outlets_for_percent: int = about(
        "O",
        0,
        "fld.outlets_for_percent",
        "至少多少家门店才能写百分比。",
        "Outlets below which no percentage is printed.",
        default=5,
        ge=1,
    )
    proposition_han: int = about(
        "O", 0, "fld.proposition_han", "主张最多多少汉字。", "Most 汉字 in a proposition.", default=25, ge=1
    )
    proposition_words: int = about(
        "O",
        0,
        "fld.proposition_words",
        "主张最多多少英文词。",
        "Most words in an English proposition.",
        default=15,
        ge=1,
    )
    problem_han: int = about(
        "O", 0, "fld.problem_han", "问题最多多少汉字。", "Most 汉字 in the problem.", default=40, ge=1
    )
    problem_words: int = about(
        "O", 0, "fld.problem_words", "问题最多多少英文词。", "Most words in the problem.", default=30, ge=1
    )
    absolute_terms: tuple[str, ...] = about(
        "O", 0, "fld.absolute_terms", "另加的绝对化用语。", "Further absolute terms to question.", default=()
    )
    cliches: tuple[str, ...] = about("O", 0, "fld.cliches", "另加的套话。", "Further clichés to question.", default=())
