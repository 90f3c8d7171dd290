"""Session 10: ten conclusions to weigh against what they rest on, and a published ratio taken home."""

from kunskapsresan.data import load
from kunskapsresan.swedish import number
from kunskapsresan.tasks import Also, Category, Classify, Item, Misconception, Number, Wrong

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

HOLDS, MORE, LESS = "haller", "mer", "mindre"


def _sort(key: str, label: str, category: str, **why: tuple[str, str]) -> Item:
    return Item(key, label, category, {wrong: Misconception(*each) for wrong, each in why.items()})


slutsatser = Classify(
    id="praktik-slutsatser",
    question=(
        "Håller slutsatsen för underlaget? Sortera de tio.\n\nFörst står underlaget, efter pilen slutsatsen. Studier som "
        "har namn är riktiga. Resten är påhittat, men av ett slag som du kan möta i översikter och tjänsteskrivelser."
    ),
    points=5,
    outcome="10-a",
    level="metod",
    categories=[
        Category(HOLDS, "Håller"),
        Category(MORE, "Säger för mycket"),
        Category(LESS, "Säger för lite"),
    ],
    items=[
        _sort("kurs", "Där socialsekreteraren var bättre på att bygga relation var föräldrarna mer engagerade (Forrester "
                      "m.fl. 2019, 127 familjer). → Går vi en kurs i relationsbyggande blir föräldrarna mer engagerade.",
              MORE,
              haller=("samband-som-orsak", "Sambandet är rätt återgivet. Men ”blir” säger att kursen skulle orsaka något, "
                                           "och ingen kurs har prövats här. Engagerade föräldrar kan också göra det "
                                           "lättare att vara skicklig. Vilket ord går för långt?"),
              mindre=("kursen-som-forsiktighet", "En kurs låter blygsamt, det är sant. Men slutsatsen lovar vad som händer "
                                                 "efteråt, och det har studien inte sett. Vad i den har någon "
                                                 "faktiskt iakttagit?")),
        _sort("modeller", "Två arbetssätt, 56 ärenden mot 56, utan lottning: ingen skillnad mellan dem (Aaltio och Kannasoja "
                          "2022). → Vi kan inte säga att det ena arbetssättet är bättre än det andra.", HOLDS,
              mer=("ingen-skillnad-ar-lika", "Du är på din vakt mot ”ingen skillnad”, och det är klokt: att påstå att de är "
                                             "lika bra hade varit för mycket. Men läs igen. Påstår meningen att de är lika "
                                             "bra?"),
              mindre=("ingen-skillnad-ar-inget", "Man vill gärna få ut mer av 112 ärenden. Men starkare ord skulle "
                                                 "kräva en skillnad mellan grupperna, och någon sådan syntes inte. Vilken "
                                                 "skarpare mening hade gått att skriva?")),
        _sort("dubbelt", "Riskkvoten för att få arbete var 2,3 i studien. → Hos oss får mer än dubbelt så många arbete med "
                         "stödet.", MORE,
              haller=("siffran-flyttar-med", "Kvoten är rätt läst. Men den gäller dem som studerades, jämförda med det stöd "
                                             "som fanns där. Hos er kan fler redan få arbete, eller andra regler gälla. "
                                             "Vilket ord gjorde studien till er?"),
              mindre=("antal-saknas", "Det stämmer att antalen saknas, och de behövs. Men slutsatsen är inte för svag: den "
                                      "flyttar ett tal till en ny plats utan något ”om”. Vad borde ha stått före ”hos "
                                      "oss”?")),
        _sort("villkor", "Riskkvoten var 1,5. Hos oss får 12 av 100 arbete utan stödet. → Gäller kvoten här kan det bli "
                         "ungefär 18 av 100.", HOLDS,
              mer=("villkoret-syns-inte", "Du misstänker tal som flyttas, och det ska du. Men här står ”gäller kvoten här”, "
                                          "”kan” och ”ungefär”. Utgångsläget är ert eget. Vilket löfte ges?"),
              mindre=("siffra-ska-vara-saker", "Alla förbehåll kan låta fegt. Men utan dem lovar meningen något som ingen "
                                               "har prövat hos er. Två tal och ett villkor är ganska mycket besked. Vad "
                                               "skulle du lägga till?")),
        _sort("infora", "Sex studier, måttlig tillförlitlighet: troligen minskar insatsen avhoppen. → Översikten visar att "
                        "kommunen bör införa insatsen.", MORE,
              haller=("oversikten-sager-bor", "Underlaget är ganska starkt, så steget känns kort. Men översikten sa hur det "
                                              "går, inte vad insatsen kostar, vad lagen kräver eller vad alternativen är. "
                                              "Vem bestämmer om ett bör, och med vad i handen?"),
              mindre=("bor-ar-forsiktigt", "Bör låter mjukare än ska, det är sant. Men det är fortfarande en uppmaning, och "
                                           "studierna har inte vägt pengar, lag och värderingar. Hur hade du skrivit om "
                                           "du bara fick använda studierna?")),
        _sort("intervjuer", "Tolv föräldrar berättar i två studier att de inte visste vad som skulle hända härnäst. → Tolv "
                            "intervjuer är för få för att säga något.", LESS,
              haller=("fa-intervjuer-sager-inget", "Hur många föräldrar det gäller kan tolv inte säga, där har du rätt. Men "
                                                   "de kan visa hur något blir obegripligt, och vad man kan fråga efter. "
                                                   "Vad kan du nu leta efter hos er?"),
              mer=("for-fa-ar-for-mycket", "När underlaget är litet lovar man lätt för mycket. Här är det tvärtom: "
                                           "slutsatsen slänger det som faktiskt sägs. Vilken mening om föräldrarna hade "
                                           "gått att skriva?")),
        _sort("fraga-sjalva", "Tolv föräldrar berättar i två studier att de inte visste vad som skulle hända härnäst. → Det "
                              "kan finnas föräldrar hos oss som inte heller vet. Det är värt att fråga.", HOLDS,
              mer=("intervju-som-andel", "Det är bra att inte räkna på tolv intervjuer. Men meningen säger inte hur många "
                                         "det är, bara att de kan finnas. Läs det lilla ordet igen. Vad påstås om er?"),
              mindre=("fraga-ar-svagt", "Att sluta med en fråga kan kännas tunt. Men intervjuerna säger inte hur det är hos "
                                        "er, så skarpare än så går det inte att bli. Vad vet ni först när ni har "
                                        "frågat?")),
        _sort("inga-studier", "Sökning i fyra källor, redovisad: ingen studie om barnens egna upplevelser av stödet. → Vi fann "
                              "ingen sådan studie. Det är ett behov att lyfta vidare.", HOLDS,
              mindre=("tom-oversikt-ar-misslyckad", "Det känns magert när man har letat länge. Men sökningen går att göra om, "
                                                    "och nu vet andra var det är tomt. En tom plats som är väl belyst är "
                                                    "ett resultat. Vem kan behöva veta det?"),
              mer=("inte-funnen-ar-saknas", "Det hade varit för mycket att skriva att ingen studie finns. Men här står att ni "
                                            "inte fann någon, och hur ni sökte går att se. Vilket ord är du orolig "
                                            "för?")),
        _sort("tack-vare", "I vår egen uppföljning hade 62 av 100 bättre boende efter ett år. → 62 procent fick bättre boende "
                           "tack vare oss.", MORE,
              haller=("isu-visar-orsak", "Talet är er egen iakttagelse, och det är värt mycket. Men ”tack vare” handlar om hur "
                                         "det hade gått utan er, och det har ingen sett. Vilka tre ord stryker du?"),
              mindre=("uppfoljning-undersald", "Uppföljningen kan ha krävt mycket arbete, och den ska fram. Men slutsatsen "
                                               "låter inte för lite: den säger varför det gick som det gick. Vad skulle "
                                               "du behöva jämföra med?")),
        _sort("osakert", "Låg tillförlitlighet: det är möjligt att insatsen minskar våldet, enligt tre små studier. → "
                         "Forskningen är för osäker för att säga något om insatsen.", LESS,
              haller=("lag-ar-inget", "Osäkert är det, och det ska stå. Men ”möjligt att” är ett besked: det lutar åt ett "
                                      "håll och kan ändras. Den som väljer i morgon behöver veta åt vilket. Vad blev "
                                      "struket?"),
              mer=("osakerhet-som-overdrift", "Du är försiktig, och slutsatsen handlar om osäkerhet. Men den lovar inget för "
                                              "mycket. Den kastar bort en riktning som tre studier pekar i. Hur hade du "
                                              "fått med både riktningen och osäkerheten?")),
    ],
    hints=[
        "Täck över slutsatsen och skriv din egen, bara ur underlaget. Jämför sedan: vad har kommit till, och vad har "
        "försvunnit?",
        "Leta efter ord som flyttar något: blir, tack vare, hos oss, bör. Och efter ord som stänger: för få, för osäker.",
    ],
    worked_example=(
        "Ett annat påhittat underlag: ”20 unga som bytte boende berättar i en studie att ingen sa varför.”\n”Unga får inte "
        "veta varför de flyttas” säger för mycket: hur många vet vi inte.\n”En enda studie går inte att använda” säger för lite.\n"
        "”Unga kan uppleva att ingen förklarar. Vi vet inte hur vanligt det är” håller."
    ),
    right=(
        "Ja. Fyra håller, fyra lovar för mycket och två slänger bort något. De två är lömska, för de låter försiktiga. Ta "
        "nu dina egna slutsatser och gör samma sak."
    ),
)

