"""Session 10: the twelve questions and seven scales of session 01, asked again under ids of their own.

The ids are `efter-…` and `efter-saker-…`; what follows the prefix is the same word as in session 01, so that the two
answers to a question can be laid side by side.
"""

import runpy
from pathlib import Path

FIRST = Path(__file__).resolve().parent.parent / "01-stanna-upp"

ITEMS = runpy.run_path(str(FIRST / "forkunskaper.py"))["items"]("efter", "10-e")
SCALES = runpy.run_path(str(FIRST / "baseline.py"))["scales"]("efter-saker", "10-e")
