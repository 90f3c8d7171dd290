"""Every figure on the sheet: accessible HTML, words inside the picture and apart, readable size, same bytes twice."""

import re
from html.parser import HTMLParser
from urllib.parse import unquote
from xml.etree import ElementTree

import pytest
from matplotlib.text import Text

from kunskapsresan.appraisal.instruments import AMSTAR2, ROB2, ROBINS_I, Judgement, amstar2_overall, rob2_overall
from kunskapsresan.effects import odds_ratio
from kunskapsresan.effects.base_rates import natural_frequencies
from kunskapsresan.effects.synthesis import pool
from kunskapsresan.figures.before_after import before_after
from kunskapsresan.figures.distributions import distributions
from kunskapsresan.figures.ebp_model import ebp_model
from kunskapsresan.figures.findings import Finding, findings
from kunskapsresan.figures.forest import forest
from kunskapsresan.figures.four_field import four_field
from kunskapsresan.figures.frequency_tree import frequency_tree
from kunskapsresan.figures.funnel import funnel
from kunskapsresan.figures.governance import governance
from kunskapsresan.figures.levels import levels
from kunskapsresan.figures.prisma_flow import prisma_flow
from kunskapsresan.figures.reflection import reflection
from kunskapsresan.figures.risk_of_bias import risk_of_bias
from kunskapsresan.figures.style import styled
from kunskapsresan.figures.tension_pairs import tension_pairs
from kunskapsresan.figures.theme_matrix import Excerpt, Theme, theme_matrix
from kunskapsresan.searching.prisma import Flow

pytestmark = pytest.mark.slow

# Scared Straight, seven trials (petrosino2013): events and people, programme and control
SCARED_STRAIGHT = {
    "Finckenauer 1982": (19, 46, 4, 35),
    "GERP&DC 1979": (16, 94, 8, 67),
    "Lewis 1983": (43, 53, 37, 55),
    "Michigan DOC 1967": (12, 28, 5, 30),
    "Orchowsky & Taylor 1981": (16, 39, 16, 41),
    "Vreeland 1981": (14, 39, 11, 40),
    "Yarborough 1979": (27, 137, 17, 90),
}


def scared(measure_many=1):
    from math import log

    odds = [odds_ratio(*table) for table in SCARED_STRAIGHT.values()] * measure_many
    names = list(SCARED_STRAIGHT) * measure_many
    return (
        names,
        [[log(x) for x in column] for column in zip(*[(o.value, o.low, o.high) for o in odds], strict=True)],
        odds,
    )


def scared_forest(many=1, **options):
    names, columns, odds = scared(many)
    pooled = pool(columns[0], [one.se**2 for one in odds], tau2="DL")
    return forest(names, *columns, pooled, directions=("färre nya brott", "fler nya brott"), **options)


def scared_groups():
    names, columns, odds = scared()
    early = ["före 1980" if name[-4:] < "1980" else "1980-talet" for name in names]
    groups = {
        name: pool(
            *zip(*[(v, o.se**2) for v, o, e in zip(columns[0], odds, early, strict=True) if e == name], strict=True)
        )
        for name in set(early)
    }
    return scared_forest(groups=early, pooled_groups=groups)


def judged(instrument, **changed):
    levels_ = {item.key: instrument.levels[0].key for item in instrument.items}
    levels_ |= {key[1:]: level for key, level in changed.items()}
    return [Judgement(key, level, "”som i protokollet”, s. 3") for key, level in levels_.items()]


def rob2(many):
    studies = {f"Försök {place}": judged(ROB2, p3="viss", p1=("låg", "hög")[place % 2]) for place in range(many)}
    return risk_of_bias(ROB2, studies, {name: rob2_overall(given) for name, given in studies.items()})


def amstar():
    none = {"p11": "ingen metaanalys", "p12": "ingen metaanalys", "p15": "ingen metaanalys"}
    studies = {"Översikt om spel": judged(AMSTAR2, p2="nej", p4="delvis"), "Annan översikt": judged(AMSTAR2, **none)}
    return risk_of_bias(AMSTAR2, studies, {name: amstar2_overall(given) for name, given in studies.items()})


