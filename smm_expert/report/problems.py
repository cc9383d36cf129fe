"""Problems as people read them: the place, what is wrong, the line with a caret, the mend."""

from __future__ import annotations

from collections.abc import Iterable
from unicodedata import combining, east_asian_width

from smm_expert.model.problem import Problem
from smm_expert.model.text import Language
from smm_expert.wording.entry import plural
from smm_expert.wording.problems.every_code import PROBLEMS, SHAPES

_EXCERPT = 70
_LONGEST_DETAIL = 60
# Details that the program put together itself, which help only when they are whole.
_WHOLE = ("known", "path", "tests", "several", "nearest", "declared")


def problem_text(problem: Problem, language: Language) -> str:
    """One problem as a block of lines."""
    blocks = [f"{problem.location}: {_said(problem, language)} [{problem.code}]"]
    if problem.line.strip() and problem.location.line:
        blocks.append(_excerpt(problem))
    advice = [part for part in (_guess(problem, language), _mend(problem, language)) if part]
    if advice:
        blocks.append("\n".join(f"  {sentence}" for sentence in advice))
    return "\n\n".join(blocks)


def problems_text(problems: Iterable[Problem], language: Language) -> str:
    """All problems and their number."""
    listed = list(problems)
    texts = [problem_text(problem, language) for problem in listed]
    return "\n\n".join([*texts, counted(listed, language)])


def counted(problems: list[Problem], language: Language) -> str:
    """`3 problems in 2 files`."""
    number, files = len(problems), len({problem.location.path for problem in problems})
    if language == "ru":
        return (
            f"{number} {plural(number, 'ошибка', 'ошибки', 'ошибок')} "
            f"в {files} {plural(files, 'файле', 'файлах', 'файлах')}."
        )
    return (
        f"{number} problem{'' if number == 1 else 's'} in {files} file{'' if files == 1 else 's'}."
    )


def problem_data(problem: Problem, language: Language) -> dict[str, object]:
    """One problem for programs: place, code, message, advice."""
    return {
        "path": problem.location.path,
        "line": problem.location.line,
        "column": problem.location.column,
        "code": problem.code,
        "message": _said(problem, language),
        "advice": " ".join(
            part for part in (_guess(problem, language), _mend(problem, language)) if part
        ),
    }


def _excerpt(problem: Problem) -> str:
    """The faulty line with a caret; of a long line the part around the fault."""
    line = problem.line.rstrip()
    start = min(problem.location.offset, len(line))
    before = after = ""
    if len(line) > _EXCERPT:
        shift = max(0, min(start - _EXCERPT // 3, len(line) - _EXCERPT))
        before = "…" if shift else ""
        after = "…" if shift + _EXCERPT < len(line) else ""
        line = line[shift : shift + _EXCERPT]
        start -= shift
    line = _visible(line)
    fault = line[start : start + problem.width]
    margin = " " * len(str(problem.location.line))
    indentation = " " * (len(before) + _cells(line[:start]))
    carets = "^" * max(1, _cells(fault))
    return f"  {problem.location.line} | {before}{line}{after}\n  {margin} | {indentation}{carets}"


def _cells(text: str) -> int:
    """How many columns of a terminal the text takes: emoji take two, accents none."""
    return sum(
        0 if combining(character) else 2 if east_asian_width(character) in "WF" else 1
        for character in text
    )


def _visible(text: str) -> str:
    """The text with a space for whatever would move the caret or the terminal's mind."""
    return "".join(character if character.isprintable() else " " for character in text)


def _details(problem: Problem, language: Language) -> dict[str, str]:
    """The details as they are shown: short, visible, and in the reader's language."""
    return {name: _shown(name, text, language) for name, text in problem.details.items()}


def _shown(name: str, text: str, language: Language) -> str:
    if name in _WHOLE:
        return text
    if name == "found" and text in SHAPES:
        return SHAPES[text].said(language, {})
    visible = _visible(text[:_LONGEST_DETAIL])
    return visible if len(text) <= _LONGEST_DETAIL else f"{visible}…"


def _said(problem: Problem, language: Language) -> str:
    return PROBLEMS[problem.code].said(language, _details(problem, language))


def _guess(problem: Problem, language: Language) -> str:
    nearest, known = problem.details.get("nearest"), problem.details.get("known")
    declared = problem.details.get("declared")
    if nearest and language == "ru":
        where = f" Объявлено в {declared}." if declared else ""
        return f"Возможно, имелось в виду «{nearest}»?{where}"
    if nearest:
        where = f" It is declared in {declared}." if declared else ""
        return f"Did you mean '{nearest}'?{where}"
    if known:
        return f"Допустимо: {known}." if language == "ru" else f"Known here: {known}."
    return ""


def _mend(problem: Problem, language: Language) -> str:
    return PROBLEMS[problem.code].mend(language, _details(problem, language))
