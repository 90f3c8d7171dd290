"""Session 09: how sure one can be of three outcomes (GRADE), of one finding (CERQual), and what a board may be told.

The three outcomes are those of Rapport C (datasets/granskning_stodboende.csv, made up). The steps down are typed here,
because they are judgements; the levels are what `appraisal.grade` makes of them.
"""

from math import exp, log

from kunskapsresan.appraisal import grade
from kunskapsresan.appraisal.instruments import CERQUAL, GRADE_DOWN, Judgement
from kunskapsresan.data import load
from kunskapsresan.effects import two_by_two as effects
from kunskapsresan.effects.synthesis import pool
from kunskapsresan.swedish import count, interval, number
from kunskapsresan.tasks import Category, Cell, Choice, Column, Misconception, Option, Table

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

trials = load("granskning_stodboende")


class Outcome:
    """One outcome of the review: its counts, the pooled risk ratio and people of a hundred."""

    def __init__(self, name: str) -> None:
        rows = trials[trials["utfall"] == name]
        ratios = [effects.risk_ratio(*map(int, row)) for row in rows.iloc[:, 3:].itertuples(index=False)]
        self.studies = len(rows)
        self.high = int((rows["risk_för_bias"] == "hög").sum())
        self.people = int(rows["n_stöd"].sum() + rows["n_jämförelse"].sum())
        if len(ratios) > 1:
            pooled = pool([log(r.value) for r in ratios], [r.se**2 for r in ratios])
            self.ratio = tuple(exp(x) for x in (pooled.value, pooled.low, pooled.high))
        else:
            self.ratio = (ratios[0].value, ratios[0].low, ratios[0].high)
        self.base = 100 * rows["utfall_jämförelse"].sum() / rows["n_jämförelse"].sum()
        self.of_hundred = tuple(self.base * x for x in self.ratio)

    @property
    def written(self) -> str:
        """ "55 av 100 med vanlig hjälp, 66 med stödboende (59–74)" """
        value, low, high = self.of_hundred
        return (f"{number(self.base, 0)} av 100 med vanlig hjälp, {number(value, 0)} med stödboende "
                f"({interval(low, high, 0)})")


housing, work, someone = map(Outcome, ("stabilt boende", "arbete eller studier", "någon att ringa"))


def level(**steps: str) -> str:
    """The level when the reasons named take the steps said and the others none."""
    down = [Judgement(item.key, steps.get(item.key, "inget"), "kursens påhittade underlag") for item in GRADE_DOWN.items]
    return grade.grade_level("randomiserade studier", down).level


LEVELS = {
    "boende": level(bias="ett"),
    "arbete": level(bias="ett", precision="ett"),
    "ringa": level(bias="ett", precision="två"),
}
KEYS = {"hög": "hog", "måttlig": "mattlig", "låg": "lag", "mycket låg": "mycket-lag"}


def _cell(key: str, **why: tuple[str, str]) -> Cell:
    return Cell(key, {wrong.replace("_", "-"): Misconception(*each) for wrong, each in why.items()})


