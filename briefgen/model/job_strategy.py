"""job_strategy: whom the job talks to, what it says, why they believe it, and the idea."""

from __future__ import annotations

from briefgen.model.record import Record, SegmentId, SourceId, Text, about


class Response(Record):
    """What people think, feel and do."""

    think: Text | None = about(
        "R",
        0,
        "fld.think",
        "用消费者的话写他怎么想，如“无糖茶没味道”。",
        'What they think, in their words, such as "no sugar, no taste".',
    )
    feel: Text | None = about("R", 0, "fld.feel", "写他的感受，如“委屈自己”。", "What they feel, such as deprived.")
    do: Text | None = about("R", 0, "fld.do", "写他怎么做，不要只写“购买”。", 'What they do; more than just "buy".')


class TargetGroup(Record):
    """A group the job talks to."""

    segment: SegmentId | None = about(
        "R", 0, "fld.segment", "填第 10 点的人群编号。", "The id of the segment in point 10."
    )
    size: Text | None = about(
        "R", 0, "fld.size", "写规模，如“约 2,100 万人”。", 'How many they are, such as "about 21 million".'
    )
    who: Text | None = about(
        "R",
        0,
        "fld.who",
        "一句话写他们是谁，如“22–30 岁、每天想少一点糖的上班族”。",
        'Who they are in a sentence, such as "office workers of 22 to 30 who cut down on sugar".',
    )
    portrait: Text | None = about(
        "C",
        0,
        "fld.portrait",
        "用三四句话画像，让创意人员看见这个人。",
        "Three or four sentences that let a creative see the person.",
    )


class Audience(Record):
    """Whom the job talks to, where they are and where they should be."""

    primary: TargetGroup | None = about(
        "R", 0, "fld.audience_primary", "写首要目标受众，只有一个。", "The one audience that matters most."
    )
    secondary: tuple[TargetGroup, ...] = about(
        "C", 0, "fld.audience_secondary", "写次要受众，如店主。", "Further audiences, such as shop owners.", default=()
    )
    current: Response | None = about(
        "R", 0, "fld.from_state", "写现在的想、感受和行动。", "What they think, feel and do today."
    )
    desired: Response | None = about(
        "R", 0, "fld.to_state", "写期望的想、感受和行动。", "What they should think, feel and do."
    )
    barrier: Text | None = about(
        "C", 0, "fld.barriers", "写最大的障碍，如“怕涩”。", 'What stands in the way, such as "afraid it is bitter".'
    )
    motivation: Text | None = about(
        "C",
        0,
        "fld.motives",
        "写最强的动机，如“午后想清醒又不想发胖”。",
        'What drives them, such as "awake after lunch without the calories".',
    )


class Insight(Record):
    """The truth about people the job is built on."""

    observation: Text | None = about("R", 0, "fld.observation", "写看到的事实。", "What was seen.")
    tension: Text | None = about("R", 0, "fld.tension", "写其中的矛盾。", "The conflict in it.")
    so_what: Text | None = about("R", 0, "fld.so_what", "写品牌因此能做什么。", "What the brand can do about it.")
    line: Text | None = about(
        "R",
        0,
        "fld.insight_line",
        "写成一句洞察，如“自律的人最怕被看成自虐”。",
        'The insight in one line, such as "the disciplined dread looking like martyrs".',
    )
    evidence: tuple[SourceId, ...] = about(
        "R", 0, "fld.evidence", "填依据的来源编号。", "The ids of the sources that bear it out.", default=()
    )


class Support(Record):
    """One reason to believe the proposition."""

    text: Text | None = about(
        "R",
        0,
        "sec.support",
        "写支持点，如“4 °C 冷泡 8 小时，不苦不涩”。",
        'The reason, such as "steeped eight hours at 4 °C, never bitter".',
    )
    figure: Text | None = about(
        "C", 0, "fld.figure", "写幻灯片上的大数字，如“4.3 对 3.6”。", 'The number in big type, such as "4.3 to 3.6".'
    )
    proof: Text | None = about(
        "R", 0, "fld.proof", "写证据，如“盲测，n=412”。", 'The proof, such as "blind test, n=412".'
    )
    ref: str | None = about(
        "C",
        0,
        "fld.ref",
        "写它来自哪个独特点，如 product.unique_points[0]。",
        "The unique point it rests on, such as product.unique_points[0].",
    )
    source: SourceId | None = about("R", 0, "fld.source", "填证据的来源编号。", "The id of the proof's source.")