FLOW = Flow(
    databases=1240, registers=30, duplicates=210, screened=1060, excluded=990, sought=70, not_retrieved=4, assessed=66,
    excluded_reports={"fel utfall": 20, "ingen jämförelse": 22, "fel åldersgrupp": 11}, studies=14, reports=16,
    websites=3, citations=2, other_sought=5, other_not_retrieved=1, other_assessed=4, other_excluded={"fel utfall": 1},
)  # fmt: skip
FINDINGS = [
    Finding("grips igen inom ett år", 1, 432, "låg", 0.306, 0.222, 0.158, 0.305),
    Finding("har arbete", 3, 1240, "måttlig", 0.29, 0.345, 0.28, 0.42),
    Finding("ångest", 4, 312, "mycket låg", effect="0,4 standardavvikelser mindre (0,1–0,7)"),
]
THEMES = [
    Theme("Att synas", [Excerpt("Studie A", "barn", "ett citat"), Excerpt("Studie B", "förälder", "ett annat citat")]),
    Theme("Att spela normal inför alla andra", [Excerpt("Studie C", "vuxet barn", "ett tredje, längre, citat " * 4)]),
]

GALLERY = {
    "forest": scared_forest,
    "forest groups": scared_groups,
    "forest many": lambda: scared_forest(8),
    "funnel": lambda: funnel(scared()[1][0], [one.se for one in scared()[2]], 0.54, labels=scared()[0]),
    "distributions": lambda: distributions(0.5, ("med stöd", "utan stöd"), "mer ork", control_event_rate=0.2),
    "distributions lower": lambda: distributions(-0.79),
    "distributions none": lambda: distributions(0),
    "tree dots": lambda: frequency_tree(natural_frequencies(0.05, 0.8, 0.8), "utredningar"),
    "tree bar": lambda: frequency_tree(natural_frequencies(0.3, 0.8, 0.8)),
    "tree nobody": lambda: frequency_tree(natural_frequencies(0.0, 0.8, 1.0)),
    "tree long": lambda: frequency_tree(
        natural_frequencies(0.1, 0.7, 0.7),
        "anmälningar om oro för barn",
        ("leder till en insats inom ett år", "inte leder till en insats inom ett år"),
        ("högsta risknivån", "en lägre risknivå"),
    ),
    "forest long": lambda: forest(
        ["En mycket lång studiebeteckning med många författare 1998", "B"],
        [0.1, 0.4],
        [-0.5, 0.1],
        [0.7, 0.7],
        measure="g",
        directions=("sämre mående bland dem som fick insatsen", "bättre mående bland dem som fick insatsen"),
    ),
    "funnel long": lambda: funnel(
        [0.1, 0.4, 0.2],
        [0.1, 0.2, 0.3],
        0.2,
        directions=("färre fick arbete än i jämförelsegruppen", "fler fick arbete än i jämförelsegruppen"),
    ),
    "distributions long": lambda: distributions(
        0.3, ("med familjebehandling i hemmet", "med stöd på mottagningen som vanligt"), "bättre samspel i familjen"
    ),
    "findings small": lambda: findings([Finding("dör", 2, 900, "hög", 0.3, 0.004, 0.001, 0.01)]),
    "before long": lambda: before_after(
        (24, 15),
        (23.9, 15.1),
        outcome="Föräldrarnas egen skattning av barnets svårigheter, poäng från 0 till 40 (lägre är bättre)",
        labels=("med föräldraprogrammet", "väntelistan"),
    ),
    "rob2": lambda: rob2(3),
    "rob2 many": lambda: rob2(9),
    "robins": lambda: risk_of_bias(ROBINS_I, {"Studie A": judged(ROBINS_I, p1="kritisk", p5="ingen uppgift")}),
    "amstar2": amstar,
    "findings": lambda: findings(FINDINGS, ("med bidrag", "utan bidrag")),
    "themes": lambda: theme_matrix(THEMES),
    "flow": lambda: prisma_flow(FLOW),
    "four-field": lambda: four_field([("vi i dag", 3, 4), ("hit vill vi", 8, 7.5)]),
    "four-field empty": four_field,
    "tension": lambda: tension_pairs([2, 3, 4, 5, 6, 1, 3, 8], [4, 3, 2, 5, 7, 3, 4, 5]),
    "tension empty": tension_pairs,
    "ebp": ebp_model,
    "reflection": reflection,
    "levels": levels,
    "levels examples": lambda: levels(["följ ett recept", "granska med mall", "välj själv", "hitta problemet"]),
    "before": lambda: before_after((24.1, 15.3), outcome="Problem, poäng (lägre är bättre)"),
    "before control": lambda: before_after((24.1, 15.3), (23.8, 15.9), outcome="Problem, poäng"),
    "before flat": lambda: before_after((5, 5), outcome="Problem, poäng"),
    "governance": governance,
}


