"""Tasks of session 06. What is real is computed from the data sets; what is constructed says so.

20 points: 14 marked at once (here, in `designs`, `claims` and `case`), 6 by the supervisor (`texts`). The task on JOBS II
is for the curious, and the self-tests of the session page (`self_tests`) give no points.
"""

from kunskapsresan.data import load
from kunskapsresan.swedish import number, percent
from kunskapsresan.tasks import Also, Choice, Exercise, Misconception, Number, Option, Wrong

from . import case
from .claims import resultat
from .designs import design
from .self_tests import TASKS as SELF_TESTS
from .texts import intervjuer, namnden

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

# --- National Supported Work: mean earnings in dollars (datasets/nsw.csv) ------------------------------------------
nsw = load("nsw").set_index("grupp")
programme, drawn, survey = (nsw.loc[name] for name in nsw.index)
n_programme, n_drawn, n_survey = (int(group["n"]) for group in (programme, drawn, survey))
earned, earned_drawn, earned_survey = (round(group["inkomst_1978_medel"]) for group in (programme, drawn, survey))
before, before_drawn, before_survey = (round(group["inkomst_1975_medel"]) for group in (programme, drawn, survey))
against_drawn, against_survey = earned - earned_drawn, earned - earned_survey
TOLERANCE = 2  # the printed means are rounded to whole dollars

# --- JOBS II, the teaching file of 899 (datasets/jobs2.csv) ----------------------------------------------------------
jobs = load("jobs2").set_index("grupp")
course, leaflet = jobs.loc["erbjuden kurs"], jobs.loc["broschyr"]
offered, came, working = (int(course[name]) for name in ("n", "deltog", "i_arbete"))
offered_leaflet, working_leaflet = int(leaflet["n"]), int(leaflet["i_arbete"])
everyone = offered + offered_leaflet

mst = Choice(
    id="lasa-mst",
    question=(
        "Vilken mening om studien håller?\n\n156 svenska ungdomar med allvarliga beteendeproblem lottades till MST "
        "(multisystemisk terapi) eller till socialtjänstens vanliga insatser. Efter sju månader hade problemen minskat i "
        "båda grupperna. Skillnaden mellan grupperna var inte större än att slumpen kunde förklara den."
    ),
    points=2,
    outcome="06-b",
    level="strategi",
    source="sundell2008",
    key="kunde-inte-visa",
    options=[
        Option("hjalper", "MST hjälper: ungdomarna hade mindre problem efteråt.", Misconception(
            "fore-efter",
            "De hade mindre problem, det är sant och glädjande. Men det hade ungdomarna i den andra gruppen också. Vore "
            "MST ensam orsaken skulle de inte ha förbättrats utan MST. Vad ska förbättringen jämföras med?")),
        Option("hjalper-inte", "MST hjälper inte, för det blev ingen skillnad.", Misconception(
            "ingen-skillnad-ingen-hjalp",
            "Du har jämfört grupperna, och det är rätt väg. Men jämförelsen var socialtjänstens vanliga stöd, inte "
            "ingenting. Det gick bättre i båda grupperna, och båda kan ha fått hjälp. Vilken mening säger bara vad som "
            "jämfördes?")),
        Option("lika", "Studien visar att MST och det vanliga stödet är lika bra för ungdomar med allvarliga beteendeproblem.",
               Misconception(
            "ingen-skillnad-ar-lika",
            "Det ligger nära, och grupperna hamnade inte långt från varandra. Men att inte kunna visa en skillnad är inte "
            "att ha visat att den är noll. Den kan finnas, åt endera hållet, utan att 156 ungdomar räcker för att se "
            "den. Vilken mening lämnar det öppet?")),
        Option("kunde-inte-visa", "Det gick bättre i båda grupperna, och studien kunde inte visa att MST gav mer än det "
                                  "vanliga stödet."),
        Option("vanligt", "Socialtjänstens vanliga stöd fungerar: ungdomarna som fick det hade mindre problem efteråt.",
               Misconception(
            "jamforelsegruppen-ar-effekt",
            "Ungdomarna med vanligt stöd hade mindre problem efteråt, så det är lockande. Men för att veta om stödet bidrog "
            "behövs en grupp utan det, och någon sådan fanns inte. Vilken mening låter bli att peka ut vad som "
            "hjälpte?")),
    ],
    hints=[
        "Det finns två jämförelser i texten: före mot efter, och grupp mot grupp. Vilken av dem var det som lottades?",
        "Leta efter en mening som nämner båda grupperna och varken lovar eller avfärdar.",
    ],
    worked_example=(
        "Ett påhittat exempel. 200 familjer lottas till samtal hemma eller på kontoret. Konflikterna minskar i båda, ungefär "
        "lika mycket.\n”Hembesök hjälper” säger för mycket, ”hembesök är onödiga” också. ”Det gick bättre i båda, och vi kan "
        "inte säga att platsen gjorde skillnad” håller."
    ),
    right=(
        "Ja. Den meningen är svårare att sätta på en affisch, men den går att stå för. Samma sak syntes i den brittiska "
        "studien av FFT på träffens sida."
    ),
)

