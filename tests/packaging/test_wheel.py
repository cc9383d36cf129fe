"""The wheel works on its own, in another folder, with the knowledge inside it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import sysconfig
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROFILE = "business.market: ru\ngoals: [direct_sales, loyalty]\naudience.age: 25-40\n"


@pytest.fixture(scope="module")
def installed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder into which nothing but the wheel was installed."""
    wheels = tmp_path_factory.mktemp("wheel")
    target = tmp_path_factory.mktemp("installed")
    pip = [sys.executable, "-m", "pip", "--disable-pip-version-check", "--quiet"]
    build = [*pip, "wheel", str(ROOT), "--no-deps", "--no-build-isolation", "--wheel-dir"]
    subprocess.run([*build, str(wheels)], check=True, capture_output=True)
    (wheel,) = wheels.glob("*.whl")
    install = [*pip, "install", "--no-deps", "--no-index", "--target", str(target), str(wheel)]
    subprocess.run(install, check=True, capture_output=True)
    return target


def run_installed(
    installed: Path, folder: Path, *arguments: str
) -> subprocess.CompletedProcess[str]:
    """The installed program; its dependencies come from this environment, its code does not."""
    dependencies = sysconfig.get_paths()["purelib"]
    environment = {
        **{name: value for name, value in os.environ.items() if not name.startswith("SMM_")},
        "PYTHONPATH": os.pathsep.join((str(installed), dependencies)),
        "PYTHONNOUSERSITE": "1",
        "SMM_EXPERT_CACHE": "",
        "PYTHONUTF8": "1",
    }
    command = [sys.executable, "-S", "-m", "smm_expert", *arguments]
    return subprocess.run(
        command, cwd=folder, env=environment, capture_output=True, text=True, check=False
    )


def test_recommend_works_away_from_the_checkout(installed: Path, tmp_path: Path) -> None:
    (tmp_path / "client.yaml").write_text(PROFILE, encoding="utf-8")
    result = run_installed(installed, tmp_path, "recommend", "client.yaml", "--format", "json")
    assert result.stderr == ""
    answer = json.loads(result.stdout)
    assert answer["knowledge"]["id"] == "smm-base"
    assert "platform" in {found["kind"] for found in answer["recommendations"]}


def test_the_wheel_holds_the_same_knowledge_as_the_checkout(
    installed: Path, tmp_path: Path
) -> None:
    (tmp_path / "client.yaml").write_text(PROFILE, encoding="utf-8")
    inside = run_installed(installed, tmp_path, "recommend", "client.yaml", "--format", "json")
    command = [sys.executable, "-m", "smm_expert", "recommend", "client.yaml", "--format", "json"]
    command += ["--knowledge", str(ROOT / "knowledge")]
    checkout = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, check=True)
    assert json.loads(inside.stdout) == json.loads(checkout.stdout)


def test_the_place_of_a_rule_is_inside_the_installed_package(
    installed: Path, tmp_path: Path
) -> None:
    packaged = installed / "smm_expert" / "_knowledge" / "knowledge.yaml"
    assert packaged.is_file()
    result = run_installed(installed, tmp_path, "kb", "check")
    assert result.returncode == 0, result.stdout
