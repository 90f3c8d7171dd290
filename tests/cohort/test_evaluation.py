"""Do evaluation files become figures that nobody can be found in, and hostile files one line each?"""

import json
import re

import pytest

from kunskapsresan import evaluation
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.evaluation import gather, summarise
from kunskapsresan.cohort.messages import NOTE, OK, PROBLEM, CohortError
from tests.cohort.evaluation_files import hand_in

STEPS = [1, 3, 3, 5, 6]


def statuses(report):
    return {line.subject: line.status for line in report.lines}


def page(cohort, form="mitt"):
    return (cohort.folder / f"utvardering-{form}.html").read_text(encoding="utf-8")


def five(inbox, **more):
    for number, step in enumerate(STEPS):
        hand_in(inbox, {"tempo": step, "andra": f"Text {number}", "behalla": f"Annat {9 - number}"} | more)


def test_five_make_a_page(cohort, inbox):
    """Are number per step and median right, and is every text there without who or which file?"""
    five(inbox)
    report = gather(cohort, inbox)
    assert not report.has_problems and report.count(OK) == 1 and report.count(NOTE) == 0
    text = page(cohort)
    counts = re.findall(r"<td>(\d+)</td>", text[: text.index("Hur väl räcker tiden")])
    assert counts == ["1", "0", "2", "0", "1", "1"] and "<strong>3</strong>" in text
    for number in range(5):
        assert f"<li>Text {number}</li>" in text
    assert not re.search(r"kr26|0000000|2026|utvardering-mitt-", text)


def test_texts_of_one_person_cannot_be_joined(inbox):
    """Does the order of each question follow from its words alone, whichever files come first?"""
    filled = [{"andra": f"Text {n}", "behalla": f"Annat {n}"} for n in range(12)]
    one, other = summarise(evaluation.MIDDLE, filled), summarise(evaluation.MIDDLE, filled[::-1])
    orders = [[int(re.search(r"\d+", said)[0]) for said in text.said] for text in one.texts[:2]]
    assert one == other and orders[0] != orders[1]
    assert all(sorted(order) == list(range(12)) and order != list(range(12)) for order in orders)


def test_under_five_is_refused_with_the_reason(cohort, inbox):
    """Is nothing written and the reason told, also when four of five files can be read?"""
    for number, step in enumerate(STEPS[:4]):
        hand_in(inbox, {"tempo": step, "andra": f"Text {number}"})
    (inbox / "utvardering-mitt-trasig00.json").write_text("{", encoding="utf-8")
    report = gather(cohort, inbox)
    said = str(report)
    assert report.has_problems and "bara fyra lämnade utvärderingar" in said and "under fem" in said
    assert not list(cohort.folder.glob("utvardering-*"))
    with pytest.raises(CohortError, match="bara fyra"):
        summarise(evaluation.MIDDLE, [{"tempo": 1}] * 4)


def test_a_question_that_few_answered_shows_no_figures(cohort, inbox):
    """May a question be skipped without the rest being shown as statistics?"""
    five(inbox)
    for path in sorted(inbox.iterdir())[:2]:
        data = json.loads(path.read_text(encoding="utf-8"))
        data["answers"]["stod"] = 2
        path.write_text(json.dumps(data), encoding="utf-8")
    gather(cohort, inbox)
    text = page(cohort)
    stod = text[text.index("Hur mycket stöd") : text.index("Hur lätt är det att säga")]
    assert "bara två svar på frågan" in stod and "<table" not in stod


def test_the_two_forms_do_not_mix(cohort, inbox):
    """Is each form summed up for itself, and the one with too few refused?"""
    five(inbox)
    hand_in(inbox, {"nytta": 5}, "slut", "slutslut")
    report = gather(cohort, inbox)
    assert "Så här i efterhand: Problem" in str(report)
    assert "Text 1" in page(cohort) and not (cohort.folder / "utvardering-slut.html").exists()


def test_copies_are_told_and_counted_once(cohort, inbox):
    """Is the same form twice (a second download, a copied file) one person, and the same steps in two files two?"""
    five(inbox)
    hand_in(inbox, {"tempo": 6, "andra": "Ny text"}, code="00000004", copy=" (1)")  # downloaded again after a change
    hand_in(inbox, {"tempo": 1, "andra": "Text 0", "behalla": "Annat 9"}, code="kopiakop")  # copied and renamed
    hand_in(inbox, {"tempo": 2}, code="aaaaaaaa")
    hand_in(inbox, {"tempo": 2}, code="bbbbbbbb")
    report = gather(cohort, inbox)
    said = str(report)
    assert "samma formulär som utvardering-mitt-00000004.json" in said
    assert "samma innehåll som" in said and "Båda räknas" in said
    text = page(cohort)
    assert "7 har lämnat" in text and "Ny text" in text and "Text 4" not in text
    assert text.count("<li>Text 0</li>") == 1


def test_hostile_files_are_told_with_remedy(cohort, inbox, tmp_path):
    """Is each file that cannot be an evaluation one line with what to do, and are the others counted?"""
    five(inbox)
    (inbox / "skräp.json").write_bytes(b"\x00\xff" * 50)
    (inbox / "stor.json").write_bytes(b" " * 200_000)
    (inbox / "svar.json").write_text('{"version": 1, "exercise": "01-a", "answers": {}}', encoding="utf-8")
    (inbox / "alla.zip").write_bytes(b"PK\x03\x04")
    (inbox / "bild.png").write_bytes(b"\x89PNG")
    (inbox / "tom.json").write_text('{"version": 1, "form": "mitt", "answers": {}}', encoding="utf-8")
    (inbox / "länk.json").symlink_to(tmp_path / "finns-inte.json")
    (inbox / ".dold.json").write_text("{", encoding="utf-8")
    (inbox / "mapp.json").mkdir()
    report = gather(cohort, inbox)
    told = statuses(report)
    for name in ("skräp.json", "stor.json", "svar.json", "alla.zip", "bild.png", "länk.json"):
        assert told[name] == PROBLEM, name
    assert told["tom.json"] == NOTE and ".dold.json" not in told and "mapp.json" not in told
    assert all(line.remedy for line in report.lines if line.status == PROBLEM)
    assert "5 har lämnat" in page(cohort)


def test_what_is_written_stays_text(cohort, inbox):
    """Can nothing a person writes become markup on the supervisor's page?"""
    five(inbox, hinder="<img src=x onerror=alert(1)> & </li><script>")
    gather(cohort, inbox)
    text = page(cohort)
    assert "&lt;img src=x" in text and "<img" not in text and "<script" not in text


def test_again_replaces_the_page_and_warns(cohort, inbox):
    """Is one told that two summaries can be compared, when one more has come?"""
    five(inbox)
    gather(cohort, inbox)
    before = page(cohort)
    assert "Ta bort äldre kopior" in str(gather(cohort, inbox)) and page(cohort) == before


def test_an_evaluation_among_the_hand_ins_is_told_where_it_belongs(cohort, inbox):
    """Does the collector of answers leave it alone and say what to do?"""
    hand_in(inbox, {"tempo": 1})
    (line,) = collect(cohort, inbox).lines
    assert line.status == PROBLEM and "är en utvärdering" in line.text and "cohort evaluation" in line.remedy
    assert not list((cohort.folder / "submitted").iterdir())


def test_an_empty_or_missing_folder_is_told(cohort, inbox):
    """Is a wrong folder one Swedish sentence?"""
    assert "inga utvärderingar" in str(gather(cohort, inbox))
    with pytest.raises(CohortError, match="finns inte"):
        gather(cohort, inbox / "nej")
