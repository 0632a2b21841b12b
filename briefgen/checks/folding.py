"""folding: a text in, the same text with the traditional characters of our word lists in simplified form out.

One character stands for one, so a place in the folded text is the place in the text. Only for finding words:
what people wrote is never shown converted.
"""

from __future__ import annotations

_TRADITIONAL = (
    "萬與專業東絲兩個豐為麗書買爭於亞產親僅從們價優會體眾倫儲兒關養內軍農決淨減劃創別務動區醫華單佔厲歷壓縣參雙發"
    "髮變號後園圓國場塊聲復複頭獎媽寧實寶對導嘗層屆歲島巔廣慶應張強當徹態總悅願戶護報擬據摻敵數無時顯權條來極標樣檔"
    "檢夢歡氣漢沒潔測潤濕溫熱煥獨環現暢療監碩稱積穩簡約級純線組經給絕統績緩網羅膚膠脫膩緻蘋範榮藥獲營藍藹補見觀視覺觸計"
    "訂認讓論設證評試誠話說課調談誼諧謙財責貨質購貯貼貴費資賦賞賠賺贈贏車輪輕邊過運還進適選遺鄭針鐘鍾鑰銀鏈銷鎮長"
    "門閉間陽階際險隨靜項順顧頓頒預領頻顆顏額風飲飽馬馳驗鮮齡龍點裡裏週臺隻廈蘇將備處壯學縷職腎頂顛沖盞並"
)
_SIMPLIFIED = (
    "万与专业东丝两个丰为丽书买争于亚产亲仅从们价优会体众伦储儿关养内军农决净减划创别务动区医华单占厉历压县参双发"
    "发变号后园圆国场块声复复头奖妈宁实宝对导尝层届岁岛巅广庆应张强当彻态总悦愿户护报拟据掺敌数无时显权条来极标样档"
    "检梦欢气汉没洁测润湿温热焕独环现畅疗监硕称积稳简约级纯线组经给绝统绩缓网罗肤胶脱腻致苹范荣药获营蓝蔼补见观视觉触计"
    "订认让论设证评试诚话说课调谈谊谐谦财责货质购贮贴贵费资赋赏赔赚赠赢车轮轻边过运还进适选遗郑针钟钟钥银链销镇长"
    "门闭间阳阶际险随静项顺顾顿颁预领频颗颜额风饮饱马驰验鲜龄龙点里里周台只厦苏将备处壮学缕职肾顶颠冲盏并"
)
_FOLDING = str.maketrans(_TRADITIONAL, _SIMPLIFIED)


def folded(text: str) -> str:
    """The text with 廣 as 广 and the like, as long as it was."""
    return text.translate(_FOLDING)
