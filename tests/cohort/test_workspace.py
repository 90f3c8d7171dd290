"""Is a cohort's folder an nbgrader course directory that keeps every version it has met?"""

import dataclasses
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from kunskapsresan import names, participant_id
from kunskapsresan.cohort import gradebook, kept, workspace
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.grade import grade
from kunskapsresan.cohort.messages import CohortError
from kunskapsresan.course import notebooks, release
from kunskapsresan.tasks import versions
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
    with pytest.raises(release.ReleaseError, match="07-prov"):
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


def test_other_tasks_after_the_first_answers_leave_the_grade_book_alone(cohort, inbox):
    """Does a cohort that has begun answering keep its cells and points, learn the new version, and never refuse?"""
    hand_in(inbox)
    collect(cohort, inbox)  # handed in is enough: nothing need have been marked
    text = re.sub(r'```\{code-cell\} ipython3\nuppgift\("val"\)\n```\n', "", sample.MARKDOWN)
    exercise = sample.exercise()
    exercise.tasks.pop(0)
    fewer = workspace.Material(
        notebooks.write(notebooks.to_notebook(text, exercise)), workspace.compiling.compile_exercise(exercise)
    )
    before = cohort.released(sample.ID).read_bytes()
    report = workspace.refresh(cohort, [fewer])
    assert not report.has_problems and "behåller poängen" in str(report)
    assert cohort.released(sample.ID).read_bytes() == before
    assert kept.known(cohort, sample.ID).contents.keys() == {sample.compiled().content, fewer.compiled.content}
    assert "oförändrad" in str(workspace.refresh(cohort, [fewer]))


def test_other_tasks_before_the_first_answer_are_registered(cohort):
    """Is a cohort that nobody has answered in given the course as it is?"""
    assert "Ingen hade svarat" in str(workspace.refresh(cohort, [material(choice_key="b")]))
    assert kept.registered(cohort, sample.ID).content == sample.compiled(choice_key="b").content


def test_what_the_course_has_given_out_is_copied_and_never_dropped(cohort):
    """Can a cohort mark answers to a version older than itself, also when the course later forgets it?"""
    old, now = sample.compiled(choice_key="c"), sample.compiled()
    given_out = versions.union(
        *(versions.of(sample.ID, name, each.content, each.tasks) for name, each in (("0.1.0", old), ("0.2.0", now)))
    )
    workspace.refresh(cohort, [dataclasses.replace(material(), given_out=given_out)])
    assert old.content in kept.known(cohort, sample.ID).contents
    later = versions.of(sample.ID, "0.3.0", "d" * 64, now.tasks)
    workspace.refresh(cohort, [dataclasses.replace(material(), given_out=later)])
    assert {old.content, now.content, "d" * 64} <= kept.known(cohort, sample.ID).contents.keys()


# --- ids --------------------------------------------------------------------------------------------------------


def new(cohort, name, text):
    path = cohort.root / "ny.csv"
    path.write_text(text, encoding="utf-8")
    return workspace.new(cohort.root, name, path, [])


@pytest.mark.parametrize("head", ["namn", "förnamn;efternamn", "efternamn;e-post;förnamn"])
def test_a_list_of_names_is_given_ids(cohort, head):
    """Does everyone get an id with a check letter, written beside the name, and does the report say where?"""
    row = ";".join("Åsa Öberg" if column == "namn" else "x" for column in head.split(";"))
    report = new(cohort, "ht26", f"{head}\n{row}\n{row}\n")
    people = workspace.load(cohort.root, "ht26").participants()
    assert list(people) == list(participant_id.made("ht26"))[:2]
    assert "cohorts/ht26/deltagare.csv: listan saknade deltagar-id" in str(report)
    assert all(each.last_name for each in people.values())


def test_made_ids_never_meet_another_cohorts(cohort):
    """Is the prefix another when the name's own is taken?"""
    new(cohort, "ht26", "namn\nA\n")
    new(cohort, "ht26-b", "namn\nB\n")
    new(cohort, "grupp", "namn\nC\n")
    made = [list(workspace.load(cohort.root, name).participants())[0] for name in ("ht26", "ht26-b", "grupp")]
    assert len({each[:4] for each in made}) == 3 and made[0].startswith("ht26") and made[2].startswith("gr")
    assert not any(map(participant_id.is_mistyped, made))


def test_ids_that_another_cohort_has_are_noted(cohort):
    """Is the supervisor told before two people's answers can meet?"""
    report = new(cohort, "ny", "id\nkr26-01\nkr26-99\n")
    assert "demo: Obs: har också kr26-01." in str(report) and not report.has_problems
    assert workspace.load(cohort.root, "ny").participants().keys() == {"kr26-01", "kr26-99"}


def test_a_wrong_check_letter_asks_and_never_refuses(cohort):
    """Does a mistyped id of the course's own form get a question?"""
    right = next(participant_id.made("ht26"))
    wrong = right[:-1] + ("a" if right[-1] != "a" else "b")
    report = new(cohort, "ht26", f"id\n{wrong}\n")
    assert f"kontrollbokstaven stämmer inte i {wrong}" in str(report) and not report.has_problems
    assert "kontrollbokstaven" not in str(new(cohort, "vt27", f"id\n{right}\n"))


def test_a_date_of_birth_is_no_new_id(cohort):
    """Is it refused where an id is chosen, and left alone in a list that is in use?"""
    with pytest.raises(CohortError, match="personnummer"):
        new(cohort, "ny", "id\n19900101\n")
    cohort.participants_file.write_text("id\n19900101\n", encoding="utf-8")
    assert list(cohort.participants()) == ["19900101"]


def test_more_people_than_ids_is_said(cohort):
    """Is a list of a hundred names told what to do?"""
    with pytest.raises(CohortError, match="högst 99"):
        new(cohort, "ht26", "namn\n" + "A B\n" * 100)


@pytest.mark.nbgrader
def test_nbgraders_own_commands_work_in_the_folder(cohort):
    """Does the folder's config load the course's, so that stock nbgrader finds its way?"""
    code = (
        "from nbgrader.apps import NbGrader; app = NbGrader(); app.initialize([]); c = app.config; "
        "print(c.CourseDirectory.course_id, c.CourseDirectory.root, c.ClearSolutions.text_stub)"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=cohort.folder, capture_output=True, text=True, check=True)
    assert done.stdout.strip() == f"demo {cohort.folder} {names.STUB}"


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
