"""Pages about the whole journey, derived from the sessions: hours and points, outcomes × where they are met, printing.

Pure: sessions and exercises in, Markdown out. `sync` writes the pages, so that no count on them is typed.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from kunskapsresan import swedish
from kunskapsresan.course import page, paper, projector_screens
from kunskapsresan.curriculum import Curriculum, Page, Session
from kunskapsresan.errors import CourseError
from kunskapsresan.tasks.kinds import Exercise

FOLDER = Path("book") / "handledare"
NUMBERS, PRINTS, SHOWS = (FOLDER / f"{name}.md" for name in ("kursen-i-tal", "skriva-ut", "visa-pa-storbild"))
_HEAD = "% GENERATED from curriculum.yml, book/traffar and solutions. Do not edit: run `kunskapsresan sync`.\n\n"
_TIME = re.compile(r"^\|\s*(\d+(?:,\d+)?)\s*(timm(?:e|ar)|minuter)\s*\|", re.MULTILINE)


class OverviewError(CourseError):
    """A session page that cannot be summed up; names the file and the remedy."""


@dataclass(frozen=True)
class Totals:
    """What one participant meets in one session. Hours at home come from the page's own table."""

    session: Session
    home: float
    tasks: int
    automatic: float
    by_person: float


def pages(plan: Curriculum, exercises: dict[str, Exercise]) -> dict[Path, bytes]:
    """The derived pages, path → content. `exercises` holds those of the sessions present, by id."""
    sessions = [session for session in plan.present if session.id in exercises]
    totals = [total(session, exercises[session.id]) for session in sessions]
    numbers = _HEAD + "# Kursen i tal\n\n" + _hours(totals) + "\n" + _matrix(sessions, exercises)
    return {
        plan.root / NUMBERS: numbers.encode(),
        plan.root / PRINTS: (_HEAD + _prints(sessions, paper.to_read(plan))).encode(),
        plan.root / SHOWS: (_HEAD + _shows(sessions)).encode(),
    }


def total(session: Session, exercise: Exercise) -> Totals:
    """Raises OverviewError when the page does not say how long the work at home takes."""
    rows = _TIME.findall(page.read(session.page).section(page.AT_HOME))
    if not rows:
        raise OverviewError(
            f"{session.page}: under ”{page.AT_HOME}” ska en tabell börja varje rad med en tid, till exempel ”1 timme”."
        )
    home = sum(swedish.parse(number) / (60 if unit == "minuter" else 1) for number, unit in rows)
    by_person = sum(task.points for task in exercise.tasks if task.by_person)
    points = sum(task.points for task in exercise.tasks)
    return Totals(session, home, len(exercise.tasks), points - by_person, by_person)


def _number(value: float) -> str:
    return swedish.number(value, 0 if value == int(value) else 1)


def _link(session: Session) -> str:
    return f"[{session.id[:2]}](../traffar/{session.id}.md)"


def _hours(totals: list[Totals]) -> str:
    rows = [
        f"| {_link(each.session)} | {_number(each.session.minutes / 60)} | {_number(each.home)} "
        f"| {each.tasks} | {_number(each.automatic)} | {_number(each.by_person)} |"
        for each in totals
    ]
    meeting = sum(each.session.minutes for each in totals) / 60
    home, automatic = sum(each.home for each in totals), sum(each.automatic for each in totals)
    person = sum(each.by_person for each in totals)
    return (
        f"Så mycket tid och så många poäng rymmer resan. Timmarna hemma är de som står under ”{page.AT_HOME}” på "
        "varje träffs sida. Poängen är till för att se vad som sitter. De är inget betyg.\n\n"
        "| Träff | Timmar på träffen | Timmar hemma | Uppgifter | Poäng som rättas direkt | Poäng av handledaren |\n"
        "|---|---:|---:|---:|---:|---:|\n"
        + "\n".join(rows)
        + f"\n| **Alla** | **{_number(meeting)}** | **{_number(home)}** "
        f"| **{sum(each.tasks for each in totals)}** | **{_number(automatic)}** | **{_number(person)}** |\n\n"
        f"En deltagare behöver alltså räkna med {_number(meeting + home)} timmar: {_number(meeting)} på träffarna och "
        f"{_number(home)} mellan dem.\n\n## Stegen i översikten\n\n"
        + "\n".join(f"- {_link(each.session)} {each.session.title}: {_lower(each.session.review)}" for each in totals)
        + "\n"
    )


def _lower(text: str) -> str:
    return text[:1].lower() + text[1:]


