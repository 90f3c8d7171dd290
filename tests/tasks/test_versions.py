"""Does a version name what is asked and scored, and is nothing that was given out ever forgotten?"""

import copy
import hashlib
import json
import random
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kunskapsresan import __version__
from kunskapsresan.course import sync
from kunskapsresan.tasks import compile as compiling
from kunskapsresan.tasks import versions
from tests import sample_exercise as sample
from tests.browser import all_kinds
from tests.tasks import search_task

ROOT = Path(__file__).parents[2]
FILES = sorted(ROOT.glob("exercises/*/.*versions"))
TASKS = {**all_kinds.COMPILED.tasks, **search_task.COMPILED.tasks}

# What the release 0.1.0 asked: sha256 of the canonical JSON of {file: its entry of 0.1.0}, and of every task's version.
# It stays for ever: answers written then are marked by it.
FIRST_RELEASE = "81e1216cf80841741dcb22e13d1be768ce5c041a92f83eee845001dfcdca56af"


def change(task: dict, path: tuple, value: object) -> dict:
    changed = copy.deepcopy(task)
    place = changed
    for step in path[:-1]:
        place = place[step]
    place[path[-1]] = value
    return changed


# Field names, wherever they stand in a task, that only explain.
EXPLAINS = (
    {"hints", "worked_example", "misconception", "misconceptions", "explanation", "right", "fallback", "reveal"}
    | {"source", "outcome", "level", "examples", "low_recall", "low_precision", "min_words", "message", "wrong"}
    | {"feedback", "patterns", "hash", "corpus", "units", "direction"}  # the last two: how a typed text is read
)


def leaves(task: dict, path: tuple = ()) -> list[tuple[tuple, object, bool]]:
    """(path, value, does it only explain?) of every single value in a task."""
    found = []
    pairs = task.items() if isinstance(task, dict) else enumerate(task)
    for step, value in pairs:
        here = (*path, step)
        if isinstance(value, dict | list):
            found += leaves(value, here)
        else:
            found.append((here, value, any(each in EXPLAINS for each in here)))
    return found


def is_exempt(kind: str, path: tuple) -> bool:
    """A search string's key is one string that would do; which option of a Choice is right is said by its key."""
    return kind == "SearchString" and path == ("key",) or kind == "Choice" and "correct" in path


LEAVES = [
    (name, *leaf)
    for name, task in TASKS.items()
    for leaf in leaves(task)
    # Of a search string's key see the docstring: one string that would do. Whether an option of a Choice is the right
    # one is said by the task's key.
    if not (task["kind"] == "SearchString" and leaf[0] == ("key",))
    and not (task["kind"] == "Choice" and "correct" in leaf[0])
]


@settings(deadline=None, max_examples=400)
@given(st.sampled_from(LEAVES))
def test_the_hash_follows_what_is_asked_and_scored(leaf):
    """Does every single change of a question, label, key, tolerance, point, rubric or record make a new version, and no
    change of a hint, an explanation or a source?"""
    name, path, value, explains = leaf
    other = not value if isinstance(value, bool) else value + 1 if isinstance(value, int | float) else f"{value}-ny"
    if path == ("kind",):
        return
    changed = change(TASKS[name], path, other)
    assert (versions.task_hash(changed) == versions.task_hash(TASKS[name])) == explains, path


@pytest.mark.parametrize("name", TASKS)
def test_no_field_is_forgotten(name):
    """Is every field of every kind either covered by the hash or known to explain only?"""
    for field in TASKS[name]:
        task = {each: value for each, value in TASKS[name].items() if each != field}
        try:
            same = versions.task_hash(task) == versions.task_hash(TASKS[name])
        except KeyError:
            same = False
        searched = TASKS[name]["kind"] == "SearchString" and field == "key"
        assert same == (field in EXPLAINS or searched), field


@given(st.sampled_from(sorted(TASKS)), st.randoms(use_true_random=False))
def test_the_order_shown_is_not_part_of_a_version(name, chance: random.Random):
    """Can an author shuffle options, items, rows and columns without parting answers from their question?"""
    task = copy.deepcopy(TASKS[name])
    for field in ("options", "items", "categories", "rows", "columns", "also", "records"):
        if field in task:
            chance.shuffle(task[field])
    for column in task.get("columns", []):
        chance.shuffle(column["options"])
    assert versions.task_hash(task) == versions.task_hash(TASKS[name])


def test_the_right_order_is_part_of_a_version():
    """Is the key of an Order covered although the order shown is not?"""
    task = next(task for task in TASKS.values() if task["kind"] == "Order")
    assert versions.task_hash(task | {"key": task["key"][::-1]}) != versions.task_hash(task)


def test_a_number_written_otherwise_is_the_same():
    """Are 2 and 2.0 points the same version?"""
    task = sample.compiled().tasks["val"]
    assert versions.task_hash(task | {"points": 2.0}) == versions.task_hash(task | {"points": 2})


def test_every_compiled_task_carries_its_version(tmp_path):
    """Is the hash in the file, and computed when a file of 0.1.0 is read?"""
    compiled = search_task.COMPILED
    assert {task["hash"] for task in compiled.data["tasks"]} == {versions.task_hash(t) for t in compiled.tasks.values()}
    old = copy.deepcopy(compiled.data)
    for task in old["tasks"]:
        del task["hash"]
    path = tmp_path / ".tasks"
    path.write_text(compiling._from_data(old).encoded, encoding="ascii")
    read = compiling.read(path)
    assert read.content == compiling._from_data(old).content != compiled.content
    assert {name: task["hash"] for name, task in read.tasks.items()} == {
        name: task["hash"] for name, task in compiled.tasks.items()
    }


