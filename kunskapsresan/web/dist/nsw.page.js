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
// --- explorers/nsw/nsw-logic.js
const m_explorers_nsw_nsw_logic = (() => {
const { meanDifference } = m_numbers_synthesis;
const { formatNumber, formatPercent } = m_base_swedish;
// The same programme against two comparison groups, without a screen: the numbers and what they say, in Swedish.

const YEARS = [1974, 1975, 1978];
const income = (...pairs) => pairs.map(([mean, sd]) => ({ mean, sd }));

/** The rows of datasets/nsw.csv. age, school: mean and standard deviation; unfinished, married: shares; incomes per year of YEARS. */
const GROUPS = {
  programme: {
    n: 185,
    age: [25.8162, 7.155],
    school: [10.3459, 2.0107],
    unfinished: 0.7081,
    married: 0.1892,
    incomes: income([2095.5737, 4886.6204], [1532.0553, 3219.2509], [6349.1435, 7867.4022]),
  },
  drawn: {
    n: 260,
    age: [25.0538, 7.0577],
    school: [10.0885, 1.6143],
    unfinished: 0.8346,
    married: 0.1538,
    incomes: income([2107.0267, 5687.9056], [1266.909, 3102.9821], [4554.8011, 5483.836]),
  },
  survey: {
    n: 15992,
    age: [33.2252, 11.0452],
    school: [12.0275, 2.8708],
    unfinished: 0.2958,
    married: 0.7117,
    incomes: income([14016.8004, 9569.796], [13650.8035, 9270.4034], [14846.6597, 9647.3915]),
  },
};

const COMPARISONS = [
  {
    key: "drawn",
    label: "De 260 som lottades till att vara utan",
    note: "Så gjordes försöket: samma slags personer, och lotten avgjorde.",
    who: "de som lottades till att vara utan",
    name: "Lottade utan",
  },
  {
    key: "survey",
    label: "15\u202f992 personer ur en befolkningsundersökning (CPS)",
    note: "Så gör man ofta när ingen lottat: tar en grupp som det finns uppgifter om.",
    who: "personerna i befolknings\u00adundersökningen",
    name: "Befolk\u00adningen",
  },
];

const ANSWERS = [
  { key: "more", label: "Programmet ser ut att ge ännu mer" },
  { key: "same", label: "Ungefär samma sak, 1\u202f800 dollar mer" },
  { key: "less", label: "Mindre, men fortfarande mer än utan program" },
  { key: "loss", label: "Programmet ser ut att ge lägre inkomst" },
];

/** title; predict: {} (default; {question} changes the wording) or null for no guess. Throws on a title that is not text. */
function readNsw(config) {
  const words = { title: "Samma program, två jämförelsegrupper", predict: {}, ...config };
  if (typeof words.title !== "string" || !words.title) throw new Error("title saknas");
  if (words.predict !== null && typeof words.predict !== "object") throw new Error("predict ska vara {} eller null");
  return words;
}

const last = ({ incomes }) => incomes[incomes.length - 1];

/** Mean income 1978 in the programme minus that in the comparison group, with Welch's interval. */
function compared(key) {
  const one = GROUPS.programme, two = GROUPS[key];
  return meanDifference(last(one).mean, last(one).sd, one.n, last(two).mean, last(two).sd, two.n);
}

/** How much more the programme's income rose from 1975 to 1978 than the comparison group's. */
function changeCompared(key) {
  const rise = ({ incomes }) => incomes[2].mean - incomes[1].mean;
  return {
    programme: rise(GROUPS.programme),
    other: rise(GROUPS[key]),
    value: rise(GROUPS.programme) - rise(GROUPS[key]),
  };
}

const whole = (x) => formatNumber(x, 0);
const signed = (x) => `${x > 0 ? "+" : ""}${whole(x)}`;
const times = (x) =>
  [
    "",
    "",
    "dubbelt",
    "tre gånger",
    "fyra gånger",
    "fem gånger",
    "sex gånger",
    "sju gånger",
    "åtta gånger",
    "nio gånger",
  ][Math.round(x)] ?? `${whole(x)} gånger`;

/** The sentences: headline [before, emphasised, after], numbers, why, chance. */
function describeNsw(key) {
  const { value, low, high } = compared(key), { who } = COMPARISONS.find((one) => one.key === key);
  const one = GROUPS.programme, two = GROUPS[key], before = [one.incomes[1].mean, two.incomes[1].mean];
  const alike = key === "drawn";
  return {
    headline: [
      "De som fick programmet tjänade i genomsnitt ",
      `${whole(Math.abs(value))} dollar ${value < 0 ? "mindre" : "mer"}`,
      ` 1978 än ${who}.`,
    ],
    numbers: `${whole(last(one).mean)} mot ${whole(last(two).mean)} dollar. Skillnad ${
      signed(value)
    }, 95\u00a0% konfidensintervall ${whole(low)} till ${whole(high)}.`,
    why: alike
      ? `Lotten gjorde grupperna lika från början. 1975, före programmet, tjänade de ${whole(before[0])} och ${
        whole(before[1])
      } dollar. Då är programmet den rimligaste förklaringen till skillnaden 1978.`
      : `Samma 185 personer, samma inkomster. Det enda nya är vilka de jämförs med. Redan 1975, före programmet, tjänade jämförelsegruppen ungefär ${
        times(before[1] / before[0])
      } så mycket: ` +
        `${whole(before[1])} mot ${
          whole(before[0])
        } dollar. Den skillnaden fanns där hela tiden, och den ser ut som en effekt.`,
    chance: alike
      ? "Intervallet är brett eftersom grupperna är små. Men det sitter på rätt ställe."
      : "Intervallet är smalare, för jämförelsegruppen är stor. Det hjälper inte: felet är inte slumpens, utan valet av vilka man jämför med.",
  };
}

/** "Räcker det att jämföra förändringen?" */
function changeWordsOf() {
  const drawn = changeCompared("drawn"), survey = changeCompared("survey");
  return [
    `Från 1975 till 1978 steg inkomsten med ${whole(drawn.programme)} dollar i programmet, ${
      whole(drawn.other)
    } bland de lottade utan program och ${whole(survey.other)} i befolkningen.`,
    `Jämför man ökningarna blir svaret ${signed(drawn.value)} mot de lottade och ${
      signed(survey.value)
    } mot befolkningen. Tecknet stämmer nu, men effekten blir mer än dubbelt så stor.`,
    "Den som söker sig till ett program gör det ofta när det går som sämst. Då stiger inkomsten även utan program, och det syns bara hos dem som lottades till att vara utan.",
  ];
}

const about = (difference, spread) => {
  const size = Math.abs(difference) / spread;
  return size < 0.1 ? "nästan lika" : size < 0.5 ? "lite olika" : "mycket olika";
};
const spreadOf = (a, b) => Math.sqrt((a * a + b * b) / 2);
const ofShare = (p) => Math.sqrt(p * (1 - p));

/** Who the groups are: [trait, programme, comparison, in words]; compared in standard deviations (0.1 and 0.5 the borders). */
function traitRows(key) {
  const one = GROUPS.programme, two = GROUPS[key];
  /** @type {(name: string, one: number[], two: number[], decimals: number) => string[]} */
  const mean = (
    name,
    [m1, sd1],
    [m2, sd2],
    decimals,
  ) => [name, formatNumber(m1, decimals), formatNumber(m2, decimals), about(m1 - m2, spreadOf(sd1, sd2))];
  const share = (
    name,
    p1,
    p2,
  ) => [name, formatPercent(p1), formatPercent(p2), about(p1 - p2, spreadOf(ofShare(p1), ofShare(p2)))];
  const money = (i) =>
    mean(`Inkomst ${YEARS[i]}, dollar`, Object.values(one.incomes[i]), Object.values(two.incomes[i]), 0);
  return [
    mean("Ålder, år", one.age, two.age, 1),
    mean("Skolgång, år", one.school, two.school, 1),
    share("Utan gymnasie\u00adexamen", one.unfinished, two.unfinished),
    share("Gifta", one.married, two.married),
    money(0),
    money(1),
  ];
}

/** Head and rows of "Visa som tabell": the figure's numbers. */
function incomeRows(key) {
  const { name } = COMPARISONS.find((one) => one.key === key), one = GROUPS.programme, two = GROUPS[key];
  return {
    head: ["År", `Pro\u00adgram\u00admet (${whole(one.n)})`, `${name} (${whole(two.n)})`, "Skillnad"],
    rows: YEARS.map((
      year,
      i,
    ) => [
      String(year),
      whole(one.incomes[i].mean),
      whole(two.incomes[i].mean),
      signed(one.incomes[i].mean - two.incomes[i].mean),
    ]),
  };
}

/** The name without its soft hyphens. */
const comparisonName = (key) => COMPARISONS.find((one) => one.key === key).name.replace(/\u00ad/g, "");

/** The text alternative of the picture. */
function incomeAlt(key) {
  const name = comparisonName(key);
  const told = (incomes) => YEARS.map((year, i) => `${whole(incomes[i].mean)} dollar ${year}`).join(", ");
  return `Linjediagram över medelinkomst. Programmet: ${told(GROUPS.programme.incomes)}. ${name}: ${
    told(GROUPS[key].incomes)
  }. Skillnad 1978: ${signed(compared(key).value)} dollar.`;
}

/** The answer to a guess about the survey comparison. */
function nswGuessTold(guess) {
  const { label } = ANSWERS.find(({ key }) => key === guess), chosen = label.slice(0, 1).toLowerCase() + label.slice(1);
  return `Du gissade: ${chosen}. ${
    guess === "loss" ? "Just så blir det" : "Det blir tvärtom: programmet ser ut att sänka inkomsten"
  }, fast det är samma deltagare.`;
}
return { YEARS, GROUPS, COMPARISONS, ANSWERS, readNsw, compared, changeCompared, describeNsw, changeWordsOf, traitRows, incomeRows, comparisonName, incomeAlt, nswGuessTold };
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
// --- explorers/nsw/nsw.js
const m_explorers_nsw_nsw = (() => {
const { h } = m_base_dom;
const { formatNumber } = m_base_swedish;
const { choiceFirst, radioGroup } = m_explorers_parts_choice_first;
const { drawn, explorerOf } = m_explorers_parts_explorer;
const { ANSWERS, changeWordsOf, compared, comparisonName, COMPARISONS, describeNsw, GROUPS, incomeAlt, incomeRows, nswGuessTold, readNsw, traitRows, YEARS } = m_explorers_nsw_nsw_logic;
const { lineBetween, markAt, shapeOf, surface, textAt } = m_explorers_parts_plotting;
const { announcer, asTable } = m_explorers_parts_controls;
// Explorer: National Supported Work. See the experiment, guess what another comparison group says, and see the sign turn.

const TOP = 16500, GRID = [0, 5000, 10000, 15000], LEFT = 0.06, RIGHT = 0.72;
const QUESTION =
  "Tänk dig nu att ingen hade lottat. En utredare tar i stället 15\u202f992 personer ur en befolkningsundersökning (CPS) som jämförelse, " +
  "för samma 185 deltagare. Vad kommer utredaren fram till?";
const acrossYears = (year) => LEFT + ((RIGHT - LEFT) * (year - YEARS[0])) / (YEARS[YEARS.length - 1] - YEARS[0]);
const upTo = (dollars) => 1 - dollars / TOP;

function incomeLine({ incomes }, name, mark) {
  const points = YEARS.map((year, i) => [acrossYears(year), upTo(incomes[i].mean)]);
  return [shapeOf(points, name, false), ...points.map(([x, y]) => markAt(x, y, mark()))];
}

function incomePicture() {
  const svg = surface("kr-n-drawn"), node = h("div", { class: "kr-n-box", role: "img" }, svg);
  const dot = () => drawn("circle", { class: "kr-n-dot", r: 5.5 }),
    square = () => drawn("rect", { class: "kr-n-square", x: -5, y: -5, width: 10, height: 10 });
  const frameLines = GRID.flatMap((
    dollars,
  ) => [
    lineBetween(0, upTo(dollars), 1, upTo(dollars), dollars ? "kr-n-grid" : "kr-f-axis"),
    textAt(0, upTo(dollars), dollars ? formatNumber(dollars) : "0 dollar", "kr-f-tick", { anchor: "start", dy: -4 }),
  ]);
  const years = YEARS.map((year) => textAt(acrossYears(year), 1, String(year), "kr-f-tick", { dy: 18 }));
  function update(key) {
    const one = GROUPS.programme.incomes[2].mean,
      two = GROUPS[key].incomes[2].mean,
      gap = compared(key).value,
      above = one > two;
    const name = comparisonName(key), end = RIGHT;
    const label = (text, dollars, up) =>
      textAt(
        end,
        upTo(dollars),
        text,
        "kr-n-label",
        up ? { anchor: "end", dx: 40, dy: -13 } : { anchor: "start", dx: -50, dy: 40 },
      );
    const bracket = drawn(
      "svg",
      { x: 18, overflow: "visible" },
      lineBetween(end, upTo(one), end, upTo(two), "kr-n-gap"),
      ...[one, two].map((dollars) => markAt(end, upTo(dollars), drawn("path", { class: "kr-n-gap", d: "M-6 0H0" }))),
    );
    node.setAttribute("aria-label", incomeAlt(key));
    svg.replaceChildren(
      ...frameLines,
      ...years,
      ...incomeLine(GROUPS[key], "kr-n-two", square),
      ...incomeLine(GROUPS.programme, "kr-n-one", dot),
      bracket,
      label(`Programmet ${formatNumber(one, 0)}`, one, above),
      label(`${name} ${formatNumber(two, 0)}`, two, !above),
      textAt(end, upTo((one + two) / 2), `${gap > 0 ? "+" : ""}${formatNumber(gap, 0)}`, "kr-n-label kr-n-change", {
        anchor: "start",
        dx: 24,
        dy: 6,
      }),
    );
  }
  return { node, update };
}

/** Who is compared with whom: always in sight, since it is the explanation. */
function traitTable() {
  const table = h("table", { class: "kr-n-traits" });
  function update(key) {
    const { name } = COMPARISONS.find((one) => one.key === key);
    const cell = (text, i) => h("td", i === 2 && text === "mycket olika" ? { class: "kr-n-much" } : {}, text);
    table.replaceChildren(
      h("caption", {}, "Vilka var de, före programmet?"),
      h(
        "thead",
        {},
        h(
          "tr",
          {},
          ...["", "Pro\u00adgram\u00admet", name, "Grup\u00adperna är"].map((
            text,
          ) => (text ? h("th", { scope: "col" }, text) : h("td"))),
        ),
      ),
      h(
        "tbody",
        {},
        ...traitRows(key).map(([trait, ...cells]) => h("tr", {}, h("th", { scope: "row" }, trait), ...cells.map(cell))),
      ),
    );
  }
  return { node: table, update };
}

function buildNsw(words, root) {
  const live = announcer(), inTable = asTable(), picture = incomePicture(), traits = traitTable();
  const about = h(
    "div",
    {},
    h(
      "p",
      {},
      "National Supported Work var ett arbetsmarknadsprogram i USA på 1970-talet. 185 män långt från arbetsmarknaden lottades till programmet. Vad tjänade de 1978?",
    ),
  );
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline kr-long", tabindex: -1 });
  const numbers = h("p", { class: "kr-f-said" }), why = h("p"), chance = h("p");
  const radios = radioGroup({
    legend: "Vilka ska de 185 jämföras med?",
    options: COMPARISONS.map(({ key, label, note }) => ({ key, label, note })),
    change: (key) => {
      chosen = key;
      show();
      live.say(told);
    },
  });
  const switcher = h("div", { class: "kr-move" }, radios.node);
  const change = h(
    "details",
    {},
    h("summary", {}, "Fördjupning: räcker det att jämföra förändringen?"),
    ...changeWordsOf().map((text) => h("p", {}, text)),
  );
  const source = h(
    "p",
    { class: "kr-note" },
    "De 185 och 260 är den del av försöket som Dehejia och Wahba valde ut. I hela försöket var skillnaden 886 dollar.",
  );
  const more = h(
    "div",
    { class: "kr-more-parts" },
    switcher,
    why,
    traits.node,
    chance,
    change,
    inTable.node,
    source,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: restart }, "Börja om")),
  );
  let chosen = "drawn", guess = null, form = null, told = "";

  function show() {
    const said = describeNsw(chosen), [before, strong, after] = said.headline, { head, rows } = incomeRows(chosen);
    headline.replaceChildren(before, h("strong", {}, strong), after);
    for (const [node, text] of [[numbers, said.numbers], [why, said.why], [chance, said.chance]]) {
      node.textContent = text;
    }
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = nswGuessTold(guess);
    picture.update(chosen);
    traits.update(chosen);
    inTable.update("Medelinkomst i dollar", head, rows);
    told = said.headline.join("");
  }

  function place(key) {
    chosen = key;
    radios.set(key);
    show();
  }

  function reveal(answered) {
    guess = answered;
    form.node.remove();
    form = null;
    more.hidden = false;
    place("survey");
    headline.focus({ preventScroll: true });
    root.scrollIntoView({ block: "nearest" });
  }

  function ask() {
    guess = null;
    more.hidden = true;
    form = choiceFirst({ question: words.predict.question ?? QUESTION, options: ANSWERS, done: reveal });
    more.before(form.node);
    place("drawn");
  }

  function restart() {
    if (words.predict) {
      ask();
      form.focus();
      return;
    }
    place("drawn");
    headline.focus();
  }

  inTable.node.classList.add("kr-small");
  root.append(about, h("div", { class: "kr-result" }, answer, headline, numbers), picture.node, more, live.node);
  if (words.predict) ask();
  else place("drawn");
  return () => live.stop();
}

const _default = explorerOf(readNsw, buildNsw);
return { default: _default };
})();
// --- explorers/nsw/nsw.page.js
const m_explorers_nsw_nsw_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_nsw_nsw;

mountExplorers("nsw", explorer);
})();
})();
