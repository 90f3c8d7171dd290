// --- a script for pages
(() => {
"use strict";
// --- base/config.js
const m_base_config = (() => {
// What a page holds for its scripts is base64, so that no text in it can end the markup.

/** The JSON that an attribute or an element holds as base64. */
const decodeConfig = (text) =>
  JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0))));
return { decodeConfig };
})();
// --- base/local-model.js
const m_base_local_model = (() => {
// The part of the anywidget model that a view uses, for pages without a kernel.

/** `save(model)` is called at save_changes. */
class LocalModel {
  constructor(state, save = (_model) => {}) {
    this.state = state;
    this.save = save;
    this.listeners = new Map();
  }
  get(key) {
    return this.state[key];
  }
  set(key, value) {
    this.state[key] = value;
    for (const listener of this.listeners.get(`change:${key}`) ?? []) listener();
  }
  save_changes() {
    this.save(this);
  }
  on(name, listener) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }
  off(name, listener) {
    this.listeners.set(name, (this.listeners.get(name) ?? []).filter((each) => each !== listener));
  }
}
return { LocalModel };
})();
// --- explorers/parts/page-explorers.js
const m_explorers_parts_page_explorers = (() => {
const { decodeConfig } = m_base_config;
const { LocalModel } = m_base_local_model;
// Explorers in a page: every [data-utforska] of one name.

function mountExplorers(name, explorer, root = document) {
  for (const slot of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(`[data-utforska="${name}"]`))) {
    const fallback = [...slot.childNodes];
    slot.replaceChildren();
    try {
      explorer.render({ model: new LocalModel({ config: decodeConfig(slot.dataset.config) }), el: slot });
    } catch (error) {
      slot.replaceChildren(...fallback); // the still figure is better than nothing
      // deno-lint-ignore no-console -- for whoever looks for the cause
      console.error(`${name}: ${error.message}`);
    }
  }
}
return { mountExplorers };
})();
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
// --- explorers/parts/cards.js
const m_explorers_parts_cards = (() => {
const { h } = m_base_dom;
// Small parts that several explorers share: a measure with its sentence, and buttons for ready-made examples.

/**
 * The result in one sentence: [before, what is strong, after].
 * @param {HTMLElement} node
 * @param {any[]} sentence
 */
const tellHeadline = (node, [before, strong, after]) =>
  node.replaceChildren(before, h("strong", {}, strong), after);

/** [[node, text]]: each text in its paragraph; a paragraph without one is not shown. */
function writeOrHide(pairs) {
  for (const [node, text] of pairs) {
    node.textContent = text;
    node.hidden = !text;
  }
}

/** A measure: name, value, interval, and what it says in words; with a bar when `share` is a number 0–1. */
function measureCard(name) {
  const value = h("p", { class: "kr-big" }), interval = h("p", { class: "kr-note" }), say = h("p");
  const fill = h("span", {}), bar = h("div", { class: "kr-share-bar", "aria-hidden": "true", hidden: true }, fill);
  const node = h("div", { class: "kr-measure" }, h("p", { class: "kr-measure-name" }, name), value, bar, interval, say);
  return {
    node,
    update({ text, limits = "", sentence = "", share = null }) {
      value.textContent = text;
      interval.textContent = limits;
      interval.hidden = !limits;
      say.textContent = sentence;
      say.hidden = !sentence;
      bar.hidden = share === null;
      if (share !== null) fill.style.width = `${Math.max(0, Math.min(1, share)) * 100}%`;
    },
  };
}

/** Buttons for examples [{label}]; `choose(example)` when one is pressed. Null when there are none. */
function exampleButtons(title, examples, choose) {
  if (!examples.length) return null;
  const buttons = examples.map((example) =>
    h("button", { type: "button", "aria-pressed": "false", onclick: () => choose(example) }, example.label)
  );
  const node = h(
    "div",
    { class: "kr-examples", role: "group", "aria-label": title },
    h("p", { class: "kr-note" }, `${title}:`),
    ...buttons,
  );
  /** Marks the example that is shown, or none. */
  const mark = (shown) =>
    buttons.forEach((button, i) => button.setAttribute("aria-pressed", String(examples[i] === shown)));
  return { node, mark };
}
return { tellHeadline, writeOrHide, measureCard, exampleButtons };
})();
// --- numbers/grade.js
const m_numbers_grade = (() => {
// How sure one can be of a body of evidence. Twin of GRADE_DOWN, GRADE_UP in kunskapsresan/appraisal/instruments.py and of
// grade_level in grade.py, where sources are written down; tests/vectors/grade.json holds both to the same words.

const LEVELS = ["mycket låg", "låg", "måttlig", "hög"];

const SBU_WORDING = {
  "hög": "bedömningen är att resultatet stämmer",
  "måttlig": "det är troligt att resultatet stämmer",
  "låg": "det är möjligt att resultatet stämmer",
  "mycket låg": "det går inte att bedöma om resultatet stämmer",
};

/** Where a body of evidence starts, before any reason is weighed. */
const START = {
  "randomiserade studier": "hög",
  "observationsstudier": "låg",
  "observationsstudier granskade med ROBINS-I": "hög",
};

const GRADE_DOWN = {
  name: "GRADE: fem skäl att sänka",
  items: [
    ["bias", "Risk för bias", "Har studierna som väger tungt svagheter i upplägget?"],
    ["samstämmighet", "Bristande samstämmighet", "Pekar studierna åt olika håll, utan att man förstår varför?"],
    ["överförbarhet", "Bristande överförbarhet", "Är personerna, insatsen eller utfallet andra än i frågan?"],
    ["precision", "Bristande precision", "Ryms både nytta och ingen nytta i intervallet, eller är det få personer?"],
    ["publikation", "Risk för publikationsbias", "Kan studier som inte visade något saknas?"],
  ].map(([key, title, lookFor]) => ({ key, title, lookFor })),
  levels: [["inget", "inget avdrag"], ["ett", "ett steg ned"], ["två", "två steg ned"]].map(([key, label]) => ({
    key,
    label,
  })),
};

const GRADE_UP = {
  name: "GRADE: tre skäl att höja",
  items: [
    ["storlek", "Mycket stor effekt", "Är effekten så stor att svagheter i upplägget knappast förklarar den?"],
    ["dos", "Dos och svar följs åt", "Blir det större skillnad ju mer av insatsen personerna fick?"],
    ["motverkan", "Felen drar åt andra hållet", "Borde kända svagheter ha gjort effekten mindre än den är?"],
  ].map(([key, title, lookFor]) => ({ key, title, lookFor })),
  levels: [["inget", "ingen höjning"], ["ett", "ett steg upp"], ["två", "två steg upp"]].map(([key, label]) => ({
    key,
    label,
  })),
};

/** "⊕⊕○○" */
const gradeSymbols = (level) => "⊕".repeat(LEVELS.indexOf(level) + 1) + "○".repeat(3 - LEVELS.indexOf(level));

const kept = (place) => LEVELS[Math.max(0, Math.min(LEVELS.length - 1, place))];

/**
 * The level, its Swedish reading, the way there and notes. start: a key of START. down, up: item key → number of steps
 * (0–2); a missing item counts as 0, so that a half-finished judgement has a level "so far". Steps are taken in the
 * instrument's order. The sum decides; only what is shown is kept within the four levels.
 */
function gradeLevel(start, down, up = {}) {
  if (!(start in START)) throw new RangeError(`unknown start ${start}`);
  const path = [{ what: `Start: ${start}`, level: START[start], key: "start", wanted: LEVELS.indexOf(START[start]) }];
  let place = LEVELS.indexOf(START[start]);
  const step = (instrument, given, direction) =>
    instrument.items.reduce((sum, { key, title }) => {
      const count = given[key] ?? 0;
      if (![0, 1, 2].includes(count)) throw new RangeError(`${key}: ${count} steps`);
      if (count) {
        place += direction * count;
        const what = `${title}: ${count === 1 ? "ett" : "två"} steg ${direction < 0 ? "ned" : "upp"}`;
        path.push({ what, level: kept(place), key, wanted: place });
      }
      return sum + count;
    }, 0);
  const lowered = step(GRADE_DOWN, down, -1), raised = step(GRADE_UP, up, 1), notes = [];
  if (lowered && raised) {
    notes.push("Både sänkt och höjt: ovanligt. Skriv ut varför svagheterna inte förklarar effekten.");
  }
  if (raised && start === "randomiserade studier") {
    notes.push("Höjning är tänkt för observationsstudier. Kontrollera att den behövs här.");
  }
  const level = kept(place);
  return { level, wording: SBU_WORDING[level], path, notes };
}
return { LEVELS, SBU_WORDING, START, GRADE_DOWN, GRADE_UP, gradeSymbols, gradeLevel };
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
// --- explorers/parts/config-checks.js
const m_explorers_parts_config_checks = (() => {
// Checks that the readers of configurations share. Each throws an Error that names the fault, in Swedish.

/** Throws unless every named word of a config is a text with content. */
function needTexts(words, names) {
  for (const name of names) {
    if (typeof words[name] !== "string" || !words[name].trim()) throw new Error(`${name} ska vara en text`);
  }
}

/** Throws unless x is a number from low to high. */
function needNumber(x, name, low, high) {
  if (typeof x !== "number" || !(x >= low && x <= high)) {
    throw new Error(`${name} ska vara ett tal från ${low} till ${high}`);
  }
}

/** predict: null, or an object of which all keys may be left out. */
function needPredict(predict, low, high) {
  if (predict === null) return;
  if (typeof predict !== "object") throw new Error("predict ska vara null eller ett objekt");
  if (predict.start !== undefined) needNumber(predict.start, "predict.start", low, high);
}
return { needTexts, needNumber, needPredict };
})();
// --- explorers/grade-path/grade-path-logic.js
const m_explorers_grade_path_grade_path_logic = (() => {
const { capital } = m_base_swedish;
const { GRADE_DOWN, GRADE_UP, gradeLevel, gradeSymbols, LEVELS, START } = m_numbers_grade;
const { needTexts } = m_explorers_parts_config_checks;
// The GRADE path without its screen: what is judged, what is left, and the sentences.

const STARTS = Object.keys(START);

/**
 * The config with its defaults; throws an Error that names the fault.
 * outcome: what the body of evidence is about ("återfall inom två år"). finding: the pooled result as a sentence without a full
 * stop, "" when there is none. start: a key of START that is chosen from the beginning, or null. given: judgements that are
 * filled in from the beginning, {item key: {steps, text}}. show_up: whether reasons to raise can be judged, true unless said
 * otherwise. predict: null or {question}, optional. title.
 */
function readConfig(config) {
  const usual = {
    title: "Hur säkert är det? Vägen till en GRADE-nivå",
    outcome: "ett utfall",
    finding: "",
    start: null,
    given: {},
    show_up: true,
    predict: null,
  };
  const words = { ...usual, ...config };
  needTexts(words, ["title", "outcome"]);
  if (typeof words.finding !== "string") throw new Error("finding ska vara en text");
  if (words.start !== null && !STARTS.includes(words.start)) {
    throw new Error(`start ska vara ett av: ${STARTS.join("; ")}`);
  }
  const keys = [...GRADE_DOWN.items, ...GRADE_UP.items].map(({ key }) => key);
  for (const [key, one] of Object.entries(words.given)) {
    if (!keys.includes(key)) throw new Error(`given: ${key} finns inte. Välj bland ${keys.join(", ")}`);
    if (![0, 1, 2].includes(one?.steps) || typeof one.text !== "string") {
      throw new Error(`given.${key} ska vara {"steps": 0–2, "text": …}`);
    }
  }
  if (words.predict !== null && typeof words.predict !== "object") {
    throw new Error("predict ska vara null eller ett objekt");
  }
  return words;
}

/** Nothing judged but what the config gives. steps null: not judged. Reasons to raise start at none, as nearly always. */
function emptyState(words) {
  const judgements = {};
  for (const { key } of GRADE_DOWN.items) judgements[key] = { steps: null, text: "", ...words.given[key] };
  for (const { key } of GRADE_UP.items) judgements[key] = { steps: 0, text: "", ...words.given[key] };
  return { start: words.start, judgements };
}

const hasText = ({ text }) => text.trim().length > 0;
const complete = (one) => one.steps !== null && hasText(one);

/** Level so far, what is left as sentences, and whether all is judged with a reason. level is null until the start is chosen. */
function assess({ start, judgements }) {
  const left = start ? [] : ["Välj var underlaget börjar."];
  for (const { key, title } of GRADE_DOWN.items) {
    const one = judgements[key];
    if (one.steps === null) {
      left.push(hasText(one) ? `${title}: välj hur stort avdraget är.` : `${title}: bedöm och motivera.`);
    } else if (!hasText(one)) left.push(`${title}: skriv en motivering.`);
  }
  for (const { key, title } of GRADE_UP.items) {
    if (judgements[key].steps && !hasText(judgements[key])) left.push(`${title}: motivera höjningen.`);
  }
  const steps = (instrument) =>
    Object.fromEntries(instrument.items.map(({ key }) => [key, judgements[key].steps ?? 0]));
  const graded = start ? gradeLevel(start, steps(GRADE_DOWN), steps(GRADE_UP)) : null;
  const done = GRADE_DOWN.items.filter(({ key }) => complete(judgements[key])).length;
  return { left, done, finished: left.length === 0, ...(graded ?? { level: null, wording: "", path: [], notes: [] }) };
}

/** headline: [before, the level, after]. */
function describe(view, words) {
  const progress = progressWords(view);
  if (!view.level) {
    return { headline: ["Börja med att välja ", "vilka studier", " underlaget består av."], reading: "", progress };
  }
  const symbols = gradeSymbols(view.level);
  const warning = view.level === "mycket låg" ? " Det är inte detsamma som att insatsen saknar effekt." : "";
  const stated = words.finding ? `”${words.finding}”: ` : "";
  return {
    headline: view.finished
      ? ["", `${capital(view.level)} tillförlitlighet`, ` ${symbols}`]
      : ["Hittills: ", view.level, ` ${symbols}`],
    reading: view.finished ? `${capital(`${stated}${view.wording}.`)}${warning}` : "",
    progress,
  };
}

function progressWords({ done, finished, left }) {
  const judged = `${done} av ${GRADE_DOWN.items.length} skäl är bedömda och motiverade.`;
  return finished
    ? `${judged} Nivån gäller hela underlaget för utfallet, aldrig en enskild studie.`
    : `${judged} Näst på tur: ${left[0]}`;
}

const stepsWords = (instrument, steps) => (steps === null ? "inte bedömt" : instrument.levels[steps].label);

/** Head and rows of the summary: reason, then judgement and justification. Reasons to raise only when one is used. */
function summaryRows({ start, judgements }, view) {
  const row = (
    instrument,
    { key, title },
  ) => [
    title,
    `${capital(stepsWords(instrument, judgements[key].steps))}. ${judgements[key].text.trim() || "Motivering saknas."}`,
  ];
  const raised = GRADE_UP.items.filter(({ key }) => judgements[key].steps);
  const level = view.level ? `${capital(view.level)} ${gradeSymbols(view.level)}` : "–";
  return {
    head: ["Skäl", "Bedömning och motivering"],
    rows: [
      ["Underlaget börjar", start ? `${capital(START[start])}: ${start}.` : "Inte valt."],
      ...GRADE_DOWN.items.map((item) => row(GRADE_DOWN, item)),
      ...raised.map((item) => row(GRADE_UP, item)),
      [view.finished ? "Tillförlitlighet" : "Hittills", view.finished ? `${level}: ${view.wording}.` : level],
    ],
  };
}

/** The summary as plain text, for a file. */
function summaryText(state, view, words) {
  const told = describe(view, words),
    rows = summaryRows(state, view).rows.map(([what, judged]) => `${what}: ${judged}`);
  const parts = [
    `${words.title}\nUtfall: ${words.outcome}`,
    `${told.headline.join("")}\n${told.reading}`.trim(),
    rows.join("\n"),
    view.notes.join("\n"),
  ];
  return `${parts.filter(Boolean).join("\n\n")}\n`;
}

/** The path in points for the picture: place from 0 (lowest level) to 3. */
const pathPoints = (view) =>
  view.path.map(({ what, level, wanted }) => ({
    what,
    level,
    place: LEVELS.indexOf(level),
    over: wanted < 0 || wanted > 3,
  }));

function pathWords(view) {
  if (!view.path.length) return "Fyra nivåer, från mycket låg till hög. Ingen utgångspunkt är vald.";
  return `Vägen mellan fyra nivåer. ${view.path.map(({ what, level }) => `${what}, nivå ${level}`).join(". ")}.`;
}

function guessWords(guess, view) {
  return guess === view.level
    ? `Du trodde ${guess}, och där slutade det.`
    : `Du trodde ${guess}. Bedömningen slutade på ${view.level}.`;
}

/** What an exercise may store. */
function resultOf(state, view, guess) {
  const { start, judgements } = structuredClone(state), { level, finished } = view;
  return { explorer: "grade-path", version: 1, start, judgements, level, finished, guess };
}
return { STARTS, readConfig, emptyState, assess, describe, summaryRows, summaryText, pathPoints, pathWords, guessWords, resultOf };
})();
// --- base/download.js
const m_base_download = (() => {
// Offers a text or bytes as a file. It is made here in the browser and sent nowhere.
function offerDownload(name, content, type = "application/json") {
  const url = URL.createObjectURL(new Blob([content], { type })), link = document.createElement("a");
  Object.assign(link, { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}
return { offerDownload };
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
// --- explorers/parts/controls.js
const m_explorers_parts_controls = (() => {
const { h, uniqueId } = m_base_dom;
const { typedNumber } = m_base_number_field;
const { formatNumber, parseNumber } = m_base_swedish;
// What every explorer shares: the frame, the slider, the number field, the table behind a figure, predict-then-reveal, announcements.

const AFTER_PAINT = 60; // ms: some frames, so that moving a slider never waits for a table

/** The explorer's frame. Keys stay inside: JupyterLab would take arrows and letters for itself; Ctrl, Meta and Alt pass. */
function frame(title, ...children) {
  const id = uniqueId("rubrik");
  const root = h(
    "div",
    { class: "kr-explorer", role: "group", "aria-labelledby": id, lang: "sv" },
    h("p", { class: "kr-title", id }, title),
    ...children,
  );
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || !(event.ctrlKey || event.metaKey || event.altKey)) event.stopPropagation();
  });
  return root;
}

/** A polite message for screen readers, said once the reader has stopped changing things. */
function announcer(delay = 600) {
  const node = h("div", { class: "kr-hidden", role: "status", "aria-live": "polite" });
  let timer = 0;
  return {
    node,
    say(text) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        node.textContent = node.textContent === text ? `${text}\u00a0` : text; // the same again is heard again
      }, delay);
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * A button that cannot always be used: `why()` says what it waits for. Never `disabled`, since a disabled button drops
 * the focus on the page, and is passed in silence. Returns {node, setUsable}.
 */
function patientButton({ label, press, why, say, look = null }) {
  let usable = true;
  const node = h("button", {
    type: "button",
    class: look,
    onclick: () => {
      if (usable) press();
      else say(why());
    },
  }, label);
  return {
    node,
    setUsable(next) {
      usable = next;
      node.setAttribute("aria-disabled", String(!next));
    },
  };
}

/**
 * A native range with a visible label and value. `format` gives the value in words; `explain(text)` changes the help.
 * The value is no `<output>`: that is a live region, and the range says its value itself.
 */
function slider({ label, help = "", min, max, step = 1, value, format, change }) {
  const id = uniqueId("reglage"), helpId = help ? `${id}-hjalp` : null;
  const shown = h("span", { class: "kr-value" });
  const input = h("input", {
    type: "range",
    id,
    min,
    max,
    step,
    "aria-describedby": helpId,
    oninput: () => {
      show();
      change(Number(input.value));
    },
  });
  function show() {
    const text = format(Number(input.value));
    shown.textContent = text;
    input.setAttribute("aria-valuetext", text);
  }
  function set(next, limits = {}) {
    if (limits.min !== undefined) input.min = limits.min;
    if (limits.max !== undefined) input.max = limits.max;
    input.value = next;
    show();
  }
  set(value);
  const helped = help ? h("p", { class: "kr-note", id: helpId }, help) : null;
  const node = h(
    "div",
    { class: "kr-slider" },
    h("div", { class: "kr-row" }, h("label", { for: id }, label), shown),
    input,
    helped,
  );
  return {
    node,
    input,
    set,
    explain: (text) => {
      helped.textContent = text;
    },
  };
}

/**
 * A labelled text field for a number, with room for a message under it; the message is read with the field. `limits`: as
 * `typedNumber` takes them, a count if nothing else is said.
 */
function numberField(
  { label, value, limits = { low: 0, whole: true }, input: whileTyping = (_text) => {}, change = (_text) => {} },
) {
  const id = uniqueId("tal"), errorId = `${id}-fel`;
  const error = h("p", { class: "kr-error", id: errorId, hidden: true });
  const input = h("input", {
    ...typedNumber(limits),
    size: 7,
    id,
    value: formatNumber(value),
    oninput: () => whileTyping(input.value),
    onchange: () => change(input.value),
  });
  const node = h("div", { class: "kr-field" }, h("label", { for: id }, label), input, error);
  function complain(text) {
    error.textContent = text;
    error.hidden = !text;
    if (text) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", errorId);
    } else {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
  }
  return {
    node,
    input,
    complain,
    set: (next) => {
      input.value = formatNumber(next);
      complain("");
    },
  };
}

/** "Visa som tabell": the same numbers as text. `update(caption, head, rows)`; the first cell of each row is its header. */
function asTable() {
  const table = h("table");
  const node = h("details", { class: "kr-as-table" }, h("summary", {}, "Visa som tabell"), table);
  let waiting = null;
  function draw(caption, head, rows) {
    waiting = null;
    table.replaceChildren(
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, ...head.map((text) => h("th", { scope: "col" }, text)))),
      h(
        "tbody",
        {},
        ...rows.map(([first, ...rest]) =>
          h("tr", {}, h("th", { scope: "row" }, first), ...rest.map((text) => h("td", {}, text)))
        ),
      ),
    );
  }
  /** A table that nobody looks at waits until the figure has been painted. */
  function update(...content) {
    const drawn = table.hasChildNodes();
    if (waiting) {
      waiting = content;
      return;
    }
    if (node.open || !drawn) {
      draw(...content);
      return;
    }
    waiting = content;
    setTimeout(() => waiting && draw(...waiting), AFTER_PAINT);
  }
  node.addEventListener("toggle", () => {
    if (waiting) draw(...waiting);
  });
  return { node, update };
}

/**
 * Predict, then reveal: a number by slider or keyboard, "Visa svaret" or "Hoppa över".
 * `preview(guess)` while the reader moves; `done(guess)` once, with null when skipped. Whole numbers low–high only.
 */
function predictFirst({ question, answerLabel, low, high, start, format, preview, done }) {
  const field = numberField({
    label: answerLabel,
    value: start,
    input: (raw) => {
      if (read(raw) !== null) take(read(raw));
    },
  });
  const range = slider({
    label: "Eller dra i reglaget",
    min: low,
    max: high,
    value: start,
    format,
    change: (value) => {
      field.set(value);
      preview(value);
    },
  });
  function read(raw) {
    const value = parseNumber(raw);
    return value !== null && Number.isInteger(value) && value >= low && value <= high ? value : null;
  }
  function take(value) {
    field.complain("");
    range.set(value);
    preview(value);
  }
  const node = h(
    "form",
    {
      class: "kr-predict",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        const guess = read(field.input.value);
        if (guess !== null) return done(guess);
        field.complain(`Skriv ett helt tal mellan ${formatNumber(low)} och ${formatNumber(high)}, med siffror.`);
        field.input.focus();
      },
    },
    h(
      "fieldset",
      {},
      h("legend", {}, h("span", { class: "kr-step" }, "Gissa först"), question),
      field.node,
      range.node,
      h(
        "div",
        { class: "kr-actions" },
        h("button", { type: "submit", class: "kr-primary" }, "Visa svaret"),
        h("button", { type: "button", onclick: () => done(null) }, "Hoppa över gissningen"),
      ),
    ),
  );
  return { node, focus: () => field.input.focus() };
}
return { frame, announcer, patientButton, slider, numberField, asTable, predictFirst };
})();
// --- explorers/parts/explorer.js
const m_explorers_parts_explorer = (() => {
const { h } = m_base_dom;
const { offerDownload } = m_base_download;
const { frame } = m_explorers_parts_controls;
// Mounting an explorer from its config, and what those with choices of the reader's own share: handing on and saving.

/**
 * `readConfig(config)` gives the words or throws; `build(words, root, model)` fills the frame and may return a cleanup.
 * A config faulty from the start throws, so that a page keeps its still figure; one that becomes so is explained.
 */
function explorerOf(readWords, build) {
  function render({ model, el }) {
    let stop = () => {};
    function mount() {
      const words = readWords(model.get("config") ?? {}),
        root = frame(words.title);
      stop();
      stop = build(words, root, model) ?? (() => {});
      el.replaceChildren(root);
    }
    function remount() {
      try {
        mount();
      } catch (error) {
        const told = `Utforskaren kan inte visas: ${error.message}.`;
        el.replaceChildren(h("p", { class: "kr-explorer", role: "alert", lang: "sv" }, told));
      }
    }
    mount();
    model.on("change:config", remount);
    return () => {
      model.off("change:config", remount);
      stop();
    };
  }
  return { render };
}

/** Gives the reader's choices on as the model's `value`, where the model can take them. */
function publish(model, value) {
  if (!model.set) return;
  model.set("value", value);
  model.save_changes?.();
}

/**
 * A button that saves what `content()` returns as a file; an object becomes JSON. Nothing leaves the computer.
 * `say(text)` announces it, since a browser may show a download in silence.
 */
function saveButton(label, name, content, say) {
  return h(
    "button",
    {
      type: "button",
      onclick: () => {
        const data = content(),
          text = typeof data === "string" ? data : `${JSON.stringify(data, null, 1)}\n`;
        offerDownload(name, text, "text/plain");
        say(`Filen ${name} är nedladdad.`);
      },
    },
    label,
  );
}

/** An SVG element. */
function drawn(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
return { explorerOf, publish, saveButton, drawn };
})();
// --- explorers/parts/guess-first.js
const m_explorers_parts_guess_first = (() => {
// The way through an explorer that begins with a guess: ask, reveal, begin again.

/**
 * `waiting`: the parts that are hidden until the guess. `makeForm(done)`: the question, {node, focus()}, which calls done
 * with the guess, or null when skipped. `put(node)` gives it its place. `shown(guess)` draws what is revealed. `seen` is
 * brought into sight, and `headline` gets the focus. Returns {begin(ask), again(ask), isAsking()}: `ask` says whether
 * there is a guess at all.
 */
function guessFirst({ headline, seen, waiting, makeForm, put, shown }) {
  let form = null;

  function reveal(guess) {
    form?.node.remove();
    form = null;
    for (const part of waiting) part.hidden = false;
    shown(guess);
  }

  function askNow() {
    form = makeForm((guess) => {
      reveal(guess);
      headline.focus({ preventScroll: true });
      seen.scrollIntoView({ block: "nearest" });
    });
    for (const part of waiting) part.hidden = true;
    put(form.node);
  }

  return {
    isAsking: () => form !== null,
    begin(ask) {
      if (ask) askNow();
      else reveal(null);
    },
    again(ask) {
      this.begin(ask);
      if (ask) form.focus();
      else headline.focus();
    },
  };
}
return { guessFirst };
})();
// --- explorers/grade-path/grade-path.js
const m_explorers_grade_path_grade_path = (() => {
const { tellHeadline } = m_explorers_parts_cards;
const { h, uniqueId } = m_base_dom;
const { GRADE_DOWN, GRADE_UP, gradeSymbols, LEVELS, START } = m_numbers_grade;
const { assess, describe, emptyState, guessWords, pathPoints, pathWords } = m_explorers_grade_path_grade_path_logic;
const { readConfig, resultOf, STARTS, summaryRows, summaryText } = m_explorers_grade_path_grade_path_logic;
const { drawn, explorerOf, publish, saveButton } = m_explorers_parts_explorer;
const { guessFirst } = m_explorers_parts_guess_first;
const { announcer, asTable } = m_explorers_parts_controls;
// Explorer: from studies to a level of certainty. Start, five reasons down, three up, each with its justification.

/** Native radio buttons under a legend; `choose(value)`. Values are told apart by their place. */
function radios(legend, options, choose) {
  const name = uniqueId("val");
  const inputs = options.map(([value], i) =>
    h("input", { type: "radio", name, value: i, onchange: () => choose(value) })
  );
  return {
    inputs,
    labels: options.map(([, text], i) => h("label", {}, inputs[i], h("span", {}, text))),
    legend: h("legend", {}, legend),
    set(value) {
      inputs.forEach((input, i) => {
        input.checked = options[i][0] === value;
      });
    },
  };
}

/** Four levels as lines, and the path over them as a stair. */
function stairs() {
  const line = drawn("path", { d: "", class: "kr-stair" });
  const still = { preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" };
  const plot = h("div", { class: "kr-plot" }, drawn("svg", { viewBox: "0 0 100 100", ...still }, line));
  const marks = h("div", { class: "kr-marks", "aria-hidden": "true" });
  plot.append(marks);
  const rows = [...LEVELS].reverse().map((level) =>
    h(
      "p",
      { class: "kr-level", "aria-hidden": "true" },
      h("span", {}, level),
      h("span", { class: "kr-note" }, gradeSymbols(level)),
    )
  );
  const node = h("div", { class: "kr-stairs", role: "img" }, ...rows, plot);
  const list = h("ol", { class: "kr-grade-steps" });
  function update(view) {
    const points = pathPoints(view),
      x = (i) => ((i + 0.5) / Math.max(points.length, 6)) * 100,
      y = (place) => 87.5 - place * 25;
    line.setAttribute(
      "d",
      points.map(({ place }, i) => (i ? `H${x(i)}V${y(place)}` : `M${x(i)} ${y(place)}`)).join(""),
    );
    marks.replaceChildren(...points.map(({ place }, i) => {
      const mark = h("span", { class: i === points.length - 1 ? "kr-here" : null }, String(i + 1));
      mark.style.left = `${x(i)}%`;
      mark.style.top = `${y(place)}%`;
      return mark;
    }));
    rows.forEach((row, i) => row.classList.toggle("kr-level-now", LEVELS[3 - i] === view.level));
    node.setAttribute("aria-label", pathWords(view));
    list.replaceChildren(
      ...points.map(({ what, level, over }) =>
        h("li", {}, `${what} → ${level}${over ? " (skalan tar slut här)" : ""}`)
      ),
    );
  }
  return { node, list, update };
}

/** One reason: its question, how many steps, and why. */
function reason(instrument, { key, title, lookFor }, changed) {
  const id = uniqueId("motiv"), error = h("p", { class: "kr-error", id: `${id}-fel`, hidden: true });
  const choice = radios(title, instrument.levels.map(({ label }, i) => [i, label]), (steps) => {
    changed(key, { steps });
    if (!needed()) complain();
  });
  const area = h("textarea", {
    id,
    rows: 2,
    maxlength: 2000,
    onblur: () => complain(),
    oninput: () => {
      changed(key, { text: area.value });
      if (area.value.trim()) complain();
    },
  });
  // Complains when the reader has left the field, not at the first choice.
  const needed = () => choice.inputs.some((input, i) => input.checked && (i > 0 || instrument === GRADE_DOWN));
  function complain() {
    const missing = needed() && !area.value.trim();
    error.textContent = missing ? "Skriv varför, med sida eller studie. Också när du inte drar av något." : "";
    error.hidden = !missing;
    if (missing) area.setAttribute("aria-describedby", error.id);
    else area.removeAttribute("aria-describedby");
  }
  const node = h(
    "fieldset",
    { class: "kr-judge" },
    choice.legend,
    h("p", { class: "kr-note" }, lookFor),
    h("div", { class: "kr-choices" }, ...choice.labels),
    h("label", { for: id }, "Motivering"),
    area,
    error,
  );
  return {
    key,
    node,
    set({ steps, text }) {
      choice.set(steps);
      area.value = text;
      error.hidden = true;
      area.removeAttribute("aria-describedby");
    },
  };
}

/** Prints a copy of the summary alone, from a hidden frame, so that the rest of the page stays out of the print. */
function printAlone(title, node, root, after) {
  root.querySelector("iframe")?.remove();
  const frame = h("iframe", { class: "kr-hidden", title: "Utskrift", "aria-hidden": "true", tabindex: -1 });
  root.append(frame);
  const page = frame.contentDocument, sheet = new frame.contentWindow.CSSStyleSheet(); // a strict server stops <style>
  sheet.replaceSync(
    "body{font:12pt/1.4 system-ui,sans-serif}table{border-collapse:collapse;width:100%}" +
      "th,td{border:1px solid #666;padding:4pt;text-align:left;vertical-align:top}" +
      "caption{text-align:left;font-weight:700}.kr-actions,summary{display:none}details>*{display:block}",
  );
  page.documentElement.lang = "sv";
  page.title = title;
  page.adoptedStyleSheets = [sheet];
  page.body.append(page.importNode(node, true));
  for (const each of page.querySelectorAll("details")) each.open = true;
  frame.contentWindow.addEventListener("afterprint", () => {
    frame.remove();
    after();
  });
  frame.contentWindow.focus(); // without it some browsers print the whole page
  frame.contentWindow.print();
}

/** The guess: one of the four levels, the highest first; `done(level)`, null when skipped. */
function levelForm(words, done) {
  let chosen = null;
  const levels = [...LEVELS].reverse().map((level) => [level, `${level} ${gradeSymbols(level)}`]);
  const error = h("p", { class: "kr-error", role: "alert", hidden: true }, "Välj en nivå, eller hoppa över.");
  const choice = radios("", levels, (level) => {
    chosen = level;
    error.hidden = true;
  });
  const question = words.predict.question ?? `Vilken nivå tror du att bedömningen av ${words.outcome} slutar på?`;
  choice.legend.append(h("span", { class: "kr-step" }, "Gissa först"), question);
  const onsubmit = (event) => {
    event.preventDefault();
    if (chosen) return done(chosen);
    error.hidden = false;
    choice.inputs[0].focus();
  };
  const node = h(
    "form",
    { class: "kr-predict", novalidate: true, onsubmit },
    h(
      "fieldset",
      { class: "kr-plain" },
      choice.legend,
      h("div", { class: "kr-choices" }, ...choice.labels),
      error,
      h(
        "div",
        { class: "kr-actions" },
        h("button", { type: "submit", class: "kr-primary" }, "Börja bedöma"),
        h("button", { type: "button", onclick: () => done(null) }, "Hoppa över gissningen"),
      ),
    ),
  );
  return { node, focus: () => choice.inputs[0].focus() };
}

function build(words, root, model) {
  const live = announcer(), figure = stairs(), inTable = asTable();
  inTable.node.querySelector("summary").textContent = "Visa som tabell";
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline", tabindex: -1 });
  const reading = h("p", { class: "kr-reading" }), progress = h("p", {}), notes = h("div", {});
  const about = h("p", { class: "kr-note" }, `Utfall: ${words.outcome}`);
  const result = h("div", { class: "kr-result" }, about, answer, headline, reading, progress, notes);
  const starting = radios(
    "Vilka studier består underlaget av?",
    STARTS.map((start) => [start, `${start} (börjar på ${START[start]})`]),
    (start) => {
      state.start = start;
      show();
    },
  );
  const changed = (key, change) => {
    Object.assign(state.judgements[key], change);
    show();
  };
  const down = GRADE_DOWN.items.map((item) => reason(GRADE_DOWN, item, changed));
  const up = words.show_up ? GRADE_UP.items.map((item) => reason(GRADE_UP, item, changed)) : [];
  const raise = up.length
    ? h("details", {}, h("summary", {}, "Skäl att höja (ovanligt)"), ...up.map(({ node }) => node))
    : null;
  const print = h(
    "button",
    { type: "button", onclick: () => printAlone(words.title, summary, root, () => print.focus()) },
    "Skriv ut sammanfattningen",
  );
  const save = saveButton(
    "Spara som textfil",
    "grade-bedomning.txt",
    () => summaryText(state, assess(state), words),
    live.say,
  );
  const printed = h("div", { class: "kr-only-print" });
  const summary = h("div", { class: "kr-summary" }, printed, inTable.node);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    h("fieldset", { class: "kr-judge" }, starting.legend, h("div", { class: "kr-choices" }, ...starting.labels)),
    h(
      "p",
      { class: "kr-note kr-only-screen" },
      "Det du skriver stannar i den här sidan och försvinner när du stänger den. Spara eller skriv ut innan du går vidare. " +
        "Skriv om studierna, aldrig om en klient.",
    ),
    ...down.map(({ node }) => node),
    raise,
    summary,
    h("div", { class: "kr-actions" }, print, save, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  const stage = h("div", { class: "kr-stage" }, figure.node, figure.list);
  let state = emptyState(words), guess = null, sent = 0;

  function show(quiet = false) {
    const view = assess(state), told = describe(view, words);
    tellHeadline(headline, told.headline);
    reading.textContent = told.reading;
    reading.hidden = !told.reading;
    progress.textContent = told.progress;
    notes.replaceChildren(...view.notes.map((text) => h("p", { class: "kr-note" }, text)));
    answer.hidden = guess === null || !view.finished;
    if (guess !== null && view.finished) answer.textContent = guessWords(guess, view);
    figure.update(view);
    const { head, rows } = summaryRows(state, view);
    inTable.update(`Bedömning av ${words.outcome}`, head, rows);
    printed.replaceChildren(
      h("p", {}, h("strong", {}, `${words.title}. ${told.headline.join("")}`)),
      h("p", {}, told.reading || told.progress),
    );
    if (quiet) return;
    live.say(`${told.headline.join("").replace(/[⊕○]+/u, "")} ${told.reading}`);
    clearTimeout(sent);
    sent = setTimeout(() => hand(view), 600);
  }

  /** Gives the judgement on, once the reader has paused. */
  function hand(view) {
    const value = resultOf(state, view, guess);
    root.dispatchEvent(new CustomEvent("kr-result", { bubbles: true, detail: value }));
    publish(model, value);
  }

  function place() {
    starting.set(state.start);
    for (const each of [...down, ...up]) each.set(state.judgements[each.key]);
  }

  const turn = guessFirst({
    headline,
    seen: result,
    waiting: [result, stage, details],
    put: (node) => result.before(node),
    makeForm: (done) => levelForm(words, done),
    shown(guessed) {
      guess = guessed;
      place();
      show(true);
    },
  });

  function restart() {
    clearTimeout(sent);
    state = emptyState(words);
    if (raise) raise.open = false;
    turn.again(Boolean(words.predict));
  }

  root.append(result, stage, details, live.node);
  turn.begin(Boolean(words.predict));
  return () => {
    live.stop();
    clearTimeout(sent);
  };
}

const _default = explorerOf(readConfig, build);
return { default: _default };
})();
// --- explorers/grade-path/grade-path.page.js
const m_explorers_grade_path_grade_path_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_grade_path_grade_path;

mountExplorers("grade-path", explorer);
})();
})();