def test_keys_of_versions():
    """Are hashes and aliases told from anything else?"""
    assert versions.alias("") == "1.0000000000000000"
    assert versions.alias("ab" * 32) == "1." + "ab" * 8
    assert all(versions.is_key(key) for key in ("0" * 16, versions.alias(""), versions.alias("c" * 64)))
    assert not any(versions.is_key(key) for key in ("", "0" * 15, "A" * 16, "2." + "0" * 16, "0" * 16 + "\n", "x" * 16))


# --- what has been given out ------------------------------------------------------------------------------------


def test_every_exercise_keeps_its_versions():
    """Has each exercise and each set of self-tests its file?"""
    given = {path.with_name(path.name.removesuffix("-versions") if "self" in path.name else ".tasks") for path in FILES}
    assert given == {*ROOT.glob("exercises/*/.tasks"), *ROOT.glob("exercises/*/.selftest")}


def test_the_first_release_is_kept_for_ever():
    """Is what 0.1.0 asked still there, unchanged: every exercise, content, task and version?

    If this fails, take the files back from git: an answer written then would lose its question.
    """
    first = {}
    for path in FILES:
        released = versions.read(path)
        for release in released.releases:
            if release.name == versions.FIRST:
                first[path.relative_to(ROOT).as_posix()] = [release.content, list(release.tasks.items())]
                assert all(released.task(task, key) is not None for task, key in release.tasks.items())
    assert len(first) == 20
    assert hashlib.sha256(json.dumps(first, sort_keys=True).encode()).hexdigest() == FIRST_RELEASE


@pytest.mark.parametrize("path", FILES, ids=lambda path: f"{path.parent.name}/{path.name}")
def test_what_is_kept_is_what_was_asked(path):
    """Does every task kept still give the hash that it is kept under, and does the file hold the present version?"""
    released = versions.read(path)
    assert {versions.task_hash(task) for found in released.tasks.values() for task in found.values()} == {
        key for found in released.tasks.values() for key in found
    }
    assert released.releases[-1].name == __version__
    assert released.first == released.releases[0].tasks and released.releases[0].name == versions.FIRST


def test_keys_are_not_readable_by_accident():
    """Is a file of versions as closed to a glance as `.tasks`?"""
    assert not any(b'"key"' in path.read_bytes() or b"explanation" in path.read_bytes() for path in FILES)


def test_a_new_version_is_added_and_no_earlier_one_touched(tmp_path):
    """Does deriving again change nothing, does a change within one course version replace that version only?"""
    path = tmp_path / ".versions"
    for name, key in (("0.1.0", "a"), ("0.2.0", "b"), ("0.2.0", "c")):
        path.write_bytes(sync.given_out(path, sample.compiled(choice_key=key), name))
    released = versions.read(path)
    assert [release.name for release in released.releases] == ["0.1.0", "0.2.0"]
    assert released.first == released.contents[sample.compiled().content]
    assert {task["key"] for task in released.tasks["val"].values()} == {"a", "c"}
    assert len(released.tasks["flera"]) == 1
    assert sync.given_out(path, sample.compiled(choice_key="c"), "0.2.0") == path.read_bytes()


def test_a_task_that_is_taken_away_is_still_known(tmp_path):
    """Is an old question there when the exercise no longer holds it?"""
    path = tmp_path / ".versions"
    path.write_bytes(sync.given_out(path, sample.compiled(), "0.1.0"))
    fewer = compiling._from_data(sample.compiled().data | {"tasks": sample.compiled().data["tasks"][1:]})
    path.write_bytes(sync.given_out(path, fewer, "0.2.0"))
    released = versions.read(path)
    assert released.task("val", released.first["val"])["question"].startswith("Vilken <mening>")
    assert "val" not in released.releases[-1].tasks


def test_a_broken_file_is_never_begun_again(tmp_path):
    """Does deriving stop, with a remedy, rather than forget what was given out?"""
    path = tmp_path / ".versions"
    path.write_bytes(b"e30=")
    with pytest.raises(versions.VersionsError, match="git"):
        sync.given_out(path, sample.compiled())


def test_a_corpus_is_kept_once_and_comes_back(tmp_path):
    """Does a search string get its records again?"""
    path = tmp_path / ".versions"
    path.write_bytes(sync.given_out(path, search_task.COMPILED))
    released = versions.read(path)
    assert {name: next(iter(found.values()))["records"] for name, found in released.tasks.items()} == {
        name: task["records"] for name, task in search_task.COMPILED.tasks.items()
    }


@pytest.mark.parametrize("name", TASKS)
def test_what_words_an_old_answer_tells_no_key(name):
    """Does the slim form hold neither key, nor which option is right, nor a word of explanation?"""
    slim = json.dumps(versions.shown(TASKS[name]), ensure_ascii=False)
    for word in ('"correct"', '"category"', "misconception", "explanation", "hints", "right", "records", "relevant"):
        assert word not in slim
    assert "key" not in versions.shown(TASKS[name])
    if TASKS[name].get("right"):
        assert TASKS[name]["right"] not in slim
