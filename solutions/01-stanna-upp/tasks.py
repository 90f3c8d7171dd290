"""Tasks of session 01. Right and wrong numbers are computed from the survey's four figures.

The core gives 20 points: 14 marked at once (here, `forms` and `case`), 6 by the supervisor (`texts`). The baseline
(`baseline`: self-assessment; `forkunskaper`: knowledge test) gives none and comes back in session 10.
"""

from kunskapsresan.data import load
from kunskapsresan.swedish import number
from kunskapsresan.tasks import Also, Choice, Choices, Exercise, Misconception, Number, Option, Wrong

from . import forkunskaper
from .baseline import scales
from .case import lofte, tjugo_ar, vanor
from .forms import tolv
from .self_tests import TASKS as SELF_TESTS
from .texts import logg, undran

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

# --- What unit managers answered (datasets/survey_2007_2019.csv.yml says what the figures rest on) ------------------
survey = load("survey_2007_2019")
interest = survey[survey["fråga"].str.startswith("är intresserade")].set_index("år")["procent"]
before, after = (int(interest[year]) for year in (2007, 2019))
search, appraise = (
    int(survey.loc[survey["fråga"].str.contains(word), "procent"].iloc[0]) for word in ("söka", "värdera")
)
points, growth = after - before, 100 * (after / before - 1)

NUMBERS = {
    "intresse_2007": number(before),
    "intresse_2019": number(after),
    "soka": number(search),
    "vardera": number(appraise),
}
SOURCE = "Socialstyrelsen 2020, s. 8, enligt Kunskapsresans bilder"

okning = Number(
    id="stanna-okning",
    question=(
        f"Intresset gick från {before} till {after} procent. Med hur många procent ökade det, räknat på utgångsläget?"
        f"\n\nTalen gäller enhetschefer som sa sig vara intresserade av evidensbaserad praktik, 2007 och 2019 "
        f"({SOURCE}). Svara med ett helt tal."
    ),
    points=2,
    outcome="01-d",
    level="recept",
    unit="%",
    direction="up",
    key=growth,
    tolerance=0.5,
    also=[
        Also(growth / 100, 0.005, f"Ja. Du har skrivit ökningen som en del av 1. I procent blir det "
                                  f"{number(growth, 0)}: de {points} procentenheterna jämförda med de {before} som det "
                                  "började på."),
    ],
    wrong=[
        Wrong(points, 0.3, "procent-eller-procentenheter",
              f"{points} är avståndet mellan de två talen, rätt räknat. Men det är procentenheter. Ökningen i procent "
              f"jämför avståndet med det man utgick från. Hur stor del av {before} är {points}?"),
        Wrong(points / after * 100, 0.4, "fel-utgangslage",
              f"Du har jämfört avståndet {points} med {after}, alltså med slutet. Det svarar på hur mycket lägre det "
              f"var 2007. Frågan går framåt i tiden. Vilket år börjar den på?"),
        Wrong(after / before * 100, 0.6, "hela-kvoten",
              f"Rätt två tal, delade åt rätt håll. Men {number(after / before * 100, 0)} procent är hela nivån 2019 "
              f"jämförd med 2007, och i den ingår det man utgick från. Hur mycket är ovanpå de hundra?"),
        Wrong(after / before, 0.006, "hela-kvoten",
              f"Du har delat {after} med {before}, och det är en bra början. Kvoten säger hur många gånger så stort "
              "det blev. Hur mycket är det över 1, och hur många procent är det?"),
        Wrong(before / after * 100, 0.6, "omvand-jamforelse",
              f"Du har delat {before} med {after}. Det säger hur stor del av intresset 2019 som fanns redan 2007. "
              "Frågan är hur mycket det växte. Vilket tal ska stå under bråkstrecket?"),
    ],
    fallback=(
        f"Ta det i två steg. Hur långt är det mellan {before} och {after}? Dela sedan det avståndet med talet som det "
        "började på, och gör om till procent. Vad blir det?"
    ),
    hints=[
        f"Två olika saker: avståndet mellan {before} och {after}, och hur stort det avståndet är jämfört med "
        "utgångsläget. Vilken frågar vi efter?",
        f"Utgångsläget är året då det började, 2007. Det talet, {before}, ska stå under bråkstrecket.",
    ],
    worked_example=(
        "Ett påhittat exempel. 20 procent av barnen hade en skriftlig plan, året därpå 25 procent.\nAvstånd: 25 − 20 = "
        "5 procentenheter.\nRäknat på utgångsläget: 5 / 20 = 0,25, alltså 25 procent fler."
    ),
    right=(
        f"Ja. {points} procentenheter, och ungefär {number(growth, 0)} procent räknat på {before}. Båda är sanna. Den "
        "som bara säger ”ökade med elva” har inte sagt vilken det är."
    ),
)

