"""Session 01: the case again (habits and disturbances), twenty years in the job, and who promises what."""

from kunskapsresan.tasks import Category, Choice, Classify, Item, Misconception, Option

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _sort(key: str, label: str, category: str, **why: tuple[str, str]) -> Item:
    return Item(key, label, category, {wrong: Misconception(*each) for wrong, each in why.items()})


vanor = Classify(
    id="stanna-vanor",
    question=(
        "Läs om fallet på träffens sida om du behöver. Här är sex händelser, de flesta därifrån. Vad är var och en?\n\n"
        "En vana går av sig själv. En störning gör att vanan inte längre går av sig själv. Återkoppling är när någon "
        "får veta hur det gick."
    ),
    points=2,
    outcome="01-b",
    level="metod",
    categories=[
        Category("vana", "En vana"),
        Category("storning", "En störning av vanan"),
        Category("aterkoppling", "Återkoppling"),
    ],
    items=[
        _sort("ringer", "Hon ringer kollegan som hade familjen förut, som hon alltid gör.", "vana",
              storning=("samtal-ar-storning", "Ett samtal kan absolut rubba en tanke. Men det här hör till hur hon "
                                              "brukar göra, och svaret blir det väntade. Vad skulle kollegan ha behövt "
                                              "säga för att det skulle rubba något?"),
              aterkoppling=("rad-ar-aterkoppling", "Hon får veta något av kollegan. Men det handlar om hur familjen "
                                                   "var då, inte om hur det gick efter beslutet. Beslutet är inte ens "
                                                   "fattat. När i fallet får någon veta hur det gick?")),
        _sort("varfor", "Den nya kollegan frågar varför man väntar.", "storning",
              vana=("fragan-ar-vana", "Nya frågar ofta, så det kan se ut som något som hör till. Men för gruppen "
                                      "bryter frågan det som går av sig själv: ingen har ett svar. Vad händer med "
                                      "regeln när den måste förklaras?"),
              aterkoppling=("fragan-ar-aterkoppling", "Frågan säger något om gruppen, det är sant. Men den berättar "
                                                      "inte hur det gick för något barn. Vad är det frågan gör med "
                                                      "regeln?")),
        _sort("tre-meningar", "Hon skriver samma tre meningar som hon brukar skriva när ingen utredning inleds.",
              "vana",
              storning=("skriva-ar-storning", "Att skriva kan få en att stanna upp. Men de här tre meningarna sitter i "
                                              "fingrarna. Vad skulle hon ha behövt formulera själv?"),
              aterkoppling=("anteckning-ar-aterkoppling", "Anteckningen finns kvar och kan läsas senare, bra tänkt. "
                                                          "Men när hon skriver den vet ingen hur det ska gå. Vad är "
                                                          "det som upprepas här?")),
        _sort("halvar", "Efter ett halvår räknar enheten hur många av anmälningarna som följdes av en ny.",
              "aterkoppling",
              vana=("statistik-ar-vana", "Det kan bli en god vana att räkna. Men det som händer här är att någon får "
                                         "veta hur det gick. Vilket ord passar på det?"),
              storning=("siffran-ar-storning", "Siffran kan mycket väl skaka om. Men först är den ett svar på frågan "
                                               "hur det gick. Vilken av de tre beskrivningarna handlar om att få "
                                               "veta?")),
        _sort("forskolan", "Förskolläraren ringer tillbaka: ”Hur tänkte ni?”", "storning",
              aterkoppling=("motfraga-ar-aterkoppling", "Hon kommer tillbaka, och det är lätt att höra som ett besked. "
                                                        "Men hon berättar inte hur det går för pojken. Hon frågar "
                                                        "efter skälen. Vad händer med ett beslut som gått av sig "
                                                        "själv när någon frågar så?"),
              vana=("telefon-ar-vana", "Telefonen ringer hela dagarna, så själva samtalet är vardag. Men frågan går "
                                       "inte att svara på av vana. Vad behöver hon leta fram för att kunna svara?")),
        _sort("andra-bordet", "Hon och kollegan vid det andra bordet läser den nya anmälan om pojken tillsammans.",
              "aterkoppling",
              storning=("besvikelse-ar-storning", "Det kan kännas som en störning, och det får gärna bli en. Men det "
                                                  "som skiljer den här händelsen från en fråga är att hon får veta "
                                                  "hur det gick. Vilket ord var det för det?"),
              vana=("lasa-ar-vana", "Att läsa anmälningar är vardag. Men att läsa hur det gick i ett ärende man själv "
                                    "har avslutat är ovanligt. Vad får hon veta som hon annars inte hade vetat?")),
    ],
    hints=[
        "Fråga två saker om varje händelse. Får någon veta hur det gick? Om inte: går det av sig själv, eller bryter "
        "det något som gått av sig själv?",
        "En fråga som ingen kan svara på stör. Ett besked om hur det blev är återkoppling. Det som ingen lägger märke "
        "till är oftast vanan.",
    ],
    worked_example=(
        "Ett annat exempel. Handläggaren bokar alltid första mötet på kontoret: det går av sig själv, alltså vana.\n"
        "En pappa frågar om de kan ses på biblioteket: nu måste hon tänka, alltså en störning.\nEfteråt får hon veta "
        "att fler kom till mötena på biblioteket: återkoppling."
    ),
    right=(
        "Ja. Inget av de tre är dåligt. Vanan bär arbetet, störningen öppnar den, och återkopplingen talar om ifall "
        "den håller. I fallet fanns gott om det första."
    ),
)

