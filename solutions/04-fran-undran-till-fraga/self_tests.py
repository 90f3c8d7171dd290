"""Session 04, self-tests on the page: one per section, on questions that the exercise does not use."""

from kunskapsresan.tasks import Choice, Misconception, Option

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

sjalv_generell = Choice(
    id="fraga-sjalv-generell",
    question=(
        "En enhet ska börja ge stöd till barn vars föräldrar dricker för mycket. Ingen där är van vid området. Vilken "
        "fråga är generell, och bra att börja med?"
    ),
    points=0,
    outcome="04-a",
    level="metod",
    source="kunskapsguidenfemaldre",
    key="paverkas",
    options=[
        Option("paverkas", "Vad vet man om hur barn har det när en förälder dricker för mycket?"),
        Option("grupp", "Mår barn mellan sju och tolv år bättre av stöd i grupp än av enskilda samtal?", Misconception(
            "insatsen-fore-problemet",
            "Det är en klar och sökbar fråga, och den kommer väl till pass senare. Men den har redan bestämt vad som "
            "ska göras, innan ni vet vad barnen behöver. Kunskapsguiden råder till att vänta med insatserna. Vad vet ni "
            "om barnens läge?")),
        Option("kopa", "Vilket program ska vi köpa in?", Misconception(
            "beslut-ar-fraga",
            "Frågan måste besvaras en dag. Men det är ett beslut och inget som en studie svarar på: pengar, personal "
            "och vad som redan finns väger med. Vilket förslag ger er något att fatta beslutet på?")),
        Option("hos-oss", "Hur många barn i vår kommun lever så?", Misconception(
            "lokal-fraga-i-databas",
            "Det behöver ni veta, och det säger något om hur bråttom det är. Men antalet hos er står inte i någon "
            "forskningsdatabas. Vilket förslag lär er något om själva området?")),
    ],
    hints=[
        "En generell fråga är vid. Den ger dig en bild av ett område, inte ett svar på vad du ska göra.",
        "Stryk förslag som redan har valt insats, som är ett beslut eller som bara ni kan besvara.",
    ],
    worked_example="Ett annat exempel. Generell: ”Vad vet man om hemlöshet bland unga vuxna?” Specifik: ”Bor fler kvar "
                   "efter ett år om de får en egen lägenhet direkt än om de först ska klara ett träningsboende?”",
    right="Ja. Börja vitt, läs en översikt eller två, och gör sedan frågan smal. Ofta ändrar den sig på vägen.",
)

sjalv_ram = Choice(
    id="fraga-sjalv-ram",
    question=(
        "En kollega vill veta hur föräldrar upplever att bli utredda. Hon har valt PICO och fastnar på rutan C. Vad är "
        "klokast att säga?"
    ),
    points=0,
    outcome="04-b",
    level="metod",
    key="byt",
    options=[
        Option("utan", "Skriv ”föräldrar som inte utreds” i C. Alla frågor måste ha en jämförelse.", Misconception(
            "allt-ska-in-i-pico",
            "En jämförelse gör många frågor starkare. Men föräldrar som aldrig utretts kan inte berätta hur det är. "
            "Hon skulle söka efter studier som inte finns, och missa dem som finns. Vad är det hon vill veta?")),
        Option("mallen", "Lämna C tom. Ingen läser rutorna ändå.", Misconception(
            "tom-ruta-spelar-ingen-roll",
            "En tom ruta får man ha, om man vet varför. Men rutorna styr vad hon söker efter, och I är lika konstig: "
            "är utredningen en insats som hon vill pröva? När två rutor skaver, vad kan det betyda?")),
        Option("byt", "Byt ram. I PEO skriver du vilka det är, vad de är med om och vad du vill veta om det."),
        Option("annan", "Då går det inte att forska om. Byt till en fråga som går att jämföra, så att svaret håller.",
               Misconception(
            "bara-effekt-ar-forskning",
            "Det är sant att en intervjustudie inte kan säga vad som fungerar bäst. Men det frågade hon inte. Hur något "
            "upplevs går att undersöka noga. Är det frågan eller ramen som är fel?")),
    ],
    hints=[
        "Ramen är ett verktyg för frågan. Vilken av dem är det som ska ge sig?",
        "Vad är utredningen för föräldrarna: något som prövas, eller något som de är med om?",
    ],
    worked_example="Jämför: ”Hur är det att vänta på besked om bistånd?” P: personer som har sökt. E: att vänta. O: hur "
                   "de beskriver väntan. Ingen ruta blir över, och ingen saknas.",
    right="Ja. Då blir ingen ruta över. Frågan var bra hela tiden.",
)

