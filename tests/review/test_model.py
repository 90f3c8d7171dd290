"""Does the typed review take what participants write, whatever they write, and lose nothing?"""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kunskapsresan.review import checks, frames, steps
from kunskapsresan.review.model import Review
from kunskapsresan.review.sections import SECTIONS

WHOLE = {
    "wonder": "Vad händer sedan?",
    "wonder-whose": "Barnets.",
    "wonder-disturb": "Att ingen skillnad syns.",
    "frame": "pico",
    "part-population": "barn 6–12 år",
    "part-intervention": "föräldrastöd",
    "part-comparison": "väntelista",
    "part-outcome": "hur barnen mår",
    "question-text": "Vad betyder föräldrastöd?",
    "need-kind": "lucka",
    "need-level": "regional",
    "need-why": "Fler undrar.",
    "draft-background": "Bakgrund.",
    "own-string": "barn* AND föräldrastöd",
    "search-a1": {"source": "SwePub", "date": "2026-11-21", "string": "barn*", "hits": "60", "kept": "10"},
    "search-a2": {"source": "SBU", "hits": "40"},
    "draft-method": "Metod.",
    "criterion-a1": {"kind": "ta", "text": "barn"},
    "record-a1": {"title": "Titel", "mine": "ja", "other": "nej", "final": "ja"},
    "prisma-found": "100",
    "prisma-screened": "100",
    "prisma-excluded": "98",
    "prisma-assessed": "2",
    "prisma-excludedfull": "1",
    "prisma-included": "1",
    "study-a1": {"name": "Berg 2019", "design": "rct", "year": "2019", "people": "432"},
    "effect-a1": {"study": "a1", "outcome": "mår bra", "form": "2x2", "events1": "48", "n1": "216", "events2": "66",
                  "n2": "216"},
    "theme-a1": {"study": "a1", "theme": "tillit", "voice": "barn", "quote": "…"},
    "findings": "bada",
    "draft-results": "Resultat.",
    "appraisal-a1": {"study": "a1", "instrument": "rob2", "point": "1", "judgement": "låg", "quote": "s. 3"},
    "certainty-a1": {"about": "mår bra", "kind": "effekt", "level": "låg"},
    "summary-a1": {"certainty": "a1", "without": "31 av 100", "with": "22 av 100", "sentence": "Det är möjligt."},
    "implication-practice": "Pröva.",
    "implication-handover": "Chefen.",
    "draft-discussion": "Diskussion.",
    "reference-a1": {"text": "Socialtjänstlagen."},
}  # fmt: skip


def entries(values):
    return {key: {"value": value, "saved": "2026-01-01T00:00:00Z", "attempts": []} for key, value in values.items()}


def test_a_whole_review():
    """Is every section typed, nothing left over, nothing missing and nothing contradicted?"""
    review = Review.from_entries(entries(WHOLE), participant="kr26-07")
    assert review.problems == () and review.other == {} and review.remarks() == []
    assert not any(review.remaining().values())
    assert review.question.composed.startswith("Vad betyder föräldrastöd, jämfört med väntelista, för hur barnen mår")
    assert review.effects[0].estimates()["risk_ratio"].value == pytest.approx(48 / 66)
    assert review.study("a1").year == 2019 and review.prisma.flow().studies == 1
    assert review.certainties[0].wording == "det är möjligt att resultatet stämmer"
    assert review.summaries[0].with_ == "22 av 100" and [each.hits for each in review.search_log] == [60, 40]


def test_every_section_is_optional():
    """Is nothing at all a review too, with everything remaining?"""
    review = Review.from_entries({})
    assert review.wonder is None and review.search_log == () and review.problems == ()
    assert set(review.remaining()) == {section["key"] for section in SECTIONS}
    assert all(each for key, each in review.remaining().items() if key not in ("kallor",))


