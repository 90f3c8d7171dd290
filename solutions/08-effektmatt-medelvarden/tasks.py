"""Tasks of session 08. Every key and foreseeable wrong number is computed (`results`); texts use the same values.

20 points: 14 marked at once (here, in `synthesis` and in `themes`), 6 by the supervisor (`texts`). The two guesses
around the drill, the extra part (`extra`) and the self-tests of the session page (`self_tests`) give none.
"""

from kunskapsresan.effects.conversions import cohens_u3
from kunskapsresan.swedish import interval, number, percent
from kunskapsresan.tasks import Also, Choice, Exercise, Misconception, Number, Option, Predict, Wrong

from . import results as r
from .extra import TASKS as EXTRA
from .self_tests import TASKS as SELF_TESTS
from .synthesis import said, skogen, spel, spretar
from .texts import mandag, mina_meningar
from .themes import temamatris

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

# --- Guess d, before and after the drill ---------------------------------------------------------------------------
D_BEFORE, D_AFTER = 0.4, 0.7
above_before, above_after = (round(100 * cohens_u3(d)) for d in (D_BEFORE, D_AFTER))


def _guess(identity: str, d: float, above: int, start: str, end: str) -> Predict:
    return Predict(
        id=identity,
        question=(
            f"{start} Av 100 personer med stöd ligger {above} högre än den mittersta personen utan stöd. Hur stort är "
            "d, tror du?\n\nOm stödet inte gjorde någon skillnad vore det 50 av 100, och d vore 0. Gissningen ger inga "
            "poäng."
        ),
        points=0,
        outcome="08-a",
        unit="",
        low=0,
        high=2,
        step=0.05,
        key=d,
        reveal=f"d är {number(d, 1)}. {end}",
    )


gissa_fore = _guess(
    "medel-gissa-fore", D_BEFORE, above_before, "Gissa före spelet.",
    f"{above_before} av 100 kan låta mycket, men kurvorna ligger till största delen på varandra. Spela nu de tio bilderna "
    "på träffens sida och kom tillbaka hit.",
)
gissa_efter = _guess(
    "medel-gissa-efter", D_AFTER, above_after, "Gissa efter spelet.",
    f"Hur långt ifrån var du, och hur långt ifrån var du före spelet, då d var {number(D_BEFORE, 1)}? Båda gissningarna "
    "är sparade. Två gissningar är få, så ta skillnaden för vad den är.",
)

# --- From means to d ------------------------------------------------------------------------------------------------
m1, sd1, n1, m2, sd2, n2 = r.early_table
points_apart, spread = number(r.early_difference, 1), number(r.early_spread, 1)

