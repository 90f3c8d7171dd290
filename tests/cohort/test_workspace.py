"""Is a cohort's folder an nbgrader course directory that keeps every version it has met?"""

import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kunskapsresan.cohort import gradebook, workspace
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.grade import grade
from kunskapsresan.cohort.messages import CohortError
from kunskapsresan.course import notebooks
from tests import sample_exercise as sample
from tests.cohort.conftest import hand_in, material


def test_a_new_cohort_has_what_nbgrader_needs(cohort):
    """Are source, release and grade book there, and nothing that a participant must not have?"""
    files = {path.relative_to(cohort.folder).as_posix() for path in cohort.folder.rglob("*") if path.is_file()}
    assert files == {
        "deltagare.csv",
        "gradebook.db",
        "nbgrader_config.py",
        "release/07-prov/.tasks",
        "release/07-prov/07-prov.ipynb",
        "source/07-prov/.tasks",
        "source/07-prov/07-prov.ipynb",
        f"versions/07-prov/{sample.compiled().content}.tasks",
    }
    with gradebook.opened(cohort) as book:
        cells = gradebook.registered(book, sample.ID).cells
        assert {name: cell.max_score for name, cell in cells.items()} == {
            task.id: task.points for task in sample.exercise().tasks if task.points
        }
        assert [name for name, cell in cells.items() if cell.by_person] == ["egna-ord"]
        assert gradebook.participants(book) == {"kr26-01", "kr26-02", "kr26-03", "kr26-04"}
        assert book.find_student("kr26-01").last_name == "Öberg"


@pytest.mark.parametrize("name", ["", "Demo", "vt 26", "å", "../x", "a/b", "con", ".dold", "-x", "x" * 41])
def test_a_name_that_no_folder_may_have_is_refused(cohort, name):
    """Does the name work on every system?"""
    with pytest.raises(CohortError, match="duger inte som namn"):
        workspace.new(cohort.root, name, cohort.root / "lista.csv", [])


def test_an_existing_cohort_is_never_overwritten(cohort):
    """Is one cohort safe from a second `new`?"""
    with pytest.raises(CohortError, match="finns redan"):
        workspace.new(cohort.root, "demo", cohort.root / "lista.csv", [material()])


def test_a_failure_leaves_nothing(cohort):
    """Is there no half-made folder after a fault in list or exercise?"""
    (cohort.root / "fel.csv").write_text("id\nå\n", encoding="utf-8")
    with pytest.raises(CohortError, match="rad 2"):
        workspace.new(cohort.root, "ny", cohort.root / "fel.csv", [material()])
    broken = workspace.Material(b"{}", sample.compiled())
    with pytest.raises(RuntimeError, match="07-prov"):
        workspace.new(cohort.root, "ny", cohort.root / "lista.csv", [broken])
    assert [path.name for path in (cohort.root / "cohorts").iterdir()] == ["demo"]


def test_a_missing_cohort_names_those_there_are(cohort):
    """Does a slip of the pen get help?"""
    with pytest.raises(CohortError, match="Här finns: demo"):
        workspace.load(cohort.root, "dmo")
    with pytest.raises(CohortError, match="ännu ingen grupp"):
        workspace.load(cohort.root / "cohorts", "demo")


def test_refreshing_keeps_the_old_version_beside_the_new(cohort, inbox):
    """Does a corrected key reach new answers and leave old marks alone?"""
    assert "oförändrad" in str(workspace.refresh(cohort, [material()]))
    hand_in(inbox, {"val": "a"})
    collect(cohort, inbox)
    grade(cohort)
    assert "ny version" in str(workspace.refresh(cohort, [material(choice_key="b")]))
    assert len(list((cohort.folder / "versions" / sample.ID).iterdir())) == 2
    assert "oförändrad" in str(workspace.refresh(cohort, [material(choice_key="b")]))


def test_other_points_after_the_first_answers_are_not_taken_in(cohort, inbox):
    """Is a cohort that has begun answering kept from changing the points under its participants?"""
    hand_in(inbox)
    collect(cohort, inbox)
    grade(cohort)
    text = re.sub(r'```\{code-cell\} ipython3\nuppgift\("val"\)\n```\n', "", sample.MARKDOWN)
    exercise = sample.exercise()
    exercise.tasks.pop(0)
    fewer = workspace.Material(
        notebooks.write(notebooks.to_notebook(text, exercise)), workspace.compiling.compile_exercise(exercise)
    )
    before = cohort.released(sample.ID).read_bytes()
    report = workspace.refresh(cohort, [fewer])
    assert report.has_problems and "behåller sin övning" in str(report)
    assert cohort.released(sample.ID).read_bytes() == before


@pytest.mark.nbgrader
def test_nbgraders_own_commands_work_in_the_folder(cohort):
    """Does the folder's config load the course's, so that stock nbgrader finds its way?"""
    code = (
        "from nbgrader.apps import NbGrader; app = NbGrader(); app.initialize([]); c = app.config; "
        "print(c.CourseDirectory.course_id, c.CourseDirectory.root, c.ClearSolutions.text_stub)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=cohort.folder, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"demo {cohort.folder} {notebooks.STUB}"


def test_formgrader_refuses_a_folder_where_it_would_show_nothing(cohort):
    """Is a bracket in the path, which nbgrader reads as a pattern, met with a remedy?"""
    with pytest.raises(CohortError, match="byt namn på mappen"):
        workspace.formgrader(cohort)


def test_formgrader_has_its_token_from_a_private_file(tmp_path):
    """Is the token new each time, and neither in the arguments nor readable by others?"""
    cohort = workspace.Cohort(tmp_path, "demo")
    start = workspace.formgrader(cohort)
    address, _, token = start.address.partition("?token=")
    assert address == "http://127.0.0.1:8766/formgrader" and len(token) == 48
    assert start.folder == cohort.folder and token not in " ".join(start.command)
    place = Path(start.environment["JUPYTER_TOKEN_FILE"])
    assert place.read_text(encoding="ascii") == token and token not in start.environment.values()
    if sys.platform != "win32":
        assert stat.S_IMODE(place.stat().st_mode) == 0o600
        assert {stat.S_IMODE(folder.stat().st_mode) for folder in (place.parent, place.parents[1])} == {0o700}
    assert start.address != workspace.formgrader(cohort).address
