"""legal_terms: the terms that make words for the public a question to the lawyers, and the uses that pass."""

from __future__ import annotations

import re
from typing import Literal, NamedTuple

TermClass = Literal["superlative", "rank", "grade", "total", "medical", "promise", "returns", "listed"]
"""What an absolute term does; `listed` are the client's own additions."""

LegalException = Literal[
    "attitude", "own_range", "consumer_tip", "grade_name", "registered_name", "award", "provable_fact"
]
"""Uses the enforcement guide on absolute terms lets pass (DOMAIN §9.5)."""

EXCEPTIONS: dict[TermClass, tuple[LegalException, ...]] = {
    "superlative": ("attitude", "own_range", "consumer_tip", "registered_name", "award", "provable_fact"),
    "rank": ("provable_fact", "award", "attitude", "registered_name"),
    "grade": ("grade_name", "registered_name", "award"),
    "total": ("provable_fact", "registered_name", "attitude"),
    "medical": (),
    "promise": (),
    "returns": (),
    "listed": (),
}
"""The exceptions that may apply to a class; none for effects, promises and returns, which stay serious."""


def any_of(*pieces: str) -> re.Pattern[str]:
    """One pattern for all the pieces, upper or lower case."""
    return re.compile("|".join(pieces), re.IGNORECASE)


_SCOPE = r"(?:全国|中国|国内|全球|世界|亚洲|行业|业内|全网|史上|地表|宇宙|天下)"
_COUNT = r"(?:(?<!\d)\d{1,4}|[一二两三四五六七八九十百]{1,3}|半)"
_PERIOD = r"(?:天|日|周|星期|个月|月|小时|分钟|秒|次|个?疗程|盒|瓶|针|贴)"
_SOON = r"(?:立刻|立即|马上|当天|当场|即刻|瞬间|快速|一次|一喝就|一用就)"
_EFFECT = (
    r"(?:见效|起效|生效|显效|见成效|见效果|美白|变白|白一度|瘦|减肥|减重|减脂|减\d{1,3}斤|变美|治愈|痊愈|康复|根治|改善"
    r"|焕肤|逆龄|祛斑|回本|翻倍|翻番|提分|学会|精通|脱单)"
)
_NUMBER = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|a few)"
_UNIT = r"(?:minute|hour|day|night|week|month)s?"
_RESULT = (
    r"(?:results?|works?|visible|visibly|whit\w+|bright\w+|thinner|slimmer|slim|clearer|younger|smoother|lose|gone"
    r"|heal\w*|fluent|relief)"
)
_NO_SUPERLATIVE = (
    r"(?:rest|west|test|nest|chest|vest|pest|quest|guest|crest|forest|harvest|contest|interest|request|latest|nearest"
    r"|modest|honest|priest|protest|midwest|northwest|southwest|everest|youngest|oldest|smallest|slowest|weakest)"
)

