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
// --- comparison/comparison-logic.js
const m_comparison_comparison_logic = (() => {
const { isEmpty } = m_base_values;
// The same answers twice, without a screen: how many were right in each area, what changed, and the scales' steps.

/** What became of an answer. `open`: one of the two times is not answered. */
const STATE_WORDS = {
  gained: ["↑", "Rätt nu, inte förut"],
  kept: ["✓", "Rätt båda gångerna"],
  lost: ["↓", "Rätt förut, inte nu"],
  still: ["○", "Inte rätt någon av gångerna"],
  open: ["–", "Inte besvarad båda gångerna"],
};
const stateWords = (state) => STATE_WORDS[state];

const valueOf = (entries, id) => (isEmpty(entries[id]?.value) ? null : entries[id].value);

function comparedItem({ area, before: idBefore, after: idAfter }, task, before, after) {
  const options = new Map(task.options.map((option) => [option.key, option]));
  const known = (value) => (options.has(value) ? value : null); // an older version may have had other options
  const was = known(valueOf(before, idBefore)), is = known(valueOf(after, idAfter));
  const wasRight = was === task.key, isRight = is === task.key;
  const state = was === null || is === null
    ? "open"
    : wasRight
    ? (isRight ? "kept" : "lost")
    : (isRight ? "gained" : "still");
  const wrong = [...new Set([was, is])].filter((key) => key !== null && key !== task.key);
  return {
    id: idAfter,
    area,
    question: task.question,
    state,
    wasRight,
    isRight,
    changed: state !== "open" && was !== is,
    before: was === null ? null : options.get(was).label,
    after: is === null ? null : options.get(is).label,
    right: options.get(task.key).label,
    why: wrong.map((key) => ({
      label: options.get(key).label,
      text: options.get(key).misconception?.explanation ?? "",
    }))
      .filter(({ text }) => text),
  };
}

const tally = (items) => ({
  of: items.length,
  before: items.filter(({ wasRight }) => wasRight).length,
  after: items.filter(({ isRight }) => isRight).length,
  openBefore: items.filter(({ before }) => before === null).length,
  openAfter: items.filter(({ after }) => after === null).length,
});

/** The words that all questions begin with, so that a table need not repeat them. */
function sharedStart(texts) {
  const words = texts.map((text) => text.split(" "));
  let same = 0;
  while (words.every((each) => each.length > same + 1 && each[same] === words[0][same])) same += 1;
  return words[0].slice(0, same).join(" ");
}

/**
 * config: {items: [{area, before, after}], scales: [{before, after}]} (ids); tasks: the later exercise's; before and
 * after: {id: entry}. Returns {areas: [{area, of, before, after, openBefore, openAfter}], all, items, scales:
 * [{question, low, high, before, after}], lead, askedNow, answeredNow, answeredBefore}.
 */
function compareAnswers({ items, scales }, tasks, before, after) {
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const compared = items.map((pair) => comparedItem(pair, byId.get(pair.after), before, after));
  const areas = [...new Set(items.map(({ area }) => area))].map((area) => ({
    area,
    ...tally(compared.filter((item) => item.area === area)),
  }));
  const lead = sharedStart(scales.map(({ after: id }) => byId.get(id).question));
  const steps = scales.map(({ before: idBefore, after: idAfter }) => {
    const { question, low, high, low_label: lowLabel, high_label: highLabel } = byId.get(idAfter);
    const step = (value) => (Number.isInteger(value) && value >= low && value <= high ? value : null);
    return {
      question: question.slice(lead.length).trim().replace(/\?$/, ""),
      low,
      high,
      lowLabel,
      highLabel,
      before: step(valueOf(before, idBefore)),
      after: step(valueOf(after, idAfter)),
    };
  });
  const answeredBefore = compared.filter((each) => each.before !== null).length +
    steps.filter((each) => each.before !== null).length;
  const answeredNow = compared.filter((each) => each.after !== null).length +
    steps.filter((each) => each.after !== null).length;
  return {
    areas,
    all: tally(compared),
    items: compared,
    scales: steps,
    lead,
    answeredBefore,
    answeredNow,
    asked: compared.length + steps.length,
  };
}
return { stateWords, sharedStart, compareAnswers };
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
// --- answers/entry.js
const m_answers_entry = (() => {
// One answer: {value, saved, attempts: [{value, misconception, at}]}. Merging is commutative, associative and
// idempotent: the newest value wins and attempts are united. Twin of merge_entry in kunskapsresan/answers.py;
// tests/vectors/merge.json holds both to it.
const isOlder = (a, b) => (a.saved !== b.saved ? a.saved < b.saved : JSON.stringify(a.value) < JSON.stringify(b.value));
// By time and then by content: time alone is no total order.
const attemptKey = ({ at, value = null, misconception = null }) =>
  at + JSON.stringify(value) +
  JSON.stringify(misconception);

function mergeEntry(a, b) {
  if (!a || !b) return a || b || null;
  const newest = isOlder(a, b) ? b : a, attempts = new Map();
  for (const attempt of [...(a.attempts ?? []), ...(b.attempts ?? [])]) attempts.set(attemptKey(attempt), attempt);
  return {
    value: newest.value,
    saved: newest.saved,
    attempts: [...attempts.keys()].sort().map((key) => attempts.get(key)),
  };
}

/** Now, but always later than the previous save: a clock set back must not make a new answer lose. */
function nowAfter(previous, now = Date.now()) {
  const last = Date.parse(previous ?? "");
  return new Date(Number.isNaN(last) ? now : Math.max(now, last + 1)).toISOString();
}
return { mergeEntry, nowAfter };
})();
// --- base/names.js
const m_base_names = (() => {
// Names that several modules must spell alike.

/** The knowledge review's name where exercises have theirs: in the store, in drafts, in files. */
const REVIEW = "oversikt";
/** What the name of an exercise's self-tests ends with. */
const SELF_TEST = "/sjalvtest";
/** Whose that is which was answered before an id was given. */
const UNNAMED = "-";
return { REVIEW, SELF_TEST, UNNAMED };
})();
// --- answers/versions.js
const m_answers_versions = (() => {
const { mergeEntry } = m_answers_entry;
const { isEmpty } = m_base_values;
// Answers by the version of the task that they answer: {task: {version: entry}}. Entries of different versions lie side
// by side and merge separately. Twin of kunskapsresan/tasks/versions.py.

const UNKNOWN = "0".repeat(16);
const VERSION_KEY = /^(?:1\.)?[0-9a-f]{16}$/;

const isVersion = (key) => VERSION_KEY.test(key);

/** Stands for the version of an answer in a file of the first form, which names the whole exercise's content only. */
const aliasOf = (content) => `1.${(content || UNKNOWN).slice(0, 16)}`;

/** Two {task: {version: entry}} as one; neither is changed. */
function mergeAnswers(a, b) {
  const out = { ...a };
  for (const [task, versions] of Object.entries(b)) {
    out[task] = { ...out[task] };
    for (const [version, entry] of Object.entries(versions)) out[task][version] = mergeEntry(out[task][version], entry);
  }
  return out;
}

/** Aliases whose content is known become the task's own hash. `contents`: {content: {task: hash}}. */
function resolveVersions(answers, contents) {
  const known = new Map(Object.entries(contents).map(([content, tasks]) => [aliasOf(content), tasks]));
  let out = {};
  for (const [task, versions] of Object.entries(answers)) {
    for (const [version, entry] of Object.entries(versions)) {
      const hashes = known.get(version) ?? {};
      // Own ones only: a loaded file may hold a task called "constructor".
      const key = Object.hasOwn(hashes, task) ? hashes[task] : version;
      out = mergeAnswers(out, { [task]: { [key]: entry } });
    }
  }
  return out;
}

/** {task: entry} of what answers the tasks as they are now. `present`: {task: hash}. */
const presentEntries = (answers, present) =>
  Object.fromEntries(
    Object.entries(answers)
      .map(([task, versions]) => [task, versions[present[task]]]).filter(([, entry]) => entry),
  );

/** The latest answer that was given to another version, {version, entry}; null when the present one is as late. */
function earlierAnswer(versions = {}, hash = "") {
  const others = Object.entries(versions).filter(([version, entry]) => version !== hash && !isEmpty(entry.value));
  const [version, entry] = others.sort(([, a], [, b]) => (a.saved < b.saved ? 1 : -1))[0] ?? [];
  const now = versions[hash];
  return !entry || (now && !isEmpty(now.value) && now.saved >= entry.saved) ? null : { version, entry };
}

/** Whether a task has any answer, whatever version. */
const hasAnswer = (versions = {}) => Object.values(versions).some((entry) => !isEmpty(entry.value));

/** {task: entry}: of each task the latest answer, whatever version. */
const latestEntries = (answers) =>
  Object.fromEntries(
    Object.entries(answers).map((
      [task, versions],
    ) => [task, Object.values(versions).sort((a, b) => (a.saved < b.saved ? 1 : -1))[0]]).filter(([, entry]) => entry),
  );
return { isVersion, aliasOf, mergeAnswers, resolveVersions, presentEntries, earlierAnswer, hasAnswer, latestEntries };
})();
// --- base/zip.js
const m_base_zip = (() => {
// Store-only zip and SHA-256, synchronous and without libraries: crypto.subtle is missing on http:// to anything but
// localhost.
const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});
function crc32(bytes) {
  let c = ~0;
  for (const b of bytes) c = CRC[(c ^ b) & 255] ^ (c >>> 8);
  return ~c >>> 0;
}

function sha256(bytes) {
  const K = [], H = [];
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) {
      if (n % d === 0) {
        prime = false;
        break;
      }
    }
    if (!prime) continue;
    if (H.length < 8) H.push((n ** 0.5 * 2 ** 32) | 0);
    K.push((n ** (1 / 3) * 2 ** 32) | 0);
  }
  const blocks = new Uint8Array(((bytes.length + 8 >> 6) + 1) * 64),
    view = new DataView(blocks.buffer),
    w = new Int32Array(64);
  blocks.set(bytes);
  blocks[bytes.length] = 128;
  view.setUint32(blocks.length - 8, Math.floor(bytes.length / 2 ** 29));
  view.setUint32(blocks.length - 4, bytes.length << 3);
  const r = (x, n) => (x >>> n) | (x << (32 - n));
  for (let at = 0; at < blocks.length; at += 64) {
    for (let i = 0; i < 16; i++) w[i] = view.getInt32(at + i * 4);
    for (let i = 16; i < 64; i++) {
      const x = w[i - 15], y = w[i - 2];
      w[i] = w[i - 16] + (r(x, 7) ^ r(x, 18) ^ (x >>> 3)) + w[i - 7] + (r(y, 17) ^ r(y, 19) ^ (y >>> 10));
    }
    let [a, b, c, d, e, f, g, hh] = H;
    for (let i = 0; i < 64; i++) {
      const t1 = (hh + (r(e, 6) ^ r(e, 11) ^ r(e, 25)) + ((e & f) ^ (~e & g)) + K[i] + w[i]) | 0;
      const t2 = ((r(a, 2) ^ r(a, 13) ^ r(a, 22)) + ((a & b) ^ (a & c) ^ (b & c))) | 0;
      [a, b, c, d, e, f, g, hh] = [(t1 + t2) | 0, a, b, c, (d + t1) | 0, e, f, g];
    }
    [a, b, c, d, e, f, g, hh].forEach((x, i) => {
      H[i] = (H[i] + x) | 0;
    });
  }
  return H.map((x) => (x >>> 0).toString(16).padStart(8, "0")).join("");
}