rakna_d = Number(
    id="medel-rakna-d",
    question=(
        "Hur många standardavvikelser skiljer grupperna åt? Det är d.\n\nEtt och ett halvt år gamla prövades "
        f"{n1 + n2} barn med ett utvecklingstest. {n1} barn hade fått tidigt stöd och hade i genomsnitt "
        f"{number(m1, 1)} poäng. {n2} barn hade inte fått det och hade {number(m2, 1)} poäng. Standardavvikelsen för "
        f"båda grupperna ihop är {spread} poäng. Svara med två decimaler."
    ),
    points=2,
    outcome="08-a",
    level="recept",
    units=["standardavvikelser"],
    direction="up",
    key=r.early_d,
    tolerance=0.013,
    also=[
        Also(1, 0.012, f"Ja, ungefär 1. Med två decimaler blir det {number(r.early_d, 2)}. Grupperna ligger en hel "
                       "standardavvikelse från varandra, och ändå överlappar de."),
        Also(-r.early_d, 0.013, "Ja. Du drog gruppen med stöd från gruppen utan, och då blir tecknet minus. Brukligt är "
                                f"att börja med dem som fått insatsen: {number(r.early_d, 2)}."),
    ],
    wrong=[
        Wrong(r.early_difference, 0.1, "poang-for-d",
              f"{points_apart} är skillnaden i testets egna poäng, rätt uträknad. Som d skulle det betyda att grupperna "
              "låg fjorton standardavvikelser isär och inte överlappade alls. Hur många gånger går en "
              "standardavvikelse i skillnaden?"),
        Wrong(r.early_spread, 0.1, "spridningen-for-d",
              f"{spread} är standardavvikelsen, alltså måttstocken. Den visar hur olika barnen är inom grupperna, inte "
              "hur långt det är mellan grupperna. Mät skillnaden mellan medelvärdena med den."),
        Wrong(1 / r.early_d, 0.011, "bak-och-fram",
              "Rätt två tal, men du har delat spridningen med skillnaden. Då blir d mindre ju längre det är mellan "
              "grupperna. Vilket tal ska mätas, och vilket är måttstocken?"),
        Wrong(r.early_difference / m2, 0.002, "d-som-procent",
              "Du har räknat hur många procent högre medelvärdet är. Det går att göra, men svaret beror på var skalan "
              "börjar. d räknas i standardavvikelser. Byt ut det du delar med."),
        Wrong(100 * r.early_difference / m2, 0.2, "d-som-procent",
              "15 procent högre medelvärde stämmer. Men ett d på 15 vore ofattbart stort. d säger inte procent utan "
              "hur många standardavvikelser det är mellan grupperna. Vilket tal i frågan är standardavvikelsen?"),
        Wrong(m1 / m2, 0.004, "kvot-for-skillnad",
              "Du har delat det ena medelvärdet med det andra. En kvot passar när noll på skalan betyder ingenting "
              "alls, och så är det inte med ett test. Börja med avståndet: dra det ena medelvärdet från det andra."),
        Wrong(m1 / r.early_spread, 0.06, "bara-insatsgruppen",
              "Rätt måttstock, men du har mätt medelvärdet i gruppen med stöd. Det säger inget om skillnaden. Vad är "
              "avståndet mellan de två grupperna, i poäng? Mät det i stället."),
    ],
    fallback=(
        f"Ta det i två steg. Hur många poäng skiljer medelvärdena {number(m1, 1)} och {number(m2, 1)} åt? Hur många "
        f"gånger går {spread} i det talet?"
    ),
    hints=[
        "Räkna först ut hur många poäng det är mellan de två medelvärdena.",
        "Standardavvikelsen är måttstocken. Dela avståndet i poäng med den.",
    ],
    worked_example=(
        "Ett påhittat exempel. Föräldrar med kurs har 24 poäng på ett stressformulär och föräldrar utan kurs 30. "
        "Standardavvikelsen är 12.\n24 − 30 = −6. −6 / 12 = −0,5.\nEn halv standardavvikelse lägre. Höga poäng betydde "
        "mer stress, så lägre är bättre."
    ),
    right=(
        f"Ja. {points_apart} poäng är ungefär en standardavvikelse. Då ligger omkring "
        f"{number(100 * cohens_u3(r.early_d), 0)} av 100 barn med stöd högre än det mittersta barnet utan. Vad poängen "
        "betyder för barnen senare säger talet inget om."
    ),
)

# --- What a d lets one say ------------------------------------------------------------------------------------------
d_text, fewer = number(r.cbt_d, 2), number(r.cbt_fewer, 0)