atta = Choice(
    id="stanna-atta",
    question=(
        f"På bilden står {search} procent. Vilken mening är siffran ett stöd för?\n\nFrågan till enhetscheferna 2019 "
        f"gällde om personalen har kunskap nog för att söka vetenskapligt stöd om insatsers effekter ({SOURCE})."
    ),
    points=1,
    outcome="01-d",
    level="metod",
    key="chefer",
    options=[
        Option("kan", f"”{search} procent av socialsekreterarna kan tillräckligt för att söka vetenskapligt stöd.”",
               Misconception(
            "chefers-bedomning-ar-test",
            f"Det handlar om socialsekreterares kunskap, så långt rätt. Men ingen har prövat dem. De {search} "
            "procenten är en andel av några helt andra. Vilka var det som svarade?")),
        Option("kan-inte", f"”{100 - search} procent av socialsekreterarna saknar den kunskap som behövs för att söka.”",
               Misconception(
            "resten-ar-motsatsen",
            f"{100 - search} är det som fattas upp till hundra, rätt räknat. Men det är hundra av cheferna, inte av "
            "socialsekreterarna. Och en del av dem kan ha varit osäkra. Vem har bedömt vem?")),
        Option("chefer", f"”{search} procent av enhetscheferna bedömde att personalen kan tillräckligt för att söka.”"),
        Option("fallit", f"”Chefernas intresse har fallit från {after} till {search} procent.”", Misconception(
            "tva-fragor-som-en",
            "Båda talen kommer från 2019, så något fall i tid kan det inte vara. Det är två frågor: en om chefens eget "
            "intresse, en om personalens kunskap. Vilken av dem hör talet till?")),
    ],
    hints=[
        "Procent av vilka? Leta efter vem som har svarat på frågan.",
        "Den som svarar och den som frågan handlar om är inte samma person här.",
    ],
    worked_example=(
        "Ett påhittat exempel. ”30 procent av lärarna anser att eleverna sover för lite.”\nVem svarade? Lärarna. Vem "
        "handlar det om? Eleverna. Talet säger hur många lärare som anser det, inte hur många elever som sover för "
        "lite."
    ),
    right=(
        "Ja. Du har sagt vem som bedömde vem. Det betyder inte att cheferna har fel. Det betyder att ingen har prövat "
        "saken, inte heller du än. I slutet av övningen får du göra det för egen del."
    ),
)


def _open(key: str, label: str, identity: str, explanation: str, *, correct: bool) -> Option:
    return Option(key, label, Misconception(identity, explanation), correct)


vet_inte = Choices(
    id="stanna-vet-inte",
    question=(
        "Din chef vill citera talen i verksamhetsplanen. Vilka frågor lämnar de obesvarade? Välj alla som stämmer."
        f"\n\nDet du har är fyra tal: intresset {before} procent 2007 och {after} procent 2019, och 2019 års "
        f"bedömningar av personalen, {search} procent för att söka och {appraise} procent för att granska ({SOURCE})."
    ),
    points=2,
    outcome="01-d",
    level="metod",
    options=[
        _open("vems", f"Vems bedömning de {search} procenten är.", "vem-bedomde-star-dar",
              "Bra att du frågar vem som bedömde: den frågan saknas ofta. Men här är den besvarad. Läs i frågan vilka "
              "som svarade.", correct=False),
        _open("kan-de", "Hur väl socialsekreterare faktiskt söker och granskar.", "chefers-bedomning-ar-test",
              "Det kan se besvarat ut, eftersom talen handlar om just det. Men det är chefers bedömning. Ingen har "
              "låtit någon söka och sett hur det gick. Alltså är frågan öppen.", correct=True),
        _open("forr", "Hur cheferna bedömde personalens kunskap 2007.", "bara-ett-ar",
              f"Intresset finns för två år, så man läser lätt in det i resten. Men {search} och {appraise} procent har "
              "bara ett årtal. Om det var bättre eller sämre 2007 vet du inte. Alltså är frågan öppen.", correct=True),
        _open("okat", "Om en större andel av cheferna sa sig vara intresserade 2019 än 2007.", "skillnaden-star-dar",
              f"Du är försiktig, och det är klokt. Men just detta går att läsa av: {before} procent och {after} "
              f"procent. Varför det blev så är en annan fråga.", correct=False),
        _open("svarade", "Hur många av de tillfrågade cheferna som inte svarade.", "bortfall-glomt",
              "Den frågan är lätt att glömma, för den syns inte. Men om många avstod kan de ha tyckt annorlunda än de "
              "som svarade. Inget av de fyra talen säger det. Alltså är frågan öppen.", correct=True),
    ],
    hints=[
        "Pröva varje fråga mot de fyra talen. Kan du peka på ett tal, eller på ett ord i frågan, som svarar?",
        "Tänk på vad någon faktiskt har prövat, vilket år som hör till vilket tal, och vilka som inte syns i talen.",
    ],
    worked_example=(
        "Ett påhittat exempel. ”60 procent av cheferna var nöjda med introduktionen 2019.”\nVem svarade? Cheferna: det "
        "står där. Var de nyanställda nöjda? Det står inte. Var cheferna nöjdare än förr? Det står inte heller."
    ),
    right=(
        "Ja. Tre öppna frågor till fyra tal är ingen dålig siffra, så brukar det vara. Skriv gärna in talen i planen, "
        "och skriv vem som svarade."
    ),
)

EXERCISE = Exercise(
    id="01-stanna-upp",
    title="Bara den som stannar upp är på väg",
    tasks=[
        tolv, okning, atta, vet_inte, vanor, tjugo_ar, lofte, logg, undran,
        *scales("stanna-saker", "01-e"), *forkunskaper.items("stanna-fore", "01-e"),
    ],
    self_tests=SELF_TESTS,
    numbers=NUMBERS,
)
