"""Session 09: the trial of the case (Rapport A), area by area, and the sentence that settles a dispute.

The areas are RoB 2's (sterne2019) as topics in our own words; the questions are those of `appraisal.instruments`.
"""

from kunskapsresan.appraisal.instruments import ROB2
from kunskapsresan.tasks import Category, Cell, Choice, Column, Misconception, Option, Table

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

N, LOST_STAY, LOST_OTHER = 48, 9, 23  # per group; without follow-up in each
STABLE_STAY, STABLE_OTHER = 32, 14
WORST_STAY, WORST_OTHER = STABLE_STAY, STABLE_OTHER + LOST_OTHER  # all missing count against the programme


def _cell(key: str, **why: tuple[str, str]) -> Cell:
    return Cell(key, {wrong: Misconception(*each) for wrong, each in why.items()})


granska_a = Table(
    id="granska-a",
    question=(
        "Granska Rapport A, resultatet stabilt boende efter tolv månader. Hur stor är risken för bias i varje "
        "område?\n\nOmrådena är RoB 2:s fem, frågorna är våra egna. Ha rapporten framme, och leta upp stället i texten "
        "innan du väljer.\n\n" + "\n\n".join(f"{item.title}: {item.look_for}" for item in ROB2.items)
    ),
    points=3,
    outcome="09-a",
    level="metod",
    source="sterne2019",
    columns=[Column("risk", "Risken för bias", [Category("lag", "låg risk"), Category("viss", "viss tveksamhet"),
                                                Category("hog", "hög risk")])],
    rows=[Category(f"omrade-{item.key}", item.title) for item in ROB2.items],
    cells={
        "omrade-1.risk": _cell(
            "lag",
            viss=("liten-ar-skev",
                  "Med 96 unga kan grupperna bli olika av en slump, det är sant. Men den osäkerheten syns i "
                  "konfidensintervallet. Området frågar om någon kunde styra vem som fick vad. När fick handläggaren "
                  "veta gruppen?"),
            hog=("frivilliga-ar-skev",
                 "Du har sett att bara unga som själva ville är med. Det påverkar vilka resultatet gäller. Men de "
                 "sållades före lottningen, lika för båda grupperna. Vem höll i slumplistan?")),
        "omrade-2.risk": _cell(
            "lag",
            viss=("aldrig-inflyttad-ar-brist",
                  "Sex flyttade aldrig in, så det är rimligt att tveka. Hade de tagits bort vore det en svaghet. Läs "
                  "slutet av samma mening: i vilken grupp räknas de?"),
            hog=("oblindad-ar-vardelos",
                 "Alla visste vem som fick vad, det är riktigt. Men i socialt arbete går det sällan att dölja, och då "
                 "skulle nästan ingen studie duga. Fråga i stället: fick någon grupp något annat än det var tänkt?")),
        "omrade-3.risk": _cell(
            "hog",
            lag=("resten-racker",
                 "64 av 96 är ändå de flesta. Men låg risk kräver att de 32 som saknas troligen har klarat sig som de "
                 "andra. Jämför antalet som saknas i de två grupperna, och läs meningen därefter."),
            viss=("tveksamt-ar-lagom",
                  "Det finns ingen fast gräns för hur många som får saknas, så att tveka är förståeligt. Men räkna som "
                  f"om alla {LOST_OTHER} som saknas i jämförelsegruppen bor stabilt, och ingen av de {LOST_STAY} andra. "
                  "Vilken grupp ligger då bäst till?")),
        "omrade-4.risk": _cell(
            "hog",
            lag=("samma-ord-samma-matt",
                 "Definitionen är densamma för alla, det är sant. Men ”kan väntas bo kvar” är ett omdöme, och i de två "
                 "grupperna gör olika personer det. Vem bedömer de unga i stödboendet?"),
            viss=("yrkesheder-skyddar",
                  "Coachen är säkert ärlig. Men bias är inte fusk: den som har hjälpt någon i ett år ser gärna att det "
                  "gick bra, och den andra gruppen bedöms av någon annan. Hade det gått att mäta boendet utan något "
                  "omdöme?")),
        "omrade-5.risk": _cell(
            "viss",
            lag=("ett-matt-kan-inte-valjas",
                 "Bara ett utfall mättes, så det är svårt att välja det som blev bäst. Men ingen plan visar att måttet "
                 "och analysen bestämdes innan man såg resultatet. När registrerades studien?"),
            hog=("sen-registrering-ar-fusk",
                 "Du har sett att registreringen kom efteråt. Hög risk behöver också ett tecken på att något har valts "
                 "bort, till exempel ett mått som nämns i metoden men saknas i resultatet. Finns det något sådant?")),
    },
    hints=[
        "Ta ett område i taget. Stryk under den mening i rapporten som svarar på frågan, och bedöm sedan. Bedöm inte "
        "utifrån om du tycker om slutsatsen.",
        "Låg risk: texten visar att det är gjort på ett sätt som skyddar. Viss tveksamhet: texten visar inte nog. Hög "
        "risk: texten visar något som troligen drar resultatet åt ett håll.",
    ],
    worked_example=(
        "Ett annat påhittat försök: ”Hushåll med jämnt personnummer fick stödet.”\nFråga: kunde den som tog in "
        "hushållen veta gruppen i förväg? Ja, det räcker att läsa numret.\nAlltså: hög risk i området Slumpningen. "
        "Citatet är meningen om personnummer."
    ),
    right=(
        "Ja. Två områden är väl gjorda, två är allvarliga och ett går inte att bli säker på. Det svagaste avgör: hög "
        f"risk samlat. Saknade alla emot stödboendet skulle det stå {WORST_STAY} av {N} mot {WORST_OTHER} av {N}, och "
        "resultatet har vänt."
    ),
)

