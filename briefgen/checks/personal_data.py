"""personal_data: a text in, what it gives away about a person out, and of which sort."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_SURNAMES = (
    "王李张刘陈杨黄赵吴周徐孙朱马胡郭何林罗郑梁谢宋唐许邓冯韩曹曾彭萧肖蔡潘田董袁余叶蒋杜苏魏程吕丁沈任姚卢傅钟姜崔谭廖范"
    "汪陆金石戴贾韦夏邱方侯邹熊孟秦江阎薛尹段雷黎史陶贺顾毛郝龚邵钱严覃武莫孔"
    "張劉陳楊黃趙吳孫馬羅鄭謝許鄧馮韓蕭葉蔣蘇魏呂盧鐘譚陸賈韋鄒賀顧錢嚴"
)
_NO_NAME = "的了是在有个個位年天多时時何经經末衣子来來领領们們家店边邊旁里裡上下些这這那和与與说說"
"""汉字 that stand before 先生 or 女士 in a sentence, and in no given name."""

_GIVEN = rf"(?:(?![{_NO_NAME}])[\u4e00-\u9fff])"
_SORTS = {
    "id": (
        r"(?<!\d)[1-9]\d{5}(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dXx](?!\d)",
        r"\b[A-Z][12]\d{8}\b",
        r"\b[A-Z]{1,2}\d{6}\([\dA]\)",
    ),
    "email": (r"(?<![\w.+-])[\w.+-]{1,64}@[\w-]+(?:\.[\w-]+)+",),
    "phone": (
        r"(?<![\d.])1[3-9]\d[ -]?\d{4}[ -]?\d{4}(?!\d)",
        r"(?<!\d)0\d{1,3}-\d{3,4}-?\d{3,4}(?!\d)",
        r"(?<!\d)09\d{2}[ -]?\d{3}[ -]?\d{3}(?!\d)",
        r"\+\d{1,3}[ -]?\(?\d{1,4}\)?(?:[ -]?\d{2,4}){2,3}(?!\d)",
        r"(?<!\d)\(?\d{3}\)?[ -.]\d{3}[-.]\d{4}(?!\d)",
        r"(?:微信|[Ww]e[Cc]hat|QQ|LINE|Line)\s?(?:号|號|ID|id)?\s?[:：]?\s?[A-Za-z0-9][\w-]{5,}",
    ),
    "name": (
        r"姓名\s?(?:[:：]|是|叫)?\s?[\u4e00-\u9fff]{2,4}",
        rf"(?:我叫|名叫|名字是|名字叫)\s?[{_SURNAMES}]{_GIVEN}{{1,2}}",
        rf"[{_SURNAMES}]{_GIVEN}{{1,2}}(?:先生|女士|小姐|太太)",
        r"\b(?:Mr|Mrs|Ms|Miss|Dr)\.? [A-Z][\w'’-]+ [A-Z][\w'’-]+",
        r"\b(?:[Mm]y name is|I am called|[Nn]ame:) [A-Z][\w'’-]+ [A-Z][\w'’-]+",
    ),
}
_PATTERNS = {sort: re.compile("|".join(patterns)) for sort, patterns in _SORTS.items()}


def personal_data(words: str) -> Iterator[tuple[str, str]]:
    """Sort and beginning of what names a person: `id`, `email`, `phone` or `name`, each once.

    Only the beginning, lest a message spread what it warns of.
    """
    for sort, pattern in _PATTERNS.items():
        match = pattern.search(words)
        if match:
            yield sort, f"{match[0][: 1 if sort == 'name' else 3]}…"
            words = words.replace(match[0], "")
