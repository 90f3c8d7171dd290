"""Is a term that is used before its session noticed, and only then?"""

import pytest

from kunskapsresan.course import terms
from kunskapsresan.curriculum import Session
from kunskapsresan.tasks import Choice, Exercise, Misconception, Option

LATER = "# B\n\n## Begrepp\n\n{term}`riskkvot` · {term}`KI <konfidensintervall>` · {term}`risk`\n"


def sessions(tmp_path, first: str) -> list[Session]:
    folder = tmp_path / "book" / "traffar"
    folder.mkdir(parents=True)
    made = []
    for number, (name, text) in enumerate((("01-a", first), ("02-b", LATER)), 1):
        (folder / f"{name}.md").write_text(f"---\noutcomes: {{}}\n---\n\n{text}", encoding="utf-8")
        made.append(Session(tmp_path, name, number, name, "Del", 120, ""))
    return made


@pytest.mark.parametrize(
    ("text", "used"),
    [
        ("En riskkvot på två.", ["riskkvot"]),
        ("Riskkvoten är två, och konfidensintervallet brett.", ["riskkvot", "konfidensintervall"]),
        ("En {term}`riskkvot` på två. Riskkvoten är två.", []),  # linked once is explained
        ("Kvoten är två.", []),
        ("Riskerna är många, och risken är stor.", []),  # a word that everyone has
        ("## Läs vidare\n\nOm riskkvot.", []),
        ("```{uppgift} riskkvot\n```", []),
        ("## Begrepp\n\n{term}`riskkvot`\n\n## Slut\n\nEn riskkvot.", []),
    ],
)
def test_a_term_before_its_session(tmp_path, text, used):
    found = terms.problems(sessions(tmp_path, f"# A\n\n{text}\n"), {})
    assert [problem.split("”")[1] for problem in found] == used
    assert all("träff 02" in problem and "01-a.md" in problem for problem in found)


@pytest.mark.parametrize(("feedback", "faults"), [("full", 1), ("none", 0)])
def test_a_term_in_the_exercise(tmp_path, feedback, faults):
    task = Choice(
        id="val", question="Vilken riskkvot?", points=0, outcome="01-a", level="recept", feedback=feedback, key="a",
        options=[Option("a", "Två"), Option("b", "Tre", Misconception("m", "Tre."))],
    )  # fmt: skip
    exercise = Exercise(id="01-a", title="A", tasks=[task])
    found = terms.problems(sessions(tmp_path, "# A\n"), {"01-a": exercise})
    assert len(found) == faults


def test_who_introduces_what(tmp_path):
    made = sessions(tmp_path, "# A\n\n## Begrepp\n\n{term}`risk`\n")
    assert {term: home.id for term, home in terms.introduced(made).items()} == {
        "risk": "01-a", "riskkvot": "02-b", "konfidensintervall": "02-b",
    }  # fmt: skip