granska_grade = Table(
    id="granska-grade",
    question=(
        "Hur tillförlitligt är det samlade underlaget för vart och ett av de tre utfallen i Rapport C?\n\nBörja på hög, "
        "eftersom alla studier är lottade. Gå igenom de fem skälen att sänka. Räkna med att överförbarheten är god och "
        "att inget tyder på att studier saknas. Har du gått vägen på träffens sida, för in dina nivåer här.\n\n"
        f"Stabilt boende: {housing.studies} studier, {housing.people} unga. {housing.written}. "
        f"{count(housing.high).capitalize()} studier har hög risk för bias, men de två med låg risk visar ungefär samma "
        "sak. Studierna är samstämmiga.\n\n"
        f"Arbete eller studier: {work.studies} studier, {work.people} unga. {work.written}. Alla fyra har hög risk för "
        "bias. Studierna är samstämmiga.\n\n"
        f"Någon att ringa på kvällen: {someone.studies} studie, {someone.people} unga. {someone.written}. Hög risk för "
        "bias: de unga svarade med coachen bredvid sig."
    ),
    points=3,
    outcome="09-b",
    level="strategi",
    source="sbumetodbok2023",
    columns=[Column("niva", "Tillförlitlighet", [Category(key, name) for name, key in reversed(
        [(name, KEYS[name]) for name in grade.LEVELS])])],
    rows=[Category("boende", "Stabilt boende"), Category("arbete", "Arbete eller studier"),
          Category("ringa", "Någon att ringa")],
    cells={
        "boende.niva": _cell(
            KEYS[LEVELS["boende"]],
            hog=("rct-ger-hog",
                 "Sex lottade studier börjar på hög, så starten är rätt. Men de börjar bara där. Fyra av sex har hög "
                 "risk för bias, med stort bortfall och personal som bedömt. Kan det ha gjort resultatet för bra?"),
            lag=("dubbelt-avdrag-for-bias",
                 "Två steg vore rimligt om också de säkra studierna saknades eller visade något annat. Här visar de "
                 "två med låg risk ungefär samma sak. Finns det något andra skäl att sänka?"),
            mycket_lag=("lag-ar-dalig-insats",
                        "Du är försiktig, och slutsatsen i rapporten är för säker. Men så här lågt betyder att det "
                        "inte går att bedöma alls. Intervallet ligger helt på ena sidan. Räkna skälen, ett i taget.")),
        "arbete.niva": _cell(
            KEYS[LEVELS["arbete"]],
            hog=("samstammig-ar-saker",
                 "Studierna är samstämmiga, det stämmer. Men att fyra studier säger lika lite är inte samma sak som "
                 "att veta. Läs intervallet: vilka två besked ryms?"),
            mattlig=("ett-skal-racker",
                     "Du har sänkt för bias, eller för intervallet. Gå vidare i listan: ett skäl till gäller här. "
                     "Alla fyra har hög risk, och intervallet går från färre till fler i arbete. Vilket saknas?"),
            mycket_lag=("ingen-skillnad-ar-osaker",
                        f"Att nästan ingen skillnad syns gör det inte osäkrare. Två skäl drar ett steg var. Med {work.people} "
                        "unga är intervallet brett, men inte så brett som för någon att ringa. Hur många steg blir det?")),
        "ringa.niva": _cell(
            KEYS[LEVELS["ringa"]],
            hog=("viktigt-ar-sakert",
                 "Det är kanske det viktigaste utfallet för de unga. Men GRADE frågar hur säkert vi vet, inte hur "
                 f"viktigt det är. {someone.people} unga har svarat. Vilka svar ryms i intervallet?"),
            mattlig=("en-lottad-studie-racker",
                     "En lottad studie är en bra början. Men den är enda studien, svaren lämnades med coachen bredvid "
                     "och intervallet rymmer både färre och nästan dubbelt så många. Hur många steg blir det?"),
            lag=("ett-steg-for-allt",
                 "Du har sänkt för bias och för precision. Jämför med arbete: där ryms några färre och några "
                 "fler. Här ryms både en tredjedel färre och nästan dubbelt så många. Räcker ett steg för det?")),
    },
    hints=[
        "Gå i samma ordning för varje utfall: bias, samstämmighet, överförbarhet, precision, publikation. Skriv 0, −1 "
        "eller −2 vid var och en.",
        "Precision: läs båda ändarna av intervallet högt. Skulle ni göra olika beroende på vilken ände som är sann? "
        "Då är det minst ett steg, och två om ändarna ligger mycket långt isär och få personer är med.",
    ],
    worked_example=(
        "Ett annat påhittat utfall: tre lottade studier, 900 barn, låg risk för bias, men en visar nytta, en skada och "
        "en ingenting, utan att någon vet varför. Start hög, ett steg ned för samstämmighet. Övriga skäl: inget avdrag. "
        "Nivån blir nästa trappsteg ned, alltså ett under den högsta."
    ),
    right=(
        "Ja. Samma översikt, tre utfall, tre nivåer: det är troligt att fler bor stabilt, möjligt att det knappt gör "
        "någon skillnad för arbete, och det går inte att bedöma om fler har någon att ringa. Rapportens ord "
        "”effektiv insats” gömmer det."
    ),
)

