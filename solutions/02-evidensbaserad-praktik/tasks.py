"""Tasks of session 02. The numbers come from the made-up follow-up data (`follow_up`).

The core gives 20 points: 14 marked at once (here, in `sorting` and in `follow_up`), 6 by the supervisor (`texts`).
The self-tests of the session page (`self_tests`) give none.
"""

from kunskapsresan.tasks import Category, Choice, Exercise, Misconception, Misplaced, Option, Order

from .follow_up import NUMBERS, gissa, svarsandel, vad_bar
from .self_tests import TASKS as SELF_TESTS
from .sorting import kalla_saknas, synsatt
from .texts import for_emot, saker, vems_behov

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

stegen = Order(
    id="ebp-stegen",
    question=(
        "Mamman har tackat nej till gruppen. I vilken ordning gör du det här?\n\nFöljer du Kunskapsguidens fem steg finns "
        "bara en ordning."
    ),
    points=2,
    outcome="02-b",
    level="recept",
    source="kunskapsguidenfemaldre",
    items=[
        Category("vardera", "Läser det som FoU-enheten hittade: håller det, och liknar familjerna den här?"),
        Category("folj-upp", "Tre månader senare: frågar hur barnen har det, och vad ni borde ha gjort annorlunda."),
        Category("sok", "Ber FoU-enheten om en sammanställning om stöd till föräldrar, i grupp och hemma."),
        Category("vag-samman", "Berättar för mamman och pojken vad ni vet och inte vet, och kommer fram till ett beslut."),
        Category("fraga", "Skriver ner vad som ska bli annorlunda för barnen, och vad ni behöver veta för att nå dit."),
    ],
    key=["fraga", "sok", "vardera", "vag-samman", "folj-upp"],
    wrong=[
        Misplaced("vag-samman", "fraga", "insats-fore-fraga",
                  "Det är omtänksamt att prata med familjen tidigt. Men ett beslut innan frågan är ställd blir lätt det som "
                  "redan finns på hyllan. Vad behöver du ha på papper före beslutet?"),
        Misplaced("sok", "fraga", "soka-utan-fraga",
                  "Att be om hjälp med sökningen är klokt. Men vad ska FoU-enheten leta efter? Utan fråga blir svaret "
                  "allmänt, och sökningen blir aldrig klar. Vilket steg ger dem något att söka på?"),
        Misplaced("vardera", "sok", "vardera-fore-sok",
                  "Du vill granska ordentligt, och det är rätt. Men än finns inget att granska. Vilket steg lägger något på "
                  "skrivbordet?"),
        Misplaced("vag-samman", "vardera", "vaga-fore-vardera",
                  "Samtalet med familjen är hjärtat i arbetet. Men vägs något in innan det är granskat får en svag studie "
                  "väga lika tungt som en stark. Vad vill du veta om texterna först?"),
        Misplaced("folj-upp", "vag-samman", "uppfoljning-for-tidigt",
                  "Bra att uppföljningen är med, den glöms ofta. Men den behöver något att följa upp. Vad måste ha hänt tre "
                  "månader tidigare?"),
    ],
    fallback=(
        "Du har med alla fem. Leta upp det steg som alla andra behöver för att kunna börja, och det som behöver att allt "
        "annat har hänt. Lägg de två på plats först."
    ),
    hints=[
        "Vilket av de fem kan du göra ensam vid skrivbordet redan i eftermiddag?",
        "Två av stegen gäller samma texter: först ska de fram, sedan ska de läsas. Båda kommer före samtalet med familjen.",
    ],
    worked_example=(
        "Ett annat påhittat fall. En man sover dåligt på ett boende.\nVad behöver vi veta? Vad är redan sammanställt om sömn? "
        "Håller det? Vad säger han själv? Hur blev det?\nI den ordningen, och sedan runt igen."
    ),
    right=(
        "Ja. På papperet är det fem steg i rad. I verkligheten går du tillbaka: när pojken säger att någon borde prata med "
        "mamma hemma får frågan kanske skrivas om. Prata med familjen redan när du formulerar den."
    ),
)

ordalydelser = Choice(
    id="ebp-ordalydelser",
    question=(
        "Tre författningar, tre ordalydelser. Vilken slutsats håller?\n\nFörordningen om statlig styrning med kunskap "
        "(2015:155, 2 §): ”i enlighet med vetenskap och beprövad erfarenhet”.\n\nFörordningen med instruktion för "
        "Socialstyrelsen (2015:284, 4 §): ”enligt vetenskap och beprövad erfarenhet”.\n\nPatientsäkerhetslagen (2010:659, "
        "6 kap. 1 §): ”i överensstämmelse med vetenskap och beprövad erfarenhet”."
    ),
    points=2,
    outcome="02-c",
    level="metod",
    key="tva-slag",
    options=[
        Option("metodlista", "Alla insatser måste vara evidensbaserade metoder.", Misconception(
            "lagen-ar-en-metodlista",
            "Vetenskap nämns först, så det ligger nära till hands. Men en lista över godkända metoder hade lämnat de tre "
            "sista orden utan mening. Läs dem: vad mer ska man bygga på?")),
        Option("strangare", "”I överensstämmelse med” är strängare än ”enligt”, så vården har högre krav.", Misconception(
            "ordet-ar-kravet",
            "Du läser noga, och orden är verkligen olika. Men att kravet skiljer sig går inte att läsa ut ur ett ord. Då "
            "behövs förarbeten och praxis. Vad är lika i alla tre?")),
        Option("forbud", "Saknas forskning om en insats får den inte användas.", Misconception(
            "ingen-evidens-forbud",
            "Det låter försiktigt, och försiktighet är bra. Men orden förbjuder inget, och för många insatser saknas studier. "
            "Då väger de andra källorna och uppföljningen tyngre. Vilken kunskap nämns bredvid vetenskapen?")),
        Option("tva-slag", "Alla tre nämner två slags kunskap, men ingen bestämd metod."),
        Option("mina-ar", "Den som har gjort på samma sätt i femton år uppfyller kravet.", Misconception(
            "beprovad-ar-min",
            "Erfarenhet räknas, det står där. Men ordet före är beprövad: prövad, nedskriven och delad av många. En persons "
            "år är en början. Vilken slutsats tar med båda leden?")),
    ],
    hints=[
        "Stryk de ord som skiljer sig åt. Vad står kvar i alla tre?",
        "Pröva varje slutsats: finns det ett ord i texterna som säger just detta? Annars har någon lagt till det.",
    ],
    worked_example=(
        "Ett annat exempel. Skollagen säger ”vetenskaplig grund och beprövad erfarenhet”.\nEn lärare läser: då måste jag "
        "använda en viss läsmetod. Men ingen metod nämns. Det som står är vad undervisningen ska vila på."
    ),
    right=(
        "Ja. Vetenskap är ett slag, beprövad erfarenhet ett annat. Orden säger vad arbetet ska vila på, men inte vad du ska "
        "välja. Det får du fortfarande bedöma, och visa hur."
    ),
)

EXERCISE = Exercise(
    id="02-evidensbaserad-praktik",
    title="Evidensbaserad praktik och kunskapsbaserad socialtjänst",
    tasks=[stegen, kalla_saknas, synsatt, ordalydelser, svarsandel, vad_bar, gissa, for_emot, vems_behov, saker],
    self_tests=SELF_TESTS,
    numbers=NUMBERS,
)
