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
// --- numbers/base-rates.js
const m_numbers_base_rates = (() => {
// What a positive or negative result means, given how common the thing is. Twin of kunskapsresan/effects/base_rates.py;
// tests/vectors/base_rates.json holds both to the same answers. Impossible shares throw RangeError.

// 14.5 may arrive as 14.499999999999998; the tenth decimal decides nothing.
const wholePeople = (x) => Math.floor(Math.round(x * 1e9) / 1e9 + 0.5);

/** The tree for n people, with ppv and npv from the unrounded shares (null when nobody can get that result). */
function naturalFrequencies(baseRate, sensitivity, specificity, n = 1000) {
  for (const share of [baseRate, sensitivity, specificity]) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share between 0 and 1`);
  }
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`n is ${n}: a tree needs at least one person`);
  const has = wholePeople(baseRate * n), without = n - has;
  const truePositives = wholePeople(sensitivity * has), trueNegatives = wholePeople(specificity * without);
  const falsePositives = without - trueNegatives, falseNegatives = has - truePositives;
  const positive = baseRate * sensitivity + (1 - baseRate) * (1 - specificity);
  const negative = baseRate * (1 - sensitivity) + (1 - baseRate) * specificity;
  return {
    n,
    has,
    without,
    truePositives,
    falseNegatives,
    falsePositives,
    trueNegatives,
    positives: truePositives + falsePositives,
    negatives: falseNegatives + trueNegatives,
    ppv: positive ? (baseRate * sensitivity) / positive : null,
    npv: negative ? ((1 - baseRate) * specificity) / negative : null,
  };
}
return { naturalFrequencies };
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
// --- explorers/base-rate-tree/base-rate-tree-logic.js
const m_explorers_base_rate_tree_base_rate_tree_logic = (() => {
const { naturalFrequencies } = m_numbers_base_rates;
const { capital, formatNumber, formatPercent } = m_base_swedish;
const { needNumber, needPredict, needTexts } = m_explorers_parts_config_checks;
// The base-rate tree without its screen: whole people of 1 000, and the Swedish sentences about them.

const PEOPLE = 1000;

/**
 * The config with its defaults; throws an Error that names the fault.
 * base_rate, sensitivity, specificity (all needed): shares; the first in whole thousandths, the others in whole per cent.
 * has, has_not, flagged, not_flagged: verb phrases read after "som" ("har problemet", "inte har problemet", "flaggas",
 * "inte flaggas"). instrument: what flags, in definite form ("formuläret"). unit_one, unit_many. title.
 * presets: [{label, base_rate, sensitivity, specificity}]. predict: null or {question, start}, both optional; the guess
 * is a number of 100 who are flagged. show_test: whether sensitivity and specificity can be changed, true unless said otherwise.
 */
function readConfig(config) {
  const usual = {
    title: "Vad är en flagga värd?",
    unit_one: "person",
    unit_many: "personer",
    instrument: "formuläret",
    has: "har problemet",
    has_not: "inte har problemet",
    flagged: "flaggas",
    not_flagged: "inte flaggas",
    presets: [],
    predict: null,
    show_test: true,
  };
  const words = { ...usual, ...config };
  needTexts(words, ["title", "unit_one", "unit_many", "instrument", "has", "has_not", "flagged", "not_flagged"]);
  needRates(words, "");
  if (!Array.isArray(words.presets)) throw new Error("presets ska vara en lista");
  words.presets.forEach((preset, i) => {
    needTexts(preset, ["label"]);
    needRates(preset, `presets[${i}].`);
  });
  needPredict(words.predict, 0, 100);
  return words;
}

function needRates(given, where) {
  needNumber(given.base_rate, `${where}base_rate`, 0.001, 0.999);
  if (!whole(given.base_rate * PEOPLE)) {
    throw new Error(`${where}base_rate ska vara hela tusendelar, till exempel 0.05`);
  }
  for (const name of ["sensitivity", "specificity"]) {
    needNumber(given[name], where + name, 0, 1);
    if (!whole(given[name] * 100)) throw new Error(`${where}${name} ska vara hela procent, till exempel 0.8`);
  }
}

const whole = (x) => Math.abs(x - Math.round(x)) < 1e-9;

/** What the sliders hold: people of 1 000 with the problem, and two whole percentages. */
const startOf = ({ base_rate, sensitivity, specificity }) => ({
  base: Math.round(base_rate * PEOPLE),
  sensitivity: Math.round(sensitivity * 100),
  specificity: Math.round(specificity * 100),
});

const treeOf = ({ base, sensitivity, specificity }) =>
  naturalFrequencies(base / PEOPLE, sensitivity / 100, specificity / 100, PEOPLE);

const per100 = (part, all) => formatNumber((part / all) * 100, part / all < 0.01 && part > 0 ? 1 : 0);
const unit = (count, words) => (count === 1 ? words.unit_one : words.unit_many);
const many = formatNumber;

/** The sentences about a tree. headline: [before, the number, after]; "" where there is nothing to say. */
function describe(tree, words) {
  const { positives, negatives, truePositives, falsePositives, falseNegatives, trueNegatives } = tree;
  return {
    headline: positives
      ? [
        `Av ${many(positives)} ${unit(positives, words)} som ${words.flagged} är det `,
        many(truePositives),
        ` som ${words.has}.`,
      ]
      : ["", "Ingen", ` ${words.flagged} här.`],
    share: !positives ? "" : `Det är ${per100(truePositives, positives)} av 100.` +
      (falsePositives ? ` De andra ${many(falsePositives)} ${words.flagged} fast de ${words.has_not}.` : ""),
    rest: !negatives
      ? `Alla ${words.flagged}.`
      : `Av ${many(negatives)} som ${words.not_flagged} är det ${many(trueNegatives)} som ${words.has_not}. ` +
        (falseNegatives
          ? `${capital(many(falseNegatives))} missas: de ${words.has} men ${words.not_flagged}.`
          : "Ingen missas."),
  };
}

/** Values and sentences of the four measures; the first two belong to the instrument, the others also to the group. */
function measures(tree, state, words) {
  const { has, without, truePositives, trueNegatives, positives, negatives } = tree;
  const predictive = (
    value,
    part,
    all,
    group,
    what,
  ) => (value === null || !all ? { text: "Kan inte räknas ut", sentence: `Det finns ingen som ${group}.` } : {
    text: formatPercent(value),
    share: value,
    sentence: `${many(part)} av de ${many(all)} som ${group} ${what}.${rounding(value, part / all)}`,
  });
  const rounding = (
    value,
    share,
  ) => (Math.round(value * 100) === Math.round(share * 100)
    ? ""
    : ` Andelen är räknad före avrundningen till hela ${words.unit_many}.`);
  return {
    sensitivity: {
      text: formatPercent(state.sensitivity / 100),
      share: state.sensitivity / 100,
      sentence: `${many(truePositives)} av de ${many(has)} som ${words.has} ${words.flagged}.`,
    },
    specificity: {
      text: formatPercent(state.specificity / 100),
      share: state.specificity / 100,
      sentence: without
        ? `För ${many(trueNegatives)} av de ${many(without)} som ${words.has_not} gäller att de ${words.not_flagged}.`
        : "",
    },
    ppv: predictive(tree.ppv, truePositives, positives, words.flagged, words.has),
    npv: negatives && tree.npv !== null
      ? {
        text: formatPercent(tree.npv),
        share: tree.npv,
        sentence: `För ${many(trueNegatives)} av de ${
          many(negatives)
        } som ${words.not_flagged} gäller att de ${words.has_not}.`,
      }
      : { text: "Kan inte räknas ut", sentence: `Det finns ingen som ${words.not_flagged}.` },
  };
}

/** The question before the reveal: percentages, as a manual gives them. */
function question(tree, state, words) {
  return `Av ${many(PEOPLE)} ${words.unit_many} är det ${many(tree.has)} som ${words.has}. ${
    capital(words.instrument)
  } hittar ` +
    `${state.sensitivity} procent av dem. Av de andra friar ${words.instrument} ${state.specificity} procent. ` +
    `Tänk på 100 som ${words.flagged}. Hur många av dem tror du ${words.has}?`;
}

/** The answer to a guess of 100; says which question a guess near the sensitivity answers. */
function guessWords(guess, tree, state, words) {
  if (!tree.positives) return `Du gissade ${guess} av 100. Ingen ${words.flagged} här.`;
  const actual = Math.round((tree.truePositives / tree.positives) * 100);
  const start = `Du gissade ${guess} av 100. Det var ${per100(tree.truePositives, tree.positives)} av 100 ` +
    `(${many(tree.truePositives)} av ${many(tree.positives)}).`;
  if (Math.abs(guess - actual) <= 3) return `${start} Det är mycket nära.`;
  if (Math.abs(guess - state.sensitivity) <= 5) {
    return `${start} ${state.sensitivity} av 100 är svaret åt andra hållet: så många av dem som ${words.has} ${words.flagged}.`;
  }
  return start;
}

/** Head and rows of "Visa som tabell". */
function tableRows(tree, words) {
  const share = (part, all) => (all ? formatPercent(part / all, 1) : "–");
  return {
    head: ["Grupp", capital(words.flagged), capital(words.not_flagged), "Alla"],
    rows: [
      [`Som ${words.has}`, many(tree.truePositives), many(tree.falseNegatives), many(tree.has)],
      [`Som ${words.has_not}`, many(tree.falsePositives), many(tree.trueNegatives), many(tree.without)],
      ["Alla", many(tree.positives), many(tree.negatives), many(tree.n)],
      [
        `Andel som ${words.has}`,
        share(tree.truePositives, tree.positives),
        share(tree.falseNegatives, tree.negatives),
        share(tree.has, tree.n),
      ],
    ],
  };
}

/** What a screen reader hears after a change. */
const spokenText = (text) => `${text.headline.join("")} ${text.share}`;
return { PEOPLE, readConfig, startOf, treeOf, describe, measures, question, guessWords, tableRows, spokenText };
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
// --- explorers/parts/crowd-panel.js
const m_explorers_parts_crowd_panel = (() => {
const { drawn } = m_explorers_parts_explorer;
// A thousand people in groups that stand after one another, in columns from the left; a wall may stand between two groups.

const CROWD_COLUMNS = 50, CROWD_ROWS = 20, CROWD_STEP = 10;

const ring = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const lozenge = (x, y, r) => `M${x - r} ${y}l${r} ${-r} ${r} ${r} ${-r} ${r}z`;
// kind → class of the path, shape, size; the shapes differ, not only the colours
const KINDS = {
  right: ["kr-event", ring, 4.2],
  wrong: ["kr-more", lozenge, 4.4],
  missed: ["kr-missed", ring, 3.6],
  rest: ["kr-rest", ring, 3],
};

/** `update([{kind, count}], wallAfter, label)`: counts that add up to 1 000; the wall stands after that many people. */
function crowdPanel() {
  const paths = Object.fromEntries(
    Object.entries(KINDS).map(([kind, [name]]) => [kind, drawn("path", { class: name, d: "" })]),
  );
  const wall = drawn("path", { class: "kr-guess", d: "" });
  const node = drawn(
    "svg",
    {
      class: "kr-icons",
      role: "img",
      focusable: "false",
      viewBox: `-2 -2 ${CROWD_COLUMNS * CROWD_STEP + 4} ${CROWD_ROWS * CROWD_STEP + 4}`,
    },
    ...Object.values(paths),
    wall,
  );
  function update(groups, wallAfter, label) {
    let place = 0;
    for (const { kind, count } of groups) {
      const [, shape, size] = KINDS[kind];
      let d = "";
      for (const end = place + count; place < end; place += 1) {
        d += shape(
          (Math.floor(place / CROWD_ROWS) + 0.5) * CROWD_STEP,
          ((place % CROWD_ROWS) + 0.5) * CROWD_STEP,
          size,
        );
      }
      paths[kind].setAttribute("d", d);
    }
    wall.setAttribute("d", wallAt(wallAfter));
    node.setAttribute("aria-label", label);
  }
  return { node, update };
}

function wallAt(people) {
  const x = Math.floor(people / CROWD_ROWS) * CROWD_STEP,
    y = (people % CROWD_ROWS) * CROWD_STEP,
    bottom = CROWD_ROWS * CROWD_STEP + 1;
  return y === 0 ? `M${x} -1V${bottom}` : `M${x + CROWD_STEP} -1V${y}H${x}V${bottom}`;
}

/** One person of a kind, for the key. */
function crowdSample(kind) {
  const [name, shape, size] = KINDS[kind];
  return drawn(
    "svg",
    { class: "kr-sample", viewBox: "0 0 10 10", "aria-hidden": "true", focusable: "false" },
    drawn("path", { class: name, d: shape(5, 5, size) }),
  );
}
return { crowdPanel, crowdSample };
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
// --- explorers/base-rate-tree/base-rate-tree.js
const m_explorers_base_rate_tree_base_rate_tree = (() => {
const { h } = m_base_dom;
const { capital, formatNumber } = m_base_swedish;
const { describe, guessWords, measures, PEOPLE, question, readConfig } = m_explorers_base_rate_tree_base_rate_tree_logic;
const { spokenText, startOf, tableRows, treeOf } = m_explorers_base_rate_tree_base_rate_tree_logic;
const { exampleButtons, measureCard, tellHeadline } = m_explorers_parts_cards;
const { crowdPanel, crowdSample } = m_explorers_parts_crowd_panel;
const { explorerOf } = m_explorers_parts_explorer;
const { guessFirst } = m_explorers_parts_guess_first;
const { announcer, asTable, predictFirst, slider } = m_explorers_parts_controls;
// Explorer: what a flag is worth. A thousand people split by the problem and by the instrument; move how common it is.

const BRANCHES = [["has", "truePositives", "falseNegatives", "kr-tree-has"], [
  "without",
  "falsePositives",
  "trueNegatives",
  "kr-tree-not",
]];

/** The tree as nested lists, so that it is read in order without its lines. */
function treeFigure(words) {
  const numbers = {};
  const box = (name, text, kind = "") => {
    numbers[name] = h("b", {});
    return h("span", { class: `kr-tree-box ${kind}` }, numbers[name], h("span", {}, ` ${text}`));
  };
  const text = { has: words.has, without: words.has_not };
  const node = h(
    "ul",
    { class: "kr-tree" },
    h(
      "li",
      {},
      box("n", words.unit_many),
      h(
        "ul",
        {},
        ...BRANCHES.map(([all, positive, negative, kind]) =>
          h(
            "li",
            { class: kind },
            box(all, `som ${text[all]}`),
            h(
              "ul",
              {},
              h("li", {}, box(positive, `som ${words.flagged}`, "kr-tree-flag")),
              h("li", {}, box(negative, `som ${words.not_flagged}`)),
            ),
          )
        ),
      ),
    ),
  );
  /** With hidden leaves while the reader guesses. */
  function update(tree, leaves = true) {
    for (const [name, place] of Object.entries(numbers)) {
      const shown = leaves || ["n", "has", "without"].includes(name);
      place.textContent = shown ? formatNumber(tree[name]) : "?";
    }
  }
  return { node, update };
}

function keyList(words) {
  const line = (kind, text) => h("li", {}, crowdSample(kind), text);
  return h(
    "ul",
    { class: "kr-key" },
    line("right", `${words.flagged} och ${words.has}`),
    line("wrong", `${words.flagged} men ${words.has_not}`),
    line("missed", `missas: ${words.has}`),
    line("rest", "övriga"),
    h(
      "li",
      {},
      h("span", { class: "kr-guess-sample", "aria-hidden": "true" }),
      `till vänster om strecket: alla som ${words.flagged}`,
    ),
  );
}

/** The three numbers that can be moved; `move(name)` gives what takes the new value. */
function rateSliders(words, move) {
  const percent = (value) => `${formatNumber(value)}\u00a0%`;
  const most = Math.max(500, ...[words, ...words.presets].map((each) => startOf(each).base));
  return {
    base: slider({
      label: `Hur många av ${formatNumber(PEOPLE)} ${words.has}? (förekomst)`,
      min: 1,
      max: most,
      value: 1,
      help: `${
        capital(words.instrument)
      } är detsamma. Vad händer med dem som ${words.flagged} när problemet blir ovanligare?`,
      format: (value) => `${formatNumber(value)} av ${formatNumber(PEOPLE)}`,
      change: move("base"),
    }),
    sensitivity: slider({
      label: `Hittar av dem som ${words.has} (sensitivitet)`,
      min: 0,
      max: 100,
      value: 0,
      format: percent,
      change: move("sensitivity"),
    }),
    specificity: slider({
      label: `Friar av dem som ${words.has_not} (specificitet)`,
      min: 0,
      max: 100,
      value: 0,
      format: percent,
      change: move("specificity"),
    }),
  };
}

function build(words, root) {
  const live = announcer(), inTable = asTable(), figure = treeFigure(words), crowd = crowdPanel();
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline", tabindex: -1 });
  const share = h("p", {}), rest = h("p", {});
  const cards = {
    ppv: measureCard("Positivt prediktivt värde (PPV)"),
    npv: measureCard("Negativt prediktivt värde (NPV)"),
    sensitivity: measureCard("Sensitivitet"),
    specificity: measureCard("Specificitet"),
  };
  const move = (name) => (value) => {
    state = { ...state, [name]: value };
    show();
    live.say(spoken);
  };
  const slides = rateSliders(words, move);
  const examples = exampleButtons("Pröva", words.presets, (preset) => {
    state = startOf(preset);
    place();
    show();
    live.say(spoken);
  });
  const result = h("div", { class: "kr-result" }, answer, headline, share, rest);
  const panel = h("div", { class: "kr-crowd" }, crowd.node, keyList(words));
  const test = h(
    "details",
    {},
    h("summary", {}, "Ändra hur träffsäkert det är"),
    slides.sensitivity.node,
    slides.specificity.node,
  );
  const group = (title, ...nodes) =>
    h(
      "section",
      { class: "kr-part" },
      h("p", { class: "kr-part-name" }, title),
      h("div", { class: "kr-columns" }, ...nodes),
    );
  const details = h(
    "div",
    { class: "kr-more-parts" },
    h("div", { class: "kr-move" }, slides.base.node, examples?.node),
    group("Beror också på hur vanligt det är", cards.ppv.node, cards.npv.node),
    group(`Hör till ${words.instrument}`, cards.sensitivity.node, cards.specificity.node),
    words.show_test ? test : null,
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  inTable.node.classList.add("kr-narrow-table");
  let state = startOf(words), guess = null, spoken = "";

  const place = () => Object.entries(slides).forEach(([name, each]) => each.set(state[name]));

  function show() {
    const tree = treeOf(state),
      text = describe(tree, words),
      told = measures(tree, state, words),
      start = startOf(words);
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = guessWords(guess, treeOf(start), start, words);
    tellHeadline(headline, text.headline);
    share.textContent = text.share;
    rest.textContent = text.rest;
    figure.update(tree);
    crowd.update(
      [["right", tree.truePositives], ["wrong", tree.falsePositives], ["missed", tree.falseNegatives], [
        "rest",
        tree.trueNegatives,
      ]]
        .map(([kind, count]) => ({ kind, count })),
      tree.positives,
      `Bild av ${formatNumber(PEOPLE)} ${words.unit_many}. ${text.headline.join("")} ${text.rest}`,
    );
    for (const [name, card] of Object.entries(cards)) card.update(told[name]);
    const { head, rows } = tableRows(tree, words);
    inTable.update(`Av ${formatNumber(PEOPLE)} ${words.unit_many}`, head, rows);
    examples?.mark(words.presets.find((preset) => JSON.stringify(startOf(preset)) === JSON.stringify(state)));
    spoken = spokenText(text);
  }

  const turn = guessFirst({
    headline,
    seen: result,
    waiting: [result, details, panel],
    put: (node) => figure.node.before(node),
    makeForm(done) {
      const tree = treeOf(state);
      figure.update(tree, false);
      return predictFirst({
        question: words.predict.question ?? question(tree, state, words),
        answerLabel: "Min gissning, antal av 100",
        low: 0,
        high: 100,
        start: words.predict.start ?? 50,
        format: (value) => `${formatNumber(value)} av 100`,
        preview: () => {},
        done,
      });
    },
    shown(guessed) {
      guess = guessed;
      place();
      show();
    },
  });

  function restart() {
    state = startOf(words);
    test.open = false;
    turn.again(Boolean(words.predict));
  }

  root.append(result, figure.node, panel, details, live.node);
  turn.begin(Boolean(words.predict));
  return () => live.stop();
}

const _default = explorerOf(readConfig, build);
return { default: _default };
})();
// --- explorers/base-rate-tree/base-rate-tree.page.js
const m_explorers_base_rate_tree_base_rate_tree_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_base_rate_tree_base_rate_tree;

mountExplorers("base-rate-tree", explorer);
})();
})();
