"""Tasks of session 03. The case is constructed; its numbers stand here once, the texts compute the rest from them.

20 points: 14 marked at once (here, in `situations` and in `levels_table`), 6 by the supervisor (`texts`). The self-maps
(`maps`) are never scored, and the self-tests of the session page (`self_tests`) give no points.
"""

from kunskapsresan.swedish import number
from kunskapsresan.tasks import Choice, Choices, Exercise, Misconception, Option

from .levels_table import nivaer
from .maps import FIELD, PAIRS, WEEK
from .self_tests import TASKS as SELF_TESTS
from .situations import lagen
from .texts import min_vana, reflektion

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

# --- The case: financial assistance with a new template (constructed) ---------------------------------------------
DAYS_BEFORE, DAYS_NOW = 21, 9
BACK, CLOSED = 14, 40  # households that were back within three months, of those closed in March

fallan = Choice(
    id="logik-fallan",
    question="Vad i fallet talar mest för att gruppen är på väg in i en kompetensfälla?",
    points=1,
    outcome="03-a",
    level="metod",
    key="ingen-fragar",
    options=[
        Option("ingen-fragar", "Att det går så bra att ingen längre frågar om det är rätt."),
        Option("tempot", f"Att handläggningstiden har gått från {DAYS_BEFORE} till {DAYS_NOW} dagar.", Misconception(
            "vanor-ar-fel",
            "Det är sant att fällan bygger på något som går bra. Men vore farten själva fällan skulle varje bra rutin "
            f"vara en. Ett svar på {DAYS_NOW} dagar är värdefullt för den som väntar på hyran. Vad är det gruppen har "
            "slutat göra när det går så bra?")),
        Option("mallens-fel", f"Att {BACK} av {CLOSED} hushåll är tillbaka. Mallen ger sämre beslut.", Misconception(
            "aterkomst-ar-mallens-fel",
            f"Iakttagelsen är viktig: {BACK} av {CLOSED} är mer än vart tredje hushåll. Men ingen vet hur många som "
            "kom tillbaka före mallen, så talet säger inget om orsaken. En fälla handlar om vad ni slutar pröva. Vem "
            "i fallet har i uppdrag att pröva?")),
        Option("handlaggarna", "Att handläggarna har blivit bekväma och litar på mallen.", Misconception(
            "fallan-sitter-i-personen",
            "Det ligger något i att vana gör en trygg. Men vore det bekvämlighet skulle nya handläggare lösa saken, "
            "och de får samma mall och samma möten. En av handläggarna har dessutom sett problemet. Vad är det som "
            "fattas runt henne?")),
    ],
    hints=[
        "En kompetensfälla behöver två delar: något som går bra, och något som därför har upphört. Leta efter den "
        "andra delen.",
        "Vad händer med det som handläggaren har sett? På vilket möte hör det hemma?",
    ],
    worked_example=(
        "Ett annat exempel. En familjebehandlare är skicklig på en samtalsmodell. Familjerna trivs, och det blir "
        "alltid den modellen.\nDet som går bra: samtalen. Det som har upphört: att fråga vilka familjer som aldrig "
        "kommer till ett andra samtal.\nSkickligheten är inte fällan. Den tystar bara frågan."
    ),
    right=(
        "Ja. Ju bättre det går, desto mindre skäl finns det att stanna upp. Observera att ingen har gjort något dumt. "
        "Mallen är bra på det den är till för. Frågan om den räcker har bara ingen plats."
    ),
)

