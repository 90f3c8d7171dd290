"""Configs of the explorers of studies, made from the data sets as an author would make them."""

from __future__ import annotations

from kunskapsresan import data

COUNTS = {
    "studie": "study",
    "nya_brott_program": "events_1",
    "n_program": "n_1",
    "nya_brott_kontroll": "events_2",
    "n_kontroll": "n_2",
}


def studies(name: str, **traits: str) -> dict:
    """A data set as the compact form of `studies`; traits: its column → the key in the config."""
    columns = COUNTS | traits
    frame = data.load(name)
    return {"columns": list(columns.values()), "rows": frame[list(columns)].to_numpy().tolist()}


SCARED_STRAIGHT = {
    "title": "Scared Straight: sju försök",
    "measure": "odds_ratio",
    "studies": studies("scared_straight"),
    "directions": ["färre nya brott med programmet", "fler nya brott med programmet"],
    "outcome": "begår nya brott",
    "unit_many": "ungdomar",
    "group_1": "med programmet",
    "group_2": "utan programmet",
    "predict": {},
}
LANDENBERGER = {
    "title": "Kognitiva beteendeprogram: 58 studier",
    "measure": "odds_ratio",
    "studies": studies("landenberger", upplagg="design", malgrupp="target"),
    "directions": ["färre återfall med programmet", "fler återfall med programmet"],
    "group_by": [{"key": "design", "label": "studiens upplägg"}, {"key": "target", "label": "målgrupp"}],
    "outcome": "återfaller i brott",
    "unit_many": "personer",
    "group_1": "med programmet",
    "group_2": "utan programmet",
    "predict": {},
}
