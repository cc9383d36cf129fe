"""Frozen values of the domain: knowledge, profile, consultation. Standard library only."""
