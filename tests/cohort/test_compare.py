"""Does a cohort that was constructed come out with exactly the figures that it was constructed with?"""

import json
import re

import pytest

from kunskapsresan.cohort import compare
from kunskapsresan.cohort.compare import Area, Row, summarise
from kunskapsresan.cohort.messages import NOTE
from tests.cohort.collected import cohort_of, place
from tests.first_and_last import FIRST, LAST, values

PEOPLE = [f"kr26-{number:02}" for number in range(1, 13)]
# per person: right of 3 in each area (söka, design, effekt, granska), and the step on every scale, at each time
BEFORE = [((0, 1, 2, 3), 1), ((1, 1, 1, 1), 2), ((2, 2, 0, 0), 3), ((3, 0, 0, 1), 2)] * 3
AFTER = [((1, 2, 3, 3), 3), ((2, 1, 1, 2), 2), ((3, 3, 1, 0), 5), ((2, 0, 0, 3), 4)] * 3
WORDS = {task.removeprefix("efter-saker-"): LAST.tasks[task] for task in LAST.tasks if "saker" in task}


@pytest.fixture
def cohort(tmp_path):
    cohort = cohort_of(tmp_path, PEOPLE, [FIRST, LAST])
    for participant, before, after in zip(PEOPLE, BEFORE, AFTER, strict=True):
        place(cohort, participant, FIRST, values(FIRST, *before))
        place(cohort, participant, LAST, values(LAST, *after))
    return cohort


def people(pairs):
    def time(compiled, given):
        return compare.time_of(compiled.tasks, given) if given is not None else None

    return [compare.Person(f"kr-{n}", time(FIRST, a), time(LAST, b)) for n, (a, b) in enumerate(pairs)]


def page(cohort):
    return (cohort.folder / compare.PAGE).read_text(encoding="utf-8")


def test_twelve_constructed_people_come_out_as_constructed():
    """Are means per area, medians and each person's change the ones that follow by hand from BEFORE and AFTER?"""
    pairs = [(values(FIRST, *a), values(LAST, *b)) for a, b in zip(BEFORE, AFTER, strict=True)]
    found = summarise(people(pairs), WORDS)
    assert found.complete == 12 and found.reason == found.scales_reason == "" and not found.gaps
    assert found.areas == [
        Area("Söka", 3, 1.5, 2.0),  # (0+1+2+3)/4, (1+2+3+2)/4
        Area("Design", 3, 1.0, 1.5),
        Area("Effekt", 3, 0.75, 1.25),
        Area("Granska", 3, 1.25, 2.0),
        Area("Alla", 12, 4.5, 6.75),
    ]
    assert [area.change for area in found.areas] == [0.5, 0.5, 0.5, 0.75, 2.25]
    assert {(s.answered, s.before, s.after) for s in found.scales} == {(12, 2.0, 3.5)}
    totals = {(6, 9, 3), (4, 6, 2), (4, 7, 3), (4, 5, 1)}
    assert {(row.before, row.after, row.change) for row in found.rows} == totals


def test_the_page_shows_the_constructed_figures(cohort):
    """Do the same figures reach the supervisor's page, the Swedish way and with ids but no names?"""
    report = compare.compare(cohort)
    assert not report.has_problems and report.summary.startswith("12 av 12")
    rows = [re.findall(r"<t[hd][^>]*>([^<]*)</t[hd]>", row) for row in re.findall(r"<tr.*?</tr>", page(cohort))]
    assert ["Söka (av 3)", "1,5", "2,0", "+0,5"] in rows and ["Alla (av 12)", "4,5", "6,8", "+2,3"] in rows
    assert ["hitta forskning om en fråga, utan hjälp", "12", "2", "3,5"] in rows
    assert ["kr26-01", "6", "9", "+3"] in rows and ["kr26-12", "4", "5", "+1"] in rows
    assert "Just nu: hur säker känner du dig på att …" in page(cohort)


def test_under_five_has_no_statistics(tmp_path):
    """With four complete people: is there the table by id, the reason, and not one mean or median?"""
    cohort = cohort_of(tmp_path, PEOPLE[:4], [FIRST, LAST])
    for participant, before, after in list(zip(PEOPLE, BEFORE, AFTER, strict=True))[:4]:
        place(cohort, participant, FIRST, values(FIRST, *before))
        place(cohort, participant, LAST, values(LAST, *after))
    report = compare.compare(cohort)
    assert report.has_problems and "bara fyra deltagare" in str(report)
    text = page(cohort)
    assert text.count("visas aldrig som statistik") == 2 and text.count("<table") == 1
    assert "kr26-04" in text and "Söka" not in text


