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
// --- explorers/structure-inventory/discussion-timer-logic.js
const m_explorers_structure_inventory_discussion_timer_logic = (() => {
// A discussion timer without its screen. Counts from clock readings, so that a tab in the background loses no time.

/**
 * phases: [{label, minutes}]. All functions take `now`, milliseconds of a clock that never goes back.
 * `view(now)` → {index, phase, left (whole seconds, rounded up), share (0–1 of the time left), state, next}; state is
 * "ready", "running", "paused" or "over"; next is the following phase or null.
 * `events(now)` → what has happened since last asked: "start", "minute" (one minute left of a longer phase), "end".
 */
function createTimer(phases) {
  let index = 0,
    left = phases[0].minutes * 60000,
    since = null,
    told = [];
  const length = () => phases[index].minutes * 60000;
  const remaining = (now) => Math.max(0, since === null ? left : left - (now - since));
  const stateAt = (now) => {
    if (remaining(now) === 0) return "over";
    if (since !== null) return "running";
    return left === length() ? "ready" : "paused";
  };
  const enter = (place) => {
    index = place;
    left = length();
    since = null;
    told = [];
  };
  return {
    start(now) {
      if (since === null && left > 0) since = now;
    },
    pause(now) {
      left = remaining(now);
      since = null;
    },
    next() {
      if (index < phases.length - 1) enter(index + 1);
    },
    reset() {
      enter(0);
    },
    view(now) {
      const rest = remaining(now);
      return {
        index,
        phase: phases[index],
        left: Math.ceil(rest / 1000),
        share: rest / length(),
        state: stateAt(now),
        next: phases[index + 1] ?? null,
      };
    },
    events(now) {
      const rest = remaining(now),
        due = [];
      if (since !== null || rest < length()) due.push("start");
      if (rest <= 60000 && length() > 60000 && rest > 0) due.push("minute");
      if (rest === 0) due.push("end");
      const fresh = due.filter((name) => !told.includes(name));
      told = [...told, ...fresh];
      return fresh;
    },
  };
}

/** 187 → "3:07". */
const clockWords = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

function lengthWords(minutes) {
  const seconds = Math.round(minutes * 60),
    whole = Math.floor(seconds / 60),
    rest = seconds % 60;
  const parts = [whole ? `${whole} ${whole === 1 ? "minut" : "minuter"}` : "", rest ? `${rest} sekunder` : ""];
  return parts.filter(Boolean).join(" och ");
}

/** How the clock stands, said when somebody has pressed one of its buttons. */
function stateWords({ phase, left, state }) {
  if (state === "paused") return `Pausad. ${lengthWords(left / 60)} kvar.`;
  if (state === "running") return `Tiden går igen. ${lengthWords(left / 60)} kvar.`;
  return `${phase.label}: ${lengthWords(phase.minutes)}. Klockan står still.`;
}

/** What is announced at an event. */
function timerWords(event, { phase, next }) {
  if (event === "start") return `${phase.label}: ${lengthWords(phase.minutes)}. Tiden går.`;
  if (event === "minute") return "En minut kvar.";
  return next ? `Tiden är ute. Nästa steg: ${next.label.toLowerCase()}.` : "Tiden är ute.";
}
return { createTimer, clockWords, lengthWords, stateWords, timerWords };
})();
// --- explorers/structure-inventory/discussion-timer.js
const m_explorers_structure_inventory_discussion_timer = (() => {
const { h } = m_base_dom;
const { announcer, patientButton } = m_explorers_parts_controls;
const { clockWords, createTimer, lengthWords, stateWords, timerWords } = m_explorers_structure_inventory_discussion_timer_logic;
// The 1–3–3 timer: digits for a projector, start, pause, next. Silent unless asked.

const TICK = 200;
const OVER = "Alla steg är klara. Nollställ klockan för att börja om.";

/** Two short tones; a browser without sound stays silent. */
function toneMaker() {
  let audio = null;
  return {
    wake() {
      audio ??= window.AudioContext ? new AudioContext() : null;
      audio?.resume();
    },
    play() {
      [0, 0.35].forEach((delay) => {
        if (!audio) return;
        const tone = audio.createOscillator(),
          gain = audio.createGain(),
          at = audio.currentTime + delay;
        tone.frequency.value = 660;
        gain.gain.setValueAtTime(0.2, at);
        gain.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
        tone.connect(gain).connect(audio.destination);
        tone.start(at);
        tone.stop(at + 0.3);
      });
    },
    stop() {
      audio?.close();
      audio = null;
    },
  };
}

/** What the clock shows: the steps, the present one with its digits and what is left, as large as a projector needs. */
function clockFace(phases) {
  const digits = h("p", { class: "kr-digits", role: "timer", "aria-live": "off" }),
    name = h("p", { class: "kr-phase" });
  const help = h("p", { class: "kr-phase-help" }),
    rest = h("div", { class: "kr-rest-bar", "aria-hidden": "true" }, h("span"));
  const over = h("p", { class: "kr-over" });
  const steps = h(
    "ol",
    { class: "kr-phases" },
    ...phases.map((phase) => h("li", {}, `${phase.label}, ${lengthWords(phase.minutes)}`)),
  );
  function update(view) {
    digits.textContent = clockWords(view.left);
    name.textContent = view.phase.label;
    help.textContent = view.phase.help ?? "";
    rest.firstChild.style.width = `${view.share * 100}%`;
    over.textContent = view.state === "over" ? timerWords("end", view) : view.state === "paused" ? "Pausad" : "\u00a0";
    [...steps.children].forEach((step, i) =>
      i === view.index ? step.setAttribute("aria-current", "step") : step.removeAttribute("aria-current")
    );
  }
  return { nodes: [steps, name, digits, rest, over, help], update };
}

/** {node, reset(), stop()} for phases [{label, minutes, help}]. */
function discussionTimer(phases) {
  const timer = createTimer(phases),
    tone = toneMaker(),
    live = announcer(0),
    now = () => performance.now();
  const face = clockFace(phases);
  const sound = h("input", {
    type: "checkbox",
    onchange: () => {
      if (sound.checked) tone.wake();
      live.say(sound.checked ? "Klockan låter när tiden är ute." : "Klockan är tyst.");
    },
  });
  const main = patientButton({ label: "", look: "kr-primary", press: toggle, why: () => OVER, say: live.say });
  const next = patientButton({
    label: "Nästa steg",
    press: () => {
      timer.next();
      go();
      live.say(stateWords(timer.view(now())));
    },
    why: () => "Det här är det sista steget.",
    say: live.say,
  });
  const full = h("button", { type: "button", onclick: toggleScreen }, "Helskärm");
  full.hidden = !document.fullscreenEnabled;
  const node = h(
    "section",
    { class: "kr-timer", "aria-label": "Samtalsklocka" },
    ...face.nodes,
    h(
      "div",
      { class: "kr-actions" },
      main.node,
      next.node,
      h("button", {
        type: "button",
        onclick: () => {
          reset();
          live.say(`Klockan är nollställd. ${stateWords(timer.view(now()))}`);
        },
      }, "Nollställ klockan"),
      full,
      h("label", { class: "kr-check" }, sound, "Ljud när tiden är ute"),
    ),
    live.node,
  );
  const isFull = () => document.fullscreenElement === node;
  const nameScreen = () => {
    full.textContent = isFull() ? "Lämna helskärm" : "Helskärm";
    live.say(isFull() ? "Klockan fyller skärmen. Escape går tillbaka." : "Klockan är tillbaka på sidan.");
  };
  node.addEventListener("fullscreenchange", nameScreen);
  let ticking = 0;

  /** A browser that refuses leaves the timer as it is. */
  function toggleScreen() {
    (isFull() ? document.exitFullscreen() : node.requestFullscreen())
      .catch(() => live.say("Webbläsaren visar inte klockan i helskärm."));
  }

  function toggle() {
    const { state } = timer.view(now());
    if (sound.checked) tone.wake();
    if (state === "running") timer.pause(now());
    else if (state === "over") timer.next();
    if (state !== "running") timer.start(now());
    go();
    if (state === "running" || state === "paused") live.say(stateWords(timer.view(now()))); // a start says itself
  }

  function go() {
    clearInterval(ticking);
    show();
    if (timer.view(now()).state === "running") ticking = setInterval(show, TICK);
  }

  function show() {
    const view = timer.view(now()),
      { state } = view;
    face.update(view);
    main.node.textContent = {
      ready: "Starta",
      running: "Pausa",
      paused: "Fortsätt",
      over: view.next ? "Starta nästa steg" : "Klart",
    }[state];
    main.setUsable(state !== "over" || Boolean(view.next));
    next.setUsable(Boolean(view.next));
    node.classList.toggle("kr-is-over", state === "over");
    const fresh = timer.events(now());
    if (fresh.length) live.say(timerWords(fresh.at(-1), view));
    if (fresh.includes("end")) {
      clearInterval(ticking);
      if (sound.checked) tone.play();
    }
  }

  function reset() {
    timer.reset();
    go();
  }

  show();
  return {
    node,
    reset,
    stop() {
      clearInterval(ticking);
      live.stop();
      tone.stop();
    },
  };
}
return { discussionTimer };
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
// --- explorers/structure-inventory/structure-inventory-logic.js
const m_explorers_structure_inventory_structure_inventory_logic = (() => {
const { formatNumber } = m_base_swedish;
// The structure inventory without its screen: four kinds of knowledge work, four questions, and the sentences.

/** What an organisation must organise, from Kunskapsresan's slides; the explanations are our own. */
const CATEGORIES = [
  {
    key: "styrning",
    label: "Kunskapsstyrning",
    help: "Hur leder och organiserar vi arbetet med kunskap? Vem bestämmer, och när på året?",
  },
  {
    key: "inhamtning",
    label: "Kunskapsinhämtning",
    help: "Hur får vi tag på ny kunskap, var och en och som organisation?",
  },
  { key: "utbyte", label: "Kunskapsutbyte", help: "Var möts vi och för kunskap vidare: möten, samtal, nätverk?" },
  {
    key: "produktion",
    label: "Kunskapsproduktion",
    help: "Hur blir vår egen erfarenhet till ny kunskap, till exempel genom uppföljning?",
  },
];
const QUESTIONS = [
  { key: "finns", label: "Finns hos oss" },
  { key: "behovs", label: "Behövs" },
  { key: "vill", label: "Vill vi ha" },
  { key: "tafram", label: "Kan vi ta fram" },
];
const PHASES = [
  { label: "Ensam", minutes: 1, help: "Skriv det du kommer på, i vilken ruta som helst." },
  { label: "Två och två", minutes: 3, help: "Jämför med grannen. Vad har ni olika bild av?" },
  {
    label: "Fyra och fyra",
    minutes: 3,
    help: "Två par möts. Välj en struktur som fattas, och vem som kan ta fram den.",
  },
];

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. question. categories: [{key, label, help}]. questions: [{key, label}]. phases: [{label, minutes, help}] of the
 * discussion, or [] for no timer. All lists have the slides' content unless given; minutes are 0.1–60.
 */
function readConfig(config) {
  const usual = {
    title: "Vilka strukturer har vi för kunskap?",
    question:
      "Vilka strukturer för kunskap har ni, och vilka fattas? En struktur är något som finns kvar när eldsjälen " +
      "slutar.",
    categories: CATEGORIES,
    questions: QUESTIONS,
    phases: PHASES,
  };
  const words = { ...usual, ...config };
  for (const name of ["categories", "questions"]) {
    const list = words[name],
      text = (x) => typeof x === "string" && x;
    const fits = Array.isArray(list) && list.length && list.every((each) => each && text(each.key) && text(each.label));
    if (!fits || new Set(list.map(({ key }) => key)).size < list.length) {
      throw new Error(`${name}: varje rad behöver en egen key och en label`);
    }
  }
  if (!Array.isArray(words.phases)) throw new Error("phases ska vara en lista");
  for (const phase of words.phases) {
    const { label, minutes } = phase ?? {};
    if (typeof label !== "string" || !label || !(minutes >= 0.1 && minutes <= 60)) {
      throw new Error(`phases: ${label || "ett steg"} behöver label och minutes mellan 0.1 och 60`);
    }
  }
  return words;
}

const cellKey = (category, question) => `${category.key}.${question.key}`;

const listWords = (items) => items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`;

/** How much is written, and which category is still empty. texts: {"styrning.finns": "…"}. */
function describeInventory(texts, { categories, questions }) {
  const written = (category, question) => Boolean((texts[cellKey(category, question)] ?? "").trim());
  const filled = categories.reduce(
    (sum, category) => sum + questions.filter((question) => written(category, question)).length,
    0,
  );
  const empty = categories.filter((category) => !questions.some((question) => written(category, question)));
  const all = `Ni har skrivit i ${formatNumber(filled)} av ` +
    `${formatNumber(categories.length * questions.length)} rutor.`;
  if (!filled || !empty.length) return { filled, text: all };
  return { filled, text: `${all} Inget ännu om ${listWords(empty.map(({ label }) => label.toLowerCase()))}.` };
}

/** Head and rows of "Visa som tabell". */
function inventoryRows(texts, { categories, questions }) {
  return {
    head: ["Kunskap", ...questions.map(({ label }) => label)],
    rows: categories.map((category) => [
      category.label,
      ...questions.map((question) => (texts[cellKey(category, question)] ?? "").trim() || "\u2013"),
    ]),
  };
}

/** What is handed on: {kind, cells: [{category, question, text}]}, only what is written. */
const inventoryValue = (texts, { categories, questions }) => ({
  kind: "structure-inventory",
  cells: categories.flatMap((category) =>
    questions
      .map((question) => ({
        category: category.label,
        question: question.label,
        text: (texts[cellKey(category, question)] ?? "").trim(),
      }))
      .filter(({ text }) => text)
  ),
});

/** The inventory as a text to save or paste into minutes. */
function inventoryText(texts, words) {
  const parts = words.categories.map((category) => {
    const lines = words.questions.map((question) => {
      const text = (texts[cellKey(category, question)] ?? "").trim();
      return `${question.label}: ${text.replaceAll("\n", "\n  ") || "\u2013"}`;
    });
    return `${category.label}\n${lines.join("\n")}\n`;
  });
  return `${words.title}\n\n${parts.join("\n")}`;
}
return { readConfig, cellKey, describeInventory, inventoryRows, inventoryValue, inventoryText };
})();
// --- explorers/structure-inventory/structure-inventory.js
const m_explorers_structure_inventory_structure_inventory = (() => {
const { h, uniqueId } = m_base_dom;
const { discussionTimer } = m_explorers_structure_inventory_discussion_timer;
const { explorerOf, publish, saveButton } = m_explorers_parts_explorer;
const { announcer, asTable } = m_explorers_parts_controls;
const { cellKey, describeInventory, inventoryRows, inventoryText, inventoryValue, readConfig } = m_explorers_structure_inventory_structure_inventory_logic;
// Explorer: which structures for knowledge do we have, need, want and set up? With a timer for the discussion.

const CONFIDENTIAL =
  "Skriv om strukturer, inte om människor: inget som gör att en klient, en familj eller en kollega kan kännas igen. " +
  "Sekretessen i socialtjänsten gäller också här (26 kap. 1 § offentlighets- och sekretesslagen).";

/** Asks before what was written is removed. */
function secondThought({ keep, remove }) {
  const button = (text, then) =>
    h("button", {
      type: "button",
      onclick: () => {
        node.hidden = true;
        then();
      },
    }, text);
  const first = button("Behåll texten", keep);
  const node = h(
    "div",
    { class: "kr-answer kr-sure", role: "group", "aria-label": "Börja om?", hidden: true },
    h("p", {}, "Allt ni har skrivit här försvinner."),
    h("div", { class: "kr-actions" }, first, button("Ta bort och börja om", remove)),
  );
  const ask = () => {
    node.hidden = false;
    first.focus();
  };
  return { node, ask };
}

function build(words, root, model) {
  const live = announcer(1000),
    inTable = asTable(),
    status = h("p", { class: "kr-note" });
  const timer = words.phases.length ? discussionTimer(words.phases) : null;
  let texts = {};
  const areas = [];

  function cell(category, question) {
    const id = uniqueId("ruta");
    const area = h("textarea", {
      id,
      rows: 2,
      maxlength: 2000,
      oninput: () => {
        texts = { ...texts, [cellKey(category, question)]: area.value };
        show();
        live.say(status.textContent);
      },
      onchange: () => publish(model, inventoryValue(texts, words)),
    });
    areas.push(area);
    return h("div", { class: "kr-cell" }, h("label", { for: id }, question.label), area);
  }

  const groups = words.categories.map((category) =>
    h(
      "fieldset",
      { class: "kr-category" },
      h("legend", {}, category.label),
      category.help ? h("p", { class: "kr-note" }, category.help) : null,
      h("div", { class: "kr-cells" }, ...words.questions.map((question) => cell(category, question))),
    )
  );

  function show() {
    status.textContent = describeInventory(texts, words).text;
    const { head, rows } = inventoryRows(texts, words);
    inTable.update(words.title, head, rows);
  }

  function restart() {
    texts = {};
    areas.forEach((area) => {
      area.value = "";
    });
    timer?.reset();
    show();
    publish(model, inventoryValue(texts, words));
    areas[0].focus();
  }

  /** Text that took time to write is not thrown away by one press. */
  function askFirst() {
    if (!describeInventory(texts, words).filled) {
      restart();
      return;
    }
    sure.ask();
  }

  const again = h("button", { type: "button", onclick: askFirst }, "Börja om");
  const sure = secondThought({ keep: () => again.focus(), remove: restart });

  root.classList.add("kr-inventory");
  root.append(
    ...[
      h("p", {}, words.question),
      timer?.node,
      h("p", { class: "kr-note" }, CONFIDENTIAL),
      ...groups,
      status,
      h(
        "p",
        { class: "kr-note" },
        "Det ni skriver stannar på den här sidan och försvinner när den stängs. Spara det som en fil om ni vill " +
          "ha det kvar.",
      ),
      inTable.node,
      h(
        "div",
        { class: "kr-actions" },
        saveButton("Spara som textfil", "strukturinventering.txt", () => inventoryText(texts, words), live.say),
        saveButton("Spara som JSON", "strukturinventering.json", () => inventoryValue(texts, words), live.say),
        again,
      ),
      sure.node,
      live.node,
    ].filter(Boolean),
  );
  show();
  return () => {
    live.stop();
    timer?.stop();
  };
}

const _default = explorerOf(readConfig, build);
return { default: _default };
})();
// --- explorers/structure-inventory/structure-inventory.page.js
const m_explorers_structure_inventory_structure_inventory_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_structure_inventory_structure_inventory;

mountExplorers("structure-inventory", explorer);
})();
})();