/** {name: Uint8Array} → Uint8Array. */
function zip(files, when = new Date()) {
  const time = (when.getHours() << 11) | (when.getMinutes() << 5) | (when.getSeconds() >> 1);
  const date = ((when.getFullYear() - 1980) << 9) | ((when.getMonth() + 1) << 5) | when.getDate();
  const parts = [], directory = [];
  let offset = 0;
  const header = (signature, name, data, extra) => {
    const view = new DataView(new ArrayBuffer(extra ? 46 : 30));
    let p = 0;
    const u16 = (x) => {
        view.setUint16(p, x, true);
        p += 2;
      },
      u32 = (x) => {
        view.setUint32(p, x, true);
        p += 4;
      };
    u32(signature);
    if (extra) u16(20);
    u16(20);
    u16(0x0800);
    u16(0);
    u16(time);
    u16(date);
    u32(crc32(data));
    u32(data.length);
    u32(data.length);
    u16(name.length);
    u16(0);
    if (extra) {
      u16(0);
      u16(0);
      u16(0);
      u32(0);
      u32(offset);
    }
    return [new Uint8Array(view.buffer), name];
  };
  for (const [path, data] of Object.entries(files)) {
    const name = new TextEncoder().encode(path);
    directory.push(...header(0x02014b50, name, data, true));
    const local = header(0x04034b50, name, data, false);
    parts.push(...local, data);
    offset += local[0].length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0),
    end = new DataView(new ArrayBuffer(22)),
    count = Object.keys(files).length;
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  const all = [...parts, ...directory, new Uint8Array(end.buffer)],
    out = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) {
    out.set(part, at);
    at += part.length;
  }
  return out;
}

