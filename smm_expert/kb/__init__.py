"""knowledge/ on disk becomes a KnowledgeBase, or every problem with its place."""