nsw_skillnad = Number(
    id="lasa-nsw-skillnad",
    question=(
        "Någon väljer befolkningsundersökningen som jämförelse. Hur stor blir skillnaden i inkomst 1978, programmet minus "
        "befolkningen? Skriv minustecken om det behövs.\n\n"
        f"Deltagarna i programmet tjänade i genomsnitt {number(earned)} dollar. De som lottades till att vara utan tjänade "
        f"{number(earned_drawn)}, och personerna i befolkningsundersökningen {number(earned_survey)}."
    ),
    points=1,
    outcome="06-c",
    level="recept",
    source="dehejia1999",
    unit="dollar",
    direction="up",
    key=against_survey,
    tolerance=TOLERANCE,
    wrong=[
        Wrong(-against_survey, TOLERANCE, "tecknet-borta",
              "Avståndet är rätt. Men programmet minus befolkningen betyder att deltagarnas tal står först, och de tjänade "
              "mindre. Utan tecken ser det ut som om programmet höjde inkomsten. Hur skriver du det?"),
        Wrong(against_drawn, TOLERANCE, "andra-jamforelsen",
              f"{number(against_drawn)} dollar är skillnaden mot dem som lottades till att vara utan, och det är den "
              "jämförelse som försöket byggde på. Här har någon valt en annan grupp. Vilket tal ska dras ifrån nu?"),
        Wrong(-against_drawn, TOLERANCE, "andra-jamforelsen-omvand",
              "Du har jämfört med de lottade, och dragit åt andra hållet. Frågan gäller befolkningsundersökningen. Vilka "
              "två tal behöver du?"),
        Wrong(earned_drawn - earned_survey, TOLERANCE, "programmet-glomt",
              "Du har jämfört de två jämförelsegrupperna med varandra. Det visar hur olika de är, och det är hela saken. "
              "Men deltagarna i programmet är inte med i ditt svar. Byt ut ett av talen."),
        Wrong(earned_survey - earned_drawn, TOLERANCE, "programmet-glomt-omvand",
              "Så mycket mer tjänade befolkningen än de lottade. Ingen av dem fick programmet, så deltagarna saknas. "
              "Börja med deras inkomst och dra ifrån befolkningens."),
        Wrong(before - before_survey, TOLERANCE, "fel-ar",
              "Det är skillnaden 1975, före programmet, och den är klok att titta på. Den fanns där innan någon hade fått "
              "något stöd. Vad blev skillnaden 1978?"),
    ],
    fallback="Programmet minus befolkningen är deltagarnas inkomst 1978 minus inkomsten i befolkningsundersökningen. Leta "
             "upp de två talen i texten. En skillnad under noll skrivs med minustecken. Vad blir den?",
    hints=[
        "Bara två av de tre talen behövs. Vilken grupp nämns inte i frågans första del?",
        "När man drar ett större tal från ett mindre blir svaret mindre än noll.",
    ],
    worked_example=(
        "Andra tal. Deltagare 5 000, jämförelse 9 000.\nDeltagare minus jämförelse: 5 000 − 9 000 = −4 000. Minustecknet "
        "säger att deltagarna tjänade mindre."
    ),
    right=(
        f"Ja, {number(against_survey)} dollar. Mot de lottade är det {number(against_drawn, sign=True)}. Samma "
        f"{number(n_programme)} män och samma {number(earned)} dollar. Det enda som har bytts är vilka de jämförs med."
    ),
)