async function inflate(data) {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/**
 * [[path, bytes or null when it cannot be unpacked]] of every file in a zip, stored or deflated (someone may have zipped
 * again by hand). Throws when it is no zip.
 */
async function unzipAll(bytes) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), out = [];
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("Filen är ingen zip-fil.");
  let p = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    const method = view.getUint16(p + 10, true),
      size = view.getUint32(p + 20, true),
      length = view.getUint16(p + 28, true),
      local = view.getUint32(p + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(p + 46, p + 46 + length)).replaceAll("\\", "/");
    if (!name.endsWith("/")) out.push([name, await unpacked(bytes, view, method, size, local)]);
    p += 46 + length + view.getUint16(p + 30, true) + view.getUint16(p + 32, true);
  }
  return out;
}

async function unpacked(bytes, view, method, size, local) {
  try {
    const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
      data = bytes.subarray(start, start + size);
    return method === 0 ? data : method === 8 ? await inflate(data) : null;
  } catch {
    return null;
  }
}
return { crc32, sha256, zip, unzipAll };
})();
// --- handin/hand-in-file.js
const m_handin_hand_in_file = (() => {
const { mergeEntry } = m_answers_entry;
const { REVIEW, SELF_TEST } = m_base_names;
const { cleanEntry, isEmpty, isObject } = m_base_values;
const { aliasOf, hasAnswer, isVersion, mergeAnswers } = m_answers_versions;
const { sha256, unzipAll, zip } = m_base_zip;
// The files that leave the browser and come back: ONE kind of zip, as backup ("kopia") or to hand in ("inlamning").
// Members: svar.json per exercise, sjalvtest.json (backup only), oversikt.json, and kvitto.json with the checksums.

// The limits of kunskapsresan/strict_json.py and of cohort/handins.py; tests/vectors/limits.json holds both sides.
const MAX_FILE = 2 ** 20, MAX_ZIP = 20_000_000;
const FEWEST_ATTEMPTS = 4;

const asBytes = (data) => new TextEncoder().encode(`${JSON.stringify(data, null, 1)}\n`);
const stampOf = (created) => created.slice(0, 19).replace(/[:T]/g, "-");
const isSelfTest = (exercise) => exercise.endsWith(SELF_TEST);

/** The knowledge review as oversikt.json has it; null when nothing is entered. A removed row stays, as a removal. */
function reviewBytes(participant, entries = {}) {
  if (!Object.values(entries).some((entry) => !isEmpty(entry.value))) return null;
  return asBytes({ version: 1, exercise: REVIEW, content: "", participant, answers: entries });
}

/** The first attempt and the latest: what is left out is what least is asked for. */
const fewerAttempts = (
  attempts,
  most,
) => (attempts.length <= most ? attempts : [attempts[0], ...attempts.slice(1 - most)]);

/** svar.json. Attempts in the middle are left out where the file would else be refused by those who read it. */
function answersBytes(head, answers) {
  for (let most = Infinity;; most = Math.ceil(Math.min(most, 512) / 2)) {
    const kept = Object.fromEntries(
      Object.entries(answers).map((
        [task, versions],
      ) => [
        task,
        Object.fromEntries(
          Object.entries(versions).map((
            [version, entry],
          ) => [version, { ...entry, attempts: fewerAttempts(entry.attempts ?? [], most) }]),
        ),
      ]),
    );
    const bytes = asBytes({ version: 2, ...head, answers: kept });
    if (bytes.length <= MAX_FILE || most <= FEWEST_ATTEMPTS) return bytes;
  }
}

function refuseLarge(bytes, what) {
  if (bytes.length <= MAX_FILE) return;
  const size = (bytes.length / MAX_FILE).toFixed(1).replace(".", ",");
  throw new Error(`${what} är ${size} MB, och en fil kan vara högst 1 MB. Korta den längsta texten och försök igen.`);
}

/** How many tasks have an answer. */
const answeredIn = (answers, taskIds) => taskIds.filter((id) => hasAnswer(answers[id])).length;

/**
 * {name, bytes, receipt}. `kind`: "kopia" or "inlamning". `exercises`: {exercise: {answers, content, taskIds}}; a
 * hand-in of one exercise has its svar.json at the top, all else lies in a folder per exercise. `review`: {key: entry};
 * `titles`: {exercise: title}.
 * Throws an Error in Swedish when a part is larger than its readers take.
 */
function workFile({ kind, edition, participant, exercises, review, titles = {} }, now = new Date()) {
  const created = now.toISOString(), files = {}, sums = {};
  const wanted = Object.entries(exercises).filter(([exercise]) => kind === "kopia" || !isSelfTest(exercise));
  const single = kind === "inlamning" && wanted.length === 1 ? wanted[0][0] : "";
  const put = (name, bytes) => {
    files[name] = bytes;
    sums[name] = { bytes: bytes.length, sha256: sha256(bytes) };
  };
  let answered = 0, total = 0;
  for (const [exercise, { answers, content = "", taskIds = Object.keys(answers) }] of wanted) {
    const bytes = answersBytes({ exercise, content, participant, edition }, answers);
    refuseLarge(bytes, `Svaren på ${titles[exercise] ? `”${titles[exercise]}”` : exercise}`);
    const folder = exercise.replace(SELF_TEST, "");
    put(single ? "svar.json" : `${folder}/${isSelfTest(exercise) ? "sjalvtest" : "svar"}.json`, bytes);
    if (isSelfTest(exercise)) continue;
    answered += answeredIn(answers, taskIds);
    total += taskIds.length;
  }
  const oversikt = reviewBytes(participant, review);
  if (oversikt) {
    refuseLarge(oversikt, "Din kunskapsöversikt");
    put("oversikt.json", oversikt);
  }
  /** @type {any} */
  const receipt = { kind, edition, exercise: single, participant, created, answered, total, files: sums };
  if (single) Object.assign(receipt, sums["svar.json"]);
  if (oversikt) {
    Object.assign(receipt, { oversikt_bytes: oversikt.length, oversikt_sha256: sums["oversikt.json"].sha256 });
  }
  files["kvitto.json"] = asBytes(receipt);
  const start = kind === "kopia" ? "kunskapsresan" : single || "inlamning";
  return { name: `${start}_${participant}_${stampOf(created)}.zip`, bytes: zip(files, now), receipt };
}

// --- reading ------------------------------------------------------------------------------------------------------

function parsedJson(bytes) {
  if (bytes.length > MAX_FILE) return null;
  try {
    return JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes));
  } catch {
    return null;
  }
}

