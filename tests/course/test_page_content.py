"""Does the check of a page see what must not stand there, and let pass what may?"""

from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import check, page_content

ROOT = Path(__file__).parents[2]
ID = "07-effektmatt-risker"
HEAD = "---\noutcomes: {07-a: ett}\nnumbers: {'12': påhittat}\n---\n# Rubrik\n\n"


@pytest.fixture
def page(tmp_path):
    """Writes a page and gives its session."""
    session = curriculum.Session(tmp_path, "07-prov", 7, "Rubrik", "Del", 120, "")
    session.page.parent.mkdir(parents=True)

    def write(body, head=HEAD):
        session.page.write_text(head + body, encoding="utf-8")
        return session

    return write


@pytest.mark.parametrize(
    ("body", "message"),
    [
        ("Av dem var 37 kvar.", "talet 37"),
        ("Det blev 1 715 till slut, och 12.", "talet 1 715"),
        ("Kvoten är 0,73 och 12.", "talet 0,73"),
        ("Här är 12. TODO", "står kvar"),
        ("TARP gav 12.", "Baltimore"),
        ("Enligt 3 kap. 3 § och 12.", "gamla socialtjänstlagen"),
        ("Fem yrkesresor ska vara klara 2028, alla 12.", "oense om åren"),
        ("Tretton.", "används inte längre"),
    ],
)
def test_what_must_not_stand_is_named(page, body, message):
    """Is each kind of fault found, with the reason?"""
    assert any(message in problem for problem in page_content.problems(page(body)))


@pytest.mark.parametrize(
    "body",
    [
        "Av 12 var 100 kvar, 95 procent.",
        "Av {glue:text}`tal` blev 12.\n\nI studien var 37 kvar {cite:p}`rossi1980`.",
        "Se träff 06 och [övningen](../ovningar/07-prov.md), 12.",
        "1. Första\n2. Andra, 12\n\n| 37 | 45 |\n|---|---|\n| 88 | 99 |",
        "Kolla 12.\n\n```{code-cell} ipython3\nx = 37\n```\n\n````{dropdown} För handledaren\nMinuter: 37\n````",
    ],
)
def test_what_may_stand_is_let_pass(page, body):
    """Are computed, cited, listed and structural numbers left alone?"""
    assert page_content.problems(page(body)) == []


def test_counts_of_the_real_sessions():
    """Is every session's text within the span, with figures, citations and glossary links?"""
    for count in check.counts(ROOT):
        assert page_content.LEAST <= count.words <= page_content.MOST, count
        assert 3 <= count.outcomes <= 5 and count.tasks >= 6, count
        assert count.figures >= 2 and count.citations >= 2 and count.terms >= 5, count
