"""Is a page of the book taken apart as its author sees it?"""

from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import check, page

ROOT = Path(__file__).parents[2]
TEXT = """---
outcomes: {07-a: ett, 07-b: två}
numbers: {12: påhittat}
---

# Rubrik

Först.

```{code-cell} ipython3
## Begrepp
x = 1
```

## Begrepp

{term}`risk`

````{dropdown} Mer
## Läs vidare

```{uppgift} a
```
````

## Läs vidare

Sist.
"""


@pytest.fixture
def read(tmp_path):
    """Writes a page and reads it."""

    def written(text):
        path = tmp_path / "sida.md"
        path.write_text(text, encoding="utf-8")
        return page.read(path)

    return written


def test_a_page_in_its_parts(read):
    """Are front matter, title and sections what the author wrote, and nothing lost between them?"""
    found = read(TEXT)
    assert (found.title, found.outcomes, found.typed_numbers) == (
        "Rubrik",
        {"07-a": "ett", "07-b": "två"},
        {"12": "påhittat"},
    )
    assert list(found.sections) == ["", page.TERMS, page.FURTHER]
    assert found.section(page.FURTHER).strip() == "Sist." and found.section(page.AT_HOME) == ""
    assert found.before(page.SUPERVISOR) == found.body


def test_a_heading_in_a_cell_or_a_box_is_no_section(read):
    """Does a comment in code, or a heading in a box, begin nothing?"""
    found = read(TEXT)
    assert "## Begrepp\nx = 1" in found.before(page.TERMS)
    assert "{dropdown}" in found.section(page.TERMS) and "## Läs vidare" in found.section(page.TERMS)


def test_a_page_that_has_changed_is_read_again(read):
    """Is what was read before never shown for what stands there now?"""
    assert read("# Ett\n").title == "Ett" and read("# Två\n").title == "Två"


def test_a_front_matter_that_is_no_yaml_names_the_line(read):
    """Is a slip in the front matter told as one, with file and line?"""
    with pytest.raises(page.PageError, match="sida.md rad 3: sidhuvudet går inte att läsa"):
        read("---\noutcomes:\n  07-a: [\n---\n# A\n")
    with pytest.raises(page.PageError, match="namn: värde"):
        read("---\nbara ord\n---\n# A\n")


def test_a_section_that_is_called_something_else_is_told(tmp_path):
    """Does `check` say so when a heading that other code looks for is improved away?"""
    session = curriculum.Session(tmp_path, "07-prov", 7, "Rubrik", "Del", 0, "")
    session.page.parent.mkdir(parents=True)
    session.page.write_text(TEXT, encoding="utf-8")
    said = "\n".join(check._page(session))
    assert "”Till nästa gång” saknas" in said and "”För handledaren” saknas" in said and "”Begrepp”" not in said


def test_every_session_has_the_named_sections():
    """Do the real pages have them, each with something in it?"""
    for session in curriculum.load(ROOT).present:
        found = page.read(session.page)
        assert all(found.section(heading).strip() for heading in page.HEADINGS), session.id