nsw_varfor = Choice(
    id="lasa-nsw-varfor",
    question=(
        f"Varför byter skillnaden tecken? Välj den förklaring som håller.\n\nMot de {number(n_drawn)} lottade blev den "
        f"{number(against_drawn, sign=True)} dollar, mot de {number(n_survey)} i befolkningsundersökningen "
        f"{number(against_survey)}. 1975, före programmet, tjänade deltagarna {number(before)} dollar, de lottade "
        f"{number(before_drawn)} och befolkningen {number(before_survey)}."
    ),
    points=2,
    outcome="06-c",
    level="strategi",
    source="dehejia1999",
    key="fore",
    options=[
        Option("stor", f"{number(n_survey)} personer är säkrare än {number(n_drawn)}, så {number(against_survey)} är närmast "
                       "sanningen.", Misconception(
            "stor-ar-saker",
            f"Fler gör att slumpen betyder mindre, det stämmer. Men de {number(n_survey)} levde helt andra liv redan före "
            "programmet. En stor sned jämförelse blir bara säkrare på fel svar. Titta på inkomsten 1975.")),
        Option("slumpurval", f"De {number(n_drawn)} är slumpvis utvalda ur befolkningen, därför är de rätt jämförelse.",
               Misconception(
            "lottad-ar-slumpurval",
            f"Slumpen är skälet till att de duger, så långt rätt. Men den valde inte ut dem ur befolkningen: med "
            f"{number(before_drawn)} dollar 1975 liknar de den inte alls. Slumpen avgjorde vem som fick vad. Vilka liknar "
            "de då?")),
        Option("fore", f"Befolkningen tjänade mycket mer redan före programmet, så {number(against_survey)} visar mest vilka "
                       "de är."),
        Option("justera", "Det räcker att justera för ålder, skolgång och civilstånd, så blir befolkningen en bra "
                          "jämförelse.", Misconception(
            "justerat-ar-lika",
            "Justering hjälper mot det som är mätt, och ålder och skolgång skilde sig mycket. Men varför någon står långt "
            "från arbetsmarknaden står inte i tabellen: hälsa, nätverk, motivation. Vad rår bara lotten på?")),
        Option("skadar", "Programmet hjälpte jämfört med att vara utan, men skadade jämfört med ett vanligt arbete.",
               Misconception(
            "skillnad-ar-effekt",
            "Det låter rimligt, eftersom båda skillnaderna är rätt uträknade. Men för deltagarna stod valet inte mellan "
            "programmet och befolkningens arbeten: avståndet till dem fanns redan 1975. Hur stort var det då, och vad kan "
            "programmet ha med det att göra?")),
    ],
    hints=[
        "Jämför de tre inkomsterna från 1975. Då hade ingen fått något program.",
        "Vilken skillnad fanns där redan, och vilken hade inte funnits utan programmet?",
    ],
    worked_example=(
        "Ett påhittat exempel. Barn med extra lässtöd läser 40 ord i minuten, andra barn i klassen 90. Har stödet gjort dem "
        "långsammare?\nFöre stödet läste de 25 mot 80. De fick stöd för att de läste långsamt, och den skillnaden är det "
        "mesta av det man ser."
    ),
    right=(
        "Ja. Skillnaden fanns före programmet och ser ut som en verkan av det. Siffrorna gäller en utvald del av försöket; i "
        "hela försöket var skillnaden 886 dollar. Men minus åtta tusen fanns aldrig där."
    ),
)

