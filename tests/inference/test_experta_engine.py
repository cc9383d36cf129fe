"""experta is a good guest: it leaves Python and logging as it found them."""

from __future__ import annotations

import subprocess
import sys

SCRIPT = """
import collections, logging
before = list(logging.root.handlers), logging.root.level
import smm_expert.inference.experta_engine as doorway
assert not hasattr(collections, "Mapping"), "the shim is still there"
assert (list(logging.root.handlers), logging.root.level) == before, "logging was touched"
logging.basicConfig(level=logging.INFO, format="%(message)s")
logging.info("still mine")
assert doorway.experta.__version__ == "1.9.4"
"""


def test_importing_experta_leaves_logging_and_collections_alone() -> None:
    result = subprocess.run(
        [sys.executable, "-W", "error::DeprecationWarning:smm_expert", "-c", SCRIPT],
        capture_output=True,
        text=True,
        check=False,
    )
    assert result.returncode == 0, result.stderr
    assert result.stderr == "still mine\n"


def test_an_existing_collections_mapping_is_not_taken_away() -> None:
    script = (
        "import collections, collections.abc\n"
        "collections.Mapping = collections.abc.Mapping\n"
        "import smm_expert.inference.experta_engine\n"
        "assert collections.Mapping is collections.abc.Mapping\n"
    )
    subprocess.run([sys.executable, "-c", script], check=True)
