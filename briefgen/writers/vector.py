"""vector: the relation to an SVG in, the element of a picture that leads programs which know SVG to it out."""

from __future__ import annotations

_LEADING = (
    '<a:extLst xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
    '<a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
    '<asvg:svgBlip xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
    ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:embed="{rid}"/>'
    "</a:ext></a:extLst>"
)


def leading_to_vector(rid: str) -> str:
    """What stands in a picture's `a:blip`, whose own image stands in for the drawing."""
    return _LEADING.format(rid=rid)
