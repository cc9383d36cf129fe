"""Views of a derivation: how an answer came about."""
