"""What people really answer in session 02: (task, value as stored, points, misconception). Loaded by path.

RIGHT: every right answer that must give full points. SOLUTION: one full answer per task that is marked at once.
"""

ORDER = ["fraga", "sok", "vardera", "vag-samman", "folj-upp"]
SOURCES = {"spelar": "kunskap", "hemma": "onskemal", "jobb": "situation", "formular": "expertis"}
VIEWS = {
    "mi-fft": "lista",
    "oppet": "arbetssatt",
    "erfarenhet": "som-vanligt",
    "forbud": "lista",
    "vagde-om": "arbetssatt",
    "rutin": "som-vanligt",
}
HELD = ["ocksa", "saknas", "steg"]

SOLUTION = {
    "ebp-stegen": ORDER,
    "ebp-kalla-saknas": SOURCES,
    "ebp-tre-betydelser": VIEWS,
    "ebp-ordalydelser": "tva-slag",
    "ebp-svarsandel": "36,7",
    "ebp-vad-bar": HELD,
}

RIGHT = [
    *SOLUTION.items(),
    ("ebp-svarsandel", "36,7 %"),
    ("ebp-svarsandel", "36.67"),
    ("ebp-svarsandel", "37"),
    ("ebp-svarsandel", "37 %"),
    ("ebp-svarsandel", "36"),  # cut instead of rounded
    ("ebp-sjalv-grupp", "grupp"),
    ("ebp-sjalv-onskemal", "en-av-fyra"),
    ("ebp-sjalv-erfarenhet", "tillsammans"),
    ("ebp-sjalv-battre", "jamfort"),
    ("ebp-sjalv-kritik", "vilken-kunskap"),
]

