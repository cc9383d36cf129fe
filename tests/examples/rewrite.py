"""Rewrite the golden outputs: `make golden`, or `python -m tests.examples.rewrite`.

Read the difference before you commit it: every changed line is advice that some client now
gets and did not get before.
"""

from __future__ import annotations

from tests.examples.gallery import ENDINGS, NAMES, OUTPUTS, golden, recommended


def main() -> None:
    """Write the answer about every client in every kept format, and remove what is left over."""
    OUTPUTS.mkdir(parents=True, exist_ok=True)
    kept = {golden(name, output_format) for name in NAMES for output_format in ENDINGS}
    for path in sorted({*OUTPUTS.iterdir()} - kept):
        path.unlink()
        print(f"removed    {path.name}")
    for name in NAMES:
        for output_format in ENDINGS:
            path, answer = golden(name, output_format), recommended(name, output_format)
            if path.exists() and path.read_bytes() == answer:
                continue
            path.write_bytes(answer)
            print(f"rewritten  {path.name}")


if __name__ == "__main__":
    main()
