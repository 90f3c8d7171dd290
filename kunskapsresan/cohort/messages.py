"""What a supervisor's tool has to say: one line per file or person, with problem and remedy, in Swedish."""

from __future__ import annotations

from dataclasses import dataclass, field

from kunskapsresan.errors import CourseError

OK, NOTE, PROBLEM = "klart", "obs", "problem"


class CohortError(CourseError):
    """The whole command had to stop; the message says in Swedish what is wrong and what to do."""


@dataclass(frozen=True)
class Line:
    """One thing that happened. `subject`: file or participant; `remedy`: what to do about a problem."""

    subject: str
    status: str
    text: str
    remedy: str = ""

    def __str__(self) -> str:
        head = {OK: "", NOTE: "Obs: ", PROBLEM: "Problem: "}[self.status]
        return f"{self.subject}: {head}{self.text}" + (f" {self.remedy}" if self.remedy else "")


@dataclass
class Report:
    """All that happened, in order, and one closing sentence."""

    title: str
    lines: list[Line] = field(default_factory=list)
    summary: str = ""

    def ok(self, subject: str, text: str) -> None:
        self.lines.append(Line(_printable(subject), OK, text))

    def note(self, subject: str, text: str, remedy: str = "") -> None:
        self.lines.append(Line(_printable(subject), NOTE, text, remedy))

    def problem(self, subject: str, text: str, remedy: str = "") -> None:
        self.lines.append(Line(_printable(subject), PROBLEM, text, remedy))

    def more(self, text: str) -> None:
        """Something more about the subject of the last line."""
        last = self.lines.pop()
        self.lines.append(Line(last.subject, last.status, f"{last.text} {text}", last.remedy))

    def count(self, status: str) -> int:
        return sum(line.status == status for line in self.lines)

    def tally(self, ok: str, note: str) -> None:
        """Sums up: how many lines went well, are to be looked at, and are problems, in the command's own words."""
        counts = (OK, ok), (NOTE, note), (PROBLEM, "med problem")
        self.summary = ", ".join(f"{self.count(status)} {what}" for status, what in counts) + "."

    @property
    def has_problems(self) -> bool:
        return self.count(PROBLEM) > 0

    def __str__(self) -> str:
        return "\n".join([self.title, *(f"  {line}" for line in self.lines), *([self.summary] if self.summary else [])])


def _printable(name: str) -> str:
    """A file name from outside may hold control characters that would steer the terminal."""
    return "".join(each if each.isprintable() else "?" for each in name)
