"""Session 09, self-tests on the page: one per section, on reports that the exercise does not use."""

from kunskapsresan.appraisal import agreement
from kunskapsresan.data import load
from kunskapsresan.swedish import number, percent
from kunskapsresan.tasks import Choice, Misconception, Number, Option, Wrong

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

sjalv_upplagg = Choice(
    id="granska-sjalv-upplagg",
    question=(
        "En kollega lägger fram en studie om föräldrastöd. Du undrar om den håller. Vilken fråga för er längst?"
    ),
    points=0,
    outcome="09-a",
    level="strategi",
    key="motsatsen",
    options=[
        Option("stammer", "Stämmer resultatet med det vi själva ser hos våra familjer?", Misconception(
            "stammer-med-oss",
            "Er erfarenhet är värd att jämföra med. Men vi granskar hårdast det vi ogillar och släpper igenom det vi "
            "håller med om. Då väljer resultatet studien. Hur granskar man så att svaret inte spelar in?")),
        Option("publicerad", "Är den publicerad i en vetenskaplig tidskrift med granskare?", Misconception(
            "publicerad-ar-klar",
            "Det är ett filter, och ett bra första. Men tidskriftens granskare har inte prövat om den håller för er "
            "fråga och era familjer, och också svaga studier blir publicerade. Vad behöver ni själva titta på?")),
        Option("poang", "Hur många ja får den på mallen?", Misconception(
            "poangsumma",
            "Mallen är bra att ha, och ja är bättre än nej. Men den är inget prov: en enda allvarlig brist, till "
            "exempel att de svåraste fallen försvann, kan väga tyngre än åtta ja. Vad gör en summa med den?")),
        Option("motsatsen", "Hade vi godtagit metoden om resultatet varit det motsatta?"),
    ],
    hints=[
        "Tre av frågorna kan få samma svar för en stark och en svag studie. Vilken kan inte det?",
        "Vilken fråga tvingar er att titta på hur studien är gjord, vad den än kom fram till?",
    ],
    worked_example=(
        "Jämför med en utredning: den ska hålla lika bra vem som än läser den, också den som hoppas på ett annat slut."
    ),
    right="Ja. Den frågan går att ställa om varje studie, och den är svårast om dem man tycker om.",
)

sjalv_linjal = Choice(
    id="granska-sjalv-linjal",
    question=(
        "Någon har granskat en intervjustudie om barns erfarenheter av umgänge och skrivit: ”Ingen kontrollgrupp, "
        "alltså hög risk för bias.” Vad är bäst att svara?"
    ),
    points=0,
    outcome="09-a",
    level="metod",
    key="annan",
    options=[
        Option("ratt", "Det stämmer. Utan kontrollgrupp går det inte att lita på det som studien kommer fram till.", Misconception(
            "kvalitativ-med-fel-linjal",
            "För en fråga om effekt vore det riktigt. Men här frågar man hur barnen upplever något, och det visar ingen "
            "kontrollgrupp. Fråga om urval, forskarens roll och om citaten bär tolkningen. Vilken linjal är det?")),
        Option("slipper", "Intervjustudier behöver man inte granska, de är ju bara berättelser.", Misconception(
            "berattelser-granskas-inte",
            "Barnens berättelser ska inte betygsättas, det är en fin tanke. Men studien är forskarens val: vilka som "
            "frågades, av vem, och vilka citat som kom med. Hur vet du att berättelserna är rätt återgivna?")),
        Option("annan", "Fråga i stället hur barnen hittades, vem som frågade, och om citaten bär det som påstås."),
        Option("fler", "Det är antalet barn som är problemet, det borde ha varit minst hundra.", Misconception(
            "antal-ar-kvalitet",
            "Hundra barn hade behövts för att säga hur vanligt något är. Den som vill förstå hur det är kommer längre "
            "med femton långa samtal än med hundra korta. Vad vill du veta om de femton?")),
    ],
    hints=[
        "Vad försöker studien ta reda på: om något verkar, eller hur något är?",
        "Vilket svar ger frågor som en intervjustudie kan klara bra eller dåligt?",
    ],
    worked_example="Ingen mäter temperatur med måttband. Det är inget fel på måttbandet, det svarar bara på en annan fråga.",
    right="Ja. Då blir det en riktig granskning. En intervjustudie kan vara både stark och svag.",
)

