"""consumers: who uses, influences and buys, how, and what is special about them."""

from __future__ import annotations

from typing import Literal

from briefgen.model.consumer_profile import Demographics, MediaHabit, Psychographics, Segment  # noqa: TC001 - pydantic reads annotations at run time
from briefgen.model.record import Percent, Period, Record, SourceId, Text, about

JourneyStage = Literal["awareness", "consideration", "purchase", "use", "advocacy"]


class ConsumerRole(Record):
    """Who plays one part in the purchase, and how many they are."""

    who: Text | None = about(
        "R", 10, "fld.who", "写是谁，如“22–35 岁城市白领”。", 'Who they are, such as "city office workers of 22 to 35".'
    )
    size: Text | None = about(
        "C", 10, "fld.size", "写人数或占比，如“约 4,200 万人”。", 'How many they are, such as "about 42 million".'
    )
    note: Text | None = about(
        "C", 10, "fld.note", "补充说明；与别的角色是同一人要写明。", 'A remark, such as "same person as the user".'
    )


class ConsumerRoles(Record):
    """The three parts people play: user, influencer, buyer."""

    user: ConsumerRole | None = about("R", 10, "fld.user", "写谁在使用产品。", "Who uses the product.")
    influencer: ConsumerRole | None = about(
        "R", 10, "fld.influencer_role", "写谁影响购买，如同事、博主。", "Who influences it, such as colleagues."
    )
    buyer: ConsumerRole | None = about(
        "R", 10, "fld.buyer", "写谁掏钱购买，如本人或家人。", "Who pays at the till, such as the user or the family."
    )


class PotentialUsers(Record):
    """People who may use the product but do not yet."""

    text: Text | None = about(
        "C", 10, "fld.potential_users", "写可能会用的人。", 'Who may come to use it, such as "people cutting sugar".'
    )
    size: Text | None = about(
        "C", 10, "fld.size", "写他们的规模，如“含糖茶用户的 41%”。", 'How many, such as "41% of sweet-tea drinkers".'
    )
    source: SourceId | None = about("C", 10, "fld.source", "填来源编号。", "The id of the source.")


class HeavyUsers(Record):
    """The few who drink the most."""

    definition: Text | None = about(
        "R",
        10,
        "fld.heavy_user_definition",
        "写定义，如“每周 3 瓶以上”。",
        'Who counts, such as "three bottles a week or more".',
    )
    share_of_users_pct: Percent | None = about(
        "R", 10, "fld.share_of_users", "写占人数的百分比，如 21。", "Their percentage of users, such as 21.", unit="pct"
    )
    share_of_volume_pct: Percent | None = about(
        "R", 10, "fld.share_of_volume", "写占销量的百分比，如 58。", "Their share of volume, such as 58.", unit="pct"
    )
    source: SourceId | None = about("R", 10, "fld.source", "填来源编号。", "The id of the source.")


class Behaviour(Record):
    """When, how often and how firmly people buy."""

    occasions: tuple[Text, ...] = about(
        "C", 10, "fld.occasions", "写使用场合，如“下午的办公室”。", 'When and where, such as "at the desk".', default=()
    )
    frequency: Text | None = about(
        "C", 10, "fld.purchase_frequency", "写购买频率，如“每周 2 次”。", 'How often they buy, such as "twice a week".'
    )
    loyalty: Text | None = about(
        "C", 10, "fld.loyalty", "写重复购买者是否占主要销量。", "Whether repeat buyers make up the main volume."
    )
    repertoire: tuple[Text, ...] = about(
        "C", 10, "fld.repertoire", "写他们轮换购买的品牌。", "The brands they switch between.", default=()
    )
    decision_time: Text | None = about(
        "C", 10, "fld.decision_time", "写多久决定，如“冰柜前 8 秒”。", "How long it takes, such as 8 seconds."
    )


class JourneyStep(Record):
    """One stage on the way to buying and recommending."""

    stage: JourneyStage | None = about(
        "R", 10, "fld.stage", "选知晓、考虑、购买、使用或推荐。", "Awareness, consideration, purchase, use or advocacy."
    )
    need: Text | None = about("C", 10, "fld.need", "写消费者此刻需要什么。", "What the consumer needs at this moment.")
    touchpoint: Text | None = about(
        "C", 10, "fld.touchpoint", "写在哪里接触品牌，如“便利店冰柜”。", "Where the brand is met, such as the fridge."
    )
    barrier: Text | None = about(
        "C", 10, "fld.barriers", "写什么是障碍，如“看不懂冷泡”。", 'What stops people, such as "what is cold-brew?".'
    )


