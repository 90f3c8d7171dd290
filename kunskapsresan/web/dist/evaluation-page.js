// --- a script for pages
(() => {
"use strict";
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
// --- base/values.js
const m_base_values = (() => {
// What a stored value holds. Twin of is_empty and clean in kunskapsresan/entries.py;
// tests/vectors/filled.json and clean_entry.json hold both to it.
const LARGEST = 2 ** 53, MOST_PARTS = 500, LONGEST_TIME = 35, LONGEST_NAME = 100;
// Python's notion of blank: String.prototype.trim would also take U+FEFF and leave U+0085.
const BLANKS = String.raw`[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]`;
const BLANK = new RegExp(`^${BLANKS}*$`), OUTER_BLANKS = new RegExp(`^${BLANKS}+|${BLANKS}+$`, "g");
const TIME = /^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9]{2}:[0-9]{2}[0-9:.]*(?:Z|[+-][0-9]{2}:[0-9]{2})?$/;
const SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);

/** A number that an answer can be: larger ones are nobody's guess. */
const isAnswerNumber = (value) => typeof value === "number" && Math.abs(value) < 1e15;

/** A text without blanks around it, as Python strips it. */
const stripped = (text) => text.replace(OUTER_BLANKS, "");

/** How many words a text has: what holds a letter or a digit. */
const countWords = (text) => text.split(/\s+/).filter((word) => /[\p{L}\d]/u.test(word)).length;

/** No answer: null, blank text, or a list or object with nothing but such. */
function isEmpty(value) {
  if (value === null || value === undefined) return true;
  if (typeof value === "object") return Object.values(value).every(isEmpty);
  return typeof value === "string" && BLANK.test(value);
}

const isTime = (value) => typeof value === "string" && value.length <= LONGEST_TIME && TIME.test(value);

const isScalar = (value) =>
  value === null || typeof value === "string" ||
  (typeof value === "number" && Number.isFinite(value) && (!Number.isInteger(value) || Math.abs(value) <= LARGEST));
// A half surrogate pair, which no file can hold, becomes the replacement character.
const cleanScalar = (value) => (typeof value === "string" ? value.replace(SURROGATE, "\ufffd") : value);

/** A value as an answer file may hold it: text, finite number, null, or one level of list or object of these. */
function cleanValue(value) {
  if (Array.isArray(value)) return value.length <= MOST_PARTS && value.every(isScalar) ? value.map(cleanScalar) : null;
  if (isObject(value)) {
    const parts = Object.entries(value);
    if (parts.length > MOST_PARTS || !parts.every(([, part]) => isScalar(part))) return null;
    return Object.fromEntries(parts.map(([key, part]) => [cleanScalar(key), cleanScalar(part)]));
  }
  return isScalar(value) ? cleanScalar(value) : null;
}

/** An entry with nothing but its three keys, or null if its value or time cannot be used. */
function cleanEntry(entry) {
  if (!isObject(entry) || !("value" in entry)) return null;
  const value = cleanValue(entry.value);
  if ((value === null && entry.value !== null) || !isTime(entry.saved)) return null;
  const attempts = (Array.isArray(entry.attempts) ? entry.attempts : []).filter((each) =>
    isObject(each) && isTime(each.at)
  )
    .map((each) => ({
      value: cleanValue(each.value ?? null),
      at: each.at,
      misconception: typeof each.misconception === "string"
        ? [...cleanScalar(each.misconception)].slice(0, LONGEST_NAME).join("")
        : null,
    }));
  return { value, saved: entry.saved, attempts };
}
return { isObject, isAnswerNumber, stripped, countWords, isEmpty, isTime, cleanEntry };
})();
// --- evaluation/evaluation-file.js
const m_evaluation_evaluation_file = (() => {
const { stripped } = m_base_values;
// The file that an evaluation leaves as: {version, form, answers}. No id, no time, and a name drawn at random, so that
// the files of a group fit in one folder. Read by kunskapsresan/evaluation.py.

const SIGNS = "abcdefghijkmnpqrstuvwxyz23456789"; // 32, none easily taken for another

/** Eight signs drawn at random; getRandomValues works on plain http too. */
const randomCode = () =>
  [...crypto.getRandomValues(new Uint8Array(8))].map((byte) => SIGNS[byte % SIGNS.length]).join("");

const isAnswered = (value) => (typeof value === "string" ? stripped(value) !== "" : Number.isInteger(value));

/** {name, text, answered}. `values`: {question id: integer or text}; what was skipped is left out of the file. */
function evaluationFile({ version, form, questions }, values, code) {
  const given = questions.map(({ id }) => [id, values[id]]).filter(([, value]) => isAnswered(value));
  const answers = Object.fromEntries(
    given.map(([id, value]) => [id, typeof value === "string" ? stripped(value) : value]),
  );
  const text = `${JSON.stringify({ version, form, answers }, null, 1)}\n`;
  return { name: `utvardering-${form}-${code}.json`, text, answered: given.length };
}
return { randomCode, evaluationFile };
})();
// --- task/question.js
const m_task_question = (() => {
const { h, paragraphs } = m_base_dom;
const { isEmpty } = m_base_values;
// Ids: what a task names itself (an option, an item) stands below `-val-`, so that no key can be one of the names here.
// How a question is shown: its first paragraph names the field (legend or label), the others describe it. Then the place
// for what is wrong with an answer, before the field.

/** {title, rest: paragraphs as elements, describedBy: their ids or null, error: an empty element with an id}. */
function questionParts(task, uid, more = []) {
  const [title, ...others] = paragraphs(task.question);
  const rest = others.map((text, i) => h("p", { class: "kr-more", id: `${uid}-stycke${i}` }, text));
  const error = h("p", { class: "kr-error", id: `${uid}-fel`, hidden: true });
  return { title, rest, error, describedBy: [...rest.map((node) => node.id), ...more].join(" ") || null };
}

/** The one place of a field that is typed in (see fields.js). */
const typedPlace = (control) => ({
  invalid: [control],
  described: control,
  focus: control,
  isFilled: () => !isEmpty(control.value),
});
return { questionParts, typedPlace };
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
// --- task/fields-choice.js
const m_task_fields_choice = (() => {
const { h, spoken } = m_base_dom;
const { questionParts } = m_task_question;
const { formatNumber } = m_base_swedish;
// Fields with radio buttons and checkboxes: Choice, Choices, Scale. See fields.js for what each returns.

const optionInputs = (task, uid, type, name, changed) =>
  task.options.map((option) =>
    h("input", { type, name, id: `${uid}-val-${option.key}`, value: option.key, onchange: changed })
  );
const optionLabel = (input, text) => h("label", { class: "kr-option", for: input.id }, input, h("span", {}, text));

/** The whole group lacks an answer; `invalid`: the elements of it that can be called so. */
const groupPlace = (node, inputs, invalid) => ({
  invalid,
  described: node,
  focus: inputs[0],
  isFilled: () => inputs.some((input) => input.checked),
});

const choiceFields = {
  Choice(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const inputs = optionInputs(task, uid, "radio", uid, changed);
    const node = h(
      "fieldset",
      { role: "radiogroup", "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      error,
      ...task.options.map((option, i) => optionLabel(inputs[i], option.label)),
    );
    return {
      node,
      error,
      about: node,
      places: [groupPlace(node, inputs, [node])],
      read: () => inputs.find((input) => input.checked)?.value ?? null,
      write: (value) =>
        inputs.forEach((input) => {
          input.checked = input.value === value;
        }),
      first: inputs[0],
    };
  },

  Choices(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const inputs = optionInputs(task, uid, "checkbox", null, changed);
    const node = h(
      "fieldset",
      { "aria-describedby": describedBy },
      h("legend", {}, title, spoken(" Flera svar kan vara rätt.")),
      ...rest,
      h("p", { class: "kr-note", "aria-hidden": "true" }, "Flera svar kan vara rätt."),
      error,
      ...task.options.map((option, i) => optionLabel(inputs[i], option.label)),
    );
    return {
      node,
      error,
      about: node,
      places: [groupPlace(node, inputs, inputs)],
      read: () => inputs.filter((input) => input.checked).map((input) => input.value).sort(),
      write(value) {
        for (const input of inputs) input.checked = Array.isArray(value) && value.includes(input.value);
      },
      first: inputs[0],
    };
  },

  Scale(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid), steps = [];
    for (let step = task.low; step <= task.high; step++) steps.push(step);
    const inputs = steps.map((step) =>
      h("input", { type: "radio", name: uid, id: `${uid}-val-${step}`, value: step, onchange: changed })
    );
    const ends = new Map([[task.low, task.low_label], [task.high, task.high_label]]);
    const node = h(
      "fieldset",
      { role: "radiogroup", "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      error,
      h(
        "div",
        { class: "kr-scale" },
        ...steps.map((step, i) =>
          h(
            "label",
            { class: "kr-step", for: inputs[i].id },
            inputs[i],
            h("span", {}, formatNumber(step), ends.has(step) ? spoken(`: ${ends.get(step)}`) : null),
          )
        ),
      ),
      h(
        "div",
        { class: "kr-ends", "aria-hidden": "true" },
        h("span", {}, `${formatNumber(task.low)} = ${task.low_label}`),
        h("span", {}, `${formatNumber(task.high)} = ${task.high_label}`),
      ),
    );
    return {
      node,
      error,
      about: node,
      places: [groupPlace(node, inputs, [node])],
      read() {
        const chosen = inputs.find((input) => input.checked);
        return chosen ? Number(chosen.value) : null;
      },
      write: (value) =>
        inputs.forEach((input) => {
          input.checked = input.value === String(value);
        }),
      first: inputs[0],
    };
  },
};
return { choiceFields };
})();
// --- task/fields-text.js
const m_task_fields_text = (() => {
const { h, spoken } = m_base_dom;
const { questionParts, typedPlace } = m_task_question;
const { formatNumber } = m_base_swedish;
const { countWords } = m_base_values;
// The field for a text that a person reads: criteria, a note on confidentiality, a quiet word count.

const pointsWord = (points) => `${formatNumber(points)} poäng`;

/** What opens a part that every text has: told apart for those who hear it alone. */
const opener = (words, place) => h("summary", {}, words, place ? spoken(` i ${place}`) : null);

function rubricTable(task, place) {
  return h(
    "details",
    { class: "kr-rubric" },
    opener("Så bedöms svaret", place),
    ...task.rubric.map((row) =>
      h(
        "section",
        { class: "kr-criterion" },
        h("p", { class: "kr-strong" }, row.criterion),
        h(
          "dl",
          {},
          ...row.levels.map((level) =>
            h(
              "div",
              {},
              h("dt", {}, level.label, h("span", { class: "kr-note" }, pointsWord(level.points))),
              h("dd", {}, level.text),
            )
          ),
        ),
      )
    ),
  );
}

const SECRECY = "Också en ovanlig kombination av uppgifter kan peka ut någon, även när varje uppgift för sig verkar " +
  "harmlös. Sekretessen i socialtjänsten (26 kap. 1 § offentlighets- och sekretesslagen) gäller i cirkeln precis " +
  "som på jobbet, och det du lämnar in kan bli en allmän handling.";

const confidentiality = (id, place) =>
  h(
    "div",
    { class: "kr-secrecy" },
    h("p", { id }, "Skriv så att ingen klient, familj eller kollega kan kännas igen."),
    h(
      "details",
      {},
      opener("Om sekretess och det du skriver", place),
      h("p", {}, SECRECY),
      h("p", {}, "Byt ålder, kön, ort och händelser, eller utgå från det konstruerade fallet."),
    ),
  );

const textFields = {
  Text(task, uid, changed, place = "") {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-sekretess`, `${uid}-ord`]);
    // described, not live: a count at each word would drown the writing
    const words = h("span", { class: "kr-note kr-words", id: `${uid}-ord` });
    const area = h("textarea", {
      id: uid,
      rows: 7,
      maxlength: 20000,
      "aria-describedby": describedBy,
      oninput: () => {
        count();
        changed();
      },
    });
    const mirror = h("div", { class: "kr-print", "aria-hidden": "true" }); // a textarea prints only its visible lines

    function count() {
      const n = countWords(area.value);
      words.textContent = `${formatNumber(n)} ord${task.min_words ? ` (minst ${formatNumber(task.min_words)})` : ""}`;
      mirror.textContent = area.value;
    }
    count();
    return {
      node: h(
        "div",
        { class: "kr-field" },
        h("label", { class: "kr-question", for: uid }, title),
        ...rest,
        task.rubric.length ? rubricTable(task, place) : null,
        confidentiality(`${uid}-sekretess`, place),
        error,
        area,
        mirror,
        words,
      ),
      error,
      about: area,
      places: [typedPlace(area)],
      read: () => area.value,
      write: (value) => {
        area.value = typeof value === "string" ? value : "";
        count();
      },
      first: area,
    };
  },
};
return { textFields };
})();
// --- base/guard.js
const m_base_guard = (() => {
// Finds what may be personal data in free text, before it is handed in. It warns, never blocks: the writer decides.
// A check digit and a real date are required, so that study results and years do not raise false alarms.

const LINKS = /(?:https?:\/\/|www\.)\S+|\b10\.\d{4,9}\/\S+/giu;
const EMAIL = /(?<![\p{L}\d._%+-])[\p{L}\d._%+-]{1,64}@(?:[\p{L}\d-]{1,63}\.){1,8}\p{L}{2,}/giu;
const BEFORE = String.raw`(?<![\p{L}\d]|\d[,.:/-])`; // not inside a longer number or a word
const BLANK_SPACE = String.raw`[ \u00a0]`;
const pattern = (source, flags = "gu") => new RegExp(source.replaceAll("_", BLANK_SPACE).replace("^", BEFORE), flags);

const CIVIC = pattern(String.raw`^(?:19|20)?(\d{2})(\d{2})(\d{2})_?[-+\u2013\u2212]?_?(\d{4})(?!\d|[,.]\d)`);
const CASE_NUMBER = String.raw`(?:\p{Lu}{1,6}(?:_|-)?)?\d{1,6}[-/:]\d{1,6}(?:[-/]\d{1,6})?`;
const CASE_NAMES = "(?:dnr|d\\.nr|diarie(?:nr|nummer)|ärende(?:nr|nummer)|mål(?:nr|nummer|_nr))[.:]?";
const CASE_WORD = pattern(String.raw`(?<!\p{L})${CASE_NAMES}_*${CASE_NUMBER}`, "giu");
const CASE_CODE = pattern(String.raw`(?<![\p{L}\d/:-])\p{Lu}{2,6}(?:_|-)?((?:19|20)\d{2})[-/](\d{2,6})(?![\d:])`);
const CASE_YEAR = /(?<![\p{L}\d/:.,-])(?:19|20)\d{2}-\d{5,6}(?![\d:-])/gu;
const PHONE = pattern(
  String.raw`^(?:(?:\+|00)46(?:_|-)?(?:\(0\)_?)?|0)([1-9]\d{0,2})` +
    String.raw`(_?[-/\u2013]_?|_)?(\d{2,3}(?:_?\d{2,3}){1,3})(?!\d|[,./:-]\d)`,
);

/** The last of ten digits makes the weighted digit sum a multiple of ten. */
function luhnHolds(digits) {
  const sum = [...digits].reduce((total, digit, i) => {
    const product = Number(digit) * (i % 2 ? 1 : 2);
    return total + (product > 9 ? product - 9 : product);
  }, 0);
  return sum % 10 === 0;
}

function dayExists(month, day) {
  return month >= 1 && month <= 12 && day >= 1 && day <= [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
}

function civicKind([, year, month, day, last]) {
  if (!luhnHolds(year + month + day + last)) return null;
  if (dayExists(Number(month), Number(day))) return "personnummer";
  return dayExists(Number(month), Number(day) - 60) ? "samordningsnummer" : null; // day of birth plus 60
}

/**
 * Without the leading 0 an area code has one to three digits and the whole number seven to nine; "0123-4567" is an
 * ISSN.
 */
function phoneKind([, area, , rest]) {
  const digits = rest.replace(/\D/g, "").length, total = area.length + digits;
  return digits >= 5 && total >= 7 && total <= 9 ? "telefonnummer" : null;
}

/** "SN 2023/456" is a case; "2019/2020" and the school year "2023/24" are times. */
function caseCodeKind([, year, rest]) {
  const isYear = /^(?:19|20)\d{2}$/.test(rest), isNext = rest.length === 2 && Number(rest) === (Number(year) + 1) % 100;
  return isYear || isNext ? null : "diarienummer";
}

/** @type {[RegExp, (match: any) => string | null][]} */
const FINDERS = [
  [EMAIL, () => "e-postadress"],
  [CASE_WORD, () => "diarienummer"],
  [CIVIC, civicKind],
  [CASE_CODE, caseCodeKind],
  [CASE_YEAR, () => "diarienummer"],
  [PHONE, phoneKind],
];

/**
 * [{kind, excerpt}] in the order of the text. Kinds: personnummer, samordningsnummer, telefonnummer, e-postadress,
 * diarienummer.
 */
function findPersonalData(text) {
  if (typeof text !== "string") return [];
  const found = [];
  let left = text.replace(LINKS, (link) => (link.includes("@") ? link : " ".repeat(link.length)));
  for (const [finder, kindOf] of FINDERS) {
    left = left.replace(finder, (...match) => {
      const at = match.find((each, i) => i > 0 && typeof each === "number"), kind = kindOf(match);
      if (!kind) return match[0];
      found.push({ kind, excerpt: match[0].trim(), at });
      return "#".repeat(match[0].length); // found once is enough
    });
  }
  return found.sort((a, b) => a.at - b.at).map(({ kind, excerpt }) => ({ kind, excerpt }));
}

/** What to tell the writer about a finding. */
const personalDataWarning = ({ kind, excerpt }) =>
  `”${excerpt}” ser ut som ${kind === "e-postadress" ? "en" : "ett"} ${kind}.`;
return { findPersonalData, personalDataWarning };
})();
// --- base/voice.js
const m_base_voice = (() => {
const { h } = m_base_dom;
// What a page says aloud. ONE live region for all its forms, whichever script or widget shows them: what is said in the
// same moment is said as one message, in the order it was asked for.

const PAUSE = 40; // so that the same words are a change, and are said again
const STAYS = 10000; // who reads on through the page should not meet what was said long ago
let waiting = [], saying = 0, clearing = 0;

/** The region, which must be in the page before it speaks: a view asks for it when it is shown. */
function voice() {
  const found = document.querySelector(".kr-voice");
  if (found) return found;
  const made = h("div", { class: "kr-voice kr-spoken", role: "status", lang: "sv" });
  document.body.append(made);
  return made;
}

function speak() {
  const text = waiting.join(" ");
  waiting = [];
  voice().textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    voice().textContent = "";
  }, STAYS);
}

/** Says a text when the reader has a moment. A timer, since requestAnimationFrame rests in hidden tabs. */
function say(text) {
  if (!text) return;
  if (!waiting.length) voice().textContent = "";
  waiting.push(text);
  clearTimeout(saying);
  saying = setTimeout(speak, PAUSE);
}

/**
 * A fault at a control that a message describes: focus goes there, and so the message is read. Where focus is there
 * already nothing would be read, and it is said.
 */
function focusOrSay(control, message) {
  if (document.activeElement === control) say(message);
  else control.focus();
}
return { voice, say, focusOrSay };
})();
// --- evaluation/evaluation.js
const m_evaluation_evaluation = (() => {
const { h, headingLevel, spoken, uniqueId } = m_base_dom;
const { offerDownload } = m_base_download;
const { evaluationFile, randomCode } = m_evaluation_evaluation_file;
const { choiceFields } = m_task_fields_choice;
const { textFields } = m_task_fields_text;
const { findPersonalData, personalDataWarning } = m_base_guard;
const { say, voice } = m_base_voice;
// An evaluation form. anywidget contract: render({model, el}) → cleanup. Key to the view: config. Nothing goes back to
// the host: the answers are held in this tab only, and leave as one file without id or time.

const EVALUATION_DRAFT = "kunskapsresan/utvardering/"; // sessionStorage: gone when the tab closes, and no id in the key
const VOLUNTARY = "Du väljer själv om du svarar. Hoppa över vilka frågor du vill.";
const ANONYMOUS = "I filen står varken namn, deltagar-id eller tid, och svaren läggs inte ihop med dina övningssvar.";
const DELIVERED = "Inget skickas härifrån. Du laddar ner en fil och lämnar den.";
const MORE = [
  "Mejlar du filen ser mottagaren vem du är. Lägg den hellre där ni har kommit överens om: i en gemensam mapp, på ett " +
  "USB-minne som går runt, eller hos någon i gruppen som lämnar allas på en gång.",
  "Filen får ett slumpat namn. Din dator sätter ett datum på den, som på alla filer; det används inte till något.",
  "Inget sammanställs förrän minst fem har lämnat. Det ni skriver med egna ord visas fråga för fråga i blandad ordning, " +
  "så att svar från samma person inte går att para ihop.",
  "Medan du skriver finns ett utkast i den här fliken. Det försvinner när du laddar ner filen eller stänger fliken.",
];
const FOUND = "Det här kan vara uppgifter om en person. Ta bort eller ändra dem om de går att koppla till någon:";

/** What is being written, in this tab; storage may be blocked, and then the form simply starts empty next time. */
function tabDraft(form) {
  const key = EVALUATION_DRAFT + form;
  return {
    keep(values) {
      try {
        sessionStorage.setItem(key, JSON.stringify(values));
      } catch { /* blocked */ }
    },
    drop() {
      try {
        sessionStorage.removeItem(key);
      } catch { /* blocked */ }
    },
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(key)) ?? {};
      } catch {
        return {};
      }
    },
  };
}

/** A question's field with a way to take the answer back: a radio button once chosen cannot be unchosen. */
function evaluationField(question, changed) {
  const uid = uniqueId(`utv-${question.id}`);
  if (question.kind === "Text") {
    const field = textFields.Text(
      { ...question, rubric: [], min_words: 0 },
      uid,
      changed,
      `frågan: ${question.question}`,
    );
    field.first.maxLength = question.most;
    field.first.rows = 4;
    return { ...field, id: question.id, node: h("div", { class: "kr-evaluation-question" }, field.node) };
  }
  const field = choiceFields.Scale(question, uid, () => {
    draw();
    changed();
  });
  const clear = h(
    "button",
    {
      type: "button",
      class: "kr-clear",
      onclick: () => {
        write(null);
        changed();
        field.first.focus();
      },
    },
    "Ta bort svaret",
    spoken(` på frågan: ${question.question}`),
  );
  const draw = () => {
    clear.hidden = field.read() === null;
  };
  function write(value) {
    field.write(value);
    draw();
  }
  draw();
  return { ...field, id: question.id, write, node: h("div", { class: "kr-evaluation-question" }, field.node, clear) };
}

// JupyterLab listens on the document and takes arrows, letters, Enter and Escape.
function keydown(event) {
  if (!(event.ctrlKey || event.metaKey || event.altKey) || event.key === "Enter") event.stopPropagation();
}

/** The form's elements. `act`: {changed(), download(), startOver()}. */
function evaluationParts(config, level, act) {
  const uid = uniqueId(`utvardering-${config.form}`);
  const fields = config.questions.map((question) => evaluationField(question, act.changed));
  const count = h("p", { class: "kr-note kr-evaluation-count" });
  const message = h("div", { class: "kr-feedback" });
  const check = h("section", {
    class: "kr-evaluation-check",
    hidden: true,
    tabindex: "-1",
    "aria-labelledby": `${uid}-kontroll`,
  });
  const save = h("button", { type: "button", class: "kr-primary", onclick: act.download }, "Ladda ner utvärderingen");
  const empty = h("button", { type: "button", hidden: true, onclick: act.startOver }, "Töm formuläret");
  const actions = h("div", { class: "kr-actions" }, save, empty);
  const form = h(
    "form",
    {
      class: "kr-task kr-evaluation",
      lang: "sv",
      novalidate: true,
      "aria-labelledby": `${uid}-rubrik`,
      onsubmit: (event) => event.preventDefault(),
      onkeydown: keydown,
    },
    h(
      "div",
      { class: "kr-head" },
      h(`h${level}`, { class: "kr-number", id: `${uid}-rubrik` }, config.title),
      h("span", { class: "kr-tag" }, "Frivillig"),
      h("span", { class: "kr-tag" }, "Utan namn"),
    ),
    h("p", {}, config.why),
    h(
      "div",
      { class: "kr-secrecy" },
      h("p", {}, VOLUNTARY, " ", ANONYMOUS, " ", DELIVERED),
      h("details", {}, h("summary", {}, "Mer om hur svaren hanteras"), ...MORE.map((text) => h("p", {}, text))),
    ),
    ...fields.map(({ node }) => node),
    count,
    check,
    actions,
    message,
  );
  return { uid, fields, count, message, check, save, empty, actions, form };
}

function render({ model, el }) {
  const config = model.get("config"), draft = tabDraft(config.form);
  const code = randomCode(); // one for this form on this page: a second download of the same answers is seen as such
  const { uid, fields, count, message, check, save, empty, actions, form } = evaluationParts(
    config,
    headingLevel(el),
    { changed, download: () => download(), startOver: () => startOver() },
  );

  const values = () => Object.fromEntries(fields.map(({ id, read }) => [id, read()]));
  const file = () => evaluationFile(config, values(), code);

  function drawCount() {
    count.textContent = `${file().answered} av ${fields.length} frågor besvarade. Alla får hoppas över.`;
  }

  function changed() {
    draft.keep(values());
    drawCount();
    tell("", "");
    empty.hidden = true;
  }

  function tell(text, look) {
    message.className = `kr-feedback ${look}`;
    message.textContent = text;
    say(text);
  }

  function download() {
    if (!file().answered) {
      tell("Du har inte svarat på något ännu. Vill du inte svara behöver du inte lämna någon fil.", "kr-info");
      return;
    }
    const found = config.questions.filter(({ kind }) => kind === "Text").flatMap(({ id }) =>
      findPersonalData(values()[id])
    );
    if (found.length) showCheck(found);
    else deliver();
  }

  function showCheck(found) {
    const button = (text, look, then) =>
      h("button", {
        type: "button",
        class: look,
        onclick: () => {
          closeCheck();
          then();
        },
      }, text);
    check.replaceChildren(
      h("p", { class: "kr-strong", id: `${uid}-kontroll` }, FOUND),
      h("ul", {}, ...found.map((each) => h("li", {}, personalDataWarning(each)))),
      h(
        "div",
        { class: "kr-actions" },
        button("Ladda ner ändå", "kr-primary", () => {
          deliver();
          save.focus();
        }),
        button("Gå tillbaka", null, () => save.focus()),
      ),
    );
    check.hidden = false;
    actions.hidden = true;
    tell("", "");
    check.focus();
  }

  function closeCheck() {
    check.hidden = true;
    actions.hidden = false;
    check.replaceChildren();
  }

  function deliver() {
    const { name, text, answered } = file();
    offerDownload(name, text);
    draft.drop();
    empty.hidden = false;
    tell(
      `Filen ${name} är nedladdad, med ${answered} av ${fields.length} svar. Utkastet i den här fliken är borttaget. ` +
        "Svaren syns här tills du tömmer formuläret eller stänger sidan.",
      "kr-right",
    );
  }

  function startOver() {
    fields.forEach(({ write }) => write(null));
    draft.drop();
    drawCount();
    empty.hidden = true;
    tell("Formuläret är tomt.", "kr-info");
    fields[0].first.focus();
  }

  const left = draft.read();
  for (const { id, write } of fields) if (left[id] !== undefined) write(left[id]);
  drawCount();
  voice();
  el.replaceChildren(form);
  return () => el.replaceChildren();
}

const _default = { render };
return { default: _default };
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
// --- base/config.js
const m_base_config = (() => {
// What a page holds for its scripts is base64, so that no text in it can end the markup.

/** The JSON that an attribute or an element holds as base64. */
const decodeConfig = (text) =>
  JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0))));
return { decodeConfig };
})();
// --- evaluation/evaluation-page.js
const m_evaluation_evaluation_page = (() => {
const { default: evaluation } = m_evaluation_evaluation;
const { LocalModel } = m_base_local_model;
const { decodeConfig } = m_base_config;
// The evaluation forms of a page of the book: every [data-utvardering] with its questions in data-config.

for (const slot of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-utvardering]"))) {
  evaluation.render({ model: new LocalModel({ config: decodeConfig(slot.dataset.config) }), el: slot });
}
})();
})();
