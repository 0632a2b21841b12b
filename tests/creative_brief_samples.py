"""creative_brief_samples: values a creative brief is filled with: in Chinese, in English, as a sparse draft."""

from __future__ import annotations

import io
from datetime import date
from pathlib import Path

from PIL import Image

from briefgen.content import Properties, Rich, Span
from briefgen.styles import find_style, read_words

HOUSE, _ = find_style("house", Path(__file__).parent)
CHINESE, TRADITIONAL, ENGLISH = (HOUSE.typesettings[language] for language in ("zh-Hans", "zh-Hant", "en"))
PROPERTIES = Properties("创意简报", "清屿", "子午广告 Meridian", status="送客户审阅", issued=date(2026, 3, 10))


def _pixels(width: int, height: int) -> bytes:
    stream = io.BytesIO()
    Image.new("RGB", (width, height), "#1F3FD1").save(stream, "PNG")
    return stream.getvalue()


PIXEL = _pixels(2, 1)
"""An image twice as wide as high."""


def strong(text: str, rest: str = "") -> Rich:
    return Rich((Span(text, "strong"), Span(rest)))


def mark(text: str) -> Rich:
    return Rich((Span(text, "mark"),))


def labelled(*pairs: tuple[str, str | Rich]) -> list[dict[str, object]]:
    return [{"label": label, "value": value} for label, value in pairs]


def listed(names: str, *rows: tuple[object, ...]) -> list[dict[str, object]]:
    return [dict(zip(names.split(), row, strict=True)) for row in rows]


WORDS_ZH, WORDS_EN = (read_words(language, HOUSE)[0].tree for language in ("zh-Hans", "en"))