class FunnelStep(Record):
    """How many people reach a stage, with the brand and with its benchmark."""

    stage: Text | None = about(
        "R", 10, "fld.stage", "写阶段，如“提示知名”，由宽到窄。", 'The stage, such as "aided awareness", widest first.'
    )
    brand_pct: Percent | None = about(
        "R", 10, "fld.own_brand_pct", "写本品牌的百分比，如 46。", "The brand's percentage, such as 46.", unit="pct"
    )
    benchmark_pct: Percent | None = about(
        "C", 10, "tbl.benchmark", "写对标的百分比，如品类均值。", "The benchmark's, such as the category's.", unit="pct"
    )
    base_n: int | None = about(
        "C", 10, "fld.base_size", "写样本量，如 412。", "The sample size, such as 412.", unit="count", ge=0
    )
    period: Period | None = about(
        "C", 10, "fld.period", "写调查所属期间，如 2025-Q4。", "The period of the survey, such as 2025-Q4."
    )
    source: SourceId | None = about("C", 10, "fld.source", "填来源编号。", "The id of the source.")


class InsightPoint(Record):
    """Something about people that can be used."""

    observation: Text | None = about(
        "R", 10, "fld.observation", "写看到的事实，如“戒糖仍要味道”。", 'What was seen: "no sugar, yet wants taste".'
    )
    tension: Text | None = about(
        "R", 10, "fld.tension", "写矛盾，如“自律又怕像自虐”。", 'The conflict: "disciplined, dreads looking a martyr".'
    )
    so_what: Text | None = about("R", 10, "fld.so_what", "写对传播意味着什么。", "What it means for our communication.")
    source: SourceId | None = about(
        "R", 10, "fld.source", "填依据的来源编号。", "The id of the source that bears it out."
    )


class Consumers(Record):
    """Point 10 as a whole."""

    roles: ConsumerRoles | None = about(
        "R", 10, "fld.consumer_roles", "分别写使用者、影响者和购买者。", "User, influencer and buyer, each apart."
    )
    potential_users: PotentialUsers | None = about(
        "C", 10, "fld.potential_users", "写可能会用的人和规模。", "Who may come to use it, and how many they are."
    )
    heavy_users: HeavyUsers | None = about(
        "R", 10, "fld.heavy_user", "写重度使用者的定义和占比。", "Who heavy users are, and their shares."
    )
    demographics: Demographics | None = about(
        "R", 10, "fld.demographics", "用数字描述消费者，如年龄、收入。", "Consumers in numbers, such as age and income."
    )
    psychographics: Psychographics | None = about(
        "R", 10, "fld.psychographics", "写价值观、生活方式、动机和顾虑。", "Values, lifestyle, motives and fears."
    )
    segments: tuple[Segment, ...] = about(
        "C", 10, "fld.segments", "把消费者分成可以瞄准的人群。", "Groups of consumers one can aim at.", default=()
    )
    behaviour: Behaviour | None = about(
        "C", 10, "fld.behaviour", "写何时、多久、多忠诚地购买。", "When, how often and how loyally people buy."
    )
    media_habits: tuple[MediaHabit, ...] = about(
        "R", 10, "fld.media_habits", "写接触哪些媒介，带指数和来源。", "Media they use, with index.", default=()
    )
    journey: tuple[JourneyStep, ...] = about(
        "C", 10, "fld.journey", "按阶段写需求、触点和障碍。", "Need, touchpoint and barrier stage by stage.", default=()
    )
    funnel: tuple[FunnelStep, ...] = about(
        "C", 10, "fld.funnel", "由宽到窄写各级占比。", "From awareness to regular use, in percent.", default=()
    )
    insight_points: tuple[InsightPoint, ...] = about(
        "R", 10, "sec.insight", "写可利用的特别之处。", "Special points about people that can be used.", default=()
    )
    persona: Text | None = about(
        "O", 10, "fld.persona", "写虚构人物的素描；文件会注明虚构。", "An invented person; papers mark it as fictional."
    )
