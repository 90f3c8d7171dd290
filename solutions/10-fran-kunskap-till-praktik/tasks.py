"""Tasks of session 10. The case is constructed; the ratio that is taken home is read from the data (`claims`).

20 points: 14 marked at once (here, in `claims` and in `routing`), 6 by the supervisor (`texts`). After that the same
twelve questions and seven scales as in session 01 (`again`), never scored.
"""

from kunskapsresan.swedish import number
from kunskapsresan.tasks import Choice, Exercise, Misconception, Option

from .again import ITEMS, SCALES
from .claims import BASE, RATIO, hos_oss, slutsatser
from .routing import uppfoljning, vagar
from .self_tests import TASKS as SELF_TESTS
from .texts import overlamning, strukturer

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

efter_apt = Choice(
    id="praktik-efter-apt",
    question="De tjugo minuterna på arbetsplatsträffen är slut. Vad är det viktigaste som ska hända nu?",
    points=1,
    outcome="10-e",
    level="metod",
    key="beslut",
    options=[
        Option("spridd", "Att alla får bilderna, så att ingen har missat något. Sedan är översikten införd.", Misconception(
            "spridd-ar-inford",
            "Det är omtänksamt mot dem som var borta. Men att ha hört något ändrar sällan hur man gör, särskilt inte på en "
            "tisdag. Det skulle betyda att allt ni någonsin har fått på APT redan används. Vem behöver bestämma något?")),
        Option("fou", "Att FoU-enheten inför förslagen, eftersom de har ordnat cirkeln.", Misconception(
            "fou-infor",
            "Samordnaren har hållit i allt i ett år, så det är naturligt att titta dit. Men hon har inget mandat i linjen: "
            "inte över era möten, inte över er tid. Hon kan hjälpa den som bestämmer. Vem är det?")),
        Option("eldsjal", "Att en av de tre som är kvar utses till kunskapsansvarig och får i uppdrag att hålla översikten "
                          "levande.", Misconception(
            "en-eldsjal-racker",
            "Någon behöver känna ansvar, och viljan finns. Men en av fyra har redan slutat, och hennes sökkunnande gick med "
            "henne. Vad behöver finnas kvar också när alla fyra har bytt jobb?")),
        Option("beslut", "Att den som har mandat bestämmer vad som prövas, vem som gör det och när ni ser efter hur det "
                         "gick."),
        Option("fler", "Att de läser fler studier, så att underlaget blir starkare och chefen blir övertygad.", Misconception(
            "mer-kunskap-racker",
            "Noggrannheten är en styrka. Men chefen sa inte emot, hon sa ”jätteintressant”. Det är inte underlag som fattas i "
            "rummet. Vad är det ingen har sagt?")),
    ],
    hints=[
        "Tänk på nästa måndag. Vilket av förslagen gör att någon arbetar på ett annat sätt då?",
        "Pröva varje förslag mot att en medarbetare slutar i juni. Vilket står kvar?",
    ],
    worked_example=(
        "Ett annat påhittat exempel. En enhet läste om hur barn förbereds inför ett möte.\nAlla fick artikeln: inget hände. "
        "Enhetschefen beslutade om en kvart före varje möte till i december, och att gruppen då frågar barnen: det blev av. I "
        "december gick det att säga ja eller nej på riktigt."
    ),
    right=(
        "Ja. Ett beslut, någon som gör det och en dag då ni ser efter. Då kan svaret också bli nej, och det är mer än det "
        "blev på APT. Att alla får bilderna är bra ändå."
    ),
)

mamman = Choice(
    id="praktik-mamman",
    question="”Men vad blir annorlunda för nästa familj?” frågar mamman från brukarrådet. Vilket svar är bäst?",
    points=1,
    outcome="10-a",
    level="strategi",
    key="oppet",
    options=[
        Option("lovar", "”Nu vet vi vad som skapar allians. Alla på enheten har hört det, så nästa familj kommer att få ett "
                        "bättre bemötande.”", Misconception(
            "oversikten-som-lofte",
            "Det är ett varmt svar, och de har läst på. Men studierna såg samband i andra familjer, och ingen har ändrat något "
            "på enheten än. Hur skulle hon märka om det inte stämde? Vad vet ni i dag?")),
        Option("genomsnitt", "”Forskning handlar om grupper och genomsnitt. Vad som blir annorlunda för en enskild familj går "
                             "tyvärr inte att säga.”", Misconception(
            "evidens-sager-inget",
            "Att forskningen gäller genomsnitt är sant och bra att säga. Men hon frågade vad ni ska göra, och det bestämmer inga "
            "studier. Hon går därifrån utan svar. Vad kan ni säga om ert eget arbete?")),
        Option("oppet", "”Inget är bestämt. Vi föreslår att du får läsa anteckningen innan mötet är slut. Chefen svarar före "
                        "sommaren. Vad hade du ändrat?”"),
        Option("spridd", "”Alla på enheten har fått översikten. Den finns på samarbetsytan för den som behöver den i ett ärende.”", Misconception(
            "finns-ar-anvands",
            "Att alla kan läsa är ett steg. Men en text som ligger på en yta ändrar inget möte, och hon frågade inte efter "
            "texten. Vem gör något annorlunda på torsdag?")),
        Option("tack", "”Det är en viktig fråga som vi tar med oss. Tack för att du kom hit och ställde den.”", Misconception(
            "tar-med-oss",
            "Artigt, och det är lätt att säga när man blir överraskad. Men ett år senare har ingen svarat. Hon ger er tid och "
            "erfarenhet. Vad är minsta ärliga besked, och vem kan ge det?")),
    ],
    hints=[
        "Hon vill veta vad som ska ske, när och vem som svarar för det. Vilket svar rör alla tre?",
        "Ett bra svar kan innehålla att man inte vet. Det brukar också innehålla en fråga tillbaka.",
    ],
    worked_example=(
        "En annan fråga, från en ungdom: ”Ska ni sluta byta handläggare?” Ett svar som håller: ”Vi har föreslagit att den som "
        "slutar presenterar nästa. Vi vet inte om det räcker. Får vi fråga dig om en månad?”"
    ),
    right=(
        "Ja. Det är ärligt om vad som inte är bestämt, det har ett datum och det bjuder in henne. Lägg märke till att "
        "förslaget är hennes egen idé, den som hon ändå börjar säga till andra föräldrar."
    ),
)