def chinese() -> dict[str, object]:
    """The worked example, complete."""
    return {
        "words": WORDS_ZH,
        "document": {
            "title": "创意简报",
            "subtitle": "2026 夏季冷泡上市",
            "status": "送客户审阅",
            "draft": False,
            "header_left": "子午广告 Meridian",
            "header_right": "岚谷饮品 · 清屿 · 创意简报",
            "footer_left": "机密，仅限项目组使用",
            "footer_right": "LG-26-014　v3",
        },
        "job": {
            "first": labelled(
                ("客户", "岚谷饮品"),
                ("品牌／产品", "清屿　冷泡 500\u00a0ml"),
                ("工作单号", "LG-26-014"),
                ("版本／日期", "v3　2026年3月10日"),
            ),
            "second": labelled(
                ("简报负责人", "李岚（客户执行）"),
                ("创意小组", "赵棠、陆见、方以宁"),
                ("制作预算上限", "360 万元（未税）"),
                ("首次提案", "2026年3月31日"),
            ),
        },
        "gaps": None,
        "background": {
            "text": "清屿份额两年由 2.1% 升至 6.8%，买它的却多是老茶客。57% 的含糖茶用户想戒糖，"
            "又认定无糖茶“像隔夜茶”：还没喝，先判了苦。",
            "raw": "“暑期来一波大的。”",
            "need": "拉新，不是复购。",
        },
        "objectives": {
            "source": None,
            "role": "打破“无糖就是苦”的偏见，换来含糖茶用户的第一瓶。",
            "rows": listed(
                "name note baseline target by measured standard",
                (
                    strong("首购率"),
                    "（家庭）",
                    "3.1%",
                    "4.6%",
                    "8月15日",
                    "家庭消费样组，基准 2025 年末",
                    "；达标：8 月 15 日达到 4.0%",
                ),
                ("不涩认知度", "", "31%", "42%", "8月15日", "品牌追踪，n=400，基准 n=412", ""),
                ("提示知名度", None, "46%", "54%", "8月15日", "品牌追踪，同上", ""),
            ),
        },
        "audience": {
            "disputed": None,
            "name": "轻自律族",
            "text": "22–35 岁城市白领，占品类用户 34%、金额 46%。她戒过三次奶茶。冰箱里有无糖茶，"
            "可那是“该喝的”，不是“想喝的”。下午两点到四点，最容易破戒。",
            "secondary": None,
            "quote": "“苦就是健康的代价吧。”",
            "quote_by": "女，28 岁，上海，含糖茶用户",
        },
        "insight": {
            "line": "自律的人，最怕被看成自虐。",
            "observation": "",
            "tension": "他们要的是对自己好，不是跟自己过不去；喝得皱眉，就成了苦修给人看。",
        },
        "proposition": {"line": "清屿：不苦的自律"},
        "support": listed(
            "text proof",
            ("4\u00a0°C 低温长泡 8 小时，不苦不涩。", "检测报告 JL-2026-017"),
            ("“不涩”评分 4.3，最强竞品 3.6（5 分制）。", "使用评价调研，2025年11月，n=412"),
            ("0 糖。", "检测报告 JL-2026-018，法务审定中"),
        ),
        "response": {
            "rows": listed(
                "head now wanted",
                ("想", "无糖就是没味", "原来无糖也能好喝"),
                ("感受", "无奈，像在完成任务", "松快，给自己的奖励"),
                ("行动", "忍一周，再买一杯含糖的", "下午茶时间，顺手拿第一瓶清屿"),
            ),
            "say_back": None,
        },
        "tone": [strong("清爽", "，但不寡淡"), strong("松弛", "，但不懒散"), strong("聪明", "，但不说教")],
        "limits": {
            "hard": [
                "总额不超过 1,200 万元（未税），含应急储备",
                "5月4日上线，素材 4月28日交齐",
                "LOGO、青绿瓶肩、“广告”标识必须出现",
                "不出现儿童；不与药品、减重效果相连",
                "“0 糖”须附检测报告号，法务审定后使用",
            ],
            "free": [
                "调性可以更幽默，可以自嘲",
                "主角不必是年轻女性",
                "可试一个从未投过的渠道，上限 60 万元",
                "镜头里可以完全没有茶园",
                "可改写“冷着泡”，不必沿用",
            ],
        },
        "rivals": Rich(
            (
                Span("山言“原叶，才够味”——占住浓；一叶“轻一点，刚刚好”——占住淡；元泉讲产地。"),
                Span("没有人把“不苦”说成一种生活态度。", "strong"),
            )
        ),
        "deliverables": listed(
            "item spec qty concept final",
            ("品牌短片（OTV）", "15 秒；16:9 与 9:16", "3", "3月31日", "4月28日"),
            ("短视频信息流", "6 秒；9:16", "6", "4月8日", "4月28日"),
            ("主视觉（KV）", "横、竖各一；分层源文件", "2", "3月31日", "4月20日"),
            ("便利店物料", "冰柜贴、跳跳卡", "4", "4月8日", "4月22日"),
        ),
        "timing": listed(
            "date event days last",
            ("3月12日", "简报会", "", False),
            ("3月27日", "内部评审", "11 个工作日", False),
            ("3月31日", "客户提案", "2 个工作日", False),
            ("4月3日", "书面确认", "3 个工作日", False),
            ("4月28日", "交片", "16 个工作日", False),
            ("5月4日", "上线", "", True),
        ),
        "starters": {
            "ideas": "店长说“午后补货最快”；货架前，她们比两瓶，看的是配料表。能不能让下午三点属于清屿？",
            "found": "走访所见：盲品 9 人里 8 人选冷泡。",
        },
        "attachments": {"dossier": "客户简报档案 v7（背景资料）", "papers": None},
        "signoff": listed(
            "role name decided opinion channel date",
            ("客户总监", "周延", True, "同意", "邮件确认", "2026年3月12日"),
            ("创意总监", "赵棠", False, "", "", ""),
            ("策略策划", "沈一禾", False, "", "", ""),
            ("品牌经理（岚谷饮品）", "陈槿", False, "", "", ""),
        ),
    }


