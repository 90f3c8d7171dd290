"""Does one text give both the notebook and the book page, with everything nbgrader needs?"""

import re

import nbformat
import pytest

from kunskapsresan.course import notebooks
from tests import sample_exercise as sample


@pytest.fixture(scope="module")
def notebook():
    return notebooks.to_notebook(sample.MARKDOWN, sample.exercise())


def cell(notebook, cell_id):
    return next(each for each in notebook.cells if each.id == cell_id)


def test_the_notebook_is_valid_and_the_same_every_time(notebook):
    """Are cell ids fixed and outputs absent, so that two runs give the same bytes?"""
    again = notebooks.to_notebook(sample.MARKDOWN, sample.exercise())
    assert notebooks.write(again) == notebooks.write(notebook)
    nbformat.validate(notebook)
    assert len({each.id for each in notebook.cells}) == len(notebook.cells)
    assert all(not each.outputs for each in notebook.cells if each.cell_type == "code")
    assert "lines_to_next_cell" not in notebooks.write(notebook).decode()


def test_the_first_cells_say_how_to_start(notebook):
    """Does a participant in JupyterLab meet the heading, then what to press, and no code?"""
    first, second, third = notebook.cells[:3]
    assert first.source.startswith("# Övning: prov")
    assert "**Run**" in second.source and "**Run All Cells**" in second.source
    assert third.source == "from kunskapsresan.widgets import uppgift, inlamning"
    assert all(each.metadata.jupyter.source_hidden for each in notebook.cells if each.cell_type == "code")
    assert notebook.cells[-1].source == "inlamning()"
    assert notebook.metadata.title == sample.exercise().title
    assert notebook.metadata.kernelspec.name == "python3"


def test_points_come_from_the_tasks(notebook):
    """Does nbgrader get a graded cell for each task with points, and none for the others?"""
    graded = {
        each.metadata.nbgrader.grade_id: each.metadata.nbgrader.points
        for each in notebook.cells
        if each.metadata.get("nbgrader", {}).get("grade")
    }
    assert graded == {task.id: task.points for task in sample.exercise().tasks if task.points}
    for task in ("anteckning", "saker"):
        assert cell(notebook, task).metadata.nbgrader.locked


def test_a_text_has_a_box_and_a_cell_for_the_supervisor(notebook):
    """Does the supervisor get a cell to mark, right under the box?"""
    ids = [each.id for each in notebook.cells]
    assert ids.index("egna-ord") == ids.index("egna-ord-ruta") + 1
    box, answer = cell(notebook, "egna-ord-ruta"), cell(notebook, "egna-ord")
    assert box.source == 'uppgift("egna-ord")' and box.metadata.nbgrader.locked and not box.metadata.nbgrader.grade
    assert answer.cell_type == "markdown" and answer.source == "*Svaret skrivs i rutan ovan.*"
    assert answer.metadata.nbgrader.solution and answer.metadata.nbgrader.grade


def test_what_jupyterlab_cannot_show_becomes_plain_markdown(notebook):
    """Are boxes, glossary links and computed numbers readable in a notebook?"""
    text = notebook.cells[0].source
    assert "> **Kärna**" in text and "> Här gäller riskkvot och risken." in text
    assert "{term}" not in text and ":class:" not in text and ":::" not in text
    assert "Kvoten är 0,73." in text


def test_the_book_page_is_the_same_text():
    """Do the cells become directives, in order, with boxes and links kept for the book?"""
    page = notebooks.to_book_page(sample.MARKDOWN, sample.exercise())
    assert page.startswith("% GENERATED from solutions/07-prov/07-prov.md. Do not edit: run `kunskapsresan sync`.\n")
    tasks = [task.id for task in sample.exercise().tasks]
    assert re.findall(r"^```\{uppgift\} (\S+)\n```$", page, re.MULTILINE) == tasks
    assert page.endswith("```{inlamning}\n```\n")
    assert ":::{admonition} Kärna" in page and "{term}`riskkvot`" in page and "Kvoten är 0,73." in page
    assert "code-cell" not in page and "kernelspec" not in page


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (lambda text: text.replace("{{kvoten}}", "{{kvot}}"), "finns inte i EXERCISE.numbers"),
        (lambda text: text.replace('uppgift("val")', 'uppgift("vall")'), "finns inte i tasks.py"),
        (lambda text: text.replace('uppgift("val")', "1 + 1"), "exakt uppgift"),
        (lambda text: text.replace('uppgift("val")', 'uppgift("val"); print()'), "exakt uppgift"),
        (lambda text: text.replace('uppgift("val")', 'uppgift("kvot")'), "står två gånger"),
        (lambda text: text.replace('```{code-cell} ipython3\nuppgift("saker")\n```', ""), "saknas i texten: saker"),
        (
            lambda text: text.replace("val", "X").replace("flera", "val").replace('"X"', '"flera"').replace("X", "val"),
            "annan ordning",
        ),
        (lambda text: text.replace("# Övning: prov", "Övning: prov"), "börja med en rubrik"),
        (lambda text: text.replace("{admonition}", "{figure}"), "går inte att visa"),
    ],
    ids=["number", "unknown", "code", "more code", "twice", "missing", "order", "heading", "directive"],
)
def test_text_and_tasks_must_belong_together(change, message):
    """Does an author's slip stop with file, fault and remedy instead of reaching participants?"""
    with pytest.raises(notebooks.NotebookError, match=message) as caught:
        notebooks.to_notebook(change(sample.MARKDOWN), sample.exercise())
    assert "solutions/07-prov/07-prov.md" in str(caught.value)


