"""Does each participant get one page that says what they answered, what it was worth and why?"""

import errno
import html
import re

import pytest
from sqlalchemy import text as sql

from kunskapsresan import answers
from kunskapsresan.cohort import feedback as writing
from kunskapsresan.cohort import gradebook, workspace
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.feedback import feedback
from kunskapsresan.cohort.grade import grade
from kunskapsresan.tasks import versions
from tests import sample_exercise as sample
from tests.cohort import three_versions as three
from tests.cohort.conftest import file_name, hand_in, receipt, zipped
from tests.cohort.test_grade import mark_by_hand


def page(cohort, participant="kr26-01"):
    return (cohort.feedback(participant, sample.ID) / f"{sample.ID}.html").read_text(encoding="utf-8")


def section(text, number):
    """The text of one task's section, without tags."""
    part = text.split(f'id="uppgift-{number}"')[1].split("</section>")[0]
    return re.sub(r"\s+", " ", re.sub(r"<[^>]*>", " ", part.partition(">")[2]))


@pytest.fixture
def written(cohort, inbox):
    hand_in(inbox)
    hand_in(inbox, sample.WRONG, "kr26-02")
    collect(cohort, inbox)
    grade(cohort)
    return cohort


def test_a_page_per_participant(written):
    """Are there pages for those who handed in, and a report that says who waits?"""
    report = feedback(written)
    assert "kr26-01, 07-prov: Obs: sidan är skriven; 1 svar väntar på din bedömning." in str(report)
    assert "kr26-02, 07-prov: sidan är skriven." in str(report)
    assert not written.feedback("kr26-03", sample.ID).exists()


def test_what_the_page_says(written):
    """Are labels shown instead of keys, with verdict, explanation, points and total?"""
    feedback(written)
    right, wrong = page(written), page(written, "kr26-02")
    assert '<html lang="sv">' in right and "Deltagare kr26-01" in right and "13 av 17 poäng hittills" in right
    assert "3,5 av 17 poäng" in wrong and "hittills" not in wrong
    assert "Rätt. Ja, den stämmer." in section(right, 1) and "2 av 2 poäng" in section(right, 1)
    assert "Inte rätt än. Tanken bakom val-b är vanlig." in section(wrong, 1)
    assert "Delvis rätt. 2 av 3 stämmer." in section(wrong, 5) and "Tre fjärdedelar: Skillnad" in section(wrong, 5)
    assert "1. Steg två 2. Steg ett" in section(wrong, 4)
    assert "45 % Det var 31 procent." in section(wrong, 7) and "0,5 av 1 poäng" in section(wrong, 7)
    assert "Inget svar." in section(wrong, 9) and "poäng" not in section(wrong, 9)


def test_the_supervisors_words_and_points(written):
    """Does the page follow the grade book: reading, read, and read again after a change?"""
    feedback(written)
    before = section(page(written), 8)
    assert "Din handledare läser svaret." in before and "4 poäng som mest" in before and "Båda grupperna" in before
    mark_by_hand(written, "egna-ord", 3, "Bra <om> grupperna.\nTänk på tiden.")
    feedback(written)
    after = section(page(written), 8)
    assert "3 av 4 poäng" in after and "Bedömt av din handledare." in after
    assert "Bra &lt;om&gt; grupperna. Tänk på tiden." in after
    assert "16 av 17 poäng" in page(written) and "hittills" not in page(written)


def test_a_changed_text_says_that_it_is_read_again(written, inbox):
    """Is the old mark not passed off as a mark on the new text?"""
    mark_by_hand(written, "egna-ord", 3)
    hand_in(inbox, {"egna-ord": "Ny text."}, name="ny.zip", saved="2026-03-03T10:00:00.000Z")
    collect(written, inbox)
    grade(written)
    feedback(written)
    assert "Du har ändrat svaret sedan handledaren läste det." in section(page(written), 8)