tjugo_ar = Choice(
    id="stanna-tjugo-ar",
    question=(
        "I fikarummet säger någon: ”Efter tjugo år bedömer jag säkrare än en nyexaminerad.” Fem kollegor svarar. "
        "Vilket svar håller bäst?"
    ),
    points=2,
    outcome="01-b",
    level="strategi",
    key="fa-veta",
    options=[
        Option("ja", "”Självklart. Den som har gjort något i tjugo år gör det säkrare.”", Misconception(
            "ar-ger-traffsakerhet",
            "Åren ger tempo, trygghet och mycket att jämföra med. Men om ingen berättar hur det gick övar man in rätt "
            "och fel lika bra. Vad behöver hon ha fått veta under de tjugo åren?")),
        Option("magen", "”Lita på magkänslan. Den brukar stämma, det märker man ju.”", Misconception(
            "magkanslan-stammer",
            "Magkänslan kan bygga på verklig erfarenhet. Men det är träffarna man minns, och i avslutade ärenden får "
            "man sällan veta hur det gick. Hur skulle hon märka att den inte stämde?")),
        Option("bort", "”Vanorna är problemet. Man borde börja om från noll i varje ärende.”", Misconception(
            "vanor-ar-fel",
            "Vanor kan dölja ett misstag, det har du rätt i. Men utan dem hann du inte med ett enda ärende. Det är när "
            "ingen längre prövar dem som de blir en fälla. Vilket svar handlar om att pröva?")),
        Option("fa-veta", "”Om det stämmer beror på hur ofta du har fått veta hur det gick.”"),
        Option("nya", "”Tvärtom. En nyexaminerad har den färskaste kunskapen och bedömer bättre.”", Misconception(
            "nytt-slar-gammalt",
            "Den nya kan ha läst senare forskning, och i fallet var det hon som frågade. Men färsk kunskap är inte "
            "heller prövad mot hur det gick. Vad skulle få dig att lita på någons bedömning, gammal eller ny?")),
    ],
    hints=[
        "Tänk på någon som kastar pil i mörker i tjugo år. Vad saknas för att hon ska bli bättre?",
        "Fråga om varje svar: hur skulle den som säger så märka att bedömningarna var fel?",
    ],
    worked_example=(
        "Jämför med en bagare. Hon smakar på brödet varje dag och ändrar. Efter tjugo år kan hon sitt bröd.\nEn bagare "
        "som skickar i väg degen och aldrig smakar blir snabbare, men vet inte om brödet blir bättre."
    ),
    right=(
        "Ja. Det är inget angrepp på erfarenheten. Det säger vad erfarenhet behöver för att bli något att lita på: "
        "besked. Nästa fråga blir hur ni kan få sådana besked hos er."
    ),
)