vagning = Choice(
    id="praktik-vagning",
    question=(
        "Vilket av utkasten visar att källorna har vägts samman med henne?\n\nKvinnan från träffens sida vill arbeta, helst "
        "med växter. Förra gången blev hon sjuk, och då var hon redan avslutad hos er. Fallet är påhittat, forskningen riktig "
        "(Frederick och VanderWeele 2019)."
    ),
    points=1,
    outcome="10-b",
    level="strategi",
    source="frederick2019",
    key="vagd",
    options=[
        Option("forskning", "”Lottade studier visar att fler får arbete med IPS än med annat stöd, och att ingen tydlig skillnad syns "
                            "i psykisk hälsa. Det är det stöd som har bäst underlag. Hon beviljas därför IPS.”", Misconception(
            "forskningen-trumfar",
            "Forskningen är med och rätt återgiven. Men ordet därför hoppar över henne: hennes oro, hennes pengar och "
            "hennes eget svar. Ett genomsnitt kan inte bära ett ”därför” ensamt. Vad vet hon som ingen studie vet?")),
        Option("vagd", "”I genomsnitt får fler arbete med IPS. Om just hon mår bra av det säger studierna inte, men hon vet hur "
                       "det började förra gången. Ersättningen är utredd. Hon provar åtta timmar, vi ses om tre veckor.”"),
        Option("vilja", "”Hon vill arbeta, helst med växter, och är den som bäst känner sin situation. Beslutet är hennes. Hon "
                        "beviljas IPS enligt önskemål och kan börja redan på måndag.”", Misconception(
            "onskemal-avgor-allt",
            "Respekten syns, och hennes vilja ska väga tungt. Men då får hon själv bära det hon inte fått veta: hur säkert "
            "det är, och vad som hände sist. Vad har du läst som hon har rätt att höra?")),
        Option("situation", "”Hon har sjukersättning, bor själv och blev sjuk när hon provade att arbeta. Boendestödet, som "
                            "träffar henne två gånger i veckan, bedömer att det är för tidigt. Avslag.”", Misconception(
            "risken-avgor",
            "Du har sett två av källorna: hennes läge och en yrkespersons bedömning. Men vem har frågat henne, och vad säger "
            "studierna om hälsan? Då är risken ert enda mått. Vems röst fattas helt?")),
        Option("metoder", "”Enligt enhetens rutin, som bygger på nationella riktlinjer, erbjuds alla i målgruppen IPS. Hon är "
                          "informerad om insatsen och har lämnat sitt samtycke.”", Misconception(
            "rutin-i-stallet-for-vagning",
            "Rutinen kan vara klok, och den kan komma ur just den forskningen. Men i texten syns varken hon eller vägningen: "
            "samma mening hade kunnat stå om vem som helst. Vilken källa hörs i meningen?")),
    ],
    hints=[
        "Sätt namn på källorna: bästa tillgängliga kunskap, hennes erfarenhet och önskemål, hennes situation, din expertis. "
        "Vilka syns?",
        "I fyra av utkasten har en eller två källor fått avgöra ensamma. I vilket får de svara varandra?",
    ],
    worked_example=(
        "Ett annat påhittat utkast: ”Boendestöd har gett stabilare boende i en del studier. Han sover bäst när någon vet var "
        "han är. Han vill inte ha möten på morgonen. Vi börjar på eftermiddagar och frågar honom om en månad.”\nForskning, "
        "hans erfarenhet, hans önskemål och en bedömning, i fyra meningar."
    ),
    right=(
        "Ja. Forskningens gräns är utskriven, hennes egen erfarenhet har en plats, pengarna är utredda och det finns en dag då "
        "ni ser efter. Texten är ungefär lika lång som de andra, men bara här får källorna svara varandra."
    ),
)

EXERCISE = Exercise(
    id="10-fran-kunskap-till-praktik",
    title="Från kunskap till praktik – och tillbaka",
    tasks=[
        slutsatser, hos_oss, efter_apt, mamman, vagar, vagning, uppfoljning, strukturer, overlamning, *SCALES, *ITEMS,
    ],
    self_tests=SELF_TESTS,
    numbers={"utgangslage": number(BASE), "kvot": number(RATIO, 2)},
)
