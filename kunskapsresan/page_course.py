"""What a page tells its scripts of the course: whose edition it is, and the earlier versions of the tasks it shows.

Standard library and curriculum only.
"""

from __future__ import annotations

import functools
from pathlib import Path

from kunskapsresan import curriculum, names
from kunskapsresan.tasks import versions
from kunskapsresan.tasks.compile import Compiled

# Beside each compiled file, every version of its tasks that has been given out.
VERSIONS = {names.TASKS: names.VERSIONS, names.SELF_TESTS: names.SELF_TEST_VERSIONS}


def versions_beside(compiled: Path) -> Path:
    """The file of versions that belongs to a `.tasks` or a `.selftest`."""
    return compiled.with_name(VERSIONS[compiled.name])


def course(root: Path, path: Path | None = None, compiled: Compiled | None = None) -> dict:
    """{"edition": {"slug", "earlier", "first"}, "titles", "contents", "old"}; the last two for a page's exercise.

    titles: {exercise: title}, since a file of answers knows exercises by their ids.
    first: {exercise: content} of what the first form of the course asked; its answers named no version.
    old: {task: {hash: task as shown}} of versions that differ from the present.
    """
    plan = curriculum.load(root)
    edition = {"slug": plan.edition, "earlier": list(plan.earlier), "first": _first(root, _changed(root))}
    titles = {session.id: session.title for session in plan.present}
    if path is None or compiled is None:
        return {"edition": edition, "titles": titles}
    known = versions.read(versions_beside(path))
    old = {
        task: {key: versions.shown(version) for key, version in found.items() if key != _hash(compiled, task)}
        for task, found in known.tasks.items()
    }
    return {
        "edition": edition,
        "titles": titles,
        "contents": known.contents,
        "old": {task: found for task, found in old.items() if found},
    }


def _hash(compiled: Compiled, task: str) -> str | None:
    return compiled.tasks.get(task, {}).get("hash")


def version_files(root: Path) -> list[Path]:
    """Every file of versions in the course."""
    return sorted(path for name in VERSIONS.values() for path in root.glob(f"exercises/*/{name}"))


def _changed(root: Path) -> tuple[tuple[str, int], ...]:
    return tuple((str(path), path.stat().st_mtime_ns) for path in version_files(root))


@functools.lru_cache(maxsize=4)
def _first(root: Path, changed: tuple) -> dict[str, str]:
    out = {}
    for path, _ in changed:
        known = versions.read(Path(path))
        first = next((release for release in known.releases if release.name == versions.FIRST), None)
        if first:
            out[known.exercise] = first.content
    return out
