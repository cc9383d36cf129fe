"""A consultation in a real terminal: what the screen shows, and that nothing answered is lost.

When a dialogue was meant to change, run `python -m tests.cli.consultations` and read the
difference.
"""

from __future__ import annotations

import signal
import sys
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli import consultations
from tests.cli.asked import NOT_KNOWN, fact_asked
from tests.cli.consultations import FOLDER, PROMPT, furnish, kept, played
from tests.cli.program import run

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no pseudo-terminals")
AGAIN = "The answers are in answers.yaml. Go on with:"


def terminal(folder: Path, *arguments: str, **more: Any) -> Any:
    return consultations.terminal(folder, *arguments, base=folder / "base", **more)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    furnish(tmp_path)
    return tmp_path


@pytest.mark.parametrize("path", kept(), ids=lambda path: path.stem)
def test_the_screen_shows_what_it_did(path: Path) -> None:
    assert played(path) == path.read_text(encoding="utf-8")


def test_every_dialogue_is_kept_in_both_languages() -> None:
    names = {
        language: {path.name for path in FOLDER.glob(f"*.{language}.txt")}
        for language in ("en", "ru")
    }
    assert {n.replace(".en.", ".ru.") for n in names["en"]} == names["ru"]
    assert len(names["en"]) == 3


