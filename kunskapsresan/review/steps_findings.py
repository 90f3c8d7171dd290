"""Sessions 08–10: what was found, how sure one can be, and what follows."""

from __future__ import annotations

from kunskapsresan.appraisal.grade import CERQUAL_WORDING, LEVELS, SBU_WORDING
from kunskapsresan.appraisal.instruments import AMSTAR2, ROB2, ROBINS_I, Instrument
from kunskapsresan.review.fields import (
    Item,
    choice,
    line,
    live,
    note,
    number,
    options,
    part,
    select,
    step,
    table,
    text,
)
from kunskapsresan.review.steps_studies import EFFECTS

_STUDY = {"table": "study", "column": "name"}

THEMES = table(
    "theme",
    "Temamatris",
    "Citat",
    "Lägg till ett citat",
    [
        line("theme", "Tema", "Skriv samma tema på samma sätt varje gång, så läggs citaten ihop."),
        select("study", "Vilken studie?", options_from=_STUDY),
        line("voice", "Vems röst?", "Till exempel: barnet, föräldern, socialsekreteraren eller forskaren."),
        text("quote", "Citat", "Ord för ord ur studien, kort. Eller dina egna ord, och då säger du det.", rows=2),
        line("page", "Sida"),
    ],
    "Ett tema som bara har en röst i en studie är inte fel, men det ska synas.",
)

RESULTS = step(
    "Ditt resultat",
    "Frågan bestämmer formen. Effekter blir en resultattabell, upplevelser en temamatris.",
    part(
        "Vad fann du?",
        choice(
            "findings",
            "Vad har du att redovisa?",
            [
                {"key": "effekter", "label": "Effekter i siffror", "help": "Studier som jämför grupper."},
                {"key": "teman", "label": "Teman", "help": "Kvalitativa studier."},
                {"key": "bada", "label": "Båda", "help": ""},
                {"key": "inga", "label": "Inga studier hittades",
                 "help": "Det är ett resultat. Visa hur du sökte, så vet nästa person vad som saknas."},
            ],
        ),
    ),
    part("Resultattabell", EFFECTS, show_if={"key": "findings", "in": ["effekter", "bada"]}),
    part("Temamatris", THEMES, show_if={"key": "findings", "in": ["teman", "bada"]}),
    part(
        "Det som saknas",
        text("findings-none", "Vad letade du efter utan att finna?", "Vilka studier hade svarat på frågan?", rows=4),
        show_if={"key": "findings", "in": ["inga"]},
    ),
    part(
        "Resultat",
        text("draft-results", "Resultat, en sida",
             "Berätta vad studierna visar, ett utfall eller tema i taget. Ta med båda gruppernas tal. Vänta med vad du "
             "tycker om det.", words=400, rows=14),
    ),
)  # fmt: skip

_OVERALL = {"key": "sammantaget", "label": "Sammantaget"}
_QUALITATIVE_POINTS = options(
    syfte="Syfte och metod hör ihop",
    urval="Urvalet",
    roll="Forskarens roll",
    data="Hur materialet kom till",
    analys="Analysen",
    citat="Citaten bär tolkningen",
    etik="Etiken",
)
_QUALITATIVE_LEVELS = options(sma="små brister", vissa="vissa brister", stora="stora brister", oklart="går inte att se")


def _points(instrument: Instrument) -> list[Item]:
    return [*({"key": each.key, "label": f"{each.key}. {each.title}"} for each in instrument.items), _OVERALL]


def _levels(instrument: Instrument) -> list[Item]:
    return [{"key": each.key, "label": f"{each.symbol} {each.label}"} for each in instrument.levels]


_AMSTAR_OVERALL = [
    {"key": f"tillit-{level}", "label": f"{level} tillit"} for level in ("hög", "måttlig", "låg", "kritiskt låg")
]

APPRAISALS = table(
    "appraisal",
    "Granskningstabell",
    "Bedömning",
    "Lägg till en bedömning",
    [
        select("study", "Vilken studie?", options_from=_STUDY),
        select(
            "instrument",
            "Mall",
            options=options(rob2="RoB 2 (randomiserad studie)", robins_i="ROBINS-I (jämförelse utan slumpning)",
                            amstar2="AMSTAR 2 (systematisk översikt)", kvalitativ="Kvalitativ studie", annan="Annan mall"),
        ),
        select("point", "Punkt", options_by={"key": "instrument", "map": {
            "rob2": _points(ROB2), "robins_i": _points(ROBINS_I), "amstar2": _points(AMSTAR2),
            "kvalitativ": [*_QUALITATIVE_POINTS, _OVERALL],
        }}, show_if={"key": "instrument", "in": ["rob2", "robins_i", "amstar2", "kvalitativ"]}),
        line("topic", "Punkt i mallen", show_if={"key": "instrument", "in": ["annan"]}),
        select("judgement", "Bedömning", options_by={"key": "instrument", "map": {
            "rob2": _levels(ROB2), "robins_i": _levels(ROBINS_I), "amstar2": [*_levels(AMSTAR2), *_AMSTAR_OVERALL],
            "kvalitativ": _QUALITATIVE_LEVELS, "annan": _QUALITATIVE_LEVELS,
        }}, show_if={"key": "instrument", "in": ["rob2", "robins_i", "amstar2", "kvalitativ", "annan"]}),
        text("quote", "Belägg", "Stället i texten som bedömningen vilar på. Om texten inte säger något: skriv var du "
             "letade.", rows=2),
        line("page", "Sida"),
    ],
    "En rad för varje punkt du har bedömt. Börja med de två punkter som betyder mest för din fråga.",
)  # fmt: skip

