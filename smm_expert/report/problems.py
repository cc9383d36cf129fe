"""Problems as people read them: the place, what is wrong, the line with a caret, the mend."""

from __future__ import annotations

from collections.abc import Iterable

from smm_expert.model.problem import Problem
from smm_expert.model.text import Language
from smm_expert.wording.entry import plural
from smm_expert.wording.problems import PROBLEMS

_CONTEXT = 66


def problem_text(problem: Problem, language: Language) -> str:
    """One problem as a block of lines."""
    entry = PROBLEMS[problem.code]
    said = entry.said(language, problem.details)
    blocks = [f"{problem.location}: {said} [{problem.code}]"]
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
    entry = PROBLEMS[problem.code]
    return {
        "path": problem.location.path,
        "line": problem.location.line,
        "column": problem.location.column,
        "code": problem.code,
        "message": entry.said(language, problem.details),
        "advice": " ".join(
            part for part in (_guess(problem, language), _mend(problem, language)) if part
        ),
    }


def _excerpt(problem: Problem) -> str:
    """The faulty line with a caret; of a long line the part around the fault."""
    line = problem.line.replace("\t", " ").rstrip()
    start = problem.location.column - 1
    shift = 0
    if len(line) > _CONTEXT:
        shift = max(0, min(start - _CONTEXT // 3, len(line) - _CONTEXT))
        line = line[shift : shift + _CONTEXT]
    width = max(1, min(problem.width, len(line) - (start - shift)))
    margin = " " * len(str(problem.location.line))
    return f"  {problem.location.line} | {line}\n  {margin} | {' ' * (start - shift)}{'^' * width}"


def _guess(problem: Problem, language: Language) -> str:
    nearest, known = problem.details.get("nearest"), problem.details.get("known")
    if nearest:
        return (
            f"Возможно, имелось в виду «{nearest}»?"
            if language == "ru"
            else f"Did you mean '{nearest}'?"
        )
    if known:
        return f"Допустимо: {known}." if language == "ru" else f"Known here: {known}."
    return ""


def _mend(problem: Problem, language: Language) -> str:
    return PROBLEMS[problem.code].mend(language, problem.details)
