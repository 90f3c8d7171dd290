"""Do the forms hold together: keys, conditions, what they fetch, and the typed model behind them?"""

import json
import re

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import sync
from kunskapsresan.review import model, steps
from kunskapsresan.review.sections import SECTIONS
from kunskapsresan.tasks.kinds import Text

ROOT = curriculum.find_root()
KEY = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def items(session):
    return [item for part in steps.STEPS[session]["parts"] for item in part["items"]]


def every(kind):
    return [item for session in steps.STEPS for item in items(session) if item["item"] == kind]


def test_there_is_a_form_for_each_session():
    """Are the ids the curriculum's own, in order?"""
    assert list(steps.STEPS) == [session.id for session in curriculum.load(ROOT).sessions]
    with pytest.raises(steps.UnknownStep, match="Det finns inget steg"):
        steps.form("11-okand")


def test_keys_fit_the_answers_file_and_never_look_like_a_row():
    """Is each key one that svar.json takes, and none a table's name with a hyphen after it?"""
    tables = steps.tables()
    for item in [*every("field"), *every("table")]:
        assert KEY.fullmatch(item["key"]), item["key"]
    assert all("-" not in key for key in tables)
    for item in every("field"):
        assert item["key"].split("-")[0] not in tables, item["key"]


def test_the_model_knows_every_key_and_column():
    """Does a new field in a form have a place in the typed review?"""
    singles = {key for _, keys in model._SECTIONS.values() for key in keys.values()} | set(model._SINGLE.values())
    asked = {item["key"] for item in every("field")}
    assert {key for key in asked if not key.startswith("part-")} == singles
    assert {key.removeprefix("part-") for key in asked if key.startswith("part-")} == set(steps._frames()["short"])
    for key, item in steps.tables().items():
        kind = model._TABLES[key][1]
        columns = {model._RENAMED.get(column["key"], column["key"]) for column in item["columns"]}
        assert columns | {"id"} == set(kind.model_fields), key


def test_options_of_the_forms_are_those_of_the_model():
    """Can nothing be chosen that the model would refuse, and the other way round?"""
    for key, item in steps.tables().items():
        for column in item["columns"]:
            annotation = model._TABLES[key][1].model_fields[model._RENAMED.get(column["key"], column["key"])].annotation
            allowed = set(getattr(annotation, "__args__", ())) - {""}
            if "options" in column:
                assert {each["key"] for each in column["options"]} == allowed, f"{key}.{column['key']}"


def test_conditions_and_sources_exist():
    """Does each condition name a field that can have that value, and each list a table and column that exist?"""
    fields = {item["key"]: item for item in every("field")}
    for item in [*every("field"), *[{"show_if": part["show_if"]} for step in steps.STEPS.values()
                                    for part in step["parts"] if "show_if" in part]]:  # fmt: skip
        if condition := item.get("show_if"):
            assert set(condition["in"]) <= {each["key"] for each in fields[condition["key"]]["options"]}
    for key, item in steps.tables().items():
        columns = {column["key"]: column for column in item["columns"]}
        for column in columns.values():
            for rule in filter(None, (column.get("show_if"), column.get("options_by"))):
                known = {each["key"] for each in columns[rule["key"]]["options"]}
                assert set(rule.get("in", rule.get("map"))) <= known, f"{key}.{column['key']}"
            if source := column.get("options_from"):
                assert source["column"] in {each["key"] for each in steps.tables()[source["table"]]["columns"]}


def test_sections_show_every_field_and_table_once():
    """Does the whole review leave nothing out?"""
    fields = [key for section in SECTIONS for key in section["fields"]]
    shown = {item["key"] for item in every("field") if not item["key"].startswith("part-")}
    assert len(fields) == len(set(fields)) and set(fields) == shown
    tables = [key for section in SECTIONS for key in section["tables"]]
    assert sorted(tables) == sorted(steps.tables())
    assert {section["step"] for section in SECTIONS} <= set(steps.STEPS)


def test_the_same_table_is_the_same_everywhere():
    """Is a table that stands in two steps one and the same?"""
    for item in every("table"):
        assert item == steps.tables()[item["key"]]


@pytest.mark.parametrize("session", steps.STEPS)
def test_what_is_fetched_is_a_text_of_the_same_exercise(session):
    """Does `take_from` name a text task that stands beside the form?"""
    wanted = {item["take_from"] for item in items(session) if "take_from" in item}
    wanted |= {c["take_from"] for item in items(session) for c in item.get("columns", []) if "take_from" in c}
    if session == "08-effektmatt-medelvarden":
        wanted -= {"min-studie"}  # the table is shared with session 07, whose text it is
    if wanted:
        exercise = sync.load_exercise(curriculum.load(ROOT).session(session))
        assert wanted <= {task.id for task in exercise.tasks if isinstance(task, Text)}


@pytest.mark.parametrize("session", steps.STEPS)
def test_the_text_is_for_a_person(session):
    """Are labels there, short, unlike each other within a step, and free of code?"""
    form = steps.form(session)
    json.dumps(form)
    assert form["title"] and form["lead"] and form["number"] == int(session[:2])
    for item in items(session):
        for each in [item, *item.get("columns", [])]:
            if "label" in each:
                assert 1 < len(each["label"]) < 75 and not each["label"].startswith("Fel")
                assert len(each.get("help", "").split()) < 40
    assert len(json.dumps(form)) < 60_000
