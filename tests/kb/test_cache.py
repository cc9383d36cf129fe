"""The cache of the base: keyed by content, harmless when lost, broken or forbidden."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from smm_expert import load_knowledge
from smm_expert.kb import cache, snapshot
from tests.oracle.random_bases import seeded_base, write_base


@pytest.fixture
def base(tmp_path: Path) -> Path:
    folder = tmp_path / "knowledge"
    write_base(seeded_base(Random(7), 40), folder)
    return folder


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("SMM_EXPERT_CACHE", str(folder))
    return folder


def test_what_is_read_back_equals_what_was_read_from_yaml(base: Path, kept: Path) -> None:
    fresh = load_knowledge(base)
    (file,) = kept.glob("*.json")
    assert snapshot.from_json(file.read_bytes()) == fresh
    assert load_knowledge(base) == fresh


@pytest.mark.parametrize("seed", range(20))
def test_every_base_survives_the_round_trip(seed: int, tmp_path: Path) -> None:
    write_base(seeded_base(Random(seed), 30), tmp_path)
    knowledge = load_knowledge(tmp_path, cached=False)
    assert snapshot.from_json(snapshot.to_json(knowledge)) == knowledge


def test_a_changed_file_is_read_anew(base: Path, kept: Path) -> None:
    before = load_knowledge(base)
    manifest = base / "knowledge.yaml"
    manifest.write_text(manifest.read_text().replace("1.0.0", "1.0.1"), encoding="utf-8")
    after = load_knowledge(base)
    assert (before.version, after.version) == ("1.0.0", "1.0.1")
    assert before.fingerprint != after.fingerprint


@pytest.mark.parametrize("content", [b"", b"{}", b"[1, 2", b'["KnowledgeBase"]', b"\x00\xff"])
def test_a_broken_cache_file_is_read_over(base: Path, kept: Path, content: bytes) -> None:
    fresh = load_knowledge(base)
    (file,) = kept.glob("*.json")
    file.write_bytes(content)
    assert load_knowledge(base) == fresh
    assert snapshot.from_json(file.read_bytes()) == fresh


def test_a_cache_that_cannot_be_written_is_done_without(
    base: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    occupied = tmp_path / "a-file"
    occupied.write_text("not a folder", encoding="utf-8")
    monkeypatch.setenv("SMM_EXPERT_CACHE", str(occupied / "below"))
    assert load_knowledge(base).id == "random-base"


def test_only_the_latest_bases_are_kept(base: Path, kept: Path) -> None:
    manifest = base / "knowledge.yaml"
    first = manifest.read_text()
    for number in range(10):
        manifest.write_text(first.replace("1.0.0", f"1.0.{number}"), encoding="utf-8")
        load_knowledge(base)
    assert len(list(kept.glob("*.json"))) == 6
    assert not list(kept.glob("*.part"))


def test_renaming_and_moving_files_changes_no_meaning(base: Path) -> None:
    before = load_knowledge(base, cached=False)
    rules = base / "rules"
    (rules / "random").rename(rules / "zz")
    for number, file in enumerate(sorted(base.rglob("*.yaml"))):
        if file.name != "knowledge.yaml":
            file.rename(file.with_name(f"{99 - number}.yaml"))
    after = load_knowledge(base, cached=False)
    assert after.fingerprint == before.fingerprint


def test_an_empty_variable_switches_the_cache_off(
    base: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMM_EXPERT_CACHE", "")
    assert cache.folder() is None
    assert load_knowledge(base).id == "random-base"
