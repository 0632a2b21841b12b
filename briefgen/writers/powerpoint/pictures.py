"""pictures: a sample picture's box and an image in, the image within that box out."""

from __future__ import annotations

import copy
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from briefgen.charts import SampleUnfit
from briefgen.writers.powerpoint.inherit import box_of, own_box
from briefgen.writers.powerpoint.names import A, P, R, describe, leading, non_visual, remove
from briefgen.writers.vector import leading_to_vector

if TYPE_CHECKING:
    from lxml.etree import _Element

    from briefgen.content import Picture
    from briefgen.writers.powerpoint.inherit import Box
    from briefgen.writers.powerpoint.slides import Slide


class Shown(NamedTuple):
    """The relations by which a slide names an image and the drawing it stands in for, and its size in EMU."""

    relation: str
    vector: str
    size: tuple[int, int]


def fill_picture(shape: _Element, picture: Picture, slide: Slide) -> None:
    """Puts the image at the top left of the sample's box, as large as it goes without being cut or bent."""
    seen, box = box_of(shape, slide.origins), own_box(shape, slide.origins)
    if seen and not (seen.width and seen.height):
        raise SampleUnfit("flat")
    shown = slide.show(picture, seen)
    if shape.tag != f"{P}pic":
        shape = _as_picture(shape)
    for blip in shape.iter(f"{A}blip"):
        for child in list(blip):
            blip.remove(child)
        blip.set(f"{R}embed", shown.relation)
        if shown.vector:
            blip.append(etree.fromstring(leading_to_vector(shown.vector)))
    for crop in list(shape.iter(f"{A}srcRect")):
        remove(crop)
    describe(shape, picture.spoken)
    if box and seen and shape.find(f"{P}spPr") is not None:
        _place(shape, box, (shown.size[0] * box.width / seen.width, shown.size[1] * box.height / seen.height))


def _as_picture(shape: _Element) -> _Element:
    """A drawn sample turned into a picture of the same name and place."""
    picture = etree.Element(f"{P}pic")
    non = etree.SubElement(picture, f"{P}nvPicPr")
    non.append(copy.deepcopy(non_visual(shape)))
    locks = etree.SubElement(etree.SubElement(non, f"{P}cNvPicPr"), f"{A}picLocks")
    locks.set("noChangeAspect", "1")
    etree.SubElement(non, f"{P}nvPr")
    fill = etree.SubElement(picture, f"{P}blipFill")
    etree.SubElement(fill, f"{A}blip")
    etree.SubElement(etree.SubElement(fill, f"{A}stretch"), f"{A}fillRect")
    properties = etree.SubElement(picture, f"{P}spPr")
    etree.SubElement(properties, f"{A}prstGeom").set("prst", "rect")
    etree.SubElement(properties[0], f"{A}avLst")
    parent = shape.getparent()
    assert parent is not None, "a shape stands on a slide"
    parent.replace(shape, picture)
    return picture


def _place(shape: _Element, box: Box, size: tuple[float, float]) -> None:
    """The picture at the top left of its box; a sample that was turned stays turned."""
    properties = shape.find(f"{P}spPr")
    assert properties is not None, "a picture has shape properties"
    transform = leading(properties, f"{A}xfrm")
    transform[:] = []
    etree.SubElement(transform, f"{A}off", x=str(round(box.left)), y=str(round(box.top)))
    etree.SubElement(transform, f"{A}ext", cx=str(round(size[0])), cy=str(round(size[1])))
