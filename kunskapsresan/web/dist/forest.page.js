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
// --- explorers/parts/choice-first.js
const m_explorers_parts_choice_first = (() => {
const { h, uniqueId } = m_base_dom;
// Predict by choosing among answers, then reveal. For numbers there is predictFirst in shell.js.

/** Radio buttons under a legend: `options` are { key, label, note? }. `value()` is the chosen key or null. */
function radioGroup({ legend, step = null, options, value = null, change = (_key) => {} }) {
  const name = uniqueId("val"), inputs = new Map();
  const choices = options.map(({ key, label, note }) => {
    const id = uniqueId("svar"), noteId = note ? `${id}-om` : null;
    const input = h("input", {
      type: "radio",
      name,
      id,
      value: key,
      "aria-describedby": noteId,
      onchange: () => change(key),
    });
    inputs.set(key, input);
    return h(
      "div",
      { class: "kr-pick" },
      input,
      h("div", {}, h("label", { for: id }, label), note ? h("p", { class: "kr-note", id: noteId }, note) : null),
    );
  });
  const node = h(
    "fieldset",
    { class: "kr-picks" },
    h("legend", {}, step ? h("span", { class: "kr-step" }, step) : null, legend),
    ...choices,
  );
  const set = (key) => {
    for (const [each, input] of inputs) input.checked = each === key;
  };
  set(value);
  return {
    node,
    set,
    first: inputs.values().next().value,
    value: () => [...inputs].find(([, input]) => input.checked)?.[0] ?? null,
  };
}

/** "Gissa först": `done(key)` once, with null when skipped. */
function choiceFirst({ question, options, done }) {
  const radios = radioGroup({ legend: question, step: "Gissa först", options });
  const error = h(
    "p",
    { class: "kr-error", role: "alert", hidden: true },
    "Välj ett av svaren, eller hoppa över gissningen.",
  );
  const node = h(
    "form",
    {
      class: "kr-predict",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        if (radios.value() !== null) return done(radios.value());
        error.hidden = false;
        radios.first.focus();
      },
    },
    radios.node,
    error,
    h(
      "div",
      { class: "kr-actions" },
      h("button", { type: "submit", class: "kr-primary" }, "Visa svaret"),
      h("button", { type: "button", onclick: () => done(null) }, "Hoppa över gissningen"),
    ),
  );
  return { node, focus: () => radios.first.focus() };
}
return { radioGroup, choiceFirst };
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
// --- numbers/distributions.js
const m_numbers_distributions = (() => {
const { normalQuantile } = m_numbers_stats;
// Student's t and chi-square to about 1e-13, by the continued fractions and series of Abramowitz & Stegun (6.5, 26.5).

const LANCZOS = [
  0.99999999999980993,
  676.5203681218851,
  -1259.1392167224028,
  771.32342877765313,
  -176.61502916214059,
  12.507343278686905,
  -0.13857109526572012,
  9.9843695780195716e-6,
  1.5056327351493116e-7,
];
const TINY = 1e-300, SETTLED = 1e-16, MOST_STEPS = 5000;

/** ln Γ(x) for x > 0 (Lanczos, g = 7). */
function logGamma(x) {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5, sum = LANCZOS.reduce((total, term, i) => total + (i ? term / (x - 1 + i) : term), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Modified Lentz: `step(i)` gives the pair [a, b] of a continued fraction's i-th term, from 1. */
function continued(step, first) {
  let c = 1 / TINY, d = 1 / first, value = d;
  for (let i = 1; i < MOST_STEPS; i += 1) {
    const [a, b] = step(i);
    d = 1 / (Math.abs(b + a * d) < TINY ? TINY : b + a * d);
    c = Math.abs(b + a / c) < TINY ? TINY : b + a / c;
    value *= d * c;
    if (Math.abs(d * c - 1) <= SETTLED) break;
  }
  return value;
}

/** Regularised incomplete beta I_x(a, b); `y` is 1 − x, given apart so that nothing is lost when x is close to 1. */
function incompleteBeta(x, y, a, b) {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(y, x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log(y) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  let c = 1, d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < TINY ? TINY : d);
  let value = d;
  for (let m = 1; m < MOST_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let turn = 1;
    for (const term of [even, odd]) {
      d = 1 / (Math.abs(1 + term * d) < TINY ? TINY : 1 + term * d);
      c = Math.abs(1 + term / c) < TINY ? TINY : 1 + term / c;
      turn *= d * c;
    }
    value *= turn;
    if (Math.abs(turn - 1) <= SETTLED) break;
  }
  return front * value;
}

/** P(T > t) for Student's t; df > 0, not necessarily whole. */
function tSurvival(t, df) {
  if (!(df > 0) || Number.isNaN(t)) throw new RangeError(`tSurvival: t ${t}, df ${df}`);
  const square = t * t, half = incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5) / 2;
  return t < 0 ? 1 - half : half;
}

/** Inverse of Student's t. Newton from below on the convex tail: no overshoot, so nothing to guard. */
function tQuantile(p, df) {
  if (!(p > 0 && p < 1) || !(df > 0)) throw new RangeError(`tQuantile: p ${p}, df ${df}`);
  if (p < 0.5) return -tQuantile(1 - p, df);
  if (p === 0.5) return 0;
  if (df === 1) return Math.tan(Math.PI * (p - 0.5));
  if (df === 2) return (2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p)));
  const scale = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  let t = normalQuantile(p);
  for (let i = 0; i < 200; i += 1) {
    const density = Math.exp(scale - ((df + 1) / 2) * Math.log1p((t * t) / df));
    const step = (tSurvival(t, df) - (1 - p)) / density;
    t += step;
    if (Math.abs(step) <= 1e-14 * t) break;
  }
  return t;
}

/** P(X > x) for chi-square; also the two-sided normal test: P(|Z| > z) is chiSquareSurvival(z², 1). */
function chiSquareSurvival(x, df) {
  if (!(df > 0) || Number.isNaN(x)) throw new RangeError(`chiSquareSurvival: x ${x}, df ${df}`);
  if (x <= 0) return 1;
  const a = df / 2, half = x / 2, front = Math.exp(a * Math.log(half) - half - logGamma(a));
  if (half >= a + 1) return front * continued((i) => [-i * (i - a), half + 2 * i + 1 - a], half + 1 - a);
  let term = 1 / a, sum = term;
  for (let i = 1; i < MOST_STEPS && term > sum * SETTLED; i += 1) {
    term *= half / (a + i);
    sum += term;
  }
  return 1 - front * sum;
}
return { logGamma, tSurvival, tQuantile, chiSquareSurvival };
})();
// --- numbers/synthesis.js
const m_numbers_synthesis = (() => {
const { chiSquareSurvival, tQuantile, tSurvival } = m_numbers_distributions;
const { normalQuantile } = m_numbers_stats;
// Pooling of effects. Twin of kunskapsresan/effects/synthesis.py and heterogeneity.py, where every convention and source is
// written down; tests/vectors/synthesis.json holds both to the same answers. Impossible numbers throw RangeError.

const GRID_POINTS = 120;
const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

/** Σwy/Σw as a shift from the heaviest study, so that equal effects give exactly that effect. */
function weightedMean(y, weights) {
  const centre = y[weights.indexOf(Math.max(...weights))];
  return centre + total(weights.map((w, i) => w * (y[i] - centre))) / total(weights);
}

function cochranQ(y, v, tau2 = 0) {
  const weights = v.map((each) => 1 / (each + tau2)), mean = weightedMean(y, weights);
  return total(weights.map((w, i) => w * (y[i] - mean) ** 2));
}

/** Σ over pairs of w_i·w_j. */
function pairs(weights) {
  let sum = 0, before = 0;
  for (const w of weights) {
    sum += w * before;
    before += w;
  }
  return sum;
}

const betweenWeight = (weights) => (2 * pairs(weights)) / total(weights);

function iSquared(v, tau2) {
  const typical = (v.length - 1) / betweenWeight(v.map((each) => 1 / each));
  return tau2 / (tau2 + typical);
}

const dersimonianLaird = (y, v) =>
  Math.max(0, (cochranQ(y, v) - (y.length - 1)) / betweenWeight(v.map((each) => 1 / each)));

/** Where a function falls through 0 between low and high, to the last bit. */
function falling(slope, low, high) {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) return middle;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
}

/** The tau² ≥ 0 with the highest restricted likelihood: every hilltop on a logarithmic grid, and the highest of them. */
function highest(slope, likelihood, y, v) {
  const smallest = Math.min(...v) * 1e-6;
  let upper = 2 * Math.max(4 * (Math.max(...y) - Math.min(...y)) ** 2, Math.max(...v));
  while (slope(upper) > 0) upper *= 4;
  const ratio = Math.log(upper / smallest) / (GRID_POINTS - 1);
  const grid = [
    0,
    ...Array.from({ length: GRID_POINTS }, (_, i) => (i === GRID_POINTS - 1 ? upper : smallest * Math.exp(ratio * i))),
  ];
  const slopes = grid.map(slope), tops = slopes[0] <= 0 ? [0] : [];
  for (let i = 1; i < grid.length; i += 1) {
    if (slopes[i - 1] > 0 && slopes[i] <= 0) tops.push(falling(slope, grid[i - 1], grid[i]));
  }
  return tops.length === 1 ? tops[0] : tops.reduce((best, top) => (likelihood(top) > likelihood(best) ? top : best));
}

function restricted(y, v) {
  const centre = y[v.indexOf(Math.min(...v))], centred = y.map((each) => each - centre);
  const slope = (tau2) => { // called some two hundred times per result, hence without arrays of its own
    let sum = 0, weighted = 0, products = 0, squares = 0;
    for (let i = 0; i < v.length; i += 1) {
      const w = 1 / (v[i] + tau2);
      products += w * sum;
      sum += w;
      weighted += w * centred[i];
    }
    for (let i = 0; i < v.length; i += 1) squares += ((centred[i] - weighted / sum) / (v[i] + tau2)) ** 2;
    return squares - (2 * products) / sum;
  };
  const likelihood = (tau2) =>
    -0.5 * (total(v.map((each) => Math.log(each + tau2))) +
      Math.log(total(v.map((each) => 1 / (each + tau2)))) + cochranQ(y, v, tau2));
  return highest(slope, likelihood, y, v);
}

const ESTIMATORS = { REML: restricted, DL: dersimonianLaird };

function checkSynthesis(effects, variances, least) {
  if (effects.length !== variances.length || effects.length < least) {
    throw new RangeError(`${effects.length} effects and ${variances.length} variances; at least ${least} of each`);
  }
  if (!effects.every(Number.isFinite) || !variances.every((v) => Number.isFinite(v) && v > 0)) {
    throw new RangeError("effects are finite numbers, variances greater than 0");
  }
}

/**
 * The pooled effect, on the scale of the effects: { value, low, high, se, weights, tau2, i2, q, q_df, q_p, prediction_low,
 * prediction_high }. model "random" or "common", tau2 "REML" or "DL"; interval by z; prediction by t with k − 2 df, null
 * for "common" and for fewer than three studies. One study comes back as it stands.
 */
function pool(effects, variances, { model = "random", tau2 = "REML", level = 0.95 } = {}) {
  if (!["random", "common"].includes(model) || !ESTIMATORS[tau2]) {
    throw new RangeError(`unknown model ${model} or tau2 ${tau2}`);
  }
  checkSynthesis(effects, variances, 1);
  const k = effects.length, df = k - 1, z = normalQuantile((1 + level) / 2);
  if (k === 1) {
    const value = effects[0], se = Math.sqrt(variances[0]);
    return {
      value,
      low: value - z * se,
      high: value + z * se,
      se,
      weights: [1],
      tau2: 0,
      i2: 0,
      q: 0,
      q_df: 0,
      q_p: 1,
      prediction_low: null,
      prediction_high: null,
    };
  }
  const q = cochranQ(effects, variances);
  const between = model === "common" ? 0 : ESTIMATORS[tau2](effects, variances);
  const i2 = model === "common" ? Math.max(0, (q - df) / q || 0) : iSquared(variances, between);
  const weights = variances.map((v) => 1 / (v + between)), sum = total(weights);
  const value = weightedMean(effects, weights), se = 1 / Math.sqrt(sum);
  const reach = model === "random" && k > 2 ? tQuantile((1 + level) / 2, k - 2) * Math.sqrt(between + se * se) : null;
  return {
    value,
    low: value - z * se,
    high: value + z * se,
    se,
    weights: weights.map((w) => w / sum),
    tau2: between,
    i2,
    q,
    q_df: df,
    q_p: chiSquareSurvival(q, df),
    prediction_low: reach === null ? null : value - reach,
    prediction_high: reach === null ? null : value + reach,
  };
}

/** Each group by itself with its own tau², in order of first appearance, and the test between them: { groups: Map, q, q_df, q_p }. */
function subgroups(effects, variances, labels, options = {}) {
  checkSynthesis(effects, variances, 2);
  if (labels.length !== effects.length || new Set(labels).size < 2) {
    throw new RangeError("one label per study, at least two different");
  }
  const groups = new Map([...new Set(labels)].map((label) => {
    const chosen = (numbers) => numbers.filter((_, i) => labels[i] === label);
    return [label, pool(chosen(effects), chosen(variances), options)];
  }));
  const results = [...groups.values()];
  const q = cochranQ(results.map(({ value }) => value), results.map(({ se }) => se ** 2));
  return { groups, q, q_df: results.length - 1, q_p: chiSquareSurvival(q, results.length - 1) };
}

/** Effects on standard errors by weights 1/(v + tau²): line, covariance's slope part, residuals and leverages. */
function fitted(y, v, tau2) {
  const x = v.map(Math.sqrt), weights = v.map((each) => 1 / (each + tau2)), sum = total(weights);
  const meanX = total(weights.map((w, i) => w * x[i])) / sum, meanY = weightedMean(y, weights);
  const spread = total(weights.map((w, i) => w * (x[i] - meanX) ** 2));
  const slope = total(weights.map((w, i) => w * (x[i] - meanX) * (y[i] - meanY))) / spread;
  const residuals = y.map((each, i) => each - meanY - slope * (x[i] - meanX));
  const leverages = x.map((each, i) => weights[i] * (1 / sum + (each - meanX) ** 2 / spread));
  return { weights, sum, spread, slope, residuals, leverages };
}

function restrictedOnErrors(y, v) {
  const slope = (tau2) => {
    const { weights, residuals, leverages } = fitted(y, v, tau2);
    return total(weights.map((w, i) => (w * residuals[i]) ** 2)) - total(weights.map((w, i) => w * (1 - leverages[i])));
  };
  const likelihood = (tau2) => {
    const { weights, sum, spread, residuals } = fitted(y, v, tau2);
    return -0.5 * (total(v.map((each) => Math.log(each + tau2))) + Math.log(sum) + Math.log(spread) +
      total(weights.map((w, i) => w * residuals[i] ** 2)));
  };
  return highest(slope, likelihood, y, v);
}

/** Do less precise studies find other effects? { bias, low, high, se, statistic, df, p }; model "classical" (t) or "mixed" (z). */
function egger(effects, variances, { model = "classical", level = 0.95 } = {}) {
  checkSynthesis(effects, variances, 3);
  const errors = variances.map(Math.sqrt), largest = Math.max(...errors);
  if (largest - Math.min(...errors) <= 1e-12 * largest) throw new RangeError("variances are all equal");
  const mixed = model === "mixed",
    { weights, spread, slope, residuals } = fitted(
      effects,
      variances,
      mixed ? restrictedOnErrors(effects, variances) : 0,
    );
  const df = mixed ? null : effects.length - 2;
  const scale = mixed ? 1 : Math.sqrt(total(weights.map((w, i) => w * residuals[i] ** 2)) / df);
  const scaled = Math.max(...effects.map((y, i) => Math.abs(y) * Math.sqrt(weights[i])));
  if (!mixed && residuals.every((each, i) => Math.abs(each) * Math.sqrt(weights[i]) <= 1e-12 * scaled)) {
    throw new RangeError("effects lie exactly on a line");
  }
  const se = scale / Math.sqrt(spread), statistic = slope / se;
  const half = se * (mixed ? normalQuantile((1 + level) / 2) : tQuantile((1 + level) / 2, df));
  const p = mixed ? chiSquareSurvival(statistic ** 2, 1) : 2 * tSurvival(Math.abs(statistic), df);
  return { bias: slope, low: slope - half, high: slope + half, se, statistic, df, p };
}

/** Mean of group 1 minus mean of group 2 with Welch's interval: twin of effects.mean_difference. */
function meanDifference(m1, sd1, n1, m2, sd2, n2, level = 0.95) {
  const one = sd1 / Math.sqrt(n1), two = sd2 / Math.sqrt(n2), se = Math.hypot(one, two);
  if (![m1, m2, se].every(Number.isFinite) || sd1 < 0 || sd2 < 0 || n1 < 2 || n2 < 2 || se === 0) {
    throw new RangeError("impossible means");
  }
  const df = 1 / ((one / se) ** 4 / (n1 - 1) + (two / se) ** 4 / (n2 - 1)), half = tQuantile((1 + level) / 2, df) * se;
  return { value: m1 - m2, low: m1 - m2 - half, high: m1 - m2 + half, se, df };
}
return { pool, subgroups, egger, meanDifference };
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
// --- explorers/parts/study-scale.js
const m_explorers_parts_study_scale = (() => {
const { formatNumber } = m_base_swedish;
// How an effect measure is named, shown and placed on an axis. Twin of kunskapsresan/figures/scales.py: effects come in on
// the scale of the analysis, which is the natural logarithm for ratios.

const SCALES = {
  odds_ratio: { name: "Oddskvot", short: "oddskvot", definite: "oddskvoten", ratio: true, factor: 1, decimals: 2 },
  risk_ratio: { name: "Riskkvot", short: "riskkvot", definite: "riskkvoten", ratio: true, factor: 1, decimals: 2 },
  risk_difference: {
    name: "Riskskillnad (procentenheter)",
    short: "riskskillnad i procentenheter",
    definite: "riskskillnaden i procentenheter",
    ratio: false,
    factor: 100,
    decimals: 1,
  },
  mean_difference: {
    name: "Medelvärdesskillnad",
    short: "medelvärdesskillnad",
    definite: "medelvärdesskillnaden",
    ratio: false,
    factor: 1,
    decimals: 2,
  },
  g: {
    name: "Standardiserad skillnad (g)",
    short: "standardiserad skillnad",
    definite: "den standardiserade skillnaden",
    ratio: false,
    factor: 1,
    decimals: 2,
  },
};
const RATIO_TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
const FINE_RATIO_TICKS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];
const MOST_SHOWN = 1e6;

/** The scale of a measure; an Error that lists the known ones. */
function scaleOf(measure) {
  if (!SCALES[measure]) throw new Error(`measure är ${measure}; välj ett av ${Object.keys(SCALES).join(", ")}`);
  return SCALES[measure];
}

const shown = (scale, x) => (scale.ratio ? Math.exp(x) : x * scale.factor);
const written = (scale, x) => {
  const value = shown(scale, x);
  return Math.abs(value) < MOST_SHOWN ? formatNumber(value, scale.decimals) : `${value < 0 ? "−" : ""}mycket stort`;
};

/** "1,72" */
const valueText = (scale, x) => written(scale, x);

/** "1,13–2,62"; " till " when a limit is negative, since a dash beside a minus misleads. */
const rangeText = (scale, low, high) =>
  `${written(scale, low)}${!scale.ratio && (low < 0 || high < 0) ? " till " : "\u2013"}${written(scale, high)}`;

/** The name as a column's head, with places where a narrow column may break it. */
const headText = ({ name }) => name.replace(/(?=kvot|skillnad|enheter)/gi, "\u00ad").replace(/^\u00ad/, "");

/** No difference as shown: "1" or "0". */
const nullText = (scale) => (scale.ratio ? "1" : "0");

/** "0,69", "mindre än 0,001" */
const pText = (p) => (p < 0.001 ? "mindre än 0,001" : formatNumber(p, p < 0.1 ? 3 : 2));

/** Limits on the scale of the analysis that hold every estimate and no difference; a few very wide intervals run out. */
function axisLimits(values, lows, highs) {
  const middle = [...values, 0], widths = lows.map((low, i) => highs[i] - low).sort((a, b) => a - b);
  const from = Math.min(...middle), to = Math.max(...middle);
  const reach = 1.5 * Math.max(to - from, widths[Math.floor(widths.length / 2)]);
  const low = Math.max(Math.min(...lows, 0), from - reach), high = Math.min(Math.max(...highs, 0), to + reach);
  const margin = 0.05 * (high - low);
  return { low: low - margin, high: high + margin };
}

/** Ticks within the limits: [{ at (scale of the analysis), text }]. */
function axisTicks(scale, { low, high }) {
  if (scale.ratio) {
    const span = Math.exp(high - low),
      marks = span < 8 ? FINE_RATIO_TICKS : RATIO_TICKS.filter((_, i) => span <= 100 || i % 3 === 0);
    return marks.map((value) => ({ at: Math.log(value), text: formatNumber(value) })).filter(({ at }) =>
      at > low && at < high
    );
  }
  const width = (high - low) * scale.factor, rough = width / 5, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough), ticks = [];
  for (let i = Math.ceil((low * scale.factor) / step); i * step < high * scale.factor; i += 1) {
    const value = Number((i * step).toPrecision(12));
    if (value > low * scale.factor) ticks.push({ at: value / scale.factor, text: formatNumber(value) });
  }
  return ticks;
}
return { scaleOf, valueText, rangeText, headText, nullText, pText, axisLimits, axisTicks };
})();
// --- explorers/parts/study-table.js
const m_explorers_parts_study_table = (() => {
const { capital } = m_base_swedish;
const { normalQuantile, oddsRatio, riskDifference, riskRatio } = m_numbers_stats;
const { scaleOf } = m_explorers_parts_study_scale;
// Studies as an author gives them, read once into effects and variances on the scale of the analysis.

const FROM_TABLE = { odds_ratio: oddsRatio, risk_ratio: riskRatio, risk_difference: riskDifference };
const COUNTS = ["events_1", "n_1", "events_2", "n_2"];

/** [{…}] as it is; { columns: […], rows: [[…]] } says the same in less room. */
function asRecords(studies) {
  if (Array.isArray(studies)) return studies;
  if (!Array.isArray(studies?.columns) || !Array.isArray(studies?.rows)) throw new Error("studies saknas");
  return studies.rows.map((row, i) => {
    if (!Array.isArray(row) || row.length !== studies.columns.length) {
      throw new Error(`studies: rad ${i + 1} har fel antal värden`);
    }
    return Object.fromEntries(studies.columns.map((name, place) => [name, row[place]]));
  });
}

function effectOf(record, measure) {
  const table = COUNTS.map((name) => record[name]);
  if (table.some((count) => count !== undefined)) {
    if (!FROM_TABLE[measure]) {
      throw new Error(`${record.study}: antal går inte att räkna om till ${measure}; ge effect och se`);
    }
    let found;
    try {
      found = FROM_TABLE[measure](...table);
    } catch (error) {
      if (error instanceof RangeError) {
        throw new Error(`${record.study}: ${table.join(", ")} ger inget mått (${measure})`);
      }
      throw error;
    }
    return { effect: scaleOf(measure).ratio ? Math.log(found.value) : found.value, se: found.se, table };
  }
  if (![record.effect, record.se].every(Number.isFinite) || record.se <= 0) {
    throw new Error(`${record.study}: ge events_1, n_1, events_2, n_2, eller effect och se (större än 0)`);
  }
  return { effect: record.effect, se: record.se, table: null };
}

/**
 * Studies → [{ name, effect, se, variance, low, high, table, record }], at least `least`; an Error names the study at fault.
 * A study is { study, events_1, n_1, events_2, n_2 } (group 1 the intervention; 0.5 is added to all cells when one is 0) or
 * { study, effect, se } on the scale of the analysis: natural logarithms for ratios, shares for risk differences.
 */
function readStudies(studies, measure, least) {
  scaleOf(measure);
  const records = asRecords(studies), z = normalQuantile(0.975), names = new Set();
  if (records.length < least) throw new Error(`studies har ${records.length} studier, minst ${least} behövs`);
  return records.map((record, i) => {
    if (typeof record?.study !== "string" || !record.study) throw new Error(`studies: nummer ${i + 1} saknar study`);
    if (names.has(record.study)) throw new Error(`studies: ${record.study} står två gånger`);
    names.add(record.study);
    const { effect, se, table } = effectOf(record, measure);
    return {
      name: record.study,
      effect,
      se,
      variance: se * se,
      low: effect - z * se,
      high: effect + z * se,
      table,
      record,
    };
  });
}

/** ["färre …", "fler …"]: what the left and the right of no difference mean. */
function readDirections(directions) {
  if (
    !Array.isArray(directions) || directions.length !== 2 ||
    !directions.every((text) => typeof text === "string" && text)
  ) {
    throw new Error("directions ska vara två texter: vad vänster och höger betyder");
  }
  return directions;
}

const NUMBER_WORDS = ["inga", "en", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];

/** "sju studier", "58 studier", "en studie"; `start` for the beginning of a sentence. */
function studyCount(count, start = false) {
  const word = NUMBER_WORDS[count] ?? String(count), text = `${word} ${count === 1 ? "studie" : "studier"}`;
  return start ? capital(text) : text;
}
return { readStudies, readDirections, studyCount };
})();
// --- explorers/forest/forest-logic.js
const m_explorers_forest_forest_logic = (() => {
const { pool, subgroups } = m_numbers_synthesis;
const { capital, formatNumber, formatPercent } = m_base_swedish;
const { axisLimits, headText, nullText, pText, rangeText, scaleOf, valueText } = m_explorers_parts_study_scale;
const { readDirections, readStudies, studyCount } = m_explorers_parts_study_table;
// The forest-plot builder without its screen: what the chosen studies say together, in numbers and in Swedish.

const PEOPLE = 100;

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. measure: "odds_ratio" (default), "risk_ratio", "risk_difference", "mean_difference" or "g". studies: see
 * readStudies; at least two. directions: [text for the left, text for the right]. group_by: [{key, label}], columns of the
 * studies that may divide them ("efter" label). outcome, group_1, group_2, unit_many: "begår nya brott", "med programmet",
 * "utan programmet", "ungdomar"; with them, and with counts, the result is also told in people. tau2: "REML" (default) or
 * "DL". model: "random" (default) or "common". predict: null, or {question} (optional). show_advanced: choice of tau².
 */
function readForest(config) {
  const usual = {
    title: "Väg ihop studierna själv",
    measure: "odds_ratio",
    group_by: [],
    outcome: "",
    group_1: "",
    group_2: "",
    unit_many: "personer",
    model: "random",
    tau2: "REML",
    predict: null,
    show_advanced: true,
  };
  const words = { ...usual, ...config }, scale = scaleOf(words.measure);
  const studies = readStudies(words.studies, words.measure, 2), directions = readDirections(words.directions);
  if (!["random", "common"].includes(words.model)) throw new Error(`model är ${words.model}; välj random eller common`);
  if (!["REML", "DL"].includes(words.tau2)) throw new Error(`tau2 är ${words.tau2}; välj REML eller DL`);
  for (const { key, label } of words.group_by) {
    if (typeof label !== "string" || !label) throw new Error("group_by: label saknas");
    const missing = studies.find(({ record }) => typeof record[key] !== "string" || !record[key]);
    if (missing) throw new Error(`group_by: ${missing.name} saknar ${key}`);
    if (new Set(studies.map(({ record }) => record[key])).size < 2) {
      throw new Error(`group_by: ${key} är lika för alla studier`);
    }
  }
  return { ...words, scale, studies, directions };
}

/** What the reader starts with: every study, the author's model, no division. */
const startState = (words) => ({
  kept: words.studies.map(() => true),
  model: words.model,
  tau2: words.tau2,
  group: "",
});

function pooledOf(studies, { model, tau2 }) {
  return pool(studies.map(({ effect }) => effect), studies.map(({ variance }) => variance), { model, tau2 });
}

const wholes = new WeakMap();

/** Every study together: asked for at each change, and the same until the model changes. */
function poolAll(studies, state) {
  const key = `${state.model} ${state.tau2}`;
  if (!wholes.has(studies)) wholes.set(studies, new Map());
  const known = wholes.get(studies);
  if (!known.has(key)) known.set(key, pooledOf(studies, state));
  return known.get(key);
}

/**
 * { pooled (null without studies), all (every study, same model), shares (per study, null when left out), groups: Map name →
 * { members (places), pooled, kept }, between (null without division) }.
 */
function synthesise(words, state) {
  const { studies } = words, chosen = studies.filter((_, i) => state.kept[i]);
  const pooled = chosen.length ? pooledOf(chosen, state) : null;
  const shares = studies.map(() => null);
  let place = 0;
  state.kept.forEach((kept, i) => {
    if (kept) {
      shares[i] = pooled.weights[place];
      place += 1;
    }
  });
  const groups = new Map();
  if (state.group) {
    studies.forEach(({ record }, i) => {
      const name = record[state.group];
      if (!groups.has(name)) groups.set(name, { members: [], kept: 0, pooled: null });
      groups.get(name).members.push(i);
      if (state.kept[i]) groups.get(name).kept += 1;
    });
  }
  const inUse = [...groups].filter(([, { kept }]) => kept);
  const between = inUse.length > 1
    ? subgroups(
      chosen.map(({ effect }) => effect),
      chosen.map(({ variance }) => variance),
      chosen.map(({ record }) => record[state.group]),
      state,
    )
    : null;
  for (const [name, one] of inUse) one.pooled = between ? between.groups.get(name) : pooled;
  const all = poolAll(studies, state);
  return { pooled, count: chosen.length, all, shares, groups, between };
}

/** Axis for the whole exploration: it does not move when a study is left out. */
const forestLimits = ({ studies }) =>
  axisLimits(studies.map(({ effect }) => effect), studies.map(({ low }) => low), studies.map(({ high }) => high));

/** −1 left of no difference, 1 right, 0 when the interval covers it. */
const sideOf = ({ low, high }) => (low > 0 ? 1 : high < 0 ? -1 : 0);

/** Where the pooled estimate itself lies; what a guess is held against. */
const leaning = ({ value }) => (value > 0 ? 1 : value < 0 ? -1 : 0);

/** Share with the outcome when the comparison group's share is `base`. */
function shareAt(measure, base, effect) {
  if (measure === "risk_difference") return base + effect;
  const ratio = Math.exp(effect);
  return measure === "risk_ratio" ? base * ratio : (base * ratio) / (1 - base + base * ratio);
}

/** The result in people of 100, at the share of all comparison groups together; "" where that cannot be said. */
function peopleWords(words, pooled) {
  const tables = words.studies.map(({ table }) => table);
  if (!words.outcome || !words.group_1 || !words.group_2 || tables.some((table) => !table)) return "";
  const sum = (place) => tables.reduce((total, table) => total + table[place], 0);
  const base = sum(2) / sum(3);
  const [low, value, high] = [pooled.low, pooled.value, pooled.high].map((effect) =>
    formatNumber(PEOPLE * Math.min(1, Math.max(0, shareAt(words.measure, base, effect))), 0)
  );
  return `Om ${formatNumber(base * PEOPLE, 0)} av ${PEOPLE} ${words.unit_many} ${words.outcome} ${words.group_2}, ` +
    `som i studierna, motsvarar det ${value} av ${PEOPLE} ${words.group_1} (${low} till ${high}).`;
}

function spreadWords({ scale, directions }, pooled, count) {
  const differs = pooled.q_p < 0.1, shares = formatPercent(pooled.i2);
  const apart = pooled.tau2 === 0
    ? "Resultaten skiljer sig inte mer än vad slumpen väntas ge (I² 0\u00a0%, tau² 0)."
    : `I² är ${shares}: ungefär så stor del av skillnaderna mellan studiernas resultat är mer än slump. ` +
      `tau² är ${
        formatNumber(pooled.tau2, pooled.tau2 < 0.01 ? 4 : 2)
      }: om medelvärdet stämmer ligger ${scale.definite} i de flesta studier egentligen ` +
      `inom ${
        rangeText(scale, pooled.value - 1.96 * Math.sqrt(pooled.tau2), pooled.value + 1.96 * Math.sqrt(pooled.tau2))
      }.`;
  if (pooled.prediction_low === null) {
    return { apart, next: `Med ${studyCount(count)} går det inte att säga var nästa hamnar.` };
  }
  const { prediction_low: low, prediction_high: high } = pooled, both = low < 0 && high > 0;
  const next =
    `I en ny liknande studie väntas ${scale.definite} hamna mellan ${valueText(scale, low)} och ${
      valueText(scale, high)
    } ` +
    `(95\u00a0% prediktionsintervall). ${
      both
        ? `Det rymmer både ”${directions[0]}” och ”${directions[1]}”.`
        : `Allt ligger på sidan ”${directions[low > 0 ? 1 : 0]}”.`
    }`;
  return { apart, next, differs };
}

function commonWords(pooled) {
  const test = `Q ${formatNumber(pooled.q, 1)}, p ${pText(pooled.q_p)}`;
  const fits = pooled.q_p < 0.1
    ? `Men resultaten skiljer sig mer än slumpen brukar ge (${test}; I² ${
      formatPercent(pooled.i2)
    }). Då passar antagandet dåligt, och intervallet blir för smalt.`
    : `Resultaten skiljer sig inte mer än slumpen brukar ge (${test}; I² ${formatPercent(pooled.i2)}).`;
  return {
    apart: fits,
    next: "Med en gemensam effekt finns inget prediktionsintervall: nästa studie antas mäta samma sak.",
  };
}

/** The sentences about a synthesis; headline is [before, emphasised, after]. */
function describeForest(words, state, view) {
  const { scale, directions } = words, { pooled, all, count } = view, dropped = words.studies.length - count;
  if (!pooled) {
    return {
      headline: ["", "Ingen studie är förbockad", ". Bocka för minst en."],
      numbers: "",
      open: "",
      people: "",
      apart: "",
      next: "",
      compare: "",
      weight: "",
      groups: "",
    };
  }
  const numbers = `${scale.name.split(" (")[0]} ${valueText(scale, pooled.value)}, 95\u00a0% konfidensintervall ${
    rangeText(scale, pooled.low, pooled.high)
  }.`;
  const side = sideOf(pooled), lean = leaning(pooled);
  const told = side ? directions[side > 0 ? 1 : 0] : "ingen säker skillnad";
  const open = side || !lean
    ? ""
    : `Mitten ligger åt ”${directions[lean > 0 ? 1 : 0]}”, men intervallet täcker ${nullText(scale)}, ingen skillnad.`;
  const { apart, next } = count === 1
    ? { apart: "En studie ensam har inget att vägas ihop med.", next: "" }
    : state.model === "common"
    ? commonWords(pooled)
    : spreadWords(words, pooled, count);
  const heaviest = view.shares.reduce(
    (best, share, i) => (share !== null && share > (view.shares[best] ?? 0) ? i : best),
    0,
  );
  return {
    headline: [`${studyCount(count, true)}${count > 1 ? " tillsammans" : " ensam"}: `, told, "."],
    numbers,
    open,
    people: peopleWords(words, pooled),
    apart,
    next,
    compare: dropped
      ? `Med alla ${studyCount(words.studies.length)}: ${valueText(scale, all.value)} (${
        rangeText(scale, all.low, all.high)
      }).`
      : "",
    weight: count > 1
      ? `Tyngst väger ${words.studies[heaviest].name}, ${
        formatPercent(view.shares[heaviest])
      } av vikten. Ju större fyrkant, desto tyngre.`
      : "",
    groups: groupWords(words, view),
  };
}

function groupWords({ scale }, { groups, between }) {
  if (![...groups.values()].some(({ pooled }) => pooled)) return "";
  const parts = [...groups].filter(([, { pooled }]) => pooled).map(([name, { pooled }]) =>
    `${name} ${valueText(scale, pooled.value)} (${rangeText(scale, pooled.low, pooled.high)})`
  );
  const [first, ...rest] = parts, list = [capital(first), ...rest].join(", ");
  if (!between) return `${list}. Det behövs minst två grupper för att jämföra.`;
  return `${list}. ${
    between.q_p < 0.05 ? "Grupperna skiljer sig mer än slumpen brukar ge" : "Skillnaden mellan grupperna kan vara slump"
  } (p ${pText(between.q_p)}).`;
}

/** Every headline there can be for so many studies: room is kept for the longest, so that nothing jumps while boxes are ticked. */
const headlinesOf = ({ directions, studies }) =>
  [...directions, "ingen säker skillnad"].map((
    told,
  ) => [`${studyCount(studies.length, true)} tillsammans: `, told, "."]);

/** The answer to a guess: -1, 0 or 1 for left, no difference, right. */
function guessTold(guess, { directions, studies }, pooled) {
  const say = (side) => (side === 0 ? "ingen skillnad" : `”${directions[side > 0 ? 1 : 0]}”`), side = sideOf(pooled);
  const same = Number(guess) === side;
  return `Du trodde ${say(Number(guess))}. ${studyCount(studies.length, true)} tillsammans ${
    side ? `pekar mot ${say(side)}` : "visar ingen säker skillnad"
  }${same ? ", som du trodde" : ""}.`;
}

/** Head and rows of "Visa som tabell". */
function forestRows({ scale, studies }, _state, view) {
  const row = (
    name,
    one,
    weight,
  ) => [name, valueText(scale, one.value ?? one.effect), rangeText(scale, one.low, one.high), weight];
  const rows = studies.map((study, i) =>
    row(study.name, study, view.shares[i] === null ? "bort\u00adtagen" : formatPercent(view.shares[i], 1))
  );
  for (const [name, { pooled, kept }] of view.groups) {
    if (pooled) rows.push(row(`Sammanvägt: ${name}`, pooled, studyCount(kept)));
  }
  if (view.pooled) {
    rows.push(row("Samman\u00advägt", view.pooled, studyCount(view.count)));
    if (view.pooled.prediction_low !== null) {
      rows.push([
        "Ny liknande studie (predik\u00adtions\u00adintervall)",
        "–",
        rangeText(scale, view.pooled.prediction_low, view.pooled.prediction_high),
        "–",
      ]);
    }
  }
  return { head: ["Studie", headText(scale), "95\u00a0% inter\u00advall", "Vikt"], rows };
}
return { readForest, startState, synthesise, forestLimits, sideOf, leaning, peopleWords, describeForest, headlinesOf, guessTold, forestRows };
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
// --- explorers/parts/plotting.js
const m_explorers_parts_plotting = (() => {
const { drawn } = m_explorers_parts_explorer;
// Drawing in percentages, so that a figure follows its place's width while letters, dots and lines keep their size.

const across = (share) => `${(share * 100).toFixed(3)}%`;

/** A drawing surface, hidden from assistive technology: the text alternative stands on or beside the place that holds it. */
const surface = (name) =>
  drawn("svg", { class: name, width: "100%", height: "100%", focusable: "false", "aria-hidden": "true" });

/** A straight line between two points; x and y are shares 0–1 of the surface. */
const lineBetween = (x1, y1, x2, y2, name) =>
  drawn("line", { x1: across(x1), y1: across(y1), x2: across(x2), y2: across(y2), class: name });

/** Children around the point (x, y), in pixels from it. */
const markAt = (x, y, ...children) =>
  drawn("svg", { x: across(x), y: across(y), overflow: "visible", width: 1, height: 1 }, ...children);

/** A shape in shares of the surface: `points` are [x, y] pairs. */
const shapeOf = (points, name, closed = true) =>
  drawn(
    "svg",
    { x: 0, y: 0, width: "100%", height: "100%", viewBox: "0 0 1 1", preserveAspectRatio: "none", overflow: "visible" },
    drawn("path", {
      class: name,
      "vector-effect": "non-scaling-stroke",
      d: `M${points.map(([x, y]) => `${x} ${y}`).join("L")}${closed ? "z" : ""}`,
    }),
  );

/** Letters at (x, y); `dx`, `dy` in pixels, `anchor` start, middle or end. */
const textAt = (x, y, text, name, { dx = 0, dy = 0, anchor = "middle" } = {}) =>
  drawn("text", { x: across(x), y: across(y), dx, dy, "text-anchor": anchor, class: name }, text);
return { surface, lineBetween, markAt, shapeOf, textAt };
})();
// --- explorers/forest/forest-rows.js
const m_explorers_forest_forest_rows = (() => {
const { h, uniqueId } = m_base_dom;
const { capital, formatNumber, formatPercent } = m_base_swedish;
const { drawn } = m_explorers_parts_explorer;
const { lineBetween, markAt, shapeOf, surface, textAt } = m_explorers_parts_plotting;
const { axisTicks, rangeText, valueText } = m_explorers_parts_study_scale;
const { studyCount } = m_explorers_parts_study_table;
const { forestLimits } = m_explorers_forest_forest_logic;
// The forest plot's rows: a study, a group, the pooled result, the axis; and all of them as one picture.

const aside = (text) => h("span", { class: "kr-hidden" }, text);
const TAKE = "Ta med ", TAKE_GROUP = "Ta med alla i gruppen: "; // what a tick means; for the eye it stands over the column
const DIAMOND = 0.32;

/** Where a value stands across the strip, 0–1, and the marks that every row draws alike. */
function forestStrip(limits) {
  const place = (x) => (x - limits.low) / (limits.high - limits.low),
    inside = (x) => Math.min(1, Math.max(0, place(x)));
  const arrow = (x, way) => markAt(x, 0.5, drawn("path", { class: "kr-f-arrow", d: `M0 -5L${7 * way} 0L0 5z` }));
  const ends = ({ low, high }) =>
    [place(low) < 0 ? arrow(0.012, -1) : null, place(high) > 1 ? arrow(0.988, 1) : null].filter(Boolean);
  const mean = (
    pooled,
  ) => (pooled && inside(pooled.value) === place(pooled.value)
    ? [lineBetween(place(pooled.value), 0, place(pooled.value), 1, "kr-f-mean")]
    : []);
  const reference = (pooled) => [lineBetween(inside(0), 0, inside(0), 1, "kr-f-null"), ...mean(pooled)];
  const diamond = ({ low, value, high }, name) =>
    shapeOf(
      [[inside(low), 0.5], [inside(value), 0.5 - DIAMOND], [inside(high), 0.5], [inside(value), 0.5 + DIAMOND]],
      name,
    );
  const bar = ({ low, high }, name) => lineBetween(inside(low), 0.5, inside(high), 0.5, name);
  return { place, ends, mean, reference, diamond, bar };
}

/** Name, strip, numbers, weight: the same four columns for every row. */
function forestRow(kind, name, strip) {
  const numbers = h("span", { class: "kr-f-numbers" }), weight = h("span", { class: "kr-f-weight" });
  const node = h(
    "li",
    { class: `kr-f-row kr-f-${kind}` },
    name,
    h("div", { class: "kr-f-strip" }, strip),
    numbers,
    weight,
  );
  return { node, numbers, weight };
}

function studyRow(study, scale, draw, many, change) {
  const id = uniqueId("studie"), strip = surface("kr-f-drawn");
  const box = h("input", { type: "checkbox", id, onchange: () => change(box.checked) });
  const row = forestRow(
    "study",
    h("div", { class: "kr-f-name" }, box, h("label", { for: id }, aside(TAKE), study.name)),
    strip,
  );
  row.numbers.append(`${valueText(scale, study.effect)} (${rangeText(scale, study.low, study.high)})`);
  const mean = drawn("g"), square = drawn("rect", { class: "kr-f-square" });
  strip.append(
    ...draw.reference(null),
    mean,
    draw.bar(study, "kr-f-interval"),
    ...draw.ends(study),
    markAt(draw.place(study.effect), 0.5, square),
  );
  function update({ share, largest, pooled }) {
    const kept = share !== null, side = kept ? 4 + 10 * Math.sqrt(share / largest) : 7;
    for (const [name, value] of [["x", -side / 2], ["y", -side / 2], ["width", side], ["height", side]]) {
      square.setAttribute(name, value);
    }
    box.checked = kept;
    row.node.classList.toggle("kr-f-out", !kept);
    mean.replaceChildren(...draw.mean(pooled));
    row.weight.replaceChildren(
      ...(kept
        ? [aside("vikt "), formatPercent(share, many ? 1 : 0)]
        : [h("span", { "aria-hidden": "true" }, "–"), aside("borttagen")]),
    );
  }
  return { node: row.node, update };
}

/** A group's heading, with a box for all its studies, and its diamond. */
function groupRows(name, draw, scale, change) {
  const id = uniqueId("grupp"), box = h("input", { type: "checkbox", id, onchange: () => change(box.checked) });
  const headStrip = surface("kr-f-drawn"), strip = surface("kr-f-drawn");
  const head = forestRow(
    "group",
    h("div", { class: "kr-f-name" }, box, h("label", { for: id }, aside(TAKE_GROUP), capital(name))),
    headStrip,
  );
  const label = h("span", { class: "kr-f-name" }), sum = forestRow("groupsum", label, strip);
  function update({ members, kept, pooled: one }, pooled) {
    box.checked = kept === members.length;
    box.indeterminate = kept > 0 && kept < members.length;
    headStrip.replaceChildren(...draw.reference(pooled));
    strip.replaceChildren(
      ...draw.reference(pooled),
      ...(one ? [draw.diamond(one, "kr-f-open"), ...draw.ends(one)] : []),
    );
    label.textContent = `${capital(name)} (${formatNumber(kept)})`;
    sum.numbers.textContent = one ? `${valueText(scale, one.value)} (${rangeText(scale, one.low, one.high)})` : "–";
  }
  return { head: head.node, sum: sum.node, update };
}

function pooledRows(draw, scale) {
  const names = [h("span", { class: "kr-f-name" }), h("span", { class: "kr-f-name" }, "Ny liknande studie")];
  const strips = names.map(() => surface("kr-f-drawn"));
  const [sum, next] = names.map((name, i) => forestRow(i ? "next" : "sum", name, strips[i]));
  function update({ pooled, all, count }, total) {
    names[0].textContent = count === total ? `Alla ${studyCount(total)}` : studyCount(count, true);
    const ghost = count === total ? [] : [draw.diamond(all, "kr-f-ghost")];
    strips[0].replaceChildren(
      ...draw.reference(pooled),
      ...ghost,
      ...(pooled ? [draw.diamond(pooled, "kr-f-full"), ...draw.ends(pooled)] : []),
    );
    sum.numbers.textContent = pooled
      ? `${valueText(scale, pooled.value)} (${rangeText(scale, pooled.low, pooled.high)})`
      : "–";
    const reach = pooled && pooled.prediction_low !== null
      ? { low: pooled.prediction_low, high: pooled.prediction_high }
      : null;
    const ticks = reach
      ? [reach.low, reach.high].map(draw.place).filter((x) => x >= 0 && x <= 1).map((x) =>
        lineBetween(x, 0.28, x, 0.72, "kr-f-reach")
      )
      : [];
    strips[1].replaceChildren(
      ...draw.reference(pooled),
      ...(reach ? [draw.bar(reach, "kr-f-reach"), ...ticks, ...draw.ends(reach)] : []),
    );
    next.numbers.textContent = reach ? rangeText(scale, reach.low, reach.high) : "inget intervall";
  }
  return { nodes: [sum.node, next.node], update };
}

function forestAxis(draw, scale, limits, directions) {
  const strip = surface("kr-f-drawn"), ticks = axisTicks(scale, limits);
  strip.append(
    lineBetween(0, 0, 1, 0, "kr-f-axis"),
    ...ticks.flatMap(({ at, text }) => [
      lineBetween(draw.place(at), 0, draw.place(at), 0.2, "kr-f-axis"),
      textAt(draw.place(at), 0.78, text, "kr-f-tick"),
    ]),
  );
  return h(
    "div",
    { class: "kr-f-axisrow", "aria-hidden": "true" },
    h("span", { class: "kr-f-name" }, scale.name),
    h("div", { class: "kr-f-strip" }, strip),
    h("p", { class: "kr-f-sides" }, h("span", {}, `← ${directions[0]}`), h("span", {}, `${directions[1]} →`)),
  );
}

const MANY = 15; // beyond this the studies scroll by themselves, so that the pooled result stays in sight

/**
 * The whole picture. `keep(places, kept)` when studies are ticked or unticked. Returns {node, arrange(groups),
 * update(view)}: `groups` and `view` as synthesise in forest-logic.js gives them.
 */
function forestPicture(words, keep) {
  const { studies, scale, directions } = words, many = studies.length > MANY;
  const limits = forestLimits(words), draw = forestStrip(limits);
  const list = h("ul", { class: `kr-f-list${many ? " kr-f-many" : ""}` });
  const sums = pooledRows(draw, scale), sumList = h("ul", { class: "kr-f-list kr-f-sums" }, ...sums.nodes);
  const rows = studies.map((study, i) => studyRow(study, scale, draw, many, (kept) => keep([i], kept)));
  const header = h(
    "div",
    { class: "kr-f-header", "aria-hidden": "true" },
    h("span", {}, TAKE.trim()),
    h("span", { class: "kr-f-gap" }),
    h("span", { class: "kr-f-numbers" }, `${scale.name.split(" (")[0]} (95\u00a0% KI)`),
    h("span", { class: "kr-f-weight" }, "Vikt"),
  );
  const node = h("div", { class: "kr-f" }, header, list, sumList, forestAxis(draw, scale, limits, directions));
  let shown = new Map();

  function arrange(groups) {
    shown = new Map();
    const order = [];
    for (const [name, { members }] of groups) {
      const one = groupRows(name, draw, scale, (kept) => keep(members, kept));
      shown.set(name, one);
      order.push(one.head, ...members.map((i) => rows[i].node), ...(many ? [] : [one.sum]));
    }
    const apartSums = many ? [...shown.values()].map(({ sum }) => sum) : []; // the diamonds stay in sight too
    sumList.replaceChildren(...apartSums, ...sums.nodes);
    list.replaceChildren(...(order.length ? order : rows.map((row) => row.node)));
  }

  function update(view) {
    const largest = Math.max(...view.shares);
    rows.forEach((row, i) => row.update({ share: view.shares[i], largest, pooled: view.pooled }));
    for (const [name, one] of shown) one.update(view.groups.get(name), view.pooled);
    sums.update(view, studies.length);
  }

  return { node, arrange, update };
}
return { forestPicture };
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
// --- explorers/forest/forest.js
const m_explorers_forest_forest = (() => {
const { h, uniqueId } = m_base_dom;
const { choiceFirst, radioGroup } = m_explorers_parts_choice_first;
const { describeForest, forestRows, guessTold, headlinesOf, readForest, startState, synthesise } = m_explorers_forest_forest_logic;
const { explorerOf } = m_explorers_parts_explorer;
const { tellHeadline, writeOrHide } = m_explorers_parts_cards;
const { forestPicture } = m_explorers_forest_forest_rows;
const { guessFirst } = m_explorers_parts_guess_first;
const { announcer, asTable, patientButton } = m_explorers_parts_controls;
const { studyCount } = m_explorers_parts_study_table;
// Explorer: build a forest plot. Guess, see, then leave studies out, divide them, and choose how they are weighed together.

const MODELS_TOLD = [
  {
    key: "random",
    label: "Studiernas verkliga effekt får skilja sig åt",
    note: "Slumpeffektmodell (random): små studier får säga mer.",
  },
  {
    key: "common",
    label: "Alla studier mäter samma effekt",
    note: "Gemensam effekt (common): stora studier bestämmer nästan allt.",
  },
];
const ESTIMATORS_TOLD = [
  { key: "REML", label: "REML", note: "Restricted maximum likelihood, det som oftast rekommenderas i dag." },
  { key: "DL", label: "DerSimonian–Laird", note: "Den äldre metoden, vanlig i tidigare översikter." },
];

/** What the reader can choose: the model, how tau² is estimated, and by what the studies are divided. */
function choices(words, change) {
  const model = radioGroup({
    legend: "Hur ska studierna vägas ihop?",
    options: MODELS_TOLD,
    change: change.model,
  });
  const estimator = radioGroup({
    legend: "Hur ska skillnaden mellan studierna (tau²) skattas?",
    options: ESTIMATORS_TOLD,
    change: change.tau2,
  });
  const id = uniqueId("dela");
  const select = h(
    "select",
    { id, onchange: () => change.group(select.value) },
    h("option", { value: "" }, "inte alls"),
    ...words.group_by.map(({ key, label }) => h("option", { value: key }, `efter ${label}`)),
  );
  const node = words.group_by.length
    ? h("div", { class: "kr-field" }, h("label", { for: id }, "Dela upp studierna"), select)
    : null;
  const set = (key) => {
    select.value = key;
  };
  return { model, estimator, division: { node, set } };
}

/** What is said beside the picture; a text that says nothing is not shown. */
function forestTexts() {
  const numbers = h("p", { class: "kr-f-said" }), people = h("p", {}), compare = h("p", { class: "kr-note" });
  const open = h("p", {}), next = h("p", {}), apart = h("p", {}), weight = h("p", { class: "kr-note" });
  const divided = h("p", {});
  const write = (said) =>
    writeOrHide([
      [numbers, said.numbers],
      [open, said.open],
      [people, said.people],
      [compare, said.compare],
      [next, said.next],
      [apart, said.apart],
      [weight, said.weight],
      [divided, said.groups],
    ]);
  return { numbers, people, divided, below: [divided, compare, open, next, apart, weight], write };
}

/** Gives the headline the height of the longest one in this width, measured again only when the width has changed. */
function roomKeeper(root, headline, longest) {
  let width = 0;
  return () => {
    if (root.clientWidth === width) return;
    width = root.clientWidth;
    headline.style.minHeight = "";
    const heights = longest.map((text) => {
      tellHeadline(headline, text);
      return headline.getBoundingClientRect().height;
    });
    headline.style.minHeight = `${Math.ceil(Math.max(...heights))}px`;
  };
}

function buildForest(words, root) {
  const { studies, directions } = words;
  const live = announcer(), inTable = asTable();
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline kr-long", tabindex: -1 });
  const texts = forestTexts();
  const changed = (change) => {
    change();
    show();
    speak();
  };
  const picture = forestPicture(words, (places, kept) =>
    changed(() => {
      for (const place of places) state.kept[place] = kept;
    }));
  const { model, estimator, division } = choices(words, {
    model: (key) =>
      changed(() => {
        state.model = key;
      }),
    tau2: (key) =>
      changed(() => {
        state.tau2 = key;
      }),
    group(key) {
      state.group = key;
      picture.arrange(synthesise(words, state).groups);
      show();
      live.say(texts.divided.textContent || "Studierna är inte uppdelade.");
    },
  });
  const everything = patientButton({
    label: "Ta med alla",
    press: () =>
      changed(() => {
        state.kept.fill(true);
      }),
    why: () => "Alla studier är redan med.",
    say: live.say,
  });
  const controls = h("div", { class: "kr-move" }, division.node, model.node);
  const advanced = h("details", {}, h("summary", {}, "Fördjupning: tau²"), estimator.node);
  const result = h("div", { class: "kr-result" }, answer, headline, texts.numbers, texts.people);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    picture.node,
    h("div", { class: "kr-actions" }, everything.node),
    ...texts.below,
    controls,
    words.show_advanced ? advanced : null,
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: () => restart() }, "Börja om")),
  );
  let state = startState(words), guess = null, told = "";

  const keepRoom = roomKeeper(root, headline, headlinesOf(words));

  function show() {
    keepRoom(); // first: it reads the layout, which is still whole
    const view = synthesise(words, state),
      said = describeForest(words, state, view);
    picture.update(view);
    tellHeadline(headline, said.headline);
    texts.write(said);
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = guessTold(guess, words, view.all);
    everything.setUsable(view.count < studies.length);
    const { head, rows: cells } = forestRows(words, state, view);
    inTable.update(`${words.title}. ${said.headline.join("")}`, head, cells);
    told = [said.headline.join(""), said.numbers, said.open, said.compare].join(" ");
  }

  const speak = () => live.say(told);

  function start() {
    state = startState(words);
    model.set(state.model);
    estimator.set(state.tau2);
    division.set("");
    picture.arrange(synthesise(words, state).groups);
    show();
  }

  const turn = guessFirst({
    headline,
    seen: root,
    waiting: [result, details],
    put: (node) => result.before(node),
    makeForm: (done) =>
      choiceFirst({
        question: words.predict.question ??
          `${studyCount(studies.length, true)} har prövat samma sak. Vad tror du att de visar tillsammans?`,
        options: [{ key: "-1", label: directions[0] }, { key: "0", label: "ingen säker skillnad" }, {
          key: "1",
          label: directions[1],
        }],
        done,
      }),
    shown(chosen) {
      guess = chosen;
      start();
    },
  });
  const restart = () => turn.again(Boolean(words.predict));

  inTable.node.classList.add("kr-small", "kr-tight");
  root.append(result, details, live.node);
  turn.begin(Boolean(words.predict));
  return () => live.stop();
}

const _default = explorerOf(readForest, buildForest);
return { default: _default };
})();
// --- explorers/forest/forest.page.js
const m_explorers_forest_forest_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_forest_forest;

mountExplorers("forest", explorer);
})();
})();
