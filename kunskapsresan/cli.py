"""`kunskapsresan …`: the commands of authors, supervisors and organisations. Swedish help and messages.

Thin: parses, calls, prints. Heavy imports stand inside the commands, after the root is found, so that help and a wrong
folder are told at once.
"""

from __future__ import annotations

from kunskapsresan import cli_words  # noqa: F401 - first: typer takes its words at import

# isort: split

import os
from pathlib import Path
from typing import Annotated

import typer
from rich.console import Console
from rich.markup import escape
from rich.table import Table

from kunskapsresan import curriculum, jupyter_home, output
from kunskapsresan.errors import CourseError

output.never_stop()
app = typer.Typer(no_args_is_help=True, add_completion=False, help="Kunskapsresan: kursen, övningarna och rättningen.")
cohort_app = typer.Typer(
    no_args_is_help=True, help="Handledarens verktyg: en grupps inlämningar, poäng och återkoppling."
)
app.add_typer(cohort_app, name="cohort")
console = Console(highlight=False)
errors = Console(stderr=True, highlight=False)

Name = Annotated[str, typer.Argument(help="Gruppens namn, till exempel ht26", metavar="NAMN")]


def _fail(message: object) -> typer.Exit:
    errors.print(f"[bold]Det gick inte.[/bold] {escape(str(message))}", soft_wrap=True)
    return typer.Exit(1)


def _root() -> Path:
    """The course's folder. From here on, Jupyter's settings are the course's own and not the user's."""
    try:
        root = curriculum.find_root()
        jupyter_home.enter(root)
    except CourseError as error:
        raise _fail(error) from None
    except OSError as error:
        raise _fail(f"{error.filename}: går inte att skriva ({error.strerror}). Ge dig själv skrivrätt.") from None
    return root


def _say(message: str) -> None:
    console.print(escape(message), soft_wrap=True)


@app.command()
def start(
    port: Annotated[int, typer.Option(help="Fast port; ändra bara om den är upptagen av något du inte kan stänga")] = 0,
) -> None:
    """Bygg boken om något har ändrats och visa allt på den här datorn."""
    root = _root()
    from kunskapsresan import door, server
    from kunskapsresan.course import prepare

    port = port or server.PORT
    held = None
    try:
        held = door.open_door(root, port)
        if held is None:
            _say("Kursen är redan igång, eller startas just nu, i ett annat fönster.")
            _print_addresses(server.addresses(root, port))
            return
        prepare.build(root, _say, building=lambda: _say("Bygger boken. Första gången tar det någon minut …"))
        server.prepare_work_folder(root)
    except (CourseError, OSError) as error:
        raise _fail(error) from None
    _print_addresses(server.addresses(root, port))
    _say("Stäng med Ctrl+C.")
    server.serve(root, port, held)


def _print_addresses(found) -> None:
    console.print(f"\n[bold]Boken[/bold]  {found.book}", soft_wrap=True)
    for title, address in found.forms.items():
        console.print(f"[bold]Övning som formulär[/bold]  {escape(title)}\n  {address}", soft_wrap=True)
    console.print(f"[bold]JupyterLab[/bold]  {found.lab}\n", soft_wrap=True)


@app.command()
def sync() -> None:
    """Skapa alla filer som härleds ur källorna."""
    root = _root()
    from kunskapsresan.course import prepare

    try:
        changes = prepare.derive(root, _say)
    except (CourseError, OSError) as error:
        raise _fail(error) from None
    count = len(changes.written) + len(changes.removed)
    _say(f"{count} filer ändrade." if count else "Allt var redan i fas.")
    if changes.astray:
        raise typer.Exit(1)


@app.command()
def check(
    counts: Annotated[bool, typer.Option("--tal", help="Visa också vad varje träff rymmer, i tal")] = False,
) -> None:
    """Granska källorna och att allt härlett är i fas."""
    root = _root()
    from kunskapsresan.course import check as checking
    from kunskapsresan.course import page_content

    try:
        found = checking.problems(root)
        counted = checking.counts(root) if counts else []
    except CourseError as error:
        raise _fail(error) from None
    if counted:
        table = Table(*page_content.HEADINGS)
        for each in counted:
            table.add_row(*each.row)
        console.print(table)
    for problem in found:
        errors.print(escape(problem), soft_wrap=True)
    if found:
        raise typer.Exit(1)
    _say("Inga fel.")