ABSOLUTE_TERMS: dict[TermClass, re.Pattern[str]] = {
    "superlative": any_of(
        r"最(?:高级|高档|高端|高|佳|优质|优秀|优|好喝|好吃|好|强|大|低价|低|先进|新鲜|安全|健康|纯净|纯正|纯|天然|美味"
        r"|美丽|美|舒适|专业|权威|有效|快|便宜|正宗|划算|顶级|豪华|奢华|流行|受欢迎|畅销|尖端|时尚|领先|完美|清爽|香|棒"
        r"|牛|轻|可靠)",
        _SCOPE + r"最[\u4e00-\u9fff]",
        r"极致|极品|极佳|绝佳|顶级|顶尖|顶配|巅峰|登峰造极|至尊|至臻|无与伦比|无可比拟|[\u4e00-\u9fff]之最",
        r"\bbest\b|\bfinest\b|\bgreatest\b|\bultimate\b|\bsupreme\b|\bunbeatable\b|\bunrival\w+\b|\bunmatched\b",
        r"\bunparallel\w+\b|\bunsurpassed\b|\bincomparable\b|\bthe most (?!of\b|part\b)\w+|\blowest prices?\b",
        rf"\b(?:the|world['’]s) (?!{_NO_SUPERLATIVE}\b)\w{{2,}}est\b",
    ),
    "rank": any_of(
        rf"{_SCOPE}?第一品牌|第一名|{_SCOPE}(?:第一|首)[家款个创例支台发]|销量第一|{_SCOPE}?第一(?![一二三四五六七八九十百\d])",
        r"唯一|独一无二|绝无仅有|首选|全网最低价?|史上最低价?|冠军品牌|领导品牌|领军品牌|遥遥领先|[\u4e00-\u9fff]之王",
        r"\bno\.? ?1\b|\bnumber[- ](?:one|1)\b|#1\b|\btop ?1\b|\bthe only\b|\bthe one and only\b|\bfirst choice\b",
        r"\b(?:the|market|industry|world)[- ]lead(?:er|ing)\b|\bworld['’]s first\b|\bbest[- ]?sell(?:er|ing)\b",
        r"\b(?:world|china|asia|europe|america|country|industry|market)['’]s (?:leading|leader|no\.? ?1)\b",
    ),
    "grade": any_of(
        r"国家级|世界级|宇宙级|全球级|国宴|人民大会堂|特供|驰名商标|免检|领导人",
        r"\bworld[- ]class\b|\bnational[- ]level\b|\bstate[- ]level\b|\bby royal appointment\b",
    ),
    "total": any_of(
        r"(?:100|１００)\s*[%％]|百分(?:之)?百|永久|万能|史无前例|前所未有|空前绝后|绝对|无敌|零缺陷|永不|保证|彻底解决",
        r"\bguarante\w+\b|\bforever\b|\bpermanent\w*\b|\bunprecedented\b|\bfool-?proof\b|\bnever fails?\b",
    ),
    "medical": any_of(
        r"治疗|治愈|疗效|根治|痊愈|药到病除|包治|消炎|抗癌|防癌|抗病毒|抗炎|降低?血[压糖脂]|降三高|减肥|减脂|瘦身|燃脂|排毒",
        r"祛斑|祛痘|美白|壮阳|补肾|丰胸|抗衰|延缓衰老|(?:提高|增强|提升)免疫力?|助眠|改善睡眠|安神|活血|解毒|[镇止]痛",
        r"缓解疼痛|(?:无|零|没有)副作用|预防疾病|防治|药用|清热|祛湿|调理体质",
        r"\bcures?\b|\bheals?\b|\btherapeutic\b|\banti-?inflammatory\b|\bdetox\w*\b|\bburns? fat\b|\bfat[- ]burning\b",
        r"\bweight[- ]loss\b|\blose weight\b|\bslimming\b|\banti-?age?ing\b|\bclinically proven\b|\bside[- ]effects?\b",
        r"\blowers? (?:your )?(?:blood (?:pressure|sugar)|cholesterol)\b|\bboosts? (?:your )?immun\w+\b|\bmiracle\b",
        r"\b(?:prevents?|treats?|fights?) (?:cancer|diabetes|disease|flu|colds?)\b|\brelieves? (?:pain|stress)\b",
    ),
    "promise": any_of(
        rf"{_COUNT}\s*{_PERIOD}内?(?:就|即|便|可以|可|能|会|让你)*{_EFFECT}",
        rf"立竿见影|{_SOON}{_EFFECT}|秒变|速效|神效|特效药?",
        rf"\b{_RESULT}\b[^.;!?]{{0,30}}\b(?:in|within|after) (?:just |only |as little as )?{_NUMBER} {_UNIT}\b",
        rf"\b(?:in|within|after) (?:just |only )?{_NUMBER} {_UNIT}\b[^.;!?]{{0,20}}\b{_RESULT}\b",
        rf"\b{_NUMBER}[- ]{_UNIT} results?\b|\b(?:instant|overnight|immediate) (?:results?|relief|effect)\b",
        r"\bworks? (?:instantly|overnight|immediately)\b",
    ),
    "returns": any_of(
        r"保本|稳赚(?:不赔)?|零风险|无风险|保收益|高回报|只赚不赔|躺赚",
        r"\brisk[- ]free\b|\bno risk\b|\bguaranteed (?:returns?|profits?|income|yield)\b",
    ),
}
"""Terms to question in words meant for the public, by class."""


_NEAR = 80
"""How many characters before and after a term are looked at."""


class Excuse(NamedTuple):
    """A use the law lets pass: a term with what stands before and after it."""

    exception: LegalException
    term: re.Pattern[str]
    before: re.Pattern[str]
    after: re.Pattern[str]

    def covers(self, text: str, found: re.Match[str]) -> bool:
        """Whether the term, where it was found, is used in this way."""
        if not self.term.search(found[0]) or not self.after.match(text[found.end() : found.end() + _NEAR]):
            return False
        return bool(self.before.search(text[max(0, found.start() - _NEAR) : found.start()]))


def _excuse(exception: LegalException, *, term: str = "", before: str = "", after: str = "") -> Excuse:
    return Excuse(exception, any_of(term), any_of(f"(?:{before})$" if before else ""), any_of(after))


_ON = r"[^，。；！？,.;!?]"
_OURS = r"(?:我们|本品牌|本店|我司|自家|我家|本系列|同系列|全系列|旗下|历代|系列)"
_AIM = r"(?:追求|力求|力争|争做|争创|争当|立志|致力于?|希望|梦想|想做|想成为|努力|渴望|向往|目标是|愿景是|精益求精)"
_NOT = r"(?:不是|并非|不求|不争|不做|不当|不必|无需|没有|从不|谈不上|不敢说)"
_WON = r"(?:荣获|获评|获颁|评为|授予|入选|当选|摘得|斩获)"
_ORDINAL = (
    r"(?:[次天步口瓶杯罐季章集眼届轮波代期周年条张句手支部站课排版件层份滴缕抹场批人声套颗片块枚台双本碗束辆道盏顿餐遍回座趟位家款]"
    r"|个(?!品牌)|时间|印象|反应|阶段|感觉|财经|汽车|现场|视角|责任|动力|季度|大街|中学|医院|小学)"
)

