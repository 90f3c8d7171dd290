"""A walk by up to three tabs of one browser, and a model that knows what each person has written.

The order of the steps comes from a seed alone. The model keeps every keystroke with its time: one that is older than a
second may be missing nowhere.
"""

from __future__ import annotations

import random
import time

from tests.browser import steps
from tests.browser.engines import Driven, Tab
from tests.browser.walk_model import PAGES, SECOND, WITH_PANEL, Field, Written, entries_in

PATIENCE = 6.0  # seconds that a slow machine has to show what must be there
MOST_TABS, MOST_AT_ONCE = 3, 3
ALONE = "bara i den här fliken"
SHOWN = """return Object.fromEntries(arguments[0].map((key) => {
  const root = document.querySelector(`form[data-task="${key}"], form[data-step] [data-field="${key}"]`);
  return [key, root.querySelector('[type=radio]') ? root.querySelector(':checked')?.value ?? ''
    : root.querySelector('textarea, input').value];
}))"""
ROWS = """const done = arguments[0], opening = indexedDB.open("kunskapsresan/kunskapsresan");
opening.onupgradeneeded = () => opening.transaction.abort();
opening.onerror = (event) => { event.preventDefault(); done([]); };
opening.onsuccess = () => {
  const db = opening.result, asked = db.transaction("answers").objectStore("answers").getAll();
  asked.onsuccess = () => {
    db.close();
    done(asked.result.map(({ person, exercise, task, entry }) =>
      [person === "-" ? "" : person, exercise, task, entry.value]));
  };
};"""