/** {task: {version: entry}} of either form of svar.json. */
function answersOf({ version, content, answers }) {
  const out = {};
  for (const [task, given] of Object.entries(answers)) {
    const byVersion = version === 2 ? given : { [aliasOf(typeof content === "string" ? content : "")]: given };
    for (const [key, entry] of isObject(byVersion) ? Object.entries(byVersion) : []) {
      const cleaned = isVersion(key) ? cleanEntry(entry) : null;
      if (cleaned) (out[task] ??= {})[key] = cleaned;
    }
  }
  return out;
}

const isAnswerFile = (data) => isObject(data) && isObject(data.answers) && typeof data.exercise === "string";

/**
 * The work in a file of any age: {participant, exercises: {exercise: {task: {version: entry}}}, contents: {exercise:
 * content of the tasks that were answered}, review: {key: entry}, unread: names of members that could not be read}. Throws an Error in Swedish if nothing can be used.
 */
async function readWork(bytes) {
  if (bytes.length > MAX_ZIP) throw new Error("Filen är för stor för att vara en svarsfil.");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b, members = isZip ? await workMembers(bytes) : [["filen", bytes]];
  const out = { participant: "", exercises: {}, contents: {}, review: {}, unread: [] };
  let parts = 0;
  for (const [name, content] of members) {
    const data = content ? parsedJson(content) : null;
    if (!isAnswerFile(data)) {
      out.unread.push(name);
      continue;
    }
    parts += 1;
    out.participant ||= String(data.participant ?? "");
    if (data.exercise === REVIEW) {
      for (const [key, entry] of Object.entries(data.answers)) {
        const cleaned = cleanEntry(entry);
        if (cleaned) out.review[key] = mergeEntry(out.review[key], cleaned);
      }
    } else {
      if (typeof data.content === "string") out.contents[data.exercise] = data.content;
      out.exercises[data.exercise] = mergeAnswers(out.exercises[data.exercise] ?? {}, answersOf(data));
    }
  }
  if (!parts) {
    throw new Error(
      isZip || !parsedJson(bytes)
        ? "Filen är trasig eller ingen svarsfil. Välj filen som du laddade ner här, den slutar på .zip."
        : "Filen är ingen svarsfil från kursen.",
    );
  }
  return out;
}

