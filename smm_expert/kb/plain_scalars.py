"""What an unquoted word means: YAML 1.2 is the rule, and what YAML 1.1 would bend is a trap."""

from __future__ import annotations

import re

Scalar = str | int | float | bool | None

# No number of ours is longer; longer ones would not fit where they are kept and compared.
MOST_DIGITS = 15
_INTEGER = re.compile(r"[-+]?(0|[1-9][0-9]*)")
_DECIMAL = re.compile(r"[-+]?(0|[1-9][0-9]*)\.[0-9]+")
_TRUTH_WORDS = frozenset(["yes", "no", "on", "off", "y", "n"])
_TRAPS = (
    (re.compile(r"[-+]?[0-9][0-9_]*(:[0-5]?[0-9])+(\.[0-9]*)?"), "clock-time"),
    (re.compile(r"[-+]?0[0-9_]+|0[xob][0-9a-fA-F_]+"), "octal-number"),
    (re.compile(r"[-+]?[0-9.]+[eE][-+]?[0-9]+"), "exponent-number"),
    (re.compile(r"[-+]?[0-9][0-9_]*_[0-9_]*(\.[0-9_]*)?"), "grouped-number"),
    (re.compile(r"[-+]?\.(inf|nan)", re.IGNORECASE), "not-a-number"),
)


def plain_value(text: str) -> tuple[Scalar, str | None]:
    """The value of an unquoted word, and the code of the trap it fell into, if any."""
    lowered = text.lower()
    if lowered in ("", "~", "null"):
        return None, None
    if lowered in ("true", "false"):
        return lowered == "true", None
    if _INTEGER.fullmatch(text) or _DECIMAL.fullmatch(text):
        return _number(text)
    for pattern, code in _TRAPS:
        if pattern.fullmatch(text):
            return text, code
    return text, "truth-word" if lowered in _TRUTH_WORDS else None


def _number(text: str) -> tuple[Scalar, str | None]:
    whole, point, _ = text.partition(".")
    if len(whole.lstrip("-+")) > MOST_DIGITS:
        return text, "long-number"
    if not point:
        return int(text), None
    return float(text), "trailing-zero" if text.endswith("0") and text[-2] != "." else None