class Walk:
    """One seeded walk at `root`, an origin where nothing has been stored."""

    def __init__(self, browser: Driven, root: str, seed: int):
        self.browser, self.root, self.random = browser, root, random.Random(seed)
        self.tabs: dict[Tab, str] = {}
        self.away: set[Tab] = set()
        self.people: dict[str, Written] = {"": Written()}
        self.person, self.is_full, self.count = "", False, 0
        self.touched: dict[Field, tuple[float, Tab]] = {}
        self.unsettled: set[str] = set()  # of whom something may so far be stored as a draft only
        self.steps: list[str] = []
        self._place_spare()

    def run(self, length: int) -> None:
        """Takes so many steps, and then looks at what each person has."""
        for _ in range(length):
            for _ in range(self.random.randint(1, MOST_AT_ONCE)):
                action = self._choose()
                action()
                if action in (self.name, self.move, self.let_other):
                    break
            self.check()
        self.end()

    def told(self) -> str:
        """The steps so far."""
        return "\n".join(f"  {i}. {step}" for i, step in enumerate(self.steps, start=1))

    def _choose(self):
        usable, panels = self._usable(), self._usable(WITH_PANEL)
        weights = [
            (self.open, 3 if len(self.tabs) < MOST_TABS else 0),
            (self.write, 9 if usable else 0),
            (self.press, 3 if any(self._marked(tab) for tab in usable) else 0),
            (self.name, 2 if panels and not self.person else 0),
            (self.let_other, 1.5 if panels and self.person else 0),
            (self.move, 1.5 if panels and self.person else 0),
            (self.copy, 1 if panels and self.person else 0),
            (self.fill, 0 if self.is_full or not usable else 0.8),
            (self.free, 1.5 if self.is_full else 0),
            (self.close_told, 0.7 if self.tabs else 0),
            (self.close_untold, 0.9 if usable else 0),
            (self.reload, 1.5 if usable else 0),
            (self.leave, 1 if usable else 0),
            (self.back, 3 if self.away else 0),
            (self.reopen, 0.3 if self.tabs else 0),
        ]
        actions, chances = zip(*[(action, chance) for action, chance in weights if chance], strict=True)
        return self.random.choices(actions, chances)[0]

    # --- what is done ---------------------------------------------------------------------------------------------

    def open(self) -> None:
        page = self.random.choice([*PAGES, "alla"])
        self._say(f"open {page}")
        self.tabs[self.browser.tab(f"{self.root}{page}.html")] = page
        self._loaded()

    def write(self) -> None:
        tab = self._one(self._usable())
        field = self.random.choice(PAGES[self.tabs[tab]])
        self.count += 1
        before, mine = self.people[self.person].latest(field), self.people[self.person]
        if field.kind == "choice":
            value = self.random.choice([each for each in field.options if each != before])
        else:
            value = f"{before} {self.count}".strip() if field.kind == "text" else str(self.count)
        self._say(f"{self._called(tab)}: {field} = {value!r}")
        self._alone(field, tab)
        self._look(tab)
        if field.kind == "choice":
            option = f'{field.css} [value="{value}"]'
            tab.click(option)
            if not tab.run("return document.querySelector(arguments[0]).checked", option):
                tab.click(option)  # the page moved under the pointer, since it has just told something
        elif field.kind == "number":
            tab.fill(f"{field.css} input", value)
        else:
            tab.type(f"{field.css} textarea", value[len(before) :])
        mine.write(field, value)
        self._wrote(field, tab)

    def press(self) -> None:
        tab = self._one([tab for tab in self._usable() if self._marked(tab)])
        field, mine = self.random.choice(self._marked(tab)), self.people[self.person]
        self._say(f"{self._called(tab)}: Rätta {field.task}")
        self._alone(field, tab)
        self._look(tab)
        steps.press(tab, field.task)
        mine.write(field, mine.latest(field))
        mine.marked.setdefault(field, set()).add(mine.latest(field))
        self._wrote(field, tab)

    def name(self) -> None:
        tab, who = self._one(self._usable(WITH_PANEL)), self._fresh()
        self._say(f"{self._called(tab)}: is {who}")
        self._look(tab)
        steps.name_oneself(tab, who)
        self._carry(who)

    def move(self) -> None:
        tab, who = self._one(self._usable(WITH_PANEL)), self._somebody()
        self._say(f"{self._called(tab)}: {self.person} should have been {who}")
        self._look(tab)
        steps.change_name(tab, who, "moved")
        self._carry(who)

    def let_other(self) -> None:
        tab, who = self._one(self._usable(WITH_PANEL)), self._somebody()
        self._say(f"{self._called(tab)}: {who} answers instead of {self.person}")
        self._look(tab)
        steps.change_name(tab, who, "other")
        self._arrive(who)

    def copy(self) -> None:
        tab = self._one(self._usable(WITH_PANEL))
        self._say(f"{self._called(tab)}: Ladda ner allt")
        self._look(tab)
        self._check_file(tab)

    def fill(self) -> None:
        self._say("the store is full")
        self.is_full = True
        self.spare.fill_the_store()

    def free(self) -> None:
        self._say("the store has room")
        self.spare.free_the_store()
        self.is_full = False

    def close_told(self) -> None:
        self._close(told=True)

    def close_untold(self) -> None:
        self._close(told=False)

    def reload(self) -> None:
        tab = self._one(self._usable())
        if self._kept_by_warning([tab]):
            return
        self._say(f"{self._called(tab)}: reload")
        tab.reload()
        self._loaded()

    def leave(self) -> None:
        tab = self._one(self._usable())
        if self._kept_by_warning([tab]):
            return
        self._say(f"{self._called(tab)}: leaves")
        tab.call("Navigate", url=f"{self.root}annan.html")
        self.away.add(tab)

    def back(self) -> None:
        tab = self._one([tab for tab in self.tabs if tab in self.away])
        self._say(f"{self._called(tab)}: Back")
        tab.back()
        tab.until("return document.title !== 'En annan sida'")
        tab.ready()
        self.away.discard(tab)

    def reopen(self) -> None:
        if self._kept_by_warning(self.tabs):
            return
        self._say("the browser is closed and opened again")
        self._as_drafts(self.tabs)
        self.browser.close()
        self.browser.open()
        self.tabs.clear()
        self.away.clear()
        self.touched.clear()
        self._place_spare()

    # --- what must be true ----------------------------------------------------------------------------------------

    def check(self) -> None:
        """Each tab shows what the person has written, and so does the store while there is room."""
        for tab in self._usable():
            self._look(tab)
        if not self.is_full:
            self._until_right(self._store_faults)

    def end(self) -> None:
        """With room in the store, everybody finds what is theirs: on the screen, in the file, in the store."""
        if self.is_full:
            self.free()
        for tab in list(self.tabs):
            tab.close()
        self.tabs.clear()
        self.away.clear()
        tab = self.browser.tab(f"{self.root}alla.html")
        self.tabs[tab] = "alla"
        self._loaded()
        if not self.person:
            self.name()
        for who in sorted({*self.people} - {"", self.person}):
            self._look(tab)
            self._check_file(tab)
            self._say(f"at the end: {who}")
            steps.change_name(tab, who, "other")
            self._arrive(who)
        self._look(tab)
        self._check_file(tab)
        self.unsettled.clear()
        self._until_right(self._store_faults)

    def _look(self, tab: Tab) -> None:
        fields = PAGES[self.tabs[tab]]

        def faults():
            at = time.monotonic()
            shown = tab.run(SHOWN, [field.task for field in fields])
            mine = self.people[self.person]
            return [
                f"{self._called(tab)} shows {shown[field.task]!r} in {field}, not {mine.latest(field)!r}"
                for field in fields
                if shown[field.task] not in mine.possible(field, at)
            ]

        self._until_right(faults)

    def _store_faults(self) -> list[str]:
        at = time.monotonic()
        rows = self.spare.call("ExecuteAsyncScript", script=ROWS, args=[])
        stored = {(person, exercise, task): value for person, exercise, task, value in rows}
        return [
            f"The store has {stored.get((who, field.exercise, field.task))!r} in {field} of {who!r}, not "
            f"{written.latest(field)!r}"
            for who, written in self.people.items()
            if who not in self.unsettled
            for field in {field for fields in PAGES.values() for field in fields}
            if (stored.get((who, field.exercise, field.task)) or "") not in written.possible(field, at)
        ]

    def _check_file(self, tab: Tab) -> None:
        mine = self.people[self.person]
        if not mine.history:
            return
        at = time.monotonic()
        _, content = steps.copy_all(tab)
        found = entries_in(content)
        for field in sorted({field for fields in PAGES.values() for field in fields}, key=str):
            entry = found.get((field.exercise, field.task), {"value": "", "attempts": []})
            assert entry["value"] in mine.possible(field, at), (
                f"The file of {self.person} has {entry['value']!r} in {field}, not {mine.latest(field)!r}"
            )
            lost = mine.marked.get(field, set()) - {each["value"] for each in entry["attempts"]}
            assert not lost, f"The file of {self.person} has no attempt {lost} in {field}"

    def _until_right(self, faults) -> None:
        end = time.monotonic() + PATIENCE
        while found := faults():
            if time.monotonic() > end:
                raise AssertionError("\n".join(found))
            time.sleep(0.05)

    # --- the small things -----------------------------------------------------------------------------------------

    def _say(self, step: str) -> None:
        self.steps.append(step)

    def _called(self, tab: Tab) -> str:
        return f"tab {self.tabs[tab]}/{list(self.tabs).index(tab) + 1}"

    def _usable(self, names=tuple(PAGES)) -> list[Tab]:
        return [tab for tab, page in self.tabs.items() if tab not in self.away and page in names]

    def _one(self, tabs: list[Tab]) -> Tab:
        return self.random.choice(tabs)

    def _marked(self, tab: Tab) -> list[Field]:
        mine = self.people[self.person]
        return [field for field in PAGES[self.tabs[tab]] if field.is_marked and mine.latest(field)]

    def _fresh(self) -> str:
        self.count += 1
        return f"kr26-{self.count:02}"

    def _somebody(self) -> str:
        former = sorted({*self.people} - {"", self.person})
        return self.random.choice(former) if former and self.random.random() < 0.5 else self._fresh()

    def _alone(self, field: Field, tab: Tab) -> None:
        """Nobody writes in the same field of two tabs within a second."""
        at, other = self.touched.get(field, (0.0, tab))
        if other is not tab:
            time.sleep(max(0.0, at + SECOND - time.monotonic()))

    def _wrote(self, field: Field, tab: Tab) -> None:
        self.touched[field] = (time.monotonic(), tab)
        if self.is_full:
            self.unsettled.add(self.person)

    def _carry(self, who: str) -> None:
        mine = self.people.pop(self.person)
        self.people.setdefault(who, Written()).take(mine)
        self.people.setdefault(self.person, Written())
        self._arrive(who)

    def _arrive(self, who: str) -> None:
        self.people.setdefault(who, Written())
        if self.is_full:
            self.unsettled |= {self.person, who}
        self.person = who
        self._loaded()

    def _loaded(self) -> None:
        """A page that starts stores what lay as a draft."""
        if not self.is_full:
            self.unsettled.discard(self.person)

    def _close(self, told: bool) -> None:
        tab = self._one(list(self.tabs) if told else self._usable())
        if self._kept_by_warning([tab]):
            return
        self._say(f"{self._called(tab)}: is closed{'' if told else ' and not told'}")
        self._as_drafts([tab])
        tab.close(told)
        del self.tabs[tab]
        self.away.discard(tab)

    def _as_drafts(self, tabs) -> None:
        """What was just written in a tab that closes may lie as a draft until a page starts."""
        if any(tab in tabs and time.monotonic() - at < PATIENCE for at, tab in self.touched.values()):
            self.unsettled.add(self.person)

    def _kept_by_warning(self, tabs) -> bool:
        """Does a page say that it alone has the answer? In Firefox a full store takes no drafts. One then stays."""
        kept = [tab for tab in tabs if self.is_full and tab not in self.away and ALONE in tab.text("main")]
        for tab in kept:
            self._say(f"{self._called(tab)}: is kept, as it asks for")
        return bool(kept)

    def _place_spare(self) -> None:
        self.spare = Tab(self.browser, self.browser.spare)
        self.spare.call("Navigate", url=f"{self.root}annan.html")
        self.spare.limit_the_store()
