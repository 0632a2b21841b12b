"""paper: the pieces the house style's Word templates are made of, as Word's own XML."""