EXCUSES: tuple[Excuse, ...] = (
    _excuse("consumer_tip", term="最[佳好]", after="的?(?:食用|饮用|赏味|使用|保存|品尝|服用|储存|贮藏|冲泡|享用)"),
    _excuse("consumer_tip", term="最好", after="(?:在|先|不要|别|冷藏|冰|放)"),
    _excuse("consumer_tip", term="最[高低]", after="(?:温|气温|消费|限|起|工资)"),
    _excuse(
        "consumer_tip", term="best", after="[- ](?:before|by|served|enjoyed|consumed|if|when|chilled|kept|used)\\b"
    ),
    _excuse("own_range", term="最", before=f"{_OURS}{_ON}{{0,6}}"),
    _excuse("own_range", before=r"\b(?:our|my|your|his|her|its|their) (?:very |own |level )?"),
    _excuse("own_range", after=r"[^.;!?]{0,24}\b(?:in|of|from) our (?:range|line|family)\b"),
    _excuse("own_range", after=r"[^.;!?]{0,24}\bwe(?:['’]ve| have)? (?:ever )?(?:made|brewed|built)\b"),
    _excuse("attitude", before=f"{_AIM}{_ON}{{0,8}}"),
    _excuse("attitude", before=f"{_NOT}{_ON}{{0,4}}"),
    _excuse("attitude", term="第一", before="顾客|客户|用户|消费者|安全|质量|品质|健康|服务|诚信|友谊"),
    _excuse("attitude", term="number[- ](?:one|1)|no\\.? ?1|first", after=" (?:priority|concern)\\b"),
    _excuse("attitude", term="best", before="\\bknows? "),
    _excuse("attitude", term="best", after=" (?:of both worlds|foot forward|time to)\\b"),
    _excuse("attitude", term="最大", after="(?:努力|诚意|限度|化|善意)"),
    _excuse(
        "attitude", before=r"\b(?:striv\w+|aim(?:s|ing)?|aspir\w+|wants?|hopes?|dreams?|goal|ambition)\b[^.;!?]{0,30}"
    ),
    _excuse("attitude", before=r"\b(?:not|never|isn['’]t|no) (?:\w+ ){0,2}"),
    _excuse("attitude", term="best", after=" (?:friends?|man|wishes|practices?|regards|of luck|interests?|rivals?)\\b"),
    _excuse(
        "grade_name", term="国家级", after="(?:非物质文化遗产|非遗|文物|自然保护区|实验室|高新|龙头|湿地|风景|森林公园)"
    ),
    _excuse("registered_name", after=r"[”」』\"]?\s*[®™]|[”」』]?牌"),
    _excuse("registered_name", before="《[^》]*", after="[^《》]*》"),
    _excuse(
        "registered_name", term="万能|永久|绝对|保证", after="(?:胶|表|钥匙|险|居民|居留|链接|值|零度|伏特加|金|书|期)"
    ),
    _excuse("registered_name", term="best", after=r" (?:buy|western)\b"),
    _excuse("award", before=f"{_WON}[^。；;]*"),
    _excuse("award", after=f"{_ON}{{0,12}}(?:奖|称号)"),
    _excuse("award", before=r"\b(?:awarded|won|winner of|winning|named|voted|judged)\b[^.;]*"),
    _excuse("award", after=r"[^.;!?]{0,40}\b(?:award|prize|medal)s?\b"),
    _excuse("provable_fact", term="^第一$", after=_ORDINAL),
    _excuse("provable_fact", term="100|１００", after=r"\s*(?:纯?棉|羊毛|桑蚕丝|亚麻|果汁|橙汁|苹果汁|再生)"),
    _excuse("provable_fact", term="100", after=" (?:pure )?(?:cotton|wool|linen|silk|juice|arabica|recycled)\\b"),
    _excuse("provable_fact", term="the only", after=" (?:thing|way|question|one who)\\b"),
)
"""Permitted uses by pattern; a term found in one of them is no hit."""

FACT_PARTS = (
    any_of(r"20\d\d|[上下]半年|Q[1-4]\b"),
    any_of(r"据|来源|统计|监测|认证|according to|\bsource\b|\bbased on\b|\bdata\b"),
    any_of(r"销量|销售|份额|占有率|市占|产量|出货|\bsales?\b|\bvolume\b|\bshare\b|\bsold\b|\bselling\b"),
)
"""A statement with its period, its source and what is counted may name a rank or a quantity."""
