"""Session 02: SKR's five questions on made-up follow-up data. Every key and wrong number is computed from the file."""

from kunskapsresan.data import describe, load
from kunskapsresan.swedish import number, percent
from kunskapsresan.tasks import Also, Choices, Misconception, Number, Option, Predict, Wrong

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

PROGRAMME, NOTHING = "strukturerat program", "ingen insats"
cases = load("lokal_uppfoljning")
truth = {name: each["value"] for name, each in describe("lokal_uppfoljning")["truth"].items()}

# --- What do they think? Only those who got something were sent the questionnaire ---------------------------------
asked = cases[cases["insats"] != NOTHING]
n_all, n_asked, n_answered = len(cases), len(asked), int(asked["nöjd"].count())
n_content = int((asked["nöjd"] >= 4).sum())
answered = 100 * n_answered / n_asked

# --- Has it become better? Only those with a second reading can be counted ----------------------------------------
seen = cases.dropna(subset=["situation_efter"])
seen = seen.assign(förändring=seen["situation_efter"] - seen["situation_före"])
n_given, n_seen = (cases["insats"].value_counts(), seen["insats"].value_counts())
means = seen.groupby("insats")[["situation_före", "situation_efter", "förändring"]].mean()
better = seen[seen["förändring"] > 0]["insats"].value_counts()
change, change_none = means.loc[PROGRAMME, "förändring"], means.loc[NOTHING, "förändring"]
not_seen = int(n_given[PROGRAMME] - n_seen[PROGRAMME])
rise, rise_none, gap = number(change, 0), number(change_none, 0), number(change - change_none, 0)
better_share = percent(better[PROGRAMME] / n_seen[PROGRAMME])

NUMBERS = {"arenden": number(n_all), "enkater": number(n_asked), "svar": number(n_answered), "nojda": number(n_content)}
for name, key in (("program", PROGRAMME), ("samtal", "stödsamtal"), ("praktiskt", "praktiskt stöd"), ("inget", NOTHING)):
    NUMBERS |= {
        f"{name}_alla": number(int(n_given[key])),
        f"{name}_sedda": number(int(n_seen[key])),
        f"{name}_fore": number(means.loc[key, "situation_före"], 1),
        f"{name}_efter": number(means.loc[key, "situation_efter"], 1),
        f"{name}_forandring": number(means.loc[key, "förändring"], 1, sign=True),
        f"{name}_battre": number(int(better[key])),
    }

svarsandel = Number(
    id="ebp-svarsandel",
    question=(
        "Hur stor andel av dem som fick enkäten svarade på den?\n\nPåhittade data: av "
        f"{n_all} ärenden fick personen någon insats i {n_asked}, och alla de fick enkäten. {n_answered} svarade. "
        f"Av dem svarade {n_content} att de var nöjda. Svara i procent, gärna med en decimal."
    ),
    points=2,
    outcome="02-e",
    level="recept",
    unit="%",
    key=answered,
    tolerance=0.4,
    also=[Also(36, 0.05, f"Ja, ungefär. Avrundat blir det {number(answered, 0)} procent. Nästan två av tre tystnade, "
                         "och det är deras svar du inte har.")],
    wrong=[
        Wrong(100 * n_answered / n_all, 0.3, "alla-i-namnaren",
              f"Antalet svar är rätt. Men du har delat med alla {n_all}, också med dem som aldrig fick någon enkät. "
              "Då ser det ut som att de valde att inte svara. Vilka kunde svara?"),
        Wrong(100 * n_content / n_answered, 0.6, "nojd-for-svarat",
              "Du har räknat ut hur stor del av svaren som var nöjda, och det är rätt räknat. Men innan man läser "
              "svaren behöver man veta hur många som alls svarade. Vilka två antal behöver du då?"),
        Wrong(100 * n_content / n_asked, 0.4, "nojd-av-alla",
              f"Du har tagit de nöjda och delat med rätt grupp, {n_asked}. Men också den som är missnöjd har svarat. "
              "Vilket antal ska stå överst när frågan gäller om man svarade?"),
        Wrong(100 - answered, 0.4, "de-tysta",
              "Du har räknat ut andelen som inte svarade. Det är nog det viktigaste talet här. Men frågan gällde de "
              "andra, de som svarade. Vad blir kvar?"),
        Wrong(answered / 100, 0.01, "andel-eller-procent",
              "Divisionen är rätt. Men talet är en andel av 1, och läst som procent skulle inte ens en av hundra ha "
              "svarat. Hur många av hundra är det?"),
        Wrong(n_answered, 0.5, "antal-for-andel",
              f"{n_answered} är antalet som svarade, rätt läst. Men är det många eller få? Det beror på hur många som "
              "fick enkäten. Dela med dem och gör om till procent."),
    ],
    fallback=(
        "En svarsandel är de som svarade, delat med alla som fick frågan. Leta upp de två antalen i texten. Vilket ska "
        "stå underst?"
    ),
    hints=[
        "Börja med nämnaren: hur många fick alls en enkät att svara på?",
        f"Överst står alla som svarade, vad de än tyckte. Underst står de {n_asked}. Gör om till procent.",
    ],
    worked_example=(
        "Andra tal: 200 personer fick en enkät och 90 svarade, 60 av dem nöjda.\n90 / 200 = 45 procent svarade. Att 60 "
        "av 90 var nöjda är en annan sak, och om de 110 tysta vet vi inget."
    ),
    right=(
        f"Ja, {number(answered, 0)} procent. ”{percent(n_content / n_answered)} är nöjda” gäller alltså bara dem som "
        "svarade. I den här filen hade de som teg det sämre än de som svarade. Det får man sällan veta."
    ),
)

