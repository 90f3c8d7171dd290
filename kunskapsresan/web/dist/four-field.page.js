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
// --- explorers/four-field/four-field-logic.js
const m_explorers_four_field_four_field_logic = (() => {
const { formatNumber } = m_base_swedish;
// The four-field of staff and leadership without its screen: axis texts, where the points lie, and the sentences.

/** Axis texts after Per-Erik Ellström's four-field in Kunskapsresan's slides; the same as figures/four_field.py. */
const STAFF = ["passiv, regelstyrd och rutiniserad", "aktiv, flexibel och problemlösande"];
const LEADERSHIP = ["aktiv och detaljstyrande", "utvecklingsinriktad och stödjande"];
const SIDES = ["administration och drift", "lärande och utveckling"];
const MOST = 10;
const NAMES = { now: "Vi i dag", wanted: "Hit vill vi" };

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. question: what the reader places. wanted: ask also where one wants to be, true unless said otherwise.
 * names: {now, wanted}, what the two points are called.
 */
function readConfig(config) {
  const usual = {
    title: "Var står vår arbetsplats?",
    question: "Tänk på den enhet där du själv arbetar.",
    wanted: true,
  };
  const words = { ...usual, ...config, names: { ...NAMES, ...config.names } };
  for (const key of ["now", "wanted"]) {
    if (typeof words.names[key] !== "string" || !words.names[key]) throw new Error(`names.${key} saknas`);
  }
  if (typeof words.wanted !== "boolean") throw new Error("wanted ska vara true eller false");
  return words;
}

/**
 * Where a number 0–10 lies between two ends, in words.
 * @param {number} value
 * @param {string[]} ends
 */
function between(value, [low, high]) {
  if (value === 5) return `mitt emellan ${low} och ${high}`;
  const [end, away] = value < 5 ? [low, value] : [high, MOST - value];
  return away === 0 ? end : `${away <= 2 ? "nära" : "lite mer åt"} ${end}`;
}

const steps = (count) => (count === 1 ? "ett steg" : `${formatNumber(count)} steg`);

/** One sentence per point, and one about the way from the one to the other. A point is {leadership, staff}. */
function describeField({ now, wanted }, words) {
  const point = (name, { leadership, staff }) =>
    `${name}: ledningen är ${between(leadership, LEADERSHIP)}, personalen är ${between(staff, STAFF)}.`;
  const places = [point(words.names.now, now), ...(words.wanted ? [point(words.names.wanted, wanted)] : [])];
  return { places, way: words.wanted ? wayWords(now, wanted) : "" };
}

function wayWords(now, wanted) {
  const leadership = Math.abs(wanted.leadership - now.leadership),
    staff = Math.abs(wanted.staff - now.staff);
  if (!leadership && !staff) return "Punkterna ligger på samma plats: ni är där du vill att ni ska vara.";
  if (!staff) return `Vägen gäller bara ledningen: ${steps(leadership)}.`;
  if (!leadership) return `Vägen gäller bara personalen: ${steps(staff)}.`;
  const longest = leadership === staff
    ? `Vägen är lika lång för ledningen och personalen: ${steps(staff)}.`
    : `Vägen är längst för ${leadership > staff ? "ledningen" : "personalen"}: ` +
      `${steps(Math.max(leadership, staff))} ` +
      `mot ${steps(Math.min(leadership, staff))}.`;
  return `${longest} Vad skulle behöva ändras först?`;
}

/** Head and rows of "Visa som tabell". */
function fieldRows({ now, wanted }, words) {
  const row = (name, { leadership, staff }) => [name, formatNumber(leadership), formatNumber(staff)];
  const rows = [
    ["Från (0)", LEADERSHIP[0], STAFF[0]],
    ["Till (10)", LEADERSHIP[1], STAFF[1]],
    row(words.names.now, now),
  ];
  return {
    head: ["Axel eller plats", "Ledning", "Personal"],
    rows: words.wanted ? [...rows, row(words.names.wanted, wanted)] : rows,
  };
}

/** What is handed on: {kind, scale, points: [{name, leadership, staff}]}; only points that the reader has placed. */
const fieldValue = ({ now, wanted }, placed, words) => ({
  kind: "four-field",
  scale: [0, MOST],
  points: [
    ["now", now],
    ["wanted", wanted],
  ]
    .filter(([key]) => placed[key])
    .map(([key, { leadership, staff }]) => ({ name: words.names[key], leadership, staff })),
});

/** A place in the field as whole steps; x and y are shares 0–1 from the left and from the bottom. */
const stepAt = (x, y) => {
  const step = (share) => Math.round(Math.min(1, Math.max(0, share)) * MOST);
  return { leadership: step(x), staff: step(y) };
};
return { STAFF, LEADERSHIP, SIDES, MOST, readConfig, between, describeField, fieldRows, fieldValue, stepAt };
})();
// --- explorers/four-field/four-field.js
const m_explorers_four_field_four_field = (() => {
const { h, uniqueId } = m_base_dom;
const { drawn, explorerOf, publish, saveButton } = m_explorers_parts_explorer;
const { describeField, fieldRows, fieldValue, LEADERSHIP, MOST, readConfig, SIDES, STAFF, stepAt } = m_explorers_four_field_four_field_logic;
const { announcer, asTable, slider } = m_explorers_parts_controls;
// Explorer: the own workplace in the field of staff and leadership, today and where one wants to be. Never scored.

const SIDE = 300,
  EDGE = 16,
  ALL = SIDE + 2 * EDGE;
const START = { leadership: 5, staff: 5 };
const across = (value) => EDGE + (SIDE * value) / MOST;
const upwards = (value) => EDGE + SIDE * (1 - value / MOST);

/** The field with its points; a press in it calls `place({leadership, staff})`. */
function fieldFigure(place) {
  const middle = EDGE + SIDE / 2,
    points = drawn("g");
  const svg = drawn(
    "svg",
    { class: "kr-field-map", viewBox: `0 0 ${ALL} ${ALL}`, role: "img", focusable: "false" },
    drawn("rect", { class: "kr-half", x: middle, y: EDGE, width: SIDE / 2, height: SIDE }),
    drawn("path", {
      class: "kr-axis",
      d: `M${EDGE} ${EDGE}h${SIDE}v${SIDE}h${-SIDE}zM${middle} ${EDGE}v${SIDE}M${EDGE} ${middle}h${SIDE}`,
    }),
    points,
  );
  svg.addEventListener("click", (event) => {
    const box = svg.getBoundingClientRect(),
      scale = ALL / box.width;
    place(
      stepAt(((event.clientX - box.left) * scale - EDGE) / SIDE, 1 - ((event.clientY - box.top) * scale - EDGE) / SIDE),
    );
  });
  function update({ now, wanted }, names, label) {
    const parts = [],
      [x, y] = [across(now.leadership), upwards(now.staff)];
    if (wanted) {
      const [toX, toY] = [across(wanted.leadership), upwards(wanted.staff)],
        far = Math.hypot(toX - x, toY - y);
      if (far > 30) {
        const [dx, dy] = [(toX - x) / far, (toY - y) / far],
          [endX, endY] = [toX - 14 * dx, toY - 14 * dy];
        parts.push(
          drawn("path", { class: "kr-way", d: `M${x + 11 * dx} ${y + 11 * dy}L${endX} ${endY}` }),
          drawn("path", {
            class: "kr-way-head",
            d: `M${endX} ${endY}l${-9 * dx - 5 * dy} ${-9 * dy + 5 * dx} ${10 * dy} ${-10 * dx}z`,
          }),
        );
      }
      parts.push(
        drawn("path", { class: "kr-others", d: `M${toX - 10} ${toY}l10 -10 10 10 -10 10z` }),
        named(toX, toY, names.wanted, y > toY ? -16 : 24),
      );
    }
    parts.push(
      drawn("circle", { class: "kr-own", cx: x, cy: y, r: 8 }),
      named(x, y, names.now, wanted && upwards(wanted.staff) < y ? 24 : -14),
    );
    points.replaceChildren(...parts);
    svg.setAttribute("aria-label", label);
  }
  return { svg, update };
}

/** A point's name, kept inside the field. */
function named(x, y, text, lift) {
  const anchor = x < 70 ? "start" : x > ALL - 70 ? "end" : "middle";
  const low = y + lift > ALL - EDGE ? -14 : lift,
    high = y + low < EDGE + 8 ? 24 : low;
  return drawn(
    "text",
    {
      class: "kr-name",
      x: anchor === "start" ? x - 8 : anchor === "end" ? x + 8 : x,
      y: y + high,
      "text-anchor": anchor,
    },
    text,
  );
}

/** One point's sliders, and whether a press in the field moves it. */
function pointGroup(key, words, name, { choose, change }) {
  const sliders = /** @type {[string, string, string[]][]} */ ([
    ["leadership", "Ledningen", LEADERSHIP],
    ["staff", "Personalen", STAFF],
  ]).map(([axisKey, label, [low, high]]) => {
    const control = slider({
      label,
      help: `0 är ${low}, 10 är ${high}.`,
      min: 0,
      max: MOST,
      value: 5,
      format: (value) => `${value} av ${MOST}`,
      change: (value) => change(axisKey, value),
    });
    return { axisKey, ...control };
  });
  const input = h("input", { type: "radio", name, onchange: choose });
  input.checked = key === "now";
  const press = words.wanted
    ? h("label", { class: "kr-check" }, input, "Flytta den här när jag trycker i fältet")
    : null;
  const node = h("fieldset", {}, h("legend", {}, words.names[key]), ...sliders.map(({ node: each }) => each), press);
  return { key, node, input, sliders };
}

function build(words, root, model) {
  root.classList.add("kr-fourfield");
  const live = announcer(),
    inTable = asTable(),
    keys = words.wanted ? ["now", "wanted"] : ["now"];
  let points = { now: { ...START }, wanted: { ...START } },
    placed = {},
    chosen = "now";
  const figure = fieldFigure((place) => move(chosen, place));
  const told = h("div", { class: "kr-result" }),
    axis = (text, name) => h("span", { class: `kr-axis-text ${name}` }, text);
  const map = h(
    "div",
    { class: "kr-map" },
    h("p", { class: "kr-axis-name" }, "Personalen"),
    axis(STAFF[1], "kr-top"),
    h("div", { class: "kr-sides" }, ...SIDES.map((text) => h("span", {}, text))),
    figure.svg,
    axis(STAFF[0], "kr-bottom"),
    h(
      "div",
      { class: "kr-ends" },
      h("span", {}, `\u2190 ${LEADERSHIP[0]}`),
      h("span", { class: "kr-axis-name" }, "Ledningen"),
      h("span", {}, `${LEADERSHIP[1]} \u2192`),
    ),
  );
  const radio = uniqueId("punkt");
  const groups = keys.map((key) =>
    pointGroup(key, words, radio, {
      choose() {
        chosen = key;
        live.say(`Ett tryck i fältet flyttar nu punkten ”${words.names[key]}”.`);
      },
      change(axisKey, value) {
        pick(key);
        move(key, { ...points[key], [axisKey]: value });
      },
    })
  );

  function pick(key) {
    chosen = key;
    groups.forEach((group) => {
      group.input.checked = group.key === key;
    });
  }

  function move(key, place) {
    points = { ...points, [key]: place };
    placed = { ...placed, [key]: true };
    const group = groups.find((each) => each.key === key);
    group.sliders.forEach(({ axisKey, set }) => set(place[axisKey]));
    show();
    live.say(describeField(points, words).places[keys.indexOf(key)]);
  }

  function show() {
    const { places, way } = describeField(points, words),
      all = keys.every((key) => placed[key]);
    const shown = keys.map((key, i) => (placed[key] ? h("p", {}, places[i]) : null)).filter(Boolean);
    told.replaceChildren(
      ...(shown.length ? shown : [h("p", { class: "kr-note" }, "Punkterna ligger i mitten tills du flyttar dem.")]),
      ...(all && way ? [h("p", { class: "kr-answer" }, way)] : []),
    );
    figure.update(
      { now: points.now, wanted: words.wanted ? points.wanted : null },
      words.names,
      `Fyrfält. Vågrätt ledningen, från ${LEADERSHIP[0]} till ${LEADERSHIP[1]}. Lodrätt personalen, från ` +
        `${STAFF[0]} till ${STAFF[1]}. ` +
        `Vänster sida: ${SIDES[0]}. Höger sida: ${SIDES[1]}. ${places.join(" ")}`,
    );
    const { head, rows } = fieldRows(points, words);
    inTable.update("Var punkterna ligger, från 0 till 10", head, rows);
    publish(model, fieldValue(points, placed, words));
  }

  function restart() {
    points = { now: { ...START }, wanted: { ...START } };
    placed = {};
    pick("now");
    groups.forEach(({ sliders }) => sliders.forEach(({ set }) => set(5)));
    show();
    groups[0].sliders[0].input.focus();
    live.say("Punkterna ligger i mitten igen.");
  }

  root.append(
    h(
      "p",
      {},
      words.question,
      " Dra i reglagen, eller tryck i fältet. Det finns ingen rätt plats, och inget poängsätts.",
    ),
    map,
    h("div", { class: "kr-columns" }, ...groups.map(({ node }) => node)),
    told,
    inTable.node,
    h(
      "div",
      { class: "kr-actions" },
      saveButton("Spara mina punkter som fil", "fyrfalt.json", () => fieldValue(points, placed, words), live.say),
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
// --- explorers/four-field/four-field.page.js
const m_explorers_four_field_four_field_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_four_field_four_field;

mountExplorers("four-field", explorer);
})();
})();
