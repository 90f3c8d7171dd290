"""Session 08: reading a forest plot, the two intervals, and studies that differ."""

from math import exp

from kunskapsresan.swedish import count, interval, number, percent
from kunskapsresan.tasks import Category, Choice, Classify, Item, Misconception, Option

from . import results as r

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _sort(key: str, label: str, category: str, **why: tuple[str, str]) -> Item:
    return Item(key, label, category, {wrong: Misconception(*each) for wrong, each in why.items()})


scared_text = f"{number(r.scared_or[0], 1)} ({interval(*r.scared_or[1:], 1)})"
crossing = count(r.scared_crossing)
weights = r.scared_pooled.weights
heaviest, highest = weights.index(max(weights)), max(range(7), key=lambda i: r.scared[i].value)
heavy_name, high_name = r.trials["studie"][heaviest], r.trials["studie"][highest]
heavy_or, high_or = (number(r.scared[place].value, 2) for place in (heaviest, highest))

skogen = Classify(
    id="medel-skogen",
    question="Vad säger siffrorna om de sju försöken? Sortera de sex påståendena.",
    points=3,
    outcome="08-c",
    level="metod",
    source="petrosino2013",
    categories=[
        Category("stammer", "Det stämmer med siffrorna"),
        Category("emot", "Siffrorna säger emot"),
        Category("inget", "Det säger siffrorna inget om"),
    ],
    items=[
        _sort("hoger", "En större andel begick nya brott med programmet än utan, i alla sju försöken.", "stammer",
              emot=("axeln-olast",
                    "Det låter bakvänt, för programmet skulle ju hjälpa. Men varje oddskvot i tabellen är större än 1, "
                    "och utfallet är nya brott. Pröva med första raden: 19 av 46 mot 4 av 35."),
              inget=("skattning-ar-ingenting",
                     "Flera av försöken är osäkra, det är sant. Men påståendet gäller vad som hände i dem, och det "
                     "står i tabellen. Jämför andelarna rad för rad.")),
        _sort("bra", "I ett skogsdiagram ligger alla sju punkter till höger om 1, så det gick bra för ungdomarna.", "emot",
              stammer=("hoger-ar-bra",
                       "Åt höger brukar kännas som framåt. Men läs vad axeln mäter: nya brott. Till höger om 1 betyder "
                       "då att fler begick nya brott. Hur blir påståendet om utfallet byts ut mot arbete?"),
              inget=("riktning-gar-att-lasa",
                     "Det är klokt att inte dra för stora slutsatser. Men riktningen går att läsa: utfallet är nya "
                     "brott, och alla punkter ligger på sidan för fler. Är det bra?")),
        _sort("roster", f"{crossing.capitalize()} av sju försök är osäkra var för sig, alltså vet vi inget.", "emot",
              stammer=("rakna-roster",
                       f"{crossing.capitalize()} av sju intervall rymmer 1, rätt räknat. Men studier röstar inte. De "
                       "bär var sin del av samma svar, och sammanvägt ligger hela intervallet över 1. Läs sista raden "
                       "en gång till."),
              inget=("roster-gar-att-prova",
                     "Påståendet går att pröva: tabellens sista rad visar vad försöken säger tillsammans. Läs "
                     "intervallet där. Rymmer det 1?")),
        _sort("ruta", f"{heavy_name} har den största rutan i ett skogsdiagram, alltså är effekten störst där.", "emot",
              stammer=("stor-ruta-stor-effekt",
                       f"Störst ruta betyder tyngst vikt, rätt. Men vikten säger hur mycket försöket vet, inte vad det fann: "
                       f"oddskvoten är {heavy_or}. Störst är den i {high_name}, {high_or}, som väger mindre. Vilken "
                       "kolumn visar effekten?"),
              inget=("vikt-och-effekt-star-dar",
                     "Både vikt och oddskvot finns i tabellen, så påståendet går att pröva. Leta upp raden som väger "
                     "tyngst. Är oddskvoten störst där?")),
        _sort("over-ett", "Sammanvägt ligger hela konfidensintervallet på sidan för fler nya brott.", "stammer",
              emot=("sista-raden-olast",
                    f"Flera av försöken rymmer 1, så det är lätt att ta med sig det hit. Men sista raden är smalare: "
                    f"{scared_text}. Ligger någon del av det under 1?"),
              inget=("sista-raden-ar-svaret",
                     "Läs sista raden. Det är den som är sammanvägningen, med sitt eget intervall. På vilken sida om 1 "
                     "ligger det?")),
        _sort("varfor", "Ungdomarna begick fler brott för att de fick nya vänner på besöket.", "inget",
              stammer=("figuren-vet-varfor",
                       "Det kan mycket väl vara så, och det är en fråga att undersöka. Men tabellen räknar bara nya "
                       "brott i två grupper. Vilken siffra skulle ha visat något om vänner?"),
              emot=("ingen-orsak-motbevisad",
                    "Påståendet är inte belagt, det har du rätt i. Men siffrorna säger inte emot det heller. De visar "
                    "att det blev fler brott, inte varför. Var hör ett sådant påstående hemma?")),
    ],
    hints=[
        "Läs axeln först: utfallet är nya brott, och 1 är ingen skillnad. Vad betyder då till höger?",
        "Vikten säger hur mycket en studie får bestämma. Sista raden säger vad alla säger tillsammans. Ingen rad säger "
        "varför.",
    ],
    worked_example=(
        "Ett påhittat exempel. Fyra studier av studiestöd, utfallet är godkända betyg. Tre intervall rymmer 1. "
        "Sammanvägd riskkvot 1,20 (1,05–1,37).\n”Stödet minskar godkända betyg” – siffrorna säger emot: över 1 är "
        "fler.\n”Det beror på lärarna” – det säger de inget om."
    ),
    right=(
        f"Ja. Oddskvoten är {scared_text}: ett program som skulle avskräcka ser ut att ha gjort skada. Därför räcker det "
        "inte att en insats är välmenad och låter rimlig."
    ),
)

