"""Where standard input is no terminal its lines are the answers, and nothing is prompted for."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from tests.cli.asked import NOT_KNOWN, lines_in_order
from tests.cli.consultations import furnish
from tests.cli.program import Answer, run

DAY = ("--as-of", "2026-07-01")
TYPED = {
    "business.market": "ru",
    "business.model": "b2c",
    "business.alcohol": NOT_KNOWN,
    "goals": "2,1",
    "audience.age": "25-34",
    "budget.monthly": "60k",
}
ALL_BUT_GOALS = """business: {market: ru, model: b2c, alcohol: false}
budget.monthly: 60000 RUB
audience.age: 25-34
"""
FULL = f"{ALL_BUT_GOALS}goals: [sales]\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    furnish(tmp_path)
    return tmp_path


@pytest.fixture(scope="module")
def lines(tmp_path_factory: pytest.TempPathFactory) -> list[str]:
    """A whole script: what is typed, in the order of the questions."""
    base = furnish(tmp_path_factory.mktemp("order"))
    return lines_in_order(base, date.fromisoformat(DAY[1]), TYPED)


def consult(folder: Path, *arguments: str, lines: list[str], language: str = "en") -> Answer:
    return run(
        "consult",
        *DAY,
        *arguments,
        stdin="".join(f"{line}\n" for line in lines),
        folder=folder,
        language=language,
        SMM_EXPERT_KNOWLEDGE=str(folder / "base"),
    )


def files(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir() if path.is_file())


def test_answers_line_by_line_give_what_recommend_gives_for_them(
    lines: list[str], folder: Path
) -> None:
    answer = consult(folder, "--save", "a.yaml", "--format", "json", lines=lines)
    assert answer.code == 0
    recommended = run(
        "recommend", "a.yaml", "--format", "json", *DAY, folder=folder,
        SMM_EXPERT_KNOWLEDGE=str(folder / "base"),
    )  # fmt: skip
    assert answer.out == recommended.out
    assert recommended.err == ""
    assert "> 2,1\n  Noted: Loyalty, Sales." in answer.err


def test_nothing_is_saved_and_no_file_picked_up_unless_it_is_named(
    lines: list[str], folder: Path
) -> None:
    (folder / "smm-answers.yaml").write_text("business: {market: us}\n", encoding="utf-8")
    answer = consult(folder, lines=lines)
    assert answer.code == 0
    assert "Where are the customers?" in answer.err
    assert files(folder) == ["smm-answers.yaml"]
    assert (folder / "smm-answers.yaml").read_text() == "business: {market: us}\n"


@pytest.mark.parametrize(
    ("language", "wrong", "said"),
    [
        ("en", "Rusia", "Did you mean 'Russia'? Then type 1.\nLine 1 of the answers is no answer"),
        ("ru", "", "Строка 1 не отвечает на этот вопрос.\n"),
    ],
)
def test_a_wrong_line_is_an_error_with_its_number(
    language: str, wrong: str, said: str, folder: Path
) -> None:
    answer = consult(folder, lines=[wrong, "ru"], language=language)
    assert (answer.code, answer.out) == (2, "")
    assert said in answer.err


def test_what_was_answered_before_a_wrong_line_is_saved(folder: Path) -> None:
    answer = consult(folder, "--save", "a.yaml", lines=["ru", "7"])
    assert (answer.code, answer.out) == (2, "")
    assert "Line 2 of the answers" in answer.err
    assert "smm-expert consult --answers a.yaml --as-of 2026-07-01\n" in answer.err
    assert "market: ru" in (folder / "a.yaml").read_text()


def test_missing_answers_are_listed_with_their_keys(folder: Path) -> None:
    answer = consult(folder, lines=["ru"])
    assert (answer.code, answer.out) == (2, "")
    listed = answer.err.partition("Give them in a file with --answers:\n")[2]
    assert "  business.model: Who buys?\n" in listed
    assert "  audience.age: How old are the customers?\n" in listed
    assert "  goals: What do you want, the main thing first?\n" in listed
    assert "business.market" not in listed


def test_where_nothing_is_left_to_ask_no_line_is_needed(folder: Path) -> None:
    (folder / "full.yaml").write_text(FULL, encoding="utf-8")
    answer = consult(folder, "--answers", "full.yaml", lines=[])
    assert answer.code == 0
    assert answer.out.startswith("Recommendations (as of 2026-07-01)\n")
    assert answer.err == (
        "What full.yaml says is known already: 6 answers.\n"
        "\n"
        "No further answer would change the recommendations.\n"
        "\n"
    )
    assert files(folder) == ["full.yaml"]


def test_lines_that_nobody_asked_for_are_told_of(lines: list[str], folder: Path) -> None:
    answer = consult(folder, lines=[*lines, "b2b"])
    assert answer.code == 0
    assert "Line 7 and what follows was not needed: nothing more is asked.\n" in answer.err


@pytest.mark.parametrize("first", ["?", "=", "<", "help", "помощь", "почему"])
def test_a_key_that_explains_takes_no_answer(first: str, lines: list[str], folder: Path) -> None:
    explained = consult(folder, lines=[first, *lines])
    assert explained.code == 0
    assert explained.out == consult(folder, lines=lines).out


def test_a_step_back_answers_anew(lines: list[str], folder: Path) -> None:
    anew = consult(folder, "--save", "a.yaml", lines=["us", "<", *lines])
    assert anew.code == 0
    assert "Noted: United States." in anew.err
    assert "market: ru" in (folder / "a.yaml").read_text()
    at_once = consult(folder, "--save", "b.yaml", lines=lines)
    assert anew.out == at_once.out.replace("b.yaml", "a.yaml")


@pytest.mark.parametrize(("key", "code"), [(".", 0), ("q", 0), ("й", 0)])
def test_finishing_gives_a_strategy_and_quitting_none(key: str, code: int, folder: Path) -> None:
    answer = consult(folder, lines=["ru", key])
    assert answer.code == code
    assert bool(answer.out) is (key == ".")


def test_a_profile_with_mistakes_is_refused_with_all_of_them(
    lines: list[str], folder: Path
) -> None:
    (folder / "a.yaml").write_text("business: {market: rus}\ngoal: x\n", encoding="utf-8")
    for option in ("--answers", "--save"):
        answer = consult(folder, option, "a.yaml", lines=lines)
        assert (answer.code, answer.out) == (2, "")
        assert "[unknown-value]" in answer.err
        assert "[unknown-fact]" in answer.err
    assert (folder / "a.yaml").read_text() == "business: {market: rus}\ngoal: x\n"


def test_a_consultation_is_continued_and_saved_where_it_was(
    lines: list[str], folder: Path
) -> None:
    known = lines.index(NOT_KNOWN) + 1
    assert consult(folder, "--save", "a.yaml", lines=[*lines[:known], "q"]).code == 0
    answer = consult(folder, "--answers", "a.yaml", lines=lines[known:])
    assert answer.code == 0
    assert f"a.yaml is continued: {known} answers there already.\n" in answer.err
    assert "not_known:\n  - business.alcohol\n" in (folder / "a.yaml").read_text()
    again = consult(folder, "--save", "a.yaml", lines=[])
    assert (again.code, again.out) == (0, answer.out)
    assert files(folder) == ["a.yaml"]


def test_what_older_knowledge_asked_is_kept_as_far_as_it_fits(
    lines: list[str], folder: Path
) -> None:
    assert consult(folder, "--save", "a.yaml", lines=lines).code == 0
    vocabulary = folder / "base" / "vocabulary" / "client.yaml"
    text = vocabulary.read_text(encoding="utf-8")
    vocabulary.write_text(text.replace("b2c: {en", "c2c: {en"), encoding="utf-8")
    for path in (folder / "base").rglob("*.yaml"):
        changed = path.read_text(encoding="utf-8").replace("model: b2c", "model: c2c")
        path.write_text(changed, encoding="utf-8")
    before = (folder / "a.yaml").read_text(encoding="utf-8")
    answer = consult(folder, "--answers", "a.yaml", lines=["1"])
    assert answer.code == 0
    assert "a.yaml was written with another edition of the knowledge base." in answer.err
    assert "'business.model' has no value 'b2c' [unknown-value]" in answer.err
    assert "The file as it was is kept as a.yaml.bak.\n" in answer.err
    assert (folder / "a.yaml.bak").read_text(encoding="utf-8") == before
    after = (folder / "a.yaml").read_text(encoding="utf-8")
    assert "market: ru\n  model: c2c\n" in after
    assert "goals:\n- loyalty\n- sales\n" in after
    assert "not_known:\n  - business.alcohol\n" in after


def test_a_hand_written_file_to_save_in_is_kept_beside_itself(folder: Path) -> None:
    (folder / "a.yaml").write_text(f"# mine\n{ALL_BUT_GOALS}", encoding="utf-8")
    answer = consult(folder, "--save", "a.yaml", lines=["sales"])
    assert answer.code == 0
    assert "The consultation of a.yaml is continued: 5 answers there already." in answer.err
    assert (folder / "a.yaml.bak").read_text() == f"# mine\n{ALL_BUT_GOALS}"
    assert "goals:\n- sales\n" in (folder / "a.yaml").read_text()


def test_what_is_saved_counts_before_the_answers_it_began_with(folder: Path) -> None:
    client = ALL_BUT_GOALS.replace("market: ru", "market: us")
    (folder / "client.yaml").write_text(client, encoding="utf-8")
    (folder / "a.yaml").write_text("business: {market: ru}\n", encoding="utf-8")
    answer = consult(folder, "--answers", "client.yaml", "--save", "a.yaml", lines=["sales"])
    assert answer.code == 0
    assert "Where a.yaml and client.yaml differ, a.yaml counts." in answer.err
    assert "market: ru\n  model: b2c\ngoals:\n- sales\n" in (folder / "a.yaml").read_text()
    assert (folder / "client.yaml").read_text() == client


@pytest.mark.parametrize(
    ("place", "why"),
    [("gone/a.yaml", "there is no such folder"), ("folder.yaml", "this is not a file")],
)
def test_a_place_where_nothing_can_be_saved_is_named_before_the_first_question(
    place: str, why: str, lines: list[str], folder: Path
) -> None:
    (folder / "folder.yaml").mkdir()
    answer = consult(folder, "--save", place, lines=lines)
    assert (answer.code, answer.out) == (2, "")
    if place == "gone/a.yaml":
        assert f"Answers cannot be saved in {place}: {why}." in " ".join(answer.err.split())
    assert "customers" not in answer.err


@pytest.mark.parametrize("name", ["a.json", "a", "-", "a.xlsx"])
def test_answers_are_saved_as_yaml_only(name: str, lines: list[str], folder: Path) -> None:
    answer = consult(folder, "--save", name, lines=lines)
    assert (answer.code, answer.out) == (2, "")
    assert "must end in .yaml" in " ".join(answer.err.split())
    assert files(folder) == []


def test_a_focus_asks_less_and_a_wrong_one_is_guessed(lines: list[str], folder: Path) -> None:
    answer = consult(folder, "--focus", "Measures", lines=["sales"])
    assert answer.code == 0
    assert "No further answer would change the recommendations of: Measures.\n" in answer.err
    wrong = consult(folder, "--focus", "platfrom", lines=lines)
    assert (wrong.code, wrong.out) == (2, "")
    assert "Did you mean 'platform'?" in wrong.err


def test_lines_are_utf_8_whatever_the_code_page(folder: Path) -> None:
    (folder / "typed").write_bytes("\ufeffРоссия\r\n.\r\n".encode())
    answer = run(
        "consult", *DAY, stdin="\ufeffРоссия\r\n.\r\n", folder=folder, LC_ALL="C",
        PYTHONIOENCODING="ascii", SMM_EXPERT_KNOWLEDGE=str(folder / "base"),
    )  # fmt: skip
    assert answer.code == 0
    assert "Noted: Russia." in answer.err


def test_the_answer_about_a_segment_goes_into_it(folder: Path) -> None:
    (folder / "client.yaml").write_text(
        "business: {market: ru, model: b2b, alcohol: false}\n"
        "goals: [sales, awareness]\nbudget.monthly: 10000 RUB\n"
        "segments:\n  - {name: students}\n  - {name: parents, audience.age: 30-45}\n",
        encoding="utf-8",
    )
    answer = consult(folder, "--answers", "client.yaml", "--save", "a.yaml", lines=["16-22"])
    assert answer.code == 0
    assert "About the segment 'students':\nHow old are the customers?" in answer.err
    assert "- name: students\n  audience:\n    age: 16-22\n" in (folder / "a.yaml").read_text()


def test_recommend_does_not_mind_what_consult_keeps_for_itself(folder: Path) -> None:
    (folder / "full.yaml").write_text(FULL, encoding="utf-8")
    (folder / "kept.yaml").write_text(
        f"{FULL}consultation: {{not_known: [x]}}\n", encoding="utf-8"
    )
    both = [run("recommend", name, *DAY, folder=folder) for name in ("full.yaml", "kept.yaml")]
    assert both[0].out.replace("full.yaml", "kept.yaml") == both[1].out
    assert (both[1].code, both[1].err) == (0, "")
