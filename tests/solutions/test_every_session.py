"""What holds in every session: right answers give full points, each foreseen wrong one its own explanation, and page
and text agree with the tasks. What only one session has is tested in its own file."""

import json
import re

import pytest

from kunskapsresan.course import check
from kunskapsresan.tasks.marking import mark
from tests.solutions import sessions
from tests.solutions.sessions import SESSIONS

IDS = tuple(SESSIONS)
every_session = pytest.mark.parametrize("session", IDS)
NEVER_RIGHT = ("Text", "Scale", "Predict")  # kinds that have no right answer to list


def _listed(name: str):
    return [pytest.param(session, *each) for session in IDS for each in sessions.answers(session)[name]]


def _judged(session: str) -> list[dict]:
    """The tasks that say whether an answer is right; those of the test before and after do not."""
    return [task for task in sessions.tasks(session).values() if task["feedback"] == "full"]


def _identities(node) -> set[str]:
    """Every id that stands beside an explanation, wherever in a compiled task."""
    if isinstance(node, dict):
        own = {node["id"]} if {"id", "explanation"} <= set(node) else set()
        return own.union(*map(_identities, node.values()))
    return set().union(*map(_identities, node)) if isinstance(node, list) else set()


@every_session
def test_points(session):
    """Do six to ten tasks give 20 points, of which a person gives 6, and none that is a deeper dive?"""
    with_points = [task for task in sessions.tasks(session).values() if task["points"]]
    assert 6 <= len(with_points) <= 10
    assert sum(task["points"] for task in with_points) == 20
    assert sum(task["points"] for task in with_points if task["kind"] == "Text") == 6
    assert not any(task["question"].startswith("Fördjupning") for task in with_points)


@every_session
def test_ids_are_the_sessions_own(session):
    """Does a task's id say which session it belongs to? (Session 07 was released before there was a rule.)"""
    own = sessions.answers(session).get("OWN_IDS")
    assert own or session == "07-effektmatt-risker"
    assert own is None or all(task.startswith(own) for task in sessions.tasks(session))


@pytest.mark.parametrize(("session", "task", "value"), _listed("RIGHT"))
def test_right_answers_give_full_points(session, task, value):
    """Does each right answer give all points, and is none of them at the same time a known mistake?"""
    verdict = mark(sessions.tasks(session)[task], value)
    assert verdict.state == "right", verdict.message
    assert verdict.score == sessions.tasks(session)[task]["points"]
    assert verdict.misconception is None


@every_session
def test_solution_gives_all_points_that_are_not_a_persons(session):
    """Does the first listed right answer to each task give the 14 points, and has every task that is judged one?"""
    solution = dict(reversed(sessions.answers(session)["RIGHT"]))
    assert {task["id"] for task in _judged(session) if task["kind"] not in NEVER_RIGHT} <= set(solution)
    assert sum(mark(sessions.tasks(session)[task], value).score for task, value in solution.items()) == 14


@pytest.mark.parametrize(("session", "task", "value", "points", "misconception"), _listed("WRONG"))
def test_wrong_answers_are_explained(session, task, value, points, misconception):
    """Does each foreseen wrong answer get the explanation that was written for it, and the points it is worth?"""
    verdict = mark(sessions.tasks(session)[task], value)
    assert (verdict.state, verdict.misconception) == ("wrong", misconception), verdict.message
    assert verdict.score == pytest.approx(points)


@every_session
def test_every_explanation_is_its_own(session):
    """Does no explanation stand for two answers, but where they are listed as one thought written in two ways?

    After a search string come its hits, so only what stands before them shows whether the thought was met.
    """
    told = {}
    for task, value, _, _ in sessions.answers(session)["WRONG"]:
        message = mark(sessions.tasks(session)[task], value).message
        said = message.split("\n")[0] if sessions.tasks(session)[task]["kind"] == "SearchString" else message
        told.setdefault(said, []).append((task, value))
    doubled = [places for places in told.values() if len(places) > 1]
    known = sessions.answers(session).get("ONE_THOUGHT", [])
    assert doubled == [[(task, value) for value in values] for task, *values in known]


@every_session
def test_every_misconception_is_reached(session):
    """Is there a listed wrong answer for every explanation of every task, and are the course's own among them?"""
    reached = {(task, identity) for task, _, _, identity in sessions.answers(session)["WRONG"] if identity}
    assert reached == {(task["id"], each) for task in _judged(session) for each in _identities(task)}
    assert {identity for _, identity in reached} >= sessions.answers(session)["BANK"]
    assert len(sessions.answers(session)["BANK"]) >= 7


@every_session
def test_source_has_one_cell_per_task(session):
    """Does the exercise's text show every task once, in order, and the session's step of the knowledge review?"""
    cells = sessions.cells(session)
    shown = [cell for cell in cells if cell.startswith("uppgift")]
    assert shown == [f'uppgift("{task.id}")' for task in sessions.exercise(session).tasks]
    assert cells.count(f'oversikt("{session}")') == 1


@every_session
def test_page_has_every_self_test_and_readable_settings(session):
    """Does the page show every self-test once, in order, and can the settings of its explorers be read?"""
    page = sessions.page(session)
    shown = re.findall(r"```\{uppgift\} ([a-z-]+)", page)
    assert shown == [task.id for task in sessions.exercise(session).self_tests]
    for config in re.findall(r"^:config: (.+)$", page, re.MULTILINE):
        json.loads(config)


@every_session
def test_outcomes_on_the_page_are_those_of_the_front_matter(session):
    """Are the outcomes that a reader sees those that the overview is made from, and has each of them a task?"""
    outcomes = check.front_matter(SESSIONS[session].page)["outcomes"]
    body = sessions.page(session).split("---\n", 2)[2]
    for text in outcomes.values():
        said = re.sub(r"^(Efter träffen kan du|Fördjupning: du kan) ", "", text).rstrip(".")
        assert f"- {said}\n" in body
    assert set(outcomes) <= {task["outcome"] for task in sessions.tasks(session).values()}


@every_session
def test_summary_is_five_sentences(session):
    """Does the page end in a summary of five sentences?"""
    summary = sessions.page(session).partition("## Sammanfattning")[2].partition("\n## ")[0]
    assert len(re.findall(r"[.!?](?=\s|$)", summary.strip())) == 5
