"""drawing: what decks and papers draw alike: chart parts, their samples, and the XML both are made of."""