def test_only_complete_answers_are_compared():
    """Is an item left out no wrong answer, and is a scale counted for those who answered it both times?"""
    whole = [(values(FIRST, 4, 2), values(LAST, 6, 4))] * 5
    gap = values(LAST, 12, 4)
    del gap["efter-prov-kvoten"], gap["efter-saker-soka"]
    found = summarise(people([*whole, (values(FIRST, 0, 5), gap), (values(FIRST, 0, 5), None)]), WORDS)
    assert found.complete == 5 and found.areas[-1] == Area("Alla", 12, 4.0, 6.0) and found.gaps
    assert found.rows[-2:] == [Row("kr-5", 0, None), Row("kr-6", 0, None)]
    assert {s.name: s.answered for s in found.scales} == dict.fromkeys(WORDS, 6) | {"soka": 5}


def test_unsure_is_an_answer_and_strange_values_are_none():
    """Does "vet inte än" count as not right, and what the form cannot write as unanswered?"""
    given = values(LAST, 12, 4) | {"efter-prov-kvoten": "vet-inte-an"}
    assert compare.time_of(LAST.tasks, given).right == 11
    for odd in ("finns-inte", 3, None, ["ratt"], True):
        assert compare.time_of(LAST.tasks, given | {"efter-prov-kvoten": odd}).right is None
    for odd in (0, 6, "4", 3.5, True):
        assert "soka" not in compare.time_of(LAST.tasks, given | {"efter-saker-soka": odd}).scales


def test_what_cannot_be_read_is_told_and_left_out(cohort):
    """Broken file, unknown version, nothing handed in: is each told by id, and are the others counted?"""
    (cohort.submitted("kr26-01", FIRST.exercise) / "svar.json").write_bytes(b"{")
    (cohort.submitted("kr26-02", LAST.exercise) / "svar.json").unlink()
    old = cohort.submitted("kr26-03", LAST.exercise) / "svar.json"
    old.write_bytes(old.read_bytes().replace(LAST.content.encode(), b"0" * 64))
    report = compare.compare(cohort)
    told = {line.subject: line for line in report.lines if line.status == NOTE}
    assert set(told) == {"kr26-01, träff 1", "kr26-02, träff 10", "kr26-03, träff 10"}
    assert "skadad" in told["kr26-01, träff 1"].text and "version" in told["kr26-03, träff 10"].text
    assert report.summary.startswith("9 av 12")
    assert re.search(r"kr26-01</th><td>–</td><td>9</td><td>–</td>", page(cohort))


def test_nothing_collected_says_what_to_do(tmp_path):
    """Is an empty cohort met with the command to run first?"""
    cohort = cohort_of(tmp_path, PEOPLE[:1], [])
    assert "cohort collect demo" in str(compare.compare(cohort))
    assert not (cohort.folder / compare.PAGE).exists()


def test_a_scale_that_few_answered_twice_has_no_median_among_scales_that_many_did():
    """With mixed counts: is each scale under five without figures, whatever the others have? (one to four people)"""
    for few in range(1, 5):
        pairs = []
        for person in range(6):
            after = values(LAST, 6, 4)
            if person >= few:
                del after["efter-saker-soka"]
            pairs.append((values(FIRST, 4, 2), after))
        found = {scale.name: scale for scale in summarise(people(pairs), WORDS).scales}
        assert (found["soka"].answered, found["soka"].before, found["soka"].after) == (few, None, None)
        assert all((each.before, each.after) == (2.0, 4.0) for name, each in found.items() if name != "soka")


def test_answers_to_another_version_are_right_or_wrong_by_that_version(cohort):
    """Is an answer kept under its version compared by it, also when the file's own content is not known?"""
    path = cohort.submitted("kr26-01", LAST.exercise) / "svar.json"
    data = json.loads(path.read_bytes())
    given = {task: {LAST.tasks[task]["hash"]: entry} for task, entry in data["answers"].items()}
    path.write_text(json.dumps(data | {"version": 2, "content": "0" * 64, "answers": given}), encoding="utf-8")
    assert compare.compare(cohort).summary.startswith("12 av 12")