def _matrix(sessions: list[Session], exercises: dict[str, Exercise]) -> str:
    out = [
        "## Målen och var de möts\n",
        "Varje mål tas upp på träffens sida, övas i sidans självtest och prövas i övningen. Under ”Övas” står vilket "
        "självtest i ordningen det är, under ”Prövas” uppgiftens nummer. Uppgifter utan poäng står inom parentes.\n",
    ]
    for session in sessions:
        exercise = exercises[session.id]
        out += [f"### {session.title}\n", "| Mål | Övas: självtest | Prövas: uppgift | Poäng |", "|---|---|---|---:|"]
        for outcome, text in page.read(session.page).outcomes.items():
            practised = [n for n, task in enumerate(exercise.self_tests, 1) if task.outcome == outcome]
            tested = [(n, task.points) for n, task in enumerate(exercise.tasks, 1) if task.outcome == outcome]
            shown = _runs([n for n, points in tested if points])
            unscored = _runs([n for n, points in tested if not points])
            cell = " ".join(filter(None, [shown, f"({unscored})" if unscored else ""])) or "–"
            said = re.sub(r"^Efter träffen kan du ", "", text).rstrip(".")
            points = _number(sum(points for _, points in tested))
            out.append(f"| {said} | {_runs(practised) or '–'} | {cell} | {points} |")
        out.append("")
    return "\n".join(out)


def _runs(numbers: list[int]) -> str:
    """1, 2, 3, 7 → "1–3, 7"."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(str(run[0]) if len(run) == 1 else f"{run[0]}–{run[-1]}" for run in runs)


def _prints(sessions: list[Session], reading: list[Page]) -> str:
    # Plain HTML links: the handouts are made after the pages, so Sphinx does not know them.
    def link(name: str, text: str) -> str:
        return f'<a href="../{paper.FOLDER.name}/{name}">{text}</a>'

    rows = "\n".join(f"- {session.id[:2]} {link(f'{session.id}.html', session.title)}" for session in sessions)
    reports = "\n".join(f"- {link(f'{Path(page.file).name}.html', page.title)}" for page in reading)
    return (
        "# Skriva ut\n\n"
        "För rum utan datorer, för den som läser bäst på papper och för reservplanen när nätet ligger nere. Varje "
        "träff finns som ett häfte för A4: först texten, sedan övningen med samma nummer på uppgifterna som på "
        "skärmen. Öppna, skriv ut, eller välj ”Spara som PDF” i utskriftsrutan.\n\n"
        f"{rows}\n\n"
        f"Till träff 09 behövs också rapporterna som ska granskas:\n\n{reports}\n\n"
        f"Handledarens anteckningar till alla träffar finns i {link(paper.BOOKLET, 'handledarens häfte')}.\n\n"
        "Den som har svarat på papper kan föra in svaren i övningen efteråt. Det som ska prövas på datorn, som en "
        "söksträng, står det vid uppgiften.\n"
    )


def _shows(sessions: list[Session]) -> str:
    # Plain HTML links here too: the views are made after the pages.
    link = '- {} <a href="../traffar/{}{}">{}</a>'
    rows = "\n".join(link.format(each.id[:2], each.id, projector_screens.LINK, each.title) for each in sessions)
    return (
        "# Visa på storbild\n\n"
        "Varje träff finns som bilder att visa för gruppen, en i taget: minutplanen, öppningsfrågan, tre frågor till "
        "det ni har läst, figurerna, fallet, samtalsfrågorna och det som ska göras till nästa gång. De är gjorda av "
        "träffens egen sida, så du behöver inte förbereda något.\n\n"
        f"{rows}\n\n"
        "## Så gör du\n\n"
        "1. Öppna träffen här, eller från dina anteckningar längst ner på träffens sida. Välj *Helskärm*.\n"
        "2. Byt bild med pilarna, Page Up och Page Down eller en fjärr för presentationer. Home och End går till den "
        "första och den sista bilden.\n"
        "3. Svar och vissa figurer är dolda tills du visar dem: med knappen på bilden, eller med nästa tryck framåt.\n"
        "4. Välj *Anteckningar*. De öppnas i ett eget fönster. Dra det till din egen skärm: där står vad du ska tänka "
        "på, vad som kommer sedan och hur tiden går. Det fönstret styr också storbilden.\n"
        "5. *Starta klockan* när ni börjar. Den visar var i planen ni är och hur många minuter som är kvar. Hur ni "
        "ligger till säger den inget om. Det avgör du.\n\n"
        "## Bra att veta\n\n"
        "- Anteckningarna, svaren till dig och allt om deltagarna finns bara i ditt eget fönster och på papper, aldrig "
        "på storbilden. Dela därför bara storbildens fönster om ni ses på distans, inte hela skärmen.\n"
        "- Öppnas inget fönster har webbläsaren stoppat det. Tillåt fönster från sidan, eller skriv ut "
        f'<a href="../{paper.FOLDER.name}/{paper.BOOKLET}">handledarens häfte</a>.\n'
        "- Bilderna går att läsa på sex meters håll när bilden är ungefär 1,8 meter bred. Figurer visas först hela och "
        "sedan i delar, på nära håll. Figurer som är för höga för det finns bara på träffens sida.\n"
        "- *En, tre, tre* är en minut ensam, tre med grannen och tre med nästa par. Starta varje steg med knappen.\n"
        "- Det som gruppen ska pröva själv, som sökverkstaden, öppnar du på träffens sida.\n"
        "- Ingen projektor? Skriv ut bilderna liggande på A3, en på varje sida. Svar som du inte har visat är dolda på "
        "papperet också.\n"
        "- Allt fungerar utan nät, från mappen som boken ligger i.\n"
    )