def test_a_mark_changed_by_hand_is_said(written):
    """If a supervisor overrides an automatic mark, does the page show that and the points?"""
    mark_by_hand(written, "val", 1, participant="kr26-02")
    feedback(written)
    assert "1 av 2 poäng" in section(page(written, "kr26-02"), 1)
    assert "Bedömt av din handledare." in section(page(written, "kr26-02"), 1)


def test_an_unreadable_file_gets_a_kind_page(cohort, inbox):
    """Does nobody read zero points for a file that we could not read?"""
    (inbox / file_name()).write_bytes(zipped({"svar.json": b"{", "kvitto.json": receipt(b"{")}))
    collect(cohort, inbox)
    grade(cohort)
    feedback(cohort)
    text = page(cohort)
    assert "Din fil har kommit fram men går inte att rätta automatiskt." in text
    assert "0 av 17 poäng hittills" in text


def test_one_flagged_answer_is_left_to_the_supervisor(cohort, inbox):
    """Does a flagged answer show no verdict?"""
    hand_in(inbox, sample.RIGHT | {"val": "finns-inte"})
    collect(cohort, inbox)
    grade(cohort)
    feedback(cohort)
    assert "Din handledare ser på svaret för hand." in section(page(cohort), 1)
    assert "Inte rätt" not in section(page(cohort), 1)


def test_nothing_in_an_answer_becomes_markup(cohort, inbox):
    """Is everything from outside shown as text, on a page without script that fetches nothing?"""
    evil = "</p><script>alert(1)</script><img src=x onerror=alert(1)>{{ 7*7 }}"
    hand_in(inbox, sample.RIGHT | {"egna-ord": evil, "kvot": evil})
    collect(cohort, inbox)
    grade(cohort)
    feedback(cohort)
    text = page(cohort)
    assert "<script" not in text and "<img" not in text and "{{ 7*7 }}" in text
    assert not re.search(r'\b(?:src|href)="(?!data:)|https?://|@import|url\(', text)
    assert "Content-Security-Policy" in text


def test_nothing_marked_yet(cohort):
    """Is the supervisor told what to do first?"""
    assert "Kör `kunskapsresan cohort grade demo` först." in str(feedback(cohort))


# --- what has changed since it was marked -----------------------------------------------------------------------


def test_a_hand_in_collected_after_marking_gets_no_page_until_it_is_marked(cohort, inbox):
    """Hand in wrong, collect, grade, hand in right, collect, feedback: is no page written where points and words would
    be of two hand-ins, is the remedy told, and does it help?"""
    hand_in(inbox, sample.WRONG)
    collect(cohort, inbox)
    grade(cohort)
    hand_in(inbox, name="ny.zip", saved="2026-03-03T10:00:00.000Z")
    collect(cohort, inbox)
    report = feedback(cohort)
    assert "har lämnat in nytt sedan rättningen. Kör `kunskapsresan cohort grade demo` först." in str(report)
    assert report.has_problems and not cohort.feedback("kr26-01", sample.ID).exists()
    grade(cohort)
    assert not feedback(cohort).has_problems
    assert "2 av 2 poäng" in section(page(cohort), 1) and "Rätt. Ja, den stämmer." in section(page(cohort), 1)


def test_a_page_that_was_written_stays_until_the_next_marking(written, inbox):
    """Is what has been sent to a participant not replaced by something half new?"""
    feedback(written)
    before = page(written, "kr26-02")
    hand_in(inbox, sample.RIGHT, "kr26-02", name="ny.zip", saved="2026-03-03T10:00:00.000Z")
    collect(written, inbox)
    report = feedback(written)
    assert page(written, "kr26-02") == before
    assert "kr26-01, 07-prov: Obs: sidan är skriven" in str(report)


def test_a_hand_in_never_marked_is_told(cohort, inbox):
    """Does the supervisor hear of a hand-in that no page can be written for?"""
    hand_in(inbox)
    collect(cohort, inbox)
    assert "kr26-01, 07-prov: Problem: är inte rättad än. Kör `kunskapsresan cohort grade" in str(feedback(cohort))