granska_a_mening = Choice(
    id="granska-a-mening",
    question=(
        "Två kollegor är oense om bortfallet i Rapport A. Den ena säger: ”Många saknas, men det kan ju vara vilka som "
        "helst.” Vilken mening ur rapporten är det bästa svaret?"
    ),
    points=1,
    outcome="09-a",
    level="metod",
    key="vilka",
    options=[
        Option("inflytt", "”Sex av de 48 som lottades till stödboendet flyttade aldrig in; de räknas ändå dit i alla "
                          "analyser.”", Misconception(
            "utebliven-ar-bortfall",
            "De sex fick aldrig insatsen, så de kan se ut som bortfall. Men de är kvar i räkningen. Bortfall är de som "
            "man saknar uppgift om. Vilken mening handlar om dem?")),
        Option("antal", "”Efter tolv månader fanns uppgift om boendet för 39 av 48 i stödboendet och för 25 av 48 i "
                        "jämförelsegruppen.”", Misconception(
            "antal-svarar-pa-vilka",
            "Den behövs: den visar att bortfallet är ojämnt. Men kollegan har redan sagt att många saknas. "
            "Invändningen gäller vilka de är. Vad står i meningen efter?")),
        Option("vilka", "”De som inte gick att nå hade oftare saknat ordnat boende när studien började.”"),
        Option("liten", "”Studien är ganska liten, men skillnaden är stor.”", Misconception(
            "stor-effekt-talar-for-sig",
            "En stor skillnad är svårare att förklara bort, det ligger något i det. Men den kan bli stor just därför "
            "att de som hade det svårast försvann. Vilken mening berättar något om dem?")),
    ],
    hints=[
        "Kollegan är med på att många saknas. Vad är det hen inte tror?",
        "Leta efter det enda ställe där rapporten beskriver dem som inte gick att nå.",
    ],
    worked_example=(
        "Ett annat exempel: ”15 av 40 svarade inte” säger hur många. ”De som inte svarade hade haft fler anmälningar” "
        "säger vilka. Det är den andra meningen som visar åt vilket håll det kan dra."
    ),
    right=(
        "Ja. Nu vet ni att de som saknas troligen hade det svårare från början, och att fler av dem fanns i den ena "
        "gruppen. Det går att säga på nämnden med en enda mening."
    ),
)