/** [[name, bytes or null]] of the parts of a zip that hold work. */
async function workMembers(bytes) {
  try {
    return (await unzipAll(bytes)).filter(([name]) => /(?:^|\/)(?:svar|sjalvtest|oversikt)\.json$/.test(name));
  } catch {
    throw new Error("Filen är trasig eller ingen svarsfil. Välj filen som du laddade ner här, den slutar på .zip.");
  }
}
return { MAX_FILE, workFile, readWork };
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
// --- comparison/comparison.js
const m_comparison_comparison = (() => {
const { compareAnswers, stateWords } = m_comparison_comparison_logic;
const { h, paragraphs, sameValue, uniqueId } = m_base_dom;
const { mergeEntry } = m_answers_entry;
const { readWork } = m_handin_hand_in_file;
const { formatNumber } = m_base_swedish;
const { say, voice } = m_base_voice;
const { latestEntries } = m_answers_versions;
// The reader's own answers in the first session, beside those to the same questions now. anywidget contract:
// render({model, el}) → cleanup. Keys to the view: config, tasks, participant, before, after ({id: entry}). From the
// view: loaded, the first session's answers ({task: {version: entry}}) out of a file that the reader chose.

const FIRST = "Träff 1", NOW = "Nu";
const KEEPS_APART = "Jämförelsen visas när du har svarat på alla frågor här ovanför. Då påverkas svaren inte av den.";
const MISSING = "Dina svar från träff 1 finns inte här. Kanske gjorde du den övningen på en annan dator, i en annan " +
  "webbläsare, eller med ett annat deltagar-id. Har du filen som du laddade ner då? Den börjar med ”01-stanna-upp” " +
  "och slutar på ”.zip”.";
const NO_FILE = "Har du ingen fil kan din handledare skicka tillbaka den som du lämnade in.";
const CAUTION = [
  "Tolv frågor är få. En rätt mer eller mindre kan bero på hur du läste frågan just den dagen. Och du har sett frågorna " +
  "förut, vilket i sig kan göra dem lättare.",
  "Jämförelsen kan alltså inte säga vad året har lett till. Du vet inte hur det hade gått utan det. Vad den kan visa är " +
  "var det är värt att gå tillbaka och läsa en gång till.",
  "Att känna sig mindre säker än förut behöver inte vara ett bakslag. Den som vet mer ser också mer att vara osäker på.",
];

/** A change as symbol and word, never as colour alone. null: one of the two is missing. */
function changeCell(difference, more, less) {
  const [symbol, words] = difference === null
    ? [null, "går inte att säga"]
    : difference === 0
    ? ["=", "samma"]
    : difference > 0
    ? ["▲", `${formatNumber(difference)} ${more}`]
    : ["▼", `${formatNumber(-difference)} ${less}`];
  return h(
    "td",
    { "data-column": "Ändring" },
    symbol ? h("span", { class: "kr-symbol", "aria-hidden": "true" }, symbol) : null,
    words,
  );
}

function countCell(right, of, open, column) {
  if (open === of) return h("td", { "data-column": column }, "inte besvarade");
  const dots = "●".repeat(right) + "○".repeat(of - right);
  return h(
    "td",
    { "data-column": column },
    `${formatNumber(right)} av ${formatNumber(of)} `,
    of <= 4 ? h("span", { class: "kr-dots", "aria-hidden": "true" }, dots) : null,
    open ? h("span", { class: "kr-note" }, `${formatNumber(open)} obesvarade`) : null,
  );
}

function areaTable({ areas, all }) {
  const row = (name, each) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      countCell(each.before, each.of, each.openBefore, FIRST),
      countCell(each.after, each.of, each.openAfter, NOW),
      changeCell(each.openBefore || each.openAfter ? null : each.after - each.before, "fler rätt", "färre rätt"),
    );
  return h(
    "table",
    { class: "kr-compared kr-compared-areas" },
    h("caption", {}, "Rätta svar, område för område"),
    h("thead", {}, h("tr", {}, ...["Område", FIRST, NOW, "Ändring"].map((text) => h("th", { scope: "col" }, text)))),
    h("tbody", {}, ...areas.map((each) => row(each.area, each)), row("Alla", all)),
  );
}

const definition = (term, text) => h("div", {}, h("dt", {}, term), h("dd", {}, text));

function itemNode(item) {
  const [symbol, words] = stateWords(item.state), [title, ...rest] = paragraphs(item.question);
  const answered = item.after !== null; // the right answer is not given away before that
  const named = (time, right) => (answered && right ? `${time}, rätt` : time);
  return h(
    "li",
    { class: "kr-compared-item" },
    h(
      "p",
      { class: "kr-strong" },
      h("span", { class: "kr-symbol", "aria-hidden": "true" }, symbol),
      `${words}. ${item.area}.`,
    ),
    h("p", {}, [title, ...rest].join(" ")),
    h(
      "dl",
      {},
      definition(named(FIRST, item.wasRight), item.before ?? "Inte besvarad"),
      definition(named(NOW, item.isRight), item.after ?? "Inte besvarad"),
      answered && !item.wasRight && !item.isRight ? definition("Rätt svar", item.right) : null,
    ),
    ...(answered
      ? item.why.map(({ label, text }) => h("p", { class: "kr-note" }, `Om svaret ”${label}”: ${text}`))
      : []),
  );
}

function itemLists({ items }) {
  const changed = items.filter((item) => item.changed), others = items.filter((item) => !item.changed);
  const list = (some) => h("ol", { class: "kr-compared-items" }, ...some.map(itemNode));
  return [
    h("h4", {}, "Frågor där du svarade olika"),
    changed.length ? list(changed) : h(
      "p",
      {},
      items.every(({ state }) => state === "open")
        ? "Ingen fråga är besvarad båda gångerna ännu."
        : "Du svarade likadant på alla frågor som du har besvarat båda gångerna.",
    ),
    others.length
      ? h("details", {}, h("summary", {}, `Visa de andra frågorna (${formatNumber(others.length)})`), list(others))
      : null,
  ].filter(Boolean);
}

const SVG = "http://www.w3.org/2000/svg";

function shape(tag, attributes) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

/** The two steps on a line: a hollow diamond for the first session, a dot for now. The row says it in numbers. */
function stepLine({ low, high, before, after }) {
  const x = (step) => 14 + (92 * (step - low)) / (high - low),
    line = shape("svg", { viewBox: "0 0 120 28", class: "kr-step-line", "aria-hidden": "true", focusable: "false" });
  let ticks = "M14 14H106";
  for (let step = low; step <= high; step += 1) ticks += `M${x(step)} 10v8`;
  line.append(shape("path", { class: "kr-line", d: ticks }));
  if (before !== null) {
    line.append(shape("path", { class: "kr-first", d: `M${x(before) - 10} 14l10 -10 10 10 -10 10z` }));
  }
  if (after !== null) line.append(shape("circle", { class: "kr-now", cx: x(after), cy: 14, r: 5 }));
  return line;
}

function scaleTable({ scales, lead }) {
  const said = (step, column) =>
    h("td", { "data-column": column }, step === null ? "inte besvarad" : formatNumber(step));
  const rows = scales.map((each) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, each.question),
      said(each.before, FIRST),
      said(each.after, NOW),
      changeCell(
        each.before === null || each.after === null ? null : each.after - each.before,
        "steg säkrare",
        "steg osäkrare",
      ),
      h("td", { "data-column": "På linjen" }, stepLine(each)),
    )
  );
  const [{ low, high, lowLabel, highLabel }] = scales;
  return [
    h(
      "table",
      { class: "kr-table kr-compared kr-compared-scales" },
      h("caption", {}, `${lead} …`),
      h(
        "thead",
        {},
        h("tr", {}, ...["Vad", FIRST, NOW, "Ändring", "På linjen"].map((text) => h("th", { scope: "col" }, text))),
      ),
      h("tbody", {}, ...rows),
    ),
    h(
      "p",
      { class: "kr-note" },
      `${formatNumber(low)} är ”${lowLabel.toLowerCase()}”, ${formatNumber(high)} är ` +
        `”${highLabel.toLowerCase()}”. På linjen är romben träff 1 och punkten nu.`,
    ),
  ];
}

