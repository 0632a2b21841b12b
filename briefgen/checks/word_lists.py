"""word_lists: the patterns wording looks for in Chinese and English: joints, clichés, counts of people, goals."""

from __future__ import annotations

import re

from briefgen.checks.legal_terms import any_of

QUOTED = re.compile(r"“[^”]*”|「[^」]*」|『[^』]*』|《[^》]*》|\"[^\"]*\"|‘[^’]*’")
"""Names and quotations, in which nothing joins two ideas."""

_EDGE = r"，。；：、！？\s"
_WITH = (
    r"[^，。；、]{1,8}(?:一起|一同|一道|同行|相遇|分享|无关|有关|一样|不同|过不去|和解|说再见|说拜拜|谈|聊|比|对话|站)"
)
_HE_STARTS = (
    "谐|平(?![衡静淡价稳实])|气(?![味质泡氛])|睦|煦|解(?![渴暑乏腻压])|服(?!务)|牛(?![奶肉])|风(?![味情格景])|弦|蔼"
    "|尚|顺(?!滑)|颜悦色|约(?!会)|衷|而不同"
)
_HE_ENDS = "温柔缓饱平随祥谦调总共亲暖掺附唱求醇圆永呼不想只别"
AND_ZH = (
    re.compile(r"以及|同时(?!段|代|期)|并且|而且|兼具|兼顾|兼有"),
    re.compile(r"既[^，。；]{1,12}[，,]?(?:又|也|且)|不[仅但只光]是?[^。；]{1,16}?(?:还|也|更|而且)"),
    re.compile(r"又[^，。；又]{1,6}又|更[^，。；更]{1,6}[，、, ]更|一边[^。；]{1,8}一边"),
    re.compile(rf"(?<=[^{_EDGE}{_HE_ENDS}])和(?!{_HE_STARTS}|[{_EDGE}])(?!{_WITH})(?=.)"),
    re.compile(rf"(?<=[^{_EDGE}参赠给])与(?!众不同|生俱来|时俱进|其|否|会|[{_EDGE}])(?!{_WITH})(?=.)"),
    re.compile(rf"(?<=[^{_EDGE}来得不普涉以触遍波提顾所可殃危惠埃企论谈旁])及(?![时早格第其{_EDGE}])(?=.)"),
    re.compile(r"[、；;](?=\s*\S)"),
)
"""What joins two ideas in Chinese; 和 and 及 within a word, and 和 as in 和你一起, join none."""

AND_EN = re.compile(r"(?<!\S)(\S+) (and|&) (\S+)", re.IGNORECASE)
PAIRS_EN = frozenset(
    {"black and white", "now and then", "day and night", "salt and pepper", "fish and chips", "gin and tonic"}
    | {"bread and butter", "rock and roll", "peace and quiet", "wait and see", "come and see", "come and go"}
    | {"here and now", "each and every", "up and down", "back and forth", "by and large", "once and for"}
    | {"far and wide", "try and", "go and", "come and", "mac and cheese", "rough and ready", "give and take"}
)
"""Set phrases in which `and` joins nothing; those that end in `and` go on with any word."""

JOIN_EN = any_of(
    r"\bas well as\b(?! (?:it|you|we|they|he|she|i|possible|ever|can|any)\b)",
    r"(?-i:(?<=[a-z] )\bplus\b(?= [a-z]))|\bboth\b(?=.* and\b)|\bnot only\b|\balong with\b|\btogether with\b",
    r"(?<=\w)\s?\+\s?(?=[^\W\d])",
)
_FIGURE = r"[^，]*(?P<end>[^，])(?:，[^，]*(?P=end))+$|(?P<start>[^，])[^，]*(?:，(?P=start)[^，]*)+$"
_SHORT, _LONGER = r"[^，：]{1,4}(?:，[^，]{1,4}){2,}", r"[^，：]{1,8}(?:，[^，]{1,8}){3,}"
LIST_ZH = any_of(rf"(?:^|：)(?!{_FIGURE})(?:{_SHORT}|{_LONGER})$")
"""`好喝，健康，实惠`: three short pieces or four longer ones; 来过，爱过，活过 is one figure of speech."""

