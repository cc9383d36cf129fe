"""What the rule author works with: checks of a whole knowledge base."""
