"""Session 01, self-tests on the page: a guess first, then one question per section."""

from kunskapsresan.data import load
from kunskapsresan.tasks import Choice, Misconception, Option, Predict

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

survey = load("survey_2007_2019")
after = int(survey.loc[(survey["år"] == 2019) & survey["fråga"].str.contains("intresserade"), "procent"].iloc[0])
search, appraise = (
    int(survey.loc[survey["fråga"].str.contains(word), "procent"].iloc[0]) for word in ("söka", "värdera")
)

gissa = Predict(
    id="stanna-gissa",
    question=(
        f"Gissa först. 2019 sa {after} av 100 enhetschefer att de var intresserade av evidensbaserad praktik. Hur "
        f"många av 100 bedömde att personalen kan tillräckligt för att söka vetenskapligt stöd?"
    ),
    points=0,
    outcome="01-d",
    unit="av 100",
    low=0,
    high=100,
    step=1,
    key=search,
    reveal=(
        f"{search} av 100. Och {appraise} av 100 bedömde att personalen kan tillräckligt för att granska det man "
        f"hittar (Socialstyrelsen 2020, s. 8, enligt Kunskapsresans bilder)."
    ),
)

enheter = Choice(
    id="stanna-enheter",
    question="Påhittade tal: andelen barn med en skriftlig plan gick från 40 till 50 procent. Vad stämmer?",
    points=0,
    outcome="01-d",
    key="bada",
    options=[
        Option("bada", "Den ökade med 10 procentenheter, för 50 minus 40 är 10."),
        Option("tio-procent", "Den ökade med 10 procent, för 50 minus 40 är 10.", Misconception(
            "procent-eller-procentenheter",
            "Avståndet är 10, rätt räknat. Men 10 procent av 40 är 4, och då hade andelen stannat på 44. Vad heter "
            "avståndet mellan två procenttal?")),
        Option("femtio", "Den ökade med 50 procent, för hälften av barnen har nu en plan.", Misconception(
            "nivan-som-okning",
            "50 är nivån efteråt. Hade andelen ökat med 50 procent av 40 hade den hamnat på 60. Hur långt är det från "
            "40 till 50?")),
    ],
    hints=["Räkna ut vad 10 procent av 40 är. Hamnar du på 50 då?",
           "Det finns ett eget ord för avståndet mellan två procenttal."],
    worked_example="Andra tal: från 60 till 66 procent är 6 procentenheter, och 6 / 60 = 10 procent mer.",
    right="Ja. Räknat på de 40 är det samtidigt 25 procent fler. Säg vilket du menar.",
)

rapporten = Choice(
    id="stanna-rapporten",
    question=(
        "På ett möte säger en kollega: ”I Avbys avhandling om barnavårdsutredare används forskning mest för att "
        "motivera det man redan har bestämt. Jag kan skicka den.” Vilken kunskapsform är det?"
    ),
    points=0,
    outcome="01-a",
    source="avby2015",
    key="forskning",
    options=[
        Option("praktik", "Praktikbaserad, eftersom det är en kollega som säger det.", Misconception(
            "budet-ar-kallan",
            "Du fick höra det av en kollega, på jobbet. Men hon är budet, inte källan. Det hon berättar har någon "
            "annan undersökt. Var kan du slå upp det?")),
        Option("vardag", "Vardagskunskap, eftersom det låter som något alla vet.", Misconception(
            "igenkanning-ar-vardag",
            "Man kan känna igen sig så väl att det låter självklart. Men någon har undersökt det och redovisat hur. "
            "Vad nämner kollegan som du kan läsa själv?")),
        Option("forskning", "Forskningsbaserad, och jag kan gå till källan."),
    ],
    hints=["Skilj på vem som berättade och varifrån det kommer.", "Nämns något som du kan läsa och granska själv?"],
    worked_example="Ett annat exempel: en granne berättar vad hon läst i en bruksanvisning. Grannen är budet. Källan "
                   "är bruksanvisningen.",
    right="Ja. Formen följer källan, inte budet. Men först när du har läst den vet du om kollegan minns rätt.",
)

