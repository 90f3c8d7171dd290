// --- base/dom.js
const m_base_dom = (() => {
// The little that every view needs of the DOM: building elements, random id prefixes, times of day, paragraphs.

/** An element. Attributes starting with "on" are listeners; false, null and undefined leave an attribute out. */
function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** anywidget evaluates a module once per widget, so a counter would collide between widgets. */
const uniqueId = (name) => `kr-${name}-${Math.random().toString(36).slice(2, 8)}`;

/** "14:32" of an ISO time. */
const clockTime = (iso) => new Date(iso).toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" });

const longDate = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric" });

/** "14:32" today, else "3 maj 2026 14:32". */
function dayAndTime(iso, now = new Date()) {
  const isToday = new Date(iso).toDateString() === now.toDateString();
  return isToday ? clockTime(iso) : `${new Date(iso).toLocaleDateString("sv-SE", longDate)} ${clockTime(iso)}`;
}

/** Blank lines split paragraphs. */
const paragraphs = (text) => text.split(/\n{2,}/).map((each) => each.trim()).filter(Boolean);

const sameValue = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Visible to screen readers only. */
const spoken = (text) => h("span", { class: "kr-spoken" }, text);

/** Adds or takes away one id in what an element is described by. */
function describe(node, id, isDescribed = true) {
  const ids = new Set((node.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  ids.delete(id);
  if (isDescribed) ids.add(id);
  if (ids.size) node.setAttribute("aria-describedby", [...ids].join(" "));
  else node.removeAttribute("aria-describedby");
}

const OWN_HEADINGS = ".kr-task, .kr-panel, .kr-who-box, .kr-explorer";

/** The level of a heading for what stands at `place`: below the page's last heading before it; 3 where none is known. */
function headingLevel(place) {
  const page = place.closest("main") ?? document;
  const before = [...page.querySelectorAll("h1, h2, h3, h4, h5")].filter((each) =>
    place.isConnected && (each.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) &&
    !each.closest(OWN_HEADINGS)
  );
  return before.length ? Number(before.at(-1).tagName[1]) + 1 : 3;
}
return { h, uniqueId, clockTime, dayAndTime, paragraphs, sameValue, spoken, describe, headingLevel };
})();
// --- answers/entry.js
const m_answers_entry = (() => {
// One answer: {value, saved, attempts: [{value, misconception, at}]}. Merging is commutative, associative and
// idempotent: the newest value wins and attempts are united. Twin of merge_entry in kunskapsresan/answers.py;
// tests/vectors/merge.json holds both to it.
const isOlder = (a, b) => (a.saved !== b.saved ? a.saved < b.saved : JSON.stringify(a.value) < JSON.stringify(b.value));
// By time and then by content: time alone is no total order.
const attemptKey = ({ at, value = null, misconception = null }) =>
  at + JSON.stringify(value) +
  JSON.stringify(misconception);

function mergeEntry(a, b) {
  if (!a || !b) return a || b || null;
  const newest = isOlder(a, b) ? b : a, attempts = new Map();
  for (const attempt of [...(a.attempts ?? []), ...(b.attempts ?? [])]) attempts.set(attemptKey(attempt), attempt);
  return {
    value: newest.value,
    saved: newest.saved,
    attempts: [...attempts.keys()].sort().map((key) => attempts.get(key)),
  };
}

/** Now, but always later than the previous save: a clock set back must not make a new answer lose. */
function nowAfter(previous, now = Date.now()) {
  const last = Date.parse(previous ?? "");
  return new Date(Number.isNaN(last) ? now : Math.max(now, last + 1)).toISOString();
}
return { mergeEntry, nowAfter };
})();
// --- base/names.js
const m_base_names = (() => {
// Names that several modules must spell alike.

/** The knowledge review's name where exercises have theirs: in the store, in drafts, in files. */
const REVIEW = "oversikt";
/** What the name of an exercise's self-tests ends with. */
const SELF_TEST = "/sjalvtest";
/** Whose that is which was answered before an id was given. */
const UNNAMED = "-";
return { REVIEW, SELF_TEST, UNNAMED };
})();
// --- base/values.js
const m_base_values = (() => {
// What a stored value holds. Twin of is_empty and clean in kunskapsresan/entries.py;
// tests/vectors/filled.json and clean_entry.json hold both to it.
const LARGEST = 2 ** 53, MOST_PARTS = 500, LONGEST_TIME = 35, LONGEST_NAME = 100;
// Python's notion of blank: String.prototype.trim would also take U+FEFF and leave U+0085.
const BLANKS = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const BLANK = new RegExp(`^${BLANKS}*$`), OUTER_BLANKS = new RegExp(`^${BLANKS}+|${BLANKS}+$`, "g");
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}[0-9:.]*(?:Z|[+-][0-9]{2}:[0-9]{2})?$/;
const SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A number that an answer can be: larger ones are nobody's guess. */
const isAnswerNumber = (value) => typeof value === "number" && Math.abs(value) < 1e15;

/** A text without blanks around it, as Python strips it. */
const stripped = (text) => text.replace(OUTER_BLANKS, "");

/** How many words a text has: what holds a letter or a digit. */
const countWords = (text) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** No answer: null, blank text, or a list or object with nothing but such. */
function isEmpty(value) {
  if (value === null || value === undefined) return true;
  if (typeof value === "object") return Object.values(value).every(isEmpty);
  return typeof value === "string" && BLANK.test(value);
}

const isTime = (value) => typeof value === "string" && value.length <= LONGEST_TIME && TIME.test(value);

const isScalar = (value) =>
  value === null || typeof value === "string" ||
  (typeof value === "number" && Number.isFinite(value) && (!Number.isInteger(value) || Math.abs(value) <= LARGEST));
// A half surrogate pair, which no file can hold, becomes the replacement character.
const cleanScalar = (value) => (typeof value === "string" ? value.replace(SURROGATE, "\ufffd") : value);

/** A value as an answer file may hold it: text, finite number, null, or one level of list or object of these. */
function cleanValue(value) {
  if (Array.isArray(value)) return value.length <= MOST_PARTS && value.every(isScalar) ? value.map(cleanScalar) : null;
  if (isObject(value)) {
    const parts = Object.entries(value);
    if (parts.length > MOST_PARTS || !parts.every(([, part]) => isScalar(part))) return null;
    return Object.fromEntries(parts.map(([key, part]) => [cleanScalar(key), cleanScalar(part)]));
  }
  return isScalar(value) ? cleanScalar(value) : null;
}

/** An entry with nothing but its three keys, or null if its value or time cannot be used. */
function cleanEntry(entry) {
  if (!isObject(entry) || !("value" in entry)) return null;
  const value = cleanValue(entry.value);
  if ((value === null && entry.value !== null) || !isTime(entry.saved)) return null;
  const attempts = (Array.isArray(entry.attempts) ? entry.attempts : []).filter((each) =>
    isObject(each) && isTime(each.at)
  )
    .map((each) => ({
      value: cleanValue(each.value ?? null),
      at: each.at,
      misconception: typeof each.misconception === "string"
        ? [...cleanScalar(each.misconception)].slice(0, LONGEST_NAME).join("")
        : null,
    }));
  return { value, saved: entry.saved, attempts };
}
return { isObject, isAnswerNumber, stripped, countWords, isEmpty, isTime, cleanEntry };
})();
// --- answers/drafts.js
const m_answers_drafts = (() => {
const { mergeEntry } = m_answers_entry;
const { UNNAMED } = m_base_names;
const { cleanEntry } = m_base_values;
// What is being typed, kept in localStorage at each keystroke: IndexedDB and the kernel are asynchronous and may not
// finish when a tab closes. The key says whose it is, and which task or field in which version.

const NOTEBOOK = "anteckningsbok";
const folderOf = (edition) => `kunskapsresan/${edition || NOTEBOOK}/utkast/`;

const draftKey = ({ edition, person, exercise, task, version }) =>
  `${folderOf(edition)}${person || UNNAMED}/${exercise}/${task}/${version ?? ""}`;

/** {keep(entry) → was it kept?, drop(), read() → entry or null}. localStorage throws where site data is blocked. */
function draftAt(key) {
  return {
    keep(entry) {
      try {
        localStorage.setItem(key, JSON.stringify(entry));
        return true;
      } catch {
        return false;
      }
    },
    drop() {
      try {
        localStorage.removeItem(key);
      } catch { /* blocked: nothing was kept */ }
    },
    read() {
      try {
        return cleanEntry(JSON.parse(localStorage.getItem(key)));
      } catch {
        return null;
      }
    },
  };
}

/** [{key, person, exercise, task, version, entry}] of every draft of an edition that can be read; of one person if named. */
function draftsOf(edition, person = null) {
  const folder = folderOf(edition);
  let keys = [];
  try {
    keys = Object.keys(localStorage).filter((key) => key.startsWith(folder));
  } catch { /* blocked */ }
  return keys.map((key) => {
    const [who, ...rest] = key.slice(folder.length).split("/");
    const version = rest.pop(), task = rest.pop();
    return {
      key,
      person: who === UNNAMED ? "" : who,
      exercise: rest.join("/"),
      task,
      version,
      entry: draftAt(key).read(),
    };
  }).filter((each) => each.entry && each.exercise && each.task && (person === null || each.person === person));
}

/** What one person was typing now belongs to another id. */
function moveDrafts(edition, from, to) {
  for (const { key, exercise, task, version, entry } of draftsOf(edition, from)) {
    const there = draftAt(draftKey({ edition, person: to, exercise, task, version }));
    if (there.keep(mergeEntry(there.read(), entry))) draftAt(key).drop();
  }
}
return { draftKey, draftAt, draftsOf, moveDrafts };
})();
// --- base/voice.js
const m_base_voice = (() => {
const { h } = m_base_dom;
// What a page says aloud. ONE live region for all its forms, whichever script or widget shows them: what is said in the
// same moment is said as one message, in the order it was asked for.

const PAUSE = 40; // so that the same words are a change, and are said again
const STAYS = 10000; // who reads on through the page should not meet what was said long ago
let waiting = [], saying = 0, clearing = 0;

/** The region, which must be in the page before it speaks: a view asks for it when it is shown. */
function voice() {
  const found = document.querySelector(".kr-voice");
  if (found) return found;
  const made = h("div", { class: "kr-voice kr-spoken", role: "status", lang: "sv" });
  document.body.append(made);
  return made;
}

function speak() {
  const text = waiting.join(" ");
  waiting = [];
  voice().textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    voice().textContent = "";
  }, STAYS);
}

/** Says a text when the reader has a moment. A timer, since requestAnimationFrame rests in hidden tabs. */
function say(text) {
  if (!text) return;
  if (!waiting.length) voice().textContent = "";
  waiting.push(text);
  clearTimeout(saying);
  saying = setTimeout(speak, PAUSE);
}

/**
 * A fault at a control that a message describes: focus goes there, and so the message is read. Where focus is there
 * already nothing would be read, and it is said.
 */
function focusOrSay(control, message) {
  if (document.activeElement === control) say(message);
  else control.focus();
}
return { voice, say, focusOrSay };
})();
// --- task/answer-keeper.js
const m_task_answer_keeper = (() => {
const { clockTime, dayAndTime, sameValue } = m_base_dom;
const { draftAt, draftKey } = m_answers_drafts;
const { mergeEntry, nowAfter } = m_answers_entry;
const { isEmpty } = m_base_values;
const { say } = m_base_voice;
// An answer on its way from the field to the host: kept as a draft at each keystroke, sent after a pause, sent whole, and
// drafted until the host has said that it is stored.

const SAVE_DELAY = 400;
const ACK_LIMIT = 4000;
// saved after a pause; what is chosen is saved at once
const TYPED_KINDS = ["Number", "Text", "Predict", "SearchString"];

class AnswerKeeper {
  /**
   * `parts`: {form, status, alarm, submitWord}; `read()` gives what the field holds; `shown()` is told when another
   * place's answer came, `stored()` when the host has the latest.
   */
  constructor(model, { parts, read, shown, stored }) {
    this.model = model;
    this.form = parts.form;
    this.status = parts.status;
    this.alarm = parts.alarm;
    this.submitWord = parts.submitWord;
    this.read = read;
    this.shown = shown;
    this.stored = stored;
    this.dirty = false;
    this.saveTimer = this.ackTimer = 0;
    this.task = model.get("task");
    this.entry = mergeEntry(model.get("stored"), model.get("entry"));
  }

  /** Whose the draft is may change while the form is open. */
  draft() {
    const { model, task } = this;
    return draftAt(
      draftKey({
        edition: model.get("edition"),
        person: model.get("participant"),
        exercise: model.get("exercise") ?? "",
        task: task.id,
        version: task.hash,
      }),
    );
  }

  get attempts() {
    return this.entry?.attempts ?? [];
  }

  current(attempts = this.attempts) {
    return { value: this.read(), saved: nowAfter(this.entry?.saved), attempts };
  }

  changed() {
    this.dirty = true;
    const kept = this.draft().keep(this.current());
    clearTimeout(this.saveTimer);
    if (TYPED_KINDS.includes(this.task.kind)) this.saveTimer = setTimeout(() => this.save(), SAVE_DELAY);
    else this.save();
    if (!kept) this.status.textContent = "";
  }

  save(attempt = null) {
    clearTimeout(this.saveTimer);
    const next = this.current();
    if (attempt) next.attempts = [...next.attempts, { ...attempt, at: next.saved }];
    this.entry = next;
    this.dirty = false;
    this.draft().keep(next); // until the host has it, with the attempt
    this.status.textContent = "Sparar …";
    clearTimeout(this.ackTimer);
    this.ackTimer = setTimeout(() => this.notSaved("ingen bekräftelse"), ACK_LIMIT);
    this.model.set("entry", next); // the whole, never a difference: the widget manager may drop messages in between
    this.model.save_changes();
  }

  flush() {
    if (this.dirty) this.save();
  }

  notSaved(reason) {
    this.form.classList.add("kr-unsaved");
    this.status.textContent = "";
    // The field may have been emptied: WebKit does so when a page comes back.
    const kept = this.draft().keep(this.dirty ? this.current() : this.entry);
    const words = `Inte sparat (${reason}). ` +
      (kept
        ? `Svaret finns kvar i den här webbläsaren. Tryck på ${this.submitWord} igen, eller ladda om sidan, så följer ` +
          "svaret med."
        : "Svaret finns bara i den här fliken. Ladda ner allt innan du stänger.");
    if (this.alarm.textContent !== words) say(words);
    this.alarm.textContent = words;
  }

  /** The host has answered. */
  onSaved() {
    const saved = this.model.get("saved");
    if (!saved || !this.entry || saved.at < this.entry.saved) return;
    clearTimeout(this.ackTimer);
    if (saved.error) {
      this.notSaved(saved.error);
      return;
    }
    this.form.classList.remove("kr-unsaved");
    this.alarm.textContent = "";
    this.status.textContent = `Sparat ${clockTime(saved.at)}`;
    if (!this.dirty) this.draft().drop();
    this.stored();
  }

  /** The host holds an answer that may come from another tab. */
  onStored() {
    const merged = mergeEntry(this.entry, mergeEntry(this.model.get("stored"), this.model.get("entry")));
    if (sameValue(merged, this.entry) || this.dirty) return; // never over what is being typed; the next save merges
    const newer = merged.saved !== this.entry?.saved;
    this.entry = merged;
    if (!newer) return;
    this.shown();
    this.status.textContent = `Hämtat svar från ${clockTime(this.entry.saved)}`;
  }

  /** What stands under the form when it opens. */
  begin() {
    if (this.entry && this.model.get("unsaved")) this.notSaved("webbläsaren har inte plats");
    else if (this.entry && !isEmpty(this.entry.value)) {
      this.status.textContent = `Sparat ${dayAndTime(this.entry.saved)}`;
    }
    const draft = this.draft(), left = draft.read();
    if (!left || isEmpty(left.value) || (this.entry && left.saved <= this.entry.saved)) {
      if (!this.model.get("unsaved")) draft.drop();
      return;
    }
    this.entry = mergeEntry(this.entry, left);
    this.shown();
    this.save();
    this.status.textContent = `Hämtade ett osparat svar från ${clockTime(left.saved)}`;
  }

  stop() {
    this.flush();
    for (const timer of [this.saveTimer, this.ackTimer]) clearTimeout(timer);
  }
}
return { AnswerKeeper };
})();
// --- task/faults.js
const m_task_faults = (() => {
const { describe } = m_base_dom;
const { focusOrSay } = m_base_voice;
// What keeps an answer from being marked: said before the field, and linked to each control that it is about.

/**
 * {show(message, places), settle(left), clear()} of a field (see fields.js). `show` also moves focus to the first place;
 * `settle` is told after each change and lets go of what is mended: all, unless `left` says what of it is left.
 */
function faultsOf({ error }) {
  let marked = [];

  function mark(place, isFault) {
    for (const control of place.invalid) {
      if (isFault) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    describe(place.described, error.id, isFault);
    if (!isFault) describe(place.focus, error.id, false);
  }

  function clear() {
    for (const place of marked) mark(place, false);
    marked = [];
    error.hidden = true;
    error.textContent = "";
    error.style.minHeight = "";
    error.classList.remove("kr-settled");
  }

  return {
    clear,
    show(message, places) {
      clear();
      error.textContent = message;
      error.hidden = false;
      marked = places;
      for (const place of places) mark(place, true);
      // A group's description is not read by all when focus comes into it.
      describe(places[0].focus, error.id);
      focusOrSay(places[0].focus, message);
    },
    settle(left = "") {
      if (!marked.length) return;
      const isPartly = left && left.length <= error.textContent.length;
      const open = isPartly ? marked.filter((place) => !place.isFilled()) : [];
      for (const place of marked) if (!open.includes(place)) mark(place, false);
      marked = open;
      // It keeps its room: the field must not move under the hand that mends it.
      error.style.minHeight = `${error.getBoundingClientRect().height}px`;
      if (marked.length) error.textContent = left;
      else error.classList.add("kr-settled");
    },
  };
}
return { faultsOf };
})();
// --- base/swedish.js
const m_base_swedish = (() => {
// Swedish numbers. Twin of kunskapsresan/swedish.py; explicit character classes, because \s and \d differ between Python and JS.
const SPACE = "[ \\u00a0\\u2009\\u202f]";
const NUMBER = new RegExp(
  `^([+\\-\\u2212\\u2013]?)${SPACE}*((?:[0-9]{1,3}(?:${SPACE}[0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?|[.,][0-9]+)${SPACE}*(%?)$`,
);
const TRIM = /^[ \t\r\n\u00a0\u2009\u202f]+|[ \t\r\n\u00a0\u2009\u202f]+$/g;
const MAX_LENGTH = 40;

/** "0,5" "0.5" "−0,5" "1 234,5" "50 %" → number, anything else → null. With unit "%" the sign is decoration: "12 %" is 12. */
function parseNumber(raw, unit = "") {
  if (typeof raw !== "string" || raw.length > MAX_LENGTH) return null;
  const match = NUMBER.exec(raw.replace(TRIM, ""));
  if (!match) return null;
  const digits = match[2].replace(new RegExp(SPACE, "g"), "").replace(",", ".");
  const value = Number(digits) * (match[1] && match[1] !== "+" ? -1 : 1);
  return match[3] && unit !== "%" ? value / 100 : value;
}

/** Decimal digits of |x|, halves away from zero: works on the shortest decimal text, as Python's twin does. */
function rounded(x, decimals) {
  const [mantissa, exponent] = String(x).split("e");
  const shift = (n, by) => {
    const [m, e] = String(n).split("e");
    return Number(`${m}e${Number(e ?? 0) + by}`);
  };
  return shift(Math.round(shift(Number(`${mantissa}e${exponent ?? 0}`), decimals)), -decimals).toFixed(decimals);
}

/** 1234.5 → "1 234,5" with a narrow no-break space and a true minus; decimals null → the shortest exact form. */
function formatNumber(x, decimals = null) {
  if (!Number.isFinite(x)) throw new RangeError(`formatNumber: ${x} is not a finite number`);
  const text = decimals === null ? String(Math.abs(x)) : rounded(Math.abs(x), decimals);
  const [whole, rest] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f");
  const negative = x < 0 && /[1-9]/.test(text);
  return (negative ? "\u2212" : "") + grouped + (rest ? "," + rest : "");
}

/** 0.222 → "22 %" (no-break space). */
const formatPercent = (share, decimals = 0) =>
  `${formatNumber(Number((share * 100).toPrecision(15)), decimals)}\u00a0%`;

/** "med bidrag" → "Med bidrag", for the beginning of a sentence or a heading. */
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
return { parseNumber, formatNumber, formatPercent, capital };
})();
// --- task/units.js
const m_task_units = (() => {
// Units as people write them after a number, and what a task counts in. Twin of kunskapsresan/tasks/units.py;
// tests/vectors/typed_numbers.json holds both to the same verdicts.
const PERCENT = "procent";
const POINTS = "procentenheter";
const OF_100 = "av 100";
const OF_1000 = "av 1 000";
const TIMES = "gånger";
const HOURS = "timmar", MINUTES = "minuter", PEOPLE = "personer", TEXTS = "texter", PIECES = "stycken";
const DEVIATIONS = "standardavvikelser";

// Kind → its spellings, lower case, the dash a plain one and every space a plain one. The kind is what messages call it.
const UNITS = {
  [PERCENT]: ["%", "procent", "procents", "proc", "percent", "pct"],
  // deno-fmt-ignore
  [POINTS]: [
    "procentenheter", "procentenhet", "procentenheters", "procentenhets", "procent-enheter", "procent enheter",
    "procentenh", "%-enheter", "%-enhet", "% enheter", "%enheter", "pe", "p.e", "p.e.", "p e", "pp", "ppt",
    "procentpoäng", "procentpunkter",
  ],
  [OF_100]: ["av 100", "av hundra", "per 100", "per hundra", "på 100", "på hundra", "/100"],
  // deno-fmt-ignore
  [OF_1000]: ["av 1 000", "av 1000", "av tusen", "per 1 000", "per 1000", "per tusen", "på 1 000", "på 1000",
    "på tusen", "/1 000", "/1000"],
  "kronor": ["kr", "kronor", "krona", "kronors", "sek", ":-", ",-"],
  "dollar": ["dollar", "dollars", "$", "us$", "usd", "us-dollar", "us dollar", "amerikanska dollar"],
  "euro": ["euro", "€", "eur"],
  [HOURS]: ["timmar", "timme", "timmars", "tim", "h", "t"],
  [MINUTES]: ["minuter", "minut", "minuters", "min"],
  "dagar": ["dagar", "dag", "dygn"],
  "veckor": ["veckor", "vecka"],
  "månader": ["månader", "månad", "mån"],
  "år": ["år"],
  // deno-fmt-ignore
  [PEOPLE]: [
    "personer", "person", "pers", "människor", "individer", "män", "kvinnor", "barn", "unga", "ungdomar",
    "klienter", "deltagare", "hushåll", "familjer", "patienter", "brukare",
  ],
  // deno-fmt-ignore
  [TEXTS]: ["texter", "text", "titlar", "titel", "artiklar", "artikel", "studier", "träffar", "poster", "rapporter"],
  [PIECES]: ["st", "stycken", "styck"],
  // deno-fmt-ignore
  [TIMES]: [
    "gånger", "gång", "ggr", "ggr.", "x", "×", "gånger så vanligt", "gånger så många", "gånger så stor",
    "gånger så stort", "gånger så hög", "gånger så högt",
  ],
  [DEVIATIONS]: ["standardavvikelser", "standardavvikelse", "sd", "sd-enheter"],
  "poäng": ["poäng", "p"],
};
const PER = {
  "om dagen": ["om dagen", "per dag", "/dag", "/d", "per dygn"],
  "i veckan": ["i veckan", "per vecka", "/vecka", "/v", "varje vecka"],
  "i månaden": ["i månaden", "per månad", "/månad", "/mån"],
  "om året": ["om året", "per år", "/år"],
};
const FEWER = ["färre", "mindre", "lägre", "kortare", "minskning", "minskade med", "minskning med", "minskning på"];
const MORE = ["fler", "flera", "mer", "mera", "högre", "längre", "ökning", "ökade med", "ökning med", "ökning på"];
const COUNTED = [PEOPLE, TEXTS, PIECES];
const SAME_AMOUNT = [{ typed: MINUTES, asked: HOURS, times: 60 }]; // how many of the typed go in one that is asked for

const PHRASES = new Map(
  [["unit", UNITS], ["per", PER]].flatMap(([slot, table]) =>
    Object.entries(table).flatMap(([name, texts]) => texts.map((text) => [text, [slot, name]]))
  ),
);
for (const text of FEWER) PHRASES.set(text, ["direction", -1]);
for (const text of MORE) PHRASES.set(text, ["direction", 1]);

const byCodePoint = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Phrases as `leading` wants them: a longer one before its own beginning. */
const longestFirst = (texts) => [...texts].sort((a, b) => b.length - a.length || byCodePoint(a, b));
const LONGEST_FIRST = longestFirst(PHRASES.keys()), WORD = /[a-zåäö0-9]/;

/** The longest phrase that the text begins with and that no letter or figure continues, or "". */
function leading(text, phrases = LONGEST_FIRST) {
  const fits = (phrase) =>
    text.startsWith(phrase) && !(WORD.test(phrase.at(-1)) && WORD.test(text.charAt(phrase.length)));
  return phrases.find(fits) ?? "";
}

/** {kind, per, direction} that phrases make together, null if two of them speak against each other. */
function joinUnits(phrases) {
  const found = { unit: new Set(), per: new Set(), direction: new Set() };
  for (const phrase of phrases) {
    const [slot, name] = PHRASES.get(phrase);
    found[slot].add(name);
  }
  if (found.unit.has(OF_100) || found.unit.has(OF_1000)) {
    for (const each of COUNTED) found.unit.delete(each); // "färre av 100 män"
  }
  if (found.unit.has(PEOPLE) || found.unit.has(TEXTS)) found.unit.delete(PIECES);
  if (Object.values(found).some((names) => names.size > 1)) return null;
  const [kind = "", per = "", direction = 0] = Object.values(found).map((names) => [...names][0]);
  return { kind, per, direction };
}

const unitLabel = ({ kind, per }) => `${kind} ${per}`.trim();

/** A text that is nothing but a unit, as a task states it; null if it holds anything else. */
function readUnit(text) {
  const phrases = [];
  let rest = text.toLowerCase().trim();
  while (rest) {
    const phrase = leading(rest);
    if (!phrase) return null;
    phrases.push(phrase);
    rest = rest.slice(phrase.length).trim();
  }
  return joinUnits(phrases);
}

/** What a compiled task counts in: {kinds, per, direction, isShare, isPlain, factor(typed)}, as Asked in Python. */
function askedUnit(task) {
  const own = readUnit(task.unit) ?? { kind: "", per: "", direction: 0 };
  const kinds = new Set([own.kind, ...(task.units ?? [])]);
  kinds.delete("");
  if (kinds.has(PERCENT)) kinds.add(OF_100);
  if (kinds.has(OF_1000) || kinds.has(PEOPLE)) kinds.add(PEOPLE).add(PIECES);
  if (kinds.has(TEXTS)) kinds.add(PIECES);
  return {
    kinds,
    per: own.per,
    direction: { up: 1, down: -1 }[task.direction ?? ""] ?? own.direction,
    isShare: kinds.has(PERCENT),
    isPlain: [...kinds].every((kind) => kind === TIMES || kind === DEVIATIONS),
    factor(typed) {
      if (typed.per !== "" && typed.per !== own.per) return null;
      if (!typed.kind || kinds.has(typed.kind)) return 1;
      if (typed.kind === OF_100 && kinds.has(POINTS) && typed.direction) return 1; // "8 av 100" alone is a share
      const fits = SAME_AMOUNT.find((each) => each.typed === typed.kind && kinds.has(each.asked));
      return fits ? 1 / fits.times : null;
    },
  };
}
return { PERCENT, POINTS, OF_100, OF_1000, TIMES, UNITS, longestFirst, leading, joinUnits, unitLabel, readUnit, askedUnit };
})();
// --- task/feedback.js
const m_task_feedback = (() => {
const { formatNumber, formatPercent } = m_base_swedish;
const { OF_100, PERCENT, POINTS, readUnit } = m_task_units;
// The sentences around an explanation. Twin of kunskapsresan/tasks/feedback.py, and of Evaluation.sentences in
// kunskapsresan/searching/metrics.py.

const MISSED_SHOWN = 3;
const EMPTY = "Du har inte svarat ännu.";
const SAVED = "Sparat.";
const MANUAL = "Sparat. Din handledare läser svaret.";
const UNREADABLE = "Svaret går inte att läsa som ett tal. Skriv med siffror, till exempel 0,75 eller 12.";
const LEVEL =
  "Talet stämmer. Men ord som ”fler” och ”lägre” säger hur mycket något skiljer, och frågan gäller " +
  "hela talet. Vilket av dem menar du?";
const TURNED =
  "Talet stämmer, men riktningen är den omvända. Läs frågan en gång till: vad jämförs med vad, och åt " +
  "vilket håll går skillnaden?";
const ASK = {
  "two-numbers": "Du har skrivit mer än ett tal. Vilket av dem är ditt svar? Skriv bara det.",
  "limit": "Du har skrivit en gräns, som ”mer än” eller ”minst”. Vilket tal är ditt svar? Skriv bara det.",
  "calculation": "Det ser ut som en uträkning. Räkna den till slut och skriv talet som den ger.",
  "times": "”Gånger fler” kan betyda två saker: 2 gånger så många, eller 2 gånger till, alltså 3 gånger så många. " +
    "Skriv bara talet, så menas ”gånger så många”.",
};
const NOT_OFFERED = "Svaret hör inte till uppgiften. Välj ett av alternativen.";

/** What is left to choose. */
const leftToChoose = (labels) => `Det här är kvar att välja: ${labels.join("; ")}.`;

/** How many were right, then one thing to look at. */
const countedRight = (right, total, explanation) => `${right} av ${total} stämmer. ${explanation}`;

/** An explanation that belongs to one item of several. */
const aboutItem = (label, explanation) => `”${label}”: ${explanation}`;

/** A question about what was typed; problem as in typed.js, unit as the task states it. */
function ask(problem, words, unit) {
  if (problem !== "words") return ASK[problem] ?? UNREADABLE;
  const withUnit = unit ? `, eller med enheten ${said(unit)}` : "";
  return `Talet går att läsa, men inte det som står bredvid: ”${words}”. Skriv talet ensamt${withUnit}.`;
}

/** "8.498" is two numbers. */
const either = (thousands, decimal) =>
  `Menar du ${formatNumber(thousands)} eller ${formatNumber(decimal, 3)}? ` +
  "Skriv tusental med mellanslag eller utan, och decimaler med komma.";

const said = (unit) => (unit === "%" ? PERCENT : unit);
const plain = (x) => Number(x.toPrecision(15)); // 28.5, not 28.499999999999996

/** A confirmation or an explanation of the percentage that the share x is. */
const asShare = (x, text) => `${formatNumber(x)} som andel är ${formatNumber(plain(100 * x))} procent. ${text}`;

/** "0,37 %" for 37 %. */
const shareWithSign = (x) =>
  `Talet stämmer som andel av 1. Men ${formatNumber(x)} procent är inte ens en på hundra. ` +
  "Skriv andelen utan procent, eller flytta kommat två steg.";

/** The right figure in another unit: what each of the two would mean. */
function otherUnit(x, kind, label, unit) {
  const figure = formatNumber(x), asked = readUnit(unit)?.kind;
  if (kind === PERCENT && asked === POINTS) {
    return "Talet stämmer, men procent är inte procentenheter. Sjunker en andel från 40 till 30 procent är det 10 " +
      "procentenheter: avståndet. Men det är 25 procent, för en fjärdedel av de 40 är borta. " +
      "Vilket är det du har räknat ut?";
  }
  if (kind === OF_100 && asked === POINTS) {
    return `Talet stämmer. Men ${figure} av 100 är en andel, och frågan gäller avståndet mellan två. ` +
      "Skriv det i procentenheter, eller som fler eller färre av 100.";
  }
  if (kind === POINTS && asked === PERCENT) {
    return "Talet stämmer, men procentenheter är inte procent. Procentenheter är avståndet mellan två andelar: från " +
      "30 till 40 procent är det 10. Procent säger hur stor del något är av något annat. " +
      "Vilket är det frågan gäller?";
  }
  if (!unit && kind === PERCENT) {
    return `Talet stämmer, men ${figure} procent är ${formatNumber(plain(x / 100))}. Skriv bara talet.`;
  }
  if (!unit && kind === POINTS) {
    return "Talet stämmer, men procentenheter är avståndet mellan två andelar, och svaret är ett tal utan enhet. " +
      "Vilket är det du har räknat ut?";
  }
  if (kind === PERCENT) {
    return `Talet stämmer, men ${figure} procent är ${figure} av varje hundra. Frågan gäller ${said(unit)}. ` +
      "Vilket är det du har räknat ut?";
  }
  if (!unit) return `Talet stämmer, men ${label} är något annat än det som frågan räknar. Vad är det som talet visar?`;
  const other = `${figure} ${label}`, wanted = `${figure} ${said(unit)}`;
  return `Talet stämmer, men ${other} är något annat än ${wanted}. Vilken enhet räknar frågan i?`;
}

/** Another figure in another unit: the unit first, then what the task says to any other number. */
const unitFirst = (label, unit, fallback) =>
  `Du skrev ${label}, men ${unit ? `frågan gäller ${said(unit)}` : "svaret är ett tal utan enhet"}. ${fallback}`;

/** An explanation, then hits, recall, precision and NNR, then at most three of the missed titles. */
function searchedText(explanation, evaluation, missed) {
  const lines = [explanation, evaluationSentences(evaluation).join(" ")];
  if (missed.length) {
    const shown = missed.slice(0, MISSED_SHOWN).map((title) => `”${title}”`).join("; ");
    const more = missed.length - MISSED_SHOWN;
    lines.push(`Du missade ${shown}${more > 0 ? ` och ${more} till.` : "."}`);
  }
  return lines.join("\n");
}

function evaluationSentences({ found, relevant, hits, recall, precision, nnr }) {
  const out = [`Du hittade ${hits.length} av ${relevant} relevanta: återfinning (recall) ${formatPercent(recall)}.`];
  if (!found) return [...out, "Sökningen gav inga träffar, så träffsäkerheten går inte att räkna ut."];
  out.push(
    `Av ${formatNumber(found)} ${found === 1 ? "träff" : "träffar"} är ` +
      `${hits.length} ${hits.length === 1 ? "relevant" : "relevanta"}: ` +
      `träffsäkerhet (precision) ${formatPercent(precision)}.`,
  );
  if (nnr !== null) {
    out.push(`Du läser i genomsnitt ${formatNumber(nnr, 1)} titlar för varje relevant (NNR).`);
  }
  return out;
}
return { EMPTY, SAVED, MANUAL, UNREADABLE, LEVEL, TURNED, NOT_OFFERED, leftToChoose, countedRight, aboutItem, ask, either, asShare, shareWithSign, otherUnit, unitFirst, searchedText };
})();
// --- task/question.js
const m_task_question = (() => {
const { h, paragraphs } = m_base_dom;
const { isEmpty } = m_base_values;
// Ids: what a task names itself (an option, an item) stands below `-val-`, so that no key can be one of the names here.
// How a question is shown: its first paragraph names the field (legend or label), the others describe it. Then the place
// for what is wrong with an answer, before the field.

/** {title, rest: paragraphs as elements, describedBy: their ids or null, error: an empty element with an id}. */
function questionParts(task, uid, more = []) {
  const [title, ...others] = paragraphs(task.question);
  const rest = others.map((text, i) => h("p", { class: "kr-more", id: `${uid}-stycke${i}` }, text));
  const error = h("p", { class: "kr-error", id: `${uid}-fel`, hidden: true });
  return { title, rest, error, describedBy: [...rest.map((node) => node.id), ...more].join(" ") || null };
}

/** The one place of a field that is typed in (see fields.js). */
const typedPlace = (control) => ({
  invalid: [control],
  described: control,
  focus: control,
  isFilled: () => !isEmpty(control.value),
});
return { questionParts, typedPlace };
})();
// --- task/fields-arrange.js
const m_task_fields_arrange = (() => {
const { h } = m_base_dom;
const { questionParts } = m_task_question;
const { say } = m_base_voice;
// Fields where several things are placed: Order (move up and down), Classify (a pile for each), Table (a choice in
// each cell).

const MAX_RADIO_CATEGORIES = 3;
const ONLY_STRINGS = ([, value]) => typeof value === "string" && value;

const selectFor = (attributes, options) =>
  h(
    "select",
    attributes,
    h("option", { value: "" }, "Välj …"),
    ...options.map((option) => h("option", { value: option.key }, option.label)),
  );

/** One item of Classify as radio buttons: all piles are seen at once, also on a phone. */
function radioItem(item, categories, id, changed) {
  const inputs = categories.map((category) =>
    h("input", { type: "radio", name: id, id: `${id}-${category.key}`, value: category.key, onchange: changed })
  );
  const node = h(
    "fieldset",
    { class: "kr-item", role: "radiogroup" },
    h("legend", {}, item.label),
    h(
      "div",
      { class: "kr-piles" },
      ...categories.map((category, i) =>
        h("label", { class: "kr-option", for: inputs[i].id }, inputs[i], h("span", {}, category.label))
      ),
    ),
  );
  return {
    node,
    get: () => inputs.find((input) => input.checked)?.value ?? "",
    set: (value) =>
      inputs.forEach((input) => {
        input.checked = input.value === value;
      }),
    invalid: node,
    first: inputs[0],
  };
}

function selectItem(item, categories, id, changed) {
  const select = selectFor({ id, onchange: changed }, categories);
  return {
    node: h("div", { class: "kr-row" }, h("label", { for: id }, item.label), select),
    get: () => select.value,
    set: (value) => {
      select.value = value;
    },
    invalid: select,
    first: select,
  };
}

/** The places of a field (see fields.js), from [{get(), invalid, first}]. */
const placesOf = (items) =>
  items.map(({ get, invalid, first }) => ({
    invalid: [invalid],
    described: invalid,
    focus: first,
    isFilled: () => get() !== "",
  }));

const arrangeFields = {
  Order(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-form`]);
    const list = h("ol", { class: "kr-order" });
    const rows = new Map(task.items.map((item) => {
      const up = h("button", {
        type: "button",
        "aria-label": `Flytta upp: ${item.label}`,
        onclick: () => move(item, -1),
      }, "Flytta upp");
      const down = h("button", {
        type: "button",
        "aria-label": `Flytta ner: ${item.label}`,
        onclick: () => move(item, 1),
      }, "Flytta ner");
      const moves = h("span", { class: "kr-moves" }, up, down);
      const node = h("li", { "data-key": item.key }, h("span", { class: "kr-place" }, item.label), moves);
      return [item.key, { up, down, node }];
    }));
    let order = task.items.map((item) => item.key);

    function draw() {
      list.replaceChildren(...order.map((key) => rows.get(key).node));
      order.forEach((key, i) => { // aria-disabled, not disabled: focus stays on the button that has done its work
        rows.get(key).up.setAttribute("aria-disabled", String(i === 0));
        rows.get(key).down.setAttribute("aria-disabled", String(i === order.length - 1));
      });
    }
    function move(item, step) {
      const from = order.indexOf(item.key), to = from + step;
      if (to < 0 || to >= order.length) return;
      order.splice(to, 0, ...order.splice(from, 1));
      draw();
      rows.get(item.key)[step < 0 ? "up" : "down"].focus(); // a moved element loses focus
      say(`${item.label}: plats ${to + 1} av ${order.length}.`);
      changed();
    }
    draw();
    const node = h(
      "fieldset",
      { "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      h(
        "p",
        { class: "kr-note", id: `${uid}-form` },
        "Flytta med knapparna tills ordningen stämmer, uppifrån och ner.",
      ),
      error,
      list,
    );
    const first = () => rows.get(order[0]).down;
    return {
      node,
      error,
      about: node,
      // All is in some order from the start: nothing can lack.
      places: [{ invalid: [], described: node, focus: first(), isFilled: () => true }],
      read: () => [...order],
      write(value) {
        const keys = task.items.map((item) => item.key);
        order = Array.isArray(value) && JSON.stringify([...value].sort()) === JSON.stringify([...keys].sort())
          ? [...value]
          : keys;
        draw();
      },
      first: first(),
    };
  },

  Classify(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const build = task.categories.length <= MAX_RADIO_CATEGORIES ? radioItem : selectItem;
    const items = task.items.map((item) => build(item, task.categories, `${uid}-val-${item.key}`, changed));
    const node = h(
      "fieldset",
      { "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      error,
      ...items.map((item) => item.node),
    );
    return {
      node,
      error,
      about: node,
      places: placesOf(items),
      read: () => Object.fromEntries(task.items.map((item, i) => [item.key, items[i].get()]).filter(ONLY_STRINGS)),
      write: (value) => items.forEach((item, i) => item.set(value?.[task.items[i].key] ?? "")),
      first: items[0].first,
    };
  },

  Table(task, uid, changed) {
    const { title, rest, error } = questionParts(task, uid);
    const selects = new Map();
    const roles = (role, tag, attributes, ...children) => h(tag, { role, ...attributes }, ...children);
    // Explicit roles: the narrow layout changes `display`, and some browsers then forget that it is a table.
    const cell = (row, column, i, j) => {
      const place = `${row.key}.${column.key}`;
      const shown = { "data-column": column.label };
      if (!task.cells[place]) return roles("cell", "td", shown, h("span", {}, task.given[place] ?? ""));
      const select = selectFor(
        { "aria-labelledby": `${uid}-rad${i} ${uid}-kol${j}`, onchange: changed },
        column.options,
      );
      selects.set(place, select);
      return roles("cell", "td", shown, select);
    };
    const table = roles(
      "table",
      "table",
      { class: "kr-table", "aria-labelledby": `${uid}-namn` },
      roles(
        "rowgroup",
        "thead",
        {},
        roles(
          "row",
          "tr",
          {},
          roles("cell", "td", { class: "kr-corner" }),
          ...task.columns.map((column, j) =>
            roles("columnheader", "th", { scope: "col", id: `${uid}-kol${j}` }, column.label)
          ),
        ),
      ),
      roles(
        "rowgroup",
        "tbody",
        {},
        ...task.rows.map((row, i) =>
          roles(
            "row",
            "tr",
            {},
            roles("rowheader", "th", { scope: "row", id: `${uid}-rad${i}` }, row.label),
            ...task.columns.map((column, j) => cell(row, column, i, j)),
          )
        ),
      ),
    );
    return {
      // No group around it: the table has the question as its name, and paragraphs are read where they stand.
      node: h(
        "div",
        { class: "kr-field" },
        h("p", { class: "kr-question", id: `${uid}-namn` }, title),
        ...rest,
        error,
        table,
      ),
      error,
      about: table,
      places: placesOf(
        [...selects.values()].map((select) => ({ get: () => select.value, invalid: select, first: select })),
      ),
      read: () => Object.fromEntries([...selects].map(([place, select]) => [place, select.value]).filter(ONLY_STRINGS)),
      write: (value) =>
        selects.forEach((select, place) => {
          select.value = value?.[place] ?? "";
        }),
      first: [...selects.values()][0],
    };
  },
};
return { arrangeFields };
})();
// --- task/fields-choice.js
const m_task_fields_choice = (() => {
const { h, spoken } = m_base_dom;
const { questionParts } = m_task_question;
const { formatNumber } = m_base_swedish;
// Fields with radio buttons and checkboxes: Choice, Choices, Scale. See fields.js for what each returns.

const optionInputs = (task, uid, type, name, changed) =>
  task.options.map((option) =>
    h("input", { type, name, id: `${uid}-val-${option.key}`, value: option.key, onchange: changed })
  );
const optionLabel = (input, text) => h("label", { class: "kr-option", for: input.id }, input, h("span", {}, text));

/** The whole group lacks an answer; `invalid`: the elements of it that can be called so. */
const groupPlace = (node, inputs, invalid) => ({
  invalid,
  described: node,
  focus: inputs[0],
  isFilled: () => inputs.some((input) => input.checked),
});

const choiceFields = {
  Choice(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const inputs = optionInputs(task, uid, "radio", uid, changed);
    const node = h(
      "fieldset",
      { role: "radiogroup", "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      error,
      ...task.options.map((option, i) => optionLabel(inputs[i], option.label)),
    );
    return {
      node,
      error,
      about: node,
      places: [groupPlace(node, inputs, [node])],
      read: () => inputs.find((input) => input.checked)?.value ?? null,
      write: (value) =>
        inputs.forEach((input) => {
          input.checked = input.value === value;
        }),
      first: inputs[0],
    };
  },

  Choices(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const inputs = optionInputs(task, uid, "checkbox", null, changed);
    const node = h(
      "fieldset",
      { "aria-describedby": describedBy },
      h("legend", {}, title, spoken(" Flera svar kan vara rätt.")),
      ...rest,
      h("p", { class: "kr-note", "aria-hidden": "true" }, "Flera svar kan vara rätt."),
      error,
      ...task.options.map((option, i) => optionLabel(inputs[i], option.label)),
    );
    return {
      node,
      error,
      about: node,
      places: [groupPlace(node, inputs, inputs)],
      read: () => inputs.filter((input) => input.checked).map((input) => input.value).sort(),
      write(value) {
        for (const input of inputs) input.checked = Array.isArray(value) && value.includes(input.value);
      },
      first: inputs[0],
    };
  },

  Scale(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid), steps = [];
    for (let step = task.low; step <= task.high; step++) steps.push(step);
    const inputs = steps.map((step) =>
      h("input", { type: "radio", name: uid, id: `${uid}-val-${step}`, value: step, onchange: changed })
    );
    const ends = new Map([[task.low, task.low_label], [task.high, task.high_label]]);
    const node = h(
      "fieldset",
      { role: "radiogroup", "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      error,
      h(
        "div",
        { class: "kr-scale" },
        ...steps.map((step, i) =>
          h(
            "label",
            { class: "kr-step", for: inputs[i].id },
            inputs[i],
            h("span", {}, formatNumber(step), ends.has(step) ? spoken(`: ${ends.get(step)}`) : null),
          )
        ),
      ),
      h(
        "div",
        { class: "kr-ends", "aria-hidden": "true" },
        h("span", {}, `${formatNumber(task.low)} = ${task.low_label}`),
        h("span", {}, `${formatNumber(task.high)} = ${task.high_label}`),
      ),
    );
    return {
      node,
      error,
      about: node,
      places: [groupPlace(node, inputs, [node])],
      read() {
        const chosen = inputs.find((input) => input.checked);
        return chosen ? Number(chosen.value) : null;
      },
      write: (value) =>
        inputs.forEach((input) => {
          input.checked = input.value === String(value);
        }),
      first: inputs[0],
    };
  },
};
return { choiceFields };
})();
// --- base/number-field.js
const m_base_number_field = (() => {
// How a number is typed, decided once for every field of the course.
/**
 * Attributes of a field for a number. A phone's number pad is asked for only where no minus sign can be needed: that of
 * iOS has none. Plain text and not type="number", which takes neither decimal comma nor "12 %", and changes by a wheel.
 * No autocomplete="off": WebKit empties such a field when Back brings the page out of its memory.
 * `low`: the least number that can be meant, unknown if left out; `whole`: no decimals.
 */
const typedNumber = ({ low = -Infinity, whole = false } = {}) => ({
  type: "text",
  inputmode: low < 0 ? null : whole ? "numeric" : "decimal",
  spellcheck: "false",
  maxlength: 40,
});
return { typedNumber };
})();
// --- task/typed.js
const m_task_typed = (() => {
const { joinUnits, leading, longestFirst, OF_100, OF_1000, TIMES, UNITS } = m_task_units;
// A number as people type it: with a unit, thousands, hedges, an interval after it. Nothing is judged here. Twin of
// kunskapsresan/tasks/typed.py; tests/vectors/typed_numbers.json holds both to the same verdicts.

const MAX_TYPED = 80;

// Explicit classes: \s and \d differ between Python and JavaScript, and NFKC would turn "10²" into 102.
// deno-lint-ignore no-control-regex -- what Python calls a space
const SPACES = /[\t\n\x0b\x0c\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4\u0060\u2032]/g;
const WIDE = /[\uff01-\uff5e]/g; // full-width figures and signs
const ENDS = ' .,;:!?\u2026"\u201c\u201d*', LAST_ENDS = /[ .,;:!?\u2026"\u201c\u201d*]+$/;

// deno-fmt-ignore
const BEFORE = longestFirst([
  "ungefär", "ungefärligen", "ung.", "ung", "cirka", "circa", "ca.", "ca", "c:a", "omkring", "runt", "typ", "kanske",
  "nästan", "drygt", "knappt", "svaret är", "svaret blir", "svar:", "svar", "det är", "det blir", "blir", "är",
  "i snitt", "i genomsnitt", "avrundat till", "avrundat", "mellan", "från", "med", "~", "\u2248", "=", ":",
  "rr", "or", "rd", "d", "nnt", "nnr", "riskkvoten", "riskkvot", "oddskvoten", "oddskvot", "recall",
]);
const AFTER = longestFirst(["ungefär", "ca", "cirka", "avrundat", "i snitt", "i genomsnitt", "totalt"]);
const LIMITS = /^(?:>|<|\u2265|\u2264|över |under |minst |högst |mer än |mindre än |fler än |färre än |upp till )/;
const SIGN = /^(?:([+-])|(minus|plus)(?![a-zåäö])) */;

const GROUPED = /^([0-9]{1,3}(?:[ '][0-9]{3})+)((?:[.,][0-9]+)?)(?![0-9])/;
const DOTTED = /^(?:([0-9]{1,3}(?:\.[0-9]{3})+)(,[0-9]+)(?![0-9])|([0-9]{1,3}(?:\.[0-9]{3}){2,})(?![0-9.,]))/;
const COMMAED = /^(?:([0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]+)(?![0-9])|([0-9]{1,3}(?:,[0-9]{3}){2,})(?![0-9.,]))/;
const EITHER = /^[1-9][0-9]{0,2}([.,])[0-9]{3}(?![0-9])/;
const PLAIN = /^(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)/;
const ANOTHER = /^[ .,']*[0-9]/;

const N = "[+-]? ?[0-9]+(?:[.,][0-9]+)?";
const INTERVAL = new RegExp(
  `^(?:[0-9]{2} ?%(?:-igt)? ?)?(?:ki|ci|konfidensintervall)?[ :=,]*${N} ?%? ?(?:-|till|to|,|;) ?${N} ?%?$`,
);
const NAMED_INTERVAL = /^(?:[0-9]{2} ?%(?:-igt)? ?)?(?:ki|ci|konfidensintervall)(?![a-zåäö])/;
const WORKING = /^(?=.*[+*/×÷-]|.* av )(?:[0-9 .,+*/×÷=%-]|av)+$/;
const RANGE = new RegExp(`^(?:-|till|eller|och|to) ?(${N})(?![0-9])`);
const CALCULATION = /^(?:[/*+×÷]|av|x|delat med|gånger|minus|plus) ?[0-9]/;

const ONES =
  "noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton"
    .split(" ");
const TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split(" ");
const WORDS = new Map();
ONES.forEach((word, value) => WORDS.set(word, value));
WORDS.set("ett", 1).set("ingen", 0).set("inga", 0).set("hundra", 100);
const DIGITS = [...WORDS].filter(([, value]) => value >= 1 && value <= 9);
TENS.forEach((ten, place) => {
  for (const [one, value] of [["", 0], ...DIGITS]) WORDS.set(ten + one, 10 * (place + 2) + value);
});
const WORDS_FIRST = longestFirst(WORDS.keys());

const NO_UNIT = { kind: "", per: "", direction: 0 };
const problem = (name, words = "") => ({ values: [], unit: NO_UNIT, comma: false, problem: name, words });
const trimmed = (text) => text.replace(/^ +| +$/g, "");

/** {values, unit, comma, problem, words}, as Typed in Python. Never throws. */
function readTyped(raw) {
  if (typeof raw !== "string" || [...raw].length > MAX_TYPED) return problem("no-number");
  const [sign, phrases, text] = before(answer(clean(raw)));
  if (sign === null) return problem(LIMITS.test(text) ? "limit" : "no-number");
  const [values, comma, rest] = numberIn(text);
  return values.length ? followed(values.map((value) => sign * value), comma, phrases, rest) : problem("no-number");
}

function clean(raw) {
  const narrow = raw.replace(WIDE, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)).toLowerCase();
  const text = narrow.replace(UNSEEN, "").replace(SPACES, " ").replace(DASHES, "-").replace(APOSTROPHES, "'");
  return trimmed(text).replace(LAST_ENDS, "").replace(/^["\u201c\u201d]+/, "");
}

/** What stands after the last "=" outside parentheses: "121/330 = 36,7" is 36,7. */
function answer(text) {
  const head = text.split(/[(\[]/)[0].replace(/ +$/, "");
  return trimmed(text.slice(Math.max(head.lastIndexOf("="), head.lastIndexOf("\u2248")) + 1));
}

/** [sign, units before the number, the rest from the number on]; the sign is null when no number follows. */
function before(text) {
  const phrases = [];
  let sign = 0, rest = text, phrase;
  while (rest && !PLAIN.test(rest) && !leading(rest, WORDS_FIRST) && !LIMITS.test(rest)) {
    const signed = SIGN.exec(rest);
    if (signed && !sign) {
      sign = signed[1] === "-" || signed[2] === "minus" ? -1 : 1;
      rest = rest.slice(signed[0].length);
    } else if ((phrase = leading(rest, BEFORE))) {
      rest = rest.slice(phrase.length).replace(/^ +/, "");
    } else if ((phrase = leading(rest)) && !phrases.includes(phrase)) {
      phrases.push(phrase);
      rest = rest.slice(phrase.length).replace(/^ +/, "");
    } else return [null, phrases, rest];
  }
  return [rest && !LIMITS.test(rest) ? sign || 1 : null, phrases, rest];
}

/** [values, whether a comma is what could be either, what follows] */
function numberIn(text) {
  const word = leading(text, WORDS_FIRST);
  if (word) return [[WORDS.get(word)], false, text.slice(word.length)];
  let found = GROUPED.exec(text);
  if (found) {
    const digits = found[1].replace(/[ ']/g, "") + found[2].replace(",", ".");
    return [[Number(digits)], false, text.slice(found[0].length)];
  }
  for (const { form, mark } of [{ form: DOTTED, mark: "." }, { form: COMMAED, mark: "," }]) {
    if ((found = form.exec(text))) {
      const digits = (found[1] ?? found[3]).replaceAll(mark, "") + (found[2] ?? "").replace(",", ".");
      return [[Number(digits)], false, text.slice(found[0].length)];
    }
  }
  if (!(found = PLAIN.exec(text))) return [[], false, text];
  const value = Number(found[0].replace(",", ".")), rest = text.slice(found[0].length), either = EITHER.exec(text);
  if (!either || ANOTHER.test(rest)) return [[value], false, rest];
  return [[value, Number(found[0].replace(/[.,]/, ""))], either[1] === ",", rest];
}

function followed(values, comma, phrases, after) {
  if (ANOTHER.test(after)) return problem("two-numbers");
  let rest = after, phrase;
  while (rest) {
    if ((phrase = leading(rest))) {
      const isShare = UNITS[OF_100].includes(phrase) || UNITS[OF_1000].includes(phrase);
      if (CALCULATION.test(rest) && !isShare) return problem("calculation");
      phrases.push(phrase);
      rest = rest.slice(phrase.length);
    } else if (ENDS.includes(rest[0])) rest = rest.slice(1);
    else if ("([".includes(rest[0])) {
      const [length, found] = inParentheses(rest);
      if (!found) return problem("words", rest);
      phrases.push(...found);
      rest = rest.slice(length);
    } else if (NAMED_INTERVAL.test(rest) && INTERVAL.test(rest)) rest = "";
    else if (RANGE.test(rest)) return problem("two-numbers");
    else if (CALCULATION.test(rest)) return problem("calculation");
    else if ((phrase = leading(rest, AFTER))) rest = rest.slice(phrase.length);
    else return problem("words", rest);
  }
  const unit = joinUnits(phrases);
  if (!unit) return problem("words", phrases.join(" "));
  if (unit.kind === TIMES && unit.direction) return problem("times", phrases.at(-1));
  return { values, unit, comma, problem: "", words: "" };
}

/** [how long the parentheses are, the units in them]: [] for an interval or working, null if not understood. */
function inParentheses(text) {
  if (text.split(/[)\]]/).length !== 2) return [0, null];
  const end = text.search(/[)\]]/), phrases = [];
  let inside = trimmed(text.slice(1, end)), phrase;
  if (INTERVAL.test(inside) || WORKING.test(inside) || AFTER.includes(inside)) return [end + 1, []];
  while (inside && (phrase = leading(inside))) {
    phrases.push(phrase);
    inside = trimmed(inside.slice(phrase.length));
  }
  return [end + 1, inside ? null : phrases];
}
return { MAX_TYPED, readTyped };
})();
// --- task/marking-number.js
const m_task_marking_number = (() => {
const { ask, asShare, either, LEVEL, otherUnit, shareWithSign, TURNED, unitFirst } = m_task_feedback;
const { readTyped } = m_task_typed;
const { askedUnit, PERCENT, POINTS, unitLabel } = m_task_units;
// What a typed number is worth in a Number task. Twin of kunskapsresan/tasks/numbers.py, which says the rule for shares;
// tests/vectors/typed_numbers.json holds both to the same verdicts.

const THOUSAND = 1000;
const judged = (state, message, misconception = null) => ({ state, message, misconception });
const right = (message) => judged("right", message);
const wrong = (message, misconception = null) => judged("wrong", message, misconception);
const within = (x, target, tolerance) => Math.abs(x - target) <= tolerance + 1e-12;

/** {state, message, misconception} of a typed answer; states: right, wrong, or unreadable for what is asked about. */
function judgeNumber(task, value) {
  const read = readTyped(value);
  if (read.problem) return judged("unreadable", ask(read.problem, read.words, task.unit));
  const [first, other] = read.values, verdict = judge(task, first, read.unit);
  const targets = [task.key, ...[...task.also, ...task.wrong].map((each) => each.value)];
  if (other === undefined || Math.max(...targets.map(Math.abs)) < THOUSAND) return verdict;
  // "8.498" is 8 498 or 8,498: the one that the task knows, and a question if it knows none or both. A comma is a
  // decimal comma unless only the other reading makes sense here, and then we ask.
  const thousands = judge(task, other, read.unit);
  const known = isKnown(verdict, task), knownThousands = isKnown(thousands, task);
  if (!knownThousands && (known || read.comma)) return verdict;
  if (knownThousands && !known && !read.comma) return thousands;
  return judged("unreadable", either(other, first));
}

const isKnown = (verdict, task) => !verdict.message.endsWith(task.fallback);

function judge(task, value, unit) {
  const asked = askedUnit(task), factor = asked.factor(unit);
  const isTurned = unit.direction !== 0 && unit.direction !== asked.direction;
  let x = value;
  if (unit.direction && asked.direction) x = isTurned ? -Math.abs(value) : Math.abs(value);
  if (factor === null) return inOtherUnit(task, asked, x, unit);
  if (isTurned) return otherWay(task, asked, x * factor);
  if (!unit.kind) return bare(task, asked, x);
  // Minutes for hours: the same amount is right, the same figure is another amount.
  if (factor !== 1 && confirmation(task, x * factor) === null && confirmation(task, x) !== null) {
    return inOtherUnit(task, asked, x, unit);
  }
  return inItsUnit(task, asked, x * factor);
}

/** null if x is not right. shares: whether a share may stand for the percentage it is. */
function confirmation(task, x, shares = true) {
  if (within(x, task.key, task.tolerance)) return task.right;
  const isShare = (also) => within(100 * also.value, task.key, task.tolerance);
  const also = task.also.find((each) => (shares || !isShare(each)) && within(x, each.value, each.tolerance));
  return also ? also.message : null;
}

const foreseen = (task, x) => task.wrong.find((each) => within(x, each.value, each.tolerance));
const explained = (found) => wrong(found.explanation, found.id);

function bare(task, asked, x) {
  const isShare = asked.isShare && Math.abs(x) > 0 && Math.abs(x) <= 1;
  let message = confirmation(task, x);
  if (message !== null) return right(message);
  if (isShare && (message = confirmation(task, 100 * x)) !== null) return right(asShare(x, message));
  let found = foreseen(task, x);
  if (found) return explained(found);
  if (isShare && (found = foreseen(task, 100 * x))) return wrong(asShare(x, found.explanation), found.id);
  return wrong(task.fallback);
}

function inItsUnit(task, asked, x) {
  const message = confirmation(task, x, !asked.isShare), found = foreseen(task, x);
  if (message !== null) return right(message);
  if (found) return explained(found);
  const isShare = asked.isShare && Math.abs(x) <= 1 && confirmation(task, 100 * x) !== null;
  return isShare ? wrong(shareWithSign(x), "andel-med-procenttecken") : wrong(task.fallback);
}

function inOtherUnit(task, asked, x, unit) {
  const isPercent = unit.kind === PERCENT, isRatio = isPercent && asked.isPlain; // a ratio of 120 % is 1,2
  const message = isRatio ? confirmation(task, x / 100) : null;
  if (message !== null) return unit.direction ? wrong(LEVEL, "skillnad-for-niva") : right(message); // 120 % higher is 2,2
  const found = (isRatio && foreseen(task, x / 100)) || foreseen(task, x) || (isPercent && foreseen(task, x / 100));
  if (found) return explained(found);
  const pair = new Set([unit.kind, ...asked.kinds]);
  const id = pair.has(PERCENT) && pair.has(POINTS) ? "procent-eller-procentenheter" : "annan-enhet";
  if (confirmation(task, x) !== null) return wrong(otherUnit(x, unit.kind, unitLabel(unit), task.unit), id);
  return isRatio ? wrong(task.fallback) : wrong(unitFirst(unitLabel(unit), task.unit, task.fallback), id);
}

/** "135 fler" where the question counts fewer, and "33 fler" where it asks for all of them. */
function otherWay(task, asked, x) {
  // The sign in words: "8 498 lägre" for −8 498.
  if (asked.direction && within(x, task.key, task.tolerance)) return right(task.right);
  let found = foreseen(task, x);
  if (found) return explained(found);
  if (confirmation(task, x) !== null || confirmation(task, -x) !== null) {
    return asked.direction ? wrong(TURNED, "annan-riktning") : wrong(LEVEL, "skillnad-for-niva");
  }
  found = foreseen(task, -x);
  return found ? explained(found) : wrong(task.fallback);
}

/** The number that a guess (Predict) is: in the task's own unit or none, within its limits if one of two readings is. */
function readGuess(task, text) {
  const { values, unit, problem } = readTyped(text), asked = askedUnit(task);
  const factor = unit.kind === PERCENT && asked.isPlain ? 1 / 100 : asked.factor(unit);
  if (problem || factor === null || (unit.direction && !asked.direction)) return null;
  const isTurned = unit.direction !== 0 && unit.direction !== asked.direction;
  const guesses = values.map((value) => (unit.direction ? Math.abs(value) * (isTurned ? -1 : 1) : value) * factor);
  const within = guesses.filter((x) => x >= task.low && x <= task.high);
  if (within.length === 1) return within[0];
  return guesses.length === 1 ? guesses[0] : null;
}
return { judgeNumber, readGuess };
})();
// --- task/fields-number.js
const m_task_fields_number = (() => {
const { h, spoken } = m_base_dom;
const { questionParts, typedPlace } = m_task_question;
const { typedNumber } = m_base_number_field;
const { formatNumber } = m_base_swedish;
const { readGuess } = m_task_marking_number;
const { MAX_TYPED } = m_task_typed;
// Fields for numbers: Number (the text as typed) and Predict (a number, by box or slider, locked after the reveal).

const unitAfter = (unit) => (unit ? h("span", { "aria-hidden": "true" }, unit) : null);

const numberFields = {
  Number(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-form`]);
    const input = h("input", {
      ...typedNumber(),
      maxlength: MAX_TYPED,
      id: uid,
      "aria-describedby": describedBy,
      oninput: changed,
    });
    return {
      node: h(
        "div",
        { class: "kr-field" },
        h("label", { class: "kr-question", for: uid }, title, task.unit ? spoken(` Svara i ${task.unit}.`) : null),
        ...rest,
        error,
        h("span", { class: "kr-inline" }, input, unitAfter(task.unit)),
        h(
          "span",
          { id: `${uid}-form`, class: "kr-note" },
          "Skriv ett tal. Enheten får stå efter, och decimalkomma eller punkt går lika bra.",
        ),
      ),
      error,
      about: input,
      places: [typedPlace(input)],
      read: () => input.value,
      write: (value) => {
        input.value = typeof value === "string" ? value : "";
      },
      first: input,
    };
  },

  Predict(task, uid, changed) {
    const limits = `${formatNumber(task.low)} till ${formatNumber(task.high)}${task.unit ? ` ${task.unit}` : ""}`;
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const box = h("input", {
      ...typedNumber({ low: task.low }),
      id: uid,
      "aria-describedby": `${uid}-form`,
      oninput: typed,
    });
    const slider = h("input", {
      type: "range",
      id: `${uid}-reglage`,
      min: task.low,
      max: task.high,
      step: task.step,
      oninput: slid,
    });
    const encouragement = task.points
      ? "Ju närmare du kommer, desto fler poäng."
      : "Det gör inget om du gissar fel: gissningen är till för dig.";
    const unit = task.unit ? ` ${task.unit}` : "";

    function speak() {
      const guess = box.value.trim() ? `${formatNumber(Number(slider.value))}${unit}` : "Ingen gissning ännu";
      slider.setAttribute("aria-valuetext", guess);
    }
    function typed() {
      const x = readGuess(task, box.value);
      slider.classList.toggle("kr-untouched", x === null);
      if (x !== null) slider.value = String(Math.min(task.high, Math.max(task.low, x)));
      speak();
      changed();
    }
    function slid() {
      box.value = formatNumber(Number(slider.value));
      slider.classList.remove("kr-untouched");
      speak();
      changed();
    }
    function inRange() {
      const x = readGuess(task, box.value);
      return x !== null && x >= task.low && x <= task.high ? x : null;
    }
    return {
      node: h(
        "fieldset",
        { "aria-describedby": describedBy },
        h("legend", {}, title),
        ...rest,
        error,
        h(
          "div",
          { class: "kr-predict" },
          h(
            "span",
            { class: "kr-inline" },
            h("label", { for: uid }, "Din gissning", task.unit ? spoken(` i ${task.unit}`) : null),
            box,
            unitAfter(task.unit),
          ),
          h(
            "span",
            { class: "kr-slide" },
            h("label", { class: "kr-note", for: slider.id }, "Eller dra i reglaget"),
            slider,
          ),
        ),
        h("span", { id: `${uid}-form`, class: "kr-note" }, `Från ${limits}. ${encouragement}`),
      ),
      error,
      about: box,
      places: [typedPlace(box)],
      read: inRange,
      write(value) {
        const known = typeof value === "number";
        box.value = known ? formatNumber(value) : "";
        slider.value = String(known ? value : (task.low + task.high) / 2);
        slider.classList.toggle("kr-untouched", !known);
        speak();
      },
      first: box,
      /** Text that cannot be read, or lies outside the limits, is told here: `read` only knows numbers. */
      problem: () => (box.value.trim() && inRange() === null ? `Skriv ett tal från ${limits}.` : null),
      lock(locked) {
        box.readOnly = locked;
        slider.disabled = locked;
      },
    };
  },
};
return { numberFields };
})();
// --- search/words.js
const m_search_words = (() => {
// What a word is. Twin of kunskapsresan/searching/words.py; explicit ranges, because \w, \s and \p{L} differ between
// Python, SQLite and browsers and between their versions.
const NOT_WORD =
  "\\u0000-/:-@\\[-`{-\\u00a9\\u00ab-\\u00b4\\u00b6-\\u00b9\\u00bb-\\u00bf\\u00d7\\u00f7\\u1680\\u2000-\\u20cf" +
  "\\u2190-\\u2bff" +
  "\\u2e00-\\u2e7f\\u3000-\\u303f\\ud800-\\udfff\\ufe00-\\ufe1f\\ufe30-\\ufe6f\\ufeff" +
  "\\uff00-\\uff0f\\uff1a-\\uff20\\uff3b-\\uff40" +
  "\\uff5b-\\uff65\\ufff0-\\uffff\\u{1f000}-\\u{1faff}\\u{e0000}-\\u{e0fff}";
const WORD_RUNS = new RegExp(`[^${NOT_WORD}]+`, "gu");
const WORD_CHARACTER = new RegExp(`^[^${NOT_WORD}]$`, "u");
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const SPACE_CHARACTER = /^[ \t\n\r\f\v\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]$/;

const isWordCharacter = (character) => character !== undefined && WORD_CHARACTER.test(character);
const isSpaceCharacter = (character) => SPACE_CHARACTER.test(character);

/** Lower case, one character at a time, in old alphabets where it is settled. */
const foldCase = (text) => Array.from(text, (c) => (c < "\u0590" ? c.toLowerCase() : c)).join("");

/** The words of a text as the search sees them: composed, lower case, punctuation gone, accents kept. */
const wordsOf = (text) => foldCase(text.normalize("NFC").replace(INVISIBLE, "")).match(WORD_RUNS) ?? [];
return { isWordCharacter, isSpaceCharacter, foldCase, wordsOf };
})();
// --- search/query.js
const m_search_query = (() => {
const { foldCase, isSpaceCharacter, isWordCharacter, wordsOf } = m_search_words;
// The search language: text in, tree out, with notes and errors that point at a position.
// Twin of kunskapsresan/searching/query.py, which describes it; tests/vectors/search.json holds both to the same.

const SEARCH_FIELDS = ["ti", "ab", "kw", "au", "år"];
const DEFAULT_SEARCH_FIELDS = ["ti", "ab", "kw"];
const SEARCH_OPERATORS = new Map([
  ["and", "AND"],
  ["or", "OR"],
  ["not", "NOT"],
  ["och", "AND"],
  ["eller", "OR"],
  ["inte", "NOT"],
]);
const SWEDISH_SEARCH_OPERATORS = ["och", "eller", "inte"];
const MAX_QUERY_LENGTH = 5000;
const MAX_QUERY_DEPTH = 20;
const MAX_QUERY_TERMS = 300;
const MAX_NEAR_PAIRS = 400;
const SHORT_STEM = 4;
const QUERY_QUOTES = '"\u201c\u201d\u201e\u201f\u00ab\u00bb';
const NEAR_CHUNK = /^near\/([0-9]{1,2})$/;
const FOREIGN_CHUNK = /^(?:(?:n|w|adj)[0-9]{1,2}|(?:n|w|pre|p|next)\/[0-9]{1,2})$/;
const FIELD_LIKE = /^[a-zåäö,]+$/;
const YEARS_CHUNK = /^(?:([0-9]{4})|([0-9]{4})?[-\u2013]([0-9]{4})?)$/;

/** A search string that cannot be read; `position` is the character (from 1) where the fault is. */
class QueryError extends Error {
  constructor(message, position) {
    super(`${message}, tecken ${position}.`);
    this.position = position;
  }
}

/**
 * Reads a search string: {text, root, notes, source(node)}. Nodes are {kind, start, end} with
 * term {words, truncated, fields} · near {left, right, distance} · years {low, high} · or {parts} ·
 * and {parts, without}.
 */
function parseQuery(raw) {
  const characters = Array.from(raw);
  if (characters.length > MAX_QUERY_LENGTH) {
    const message = `Söksträngen är för lång. Högst ${MAX_QUERY_LENGTH} tecken går att köra`;
    throw new QueryError(message, MAX_QUERY_LENGTH + 1);
  }
  const text = Array.from(raw.normalize("NFC"));
  const notes = [];
  const tokens = lexQuery(text, notes);
  return new QueryParser(text, tokens, notes).query();
}

const pieceOf = (text, start, end) => text.slice(start, end).join("");

/** A piece of the string between Swedish quotation marks, its end when it is long. */
function shownPiece(piece) {
  const characters = Array.from(piece);
  return `\u201d${characters.length <= 30 ? piece : "…" + characters.slice(-29).join("")}\u201d`;
}

function trimmedEnd(text) {
  let end = text.length;
  while (end && isSpaceCharacter(text[end - 1])) end -= 1;
  return end;
}

function chunkEnd(text, start) {
  let end = start;
  while (end < text.length && !isSpaceCharacter(text[end]) && !`${QUERY_QUOTES}()[]`.includes(text[end])) end += 1;
  return end;
}

function lexQuery(text, notes) {
  const tokens = [];
  let at = 0;
  while (at < text.length) {
    const character = text[at];
    if (isSpaceCharacter(character)) {
      at += 1;
    } else if ("()".includes(character)) {
      tokens.push({ kind: character, start: at, end: at + 1 });
      at += 1;
    } else if ("[]".includes(character)) {
      throw new QueryError(
        "Hakparenteser används inte här. Skriv fältet före ordet, till exempel ti:barn i stället för barn[ti]",
        at + 1,
      );
    } else if (QUERY_QUOTES.includes(character)) {
      tokens.push(lexPhrase(text, at, notes));
      at = tokens.at(-1).end;
    } else {
      at = lexChunk(text, at, tokens, notes);
    }
  }
  return tokens;
}

function lexPhrase(text, start, notes) {
  let close = start + 1;
  while (close < text.length && !QUERY_QUOTES.includes(text[close])) close += 1;
  if (close === text.length) {
    const last = trimmedEnd(text);
    throw new QueryError(`Citattecken saknas efter ${shownPiece(pieceOf(text, start + 1, last))}`, last + 1);
  }
  let end = close + 1;
  if (text[start] !== '"' || text[close] !== '"') {
    const message = 'Krokiga citattecken lästes som raka ("). Många databaser kräver raka.';
    notes.push({ message, position: start + 1 });
  }
  let { words, truncated } = termWords(text, start + 1, close);
  if (text[end] === "*" && words.length && !truncated) {
    truncated = true;
    end += 1;
  }
  if (!words.length) throw new QueryError("Frasen är tom. Skriv minst ett ord mellan citattecknen", start + 1);
  return { kind: "term", start, end, words, truncated };
}

/** Reads an operator, a field name or a bare word; returns where it ends. */
function lexChunk(text, start, tokens, notes) {
  const end = chunkEnd(text, start);
  const chunk = pieceOf(text, start, end);
  const folded = foldCase(chunk);
  const note = (message) => notes.push({ message, position: start + 1 });
  const colon = text.slice(start, end).indexOf(":");
  if (colon > 0) {
    const before = folded.slice(0, folded.indexOf(":"));
    const names = before.split(",");
    if (names.every((name) => SEARCH_FIELDS.includes(name))) {
      return lexField(text, start, start + colon + 1, names, tokens);
    }
    const follows = text[start + colon + 1];
    if (follows && (isWordCharacter(follows) || `${QUERY_QUOTES}(`.includes(follows)) && FIELD_LIKE.test(before)) {
      const known = SEARCH_FIELDS.map((name) => `${name}:`).join(", ");
      const shown = shownPiece(pieceOf(text, start, start + colon + 1));
      throw new QueryError(`Fältet ${shown} finns inte. Fälten är ${known}`, start + 1);
    }
  }
  if (SEARCH_OPERATORS.has(folded)) {
    const kind = SEARCH_OPERATORS.get(folded);
    if (SWEDISH_SEARCH_OPERATORS.includes(folded)) {
      note(`${chunk} lästes som ${kind}. Databaserna förstår bara de engelska orden.`);
    } else if (chunk !== kind) {
      note(`${chunk} lästes som ${kind}. Skriv operatorer med versaler, så syns de.`);
    }
    tokens.push({ kind, start, end });
    return end;
  }
  if (chunk === "NEAR" || folded.startsWith("near/")) {
    const near = NEAR_CHUNK.exec(folded);
    if (!near) {
      throw new QueryError("NEAR behöver ett snedstreck och ett antal ord, 0–99, till exempel NEAR/3", start + 1);
    }
    tokens.push({ kind: "NEAR", start, end, distance: Number(near[1]) });
    return end;
  }
  for (let at = start; at < end; at += 1) {
    const between = at > start && at < end - 1 && isWordCharacter(text[at - 1]) && isWordCharacter(text[at + 1]);
    if ("#$".includes(text[at]) || (text[at] === "?" && between)) {
      throw new QueryError(`Tecknet ${text[at]} kan inte användas här. Trunkera med * sist i ordet`, at + 1);
    }
  }
  const { words, truncated } = termWords(text, start, end);
  if (!words.length) {
    note(`${shownPiece(chunk)} innehåller inget ord och hoppades över.`);
    return end;
  }
  if ("-+".includes(text[start])) note(`Tecknet ${text[start]} före ett ord betyder inget här. Använd AND eller NOT.`);
  if (FOREIGN_CHUNK.test(folded)) note(`${chunk} lästes som sökord. Närhet skrivs här NEAR/3.`);
  tokens.push({ kind: "term", start, end, words, truncated });
  return end;
}

function lexField(text, start, after, names, tokens) {
  if (!names.includes("år")) {
    tokens.push({ kind: "field", start, end: after, fields: SEARCH_FIELDS.filter((name) => names.includes(name)) });
    return after;
  }
  let begin = after;
  while (begin < text.length && isSpaceCharacter(text[begin])) begin += 1;
  const end = chunkEnd(text, begin);
  const years = YEARS_CHUNK.exec(pieceOf(text, begin, end));
  if (names.length > 1 || !years || !years.slice(1).some((group) => group !== undefined)) {
    throw new QueryError("Skriv årtal som år:2015, år:2010-2020, år:2010- eller år:-2020", start + 1);
  }
  const [single, first, last] = years.slice(1).map((group) => (group === undefined ? null : Number(group)));
  const [low, high] = single === null ? [first, last] : [single, single];
  if (low !== null && high !== null && low > high) {
    throw new QueryError(`Årtalen står i fel ordning. Skriv år:${high}-${low}`, start + 1);
  }
  tokens.push({ kind: "years", start, end, low, high });
  return end;
}

/** The words between two positions and whether the last is truncated. */
function termWords(text, start, end) {
  let truncated = false;
  for (let at = start; at < end; at += 1) {
    if (text[at] !== "*") continue;
    if (at === start || !isWordCharacter(text[at - 1])) {
      throw new QueryError("Trunkeringstecknet * måste stå direkt efter början av ett ord", at + 1);
    }
    if (text.slice(at + 1, end).some(isWordCharacter)) {
      throw new QueryError("Trunkeringstecknet * kan bara stå sist i ett ord eller en fras", at + 1);
    }
    truncated = true;
  }
  return { words: wordsOf(pieceOf(text, start, end)), truncated };
}

class QueryParser {
  constructor(text, tokens, notes) {
    this.text = text;
    this.tokens = tokens;
    this.notes = notes;
    this.at = 0;
    this.depth = 0;
    this.grouped = new Set();
  }

  query() {
    const { text, tokens, notes } = this;
    if (!tokens.length) throw new QueryError("Söksträngen är tom. Skriv minst ett sökord", 1);
    const terms = tokens.filter((token) => token.kind === "term");
    if (terms.length > MAX_QUERY_TERMS) {
      throw new QueryError(`Söksträngen har fler än ${MAX_QUERY_TERMS} sökord`, terms[MAX_QUERY_TERMS].start + 1);
    }
    const root = this.alternatives(null);
    if (this.kind() === ")") {
      throw new QueryError("Högerparentesen saknar en vänsterparentes framför sig", this.token().start + 1);
    }
    for (const term of terms) {
      const stem = term.words.at(-1);
      if (term.truncated && Array.from(stem).length < SHORT_STEM) {
        this.note(`Stammen i ${shownPiece(`${stem}*`)} är kort och kan fånga ord du inte menar.`, term.start + 1);
      }
    }
    notes.sort((a, b) => a.position - b.position);
    return { text: text.join(""), root, notes, source: (node) => pieceOf(text, node.start, node.end) };
  }

  note(message, position) {
    this.notes.push({ message, position });
  }

  token() {
    return this.tokens[this.at];
  }

  kind() {
    return this.tokens[this.at]?.kind ?? "";
  }

  shown(token) {
    return shownPiece(pieceOf(this.text, token.start, token.end));
  }

  regrouped(node, start) {
    const whole = { ...node, start, end: this.tokens[this.at - 1].end };
    this.grouped.add(whole);
    return whole;
  }

  alternatives(fields) {
    const parts = [this.combination(fields)];
    while (this.kind() === "OR") {
      this.at += 1;
      parts.push(this.combination(fields));
    }
    if (parts.length === 1) return parts[0];
    const mixed = parts.find((part) => part.kind === "and" && !this.grouped.has(part));
    if (mixed) this.note("AND och NOT läses före OR. Sätt parenteser, så gör alla databaser lika.", mixed.start + 1);
    const flat = parts.flatMap((part) => (part.kind === "or" ? part.parts : [part]));
    return { kind: "or", parts: flat, start: parts[0].start, end: parts.at(-1).end };
  }

  combination(fields) {
    const parts = [this.proximity(fields)];
    const without = [];
    let { end } = parts[0];
    let kind = this.kind();
    while (["AND", "NOT", "(", "field", "term", "years"].includes(kind)) {
      if (kind === "AND" || kind === "NOT") {
        this.at += 1;
        if (kind === "AND" && this.kind() === "NOT") {
          kind = "NOT";
          this.at += 1;
        }
      } else {
        const after = this.token();
        const between = `${this.shown(this.tokens[this.at - 1])} och ${this.shown(after)}`;
        this.note(`Operator saknas mellan ${between}. Det lästes som AND.`, after.start + 1);
      }
      const node = this.proximity(fields);
      (kind === "NOT" ? without : parts).push(node);
      end = node.end;
      kind = this.kind();
    }
    return parts.length + without.length > 1 ? { kind: "and", parts, without, start: parts[0].start, end } : parts[0];
  }

  proximity(fields) {
    const first = this.operand(fields);
    if (this.kind() !== "NEAR") return first;
    const near = this.token();
    this.at += 1;
    const second = this.operand(fields);
    const [left, right] = [first, second].map((side) => nearSide(side, near));
    if (new Set([...left, ...right].map((term) => term.fields.join())).size > 1) {
      throw new QueryError("Orden kring NEAR måste gälla samma fält. Skriv fältet före en parentes", near.start + 1);
    }
    if (left.length * right.length > MAX_NEAR_PAIRS) {
      throw new QueryError(`NEAR ger fler än ${MAX_NEAR_PAIRS} ordpar. Korta grupperna`, near.start + 1);
    }
    if (this.kind() === "NEAR") {
      throw new QueryError("Två NEAR i rad är tvetydigt. Skriv (a NEAR/3 b) AND (b NEAR/3 c)", this.token().start + 1);
    }
    return { kind: "near", left, right, distance: near.distance, start: first.start, end: second.end };
  }

  operand(fields) {
    if (this.at === this.tokens.length) throw this.missing(trimmedEnd(this.text) + 1);
    const token = this.token();
    const position = token.start + 1;
    if (token.kind === "(") return this.group(fields);
    if (token.kind === ")") {
      if (this.tokens[this.at - 1]?.kind === "(") {
        throw new QueryError("Parentesen är tom. Skriv minst ett sökord i den", position);
      }
      if (!this.depth) throw new QueryError("Högerparentesen saknar en vänsterparentes framför sig", position);
      throw this.missing(position);
    }
    if (token.kind === "NOT") {
      throw new QueryError("NOT behöver något framför sig att ta bort från, till exempel barn NOT vuxna", position);
    }
    if (["AND", "OR", "NEAR"].includes(token.kind)) {
      throw new QueryError(`Före ${pieceOf(this.text, token.start, token.end)} saknas ett sökord`, position);
    }
    if (["field", "years"].includes(token.kind) && fields) {
      throw new QueryError("Ett fält kan inte stå inne i ett annat fält. Flytta ut det ur parentesen", position);
    }
    this.at += 1;
    if (token.kind === "years") return { ...token };
    if (token.kind === "term") return { ...token, fields: fields ?? DEFAULT_SEARCH_FIELDS };
    if (!["(", "term", "field", "years"].includes(this.kind())) throw this.missing(token.end + 1);
    return this.regrouped(this.operand(token.fields), token.start);
  }

  group(fields) {
    const opening = this.token();
    this.depth += 1;
    if (this.depth > MAX_QUERY_DEPTH) {
      const message = `Fler än ${MAX_QUERY_DEPTH} parenteser inne i varandra går inte att läsa`;
      throw new QueryError(message, opening.start + 1);
    }
    this.at += 1;
    const inner = this.alternatives(fields);
    if (this.kind() !== ")") {
      const last = this.tokens[this.at - 1];
      throw new QueryError(`Parentes saknas efter ${this.shown(last)}`, last.end + 1);
    }
    this.at += 1;
    this.depth -= 1;
    return this.regrouped(inner, opening.start);
  }

  missing(position) {
    const before = this.tokens[this.at - 1];
    if (before.kind === "(") return new QueryError("Efter vänsterparentesen saknas ett sökord", position);
    return new QueryError(`Efter ${this.shown(before)} saknas ett sökord`, position);
  }
}

function nearSide(node, near) {
  const terms = node.kind === "or" ? node.parts : [node];
  if (!terms.every((term) => term.kind === "term")) {
    throw new QueryError("Kring NEAR kan bara ord, fraser och OR-grupper av dem stå", near.start + 1);
  }
  return terms;
}
return { QueryError, parseQuery };
})();
// --- search/engine.js
const m_search_engine = (() => {
const { parseQuery } = m_search_query;
const { wordsOf } = m_search_words;
// The search engine of the static book. The meaning is kunskapsresan/searching/evaluate.py's, word by word; the results
// equal kunskapsresan/searching/engine.py's (tests/vectors/search.json).
// A record: {id, title, year, authors, abstract, keywords}.

const KEYWORD_GAP = "";

/** {records, search(string) → {query, notes, ids, blocks}}; search throws QueryError. ids: newest first. */
function createSearchEngine(records) {
  const documents = records.map(searchDocument);
  const seen = new Set();
  for (const { id } of documents) {
    if (seen.has(id)) throw new RangeError(`Två poster har id '${id}'. Ge varje post ett eget id.`);
    seen.add(id);
  }
  documents.sort((a, b) => (b.year ?? -1) - (a.year ?? -1));
  return { records, search: (string) => runSearch(parseQuery(string), documents) };
}

/** Compares found ids with relevant ids: recall, precision and nnr are null where there is nothing to divide by. */
function evaluateSearch(foundIds, relevantIds) {
  const found = [...new Set(foundIds.map(String))];
  const relevant = [...new Set(relevantIds.map(String))];
  const hits = found.filter((id) => relevant.includes(id));
  return {
    found: found.length,
    relevant: relevant.length,
    hits,
    missed: relevant.filter((id) => !found.includes(id)),
    recall: relevant.length ? hits.length / relevant.length : null,
    precision: found.length ? hits.length / found.length : null,
    nnr: hits.length ? found.length / hits.length : null,
  };
}

function runSearch(query, documents) {
  const cache = new Map();
  const places = (node) => {
    if (!cache.has(node)) {
      const fits = documents.map((each, place) => (searchMatches(node, each) ? place : -1));
      cache.set(node, new Set(fits.filter((place) => place >= 0)));
    }
    return cache.get(node);
  };
  const ids = [...places(query.root)].map((place) => documents[place].id);
  return { query, notes: query.notes, ids, blocks: searchBlocks(query, places, documents.length) };
}

function searchBlocks(query, places, size) {
  const { root } = query;
  const kept = root.kind === "and" ? root.parts : [root];
  const dropped = root.kind === "and" ? root.without : [];
  const sets = [...kept.map((node) => ({ node, removes: false })), ...dropped.map((node) => ({ node, removes: true }))];
  sets.sort((a, b) => a.node.start - b.node.start);
  return sets.map(({ node, removes }) => {
    let others = Array.from({ length: size }, (_, place) => place);
    for (const other of sets) {
      if (other.node !== node) others = others.filter((place) => places(other.node).has(place) !== other.removes);
    }
    const parts = node.kind === "or" ? node.parts : [];
    const times = new Map();
    for (const part of parts) for (const place of places(part)) times.set(place, (times.get(place) ?? 0) + 1);
    const alternatives = parts.map((part) => {
      const only = others.filter((place) => places(part).has(place) && times.get(place) === 1);
      return { text: query.source(part), hits: places(part).size, only: only.length };
    });
    const without = sets.length > 1 ? others.length : null;
    return { text: query.source(node), removes, hits: places(node).size, without, alternatives };
  });
}

function searchDocument(record) {
  if (!["string", "number"].includes(typeof record.id) || `${record.id}` === "") {
    throw new RangeError(`En post saknar id: '${String(record.title).slice(0, 60)}'. Ge varje post ett eget id.`);
  }
  if (typeof record.title !== "string") {
    throw new RangeError(`Posten '${record.id}' saknar titel. Ge den en text i fältet title.`);
  }
  return {
    id: `${record.id}`,
    year: searchYear(record.year),
    ti: wordsOf(record.title),
    ab: wordsOf(record.abstract ?? ""),
    kw: wordsApart(record.keywords),
    au: wordsApart(record.authors),
  };
}

function searchYear(value) {
  const found = ["string", "number"].includes(typeof value) ? /[0-9]{4}/.exec(String(value)) : null;
  return found ? Number(found[0]) : null;
}

function wordsApart(value) {
  const items = typeof value === "string" ? value.split(";") : value ?? [];
  const out = [];
  for (const item of items) {
    const found = wordsOf(String(item));
    if (found.length && out.length) out.push(KEYWORD_GAP);
    out.push(...found);
  }
  return out;
}

function searchMatches(node, record) {
  switch (node.kind) {
    case "and":
      return (
        node.parts.every((part) => searchMatches(part, record)) &&
        !node.without.some((part) => searchMatches(part, record))
      );
    case "or":
      return node.parts.some((part) => searchMatches(part, record));
    case "years":
      return record.year !== null && (node.low ?? 0) <= record.year && record.year <= (node.high ?? 9999);
    case "term":
      return node.fields.some((name) => termPlaces(node, record[name]).length > 0);
    default:
      return node.left[0].fields.some((name) => {
        const spans = (term) => termPlaces(term, record[name]).map((at) => [at, at + term.words.length]);
        const places = (terms) => terms.flatMap(spans);
        const right = places(node.right);
        return places(node.left).some(([a, aEnd]) =>
          right.some(([b, bEnd]) => (a <= b ? b - aEnd : a - bEnd) <= node.distance)
        );
      });
  }
}

/** Where in a field's words the term begins. */
function termPlaces(term, text) {
  const { words, truncated } = term;
  const last = words.length - 1;
  const out = [];
  for (let at = 0; at + last < text.length; at += 1) {
    const fits = (word, i) => (i === last && truncated ? text[at + i].startsWith(word) : text[at + i] === word);
    if (words.every(fits)) out.push(at);
  }
  return out;
}
return { createSearchEngine, evaluateSearch };
})();
// --- task/marking-search.js
const m_task_marking_search = (() => {
const { searchedText } = m_task_feedback;
const { stripped } = m_base_values;
const { createSearchEngine, evaluateSearch } = m_search_engine;
const { QueryError } = m_search_query;
// Marking of a search string. Twin of the search part of kunskapsresan/tasks/marking.py.

const SENTENCE_WORDS = 5; // plain words in a row
const PLAIN_WORD_ENDS = '"\u201c\u201d\u201e\u201f\u00ab\u00bb*)'; // what ends a phrase, a truncated word or a group
const engines = new WeakMap(); // an index is built once for a corpus

/** {ids, notes, query} of a string run over a task's records. Throws QueryError. */
function runTaskSearch(task, value) {
  if (!engines.has(task.records)) engines.set(task.records, createSearchEngine(task.records));
  return engines.get(task.records).search(value);
}

/** {state, score, message, misconception} of a string; states: unreadable, right, wrong. */
function markSearch(task, value) {
  let result;
  try {
    result = runTaskSearch(task, value);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return { state: "unreadable", score: 0, message: error.message, misconception: null };
  }
  const found = evaluateSearch(result.ids, task.relevant);
  const recall = shareOfThreshold(found.recall, task.full_recall);
  const precision = shareOfThreshold(found.precision ?? 0, task.full_precision);
  const titles = new Map(task.records.map((record) => [record.id, record.title]));
  const missed = found.missed.map((id) => titles.get(id));
  const score = task.points * Math.min(recall, precision);
  if (recall === 1 && precision === 1) {
    return { state: "right", score, message: searchedText(task.right, found, missed), misconception: null };
  }
  const fault = task.patterns.find((pattern) => fitsPattern(pattern, result.query, found.found)) ??
    (recall <= precision ? task.low_recall : task.low_precision);
  const message = searchedText(fault.explanation, found, missed);
  return { state: "wrong", score, message, misconception: fault.id };
}

const shareOfThreshold = (share, full) => (share >= full - 1e-12 ? 1 : share / full);

/** Is the search string of the kind that the pattern describes? */
function fitsPattern({ when, words }, query, hits) {
  const nodes = nodesBelow(query.root), terms = nodes.filter((node) => node.kind === "term");
  const joins = nodes.filter((node) => node.kind === "and");
  switch (when) {
    case "no-hits":
      return hits === 0;
    case "sentence":
      return longestRun(query, terms) >= SENTENCE_WORDS;
    case "no-or":
      return !nodes.some((node) =>
        node.kind === "or" ||
        (node.kind === "near" && node.left.length + node.right.length > 2)
      );
    case "no-and":
      return !joins.some((node) => node.parts.length > 1) && !nodes.some((node) => node.kind === "near");
    case "mixed": // parentheses would make the group start before its first part
      return nodes.some((node) =>
        node.kind === "or" &&
        node.parts.some((part) => part.kind === "and" && part.start === part.parts[0].start)
      );
    case "no-truncation":
      return !terms.some((term) => term.truncated);
    case "not":
      return joins.some((node) => node.without.length > 0);
    case "years":
      return nodes.some((node) => node.kind === "years");
    case "has-word":
      return terms.some((term) => beginsWithOne(term, words));
    case "lacks-word":
      return !terms.some((term) => beginsWithOne(term, words));
    default:
      return false;
  }
}

/** The node and all below it, in the order written; nothing of what NOT takes away. */
function nodesBelow(node) {
  const parts = node.kind === "near" ? [...node.left, ...node.right] : node.parts ?? [];
  return [node, ...parts.flatMap(nodesBelow)];
}

/** The most words that stand in a row with nothing but space between: no operator, quotation mark or *. */
function longestRun(query, terms) {
  let longest = 0, run = 0, end = null;
  for (const term of terms) {
    if (term.truncated || PLAIN_WORD_ENDS.includes(query.source({ start: term.end - 1, end: term.end }))) {
      [run, end] = [0, null];
      continue;
    }
    const isBeside = end !== null && stripped(query.source({ start: end, end: term.start })) === "";
    [run, end] = [isBeside ? run + 1 : 1, term.end];
    longest = Math.max(longest, run);
  }
  return longest;
}

const beginsWithOne = ({ words, truncated }, beginnings) =>
  words.some((word) =>
    beginnings.some((each) => word.startsWith(each) || (truncated && word === words.at(-1) && each.startsWith(word)))
  );
return { runTaskSearch, markSearch };
})();
// --- task/fields-search.js
const m_task_fields_search = (() => {
const { h } = m_base_dom;
const { runTaskSearch } = m_task_marking_search;
const { questionParts, typedPlace } = m_task_question;
const { QueryError } = m_search_query;
const { formatNumber } = m_base_swedish;
// The field for a search string: the string, a pointer to what cannot be read, and notes on how it was read.

const searchFields = {
  SearchString(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-form`, `${uid}-last`]);
    const area = h("textarea", {
      id: uid,
      rows: 3,
      maxlength: 5000,
      spellcheck: "false",
      autocapitalize: "off",
      autocomplete: "off",
      "aria-describedby": describedBy,
      oninput: () => {
        clear();
        changed();
      },
    });
    const mirror = h("div", { class: "kr-print", "aria-hidden": "true" }); // a textarea prints only its visible lines
    // The message says the position in words; the pointer shows it.
    const pointer = h("p", { class: "kr-pointer", "aria-hidden": "true", hidden: true });
    const notes = h("ul", { class: "kr-notes kr-note", id: `${uid}-last`, hidden: true });

    function clear() {
      mirror.textContent = area.value;
      pointer.hidden = true;
      notes.hidden = true;
      notes.replaceChildren();
    }

    function point(position) {
      const text = Array.from(area.value.normalize("NFC")), at = Math.min(position, text.length + 1) - 1;
      pointer.replaceChildren(
        text.slice(0, at).join(""),
        h("mark", {}, text[at] ?? "\u00a0"),
        text.slice(at + 1).join(""),
      );
      pointer.hidden = false;
      if (area.value !== text.join("")) return; // composed letters: the textarea counts other units
      const start = text.slice(0, at).join("").length;
      area.setSelectionRange(start, start + (text[at] ?? "").length);
    }

    return {
      node: h(
        "div",
        { class: "kr-field" },
        h("label", { class: "kr-question", for: uid }, title),
        ...rest,
        error,
        area,
        mirror,
        pointer,
        h(
          "span",
          { class: "kr-note", id: `${uid}-form` },
          `Du söker bland ${formatNumber(task.records.length)} poster, i titel, beskrivning och nyckelord. ` +
            'AND, OR, NOT, parenteser, "fraser" och * sist i ord fungerar.',
        ),
        notes,
      ),
      error,
      about: area,
      places: [typedPlace(area)],
      read: () => area.value,
      write(value) {
        area.value = typeof value === "string" ? value : "";
        clear();
      },
      first: area,
      /** Where the string cannot be read is shown here; how it was read, when it can. */
      problem() {
        clear();
        if (!area.value.trim()) return null;
        try {
          const read = new Set(runTaskSearch(task, area.value).notes.map((note) => note.message));
          notes.replaceChildren(...[...read].map((message) => h("li", {}, message)));
          notes.hidden = !read.size;
          return null;
        } catch (error) {
          if (!(error instanceof QueryError)) throw error;
          point(error.position);
          return error.message;
        }
      },
    };
  },
};
return { searchFields };
})();
// --- task/fields-text.js
const m_task_fields_text = (() => {
const { h, spoken } = m_base_dom;
const { questionParts, typedPlace } = m_task_question;
const { formatNumber } = m_base_swedish;
const { countWords } = m_base_values;
// The field for a text that a person reads: criteria, a note on confidentiality, a quiet word count.

const pointsWord = (points) => `${formatNumber(points)} poäng`;

/** What opens a part that every text has: told apart for those who hear it alone. */
const opener = (words, place) => h("summary", {}, words, place ? spoken(` i ${place}`) : null);

function rubricTable(task, place) {
  return h(
    "details",
    { class: "kr-rubric" },
    opener("Så bedöms svaret", place),
    ...task.rubric.map((row) =>
      h(
        "section",
        { class: "kr-criterion" },
        h("p", { class: "kr-strong" }, row.criterion),
        h(
          "dl",
          {},
          ...row.levels.map((level) =>
            h(
              "div",
              {},
              h("dt", {}, level.label, h("span", { class: "kr-note" }, pointsWord(level.points))),
              h("dd", {}, level.text),
            )
          ),
        ),
      )
    ),
  );
}

const SECRECY = "Också en ovanlig kombination av uppgifter kan peka ut någon, även när varje uppgift för sig verkar " +
  "harmlös. Sekretessen i socialtjänsten (26 kap. 1 § offentlighets- och sekretesslagen) gäller i cirkeln precis " +
  "som på jobbet, och det du lämnar in kan bli en allmän handling.";

const confidentiality = (id, place) =>
  h(
    "div",
    { class: "kr-secrecy" },
    h("p", { id }, "Skriv så att ingen klient, familj eller kollega kan kännas igen."),
    h(
      "details",
      {},
      opener("Om sekretess och det du skriver", place),
      h("p", {}, SECRECY),
      h("p", {}, "Byt ålder, kön, ort och händelser, eller utgå från det konstruerade fallet."),
    ),
  );

const textFields = {
  Text(task, uid, changed, place = "") {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-sekretess`, `${uid}-ord`]);
    // described, not live: a count at each word would drown the writing
    const words = h("span", { class: "kr-note kr-words", id: `${uid}-ord` });
    const area = h("textarea", {
      id: uid,
      rows: 7,
      maxlength: 20000,
      "aria-describedby": describedBy,
      oninput: () => {
        count();
        changed();
      },
    });
    const mirror = h("div", { class: "kr-print", "aria-hidden": "true" }); // a textarea prints only its visible lines

    function count() {
      const n = countWords(area.value);
      words.textContent = `${formatNumber(n)} ord${task.min_words ? ` (minst ${formatNumber(task.min_words)})` : ""}`;
      mirror.textContent = area.value;
    }
    count();
    return {
      node: h(
        "div",
        { class: "kr-field" },
        h("label", { class: "kr-question", for: uid }, title),
        ...rest,
        task.rubric.length ? rubricTable(task, place) : null,
        confidentiality(`${uid}-sekretess`, place),
        error,
        area,
        mirror,
        words,
      ),
      error,
      about: area,
      places: [typedPlace(area)],
      read: () => area.value,
      write: (value) => {
        area.value = typeof value === "string" ? value : "";
        count();
      },
      first: area,
    };
  },
};
return { textFields };
})();
// --- task/fields.js
const m_task_fields = (() => {
const { arrangeFields } = m_task_fields_arrange;
const { choiceFields } = m_task_fields_choice;
const { numberFields } = m_task_fields_number;
const { searchFields } = m_task_fields_search;
const { textFields } = m_task_fields_text;
// Every kind of task → its field: (task, uid, changed, place) → {node, read(), write(value), first, error, about, places,
// problem?(), lock?(locked)}. `place`: words for which task it is, "" where there is only one. `about`: the element that
// a verdict describes; `places`: the controls or groups that can lack an answer, {invalid: [elements], described, focus,
// isFilled()}.

const FIELDS = { ...choiceFields, ...numberFields, ...arrangeFields, ...textFields, ...searchFields };
return { FIELDS };
})();
// --- task/hints.js
const m_task_hints = (() => {
const { h } = m_base_dom;
const { say } = m_base_voice;
// Two hints and a worked example, one at a time. Always there to ask for; after each miss the next one is offered in
// words.

/**
 * {button, offer, list, offerAfter(misses)}; `offerAfter` returns the words of the offer. `place`: which task it is.
 * `onLast` is told when the button disappears, so that focus does not fall to the page.
 */
function hintBox(task, place, onLast) {
  const steps = task.feedback === "none" ? [] : [...task.hints, ...(task.worked_example ? [task.worked_example] : [])];
  const list = h("ul", { class: "kr-hints", hidden: true }), offer = h("p", { class: "kr-offer" });
  const button = h("button", { type: "button", class: "kr-hint", onclick: revealNext });
  let revealed = 0;

  const isExample = (step) => step >= task.hints.length;
  function draw() {
    button.textContent = isExample(revealed)
      ? "Visa ett genomräknat exempel"
      : `Visa ledtråd ${revealed + 1} av ${task.hints.length}`;
    if (place) button.setAttribute("aria-label", `${button.textContent} till ${place}`);
    button.hidden = revealed >= steps.length;
  }
  function revealNext() {
    const example = isExample(revealed), head = example ? "Ett genomräknat exempel" : `Ledtråd ${revealed + 1}`;
    list.append(h("li", { class: example ? "kr-example" : null }, h("strong", {}, `${head}. `), steps[revealed]));
    list.hidden = false;
    revealed += 1;
    offer.textContent = "";
    say(list.lastChild.textContent);
    draw();
    if (button.hidden) onLast();
  }
  draw();
  return {
    button,
    offer,
    list,
    offerAfter(misses) {
      const due = misses > revealed && revealed < steps.length;
      offer.textContent = !due
        ? ""
        : isExample(revealed)
        ? "Vill du se hur ett liknande exempel räknas igenom?"
        : "Vill du ha en ledtråd på vägen?";
      return offer.textContent;
    },
  };
}
return { hintBox };
})();
// --- task/marking.js
const m_task_marking = (() => {
const { aboutItem, countedRight, EMPTY, leftToChoose, MANUAL, NOT_OFFERED, SAVED, UNREADABLE } = m_task_feedback;
const { judgeNumber } = m_task_marking_number;
const { markSearch } = m_task_marking_search;
const { isAnswerNumber, isEmpty, isObject } = m_base_values;
// Marking: a pure function of a compiled task and an answer. Twin of kunskapsresan/tasks/marking.py;
// tests/vectors/marking.json holds both to it.

const verdict = (state, score, message, misconception = null) => ({ state, score, message, misconception });
const notOffered = () => verdict("unreadable", 0, NOT_OFFERED);
const explained = (score, misconception, message = misconception.explanation) =>
  verdict("wrong", score, message, misconception.id);

/** `parts`: [key, label, right answer, Set of answers offered, misconceptions by wrong answer] per item or cell. */
function markShares(task, value, parts) {
  if (!isObject(value)) return notOffered();
  const missing = [];
  let right = 0, first = null;
  for (const [key, label, wanted, offered, misconceptions] of parts) {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof given !== "string" || !offered.has(given)) missing.push(label);
    else if (given === wanted) right += 1;
    else first ??= [label, misconceptions[given]];
  }
  const score = (task.points * right) / parts.length;
  if (missing.length) return verdict("incomplete", score, leftToChoose(missing));
  if (!first) return verdict("right", score, task.right);
  return explained(score, first[1], countedRight(right, parts.length, aboutItem(first[0], first[1].explanation)));
}

const MARKERS = {
  Choice(task, value) {
    if (value === task.key) return verdict("right", task.points, task.right);
    const option = task.options.find((each) => each.key === value);
    return option ? explained(0, option.misconception) : notOffered();
  },

  Choices(task, value) {
    const keys = new Set(task.options.map((option) => option.key));
    if (!Array.isArray(value) || !value.every((key) => keys.has(key))) return notOffered();
    const chosen = new Set(value),
      wanted = new Set(task.options.filter((option) => option.correct).map((option) => option.key));
    const right = [...chosen].filter((key) => wanted.has(key)).length, wrong = chosen.size - right;
    const score = (task.points * Math.max(0, right - wrong)) / wanted.size;
    if (!wrong && right === wanted.size) return verdict("right", score, task.right);
    // Something chosen in error first: leaving out is the milder fault.
    const fault = task.options.find((o) => chosen.has(o.key) && !o.correct) ??
      task.options.find((o) => o.correct && !chosen.has(o.key));
    return explained(score, fault.misconception, aboutItem(fault.label, fault.misconception.explanation));
  },

  Number(task, value) {
    const { state, message, misconception } = judgeNumber(task, value);
    return verdict(state, state === "right" ? task.points : 0, message, misconception);
  },

  Order(task, value) {
    const keys = task.items.map((item) => item.key);
    if (!Array.isArray(value) || !value.every((key) => typeof key === "string")) return notOffered();
    if (JSON.stringify([...value].sort()) !== JSON.stringify([...keys].sort())) return notOffered();
    if (JSON.stringify(value) === JSON.stringify(task.key)) return verdict("right", task.points, task.right);
    const wrong = task.wrong.find((each) => value.indexOf(each.before) < value.indexOf(each.after));
    return wrong ? explained(0, wrong) : verdict("wrong", 0, task.fallback);
  },

  Classify(task, value) {
    const offered = new Set(task.categories.map((category) => category.key));
    return markShares(
      task,
      value,
      task.items.map((item) => [item.key, item.label, item.category, offered, item.misconceptions]),
    );
  },

  Table(task, value) {
    const parts = task.rows.flatMap((row) =>
      task.columns.flatMap((column) => {
        const place = `${row.key}.${column.key}`, cell = task.cells[place];
        const offered = new Set(column.options.map((option) => option.key));
        return cell ? [[place, `${row.label}, ${column.label}`, cell.key, offered, cell.misconceptions]] : [];
      })
    );
    return markShares(task, value, parts);
  },

  Text: (_task, value) => (typeof value === "string" ? verdict("manual", null, MANUAL) : notOffered()),

  SearchString: (task, value) => (typeof value === "string" ? markSearch(task, value) : notOffered()),

  Predict(task, value) {
    if (!isAnswerNumber(value) || value < task.low || value > task.high) return verdict("unreadable", 0, UNREADABLE);
    let score = 0;
    if (task.points && task.key !== null) {
      const away = Math.max(0, Math.abs(value - task.key) - task.full_within);
      score = task.points * Math.min(1, Math.max(0, 1 - away / (task.zero_beyond - task.full_within)));
    }
    return verdict("noted", score, task.reveal);
  },

  Scale(task, value) {
    const offered = isAnswerNumber(value) && Number.isInteger(value) && value >= task.low && value <= task.high;
    return offered ? verdict("noted", 0, SAVED) : notOffered();
  },
};

/** (task, value) → {state, score, message, misconception}; states as in Python. */
function mark(task, value) {
  if (isEmpty(value)) return verdict("empty", 0, EMPTY);
  const result = MARKERS[task.kind](task, value);
  const isHidden = task.feedback === "none" && ["right", "wrong"].includes(result.state);
  return isHidden ? { ...result, state: "noted", message: SAVED } : result;
}
return { mark };
})();
// --- task/task-head.js
const m_task_task_head = (() => {
const { h } = m_base_dom;
const { SELF_TEST } = m_base_names;
const { formatNumber } = m_base_swedish;
// A task's heading, and the words for which task it is: every button of a page can be told from the others by its name.

const LEVEL_WORDS = {
  recept: "följ receptet",
  metod: "metod med eget omdöme",
  strategi: "välj egen väg",
  problem: "formulera frågan själv",
};

/** "Uppgift 3", or "Prova själv 3" on a session's page; "" without a number. */
function taskName(number, exercise) {
  return number ? `${exercise.endsWith(SELF_TEST) ? "Prova själv" : "Uppgift"} ${number}` : "";
}

/** The same inside a sentence. */
const placeName = (name) => name.replace(/^Uppgift/, "uppgift");

/** The heading with points and level. `id`: of the heading, which names the form. */
function taskHead(task, { name, id, level, isSelfTest }) {
  const points = task.points ? `${formatNumber(task.points)} poäng` : isSelfTest ? null : "Inga poäng";
  return h(
    "div",
    { class: "kr-head" },
    name ? h(`h${level}`, { class: "kr-number", id }, name) : null,
    points ? h("span", { class: "kr-tag" }, points) : null,
    !task.points || !LEVEL_WORDS[task.level]
      ? null
      : h("span", { class: "kr-tag" }, `Nivå: ${LEVEL_WORDS[task.level]}`),
  );
}

/** What the button says that gives the answer. */
function submitWord(task) {
  if (task.kind === "Predict") return "Lås min gissning och visa";
  if (["Text", "Scale"].includes(task.kind) || task.feedback === "none") return "Spara";
  return task.kind === "SearchString" ? "Sök och rätta" : "Rätta";
}

/** Its name for who does not see which task it stands in. */
const submitName = (task, place) => `${submitWord(task)}${task.kind === "Predict" ? "," : ""} ${place}`;
return { taskName, placeName, taskHead, submitWord, submitName };
})();
// --- task/verdict.js
const m_task_verdict = (() => {
const { describe, h } = m_base_dom;
// What is said of an answer: shown below the field, said in one message, and linked to the field when there is something
// to go on with.

const HEADS = { right: ["kr-right", "✓", "Ja."], wrong: ["kr-wrong", "↻", "Inte riktigt än."] };
const LOCKED = "Din gissning är låst.";

/** {node, show(result) → what to say, clear()} for a field; `result` as `mark` gives it. */
function verdictBox(task, uid, field) {
  // Focus is moved here when a guess is locked and its button goes.
  const node = h("div", { class: "kr-feedback", id: `${uid}-svar`, tabindex: "-1" });

  function clear() {
    node.className = "kr-feedback";
    node.replaceChildren();
    describe(field.about, node.id, false);
  }

  return {
    node,
    clear,
    show({ state, message }) {
      clear();
      const [look, symbol, known] = HEADS[state] ?? ["kr-info", null, null];
      const head = known ?? (task.kind === "Predict" && state === "noted" ? LOCKED : null);
      const rest = known && message.startsWith(known) ? message.slice(known.length).trim() : message;
      node.classList.add(look);
      node.append(
        ...(symbol ? [h("span", { class: "kr-symbol", "aria-hidden": "true" }, symbol)] : []),
        ...(head ? [h("strong", {}, head), " "] : []),
        rest,
      );
      if (state === "wrong") describe(field.about, node.id);
      return [head, rest].filter(Boolean).join(" ");
    },
  };
}
return { verdictBox };
})();
// --- task/task-view.js
const m_task_task_view = (() => {
const { AnswerKeeper } = m_task_answer_keeper;
const { dayAndTime, h, headingLevel, sameValue, uniqueId } = m_base_dom;
const { faultsOf } = m_task_faults;
const { SAVED } = m_task_feedback;
const { FIELDS } = m_task_fields;
const { hintBox } = m_task_hints;
const { mark } = m_task_marking;
const { SELF_TEST } = m_base_names;
const { placeName, submitName, submitWord, taskHead, taskName } = m_task_task_head;
const { verdictBox } = m_task_verdict;
const { say, voice } = m_base_voice;
// One task as an accessible form. anywidget contract: render({model, el}) → cleanup. Marked here, without a kernel.
// Keys to the view: task, exercise, edition, participant, number, stored (the entry of this version of the task), unsaved
// (it is not stored after all), earlier (what was answered to another version: {lines, saved}), saved, redraw. From the
// view: entry. Each key has ONE writer.

const COUNTED_STATES = ["right", "wrong", "noted"]; // an attempt; a saved text is none, or each save would repeat it
const FAULTY_STATES = ["empty", "incomplete", "unreadable"];

// JupyterLab listens on the document and takes arrows, letters, Enter and Escape; keep them, but let Ctrl+S and the like
// through.
function keydown(event) {
  if (!(event.ctrlKey || event.metaKey || event.altKey) || event.key === "Enter") event.stopPropagation();
}

/** An answer to another wording of the task is shown as text: it may not fit the options that there are now. */
function drawEarlier(node, before) {
  node.hidden = !before;
  if (!before) return;
  node.replaceChildren(
    h(
      "p",
      {},
      h("strong", {}, "Uppgiften har ändrats sedan du svarade"),
      ` (${
        dayAndTime(before.saved)
      }). Ditt svar är kvar och följer med när du lämnar in. Svara gärna på den nya frågan också. ` +
        "Så här svarade du då:",
    ),
    h("blockquote", {}, ...before.lines.map((line) => h("p", {}, line))),
  );
}

/** The form's elements. `act`: {changed(), submitted(event), left()}. */
function build({ model, el }, act) {
  const task = model.get("task"), exercise = model.get("exercise") ?? "", uid = uniqueId(task.id);
  const name = taskName(model.get("number"), exercise), place = placeName(name), word = submitWord(task);
  const field = FIELDS[task.kind](task, uid, act.changed, place);
  const primary = h("button", {
    type: "submit",
    class: "kr-primary",
    "aria-label": place ? submitName(task, place) : null,
  }, word);
  const verdict = verdictBox(task, uid, field), hints = hintBox(task, place, () => primary.focus());
  const earlier = h("div", { class: "kr-earlier", hidden: true });
  const status = h("span", { class: "kr-status" }), alarm = h("span", { class: "kr-alarm" });
  const id = `${uid}-rubrik`, level = headingLevel(el), isSelfTest = exercise.endsWith(SELF_TEST);
  const form = h(
    "form",
    {
      class: "kr-task",
      lang: "sv",
      novalidate: true,
      "data-task": task.id,
      "data-kind": task.kind,
      "aria-labelledby": name ? id : null,
      onsubmit: act.submitted,
      onkeydown: keydown,
      onfocusout: act.left,
    },
    taskHead(task, { name, id, level, isSelfTest }),
    earlier,
    field.node,
    // In this order, so that an offered hint comes after what was said; without feedback both buttons share a line.
    h("div", { class: "kr-actions" }, primary, verdict.node, h("div", { class: "kr-help" }, hints.offer, hints.button)),
    hints.list,
    h("p", { class: "kr-foot" }, status, alarm),
  );
  return { task, field, primary, verdict, hints, earlier, form, status, alarm, submitWord: word };
}

function render({ model, el }) {
  const parts = build({ model, el }, { changed, submitted, left: () => keeper.flush() });
  const { task, field, primary, verdict, hints, form } = parts, faults = faultsOf(field);
  let waiting = null; // what is said when the answer is stored
  const keeper = new AnswerKeeper(model, { parts, read: () => field.read(), shown: show, stored: sayStored });

  const isLocked = () => task.kind === "Predict" && keeper.attempts.length > 0;
  const misses = () => keeper.attempts.filter((attempt) => mark(task, attempt.value).state === "wrong").length;

  function changed() {
    keeper.changed();
    waiting = null;
    verdict.clear();
    const { state, message } = mark(task, field.read());
    faults.settle(state === "incomplete" ? message : "");
  }

  function sayStored() {
    if (waiting) say(verdict.show(waiting));
    waiting = null;
  }

  function submitted(event) {
    event.preventDefault();
    if (isLocked()) return;
    const problem = field.problem?.();
    const value = field.read(), result = problem ? { state: "unreadable", message: problem } : mark(task, value);
    faults.clear();
    verdict.clear();
    hints.offerAfter(0);
    if (result.state !== "empty") saveAttempt(value, result);
    if (FAULTY_STATES.includes(result.state)) {
      const open = field.places.filter((place) => !place.isFilled());
      faults.show(result.message, open.length ? open : field.places);
    } else if (result.state === "manual" || result.message === SAVED) waiting = result; // said when it is true
    else tell(result);
  }

  function saveAttempt(value, { state, misconception }) {
    const again = sameValue(keeper.attempts.at(-1)?.value, value); // pressing twice is one attempt
    keeper.save(COUNTED_STATES.includes(state) && !again ? { value, misconception } : null);
  }

  /** The verdict first, the offer of a hint last, in one message; a reveal is read where focus goes. */
  function tell(result) {
    const words = verdict.show(result), offer = hints.offerAfter(result.state === "wrong" ? misses() : 0);
    if (isLocked()) drawLock();
    else say([words, offer].filter(Boolean).join(" "));
  }

  /** The button goes when a guess is locked: focus goes to what is revealed. */
  function drawLock() {
    if (!field.lock) return;
    if (isLocked() && form.contains(document.activeElement)) verdict.node.focus();
    field.lock(isLocked());
    primary.hidden = isLocked();
    form.classList.toggle("kr-locked", isLocked());
  }

  function show() {
    field.write(keeper.entry?.value ?? null);
    faults.clear();
    verdict.clear();
    const last = keeper.attempts.at(-1);
    if (last && sameValue(last.value, keeper.entry.value)) { // only what was marked, never a draft; and not said
      const result = mark(task, keeper.entry.value);
      verdict.show(result);
      if (result.state === "wrong") hints.offerAfter(misses());
    }
    drawLock();
  }

  /** A page that comes back from the browser's memory may have lost what its fields showed. */
  function redraw() {
    const value = keeper.entry?.value ?? null;
    if (!keeper.dirty && !sameValue(field.read(), value)) field.write(value);
  }

  const drawBefore = () => drawEarlier(parts.earlier, model.get("earlier"));
  const flush = () => keeper.flush();
  const warn = (event) => {
    if (form.classList.contains("kr-unsaved")) event.preventDefault();
  };
  // "change:entry" also tells of a second view of the same model.
  const listeners = {
    "change:saved": () => keeper.onSaved(),
    "change:stored": () => keeper.onStored(),
    "change:entry": () => keeper.onStored(),
    "change:earlier": drawBefore,
    "change:redraw": redraw,
  };
  for (const [name, listener] of Object.entries(listeners)) model.on(name, listener);
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush); // a hidden tab's timers may rest
  addEventListener("beforeunload", warn);
  voice();
  show();
  drawBefore();
  el.replaceChildren(form); // the text for readers without JavaScript goes
  keeper.begin();
  return () => {
    keeper.stop();
    for (const [name, listener] of Object.entries(listeners)) model.off(name, listener);
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
    removeEventListener("beforeunload", warn);
  };
}

const _default = { render };
return { default: _default };
})();
export default m_task_task_view.default;
