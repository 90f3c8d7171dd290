"""Do the evaluation forms hold what they promise: questions one may skip, and a file that is nobody's?"""

import json

import pytest

from kunskapsresan import evaluation
from kunskapsresan.evaluation import FORMS, EvaluationError, parse


def file(form="mitt", answers=None, **changes) -> bytes:
    data = {"version": 1, "form": form, "answers": {"tempo": 4} if answers is None else answers}
    return json.dumps(data | changes).encode()


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
def test_a_form_has_scales_and_a_few_open_questions(form):
    """Can it be answered in some minutes, on scales with words at both ends?"""
    scales = [each for each in form.questions if each.is_scale]
    assert 4 <= len(scales) <= 7 and 2 <= len(form.questions) - len(scales) <= 3
    assert len({each.id for each in form.questions}) == len(form.questions)
    assert all(each.low_label and each.high_label for each in scales)
    assert all(each.question.rstrip(".").endswith("?") or "?" in each.question for each in form.questions)
    assert form.why and form.title


def test_the_view_gets_the_questions_as_fields():
    """Does the ES module get both kinds, in order, and the steps of the scale?"""
    config = evaluation.config("slut")
    assert [each["kind"] for each in config["questions"]] == ["Scale"] * 6 + ["Text"] * 3
    assert {(each["low"], each["high"]) for each in config["questions"][:6]} == {(1, 6)}
    with pytest.raises(KeyError, match="mitt, slut"):
        evaluation.config("halv")


def test_what_was_skipped_is_left_out():
    """Are empty texts and nulls no answers, and text kept as written but for the blanks around it?"""
    form, answers = parse(file(answers={"tempo": 4, "andra": "  Mer tid.\nTack. ", "behalla": " ", "tid": None}))
    assert form is evaluation.MIDDLE and answers == {"tempo": 4, "andra": "Mer tid.\nTack."}
    assert parse(b"\xef\xbb\xbf" + file())[1] == {"tempo": 4}


@pytest.mark.parametrize(
    ("raw", "said"),
    [
        (b"", "skadad"),
        (b"{", "skadad"),
        (b"\xff\xfe{}", "skadad"),
        (b"[]", "ingen utv"),
        (b'{"version": 1}', "ingen utv"),
        (b"[" * 50_000 + b"]" * 50_000, "skadad"),
        (b'"' + b"x" * 200_000 + b'"', "större"),
        (file(form="annan"), "ingen utv"),
        (file(form=["mitt"]), "ingen utv"),
        (file(version=2), "annan version"),
        (file(version=True), "annan version"),
        (file(participant="kr26-01"), "aldrig skriver"),
        (file(saved="2026-03-02T10:00:00Z"), "aldrig skriver"),
        (file(answers={"nytta": 3}), "inte finns"),
        (file(answers={"\x1b[31m": 3}), r"inte finns i formuläret \(\?\[31m\)"),
        (file(answers={"tempo": 7}), "inte går att läsa"),
        (file(answers={"tempo": 0}), "inte går att läsa"),
        (file(answers={"tempo": True}), "inte går att läsa"),
        (file(answers={"tempo": 3.5}), "inte går att läsa"),
        (file(answers={"tempo": "3"}), "inte går att läsa"),
        (b'{"version": 1, "form": "mitt", "answers": {"tempo": NaN}}', "skadad"),
        (b'{"version": 1, "form": "mitt", "answers": {"tempo": ' + b"9" * 5000 + b"}}", "skadad|inte går"),
        (file(answers={"andra": 3}), "inte går att läsa"),
        (file(answers={"andra": {"a": "b"}}), "inte går att läsa"),
        (file(answers={"andra": "x" * 4001}), "inte går att läsa"),
    ],
)
def test_a_file_that_the_form_never_writes_is_refused(raw, said):
    """Is every hostile file one Swedish sentence, never an exception of another kind?"""
    with pytest.raises(EvaluationError, match=said):
        parse(raw)


def test_half_a_sign_becomes_a_readable_one():
    """Can what was read always be written to a page?"""
    raw = b'{"version": 1, "form": "mitt", "answers": {"andra": "a\\ud83d"}}'
    assert parse(raw)[1]["andra"].encode("utf-8")


def test_the_longest_file_that_the_form_can_write_is_read():
    """Is the size limit above what three long answers can come to?"""
    texts = {each.id: "å" * evaluation.MAX_TEXT for each in evaluation.FINAL.questions if not each.is_scale}
    assert parse(json.dumps({"version": 1, "form": "slut", "answers": texts}).encode())[1] == texts
