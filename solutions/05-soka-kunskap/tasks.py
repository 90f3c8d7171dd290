"""Tasks of session 05. Search results are computed over the training corpus; the flow in the case is constructed.

20 points: 14 marked at once (here, in `sources`, `strings` and `broken`), 6 by the supervisor (`texts`). The self-tests
of the session page (`self_tests`) give none.
"""

from kunskapsresan.searching import prisma
from kunskapsresan.searching.translate import translate
from kunskapsresan.swedish import count, number
from kunskapsresan.tasks import Choice, Exercise, Misconception, Number, Option, Wrong

from .broken import trasiga
from .self_tests import TASKS as SELF_TESTS
from .sources import kallor
from .strings import all_relevant, records, strang_arbete, strang_barn, utan_natet
from .texts import min_sokning

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

# --- What a search costs (constructed numbers) --------------------------------------------------------------------
HITS, USEFUL, MINUTES = 1500, 30, 0.5
to_read = HITS / USEFUL

nnr = Number(
    id="sok-nnr",
    question=(
        "Hur många titlar läser hon i genomsnitt för varje användbar (NNR)?\n\nPåhittade tal: coachens kollega har sökt "
        f"brett i två databaser. Hon fick {number(HITS)} träffar och fann till slut {USEFUL} användbara. ”Så många "
        "träffar, då är det grundligt”, säger hon."
    ),
    points=1,
    outcome="05-c",
    level="recept",
    unit="titlar",
    key=to_read,
    tolerance=0.4,
    wrong=[
        Wrong(100 * USEFUL / HITS, 0.05, "precision-for-nnr",
              f"{number(100 * USEFUL / HITS, 0)} procent av träffarna är användbara. Det är precisionen, och den är rätt "
              "räknad. NNR är samma sak från andra hållet: hur många titlar går det på en användbar?"),
        Wrong(USEFUL / HITS, 0.004, "precision-for-nnr",
              f"Du har delat {USEFUL} med {number(HITS)}, och det är precisionen skriven som andel. Mindre än en titel "
              "per användbar kan man inte läsa. Vänd på delningen."),
        Wrong((HITS - USEFUL) / USEFUL, 0.4, "bara-bruset-raknas",
              "Nästan. Du har räknat de oanvändbara titlarna per användbar. Men också den användbara måste läsas för att "
              "hon ska se att den är det. Räkna alla träffar."),
        Wrong(USEFUL, 0.4, "antal-for-kostnad",
              f"{USEFUL} är vad hon fann. NNR säger vad varje fynd kostade i läsning. Fördela alla träffarna på dem. Hur "
              "många blir det på var och en?"),
        Wrong(HITS, 0.4, "manga-traffar-ar-grundligt",
              f"{number(HITS)} är allt hon fick läsa, och det visar hur mycket arbete det var. Men det säger inget om hur "
              "bra sökningen var: det viktigaste kan ändå saknas. Hur många titlar gick det på varje användbar?"),
    ],
    fallback=(
        f"NNR är alla träffar delat med de användbara: {number(HITS)} träffar, {USEFUL} användbara. Hur många titlar går "
        "det på varje?"
    ),
    hints=[
        "NNR betyder number needed to read: hur många titlar du läser för varje användbar.",
        "Tänk dig att träffarna delas i lika stora högar med en användbar i varje. Hur stor blir högen?",
    ],
    worked_example="Andra tal: 240 träffar, 12 användbara. 240 delat med 12 är 20 titlar för varje användbar. Precisionen "
                   "är 5 procent, och det är samma sak sagt åt andra hållet.",
    right=(
        f"Ja. Läser hon en titel på en halv minut blir det {number(to_read * MINUTES, 0)} minuter för varje användbar text. "
        "Ibland är det värt det. Men talet säger ingenting om det hon missade."
    ),
)

# --- The same string on another platform --------------------------------------------------------------------------
STRING = 'ti:("digital divide" OR "digital exclusion") AND ti:(refugee* OR immigrant*)'
in_pubmed, in_ebsco, in_ovid = (translate(STRING, name).string for name in ("PubMed", "EBSCO", "Ovid"))

oversatt = Choice(
    id="sok-oversatt",
    question=(
        "FoU-bibliotekarien har tillgång till SocINDEX, som ligger på plattformen EBSCO. Hur ska coachens sträng från "
        f"PubMed skrivas där?\n\n{in_pubmed}\n\nDen söker i titlar: [ti] är PubMeds kod. Tabellen på träffens sida visar "
        "hur varje plattform skriver."
    ),
    points=1,
    outcome="05-e",
    level="metod",
    key="ebsco",
    options=[
        Option("som-den-ar", in_pubmed, Misconception(
            "strangen-gar-som-den-ar",
            "Orden och blocken är desamma, det är rätt. Men hakparenteserna är PubMeds eget sätt att säga fält. På en "
            "annan plattform läses de som något annat, och då blir det noll eller fel träffar. Hur skriver EBSCO titel?")),
        Option("utan-parentes", 'TI "digital divide" OR "digital exclusion" AND refugee* OR immigrant*', Misconception(
            "utan-parenteser",
            "TI är EBSCO:s kod för titel, så du har hittat rätt tabellrad. Men parenteserna försvann på vägen, och med dem "
            "blocken. Då kan immigrant* komma in helt ensamt. Vilket förslag håller ihop synonymerna?")),
        Option("ebsco", in_ebsco),
        Option("ovid", in_ovid, Misconception(
            "plattform-blandas-ihop",
            "Det är en riktig översättning, men till Ovid: där står fältet sist, efter en punkt. Att SocINDEX är en "
            "databas och EBSCO en plattform är lätt att blanda ihop. Var skriver EBSCO koden för titel?")),
        Option("svenska-operatorer", 'TI ("digital divide" ELLER "digital exclusion") OCH TI (refugee* ELLER immigrant*)',
               Misconception(
            "operatorer-oversatts",
            "Fält och parenteser är rätt. Men operatorerna är en del av databasens språk och heter samma sak i en svensk "
            "meny. ELLER söks som ett ord, och då faller nästan allt bort. Vilka ord ska stå kvar på engelska?")),
    ],
    hints=[
        "Det är plattformen som avgör hur du skriver, inte databasen. Leta efter raden EBSCO i tabellen.",
        "Tre saker ska följa med oförändrade: orden, blocken och operatorerna. Bara fältkoden byter form.",
    ],
    worked_example=(
        "Ett annat exempel, till Cochrane: "
        f"{translate('ti:(violence OR abuse) AND ti:mother*', 'PubMed').string}\nblir där "
        f"{translate('ti:(violence OR abuse) AND ti:mother*', 'Cochrane').string}\n"
        "Orden och blocken är kvar. Fältkoden har bytt plats och form."
    ),
    right=(
        "Ja. Det är fortfarande samma fråga, på en annan plattforms språk. Skriv båda strängarna i loggen: de är två "
        "sökningar."
    ),
)