def test_what_cannot_be_understood_is_told_and_kept():
    """Does each slip name its place in Swedish, and does the rest of the row survive?"""
    review = Review.from_entries(
        entries({
            "search-a1": {"source": "SBU", "hits": "många", "nytt": "x"},
            "prisma-found": "1,5",
            "need-kind": "annat",
            "wonder": {"a": "b"},
            "from-a-later-version": "kvar",
        })
    )  # fmt: skip
    assert review.search_log[0].source == "SBU" and review.search_log[0].hits is None
    assert review.other == {"from-a-later-version": "kvar"} and review.values["search-a1"]["nytt"] == "x"
    assert set(review.problems) == {
        "Sökning 1, Antal träffar: ”många” är inget antal.",
        "Träffar i databaser: ”1,5” är inget antal.",
        "Vilken sorts behov är det: ”annat” är inget av det man kan välja på.",
        "Min undran, i en mening: innehållet har en form som inte går att läsa.",
    }


def test_a_removed_row_is_no_row():
    """Is null, which a removed row leaves behind, nowhere to be seen?"""
    review = Review.from_entries(entries({"search-a1": None, "search-b1": {"source": "SBU"}}))
    assert [each.id for each in review.search_log] == ["b1"]


KEYS = st.sampled_from([*WHOLE, "search-zz", "study-", "-", "", "part-", "effect-å", "okänd"])
LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20)
ANYTHING = st.recursive(
    LEAVES,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=6), inner, max_size=3),
    max_leaves=6,
)
ROWS = st.dictionaries(st.sampled_from(["source", "hits", "study", "form", "events1", "n1", "name", "x"]), LEAVES)


@settings(max_examples=150, deadline=None)
@given(st.dictionaries(KEYS, st.fixed_dictionaries({"value": ANYTHING | ROWS}) | ANYTHING, max_size=6))
def test_nothing_makes_it_raise(hostile):
    """Is any data at all a review, with remarks that can be asked for?"""
    review = Review.from_entries(hostile)
    review.remarks()
    review.remaining()
    for effect in review.effects:
        effect.estimates()


def test_a_file_is_read_with_suspicion(tmp_path):
    """Are a missing, a broken and a wrong file told apart, and none of them raised?"""
    path = tmp_path / "oversikt.json"
    assert Review.read(path).problems == ()
    path.write_text("{", encoding="utf-8")
    assert "skadad" in Review.read(path).problems[0]
    data = {"version": 1, "exercise": "07-prov", "content": "", "participant": "kr26-07", "answers": {}}
    path.write_text(json.dumps(data), encoding="utf-8")
    assert "är ingen kunskapsöversikt" in Review.read(path).problems[0]
    path.write_text(
        json.dumps(data | {"exercise": "oversikt", "answers": entries(WHOLE) | {"BAD": 1}}), encoding="utf-8"
    )
    review = Review.read(path)
    assert review.participant == "kr26-07" and review.problems == ("BAD gick inte att läsa.",)
    assert review.wonder.text == "Vad händer sedan?"


@pytest.mark.parametrize("frame", frames.FRAMES)
def test_each_frame_gives_a_whole_sentence(frame):
    """Is a filled frame a question without brackets or double spaces, and a half-filled one honest about it?"""
    parts = dict.fromkeys(frames.FRAMES[frame]["parts"], "något")
    full = frames.compose(frame, parts)
    assert "?" in full and "[" not in full and "  " not in full and "{" not in full
    needed = frames.needed(frame)
    assert frames.compose(frame, dict.fromkeys(needed, "något")).count("[") == 0
    assert "[" in frames.compose(frame, {needed[0]: "något"})


def test_findings_decide_what_remains():
    """Does "no studies found" ask for the search and the telling, and not for tables that cannot be filled?"""
    missing = checks.remaining({"findings": "inga"})
    assert missing["studier"] == [] and missing["granskning"] == []
    assert "vad du letade efter utan att finna" in missing["resultat"]
    assert "minst ett tema" in checks.remaining({"findings": "teman"})["resultat"]
    assert "minst ett tema" not in checks.remaining({"findings": "effekter"})["resultat"]


def test_steps_labels_are_the_forms_questions():
    """Does a reader without JavaScript see every question of a step once?"""
    labels = steps.labels("05-soka-kunskap")
    assert labels == ["Min söksträng så här långt", "Söklogg", "Metod, en halv sida"]