_READINGS = [{"key": level, "label": f"{level}: {SBU_WORDING[level]}"} for level in reversed(LEVELS)]
_CONFIDENCE = [{"key": level, "label": f"{level}: {CERQUAL_WORDING[level]}"} for level in reversed(LEVELS)]
CERTAINTY = table(
    "certainty",
    "Tillförlitlighet",
    "Utfall eller tema",
    "Lägg till ett utfall eller tema",
    [
        line("about", "Utfall eller tema", "Hela underlaget för det, inte en enskild studie."),
        select("kind", "Vad är det?", options=options(effekt="Ett utfall (GRADE)", tema="Ett tema (CERQual)")),
        select("level", "Hur säkert är det?", options_by={"key": "kind", "map": {"effekt": _READINGS, "tema": _CONFIDENCE}},
               show_if={"key": "kind", "in": ["effekt", "tema"]}),
        text("reasons", "Skäl", "Vad drar ner, och vad håller uppe? Nämn studierna.", rows=2),
    ],
    "Graderingen säger hur säkert vi vet, inte hur bra insatsen är.",
)  # fmt: skip

APPRAISAL = step(
    "Din granskning",
    "Hur mycket kan du lita på det du fann? Först varje studie, sedan allt tillsammans.",
    part("Varje studie", APPRAISALS, live("appraisal")),
    part("Allt tillsammans", CERTAINTY),
    milestone="Efter det här steget är varje studie granskad och varje utfall eller tema bedömt.",
)

SUMMARIES = table(
    "summary",
    "Sammanfattande resultattabell",
    "Rad",
    "Lägg till en rad",
    [
        select("certainty", "Utfall eller tema", "Hämtas ur tabellen om tillförlitlighet.",
               options_from={"table": "certainty", "column": "about"}),
        line("without", "Utan insatsen", "Till exempel: 31 av 100. Lämna tomt om det inte går att säga."),
        line("with", "Med insatsen", "Till exempel: 22 av 100."),
        line("effect", "Skillnad eller fynd", "Med intervall om det finns, annars med ord."),
        number("studies", "Antal studier"),
        number("people", "Antal personer"),
        text("sentence", "En mening på vanlig svenska", "Det du skulle säga till en kollega i dörren.", rows=2),
    ],
    "En rad för varje utfall eller tema. Det är den här tabellen de flesta läser.",
)  # fmt: skip
REFERENCES = table(
    "reference",
    "Andra källor",
    "Källa",
    "Lägg till en källa",
    [
        line("text", "Källa", "Författare, år, titel och var den finns."),
        line("link", "Länk"),
    ],
    "Studierna du har med finns redan. Skriv här resten: böcker, rapporter och lagar.",
)

CONCLUSIONS = step(
    "Hela översikten",
    "Nu knyter du ihop det. Sist på sidan står hela översikten så som den ser ut i dag.",
    part("Sammanfattning", SUMMARIES),
    part(
        "Vad följer av det?",
        text("implication-practice", "För arbetet", "Vad kan ni göra annorlunda, och vad vet ni inte nog om?", rows=4),
        text("implication-person", "För samtalet med personen", "Vad kan du berätta, och vad behöver du fråga om?", rows=4),
        text("implication-followup", "Hur märker ni om det blir bättre?", "Vad följer ni upp, och vad säger personen själv?", rows=4),
        text("implication-handover", "Vem tar det vidare?", "Någon med mandat, och när ni ska prata om det igen.", rows=4),
        note("Översikten säger vad forskningen visar och hur säkert. Ett ”bör” kräver också lag, pengar och värderingar."),
    ),
    part(
        "Diskussion",
        text("draft-discussion", "Diskussion, en sida",
             "Vad är du säkrast på? Vad förvånade dig? Vad kan ha blivit fel i din sökning, ditt urval eller din "
             "granskning? Vems röst saknas?", words=400, rows=14),
    ),
    part("Källor", REFERENCES),
    part("Din översikt i dag", live("whole")),
    milestone="Den färdiga översikten lämnas fyra veckor efter träffen.",
)  # fmt: skip
