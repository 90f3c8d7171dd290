"""Session 03: four moments of one person's day. Names of the levels after Ellström (1996) as retold by krislarande;
given or not given is this course's own application."""

from kunskapsresan.tasks import Category, Cell, Column, Misconception, Table

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

_GIVEN = [Category("given", "given"), Category("inte", "inte given")]
_RESULT = [Category("given", "givet"), Category("inte", "inte givet")]
_LEVELS = [
    Category("reproduktivt", "reproduktivt"),
    Category("metodstyrt", "metodstyrt"),
    Category("problemstyrt", "problemstyrt"),
    Category("utveckling", "utvecklingsinriktat"),
]


def _either(key: str, identity: str, explanation: str) -> Cell:
    other = "inte" if key == "given" else "given"
    return Cell(key, {other: Misconception(identity, explanation)})


def _level(key: str, **why: tuple[str, str]) -> Cell:
    return Cell(key, {wrong: Misconception(*each) for wrong, each in why.items()})


nivaer = Table(
    id="logik-nivaer",
    question=(
        "Samma socialsekreterare, samma dag. Vad är givet i varje uppgift, och vilken nivå blir det?\n\n”Given” "
        "betyder att någon annan redan har bestämt det, så att det finns ett svar att slå upp. Första raden är ifylld "
        "som exempel."
    ),
    points=3,
    outcome="03-c",
    level="metod",
    source="krislarande",
    columns=[
        Column("uppgift", "Uppgiften är", _GIVEN),
        Column("metod", "Metoden är", _GIVEN),
        Column("resultat", "Resultatet är", _RESULT),
        Column("niva", "Nivån", _LEVELS),
    ],
    rows=[
        Category("normen", "08.10 För in beloppet ur tabellen över riksnormen"),
        Category("uteblivna", "09.30 Har fått i uppdrag att ta reda på varför så många uteblir. Väljer själv hur"),
        Category("bedomning", "13.15 Skriver en bedömning efter enhetens mall. Slutsatsen är hennes egen"),
        Category("skaver", "15.40 Något skaver i tre avslutade ärenden. Hon försöker sätta ord på vad det är"),
    ],
    given={
        "normen.uppgift": "given", "normen.metod": "given", "normen.resultat": "givet",
        "normen.niva": "reproduktivt",
    },
    cells={
        "uteblivna.uppgift": _either(
            "given", "egen-vag-ar-egen-fraga",
            "Hon har stor frihet, det stämmer. Men friheten gäller vägen. Hade uppgiften inte varit given skulle hon "
            "själv ha fått komma på att frågan om uteblivna fanns. Vem formulerade den?"),
        "uteblivna.metod": _either(
            "inte", "uppdrag-ar-metod",
            "Uppdraget är bestämt, så det är nära till hands att tro att vägen också är det. Men då skulle någon ha "
            "sagt: skicka enkäten till alla. Läs den sista meningen i raden."),
        "uteblivna.resultat": _either(
            "inte", "uppdraget-har-svar",
            "Chefen har kanske en aning om varför folk uteblir. Vore svaret givet behövdes ingen undersökning. Går det "
            "att slå upp någonstans vad hon ska komma fram till?"),
        "uteblivna.niva": _level(
            "problemstyrt",
            reproduktivt=("uppdrag-ar-rutin",
                          "Hon gör något hon blivit tillsagd, så långt rätt. På den reproduktiva nivån är också vägen "
                          "och svaret kända, som i exempelraden. Räkna de rutor som är ”inte given”."),
            metodstyrt=("vagen-raknas-inte",
                        "Nära: uppgiften är given och svaret öppet på båda nivåerna. Men på den metodstyrda finns en "
                        "metod att följa. Vem väljer metoden här?"),
            utveckling=("nivan-efter-frihet",
                        "Det är en fri uppgift, och den kan leda till något nytt. Men på den högsta nivån är inte "
                        "ens frågan given. Den fick hon av någon annan. Var hamnar det då?")),
        "bedomning.uppgift": _either(
            "given", "svart-ar-oppet",
            "En bedömning kan vara svår att skriva. Men vore uppgiften inte given skulle hon själv ha fått komma på "
            "att något ska bedömas. Vad säger mallen att hon ska göra?"),
        "bedomning.metod": _either(
            "given", "omdome-ar-egen-metod",
            "Hon använder sitt omdöme hela vägen, och det är viktigt. Men vägen är utstakad: vilka rubriker, i vilken "
            "ordning, vad som ska finnas med. Vad i raden visar det?"),
        "bedomning.resultat": _either(
            "inte", "mallen-ger-svaret",
            "Mallen styr vad hon frågar om, det är sant. Men gav den också slutsatsen skulle två handläggare alltid "
            "skriva samma sak. Vems är slutsatsen enligt raden?"),
        "bedomning.niva": _level(
            "metodstyrt",
            reproduktivt=("mall-ar-recept",
                          "Mallen påminner om ett recept. Men ett recept ger samma kaka varje gång, och här är "
                          "slutsatsen hennes egen. Vilken ruta i raden skiljer sig från exempelraden?"),
            problemstyrt=("eget-omdome-ar-egen-vag",
                          "Hon tänker själv, så du är på rätt spår. Men på den problemstyrda nivån väljer hon också "
                          "vägen. Här har enheten valt den åt henne. Vad kallas nivån där metoden styr?"),
            utveckling=("viktigt-ar-hogt",
                        "Bedömningen kan betyda allt för en familj. Nivån mäter ändå inte hur viktigt något är, utan "
                        "hur mycket som är öppet. Hur många rutor i raden är ”inte given”?")),
        "skaver.uppgift": _either(
            "inte", "egen-undran-ar-uppdrag",
            "Hon har gett sig själv något att göra, så det känns som en uppgift. Men ingen har formulerat den, inte "
            "ens hon ännu. Vore den given skulle hon kunna säga vad frågan är. Kan hon det?"),
        "skaver.metod": _either(
            "inte", "tanka-ar-metod",
            "Att sitta och tänka är ett sätt att arbeta, det är sant. Men innan man vet frågan går det inte att veta "
            "vilken metod den kräver. Finns det någon rutin för saker som skaver?"),
        "skaver.resultat": _either(
            "inte", "magkanslan-stammer",
            "Hon har kanske en känsla av vad det är. Känslan kan bygga på verklig erfarenhet, men vore resultatet "
            "givet hade någon redan prövat den. Vad vet hon om hur det gick i ärendena?"),
        "skaver.niva": _level(
            "utveckling",
            reproduktivt=("litet-ar-lagt",
                          "Det ser ut som en liten stund sent på dagen, och inget blir klart. Men nivån handlar om vad "
                          "som är givet, inte om hur länge det tar. Jämför med exempelraden: vad är givet här?"),
            metodstyrt=("erfarenhet-ar-metod",
                        "Hon har god hjälp av sin erfarenhet. Men en metod är något man kan följa, och det finns ingen "
                        "för att sätta ord på det som ännu saknar namn. Vad är givet i raden?"),
            problemstyrt=("problemet-finns-inte-an",
                          "Nästan: snart har hon kanske ett problem att lösa, och då är hon på den nivån. Men på den "
                          "problemstyrda nivån är frågan given. Vad är det hon håller på med just nu?")),
    },
    hints=[
        "Ta en rad i taget, från vänster. Finns uppgiften bestämd av någon annan? Finns det ett sätt att följa? Finns "
        "det ett svar att slå upp?",
        "När de tre första rutorna är ifyllda: ju fler som är öppna, desto längre upp i trappan på träffens sida.",
    ],
    worked_example=(
        "Ett annat exempel, en individcoach. ”Ska kalla alla som har varit inskrivna i sex månader till ett "
        "uppföljningssamtal, efter frågorna i handboken.”\nUppgiften: given. Metoden: given, det är handboken. "
        "Resultatet: inte givet, ingen vet vad personerna svarar.\nMetoden styr, och omdömet behövs i resultatet."
    ),
    right=(
        "Ja. En person, en dag, fyra nivåer. Nivån hör till uppgiften och till hur stort handlingsutrymme du har. "
        "Därför säger den inget om vem som är bäst."
    ),
)
