"""What people really answer in session 01: (task, value as stored, points, misconception). Loaded by path.

RIGHT: every right answer that must give full points. The knowledge test gives no verdict and is tried option by option
in the test itself.
"""

TOLV = {
    "egen-foralder": "vardag",
    "kollegan": "praktik",
    "nitton-barn": "forskning",
    "andra-anmalan": "praktik",
    "sager-sig-sjalvt": "vardag",
    "bbic": "praktik",
    "uppvuxna": "forskning",
    "stadsdelen": "vardag",
    "uppfoljning": "praktik",
    "utan-sverige": "forskning",
    "grannens-barn": "vardag",
    "minns": "praktik",
}

VANOR = {
    "ringer": "vana",
    "varfor": "storning",
    "tre-meningar": "vana",
    "halvar": "aterkoppling",
    "forskolan": "storning",
    "andra-bordet": "aterkoppling",
}

LOFTE = {
    "tid": "chefen",
    "skriva": "deltagaren",
    "innehall": "fou",
    "beslut": "chefen",
    "form": "fou",
    "undran": "deltagaren",
    "ta-emot": "chefen",
}

SOLUTION = {
    "stanna-tolv": TOLV,
    "stanna-okning": "16",
    "stanna-atta": "chefer",
    "stanna-vet-inte": ["forr", "kan-de", "svarade"],
    "stanna-vanor": VANOR,
    "stanna-tjugo-ar": "fa-veta",
    "stanna-lofte": LOFTE,
}

RIGHT = [
    *SOLUTION.items(),
    ("stanna-okning", "16 %"),
    ("stanna-okning", "16,2"),
    ("stanna-okning", "16,18"),
    ("stanna-okning", "0,16"),
    ("stanna-okning", "0,162"),
    ("stanna-enheter", "bada"),
    ("stanna-rapporten", "forskning"),
    ("stanna-falla", "flyter"),
    ("stanna-tisdag", "varfor"),
    ("stanna-gissning", "nej"),
]


def _one_wrong(task, solution, points, *wrong):
    """One item in the wrong pile at a time: the others still give their share."""
    left = points * (len(solution) - 1) / len(solution)
    return [(task, solution | {item: pile}, left, identity) for item, pile, identity in wrong]