def english() -> dict[str, object]:
    """The same, in English."""
    return {
        "words": WORDS_EN,
        "document": {
            "title": "Creative brief",
            "subtitle": "Summer 2026 cold-brew launch",
            "status": "With client",
            "draft": False,
            "header_left": "子午广告 Meridian",
            "header_right": "Langu Beverages · Qingyu · Creative brief",
            "footer_left": "Confidential, project team only",
            "footer_right": "LG-26-014  v3",
        },
        "job": {
            "first": labelled(
                ("Client", "Langu Beverages 岚谷饮品"),
                ("Brand / product", "Qingyu  Cold brew 500\u00a0ml"),
                ("Job number", "LG-26-014"),
                ("Version / date", "v3  10 March 2026"),
            ),
            "second": labelled(
                ("Brief owner", "Li Lan (account executive)"),
                ("Creative team", "Zhao Tang, Lu Jian, Fang Yining"),
                ("Production budget, ceiling", "CNY 3.6m (excluding tax)"),
                ("First presentation", "31 March 2026"),
            ),
        },
        "gaps": None,
        "background": {
            "text": "Qingyu’s share rose from 2.1% to 6.8% in two years, yet most of its buyers are seasoned tea "
            "drinkers. 57% of people who drink sugared tea want to give up sugar, and are sure unsweetened tea tastes "
            "“like last night’s tea”: judged bitter before the first sip.",
            "raw": "“Something big for the summer.”",
            "need": "new buyers, not repeat purchase.",
        },
        "objectives": {
            "source": None,
            "role": "break the belief that “no sugar means bitter”, and win the first bottle from drinkers of sugared "
            "tea.",
            "rows": listed(
                "name note baseline target by measured standard",
                (
                    strong("First purchase"),
                    " (households)",
                    "3.1%",
                    "4.6%",
                    "15 Aug",
                    "Household panel, baseline end of 2025",
                    "; enough: 4.0% by 15 August",
                ),
                ("Seen as not astringent", "", "31%", "42%", "15 Aug", "Brand tracking, n=400, baseline n=412", ""),
                ("Aided awareness", "", "46%", "54%", "15 Aug", "Brand tracking, as above", ""),
            ),
        },
        "audience": {
            "disputed": None,
            "name": "The lightly disciplined",
            "text": "office workers of 22–35 in the cities, 34% of category users and 46% of value. She has given up "
            "milk tea three times. There is unsweetened tea in the fridge, but it is the one she should "
            "drink, not the one she wants. Between two and four in the afternoon she is most likely to give in.",
            "secondary": None,
            "quote": "“Bitter is the price of being healthy, I suppose.”",
            "quote_by": "woman, 28, Shanghai, drinks sugared tea",
        },
        "insight": {
            "line": "Disciplined people fear nothing more than looking as if they punished themselves.",
            "observation": "",
            "tension": "They want to be good to themselves, not hard on themselves; one frown at the bottle and it is "
            "penance on show.",
        },
        "proposition": {"line": "Qingyu: discipline without the bitterness"},
        "support": listed(
            "text proof",
            ("Steeped for 8 hours at 4\u00a0°C, neither bitter nor astringent.", "Test report JL-2026-017"),
            ("“Not astringent” scores 4.3, the best rival 3.6 (of 5).", "Usage survey, November 2025, n=412"),
            ("0 sugar.", "Test report JL-2026-018, legal clearance under way"),
        ),
        "response": {
            "rows": listed(
                "head now wanted",
                ("Think", "No sugar means no taste", "So unsweetened can taste good"),
                ("Feel", "Resigned, as if doing a duty", "At ease, a reward to myself"),
                ("Do", "Hold out a week, then buy sugared", "At teatime, reach for a first bottle of Qingyu"),
            ),
            "say_back": None,
        },
        "tone": [strong("Fresh", ", not thin"), strong("Relaxed", ", not lazy"), strong("Clever", ", not preachy")],
        "limits": {
            "hard": [
                "No more than CNY 12.0m in all (excluding tax), contingency included",
                "On air 4 May, material complete by 28 April",
                "Logo, green bottle shoulder and the word “advertisement” must appear",
                "No children; no link to medicine or losing weight",
                "“0 sugar” only with the test report’s number and after legal clearance",
            ],
            "free": [
                "The tone may be funnier, and laugh at itself",
                "The lead need not be a young woman",
                "One channel never used before, up to CNY 0.6m",
                "No tea garden need be seen at all",
                "“冷着泡” may be rewritten or dropped",
            ],
        },
        "rivals": Rich(
            (
                Span("Shanyan “Whole leaf, full taste” holds strong; Yiye “A little lighter, just right” holds mild; "),
                Span("Yuanquan talks of origin. "),
                Span("Nobody makes “not bitter” a way of living.", "strong"),
            )
        ),
        "deliverables": listed(
            "item spec qty concept final",
            ("Brand film (OTV)", "15 s; 16:9 and 9:16", "3", "31 Mar", "28 Apr"),
            ("Short video, in-feed", "6 s; 9:16", "6", "8 Apr", "28 Apr"),
            ("Key visual (KV)", "2 formats; layered files", "2", "31 Mar", "20 Apr"),
            ("Store material", "Fridge sticker, wobbler", "4", "8 Apr", "22 Apr"),
        ),
        "timing": listed(
            "date event days last",
            ("12 Mar", "Briefing", "", False),
            ("27 Mar", "Internal review", "11 working days", False),
            ("31 Mar", "Client presentation", "2 working days", False),
            ("3 Apr", "Written approval", "3 working days", False),
            ("28 Apr", "Material delivered", "16 working days", False),
            ("4 May", "On air", "", True),
        ),
        "starters": {
            "ideas": "A store manager says “the afternoon shelf empties fastest”; at the shelf they compare two "
            "bottles and read the ingredients. Could three in the afternoon belong to Qingyu?",
            "found": "",
        },
        "attachments": {"dossier": "Client dossier v7 (background)", "papers": None},
        "signoff": listed(
            "role name decided opinion channel date",
            ("Account director", "Zhou Yan", True, "Agreed", "By e-mail", "12 March 2026"),
            ("Creative director", "Zhao Tang", False, "", "", ""),
            ("Strategic planner", "Shen Yihe", False, "", "", ""),
            ("Brand manager (Langu Beverages)", "Chen Jin", False, "", "", ""),
        ),
    }


