"""Session 04: six needs to send to the right place. Constructed; the kinds after SKR (2024) and SBU."""

from kunskapsresan.tasks import Category, Classify, Item, Misconception

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

COMPETENCE, LOCAL, NATIONAL, GAP = "kompetens", "lokalt", "nationellt", "lucka"


def _why(**each: tuple[str, str]) -> dict[str, Misconception]:
    return {wrong: Misconception(*text) for wrong, text in each.items()}


behov = Classify(
    id="fraga-behov",
    question=(
        "Vart ska varje behov? Sortera de sex. De är påhittade.\n\nUtgå bara från det som står. I verkligheten kan ett "
        "behov vara två saker på en gång."
    ),
    points=3,
    outcome="04-c",
    level="metod",
    source="skr2024behov",
    categories=[
        Category(COMPETENCE, "Kompetensbehov: utbildning eller stöd finns redan"),
        Category(LOCAL, "Lokalt behov: kommunen löser det"),
        Category(NATIONAL, "Nationellt kunskapsbehov: förs vidare via RSS"),
        Category(GAP, "Vetenskaplig kunskapslucka: forskningen räcker inte"),
    ],
    items=[
        Item("heder", "Ni kan för lite om hedersförtryck. Det finns en utbildning och ett kunskapsstöd som passar, men "
                      "ingen hos er har tagit del av dem.", COMPETENCE, _why(
            lokalt=("utbildning-ar-lokal-fraga",
                    "Det är ni som får ordna att någon går, det är sant. Men det som fattas finns redan färdigt hos "
                    "någon annan. Ett lokalt behov kräver att ni själva tar fram svaret. Vad behöver ni egentligen: "
                    "svaret eller tillgången?"),
            nationellt=("kompetensbehov-uppat",
                        "Många kommuner kan ha samma behov, så det är lätt att tänka stort. Men förs det uppåt blir "
                        "svaret: det finns redan. SKR:s modell för nationella behov omfattar inte sådana. Vad hindrar "
                        "er från att använda det?"),
            lucka=("kompetensbehov-som-lucka",
                   "Ni saknar kunskap, det stämmer. Men en vetenskaplig kunskapslucka är att tillförlitlig "
                   "sammanställd forskning saknas, för alla. Här finns kunskapen, fast inte hos er. Vilket slags behov "
                   "är det?"))),
        Item("unga", "Det finns ett kunskapsstöd om spelproblem hos vuxna. Flera kommuner i länet märker att det inte går "
                     "att använda för fjortonåringar.", NATIONAL, _why(
            kompetens=("ej-anpassat-ar-okunskap",
                       "Ett kunskapsstöd finns, och en kurs i det är nära till hands. Men de har läst det, och det "
                       "passar inte deras grupp. Mer utbildning i fel stöd hjälper inte. Vad är det som behöver tas "
                       "fram?"),
            lokalt=("alla-var-for-sig",
                    "Ni kan anpassa det själva, och det gör nog många redan. Men då gör varje kommun om samma arbete "
                    "för sig. Kunskap som finns men inte är anpassad är något att föra vidare. Vem samlar behov i ert "
                    "län?"),
            lucka=("saknat-stod-ar-lucka",
                   "Det kan visa sig att forskningen är tunn också. Men det som står här är att stödet inte passar. "
                   "Ingen har granskat forskningen än. Börja med vägen som finns för det verksamheter saknar. Vilken är "
                   "det?"))),
        Item("nian", "Ni vill veta hur många av era placerade barn som gick ut nian med behörighet till gymnasiet.",
             LOCAL, _why(
            kompetens=("lokal-fraga-ar-kursfraga",
                       "Någon kanske behöver lära sig ta fram uppgifterna. Men ingen kurs innehåller svaret: det står i "
                       "era egna ärenden. Vem hos er kan räkna?"),
            nationellt=("lokal-fraga-uppat",
                        "Frågan är viktig i hela landet. Men ingen myndighet vet hur det gick för just era barn bättre "
                        "än ni. Det som går att lösa i kommunen stannar där. Var finns uppgifterna?"),
            lucka=("lokal-fraga-i-databas",
                   "Läs gärna forskning om placerade barns skolgång också. Den kan säga hur det brukar gå. "
                   "Hur det gick hos er står inte i någon databas, utan i er egen uppföljning. Vem tar fram den?"))),
        Item("osaker", "Ni hittar en bra systematisk översikt om en insats för familjer. Den kommer fram till att effekten "
                       "är osäker.", GAP, _why(
            kompetens=("osakert-ar-okunskap",
                       "Ni har just lärt er något: att ingen vet säkert. Det är inte hos er det fattas. Ingen kurs kan "
                       "ge ett svar som forskningen inte har. Vad kallas det när en översikt visar en osäker effekt?"),
            lokalt=("uppfoljning-tacker-luckan",
                    "Följ gärna upp insatsen hos er, det behövs ännu mer nu. Men er uppföljning visar hur det gick, "
                    "inte vad insatsen gjorde. Luckan finns kvar. Vad behövs för att fylla den?"),
            nationellt=("lucka-ar-upplevt-behov",
                        "Verksamheter i hela landet kan sakna svaret, så det är inte långt ifrån. Skillnaden är vem som "
                        "har sett efter. Här är forskningen redan granskad, och den räcker inte. Vad kallar SBU det?"))),
        Item("granne", "Två enheter i kommunen arbetar med samma familjer och vet inte vad den andra gör.", LOCAL, _why(
            kompetens=("mote-ar-kurs",
                       "Det är något ni inte vet, så en utbildning kan låta rätt. Men ingen utanför kommunen kan lära er "
                       "vad grannenheten gör. Vad skulle räcka för att ni skulle veta?"),
            nationellt=("mote-ar-myndighet",
                        "Samma sak händer säkert i andra kommuner. Men det som fattas är inte ett kunskapsstöd, det är "
                        "ett möte och någon som kallar till det. Vem kan göra det?"),
            lucka=("samverkan-ar-forskningsfraga",
                   "Samverkan går att forska om. Men det ni saknar just nu är vad era grannar gör på torsdagar. Ingen "
                   "studie vet det. Vem gör det?"))),
        Item("aldre-vald", "I flera kommuner saknar biståndshandläggare stöd för hur man frågar äldre om våld. Ingen har "
                           "hittat något att använda.", NATIONAL, _why(
            kompetens=("inget-finns-att-ga",
                       "De behöver kunna mer, det är sant. Men ett kompetensbehov möts med något som redan finns, och "
                       "här har ingen hittat något. Vart för man det som fattas för många?"),
            lokalt=("alla-hittar-pa-eget",
                    "En enhet kan skriva egna frågor redan i morgon. Men behovet delas av flera kommuner, och ingen av "
                    "dem vet om frågorna är bra. Vem samlar kommunernas behov?"),
            lucka=("ej-hittat-ar-lucka",
                   "Att ingen har hittat något kan bero på att forskning saknas. Men det vet man först när någon har "
                   "sökt systematiskt och granskat. Det som beskrivs är vad verksamheterna saknar. Vart för man det?"))),
    ],
    hints=[
        "Ställ tre frågor i ordning. Finns svaret redan någonstans? Finns det i era egna ärenden? Har någon granskat "
        "forskningen?",
        "Två av de fyra högarna får två behov var, de andra två får ett.",
    ],
    worked_example=(
        "Ett annat exempel. ”Ingen hos oss vet hur man söker i Metodguiden.” Svaret finns, men inte hos er: "
        "kompetensbehov.\n”Vi vet inte vilka som tackar nej till öppenvården.” Svaret finns i era ärenden: lokalt "
        "behov."
    ),
    right=(
        "Ja. Tänk på att ett behov som förs uppåt inte blir tillgodosett av sig självt. Under tiden har ni fortfarande "
        "en familj framför er, och då väger de andra kunskapskällorna tyngre."
    ),
)