sjalv_grade = Choice(
    id="granska-sjalv-grade",
    question="I ett utkast till en översikt står: ”Artikeln får GRADE låg.” Vad behöver ändras?",
    points=0,
    outcome="09-b",
    level="metod",
    key="utfallet",
    options=[
        Option("inget", "Ingenting. Artikeln är svag, och då blir nivån låg när man bedömer den.", Misconception(
            "grade-pa-artikel",
            "Artikeln kan mycket väl vara svag. Men det säger man med risk för bias, för varje resultat. GRADE gäller "
            "allt som finns om ett utfall. Vilka andra studier fanns, och om vilket utfall?")),
        Option("hog", "Nivån. Studien är lottad, så den ska ha hög.", Misconception(
            "rct-ger-hog",
            "Lottade studier börjar på hög. Men de sänks av bias, spretande resultat, annan målgrupp, breda intervall "
            "och misstanke om opublicerade studier. Och först en annan sak: kan en artikel ensam få en nivå?")),
        Option("utfallet", "Skriv vilket utfall det gäller, och väg samman alla studier om det."),
        Option("stryk", "Stryk artikeln. Det som är lågt ska inte vara med.", Misconception(
            "lag-ska-bort",
            "Det låter strängt och rättvist. Men stryker man allt osäkert vet läsaren inte att det finns, och översikten "
            "ser säkrare ut än den är. Vad ska stå i stället, om utfallet och alla studierna?")),
    ],
    hints=[
        "Vad är det som GRADE bedömer: en studie, eller allt som finns om en sak?",
        "Vilka två uppgifter saknas i meningen i utkastet?",
    ],
    worked_example=(
        "Två sorters meningar: ”Resultatet i studien har hög risk för bias på grund av bortfallet.” ”För utfallet "
        "skolnärvaro är tillförlitligheten måttlig: fem studier, ett steg ned.” Den första gäller ett resultat, den "
        "andra allt om ett utfall."
    ),
    right="Ja. En artikel kan ha flera resultat, och ett utfall kan ha många artiklar. GRADE hör till utfallet.",
)

sjalv_lag = Choice(
    id="granska-sjalv-lag",
    question=(
        "I en handling står: ”Tillförlitligheten för samtalsstödet är låg.” En ledamot säger: ”Då lägger vi ner det.” "
        "Vad svarar du?"
    ),
    points=0,
    outcome="09-c",
    level="strategi",
    key="mojligt",
    options=[
        Option("instammer", "Ja, låg betyder att stödet inte hjälper nog.", Misconception(
            "lag-ar-dalig-insats",
            "Ordet låg lockar till det. Men nivån säger hur säkert vi vet, inte hur bra stödet är. Ett stöd som hjälper "
            "många kan ha låg, om studierna är få. Hur läser SBU nivån låg?")),
        Option("mojligt", "Låg säger hur säkert vi vet. Det är möjligt att det stämmer."),
        Option("okand", "Nej, låg betyder att ingen har undersökt det.", Misconception(
            "lag-ar-outforskat",
            "Ofta är studierna få, så du är inte långt borta. Men en nivå får man först när något är undersökt. Låg är "
            "ett steg ovanför det som inte går att bedöma. Vad säger det om resultatet?")),
        Option("behall", "Nej, utan bevis för skada kan vi fortsätta precis som förut.", Misconception(
            "inga-belagg-for-skada",
            "Det är sant att ingen skada är visad. Men det är inte heller visat att det inte skadar, och tiden kunde ha "
            "gått till annat. Vad säger nivån, och vad behöver ni följa upp?")),
    ],
    hints=[
        "Slå upp de fyra läsningarna i avsnittet om GRADE. Vilken hör till låg?",
        "Två saker blandas ihop: hur bra stödet är, och hur säkert vi vet det. Vilket svar håller isär dem?",
    ],
    worked_example=(
        "En väderprognos för om tio dagar är osäker. Det betyder inte att det blir dåligt väder. Det betyder att du tar "
        "med regnkläder och tittar igen."
    ),
    right="Ja. Sedan får ledamoten välja med öppna ögon: vad vet vi, hur säkert, och vad händer om vi har fel?",
)