# --- A published ratio at home (datasets/ips.csv; the base, 20 of 100, is made up) ---------------------------------
_results = load("ips").query("källa == 'frederick2019' and utfall == 'vanligt arbete'")
RATIO = float(_results["värde"].iloc[0])
BASE = 20
with_support = BASE * RATIO

hos_oss = Number(
    id="praktik-hos-oss",
    question=(
        f"Hur många av 100 får ett vanligt arbete med stödet, om kvoten gäller hos er?\n\nI en sammanvägning av lottade "
        f"studier av IPS var riskkvoten för att ha fått ett vanligt arbete {number(RATIO, 2)} (Frederick och VanderWeele "
        f"2019). Säg att {BASE} av 100 hos er får det utan stödet. Det talet är påhittat. Ett helt tal räcker."
    ),
    points=1,
    outcome="10-a",
    level="recept",
    source="frederick2019",
    unit="",
    units=["av 100", "procent", "personer"],
    key=with_support,
    tolerance=0.65,
    also=[
        Also(with_support / 100, 0.0065, f"Ja. Du har skrivit det som en andel. I människor är det ungefär "
                                        f"{number(with_support, 0)} av 100, mot {BASE} utan stödet."),
    ],
    wrong=[
        Wrong(with_support - BASE, 0.65, "okningen-for-antalet",
              "Du har räknat ut hur många fler det blir, och det är ofta det intressantaste talet. Frågan gällde alla som "
              f"får arbete med stödet, också de {BASE} som hade fått det ändå. Vad fattas?"),
        Wrong(100 * (RATIO - 1), 0.6, "kvot-som-antal",
              f"{number(RATIO, 2)} är {number(100 * (RATIO - 1), 0)} procent mer, så talet kommer från rätt ställe. Men det är "
              f"mer *än {BASE}*, inte av alla 100. Vad är {BASE} gånger {number(RATIO, 2)}?"),
        Wrong(BASE + 100 * (RATIO - 1), 0.6, "procent-som-enheter",
              f"Du har börjat rätt, med {BASE}. Men {number(100 * (RATIO - 1), 0)} procent mer betyder inte "
              f"{number(100 * (RATIO - 1), 0)} personer till. Hur mycket är {number(100 * (RATIO - 1), 0)} procent av "
              f"{BASE}?"),
        Wrong(BASE + RATIO, 0.2, "kvoten-lagd-till",
              f"Båda talen är rätta. Men du har lagt ihop dem, och en kvot multiplicerar man med. Vad blir {BASE} gånger "
              f"{number(RATIO, 2)}?"),
        Wrong(100 * RATIO, 0.6, "hundra-ganger-kvoten",
              "Du har multiplicerat kvoten med 100. Men fler än 100 av 100 kan inte få arbete. Kvoten ska multipliceras med dem "
              "som får arbete utan stödet. Hur många är det?"),
    ],
    fallback=(
        f"Riskkvoten säger hur många gånger så vanligt det är med stödet. Utgå från hur vanligt det är utan: {BASE} av 100. "
        "Vad ska multipliceras med vad?"
    ),
    hints=[
        "En kvot är ett ”gånger så vanligt”. Gånger vad?",
        f"Börja med de {BASE} som får arbete ändå, och multiplicera.",
    ],
    worked_example=(
        "Andra, påhittade tal: riskkvoten är 1,4 och 50 av 100 har utfallet utan insats.\n50 · 1,4 = 70 av 100 med insats, "
        "alltså 20 fler av 100. Hade det varit 5 från början hade samma kvot gett 7."
    ),
    right=(
        f"Ja. Ungefär {number(with_support, 0)} av 100 mot {BASE}, alltså omkring {number(with_support - BASE, 0)} fler. "
        f"Det låter mindre än {number(RATIO, 2)}, men det är samma sak. Glöm inte villkoret: om kvoten gäller hos er."
    ),
)
