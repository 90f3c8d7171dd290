"""The reference pages: is the glossary whole and readable, and do the lists say what the package says?"""

import re
from functools import cache
from pathlib import Path

import pytest

from kunskapsresan import curriculum
from kunskapsresan.appraisal import grade, instruments
from kunskapsresan.course import page as pages
from kunskapsresan.figures.ebp_model import EXPERTISE, SOURCES
from kunskapsresan.figures.levels import LEVELS
from kunskapsresan.figures.tension_pairs import PAIRS

ROOT = Path(__file__).parents[2]
FOLDER = ROOT / "book" / "referens"
PAGES = ("ordlista", "listorna", "kallguide", "tankare", "litteratur")
LONGEST_SENTENCE = 35  # words
_ENGLISH = re.compile(r"\{en\}`([^`]+)`")

# Spellings that pages may link to, in about the order in which the sessions need them.
WANTED = """
forskningsbaserad kunskap · praktikbaserad kunskap · vardagskunskap · kunskapsformer · implicit lärande
tyst kunskap · vana · kompetensfälla · forskningscirkel · förankring · reflektion · episteme, techne, fronesis
undran · sekretess · evidensbaserad praktik · EBP · evidensbaserad medicin · evidensinformerad praktik · evidens
bästa tillgängliga kunskap · beprövad erfarenhet · vetenskap och beprövad erfarenhet · professionell expertis
personens situation · kunskapskällor · fem grundsteg · riktlinjemodellen · kritisk granskningsmodell
auktoritetsbaserad praktik · programtrohet · implementering · brukarmedverkan · handlingsutrymme
kunskapsbaserad socialtjänst · systematisk uppföljning · öppna jämförelser · individbaserad systematisk uppföljning
lokal evidens · anpassningsinriktat lärande · utvecklingsinriktat lärande · reproduktivt lärande
metodstyrt lärande · problemstyrt lärande · produktiva nivåer · regelbaserat handlande · kunskapsbaserat handlande
kreativt lärande · utförandets logik · utvecklingens logik · möjliggörande lärmiljö · begränsande lärmiljö
reflektion i/över handling · enkel- och dubbelslinga · generell fråga · specifik fråga · PICO · PICOC · PEO · SPICE
SPIDER · PCC · inklusions- och exklusionskriterier · kompetensbehov · kunskapsbehov · lokalt behov
nationellt kunskapsbehov · utvecklingsbehov · kunskapsunderlag · vetenskaplig kunskapslucka · kunskapsstöd
kunskapsstyrning · kunskapsinhämtning · kunskapsutbyte · kunskapsproduktion · RSS · NSK-S · Metodguiden
kunskapsöversikt · sökstrategi · söksträng · sökblock · booleska operatorer · trunkering · fritextord · ämnesord
databas · kedjesökning · sökdokumentation · recall · precision · NNR · PRESS · flödesschema · PRISMA
grå litteratur · gallring · systematisk översikt · kartläggande översikt · narrativ översikt · metaanalys
protokoll · primärstudie · randomiserad kontrollerad studie · RCT · kvasiexperimentell studie · kohortstudie
tvärsnittsstudie · kvalitativ studie · risk för bias · selektionsbias · bortfall · störfaktor · publikationsbias
intern validitet · överförbarhet · reliabilitet · trovärdighet · regression mot medelvärdet · ITT · per protokoll
effektstorlek · absolut riskskillnad · relativ risk · oddskvot · NNT · konfidensintervall · p-värde
statistisk signifikans · praktisk betydelse · basrisk · procentenhet · sensitivitet · specificitet · PPV · AUC
standardiserad medelvärdesskillnad · heterogenitet · I² · tau² · prediktionsintervall · skogsdiagram · tratt-diagram
kritisk granskning · granskningsmall · GRADE · tillförlitlighet · RoB 2 · ROBINS-I · AMSTAR 2 · CERQual · kappa
PABAK
"""


@cache
def _page(name: str) -> str:
    return (FOLDER / f"{name}.md").read_text(encoding="utf-8")


@cache
def _entries() -> tuple[tuple[tuple[str, ...], str], ...]:
    """(spellings, explanation) of every entry, in the order of the page."""
    found = []
    for block in re.findall(r"```\{glossary\}\n(.*?)```", _page("ordlista"), re.S):
        for entry in re.split(r"\n\s*\n", block.strip()):
            lines = entry.splitlines()
            terms = tuple(_ENGLISH.sub(r"\1", line) for line in lines if not line.startswith(" "))
            found.append((terms, " ".join(line.strip() for line in lines[len(terms) :])))
    return tuple(found)