lofte = Classify(
    id="stanna-lofte",
    question=(
        "Kunskapsresan är en forskningscirkel på arbetstid. Vem är det som lovar vad? Sortera de sju löftena."
    ),
    points=2,
    outcome="01-c",
    level="metod",
    categories=[
        Category("deltagaren", "Du som deltagare"),
        Category("chefen", "Chefen i linjen"),
        Category("fou", "FoU-enheten och handledaren"),
    ],
    items=[
        _sort("tid", "Att tiden för träffar och läsning finns kvar också när det är mycket att göra.", "chefen",
              deltagaren=("tid-ar-eget-ansvar", "Du får säkert skydda din tid i kalendern. Men du kan inte lova bort "
                                                "arbetstid som någon annan bestämmer över. Vem fördelar ärendena när "
                                                "det blir fullt?"),
              fou=("fou-ger-tid", "FoU-enheten kan be om tiden och förklara varför den behövs. Men arbetstiden är inte "
                                  "deras. Vem bestämmer över den?")),
        _sort("skriva", "Att skriva en kunskapsöversikt om en fråga ur det egna arbetet.", "deltagaren",
              chefen=("chefen-valjer-fragan", "Chefen kan önska och ge tid. Men poängen med cirkeln är att frågan "
                                              "kommer från den som möter människorna. Vem är det?"),
              fou=("forskaren-skriver", "Handledaren läser och hjälper, och i en rapport hade kanske forskaren "
                                        "skrivit. Här är det den andra halvan av programmet. Vems översikt är det?")),
        _sort("innehall", "Att den som leder träffarna kan forskning och har texter och frågor med sig.", "fou",
              deltagaren=("laget-larer-sig-sjalvt", "Ni lär er mycket av varandra. Men en forskningscirkel skiljer sig "
                                                    "från en studiecirkel genom att någon med forskarutbildning är "
                                                    "med. Vem ordnar det?"),
              chefen=("chefen-star-for-innehall", "Chefen kan behöva godkänna planen. Men kunnandet om forskning "
                                                  "kommer från annat håll, enligt bilderna. Vem håller i innehållet?")),
        _sort("beslut", "Att besluta om arbetssättet på enheten ska ändras efteråt.", "chefen",
              fou=("fou-infor", "FoU vet ofta mest om förslaget. Men de har inget mandat i linjen: de kan stödja, inte "
                                "bestämma. Vem kan säga att ni gör så här från måndag?"),
              deltagaren=("eldsjal-infor", "Du är den som kan frågan bäst nu. Men om förändringen hänger på dig "
                                           "försvinner den när du byter jobb. Vem har mandatet?")),
        _sort("form", "Att det finns datum, lokal och någon som svarar när något krånglar.", "fou",
              chefen=("chefen-ordnar-formen", "Chefen ger tid, och det räcker gott. Formen, med inbjudan, datum och "
                                              "lokal, har någon annan tagit på sig. Vem samordnar?"),
              deltagaren=("gruppen-ordnar-formen", "Ni hade säkert klarat det. Men då går er tid åt till fel sak. "
                                                   "Enligt bilderna är det samordnarens uppgift. Var finns den "
                                                   "personen?")),
        _sort("undran", "Att ta med en undran från vardagen, utan att någon klient går att känna igen.", "deltagaren",
              fou=("fragan-kommer-utifran", "Handledaren kan hjälpa dig att formulera. Men cirkeln utgår från det som "
                                            "ni själva möter. Vem vet vad som skaver i ert arbete?"),
              chefen=("chefens-uppdrag", "Chefen kan ha en egen fråga, och den får gärna höras. Men då blir det ett "
                                         "uppdrag och inte en cirkel. Vem är det som möter människorna?")),
        _sort("ta-emot", "Att det finns ett möte där det ni har kommit fram till tas emot.", "chefen",
              deltagaren=("delge-pa-egen-hand", "Du berättar gärna för en kollega vid kaffet, och det är gott så. Men "
                                                "för att hela enheten ska få del behövs en plats på dagordningen. Vem "
                                                "äger den?"),
              fou=("fou-sprider", "FoU kan ordna en konferens eller trycka en rapport. Men mottagandet på er enhet "
                                  "behöver ske i ert eget arbete, inte bredvid. Vem kallar till de mötena?")),
    ],
    hints=[
        "Fråga vem som har makt över saken: över arbetstiden och besluten, över frågan och texten, eller över formen "
        "och innehållet på träffarna.",
        "FoU-enheten kan stödja, men har inget mandat i linjen. Deltagaren kan lova sitt eget arbete, men inte "
        "arbetstiden.",
    ],
    worked_example=(
        "Ett löfte till: att texterna till träffen finns att läsa i god tid.\nGäller det arbetstid eller beslut? Nej. "
        "Är det något du skriver? Nej. Det hör till träffarnas form och innehåll, alltså FoU-enheten och handledaren."
    ),
    right=(
        "Ja. Säg löftena högt på första träffen, alla tre parter. Det som ingen har lovat är det som brukar försvinna "
        "först."
    ),
)
