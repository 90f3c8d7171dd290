"""What does marking cost? Ours against stock `nbgrader autograde`, on the same hand-ins, in the same run.

Each way runs in a process of its own, once on one hand-in and once on many; the slope is the cost per hand-in and
what is left is the fixed start-up. Stock runs on fewer (`--stock`), because it starts a kernel for each.

    python bench/marking.py [--ours 100] [--stock 10] [--session 07-effektmatt-risker]
"""

from __future__ import annotations

import argparse
import os
import sys
import tempfile
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from bench.ending import Failed, ended, made  # noqa: E402
from kunskapsresan import answers, curriculum, jupyter_home, names  # noqa: E402
from kunskapsresan.cohort import workspace  # noqa: E402
from kunskapsresan.course import notebooks, sync  # noqa: E402
from kunskapsresan.tasks import compile as compiling  # noqa: E402
from tests.cohort import stock  # noqa: E402

NAME = "bank"
SAVED = "2026-03-02T10:00:00.000Z"
GRADE = (
    "import sys; from pathlib import Path; from kunskapsresan.cohort import grade, workspace; "
    f"grade.grade(workspace.load(Path(sys.argv[1]), {NAME!r}))"
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--ours", type=int, default=100, help="hand-ins for our marking")
    parser.add_argument("--stock", type=int, default=10, help="hand-ins for stock autograde")
    parser.add_argument("--session", default="07-effektmatt-risker")
    options = parser.parse_args()
    material = _material(options.session)
    with tempfile.TemporaryDirectory(prefix="kunskapsresan-bank-") as folder:
        ours = [_measure(Path(folder) / f"ours-{n}", material, n, _ours) for n in (1, options.ours)]
        theirs = [_measure(Path(folder) / f"stock-{n}", material, n, _stock) for n in (1, options.stock)]
    print(f"{material.id}: {len(material.compiled.tasks)} tasks, {os.cpu_count()} processors")
    print(f"{'':34}{'hand-ins':>9}{'total s':>9}{'start-up s':>12}{'per hand-in ms':>16}{'processor ms':>14}")
    slopes = []
    for name, runs, count in (("ours", ours, options.ours), ("stock nbgrader autograde", theirs, options.stock)):
        (first, first_cpu), (many, many_cpu) = runs
        each, each_cpu = ((b - a) / (count - 1) for a, b in ((first, many), (first_cpu, many_cpu)))
        slopes.append(each)
        start = max(0.0, first - each)
        print(f"{name:34}{count:>9}{many:>9.2f}{start:>12.2f}{1000 * each:>16.1f}{1000 * each_cpu:>14.1f}")
    hundred = theirs[0][0] + 99 * slopes[1]
    print(f"100 hand-ins: ours {ours[0][0] + 99 * slopes[0]:.1f} s, stock {hundred:.0f} s")
    print(f"(each extrapolated from its own runs: 1 and {options.ours}, 1 and {options.stock} hand-ins)")
    print(f"ratio per hand-in, wall clock: {slopes[1] / slopes[0]:.0f}")


def _material(session_id: str) -> workspace.Material:
    session = curriculum.load(ROOT).session(session_id)
    exercise = sync.load_exercise(session)
    notebook = notebooks.to_notebook(session.source.read_text(encoding="utf-8"), exercise)
    return workspace.Material(notebooks.write(notebook), compiling.compile_exercise(exercise))


def _measure(root: Path, material: workspace.Material, count: int, run) -> tuple[float, float]:
    """(wall clock, processor time) in seconds of marking `count` hand-ins in a fresh cohort."""
    root.mkdir()
    (root / "nbgrader_config.py").write_bytes((ROOT / "nbgrader_config.py").read_bytes())
    participants = [f"kr26-{n:03}" for n in range(1, count + 1)]
    (root / "lista.csv").write_text("\n".join(["id", *participants]), encoding="utf-8")
    workspace.new(root, NAME, root / "lista.csv", [material])
    cohort = workspace.load(root, NAME)
    for n, participant in enumerate(participants):
        folder = cohort.submitted(participant, material.id)
        folder.mkdir(parents=True)
        (folder / names.ANSWERS).write_bytes(_hand_in(material, participant, right=n % 2 == 0))
        (folder / "timestamp.txt").write_text("2026-03-02 10:00:00.000000 UTC", encoding="ascii")
        (folder / f"{material.id}.ipynb").write_bytes(cohort.released(material.id).read_bytes())
    before, start = os.times(), time.perf_counter()
    run(cohort, material.id)
    wall, after = time.perf_counter() - start, os.times()
    spent = after.children_user + after.children_system - before.children_user - before.children_system
    marked = stock.scores(cohort, material.id)
    if len(marked) != count:
        raise Failed(f"{len(marked)} of {count} hand-ins were marked")
    return wall, spent


def _ours(cohort: workspace.Cohort, exercise: str) -> None:
    environment = jupyter_home.environment(cohort.root / jupyter_home.PLACE)
    made([sys.executable, "-c", GRADE, str(cohort.root)], seconds=1800, env=environment)


def _stock(cohort: workspace.Cohort, exercise: str) -> None:
    stock.autograde(cohort, exercise)


def _hand_in(material: workspace.Material, participant: str, *, right: bool) -> bytes:
    entries = {
        name: {task["hash"]: {"value": stock.honest_answer(task, right=right), "saved": SAVED, "attempts": []}}
        for name, task in material.compiled.tasks.items()
    }
    head = {"exercise": material.id, "content": material.compiled.content}
    return answers.encode(head | {"participant": participant, "answers": entries})


if __name__ == "__main__":
    raise SystemExit(ended(main))