_PIECE = r"[\w’'-]+(?: [\w’'-]+)?"
LIST_EN = re.compile(rf"(?:^|[:—–-] ){_PIECE}(?:, {_PIECE}){{2,}}[.!]?$")
"""`fresh, light, natural`: three or more pieces of a word or two."""

CLICHE = any_of(
    "高端大气上档次|低调奢华有内涵|高端大气|低调奢华|高大上|上档次|国际化|国际范|年轻时尚|时尚年轻|年轻化|赋能|抓手|闭环",
    "极致|打造|引领潮流|引领时尚|颠覆性|全方位|一站式|匠心独运|匠心|轻奢|尊享|尊贵|卓越品质|卓越|臻享|臻品|品味生活|美好生活",
    "品质生活|高品质|品质感|科技感|心智占领|组合拳|顶层设计|破圈|出圈|全链路|生态化|共创共赢|与时俱进|不忘初心|潮流前线",
    r"\binnovati(?:on|ons|ve|vely)\b|\b(?:high|top)[- ]quality\b|\bworld[- ]class\b|\bsynerg\w+",
    r"\b(?:cutting|leading)[- ]edge\b|\bstate[- ]of[- ]the[- ]art\b|\bbest[- ]in[- ]class\b",
    r"\bgame[- ]chang\w+|\bnext[- ](?:level|gen(?:eration)?)\b",
    r"\bempower\w*|\bdisrupt(?:ive|ion)\b|\bholistic\b|\bseamless(?:ly)?\b|\bparadigm\w*|\bone[- ]stop\b",
    r"\b360[- ]degree\b|\bwin[- ]win\b|\blow[- ]hanging fruit\b|\bmove the needle\b|\boutside the box\b",
    r"\bcustomer[- ]centric\b",
    r"\bsolution[- ]driven\b|\byoung and trendy\b|\bmodern and stylish\b|\bhigh[- ]end\b|\btop[- ]notch\b|\bleverag\w+",
    r"\bground-?breaking\b|\brevolutionary\b|\bunlock(?:s|ing)? (?:the )?(?:power|potential|value)\b|\bgo-to brand\b",
    r"\blifestyle brand\b|(?<!price )\bpremium\b(?! (?:segment|tier|price|pricing|market))",
)
"""Clichés wherever they stand."""

LONE_CLICHE = any_of(
    "高端|大气|奢华|时尚|年轻|年轻有活力|有活力|活力|专业|创新|优质|现代|现代感|高级|高级感|有品质|品质|有格调|格调|国际",
    "有温度|有质感|质感|时髦|潮流|温馨|亲切|阳光|积极|积极向上|正能量|科技|领先|权威|可靠|简约|简洁|大方",
    "modern|young|youthful|friendly|professional|fun|dynamic|trendy|exciting|engaging|stylish|contemporary|quality",
    "elegant|sophisticated|passionate|authentic|inspiring|aspirational|relatable|energetic|international|luxurious",
)
"""Clichés where they say all there is, as in a list of tones."""

ITEM_ENDS = re.compile(r"[，、；,;/·\s]+|和|与|\band\b")