def _sorting_key(term: str) -> str:
    """Swedish order, word by word: å, ä and ö after z; hyphens and commas separate words."""
    text = term.casefold().replace("²", "2").translate(str.maketrans("åäö", "{|}"))
    return " ".join(re.findall(r"[a-z0-9{|}]+", text))


def _sentences(text: str) -> list[str]:
    plain = re.sub(r"\s*\{cite:[pt]\}`[^`]*`", "", text)
    return re.split(r"(?<=[.?!])\s+(?=[A-ZÅÄÖ\"0-9])", plain)


# ---- the glossary --------------------------------------------------------------------------------


def test_every_term_the_sessions_use_is_there():
    wanted = {term.strip() for term in re.split(r"[·\n]", WANTED) if term.strip()}
    spellings = {term for terms, _ in _entries() for term in terms}
    assert sorted(wanted - spellings) == []


def test_no_spelling_stands_twice():
    spellings = [term.casefold() for terms, _ in _entries() for term in terms]
    assert sorted({term for term in spellings if spellings.count(term) > 1}) == []


def test_swedish_alphabetical_order_under_the_right_letter():
    first = [terms[0] for terms, _ in _entries()]
    assert first == sorted(first, key=_sorting_key)
    for section in re.split(r"^## ", _page("ordlista"), flags=re.M)[1:-1]:
        letter, _, body = section.partition("\n")
        heads = re.findall(r"(?:\{glossary\}\n|\n\n)([^\s`][^\n]*)", body)
        assert heads and {head[0].upper() for head in heads} == {letter}


@pytest.mark.parametrize("entry", _entries(), ids=lambda entry: entry[0][0])
def test_entry_is_plain(entry):
    terms, text = entry
    assert len(terms[0]) < 45 and len(text.split()) >= 12, "too little to help"
    assert "(" in text, "the English term stands in parentheses"
    long = [each for each in _sentences(text) if len(each.split()) > LONGEST_SENTENCE]
    assert long == [], f"more than {LONGEST_SENTENCE} words"


@pytest.mark.parametrize("entry", _entries(), ids=lambda entry: entry[0][0])
def test_asterisks_stand_in_code(entry):
    """Markdown would read `ungdom* OR tonår*` as emphasis and swallow both asterisks."""
    assert "*" not in re.sub(r"`[^`]*`", "", entry[1])


def _said(term: str) -> str:
    return next(text for terms, text in _entries() if term in terms)


def test_numbers_of_the_constructed_examples():
    """Do sensitivity, precision and the others follow from the people and hits of the introduction?"""
    people, ill, found, false_alarms, hits, useful, exist = 1000, 50, 40, 190, 200, 20, 25
    well = people - ill
    intro = " ".join(_page("ordlista").split("## A")[0].split())
    assert f"{found} flaggas, {ill - found} missas" in intro and f"{well} andra flaggas {false_alarms}" in intro
    assert f"{hits} träffar, varav {useful}" in intro
    for term, text in (
        ("naturliga frekvenser", f"har {ill} problemet, och av dem flaggas {found}"),
        ("sensitivitet", f"{found} av {ill}, alltså {100 * found / ill:.0f} %"),
        ("specificitet", f"{well - false_alarms} av {well}, alltså {100 * (well - false_alarms) / well:.0f} %"),
        ("PPV", f"{found} av {found + false_alarms}, alltså ungefär {100 * found / (found + false_alarms):.0f} %"),
        ("NPV", f"{well - false_alarms} av {well - false_alarms + ill - found}"),
        ("precision", f"{100 * useful / hits:.0f} %"),
        ("NNR", f"NNR {hits // useful}"),
        ("recall", f"{useful} av dem är recall {100 * useful / exist:.0f} %"),
        ("PABAK", f"{2 * 0.9 - 1:.2f}".replace(".", ",")),
    ):
        assert text in _said(term), term


# ---- all reference pages -------------------------------------------------------------------------


def test_titles_are_those_of_the_curriculum():
    pages = {page.file: page.title for _, part in curriculum.load(ROOT).pages for page in part}
    for name in PAGES:
        heading = re.search(r"^# (.+)$", _page(name), re.M)
        assert heading and heading[1] == pages[f"referens/{name}"]


