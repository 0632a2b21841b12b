"""deck: the pieces the house style's slide templates are made of, as PowerPoint's own XML."""