rows = load("two_screeners").set_index(["granskare_1", "granskare_2"])["antal"]
BOTH, ONE, TWO, NONE = (int(rows[pair]) for pair in (
    ("ta med", "ta med"), ("ta med", "uteslut"), ("uteslut", "ta med"), ("uteslut", "uteslut")))
ANY, ALL = BOTH + ONE + TWO, BOTH + ONE + TWO + NONE
agreed = agreement.percent_agreement([[BOTH, ONE], [TWO, NONE]]).value
kappa = agreement.cohens_kappa([[BOTH, ONE], [TWO, NONE]]).value

sjalv_eniga = Number(
    id="granska-sjalv-eniga",
    question=(
        f"Två verkliga granskare läste {number(ALL)} titlar. Båda ville ta med {BOTH}, bara den ena {ONE}, bara den "
        f"andra {TWO}, och {number(NONE)} ville ingen ta med. Av de titlar som minst en ville ta med, hur många procent "
        "var de eniga om?"
    ),
    points=0,
    outcome="09-e",
    level="metod",
    unit="%",
    key=100 * BOTH / ANY,
    tolerance=0.6,
    wrong=[
        Wrong(100 * agreed, 0.3, "eniga-i-99-procent",
              f"{percent(agreed, 1)} stämmer för alla titlar. Men nästan allt var lätt att sortera bort, och då blir man "
              "enig utan att välja lika. Frågan gäller bara dem som någon ville ta med. Hur många är de?"),
        Wrong(100 * kappa, 0.6, "kappa-for-andel",
              "Det är kappa skrivet i procent. Kappa är ingen andel titlar, det jämför med slumpen. Räkna titlarna i "
              "stället: hur många ville någon ta med, och hur många ville båda?"),
        Wrong(100 * BOTH / (BOTH + ONE), 0.5, "bara-den-ena",
              "Du har delat med dem som den ena ville ta med. Men den andra hade egna förslag. Hur många titlar ville "
              "minst en av dem ha?"),
        Wrong(100 * BOTH / (BOTH + TWO), 0.5, "bara-den-andra",
              "Nämnaren är alla som den andra ville ta med. Lägg till dem som bara den ena valde. Hur många blir det?"),
        Wrong(100 * BOTH / ALL, 0.3, "alla-i-namnaren",
              "Du har räknat rätt titlar över strecket, men delat med alla, också dem som båda sorterade bort. Vilka "
              "tre tal ska nämnaren bestå av?"),
    ],
    fallback=(
        "Lägg ihop de tre tal där minst en ville ta med. Hur stor del av dem ville båda ta med?"
    ),
    hints=[
        "Stryk rutan där båda sa nej. Vad finns kvar?",
        "Tre rutor finns kvar. Lägg ihop dem, och se hur stor del den första är.",
    ],
    worked_example=(
        "Andra tal: båda 20, bara den ena 10, bara den andra 10, ingen 960.\nAv 40 titlar som någon ville ta med var de "
        "eniga om 20: 50 procent. Av alla tusen var de eniga om 98 procent."
    ),
    right=(
        f"Ja, {BOTH} av {ANY}. Samtidigt var de eniga om {percent(agreed, 1)} av alla titlar, och kappa är "
        f"{number(kappa, 2)}. Tre tal, samma två personer. Det är de {ONE + TWO} oeniga som är värda ett samtal."
    ),
)

TASKS = [sjalv_upplagg, sjalv_linjal, sjalv_grade, sjalv_lag, sjalv_eniga]
