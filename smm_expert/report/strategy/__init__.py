"""The strategy as a document: nine chapters, each line of which says why."""