FINDING = "Unga som lämnar en placering beskriver kvällarna som svårast, när det inte finns någon att ringa."
CONCERNS = {"metod": "måttliga", "samstämmighet": "inga", "tillräcklighet": "inga", "relevans": "små"}
confidence = grade.cerqual_level(Judgement(key, each, "kursens påhittade underlag") for key, each in CONCERNS.items())
_TITLES = {item.key: item.title for item in CERQUAL.items}

granska_cerqual = Table(
    id="granska-cerqual",
    question=(
        f"Ett fynd ur en påhittad sammanställning av fem intervjustudier: ”{FINDING}” Hur stora tveksamheter finns i "
        "var och en av CERQual:s fyra delar?\n\nDet finns ingen formel. Läs underlaget och välj det som du kan "
        "försvara.\n\n"
        f"{_TITLES['metod']}: i tre av de fem studierna intervjuade personal från boendet, och ingen av de tre skriver "
        "vad det kan ha betytt. De två andra är väl gjorda och säger detsamma.\n\n"
        f"{_TITLES['samstämmighet']}: fyndet finns i alla fem. Tre unga sa tvärtom att kvällarna var bäst; studierna tar "
        "upp dem och kan förklara varför.\n\n"
        f"{_TITLES['tillräcklighet']}: 71 unga, långa intervjuer med många citat.\n\n"
        f"{_TITLES['relevans']}: fyra studier från Norden och en från Storbritannien, unga 17–22 år från familjehem och "
        "HVB. Er fråga gäller 18–21 år i Sverige."
    ),
    points=2,
    outcome="09-b",
    level="strategi",
    source="lewin2018overall",
    columns=[Column("tvekan", "Tveksamheter", [Category("sma", "inga eller små"), Category("mattliga", "måttliga"),
                                               Category("allvarliga", "allvarliga")])],
    rows=[Category(key.replace("ä", "a"), title) for key, title in _TITLES.items()],
    cells={
        "metod.tvekan": _cell(
            "mattliga",
            sma=("alla-sager-detsamma",
                 "Att alla fem säger samma sak är en styrka, men den räknas under samstämmighet. Här gäller det hur studierna "
                 "är gjorda. Kan unga ha sagt att de saknar någon att ringa just därför att personalen frågade?"),
            allvarliga=("en-brist-faller-allt",
                        "Tre av fem är mycket, det är sant. Men två studier saknar bristen och säger detsamma, så "
                        "fyndet står inte bara på de svaga. Vilket ord passar när en del av grunden är osäker?")),
        "samstammighet.tvekan": _cell(
            "sma",
            mattliga=("undantag-ar-brist",
                      "Tre unga säger emot, och det är bra att du ser dem. Men samstämmighet betyder inte att alla "
                      "tycker lika, utan att fyndet passar med det som sägs, också det som skaver. Är de tre "
                      "förklarade?"),
            allvarliga=("motrost-faller-fyndet",
                        "Om motrösterna hade gömts undan vore det illa. Här är de tre av 71, och studierna frågar sig "
                        "varför. Vad skulle ha krävts för att fyndet inte längre passade med materialet?")),
        "tillracklighet.tvekan": _cell(
            "sma",
            mattliga=("antalet-ar-for-litet",
                      "71 är få i en enkät. Här räknas något annat: är berättelserna rika nog, och från tillräckligt "
                      "många, för att förstå hur det är? Läs vad som står efter antalet."),
            allvarliga=("kvalitativ-som-stickprov",
                        "Det går inte att räkna ut hur vanligt det är, rätt tänkt. Men fyndet säger inte hur vanligt, "
                        "det säger hur kvällarna beskrivs. Vad är mycket material för en sådan fråga?")),
        "relevans.tvekan": _cell(
            "sma",
            mattliga=("utland-ar-irrelevant",
                      "En studie är brittisk och några är 17 eller 22 år. Men kärnan är densamma: unga som nyss lämnat "
                      "vård. Vad i skillnaden skulle göra kvällarna annorlunda?"),
            allvarliga=("bara-exakt-samma",
                        "Krävde vi exakt samma land och ålder fanns nästan aldrig någon studie. Fyra av fem är från "
                        "Norden, med båda formerna av placering. Vilken grupp i er fråga saknas i underlaget?")),
    },
    hints=[
        "Ta varje del för sig. En styrka i en del kan inte betala för en brist i en annan, och en brist ska bara räknas "
        "en gång.",
        "Fråga vid varje del: om den här svagheten inte hade funnits, hade fyndet då kunnat se annorlunda ut?",
    ],
    worked_example=(
        "Ett annat påhittat fynd står på en enda studie med fyra korta telefonintervjuer. Tillräckligt underlag: "
        "allvarliga tveksamheter, för det är få röster och tunna svar. Metodens brister bedöms för sig, och där kan "
        "det ändå se bra ut."
    ),
    right=(
        f"Ja. Med kursens tumregel blir tilliten {confidence.level}: {confidence.wording}. En annan grupp kan "
        "komma fram till något annat och ha rätt. Det viktiga är att motiveringen står bredvid."
    ),
)

