"""Risk of bias, findings, themes, flow: is what is drawn what was judged and counted?"""

from dataclasses import replace

import pytest

from kunskapsresan.appraisal.instruments import AMSTAR2, ROB2, ROBINS_I, Judgement, rob2_overall
from kunskapsresan.figures.findings import Finding, findings
from kunskapsresan.figures.prisma_flow import prisma_flow
from kunskapsresan.figures.risk_of_bias import risk_of_bias
from kunskapsresan.figures.theme_matrix import Excerpt, Theme, theme_matrix
from kunskapsresan.searching.prisma import Flow


def judged(instrument, **changed):
    levels = {item.key: instrument.levels[0].key for item in instrument.items}
    levels |= {key[1:]: level for key, level in changed.items()}
    return [Judgement(key, level, f"s. {key}") for key, level in levels.items()]


def symbols(figure):
    return [text.get_text() for text in figure.fig.axes[0].texts if text.get_text() in "+?−×i"]


def test_risk_of_bias():
    """Is every mark a symbol, with its passage in the table, and the worst domains in words?"""
    studies = {"Försök A": judged(ROB2, p2="hög", p4="viss"), "Försök B": judged(ROB2)}
    overall = {name: rob2_overall(given) for name, given in studies.items()}
    figure = risk_of_bias(ROB2, studies, overall)
    assert symbols(figure)[:12] == ["+", "−", "+", "?", "+", "−", *["+"] * 6]
    assert figure.alt == (
        "Granskningstabell, RoB 2: två resultat, 5 områden var. Försök A: samlat hög risk; hög risk för Avvikelser "
        "från det tänkta. Försök B: samlat låg risk; låg risk överallt."
    )
    assert figure.table[2] == ["Försök A", "Avvikelser från det tänkta", "hög risk", "s. 2"]
    assert figure.table[6] == ["Försök A", "Samlat", "hög risk", overall["Försök A"].reason]
    assert len(figure.table) == 13


def test_no_information_is_not_worse_than_serious():
    """Does the alt text name the critical domain even when another lacks information?"""
    figure = risk_of_bias(ROBINS_I, {"Studie": judged(ROBINS_I, p1="kritisk", p5="ingen uppgift")})
    assert "Studie: kritisk risk för Störfaktorer." in figure.alt


def test_long_instruments_stand_on_end_and_many_studies_are_counted():
    """Do AMSTAR 2's critical items stand out, and does a long list become counts?"""
    figure = risk_of_bias(AMSTAR2, {"Översikt": judged(AMSTAR2, p2="nej")})
    words = [text.get_text() for text in figure.fig.axes[0].texts]
    assert "Plan i förväg *" in words and "Fråga och urval" in words
    many = risk_of_bias(ROB2, {f"F{place}": judged(ROB2, p1="hög") for place in range(6)})
    assert "Markeringar: 24 låg risk, 6 hög risk." in many.alt


def test_risk_of_bias_refuses():
    """Are incomplete judgements, unknown studies and too many columns refused?"""
    with pytest.raises(ValueError, match="bedömning saknas för Slumpningen"):
        risk_of_bias(ROB2, {"A": judged(ROB2)[1:]})
    with pytest.raises(ValueError, match="not among the studies"):
        risk_of_bias(ROB2, {"A": judged(ROB2)}, {"B": rob2_overall(judged(ROB2))})
    with pytest.raises(ValueError, match="at most eight"):
        risk_of_bias(AMSTAR2, {f"F{place}": judged(AMSTAR2) for place in range(9)})
    with pytest.raises(ValueError, match="no studies"):
        risk_of_bias(ROB2, {})


ROSSI = Finding("grips igen", 1, 432, "låg", 66 / 216, 48 / 216, 0.158, 0.305)