jobs_itt = Number(
    id="lasa-jobs",
    question=(
        f"Fördjupning. Räkna enligt ITT (intention to treat). Hur många procent hade arbete i den grupp som lottades till "
        f"kursen?\n\nTalen kommer från en övningsfil ur JOBS II. {offered} erbjöds en kurs i att söka jobb, och {came} av dem "
        f"kom. Vid uppföljningen hade {working} av de {offered} arbete. {offered_leaflet} andra fick en broschyr, och "
        f"{working_leaflet} av dem hade arbete."
    ),
    points=0,
    outcome="06-d",
    level="metod",
    unit="%",
    key=100 * working / offered,
    tolerance=0.3,
    also=[
        Also(35, 0.05, f"Ja, ungefär 35. Med en decimal {percent(working / offered, 1)}, mot "
                       f"{percent(working_leaflet / offered_leaflet, 1)} med broschyren."),
        Also(34, 0.05, f"Ja, drygt 34. Med en decimal {percent(working / offered, 1)}, mot "
                       f"{percent(working_leaflet / offered_leaflet, 1)} med broschyren."),
        Also(working / offered, 0.003, f"Ja, som andel av 1. I procent {percent(working / offered, 1)}, mot "
                                       f"{percent(working_leaflet / offered_leaflet, 1)} med broschyren."),
    ],
    wrong=[
        Wrong(100 * working / came, 0.5, "bara-fullfoljare",
              f"Du vill räkna på dem som fick kursen, och det är en rimlig önskan. Men bland de {working} finns också sådana "
              f"som aldrig kom, så talet blir för högt. Och de {came} valde sig själva. Vilka lottades dit?"),
        Wrong(100 * came / offered, 0.5, "deltagandet",
              f"{percent(came / offered)} är hur många som kom till kursen. Det säger något om erbjudandet, men inte om "
              "arbete. Vilket antal hade arbete?"),
        Wrong(100 * working / everyone, 0.4, "hela-studien-som-namnare",
              f"Antalet är rätt, men du har delat med alla {everyone}, också dem som fick broschyren. Varje grupp räknas för "
              "sig. Hur många lottades till kursen?"),
        Wrong(100 * working_leaflet / offered_leaflet, 0.5, "broschyrgruppen",
              "Det är rätt uträknat för dem som fick broschyren, och det är den siffran kursen ska jämföras med. Gör samma "
              "sak för den andra gruppen."),
        Wrong(100 * (working / offered - working_leaflet / offered_leaflet), 0.2, "skillnaden-i-stallet",
              "Du har gått ett steg för långt: det är skillnaden mellan grupperna, i procentenheter. Frågan gäller bara "
              "den ena gruppens andel. Vilken räknade du fram på vägen?"),
    ],
    fallback=f"Enligt ITT räknas alla i den grupp som lotten gav. Underst ska alla {offered} stå, överst de av dem som hade "
             "arbete.",
    hints=[
        "ITT frågar vad lotten gav, inte vem som kom. Vilket antal hör till lotten?",
        "Antalet som kom behövs inte för att räkna. Det behövs för att förstå.",
    ],
    worked_example="Andra tal: 80 lottades till en kurs, 50 kom och 20 av de 80 fick praktik. Enligt ITT är det 20 av 80, alltså "
                   "25 procent.",
    right=(
        f"Ja, {percent(working / offered, 1)} mot {percent(working_leaflet / offered_leaflet, 1)} med broschyren. Det svarar på "
        "vad som händer när man erbjuder kursen. Filen är till för att öva på och säger inget säkert om kursen."
    ),
)

EXERCISE = Exercise(
    id="06-lasa-forskning",
    title="Läsa forskning: design och trovärdighet",
    tasks=[
        design, resultat, mst, nsw_skillnad, nsw_varfor, case.svarade, case.ytterligheter, namnden, intervjuer, jobs_itt,
    ],
    self_tests=SELF_TESTS,
    numbers={
        "n_program": number(n_programme),
        "n_lottade": number(n_drawn),
        "n_cps": number(n_survey),
        "ink_program": number(earned),
        "ink_lottade": number(earned_drawn),
        "ink_cps": number(earned_survey),
        "fore_program": number(before),
        "fore_lottade": number(before_drawn),
        "fore_cps": number(before_survey),
        "erbjods": number(case.OFFERED),
        "nej": number(case.REFUSED),
        "borjade": number(case.BEGAN),
        "svarade": number(case.ANSWERED),
        "saknas": number(case.SILENT),
        "timmar_alla": number(case.HOURS_ALL),
        "timmar_svarade": number(case.HOURS_ANSWERED),
        "timmar_saknas": number(case.HOURS_SILENT),
        "timmar_efter": number(case.HOURS_AFTER),
        "utan_lan": number(case.NO_LOANS),
    },
)
