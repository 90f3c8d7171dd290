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
// --- explorers/two-by-two/two-by-two-logic.js
const m_explorers_two_by_two_two_by_two_logic = (() => {
const { numberNeeded, numberNeededFrom, oddsRatio, riskDifference, riskRatio } = m_numbers_stats;
const { capital, formatNumber, formatPercent, parseNumber } = m_base_swedish;
// The two-by-two explorer without its screen: numbers from the table, and the Swedish sentences about them.

const PER = 1000;
const LARGEST = 1000000;

/** "0,53–1,00"; "−16,6 till −0,1" when a limit is negative, since a dash beside a minus misleads. */
const intervalText = (low, high, decimals) =>
  `${formatLimit(low, decimals)}${low < 0 || high < 0 ? " till " : "\u2013"}${formatLimit(high, decimals)}`;
const formatLimit = (x, decimals) => (Number.isFinite(x) ? formatNumber(x, decimals) : "∞");

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. outcome: verb phrase after "som" ("grips igen inom ett år"). group_1 (intervention) and group_2 (comparison):
 * {label read after "personer" ("med bidrag"), events, n}. unit_one, unit_many: "person", "personer".
 * predict: null (no guess) or {question, start}, both optional. show_advanced: odds ratio and NNT, true unless said otherwise.
 */
function readConfig(config) {
  const usual = {
    title: "Två grupper om tusen",
    unit_one: "person",
    unit_many: "personer",
    show_advanced: true,
    predict: null,
  };
  const words = { ...usual, ...config };
  if (typeof words.outcome !== "string" || !words.outcome) throw new Error("outcome saknas");
  for (const key of ["group_1", "group_2"]) {
    const group = words[key];
    if (!group || typeof group.label !== "string" || !group.label) throw new Error(`${key}.label saknas`);
    if (![group.events, group.n].every(Number.isInteger) || group.events < 0 || group.n < 1 || group.events > group.n) {
      throw new Error(`${key}: ${group.events} av ${group.n} är inte ett möjligt antal`);
    }
  }
  return words;
}

/** Typed counts [events 1, n 1, events 2, n 2] → { table, errors }; table is null when any field has an error. */
function readCounts(raws) {
  const values = raws.map((raw) => parseNumber(raw));
  const errors = raws.map((raw, i) => {
    const text = raw.trim(), value = values[i];
    if (!text) return "Skriv ett antal, till exempel 48.";
    if (value === null) {
      return `”${text.slice(0, 20)}” går inte att läsa som ett antal. Skriv med siffror, till exempel 48.`;
    }
    if (!Number.isInteger(value)) return "Personer räknas i hela tal. Skriv antalet, inte andelen.";
    if (value < 0) return "Ett antal kan inte vara mindre än 0.";
    if (value > LARGEST) return `Skriv högst ${formatNumber(LARGEST)}.`;
    if (i % 2 === 1 && value < 1) return "Gruppen behöver minst en person.";
    return "";
  });
  for (const i of [0, 2]) {
    if (!errors[i] && !errors[i + 1] && values[i] > values[i + 1]) {
      errors[i] = `Det kan inte vara fler (${formatNumber(values[i])}) än alla i gruppen (${
        formatNumber(values[i + 1])
      }).`;
    }
  }
  return { table: errors.some(Boolean) ? null : values, errors };
}

function attempt(measure, table) {
  try {
    return measure(...table);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * Everything the screen shows. table: [events 1, n 1, events 2, n 2]. base: people of 1 000 in group 2 when the reader has
 * moved the base rate, else null. A measure that cannot be computed is null. With a base, the study's risk ratio and its
 * interval are kept and the other measures follow from them, the base rate taken as known.
 */
function calculate(table, base = null) {
  const ratio = attempt(riskRatio, table), sizes = [table[1], table[3]];
  const corrected = ratio !== null && [table[0], table[1] - table[0], table[2], table[3] - table[2]].includes(0);
  if (base === null || ratio === null) {
    const p1 = table[0] / table[1], p2 = table[2] / table[3];
    const [difference, odds, needed] = [riskDifference, oddsRatio, numberNeeded].map((measure) =>
      attempt(measure, table)
    );
    return { p1, p2, ratio, corrected, sizes, moved: false, difference, odds, needed };
  }
  const p2 = base / PER;
  const share = (rr) => Math.min(1, rr * p2), oddsAt = (rr) => (share(rr) / (1 - share(rr))) / (p2 / (1 - p2));
  const follow = (f) => ({ value: f(ratio.value), low: f(ratio.low), high: f(ratio.high) });
  const difference = follow((rr) => share(rr) - p2);
  const odds = follow(oddsAt), needed = numberNeededFrom(difference);
  return { p1: share(ratio.value), p2, ratio, corrected, sizes, moved: true, difference, odds, needed };
}

/** The base rates the slider may take: where the risk ratio still gives a possible share, and always the study's own. */
function baseLimits(table) {
  const study = Math.round((table[2] / table[3]) * PER), ratio = attempt(riskRatio, table);
  if (ratio === null) return null;
  const most = Math.floor(Math.min(0.95, 0.99 / ratio.value) * PER);
  return { min: Math.min(study, 10), max: Math.max(study, most), study };
}

const people = (share) => Math.round(share * PER);

/** "83 färre", "57 fler" or "lika många", from people of 1 000. */
function changeWords(difference) {
  const whole = Math.round(Math.abs(difference));
  return whole ? `${formatNumber(whole)} ${difference < 0 ? "färre" : "fler"}` : "lika många";
}

/** The sentences and table rows for a calculation; "" where there is nothing to say. */
function describe(view, words) {
  const { p1, p2, ratio, difference, odds, needed } = view, one = words.group_1.label, two = words.group_2.label;
  const change = (p1 - p2) * PER, whole = changeWords(change), all = formatNumber(PER), same = whole === "lika många";
  const apart = Math.abs(people(p1) - people(p2));
  const points = (low, high) => intervalText(low * 100, high * 100, 1);
  return {
    whole,
    headline: [
      `Av ${all} ${words.unit_many} är det `,
      whole,
      ` som ${words.outcome} ${one} ${same ? "som" : "än"} ${two}.`,
    ],
    rounding: apart === Math.round(Math.abs(change))
      ? ""
      : `${formatNumber(people(Math.max(p1, p2)))} minus ${formatNumber(people(Math.min(p1, p2)))} är ${
        formatNumber(apart)
      }. ` +
        `Före avrundning är skillnaden ${formatNumber(Math.abs(change), 1)}.`,
    chance: difference
      ? chanceWords(difference, view.sizes)
      : "Ingen av grupperna har både personer med och utan utfallet. Då går det inte att räkna ut hur mycket slumpen kan betyda.",
    difference: difference
      ? { value: formatNumber(difference.value * 100, 1), interval: points(difference.low, difference.high) }
      : null,
    differenceWords: `${formatPercent(p2, 1)} ${two}, ${formatPercent(p1, 1)} ${one}.`,
    ratio: ratio ? { value: formatNumber(ratio.value, 2), interval: intervalText(ratio.low, ratio.high, 2) } : null,
    ratioWords: ratio ? ratioSentence(ratio.value, one, two) : nothingWords(view),
    odds: odds ? { value: formatLimit(odds.value, 2), interval: intervalText(odds.low, odds.high, 2) } : null,
    oddsWords: odds ? oddsSentence(odds.value) : nothingWords(view),
    needed: needed ? { value: neededNumber(needed.value), interval: neededInterval(needed) } : null,
    neededWords: neededSentence(needed, words),
  };
}

function chanceWords({ low, high }, [n1, n2]) {
  const from = changeWords(low * PER),
    to = changeWords(high * PER),
    both = from.endsWith("färre") && to.endsWith("fler");
  return `Studien har ${formatNumber(n2)} och ${
    formatNumber(n1)
  } personer. Slumpen gör att skillnaden rimligen kan vara allt från ` +
    `${from} till ${to} av ${formatNumber(PER)} (95 % konfidensintervall).${
      both ? " Det kan alltså gå åt båda hållen." : ""
    }`;
}

/** The odds ratio lies further from 1 than the risk ratio, unless both are 1. */
function oddsSentence(value) {
  const further = Math.abs(value - 1) < 1e-12
    ? ""
    : " Den ligger längre från 1 än riskkvoten, och avståndet växer när utfallet blir vanligare.";
  return `Jämför odds, inte andelar.${further} Läs den inte som ”gånger så vanligt”.`;
}

function ratioSentence(value, one, two) {
  const shown = formatNumber(value, 2);
  if (shown === "1,00") return `Andelen är lika stor ${one} som ${two}.`;
  if (value < 1) return `Andelen ${one} är ${formatPercent(value)} av andelen ${two}.`;
  return `Andelen ${one} är ${shown} gånger så stor som andelen ${two}.`;
}

const nothingWords = ({ p1 }) =>
  `${p1 === 0 ? "Ingen" : "Alla"} i båda grupperna har utfallet. Då säger tabellen inget om en kvot.`;
const neededNumber = (value) => (Number.isFinite(value) ? formatNumber(Math.round(Math.abs(value))) : "∞");

/** In people, smallest first. Through infinity: the side of the estimate first, then the other. */
function neededInterval({ value, low, high, through_infinity }) {
  const [lowest, highest] = [Math.abs(low), Math.abs(high)].sort((a, b) => a - b);
  if (!through_infinity) return `${neededNumber(lowest)}\u2013${neededNumber(highest)}`;
  const [near, far] = value > 0 ? [high, low] : [low, high];
  return `${neededNumber(near)} till ∞, och på andra sidan ∞ till ${neededNumber(far)}`;
}

function neededSentence(needed, words) {
  if (!needed) return "Kan inte räknas ut här.";
  if (!Number.isFinite(needed.value)) return "Ingen skillnad, så antalet är oändligt stort.";
  const count = neededNumber(needed.value), each = count === "1" ? words.unit_one : `${count} ${words.unit_many}`;
  const way = needed.value < 0 ? "färre" : "till";
  const sentence = `För varje ${each} ${words.group_1.label} är det i genomsnitt en ${way} som ${words.outcome}.`;
  return needed.through_infinity
    ? `${sentence} Intervallet går genom oändligheten: det rymmer ingen skillnad alls, och en skillnad åt andra hållet.`
    : sentence;
}

/** Head and rows of "Visa som tabell". */
function tableRows(view, told, words) {
  const rows = [[words.group_2, view.p2], [words.group_1, view.p1]].map(([group, share]) => [
    `${capital(group.label)}, av ${formatNumber(PER)}`,
    formatNumber(share * PER, 1),
    formatPercent(share, 1),
  ]);
  const measures = [["Riskskillnad (procent\u00adenheter)", told.difference], ["Riskkvot", told.ratio]];
  if (words.show_advanced) measures.push(["Oddskvot", told.odds], ["NNT", told.needed]);
  const measured = measures.map((
    [name, text],
  ) => [name, text ? text.value : "kan inte räknas ut", text ? text.interval : "–"]);
  return { head: ["Grupp eller mått", "Värde", "Andel, eller 95\u00a0% KI"], rows: [...rows, ...measured] };
}
return { PER, intervalText, readConfig, readCounts, calculate, baseLimits, people, changeWords, describe, tableRows };
})();
// --- explorers/two-by-two/two-by-two.js
const m_explorers_two_by_two_two_by_two = (() => {
const { tellHeadline } = m_explorers_parts_cards;
const { h } = m_base_dom;
const { capital, formatNumber } = m_base_swedish;
const { iconPanel, iconSample } = m_explorers_parts_icon_panel;
const { guessFirst } = m_explorers_parts_guess_first;
const { explorerOf } = m_explorers_parts_explorer;
const { announcer, asTable, numberField, patientButton, predictFirst, slider } = m_explorers_parts_controls;
const { baseLimits, calculate, describe, people, PER, readConfig, readCounts, tableRows } = m_explorers_two_by_two_two_by_two_logic;
// Explorer: a two-by-two table as two groups of 1 000 people. Guess, see, then move the base rate with the risk ratio fixed.

/** A named group of 1 000: heading with its number, and the people. */
function groupFigure() {
  const panel = iconPanel(), name = h("span"), count = h("span", { class: "kr-count" });
  const node = h("div", { class: "kr-group" }, h("p", { class: "kr-group-name" }, name, " ", count), panel.node);
  function update({ label, events, compared = events, guess = null, words }) {
    name.textContent = `${capital(label)}:`;
    count.textContent = `${formatNumber(events)} av ${formatNumber(PER)}`;
    const marked = guess === null ? "" : ` Ett streck visar din gissning, ${formatNumber(guess)}.`;
    const said = `${capital(label)}: ${formatNumber(events)} ifyllda av ${
      formatNumber(PER)
    }. De ifyllda ${words.outcome}.${marked}`;
    panel.update({ events, compared, guess, label: said });
  }
  return { node, update };
}

const keyLine = (kind, text) => h("li", {}, iconSample(kind), text);

/** What the shapes mean. The guess keeps its place when it does not apply, so that nothing jumps while a slider is moved. */
function updateKey(node, { events, compared, words, guessed = false, marked = false }) {
  const [kind, way] = events < compared ? ["fewer", "färre"] : ["more", "fler"];
  const lines = [keyLine("event", words.outcome)];
  if (events !== compared) lines.push(keyLine(kind, `så många ${way} ${words.group_1.label}`));
  lines.push(keyLine("rest", "övriga"));
  if (guessed) {
    const sample = h("span", { class: "kr-guess-sample", "aria-hidden": "true" });
    lines.push(h("li", { class: marked ? null : "kr-absent" }, sample, "din gissning"));
  }
  node.replaceChildren(...lines);
}

/** A measure: name, value, interval, and what it says in words. */
function measure(name, unit = "") {
  const value = h("p", { class: "kr-big" }), interval = h("p", { class: "kr-note" }), say = h("p");
  const node = h("div", { class: "kr-measure" }, h("p", { class: "kr-measure-name" }, name), value, interval, say);
  return {
    node,
    update(told, sentence) {
      value.textContent = told ? `${told.value}${unit}` : "Kan inte räknas ut";
      interval.textContent = told ? `95 % konfidensintervall ${told.interval}` : "";
      say.textContent = sentence;
    },
  };
}

/** Counts of the study, open to change; `use(table)` gets four valid numbers. */
function countFields(words, use) {
  const start = [words.group_1.events, words.group_1.n, words.group_2.events, words.group_2.n];
  const status = h("p", { class: "kr-note", role: "status" });
  const read = () => readCounts(fields.map(({ input }) => input.value));
  const fields = start.map((value, i) =>
    numberField({
      label: i % 2 ? "Alla i gruppen" : `Antal som ${words.outcome}`,
      value,
      input: () => { // while typing only good news: a half-written number is no mistake
        const { table } = read();
        if (table) accept(table);
      },
      change: () => {
        const { table, errors } = read();
        fields.forEach((field, k) => field.complain(errors[k]));
        if (table) accept(table);
        else status.textContent = "Figuren visar fortfarande de förra talen.";
      },
    })
  );
  function accept(table) {
    fields.forEach((field) => field.complain(""));
    status.textContent = "";
    use(table);
  }
  const group = (label, first) =>
    h("fieldset", {}, h("legend", {}, capital(label)), fields[first].node, fields[first + 1].node);
  const node = h(
    "details",
    {},
    h("summary", {}, "Ändra talen i studien"),
    h(
      "p",
      { class: "kr-note" },
      "Pröva en annan studie, eller samma andelar i en mindre grupp. Vad händer med intervallen?",
    ),
    h("div", { class: "kr-columns" }, group(words.group_2.label, 2), group(words.group_1.label, 0)),
    status,
  );
  return {
    node,
    start,
    reset() {
      fields.forEach((field, i) => field.set(start[i]));
      status.textContent = "";
      node.open = false;
    },
  };
}

/**
 * The answer to a guess, with the study's own count, so that nobody thinks that a thousand people took part.
 * @param {number} guess
 * @param {number[]} table
 * @param {any} words
 */
function guessWords(guess, [events, n, eventsOther, nOther], words) {
  const compared = people(eventsOther / nOther), actual = people(events / n);
  const away = guess === compared
    ? "lika många"
    : `${formatNumber(Math.abs(guess - compared))} ${guess < compared ? "färre" : "fler"}`;
  const close = Math.abs(guess - actual) <= 10 ? " Det är mycket nära." : "";
  return `Du gissade ${formatNumber(guess)}, alltså ${away}${
    guess === compared ? " som" : " än"
  } ${words.group_2.label}.${close} ` +
    `I studien blev det ${formatNumber(actual)} (${formatNumber(events)} av ${formatNumber(n)}).`;
}

const question = (events, { unit_many, outcome, group_1, group_2 }) =>
  `Av ${formatNumber(PER)} ${unit_many} ${group_2.label} är det ${formatNumber(events)} som ${outcome}. ` +
  `Hur många tror du att det är av ${formatNumber(PER)} ${group_1.label}?`;

/** All that a table says beside its picture: chance, the measures, and what to know about them. */
function measuresPart(words) {
  const rounding = h("p", { class: "kr-note" }), chance = h("p", { class: "kr-chance" });
  const difference = measure("Riskskillnad", " procentenheter"), ratio = measure("Riskkvot");
  const odds = measure("Oddskvot"), needed = measure("NNT");
  const corrected = h(
    "p",
    { class: "kr-note" },
    "En ruta i tabellen är 0. Till kvoterna har därför 0,5 lagts till i alla fyra rutor, som man brukar göra.",
  );
  const fixed = h("p", { class: "kr-note" }, "Intervallen kommer från studiens riskkvot. Basrisken räknas som känd.");
  const advanced = h(
    "details",
    {},
    h("summary", {}, "Fördjupning: oddskvot och NNT"),
    h("div", { class: "kr-columns" }, odds.node, needed.node),
  );
  const columns = h("div", { class: "kr-columns" }, difference.node, ratio.node);
  function update(view, told) {
    rounding.textContent = told.rounding;
    rounding.hidden = !told.rounding;
    chance.textContent = told.chance;
    difference.update(told.difference, told.differenceWords);
    ratio.update(told.ratio, told.ratioWords);
    odds.update(told.odds, told.oddsWords);
    needed.update(told.needed, told.neededWords);
    corrected.hidden = !view.corrected;
    fixed.hidden = !view.moved;
  }
  return { nodes: [rounding, chance, columns, corrected, fixed, words.show_advanced ? advanced : null], update };
}

/** The base rate's slider, and the way back to the study's own: `moved(value)`, with null for the study's. */
function baseRateMover(words, say, moved) {
  const slide = slider({
    label: `Hur vanligt är det ${words.group_2.label}? (basrisk)`,
    min: 0,
    max: PER,
    value: 0,
    help: "Riskkvoten hålls fast.",
    format: (value) => `${formatNumber(value)} av ${formatNumber(PER)}`,
    change: moved,
  });
  const back = patientButton({
    label: "Tillbaka till studiens basrisk",
    press: () => {
      moved(null);
      slide.input.focus();
    },
    why: () => "Det här är studiens basrisk. Flytta reglaget först.",
    say,
  });
  const node = h("div", { class: "kr-move" }, slide.node, back.node);
  return { node, set: slide.set, explain: slide.explain, canGoBack: back.setUsable };
}

function build(words, root) {
  const live = announcer(), inTable = asTable();
  const upper = groupFigure(), lower = groupFigure();
  const key = h("ul", { class: "kr-key" });
  const icons = h("div", { class: "kr-groups" }, upper.node, lower.node, key);
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline", tabindex: -1 });
  const told = measuresPart(words);
  const counts = countFields(words, (next) => {
    table = next;
    base = null;
    guess = null;
    place();
    show();
    speak();
  });
  const move = baseRateMover(words, live.say, (value) => {
    base = value === null || value === baseLimits(table).study ? null : value;
    if (value === null) place();
    show();
    speak();
  });
  const result = h("div", { class: "kr-result" }, answer, headline);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    move.node,
    ...told.nodes,
    counts.node,
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  let table = counts.start, base = null, guess = null, spoken = "";

  function place() {
    const limits = baseLimits(table);
    move.node.hidden = !limits;
    if (limits) move.set(base ?? limits.study, limits);
  }

  function show() {
    const view = calculate(table, base), text = describe(view, words), study = calculate(table);
    const events = people(view.p1), compared = people(view.p2), mark = view.moved ? null : guess;
    upper.update({ label: words.group_2.label, events: compared, words });
    lower.update({ label: words.group_1.label, events, compared, guess: mark, words });
    updateKey(key, { events, compared, words, guessed: guess !== null, marked: mark !== null });
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = guessWords(guess, table, words);
    tellHeadline(headline, text.headline);
    if (text.ratio) {
      const there = describe(study, words).whole, value = text.ratio.value;
      move.explain(
        view.moved
          ? `Räknat om till en annan basrisk med samma riskkvot (${value}). I studien: ${there}. Här: ${text.whole}.`
          : `Riskkvoten hålls fast på ${value}. Dra, eller använd piltangenterna. Blir det fortfarande ${there}?`,
      );
    }
    told.update(view, text);
    move.canGoBack(view.moved);
    const { head, rows } = tableRows(view, text, words);
    inTable.update(`${capital(words.outcome)}${view.moved ? ", vid vald basrisk" : ""}`, head, rows);
    spoken = `${text.headline.join("")} ${text.ratio ? `Riskkvot ${text.ratio.value}.` : ""}`;
  }

  const speak = () => live.say(spoken);

  const turn = guessFirst({
    headline,
    seen: result,
    waiting: [result, details],
    put: (node) => icons.before(node),
    makeForm(done) {
      const events = people(table[2] / table[3]), start = words.predict.start ?? events;
      const preview = (value) => {
        upper.update({ label: words.group_2.label, events, words });
        lower.update({ label: `din gissning, ${words.group_1.label}`, events: value, compared: events, words });
        updateKey(key, { events: value, compared: events, words });
      };
      preview(start);
      return predictFirst({
        question: words.predict.question ?? question(events, words),
        answerLabel: "Min gissning, antal av 1\u202f000",
        low: 0,
        high: PER,
        start,
        format: (value) => `${formatNumber(value)} av ${formatNumber(PER)}`,
        preview,
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
    table = counts.start;
    base = null;
    counts.reset();
    turn.again(Boolean(words.predict));
  }

  root.append(result, icons, details, live.node);
  turn.begin(Boolean(words.predict));
  return () => live.stop();
}

const _default = explorerOf(readConfig, build);
return { default: _default };
})();
// --- explorers/two-by-two/two-by-two.page.js
const m_explorers_two_by_two_two_by_two_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_two_by_two_two_by_two;

mountExplorers("two-by-two", explorer);
})();
})();
