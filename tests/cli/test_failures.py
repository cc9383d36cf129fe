"""What goes wrong is told in plain words with the promised exit code, never as a traceback."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.program import HERE, Answer, environment, run

SHOP = ("recommend", "clients/shop.yaml", "--format", "csv", "--as-of", "2026-07-01")


@pytest.fixture(scope="module")
def expected() -> Answer:
    """The answer without any cache."""
    answer = run(*SHOP, SMM_EXPERT_CACHE="")
    assert (answer.code, answer.err) == (0, "")
    return answer


def test_a_cache_folder_that_cannot_be_written_costs_only_time(
    expected: Answer, tmp_path: Path
) -> None:
    (tmp_path / "file").write_text("not a folder", encoding="utf-8")
    for folder in (tmp_path / "file", tmp_path / "file" / "inner"):
        assert run(*SHOP, SMM_EXPERT_CACHE=str(folder)) == expected


@pytest.mark.parametrize(
    "content",
    [b"", b"{", b"[]", b"null", b"\xff\xfe\x00", b'["KnowledgeBase"]', None],
    ids=["empty", "truncated", "list", "null", "binary", "foreign", "halved"],
)
def test_a_spoilt_cache_costs_only_time(
    expected: Answer, tmp_path: Path, content: bytes | None
) -> None:
    assert run(*SHOP, SMM_EXPERT_CACHE=str(tmp_path)) == expected
    (kept,) = tmp_path.glob("*.json")
    whole = kept.read_bytes()
    kept.write_bytes(whole[: len(whole) // 2] if content is None else content)
    assert run(*SHOP, SMM_EXPERT_CACHE=str(tmp_path)) == expected
    assert kept.read_bytes() == whole


def test_an_empty_variable_switches_the_cache_off(tmp_path: Path) -> None:
    home = {"HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path), "LOCALAPPDATA": str(tmp_path)}
    assert run(*SHOP, SMM_EXPERT_CACHE="", **home).code == 0
    assert list(tmp_path.iterdir()) == []


def test_a_knowledge_base_of_the_environment_that_is_not_there_is_named() -> None:
    answer = run(*SHOP, SMM_EXPERT_KNOWLEDGE="gone")
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("gone: there is no such folder of knowledge")


def test_an_empty_folder_is_no_knowledge_base(tmp_path: Path) -> None:
    answer = run(*SHOP, "--knowledge", str(tmp_path))
    assert (answer.code, answer.out) == (2, "")
    assert "knowledge.yaml" in answer.err


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe\x00\x00", b"goals: [sales", b"just words", b"a: &x [*x]", b"- 1\n- 2\n"],
    ids=["empty", "code page", "bracket", "words", "alias", "list"],
)
def test_a_file_that_is_no_profile_is_refused(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "client.yaml").write_bytes(content)
    answer = run("recommend", "client.yaml", folder=tmp_path)
    assert (answer.code, answer.out) == (2, "")
    assert answer.err.startswith("client.yaml")
    assert answer.err.endswith(" in 1 file.\n")


def test_an_item_may_be_asked_for_by_its_title_in_either_language() -> None:
    by_id = run("how", "clients/shop.yaml", "platform.vk")
    assert run("how", "clients/shop.yaml", "VK") == by_id
    assert run("how", "clients/shop.yaml", "вконтакте") == by_id
    assert by_id.code == 0


@pytest.mark.parametrize(
    ("arguments", "variables", "traced"),
    [
        ((), {}, False),
        ((), {"SMM_EXPERT_DEBUG": "0"}, False),
        ((), {"SMM_EXPERT_DEBUG": "1"}, True),
        (("--debug",), {}, True),
    ],
)
def test_a_bug_asks_for_a_report_and_shows_its_place_on_request_only(
    arguments: tuple[str, ...], variables: dict[str, str], traced: bool
) -> None:
    answer = failing('raise KeyError("no such thing")', *arguments, **variables)
    assert (answer.code, answer.out) == (70, "")
    report = answer.err.splitlines()[-1]
    assert report.startswith("This is a bug in smm-expert ")
    assert "(KeyError: 'no such thing'): please report this line" in report
    assert ("Traceback (most recent call last)" in answer.err) is traced
    assert traced or len(answer.err.splitlines()) == 1


def test_a_bug_is_reported_in_russian_too() -> None:
    answer = failing('raise KeyError("нет")', LANG="ru_RU.UTF-8")
    assert answer.code == 70
    assert answer.err.startswith("Это ошибка в самой программе smm-expert ")


def test_a_refusal_of_the_system_names_the_file() -> None:
    answer = failing('open("no/such/file")')
    assert answer == Answer(2, "", "no/such/file: No such file or directory\n")


def test_the_debug_option_may_stand_anywhere() -> None:
    plain = run(*SHOP)
    assert run("--debug", *SHOP) == plain
    assert run(*SHOP, "--debug") == plain
    assert run("kb", "--debug", "show", "goals") == run("kb", "show", "goals", "--debug")


def failing(statement: str, *arguments: str, **variables: str) -> Answer:
    """A process that does what a faulty command would do."""
    code = (
        "from smm_expert.cli.boundary import failures_reported, speak_utf8\n"
        f"speak_utf8()\nwith failures_reported():\n    {statement}\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *arguments],
        cwd=HERE,
        env=environment(**variables),
        capture_output=True,
        check=False,
    )
    return Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