@pytest.mark.parametrize("path", kept(), ids=lambda path: path.stem)
def test_no_line_of_the_screen_is_wider_than_80_columns(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").split("\n")
    assert max(map(len, lines)) <= 80


def answered(folder: Path, typed: Mapping[str, str]) -> Any:
    """A consultation saved in answers.yaml, in which these facts, which come first, are answered.

    It stands at the prompt of the next question.
    """
    child = terminal(folder, "consult", "--save", "answers.yaml")
    left = dict(typed)
    child.expect(PROMPT)
    while (fact := fact_asked(child.before)) in left:
        child.sendline(left.pop(fact))
        child.expect(PROMPT)
    assert not left, f"'{fact}' is asked before {sorted(left)}"
    assert fact not in typed, f"'{fact}' is asked again"
    return child


def ended(child: Any) -> tuple[int | None, str]:
    """The exit code, or minus the signal, and what was still said."""
    import pexpect

    child.expect(pexpect.EOF)
    child.close()
    code = child.exitstatus if child.signalstatus is None else -child.signalstatus
    return code, child.before.replace("\r", "")


def saved(folder: Path) -> str:
    text = (folder / "answers.yaml").read_text(encoding="utf-8")
    return text.partition("\nconsultation:")[0].partition("\n")[2]


def test_ctrl_c_tells_where_the_answers_are_and_ends_with_130(folder: Path) -> None:
    child = answered(folder, {"business.market": "ru"})
    child.sendintr()
    code, said = ended(child)
    assert code == 130
    assert AGAIN in said
    assert "  smm-expert consult --answers answers.yaml\n" in said
    assert "Traceback" not in said
    assert saved(folder) == "business:\n  market: ru"


def test_ctrl_d_saves_and_leaves(folder: Path) -> None:
    child = answered(folder, {"business.market": "ru"})
    child.sendeof()
    code, said = ended(child)
    assert (code, AGAIN in said) == (0, True)
    assert saved(folder) == "business:\n  market: ru"


def test_leaving_before_the_first_answer_leaves_no_file(folder: Path) -> None:
    child = answered(folder, {})
    child.sendline("q")
    code, said = ended(child)
    assert (code, "Nothing was answered, so nothing was saved." in said) == (0, True)
    assert not (folder / "answers.yaml").exists()


@pytest.mark.parametrize("name", ["SIGHUP", "SIGKILL", "SIGTERM"])
def test_a_program_that_is_killed_has_lost_nothing_and_asks_nothing_again(
    name: str, folder: Path
) -> None:
    typed = {"business.market": "ru", "business.model": NOT_KNOWN, "goals": "sales"}
    child = answered(folder, typed)
    next_fact = fact_asked(child.before)
    child.kill(getattr(signal, name))
    code, _ = ended(child)
    assert code == -getattr(signal, name)
    assert saved(folder) == "business:\n  market: ru\ngoals:\n- sales"
    child = answered(folder, {})
    assert "3 answers there already" in child.before
    assert fact_asked(child.before) == next_fact
    child.sendline("q")
    assert ended(child)[0] == 0
    assert [path.name for path in folder.iterdir() if path.is_file()] == ["answers.yaml"]


def test_a_closed_terminal_loses_nothing(folder: Path) -> None:
    typed = {"business.market": "ru", "business.model": "b2b", "goals": "sales"}
    answered(folder, typed).close()
    assert saved(folder) == "business:\n  market: ru\n  model: b2b\ngoals:\n- sales"


def test_a_disk_that_is_full_is_told_of_at_once_and_the_answers_are_shown_at_the_end(
    folder: Path,
) -> None:
    import resource

    import pexpect

    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    child = terminal(
        folder,
        "consult",
        "--save",
        "answers.yaml",
        limit=lambda: resource.setrlimit(resource.RLIMIT_FSIZE, (0, limits[1])),
    )
    child.expect(PROMPT)
    child.sendline("ru")
    child.expect("could not be saved in answers.yaml: the file may not grow any more")
    child.expect(PROMPT)
    child.sendline("q")
    child.expect(pexpect.EOF)
    said = child.before.replace("\r", "")
    assert "could NOT be saved in answers.yaml" in said
    assert "business:\n  market: ru\nconsultation:\n" in said
    assert [path.name for path in folder.iterdir() if path.is_file()] == []


def test_only_the_strategy_goes_to_standard_output(folder: Path) -> None:
    child = terminal(folder, "consult", "--format", "csv", "--as-of", "2026-07-01", to="out.csv")
    for line in ("ru", "."):
        child.expect(PROMPT)
        child.sendline(line)
    assert ended(child)[0] == 0
    answer = run(
        "recommend", "smm-answers.yaml", "--format", "csv", "--as-of", "2026-07-01", folder=folder
    )
    assert (folder / "out.csv").read_text(encoding="utf-8") == answer.out
    assert answer.code == 0


def test_where_the_questions_cannot_be_seen_nothing_is_waited_for(folder: Path) -> None:
    child = terminal(folder, "consult", to="out.txt", errors="err.txt")
    assert ended(child) == (2, "")
    assert "business.market: Where are the customers?" in (folder / "err.txt").read_text()
    assert (folder / "out.txt").read_text() == ""


def test_other_answers_leave_those_of_the_last_time_alone(folder: Path) -> None:
    (folder / "smm-answers.yaml").write_text("business: {market: us}\n", encoding="utf-8")
    (folder / "client.yaml").write_text("business: {market: ru}\n", encoding="utf-8")
    child = terminal(folder, "consult", "--answers", "client.yaml")
    child.expect("What client.yaml says is known already: 1 answer")
    child.expect("saved at once in smm-answers-1.yaml")
    child.expect(PROMPT)
    child.sendline("-")
    child.expect(PROMPT)
    child.sendline("q")
    assert ended(child)[0] == 0
    assert (folder / "smm-answers.yaml").read_text() == "business: {market: us}\n"
    assert (folder / "client.yaml").read_text() == "business: {market: ru}\n"
    assert "market: ru" in (folder / "smm-answers-1.yaml").read_text()


def test_with_the_arrow_keys_values_are_chosen_and_the_rest_is_typed(folder: Path) -> None:
    pytest.importorskip("questionary")
    child = terminal(folder, "consult", "--ui", "arrows", "--save", "answers.yaml")
    down = "\x1b[B\r"
    sent = {"United States": down, "Sells to companies": down, PROMPT: "sales\n"}
    shown = list(sent)
    for _ in sent:
        child.send(sent[shown[child.expect(shown)]])
        child.expect(r"Noted: [^.]+\.")
    assert ended(child)[0] == 0
    assert saved(folder) == "business:\n  market: us\n  model: b2b\ngoals:\n- sales"


def test_without_the_package_for_arrow_keys_it_is_told_how_to_install_it(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    from click import UsageError

    from smm_expert.cli import arrows
    from smm_expert.cli.consult import _arrows_are_there

    monkeypatch.setattr(arrows, "is_installed", lambda: False)
    with pytest.raises(UsageError, match=r'pip install "smm-expert\[arrows\]"'):
        _arrows_are_there()


def test_in_a_terminal_standard_input_is_not_a_file_of_answers(folder: Path) -> None:
    code, said = ended(terminal(folder, "consult", "--answers", "-"))
    assert (code, "name a file with --answers" in said) == (2, True)
