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
// --- numbers/normal.js
const m_numbers_normal = (() => {
// The standard normal distribution. Its inverse, normalQuantile, is in stats.js. tests/vectors/conversions.json holds
// this file to Python's statistics.NormalDist.

/** Height of the curve at x. */
const normalDensity = (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Share of the area below x, to about 1e-15: Taylor series near the middle, Laplace's continued fraction in the tails. */
function normalCdf(x) {
  if (Number.isNaN(x)) throw new RangeError("normalCdf: x is not a number");
  const size = Math.abs(x);
  const tail = size < 3
    ? 0.5 - normalDensity(size) * fromMiddle(size)
    : size > 40
    ? 0
    : normalDensity(size) * fromTail(size);
  return x < 0 ? tail : 1 - tail;
}

/** x + x³/3 + x⁵/(3·5) + … */
function fromMiddle(x) {
  let sum = x, term = x;
  for (let k = 3; term > 1e-18 * sum; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return sum;
}

/** 1/(x + 1/(x + 2/(x + 3/(x + …)))), settled well before 200 steps for x ≥ 3. */
function fromTail(x) {
  let below = x;
  for (let k = 200; k > 0; k -= 1) below = x + k / below;
  return 1 / below;
}
return { normalDensity, normalCdf };
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
// --- explorers/parts/curves-figure.js
const m_explorers_parts_curves_figure = (() => {
const { h } = m_base_dom;
const { normalDensity } = m_numbers_normal;
const { formatNumber } = m_base_swedish;
const { drawn } = m_explorers_parts_explorer;
// Two groups on one scale: as normal curves one standard deviation wide, or as people. Group 2 has its middle at 0, group 1 at d.

const WIDTH = 600, HEIGHT = 212, FOOT = 208, PEAK = 176, REACH = 4.6;
const toX = (u) => ((u + REACH) / (2 * REACH)) * WIDTH;
const toY = (density) => FOOT - (density / normalDensity(0)) * PEAK;
const POINTS = 160;

function curve(heightAt, zoom, from, to) {
  let path = "";
  for (let i = 0; i <= POINTS; i += 1) {
    const u = from + ((to - from) * i) / POINTS;
    path += `${i ? "L" : "M"}${toX(u * zoom).toFixed(1)} ${toY(heightAt(u)).toFixed(1)}`;
  }
  return path;
}

const area = (
  heightAt,
  zoom,
  from,
  to,
) => (from < to
  ? `${curve(heightAt, zoom, from, to)}L${toX(to * zoom).toFixed(1)} ${FOOT}L${toX(from * zoom).toFixed(1)} ${FOOT}z`
  : "");

const CURVE_PATHS = [
  "kr-shade-two",
  "kr-shade-one",
  "kr-shade-common",
  "kr-limit",
  "kr-mid-two",
  "kr-mid-one",
  "kr-curve-two",
  "kr-curve-one",
  "kr-arrow",
];

/**
 * `update({d, shade, better, label, showD, zoom})`. shade: null, {kind: "overlap"}, {kind: "beyond", from} (the part of group 1
 * past a point) or {kind: "both", from} (both groups past it). better: 1 when high values are good, else −1: which side is
 * "past". label: the text alternative. showD: the arrow with its number. zoom: width of a standard deviation, 1 as a rule.
 */
function curvesFigure() {
  const paths = Object.fromEntries(CURVE_PATHS.map((name) => [name, drawn("path", { class: name, d: "" })]));
  const picture = drawn(
    "svg",
    { class: "kr-curves", viewBox: `0 0 ${WIDTH} ${HEIGHT}`, role: "img", focusable: "false" },
    drawn("path", { class: "kr-scale-line", d: `M0 ${FOOT}H${WIDTH}` }),
    ...Object.values(paths),
  );
  const tag = h("span", { class: "kr-d-tag", "aria-hidden": "true" });
  const node = h("div", { class: "kr-curves-box" }, tag, picture);
  function update({ d, shade = null, better = 1, label, showD = true, zoom = 1 }) {
    const one = (u) => normalDensity(u - d),
      two = normalDensity,
      set = (name, path) => paths[name].setAttribute("d", path);
    const reach = REACH / zoom, top = toY(normalDensity(0));
    const past = (
      heightAt,
      from,
    ) => (better > 0 ? area(heightAt, zoom, from, reach) : area(heightAt, zoom, -reach, from));
    set("kr-curve-one", curve(one, zoom, -reach, reach));
    set("kr-curve-two", curve(two, zoom, -reach, reach));
    set("kr-mid-one", `M${toX(d * zoom)} ${FOOT}V${top}`);
    set("kr-mid-two", `M${toX(0)} ${FOOT}V${top}`);
    set("kr-shade-common", shade?.kind === "overlap" ? area((u) => Math.min(one(u), two(u)), zoom, -reach, reach) : "");
    set("kr-shade-one", shade?.kind === "beyond" || shade?.kind === "both" ? past(one, shade.from) : "");
    set("kr-shade-two", shade?.kind === "both" ? past(two, shade.from) : "");
    set("kr-limit", shade?.kind === "both" ? `M${toX(shade.from * zoom)} ${FOOT}V${top - 10}` : "");
    set("kr-arrow", showD ? arrow(toX(0), toX(d * zoom), top - 16) : "");
    tag.textContent = showD ? `d = ${formatNumber(d, 2)}` : "";
    tag.style.left = `${(toX((d * zoom) / 2) / WIDTH) * 100}%`;
    picture.setAttribute("aria-label", label);
  }
  return { node, update };
}

function arrow(from, to, y) {
  const length = Math.abs(to - from), way = Math.sign(to - from), tip = Math.min(8, length / 2);
  return length < 1
    ? ""
    : `M${from} ${y}H${to}M${to - way * tip} ${y - 5}L${to} ${y}L${to - way * tip} ${y + 5}M${from} ${y - 6}V${y + 6}`;
}

const BIN = 0.24, DOT = 5.6;
const roundMark = (x, y) => `M${x - DOT} ${y}a${DOT} ${DOT} 0 1 0 ${2 * DOT} 0a${DOT} ${DOT} 0 1 0 ${-2 * DOT} 0z`;
const pointedMark = (x, y) => `M${x - DOT} ${y}l${DOT} ${-DOT} ${DOT} ${DOT} ${-DOT} ${DOT}z`;

/**
 * People as marks stacked over a scale: group 1 as circles above, group 2 as diamonds below.
 * `update({one, two, zoom, label, d, showD})`: with showD their middles are marked.
 */
function peopleFigure() {
  const paths = ["kr-event", "kr-more", "kr-mid-one", "kr-mid-two"].map((name) =>
    drawn("path", { class: name, d: "" })
  );
  const lines = [105, 225].map((y) => drawn("path", { class: "kr-scale-line", d: `M0 ${y}H${WIDTH}` }));
  const picture = drawn(
    "svg",
    { class: "kr-curves", viewBox: `0 0 ${WIDTH} 234`, role: "img", focusable: "false" },
    ...lines,
    ...paths,
  );
  const node = h("div", { class: "kr-people-box" }, picture);
  function update({ one, two, zoom = 1, label, d = 0, showD = false }) {
    paths[0].setAttribute("d", stacked(one, zoom, 105, roundMark));
    paths[1].setAttribute("d", stacked(two, zoom, 225, pointedMark));
    paths[2].setAttribute("d", showD ? `M${toX(d * zoom)} 113V2` : "");
    paths[3].setAttribute("d", showD ? `M${toX(0)} 233V122` : "");
    picture.setAttribute("aria-label", label);
  }
  return { node, update };
}

function stacked(values, zoom, foot, mark) {
  const seen = new Map();
  return values.map((value) => {
    const bin = Math.round((value * zoom) / BIN), level = seen.get(bin) ?? 0;
    seen.set(bin, level + 1);
    return mark(Math.round(toX(bin * BIN) * 10) / 10, Math.round((foot - 8 - level * (2 * DOT + 0.6)) * 10) / 10);
  }).join("");
}

/** What the two looks mean; kind "curves" or "people". */
function groupKey(one, two, kind = "curves") {
  const look = { class: "kr-sample kr-line-sample", viewBox: "0 0 24 10", "aria-hidden": "true", focusable: "false" };
  const sample = (name, mark) => drawn("svg", look, drawn("path", { class: name, d: mark ?? "M1 5H23" }));
  const shapes = kind === "people"
    ? [["kr-event", "M7.5 5a4.5 4.5 0 1 0 9 0a4.5 4.5 0 1 0 -9 0z"], ["kr-more", "M7.5 5l4.5 -4.5 4.5 4.5 -4.5 4.5z"]]
    : [["kr-curve-one"], ["kr-curve-two"]];
  return h("ul", { class: "kr-key" }, ...[one, two].map((text, i) => h("li", {}, sample(...shapes[i]), text)));
}
return { curvesFigure, peopleFigure, groupKey };
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
// --- numbers/conversions.js
const m_numbers_conversions = (() => {
const { normalCdf } = m_numbers_normal;
const { normalQuantile } = m_numbers_stats;
// What a standardised mean difference d says about people. Twin of kunskapsresan/effects/conversions.py and of cohens_d in
// effects/means.py, where sources and conventions are written down; tests/vectors/conversions.json holds both together.
// d is group 1 (intervention) minus group 2, in standard deviations. Impossible numbers throw RangeError.

function finite(d) {
  if (typeof d !== "number" || !Number.isFinite(d)) throw new RangeError(`d is ${d}: give a finite number`);
  return d;
}

/** Share of group 2 below the mean of group 1; the same as the share of group 1 above the mean of group 2. */
const cohensU3 = (d) => normalCdf(finite(d));

/** Chance that a random person in group 1 lies above one in group 2. */
const probabilityOfSuperiority = (d) => normalCdf(finite(d) / Math.SQRT2);

/** Share that the two curves have in common. */
const overlap = (d) => 2 * normalCdf(-Math.abs(finite(d)) / 2);

/** Share of group 1 with the event when the share in group 2 is `rate`; the event is the end that d is positive towards. */
const rateFromD = (d, rate) => normalCdf(finite(d) + normalQuantile(rate));

/** Number needed from d and the comparison group's share: positive is one event more in group 1, infinity no difference. */
function nntFromD(d, rate) {
  const difference = rateFromD(d, rate) - normalCdf(normalQuantile(rate));
  if (difference === 0) return d < 0 ? -Infinity : Infinity;
  return 1 / difference;
}

/** Mean and standard deviation (n − 1) of at least two numbers. */
function meanAndSd(values) {
  if (values.length < 2 || !values.every(Number.isFinite)) {
    throw new RangeError("at least two finite numbers are needed");
  }
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return { mean, sd: Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1)) };
}

/** Cohen's d of two lists of numbers: mean difference in pooled standard deviations. */
function cohensD(group1, group2) {
  const one = meanAndSd(group1), two = meanAndSd(group2), df = group1.length + group2.length - 2;
  const pooled = Math.sqrt((one.sd ** 2 * (group1.length - 1) + two.sd ** 2 * (group2.length - 1)) / df);
  if (pooled === 0) throw new RangeError("nothing varies in either group");
  return (one.mean - two.mean) / pooled;
}
return { cohensU3, probabilityOfSuperiority, overlap, rateFromD, nntFromD, meanAndSd, cohensD };
})();
// --- base/random.js
const m_base_random = (() => {
// Random numbers that come back the same from the same seed, so that a drill can be repeated and tested.

/** Numbers 0 ≤ x < 1 from a whole number (mulberry32). */
function seededRandom(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A new list in random order. */
function shuffled(list, random) {
  const result = [...list];
  for (let i = result.length - 1; i > 0; i -= 1) {
    const j = Math.floor(random() * (i + 1));
    [result[i], result[j]] = [result[j], result[i]];
  }
  return result;
}
return { seededRandom, shuffled };
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
// --- explorers/gissa-d/gissa-d-logic.js
const m_explorers_gissa_d_gissa_d_logic = (() => {
const { cohensU3, meanAndSd } = m_numbers_conversions;
const { seededRandom, shuffled } = m_base_random;
const { formatNumber, parseNumber } = m_base_swedish;
const { needTexts } = m_explorers_parts_config_checks;
// "Gissa d" without its screen: ten pictures from a seed, the marking of a guess, and whether the error shrinks.

const LARGEST_D = 2;
const STEP_D = 0.05;

/**
 * The config with its defaults; throws an Error that names the fault.
 * seed: a whole number for the same pictures to everybody, or null for new ones each time. rounds: an even number, 4–20.
 * picture: "kurvor", "personer" or "blandat". people: persons in each group, 10–60. one, two: names of the groups. title.
 */
function readConfig(config) {
  const usual = {
    title: "Gissa d",
    seed: null,
    rounds: 10,
    picture: "blandat",
    people: 40,
    one: "med insatsen",
    two: "utan insatsen",
  };
  const words = { ...usual, ...config };
  needTexts(words, ["title", "one", "two"]);
  if (words.seed !== null && !(Number.isInteger(words.seed) && words.seed >= 0)) {
    throw new Error("seed ska vara ett helt tal eller null");
  }
  if (!Number.isInteger(words.rounds) || words.rounds % 2 || words.rounds < 4 || words.rounds > 20) {
    throw new Error("rounds ska vara ett jämnt tal från 4 till 20");
  }
  if (!["kurvor", "personer", "blandat"].includes(words.picture)) {
    throw new Error('picture ska vara "kurvor", "personer" eller "blandat"');
  }
  if (!Number.isInteger(words.people) || words.people < 10 || words.people > 60) {
    throw new Error("people ska vara ett helt tal från 10 till 60");
  }
  return words;
}

/**
 * The pictures: [{d, kind: "kurvor"|"personer", zoom, one, two}]. Both halves hold the same kinds of pictures and one d from
 * each stretch of 0–1.6, small ones more often, so that an error before can be compared with one after.
 */
function drawSeries(seed, words) {
  const random = seededRandom(seed), half = words.rounds / 2;
  const sizes = () => Array.from({ length: half }, (_, i) => 1.6 * ((i + random()) / half) ** 1.4);
  return [shuffled(sizes(), random), shuffled(sizes(), random)].flatMap((list) =>
    list.map((size, i) => {
      const d = Math.round((random() < 0.5 ? -size : size) / STEP_D) * STEP_D;
      const kind = words.picture === "blandat" ? (i % 2 ? "personer" : "kurvor") : words.picture;
      return {
        d: Math.round(d * 100) / 100 || 0,
        kind,
        zoom: 0.8 + 0.4 * random(),
        ...drawPeople(d, words.people, random),
      };
    })
  );
}

/** Two groups of people whose own Cohen's d is exactly d: drawn at random, then moved and stretched to mean and spread. */
function drawPeople(d, n, random) {
  const group = (middle) => {
    const raw = Array.from(
      { length: n },
      () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random()),
    );
    const { mean, sd } = meanAndSd(raw);
    return raw.map((x) => (x - mean) / sd + middle);
  };
  return { one: group(d), two: group(0) };
}

/** A typed guess: {value} or {error}. */
function readGuess(raw) {
  const text = raw.trim(), value = parseNumber(text);
  if (!text) return { error: "Skriv din gissning, till exempel 0,5." };
  if (value === null || text.includes("%")) {
    return { error: `”${text.slice(0, 20)}” går inte att läsa som ett tal. Skriv till exempel 0,5 eller \u22120,5.` };
  }
  if (Math.abs(value) > LARGEST_D) return { error: `Skriv ett tal från \u2212${LARGEST_D} till ${LARGEST_D}.` };
  return { value: Math.round(value * 100) / 100 };
}

const errorOf = ({ d, guess }) => (guess === null ? null : Math.round(Math.abs(guess - d) * 100) / 100);

/** Mean error of played rounds [{d, guess}], guesses only; null without any. */
function meanError(played) {
  const errors = played.map(errorOf).filter((error) => error !== null);
  return errors.length ? errors.reduce((a, b) => a + b, 0) / errors.length : null;
}

const two = (x) => formatNumber(x, 2);

/** What to say about one answer. guess null: skipped. */
function answerWords({ d, guess }, words) {
  const above = Math.round(cohensU3(d) * 100);
  const picture =
    `Vid ett sådant d ligger ungefär ${above} av 100 ${words.one} högre än den mittersta ${words.two}. Utan skillnad: 50.`;
  if (guess === null) return `d är ${two(d)}. ${picture}`;
  const error = errorOf({ d, guess });
  const start = error <= 0.05
    ? `Du gissade ${two(guess)} och d är ${two(d)}. Nära nog på pricken.`
    : `Du gissade ${two(guess)}, d är ${two(d)}. Det är ${two(error)} ifrån.`;
  if (guess * d < 0 && Math.abs(d) >= 0.1) {
    return `${start} Titta på riktningen: gruppen ${words.one} ligger ${
      d > 0 ? "högre, så d är positivt" : "lägre, så d är negativt"
    }.`;
  }
  return `${start} ${picture}`;
}

function runningWords(played) {
  const mean = meanError(played);
  return mean === null ? "" : `Hittills är du i genomsnitt ${two(mean)} ifrån.`;
}

/** The end: mean error in the first and the second half, and which way the guesses lean. */
function summaryWords(played) {
  const half = played.length / 2, first = meanError(played.slice(0, half)), last = meanError(played.slice(half));
  if (first === null && last === null) {
    return ["Du hoppade över alla bilder. Pröva att gissa: det är av felen man lär sig."];
  }
  if (first === null || last === null) {
    return [
      `I genomsnitt var du ${
        two(first ?? last)
      } ifrån. För att jämföra före och efter behövs gissningar i båda halvorna.`,
    ];
  }
  const change = last - first, guessed = played.filter(({ guess }) => guess !== null);
  const lean = guessed.reduce((sum, { d, guess }) => sum + Math.abs(guess) - Math.abs(d), 0) / guessed.length;
  const lines = [`De första ${half} bilderna: i genomsnitt ${two(first)} ifrån. De sista ${half}: ${two(last)} ifrån.`];
  if (Math.abs(change) < 0.03) lines.push("Ungefär lika nära före som efter.");
  else {lines.push(
      change < 0 ? "Du kom närmare." : "Felet växte. Det händer: slumpen spelar stor roll när bilderna är få.",
    );}
  if (Math.abs(lean) >= 0.1) {
    lines.push(
      `Dina gissningar var oftast för ${lean > 0 ? "stora: " : "små: "}i genomsnitt ${two(Math.abs(lean))} ${
        lean > 0 ? "över" : "under"
      }.`,
    );
  }
  return lines;
}

/** What an exercise may store. */
function resultOf(seed, played) {
  const half = played.length / 2;
  return {
    explorer: "gissa-d",
    version: 1,
    seed,
    rounds: played.map(({ d, guess }) => ({ d, guess, error: errorOf({ d, guess }) })),
    mean_error_first: meanError(played.slice(0, half)),
    mean_error_last: meanError(played.slice(half)),
  };
}

/** The text alternative of a picture, which describes without giving the answer away: shares that can be counted. */
function pictureWords({ kind, one, two: other }, words) {
  if (kind === "kurvor") {
    return `Två klockformade kurvor, gruppen ${words.one} och gruppen ${words.two}. Värdena finns i tabellen.`;
  }
  return `${one.length} personer ${words.one} och ${other.length} personer ${words.two} på samma skala. Värdena finns i tabellen.`;
}

/** The picture as a table: how many of 100, or of the people, lie in each stretch of the scale (width: one standard deviation). */
function pictureTable({ kind, d, one, two: other }, words) {
  const edges = [-3, -2, -1, 0, 1, 2, 3];
  const name = (i) => (i === 0 ? "under −3" : i === edges.length ? "över 3" : `${edges[i - 1]} till ${edges[i]}`);
  const share = (middle) => (i) => {
    const below = (edge) => cohensU3(edge - middle);
    return formatNumber(((i === edges.length ? 1 : below(edges[i])) - (i === 0 ? 0 : below(edges[i - 1]))) * 100, 0);
  };
  const inside = (x, i) => (i === 0 || x >= edges[i - 1]) && (i === edges.length || x < edges[i]);
  const counted = (values) => (i) => formatNumber(values.filter((x) => inside(x, i)).length);
  const [first, second] = kind === "kurvor" ? [share(d), share(0)] : [counted(one), counted(other)];
  const rows = Array.from(
    { length: edges.length + 1 },
    (_, i) => [name(i).replaceAll("-", "\u2212"), first(i), second(i)],
  );
  return { head: [`Standard\u00adavvikelser från mitten ${words.two}`, words.one, words.two], rows };
}

/** Head and rows of the results so far. */
function resultTable(played) {
  const rows = played.map((
    { d, guess },
    i,
  ) => [
    `Bild ${i + 1}`,
    guess === null ? "hoppade över" : two(guess),
    two(d),
    guess === null ? "–" : two(errorOf({ d, guess })),
  ]);
  return { head: ["Bild", "Gissning", "d", "Fel"], rows };
}
return { LARGEST_D, readConfig, drawSeries, readGuess, errorOf, meanError, answerWords, runningWords, summaryWords, resultOf, pictureWords, pictureTable, resultTable };
})();
// --- explorers/gissa-d/gissa-d.js
const m_explorers_gissa_d_gissa_d = (() => {
const { h } = m_base_dom;
const { formatNumber } = m_base_swedish;
const { curvesFigure, groupKey, peopleFigure } = m_explorers_parts_curves_figure;
const { answerWords, drawSeries, errorOf, LARGEST_D, meanError, pictureTable, pictureWords } = m_explorers_gissa_d_gissa_d_logic;
const { readConfig, readGuess, resultOf, resultTable, runningWords, summaryWords } = m_explorers_gissa_d_gissa_d_logic;
const { explorerOf, publish } = m_explorers_parts_explorer;
const { announcer, asTable, numberField, slider } = m_explorers_parts_controls;
// Explorer: a drill. See two groups, guess d, see the answer; the error of the first half is compared with the second's.

/** One bar per picture, high when the guess was far off; the second half has another colour and a word in the list. */
function errorBars(rounds) {
  const node = h("div", { class: "kr-errors", role: "img" });
  function update(played) {
    const top = Math.max(0.5, ...played.map((round) => errorOf(round) ?? 0));
    node.replaceChildren(...Array.from({ length: rounds }, (_, i) => {
      const error = played[i] ? errorOf(played[i]) : null, bar = h("span", { class: "kr-error-bar" });
      if (error !== null) bar.style.height = `${(error / top) * 100}%`;
      const kinds = [i >= rounds / 2 && "kr-late", i === rounds / 2 && "kr-turn", error === null && "kr-open"].filter(
        Boolean,
      );
      return h("div", { class: kinds.join(" ") || null, "aria-hidden": "true" }, bar, String(i + 1));
    }));
    const told = played.map((round, i) =>
      `bild ${i + 1}${round.guess === null ? " hoppades över" : `: ${formatNumber(errorOf(round), 2)}`}`
    );
    node.setAttribute(
      "aria-label",
      `Felet för varje bild. ${told.length ? `${told.join(", ")}.` : "Ingen gissning än."}`,
    );
  }
  return { node, update };
}

const newSeed = () => Math.floor(Math.random() * 1000000);

/** The guess by slider or in figures, each following the other; `answer(d)`, null when skipped. */
function guessForm(words, answer) {
  const field = numberField({
    label: "Min gissning av d",
    value: 0,
    limits: { low: -LARGEST_D, whole: false },
    input: (raw) => {
      const { value } = readGuess(raw);
      if (value !== undefined) {
        field.complain("");
        slide.set(value);
      }
    },
  });
  const slide = slider({
    label: "Eller dra i reglaget",
    min: -LARGEST_D,
    max: LARGEST_D,
    step: 0.05,
    value: 0,
    format: (value) => formatNumber(value, 2),
    change: (value) => field.set(Math.round(value * 100) / 100),
  });
  const onsubmit = (event) => {
    event.preventDefault();
    const { value, error } = readGuess(field.input.value);
    if (!error) return answer(value);
    field.complain(error);
    field.input.focus();
  };
  const node = h(
    "form",
    { class: "kr-predict", novalidate: true, onsubmit },
    h(
      "fieldset",
      {},
      h(
        "legend",
        {},
        h("span", { class: "kr-step" }, "Gissa först"),
        `Hur många standardavvikelser ligger gruppen ${words.one} över gruppen ${words.two}? Ligger den under är d negativt.`,
      ),
      field.node,
      slide.node,
      h(
        "div",
        { class: "kr-actions" },
        h("button", { type: "submit", class: "kr-primary" }, "Visa svaret"),
        h("button", { type: "button", onclick: () => answer(null) }, "Hoppa över"),
      ),
    ),
  );
  const reset = () => {
    slide.set(0);
    field.set(0);
  };
  return { node, reset };
}

function build(words, root, model) {
  const live = announcer(150), pictureInTable = asTable(), results = asTable(), bars = errorBars(words.rounds);
  results.node.querySelector("summary").textContent = "Visa resultatet som tabell";
  const figures = { kurvor: curvesFigure(), personer: peopleFigure() };
  const keys = { kurvor: groupKey(words.one, words.two), personer: groupKey(words.one, words.two, "people") };
  const round = h("p", { class: "kr-round", tabindex: -1 });
  const stage = h("div", { class: "kr-figure" });
  const form = guessForm(words, answer);
  const told = h("p", { class: "kr-answer", tabindex: -1 }), running = h("p", {});
  const onward = () => {
    if (played.length < words.rounds) ask();
    else finish();
  };
  const next = h("button", { type: "button", class: "kr-primary", onclick: onward }, "Nästa bild");
  const after = h("div", { class: "kr-result" }, told, h("div", { class: "kr-actions" }, next));
  const end = h("div", { class: "kr-result" });
  const score = h(
    "div",
    { class: "kr-more-parts" },
    running,
    bars.node,
    h(
      "p",
      { class: "kr-note" },
      `Staplarna visar hur långt ifrån du var, bild för bild. De första ${words.rounds / 2} och de sista ` +
        `${words.rounds / 2} är lika svåra.`,
    ),
    results.node,
  );
  const foot = h(
    "div",
    { class: "kr-actions" },
    h("button", { type: "button", onclick: () => restart(true) }, "Börja om"),
  );
  pictureInTable.node.classList.add("kr-narrow-table");
  let seed = 0, series = [], played = [];

  function draw(open) {
    const picture = series[open ? played.length - 1 : played.length], figure = figures[picture.kind];
    const ends = h("div", { class: "kr-scale-ends" }, h("span", {}, "← lägre"), h("span", {}, "högre →"));
    stage.replaceChildren(figure.node, ends, keys[picture.kind]);
    figure.update({ ...picture, showD: open, label: pictureWords(picture, words) });
    const { head, rows } = pictureTable(picture, words);
    pictureInTable.update(
      picture.kind === "kurvor" ? "Antal av 100 i varje grupp" : "Antal personer i varje grupp",
      head,
      rows,
    );
  }

  function count() {
    bars.update(played);
    running.textContent = runningWords(played);
    const { head, rows } = resultTable(played);
    results.update("Dina gissningar", head, rows);
    results.node.hidden = score.hidden = played.length === 0;
  }

  function ask(focus = true) {
    round.textContent = `Bild ${played.length + 1} av ${words.rounds}`;
    [after, end].forEach((part) => {
      part.hidden = true;
    });
    [form.node, stage, pictureInTable.node].forEach((part) => {
      part.hidden = false;
    });
    form.reset();
    draw(false);
    count();
    if (focus) {
      round.focus({ preventScroll: true });
      root.scrollIntoView({ block: "nearest" });
    }
  }

  function answer(guess) {
    played.push({ d: series[played.length].d, guess });
    form.node.hidden = true;
    after.hidden = false;
    told.textContent = answerWords(played.at(-1), words);
    next.textContent = played.length < words.rounds ? "Nästa bild" : "Visa hur det gick";
    draw(true);
    count();
    next.focus({ preventScroll: true });
    live.say(`${told.textContent} ${running.textContent}`);
  }

  function finish() {
    const result = resultOf(seed, played), [first, ...rest] = summaryWords(played);
    [after, form.node, stage, pictureInTable.node].forEach((part) => {
      part.hidden = true;
    });
    end.hidden = false;
    round.textContent = "Så gick det";
    running.textContent = meanError(played) === null
      ? ""
      : `I genomsnitt ${formatNumber(meanError(played), 2)} ifrån på alla bilder.`;
    end.replaceChildren(h("p", { class: "kr-headline" }, first), ...rest.map((text) => h("p", {}, text)));
    round.focus({ preventScroll: true });
    root.dataset.result = JSON.stringify(result);
    root.dispatchEvent(new CustomEvent("kr-result", { bubbles: true, detail: result }));
    publish(model, result);
    live.say([first, ...rest].join(" "));
  }

  /** A fixed seed gives the same first series to everybody; a new turn takes the next one. */
  function restart(again) {
    seed = again ? (words.seed === null ? newSeed() : seed + 1) : words.seed ?? newSeed();
    series = drawSeries(seed, words);
    played = [];
    delete root.dataset.result;
    ask(again);
  }

  root.append(round, end, stage, form.node, after, pictureInTable.node, score, foot, live.node);
  restart(false);
  return () => live.stop();
}

const _default = explorerOf(readConfig, build);
return { default: _default };
})();
// --- explorers/gissa-d/gissa-d.page.js
const m_explorers_gissa_d_gissa_d_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_gissa_d_gissa_d;

mountExplorers("gissa-d", explorer);
})();
})();
