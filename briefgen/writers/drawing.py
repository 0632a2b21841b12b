"""drawing: how DrawingML, in which slides and the texts of charts are written, writes text."""

from __future__ import annotations

from briefgen.writers.slots import Grammar

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
GRAMMAR = Grammar("a", f"{A}p", f"{A}r", f"{A}rPr", f"{A}t", {f"{A}br": " "})
