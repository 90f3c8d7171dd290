"""Visa på storbild: does a page give the screens of its plan, in readable sizes, and keep the rest?"""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup

from kunskapsresan import curriculum
from kunskapsresan.course import projector_figures as figures
from kunskapsresan.course import projector_screens as screens
from kunskapsresan.course import projector_text as text

PLAN = curriculum.load(curriculum.find_root())
SHOWN = ("In", "Teori", "Övning", "Översikten", "Till nästa gång")
PAGE = """<article class="bd-article"><section id="sida"><h1>Sida</h1>
<section id="fragor-och-mal"><p>Du undrar. Går det att söka på? Vem svarar?</p></section>
<section id="karna"><p><span class="karna">Kärna</span></p>
<figure><img alt="A" src="{figure}"><figcaption>Bild</figcaption></figure>
<section id="djup"><p><span class="fordjupning">F</span></p>
<figure><img alt="B" src="{figure}"></figure>
</section></section>
<section id="fall"><div class="fall admonition"><p class="admonition-title">Fall: en dörr</p>
<p><em>Konstruerat.</em></p>
<p>Hon ringer på <span class="bibtex-citation">(Källa, 2001)</span>. Ingen öppnar.</p></div>
<ol><li>Varför?</li></ol></section>
<section id="till-nasta-gang"><table><tr><th>Tid</th><th>Vad</th></tr><tr>
<td>1 timme</td><td><strong>Läs.</strong> Något.</td></tr></table></section>
<section id="personens-rost"><div class="admonition"><p>Titel</p><p>”Vem frågar?”</p>
<p>Svara.</p></div></section>
<section id="for-handledaren"><details class="handledare"><div class="sd-summary-content">
<p><a href="x-visa.html">Visa träffen på storbild</a>.</p>
<table><tr><th>M</th></tr><tr><td>{first}</td><td>In</td><td>Råd ett.</td></tr>
<tr><td>30</td><td>Teori</td><td>Råd två.</td></tr>
<tr><td>20</td><td>Fall</td><td>Råd tre.</td></tr><tr><td>10</td><td>Paus</td><td>Råd fyra.</td></tr>
<tr><td>40</td><td>Till nästa gång</td><td>Råd fem.</td></tr></table>
<p><strong>På storbilden</strong></p><ul><li><p><em>In.</em> Säg hej. Alla.</p></li>
<li><em>Gissa före figur 1.</em> Hur många?</li></ul>
<p><strong>Tre frågor till det vi läste</strong></p><ol><li>Vilka?</li></ol>
<p><strong>Någon säger kanske</strong></p><ul><li><em>”Nej.”</em> Bara för handledaren.</li></ul>
<p><strong>Diskussionsfrågor</strong></p><ol><li>Ett?</li><li>Två?</li></ol>
</div></details></section></section></article>"""


def meeting(first: int = 20, source: str = ""):
    article = BeautifulSoup(PAGE.format(first=first, figure=source or svg(200)), "html.parser").article
    session = PLAN.present[3]
    kept = screens.notes(session, article)
    return kept, screens.screens(session, article, kept, [], "Läs. Boken.")


def svg(height: int, size: float = 0.1) -> str:
    """A figure with a line of letters every twenty units, and a box around every second."""
    lines = "".join(f"<g transform='translate(5 {y}) scale({size} -{size})'></g>" for y in range(20, height, 20))
    boxes = "".join(f"<path d='M 0 {y} L 300 {y + 30}'/>" for y in range(5, height - 40, 40))
    return f"data:image/svg+xml,<svg viewBox='0 0 300 {height}'>{lines}{boxes}</svg>"


@pytest.mark.parametrize("session", PLAN.present, ids=lambda session: session.id)
def test_every_session_page_has_what_its_meeting_shows(session):
    """Do the minutes add up, has each point of the plan its words, are there three questions, and does a link lead?"""
    page = session.page.read_text(encoding="utf-8").partition("## För handledaren")[2]
    rows = re.findall(r"^\| (\d+) \| ([^|]+) \|", page, re.MULTILINE)
    assert sum(int(minutes) for minutes, _ in rows) == session.minutes == 120
    shown = page.partition(f"**{screens.SHOWN}**")[2].partition("\n**")[0]
    said = dict(re.findall(r"^- \*(.+?)\.\* (.+)$", shown, re.MULTILINE))
    assert [name for name in said if not name.startswith("Gissa")] == list(SHOWN)
    assert set(SHOWN) <= {name.strip() for _, name in rows}
    read = page.partition(f"**{screens.READ}**")[2].partition("\n**")[0]
    assert re.findall(r"^(\d)\. ", read, re.MULTILINE) == ["1", "2", "3"]
    assert f'href="{session.id}{screens.LINK}"' in page