@app.command(name="book")
def build_book() -> None:
    """Bygg boken till _build/html."""
    root = _root()
    from kunskapsresan.course import prepare

    try:
        built = prepare.build(root, _say, builder_says=typer.echo)
    except (CourseError, OSError) as error:
        raise _fail(error) from None
    _say("Boken är byggd: _build/html/book/index.html" if built else "Boken var redan byggd och aktuell.")


@app.command(name="pdf")
def make_pdf() -> None:
    """Skriv varje träff, och handledarens häfte, som PDF till _build/utskrift."""
    root = _root()
    from kunskapsresan.course import book, pdf, prepare

    try:
        prepare.build(root, _say, building=lambda: _say("Bygger boken …"))
        with console.status("Skriver ut …"):
            written = pdf.write(root / book.BUILD / "html", root / book.BUILD / "utskrift")
    except (CourseError, OSError) as error:
        raise _fail(error) from None
    for path in written:
        _say(f"skriven: {path.relative_to(root)}")


# --- the supervisor's tools -------------------------------------------------------------------------------------


@cohort_app.callback()
def _cohort_tools(
    home: Annotated[
        Path | None,
        typer.Option(
            "--hem", help="Mappen som grupperna ligger i, om det inte är den som `cohort hem` visar", metavar="MAPP"
        ),
    ] = None,
) -> None:
    # What nbgrader and its database write is about people too, and nobody else's to read.
    os.umask(0o077)
    if home is not None:
        from kunskapsresan.cohort import homes

        os.environ[homes.VARIABLE] = str(home.expanduser().absolute())  # for this command and what it starts


def _home(root: Path) -> Path:
    from kunskapsresan.cohort import homes

    return homes.chosen(root)


def _cohort(root: Path, name: str):
    """A group that exists; one that still lies in the course's folder is told how to move."""
    from kunskapsresan.cohort import workspace

    cohort = workspace.load(root, name, _home(root))
    if cohort.is_in_course:
        errors.print(
            "Gruppen ligger kvar i kursens egen mapp och fungerar där. Flyttar du den påverkas den aldrig av en ny "
            f"version av kursen: [bold]kunskapsresan cohort flytta {cohort.name}[/bold]",
            soft_wrap=True,
        )
    return cohort


def _report(run) -> None:
    """Prints a cohort tool's report; a stop is one Swedish message. Exit code 1 when something needs a person."""
    from kunskapsresan.cohort import faults

    try:
        report = run()
    except OSError as error:
        raise _fail(faults.remedy(error)) from None
    except CourseError as error:
        raise _fail(error) from None
    _say(str(report))
    if report.has_problems:
        raise typer.Exit(1)


@cohort_app.command(name="new")
def cohort_new(
    name: Name,
    roster: Annotated[Path, typer.Option(help="CSV-fil från Excel, med deltagar-id eller bara namn", metavar="FIL")],
) -> None:
    """Skapa en grupp ur en deltagarlista."""
    root = _root()
    from kunskapsresan.cohort import workspace

    _report(lambda: workspace.new(root, name, roster, home=_home(root)))


@cohort_app.command(name="refresh")
def cohort_refresh(name: Name) -> None:
    """Ge gruppen kursens nya övningar. Den som har börjat svara behåller poängen; varje svar rättas på sin version."""
    root = _root()
    from kunskapsresan.cohort import workspace

    _report(lambda: workspace.refresh(_cohort(root, name)))


@cohort_app.command(name="collect")
def cohort_collect(
    name: Name,
    folder: Annotated[Path, typer.Argument(help="Mapp med inlämnade filer", metavar="MAPP")],
) -> None:
    """Samla in en mapp med inlämnade filer."""
    root = _root()
    from kunskapsresan.cohort import collect

    _report(lambda: collect.collect(_cohort(root, name), folder))