sjalv_utfall = Choice(
    id="fraga-sjalv-utfall",
    question=(
        "Ni undrar om stödboende hjälper unga vuxna. Vilket förslag i rutan O är något som en nittonåring själv skulle "
        "märka?"
    ),
    points=0,
    outcome="04-b",
    level="metod",
    key="kvall",
    options=[
        Option("avslut", "Att insatsen kan avslutas inom ett år.", Misconception(
            "utfall-for-verksamheten",
            "Att klara sig utan stöd kan vara just vad den unga vill. Men avslutas kan det också för att hon slutar "
            "svara. Det är verksamhetens mått. Vad skulle hon säga hade blivit annorlunda?")),
        Option("regler", "Att husreglerna följs.", Misconception(
            "ordning-ar-utfall",
            "Regler kan göra ett boende tryggt, så det är värt att se efter. Men den som följer dem kan vara ensam och "
            "på väg ut i hemlöshet. Vad är boendet till för, när det har gått bra?")),
        Option("kvall", "Att ha någon att ringa på kvällen, och någonstans att bo ett år senare."),
        Option("utbildad", "Att all personal har gått utbildningen i metoden och följer den steg för steg.",
               Misconception(
            "genomforande-ar-utfall",
            "Det är bra att veta om metoden alls används. Men utbildningen är något ni gör. Den kan vara genomförd till "
            "sista timmen utan att någon har det bättre. Vem är det som ska märka skillnaden?")),
    ],
    hints=[
        "Läs varje förslag och fråga: vem skulle märka om det inte blev så?",
        "Tre av förslagen går att läsa i verksamhetens egna papper.",
    ],
    worked_example="Jämför: ”antal genomförda hembesök” och ”att våga öppna när någon ringer på”. Det första gör ni. "
                   "Det andra händer i någons liv.",
    right="Ja. Fråga helst några nittonåringar innan du bestämmer dig. De kanske säger något helt annat.",
)

sjalv_behov = Choice(
    id="fraga-sjalv-behov",
    question=(
        "”Vi kan för lite om suicidrisk, alltså finns en kunskapslucka”, säger någon på arbetsplatsträffen. Vilken "
        "fråga är klokast att ställa först?"
    ),
    points=0,
    outcome="04-c",
    level="metod",
    source="skr2024behov",
    key="finns",
    options=[
        Option("rss", "Vem tar upp det med RSS?", Misconception(
            "kompetensbehov-uppat",
            "Vägen till den nationella nivån går genom RSS, det stämmer. Men behov som kan mötas med stöd som redan "
            "finns hör inte dit. Vad behöver ni ta reda på innan ni skickar något uppåt?")),
        Option("finns", "Finns kunskapen redan, fast inte hos oss?"),
        Option("forska", "Vem söker pengar till ett forskningsprojekt?", Misconception(
            "kompetensbehov-som-lucka",
            "Finns ett hål i forskningen behöver någon fylla det, så tanken är god. Men att ni kan för lite visar inte "
            "att ingen vet. En vetenskaplig kunskapslucka är att tillförlitlig sammanställd forskning saknas. Har någon "
            "letat?")),
        Option("vanta", "När kommer myndigheterna med något?", Misconception(
            "vantan-pa-uppifran",
            "Mycket stöd kommer därifrån, så det är rimligt att hålla utkik. Men det kan redan vara utgivet. Dessutom "
            "blir ett behov inte tillgodosett bara för att det finns. Vad kan ni se efter i dag?")),
    ],
    hints=[
        "Det finns flera slags behov, och de ska till olika ställen. Vad skiljer dem åt?",
        "Vad skulle göra de andra tre frågorna onödiga?",
    ],
    worked_example="Jämför: ”Vi vet inte hur ansökan fylls i” löser man i korridoren. ”Ingen vet om metoden hjälper” gör "
                   "man inte det. Skillnaden är om svaret finns någonstans.",
    right="Ja. Oftast finns det något. Då är det ett kompetensbehov, och det kan ni börja på i nästa vecka.",
)

sjalv_ord = Choice(
    id="fraga-sjalv-ord",
    question=(
        "Chefen skriver: ”Vi har ett utvecklingsbehov.” Du vill veta vad ordet betyder och slår upp kartläggningen "
        "från 2018. Vad hittar du där?"
    ),
    points=0,
    outcome="04-e",
    level="metod",
    source="larsenklamas2018",
    key="saknas",
    options=[
        Option("definition", "En definition av utvecklingsbehov som alla kommuner använder.", Misconception(
            "rapporten-definierar",
            "Det vore rimligt att den fanns där, för rapporten handlar om behov. Men den ber i stället någon annan att "
            "göra definitionerna. Skriver du ”enligt rapporten betyder det …” har du hittat på. Vem kan du fråga i "
            "stället?")),
        Option("samma", "Att ordet betyder detsamma som kunskapsbehov.", Misconception(
            "alla-behov-ar-samma",
            "Orden används ofta som om de vore samma. Men en enhet kan ha kunskapen och ändå behöva arbeta på ett annat "
            "sätt. Vad menade chefen: att ni inte vet, eller att ni inte gör?")),
        Option("listor", "Att kommunerna regelbundet inventerar sina behov.", Misconception(
            "inventeringar-finns",
            "Så kan man tro, med tanke på hur ofta det talas om behov. Rapporten kom fram till motsatsen: sådana "
            "inventeringar fanns knappast. Vad föreslog den att man skulle bygga på i stället?")),
        Option("saknas", "Ingen definition, utan en begäran om att någon ska göra den."),
    ],
    hints=[
        "Läs avsnittet här ovanför en gång till. Vad bad rapporten om?",
        "Tre av svaren skulle göra ditt arbete lättare. Det är ett skäl att vara försiktig.",
    ],
    worked_example="Jämför: du frågar tre kollegor vad ”barnperspektiv” betyder och får fyra svar. Då är det klokare att "
                   "fråga vad den som sa det menade än att slå upp ordet.",
    right="Ja. Fråga därför chefen: menar du att vi inte vet, att vi inte kan, eller att vi gör fel saker?",
)

TASKS = [sjalv_generell, sjalv_ram, sjalv_utfall, sjalv_behov, sjalv_ord]