vad_bar = Choices(
    id="ebp-vad-bar",
    question=(
        "Vilka meningar kan enhetschefen skriva, med tabellen som stöd? Välj alla som håller.\n\nSkalan går från 0 till "
        "100, och högre är bättre. ”Ingen insats” betyder att personen tackade nej eller väntade."
    ),
    points=3,
    outcome="02-e",
    level="metod",
    options=[
        Option("hojde", f"Programmet höjde skattningen med {rise} poäng.", Misconception(
            "forbattrad-alltsa-effekt",
            f"{rise} poäng är rätt läst. Men ”programmet höjde” betyder att det inte hade blivit så ändå. Titta på "
            "raden för dem som inte fick någon insats. Vad hände där?")),
        Option("steg", f"Bland dem i programmet som följdes upp steg skattningen i snitt {rise} poäng.", Misconception(
            "inget-far-sagas",
            "Du är försiktig, och det behövs i den här tabellen. Men den här meningen säger bara vad som hände och för "
            "vilka, inte varför. Jämför den med raden för programmet. Är något ord för mycket?"), correct=True),
        Option("ocksa", "Skattningen steg också för dem som inte fick någon insats.", Misconception(
            "jamforelsen-syns-inte",
            "Den här raden är lätt att hoppa över, eftersom ni inte gjorde något där. Men utan den ser hela "
            "uppgången i programmet ut som er. Läs den sista raden: vad står under förändring?"), correct=True),
        Option("fjorton", f"Programmet gav {gap} poäng mer än ingen insats, så stor är effekten.", Misconception(
            "jamforelse-som-effekt",
            "Bra att du jämför, det är ett stort steg. Men vilka fick programmet? Var de mer engagerade från början "
            "hade det gått bättre för dem ändå. Vem bestämde vem som fick vad?")),
        Option("nojda", f"Av {n_answered} som svarade på enkäten var {n_content} nöjda, alltså har insatserna hjälpt "
                        "dem.", Misconception(
            "nojd-ar-hjalpt",
            "Vad de tycker är viktigt, och det är en av de fem frågorna. Men en person kan vara nöjd med mötena "
            "utan att något har blivit bättre hemma. Vilken kolumn handlar om situationen?")),
        Option("nasta", f"{better_share} fick det bättre, så det kommer att hjälpa den som börjar nästa vecka.",
               Misconception(
            "evidens-galler-individen",
            "Andelen är rätt räknad. Men den beskriver dem som följdes upp, som grupp. Den som börjar nästa vecka kan "
            "höra till de andra, eller hade fått det bättre ändå. Vad kan du lova henne?")),
        Option("saknas", f"För {not_seen} av {int(n_given[PROGRAMME])} i programmet vet vi inte hur det gick.",
               Misconception(
            "bortfallet-glomt",
            "Det står inget tal för dem i tabellen, så de är lätta att glömma. Men jämför kolumnerna ”Alla” och "
            "”Följdes upp”. Vilka tror du oftast fattas: de som det gick bra för, eller de andra?"), correct=True),
    ],
    hints=[
        "Läs varje mening långsamt. Säger den bara vad som hände, eller också varför?",
        "Stryk under verbet i varje mening. Vilka av verben kräver mer än en tabell över hur det gick?",
    ],
    worked_example=(
        "Ett annat påhittat exempel: 40 av 50 ungdomar gick oftare i skolan efter ett samtalsstöd.\n”40 av 50 gick "
        "oftare i skolan efteråt” håller.\n”Samtalsstödet fick 40 av 50 att gå oftare i skolan” håller inte: vi vet "
        "inte hur många som hade gjort det ändå."
    ),
    right=(
        "Ja. De tre meningarna säger vad som hände, för vilka och vad som fattas. De andra fyra lägger till ett varför "
        "eller ett löfte. Det är sällan siffran som är fel, det är verbet."
    ),
)

gissa = Predict(
    id="ebp-gissa-effekt",
    question=(
        f"Bland dem i programmet som följdes upp steg skattningen i snitt {rise} poäng. Hur många poäng gjorde själva "
        "programmet, tror du?\n\nFilen är påhittad, så den som skrev den vet svaret. Gissningen ger inga poäng."
    ),
    points=0,
    outcome="02-e",
    level="strategi",
    unit="poäng",
    low=0,
    high=25,
    step=1,
    key=truth["sann_effekt"],
    reveal=(
        f"Ungefär {number(truth['sann_effekt'])} poäng. Utan programmet hade samma personer i snitt fått det "
        f"{number(truth['förändring_utan_programmet'], 0)} poäng bättre ändå: man söker hjälp när det är som värst, och de "
        f"mest engagerade fick oftare programmet. Sedan tappade mätningen fler av dem som det gick sämre för, och då "
        f"stiger snittet. Inte ens jämförelsen med dem utan insats ({gap} poäng) räcker. I er egen fil finns inget facit."
    ),
)
