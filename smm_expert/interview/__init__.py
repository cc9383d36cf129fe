"""A consultation, question by question: what can still change, what to ask next, and why."""
