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
// --- explorers/parts/search-log-button.js
const m_explorers_parts_search_log_button = (() => {
const { h } = m_base_dom;
// "Lägg i min söklogg": hands a search to the review form that stands on the same page. A document event, since the
// two are separate scripts; without such a form the button is not shown.

const ADD_SEARCH_EVENT = "kunskapsresan:sokning", FORM_READY_EVENT = "kunskapsresan:oversikt";
const hasLog = () => Boolean(document.querySelector('[data-table="search"]'));

/** `search()`: {string, hits} of the latest search or null. `say(text)` announces. Returns {node, refresh(), stop()}. */
function searchLogButton(source, search, say) {
  const told = h("span", { class: "kr-note", "aria-hidden": "true" });
  const button = h("button", {
    type: "button",
    onclick: () => {
      const { string, hits } = search(), date = new Date().toLocaleDateString("sv-SE");
      const detail = { source, string, hits: String(hits), date, limits: "inga" };
      const taken = !document.dispatchEvent(new CustomEvent(ADD_SEARCH_EVENT, { detail, cancelable: true }));
      told.textContent = taken ? "Tillagd i din söklogg." : "Sökloggen finns inte på sidan längre.";
      say(told.textContent);
    },
  }, "Lägg i min söklogg");
  const node = h("div", { class: "kr-actions", hidden: true }, button, told);
  function refresh() {
    node.hidden = !hasLog() || !search();
    told.textContent = "";
  }
  document.addEventListener(FORM_READY_EVENT, refresh);
  refresh();
  return { node, refresh, stop: () => document.removeEventListener(FORM_READY_EVENT, refresh) };
}
return { searchLogButton };
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
// --- explorers/search-workbench/search-workbench-logic.js
const m_explorers_search_workbench_search_workbench_logic = (() => {
const { createSearchEngine, evaluateSearch } = m_search_engine;
const { parseQuery, QueryError } = m_search_query;
const { formatNumber, formatPercent } = m_base_swedish;
// The search workbench without its screen: the corpus, one run of a string, and the Swedish sentences about it.

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. corpus: {fields, records, questions: [{id, question, relevant, near}]}, made by searching/workbench.py; the
 * directive's `:korpus: traningskorpus` puts it there.
 * question: id of the question to start with, the first unless given, null for none. choose: the reader may take
 * another question, true unless said otherwise. predict: ask for a guess, true unless said otherwise. start: a search
 * string to begin with.
 */
function readConfig(config) {
  const words = { title: "Sökverkstad", choose: true, predict: true, start: "", ...config };
  const { corpus } = words;
  if (!corpus || !Array.isArray(corpus.records) || !Array.isArray(corpus.fields)) {
    throw new Error("corpus saknas; skriv :korpus: traningskorpus i direktivet");
  }
  const questions = corpus.questions ?? [];
  const size = corpus.records.length,
    inside = (list) => Array.isArray(list) && list.every((i) => Number.isInteger(i) && i >= 0 && i < size);
  for (const each of questions) {
    if (!inside(each.relevant) || !inside(each.near)) throw new Error(`frågan ${each.id} pekar utanför korpusen`);
  }
  const question = words.question === undefined ? (questions[0]?.id ?? null) : words.question;
  if (question !== null && !questions.some(({ id }) => id === question)) {
    throw new Error(`frågan ${question} finns inte; det finns ${questions.map(({ id }) => id).join(", ") || "ingen"}`);
  }
  return { ...words, question };
}

/** {size, record(id), engine, questions: [{id, question, relevant, near}] with ids}. */
function openCorpus({ fields, records, questions = [] }) {
  const rows = records.map((values) => Object.fromEntries(fields.map((name, i) => [name, values[i]])));
  const ids = (places) => places.map((i) => rows[i].id),
    byId = new Map(rows.map((row) => [row.id, row]));
  return {
    size: rows.length,
    engine: createSearchEngine(rows),
    record: (id) => byId.get(id),
    questions: questions.map((each) => ({ ...each, relevant: ids(each.relevant), near: ids(each.near) })),
  };
}

const firstFields = (node) => {
  if (node.kind === "term") return node.fields.join();
  if (node.kind === "near") return node.left[0].fields.join();
  return (node.parts ?? []).map(firstFields).find((found) => found !== null) ?? null;
};

/** Per block the ids that fit it on its own. A block that stood inside a field keeps that field. */
function blockIds({ query, blocks }, engine) {
  const { root } = query,
    nodes = root.kind === "and" ? [...root.parts, ...root.without] : [root];
  nodes.sort((a, b) => a.start - b.start);
  return blocks.map(({ text }, i) => {
    const fields = firstFields(nodes[i]),
      alone = firstFields(parseQuery(text).root);
    return new Set(engine.search(fields === alone ? text : `${fields}:(${text})`).ids);
  });
}

/**
 * One run; question may be null. → {error: {message, position}} or {ids, notes, blocks: [{text, removes,
 * hits, without, relevant, alternatives}], evaluation, missed: [{id, dropped: [place of block, …]}]}.
 */
function runString(string, corpus, question) {
  let result;
  try {
    result = corpus.engine.search(string);
  } catch (error) {
    if (error instanceof QueryError) return { error: { message: error.message, position: error.position } };
    throw error;
  }
  const { ids, notes, blocks } = result;
  if (!question) {
    return { ids, notes, blocks: blocks.map((block) => ({ ...block, relevant: null })), evaluation: null, missed: [] };
  }
  const evaluation = evaluateSearch(ids, question.relevant),
    sets = blockIds(result, corpus.engine);
  const dropped = (id) => blocks.map((_, i) => i).filter((i) => sets[i].has(id) === blocks[i].removes);
  return {
    ids,
    notes,
    evaluation,
    missed: evaluation.missed.map((id) => ({ id, dropped: dropped(id) })),
    blocks: blocks.map((block, i) => ({
      ...block,
      relevant: question.relevant.filter((id) => sets[i].has(id)).length,
    })),
  };
}

const hitWord = (count) => (count === 1 ? "träff" : "träffar");

/** The same sentences as searching/metrics.py's Evaluation.sentences. */
function evaluationSentences({ found, relevant, hits, recall, precision, nnr }) {
  if (!relevant) return ["Ingen post är märkt som relevant, så sökningen går inte att bedöma."];
  const out = [`Du hittade ${hits.length} av ${relevant} relevanta: återfinning (recall) ${formatPercent(recall)}.`];
  if (!found) return [...out, "Sökningen gav inga träffar, så träffsäkerheten går inte att räkna ut."];
  out.push(
    `Av ${formatNumber(found)} ${hitWord(found)} är ${hits.length} ${hits.length === 1 ? "relevant" : "relevanta"}: ` +
      `träffsäkerhet (precision) ${formatPercent(precision)}.`,
  );
  if (nnr !== null) out.push(`Du läser i genomsnitt ${formatNumber(nnr, 1)} titlar för varje relevant (NNR).`);
  return out;
}

/** The three measures: name, value as text, sentence. */
function measures({ found, relevant, hits, recall, precision, nnr }) {
  const none = "går inte att räkna ut";
  return [
    {
      name: "Återfinning (recall)",
      value: recall === null ? none : formatPercent(recall),
      text: `${hits.length} av ${relevant} relevanta poster är med.`,
    },
    {
      name: "Träffsäkerhet (precision)",
      value: precision === null ? none : formatPercent(precision),
      text: found
        ? `${hits.length} av ${formatNumber(found)} ${hitWord(found)} är relevanta.`
        : "Det finns inga träffar.",
    },
    {
      name: "Att läsa per relevant (NNR)",
      value: nnr === null ? none : formatNumber(nnr, 1),
      text: nnr === null ? "Ingen träff är relevant." : "Så många titlar läser du i genomsnitt för varje relevant.",
    },
  ];
}

/** The one sentence above everything. */
function headlineWords(run, size) {
  const count = `${formatNumber(run.ids.length)} ${hitWord(run.ids.length)} bland ${formatNumber(size)} poster`;
  if (!run.evaluation) return [count, "."];
  const { hits, relevant } = run.evaluation;
  return [`${count}. Du hittade `, `${hits.length} av ${relevant}`, " relevanta."];
}

function guessAnswer(guess, { hits, relevant }) {
  if (guess === null) return "";
  const tail = guess === hits.length
    ? "Det stämde."
    : hits.length < guess
    ? "Strängen släppte förbi fler än du trodde."
    : "Strängen fångade fler än du trodde.";
  return `Du gissade ${formatNumber(guess)} av ${formatNumber(relevant)}. ${tail}`;
}

/** What a block does to the whole string; "" for a single block. all: hits of the whole string. */
function blockWords({ removes, without }, all) {
  if (without === null) return "";
  if (removes && without === all) return "Tar inte bort något som annars hade varit med. Behövs det?";
  if (removes) return `Tar bort ${formatNumber(without - all)} ${hitWord(without - all)} som annars hade varit med.`;
  return without === all
    ? "Utan det här blocket blir träffarna lika många. Behövs det?"
    : `Utan det här blocket blir det ${formatNumber(without)} ${hitWord(without)} i stället för ${formatNumber(all)}.`;
}

/** Alternatives that nothing would be lost without, and those that fit nothing. */
function alternativeWords({ hits, only }, removes) {
  if (!hits) return "Inga träffar. Stavat rätt? Finns det på det andra språket?";
  if (!only) return "Ger inget eget i den här strängen.";
  return removes ? `Tar ensamt bort ${formatNumber(only)}.` : `Ger ensamt ${formatNumber(only)} av träffarna.`;
}

const blockList = (places) => places.map((i) => formatNumber(i + 1)).join(" och ");

/** Why a relevant record was not found. dropped: places of the blocks that shut it out. */
function missedWords(dropped, blocks) {
  if (blocks.length < 2) return "Inget av orden i strängen finns i posten, eller de finns i ett annat fält.";
  const lacking = dropped.filter((i) => !blocks[i].removes),
    removing = dropped.filter((i) => blocks[i].removes);
  const parts = [];
  if (lacking.length) parts.push(`Den saknar ord ur block ${blockList(lacking)}.`);
  if (removing.length) parts.push(`Block ${blockList(removing)} (NOT) tar bort den.`);
  return parts.join(" ");
}

/** The string before, at and after an error's position; at is "" when the fault is at the end. */
function pointedAt(string, position) {
  const characters = Array.from(string.normalize("NFC")),
    text = (from, to) => characters.slice(from, to).join("");
  return { before: text(0, position - 1), at: text(position - 1, position), after: text(position) };
}

/** A typed guess: a whole number 0–most, null when empty, undefined when it cannot be used. */
function readGuess(raw, value, most) {
  if (!raw.trim()) return null;
  return Number.isInteger(value) && value >= 0 && value <= most ? value : undefined;
}

const share = (value) => (value === null ? "\u2013" : formatPercent(value));

/** One attempt as a line under its string. */
function attemptWords({ found, evaluation }) {
  if (!evaluation) return `${formatNumber(found)} ${hitWord(found)}`;
  const { hits, relevant, precision, nnr } = evaluation;
  return (
    `${formatNumber(found)} ${hitWord(found)} · ${hits.length} av ${relevant} relevanta · träffsäkerhet ` +
    `${share(precision)} · NNR ${nnr === null ? "\u2013" : formatNumber(nnr, 1)}`
  );
}

/** Head and rows of "Visa som tabell": every attempt, oldest first. */
function historyRows(history) {
  const row = ({ hits, relevant, recall, precision, nnr }) => [
    `${hits.length} av ${relevant} (${share(recall)})`,
    share(precision),
    nnr === null ? "\u2013" : formatNumber(nnr, 1),
  ];
  return {
    head: ["Sök\u00adsträng", "Träffar", "Åter\u00adfinning", "Träff\u00adsäker\u00adhet", "NNR"],
    rows: history.map(({ string, found, evaluation }) => [
      string,
      formatNumber(found),
      ...(evaluation ? row(evaluation) : ["\u2013", "\u2013", "\u2013"]),
    ]),
  };
}

/** What is handed on: {kind, attempts: [{question, string, found, hits, relevant, recall, precision, nnr, guess}]}. */
const workbenchValue = (history) => ({
  kind: "search-workbench",
  attempts: history.map(({ question, string, found, evaluation, guess }) => ({
    question,
    string,
    found,
    guess,
    hits: evaluation ? evaluation.hits.length : null,
    relevant: evaluation ? evaluation.relevant : null,
    recall: evaluation?.recall ?? null,
    precision: evaluation?.precision ?? null,
    nnr: evaluation?.nnr ?? null,
  })),
});

/** "Aaltio, Elina; Kannasoja, Sirpa" → "Aaltio och Kannasoja"; more than three become "Aaltio m.fl." */
function shortAuthors(text) {
  const names = (text ?? "")
    .split(";")
    .map((name) => name.split(",")[0].trim())
    .filter(Boolean);
  if (names.length > 3) return `${names[0]} m.fl.`;
  return names.length < 2 ? names.join("") : `${names.slice(0, -1).join(", ")} och ${names.at(-1)}`;
}
return { readConfig, openCorpus, blockIds, runString, evaluationSentences, measures, headlineWords, guessAnswer, blockWords, alternativeWords, missedWords, pointedAt, readGuess, attemptWords, historyRows, workbenchValue, shortAuthors };
})();
// --- explorers/parts/icon-panel.js
const m_explorers_parts_icon_panel = (() => {
// One thousand people as SVG. They stand in columns filled from the left, so that the filled part also reads as a bar.
const COLUMNS = 50, ROWS = 20, PITCH = 10, GAP = 7;
const PEOPLE = COLUMNS * ROWS, HUNDRED = 100;
const WIDTH = COLUMNS * PITCH + 9 * GAP, HEIGHT = ROWS * PITCH;

/** Left edge of the column where person number i stands; a gap marks each hundred. */
const columnAt = (i) => Math.floor(i / ROWS) * PITCH + Math.floor(i / 100) * GAP;

const circle = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const diamond = (x, y, r) => `M${x - r} ${y}l${r} ${-r} ${r} ${r} ${-r} ${r}z`;

function shapes(from, to, draw, r) {
  let path = "";
  for (let i = from; i < to; i += 1) path += draw(columnAt(i) + PITCH / 2, (i % ROWS) * PITCH + PITCH / 2, r);
  return path;
}

/** Sets what differs only: the browser then paints again no more than the people who change. */
function setPath(node, d) {
  if (node.getAttribute("d") !== d) node.setAttribute("d", d);
}

function svgElement(tag, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

/**
 * A panel of 1 000 people. `update({ events, compared, label, guess })`: people with the outcome, the other group's number
 * (equal to `events` when nothing is compared), the text alternative, and the reader's guess or null.
 * Filled circle: has the outcome. Diamond: the difference, hollow when fewer, filled when more. Small ring: neither.
 */
function iconPanel() {
  const kinds = ["kr-event", "kr-fewer", "kr-more", "kr-rest"];
  const hundreds = Array.from(
    { length: PEOPLE / HUNDRED },
    () => kinds.map((name) => svgElement("path", { class: name, d: "" })),
  );
  const marks = ["kr-guess-halo", "kr-guess"].map((name) => svgElement("path", { class: name, d: "" }));
  const node = svgElement("svg", {
    class: "kr-icons",
    viewBox: `-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`,
    role: "img",
    focusable: "false",
  });
  node.append(...hundreds.flat(), ...marks);
  function update({ events, compared, label, guess = null }) {
    const low = Math.min(events, compared), high = Math.max(events, compared);
    hundreds.forEach(([has, fewer, more, rest], block) => {
      const from = block * HUNDRED, to = from + HUNDRED, within = (i) => Math.min(Math.max(i, from), to);
      const differing = shapes(within(low), within(high), diamond, 4.2);
      setPath(has, shapes(from, within(low), circle, 4.2));
      setPath(fewer, events < compared ? differing : "");
      setPath(more, events > compared ? differing : "");
      setPath(rest, shapes(within(high), to, circle, 3));
    });
    marks.forEach((mark) => setPath(mark, guess === null ? "" : guessLine(guess)));
    node.setAttribute("aria-label", label);
  }
  return { node, update };
}

/** The border between the first `guess` people and the rest: down the column where the guess ends. */
function guessLine(guess) {
  if (guess >= PEOPLE) return `M${WIDTH} -1V${HEIGHT + 1}`;
  const row = (guess % ROWS) * PITCH, x = columnAt(guess) - (guess % 100 === 0 && guess > 0 ? GAP / 2 : 0);
  return row === 0 ? `M${x} -1V${HEIGHT + 1}` : `M${x + PITCH} -1V${row}H${x}V${HEIGHT + 1}`;
}

/** The same shapes for the key; kind is "event", "fewer", "more" or "rest". */
function iconSample(kind) {
  const node = svgElement("svg", {
    class: "kr-sample",
    viewBox: "0 0 10 10",
    "aria-hidden": "true",
    focusable: "false",
  });
  const draw = kind === "event" || kind === "rest" ? circle : diamond;
  node.append(svgElement("path", { class: `kr-${kind}`, d: draw(5, 5, kind === "rest" ? 3 : 4.2) }));
  return node;
}
return { iconPanel, iconSample };
})();
// --- explorers/search-workbench/search-workbench-parts.js
const m_explorers_search_workbench_search_workbench_parts = (() => {
const { h } = m_base_dom;
const { formatNumber } = m_base_swedish;
const { iconSample } = m_explorers_parts_icon_panel;
const { alternativeWords, blockWords, missedWords, shortAuthors } = m_explorers_search_workbench_search_workbench_logic;
// The search workbench's lists: records, missed records with the reason, blocks with their numbers, and the language.

const SYNTAX = [
  ["barn*", "trunkering: barn, barnet, barnens"],
  ['"sociala insatser"', "fras: orden i följd"],
  ["barn OR unga", "minst ett av orden"],
  ["(barn OR unga) AND alkohol*", "båda blocken; parentesen håller ihop ett block"],
  ["behandling NOT läkemedel", "tar bort; använd sparsamt, det tar ofta för mycket"],
  ["spel NEAR/3 problem", "högst tre ord emellan"],
  ["ti:barn  ab:barn  kw:barn", "bara i titel, beskrivning eller nyckelord"],
  ["au:avby  år:2015-2020", "författare och årtal"],
];

const syntaxHelp = () =>
  h(
    "details",
    {},
    h("summary", {}, "Så skriver du"),
    h(
      "dl",
      { class: "kr-syntax" },
      ...SYNTAX.flatMap(([text, means]) => [h("dt", {}, h("code", {}, text)), h("dd", {}, means)]),
    ),
    h(
      "p",
      { class: "kr-note" },
      "Korpusen är verkliga referenser på svenska och engelska, med kursens egna beskrivningar och nyckelord. " +
        "Sök på båda språken.",
    ),
  );

const publication = ({ authors, year, where }) =>
  [[shortAuthors(authors), year ? `(${year})` : "(u.å.)"].filter(Boolean).join(" "), where].filter(Boolean).join(". ");

function recordCard(record, tag, ...more) {
  return h(
    "li",
    { class: "kr-record" },
    h("p", { class: "kr-record-title", lang: record.language || null }, record.title),
    h("p", { class: "kr-note" }, publication(record)),
    h("p", {}, record.abstract),
    tag,
    ...more,
  );
}

const labelled = (kind, text) => h("p", { class: "kr-tag" }, iconSample(kind), text);

/** The hits, each with its label for the question. */
function recordCards(ids, record, question) {
  return ids.map((id) =>
    recordCard(
      record(id),
      !question
        ? null
        : question.relevant.includes(id)
        ? labelled("event", "Relevant")
        : question.near.includes(id)
        ? labelled("rest", "Nära: delar ord med frågan men gäller något annat")
        : null,
    )
  );
}

/** The relevant records that the string missed, why, and the words they do have. */
function missedCards({ missed, blocks }, record) {
  return missed.map(({ id, dropped }) =>
    recordCard(
      record(id),
      labelled("fewer", missedWords(dropped, blocks)),
      h("p", { class: "kr-note" }, `Nyckelord: ${record(id).keywords.replaceAll(";", ",")}.`),
    )
  );
}

const bar = (share) =>
  h(
    "div",
    { class: "kr-bar", "aria-hidden": "true" },
    (() => {
      const filled = h("span");
      filled.style.width = `${share * 100}%`;
      return filled;
    })(),
  );

function alternativeTable({ alternatives, removes }) {
  const row = (each) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, h("code", {}, each.text)),
      h("td", {}, formatNumber(each.hits)),
      h("td", {}, alternativeWords(each, removes)),
    );
  return h(
    "table",
    {},
    h("thead", {}, h("tr", {}, ...["Ord", "Träffar", "Tillskott"].map((text) => h("th", { scope: "col" }, text)))),
    h("tbody", {}, ...alternatives.map(row)),
  );
}

/** A card per block, and what they give together. */
function blockCards({ blocks, ids }, size, question) {
  const cards = blocks.map((block, i) => {
    const relevant = block.relevant === null || block.removes
      ? ""
      : ` ${formatNumber(block.relevant)} av de ${formatNumber(question.relevant.length)} relevanta är bland dem.`;
    const words = blockWords(block, ids.length);
    return h(
      "div",
      { class: `kr-block${block.removes ? " kr-removes" : ""}` },
      h(
        "p",
        { class: "kr-block-name" },
        `Block ${formatNumber(i + 1)}${block.removes ? " (NOT)" : ""}: `,
        h("code", {}, block.text),
      ),
      bar(block.hits / size),
      h(
        "p",
        {},
        h("strong", {}, `${formatNumber(block.hits)} av ${formatNumber(size)}`),
        ` poster passar.${relevant} ${words}`,
      ),
      block.alternatives.length
        ? h(
          "details",
          {},
          h("summary", {}, `Ord för ord (${formatNumber(block.alternatives.length)})`),
          alternativeTable(block),
        )
        : null,
    );
  });
  if (blocks.length < 2) return cards;
  return [
    ...cards,
    h(
      "div",
      { class: "kr-block kr-together" },
      h("p", { class: "kr-block-name" }, "Tillsammans"),
      bar(ids.length / size),
      h("p", {}, h("strong", {}, `${formatNumber(ids.length)} av ${formatNumber(size)}`), " poster passar alla block."),
    ),
  ];
}
return { syntaxHelp, recordCards, missedCards, blockCards };
})();
// --- explorers/search-workbench/search-workbench-form.js
const m_explorers_search_workbench_search_workbench_form = (() => {
const { h, uniqueId } = m_base_dom;
const { formatNumber, parseNumber } = m_base_swedish;
const { numberField } = m_explorers_parts_controls;
const { pointedAt, readGuess } = m_explorers_search_workbench_search_workbench_logic;
const { syntaxHelp } = m_explorers_search_workbench_search_workbench_parts;
// The search workbench's form: the question, the string with its fault marked, the guess.

const LONGEST = 5000;

/** The string with its fault marked, and what is wrong. */
function faultBox(id) {
  const message = h("p", { class: "kr-error", id }),
    stale = h("p", { class: "kr-note" }, "Resultatet nedan gäller förra strängen."),
    place = h("p", { class: "kr-string", "aria-hidden": "true" });
  const node = h("div", { class: "kr-fault", hidden: true }, message, place, stale);
  function update(error, string = "", older = false) {
    stale.hidden = !older;
    node.hidden = !error;
    message.textContent = error ? error.message : "";
    if (!error) {
      place.replaceChildren();
      return;
    }
    const { before, at, after } = pointedAt(string, error.position);
    place.replaceChildren(before, h("mark", {}, at.trim() ? at : "\u00a0"), after);
  }
  return { node, update };
}

/** The field for the string: Enter searches, and a fault is marked where it is. */
function stringField(search) {
  const id = uniqueId("strang"), helpId = uniqueId("hjalp"), faultId = uniqueId("fel"), fault = faultBox(faultId);
  const area = h("textarea", {
    id,
    rows: 4,
    maxlength: LONGEST,
    spellcheck: "false",
    autocapitalize: "off",
    class: "kr-string-field",
    "aria-describedby": helpId,
    onkeydown: (event) => {
      if (event.key === "Enter" && !event.shiftKey && !event.isComposing) {
        event.preventDefault();
        search();
      }
    },
  });
  const node = h(
    "div",
    { class: "kr-search-field" },
    h("label", { for: id }, "Söksträng"),
    area,
    h("p", { class: "kr-note", id: helpId }, "Enter söker. Skift + Enter ger ny rad."),
  );
  /** Marks what is wrong and goes there; null takes the mark away. */
  function complain(error, older) {
    fault.update(error, area.value, older);
    area.setAttribute("aria-describedby", error ? `${faultId} ${helpId}` : helpId);
    if (!error) {
      area.removeAttribute("aria-invalid");
      return;
    }
    const start = pointedAt(area.value, error.position).before.length;
    area.setAttribute("aria-invalid", "true");
    area.focus();
    area.setSelectionRange(start, Math.min(area.value.length, start + 1));
  }
  return { nodes: [node, fault.node], area, complain };
}

/** Which question one searches for; `choose(id)`. */
function questionChooser(questions, choose) {
  const id = uniqueId("fraga");
  const chooser = h(
    "select",
    { id, onchange: () => choose(chooser.value) },
    ...questions.map((each) => h("option", { value: each.id }, each.question)),
    h("option", { value: "" }, "Ingen fråga, jag vill bara söka"),
  );
  return { node: h("div", { class: "kr-question" }, h("label", { for: id }, "Frågan du söker för"), chooser), chooser };
}

/**
 * `choose(id)` when another question is chosen, `search()` when one searches. Returns {node, begin(question), string(),
 * write(string), complain(error, older), guess(question), clearGuess(), focus()}: `guess` is a number, null when none is given, and
 * undefined when what is written is none, which it then says.
 */
function searchForm(words, questions, { choose, search }) {
  const { nodes, area, complain } = stringField(search), { node: choice, chooser } = questionChooser(questions, choose);
  const guess = numberField({ label: "", value: 0 }), asked = h("p", { class: "kr-asked" });
  const node = h(
    "form",
    {
      class: "kr-search",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        search();
      },
    },
    words.choose && questions.length ? choice : null,
    asked,
    ...nodes,
    syntaxHelp(),
    guess.node,
    h("div", { class: "kr-actions" }, h("button", { type: "submit", class: "kr-primary" }, "Sök")),
  );
  area.value = words.start;

  return {
    node,
    complain,
    focus: () => area.focus(),
    clearGuess() {
      guess.input.value = "";
    },
    write(string) {
      area.value = string;
    },
    string() {
      const string = area.value.normalize("NFC");
      if (string !== area.value) area.value = string;
      return string;
    },
    begin(question) {
      complain(null);
      guess.node.hidden = !(words.predict && question);
      guess.input.value = "";
      guess.complain("");
      if (question) {
        guess.node.querySelector("label").textContent = `Gissa först, om du vill: hur många av de ` +
          `${formatNumber(question.relevant.length)} relevanta hittar strängen?`;
      }
      chooser.value = question ? question.id : "";
      asked.textContent = question ? question.question : "";
      asked.hidden = !question;
    },
    guess(question) {
      if (!words.predict || !question) return null;
      const most = question.relevant.length, read = readGuess(guess.input.value, parseNumber(guess.input.value), most);
      guess.complain(
        read === undefined ? `Skriv ett helt tal mellan 0 och ${formatNumber(most)}, eller lämna rutan tom.` : "",
      );
      if (read === undefined) guess.input.focus();
      return read;
    },
  };
}
return { searchForm };
})();
// --- explorers/parts/hit-panel.js
const m_explorers_parts_hit_panel = (() => {
const { h } = m_base_dom;
const { formatNumber } = m_base_swedish;
const { iconSample } = m_explorers_parts_icon_panel;
const { drawn } = m_explorers_parts_explorer;
// A search as dots: relevant hits, other hits, and beside them the relevant records that were missed.

const DOT_COLUMNS = 24,
  DOT_PITCH = 12;
const dotAt = (i) => [
  (i % DOT_COLUMNS) * DOT_PITCH + DOT_PITCH / 2,
  Math.floor(i / DOT_COLUMNS) * DOT_PITCH + DOT_PITCH / 2,
];
const ring = ([x, y], r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const rhomb = ([x, y], r) => `M${x - r} ${y}l${r} ${-r} ${r} ${r} ${-r} ${r}z`;
const series = (from, count, shape, r) => Array.from({ length: count }, (_, i) => shape(dotAt(from + i), r)).join("");

/** {node, update({hits, others, missed})}, counts. */
function hitPanel() {
  const svg = drawn("svg", { class: "kr-dots-map", role: "img", focusable: "false" });
  const key = h("ul", { class: "kr-key" }),
    node = h("div", { class: "kr-hit-panel" }, svg, key);
  function update({ hits, others, missed }) {
    const found = hits + others,
      rows = Math.max(1, Math.ceil(found / DOT_COLUMNS));
    const start = (rows + (missed ? 1 : 0)) * DOT_COLUMNS,
      all = missed ? rows + 1 + Math.ceil(missed / DOT_COLUMNS) : rows;
    const line = (rows + 0.5) * DOT_PITCH,
      wide = DOT_COLUMNS * DOT_PITCH;
    svg.setAttribute("viewBox", `-1 -1 ${wide + 2} ${all * DOT_PITCH + 2}`);
    svg.replaceChildren(
      drawn("path", { class: "kr-event", d: series(0, hits, ring, 4.6) }),
      drawn("path", { class: "kr-rest", d: series(hits, others, ring, 3.6) }),
      drawn("path", { class: "kr-fewer", d: series(start, missed, rhomb, 4.8) }),
      drawn("path", { class: "kr-shore", d: missed ? `M0 ${line}H${wide}` : "" }),
    );
    const lines = [
      ["event", hits, "relevanta träffar"],
      ["rest", others, "andra träffar"],
      ["fewer", missed, "relevanta som missades"],
    ];
    svg.setAttribute("aria-label", `${lines.map(([, count, name]) => `${formatNumber(count)} ${name}`).join(", ")}.`);
    key.replaceChildren(
      ...lines.map(([kind, count, name]) =>
        h("li", {}, iconSample(kind), h("span", { class: "kr-count" }, formatNumber(count)), name)
      ),
    );
  }
  return { node, update };
}
return { hitPanel };
})();
// --- explorers/search-workbench/search-workbench-outcome.js
const m_explorers_search_workbench_search_workbench_outcome = (() => {
const { h } = m_base_dom;
const { formatNumber } = m_base_swedish;
const { hitPanel } = m_explorers_parts_hit_panel;
const { asTable } = m_explorers_parts_controls;
const { attemptWords, guessAnswer, headlineWords, historyRows, measures } = m_explorers_search_workbench_search_workbench_logic;
const { blockCards, missedCards, recordCards } = m_explorers_search_workbench_search_workbench_parts;
// What a search in the workbench gave, and the attempts so far.

/** "Träffar": a heading with its number and cards, the first twenty until the reader asks for all. */
function listPart(name) {
  const most = 20,
    list = h("ul", { class: "kr-records" });
  const summary = h("summary", {}),
    more = h("button", {
      type: "button",
      onclick: () => {
        show(Infinity);
        list.children[most]?.focus();
      },
    });
  const node = h("details", {}, summary, list, more);
  let cards = [];
  function show(limit) {
    list.replaceChildren(...cards.slice(0, limit));
    more.hidden = cards.length <= limit;
    more.textContent = `Visa alla ${formatNumber(cards.length)}`;
  }
  return {
    node,
    update(next) {
      cards = next;
      cards.slice(most, most + 1).forEach((card) => card.setAttribute("tabindex", -1));
      summary.textContent = `${name} (${formatNumber(next.length)})`;
      show(most);
    },
  };
}

const measureOf = ({ name, value, text }) =>
  h(
    "div",
    { class: "kr-measure" },
    h("p", { class: "kr-measure-name" }, name),
    h("p", { class: "kr-big" }, value),
    h("p", {}, text),
  );

/** The result of a search: {node, update(run, question, guessed)}; `log` is the button that adds it to the search log. */
function outcomePart(corpus, log) {
  const headline = h("p", { class: "kr-headline" }), answer = h("p", { class: "kr-answer" });
  const notes = h("ul", { class: "kr-notes" }), numbers = h("div", { class: "kr-columns" });
  const blocks = h("div", { class: "kr-blocks" }), panel = hitPanel();
  const missed = listPart("Relevanta som missades"), hits = listPart("Träffar");
  const node = h(
    "section",
    { class: "kr-outcome kr-more-parts", "aria-label": "Resultat" },
    headline,
    answer,
    log,
    panel.node,
    numbers,
    notes,
    h("details", { open: true }, h("summary", {}, "Vad varje block gör"), blocks),
    missed.node,
    hits.node,
  );

  function updateEvaluation(run) {
    const { evaluation } = run;
    panel.node.hidden = numbers.hidden = !evaluation;
    missed.node.hidden = !evaluation?.missed.length;
    if (!evaluation) return;
    panel.update({
      hits: evaluation.hits.length,
      others: evaluation.found - evaluation.hits.length,
      missed: evaluation.missed.length,
    });
    numbers.replaceChildren(...measures(evaluation).map(measureOf));
    missed.node.open = true;
    missed.update(missedCards(run, corpus.record));
  }

  function update(run, question, guessed) {
    node.hidden = false;
    const [before, strong, after] = headlineWords(run, corpus.size);
    headline.replaceChildren(before, ...(after ? [h("strong", {}, strong), after] : [strong]));
    answer.textContent = run.evaluation ? guessAnswer(guessed, run.evaluation) : "";
    answer.hidden = !answer.textContent;
    updateEvaluation(run);
    notes.replaceChildren(
      ...run.notes.map(({ message, position }) => h("li", {}, `${message} (Tecken ${formatNumber(position)}.)`)),
    );
    notes.hidden = !run.notes.length;
    blocks.replaceChildren(...blockCards(run, corpus.size, question));
    hits.update(recordCards(run.ids, corpus.record, question));
  }

  return { node, update };
}

/** All attempts, the latest first: {node, update(history)}; `fetch(string)` takes one back, `save` is a button. */
function attemptsPart(fetch, save) {
  const attempts = h("ol", { class: "kr-attempts", reversed: true }), inTable = asTable();
  const node = h(
    "section",
    { class: "kr-past", "aria-label": "Dina försök" },
    h("p", { class: "kr-measure-name" }, "Dina försök, det senaste först"),
    attempts,
    inTable.node,
    h("div", { class: "kr-actions" }, save),
  );
  const attempt = (each, i) =>
    h(
      "li",
      {},
      h("code", {}, each.string),
      h("span", { class: "kr-note" }, attemptWords(each)),
      h(
        "button",
        { type: "button", "aria-label": `Hämta försök ${i + 1}`, onclick: () => fetch(each.string) },
        "Hämta",
      ),
    );
  function update(history) {
    node.hidden = !history.length;
    attempts.replaceChildren(...history.map(attempt).reverse());
    const { head, rows } = historyRows(history);
    inTable.update("Dina försök, det första först", head, rows);
  }
  return { node, update };
}
return { outcomePart, attemptsPart };
})();
// --- explorers/search-workbench/search-workbench.js
const m_explorers_search_workbench_search_workbench = (() => {
const { h } = m_base_dom;
const { announcer } = m_explorers_parts_controls;
const { explorerOf, publish, saveButton } = m_explorers_parts_explorer;
const { searchLogButton } = m_explorers_parts_search_log_button;
const { searchForm } = m_explorers_search_workbench_search_workbench_form;
const { evaluationSentences, headlineWords, openCorpus, readConfig, runString, workbenchValue } = m_explorers_search_workbench_search_workbench_logic;
const { attemptsPart, outcomePart } = m_explorers_search_workbench_search_workbench_outcome;
// Explorer: the search workbench. Write a string, guess, run it, see what each block does and what was missed.

function build(words, root, model) {
  const corpus = openCorpus(words.corpus), live = announcer(300);
  const find = (id) => corpus.questions.find((each) => each.id === id) ?? null;
  let question = find(words.question), history = [];

  const form = searchForm(words, corpus.questions, {
    choose(id) {
      question = find(id);
      begin();
      live.say(question ? `Du söker nu för frågan: ${question.question}` : "Du söker nu utan fråga.");
    },
    search,
  });
  const latest = () => history.at(-1);
  const toLog = searchLogButton(
    "Sökverkstaden (träningskorpus)",
    () => (latest() ? { string: latest().string, hits: latest().found } : null),
    live.say,
  );
  const outcome = outcomePart(corpus, toLog.node);
  const save = saveButton("Spara mina försök som fil", "sokforsok.json", () => workbenchValue(history), live.say);
  const past = attemptsPart((string) => {
    form.write(string);
    form.focus();
  }, save);

  function begin() {
    outcome.node.hidden = true;
    form.begin(question);
  }

  function search() {
    const string = form.string(), run = runString(string, corpus, question);
    form.complain(run.error ?? null, !outcome.node.hidden);
    if (run.error) {
      live.say(run.error.message);
      return;
    }
    const guess = form.guess(question);
    if (guess === undefined) return;
    history = [
      ...history,
      { question: question?.id ?? null, string, found: run.ids.length, evaluation: run.evaluation, guess },
    ];
    outcome.update(run, question, guess);
    toLog.refresh();
    live.say(run.evaluation ? evaluationSentences(run.evaluation).join(" ") : headlineWords(run, corpus.size).join(""));
    remember();
    form.clearGuess();
  }

  function remember() {
    past.update(history);
    publish(model, workbenchValue(history));
  }

  function restart() {
    history = [];
    form.write(words.start);
    question = find(words.question);
    begin();
    remember();
    form.focus();
  }

  root.classList.add("kr-workbench");
  root.append(
    form.node,
    outcome.node,
    past.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
    live.node,
  );
  begin();
  remember();
  return () => {
    toLog.stop();
    live.stop();
  };
}

const _default = explorerOf(readConfig, build);
return { default: _default };
})();
// --- explorers/search-workbench/search-workbench.page.js
const m_explorers_search_workbench_search_workbench_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_search_workbench_search_workbench;

mountExplorers("search-workbench", explorer);
})();
})();