# --- The coach's flow (constructed) -------------------------------------------------------------------------------
SWEPUB, PUBMED = 38, 146
flow = prisma.Flow(databases=SWEPUB + PUBMED, duplicates=12, excluded=149, not_retrieved=4,
                   excluded_reports={"gällde en annan grupp": 8, "inget om arbete eller digitala tjänster": 6}, studies=5)
known = prisma.derived(flow)
screened, sought, assessed, reports = (known[name] for name in ("screened", "sought", "assessed", "reports"))
if prisma.check(flow):
    raise ValueError("05: coachens flöde går inte ihop")

prisma_last = Number(
    id="sok-prisma",
    question=(
        "Hur många texter läste hon i sin helhet?\n\nTre veckor senare har coachen sökt färdigt. Talen är påhittade. SwePub "
        f"gav {SWEPUB} träffar och PubMed {PUBMED}. {count(flow.duplicates).capitalize()} fanns i båda och räknas en gång. "
        f"På titel och sammanfattning valde hon bort {flow.excluded}. Av dem som var kvar gick {count(flow.not_retrieved)} "
        "inte att få tag på, inte heller genom biblioteket. Resten läste hon."
    ),
    points=1,
    outcome="05-d",
    level="metod",
    source="page2021",
    unit="texter",
    key=assessed,
    tolerance=0.2,
    wrong=[
        Wrong(sought, 0.2, "olasta-raknas-som-lasta",
              f"{sought} är texterna hon ville läsa, rätt räknat så långt. Men några gick inte att få tag på. Dem har hon "
              "inte läst, och de ska redovisas för sig. Ta ett steg till."),
        Wrong(assessed + flow.duplicates, 0.2, "dubbletter-raknas-tva-ganger",
              f"Stegen är rätt, men de {flow.duplicates} som fanns i båda källorna är med två gånger. Då tycks hon ha läst "
              "fler texter än som fanns. Ta bort dem före gallringen."),
        Wrong(sought + flow.duplicates, 0.2, "bara-gallringen",
              "Du har dragit bort det som valdes bort på titel och sammanfattning, det är ett av tre steg. Kvar är "
              "dubbletterna och de texter som inte gick att få tag på. I vilken ordning hände det?"),
        Wrong(screened, 0.2, "gallrade-for-lasta",
              f"{screened} är titlarna hon gallrade, med dubbletterna borträknade. Så många läste hon rubriken på. Frågan "
              "gäller dem hon läste från början till slut. Vad hände efter gallringen?"),
        Wrong(screened - flow.not_retrieved, 0.2, "gallringen-glomd",
              f"Dubbletterna och de oåtkomliga är rätt avdragna. Men de {flow.excluded} som valdes bort på titel och "
              "sammanfattning är kvar i talet. Vilken ruta i flödet hoppade du över?"),
        Wrong(flow.excluded, 0.2, "bortvalda-for-kvar",
              f"{flow.excluded} är de bortvalda. De står i rutan åt sidan i flödesschemat. Vad är kvar av de gallrade när "
              "de är borta?"),
    ],
    fallback=(
        f"Gå uppifrån och ner. Lägg ihop källornas träffar, ta bort {flow.duplicates} dubbletter, sedan {flow.excluded} "
        f"bortvalda och sist {flow.not_retrieved} som inte gick att få tag på."
    ),
    hints=[
        "Rita fyra rutor under varandra: träffar, gallrade, att skaffa, lästa. Skriv det som försvinner åt sidan.",
        f"Börja med {SWEPUB} + {PUBMED}. Varje tal som nämns efter det ska dras ifrån, i den ordning det hände.",
    ],
    worked_example=(
        "Andra tal: 60 + 50 träffar är 110. 10 dubbletter: 100 gallrade. 80 bortvalda: 20 att skaffa. 2 gick inte att få "
        "tag på: 18 lästa."
    ),
    right=(
        f"Ja, {assessed}. {count(reports).capitalize()} av dem behöll hon. De {count(flow.not_retrieved)} hon inte kom åt står kvar i flödet, så "
        "att läsaren vet att de finns. Annars hade betalväggen valt åt henne, i tysthet."
    ),
)

EXERCISE = Exercise(
    id="05-soka-kunskap",
    title="Söka kunskap",
    tasks=[kallor, strang_barn, strang_arbete, utan_natet, nnr, trasiga, oversatt, prisma_last, min_sokning],
    self_tests=SELF_TESTS,
    numbers={"poster": number(len(records)), "spel_relevanta": count(all_relevant)},
)
