"""Session 05: which source first? Five needs from the constructed case's labour market unit."""

from kunskapsresan.tasks import Category, Classify, Item, Misconception

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _need(key: str, label: str, category: str, **why: tuple[str, str]) -> Item:
    return Item(key, label, category, {wrong: Misconception(*each) for wrong, each in why.items()})


kallor = Classify(
    id="sok-kallor",
    question=(
        "Coachen i fallet samlar enhetens frågor. Var är det klokast att börja leta efter svar på var och en?\n\nFrågorna "
        "är påhittade. Alla källor kan ge något på vägen, men en av dem ligger närmast."
    ),
    points=2,
    outcome="05-a",
    level="metod",
    source="kunskapsguidenfem",
    categories=[
        Category("sammanstallt", "Sammanställt: SBU, Campbell"),
        Category("svenskt", "SwePub och DiVA"),
        Category("kedja", "Kedjesökning från en text"),
        Category("egen", "Egen uppföljning"),
    ],
    items=[
        _need("hos-oss", "Hur många av våra deltagare har ett arbete ett år efter att de slutade hos oss?", "egen",
              sammanstallt=("lokal-fraga-i-databas",
                            "En översikt kan säga hur det brukar gå för en grupp. Men ”våra deltagare” finns inte i någon "
                            "studie. Vem i kommunen har uppgiften, eller borde ha den?"),
              svenskt=("svenskt-ar-lokalt",
                       "Svenskt ligger närmare än utländskt, det är sant. Men en rapport från en annan kommun handlar om "
                       "dess deltagare. Var står det hur det gick för dem ni mötte?"),
              kedja=("lokal-fraga-i-artikel",
                     "En bra artikel leder vidare till andra artiklar. Men hur långt kedjan än blir handlar den om andra "
                     "människor. Vad skulle du behöva räkna hemma?")),
        _need("ips", "Hjälper stöd till arbete enligt modellen IPS personer med psykisk sjukdom att få ett jobb?",
              "sammanstallt",
              svenskt=("enstaka-studie-forst",
                       "Där kan det finnas en bra svensk studie. Men en fråga om effekt som många har studerat är ofta "
                       "redan sammanställd, och då slipper du väga studierna själv. Vem gör sådana sammanställningar?"),
              kedja=("kedja-utan-start",
                     "Kedjesökning är snabbt när du har en bra text. Här har ni ingen ännu. Och en översikt har redan "
                     "följt kedjorna. Var ligger översikterna?"),
              egen=("egen-uppfoljning-visar-effekt",
                    "Ni kan se hur det gick för era deltagare. Men utan jämförelse vet ni inte hur många som hade fått "
                    "jobb ändå. Vilka brukar samla studier som jämför?")),
        _need("upplevelse", "Hur upplever nyanlända kvinnor i Sverige att söka arbete på nätet?", "svenskt",
              sammanstallt=("oversikt-finns-alltid",
                            "Det är rätt vana att fråga efter översikter först. Men frågan är smal, svensk och handlar om "
                            "upplevelser; en färdig översikt är inte att vänta. Var finns svenska studier och rapporter?"),
              kedja=("kedja-utan-text",
                     "En kedja behöver en första länk, och någon sådan har de inte nämnt. Vilken källa kan ge den länken "
                     "när frågan gäller Sverige?"),
              egen=("egna-svarar-for-alla",
                    "Era egna deltagare kan berätta viktiga saker, fråga dem gärna. Men då vet ni hur det är hos er, inte "
                    "vad andra har fått höra. Var samlas svenska intervjustudier?")),
        _need("sedan-dess", "Vi har en artikel från 2014 som är mitt i prick. Vad har kommit sedan dess?", "kedja",
              sammanstallt=("soka-om-fran-borjan",
                            "En ny översikt vore guld, och den hittar du kanske på vägen. Men ni har redan något bättre än "
                            "sökord: en text som är mitt i prick. Vilka har läst den och hänvisat till den?"),
              svenskt=("aktuellt-ar-svenskt",
                       "Där finns nya svenska texter. Men ni vet inte att fortsättningen är svensk. Artikeln är er bästa "
                       "ledtråd. Hur går man framåt i tiden från en artikel?"),
              egen=("uppfoljning-for-forskning",
                    "Egen uppföljning säger vad som har hänt hos er sedan dess. Frågan gäller vad forskare har kommit fram "
                    "till. Vad kan du göra med artikelns titel?")),
        _need("uppsats", "Har någon FoU-enhet eller student beskrivit en digital hjälpdisk i en kommun?", "svenskt",
              sammanstallt=("gra-litteratur-i-oversikt",
                            "Kunskapsguiden samlar det nationella. Men en FoU-rapport eller en uppsats om en enda kommun "
                            "når sällan dit. Vilka kataloger tar in det som skrivs vid lärosäten?"),
              kedja=("uppsatser-citeras-sallan",
                     "Kedjesökning följer vem som citerar vem. Rapporter och uppsatser citeras sällan, så kedjan går förbi "
                     "dem. Var kan du söka på ord i stället?"),
              egen=("andras-erfarenhet-hos-oss",
                    "Har ni själva prövat står det hos er. Men frågan är vad andra har gjort. Var lägger lärosäten ut "
                    "uppsatser och rapporter?")),
    ],
    hints=[
        "Fråga om varje fråga: gäller den oss, många, Sverige eller en text vi redan har?",
        "Två av de fem hör till samma källa. Båda gäller svenska förhållanden.",
    ],
    worked_example=(
        "En annan fråga: ”Finns det stöd för att föräldrautbildning minskar bråk hemma?”\n"
        "Den gäller effekt och många har studerat den. Börja därför i det som är sammanställt. Hittar du en översikt från "
        "2012 går du vidare med kedjesökning för att se vad som har kommit sedan."
    ),
    right=(
        "Ja. Fyra sorters frågor, fyra platser att börja på. Den som börjar rätt kommer längre på fyrtio minuter."
    ),
)