def test_the_screens_follow_the_plan():
    """Is each kind there once where it belongs, in the plan's order?"""
    _, made = meeting()
    assert [screen.kind for screen in made] == [
        "start", "plan", "say", "questions", "opening", "figure", "closer", "closer",
        "case", "case", "pairs", "talk", "questions", "quotes", "pause", "home", "voice",
    ]  # fmt: skip
    assert [screen.block for screen in made] == sorted(screen.block for screen in made)


def test_a_plan_that_does_not_add_up_is_told():
    """Is the fault said with the page and both sums?"""
    with pytest.raises(screens.ProjectorError, match=r"04-.*\.md.* 110 minuter .* 120"):
        meeting(first=10)


def test_the_supervisors_words_reach_no_screen():
    """Advice, answers to what somebody says and what was to be read: in the notes only?"""
    kept, made = meeting()
    seen = " ".join(f"{each.over} {each.head} {each.lead} {each.items if each.kind != 'plan' else ''}" for each in made)
    assert "Råd" not in seen and "Bara för handledaren" not in seen and "Boken" not in seen
    assert [block.advice for block in kept.plan][:2] == ["Råd ett.", "Råd två."]
    assert any("Boken" in each.aside for each in made)


def test_only_figures_for_all_are_shown_and_a_guess_hides_one():
    """Is the figure of a deepening left to the book, and does the first wait for the group's guess?"""
    _, made = meeting(source=svg(100))
    (figure,) = [each for each in made if each.kind == "figure"]
    assert (figure.alt, figure.head, figure.lead) == ("A", "Hur många?", "Bild")


def test_a_reference_in_parentheses_is_left_to_the_book():
    """Does the case read as it is told, without (Källa, 2001)?"""
    _, made = meeting()
    told = [each for each in made if each.kind == "case"]
    assert told[0].over == "Konstruerat." and told[0].head == "En dörr"
    assert told[1].items == ["Hon ringer på. Ingen öppnar."]


@pytest.mark.parametrize("size", [0.09, 0.115])
@pytest.mark.parametrize("height", [60, 150, 200, 330, 450])
def test_the_strips_show_all_of_a_figure_in_readable_letters(height, size):
    """Do they cover it without gaps, cut through no letters, hold the smallest letters large and each fit a screen?"""
    drawing = figures.read(svg(height, size))
    parts = drawing.parts()
    assert parts[0].top == 0 and parts[-1].top + parts[-1].height == pytest.approx(height)
    for before, after in zip(parts, parts[1:], strict=False):
        assert before.top + before.height == pytest.approx(after.top)
        assert not any(base - 0.7 * each < after.top < base for base, each in drawing.letters)
    for part in parts:
        assert part.shown / drawing.width * drawing.smallest >= 2.25
        assert part.height / drawing.width * part.shown <= figures.HEIGHT + 0.1
    assert drawing.fits == (
        len(parts) == 1 and parts[0].height / drawing.width * parts[0].shown <= figures.CAPTIONED + 0.1
    )


def test_a_figure_that_is_too_tall_is_left_to_the_book():
    """No strips at all rather than ten?"""
    assert figures.read(svg(1500)).parts() == []


def test_a_figure_is_cut_beside_its_boxes():
    """Is a strip cut where no box is cut, when there is such a place?"""
    drawing = figures.read(svg(330))
    edges = [part.top for part in drawing.parts()[1:]]
    assert edges and not any(top < edge < bottom for edge in edges for top, bottom in drawing.shapes)


def test_text_is_packed_whole_and_evenly():
    """Is every word there in order, no screen too full, and a short rest not left alone?"""
    paragraphs = ["En mening som är ganska lång och säger något. " * 5, "Kort.", "”Är du där?” säger hon. " * 12]
    made = text.pages([paragraph.strip() for paragraph in paragraphs])
    assert " ".join(" ".join(page) for page in made) == " ".join(each.strip() for each in paragraphs)
    assert len(made) == 2 and all(sum(map(len, page)) <= text.ROOM for page in made)


def test_the_head_of_an_opening_is_its_question():
    """Does the first question stand large with what it builds on, unless that is too long?"""
    assert text.to_question("Du undrar. Går det? Vem?", 40) == ("Du undrar. Går det?", "Vem?")
    assert text.to_question("En lång inledning står här. Och en till. Går det?", 30)[0] == "En lång inledning står här."


def test_a_quiz_does_not_put_the_right_answer_where_the_author_did():
    """Over many tasks with the key first: does it stand in different places, and is it the one that is marked?"""
    places = set()
    for number in range(30):
        options = [{"key": key, "label": f"{key}{number}"} for key in "abcd"]
        task = {"question": "?", "key": "a", "options": options, "right": "Ja."}
        quiz = screens.quiz(task, 3, 0)
        (place,) = [n for n, (_, right) in enumerate(quiz.items) if right]
        assert quiz.items[place][0] == f"a{number}" and f"a{number}" in quiz.aside
        places.add(place)
    assert len(places) == 4
