"""Are the explorers' configurations checked before a book is built, with a Swedish word on what is wrong?"""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from kunskapsresan import cells, data, explorer_config
from kunskapsresan.course import bundle
from kunskapsresan.searching import workbench
from tests.browser import explorer_page

ROOT = Path(__file__).parent.parent
PAGES = [*sorted((ROOT / "book").rglob("*.md")), *sorted((ROOT / "solutions").rglob("*.md"))]
PLACE = re.compile(r"^(`{3,})\{utforska\} (?P<name>\S+)\n(?P<options>(?::\w+: .*\n)*)", re.M)


def used() -> list[tuple[str, str, dict]]:
    """(page, explorer, config) of every explorer of the book, the config as the directive hands it on."""
    found = []
    for path in PAGES:
        for place in PLACE.finditer(path.read_text(encoding="utf-8")):
            options = dict(re.findall(r"^:(\w+): (.*)$", place["options"], re.M))
            config = cells.filled(json.loads(options.get("config", "{}")), data.load)
            if "korpus" in options:
                config["corpus"] = workbench.corpus(options["korpus"])
            if "studier" in options:
                config["studies"] = {"columns": [], "rows": []}  # which columns: sphinx_ext.py
            found.append((path.name, place["name"], config))
    return found


def test_every_explorer_of_the_book_gets_what_it_takes():
    """Is each configuration on each page one that its explorer takes, and is each explorer used somewhere?"""
    places = used()
    assert {name for _, name, _ in places} == set(explorer_config.names())
    faults = [
        f"{page}, {name}: {fault}" for page, name, config in places for fault in explorer_config.check(name, config)
    ]
    assert faults == []


def test_an_explorer_is_a_folder_with_all_its_parts():
    """Has every explorer its view, its logic and the schema of its configuration?"""
    assert [view.stem for view in bundle.explorers()] == explorer_config.names()
    for view in bundle.explorers():
        beside = {path.name for path in view.parent.iterdir()}
        assert {f"{view.stem}.js", f"{view.stem}-logic.js", explorer_config.SCHEMA} <= beside


def test_an_explorers_tests_are_found_by_its_name():
    """Does the table of tests name every explorer, and does each of its files test the explorers it is named for?"""
    assert explorer_page.TESTS.keys() == explorer_page.CONFIGS.keys() == set(explorer_config.names())
    for name, files in explorer_page.TESTS.items():
        for file in files:
            text = (ROOT / "tests" / file).read_text(encoding="utf-8")
            assert f"/{name}/" in text or f'"{name}"' in text, f"{file} does not test {name}"


@pytest.mark.parametrize("name", explorer_page.CONFIGS)
def test_what_the_browser_takes_is_taken(name):
    """Do the configurations that browser tests show pass the check too?"""
    assert explorer_config.check(name, explorer_page.CONFIGS[name]) == []


def parts(schema: object) -> list[dict]:
    if isinstance(schema, list):
        return [found for each in schema for found in parts(each)]
    if not isinstance(schema, dict):
        return []
    inner = [*schema.get("properties", {}).values(), schema.get("items"), schema.get("additionalProperties")]
    return [schema, *parts([each for each in inner if isinstance(each, dict)])]


@pytest.mark.parametrize("name", explorer_config.names())
def test_schemas_use_only_what_is_checked(name):
    """Is no rule written in a schema that nobody looks at, and is every text of an object's keys closed?"""
    for part in parts(explorer_config.schema(name)):
        assert set(part) <= explorer_config.KEYWORDS
        if "properties" in part:
            assert part["additionalProperties"] is False, "a key spelt wrong would pass"


MED = {"label": "med"}
TWO = explorer_page.CONFIGS["two-by-two"]
FAULTY = [
    ("two-by-two", TWO | {"outcom": "x"}, "outcom finns inte. Välj bland title, outcome,"),
    ("two-by-two", {key: TWO[key] for key in TWO if key != "outcome"}, "outcome saknas."),
    ("two-by-two", TWO | {"group_1": MED | {"n": 1}}, "group_1.events saknas."),
    ("two-by-two", TWO | {"group_1": MED | {"events": "3", "n": 4}}, 'group_1.events ska vara ett helt tal, inte "3".'),
    ("two-by-two", TWO | {"group_1": MED | {"events": 1.5, "n": 4}}, "group_1.events ska vara ett helt tal, inte 1.5."),
    ("two-by-two", TWO | {"group_1": MED | {"events": -1, "n": 4}}, "group_1.events är -1; det ska vara minst 0."),
    ("two-by-two", TWO | {"predict": True}, "predict ska vara ett objekt eller null, inte true."),
    ("two-by-two", TWO | {"unit_one": " "}, "unit_one är tom."),
    ("two-distributions", {"d": 3}, "d är 3; det ska vara från -2 till 2."),
    ("two-distributions", {"good": "hög"}, 'good är "hög"; välj "high" eller "low".'),
    ("kappa", {"presets": []}, "presets har 0 delar; det ska vara minst 1."),
    ("tension-pairs", {"pairs": [["a", "b"], ["c"]]}, "pairs[1] har 1 delar; det ska vara 2."),
    ("gissa-d", {"seed": "tre"}, 'seed ska vara ett helt tal eller null, inte "tre".'),
    ("grade-path", {"given": {"tur": {"steps": 0, "text": ""}}}, "given.tur finns inte. Välj bland bias,"),
    ("grade-path", {"given": {"bias": {"steps": 3, "text": ""}}}, "given.bias.steps är 3; det ska vara från 0 till 2."),
    ("four-field", [], "konfigurationen ska vara ett objekt, inte []."),
    ("forst", {}, "utforskaren forst finns inte. Välj en av base-rate-tree,"),
]  # fmt: skip


@pytest.mark.parametrize(("name", "config", "told"), FAULTY, ids=[told[:40] for *_, told in FAULTY])
def test_what_is_wrong_is_told(name, config, told):
    """Does a fault say where it is, what stands there and what should?"""
    faults = explorer_config.check(name, config)
    assert len(faults) == 1, faults
    assert faults[0].startswith(told)