falla = Choice(
    id="stanna-falla",
    question="Vilket är en kompetensfälla?",
    points=0,
    outcome="01-b",
    level="metod",
    key="flyter",
    options=[
        Option("saknar", "En grupp som saknar en kunskap den behöver, och vet om det.", Misconception(
            "falla-ar-brist",
            "Det är en brist, och den kan vara allvarlig. Men gruppen ser den och kan göra något åt den. Det som gör "
            "något till en fälla är att man inte märker den. Vilken grupp märker inget?")),
        Option("flyter", "En grupp där arbetet går så smidigt att ingen längre undrar om det är rätt."),
        Option("rutin", "En grupp som har rutiner för det mesta och följer dem noga.", Misconception(
            "vanor-ar-fel",
            "Rutiner kan sluta i en fälla, det stämmer. Men utan dem gick inget arbete att göra, och många är väl "
            "prövade. Det avgörande är vad som har slutat hända. Vad är det?")),
    ],
    hints=["En fälla är något man går i utan att se den.",
           "Hur skulle var och en av grupperna upptäcka att något är fel?"],
    worked_example="Ett exempel utanför jobbet: den som alltid kör samma väg hem kör den allt bättre, och märker inte "
                   "att det har byggts en kortare.",
    right="Ja. Just för att det går bra finns det inget som säger till. Därför behövs en störning utifrån: en ny "
          "kollega, en siffra, en artikel, en som frågar.",
)

tisdag = Choice(
    id="stanna-tisdag",
    question="Gruppen har ärendedragning varje tisdag. När blir den reflektion?",
    points=0,
    outcome="01-b",
    level="metod",
    key="varfor",
    options=[
        Option("redan", "Det är den redan. Vi pratar ju igenom varje ärende.", Misconception(
            "arendedragning-ar-reflektion",
            "Ni tänker tillsammans, och det är mycket värt. Men där söker ni oftast ett beslut, och sedan väntar nästa "
            "ärende. Reflektion frågar också hur ni kom fram till det. När ställs den frågan?")),
        Option("langre", "När vi får mer tid, så att vi hinner prata färdigt om varje ärende.", Misconception(
            "tid-ar-reflektion",
            "Tid behövs, det är sant. Men en timme till kan gå åt till fler detaljer i samma ärende. Vilken fråga "
            "skulle ni använda tiden till?")),
        Option("forskning", "När någon läser upp en artikel som rör ett av ärendena.", Misconception(
            "artikel-ar-reflektion",
            "En artikel kan vara just den störning ni behöver. Men uppläst och bortlagd ändrar den inget. Vad behöver "
            "ni göra med den tillsammans?")),
        Option("varfor", "När vi också frågar varför vi tänker som vi gör."),
    ],
    hints=["Ärendedragningen svarar på: vad gör vi nu? Vilken fråga svarar reflektionen på?",
           "Tänk på ditt senaste möte. Vilka frågor ställdes, och vilken ställdes aldrig?"],
    worked_example="Ett annat möte: personalen på ett boende går igenom veckans händelser. Det blir reflektion när "
                   "någon frågar varför de alltid kallar det ”händelser”.",
    right="Ja. Det tar inte så lång tid. Men någon behöver bestämma att frågan ska ställas, annars vinner nästa "
          "ärende.",
)

gissning = Choice(
    id="stanna-gissning",
    question=(
        "En handläggare gissar, utan något skäl, att pappan i ett ärende har börjat spela om pengar igen. Det visar "
        "sig stämma. Var det kunskap, enligt beskrivningen ”sann och berättigad tro”?"
    ),
    points=0,
    outcome="01-a",
    level="metod",
    key="nej",
    options=[
        Option("nej", "Nej, hon saknade skäl. Det var en gissning som råkade bli sann."),
        Option("ja", "Ja, eftersom det visade sig stämma.", Misconception(
            "sant-alltsa-vetande",
            "Sant var det, och det är ett av kraven. Men den som gissar ofta får rätt ibland. Vad hade hon svarat om "
            "någon frågat hur hon visste?")),
        Option("aldrig", "Nej, om en annan människa kan man aldrig veta något.", Misconception(
            "inget-gar-att-veta",
            "Försiktigheten är klok, och säker kan man sällan vara. Men med kontoutdrag eller pappans egna ord hade "
            "hon haft goda skäl. Vilket av de tre kraven fattades här?")),
    ],
    hints=["Beskrivningen har tre delar: man tror det, det är sant, och man har skäl.", "Vilka två av de tre fanns?"],
    worked_example="Ett annat exempel: en klocka som har stannat visar rätt tid två gånger om dygnet. Den som tittar "
                   "just då har rätt, men har klockan gett henne något skäl?",
    right="Ja. I en akt är det skillnaden mellan att ha rätt och att kunna visa varför. Den du skriver om har rätt "
          "till det senare.",
)

TASKS = [gissa, enheter, rapporten, falla, tisdag, gissning]