class Page(HTMLParser):
    def __init__(self, text):
        super().__init__()
        self.images, self.cells = [], []
        self.feed(text)

    def handle_starttag(self, tag, attrs):
        if tag == "img":
            self.images.append(dict(attrs))
        elif tag in ("th", "td"):
            self.cells.append("")

    def handle_data(self, data):
        if self.cells:
            self.cells[-1] += data


@pytest.fixture(scope="module", params=GALLERY)
def figure(request):
    return GALLERY[request.param]()


def test_html(figure):
    """Is there one picture with alt text, a full table, valid SVG of bearable size, and no script?"""
    html = figure._repr_html_()
    page = Page(html)
    (image,) = page.images
    assert image["alt"] == figure.alt and 60 < len(figure.alt) < 900 and figure.alt.endswith(".")
    assert all(cell.strip() for cell in page.cells)
    assert len({len(row) for row in figure.table}) == 1 and len(figure.table) > 1
    assert len(html) < 200_000 and "\n" not in html
    ElementTree.fromstring(unquote(image["src"].split(",", 1)[1]))
    assert not any(text in html.lower() for text in ("<script", "<!--"))


def test_the_words_are_swedish(figure):
    """Do numbers in text and table have decimal commas and true minus signs?"""
    said = " ".join(
        [figure.alt, *[cell for row in figure.table for cell in row], *[t.get_text() for t in texts(figure)]]
    )
    assert not re.search(r"\d\.\d|(?<!\w)-\d", said), said


def texts(figure):
    found = [text for axes in figure.fig.axes for text in axes.texts]
    for axes in figure.fig.axes:
        found += [axes.xaxis.label, *axes.get_xticklabels()] if axes.axison else []
    return [text for text in [*found, *figure.fig.texts] if text.get_text().strip()]


def boxes(figure):
    """(words, box in pixels, size in points) of every text; an annotation's own extent would include its arrow."""
    with styled():
        figure.fig.draw_without_rendering()
        return [(text.get_text(), Text.get_window_extent(text), text.get_fontsize()) for text in texts(figure)]


def test_all_words_are_inside_and_large_enough(figure):
    """Can every word be read at 390 px: not cut at the edge, not below 9 points?"""
    width, height = figure.fig.get_size_inches() * figure.fig.dpi
    for words, box, size in boxes(figure):
        assert size >= 9, words
        assert box.x0 > -0.5 and box.x1 < width + 0.5 and box.y0 > -0.5 and box.y1 < height + 0.5, words


def test_no_words_lie_on_each_other(figure):
    """Do no two texts overlap by more than a hair?"""
    found = boxes(figure)
    for place, (one, a, _) in enumerate(found):
        for other, b, _ in found[place + 1 :]:
            wide = min(a.x1, b.x1) - max(a.x0, b.x0)
            high = min(a.y1, b.y1) - max(a.y0, b.y0)
            assert min(wide, high) < 3, f"{one!r} lies on {other!r}"


def test_the_same_figure_gives_the_same_bytes():
    """Will a rebuilt book be the same book?"""
    for name, make in GALLERY.items():
        if "many" not in name:
            assert make()._repr_html_() == make()._repr_html_(), name
