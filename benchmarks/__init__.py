"""How fast it is, as ratios to what one knows: `python -m benchmarks.run` measures and writes.

No test asserts a time. Whatever is compared is first checked to give the same answers.
"""
