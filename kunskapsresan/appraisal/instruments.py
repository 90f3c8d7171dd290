"""Appraisal instruments as data, and the rules that turn judgements into an overall judgement.

An instrument here is a list of topics in our own Swedish words. None is a translation of the published form: RoB 2
may not be adapted (CC BY-NC-ND, from memory: check before print), CASP is share-alike and non-commercial, so
`licence` says what may be shown, and `source` (a key in references.bib) where the real form is found.

Certainty of a body of evidence (GRADE, CERQual) is judged with the same `Judgement`, in `grade.py`.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kunskapsresan import swedish


@dataclass(frozen=True)
class Level:
    """One possible answer. symbol says the same without colour.

    weight: 0 is best, more is worse (in GRADE: steps). −1: does not apply, only for items that name it in `levels`.
    """

    key: str
    label: str
    symbol: str
    weight: int


@dataclass(frozen=True)
class Item:
    """One thing to judge. title: its name; look_for: what to look for, as a sentence; critical: AMSTAR 2 only.

    levels: keys of the levels of weight −1 that this item allows.
    """

    key: str
    title: str
    look_for: str
    critical: bool = False
    levels: tuple[str, ...] = ()


@dataclass(frozen=True)
class Instrument:
    """unit: what is judged, once each ("resultat", "studie", "översikt", "sammanvägt resultat", "fynd")."""

    key: str
    name: str
    use: str
    unit: str
    items: tuple[Item, ...]
    levels: tuple[Level, ...]
    source: str
    licence: str

    def item(self, key: str) -> Item:
        """The item with this key; ValueError in Swedish if there is none."""
        for item in self.items:
            if item.key == key:
                return item
        known = ", ".join(item.key for item in self.items)
        raise ValueError(f"{self.name}: punkten ”{key}” finns inte. Välj en av {known}.")

    def level(self, key: str) -> Level:
        """The level with this key; ValueError in Swedish if there is none."""
        for level in self.levels:
            if level.key == key:
                return level
        known = ", ".join(level.key for level in self.levels)
        raise ValueError(f"{self.name}: svaret ”{key}” finns inte. Välj ett av {known}.")


@dataclass(frozen=True)
class Judgement:
    """One judgement and the passage that it rests on; a judgement without a passage cannot be made.

    item, level: keys of the instrument. quote: words from the text with page, or where one looked in vain.
    """

    item: str
    level: str
    quote: str

    def __post_init__(self) -> None:
        if not isinstance(self.quote, str) or not self.quote.strip():
            raise ValueError(
                f"Bedömningen av ”{self.item}” saknar belägg. Skriv av det ställe i texten som den bygger på, med "
                "sida. Om texten inte säger något: skriv var du har letat."
            )


@dataclass(frozen=True)
class Overall:
    """An overall judgement: key of the level, its Swedish name, and a sentence saying why."""

    level: str
    label: str
    reason: str


def checked(instrument: Instrument, judgements: Iterable[Judgement]) -> dict[str, Judgement]:
    """Judgements by item, in the instrument's order, once every item has exactly one.

    Raises ValueError in Swedish, naming the item, for an unknown, doubled or missing item and an unknown level.
    """
    found: dict[str, Judgement] = {}
    for judgement in judgements:
        item = instrument.item(judgement.item)
        level = instrument.level(judgement.level)
        if level.weight < 0 and level.key not in item.levels:
            raise ValueError(f"{instrument.name}: ”{level.label}” kan inte väljas för ”{item.title}”.")
        if item.key in found:
            raise ValueError(f"{instrument.name}: ”{item.title}” är bedömd två gånger. Behåll en bedömning.")
        found[item.key] = judgement
    missing = [item.title for item in instrument.items if item.key not in found]
    if missing:
        raise ValueError(f"{instrument.name}: bedömning saknas för {listed(missing)}.")
    return {item.key: found[item.key] for item in instrument.items}


def rob2_overall(judgements: Iterable[Judgement], *, concerns_add_up: bool = False) -> Overall:
    """Overall risk of bias of one result, RoB 2 (sterne2019): the worst domain decides.

    Low when all five domains are low; high when any is high. Otherwise "some concerns", or high when the reader
    finds that several concerns together weaken trust in the result: `concerns_add_up`, a judgement that no count
    can make. ValueError when it is claimed with fewer than two domains of concern.
    """
    given = checked(ROB2, judgements)
    high = [ROB2.item(key).title for key, judgement in given.items() if judgement.level == "hög"]
    some = [ROB2.item(key).title for key, judgement in given.items() if judgement.level == "viss"]
    if concerns_add_up and not high and len(some) < 2:
        raise ValueError(
            "RoB 2: tveksamheter kan bara läggas ihop till hög risk när minst två områden har ”viss tveksamhet”."
        )
    if high:
        return _rob2("hög", f"Hög risk i {listed(high)}. Det svagaste området avgör.")
    if concerns_add_up:
        return _rob2("hög", f"Tveksamheterna i {listed(some)} väger tillsammans så tungt att risken är hög.")
    if some:
        return _rob2("viss", f"Viss tveksamhet i {listed(some)}, ingen hög risk.")
    return _rob2("låg", "Låg risk i alla fem områden.")


def amstar2_overall(judgements: Iterable[Judgement]) -> Overall:
    """Overall confidence in a systematic review, AMSTAR 2 (shea2017). Not a sum score.

    High: at most one non-critical weakness. Moderate: more than one. Low: one critical flaw. Critically low: more
    than one. "nej" is a weakness, and a flaw in a critical item; "delvis" is counted as neither (our convention,
    the paper leaves it open); items 11, 12 and 15 do not apply when nothing was pooled.
    """
    given = checked(AMSTAR2, judgements)
    skipped = {key for key, judgement in given.items() if judgement.level == "ingen metaanalys"}
    if skipped and skipped != _POOLING:
        raise ValueError(
            "AMSTAR 2: punkt 11, 12 och 15 gäller alla metaanalysen. Välj ”ingen metaanalys” för alla tre eller ingen."
        )
    flaws = [key for key, judgement in given.items() if judgement.level == "nej" and AMSTAR2.item(key).critical]
    weak = [key for key, judgement in given.items() if judgement.level == "nej" and not AMSTAR2.item(key).critical]
    weaknesses = _counted(weak, "svaghet", "svagheter")
    if flaws:
        reason = f"{_counted(flaws, 'kritisk brist', 'kritiska brister')}{' och ' + weaknesses if weak else ''}."
        level = "kritiskt låg" if len(flaws) > 1 else "låg"
    else:
        reason = f"Ingen kritisk brist, {weaknesses}." if weak else "Inga brister."
        level = "måttlig" if len(weak) > 1 else "hög"
    return Overall(level, f"{level} tillit", reason[0].upper() + reason[1:])


def listed(texts: Sequence[str]) -> str:
    """ "a, b och c" """
    return " och ".join(filter(None, [", ".join(texts[:-1]), texts[-1]]))


def _rob2(level: str, reason: str) -> Overall:
    return Overall(level, ROB2.level(level).label, reason)


def _counted(keys: Sequence[str], one: str, many: str) -> str:
    if len(keys) == 1:
        return f"en {one} (punkt {keys[0]})"
    return f"{swedish.count(len(keys))} {many} (punkt {listed(keys)})" if keys else ""


_RISK = (
    Level("låg", "låg risk", "+", 0),
    Level("viss", "viss tveksamhet", "?", 1),
    Level("hög", "hög risk", "\N{MINUS SIGN}", 2),
)

ROB2 = Instrument(
    "rob2",
    "RoB 2",
    "En randomiserad studie: hur stor är risken att upplägget har gett ett skevt resultat? Bestäm först vilket "
    "resultat du granskar, och om frågan är vad det betyder att bli erbjuden insatsen eller att fullfölja den.",
    "resultat",
    (
        Item("1", "Slumpningen", "Avgjorde slumpen, dolt för den som tog in personerna, och blev grupperna lika?"),
        Item("2", "Avvikelser från det tänkta", "Fick grupperna det de skulle, och räknades alla i sin grupp?"),
        Item("3", "Bortfall", "Finns resultatet för nästan alla, och kan de som saknas ha klarat sig annorlunda?"),
        Item("4", "Mätningen", "Mättes grupperna lika, av någon som inte kunde påverkas av vem som fick insatsen?"),
        Item("5", "Vad som redovisas", "Var måttet och analysen bestämda i förväg, eller valda efteråt?"),
    ),
    _RISK,
    "sterne2019",
    "Områdenas namn som ämnen, i egna ord. Formuläret och dess frågor får inte bearbetas (CC BY-NC-ND, enligt minnet: "
    "kontrollera före tryck). SBU har egna svenska granskningsmallar.",
)

ROBINS_I = Instrument(
    "robins_i",
    "ROBINS-I",
    "En studie med jämförelsegrupp där slumpen inte avgjorde vem som fick insatsen. Tänk dig den randomiserade studie "
    "som skulle ha gjorts, och fråga hur långt ifrån den här ligger.",
    "resultat",
    (
        Item("1", "Störfaktorer", "Skilde sig grupperna åt från början i något som också styr hur det går?"),
        Item("2", "Urvalet till studien", "Berodde det på vad som hände efter starten vem som kom med?"),
        Item("3", "Vem som räknas till vad", "Är det tydligt, och bestämt från början, vem som fick vilken insats?"),
        Item("4", "Avvikelser från det tänkta", "Fick grupperna det de skulle, eller också något annat?"),
        Item("5", "Bortfall", "Saknas personer eller uppgifter, och olika mycket i grupperna?"),
        Item("6", "Mätningen", "Kunde den som mätte, eller sättet att mäta, gynna den ena gruppen?"),
        Item("7", "Vad som redovisas", "Kan resultatet vara ett av flera möjliga, valt efteråt?"),
    ),
    (
        Level("låg", "låg risk", "+", 0),
        Level("måttlig", "måttlig risk", "?", 1),
        Level("allvarlig", "allvarlig risk", "\N{MINUS SIGN}", 2),
        Level("kritisk", "kritisk risk", "\N{MULTIPLICATION SIGN}", 3),
        Level("ingen uppgift", "ingen uppgift", "i", 4),
    ),
    "sterne2016",
    "Områdenas namn som ämnen, i egna ord, efter 2016 års version. Formuläret återges inte.",
)

_POOLING = {"11", "12", "15"}
_NOT_POOLED = ("ingen metaanalys",)
AMSTAR2 = Instrument(
    "amstar2",
    "AMSTAR 2",
    "En systematisk översikt om insatsers effekter: hur mycket kan du lita på hur den är gjord? Sju av de sexton "
    "punkterna är kritiska. Summera inte poäng: en enda kritisk brist räcker för att tilliten ska bli låg.",
    "översikt",
    (
        Item("1", "Fråga och urval", "Är det klart vilka personer, insatser, jämförelser och utfall det gäller?"),
        Item("2", "Plan i förväg", "Finns ett protokoll från före arbetet, och förklaras det som ändrats?", True),
        Item("3", "Val av studietyper", "Förklaras varför just de studietyperna togs med?"),
        Item("4", "Sökningen", "Minst två databaser, redovisade sökord, skäl för begränsningar?", True),
        Item("5", "Två som väljer", "Valde två personer ut studierna, oberoende av varandra?"),
        Item("6", "Två som hämtar data", "Hämtade två personer uppgifterna, oberoende av varandra?"),
        Item("7", "Uteslutna studier", "Finns en lista över studier som lästes men togs bort, med skäl?", True),
        Item("8", "Studierna beskrivs", "Går det att se vilka personer, insatser och miljöer studierna gäller?"),
        Item("9", "Risk för bias", "Bedömdes varje studies risk för bias på ett godtagbart sätt?", True),
        Item("10", "Studiernas pengar", "Står det vem som betalade för studierna?"),
        Item("11", "Sammanvägningen", "Var det rimligt att väga samman, och gjordes det rätt?", True, _NOT_POOLED),
        Item("12", "Bias i sammanvägningen", "Prövades vad svaga studier betyder för siffran?", False, _NOT_POOLED),
        Item("13", "Bias i slutsatsen", "Syns studiernas svagheter när resultatet tolkas?", True),
        Item("14", "Olika resultat", "Förklaras varför studierna visar olika, och vad det betyder?"),
        Item("15", "Det opublicerade", "Undersöktes om små studier utan effekt kan saknas?", True, _NOT_POOLED),
        Item("16", "Översiktens egna band", "Redovisas författarnas egna intressen och pengar?"),
    ),
    (
        Level("ja", "ja", "+", 0),
        Level("delvis", "delvis", "?", 1),
        Level("nej", "nej", "\N{MINUS SIGN}", 2),
        Level("ingen metaanalys", "ingen metaanalys", "i", -1),
    ),
    "shea2017",
    "Punkternas ämnen i egna ord; formuläret och dess svarsregler finns hos upphovspersonerna.",
)

QUALITATIVE = Instrument(
    "kvalitativ",
    "Tio frågor till en kvalitativ studie",
    "En studie av erfarenheter, mening eller samspel. De två första frågorna avgör om det är värt att läsa vidare. "
    "Räkna inte poäng: svaren är stöd för en samlad bedömning.",
    "studie",
    (
        Item("1", "Syftet", "Vad ville forskarna förstå, och för vem är det viktigt?"),
        Item(
            "2",
            "Passar metoden",
            "Är det erfarenheter och innebörder som söks, så att samtal eller observation passar?",
        ),
        Item("3", "Upplägget", "Förklaras varför studien gjordes just så?"),
        Item("4", "Vilka som är med", "Hur hittades personerna, och vilka kom aldrig till tals?"),
        Item("5", "Materialet", "Hur samlades det in, och räckte det för att svara på frågan?"),
        Item("6", "Forskarens plats", "Hur kan forskarens roll ha påverkat vad som blev sagt och sett?"),
        Item("7", "Etiken", "Hur skyddades deltagarna, särskilt om de var beroende av den som frågade?"),
        Item("8", "Analysen", "Går det att följa vägen från citat till tema, också för det som inte stämde?"),
        Item("9", "Fynden", "Är fynden tydliga, och skilda från forskarens tyckande?"),
        Item("10", "Värdet", "Vad tillför studien, och för vilka andra kan den gälla?"),
    ),
    (
        Level("ja", "ja", "+", 0),
        Level("går inte att avgöra", "går inte att avgöra", "?", 1),
        Level("nej", "nej", "\N{MINUS SIGN}", 2),
    ),
    "sbumetodbok2023",
    "Egna frågor om ämnen som är gemensamma för de vanliga mallarna, bland dem CASP (casp-uk.net, CC BY-NC-SA). Ingen "
    "mall är översatt eller bearbetad.",
)

_DOWN = (
    Level("inget", "inget avdrag", "0", 0),
    Level("ett", "ett steg ned", "\N{MINUS SIGN}1", 1),
    Level("två", "två steg ned", "\N{MINUS SIGN}2", 2),
)
GRADE_DOWN = Instrument(
    "grade_ned",
    "GRADE: fem skäl att sänka",
    "Allt som finns om ett utfall, sammanvägt: hur säker kan man vara? Gäller aldrig en enskild studie.",
    "sammanvägt resultat",
    (
        Item("bias", "Risk för bias", "Har studierna som väger tungt svagheter i upplägget?"),
        Item("samstämmighet", "Bristande samstämmighet", "Pekar studierna åt olika håll, utan att man förstår varför?"),
        Item("överförbarhet", "Bristande överförbarhet", "Är personerna, insatsen eller utfallet andra än i frågan?"),
        Item(
            "precision",
            "Bristande precision",
            "Ryms både nytta och ingen nytta i intervallet, eller är det få personer?",
        ),
        Item("publikation", "Risk för publikationsbias", "Kan studier som inte visade något saknas?"),
    ),
    _DOWN,
    "santesso2020",
    "Skälens namn är metodens ord; frågorna är egna. Nivåernas svenska läsning är SBU:s.",
)
GRADE_UP = Instrument(
    "grade_upp",
    "GRADE: tre skäl att höja",
    "Används sällan, och mest när slumpen inte har avgjort vem som fick insatsen.",
    "sammanvägt resultat",
    (
        Item("storlek", "Mycket stor effekt", "Är effekten så stor att svagheter i upplägget knappast förklarar den?"),
        Item("dos", "Dos och svar följs åt", "Blir det större skillnad ju mer av insatsen personerna fick?"),
        Item("motverkan", "Felen drar åt andra hållet", "Borde kända svagheter ha gjort effekten mindre än den är?"),
    ),
    (
        Level("inget", "ingen höjning", "0", 0),
        Level("ett", "ett steg upp", "+1", 1),
        Level("två", "två steg upp", "+2", 2),
    ),
    "santesso2020",
    GRADE_DOWN.licence,
)
CERQUAL = Instrument(
    "cerqual",
    "GRADE-CERQual",
    "Ett fynd som vilar på flera kvalitativa studier: är det en rimlig bild av det som undersökts?",
    "fynd",
    (
        Item("metod", "Metodens brister", "Har studierna bakom fyndet svagheter i hur de är gjorda?"),
        Item(
            "samstämmighet", "Samstämmighet", "Stämmer fyndet med det som sägs i studierna, också med det som skaver?"
        ),
        Item(
            "tillräcklighet",
            "Tillräckligt underlag",
            "Är materialet bakom fyndet rikt nog och från tillräckligt många?",
        ),
        Item("relevans", "Relevans", "Gäller studierna dem, det och den miljö som frågan handlar om?"),
    ),
    (
        Level("inga", "inga eller mycket små tveksamheter", "+", 0),
        Level("små", "små tveksamheter", "(+)", 0),
        Level("måttliga", "måttliga tveksamheter", "?", 1),
        Level("allvarliga", "allvarliga tveksamheter", "\N{MINUS SIGN}", 2),
    ),
    "lewin2018",
    "Komponenternas namn är metodens ord; frågorna är egna. Artiklarna är fritt tillgängliga.",
)

INSTRUMENTS: Mapping[str, Instrument] = {
    instrument.key: instrument for instrument in (ROB2, ROBINS_I, AMSTAR2, QUALITATIVE, GRADE_DOWN, GRADE_UP, CERQUAL)
}