slinga = Choice(
    id="logik-slinga",
    question="Gruppen i fallet vill göra något åt att hushåll kommer tillbaka. Vilket av förslagen är dubbelslinga?",
    points=1,
    outcome="03-a",
    level="metod",
    source="argyris1977",
    key="malet",
    options=[
        Option("tva-forsok", "Lägga till en fråga om skulder i mallen, och göra om frågan om den inte hjälper.",
               Misconception(
            "dubbelslinga-ar-tva-forsok",
            "Det kan vara ett klokt steg, och två försök är bättre än ett. Men antalet avgör inte: båda gångerna är "
            "målet detsamma, snabba och riktiga beslut i mallen. Dubbelslinga frågar om själva målet är rimligt. "
            "Vilket förslag rör målet?")),
        Option("systemet", "Köpa en tilläggstjänst som varnar när någon söker igen inom tre månader.", Misconception(
            "nytt-system-ar-utveckling",
            "En varning kan göra mönstret synligt, så tanken är god. Men att lära sig en ny funktion är anpassning så "
            "länge ingen får fråga vad den ska leda till. Vem skulle göra något med varningen, och med vilket mål?")),
        Option("kursen", "Skicka hela gruppen på två kursdagar i ekonomisk rådgivning.", Misconception(
            "kurs-ar-kunnande",
            "Mer kunnande kan behövas. Men kursen lämnar målet och mötena som de är, och på måndagen väntar samma "
            "mall. Arbetsplatsen avgör om det nya får tid och återkoppling. Vilket förslag ändrar något i det som "
            "gruppen styrs mot?")),
        Option("malet", "Fråga om snabba beslut är rätt mått, och låt de sökande vara med i svaret."),
        Option("sju-dagar", f"Sänka gränsen från {DAYS_NOW} till 7 dagar, så att det blir tid över till annat.",
               Misconception(
            "nytt-tal-samma-mal",
            "Du ser att tid är det som saknas. Men ett skarpare tal är fortfarande samma mål, bara mer av det, och tid "
            "som ingen bestämt något om fylls av nästa ärende. Vilket förslag frågar om det är rätt sak att räkna?")),
    ],
    hints=[
        "I en enkel slinga rättar man sättet och låter målet vara. Gå igenom förslagen: vilket mål har de?",
        "Fyra av fem förslag går att genomföra utan att någon behöver tala om vad enheten är till för.",
    ],
    worked_example=(
        "Ett annat exempel. Många föräldrar uteblir från nätverksmötet.\nEnkelslinga: skicka påminnelse, byta tid, "
        "skriva kallelsen på fler språk. Tre försök, samma mål.\nDubbelslinga: är ett möte hos oss med nio personer "
        "rätt sätt att få ett nätverk att hjälpa, och vems behov fyller det?"
    ),
    right=(
        "Ja. Det förslaget rör vad ni vill uppnå, och det låter dem som det gäller vara med. De andra förslagen kan "
        "vara bra också. De rättar sättet, inom ett mål som ingen rör vid."
    ),
)

villkor = Choices(
    id="logik-villkor",
    question=(
        "Enheten i fallet vill att reflektion ska bli av. Vilka tre beslut ligger närmast det som forskningen på "
        "träffens sida talar för?"
    ),
    points=3,
    outcome="03-d",
    level="metod",
    source="nilsen2012",
    options=[
        Option("lugnare", "Var och en reflekterar när det blir lugnare.", Misconception(
            "reflektion-nar-det-blir-tid",
            "Det är respektfullt mot dem som har fullt upp. Men det skulle betyda att den grupp som har mest att göra "
            "aldrig får tänka. Det blir sällan lugnare. Forskningen talar för att reflektion är beslutad och väntad. "
            "Vilka förslag innehåller ett beslut?")),
        Option("schema", "Chefen beslutar om en timme var tredje vecka och lägger in den i schemat.", Misconception(
            "tid-utan-beslut",
            "Det kan se ut som en detalj. Men utan beslut om tid är reflektion något man tar sig, och då blir den det "
            "första som stryks. Forskarna talar om reflektion som är väntad och tillåten. Vem mer än chefen kan göra "
            "den det?"), correct=True),
        Option("uppdrag", "Det bestäms vem som tar iakttagelser vidare, och vart de går.", Misconception(
            "iakttagelse-utan-vag",
            "Det låter som administration. Men i fallet är det precis den vägen som saknas: iakttagelsen finns, ingen "
            "tar emot den. Rutiner behövs också för det som ska störa rutinen. Vad händer annars med det ni kommer "
            "fram till?"), correct=True),
        Option("kurs", "Alla går två kursdagar i reflekterande samtal. Sedan är det på plats.", Misconception(
            "kurs-ar-kunnande",
            "En kurs kan ge gemensamma ord och en bra start. Men att ha gått den är inte att göra det: arbetsplatsen "
            "avgör om ni får tid, återkoppling och tillfällen att pröva. Vad händer enligt förslaget på dag tre?")),
        Option("eldsjal", "Den mest vetgiriga i gruppen får ansvaret, så sköter det sig.", Misconception(
            "eldsjal-i-stallet-for-villkor",
            "Den som är nyfiken betyder mycket. Men om allt vilar på henne är det borta den dag hon slutar. "
            "Förändringen kan inte hänga på enskilda, skriver Avby och Melke. Vad behöver finnas kvar också när hon är "
            "ledig?")),
        Option("emot", "Ni läser också forskning som säger emot hur ni gör, inte bara sådan som stöder det.",
               Misconception(
            "bara-egen-erfarenhet",
            "Egen erfarenhet behövs, men den förnyar sällan sig själv: ni har lärt er av samma ärenden i samma rum. "
            "Forskning kan användas just för att störa det som tas för givet. Varifrån kommer annars den fråga som "
            "ingen av er har ställt?"), correct=True),
    ],
    hints=[
        "Pröva varje förslag med en fråga: finns det kvar en vecka när alla har mycket att göra?",
        "Tänk på fallet. Handläggaren hade en iakttagelse. Vad fattades runt henne, och vem kunde ha bestämt det?",
    ],
    worked_example=(
        "Ett annat exempel. En familjerätt vill lära av umgängesutredningar som gått snett.\n”Vi pratar om det i "
        "korridoren” är ingen plats. ”Sista onsdagen i månaden, en avslutad utredning, en domstolsdom bredvid, och "
        "chefen för frågan till ledningsgruppen” är tid, innehåll och väg."
    ),
    right=(
        "Ja. Tid som någon har beslutat om, en väg vidare och kunskap som säger emot. Inget av det hänger på att någon "
        "är ovanligt engagerad, och inget av det förutsätter att det blir lugnare."
    ),
)