WHO = any_of(
    r"(?<!\d)\d{1,7}\s*(?:[-–—~～至到]\s*\d{1,7})?\s*(?:周?岁|万?元|k\b|[%％])|[6-90]0后|Z世代|千禧一代",
    r"男女性?|男性|女性|男士|女士|男生|女生|男|女|中青年|年轻|青年|中年|老年|银发族?|老人|儿童|青少年",
    r"新?[一二三四五、]+线(?:及以[上下])?|城市|都市|城镇|农村|县城|下沉市场|白领|蓝领|上班族|职场|大学生|学生",
    r"已婚|未婚|单身|有孩|宝妈|妈妈|家庭|(?:家庭|个人|月|年)*(?:均|可支配)?收入|(?:中高|中低|中等|高|低)(?:收入|学历)",
    r"本科|大专|硕士|学历|(?:接?受过)?(?:高等|良好)教育|中产(?:阶[层级])?|北京|上海|广州|深圳|杭州|成都|重庆|南京|苏州|武汉|长沙|西安|天津|青岛|厦门",
    "宁波|郑州|合肥|香港|台北|高雄|台中|华东|华南|华北|华中|西南|西北|东北",
    r"\baged?\b|\bages\b|\byears?[- ]olds?\b|\bm[ae]n\b|\bwom[ae]n\b|\b(?:fe)?males?\b|\bmillennials?\b|\bboomers?\b",
    r"\bgen(?:eration)? ?[xyz]\b|\burban\b|\bsuburban\b|\brural\b|\bcit(?:y|ies)\b|\btier[- ]?\d\b|\b[1-4] ?tier\b",
    r"\b(?:first|second|third)[- ]tier\b|\bincomes?\b|\bhouseholds?\b|\b(?:middle|working|upper)[- ]class\b",
    r"\baffluent\b|\b(?:high|middle|mid|low)(?:er)?[- ]income\b|\beducated\b|\bcollege\b|\bmarried\b|\bsingle\b",
    r"\bparents?\b",
    r"\bmothers?\b|\bmoms?\b|\bfathers?\b|\bstudents?\b|\bwhite[- ]collar\b|\bprofessionals?\b|\boffice workers?\b",
    r"\bteen(?:ager)?s?\b|\bbeijing\b|\bshanghai\b|\bguangzhou\b|\bshenzhen\b|\bhangzhou\b|\bchengdu\b|\bhong kong\b",
    r"\btaipei\b|\blondon\b|\bnew york\b|\blos angeles\b|\btokyo\b|\bsingapore\b",
)
"""Age, sex, place, income, schooling, family: how people are counted."""

WHO_FILLING = any_of(
    "目标|核心|主要|受众|人群|消费者|用户|人士|群体|族群?|居住在?|生活在|住在|来自|位于|以[上下]|左右|之间|全国|主力",
    "的|在|和|与|或|及|为|是|有|我们|[他她]们|追求|注重|热爱|品质生活|生活品质|高品质|一批|人|者|约|等|大|岁|元",
    r"\d+|\bk\b|\b(?:rmb|cny|usd|years?|old|adults?|people|consumers?|users?|target|audience|core|main|our|the|a|an)\b",
    r"\b(?:and|or|of|in|from|to|with|who|are|is|live|lives|living|based|between|over|under|above|below|per|month)\b",
    r"\b(?:monthly|year|annual|earn|earning|earns|young|middle-aged|older|mostly|mainly|they|large|big|major|high|low|workers?)\b",
    r"[\s，。、；：,.;:–—\-~～+＋%％$¥￥()（）/“”\"'·]+",
)
"""What may stand between counts of people and says nothing of them."""

BUSINESS = any_of(
    r"销量|销售|卖出|售出|动销|营收|收入|利润|毛利|净利|市占率|市场占有率|业绩|营业额|成交|订单|回款|出货|购买(?:量|次数|频次)|客单价",
    r"(?<!声量)(?<!声音)(?<!搜索)(?<!广告)(?<!心智)份额|\bGMV\b|\bROI\b|\bsales\b|\brevenues?\b|\bprofits?\b",
    r"\bturnover\b|\bmarket share\b|\bshare of (?:the )?market\b|\bmargins?\b|\bebitda\b|\bearnings\b|\borders\b",
    r"\bpurchases\b|\bunits sold\b|\bvolume\b",
)
"""What the business wants: sales, revenue, profit, share."""

BUYING = any_of(
    r"(?:会?去|会|来|想|马上|立刻|立即|主动|直接|更多|多|第一次|首次|尝试)*(?:购买|选购|下单|消费|买)"
    r"(?:我们的?产品|本?产品|本?品牌|商品|它)?",
    r"(?:to |they |she |he |will |go and |would )*(?:buys?|purchases?|orders?|shops?)"
    r"(?: (?:it|more|now|the product|our product|the brand|our brand|more of it))*",
)