def with_cells(*calls):
    """The sample's text with more cells at its end."""
    return sample.MARKDOWN + "".join(f"\n\n```{{code-cell}} ipython3\n{call}\n```\n" for call in calls)


def test_forms_are_locked_cells_without_points():
    """Are evaluation and comparison imported, locked and never graded, and directives in the book?"""
    text = with_cells('utvardering("mitt")', "utvardering('slut')", "jamforelse()")
    notebook = notebooks.to_notebook(text, sample.exercise())
    assert [each.source for each in notebook.cells[-4:]] == [
        'utvardering("mitt")',
        'utvardering("slut")',
        "jamforelse()",
        "inlamning()",
    ]
    for each in notebook.cells[-4:-1]:
        assert each.metadata.nbgrader.locked and not each.metadata.nbgrader.grade
        assert not each.metadata.nbgrader.solution and "points" not in each.metadata.nbgrader
    setup = cell(notebook, "forberedelser").source
    assert setup == "from kunskapsresan.widgets import uppgift, inlamning, utvardering, jamforelse"
    page = notebooks.to_book_page(text, sample.exercise())
    assert "```{utvardering} mitt\n```\n\n```{utvardering} slut\n```\n\n```{jamforelse}\n```\n" in page


@pytest.mark.parametrize(
    ("calls", "message"),
    [
        (['utvardering("halv")'], "exakt uppgift"),
        (["utvardering()"], "exakt uppgift"),
        (['jamforelse("efter")'], "exakt uppgift"),
        (["utvardering(mitt)"], "exakt uppgift"),
        (['utvardering("mitt")', "utvardering('mitt')"], "två gånger"),
        (["jamforelse()", "jamforelse()"], "två gånger"),
        (["inlamning()"], "exakt uppgift"),
        (["uppgift()"], "exakt uppgift"),
    ],
)
def test_a_faulty_form_is_told(calls, message):
    """Does a misspelt form stop with file, fault and remedy?"""
    with pytest.raises(notebooks.NotebookError, match=message) as caught:
        notebooks.to_notebook(with_cells(*calls), sample.exercise())
    assert "solutions/07-prov/07-prov.md" in str(caught.value)


def test_a_first_task_may_stand_right_after_the_heading():
    """Does the start line still come between heading and setup when there is hardly any prose?"""
    body = sample.MARKDOWN[sample.MARKDOWN.index("```{code-cell}") :]
    notebook = notebooks.to_notebook("# Övning\n\n" + body, sample.exercise())
    assert [each.id for each in notebook.cells[:4]] == ["text-001", "starta", "forberedelser", "val"]


def test_a_step_of_the_review_is_shown_and_not_marked():
    """Does its cell become a locked cell without points, an import, and the book's directive of the same name?"""
    session = "04-fran-undran-till-fraga"
    markdown = sample.MARKDOWN + f'\n```{{code-cell}} ipython3\noversikt("{session}")\n```\n'
    notebook = notebooks.to_notebook(markdown, sample.exercise())
    shown = cell(notebook, f"oversikt-{session}")
    assert shown.source == f'oversikt("{session}")'
    assert shown.metadata.nbgrader.locked and not shown.metadata.nbgrader.grade
    assert cell(notebook, "forberedelser").source.endswith("import uppgift, inlamning, oversikt")
    assert f"```{{oversikt}} {session}\n```" in notebooks.to_book_page(markdown, sample.exercise())
    for wrong in (markdown.replace(session, "04-annan"), markdown.replace(f'("{session}")', "()")):
        with pytest.raises(notebooks.NotebookError, match="oversikt"):
            notebooks.to_notebook(wrong, sample.exercise())
