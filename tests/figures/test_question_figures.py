"""Session 04's figures: the frames as the page of lists names them, and a funnel that says each of its steps."""

import re
from pathlib import Path

import pytest

from kunskapsresan.figures.frames import FRAMES, boxes_of, compares, question_frames
from kunskapsresan.figures.narrowing import narrowing
from tests.figures.test_gallery import Page, boxes, texts

LISTS = Path(__file__).parents[2] / "book" / "referens" / "listorna.md"
STEPS = [("Undran", "Är det bra?"), ("Vilka", "Barn som har varit med om något svårt."), ("Fråga", "Hur går det?")]
FIGURES = {"frames": question_frames, "three": lambda: narrowing(STEPS), "six": lambda: narrowing(STEPS * 2)}


@pytest.mark.parametrize("make", FIGURES.values(), ids=FIGURES)
def test_readable(make):
    """Are picture, alt text and table whole, every word inside, at least 9 points, and none on another?"""
    figure = make()
    html = figure._repr_html_()
    (image,) = Page(html).images
    assert image["alt"] == figure.alt and 60 < len(figure.alt) < 900 and figure.alt.endswith(".")
    assert len(html) < 200_000 and html == make()._repr_html_()
    assert len({len(row) for row in figure.table}) == 1
    width, height = figure.fig.get_size_inches() * figure.fig.dpi
    found = boxes(figure)
    for place, (words, box, size) in enumerate(found):
        assert size >= 9 and box.x0 > -0.5 and box.x1 < width + 0.5 and box.y0 > -0.5 and box.y1 < height + 0.5, words
        for other, b, _ in found[place + 1 :]:
            shared = min(min(box.x1, b.x1) - max(box.x0, b.x0), min(box.y1, b.y1) - max(box.y0, b.y0))
            assert shared < 3, f"{words!r} lies on {other!r}"


def test_every_part_of_every_frame_is_drawn():
    said = " ".join(text.get_text().replace("\n", " ") for text in texts(question_frames()))
    for name, fits, parts in FRAMES:
        assert name in said and fits in said and boxes_of(parts) in said
        assert [letter for letter, _ in parts] == re.findall("PI(?=D)|[A-Z]", name) or name == "PICO"


def test_how_many_compare_is_counted():
    compared = [name for name, _, parts in FRAMES if compares(parts)]
    assert compared == ["PICO", "PICOC", "SPICE"]
    assert question_frames().alt.endswith(
        "PICO, PICOC och SPICE har en ruta för jämförelse, PEO, SPIDER och PCC har ingen."
    )
    assert [row[3] for row in question_frames().table[1:]] == ["ja"] * 3 + ["nej"] * 3


def test_frames_are_those_of_the_page_of_lists():
    rows = dict(re.findall(r"^\| (PICOC?|PEO|SPICE|SPIDER|PCC) \| ([^|]+) \|", LISTS.read_text("utf-8"), re.M))
    assert set(rows) == {name for name, *_ in FRAMES}
    for name, _, parts in FRAMES:
        wanted = ["som PICO", "sammanhang"] if name == "PICOC" else [part for _, part in parts]
        assert re.split(r", och |, ", rows[name]) == wanted, name


def test_narrowing_says_every_step_in_order():
    figure = narrowing(STEPS)
    assert figure.table[1:] == [list(step) for step in STEPS]
    assert figure.alt == (
        "Tratt med tre steg, från vid till smal. Undran: Är det bra? Vilka: Barn som har varit med om något svårt. "
        "Fråga: Hur går det? Smalast är fråga."
    )
    widths = [patch.get_width() for patch in figure.fig.axes[0].patches if hasattr(patch, "get_boxstyle")
              and hasattr(patch, "get_width")]  # fmt: skip
    assert widths == sorted(widths, reverse=True) and len(set(widths)) == len(STEPS)


def test_what_cannot_be_drawn_says_why():
    with pytest.raises(ValueError, match="three to six"):
        narrowing(STEPS[:2])
    with pytest.raises(ValueError, match="step 2 has no words"):
        narrowing([STEPS[0], ("Vilka?", " "), STEPS[2]])
