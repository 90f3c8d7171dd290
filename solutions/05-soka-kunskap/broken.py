"""Session 05: three strings that went wrong. What each gives is computed by running it over the training corpus."""

from kunskapsresan.swedish import count
from kunskapsresan.tasks import Category, Classify, Item, Misconception

from .strings import run

# Mostly prose: one argument per line would double the file and hide the sentences.
# fmt: off

MIXED = "familjehem* OR foster AND barn* OR child*"
OUTCOME = '(FFT OR "functional family therapy") AND (brott* OR crime OR återfall*)'
OUTCOME_BLOCK = '(FFT OR "functional family therapy")'
SHORT = "all* AND för*"


def _said(about: str, question: str, string: str) -> str:
    found = run(question, string)
    hits = "1 träff" if found.found == 1 else f"{found.found} träffar"
    return f"{about}: {string} gav {hits}, {len(found.hits)} av {found.relevant} relevanta."


def _broken(key: str, label: str, category: str, **why: tuple[str, str]) -> Item:
    return Item(key, label, category, {wrong.replace("_", "-"): Misconception(*each) for wrong, each in why.items()})


without_outcome, mixed, short = run("fft", OUTCOME_BLOCK), run("placering", MIXED), run("allians", SHORT)

trasiga = Classify(
    id="sok-trasiga",
    question=(
        "Tre kollegor har fått underliga resultat. Vad är det för fel på varje sträng?\n\nSträngarna är körda i samma "
        "träningskorpus som dina. Läs resultatet som en ledtråd: är det för mycket, för lite eller konstiga träffar?"
    ),
    points=3,
    outcome="05-e",
    level="metod",
    source="mcgowan2016",
    categories=[
        Category("stam", "En stam är för kort"),
        Category("parenteser", "AND och OR utan parenteser"),
        Category("inget-fel", "Inget fel, lite forskning"),
        Category("utfall", "Utfallsblocket sorterar bort för mycket"),
    ],
    items=[
        _broken("blandad", _said("Placeringsformer för barn och unga", "placering", MIXED), "parenteser",
                utfall=("or-ger-farre",
                        "Något är fel med blocken, så tanken är nära. Men ett block som skalar bort ger få träffar, och här "
                        "är de många: varje OR släpper in fler. Vad binder AND ihop i den här strängen, och vad står "
                        "ensamt?"),
                stam=("trunkering-far-skulden",
                      "Många träffar kan komma av en kort stam, det är rätt tänkt. Men familjehem och barn är hela ord. "
                      "Läs strängen som sökmotorn gör: AND först, OR sedan. Vilka ord hör då ihop?"),
                inget_fel=("manga-traffar-ar-grundligt",
                           f"Många träffar kan kännas som en grundlig sökning. Men {count(len(mixed.missed))} relevanta "
                           "saknas, och de flesta träffar handlar om annat. Båda delarna är fel samtidigt. Hur läses en sträng utan "
                           "parenteser?")),
        _broken("utfallet", _said("Effekter av FFT", "fft", OUTCOME), "utfall",
                parenteser=("parenteser-finns",
                            "Det är klokt att kontrollera parenteserna först. Men här står de rätt, en runt varje block. "
                            "Titta i stället på vad det andra blocket kräver. Står det ordet i alla titlar om metoden?"),
                stam=("kort-stam-ger-fler",
                      "En stam är viktig att granska. Men en för kort stam ger fler träffar, och här är det bara en. "
                      "Något kräver för mycket. Vilket av de två blocken är svårast att uppfylla för en titel?"),
                inget_fel=("noll-traffar-ingen-forskning",
                           f"Så kan det vara ibland. Men utan det andra blocket ger strängen {without_outcome.found} "
                           f"träffar, varav {len(without_outcome.hits)} relevanta. Forskningen finns. Vad är det "
                           "blocket begär som en kort beskrivning sällan nämner?")),
        _broken("stammen", _said("Allians mellan föräldrar och professionella", "allians", SHORT), "stam",
                parenteser=("inget-att-gruppera",
                            "Parenteser är ofta boven. Men här finns inget OR, så det finns inget att gruppera. Läs "
                            "orden i stället: vilka svenska och engelska ord börjar på all och för?"),
                utfall=("block-ar-inte-alltid-utfall",
                        "Något sållar fel, det ser du rätt. Men för* ska vara föräldrar, inte ett utfall. Pröva att "
                        "skriva ut vad de två stammarna kan bli. Är ”allvarlig” och ”förebygga” det kollegan menar?"),
                inget_fel=("traffar-ser-rimliga-ut",
                           f"{count(short.found).capitalize()} träffar ser lagom ut, och några är rätt. Men "
                           f"{count(len(short.missed))} relevanta saknas, och andra träffar gäller unga med allvarliga "
                           "problem. Vad har ”allvarlig” i en sökning om allians att göra?")),
    ],
    hints=[
        "Fråga först: är det för många träffar, för få eller konstiga? Varje fel har sitt mönster.",
        "Pröva att läsa strängen högt som vår sökmotor gör: AND före OR, och varje stam som allt den kan bli.",
    ],
    worked_example=(
        "Ett annat exempel: skuld* OR debt AND ung* OR youth.\n"
        "För många träffar, och de flesta handlar om unga utan skulder. Läst högt: ”skuld, eller debt och ung, eller "
        "youth”. Youth står alltså ensamt. Så här menade hen: (skuld* OR debt) AND (ung* OR youth)."
    ),
    right=(
        "Ja. Tre fel, tre mönster: för mycket och ändå missat, nästan ingenting, och träffar som inte hör hit. Samma "
        "mönster söker du efter i din egen sträng."
    ),
)