@cohort_app.command(name="grade")
def cohort_grade(
    name: Name,
    everything: Annotated[bool, typer.Option("--allt", help="Rätta också det som redan är rättat")] = False,
) -> None:
    """Rätta det som samlats in. Texter väntar på dig i `cohort open`."""
    root = _root()
    from kunskapsresan.cohort import grade

    _report(lambda: grade.grade(_cohort(root, name), everything=everything))


@cohort_app.command(name="feedback")
def cohort_feedback(name: Name) -> None:
    """Skriv en sida med återkoppling per deltagare och övning."""
    root = _root()
    from kunskapsresan.cohort import feedback

    _report(lambda: feedback.feedback(_cohort(root, name)))


@cohort_app.command(name="evaluation")
def cohort_evaluation(
    name: Name,
    folder: Annotated[Path, typer.Argument(help="Mapp med utvärderingar (utvardering-….json)", metavar="MAPP")],
) -> None:
    """Sammanställ utvärderingarna i en mapp till en sida, när minst fem har lämnat."""
    root = _root()
    from kunskapsresan.cohort import evaluation

    _report(lambda: evaluation.gather(_cohort(root, name), folder))


@cohort_app.command(name="compare")
def cohort_compare(name: Name) -> None:
    """Jämför svaren från träff 1 och träff 10. Gruppens tal visas när minst fem har svarat båda gångerna."""
    root = _root()
    from kunskapsresan.cohort import compare

    _report(lambda: compare.compare(_cohort(root, name)))


@cohort_app.command(name="group")
def cohort_group(name: Name) -> None:
    """Visa gruppens självkartor från träff 3, utan id, när minst fem har svarat."""
    root = _root()
    from kunskapsresan.cohort import group

    _report(lambda: group.group(_cohort(root, name)))


@cohort_app.command(name="hem")
def cohort_home(
    folder: Annotated[Path | None, typer.Argument(help="Mappen som grupperna ska ligga i", metavar="MAPP")] = None,
) -> None:
    """Visa mappen som grupperna ligger i, eller välj en annan. Grupper som redan finns flyttas inte."""
    root = _root()
    from kunskapsresan.cohort import faults, homes, places

    if folder is not None:
        try:
            homes.store(root, folder)
        except OSError as error:
            raise _fail(faults.remedy(error)) from None
    home = _home(root)
    _say(f"Grupperna ligger i {home}")
    for each in places.others(root, home=home):
        _say(f"  {each.name}{' (kvar i kursens mapp)' if each.is_in_course else ''}")
    if folder is not None and home != folder.expanduser().absolute():
        _say(f"Valet är sparat, men {homes.VARIABLE} eller --hem säger något annat och går före.")


@cohort_app.command(name="flytta")
def cohort_move(name: Name) -> None:
    """Flytta en grupp ur kursens egen mapp: den kopieras hel och jämförs, och inget tas bort.

    En grupp som ligger i ett eget hem flyttar du själv, som vilken mapp som helst.
    """
    root = _root()
    from kunskapsresan.cohort import moving, workspace

    _report(lambda: moving.move(workspace.load(root, name), _home(root)))


@cohort_app.command(name="open")
def cohort_open(
    name: Name,
    port: Annotated[int, typer.Option(help="Port på den här datorn")] = 8766,
) -> None:
    """Öppna rättningsvyn (nbgraders formgrader) för gruppen."""
    import subprocess

    from kunskapsresan import door
    from kunskapsresan.cohort import faults, workspace

    try:
        viewer = workspace.formgrader(_cohort(_root(), name), port)
        door.check_free(port)
    except OSError as error:
        raise _fail(faults.remedy(error)) from None
    except CourseError as error:
        raise _fail(error) from None
    _say(f"Öppna {viewer.address}\nVyn är på engelska. Stäng med Ctrl+C.")
    process = subprocess.Popen(viewer.command, cwd=viewer.folder, env=viewer.environment)
    try:
        code = process.wait()
    except KeyboardInterrupt:
        process.wait()
        _say("Stängd.")
    else:
        raise typer.Exit(code)