granska_308 = Choice(
    id="granska-308",
    question=(
        "SBU:s rapport 308 gäller insatser i öppenvård för unga mellan 12 och 17 år som har begått brott. "
        "Tillförlitligheten var mycket låg: det gick inte att avgöra vilka insatser som är bättre än andra på att "
        "förebygga återfall. Nämnden frågar dig vad SBU kom fram till. Vad svarar du?"
    ),
    points=1.5,
    outcome="09-c",
    level="strategi",
    source="sbu308",
    key="vet-inte",
    options=[
        Option("ingen-effekt", "”Att insatserna inte minskar återfallen.”", Misconception(
            "inga-belagg-ingen-effekt",
            "Du har hört att SBU inte kunde visa något, och det stämmer. Men att inte kunna visa är inte att ha visat "
            "motsatsen. Vore det visat skulle det stå hur säkert det är. Vad står i stället?")),
        Option("samre", "”Att insatserna är svaga, eftersom tillförlitligheten var mycket låg.”", Misconception(
            "lag-ar-dalig-insats",
            "Mycket låg låter som ett betyg på insatserna. Men nivån gäller hur säkert vi vet. En utmärkt insats som "
            "ingen har undersökt väl hamnar också där. Vad är det som är lågt?")),
        Option("lika", "”Att det inte spelar någon roll vilken insats vi väljer, de är lika bra.”", Misconception(
            "kan-inte-skilja-ar-lika",
            "SBU kunde inte skilja dem åt, riktigt. Men ”lika bra” är ett resultat, och det kräver studier som kan "
            "utesluta en skillnad. Den ena kan vara mycket bättre utan att det har synts. Hur säger man det?")),
        Option("sluta", "”Att vi bör vänta med öppenvård tills det finns evidens.”", Misconception(
            "okunskap-som-rad",
            "Försiktighet kan vara klok. Men rådet kommer från dig, inte från rapporten, och ungdomarna behöver något "
            "i dag. När forskningen inte räcker väger andra källor tyngre, och uppföljningen. Vad fann SBU?")),
        Option("vet-inte", "”Att det inte går att säga om någon insats är bättre än en annan.”"),
    ],
    hints=[
        "Fråga om varje svar: skulle det kunna vara sant samtidigt som en av insatserna är mycket bra?",
        "Ett svar säger något om insatserna, om likhet eller om vad ni bör göra. Ett svar säger bara hur mycket vi vet.",
    ],
    worked_example=(
        "Jämför: ”Vi hittade inte nycklarna.” Det betyder att någon har letat, inte att nycklarna är borta. Fråga hur "
        "väl man letade, och säg sedan vad ni vet."
    ),
    right=(
        "Ja. Det är ett ärligt svar som nämnden kan arbeta vidare med: vad säger ungdomarna, vad har ni erfarenhet av, "
        "och hur ska ni följa upp det ni gör?"
    ),
)