WRONG = [
    ("ebp-stegen", ["vag-samman", "fraga", "sok", "vardera", "folj-upp"], 0, "insats-fore-fraga"),
    ("ebp-stegen", ["sok", "fraga", "vardera", "vag-samman", "folj-upp"], 0, "soka-utan-fraga"),
    ("ebp-stegen", ["fraga", "vardera", "sok", "vag-samman", "folj-upp"], 0, "vardera-fore-sok"),
    ("ebp-stegen", ["fraga", "sok", "vag-samman", "vardera", "folj-upp"], 0, "vaga-fore-vardera"),
    ("ebp-stegen", ["fraga", "sok", "vardera", "folj-upp", "vag-samman"], 0, "uppfoljning-for-tidigt"),
    ("ebp-kalla-saknas", SOURCES | {"spelar": "onskemal"}, 1.5, "onskemalet-oversett"),
    ("ebp-kalla-saknas", SOURCES | {"spelar": "situation"}, 1.5, "situationen-oversedd"),
    ("ebp-kalla-saknas", SOURCES | {"spelar": "expertis"}, 1.5, "brukar-som-kunskap"),
    ("ebp-kalla-saknas", SOURCES | {"hemma": "kunskap"}, 1.5, "oversikten-oversedd"),
    ("ebp-kalla-saknas", SOURCES | {"hemma": "situation"}, 1.5, "situationen-oversedd"),
    ("ebp-kalla-saknas", SOURCES | {"hemma": "expertis"}, 1.5, "bedomningen-oversedd"),
    ("ebp-kalla-saknas", SOURCES | {"jobb": "kunskap"}, 1.5, "forskningen-oversedd"),
    ("ebp-kalla-saknas", SOURCES | {"jobb": "onskemal"}, 1.5, "onskemalet-oversett"),
    ("ebp-kalla-saknas", SOURCES | {"jobb": "expertis"}, 1.5, "bedomningen-oversedd"),
    ("ebp-kalla-saknas", SOURCES | {"formular": "kunskap"}, 1.5, "kunskapsstodet-oversett"),
    ("ebp-kalla-saknas", SOURCES | {"formular": "onskemal"}, 1.5, "onskemalet-oversett"),
    ("ebp-kalla-saknas", SOURCES | {"formular": "situation"}, 1.5, "situationen-oversedd"),
    ("ebp-tre-betydelser", VIEWS | {"mi-fft": "arbetssatt"}, 2.5, "ebp-ar-metoder"),
    ("ebp-tre-betydelser", VIEWS | {"mi-fft": "som-vanligt"}, 2.5, "metoder-ar-inget"),
    ("ebp-tre-betydelser", VIEWS | {"oppet": "lista"}, 2.5, "process-som-lista"),
    ("ebp-tre-betydelser", VIEWS | {"oppet": "som-vanligt"}, 2.5, "vardag-ar-inte-ebp"),
    ("ebp-tre-betydelser", VIEWS | {"erfarenhet": "arbetssatt"}, 2.5, "erfarenhet-racker"),
    ("ebp-tre-betydelser", VIEWS | {"erfarenhet": "lista"}, 2.5, "lista-utan-metoder"),
    ("ebp-tre-betydelser", VIEWS | {"forbud": "arbetssatt"}, 2.5, "ingen-evidens-forbud"),
    ("ebp-tre-betydelser", VIEWS | {"forbud": "som-vanligt"}, 2.5, "regel-ar-ny"),
    ("ebp-tre-betydelser", VIEWS | {"vagde-om": "lista"}, 2.5, "listan-overgavs"),
    ("ebp-tre-betydelser", VIEWS | {"vagde-om": "som-vanligt"}, 2.5, "avsteg-ar-slarv"),
    ("ebp-tre-betydelser", VIEWS | {"rutin": "arbetssatt"}, 2.5, "namnet-som-bevis"),
    ("ebp-tre-betydelser", VIEWS | {"rutin": "lista"}, 2.5, "rutin-som-lista"),
    ("ebp-ordalydelser", "metodlista", 0, "lagen-ar-en-metodlista"),
    ("ebp-ordalydelser", "strangare", 0, "ordet-ar-kravet"),
    ("ebp-ordalydelser", "forbud", 0, "ingen-evidens-forbud"),
    ("ebp-ordalydelser", "mina-ar", 0, "beprovad-ar-min"),
    ("ebp-svarsandel", "30", 0, "alla-i-namnaren"),
    ("ebp-svarsandel", "45,5 %", 0, "nojd-for-svarat"),
    ("ebp-svarsandel", "17", 0, "nojd-av-alla"),
    ("ebp-svarsandel", "63", 0, "de-tysta"),
    ("ebp-svarsandel", "0,37 %", 0, "andel-eller-procent"),
    ("ebp-svarsandel", "121", 0, "antal-for-andel"),
    ("ebp-svarsandel", "80", 0, None),
    ("ebp-vad-bar", sorted([*HELD, "hojde"]), 2, "forbattrad-alltsa-effekt"),
    ("ebp-vad-bar", sorted([*HELD, "fjorton"]), 2, "jamforelse-som-effekt"),
    ("ebp-vad-bar", sorted([*HELD, "nojda"]), 2, "nojd-ar-hjalpt"),
    ("ebp-vad-bar", sorted([*HELD, "nasta"]), 2, "evidens-galler-individen"),
    ("ebp-vad-bar", ["ocksa", "saknas"], 2, "inget-far-sagas"),
    ("ebp-vad-bar", ["saknas", "steg"], 2, "jamforelsen-syns-inte"),
    ("ebp-vad-bar", ["ocksa", "steg"], 2, "bortfallet-glomt"),
    ("ebp-sjalv-grupp", "stammer", 0, "evidens-galler-individen"),
    ("ebp-sjalv-grupp", "vardelos", 0, "gruppen-ar-inget"),
    ("ebp-sjalv-grupp", "erbjud", 0, "forskningen-trumfar"),
    ("ebp-sjalv-onskemal", "avgor", 0, "onskemal-avgor-allt"),
    ("ebp-sjalv-onskemal", "inget", 0, "onskemal-ar-artighet"),
    ("ebp-sjalv-onskemal", "forskning", 0, "forskningen-trumfar"),
    ("ebp-sjalv-erfarenhet", "femton", 0, "beprovad-ar-min"),
    ("ebp-sjalv-erfarenhet", "alla", 0, "rutin-ar-provad"),
    ("ebp-sjalv-erfarenhet", "kurs", 0, "expertens-erfarenhet"),
    ("ebp-sjalv-battre", "inget", 0, "forbattrad-alltsa-effekt"),
    ("ebp-sjalv-battre", "nojda", 0, "nojd-ar-hjalpt"),
    ("ebp-sjalv-battre", "antal", 0, "manga-ar-jamforelse"),
    ("ebp-sjalv-kritik", "mot", 0, "kritik-ar-motstand"),
    ("ebp-sjalv-kritik", "tid", 0, "kritik-ar-tidsbrist"),
    ("ebp-sjalv-kritik", "metoder", 0, "fler-studier-loser"),
]

OWN_IDS = "ebp-"  # what the id of each task begins with
BANK = {  # the course's list of misconceptions for this session
    "ebp-ar-metoder",
    "evidens-galler-individen",
    "beprovad-ar-min",
    "onskemal-avgor-allt",
    "ingen-evidens-forbud",
    "lagen-ar-en-metodlista",
    "forbattrad-alltsa-effekt",
    "nojd-ar-hjalpt",
    "kritik-ar-motstand",
}
