"""Frames for a question (PICO and its relatives): which parts each has, when it fits, and the question they give.

`compose` is the twin of `composeQuestion` in `web/review/review-question.js` (`tests/vectors/review.json`). Frames:
facts of the course, see the session 04 page for its sources.
"""

from __future__ import annotations

from collections.abc import Mapping

from kunskapsresan.review.fields import Item, line

# part → (label, help). Parts that mean the same in several frames share a key, so that changing frame loses nothing.
PARTS = {
    "population": ("Vilka personer gäller det?", "En grupp, aldrig ett ärende. Till exempel: barn 6–12 år som utreds för våld i hemmet."),
    "intervention": ("Vilken insats eller vilket arbetssätt?", "Så bestämt du kan. Till exempel: föräldrastöd i grupp."),
    "comparison": ("Jämfört med vad?", "Något annat stöd, det ni gör i dag, väntelista eller ingen insats."),
    "outcome": ("Vad ska bli annorlunda, eller hur går det?", "Något personen själv skulle märka. Till exempel: hur barnen mår ett år senare."),
    "context": ("I vilket sammanhang?", "Land, verksamhet eller miljö. Till exempel: svensk socialtjänst."),
    "exposure": ("Vad har personerna varit med om, eller lever de med?", "Till exempel: en vräkning under uppväxten."),
    "setting": ("Var och i vilket sammanhang?", "Land, verksamhet eller miljö. Till exempel: familjerätten."),
    "perspective": ("Vems perspektiv?", "Till exempel: barn till föräldrar med missbruk."),
    "interest": ("Vad ska de beskriva eller bedöma?", "En insats, ett möte eller en händelse. Till exempel: samtalen i utredningen."),
    "evaluation": ("Vilken sida av det vill du förstå?", "Till exempel: om de kände sig lyssnade på."),
    "sample": ("Vilka personer ska ha tillfrågats?", "Till exempel: unga som har bott på HVB-hem."),
    "design": ("Hur ska studierna ha gjorts?", "Till exempel: intervjuer eller fokusgrupper."),
    "research": ("Vilken sorts forskning?", "Kvalitativ, kvantitativ eller båda."),
    "concept": ("Vad handlar det om?", "Det begrepp eller den företeelse du vill kartlägga. Till exempel: digitalt utanförskap."),
}  # fmt: skip

# name → when it fits; parts in order with their letters; the question as segments (text, may be left out when empty)
FRAMES: dict[str, dict] = {
    "pico": {
        "name": "PICO",
        "fits": "När du undrar om en insats gör skillnad.",
        "parts": ["population", "intervention", "comparison", "outcome"],
        "segments": [
            ["Vad betyder {intervention}", False], [", jämfört med {comparison},", True], [" för {outcome}", False],
            [" bland {population}?", False],
        ],
    },
    "picoc": {
        "name": "PICOC",
        "fits": "Som PICO, när det också spelar roll var insatsen ges.",
        "parts": ["population", "intervention", "comparison", "outcome", "context"],
        "segments": [
            ["Vad betyder {intervention}", False], [", jämfört med {comparison},", True], [" för {outcome}", False],
            [" bland {population}?", False], [" Sammanhang: {context}.", False],
        ],
    },
    "peo": {
        "name": "PEO",
        "fits": "När du undrar hur något människor lever med hänger ihop med hur det går, eller hur det upplevs. Ingen jämförelse behövs.",
        "parts": ["population", "exposure", "outcome"],
        "segments": [
            ["Vad vet man om {outcome}", False], [" bland {population}", False],
            [" som lever med eller har mött {exposure}?", False],
        ],
    },
    "spice": {
        "name": "SPICE",
        "fits": "När du vill veta hur en insats eller ett arbetssätt bedöms av dem det gäller, på en viss plats.",
        "parts": ["setting", "perspective", "interest", "comparison", "evaluation"],
        "segments": [
            ["Hur ser {perspective}", False], [" på {interest}", False], [", jämfört med {comparison},", True],
            [" när det gäller {evaluation}?", False], [" Sammanhang: {setting}.", False],
        ],
    },
    "spider": {
        "name": "SPIDER",
        "fits": "När du söker studier om upplevelser: intervjuer, fokusgrupper eller blandade metoder.",
        "parts": ["sample", "interest", "design", "evaluation", "research"],
        "segments": [
            ["Hur beskriver {sample}", False], [" {interest}", False], [" när det gäller {evaluation}?", False],
            [" Studier: {design}", False], [", {research} forskning", True], [".", False],
        ],
    },
    "pcc": {
        "name": "PCC",
        "fits": "När du vill kartlägga vad som finns skrivet, innan du vet vad du ska fråga.",
        "parts": ["population", "concept", "context"],
        "segments": [
            ["Vad finns det för forskning om {concept}", False], [" bland {population}?", False],
            [" Sammanhang: {context}.", True],
        ],
    },
}  # fmt: skip
OPTIONAL = {"comparison", "research"}  # may stay empty in every frame; `pcc` also does without a context
PREFIX = "part-"
_SHORT = {
    "population": "vilka personer", "intervention": "vilken insats", "comparison": "jämfört med vad",
    "outcome": "vad som ska bli annorlunda", "context": "vilket sammanhang", "exposure": "vad personerna lever med",
    "setting": "var", "perspective": "vems perspektiv", "interest": "vad som beskrivs", "evaluation": "vilken sida av det",
    "sample": "vilka tillfrågade", "design": "vilka studier", "research": "vilken sorts", "concept": "vad det handlar om",
}  # fmt: skip


def part_fields(frame: str) -> list[Item]:
    """The fields of a frame, shown only while it is chosen."""
    return [
        line(PREFIX + key, PARTS[key][0], PARTS[key][1], show_if={"key": "frame", "in": [frame]})
        for key in FRAMES[frame]["parts"]
    ]


def needed(frame: str) -> list[str]:
    """The parts that a question in this frame cannot do without."""
    may_be_empty = {"pcc": {"context"}}.get(frame, set()) | OPTIONAL
    return [key for key in FRAMES[frame]["parts"] if key not in may_be_empty]


def compose(frame: str, parts: Mapping[str, str]) -> str:
    """The question in Swedish; a missing part stands in square brackets. "" for an unknown frame or no part at all.

    parts: {"population": text, …}. A full stop or question mark at the end of a part is left out.
    """
    if frame not in FRAMES:
        return ""
    given = {key: _trimmed(parts.get(key, "")) for key in FRAMES[frame]["parts"]}
    if not any(given.values()):
        return ""
    out = ""
    for segment, optional in FRAMES[frame]["segments"]:
        key = segment.partition("{")[2].partition("}")[0]
        value = given.get(key, "")
        if optional and not value:
            continue
        out += segment.replace("{" + key + "}", value or f"[{_SHORT[key]}]") if key else segment
    return out


def short_names() -> dict[str, str]:
    """What stands in the brackets, for the browser."""
    return dict(_SHORT)


def _trimmed(value: object) -> str:
    return value.strip(" \t\r\n.?") if isinstance(value, str) else ""
