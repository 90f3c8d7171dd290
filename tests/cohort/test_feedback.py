"""Does each participant get one page that says what they answered, what it was worth and why?"""

import re

import pytest

from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.feedback import feedback
from kunskapsresan.cohort.grade import grade
from tests import sample_exercise as sample
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