class ToneWord(Record):
    """What the voice is, and what it must not become."""

    is_: Text | None = about(
        "R", 0, "fld.tone_is", "写一个形容词，如“清爽”。", "One adjective, such as fresh.", alias="is"
    )
    not_: Text | None = about(
        "R", 0, "fld.tone_not", "写不能变成什么，如“寡淡”。", "What it must not turn into, such as bland.", alias="not"
    )


class DesiredResponse(Record):
    """What the advertising should make people think, feel, do and say."""

    think: Text | None = about("R", 0, "fld.think", "写看完广告应该怎么想。", "What they should think after seeing it.")
    feel: Text | None = about("R", 0, "fld.feel", "写看完应该有什么感受。", "What they should feel.")
    do: Text | None = about(
        "R",
        0,
        "fld.do",
        "写看完应该做什么，如“下午去冰柜找它”。",
        'What they should do, such as "look for it in the fridge at three".',
    )
    say_back: Text | None = about(
        "R",
        0,
        "fld.say_back",
        "写希望消费者说出的一句话，如“原来无糖也能好喝”。",
        'The sentence we want to hear back, such as "so no sugar can taste good".',
    )
    feel_measure: Text | None = about(
        "C",
        0,
        "fld.feel_measure",
        "写感受的变化怎么衡量，如“好感度，追踪新增一题”。",
        'How a change of feeling is told, such as "liking, a new question in the tracker".',
    )


class BigIdea(Record):
    """The creative idea of a proposal."""

    name: Text | None = about(
        "R", 0, "fld.idea_name", "写创意的名字，如“冷静一下”。", 'What the idea is called, such as "Cool it".'
    )
    line: Text | None = about("R", 0, "fld.idea_line", "写广告口号。", "The line the public will read.")
    explanation: Text | None = about(
        "R", 0, "fld.description", "用两三句话讲清楚创意。", "The idea in two or three sentences."
    )
    why_it_answers: Text | None = about(
        "R", 0, "fld.why_it_answers", "写它为什么回应了任务和洞察。", "Why it answers the task and the insight."
    )
    grows: Text | None = about(
        "C",
        0,
        "fld.idea_grows",
        "写它以后还能怎样延伸，如“秋冬变成‘暖静一下’”。",
        "How it can grow after this campaign.",
    )


class Execution(Record):
    """The idea in one medium."""

    name: Text | None = about(
        "R",
        0,
        "fld.execution_name",
        "写这件作品的名称，如“冰柜 3 秒”。",
        'The name of the piece, such as "Three seconds at the fridge".',
    )
    medium: Text | None = about(
        "R", 0, "fld.medium", "写媒介，如“OTV 15 秒”。", 'Its medium, such as "15-second online film".'
    )
    description: Text | None = about("R", 0, "fld.description", "写看到什么、听到什么。", "What one sees and hears.")
    script: Text | None = about("C", 0, "fld.script", "写脚本或文案全文。", "The script or copy in full.")
    file: str | None = about(
        "C",
        0,
        "fld.file",
        "填主画面文件的路径，从项目文件夹或客户文件夹写起。",
        "The path of the key visual from the campaign's folder, or from the client's.",
    )
    spec: Text | None = about(
        "C",
        0,
        "fld.spec",
        "写规格，如“9:16 与 16:9，各 3 支”。",
        'Its specification, such as "9:16 and 16:9, three each".',
    )
    role: Text | None = about(
        "C",
        0,
        "fld.execution_role",
        "写它在整体中的作用，如“让人第一次拿起来”。",
        'What it does within the whole, such as "the first pick-up".',
    )
