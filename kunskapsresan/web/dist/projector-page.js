// --- a script for pages
(() => {
"use strict";
// --- projector/line.js
const m_projector_line = (() => {
// The line between the projected window and the notes. Windows that one has opened from the other speak by messages,
// which works for pages opened as files too. Nothing is sent but which picture is shown and the clock.

const NAME = "kr-storbild";

/**
 * `session`: both windows show the same meeting. `hear(message)` is called for what the other window says.
 * → {open(url, name, features), say(message), isOpen()}
 */
function openLine(session, hear, view = globalThis) {
  let other = view.opener ?? null;
  view.addEventListener("message", (event) => {
    const { name, session: from, message } = event.data ?? {};
    if (name !== NAME || from !== session || !event.source || typeof message?.type !== "string") return;
    other = event.source; // a window that was loaded again is known by what it says
    hear(message);
  });
  const isOpen = () => other !== null && !other.closed;
  return {
    /** Opens the other window; false when the browser refuses. */
    open(url, name, features) {
      const opened = view.open(url, `${NAME}-${session}-${name}`, features);
      other = opened ?? other;
      return opened !== null;
    },
    // To any origin: pages opened as files have none, and nothing that is said is secret.
    say: (message) => isOpen() && other.postMessage({ name: NAME, session, message }, "*"),
    isOpen,
  };
}
return { openLine };
})();
// --- projector/meeting-clock.js
const m_projector_meeting_clock = (() => {
// A meeting's clock without its screen: minutes that have passed, and how much of each block they fill.

/** {passed: milliseconds before `since`, since: a time of day in milliseconds while it goes, else null} */
const stopped = { passed: 0, since: null };

const isRunning = (clock) => clock.since !== null;

/** Milliseconds that have passed at `now`. */
const passedAt = (clock, now) => clock.passed + (isRunning(clock) ? Math.max(0, now - clock.since) : 0);

/** Starts a clock that stands, stops one that goes. */
function toggled(clock, now) {
  return isRunning(clock) ? { passed: passedAt(clock, now), since: null } : { passed: clock.passed, since: now };
}

/** How much of each block has passed, 0–1, when `minutes` have. */
function shares(plan, minutes) {
  let before = 0;
  return plan.map((length) => {
    const share = Math.min(Math.max((minutes - before) / length, 0), 1);
    before += length;
    return share;
  });
}

const sum = (plan) => plan.reduce((total, length) => total + length, 0);

/** Whole minutes left of the plan, never below none. */
const left = (plan, minutes) => Math.max(0, Math.ceil(sum(plan) - minutes));

/** The times of day when the blocks begin, given when the meeting began. */
function times(plan, began) {
  let at = began;
  return plan.map((length) => {
    const start = new Date(at);
    at += length * 60000;
    return start;
  });
}

/** 14.05 */
const timeOfDay = (date) => `${date.getHours()}.${String(date.getMinutes()).padStart(2, "0")}`;

/** A clock that was stored or sent, else one that stands at none. */
function readClock(value) {
  const passed = value?.passed, since = value?.since ?? null;
  const valid = Number.isFinite(passed) && passed >= 0 && (since === null || Number.isFinite(since));
  return valid ? { passed, since } : stopped;
}
return { stopped, isRunning, passedAt, toggled, shares, sum, left, times, timeOfDay, readClock };
})();
// --- projector/keys.js
const m_projector_keys = (() => {
// The keys of a presenter's remote, and the arrows. No letters: they belong to speech control and screen readers.

const KEYS = {
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "back",
  PageUp: "back",
  Home: "first",
  End: "last",
};

/** Calls `act` with next, back, first or last. */
function onKeys(act, view = globalThis) {
  view.addEventListener("keydown", (event) => {
    const what = KEYS[event.key];
    if (!what || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.matches("input, textarea, select")) return;
    event.preventDefault();
    act(what);
  });
}
return { onKeys };
})();
// --- projector/notes.js
const m_projector_notes = (() => {
const { openLine } = m_projector_line;
const { isRunning, left, passedAt, readClock, stopped, timeOfDay, times } = m_projector_meeting_clock;
const { onKeys } = m_projector_keys;
// The supervisor's window: what is shown, what comes, the time, and the notes that belong there.

const MINUTE = 60000, QUIET = 4000;

class Notes {
  constructor(body) {
    this.body = body;
    this.screens = [...body.querySelectorAll("[data-hjalp] span")].map((each) => ({
      label: each.textContent,
      block: Number(each.dataset.block),
      kind: each.dataset.slag,
      parts: each.dataset.delar.split("|").filter(Boolean),
    }));
    this.blocks = [...body.querySelectorAll(".kr-schema li")];
    this.plan = this.blocks.map((block) => Number(block.dataset.minuter));
    this.state = { at: 0, hiding: false, clock: stopped };
    this.last = -Infinity;
    this.line = openLine(body.dataset.anteckningarTill, (message) => this.heard(message));
  }

  one(selector) {
    return this.body.querySelector(selector);
  }

  start() {
    this.body.classList.add("ar-igang");
    this.body.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.gor) this.line.say({ type: "gör", what: button.dataset.gor });
      if (button?.dataset.bild) this.line.say({ type: "bild", screen: Number(button.dataset.bild) });
    });
    this.one("[data-oppna]").addEventListener("click", (event) => {
      if (this.line.open(event.currentTarget.href, "bild")) event.preventDefault();
    });
    onKeys((what) => this.line.say({ type: "gör", what }));
    this.draw();
    const greet = () => {
      this.line.say({ type: "hej" });
      this.tick();
    };
    greet();
    setInterval(greet, 1000);
  }

  heard(message) {
    if (message.type !== "läge" || !this.screens[message.at]) return;
    this.last = performance.now();
    const moved = message.at !== this.state.at || !this.met;
    this.met = true;
    this.state = { at: message.at, hiding: message.hiding === true, clock: readClock(message.clock) };
    moved ? this.draw() : this.tick();
  }

  draw() {
    const { at } = this.state, now = this.screens[at], next = this.screens[at + 1];
    this.one("[data-nu]").textContent = now.label;
    this.one("[data-sedan]").textContent = next?.label ?? "slut";
    this.one("[data-gor=timer]").hidden = now.kind !== "talk";
    this.blocks.forEach((block, n) => {
      n === now.block ? block.setAttribute("aria-current", "step") : block.removeAttribute("aria-current");
    });
    for (const each of this.body.querySelectorAll("[data-tank]")) each.hidden = Number(each.dataset.tank) !== now.block;
    for (const each of this.body.querySelectorAll("[data-vid]")) each.hidden = Number(each.dataset.vid) !== at;
    for (const each of this.body.querySelectorAll("[data-del]")) each.open = now.parts.includes(each.dataset.del);
    for (const each of this.body.querySelectorAll("[data-bild]")) {
      Number(each.dataset.bild) === at
        ? each.setAttribute("aria-current", "true")
        : each.removeAttribute("aria-current");
    }
    this.tick();
  }

  tick() {
    const { clock, hiding } = this.state, now = Date.now(), passed = passedAt(clock, now);
    const together = this.line.isOpen() && performance.now() - this.last < QUIET;
    write(
      this.one("[data-lage]"),
      together ? "Följer storbilden." : "Öppna storbilden härifrån, så följs fönstren åt.",
    );
    this.one("[data-oppna]").parentElement.hidden = together;
    write(this.one(".kr-forst"), hiding ? "Visa det dolda" : "Nästa");
    write(this.one("[data-gor=clock]"), isRunning(clock) ? "Pausa klockan" : "Starta klockan");
    const rest = left(this.plan, passed / MINUTE);
    write(this.one("[data-tid]"), passed ? `${rest} minuter kvar` : `${rest} minuter`);
    const starts = times(this.plan, now - passed);
    this.blocks.forEach((block, n) => write(block.querySelector("[data-klockan]"), passed ? timeOfDay(starts[n]) : ""));
  }
}

function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}
return { Notes };
})();
// --- explorers/structure-inventory/discussion-timer-logic.js
const m_explorers_structure_inventory_discussion_timer_logic = (() => {
// A discussion timer without its screen. Counts from clock readings, so that a tab in the background loses no time.

/**
 * phases: [{label, minutes}]. All functions take `now`, milliseconds of a clock that never goes back.
 * `view(now)` → {index, phase, left (whole seconds, rounded up), share (0–1 of the time left), state, next}; state is
 * "ready", "running", "paused" or "over"; next is the following phase or null.
 * `events(now)` → what has happened since last asked: "start", "minute" (one minute left of a longer phase), "end".
 */
function createTimer(phases) {
  let index = 0,
    left = phases[0].minutes * 60000,
    since = null,
    told = [];
  const length = () => phases[index].minutes * 60000;
  const remaining = (now) => Math.max(0, since === null ? left : left - (now - since));
  const stateAt = (now) => {
    if (remaining(now) === 0) return "over";
    if (since !== null) return "running";
    return left === length() ? "ready" : "paused";
  };
  const enter = (place) => {
    index = place;
    left = length();
    since = null;
    told = [];
  };
  return {
    start(now) {
      if (since === null && left > 0) since = now;
    },
    pause(now) {
      left = remaining(now);
      since = null;
    },
    next() {
      if (index < phases.length - 1) enter(index + 1);
    },
    reset() {
      enter(0);
    },
    view(now) {
      const rest = remaining(now);
      return {
        index,
        phase: phases[index],
        left: Math.ceil(rest / 1000),
        share: rest / length(),
        state: stateAt(now),
        next: phases[index + 1] ?? null,
      };
    },
    events(now) {
      const rest = remaining(now),
        due = [];
      if (since !== null || rest < length()) due.push("start");
      if (rest <= 60000 && length() > 60000 && rest > 0) due.push("minute");
      if (rest === 0) due.push("end");
      const fresh = due.filter((name) => !told.includes(name));
      told = [...told, ...fresh];
      return fresh;
    },
  };
}

/** 187 → "3:07". */
const clockWords = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function lengthWords(minutes) {
  const seconds = Math.round(minutes * 60),
    whole = Math.floor(seconds / 60),
    rest = seconds % 60;
  const parts = [whole ? `${whole} ${whole === 1 ? "minut" : "minuter"}` : "", rest ? `${rest} sekunder` : ""];
  return parts.filter(Boolean).join(" och ");
}

/** How the clock stands, said when somebody has pressed one of its buttons. */
function stateWords({ phase, left, state }) {
  if (state === "paused") return `Pausad. ${lengthWords(left / 60)} kvar.`;
  if (state === "running") return `Tiden går igen. ${lengthWords(left / 60)} kvar.`;
  return `${phase.label}: ${lengthWords(phase.minutes)}. Klockan står still.`;
}

/** What is announced at an event. */
function timerWords(event, { phase, next }) {
  if (event === "start") return `${phase.label}: ${lengthWords(phase.minutes)}. Tiden går.`;
  if (event === "minute") return "En minut kvar.";
  return next ? `Tiden är ute. Nästa steg: ${next.label.toLowerCase()}.` : "Tiden är ute.";
}
return { createTimer, clockWords, lengthWords, stateWords, timerWords };
})();
// --- projector/stage.js
const m_projector_stage = (() => {
const { clockWords, createTimer, lengthWords } = m_explorers_structure_inventory_discussion_timer_logic;
const { openLine } = m_projector_line;
const { isRunning, left, passedAt, readClock, shares, stopped, sum, timeOfDay, toggled } = m_projector_meeting_clock;
const { onKeys } = m_projector_keys;
// The projected window: one screen at a time, the plan with its clock, answers when asked for.

const MINUTE = 60000;

class Stage {
  constructor(body) {
    this.body = body;
    this.screens = [...body.querySelectorAll(".kr-duk")];
    this.blocks = [...body.querySelectorAll(".kr-tidslinje li")];
    this.plan = this.blocks.map((block) => Number(block.dataset.minuter));
    this.key = `kr-storbild-${body.dataset.storbild}`;
    this.clock = readClock(this.stored());
    this.at = 0;
    this.line = openLine(body.dataset.storbild, (message) => this.heard(message));
    this.talks = new Map();
  }

  one(selector) {
    return this.body.querySelector(selector);
  }

  start() {
    this.body.classList.add("ar-igang");
    this.blocks.forEach((block, n) => block.style.setProperty("flex-grow", String(this.plan[n])));
    this.screens.filter((screen) => screen.matches(".kr-talk")).forEach((screen) => this.prepareTalk(screen));
    this.body.addEventListener("click", (event) => this.clicked(event));
    this.one("[data-anteckningar]").addEventListener("click", (event) => this.openNotes(event));
    onKeys((what) => this.act(what));
    addEventListener("hashchange", () => this.show(this.fromAddress()));
    this.body.ownerDocument.addEventListener("fullscreenchange", () => this.tellFull());
    this.tellLight();
    this.show(this.fromAddress());
    setInterval(() => this.tick(), 250);
  }

  fromAddress() {
    return Number(/^#bild-(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1;
  }

  stored() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key));
    } catch {
      return null; // a browser that stores nothing for files: the clock begins anew
    }
  }

  keep() {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(this.clock));
    } catch {
      // as above
    }
  }

  clicked(event) {
    const button = event.target.closest("button");
    if (button?.dataset.gor) this.act(button.dataset.gor);
    else if (button?.matches("[data-visa]")) this.reveal(!this.isRevealed());
    else if (button?.matches("[data-fas]")) this.act("timer");
    else if (button?.matches("[data-om]")) this.talk()?.reset(), this.tick();
  }

  /** `what`: next, back, first, last, clock, reset, timer, full, light. */
  act(what) {
    const acts = {
      next: () => this.isHiding() ? this.reveal(true) : this.show(this.at + 1),
      back: () => this.show(this.at - 1),
      first: () => this.show(0),
      last: () => this.show(this.screens.length - 1),
      clock: () => this.setClock(toggled(this.clock, Date.now())),
      reset: () => this.setClock(stopped),
      timer: () => this.turnTalk(),
      full: () => this.toggleFull(),
      light: () => this.toggleLight(),
    };
    acts[what]?.();
  }

  heard({ type, what, screen }) {
    if (type === "hej") this.tell();
    else if (type === "gör" && typeof what === "string") this.act(what);
    else if (type === "bild" && Number.isInteger(screen)) this.show(screen);
  }

  show(place) {
    this.at = Math.min(Math.max(place, 0), this.screens.length - 1);
    this.screens.forEach((screen, n) => screen.hidden = n !== this.at);
    const block = Number(this.screens[this.at].dataset.block);
    this.blocks.forEach((each, n) => {
      each.classList.toggle("ar-har", n === block);
      n === block ? each.setAttribute("aria-current", "step") : each.removeAttribute("aria-current");
    });
    this.one("[data-var]").textContent = `${this.at + 1} av ${this.screens.length}`;
    this.tellEnds();
    this.body.classList.toggle("ar-fall", this.screens[this.at].matches(".kr-case, .kr-pairs"));
    history.replaceState(null, "", `#bild-${this.at + 1}`);
    scrollTo(0, 0);
    this.tick();
    this.tell();
  }

  /** Whether the two buttons lead anywhere. Never switched off: the one that was pressed would lose its focus. */
  tellEnds() {
    const isLast = this.at === this.screens.length - 1 && !this.isHiding();
    this.one("[data-gor=back]").setAttribute("aria-disabled", String(this.at === 0));
    this.one("[data-gor=next]").setAttribute("aria-disabled", String(isLast));
  }

  isRevealed() {
    return this.screens[this.at].classList.contains("ar-visad");
  }

  isHiding() {
    return "svar" in this.screens[this.at].dataset && !this.isRevealed();
  }

  reveal(on) {
    const screen = this.screens[this.at], button = screen.querySelector("[data-visa]");
    screen.classList.toggle("ar-visad", on);
    if (screen.matches(".kr-quiz")) button.textContent = on ? "Dölj svaret" : "Visa svaret";
    this.tellEnds();
    this.tell();
  }

  setClock(clock) {
    this.clock = clock;
    this.keep();
    this.tick();
    this.tell();
  }

  tick() {
    const passed = passedAt(this.clock, Date.now()) / MINUTE, whole = sum(this.plan), here = this.one(".kr-nu");
    shares(this.plan, passed).forEach((share, n) => this.blocks[n].style.setProperty("--del", String(share)));
    here.hidden = passed === 0;
    here.style.setProperty("left", `${Math.min(passed / whole, 1) * 100}%`);
    write(this.one("[data-kvar]"), passed ? `${left(this.plan, passed)} minuter kvar` : `${whole} minuter`);
    write(this.one("[data-gor=clock]"), isRunning(this.clock) ? "Pausa klockan" : "Starta klockan");
    const pause = this.screens[this.at].querySelector("[data-paus]");
    if (pause) this.tellPause(pause);
    if (this.talk()) this.drawTalk();
  }

  /** When to begin again: counted from when the break was shown. */
  tellPause(place) {
    const [again] = place.querySelectorAll("[data-igen]");
    if (!again.hidden && this.pauseShown === this.at) return;
    this.pauseShown = this.at;
    again.querySelector("b").textContent = timeOfDay(new Date(Date.now() + Number(place.dataset.paus) * MINUTE));
    again.hidden = false;
  }

  prepareTalk(screen) {
    const phases = [...screen.querySelectorAll("[data-minuter]")];
    const timer = createTimer(
      phases.map((each) => ({ label: each.textContent, minutes: Number(each.dataset.minuter) })),
    );
    this.talks.set(screen, timer);
  }

  talk() {
    return this.talks.get(this.screens[this.at]);
  }

  turnTalk() {
    const talk = this.talk(), now = performance.now();
    if (!talk) return;
    const { state, next } = talk.view(now);
    if (state === "running") talk.pause(now);
    else if (state !== "over") talk.start(now);
    else if (next) {
      talk.next();
      talk.start(now);
    }
    this.tick();
  }

  drawTalk() {
    const screen = this.screens[this.at], talk = this.talk(), now = performance.now();
    const { index, phase, left: rest, state, next } = talk.view(now);
    const digits = screen.querySelector(".kr-tal"), begin = (one) => `Starta ${lengthWords(one.minutes)}`;
    write(digits, clockWords(rest).replace(":", "."));
    digits.classList.toggle("ar-slut", state === "over");
    screen.querySelectorAll(".kr-faser li").forEach((line, n) => {
      line.className = n < index ? "ar-gjord" : n === index ? "ar-nu" : "";
    });
    const waiting = { ready: begin(phase), paused: "Fortsätt", running: "Pausa", over: next ? begin(next) : "Klart" };
    write(screen.querySelector("[data-fas]"), waiting[state]);
    if (talk.events(now).includes("end")) {
      screen.querySelector("[data-sagt]").textContent = next ? "Tiden är ute. Byt." : "Tiden är ute. Samla ihop.";
    }
  }

  openNotes(event) {
    if (this.line.open(event.currentTarget.href, "anteckningar", "popup,width=980,height=760")) event.preventDefault();
  }

  toggleFull() {
    const page = this.body.ownerDocument;
    page.fullscreenElement ? page.exitFullscreen() : page.documentElement.requestFullscreen?.().catch(() => {});
  }

  tellFull() {
    const full = this.body.ownerDocument.fullscreenElement !== null;
    this.one("[data-gor=full]").textContent = full ? "Lämna helskärm" : "Helskärm";
  }

  isDark() {
    const { theme } = this.body.ownerDocument.documentElement.dataset;
    return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  toggleLight() {
    this.body.ownerDocument.documentElement.dataset.theme = this.isDark() ? "light" : "dark";
    this.tellLight();
  }

  tellLight() {
    this.one("[data-gor=light]").textContent = this.isDark() ? "Ljus bild" : "Mörk bild";
  }

  /** What the notes need to know. */
  tell() {
    const { at, clock } = this;
    this.line.say({ type: "läge", at, hiding: this.isHiding(), clock });
  }
}

/** Only what has changed, so that a screen reader and the layout are left in peace. */
function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}
return { Stage };
})();
// --- projector/projector-page.js
const m_projector_projector_page = (() => {
const { Notes } = m_projector_notes;
const { Stage } = m_projector_stage;
// Visa på storbild: the script of both windows. Which one it is stands in the page.

const picture = document.querySelector("body[data-storbild]");
const notes = document.querySelector("body[data-anteckningar-till]");
if (picture) new Stage(picture).start();
if (notes) new Notes(notes).start();
document.documentElement.dataset.krReady = "";
})();
})();
