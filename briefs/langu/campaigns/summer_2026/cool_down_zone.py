"""cool_down_zone: nothing in, the key visual of the sample campaign's chiller out (drawn, invented, no real product).

Run as `python briefs/langu/campaigns/summer_2026/cool_down_zone.py [TARGET]`; it needs Pillow and no font.
"""

from __future__ import annotations

import sys
from pathlib import Path

from PIL import Image, ImageDraw

WIDTH, HEIGHT = 1560, 912
STORE, FRAME, GLASS, SHELF = "#10151c", "#2a323d", "#18202a", "#3a4450"
QUIET, QUIET_CAP = "#39434f", "#4b5663"
LIT, CELADON, LABEL, CAP = "#e9f4f0", "#5fae9c", "#ffffff", "#2f7f70"
LED = "#8ee6d0"
DOORS = ((150, 60, 770, 852), (790, 60, 1410, 852))
SHELVES = 4
LIT_SHELF = 1
BOTTLES = 7
SEGMENTS = {"0": "abcdef", "1": "bc", "5": "acdfg"}


def draw() -> Image.Image:
    """The picture: two chiller doors at three sharp, one shelf lit."""
    picture = Image.new("RGB", (WIDTH, HEIGHT), STORE)
    pen = ImageDraw.Draw(picture)
    for door in DOORS:
        _door(pen, door)
    _clock(pen, (650, 4), "15:00")
    return picture


def _door(pen: ImageDraw.ImageDraw, door: tuple[int, int, int, int]) -> None:
    left, top, right, bottom = door
    pen.rectangle(door, fill=FRAME)
    pen.rectangle((left + 14, top + 14, right - 14, bottom - 14), fill=GLASS)
    height = (bottom - top - 28) / SHELVES
    for number in range(SHELVES):
        floor = round(top + 14 + height * (number + 1))
        ceiling = round(floor - height)
        lit = number == LIT_SHELF
        if lit:
            pen.rectangle((left + 14, ceiling, right - 14, floor), fill=LIT)
        pen.rectangle((left + 14, floor - 10, right - 14, floor), fill=SHELF)
        for place in range(BOTTLES):
            middle = left + 14 + (right - left - 28) * (place + 0.5) / BOTTLES
            _bottle(pen, round(middle), floor - 10, lit=lit)


def _bottle(pen: ImageDraw.ImageDraw, middle: int, floor: int, *, lit: bool) -> None:
    body, shoulder, label, cap = (LABEL, CELADON, CELADON, CAP) if lit else (QUIET, QUIET, QUIET, QUIET_CAP)
    pen.rounded_rectangle((middle - 27, floor - 110, middle + 27, floor), 9, fill=body, outline=CAP if lit else QUIET)
    pen.polygon(
        [
            (middle - 27, floor - 104),
            (middle - 11, floor - 142),
            (middle + 11, floor - 142),
            (middle + 27, floor - 104),
        ],
        fill=shoulder,
    )
    pen.rectangle((middle - 11, floor - 154, middle + 11, floor - 142), fill=cap)
    pen.rectangle((middle - 27, floor - 66, middle + 27, floor - 58), fill=label)


def _clock(pen: ImageDraw.ImageDraw, corner: tuple[int, int], time: str) -> None:
    """A time in seven strokes a figure, as a screen over the doors shows it."""
    left, top = corner
    pen.rectangle((left, top, left + 260, top + 62), fill="#05080b")
    left += 24
    for sign in time:
        if sign == ":":
            for dot in (22, 38):
                pen.rectangle((left + 2, top + dot, left + 7, top + dot + 5), fill=LED)
            left += 26
            continue
        _figure(pen, left, top + 9, SEGMENTS[sign])
        left += 48


def _figure(pen: ImageDraw.ImageDraw, left: int, top: int, strokes: str) -> None:
    boxes = {
        "a": (0, 0, 28, 5),
        "b": (24, 0, 28, 22),
        "c": (24, 22, 28, 44),
        "d": (0, 39, 28, 44),
        "e": (0, 22, 4, 44),
        "f": (0, 0, 4, 22),
        "g": (0, 20, 28, 24),
    }
    for stroke in strokes:
        x, y, right, bottom = boxes[stroke]
        pen.rectangle((left + x, top + y, left + right, top + bottom), fill=LED)


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).with_suffix(".png")
    draw().save(target, optimize=True)