saga_d = Choice(
    id="medel-saga-d",
    question=(
        f"Sammanvägt motsvarar resultatet d ungefär {d_text}. Vilken mening bär det?\n\nDet gäller kognitiva "
        "beteendeprogram för unga och vuxna som begått brott, 58 studier, jämfört med inget eller annat program. "
        f"Räknat direkt på andelarna är det i genomsnitt {fewer} procentenheter färre som återfaller."
    ),
    points=2,
    outcome="08-a",
    level="strategi",
    source="landenberger2005",
    key="av-hundra",
    options=[
        Option("av-hundra", f"Av hundra är det ungefär {fewer} färre som återfaller. Om det är mycket säger inte d."),
        Option("procent", f"Programmen hjälpte {number(100 * r.cbt_d, 0)} procent av dem som gick dem, de andra inte alls.",
               Misconception(
            "d-som-procent",
            f"Siffrorna {number(100 * r.cbt_d, 0)} är rätt lästa ur d. Men d räknas i standardavvikelser, inte i "
            "procent, och kan till och med bli större än 1. Hur många som fick hjälp syns inte i d. Vilken mening "
            "bygger på det antal som står i frågan?")),
        Option("betydelselost", f"d = {d_text} är litet, alltså spelar skillnaden ingen roll för någon.", Misconception(
            "litet-ar-oviktigt",
            f"Litet är den vanliga etiketten. Men samma resultat är {fewer} färre av hundra som återfaller, och de som "
            "hade utsatts för de brotten skulle knappast säga att det inte spelar roll. Etiketten säger inget om vad "
            "som mäts. Vilken mening gör det?")),
        Option("var-och-en", "Varje deltagare återfaller lite mindre än annars.", Misconception(
            "medelvarde-for-alla",
            "Ett genomsnitt är lätt att höra som något som händer alla. Men en person återfaller eller återfaller "
            "inte. För de flesta blir det troligen likadant med och utan program, för några annorlunda. Vilken mening "
            "handlar om hur många?")),
        Option("halva", "Programmen är hälften så bra som en insats mot ensamhet hos äldre med d = "
                        f"{number(2 * round(r.cbt_d, 2), 2)}.", Misconception(
            "d-jamfors-rakt-av",
            "Det är sant att d är gjort för att kunna jämföra skalor. Men ett brott mindre och några poäng mindre "
            "ensamhet är inte samma sak för att talen är det. Vem skulle kunna väga dem mot varandra, och räcker d "
            "till det?")),
    ],
    hints=[
        "Pröva varje mening: handlar den om människor, och stämmer antalet med det som står i frågan?",
        "d är ett avstånd mellan två grupper. Det säger inte vad avståndet är värt.",
    ],
    worked_example=(
        "Ett påhittat exempel. Ett samtalsstöd ger d = 0,15 för sömn. Det kallas ofta mycket litet.\nStödet är ett "
        "telefonsamtal, kostar nästan inget och når tusentals. ”Litet men kanske värt det, fråga dem som ringer” går "
        "att säga. ”Betydelselöst” går inte att läsa ur talet."
    ),
    right=(
        "Ja. Du översätter till människor och låter frågan om det är mycket vara öppen. Den frågan besvaras av dem det "
        "gäller, av pengar och av vad man annars kunde ha gjort, inte av en etikett."
    ),
)

# --- Change within a group is not an effect ------------------------------------------------------------------------
brochure, pooled_g = number(r.brochure_d, 1), number(r.family_pooled.value, 2)

