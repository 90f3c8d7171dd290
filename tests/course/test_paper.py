"""Paper: does each kind of task become something to fill in by hand, and is nothing given away?"""

import json
import re

import pytest
from bs4 import BeautifulSoup

from kunskapsresan.course import paper
from kunskapsresan.figures import style
from kunskapsresan.figures.style import Figure
from tests import sample_exercise as sample

HTML = """<html><body><article class="bd-article" id="innehall" tabindex="-1"><style>p {{}}</style>
<h1>Övning<a class="headerlink" href="#x">#</a></h1>{slots}<div data-inlamning=""><p>Ladda ner</p></div>
<details class="handledare"><div class="sd-summary-content"><p>Bara för handledaren</p>
<p><strong>Svårt</strong></p><p><strong>Inte</strong> en rubrik</p></div></details>
<script>alert(1)</script></article></body></html>"""


@pytest.fixture(scope="module")
def compiled():
    return sample.compiled()


@pytest.fixture(scope="module")
def handout(compiled, tmp_path_factory):
    slots = "".join(f'<div data-uppgift="{task}"><p>text</p></div>' for task in compiled.tasks)
    path = tmp_path_factory.mktemp("bok") / "sida.html"
    path.write_text(HTML.format(slots=slots), encoding="utf-8")
    return BeautifulSoup(paper._article(path, compiled), "html.parser")


def test_every_task_has_its_number_and_question(handout, compiled):
    forms = handout.select(".task")
    assert len(forms) == len(compiled.tasks)
    for number, (form, task) in enumerate(zip(forms, compiled.tasks.values(), strict=True), 1):
        assert form.select_one(".task-head").text.startswith(f"Uppgift {number}")
        assert task["question"].split("\n\n")[0] in form.text


def test_what_there_is_to_choose_among_is_there_and_nothing_else(handout, compiled):
    text = handout.get_text(" ")
    for task in compiled.tasks.values():
        for group in ("options", "items", "categories", "rows", "columns"):
            assert all(each["label"] in text for each in task.get(group, []))
    given_away = set(
        re.findall(
            r'"(?:explanation|worked_example|right)": ?"([^"]{20,})"',
            json.dumps(list(compiled.tasks.values()), ensure_ascii=False),
        )
    )
    assert given_away and not [told for told in given_away if told in text]
    assert not any(hint in text for task in compiled.tasks.values() for hint in task["hints"])


def test_screen_things_and_the_supervisors_notes_are_gone(handout):
    assert not handout.select("script, style, button, [data-uppgift], [data-inlamning], .headerlink")
    assert "Bara för handledaren" not in handout.text


def test_each_kind_can_be_filled_in(handout, compiled):
    ways = {
        "Choice": ".boxes li", "Choices": ".boxes li", "Order": ".boxes li", "Number": ".blank", "Predict": ".blank",
        "Classify": "td.box", "Table": "table td", "Text": ".lines div", "Scale": ".step",
        "SearchString": ".lines div",
    }  # fmt: skip
    for form, task in zip(handout.select(".task"), compiled.tasks.values(), strict=True):
        assert form.select(ways[task["kind"]]), task["id"]


def test_a_second_page_keeps_the_papers_one_first_heading(compiled, tmp_path):
    """Do the headings of the exercise go down a level, and stand the tasks one below what they stand under?"""
    first, second, *_ = compiled.tasks
    slots = "".join(f'<div data-uppgift="{task}"></div>' for task in (first, second))
    path = tmp_path / "sida.html"
    path.write_text(HTML.format(slots=f"<h2>Kärna</h2>{slots}"), encoding="utf-8")
    whole = BeautifulSoup(paper._article(path, compiled, deeper=1), "html.parser")
    assert [heading.name for heading in whole.find_all(paper._HEADINGS)] == ["h2", "h3", "h4", "h4"]
    alone = BeautifulSoup(paper._article(path, compiled), "html.parser")
    assert [heading.name for heading in alone.find_all(paper._HEADINGS)] == ["h1", "h2", "h3", "h3"]


def test_each_task_is_a_group_named_by_its_heading(handout):
    for form in handout.select(".task"):
        assert form["role"] == "group" and handout.find(id=form["aria-labelledby"]).parent is form


def test_a_picture_is_one_figure(compiled, tmp_path):
    """Is the picture alone what a PDF calls a figure, with its text below and without the table behind it?"""
    figure = Figure(style.canvas(1), "Två rutor.", [["a", "b"], ["1", "2"]], "Sex av tio.")
    path = tmp_path / "sida.html"
    path.write_text(HTML.format(slots=figure._repr_html_()), encoding="utf-8")
    shown = BeautifulSoup(paper._article(path, compiled), "html.parser")
    assert not shown.select("figure, figcaption, [role=figure], details")
    assert shown.select_one("img")["alt"] == "Två rutor." and "Sex av tio." in shown.text


def test_other_languages_are_said_on_paper_too(compiled, tmp_path):
    """Do English words stand in an element whose language a PDF keeps?"""
    path = tmp_path / "sida.html"
    path.write_text(HTML.format(slots='<p>Riskkvot (<span lang="en">risk ratio</span>)</p>'), encoding="utf-8")
    (words,) = BeautifulSoup(paper._article(path, compiled), "html.parser").select("em.language")
    assert words["lang"] == "en" and words.text == "risk ratio"


def test_an_explorer_leaves_what_paper_can_say(compiled, tmp_path):
    """Does the sentence about JavaScript go, and what stands beside it stay, computed numbers included?"""
    slot = '<div data-utforska="kappa"><p>Kräver JavaScript. Båda valde <span>55</span> titlar. Resten inte.</p></div>'
    path = tmp_path / "sida.html"
    path.write_text(HTML.format(slots=slot), encoding="utf-8")
    shown = BeautifulSoup(paper._article(path, compiled), "html.parser")
    assert shown.select_one("[data-utforska]").text.strip() == "Båda valde 55 titlar. Resten inte."


def test_the_booklet_has_the_notes(tmp_path):
    path = tmp_path / "sida.html"
    path.write_text(HTML.format(slots='<div class="admonition mal">Mål</div>'), encoding="utf-8")
    notes = paper._notes(path)
    assert "Bara för handledaren" in notes and "Mål" in notes and "Ladda ner" not in notes
    assert "<h3>Svårt</h3>" in notes and "<p><strong>Inte</strong> en rubrik</p>" in notes
