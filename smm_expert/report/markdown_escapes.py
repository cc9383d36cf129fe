"""Text in Markdown that stays text, whatever is in it."""

from __future__ import annotations

import re

from smm_expert.report.web_address import web_address

# What can begin markup anywhere in a line: emphasis, code, links, HTML, entities, cells, formulas,
# and the names and addresses that GitHub makes links of.
_ANYWHERE = re.compile(r"([\\`*_\[\]<>&|~$@])")
# What begins a heading, a list, a line or a code fence where a line begins.
_AT_BEGIN = re.compile(r"^([#+\-=:])")
_NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
# GitHub makes links of bare addresses too.
_ADDRESS = re.compile(r"(?i)(\bhttps?|\bftp|\bmailto|\bxmpp)(:)|(\bwww)(\.)")
_REFERENCE = re.compile(r"(?<![^\s(])#(?=\d)")
_HIDDEN = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_SPACES = re.compile("[ \t\n]+")
# A heading would lose such an end.
_AT_END = re.compile(r"(?<!\S)(#+)$")
_LINE_ENDS = re.compile("\r\n|[\r\u2028\u2029]")


def in_a_line(said: str) -> str:
    """The text as one line: for headings, lists and cells."""
    visible = _HIDDEN.sub("", _LINE_ENDS.sub("\n", said))
    # No-break spaces stay: they hold numbers together.
    return _escaped(_SPACES.sub(" ", visible).strip())


def in_lines(said: str) -> str:
    """The text as a paragraph; its lines stay apart, empty ones are left out."""
    lines = _LINE_ENDS.sub("\n", said).split("\n")
    return "\\\n".join(line for line in map(in_a_line, lines) if line)


def link(said: str, address: str) -> str:
    """A link to a page of the web; any other address is left out, its text stays."""
    text, target = in_a_line(said), web_address(address)
    # Within <...> an address ends at nothing that an address in ASCII holds.
    return f"[{text}](<{target}>)" if target and text else text


def _escaped(line: str) -> str:
    line = _ANYWHERE.sub(r"\\\1", line)
    line = _ADDRESS.sub(_apart, line)
    line = _REFERENCE.sub(r"\\#", line)
    line = _AT_END.sub(r"\\\1", line)
    line = _AT_BEGIN.sub(r"\\\1", line)
    return _NUMBERED.sub(r"\1\\\2", line)


def _apart(found: re.Match[str]) -> str:
    name, sign = (found[1], found[2]) if found[1] else (found[3], found[4])
    return f"{name}\\{sign}"