def test_findings():
    """Are people out of 1 000, the difference and SBU's reading said together?"""
    figure = findings([ROSSI, Finding("ångest", 4, 312, "mycket låg", effect="mindre")], ("med bidrag", "utan bidrag"))
    assert "Grips igen: 306 av 1\u202f000 utan bidrag, 222 med bidrag, 83 färre" in figure.alt
    assert "Tillförlitligheten är låg: det är möjligt att resultatet stämmer." in figure.alt
    assert figure.table[1][4] == "1 studie, 432 personer"
    assert figure.table[2] == ["Ångest", "–", "–", "mindre", "4 studier, 312 personer",
                               "⊕○○○ mycket låg: det går inte att bedöma om resultatet stämmer"]  # fmt: skip


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"certainty": "medel"}, "Välj en av"),
        ({"with_": 22.2}, "share from 0 to 1"),
        ({"low": None}, "share from 0 to 1"),
        ({"low": 0.25}, "outside low to high"),
        ({"without": None, "with_": None, "low": None, "high": None}, "neither shares nor effect"),
    ],
)
def test_findings_refuse(change, message):
    """Does an impossible row name the fault?"""
    with pytest.raises(ValueError, match=message):
        findings([replace(ROSSI, **change)])
    with pytest.raises(ValueError, match="no outcomes"):
        findings([])


def test_theme_matrix():
    """Are studies counted once, voices kept apart, and every passage in the table?"""
    passages = [Excerpt("A", "barn", "x"), Excerpt("A", "förälder", "y"), Excerpt("B", "barn", "z")]
    figure = theme_matrix([Theme("Synas", passages), Theme("Tiga", [Excerpt("B", "barn", "w")])], ["A", "B", "C"])
    assert figure.alt == (
        "Temamatris: två teman, tre studier, röster från barn och förälder. Synas: 2 av 3 studier, barn och förälder. "
        "Tiga: 1 av 3 studier, barn."
    )
    assert len(figure.table) == 5 and figure.table[2] == ["Synas", "A", "förälder", "y"]


def test_theme_matrix_refuses():
    """Must a theme rest on words from a known study?"""
    with pytest.raises(ValueError, match="Temat ”Tomt” vilar inte på något citat"):
        theme_matrix([Theme("Tomt", [])])
    with pytest.raises(ValueError, match="saknar citat eller röst"):
        theme_matrix([Theme("T", [Excerpt("A", "barn", " ")])])
    with pytest.raises(ValueError, match="not among the studies"):
        theme_matrix([Theme("T", [Excerpt("A", "barn", "x")])], ["B"])
    with pytest.raises(ValueError, match="at most 10"):
        theme_matrix([Theme("T", [Excerpt(f"S{place}", "barn", "x") for place in range(11)])])


FLOW = Flow(databases=112, duplicates=12, screened=100, excluded=90, sought=10, assessed=10,
            excluded_reports={"fel utfall": 4}, studies=5, reports=6)  # fmt: skip


def test_flow():
    """Does the flow tell each step, and does its table hold the reasons?"""
    figure = prisma_flow(FLOW)
    assert figure.alt == (
        "Flödesschema. 112 poster, 12 borttagna före granskning, 100 granskade på titel och sammanfattning, "
        "90 uteslutna, 10 rapporter lästa i fulltext. Kvar blev 5 studier i 6 rapporter."
    )
    assert figure.table[4] == ["Lästa i fulltext", "10", "4", "4 fel utfall"]
    other = prisma_flow(replace(FLOW, websites=2, other_sought=2, other_assessed=2, reports=8))
    assert "och 2 från andra vägar" in other.alt and other.table[5][0] == "Rapporter från 2 webbplatser"


def test_totals_that_follow_are_filled_in():
    """Is an empty total taken from the others, so that nobody must type it twice?"""
    assert (
        prisma_flow(replace(FLOW, screened=None, sought=None, assessed=None, reports=None)).table
        == prisma_flow(FLOW).table
    )


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"screened": 101}, "Flödet går inte ihop. Granskade poster är 101, men"),
        ({"studies": 7}, "varje studie behöver minst en rapport"),
        ({"excluded": None, "sought": 10}, "kan inte ritas än: fyll i uteslutna poster"),
        ({"studies": None}, "fyll i inkluderade studier"),
    ],
)
def test_a_flow_that_does_not_add_up_is_not_drawn(change, message):
    """Does the person get to know which sum is wrong, or which count is missing?"""
    with pytest.raises(ValueError, match=message):
        prisma_flow(replace(FLOW, **change))