g, ci = number(r.gambling["värde"], 2), interval(r.gambling["låg"], r.gambling["hög"], 2)
pi = interval(r.gambling["prediktion_låg"], r.gambling["prediktion_hög"], 2)
pi_high = number(r.gambling["prediktion_hög"], 2)

spel = Choice(
    id="medel-spel",
    question=(
        "Ni funderar på att starta behandling för spelproblem. Vilken mening bär resultatet?\n\n"
        f"{int(r.gambling['studier'])} lottade studier, jämfört med ingen eller mycket lite behandling. Skalan mäter hur svåra spelproblemen är: höga poäng är svårare "
        f"problem. g = {g} direkt efter behandlingen, konfidensintervall {ci}, prediktionsintervall {pi}."
    ),
    points=2,
    outcome="08-c",
    level="strategi",
    source="pfund2023",
    key="spannet",
    options=[
        Option("samre", "g är negativt, så spelproblemen blev värre med behandlingen.", Misconception(
            "minus-ar-samre",
            "Minus låter dåligt. Men minus betyder lägre poäng i gruppen med behandling, och höga poäng är svårare "
            "problem. Lägre är alltså bättre här. Fråga alltid först vad höga poäng betyder.")),
        Option("hos-oss", "Hela konfidensintervallet ligger under noll, så spelproblemen kommer att minska också hos "
                          "dem som kommer till oss.", Misconception(
            "diamanten-galler-hos-oss",
            "Konfidensintervallet är rätt läst. Men det gäller genomsnittet av alla verksamheter i studierna. Er är en "
            f"enda, och sådana skiljer sig åt. Prediktionsintervallet, {pi}, visar vad en ny kan vänta sig. Vad ryms "
            "där?")),
        Option("noll", "Prediktionsintervallet täcker noll, så behandlingen har ingen effekt.", Misconception(
            "pi-som-noll",
            "Du har sett det viktiga: noll ryms. Men då läser du spannet som ett nej. Genomsnittet är tydligt under "
            "noll; det som är osäkert är hur det går på en ny plats. Läs spannets båda ändar.")),
        Option("spannet", "I genomsnitt blev problemen mindre, men på ett nytt ställe ryms allt från mycket bättre till "
                          "klart sämre."),
        Option("personer", f"De flesta deltagare blev mycket bättre, men för några få av dem blev spelproblemen {pi_high} poäng svårare.", Misconception(
            "pi-om-personer",
            "Det vore fint att veta hur det gick för var och en. Men prediktionsintervallet handlar om genomsnittet i "
            "en ny studie, inte om enskilda deltagare. En person har inget eget g. Vad är det som kan hamna var som "
            "helst i spannet?")),
    ],
    hints=[
        "Vad betyder lägre poäng på den här skalan? Börja där.",
        "Ett av intervallen handlar om genomsnittet, det andra om nästa verksamhet. Vilket av dem gäller er fråga?",
    ],
    worked_example=(
        "Ett påhittat exempel. Stöd mot skolfrånvaro, höga tal är mer frånvaro. g = −0,40, konfidensintervall −0,60 "
        "till −0,20, prediktionsintervall −0,85 till 0,05.\nGenomsnittet: mindre frånvaro. Nästa skola: från klart "
        "mindre till ingen skillnad. Båda behöver sägas."
    ),
    right=(
        "Ja. Konfidensintervallet säger var genomsnittet ligger, prediktionsintervallet hur olika det kan bli. "
        "Forskarna såg dessutom tecken på publikationsbias och ingen säker effekt vid uppföljning, så genomsnittet kan "
        "vara för stort."
    ),
)

