"""Session 02: what is made up says so, and is made as the exercise tells."""

import re
import runpy

import pytest

from tests.solutions.sessions import ROOT, SESSIONS

SESSION = SESSIONS["02-evidensbaserad-praktik"]
BUILDER = runpy.run_path(str(ROOT / "datasets" / "builders" / "lokal_uppfoljning.py"))


def test_the_reveal_tells_what_the_builder_knows(tasks):
    """Is the number of points that the programme is said to make the one that the made-up file was made with?"""
    effect = BUILDER["TRUE_EFFECT"]["strukturerat program"]
    assert tasks["ebp-gissa-effekt"]["key"] == pytest.approx(effect, abs=0.3)
    assert f"Ungefär {effect:.0f} poäng" in tasks["ebp-gissa-effekt"]["reveal"]


def test_made_up_numbers_are_said_to_be_made_up(tasks):
    """Does the section on follow-up begin by saying so, on the page and in the exercise?"""
    page, source = (path.read_text(encoding="utf-8") for path in (SESSION.page, SESSION.source))
    section = re.search(r"^## Fem frågor till er egen verksamhet\n\n\[Kärna\]\{\.karna\}\n\n(.+)$", page, re.MULTILINE)[
        1
    ]
    assert "påhittat" in section.partition(".")[0]
    section = re.search(r"^## Fem frågor till en påhittad enhet.*\n\n(.+)$", source, re.MULTILINE)[1]
    assert "påhittade" in section.partition(".")[0]