@pytest.mark.parametrize("name", PAGES)
def test_nothing_uncertain_or_unfinished(name):
    assert not re.search(r"\[\?\]|\[[VMS]\]|TODO|\bXX+\b", _page(name))
    assert "traffar/" not in _page(name), "sessions are named by number: a page may not exist yet"


@pytest.mark.parametrize("name", PAGES)
def test_every_linked_term_exists(name):
    spellings = {term.casefold() for terms, _ in _entries() for term in terms}
    linked = [target or text for text, target in re.findall(r"\{term\}`([^`<]*?)\s*(?:<([^>]*)>)?`", _page(name))]
    assert [term for term in linked if term.casefold() not in spellings] == []


def test_the_same_studies_give_the_same_answer_on_every_page():
    """Are all studies of the course pooled with one estimator, so that a figure and a session never disagree?"""
    texts = [*(ROOT / "book").rglob("*.md"), *(ROOT / "solutions").rglob("*.py")]
    pooling = [path for path in texts if re.search(r"\bpool\(", path.read_text(encoding="utf-8"))]
    assert len(pooling) > 4
    assert [path.name for path in pooling if 'tau2="' in path.read_text(encoding="utf-8")] == []


def test_no_page_sends_anybody_to_the_code_tool():
    """Do pages and exercises lead to the book and its forms only? JupyterLab is in English and made for code."""
    texts = [*(ROOT / "book").rglob("*.md"), *(ROOT / "solutions").rglob("*.md")]
    for path in texts:
        body = pages.read(path).body
        body = re.sub(r"^(`{3,})\{code-cell\}.*?^\1$", "", body, flags=re.MULTILINE | re.DOTALL)
        assert len(body) > 100, path.name
        assert not re.search(r"jupyter|notebook|/lab\b|anteckningsbok", body, re.IGNORECASE), path.name


# ---- the lists agree with the package --------------------------------------------------------------


def _section(name: str, heading: str) -> str:
    return re.search(rf"^### {re.escape(heading)}$(.*?)(?=^##)", _page(name), re.M | re.S)[1]


@pytest.mark.parametrize(
    ("heading", "instrument"),
    [
        ("En studie: RoB 2", instruments.ROB2),
        ("Allt som finns om ett utfall: GRADE", instruments.GRADE_DOWN),
        ("Allt som finns om ett utfall: GRADE", instruments.GRADE_UP),
    ],
)
def test_numbered_lists_are_those_of_the_instruments(heading, instrument):
    titles = [item.title for item in instrument.items]
    listed = re.findall(r"^\d\. (.+)$", _section("listorna", heading), re.M)
    assert any(listed[start : start + len(titles)] == titles for start in range(len(listed)))


def test_words_for_certainty_and_critical_items():
    table = _section("listorna", "Allt som finns om ett utfall: GRADE")
    for level, wording in grade.SBU_WORDING.items():
        assert f"| {level} {grade.symbols(level)} | {wording} |" in table
    critical = [item.title.lower() for item in instruments.AMSTAR2.items if item.critical]
    amstar = " ".join(_section("listorna", "En översikt: AMSTAR 2").split())
    assert [title for title in critical if title not in amstar] == []
    cerqual = _section("listorna", "Ett fynd ur kvalitativa studier: CERQual")
    assert [item.title for item in instruments.CERQUAL.items if item.title.lower() not in cerqual] == []


def test_levels_tensions_and_sources_are_those_of_the_figures():
    rows = _section("listorna", "Ellströms fyra nivåer")
    for name, action, _ in LEVELS:
        assert f"| {action} | {name.removesuffix(' lärande').lower()}" in rows
    pairs = re.findall(r"^- (.+) – (.+)$", _section("listorna", "Två logiker och åtta spänningar"), re.M)
    assert pairs == list(PAIRS)
    sources = _section("listorna", "De fyra kunskapskällorna i EBP")
    assert [name for name, _ in SOURCES if f"- {name}" not in sources] == []
    assert f"- {EXPERTISE}" in sources


def test_twelve_thinkers_each_met_and_questioned():
    thinkers = re.split(r"^## \d+\. ", _page("tankare"), flags=re.M)[1:]
    assert len(thinkers) == 12
    for text in thinkers:
        text = text.split("\n## ")[0]
        assert "{cite:" in text and "**Var:**" in text and "**En invändning:**" in text, text[:40]