broschyr = Choice(
    id="medel-broschyr",
    question=(
        f"Vad visar broschyrens d = {brochure}?\n\nFallet är konstruerat. I broschyren står: ”Vi har följt "
        f"{r.FAMILIES} familjer hos oss. Föräldrarnas skattning av vardagen steg från {number(r.BEFORE, 1)} till "
        f"{number(r.AFTER, 1)} poäng (standardavvikelse {number(r.SPREAD, 1)}). Effekten är mycket stor: d = "
        f"{brochure}.”"
    ),
    points=2,
    outcome="08-b",
    level="metod",
    key="forandring",
    options=[
        Option("effekt", "Att programmet har en mycket stor effekt.", Misconception(
            "inomgrupp-ar-effekt",
            "Det blev mycket bättre, det är sant. Men familjer söker hjälp när det är som värst, och en del hade fått "
            "det lättare ändå. Talet räknar med allt som hände under tiden. Vilka familjer skulle man behöva följa "
            "bredvid?")),
        Option("forandring", "Att familjerna fick det mycket bättre. Programmets del i det syns inte."),
        Option("ingen", "Att programmet inte har någon effekt. Sådana siffror är bara reklam.", Misconception(
            "okand-ar-noll",
            "Du har rätt i att broschyren vill sälja. Men att effekten inte syns betyder inte att den är noll. "
            "Familjerna fick det bättre, och en del av det kan vara programmets förtjänst. Hur säger man att man inte "
            "vet?")),
        Option("tre-ganger", "Att programmet är nästan tre gånger så bra hos utvecklaren som i de nio studierna, där g "
                             f"är {pooled_g}.", Misconception(
            "tva-sorters-d",
            f"Talen heter nästan likadant, så det är nära till hands. Men {brochure} jämför samma familjer före och "
            f"efter, och {pooled_g} jämför familjer med och utan programmet. Det är två olika frågor. Vilken av dem "
            "vill chefen ha svar på?")),
        Option("intervall", "Att effekten är mycket stor, om bara broschyren också anger ett konfidensintervall.", Misconception(
            "intervall-lagar-upplagget",
            "Ett intervall vore bra att ha. Men det visar bara hur mycket slumpen flyttar förändringen. Det som hade "
            "hänt ändå ligger kvar mitt i talet, hur smalt intervallet än är. Vad är det som saknas i upplägget?")),
    ],
    hints=[
        "Vilka jämförs med vilka i broschyren? Leta efter en andra grupp.",
        "Tänk på en familj som aldrig fick programmet men mådde lika dåligt i januari. Hur hade den haft det i juni?",
    ],
    worked_example=(
        "Ett annat exempel. En enhet mäter ensamhet hos äldre i november och i maj. d = 0,9 till det bättre.\nEn del "
        "är kanske besöken. En del är ljuset, en del är att man frågade när det var som tyngst.\nUtan en grupp som "
        "inte fått besök går delarna inte att skilja åt."
    ),
    right=(
        f"Ja. {brochure} är en stor förändring, och det är goda nyheter för familjerna. I de nio lottade studierna är "
        f"skillnaden mot vanligt stöd i genomsnitt {pooled_g}. Det talet svarar på frågan vad programmet tillför."
    ),
)

NUMBERS = {
    "scared_or": number(r.scared_or[0], 2),
    "scared_ki": interval(*r.scared_or[1:], 2),
    "scared_tabell": "\n".join(
        f"| {name} | {number(one.value, 2)} ({interval(one.low, one.high, 2)}) | {percent(weight)} | "
        f"{program} av {n_1} mot {control} av {n_2} |"
        for (name, program, n_1, control, n_2), one, weight in zip(
            r.trials.itertuples(index=False), r.scared, r.scared_pooled.weights, strict=True)
    ),
    "upplagg_tabell": "\n".join(
        f"| {label} ({len(r.designs.groups[name].weights)}) | {said(r.designs.groups[name])} | "
        f"{percent(r.designs.groups[name].i2)} |"
        for name, label in (
            ("lottade", "Lottade"), ("matchade", "Matchade grupper"), ("ej likvärdiga", "Grupper som inte är likvärdiga"))
    ),
    "familjer": number(r.FAMILIES),
    "broschyr_d": brochure,
    "nio_g": pooled_g,
    "nio_ki": interval(r.family_pooled.low, r.family_pooled.high, 2),
    "nio_pi": interval(r.family_pooled.prediction_low, r.family_pooled.prediction_high, 2),
    "nio_av_hundra": number(r.family_above, 0),
    "nio_n": number(int(r.family["n_program"].sum() + r.family["n_jämförelse"].sum())),
}

EXERCISE = Exercise(
    id="08-effektmatt-medelvarden",
    title="Läsa effektmått II: medelvärden och metaanalys",
    tasks=[
        gissa_fore, gissa_efter, rakna_d, saga_d, broschyr, skogen, spel, spretar, temamatris, mandag, *EXTRA,
        mina_meningar,
    ],
    self_tests=SELF_TESTS,
    numbers=NUMBERS,
)
