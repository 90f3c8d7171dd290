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
// --- explorers/tension-pairs/tension-pairs-logic.js
const m_explorers_tension_pairs_tension_pairs_logic = (() => {
const { capital, formatNumber } = m_base_swedish;
// The tension pairs without their screen: the pairs, where the reader stands, and the Swedish sentences about it.

/** From Kunskapsresan's slides; the same as figures/tension_pairs.py. Neither end is the right one. */
const TENSION_PAIRS = [
  ["drift", "utveckling"],
  ["kontroll", "kreativitet"],
  ["standardisering", "flexibilitet"],
  ["gammalt", "nytt"],
  ["struktur", "kaos"],
  ["i dag", "i morgon"],
  ["kortsiktiga resultat", "långsiktiga effekter"],
  ["tydliga uppgifter", "otydliga uppgifter"],
];
const STEPS = [-2, -1, 0, 1, 2];
const FEWEST_IN_GROUP = 5;

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. question: what the reader places. pairs: [[left, right], …], two to twelve, the slides' eight unless given.
 * group: null, or {size, median: [one number −2…2 per pair]}, of at least five people; shown when all pairs are placed.
 */
function readConfig(config) {
  const usual = {
    title: "Åtta par som drar åt var sitt håll",
    question: "Tänk på en vanlig arbetsvecka. Vad drar mest?",
    pairs: TENSION_PAIRS,
    group: null,
  };
  const words = { ...usual, ...config };
  const isPair = (pair) =>
    Array.isArray(pair) && pair.length === 2 && pair.every((end) => typeof end === "string" && end);
  if (!Array.isArray(words.pairs) || words.pairs.length < 2 || words.pairs.length > 12 || !words.pairs.every(isPair)) {
    throw new Error("pairs ska vara två till tolv par av två ord");
  }
  if (words.group !== null) {
    const { size, median } = words.group;
    if (!Number.isInteger(size) || size < FEWEST_IN_GROUP) {
      throw new Error(`group.size är ${size}; en grupp visas först när minst ${FEWEST_IN_GROUP} har svarat`);
    }
    const fits = Array.isArray(median) &&
      median.length === words.pairs.length &&
      median.every((mark) => typeof mark === "number" && mark >= -2 && mark <= 2);
    if (!fits) throw new Error(`group.median ska vara ${words.pairs.length} tal från -2 till 2`);
  }
  return words;
}

/** What a step means between two ends. */
function stepWords(step, [left, right]) {
  if (step === 0) return `lika mycket ${left} som ${right}`;
  const [here, there] = step < 0 ? [left, right] : [right, left];
  return Math.abs(step) === 2 ? `nästan bara ${here}` : `mer ${here} än ${there}`;
}

const COUNTS = ["inget", "ett", "två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"];
const pairName = ([left, right]) => `${left}\u2013${right}`;
const listed = (items) => (items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`);

/** The sentences about the placed pairs. values: a step or null per pair. Says where, never how good. */
function describePairs(values, { pairs, group }) {
  const left = values.filter((value) => value < 0).length,
    right = values.filter((value) => value > 0).length;
  const middle = values.filter((value) => value === 0).length,
    placed = left + right + middle;
  const counted = `${formatNumber(placed)} av ${formatNumber(pairs.length)} par är placerade.`;
  if (placed < pairs.length) return { placed, counted, summary: "", far: "", apart: "" };
  const parts = [
    [left, "åt vänster"],
    [right, "åt höger"],
  ]
    .filter(([count]) => count)
    .map(([count, way]) => `${COUNTS[count]} drar ${way}`);
  if (middle) parts.push(`${COUNTS[middle]} ligger mitt emellan`);
  const most = Math.max(...values.map(Math.abs));
  const furthest = pairs.filter((_, i) => Math.abs(values[i]) === most);
  const far = most === 0 || furthest.length > 3 ? "" : `Längst från mitten: ${listed(furthest.map(pairName))}.`;
  return {
    placed,
    counted,
    summary: `Av ${formatNumber(pairs.length)} par: ${listed(parts)}.`,
    far,
    apart: apartWords(values, pairs, group),
  };
}

function apartWords(values, pairs, group) {
  if (!group) return "";
  const distance = values.map((value, i) => Math.abs(value - group.median[i])),
    most = Math.max(...distance);
  if (most < 1) return "Du ligger nära gruppens mitt i alla par.";
  const names = pairs
    .filter((_, i) => distance[i] === most)
    .slice(0, 3)
    .map(pairName);
  return `Du skiljer dig mest från gruppens mitt i ${listed(names)}. Vad ser du som de andra inte ser, och tvärtom?`;
}

/** Head and rows of "Visa som tabell". */
function pairRows(values, { pairs, group }) {
  const said = (value, pair) => value === null ? "inte placerat" : `${formatNumber(value)}: ${stepWords(value, pair)}`;
  const head = ["Par", "Du", ...(group ? [`Gruppens mitt (median av ${formatNumber(group.size)})`] : [])];
  const rows = pairs.map((pair, i) => [
    capital(pairName(pair)),
    said(values[i], pair),
    ...(group ? [formatNumber(group.median[i])] : []),
  ]);
  return { head, rows };
}

/** What is handed on: {kind, scale, pairs: [{left, right, value}]}; value is null where nothing is chosen. */
const pairValue = (values, { pairs }) => ({
  kind: "tension-pairs",
  scale: [-2, 2],
  pairs: pairs.map(([left, right], i) => ({ left, right, value: values[i] })),
});
return { TENSION_PAIRS, STEPS, readConfig, stepWords, describePairs, pairRows, pairValue };
})();
// --- explorers/tension-pairs/tension-pairs.js
const m_explorers_tension_pairs_tension_pairs = (() => {
const { h, uniqueId } = m_base_dom;
const { drawn, explorerOf, publish, saveButton } = m_explorers_parts_explorer;
const { announcer, asTable, patientButton } = m_explorers_parts_controls;
const { describePairs, pairRows, pairValue, readConfig, STEPS, stepWords } = m_explorers_tension_pairs_tension_pairs_logic;
// Explorer: eight tension pairs. Place each pair on a line, see the whole profile. Never scored.

const WIDE = 320,
  LEFT = 20,
  APART = 70,
  ROW = 48;
const xOf = (value) => LEFT + APART * (value + 2);
const yOf = (i) => 30 + ROW * i;

/** One pair: five native radio buttons on a line between its two ends. */
function pairField(pair, choose) {
  const name = uniqueId("par");
  const said = h("p", { class: "kr-note kr-pair-said", "aria-hidden": "true" }, "inte placerat");
  const inputs = STEPS.map((step) =>
    h("input", {
      type: "radio",
      name,
      value: step,
      "aria-label": stepWords(step, pair),
      onchange: () => {
        said.textContent = stepWords(step, pair);
        choose(step);
      },
    })
  );
  const dots = inputs.map((input) => h("label", { class: "kr-dot" }, input));
  const node = h(
    "fieldset",
    { class: "kr-pair" },
    h("legend", { class: "kr-hidden" }, `${pair[0]} eller ${pair[1]}`),
    h("span", { class: "kr-pair-end", "aria-hidden": "true" }, pair[0]),
    h("span", { class: "kr-pair-end kr-pair-right", "aria-hidden": "true" }, pair[1]),
    h("div", { class: "kr-dots" }, ...dots),
    said,
  );
  const reset = () => {
    inputs.forEach((input) => {
      input.checked = false;
    });
    said.textContent = "inte placerat";
  };
  return { node, inputs, reset };
}

/** The profile: one line per pair, the reader's marks joined; the group's median as hollow diamonds. */
function profile(pairs) {
  const node = drawn("svg", {
    class: "kr-profile",
    role: "img",
    focusable: "false",
    viewBox: `0 0 ${WIDE} ${yOf(pairs.length - 1) + 18}`,
  });
  const joined = drawn("path", { class: "kr-joined", d: "" });
  const lines = pairs.map((_, i) =>
    drawn("path", {
      class: "kr-axis",
      d: `M${xOf(-2)} ${yOf(i)}H${xOf(2)}${STEPS.map((step) => `M${xOf(step)} ${yOf(i) - 4}v8`).join("")}`,
    })
  );
  const ends = pairs.flatMap(([left, right], i) => [
    drawn("text", { x: xOf(-2) - 10, y: yOf(i) - 15 }, left),
    drawn("text", { x: xOf(2) + 10, y: yOf(i) - 15, "text-anchor": "end" }, right),
  ]);
  const marks = drawn("g");
  node.append(...lines, joined, ...ends, marks);
  function update(values, group, label) {
    const own = values.map((value, i) => [value, i]).filter(([value]) => value !== null);
    joined.setAttribute("d", own.map(([value, i], k) => `${k ? "L" : "M"}${xOf(value)} ${yOf(i)}`).join(""));
    const others = group
      ? group.median.map((value, i) =>
        drawn("path", { class: "kr-others", d: `M${xOf(value) - 10} ${yOf(i)}l10 -10 10 10 -10 10z` })
      )
      : [];
    marks.replaceChildren(
      ...others,
      ...own.map(([value, i]) => drawn("circle", { class: "kr-own", cx: xOf(value), cy: yOf(i), r: 6 })),
    );
    node.setAttribute("aria-label", label);
  }
  return { node, update };
}

const sampleOf = (shape, text) =>
  h("li", {}, drawn("svg", { class: "kr-sample", viewBox: "0 0 24 24", "aria-hidden": "true" }, shape), text);

function build(words, root, model) {
  root.classList.add("kr-tension");
  const { pairs, group } = words,
    live = announcer(),
    inTable = asTable(),
    figure = profile(pairs);
  let values = pairs.map(() => null),
    asked = false;
  const fields = pairs.map((pair, i) =>
    pairField(pair, (step) => {
      values[i] = step;
      show();
    })
  );
  const counted = h("p", { class: "kr-note" });
  const summary = h("p", { class: "kr-headline", tabindex: -1 }),
    far = h("p"),
    apart = h("p", { class: "kr-answer" });
  const key = h(
    "ul",
    { class: "kr-key" },
    sampleOf(drawn("circle", { class: "kr-own", cx: 12, cy: 12, r: 9 }), "du"),
    sampleOf(drawn("path", { class: "kr-others", d: "M2 12l10 -10 10 10 -10 10z" }), "gruppens mitt"),
  );
  key.hidden = !group;
  const picture = h(
    "div",
    { class: "kr-result" },
    summary,
    far,
    apart,
    figure.node,
    key,
    h(
      "p",
      {},
      "Ingen ände är den rätta. Jämför med en kollega: var skiljer det mest, och vad i arbetet är det ni ser olika på?",
    ),
    inTable.node,
  );
  const reveal = patientButton({
    label: "Visa min bild",
    look: "kr-primary",
    press: () => {
      asked = true;
      show();
      summary.focus();
    },
    why: () => counted.textContent,
    say: live.say,
  });

  function show() {
    const told = describePairs(values, words),
      done = told.placed === pairs.length,
      { head, rows } = pairRows(values, words);
    counted.textContent = asked && done
      ? ""
      : done
      ? "Alla par är placerade."
      : `${told.counted} Bilden kommer när alla är det.`;
    reveal.setUsable(done);
    reveal.node.hidden = asked && done;
    picture.hidden = !(asked && done);
    summary.textContent = told.summary;
    far.textContent = told.far;
    far.hidden = !told.far;
    apart.textContent = told.apart;
    apart.hidden = !told.apart;
    figure.update(values, group, `Din bild, par för par. ${rows.map(([pair, own]) => `${pair}: ${own}`).join(". ")}.`);
    inTable.update("Var du har placerat paren, från \u22122 (vänster) till 2 (höger)", head, rows);
    publish(model, pairValue(values, words));
    if (values.some((value) => value !== null)) live.say(picture.hidden ? told.counted : `${told.summary} ${told.far}`);
  }

  function restart() {
    values = pairs.map(() => null);
    asked = false;
    fields.forEach((field) => field.reset());
    show();
    fields[0].inputs[0].focus();
  }

  root.append(
    h("p", {}, words.question, " Välj en punkt på varje linje. Det finns inget rätt svar, och inget poängsätts."),
    h("div", { class: "kr-pairs" }, ...fields.map((field) => field.node)),
    counted,
    picture,
    h(
      "div",
      { class: "kr-actions" },
      reveal.node,
      saveButton("Spara mina val som fil", "spanningspar.json", () => pairValue(values, words), live.say),
      h("button", { type: "button", onclick: restart }, "Börja om"),
    ),
    live.node,
  );
  show();
  return () => live.stop();
}

const _default = explorerOf(readConfig, build);
return { default: _default };
})();
// --- explorers/tension-pairs/tension-pairs.page.js
const m_explorers_tension_pairs_tension_pairs_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_tension_pairs_tension_pairs;

mountExplorers("tension-pairs", explorer);
})();
})();