def draft() -> dict[str, object]:
    """A sparse draft: a gap box, marks in the text, most sections missing."""
    nothing: dict[str, object] = dict.fromkeys(("audience", "insight", "proposition", "response", "limits", "rivals"))
    complete = chinese()
    return {
        **complete,
        **nothing,
        "document": {**complete["document"], "draft": True, "status": "草稿", "footer_right": "LG-26-014　v1 草稿"},  # type: ignore[dict-item]
        "job": {
            "first": labelled(
                ("客户", "岚谷饮品"), ("品牌／产品", "清屿"), ("工作单号", mark("待确认")), ("版本／日期", "v1")
            ),
            "second": labelled(
                *((label, mark("待确认")) for label in ("简报负责人", "创意小组", "制作预算上限", "首次提案"))
            ),
        },
        "gaps": {
            "count": "缺 4 项，其中 2 项未补前不能定稿",
            "rows": listed(
                "what who asked effect blocking",
                ("目标受众", "陈槿（岚谷饮品）", "3月6日", "不能定稿", True),
                ("单一主张", "沈一禾", "—", "不能定稿", True),
                ("硬性约束", "陈槿（岚谷饮品）", "3月6日", "提醒", False),
                ("期望反应", "沈一禾", "—", "提醒", False),
            ),
            "more": "另 2 项：竞品怎么说、创意火花",
        },
        "background": {"text": mark("待确认"), "raw": "“暑期来一波大的。”", "need": None},
        "objectives": None,
        "support": [],
        "tone": [],
        "deliverables": [],
        "timing": listed(
            "date event days last", ("3月12日", "简报会", "", False), ("5月4日", "上线", "35 个工作日", True)
        ),
        "starters": None,
        "attachments": {"dossier": "客户简报档案（背景资料）", "papers": "；附件一：市场数据"},
        "signoff": listed("role name decided opinion channel date", ("客户总监", "周延", False, "", "", "")),
    }