WRONG = [
    *_one_wrong(
        "stanna-tolv",
        TOLV,
        3,
        ("egen-foralder", "praktik", "livet-ar-praktik"),
        ("egen-foralder", "forskning", "sant-ar-forskning"),
        ("kollegan", "vardag", "kollegans-ord-ar-vardag"),
        ("kollegan", "forskning", "sett-ar-undersokt"),
        ("nitton-barn", "praktik", "intervju-ar-praktik"),
        ("nitton-barn", "vardag", "fa-ar-vardag"),
        ("andra-anmalan", "vardag", "regeln-ar-sunt"),
        ("andra-anmalan", "forskning", "rutin-ar-forskning"),
        ("sager-sig-sjalvt", "praktik", "allmant-ar-yrke"),
        ("sager-sig-sjalvt", "forskning", "forskning-finns-nog"),
        ("bbic", "forskning", "mallen-ger-forskning"),
        ("bbic", "vardag", "rad-ar-vardag"),
        ("uppvuxna", "vardag", "levd-erfarenhet-ar-vardag"),
        ("uppvuxna", "praktik", "berattelse-ar-praktik"),
        ("stadsdelen", "praktik", "alla-vet-ar-praktik"),
        ("stadsdelen", "forskning", "alla-vet-ar-forskning"),
        ("uppfoljning", "forskning", "siffror-ar-forskning"),
        ("uppfoljning", "vardag", "rakna-kan-alla"),
        ("utan-sverige", "praktik", "myndighet-ar-praktik"),
        ("utan-sverige", "vardag", "inte-hos-oss-ar-vardag"),
        ("grannens-barn", "praktik", "enstaka-fall-ar-praktik"),
        ("grannens-barn", "forskning", "exempel-ar-belagg"),
        ("minns", "vardag", "minne-ar-vardag"),
        ("minns", "forskning", "flera-ar-forskning"),
    ),
    ("stanna-okning", "11", 0, "procent-eller-procentenheter"),
    ("stanna-okning", "11 %", 0, "procent-eller-procentenheter"),
    ("stanna-okning", "14", 0, "fel-utgangslage"),
    ("stanna-okning", "13,9", 0, "fel-utgangslage"),
    ("stanna-okning", "116", 0, "hela-kvoten"),
    ("stanna-okning", "1,16", 0, "hela-kvoten"),
    ("stanna-okning", "86", 0, "omvand-jamforelse"),
    ("stanna-okning", "40", 0, None),
    ("stanna-atta", "kan", 0, "chefers-bedomning-ar-test"),
    ("stanna-atta", "kan-inte", 0, "resten-ar-motsatsen"),
    ("stanna-atta", "fallit", 0, "tva-fragor-som-en"),
    ("stanna-vet-inte", ["forr", "svarade"], 2 * 2 / 3, "chefers-bedomning-ar-test"),
    ("stanna-vet-inte", ["kan-de", "svarade"], 2 * 2 / 3, "bara-ett-ar"),
    ("stanna-vet-inte", ["forr", "kan-de"], 2 * 2 / 3, "bortfall-glomt"),
    ("stanna-vet-inte", ["forr", "kan-de", "svarade", "vems"], 2 * 2 / 3, "vem-bedomde-star-dar"),
    ("stanna-vet-inte", ["forr", "kan-de", "okat", "svarade"], 2 * 2 / 3, "skillnaden-star-dar"),
    ("stanna-vet-inte", ["okat", "vems"], 0, "vem-bedomde-star-dar"),
    *_one_wrong(
        "stanna-vanor",
        VANOR,
        2,
        ("ringer", "storning", "samtal-ar-storning"),
        ("ringer", "aterkoppling", "rad-ar-aterkoppling"),
        ("varfor", "vana", "fragan-ar-vana"),
        ("varfor", "aterkoppling", "fragan-ar-aterkoppling"),
        ("tre-meningar", "storning", "skriva-ar-storning"),
        ("tre-meningar", "aterkoppling", "anteckning-ar-aterkoppling"),
        ("halvar", "vana", "statistik-ar-vana"),
        ("halvar", "storning", "siffran-ar-storning"),
        ("forskolan", "aterkoppling", "motfraga-ar-aterkoppling"),
        ("forskolan", "vana", "telefon-ar-vana"),
        ("andra-bordet", "storning", "besvikelse-ar-storning"),
        ("andra-bordet", "vana", "lasa-ar-vana"),
    ),
    ("stanna-tjugo-ar", "ja", 0, "ar-ger-traffsakerhet"),
    ("stanna-tjugo-ar", "magen", 0, "magkanslan-stammer"),
    ("stanna-tjugo-ar", "bort", 0, "vanor-ar-fel"),
    ("stanna-tjugo-ar", "nya", 0, "nytt-slar-gammalt"),
    *_one_wrong(
        "stanna-lofte",
        LOFTE,
        2,
        ("tid", "deltagaren", "tid-ar-eget-ansvar"),
        ("tid", "fou", "fou-ger-tid"),
        ("skriva", "chefen", "chefen-valjer-fragan"),
        ("skriva", "fou", "forskaren-skriver"),
        ("innehall", "deltagaren", "laget-larer-sig-sjalvt"),
        ("innehall", "chefen", "chefen-star-for-innehall"),
        ("beslut", "fou", "fou-infor"),
        ("beslut", "deltagaren", "eldsjal-infor"),
        ("form", "chefen", "chefen-ordnar-formen"),
        ("form", "deltagaren", "gruppen-ordnar-formen"),
        ("undran", "fou", "fragan-kommer-utifran"),
        ("undran", "chefen", "chefens-uppdrag"),
        ("ta-emot", "deltagaren", "delge-pa-egen-hand"),
        ("ta-emot", "fou", "fou-sprider"),
    ),
    ("stanna-enheter", "tio-procent", 0, "procent-eller-procentenheter"),
    ("stanna-enheter", "femtio", 0, "nivan-som-okning"),
    ("stanna-rapporten", "praktik", 0, "budet-ar-kallan"),
    ("stanna-rapporten", "vardag", 0, "igenkanning-ar-vardag"),
    ("stanna-falla", "saknar", 0, "falla-ar-brist"),
    ("stanna-falla", "rutin", 0, "vanor-ar-fel"),
    ("stanna-tisdag", "redan", 0, "arendedragning-ar-reflektion"),
    ("stanna-tisdag", "langre", 0, "tid-ar-reflektion"),
    ("stanna-tisdag", "forskning", 0, "artikel-ar-reflektion"),
    ("stanna-gissning", "ja", 0, "sant-alltsa-vetande"),
    ("stanna-gissning", "aldrig", 0, "inget-gar-att-veta"),
]

OWN_IDS = "stanna-"  # what the id of each task begins with
BANK = {  # the course's list of misconceptions for this session
    "chefers-bedomning-ar-test",
    "procent-eller-procentenheter",
    "livet-ar-praktik",
    "mallen-ger-forskning",
    "magkanslan-stammer",
    "ar-ger-traffsakerhet",
    "vanor-ar-fel",
    "arendedragning-ar-reflektion",
}
ONE_THOUGHT = [  # (task, two ways to write it)
    ("stanna-okning", "11", "11 %"),
    ("stanna-okning", "14", "13,9"),
    ("stanna-vet-inte", ["forr", "kan-de", "svarade", "vems"], ["okat", "vems"]),
]