def test_a_change_of_the_course_asks_for_marking_again(written):
    """If explanations of a version change between marking and feedback, are the words not told before the marks?"""
    path = written.versions(sample.ID) / "given-out.versions"
    task = dict(sample.compiled().tasks["val"], right="Nya ord.")
    path.write_bytes(versions.of(sample.ID, "0.2.0", "e" * 64, {"val": task}).encoded())
    assert "kursens uppgifter har ändrats sedan rättningen." in str(feedback(written))
    grade(written)
    feedback(written)
    assert "Rätt. Nya ord." in section(page(written), 1)


def test_extra_points_stand_on_the_page(written):
    """Are extra points that the supervisor gives in formgrader in the task's points and in the total?"""
    with gradebook.opened(written) as book:
        book.find_grade("kvot", sample.ID, sample.ID, "kr26-02").extra_credit = 0.5
        book.db.commit()
    feedback(written)
    assert "0,5 av 2 poäng" in section(page(written, "kr26-02"), 3) and "4 av 17 poäng" in page(written, "kr26-02")


def test_one_page_that_cannot_be_written_does_not_stop_the_others(written, monkeypatch):
    """Is a full disk told per page, in Swedish with the right remedy, and the next page tried?"""
    real = writing.safe_file.write

    def full(path, raw):
        if "kr26-01" in path.parts and "feedback" in path.parts:
            raise OSError(errno.ENOSPC, "No space left on device")
        real(path, raw)

    monkeypatch.setattr(writing.safe_file, "write", full)
    report = str(feedback(written))
    assert "kr26-01, 07-prov: Problem: sidan kunde inte skrivas. Disken är full." in report
    assert "space" not in report and "kr26-02, 07-prov: sidan är skriven." in report


def test_each_answer_is_told_by_its_own_version_and_counted_by_the_registered_points(cohort, inbox):
    """With points moved, a label changed, a task gone and one added: are question, label and explanation the answered
    version's, and the points the grade book's?"""
    hand_in(inbox)
    collect(cohort, inbox)
    workspace.refresh(cohort, [three.material("C")])
    tasks = three.compiled("C").tasks
    given = {
        task: {tasks[task]["hash"]: {"value": value, "saved": "2026-03-05T10:00:00.000Z", "attempts": []}}
        for task, value in (("val", "a"), ("flera", ["p"]), ("ny", "x"))
    }
    head = {"exercise": sample.ID, "content": three.compiled("C").content, "participant": "kr26-01"}
    (inbox / "ny.zip").write_bytes(zipped({"svar.json": answers.encode(head | {"answers": given})}))
    assert not collect(cohort, inbox).has_problems
    grade(cohort)
    feedback(cohort)
    text = page(cohort)
    assert "Alternativ a <b>&</b> (ny lydelse)" in html.unescape(section(text, 1))
    assert "Inte rätt än. Tanken bakom val-a" in section(text, 1) and "0 av 2 poäng" in section(text, 1)
    assert "1 av 2 poäng" in section(text, 2)  # a half of the two points registered, though C gives one
    assert "Den nya frågan?" in section(text, 4) and "poäng" not in section(text, 4)
    assert "1. Steg ett" in text and "10 av 17 poäng hittills" in text


def test_criteria_are_scaled_with_the_points(cohort, inbox):
    """If a text gave other points in the version answered, do its levels sum to what the grade book has?"""
    hand_in(inbox)
    collect(cohort, inbox)
    with gradebook.opened(cohort) as book:
        cell = gradebook.registered(book, sample.ID).cells["egna-ord"].id
        book.db.execute(sql("update grade_cells set max_score = 2 where id = :id"), {"id": cell})
        book.db.commit()
    grade(cohort)
    feedback(cohort)
    assert "2 poäng som mest" in section(page(cohort), 8) and "Tydligt (1 poäng)" in section(page(cohort), 8)
