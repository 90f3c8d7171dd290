"""The parts of a whole review, in the order in which it is read, and what each needs before it is complete.

A need is met, or its `missing` text stands under "Återstår":
{"keys": [k, …]} all filled in · {"table": t, "least": n} at least n rows, counted by different values of `column` where
one is given · {"frame": True} every part that the chosen frame needs. `unless` {"key", "in"} lifts it, `only` demands it.
"""

from __future__ import annotations

_NOTHING_FOUND = {"key": "findings", "in": ["inga"]}
_EFFECTS = {"key": "findings", "in": ["effekter", "bada"]}
_THEMES = {"key": "findings", "in": ["teman", "bada"]}

SECTIONS: list[dict] = [
    {
        "key": "undran", "title": "Undran", "step": "01-stanna-upp",
        "fields": ["wonder", "wonder-whose", "wonder-disturb"], "tables": [],
        "needs": [
            {"missing": "undran i en mening", "keys": ["wonder"]},
            {"missing": "vems behov det gäller", "keys": ["wonder-whose"]},
            {"missing": "vad som skulle störa din vana", "keys": ["wonder-disturb"]},
        ],
    },
    {
        "key": "fraga", "title": "Fråga", "step": "04-fran-undran-till-fraga",
        "fields": ["question-text", "frame"], "tables": [], "frame": True,
        "needs": [
            {"missing": "vilken ram du valt", "keys": ["frame"]},
            {"missing": "ramens delar", "frame": True},
            {"missing": "frågan i din egen formulering", "keys": ["question-text"]},
        ],
    },
    {
        "key": "behov", "title": "Behov", "step": "04-fran-undran-till-fraga",
        "fields": ["need-kind", "need-level", "need-why"], "tables": [],
        "needs": [
            {"missing": "vilken sorts behov det är", "keys": ["need-kind"]},
            {"missing": "vart det ska lyftas", "keys": ["need-level"]},
        ],
    },
    {
        "key": "bakgrund", "title": "Bakgrund", "step": "04-fran-undran-till-fraga",
        "fields": ["draft-background"], "tables": [],
        "needs": [{"missing": "bakgrunden, en halv sida", "keys": ["draft-background"]}],
    },
    {
        "key": "metod", "title": "Metod", "step": "05-soka-kunskap",
        "fields": ["draft-method", "own-string"], "tables": ["search"],
        "needs": [
            {"missing": "sökningar i minst två källor", "table": "search", "least": 2, "column": "source"},
            {"missing": "metoden, en halv sida", "keys": ["draft-method"]},
        ],
    },
    {
        "key": "urval", "title": "Urval", "step": "06-lasa-forskning",
        "fields": [
            "prisma-found", "prisma-other", "prisma-duplicates", "prisma-screened", "prisma-excluded",
            "prisma-notretrieved", "prisma-assessed", "prisma-excludedfull", "prisma-included",
        ],
        "tables": ["criterion", "record"],
        "needs": [
            {"missing": "minst ett urvalskriterium", "table": "criterion", "least": 1, "column": "text"},
            {"missing": "flödet i siffror: träffar, lästa och med i översikten",
             "keys": ["prisma-found", "prisma-screened", "prisma-included"]},
        ],
    },
    {
        "key": "studier", "title": "Studierna", "step": "06-lasa-forskning",
        "fields": [], "tables": ["study"],
        "needs": [{"missing": "studierna du har med", "table": "study", "least": 1, "column": "name", "unless": _NOTHING_FOUND}],
    },
    {
        "key": "resultat", "title": "Resultat", "step": "08-effektmatt-medelvarden",
        "fields": ["draft-results", "findings", "findings-none"], "tables": ["effect", "theme"],
        "needs": [
            {"missing": "om du redovisar effekter, teman eller att inga studier hittades", "keys": ["findings"]},
            {"missing": "minst ett resultat i siffror", "table": "effect", "least": 1, "column": "outcome", "only": _EFFECTS},
            {"missing": "minst ett tema", "table": "theme", "least": 1, "column": "theme", "only": _THEMES},
            {"missing": "vad du letade efter utan att finna", "keys": ["findings-none"], "only": _NOTHING_FOUND},
            {"missing": "resultatet, en sida", "keys": ["draft-results"]},
        ],
    },
    {
        "key": "granskning", "title": "Granskning och tillförlitlighet", "step": "09-kritisk-granskning",
        "fields": [], "tables": ["appraisal", "certainty"],
        "needs": [
            {"missing": "granskning av minst en studie", "table": "appraisal", "least": 1, "column": "study",
             "unless": _NOTHING_FOUND},
            {"missing": "tillförlitlighet för minst ett utfall eller tema", "table": "certainty", "least": 1,
             "column": "about", "unless": _NOTHING_FOUND},
        ],
    },
    {
        "key": "slutsatser", "title": "Sammanfattning och vad som följer", "step": "10-fran-kunskap-till-praktik",
        "fields": ["implication-practice", "implication-person", "implication-followup", "implication-handover"],
        "tables": ["summary"],
        "needs": [
            {"missing": "minst en rad i den sammanfattande tabellen", "table": "summary", "least": 1,
             "column": "sentence", "unless": _NOTHING_FOUND},
            {"missing": "vad som följer för arbetet", "keys": ["implication-practice"]},
            {"missing": "vem som tar det vidare", "keys": ["implication-handover"]},
        ],
    },
    {
        "key": "diskussion", "title": "Diskussion", "step": "10-fran-kunskap-till-praktik",
        "fields": ["draft-discussion"], "tables": [],
        "needs": [{"missing": "diskussionen, en sida", "keys": ["draft-discussion"]}],
    },
    {
        "key": "kallor", "title": "Andra källor", "step": "10-fran-kunskap-till-praktik",
        "fields": [], "tables": ["reference"], "needs": [],
    },
]  # fmt: skip