function renderComparison({ model, el }) {
  const config = model.get("config"), tasks = model.get("tasks"), uid = uniqueId("jamforelse");
  const ids = new Set([...config.items, ...config.scales].map(({ before }) => before));
  let loaded = {}, anyway = false, drawn = null;
  const body = h("div", {}), message = h("div", { class: "kr-feedback" });
  const heading = h("h3", { id: `${uid}-rubrik`, class: "kr-compared-title", tabindex: "-1" }, "Du då och du nu");
  const picker = h("input", {
    type: "file",
    accept: ".zip,.json",
    hidden: true,
    "aria-label": "Filen från träff 1",
    onchange: () => load(),
  });
  el.replaceChildren(
    h(
      "section",
      {
        class: "kr-task kr-comparison",
        lang: "sv",
        "aria-labelledby": `${uid}-rubrik`,
        onkeydown: (event) => event.ctrlKey || event.metaKey || event.stopPropagation(),
      },
      heading,
      body,
      picker,
      message,
    ),
  );

  const button = (text, look, onclick) => h("button", { type: "button", class: look, onclick }, text);

  function earlier() {
    const stored = model.get("before") ?? {};
    return Object.fromEntries(
      [...ids].map((id) => [id, mergeEntry(stored[id], loaded[id])]).filter(([, entry]) => entry),
    );
  }

  function draw() {
    const result = compareAnswers(config, tasks, earlier(), model.get("after") ?? {});
    if (sameValue([result, anyway], drawn)) return; // an opened part stays open when nothing has changed
    drawn = [result, anyway];
    const hadFocus = body.contains(document.activeElement);
    if (!result.answeredBefore) body.replaceChildren(...missing());
    else if (result.answeredNow < result.asked && !anyway) body.replaceChildren(...waiting(result));
    else body.replaceChildren(...comparison(result));
    if (hadFocus) heading.focus(); // what had it is gone
  }

  const missing = () => [
    h("p", {}, MISSING),
    h("p", {}, NO_FILE),
    h("div", { class: "kr-actions" }, button("Läs in filen från träff 1", "kr-primary", () => picker.click())),
  ];

  const waiting = ({ answeredNow, asked }) => [
    h(
      "p",
      {},
      `Du har svarat på ${formatNumber(answeredNow)} av ${formatNumber(asked)} frågor. `,
      KEEPS_APART,
    ),
    h(
      "div",
      { class: "kr-actions" },
      button("Visa ändå", null, () => {
        anyway = true;
        draw();
      }),
    ),
  ];

  const comparison = (result) => [
    h("h4", {}, "De tolv frågorna"),
    areaTable(result),
    ...itemLists(result),
    h("h4", {}, "Hur säker du känner dig"),
    ...scaleTable(result),
    h("h4", {}, "Vad det här kan säga, och inte"),
    ...CAUTION.map((text) => h("p", {}, text)),
  ];

  function tell(text, look) {
    message.className = `kr-feedback ${look}`;
    message.textContent = text;
    say(text);
  }

  async function load() {
    const [file] = picker.files;
    if (!file) return;
    try {
      const read = await readWork(new Uint8Array(await file.arrayBuffer())), mine = model.get("participant");
      const first = read.exercises[config.exercise];
      if (!first) throw new Error("Den innehåller inga svar från träff 1.");
      if (mine && read.participant && read.participant !== mine) {
        throw new Error(`Den hör till ${read.participant}, men här svarar ${mine}.`);
      }
      const wanted = Object.fromEntries(Object.entries(first).filter(([id]) => ids.has(id)));
      loaded = latestEntries(wanted);
      const count = Object.keys(loaded).length;
      if (!count) throw new Error("Den innehåller inga svar på frågorna i slutet av övningen till träff 1.");
      tell(`${formatNumber(count)} svar från träff 1 är inlästa.`, "kr-right");
      model.set("loaded", wanted);
      draw();
      heading.focus();
    } catch (error) {
      tell(`Filen lästes inte in. ${error.message}`, "kr-wrong");
    }
    picker.value = "";
  }

  const keys = ["change:before", "change:after", "change:participant"];
  for (const key of keys) model.on(key, draw);
  voice();
  draw();
  return () => keys.forEach((key) => model.off(key, draw));
}

const _default = { render: renderComparison };
return { default: _default };
})();
export default m_comparison_comparison.default;
