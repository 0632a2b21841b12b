"""drawings: images in, the inline drawings that show them in a run out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from markupsafe import escape

from briefgen.images import CONTENT_TYPES, read_image, wished_size
from briefgen.templating import clean
from briefgen.writers.vector import leading_to_vector

if TYPE_CHECKING:
    from briefgen.content import Picture
    from briefgen.images import Embedded
    from briefgen.writers.word.rendering import Rendering

IMAGE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_INLINE = (
    '<w:drawing><wp:inline xmlns:wp="{wp}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{cx}" cy="{cy}"/>'
    '<wp:docPr id="{id}" name="picture {id}" descr={alt}/><wp:cNvGraphicFramePr>'
    '<a:graphicFrameLocks xmlns:a="{a}" noChangeAspect="1"/></wp:cNvGraphicFramePr>'
    '<a:graphic xmlns:a="{a}"><a:graphicData uri="{pic}"><pic:pic xmlns:pic="{pic}"><pic:nvPicPr>'
    '<pic:cNvPr id="{id}" name="picture {id}" descr={alt}/><pic:cNvPicPr/></pic:nvPicPr>'
    '<pic:blipFill><a:blip xmlns:r="{r}" r:embed="{rid}">{vector}</a:blip>'
    "<a:stretch><a:fillRect/></a:stretch></pic:blipFill>"
    '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="{cx}" cy="{cy}"/></a:xfrm>'
    '<a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic></a:graphicData></a:graphic>'
    "</wp:inline></w:drawing>"
)


def inline_picture(picture: Picture, made: Rendering, widest: int) -> str:
    """A picture as a drawing in a run, its image added to the package; `widest` is the text's width in EMU."""
    image = read_image(picture)
    cx, cy = wished_size(picture, image, widest)
    shown = image.at((cx, cy))
    return _INLINE.format(
        wp=_WP,
        a=_A,
        pic=_PIC,
        r=_R,
        cx=cx,
        cy=cy,
        id=made.count("drawing"),
        alt=f'"{escape(clean(picture.spoken))}"',
        rid=add_image(shown, made),
        vector=vector_of(shown, made),
    )


def add_image(image: Embedded, made: Rendering) -> str:
    """The relation to an image, which stands in the package once however often it is shown."""
    return _related(image.data, image.suffix, made)


def vector_of(image: Embedded, made: Rendering) -> str:
    """What leads a program that knows SVG to the drawing a picture stands in for."""
    return leading_to_vector(_related(image.vector, "svg", made)) if image.vector else ""


def _related(data: bytes, suffix: str, made: Rendering) -> str:
    if data not in made.images:
        made.images[data] = f"media/shown{len(made.images) + 1}.{suffix}"
        made.add(f"word/{made.images[data]}", data)
        made.extensions[suffix] = CONTENT_TYPES[suffix]
    return made.relate(IMAGE, made.images[data])