falt = Choice(
    id="logik-falt",
    question=(
        "En grupp sätter sin enhet nere till vänster i fältet: passiv och regelstyrd personal, detaljstyrande ledning. "
        "Vad är rimligt att säga?"
    ),
    points=1,
    outcome="03-e",
    level="metod",
    key="villkoren",
    options=[
        Option("bekvama", "Vi hamnar där för att kollegorna är bekväma.", Misconception(
            "faltet-domer-kollegor",
            "Ordet passiv står på axeln, så det är lätt att höra ett omdöme. Men då skulle samma människor vara "
            "passiva överallt. Fältet beskriver hur arbetet leds och läggs upp, och med andra villkor kan samma grupp "
            "arbeta på ett annat sätt. Vad kan ändras?")),
        Option("villkoren", "Arbetet lämnar lite plats för att pröva. Vad kan vi ändra?"),
        Option("chefen", "Det beror på chefen, som inte vågar släppa ifrån sig något.", Misconception(
            "faltet-domer-chefen",
            "Ledningen är en av axlarna, så det är rätt att titta dit. Men också en chef detaljstyr av något skäl: "
            "budget, granskning, en olycka. Pekar ni ut henne slutar samtalet där. Vad är det som styr henne, och vad "
            "råder ni över?")),
        Option("hornet", "Målet är att komma längst upp till höger, i allt vi gör.", Misconception(
            "hogra-hornet-ar-facit",
            "Det hörnet låter bäst, det är sant. Men ingen vill ha en skyddsbedömning där var och en prövar sig fram. "
            "En enhet behöver båda logikerna, i olika delar av arbetet. Vilken del av ert arbete tänkte ni på när ni "
            "satte punkten?")),
        Option("matning", "Punkten visar att vår enhet är sämre än de andra enheterna.", Misconception(
            "punkten-ar-en-matning",
            "En bild vill man gärna jämföra. Men punkten är några personers omdöme en viss dag, och de andra enheterna "
            "har satt sina med egna mått. Den duger till att prata om, inte till att rangordna. Vad vill ni prata "
            "om?")),
    ],
    hints=[
        "Vad är det axlarna beskriver: människors egenskaper, eller hur arbetet går till?",
        "Vilken mening leder till något som gruppen kan göra i morgon?",
    ],
    worked_example=(
        "Ett annat exempel. En boendeenhet sätter sin punkt långt åt höger.\nDåligt läst: ”Vi är framåt.” Bättre läst: "
        "”Ledningen ger oss stöd att pröva. Men nattpersonalen satte sin punkt till vänster. Vad är annorlunda på "
        "natten?”"
    ),
    right=(
        "Ja. Fältet beskriver villkor. Samma personer kan arbeta annorlunda när villkoren ändras, och då är frågan "
        "vilket villkor ni råder över och vem som råder över de andra."
    ),
)

EXERCISE = Exercise(
    id="03-larandets-logiker",
    title="Lärandets två logiker",
    tasks=[lagen, nivaer, *WEEK, fallan, slinga, villkor, *PAIRS, *FIELD, falt, reflektion, min_vana],
    self_tests=SELF_TESTS,
    numbers={
        "dagar_fore": number(DAYS_BEFORE),
        "dagar_nu": number(DAYS_NOW),
        "tillbaka": number(BACK),
        "avslutade": number(CLOSED),
    },
)
