"""Are ids told from what is no id, and a slip of the keyboard from a right one?"""

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kunskapsresan import participant_id as ids

VECTORS = json.loads((Path(__file__).parent / "vectors" / "ids.json").read_text(encoding="utf-8"))


def test_ids_equal_the_vectors():
    """Does Python say of every id what the file says?"""
    assert {stem: ids.check_letter(stem) for stem, _ in VECTORS["letters"]} == dict(VECTORS["letters"])
    for case in VECTORS["ids"]:
        text = case["text"]
        assert [ids.is_participant(text), ids.looks_personal(text), ids.is_mistyped(text)] == [
            case["participant"],
            case["personal"],
            case["mistyped"],
        ], text


@pytest.mark.parametrize(("stem", "letter"), [("aa00-00", "a"), ("aa00-01", "g"), ("ba00-00", "b"), ("kr26-07", "b")])
def test_check_letters_worked_out_by_hand(stem, letter):
    """kr26-07 is 10, 17, 2, 6, 0, 7: 10 + 34 + 6 + 24 + 0 + 42 = 116 = 5 × 23 + 1: b, counted from 0."""
    assert ids.check_letter(stem) == letter


made = st.builds(
    lambda prefix, n: list(ids.made(prefix))[n], st.from_regex("[a-z]{2}[0-9]{2}", fullmatch=True), st.integers(0, 98)
)


@given(made, st.data())
def test_one_wrong_character_is_caught(identity, data):
    """Does a mistyped digit or letter that keeps the form always make the letter wrong?

    All but a for x, b for y and c for z, which are 23 letters apart."""
    place = data.draw(st.sampled_from([0, 1, 2, 3, 5, 6, 7]))
    signs = "0123456789" if identity[place].isdigit() else "abcdefghijklmnopqrstuvwxyz"
    other = data.draw(st.sampled_from(signs).filter(lambda sign: sign != identity[place]))
    typed = identity[:place] + other + identity[place + 1 :]
    if place < 2 and abs(ord(other) - ord(identity[place])) == 23:
        return
    assert not ids.is_mistyped(identity) and ids.is_mistyped(typed)


@given(made)
def test_two_that_changed_places_are_caught(identity):
    """Is 70 for 07 noticed?"""
    typed = identity[:5] + identity[6] + identity[5] + identity[7]
    assert ids.is_mistyped(typed) == (identity[5] != identity[6])


def test_the_courses_own_ids():
    """Are they all different, valid, unlike a personnummer, and right by their own letter?"""
    made = list(ids.made("ht26"))
    assert len(set(made)) == ids.MOST and made[0].startswith("ht26-01")
    assert all(ids.is_participant(each) and not ids.looks_personal(each) and not ids.is_mistyped(each) for each in made)
    with pytest.raises(ValueError):
        next(ids.made("höst"))


def test_an_id_is_tidied_as_the_page_does():
    """Are spaces and capitals no other person?"""
    assert ids.tidy("  KR26-07K\n") == "kr26-07k"
