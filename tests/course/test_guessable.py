"""Can a reader who knows nothing pass by choosing the longest option?"""

import pytest

from kunskapsresan import curriculum
from kunskapsresan.course import check, sync
from kunskapsresan.tasks import Choice, Exercise, Misconception, Option


def choice(number: int, right: str) -> Choice:
    options = [Option("a", right), Option("b", "Fyra ord står här", Misconception(f"m{number}", "Se efter."))]
    return Choice(
        id=f"val-{number}", question="Vilket?", points=0, outcome="01-a", level="recept", key="a", options=options
    )


@pytest.mark.parametrize(
    ("long", "short", "told"),
    [(4, 0, True), (3, 2, True), (2, 2, False), (1, 3, False), (3, 0, False)],  # three questions are too few to say
)
def test_the_longest_is_right_too_often(monkeypatch, tmp_path, long, short, told):
    tasks = [choice(n, "Ett mycket längre svar än det andra" if n < long else "Kort") for n in range(long + short)]
    exercise = Exercise(id="01-a", title="A", tasks=tasks[:2], self_tests=tasks[2:])
    monkeypatch.setattr(sync, "load_exercise", lambda session: exercise)
    session = curriculum.Session(tmp_path, "01-a", 1, "A", "Del", 120, "")
    session.tasks_file.parent.mkdir(parents=True)
    session.tasks_file.touch()
    found = check._guessable(session)
    assert bool(found) == told
    assert all(f"{long} av {long + short}" in problem and "val-0" in problem for problem in found)
