"""Does any order of handing in, collecting, marking, returning and refreshing keep what the tools promise?

Two people with two devices each answer three versions of an exercise. A model of its own says what must hold:
- no mark is made on another version than the answer's own, and what cannot be marked waits for a person, never zero;
- what a supervisor has set by hand is never lost, and is read again exactly when the answer behind it has changed;
- marking twice is marking once;
- no page is written whose points and words disagree, nor one for what has changed since it was marked.
"""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, Phase, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, rule, run_state_machine_as_test

from kunskapsresan import answers, entries
from kunskapsresan.cohort import gradebook, workspace
from kunskapsresan.cohort.collect import collect
from kunskapsresan.cohort.feedback import feedback
from kunskapsresan.cohort.grade import grade
from tests import sample_exercise as sample
from tests.cohort import three_versions as three
from tests.cohort.conftest import grades, receipt, zipped

PEOPLE, DEVICES = ("kr26-01", "kr26-02"), ("mobil", "dator")
REGISTERED = {task.id: task.points for task in sample.exercise().tasks if task.points}
HASHES = {name: {task: each["hash"] for task, each in three.compiled(name).tasks.items()} for name in three.NAMES}
CONTENTS = {name: three.compiled(name).content for name in three.NAMES}
SHARES = {
    (task, HASHES[name][task], entries.stringify(value)): share
    for name in three.NAMES
    for task in three.tasks_of(name)
    for value, share in (three.answer(name, task, quality) for quality in ("right", "half", "wrong"))
}


