"""Session 08: what a theme matrix carries, and what goes further. The matrix is constructed; it stands in the text."""

from kunskapsresan.tasks import Category, Classify, Item, Misconception

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off


def _sort(key: str, label: str, category: str, identity: str, explanation: str) -> Item:
    other = "langre" if category == "bar" else "bar"
    return Item(key, label, category, {other: Misconception(identity, explanation)})


temamatris = Classify(
    id="medel-temamatris",
    question="Vad bär temamatrisen, och vad går längre än den? Sortera de fem meningarna.",
    points=2,
    outcome="08-d",
    level="metod",
    categories=[
        Category("bar", "Det bär matrisen"),
        Category("langre", "Det går längre än matrisen"),
    ],
    items=[
        _sort("fragad", "Att bli frågad återkommer i tre av fyra studier, i både ungas och en förälders röst.", "bar",
              "matrisen-ar-bara-citat",
              "Citat är inga bevis för hur vanligt något är, det stämmer. Men meningen räknar inte människor. Den säger "
              "i vilka studier temat finns och vems röst som bär det. Gå längs raden: stämmer det?"),
        _sort("flesta", "De flesta unga får vara med och bestämma.", "langre",
              "tema-ar-andel",
              "Temat är starkt och flera unga talar om det. Men tre studier av fyra betyder inte tre unga av fyra, och "
              "citaten säger varken hur många som frågades eller hur många som fick bestämma. Vilken sorts studie "
              "skulle visa det?"),
        _sort("grannar", "Skammen inför grannarna är oviktig, eftersom bara en studie tar upp den.", "langre",
              "tema-rakna-roster",
              "En enda studie är tunt underlag, rätt sett. Men ett tema är inte oviktigt för att det är ovanligt. Det "
              "kan vara det svåraste att säga, eller något som bara den studien frågade om. Vad vet du, och vad vet du "
              "inte?"),
        _sort("effekt", "Behandling hemma gör att familjer bråkar mindre.", "langre",
              "tema-ar-effekt",
              "En förälder beskriver att det lugnade ner sig, och det ska tas på allvar. Men ingen studie i matrisen "
              "jämför med familjer utan behandling. Matrisen visar hur stödet upplevs. Vilken sorts studie svarar på "
              "vad det gör?"),
        _sort("syskon", "Inga yngre syskon kommer till tals i matrisen.", "bar",
              "tystnad-syns-inte",
              "Det är ovant att läsa det som inte står där. Men kolumnen med röster går att läsa uppifrån och ner: unga "
              "och föräldrar, inga andra. Att någon saknas är också ett resultat, och det är ofta det viktigaste."),
    ],
    hints=[
        "Ta en mening i taget och peka på rutan som den bygger på. Finns det ingen ruta går meningen längre.",
        "En matris visar vad som sägs, av vem och i vilken studie. Den visar inte hur vanligt det är eller vad som "
        "orsakar vad.",
    ],
    worked_example=(
        "Ett annat påhittat exempel: ”Väntan” finns i två av tre studier, i ungas röst.\n”Unga i två studier beskriver "
        "väntan” bär matrisen. ”Hälften av alla unga väntar för länge” går längre. ”Socialsekreterarnas syn på väntan "
        "saknas” bär matrisen: ingen sådan röst finns där."
    ),
    right=(
        "Ja. Du håller isär tre saker: att något sägs, hur vanligt det är och vad det beror på. Matrisen svarar på det "
        "första, och den visar vem som inte har fått frågan."
    ),
)
