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
// --- numbers/stats.js
const m_numbers_stats = (() => {
// Effect measures from a two-by-two table. Twin of kunskapsresan/effects/two_by_two.py, where every convention is written down;
// tests/vectors/two_by_two.json holds both to the same answers. Impossible counts throw RangeError.

/** Inverse of the standard normal distribution (Wichura's algorithm AS 241, as in Python's statistics.NormalDist). */
function normalQuantile(p) {
  if (!(p > 0 && p < 1)) throw new RangeError(`normalQuantile: ${p} is not between 0 and 1`);
  const q = p - 0.5;
  const poly = (r, terms) => terms.reduce((sum, term) => sum * r + term, 0);
  if (Math.abs(q) <= 0.425) {
    const r = 0.180625 - q * q;
    return (q *
      poly(r, [
        2509.0809287301226727,
        33430.575583588128105,
        67265.770927008700853,
        45921.953931549871457,
        13731.693765509461125,
        1971.5909503065514427,
        133.14166789178437745,
        3.3871328727963666080,
      ])) /
      poly(r, [
        5226.4952788528545610,
        28729.085735721942674,
        39307.895800092710610,
        21213.794301586595867,
        5394.1960214247511077,
        687.18700749205790830,
        42.313330701600911252,
        1,
      ]);
  }
  let r = Math.sqrt(-Math.log(q <= 0 ? p : 1 - p));
  let x;
  if (r <= 5) {
    r -= 1.6;
    x = poly(r, [
      7.74545014278341407640e-4,
      2.27238449892691845833e-2,
      2.41780725177450611770e-1,
      1.27045825245236838258,
      3.64784832476320460504,
      5.76949722146069140550,
      4.63033784615654529590,
      1.42343711074968357734,
    ]) /
      poly(r, [
        1.05075007164441684324e-9,
        5.47593808499534494600e-4,
        1.51986665636164571966e-2,
        1.48103976427480074590e-1,
        6.89767334985100004550e-1,
        1.67638483018380384940,
        2.05319162663775882187,
        1,
      ]);
  } else {
    r -= 5;
    x = poly(r, [
      2.01033439929228813265e-7,
      2.71155556874348757815e-5,
      1.24266094738807843860e-3,
      2.65321895265761230930e-2,
      2.96560571828504891230e-1,
      1.78482653991729133580,
      5.46378491116411436990,
      6.65790464350110377720,
    ]) /
      poly(r, [
        2.04426310338993978564e-15,
        1.42151175831644588870e-7,
        1.84631831751005468180e-5,
        7.86869131145613259100e-4,
        1.48753612908506148525e-2,
        1.36929880922735805310e-1,
        5.99832206555887937690e-1,
        1,
      ]);
  }
  return q < 0 ? -x : x;
}

function quantileFor(level) {
  if (!(level > 0 && level < 1)) throw new RangeError(`level ${level} is not between 0 and 1`);
  return normalQuantile((1 + level) / 2);
}

function checkGroup(events, n) {
  if (!Number.isInteger(events) || !Number.isInteger(n) || n < 1 || events < 0 || events > n) {
    throw new RangeError(`${events} of ${n} is not a possible number of people`);
  }
}

/** Share with the outcome, Wilson's interval. */
function risk(events, n, level = 0.95) {
  checkGroup(events, n);
  const z = quantileFor(level), share = events / n, spread = (z * z) / n;
  const middle = (share + spread / 2) / (1 + spread);
  const half = (z * Math.sqrt((share * (1 - share)) / n + spread / (4 * n))) / (1 + spread);
  return {
    value: share,
    low: events === 0 ? 0 : middle - half,
    high: events === n ? 1 : middle + half,
    se: null,
    through_infinity: false,
  };
}

/** The four cells; 0.5 is added to all of them when one is empty. Without any information about a ratio: RangeError. */
function cellsForRatio(events1, n1, events2, n2) {
  checkGroup(events1, n1);
  checkGroup(events2, n2);
  if (events1 + events2 === 0 || events1 + events2 === n1 + n2) {
    throw new RangeError("the table holds no information about a ratio");
  }
  const cells = [events1, n1 - events1, events2, n2 - events2];
  return cells.includes(0) ? cells.map((cell) => cell + 0.5) : cells;
}

function fromLog(value, se, level) {
  const middle = Math.log(value), z = quantileFor(level);
  return { value, low: Math.exp(middle - z * se), high: Math.exp(middle + z * se), se, through_infinity: false };
}

function riskRatio(events1, n1, events2, n2, level = 0.95) {
  const [a, b, c, d] = cellsForRatio(events1, n1, events2, n2);
  return fromLog((a / (a + b)) / (c / (c + d)), Math.sqrt(1 / a - 1 / (a + b) + 1 / c - 1 / (c + d)), level);
}

function oddsRatio(events1, n1, events2, n2, level = 0.95) {
  const [a, b, c, d] = cellsForRatio(events1, n1, events2, n2);
  return fromLog((a * d) / (b * c), Math.sqrt(1 / a + 1 / b + 1 / c + 1 / d), level);
}

/** Share in group 1 minus share in group 2, Wald's interval; RangeError where that interval would have no width. */
function riskDifference(events1, n1, events2, n2, level = 0.95) {
  const z = quantileFor(level);
  checkGroup(events1, n1);
  checkGroup(events2, n2);
  const p1 = events1 / n1, p2 = events2 / n2;
  const se = Math.sqrt((p1 * (1 - p1)) / n1 + (p2 * (1 - p2)) / n2);
  if (se === 0) throw new RangeError("the interval would have no width");
  const value = (events1 * n2 - events2 * n1) / (n1 * n2);
  return { value, low: value - z * se, high: value + z * se, se, through_infinity: false };
}

/** 1 / a risk difference with limits: signed, limits in the difference's order; see number_needed in two_by_two.py. */
function numberNeededFrom(difference) {
  const { value, low, high } = difference;
  return {
    value: value ? 1 / value : Infinity,
    low: low ? 1 / low : Infinity,
    high: high ? 1 / high : -Infinity,
    se: null,
    through_infinity: low < 0 && high > 0,
  };
}

function numberNeeded(events1, n1, events2, n2, level = 0.95) {
  return numberNeededFrom(riskDifference(events1, n1, events2, n2, level));
}
return { normalQuantile, risk, riskRatio, oddsRatio, riskDifference, numberNeededFrom, numberNeeded };
})();
// --- numbers/agreement.js
const m_numbers_agreement = (() => {
const { normalQuantile, risk } = m_numbers_stats;
// Agreement between two reviewers. Twin of kunskapsresan/appraisal/agreement.py, where conventions and sources are written
// down; tests/vectors/agreement.json holds both to the same answers. table: k × k counts, rows are reviewer 1.

function agreementCounts(table) {
  const whole = table.length > 1 && table.every((row) =>
    row.length === table.length &&
    row.every((cell) => Number.isInteger(cell) && cell >= 0)
  );
  const total = whole ? table.flat().reduce((sum, cell) => sum + cell, 0) : 0;
  if (!total) throw new RangeError("the table must be square, hold whole numbers and not be empty");
  return { total, agreed: table.reduce((sum, row, i) => sum + row[i], 0) };
}

/** Share of records on which the two agree, with Wilson's interval. */
function percentAgreement(table, level = 0.95) {
  const { total, agreed } = agreementCounts(table);
  return risk(agreed, total, level);
}

/** Kappa adjusted for prevalence and bias, 2·Po − 1; two categories only. */
function pabak(table, level = 0.95) {
  if (table.length !== 2) throw new RangeError("PABAK is for two categories");
  const { value, low, high } = percentAgreement(table, level);
  return { value: 2 * value - 1, low: 2 * low - 1, high: 2 * high - 1, se: null };
}

/** How often the two would agree if each had kept their own shares but drawn lots, 0–1. */
function expectedAgreement(table) {
  const { total } = agreementCounts(table);
  const column = table.map((_, j) => table.reduce((sum, row) => sum + row[j], 0) / total);
  return table.reduce((sum, row, i) => sum + (row.reduce((a, b) => a + b, 0) / total) * column[i], 0);
}

/** Cohen's kappa with its large-sample interval; RangeError when a reviewer has used one category only. */
function cohensKappa(table, level = 0.95) {
  const { total, agreed } = agreementCounts(table);
  const p = table.map((row) => row.map((cell) => cell / total));
  const row = p.map((each) => each.reduce((a, b) => a + b, 0));
  const column = p.map((_, j) => p.reduce((sum, each) => sum + each[j], 0));
  if ([row, column].some((sums) => sums.filter((sum) => sum > 0).length < 2)) {
    throw new RangeError("a reviewer has used one category only");
  }
  const expected = row.reduce((sum, share, i) => sum + share * column[i], 0);
  const observed = p.reduce((sum, each, i) => sum + each[i], 0);
  const value = (observed - expected) / (1 - expected), z = normalQuantile((1 + level) / 2);
  if (agreed === 0 || agreed === total) {
    const { low, high } = risk(agreed, total, level);
    return { value, low: (low - expected) / (1 - expected), high: (high - expected) / (1 - expected), se: null };
  }
  let on = 0, off = 0;
  p.forEach((each, i) =>
    each.forEach((share, j) => {
      if (i === j) on += share * (1 - (row[i] + column[i]) * (1 - value)) ** 2;
      else off += share * (column[i] + row[j]) ** 2;
    })
  );
  const variance = on + (1 - value) ** 2 * off - (value - expected * (1 - value)) ** 2;
  const se = Math.sqrt(Math.max(variance, 0) / total) / (1 - expected);
  return { value, low: Math.max(value - z * se, -1), high: Math.min(value + z * se, 1), se };
}
return { percentAgreement, pabak, expectedAgreement, cohensKappa };
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
// --- explorers/kappa/kappa-logic.js
const m_explorers_kappa_kappa_logic = (() => {
const { cohensKappa, expectedAgreement, pabak, percentAgreement } = m_numbers_agreement;
const { formatNumber, formatPercent, parseNumber } = m_base_swedish;
const { needPredict, needTexts } = m_explorers_parts_config_checks;
// Agreement between two screeners without its screen: numbers and Swedish sentences from four counts.

const CELLS = ["both_yes", "only_one", "only_two", "both_no"];
const MOST_COUNT = 1000000;

// The first is a real pair (FRIENDS review, 2 589 records screened twice); the other two are Cohen's paradox pair.
const PRESETS = [
  { label: "Två verkliga granskare", both_yes: 55, only_one: 7, only_two: 15, both_no: 2512 },
  { label: "Eniga om 60 av 100, ungefär lika frikostiga", both_yes: 45, only_one: 15, only_two: 25, both_no: 15 },
  { label: "Eniga om 60 av 100, olika frikostiga", both_yes: 25, only_one: 35, only_two: 5, both_no: 35 },
];

/**
 * The config with its defaults; throws an Error that names the fault.
 * one, two: the screeners ("Granskare 1"). yes, no: what they can decide, read after "vill" ("ta med", "inte ta med").
 * unit_one, unit_many: "titel", "titlar". presets: [{label, both_yes, only_one, only_two, both_no}], the first is shown at the
 * start. predict: null or {question, start}, both optional; asked about the first preset. title.
 */
function readConfig(config) {
  const usual = {
    title: "Hur eniga är två granskare?",
    one: "Granskare 1",
    two: "Granskare 2",
    yes: "ta med",
    no: "inte ta med",
    unit_one: "titel",
    unit_many: "titlar",
    presets: PRESETS,
    predict: null,
  };
  const words = { ...usual, ...config };
  needTexts(words, ["title", "one", "two", "yes", "no", "unit_one", "unit_many"]);
  if (!Array.isArray(words.presets) || !words.presets.length) {
    throw new Error("presets ska vara en lista med minst en tabell");
  }
  words.presets.forEach((preset, i) => {
    needTexts(preset, ["label"]);
    if (!CELLS.every((cell) => Number.isInteger(preset[cell]) && preset[cell] >= 0 && preset[cell] <= MOST_COUNT)) {
      throw new Error(`presets[${i}]: ${CELLS.join(", ")} ska vara hela tal`);
    }
    if (!CELLS.some((cell) => preset[cell])) throw new Error(`presets[${i}] är tom`);
  });
  const { both_yes, only_one, only_two } = words.presets[0];
  needPredict(words.predict, 0, both_yes + only_one + only_two);
  return words;
}

const countsOf = (preset) => CELLS.map((cell) => preset[cell]);

/** Typed counts → {counts, errors}; counts is null when any field has an error. */
function readCounts(raws) {
  const values = raws.map((raw) => parseNumber(raw));
  const errors = raws.map((raw, i) => {
    const text = raw.trim(), value = values[i];
    if (!text) return "Skriv ett antal, 0 om det inte är någon.";
    if (value === null || text.includes("%")) {
      return `”${text.slice(0, 20)}” går inte att läsa som ett antal. Skriv med siffror.`;
    }
    if (!Number.isInteger(value)) return "Skriv ett helt tal.";
    if (value < 0) return "Ett antal kan inte vara mindre än 0.";
    return value > MOST_COUNT ? `Skriv högst ${formatNumber(MOST_COUNT)}.` : "";
  });
  if (!errors.some(Boolean) && values.every((value) => value === 0)) {
    errors[0] = "Minst en ruta behöver ett antal större än 0.";
  }
  return { counts: errors.some(Boolean) ? null : values, errors };
}

/** Everything the screen shows, from [both yes, only one, only two, both no]; kappa is null when it cannot be computed. */
function calculate(counts) {
  const [bothYes, onlyOne, onlyTwo, bothNo] = counts, table = [[bothYes, onlyOne], [onlyTwo, bothNo]];
  let kappa = null;
  try {
    kappa = cohensKappa(table);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  return {
    counts,
    total: bothYes + onlyOne + onlyTwo + bothNo,
    agreed: bothYes + bothNo,
    any: bothYes + onlyOne + onlyTwo,
    one: bothYes + onlyOne,
    two: bothYes + onlyTwo,
    agreement: percentAgreement(table),
    expected: expectedAgreement(table),
    kappa,
    pabak: pabak(table),
  };
}

const span = (low, high, write) =>
  `95\u00a0% konfidensintervall ${write(low)}${low < 0 ? " till " : "\u2013"}${write(high)}`;
const two = (x) => formatNumber(x, 2);
const percents = (low, high) => span(low * 100, high * 100, (x) => formatNumber(x, 1));

/** The sentences. headline: [before, the number, after]. Each measure: {text, limits, share, sentence}. */
function describe(view, words) {
  const { total, agreed, any, counts, kappa, agreement, expected } = view, things = words.unit_many;
  const chance = formatPercent(expected, 1);
  return {
    headline: any
      ? [
        `Av de ${formatNumber(any)} ${
          any === 1 ? words.unit_one : things
        } som någon av dem vill ${words.yes} är de eniga om `,
        formatNumber(counts[0]),
        ".",
      ]
      : ["Ingen av dem vill ", words.yes, ` någon ${words.unit_one}.`],
    margins: `${words.one} vill ${words.yes} ${formatNumber(view.one)} av ${
      formatNumber(total)
    } ${things}, ${words.two} ${formatNumber(view.two)}.`,
    agreement: {
      text: formatPercent(agreement.value, 1),
      share: agreement.value,
      limits: percents(agreement.low, agreement.high),
      sentence: `De gör samma bedömning av ${formatNumber(agreed)} av ${formatNumber(total)} ${things}.`,
    },
    kappa: kappa
      ? {
        text: two(kappa.value),
        share: kappa.value,
        limits: span(kappa.low, kappa.high, two),
        sentence: kappaWords(kappa.value),
      }
      : {
        text: "Kan inte räknas ut",
        limits: "",
        share: null,
        sentence: "Minst en av dem har gjort samma bedömning av allt. Då säger kappa ingenting.",
      },
    pabak: {
      text: two(view.pabak.value),
      share: view.pabak.value,
      limits: span(view.pabak.low, view.pabak.high, two),
      sentence: `Två gånger andelen eniga, minus 1. Tar inte hänsyn till hur ofta någon vill ${words.yes}.`,
    },
    chance: `Om de hade dragit lott, var och en med sin egen fördelning, hade de ändå varit eniga om ${chance}.`,
    room: kappa ? roomWords(kappa.value, chance) : "Inget utrymme att mäta i: minst en av dem svarar likadant på allt.",
    apart: kappa && Math.abs(kappa.value - view.pabak.value) >= 0.05 ? apartWords(view, words) : "",
  };
}

function kappaWords(value) {
  if (value < 0) return "De är eniga mer sällan än lottning skulle ge.";
  if (value < 0.005) return "De är eniga lika ofta som lottning skulle ge.";
  return "Andel av det som finns kvar när slumpen är borträknad.";
}

function roomWords(value, chance) {
  const room = `Den undre stapeln förstorar det som är kvar, från ${chance} till 100\u00a0%.`;
  if (value <= 0) return `${room} De når inte dit: kappa är ${two(value)}.`;
  return `${room} Av det utrymmet fyller de ${formatPercent(value)}. Det är kappa ${two(value)}.`;
}

/** Why kappa and PABAK differ: nearly everything in one cell, or screeners who say yes differently often. */
function apartWords({ one, two: other, total, kappa, pabak: adjusted }, words) {
  const rate = (one + other) / 2 / total, higher = kappa.value > adjusted.value ? "högre" : "lägre";
  const why = Math.abs(rate - 0.5) * 2 > Math.abs(one - other) / total
    ? `de flesta ${words.unit_many} hamnar i samma ruta (${rate < 0.5 ? words.no : words.yes})`
    : `de vill ${words.yes} olika ofta`;
  return `Kappa är ${higher} än PABAK här, mest för att ${why}. Redovisa tabellen, inte bara ett av talen.`;
}

const question = (view, words) =>
  `${words.one} och ${words.two} har bedömt ${formatNumber(view.total)} ${words.unit_many} var för sig. ` +
  `De gör samma bedömning av ${formatPercent(view.agreement.value)}. Minst en av dem vill ${words.yes} ${
    formatNumber(view.any)
  }. ` +
  `Hur många av de ${formatNumber(view.any)} tror du att båda vill ${words.yes}?`;

function guessWords(guess, view, words) {
  const [bothYes, , , bothNo] = view.counts,
    near = Math.abs(guess - bothYes) <= Math.max(1, view.any * 0.03) ? " Det är mycket nära." : "";
  const why = guess > bothYes && bothNo > view.any
    ? ` Enigheten kommer mest från de ${formatNumber(bothNo)} som båda vill ${words.no}.`
    : "";
  return `Du gissade ${formatNumber(guess)}. Det var ${formatNumber(bothYes)} av ${formatNumber(view.any)}.${near}${
    near ? "" : why
  }`;
}

/** Head and rows of "Visa som tabell". */
function tableRows(view, told) {
  const row = (name, { text, limits }) => [name, text, limits.replace(/^.*konfidensintervall /, "") || "–"];
  return {
    head: ["Mått", "Värde", "95\u00a0% KI"],
    rows: [row("Eniga", told.agreement), row("Kappa", told.kappa), row("PABAK", told.pabak), [
      "Eniga av en slump",
      formatPercent(view.expected, 1),
      "–",
    ], ["Eniga om ja, av dem någon sagt ja till", view.any ? formatPercent(view.counts[0] / view.any, 1) : "–", "–"]],
  };
}
return { CELLS, readConfig, countsOf, readCounts, calculate, describe, question, guessWords, tableRows };
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
// --- explorers/kappa/kappa.js
const m_explorers_kappa_kappa = (() => {
const { h } = m_base_dom;
const { formatNumber } = m_base_swedish;
const { exampleButtons, measureCard, tellHeadline } = m_explorers_parts_cards;
const { calculate, countsOf, describe, guessWords, question, readConfig, readCounts, tableRows } = m_explorers_kappa_kappa_logic;
const { drawn, explorerOf } = m_explorers_parts_explorer;
const { guessFirst } = m_explorers_parts_guess_first;
const { announcer, asTable, numberField, predictFirst } = m_explorers_parts_controls;
// Explorer: two screeners, four counts. What is left of the agreement when chance has had its share.

/** Two bars: agreement with the part that chance gives, and then only the room above chance. */
function chanceBars() {
  const filled = h("span", { class: "kr-filled" }),
    chance = h("span", { class: "kr-by-chance" }),
    room = h("span", { class: "kr-filled" });
  const chanceText = h("p", {}), roomText = h("p", {});
  const lead = drawn("path", { d: "" });
  const still = { preserveAspectRatio: "none", "aria-hidden": "true", focusable: "false" };
  const zoom = drawn("svg", { class: "kr-zoom", viewBox: "0 0 100 100", ...still }, lead);
  const sample = (kind, text) => h("li", {}, h("span", { class: `kr-swatch ${kind}`, "aria-hidden": "true" }), text);
  const node = h(
    "div",
    { class: "kr-chance-bars" },
    h("p", { class: "kr-part-name" }, "Hur mycket är slumpen?"),
    h("div", { class: "kr-wide-bar", "aria-hidden": "true" }, filled, chance),
    zoom,
    h("div", { class: "kr-wide-bar", "aria-hidden": "true" }, room),
    h(
      "ul",
      { class: "kr-key" },
      sample("kr-by-chance", "eniga också vid lottning"),
      sample("kr-filled", "eniga utöver slumpen"),
      sample("", "oeniga"),
    ),
    chanceText,
    roomText,
  );
  function update(view, told) {
    filled.style.width = `${view.agreement.value * 100}%`;
    chance.style.width = `${Math.min(view.expected, view.agreement.value) * 100}%`;
    lead.setAttribute("d", `M${view.expected * 100} 0L0 100M100 0V100`);
    room.style.width = `${Math.max(0, view.kappa?.value ?? 0) * 100}%`;
    chanceText.textContent = told.chance;
    roomText.textContent = told.room;
  }
  return { node, update };
}

/** The table itself, open to change; `use(counts)` gets four valid numbers. */
function fourFields(words, use) {
  const status = h("p", { class: "kr-note", role: "status" });
  const read = () => readCounts(fields.map(({ input }) => input.value));
  const labels = ["båda", `bara ${words.one}`, `bara ${words.two}`, "ingen av dem"];
  const fields = labels.map((label) =>
    numberField({
      label,
      value: 0,
      input: () => {
        const { counts } = read();
        if (counts) accept(counts);
      },
      change: () => {
        const { counts, errors } = read();
        fields.forEach((field, i) => field.complain(errors[i]));
        if (counts) accept(counts);
        else status.textContent = "Bilden visar fortfarande de förra talen.";
      },
    })
  );
  const sums = Array.from({ length: 5 }, () => h("td", {}));
  function accept(counts) {
    fields.forEach((field) => field.complain(""));
    status.textContent = "";
    use(counts);
  }
  const head = (text) => h("th", { scope: "col" }, text), side = (text) => h("th", { scope: "row" }, text);
  const cell = (i) => h("td", {}, fields[i].node);
  const table = h(
    "table",
    { class: "kr-fourfold" },
    h("caption", {}, `Hur många ${words.unit_many} vill de ${words.yes}?`),
    h(
      "thead",
      {},
      h(
        "tr",
        {},
        h("td", {}),
        head(`${words.two} vill ${words.yes}`),
        head(`${words.two} vill ${words.no}`),
        head("Alla"),
      ),
    ),
    h(
      "tbody",
      {},
      h("tr", {}, side(`${words.one} vill ${words.yes}`), cell(0), cell(1), sums[0]),
      h("tr", {}, side(`${words.one} vill ${words.no}`), cell(2), cell(3), sums[1]),
      h("tr", {}, side("Alla"), sums[2], sums[3], sums[4]),
    ),
  );
  return {
    node: h("div", {}, table, status),
    set(counts) {
      fields.forEach((field, i) => field.set(counts[i]));
      status.textContent = "";
    },
    /** @param {number[]} counts */
    sum([bothYes, onlyOne, onlyTwo, bothNo]) {
      [bothYes + onlyOne, onlyTwo + bothNo, bothYes + onlyTwo, onlyOne + bothNo, bothYes + onlyOne + onlyTwo + bothNo]
        .forEach((value, i) => {
          sums[i].textContent = formatNumber(value);
        });
    },
  };
}

function build(words, root) {
  const live = announcer(), inTable = asTable(), bars = chanceBars();
  const answer = h("p", { class: "kr-answer" }),
    headline = h("p", { class: "kr-headline", tabindex: -1 }),
    margins = h("p", {}),
    apart = h("p", {});
  const cards = { agreement: measureCard("Eniga"), kappa: measureCard("Kappa"), pabak: measureCard("PABAK") };
  const table = fourFields(words, (next) => {
    counts = next;
    show();
    live.say(spoken);
  });
  const examples = exampleButtons("Pröva", words.presets, (preset) => {
    counts = countsOf(preset);
    table.set(counts);
    show();
    live.say(spoken);
  });
  const result = h("div", { class: "kr-result" }, answer, headline, margins);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    examples.node,
    table.node,
    h("div", { class: "kr-columns kr-three" }, ...Object.values(cards).map((card) => card.node)),
    apart,
    bars.node,
    h(
      "p",
      { class: "kr-note" },
      "Det finns ingen naturlig gräns för ett bra kappa. Fråga i stället vad som händer med det ni är oeniga om.",
    ),
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  const first = countsOf(words.presets[0]);
  let counts = first, guess = null, spoken = "";

  function show() {
    const view = calculate(counts), told = describe(view, words);
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = guessWords(guess, calculate(first), words);
    tellHeadline(headline, told.headline);
    margins.textContent = told.margins;
    apart.textContent = told.apart;
    apart.hidden = !told.apart;
    for (const [name, card] of Object.entries(cards)) card.update(told[name]);
    bars.update(view, told);
    table.sum(counts);
    const { head, rows } = tableRows(view, told);
    inTable.update("Enighet", head, rows);
    examples.mark(words.presets.find((preset) => countsOf(preset).every((count, i) => count === counts[i])));
    spoken = `${
      told.headline.join("")
    } Eniga: ${told.agreement.text}. Kappa: ${told.kappa.text}. PABAK: ${told.pabak.text}.`;
  }

  const turn = guessFirst({
    headline,
    seen: result,
    waiting: [result, details],
    put: (node) => result.before(node),
    makeForm(done) {
      const view = calculate(counts);
      return predictFirst({
        question: words.predict.question ?? question(view, words),
        answerLabel: "Min gissning",
        low: 0,
        high: view.any,
        start: words.predict.start ?? Math.round(view.any / 2),
        preview: () => {},
        format: (value) => `${formatNumber(value)} av ${formatNumber(view.any)}`,
        done,
      });
    },
    shown(guessed) {
      guess = guessed;
      table.set(counts);
      show();
    },
  });
  const asks = Boolean(words.predict && calculate(first).any);

  function restart() {
    counts = first;
    turn.again(asks);
  }

  root.append(result, details, live.node);
  turn.begin(asks);
  return () => live.stop();
}

const _default = explorerOf(readConfig, build);
return { default: _default };
})();
// --- explorers/kappa/kappa.page.js
const m_explorers_kappa_kappa_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_kappa_kappa;

mountExplorers("kappa", explorer);
})();
})();