_random = r.designs.groups["lottade"]


def said(pooled) -> str:
    """A pooled odds ratio with its interval: "0,72 (0,62–0,84)"."""
    return f"{number(exp(pooled.value), 2)} ({interval(exp(pooled.low), exp(pooled.high), 2)})"


spretar = Choice(
    id="medel-spretar",
    question=(
        "58 studier av kognitiva beteendeprogram, delade efter upplägg i tabellen ovan. Vad bär siffrorna?\n\nAlla "
        f"tillsammans: I² {percent(r.cbt.i2)}, prediktionsintervall {interval(*r.cbt_prediction, 2)}. Skillnaden mellan "
        f"uppläggens genomsnitt: p = {number(r.designs.q_p, 2)}."
    ),
    points=1,
    outcome="08-c",
    level="strategi",
    source="landenberger2005",
    key="matchade",
    options=[
        Option("i2", f"I² {percent(r.cbt.i2)} betyder att effekten skiljer sig {number(100 * r.cbt.i2, 0)} procent "
                     "mellan studierna.", Misconception(
            "i2-ar-storlek",
            f"{number(100 * r.cbt.i2, 0)} procent är en andel, men av något annat: så stor del av skillnaderna mellan "
            "resultaten är mer än slump. Hur stora skillnaderna är i praktiken ser du på prediktionsintervallet. Hur "
            "långt är det mellan dess ändar?")),
        Option("manga", "58 studier kan inte ha fel: väger man ihop så många försvinner bristerna i var och en.",
               Misconception(
            "manga-studier-kan-inte-ha-fel",
            "Många studier minskar slumpen, det är sant. Men har de samma brist, till exempel att de mest motiverade "
            "fick programmet, så finns den kvar i svaret. Då blir det bara säkrare fel. Vad säger uppdelningen?")),
        Option("lottade", "De lottade studierna visar att effekten egentligen är mindre än i de andra.", Misconception(
            "ogonmatt-mellan-grupper",
            f"Det är rätt att lita mest på lottade studier, och {number(exp(_random.value), 2)} är närmare 1. Men intervallen går in "
            f"i varandra, och p = {number(r.designs.q_p, 2)}: så stora skillnader ger slumpen ofta. Var skiljer sig "
            "uppläggen tydligt åt?")),
        Option("matchade", "Genomsnitten skiljer sig inte säkert åt. Främst de matchade studierna spretar."),
    ],
    hints=[
        "Jämför först de tre genomsnitten och deras intervall. Jämför sedan de tre I².",
        "En grupp har ett I² som är helt annorlunda än de andras. Vad säger det, och vad säger det inte?",
    ],
    worked_example=(
        "Ett påhittat exempel. Stöd till familjehem: små kommuner 0,70 (0,50–0,98), I² 10 %. Stora kommuner 0,75 "
        "(0,52–1,08), I² 80 %. p = 0,77.\nGenomsnitten är ungefär lika. I de stora kommunerna är studierna mer olika "
        "varandra. Varför vet man inte än."
    ),
    right=(
        f"Ja. Att de lottade studierna håller ihop (I² {percent(_random.i2)}) gör deras {number(exp(_random.value), 2)} lättare att "
        "lita på. Varför de matchade spretar säger siffrorna inte. Det får man leta efter i studierna."
    ),
)
