"""Session 07: what a positive screening result is worth, counted in people."""

from kunskapsresan.effects import base_rates
from kunskapsresan.swedish import number
from kunskapsresan.tasks import Number, Wrong

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

# Addiction care: 21 % have ADHD (rohner2023). The form is constructed: flags 80 of 100 who have it, 20 of 100 others.
tree = base_rates.natural_frequencies(0.21, 0.8, 0.8)
hits, alarms, cases = tree.true_positives, tree.false_positives, tree.with_condition
flagged, others = hits + alarms, tree.without_condition
share = 100 * tree.ppv

utslag = Number(
    id="utslag",
    question=(
        f"Av 1 000 nya klienter på en beroendeenhet har {number(cases)} adhd. Ett påhittat formulär flaggar 80 av 100 "
        "som har adhd, och 20 av 100 som inte har det. En klient har flaggats. Hur många procent av de flaggade har "
        "adhd?"
    ),
    points=1,
    outcome="07-b",
    level="metod",
    source="rohner2023",
    unit="%",
    key=share,
    tolerance=0.6,
    wrong=[
        Wrong(100 * hits / cases, 0.5, "traff-som-svar",
              "80 procent stämmer för dem som har adhd. Men klienten vet bara att han har flaggats, och det har också "
              "många utan adhd. Hur många är flaggade sammanlagt?"),
        Wrong(100 * hits / 1000, 0.5, "alla-i-namnaren",
              f"{number(hits)} flaggade med adhd är rätt räknat. Men du har delat med alla 1 000, också dem som aldrig "
              "flaggades. Dela med de flaggade i stället."),
        Wrong(100 * alarms / flagged, 0.6, "fel-halva",
              "Du har delat med rätt grupp, de flaggade. Men täljaren är de som flaggades i onödan. Hur många av de "
              "flaggade är kvar?"),
        Wrong(100 * flagged / 1000, 0.6, "alla-flaggade",
              f"{number(flagged)} av 1 000 flaggas, så långt rätt. Frågan gäller bara dem: hur stor del av de "
              f"{number(flagged)} har adhd?"),
        Wrong(100 * cases / 1000, 0.4, "basrisken-som-svar",
              "Så vanligt är det innan någon har fyllt i formuläret. Ett utslag flyttar på siffran, annars vore "
              "formuläret till ingen nytta. Räkna bland de flaggade: hur många har adhd?"),
        Wrong(100 * alarms / others, 0.4, "falskt-larm-som-svar",
              "20 procent är hur ofta formuläret flaggar någon som inte har adhd. Klienten undrar åt andra hållet. Av "
              "dem som flaggats, hur många har det?"),
    ],
    fallback=(
        f"Räkna människor i två steg. Hur många av de {number(cases)} flaggas? Hur många av de {number(others)} andra? "
        "Lägg ihop dem, så har du alla flaggade. Hur stor del av dem är de första?"
    ),
    hints=[
        f"80 av 100 av de {number(cases)} med adhd flaggas. Räkna sedan 20 av 100 av de {number(others)} utan.",
        "Tänk dig att alla flaggade sitter i samma rum. Hur många är de? Hur många av dem har adhd?",
    ],
    worked_example=(
        "Andra tal: av 1 000 har 100 problemet. Formuläret flaggar 70 av 100 som har det och 30 av 100 andra.\nMed "
        "problemet: 70. Utan: 30 av 100 av 900, alltså 270. Flaggade: 340.\n70 av 340 är ungefär 21 procent."
    ),
    right=(
        f"Ja, {number(hits)} av {number(flagged)}, ungefär hälften. Säg det så till klienten: ”Av hundra som får det "
        f"här utslaget har ungefär {number(share, 0)} adhd. Det är därför vi vill utreda vidare, och därför det inte "
        "är ett svar.”"
    ),
)
