"""Session 01: twelve sentences from a constructed case, to sort by Avby's three forms of knowledge."""

from kunskapsresan.tasks import Category, Classify, Item, Misconception

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _sort(key: str, label: str, category: str, **why: tuple[str, str]) -> Item:
    return Item(key, label, category, {wrong: Misconception(*each) for wrong, each in why.items()})


tolv = Classify(
    id="stanna-tolv",
    question=(
        "Vilken kunskapsform bär varje mening? Sortera de tolv.\n\nMeningarna kommer ur akten i fallet och ur samtalet "
        "om den. De är påhittade, men studierna som nämns är riktiga. Fråga inte om meningen är sann eller klok. Fråga "
        "var den kommer ifrån."
    ),
    points=3,
    outcome="01-a",
    level="metod",
    categories=[
        Category("forskning", "Forskningsbaserad"),
        Category("praktik", "Praktikbaserad"),
        Category("vardag", "Vardagskunskap"),
    ],
    items=[
        _sort("egen-foralder", "Jag har själv en fyraåring. Alla småbarnsföräldrar är trötta på morgonen.", "vardag",
              praktik=("livet-ar-praktik", "Du har lärt det genom att leva, och det kan vara till stor hjälp. Men "
                                           "praktikbaserad kunskap kommer ur ditt och kollegornas arbete. Var fick den "
                                           "som talar veta det här: på jobbet eller hemma?"),
              forskning=("sant-ar-forskning", "Det stämmer säkert på många. Men en mening blir inte forskning av att "
                                              "vara trolig. Ingen har undersökt något här. Vem är det som berättar, "
                                              "och ur vilket liv?")),
        _sort("kollegan", "Kollegan som hade familjen förut säger att mamman alltid kom på avtalad tid.", "praktik",
              vardag=("kollegans-ord-ar-vardag", "Det sägs i förbifarten, så det låter vardagligt. Men kollegan vet "
                                                 "det från sitt arbete med familjen. Vad har hon sett som en granne "
                                                 "inte hade sett?"),
              forskning=("sett-ar-undersokt", "Kollegan har verkligen iakttagit något. Men hon har inte undersökt det "
                                              "med en metod som andra kan granska. Varifrån känner hon mamman?")),
        _sort("nitton-barn", "I en svensk studie intervjuades nitton barn. När de hade berättat hur det var hemma "
                             "ändrades sällan mycket.", "forskning",
              praktik=("intervju-ar-praktik", "Intervjuer är något du själv gör på jobbet, så det ligger nära. Men här "
                                              "har forskare intervjuat efter en plan och redovisat hur. Vem kan slå "
                                              "upp och granska det?"),
              vardag=("fa-ar-vardag", "Nitton barn är få, det är riktigt sett. Men få personer gör inte en studie till "
                                      "sunt förnuft. Den har en metod som går att granska. Vad får du veta om hur de "
                                      "vet?")),
        _sort("andra-anmalan", "Vi brukar vänta in den andra anmälan när förskolan är nöjd i övrigt.", "praktik",
              vardag=("regeln-ar-sunt", "Den låter som sunt förnuft, och kanske började den så. Men den lever i "
                                        "gruppen och gäller arbetet. En utomstående hade inte kommit på den. Var har "
                                        "du lärt dig sådana regler?"),
              forskning=("rutin-ar-forskning", "En regel som alla följer känns prövad. Men att den används säger inte "
                                               "att någon har undersökt den. Vem i gruppen kan säga var den kommer "
                                               "ifrån?")),
        _sort("sager-sig-sjalvt", "Att barn behöver komma i säng i tid säger sig självt.", "vardag",
              praktik=("allmant-ar-yrke", "Du säger det säkert ofta på jobbet. Men det är inget du behövde bli "
                                          "socialsekreterare för att veta. Skulle din granne ha sagt samma sak?"),
              forskning=("forskning-finns-nog", "Det finns forskning om barns sömn. Men den här meningen pekar inte på "
                                                "någon: det säger sig självt, står det. Vad skulle behöva stå där för "
                                                "att du skulle kunna slå upp det?")),
        _sort("bbic", "Jag har gått igenom rubrikerna i BBIC. Att vänta är kollegans råd, och det följer jag.",
              "praktik",
              forskning=("mallen-ger-forskning", "BBIC hjälper dig att fråga om rätt saker. Men mallen svarar inte. "
                                                 "Slutsatsen att vänta kommer från någon annan. Läs den andra meningen "
                                                 "igen. Vad vilar beslutet på?"),
              vardag=("rad-ar-vardag", "Att lyssna på råd gör man överallt. Men det här rådet kommer från någon med "
                                       "samma arbete, om ett ärende. Vilken sorts erfarenhet är det hon delar med "
                                       "sig av?")),
        _sort("uppvuxna", "Nio vuxna som växte upp med alkoholproblem hemma berättade för forskare att de som barn "
                          "fick allt att se normalt ut.", "forskning",
              vardag=("levd-erfarenhet-ar-vardag", "Det är nio människors egna liv, och just därför är det värdefullt. "
                                                   "Men forskare har samlat och tolkat berättelserna så att andra kan "
                                                   "granska. Vad kallas kunskap som är framtagen så?"),
              praktik=("berattelse-ar-praktik", "Du hör liknande berättelser i dina samtal. Men de här nio har "
                                                "berättat för forskare som redovisat hur de gjort. Var hittar du "
                                                "meningen: i en akt eller i en artikel?")),
        _sort("stadsdelen", "I den stadsdelen är det ju alltid stökigt på kvällarna, det vet alla.", "vardag",
              praktik=("alla-vet-ar-praktik", "Kanske har du varit där på hembesök. Men meningen hänvisar inte till "
                                              "några besök, utan till vad alla vet. Vilka är alla?"),
              forskning=("alla-vet-ar-forskning", "Att många är eniga kan vara ett gott tecken. Men enighet är inte en "
                                                  "undersökning, och den här meningen har ingen källa. Vart skulle du "
                                                  "gå för att pröva den?")),
        _sort("uppfoljning", "Vi räknade igenom förra årets anmälningar på enheten. I vart femte ärende kom en ny "
                             "inom ett halvår.", "praktik",
              forskning=("siffror-ar-forskning", "Här har någon räknat, och det är mer än att minnas. Men det är er "
                                                 "egen uppföljning av ert eget arbete. Den säger hur det gick hos er. "
                                                 "Ur vilket arbete kommer talet?"),
              vardag=("rakna-kan-alla", "Räkna kan alla, det är sant. Men talet kommer ur enhetens ärenden och finns "
                                        "ingen annanstans. Vilken erfarenhet är det som har räknats?")),
        _sort("utan-sverige", "SBU fann 33 studier om stöd till familjer med våld eller försummelse. Ingen var från "
                              "Sverige.", "forskning",
              praktik=("myndighet-ar-praktik", "SBU arbetar åt bland andra socialtjänsten, så det ligger nära. Men det "
                                               "de sammanställer är studier som forskare har gjort. Vad bygger "
                                               "meningen på?"),
              vardag=("inte-hos-oss-ar-vardag", "Att ingen studie är svensk gör att du får tänka efter hur mycket de "
                                                "säger om er. Det gör dem inte till vardagskunskap. Hur kom SBU fram "
                                                "till talet 33?")),
        _sort("grannens-barn", "Mina grannar separerade på samma sätt, och deras barn mår fint i dag.", "vardag",
              praktik=("enstaka-fall-ar-praktik", "Det är ett fall, och fall är du van att tänka med. Men grannarna "
                                                  "har du inte mött i arbetet. I vilken roll såg du hur det gick?"),
              forskning=("exempel-ar-belagg", "Det har faktiskt hänt, det är sant. Men ett exempel som man råkar känna "
                                              "till är inte valt för att pröva något. Var kommer exemplet ifrån?")),
        _sort("minns", "Av mina egna ärenden minns jag flera där det räckte med ett samtal.", "praktik",
              vardag=("minne-ar-vardag", "Att minnas gör alla människor. Men det hon minns är ärenden. Vad i meningen "
                                         "skiljer den från vad en granne kunde ha sagt?"),
              forskning=("flera-ar-forskning", "Flera är fler än ett, och mönster är bra att lägga märke till. Men de "
                                               "ärenden man minns är inte valda med någon metod. Hur gick det i dem "
                                               "hon har glömt?")),
    ],
    hints=[
        "Börja med frågan: var har den som säger detta fått veta det? I artiklar, i arbetet eller i livet utanför?",
        "Nämns en studie som någon annan kan slå upp och granska? Då är saken klar. Annars: hade din granne, som inte "
        "arbetar i socialtjänsten, kunnat säga samma mening?",
    ],
    worked_example=(
        "En annan mening, ur ett annat ärende: ”På vår mottagning har vi märkt att fler svarar på sms än på brev.”\n"
        "Nämns en studie? Nej. Hade grannen kunnat säga det? Nej, det kommer ur mottagningens arbete. Alltså "
        "praktikbaserad kunskap."
    ),
    right=(
        "Ja. Lägg märke till att du kunde sortera alla tolv utan att veta om de är sanna. Varifrån något kommer och "
        "hur mycket det håller för är två olika frågor. Den andra ägnar vi resten av året åt."
    ),
)