class Circle(RuleBasedStateMachine):
    """Every command is the tool's own; the model beside it is only dictionaries."""

    template: Path  # a new cohort on version A

    def __init__(self):
        super().__init__()
        self.place = tempfile.TemporaryDirectory(prefix="kunskapsresan-")
        root = Path(self.place.name) / "kurs"
        shutil.copytree(self.template, root)
        self.cohort, self.inbox = workspace.load(root, "demo"), root / "inkorg"
        self.inbox.mkdir()
        self.clock = 0
        self.known = {"A"}
        self.learnt = False  # has a version become known since the last marking?
        self.stores = {(who, device): {} for who in PEOPLE for device in DEVICES}
        self.posted: list[tuple[str, dict, str]] = []  # (who, answers, version of the page), in the inbox
        self.came: dict[str, dict] = {who: {} for who in PEOPLE}  # collected, merged
        self.pages: dict[str, set[str]] = {who: set() for who in PEOPLE}  # versions of the pages that made them
        self.changed: dict[str, bool] = {}  # has anything that the marks depend on changed since they were made?
        self.hand: dict[tuple[str, str], tuple[float, str]] = {}  # what was set by hand
        self.marked_on: dict[tuple[str, str], tuple] = {}  # what each mark was made on
        self.waits: dict[tuple[str, str], bool] = {}  # is something set by hand to be read again?

    def teardown(self):
        self.place.cleanup()

    # --- what people do ---

    @rule(
        who=st.sampled_from(PEOPLE),
        device=st.sampled_from(DEVICES),
        name=st.sampled_from(three.NAMES),
        quality=st.sampled_from(("right", "half", "wrong", "emptied")),
        data=st.data(),
    )
    def answer_and_hand_in(self, who, device, name, quality, data):
        """Some tasks on a page of one version; then the zip, in the present form or, if all is of A, in the first."""
        store = self.stores[who, device]
        chosen = data.draw(st.lists(st.sampled_from(three.tasks_of(name)), min_size=1, max_size=7, unique=True))
        for task in chosen:
            self.clock += 1
            value = None if quality == "emptied" else three.answer(name, task, quality)[0]
            saved = f"2026-03-02T{self.clock // 3600:02d}:{self.clock // 60 % 60:02d}:{self.clock % 60:02d}.000Z"
            entry = {"value": value, "saved": saved, "attempts": []}
            store.setdefault(task, {})[HASHES[name][task]] = entry
        only_first = all(set(found) <= {HASHES["A"].get(task)} for task, found in store.items())
        forms = ["lämna in", "kopia"] + (["0.1.0"] if only_first and name == "A" else [])
        self._post(who, store, name, data.draw(st.sampled_from(forms)))

    def _post(self, who, store, name, form):
        head = {"exercise": sample.ID, "content": CONTENTS[name], "participant": who, "edition": "kunskapsresan"}
        raw = answers.encode(head | {"answers": store})
        if form == "0.1.0":
            flat = {task: next(iter(found.values())) for task, found in store.items()}
            raw = json.dumps(head | {"version": 1, "answers": flat}).encode()
        files = {"svar.json": raw, "kvitto.json": receipt(raw, who)}
        if form == "kopia":
            member = f"{sample.ID}/svar.json"
            files = {member: raw, "kvitto.json": copy_receipt(who, {member: raw})}
        (self.inbox / f"{len(self.posted):03d}.zip").write_bytes(zipped(files))
        self.posted.append((who, json.loads(json.dumps(store)), name))

    # --- what the supervisor does ---

    @rule()
    def collect(self):
        report = collect(self.cohort, self.inbox)
        assert not report.has_problems, str(report)
        for path in self.inbox.iterdir():
            path.unlink()
        for who, store, name in self.posted:
            merged = entries.merge_versions(self.came[who], store)
            if merged != self.came[who] or not self.pages[who]:
                self.came[who] = merged
                self.pages[who].add(name)
                self.changed[who] = True
        self.posted = []

    @rule(name=st.sampled_from(three.NAMES))
    def refresh(self, name):
        """The course becomes version `name`. Only once somebody has answered: before, cells are registered anew."""
        if not any(self.came.values()):
            return
        report = workspace.refresh(self.cohort, [three.material(name)])
        assert not report.has_problems, str(report)
        if name not in self.known:
            self.known.add(name)
            self.learnt = True
        with gradebook.opened(self.cohort) as book:
            cells = gradebook.registered(book, sample.ID).cells
        assert {task: cell.max_score for task, cell in cells.items()} == REGISTERED

    @rule()
    def grade(self):
        grade(self.cohort)
        once = self._state()
        grade(self.cohort)
        assert self._state() == once
        self.learnt = False
        for who in PEOPLE:
            if self.came[who]:
                self._check_marks(who)
                self.changed[who] = False

    def _state(self):
        notebooks = {path: path.read_bytes() for path in (self.cohort.folder / "autograded").rglob("*.ipynb")}
        return [grades(self.cohort, who) for who in PEOPLE], notebooks

    @rule(who=st.sampled_from(PEOPLE), task=st.sampled_from(["egna-ord", "val", "flera"]), half=st.booleans())
    def mark_by_hand(self, who, task, half):
        if who not in self.changed:
            return
        with gradebook.opened(self.cohort) as book:
            known = gradebook.registered(book, sample.ID)
            if who not in gradebook.submissions(book, known):
                return
            found = book.find_grade(task, sample.ID, sample.ID, who)
            score = REGISTERED[task] / (2 if half else 1)
            found.manual_score, found.needs_manual_grade = score, False
            comment = f"Läst {self.clock}." if task == "egna-ord" else ""
            if comment:
                book.find_comment(task, sample.ID, sample.ID, who).manual_comment = comment
            book.db.commit()
        kept = self.hand.get((who, task), (0, ""))[1]
        self.hand[who, task] = score, comment or kept
        self.waits[who, task] = False

    @rule()
    def feedback(self):
        before = {who: self._page(who) for who in PEOPLE}
        report = feedback(self.cohort)
        for who in PEOPLE:
            told = [line for line in report.lines if line.subject == f"{who}, {sample.ID}"]
            if not self.came[who]:
                assert not told
            elif "sidan är skriven" in told[0].text:
                assert not self.changed[who], "a page for what has not been marked"
                self._check_page(who)
            else:
                assert self.changed[who] or self.learnt
                assert "grade" in told[0].remedy and self._page(who) == before[who]

    # --- what must hold ---

    def _counts(self, who, task):
        """(version, value) of the answer that counts, None without one."""
        found = [(each["saved"], key, each["value"]) for key, each in self.came[who].get(task, {}).items()]
        found = [each for each in found if each[2] is not None]
        return max(found)[1:] if found else None

    def _is_known(self, task, version):
        return any(HASHES[name].get(task) == version for name in self.known)

    def _check_marks(self, who):
        for task, each in grades(self.cohort, who).items():
            most, counts = REGISTERED[task], self._counts(who, task)
            if counts is None:
                asked = any(task in HASHES[name] for name in self.pages[who] & self.known)
                asked |= any(self._is_known(task, version) for version in self.came[who].get(task, {}))
                assert each.auto_score in (0.0, None) and (each.auto_score is None or asked), (who, task)
            elif not self._is_known(task, counts[0]) or self._is_strange(who):
                assert each.auto_score is None, (who, task)
            elif task != "egna-ord":
                share = SHARES[task, counts[0], entries.stringify(counts[1])]
                assert each.auto_score == pytest.approx(share * most), (who, task, counts)
            mark = counts, counts and self._is_known(task, counts[0]), self._is_strange(who), each.auto_score
            if (who, task) in self.hand:
                score, comment = self.hand[who, task]
                assert each.manual_score == score and (each.comment or "") == comment, "a mark was lost"
                self.waits[who, task] |= mark != self.marked_on[who, task]
                assert each.needs_manual_grade == self.waits[who, task], "not read again exactly when changed"
            elif each.auto_score is None:
                assert each.needs_manual_grade, "nothing waits, and nothing was marked"
            self.marked_on[who, task] = mark

    def _is_strange(self, who):
        """An answer to a task that the cohort has never heard of flags the whole hand-in."""
        heard = {task for name in self.known for task in HASHES[name]}
        return any(task not in heard and self._counts(who, task) for task in self.came[who])

    def _page(self, who):
        path = self.cohort.feedback(who, sample.ID) / f"{sample.ID}.html"
        return path.read_text(encoding="utf-8") if path.exists() else ""

    def _check_page(self, who):
        page, total = self._page(who), 0.0
        for section in page.split("<section")[1:]:
            text = re.sub(r"\s+", " ", re.sub("<[^>]*>", " ", section.partition(">")[2].partition("</section>")[0]))
            points = re.search(r"([0-9,]+) av ([0-9,]+) poäng", text)
            if not points:
                continue
            got, most = (float(each.replace(",", ".")) for each in points.groups())
            total += got
            if "Bedömt av din handledare." in text or "läser det nya" in text:
                continue
            assert ("Rätt." in text) <= (got == most), text
            assert ("Inte rätt än." in text) <= (got == 0), text
            assert ("Delvis rätt." in text) <= (0 < got < most), text
        counts = self._counts(who, "val")
        if counts and "<section" in page and self._is_known("val", counts[0]):
            assert ("(ny lydelse)" in page.split("</section>")[0]) == (counts[0] != HASHES["A"]["val"])
        said = re.search(r'class="total">([0-9,]+) av ([0-9,]+) poäng', page)
        assert float(said[2].replace(",", ".")) == sum(REGISTERED.values())
        if "<section" in page:
            assert float(said[1].replace(",", ".")) == pytest.approx(total, abs=0.03)


def copy_receipt(who, members):
    """The receipt of a copy of everything."""
    files = {name: {"bytes": len(raw), "sha256": hashlib.sha256(raw).hexdigest()} for name, raw in members.items()}
    data = {"kind": "kopia", "edition": "kunskapsresan", "exercise": "", "participant": who}
    return json.dumps(data | {"created": "2026-03-02T10:05:00.000Z", "files": files}).encode()


def run(template, sequences, steps):
    machine = type("Circle", (Circle,), {"template": template})
    profile = settings(
        max_examples=sequences,
        stateful_step_count=steps,
        deadline=None,
        suppress_health_check=list(HealthCheck),
        print_blob=True,
        phases=[phase for phase in Phase if phase is not Phase.shrink],  # a step costs too much for hundreds of tries
    )
    run_state_machine_as_test(machine, settings=profile)


def test_a_few_sequences(template):
    """Does what is promised hold in any order?"""
    run(template, 6, 10)


@pytest.mark.slow
def test_many_sequences(template):
    """The same, in sixty orders."""
    run(template, 60, 16)


@pytest.mark.soak
def test_very_many_sequences(template):
    """The same, in five hundred orders, longer ones."""
    run(template, 500, 24)
