"""Session 03: ten situations of a week, sorted by the logic that they belong to."""

from kunskapsresan.tasks import Category, Classify, Item, Misconception

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

PERFORM, DEVELOP = "utforandet", "utvecklingen"


def _item(key: str, label: str, category: str, identity: str, explanation: str) -> Item:
    other = DEVELOP if category == PERFORM else PERFORM
    return Item(key, label, category, {other: Misconception(identity, explanation)})


lagen = Classify(
    id="logik-lagen",
    question=(
        "Vilken logik hör varje läge till? Sortera de tio.\n\nUtförandets logik: målet och sättet är bestämda, och det "
        "gäller att göra det säkert. Utvecklingens logik: det är just målet eller sättet som prövas."
    ),
    points=5,
    outcome="03-b",
    level="metod",
    categories=[
        Category(PERFORM, "Utförandets logik"),
        Category(DEVELOP, "Utvecklingens logik"),
    ],
    items=[
        _item("skydd", "Klockan är 16.40 en fredag. Du gör en skyddsbedömning och följer rutinen punkt för punkt.",
              PERFORM, "anpassning-ar-samre",
              "Arbetet är svårt och viktigt, det ser du rätt. Men utvecklingens logik skulle betyda att du prövade "
              "själva rutinen, mitt i en skyddsbedömning. Ingen av logikerna är finare än den andra. Är det barnets "
              "läge eller rutinen som prövas?"),
        _item("systemet", "Hela enheten lär sig det nya verksamhetssystemet på tre veckor.",
              PERFORM, "nytt-system-ar-utveckling",
              "Mycket är nytt, och ni lär er. Men någon annan har bestämt både systemet och hur det ska användas. Vore "
              "det utvecklingens logik skulle ni pröva om det hjälper i mötet med klienten. Vad i läget får ni "
              "påverka?"),
        _item("dagordning", "Familjebehandlarna låter föräldrarna bestämma dagordningen i åtta veckor och jämför sedan "
                            "med hur det brukar gå.",
              DEVELOP, "prov-ar-slarv",
              "I utförandets logik är det riktigt att en avvikelse är något att rätta till. Men här avviker man med "
              "flit, under en bestämd tid, och ser efter hur det gick. Vad är det som prövas?"),
        _item("mallen", "Ni rättar mallen för andra gången, för att en ruta fortfarande missförstås.",
              PERFORM, "dubbelslinga-ar-tva-forsok",
              "Att ni gör om det visar att ni bryr er om att det blir rätt. Men två försök är inte dubbelslinga. Målet "
              "är detsamma båda gångerna: en mall som fylls i rätt. Frågar någon om mallen fångar rätt sak?"),
        _item("tisdag", "Ärendedragning: på en timme enas gruppen om förslag till beslut i fyra ärenden.",
              PERFORM, "arendedragning-ar-reflektion",
              "Ni tänker högt tillsammans, och det är värdefullt. Men mötet är till för fyra beslut, och när de är "
              "fattade är det slut. I utvecklingens logik frågar ni också vad ert sätt att tänka bygger på. Hinner ni "
              "det?"),
        _item("ratt-matt", "Två handläggare undrar om antal avslutade ärenden är rätt sak att följa, och går "
                           "igenom vilka som kommer tillbaka.",
              DEVELOP, "siffror-ar-drift",
              "Att följa upp siffror hör ofta till utförandet. Men titta på vad de gör: de litar inte på måttet utan "
              "frågar om det är rätt. Är målet något de utgår från, eller något de prövar?"),
        _item("telefon", "Telefonkön växer. Ni delar om passen så att alla blir uppringda inom ett dygn, som det är "
                         "bestämt.",
              PERFORM, "forbattring-ar-utveckling",
              "Ni löser ett problem och det blir bättre, det stämmer. Men vad som är bra är redan bestämt: svar inom "
              "ett dygn. Ni hittar tillbaka till målet. Vad skulle ni ha frågat om ni prövade det?"),
        _item("studien", "Gruppen läser en studie som säger emot hur ni brukar göra, och bestämmer sig för att "
                         "undersöka saken hos er.",
              DEVELOP, "forskning-ar-facit",
              "Att läsa forskning kan vara att hämta ett facit, och då är det utförandet. Men här införs inget: "
              "studien stör det ni tar för givet, och ni vill se efter själva. Vad vet ni inte i förväg?"),
        _item("bredvid", "En nyanställd går bredvid i två veckor och lär sig hur journalen skrivs hos er.",
              PERFORM, "nytt-for-mig-ar-utveckling",
              "För den nyanställda är allt nytt, så det är mycket lärande. Men det hon ska lära sig är redan bestämt. "
              "Utvecklingens logik hade varit om ni frågade henne vad hon ser som ni har slutat se. Vem ändrar sig i "
              "läget?"),
        _item("avslutat", "En timme var tredje vecka tar ni upp ett avslutat ärende: vad antog vi, och var kom det "
                          "ifrån?",
              DEVELOP, "inget-beslut-ar-paus",
              "Inget ärende blir klart av det, så det kan likna en rutin eller en paus. Men ärendet är redan avslutat: "
              "det är ert eget sätt att tänka som ligger på bordet. Vilken logik har plats för en sådan fråga?"),
    ],
    hints=[
        "Nytt och svårt avgör inte. Fråga i stället: vem har bestämt vad som är ett bra resultat, och är det uppe till "
        "prövning?",
        "Det är inte lika många i varje hög. Leta efter lägen där ni inte vet i förväg om ert vanliga sätt är rätt.",
    ],
    worked_example=(
        "Två andra lägen. ”Vi skickar ut en påminnelse till alla som har en tid i morgon.” Målet är bestämt: fler ska "
        "komma. Utförandets logik.\n”Vi ringer tio som inte kom och frågar vad de hade behövt.” Här prövas om tiden "
        "hos oss är rätt sätt. Utvecklingens logik."
    ),
    right=(
        "Ja. Lägg märke till att det inte var nytt mot gammalt, eller bra mot dåligt. Sex lägen hade ett bestämt mål "
        "och ett bestämt sätt. I de andra fyra var det just det som prövades."
    ),
)
