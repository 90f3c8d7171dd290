"""Session 04: frames, hints and themes are those of the form and of the page."""

from kunskapsresan.figures.frames import FRAMES
from kunskapsresan.review.frames import FRAMES as FORM_FRAMES
from kunskapsresan.tasks.marking import mark
from tests.solutions import sessions
from tests.solutions.sessions import SESSIONS

SESSION = SESSIONS["04-fran-undran-till-fraga"]
ANSWERS = sessions.answers(SESSION.id)


def test_hint_says_how_many_of_each_kind(tasks):
    """The second hints count; do they count right?"""
    frames, needs = (list(ANSWERS[name].values()) for name in ("FRAMED", "ROUTED"))
    assert sorted(frames.count(each) for each in set(frames)) == [1, 1, 2, 2]
    assert "Två ramar används två gånger" in " ".join(tasks["fraga-ramar"]["hints"][1].split())
    assert sorted(needs.count(each) for each in set(needs)) == [1, 1, 2, 2]


def test_two_words_without_definition_are_never_judged(tasks):
    """Is the free text about two words left to the writer: no points, no rubric, no verdict?"""
    task = tasks["fraga-tva-ord"]
    assert (task["points"], task["rubric"], task["kind"]) == (0, [], "Text")
    assert mark(task, "Vi menade att vi inte hinner.").state in ("manual", "noted")


def test_source_has_the_form_before_the_own_question(exercise):
    """Does the step of the knowledge review come just before the own question?"""
    cells = sessions.cells(SESSION.id)
    wanted = [f'uppgift("{task.id}")' for task in exercise.tasks]
    wanted.insert(-1, f'oversikt("{SESSION.id}")')
    assert cells == wanted


def test_frames_are_those_of_the_form():
    """Do figure and question builder name the same frames, with as many boxes?"""
    assert {name: len(parts) for name, _, parts in FRAMES} == {
        frame["name"]: len(frame["parts"]) for frame in FORM_FRAMES.values()
    }


def test_themes_are_named_on_page_and_in_exercise(exercise):
    """A theme in the exercise is one that the page lists among those of Lund and Helsingborg."""
    page = " ".join(SESSION.page.read_text(encoding="utf-8").split())
    for task in exercise.tasks:
        if task.id.startswith("fraga-rutor-"):
            theme = task.question.split(".")[0]
            assert theme[0].lower() + theme[1:] in page
