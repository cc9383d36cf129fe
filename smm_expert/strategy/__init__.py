"""Recommendations become a plan: what is done, when, for how much, and what may come of it."""
