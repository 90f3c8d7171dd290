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
// --- page/page-data.js
const m_page_page_data = (() => {
const { decodeConfig } = m_base_config;
const { sha256 } = m_base_zip;
// What the book has laid in the page for its scripts. Base64, so that no text in it can end the markup.

const bytesOf = (node) => Uint8Array.from(atob(node.textContent.trim()), (c) => c.charCodeAt(0));

/** The compiled exercise of the page with `content`, its checksum; null when the page has no tasks. */
function compiledTasks(root) {
  const source = root.querySelector("script[data-kr-tasks]");
  if (!source) return null;
  const bytes = bytesOf(source), data = JSON.parse(new TextDecoder().decode(bytes));
  // The records that search strings are run over stand once in the file.
  const tasks = data.tasks.map((task) => ("corpus" in task ? { ...task, records: data.corpora[task.corpus] } : task));
  return { ...data, tasks, content: sha256(bytes) };
}

/**
 * {edition: {slug, earlier, first}, titles: {exercise: title}, contents: {content: {task: hash}}, old: {task: {hash: task
 * as shown}}}: whose course it is, and what earlier versions of the page's tasks were called and looked like.
 */
function courseOf(root) {
  const source = root.querySelector("script[data-kr-course]");
  return { edition: {}, titles: {}, contents: {}, old: {}, ...(source ? decodeConfig(source.textContent.trim()) : {}) };
}
return { compiledTasks, courseOf };
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
// --- answers/drafts.js
const m_answers_drafts = (() => {
const { mergeEntry } = m_answers_entry;
const { UNNAMED } = m_base_names;
const { cleanEntry } = m_base_values;
// What is being typed, kept in localStorage at each keystroke: IndexedDB and the kernel are asynchronous and may not
// finish when a tab closes. The key says whose it is, and which task or field in which version.

const NOTEBOOK = "anteckningsbok";
const folderOf = (edition) => `kunskapsresan/${edition || NOTEBOOK}/utkast/`;

const draftKey = ({ edition, person, exercise, task, version }) =>
  `${folderOf(edition)}${person || UNNAMED}/${exercise}/${task}/${version ?? ""}`;

/** {keep(entry) → was it kept?, drop(), read() → entry or null}. localStorage throws where site data is blocked. */
function draftAt(key) {
  return {
    keep(entry) {
      try {
        localStorage.setItem(key, JSON.stringify(entry));
        return true;
      } catch {
        return false;
      }
    },
    drop() {
      try {
        localStorage.removeItem(key);
      } catch { /* blocked: nothing was kept */ }
    },
    read() {
      try {
        return cleanEntry(JSON.parse(localStorage.getItem(key)));
      } catch {
        return null;
      }
    },
  };
}

/** [{key, person, exercise, task, version, entry}] of every draft of an edition that can be read; of one person if named. */
function draftsOf(edition, person = null) {
  const folder = folderOf(edition);
  let keys = [];
  try {
    keys = Object.keys(localStorage).filter((key) => key.startsWith(folder));
  } catch { /* blocked */ }
  return keys.map((key) => {
    const [who, ...rest] = key.slice(folder.length).split("/");
    const version = rest.pop(), task = rest.pop();
    return {
      key,
      person: who === UNNAMED ? "" : who,
      exercise: rest.join("/"),
      task,
      version,
      entry: draftAt(key).read(),
    };
  }).filter((each) => each.entry && each.exercise && each.task && (person === null || each.person === person));
}

/** What one person was typing now belongs to another id. */
function moveDrafts(edition, from, to) {
  for (const { key, exercise, task, version, entry } of draftsOf(edition, from)) {
    const there = draftAt(draftKey({ edition, person: to, exercise, task, version }));
    if (there.keep(mergeEntry(there.read(), entry))) draftAt(key).drop();
  }
}
return { draftKey, draftAt, draftsOf, moveDrafts };
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
// --- task/answer-keeper.js
const m_task_answer_keeper = (() => {
const { clockTime, dayAndTime, sameValue } = m_base_dom;
const { draftAt, draftKey } = m_answers_drafts;
const { mergeEntry, nowAfter } = m_answers_entry;
const { isEmpty } = m_base_values;
const { say } = m_base_voice;
// An answer on its way from the field to the host: kept as a draft at each keystroke, sent after a pause, sent whole, and
// drafted until the host has said that it is stored.

const SAVE_DELAY = 400;
const ACK_LIMIT = 4000;
// saved after a pause; what is chosen is saved at once
const TYPED_KINDS = ["Number", "Text", "Predict", "SearchString"];

class AnswerKeeper {
  /**
   * `parts`: {form, status, alarm, submitWord}; `read()` gives what the field holds; `shown()` is told when another
   * place's answer came, `stored()` when the host has the latest.
   */
  constructor(model, { parts, read, shown, stored }) {
    this.model = model;
    this.form = parts.form;
    this.status = parts.status;
    this.alarm = parts.alarm;
    this.submitWord = parts.submitWord;
    this.read = read;
    this.shown = shown;
    this.stored = stored;
    this.dirty = false;
    this.saveTimer = this.ackTimer = 0;
    this.task = model.get("task");
    this.entry = mergeEntry(model.get("stored"), model.get("entry"));
  }

  /** Whose the draft is may change while the form is open. */
  draft() {
    const { model, task } = this;
    return draftAt(
      draftKey({
        edition: model.get("edition"),
        person: model.get("participant"),
        exercise: model.get("exercise") ?? "",
        task: task.id,
        version: task.hash,
      }),
    );
  }

  get attempts() {
    return this.entry?.attempts ?? [];
  }

  current(attempts = this.attempts) {
    return { value: this.read(), saved: nowAfter(this.entry?.saved), attempts };
  }

  changed() {
    this.dirty = true;
    const kept = this.draft().keep(this.current());
    clearTimeout(this.saveTimer);
    if (TYPED_KINDS.includes(this.task.kind)) this.saveTimer = setTimeout(() => this.save(), SAVE_DELAY);
    else this.save();
    if (!kept) this.status.textContent = "";
  }

  save(attempt = null) {
    clearTimeout(this.saveTimer);
    const next = this.current();
    if (attempt) next.attempts = [...next.attempts, { ...attempt, at: next.saved }];
    this.entry = next;
    this.dirty = false;
    this.draft().keep(next); // until the host has it, with the attempt
    this.status.textContent = "Sparar …";
    clearTimeout(this.ackTimer);
    this.ackTimer = setTimeout(() => this.notSaved("ingen bekräftelse"), ACK_LIMIT);
    this.model.set("entry", next); // the whole, never a difference: the widget manager may drop messages in between
    this.model.save_changes();
  }

  flush() {
    if (this.dirty) this.save();
  }

  notSaved(reason) {
    this.form.classList.add("kr-unsaved");
    this.status.textContent = "";
    // The field may have been emptied: WebKit does so when a page comes back.
    const kept = this.draft().keep(this.dirty ? this.current() : this.entry);
    const words = `Inte sparat (${reason}). ` +
      (kept
        ? `Svaret finns kvar i den här webbläsaren. Tryck på ${this.submitWord} igen, eller ladda om sidan, så följer ` +
          "svaret med."
        : "Svaret finns bara i den här fliken. Ladda ner allt innan du stänger.");
    if (this.alarm.textContent !== words) say(words);
    this.alarm.textContent = words;
  }

  /** The host has answered. */
  onSaved() {
    const saved = this.model.get("saved");
    if (!saved || !this.entry || saved.at < this.entry.saved) return;
    clearTimeout(this.ackTimer);
    if (saved.error) {
      this.notSaved(saved.error);
      return;
    }
    this.form.classList.remove("kr-unsaved");
    this.alarm.textContent = "";
    this.status.textContent = `Sparat ${clockTime(saved.at)}`;
    if (!this.dirty) this.draft().drop();
    this.stored();
  }

  /** The host holds an answer that may come from another tab. */
  onStored() {
    const merged = mergeEntry(this.entry, mergeEntry(this.model.get("stored"), this.model.get("entry")));
    if (sameValue(merged, this.entry) || this.dirty) return; // never over what is being typed; the next save merges
    const newer = merged.saved !== this.entry?.saved;
    this.entry = merged;
    if (!newer) return;
    this.shown();
    this.status.textContent = `Hämtat svar från ${clockTime(this.entry.saved)}`;
  }

  /** What stands under the form when it opens. */
  begin() {
    if (this.entry && this.model.get("unsaved")) this.notSaved("webbläsaren har inte plats");
    else if (this.entry && !isEmpty(this.entry.value)) {
      this.status.textContent = `Sparat ${dayAndTime(this.entry.saved)}`;
    }
    const draft = this.draft(), left = draft.read();
    if (!left || isEmpty(left.value) || (this.entry && left.saved <= this.entry.saved)) {
      if (!this.model.get("unsaved")) draft.drop();
      return;
    }
    this.entry = mergeEntry(this.entry, left);
    this.shown();
    this.save();
    this.status.textContent = `Hämtade ett osparat svar från ${clockTime(left.saved)}`;
  }

  stop() {
    this.flush();
    for (const timer of [this.saveTimer, this.ackTimer]) clearTimeout(timer);
  }
}
return { AnswerKeeper };
})();
// --- task/faults.js
const m_task_faults = (() => {
const { describe } = m_base_dom;
const { focusOrSay } = m_base_voice;
// What keeps an answer from being marked: said before the field, and linked to each control that it is about.

/**
 * {show(message, places), settle(left), clear()} of a field (see fields.js). `show` also moves focus to the first place;
 * `settle` is told after each change and lets go of what is mended: all, unless `left` says what of it is left.
 */
function faultsOf({ error }) {
  let marked = [];

  function mark(place, isFault) {
    for (const control of place.invalid) {
      if (isFault) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    describe(place.described, error.id, isFault);
    if (!isFault) describe(place.focus, error.id, false);
  }

  function clear() {
    for (const place of marked) mark(place, false);
    marked = [];
    error.hidden = true;
    error.textContent = "";
    error.style.minHeight = "";
    error.classList.remove("kr-settled");
  }

  return {
    clear,
    show(message, places) {
      clear();
      error.textContent = message;
      error.hidden = false;
      marked = places;
      for (const place of places) mark(place, true);
      // A group's description is not read by all when focus comes into it.
      describe(places[0].focus, error.id);
      focusOrSay(places[0].focus, message);
    },
    settle(left = "") {
      if (!marked.length) return;
      const isPartly = left && left.length <= error.textContent.length;
      const open = isPartly ? marked.filter((place) => !place.isFilled()) : [];
      for (const place of marked) if (!open.includes(place)) mark(place, false);
      marked = open;
      // It keeps its room: the field must not move under the hand that mends it.
      error.style.minHeight = `${error.getBoundingClientRect().height}px`;
      if (marked.length) error.textContent = left;
      else error.classList.add("kr-settled");
    },
  };
}
return { faultsOf };
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
// --- task/units.js
const m_task_units = (() => {
// Units as people write them after a number, and what a task counts in. Twin of kunskapsresan/tasks/units.py;
// tests/vectors/typed_numbers.json holds both to the same verdicts.
const PERCENT = "procent";
const POINTS = "procentenheter";
const OF_100 = "av 100";
const OF_1000 = "av 1 000";
const TIMES = "gånger";
const HOURS = "timmar", MINUTES = "minuter", PEOPLE = "personer", TEXTS = "texter", PIECES = "stycken";
const DEVIATIONS = "standardavvikelser";

// Kind → its spellings, lower case, the dash a plain one and every space a plain one. The kind is what messages call it.
const UNITS = {
  [PERCENT]: ["%", "procent", "procents", "proc", "percent", "pct"],
  // deno-fmt-ignore
  [POINTS]: [
    "procentenheter", "procentenhet", "procentenheters", "procentenhets", "procent-enheter", "procent enheter",
    "procentenh", "%-enheter", "%-enhet", "% enheter", "%enheter", "pe", "p.e", "p.e.", "p e", "pp", "ppt",
    "procentpoäng", "procentpunkter",
  ],
  [OF_100]: ["av 100", "av hundra", "per 100", "per hundra", "på 100", "på hundra", "/100"],
  // deno-fmt-ignore
  [OF_1000]: ["av 1 000", "av 1000", "av tusen", "per 1 000", "per 1000", "per tusen", "på 1 000", "på 1000",
    "på tusen", "/1 000", "/1000"],
  "kronor": ["kr", "kronor", "krona", "kronors", "sek", ":-", ",-"],
  "dollar": ["dollar", "dollars", "$", "us$", "usd", "us-dollar", "us dollar", "amerikanska dollar"],
  "euro": ["euro", "€", "eur"],
  [HOURS]: ["timmar", "timme", "timmars", "tim", "h", "t"],
  [MINUTES]: ["minuter", "minut", "minuters", "min"],
  "dagar": ["dagar", "dag", "dygn"],
  "veckor": ["veckor", "vecka"],
  "månader": ["månader", "månad", "mån"],
  "år": ["år"],
  // deno-fmt-ignore
  [PEOPLE]: [
    "personer", "person", "pers", "människor", "individer", "män", "kvinnor", "barn", "unga", "ungdomar",
    "klienter", "deltagare", "hushåll", "familjer", "patienter", "brukare",
  ],
  // deno-fmt-ignore
  [TEXTS]: ["texter", "text", "titlar", "titel", "artiklar", "artikel", "studier", "träffar", "poster", "rapporter"],
  [PIECES]: ["st", "stycken", "styck"],
  // deno-fmt-ignore
  [TIMES]: [
    "gånger", "gång", "ggr", "ggr.", "x", "×", "gånger så vanligt", "gånger så många", "gånger så stor",
    "gånger så stort", "gånger så hög", "gånger så högt",
  ],
  [DEVIATIONS]: ["standardavvikelser", "standardavvikelse", "sd", "sd-enheter"],
  "poäng": ["poäng", "p"],
};
const PER = {
  "om dagen": ["om dagen", "per dag", "/dag", "/d", "per dygn"],
  "i veckan": ["i veckan", "per vecka", "/vecka", "/v", "varje vecka"],
  "i månaden": ["i månaden", "per månad", "/månad", "/mån"],
  "om året": ["om året", "per år", "/år"],
};
const FEWER = ["färre", "mindre", "lägre", "kortare", "minskning", "minskade med", "minskning med", "minskning på"];
const MORE = ["fler", "flera", "mer", "mera", "högre", "längre", "ökning", "ökade med", "ökning med", "ökning på"];
const COUNTED = [PEOPLE, TEXTS, PIECES];
const SAME_AMOUNT = [{ typed: MINUTES, asked: HOURS, times: 60 }]; // how many of the typed go in one that is asked for

const PHRASES = new Map(
  [["unit", UNITS], ["per", PER]].flatMap(([slot, table]) =>
    Object.entries(table).flatMap(([name, texts]) => texts.map((text) => [text, [slot, name]]))
  ),
);
for (const text of FEWER) PHRASES.set(text, ["direction", -1]);
for (const text of MORE) PHRASES.set(text, ["direction", 1]);

const byCodePoint = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
/** Phrases as `leading` wants them: a longer one before its own beginning. */
const longestFirst = (texts) => [...texts].sort((a, b) => b.length - a.length || byCodePoint(a, b));
const LONGEST_FIRST = longestFirst(PHRASES.keys()), WORD = /[a-zåäö0-9]/;

/** The longest phrase that the text begins with and that no letter or figure continues, or "". */
function leading(text, phrases = LONGEST_FIRST) {
  const fits = (phrase) =>
    text.startsWith(phrase) && !(WORD.test(phrase.at(-1)) && WORD.test(text.charAt(phrase.length)));
  return phrases.find(fits) ?? "";
}

/** {kind, per, direction} that phrases make together, null if two of them speak against each other. */
function joinUnits(phrases) {
  const found = { unit: new Set(), per: new Set(), direction: new Set() };
  for (const phrase of phrases) {
    const [slot, name] = PHRASES.get(phrase);
    found[slot].add(name);
  }
  if (found.unit.has(OF_100) || found.unit.has(OF_1000)) {
    for (const each of COUNTED) found.unit.delete(each); // "färre av 100 män"
  }
  if (found.unit.has(PEOPLE) || found.unit.has(TEXTS)) found.unit.delete(PIECES);
  if (Object.values(found).some((names) => names.size > 1)) return null;
  const [kind = "", per = "", direction = 0] = Object.values(found).map((names) => [...names][0]);
  return { kind, per, direction };
}

const unitLabel = ({ kind, per }) => `${kind} ${per}`.trim();

/** A text that is nothing but a unit, as a task states it; null if it holds anything else. */
function readUnit(text) {
  const phrases = [];
  let rest = text.toLowerCase().trim();
  while (rest) {
    const phrase = leading(rest);
    if (!phrase) return null;
    phrases.push(phrase);
    rest = rest.slice(phrase.length).trim();
  }
  return joinUnits(phrases);
}

/** What a compiled task counts in: {kinds, per, direction, isShare, isPlain, factor(typed)}, as Asked in Python. */
function askedUnit(task) {
  const own = readUnit(task.unit) ?? { kind: "", per: "", direction: 0 };
  const kinds = new Set([own.kind, ...(task.units ?? [])]);
  kinds.delete("");
  if (kinds.has(PERCENT)) kinds.add(OF_100);
  if (kinds.has(OF_1000) || kinds.has(PEOPLE)) kinds.add(PEOPLE).add(PIECES);
  if (kinds.has(TEXTS)) kinds.add(PIECES);
  return {
    kinds,
    per: own.per,
    direction: { up: 1, down: -1 }[task.direction ?? ""] ?? own.direction,
    isShare: kinds.has(PERCENT),
    isPlain: [...kinds].every((kind) => kind === TIMES || kind === DEVIATIONS),
    factor(typed) {
      if (typed.per !== "" && typed.per !== own.per) return null;
      if (!typed.kind || kinds.has(typed.kind)) return 1;
      if (typed.kind === OF_100 && kinds.has(POINTS) && typed.direction) return 1; // "8 av 100" alone is a share
      const fits = SAME_AMOUNT.find((each) => each.typed === typed.kind && kinds.has(each.asked));
      return fits ? 1 / fits.times : null;
    },
  };
}
return { PERCENT, POINTS, OF_100, OF_1000, TIMES, UNITS, longestFirst, leading, joinUnits, unitLabel, readUnit, askedUnit };
})();
// --- task/feedback.js
const m_task_feedback = (() => {
const { formatNumber, formatPercent } = m_base_swedish;
const { OF_100, PERCENT, POINTS, readUnit } = m_task_units;
// The sentences around an explanation. Twin of kunskapsresan/tasks/feedback.py, and of Evaluation.sentences in
// kunskapsresan/searching/metrics.py.

const MISSED_SHOWN = 3;
const EMPTY = "Du har inte svarat ännu.";
const SAVED = "Sparat.";
const MANUAL = "Sparat. Din handledare läser svaret.";
const UNREADABLE = "Svaret går inte att läsa som ett tal. Skriv med siffror, till exempel 0,75 eller 12.";
const LEVEL =
  "Talet stämmer. Men ord som ”fler” och ”lägre” säger hur mycket något skiljer, och frågan gäller " +
  "hela talet. Vilket av dem menar du?";
const TURNED =
  "Talet stämmer, men riktningen är den omvända. Läs frågan en gång till: vad jämförs med vad, och åt " +
  "vilket håll går skillnaden?";
const ASK = {
  "two-numbers": "Du har skrivit mer än ett tal. Vilket av dem är ditt svar? Skriv bara det.",
  "limit": "Du har skrivit en gräns, som ”mer än” eller ”minst”. Vilket tal är ditt svar? Skriv bara det.",
  "calculation": "Det ser ut som en uträkning. Räkna den till slut och skriv talet som den ger.",
  "times": "”Gånger fler” kan betyda två saker: 2 gånger så många, eller 2 gånger till, alltså 3 gånger så många. " +
    "Skriv bara talet, så menas ”gånger så många”.",
};
const NOT_OFFERED = "Svaret hör inte till uppgiften. Välj ett av alternativen.";

/** What is left to choose. */
const leftToChoose = (labels) => `Det här är kvar att välja: ${labels.join("; ")}.`;

/** How many were right, then one thing to look at. */
const countedRight = (right, total, explanation) => `${right} av ${total} stämmer. ${explanation}`;

/** An explanation that belongs to one item of several. */
const aboutItem = (label, explanation) => `”${label}”: ${explanation}`;

/** A question about what was typed; problem as in typed.js, unit as the task states it. */
function ask(problem, words, unit) {
  if (problem !== "words") return ASK[problem] ?? UNREADABLE;
  const withUnit = unit ? `, eller med enheten ${said(unit)}` : "";
  return `Talet går att läsa, men inte det som står bredvid: ”${words}”. Skriv talet ensamt${withUnit}.`;
}

/** "8.498" is two numbers. */
const either = (thousands, decimal) =>
  `Menar du ${formatNumber(thousands)} eller ${formatNumber(decimal, 3)}? ` +
  "Skriv tusental med mellanslag eller utan, och decimaler med komma.";

const said = (unit) => (unit === "%" ? PERCENT : unit);
const plain = (x) => Number(x.toPrecision(15)); // 28.5, not 28.499999999999996

/** A confirmation or an explanation of the percentage that the share x is. */
const asShare = (x, text) => `${formatNumber(x)} som andel är ${formatNumber(plain(100 * x))} procent. ${text}`;

/** "0,37 %" for 37 %. */
const shareWithSign = (x) =>
  `Talet stämmer som andel av 1. Men ${formatNumber(x)} procent är inte ens en på hundra. ` +
  "Skriv andelen utan procent, eller flytta kommat två steg.";

/** The right figure in another unit: what each of the two would mean. */
function otherUnit(x, kind, label, unit) {
  const figure = formatNumber(x), asked = readUnit(unit)?.kind;
  if (kind === PERCENT && asked === POINTS) {
    return "Talet stämmer, men procent är inte procentenheter. Sjunker en andel från 40 till 30 procent är det 10 " +
      "procentenheter: avståndet. Men det är 25 procent, för en fjärdedel av de 40 är borta. " +
      "Vilket är det du har räknat ut?";
  }
  if (kind === OF_100 && asked === POINTS) {
    return `Talet stämmer. Men ${figure} av 100 är en andel, och frågan gäller avståndet mellan två. ` +
      "Skriv det i procentenheter, eller som fler eller färre av 100.";
  }
  if (kind === POINTS && asked === PERCENT) {
    return "Talet stämmer, men procentenheter är inte procent. Procentenheter är avståndet mellan två andelar: från " +
      "30 till 40 procent är det 10. Procent säger hur stor del något är av något annat. " +
      "Vilket är det frågan gäller?";
  }
  if (!unit && kind === PERCENT) {
    return `Talet stämmer, men ${figure} procent är ${formatNumber(plain(x / 100))}. Skriv bara talet.`;
  }
  if (!unit && kind === POINTS) {
    return "Talet stämmer, men procentenheter är avståndet mellan två andelar, och svaret är ett tal utan enhet. " +
      "Vilket är det du har räknat ut?";
  }
  if (kind === PERCENT) {
    return `Talet stämmer, men ${figure} procent är ${figure} av varje hundra. Frågan gäller ${said(unit)}. ` +
      "Vilket är det du har räknat ut?";
  }
  if (!unit) return `Talet stämmer, men ${label} är något annat än det som frågan räknar. Vad är det som talet visar?`;
  const other = `${figure} ${label}`, wanted = `${figure} ${said(unit)}`;
  return `Talet stämmer, men ${other} är något annat än ${wanted}. Vilken enhet räknar frågan i?`;
}

/** Another figure in another unit: the unit first, then what the task says to any other number. */
const unitFirst = (label, unit, fallback) =>
  `Du skrev ${label}, men ${unit ? `frågan gäller ${said(unit)}` : "svaret är ett tal utan enhet"}. ${fallback}`;

/** An explanation, then hits, recall, precision and NNR, then at most three of the missed titles. */
function searchedText(explanation, evaluation, missed) {
  const lines = [explanation, evaluationSentences(evaluation).join(" ")];
  if (missed.length) {
    const shown = missed.slice(0, MISSED_SHOWN).map((title) => `”${title}”`).join("; ");
    const more = missed.length - MISSED_SHOWN;
    lines.push(`Du missade ${shown}${more > 0 ? ` och ${more} till.` : "."}`);
  }
  return lines.join("\n");
}

function evaluationSentences({ found, relevant, hits, recall, precision, nnr }) {
  const out = [`Du hittade ${hits.length} av ${relevant} relevanta: återfinning (recall) ${formatPercent(recall)}.`];
  if (!found) return [...out, "Sökningen gav inga träffar, så träffsäkerheten går inte att räkna ut."];
  out.push(
    `Av ${formatNumber(found)} ${found === 1 ? "träff" : "träffar"} är ` +
      `${hits.length} ${hits.length === 1 ? "relevant" : "relevanta"}: ` +
      `träffsäkerhet (precision) ${formatPercent(precision)}.`,
  );
  if (nnr !== null) {
    out.push(`Du läser i genomsnitt ${formatNumber(nnr, 1)} titlar för varje relevant (NNR).`);
  }
  return out;
}
return { EMPTY, SAVED, MANUAL, UNREADABLE, LEVEL, TURNED, NOT_OFFERED, leftToChoose, countedRight, aboutItem, ask, either, asShare, shareWithSign, otherUnit, unitFirst, searchedText };
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
// --- task/fields-arrange.js
const m_task_fields_arrange = (() => {
const { h } = m_base_dom;
const { questionParts } = m_task_question;
const { say } = m_base_voice;
// Fields where several things are placed: Order (move up and down), Classify (a pile for each), Table (a choice in
// each cell).

const MAX_RADIO_CATEGORIES = 3;
const ONLY_STRINGS = ([, value]) => typeof value === "string" && value;

const selectFor = (attributes, options) =>
  h(
    "select",
    attributes,
    h("option", { value: "" }, "Välj …"),
    ...options.map((option) => h("option", { value: option.key }, option.label)),
  );

/** One item of Classify as radio buttons: all piles are seen at once, also on a phone. */
function radioItem(item, categories, id, changed) {
  const inputs = categories.map((category) =>
    h("input", { type: "radio", name: id, id: `${id}-${category.key}`, value: category.key, onchange: changed })
  );
  const node = h(
    "fieldset",
    { class: "kr-item", role: "radiogroup" },
    h("legend", {}, item.label),
    h(
      "div",
      { class: "kr-piles" },
      ...categories.map((category, i) =>
        h("label", { class: "kr-option", for: inputs[i].id }, inputs[i], h("span", {}, category.label))
      ),
    ),
  );
  return {
    node,
    get: () => inputs.find((input) => input.checked)?.value ?? "",
    set: (value) =>
      inputs.forEach((input) => {
        input.checked = input.value === value;
      }),
    invalid: node,
    first: inputs[0],
  };
}

function selectItem(item, categories, id, changed) {
  const select = selectFor({ id, onchange: changed }, categories);
  return {
    node: h("div", { class: "kr-row" }, h("label", { for: id }, item.label), select),
    get: () => select.value,
    set: (value) => {
      select.value = value;
    },
    invalid: select,
    first: select,
  };
}

/** The places of a field (see fields.js), from [{get(), invalid, first}]. */
const placesOf = (items) =>
  items.map(({ get, invalid, first }) => ({
    invalid: [invalid],
    described: invalid,
    focus: first,
    isFilled: () => get() !== "",
  }));

const arrangeFields = {
  Order(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-form`]);
    const list = h("ol", { class: "kr-order" });
    const rows = new Map(task.items.map((item) => {
      const up = h("button", {
        type: "button",
        "aria-label": `Flytta upp: ${item.label}`,
        onclick: () => move(item, -1),
      }, "Flytta upp");
      const down = h("button", {
        type: "button",
        "aria-label": `Flytta ner: ${item.label}`,
        onclick: () => move(item, 1),
      }, "Flytta ner");
      const moves = h("span", { class: "kr-moves" }, up, down);
      const node = h("li", { "data-key": item.key }, h("span", { class: "kr-place" }, item.label), moves);
      return [item.key, { up, down, node }];
    }));
    let order = task.items.map((item) => item.key);

    function draw() {
      list.replaceChildren(...order.map((key) => rows.get(key).node));
      order.forEach((key, i) => { // aria-disabled, not disabled: focus stays on the button that has done its work
        rows.get(key).up.setAttribute("aria-disabled", String(i === 0));
        rows.get(key).down.setAttribute("aria-disabled", String(i === order.length - 1));
      });
    }
    function move(item, step) {
      const from = order.indexOf(item.key), to = from + step;
      if (to < 0 || to >= order.length) return;
      order.splice(to, 0, ...order.splice(from, 1));
      draw();
      rows.get(item.key)[step < 0 ? "up" : "down"].focus(); // a moved element loses focus
      say(`${item.label}: plats ${to + 1} av ${order.length}.`);
      changed();
    }
    draw();
    const node = h(
      "fieldset",
      { "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      h(
        "p",
        { class: "kr-note", id: `${uid}-form` },
        "Flytta med knapparna tills ordningen stämmer, uppifrån och ner.",
      ),
      error,
      list,
    );
    const first = () => rows.get(order[0]).down;
    return {
      node,
      error,
      about: node,
      // All is in some order from the start: nothing can lack.
      places: [{ invalid: [], described: node, focus: first(), isFilled: () => true }],
      read: () => [...order],
      write(value) {
        const keys = task.items.map((item) => item.key);
        order = Array.isArray(value) && JSON.stringify([...value].sort()) === JSON.stringify([...keys].sort())
          ? [...value]
          : keys;
        draw();
      },
      first: first(),
    };
  },

  Classify(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const build = task.categories.length <= MAX_RADIO_CATEGORIES ? radioItem : selectItem;
    const items = task.items.map((item) => build(item, task.categories, `${uid}-val-${item.key}`, changed));
    const node = h(
      "fieldset",
      { "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      error,
      ...items.map((item) => item.node),
    );
    return {
      node,
      error,
      about: node,
      places: placesOf(items),
      read: () => Object.fromEntries(task.items.map((item, i) => [item.key, items[i].get()]).filter(ONLY_STRINGS)),
      write: (value) => items.forEach((item, i) => item.set(value?.[task.items[i].key] ?? "")),
      first: items[0].first,
    };
  },

  Table(task, uid, changed) {
    const { title, rest, error } = questionParts(task, uid);
    const selects = new Map();
    const roles = (role, tag, attributes, ...children) => h(tag, { role, ...attributes }, ...children);
    // Explicit roles: the narrow layout changes `display`, and some browsers then forget that it is a table.
    const cell = (row, column, i, j) => {
      const place = `${row.key}.${column.key}`;
      const shown = { "data-column": column.label };
      if (!task.cells[place]) return roles("cell", "td", shown, h("span", {}, task.given[place] ?? ""));
      const select = selectFor(
        { "aria-labelledby": `${uid}-rad${i} ${uid}-kol${j}`, onchange: changed },
        column.options,
      );
      selects.set(place, select);
      return roles("cell", "td", shown, select);
    };
    const table = roles(
      "table",
      "table",
      { class: "kr-table", "aria-labelledby": `${uid}-namn` },
      roles(
        "rowgroup",
        "thead",
        {},
        roles(
          "row",
          "tr",
          {},
          roles("cell", "td", { class: "kr-corner" }),
          ...task.columns.map((column, j) =>
            roles("columnheader", "th", { scope: "col", id: `${uid}-kol${j}` }, column.label)
          ),
        ),
      ),
      roles(
        "rowgroup",
        "tbody",
        {},
        ...task.rows.map((row, i) =>
          roles(
            "row",
            "tr",
            {},
            roles("rowheader", "th", { scope: "row", id: `${uid}-rad${i}` }, row.label),
            ...task.columns.map((column, j) => cell(row, column, i, j)),
          )
        ),
      ),
    );
    return {
      // No group around it: the table has the question as its name, and paragraphs are read where they stand.
      node: h(
        "div",
        { class: "kr-field" },
        h("p", { class: "kr-question", id: `${uid}-namn` }, title),
        ...rest,
        error,
        table,
      ),
      error,
      about: table,
      places: placesOf(
        [...selects.values()].map((select) => ({ get: () => select.value, invalid: select, first: select })),
      ),
      read: () => Object.fromEntries([...selects].map(([place, select]) => [place, select.value]).filter(ONLY_STRINGS)),
      write: (value) =>
        selects.forEach((select, place) => {
          select.value = value?.[place] ?? "";
        }),
      first: [...selects.values()][0],
    };
  },
};
return { arrangeFields };
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
// --- task/typed.js
const m_task_typed = (() => {
const { joinUnits, leading, longestFirst, OF_100, OF_1000, TIMES, UNITS } = m_task_units;
// A number as people type it: with a unit, thousands, hedges, an interval after it. Nothing is judged here. Twin of
// kunskapsresan/tasks/typed.py; tests/vectors/typed_numbers.json holds both to the same verdicts.

const MAX_TYPED = 80;

// Explicit classes: \s and \d differ between Python and JavaScript, and NFKC would turn "10²" into 102.
// deno-lint-ignore no-control-regex -- what Python calls a space
const SPACES = /[\t\n\x0b\x0c\r \u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/g;
const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufeff]/g;
const DASHES = /[\u2010-\u2015\u2212\ufe63\uff0d]/g;
const APOSTROPHES = /[\u2018\u2019\u02bc\u00b4\u0060\u2032]/g;
const WIDE = /[\uff01-\uff5e]/g; // full-width figures and signs
const ENDS = ' .,;:!?\u2026"\u201c\u201d*', LAST_ENDS = /[ .,;:!?\u2026"\u201c\u201d*]+$/;

// deno-fmt-ignore
const BEFORE = longestFirst([
  "ungefär", "ungefärligen", "ung.", "ung", "cirka", "circa", "ca.", "ca", "c:a", "omkring", "runt", "typ", "kanske",
  "nästan", "drygt", "knappt", "svaret är", "svaret blir", "svar:", "svar", "det är", "det blir", "blir", "är",
  "i snitt", "i genomsnitt", "avrundat till", "avrundat", "mellan", "från", "med", "~", "\u2248", "=", ":",
  "rr", "or", "rd", "d", "nnt", "nnr", "riskkvoten", "riskkvot", "oddskvoten", "oddskvot", "recall",
]);
const AFTER = longestFirst(["ungefär", "ca", "cirka", "avrundat", "i snitt", "i genomsnitt", "totalt"]);
const LIMITS = /^(?:>|<|\u2265|\u2264|över |under |minst |högst |mer än |mindre än |fler än |färre än |upp till )/;
const SIGN = /^(?:([+-])|(minus|plus)(?![a-zåäö])) */;

const GROUPED = /^([0-9]{1,3}(?:[ '][0-9]{3})+)((?:[.,][0-9]+)?)(?![0-9])/;
const DOTTED = /^(?:([0-9]{1,3}(?:\.[0-9]{3})+)(,[0-9]+)(?![0-9])|([0-9]{1,3}(?:\.[0-9]{3}){2,})(?![0-9.,]))/;
const COMMAED = /^(?:([0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]+)(?![0-9])|([0-9]{1,3}(?:,[0-9]{3}){2,})(?![0-9.,]))/;
const EITHER = /^[1-9][0-9]{0,2}([.,])[0-9]{3}(?![0-9])/;
const PLAIN = /^(?:[0-9]+(?:[.,][0-9]+)?|[.,][0-9]+)/;
const ANOTHER = /^[ .,']*[0-9]/;

const N = "[+-]? ?[0-9]+(?:[.,][0-9]+)?";
const INTERVAL = new RegExp(
  `^(?:[0-9]{2} ?%(?:-igt)? ?)?(?:ki|ci|konfidensintervall)?[ :=,]*${N} ?%? ?(?:-|till|to|,|;) ?${N} ?%?$`,
);
const NAMED_INTERVAL = /^(?:[0-9]{2} ?%(?:-igt)? ?)?(?:ki|ci|konfidensintervall)(?![a-zåäö])/;
const WORKING = /^(?=.*[+*/×÷-]|.* av )(?:[0-9 .,+*/×÷=%-]|av)+$/;
const RANGE = new RegExp(`^(?:-|till|eller|och|to) ?(${N})(?![0-9])`);
const CALCULATION = /^(?:[/*+×÷]|av|x|delat med|gånger|minus|plus) ?[0-9]/;

const ONES =
  "noll en två tre fyra fem sex sju åtta nio tio elva tolv tretton fjorton femton sexton sjutton arton nitton"
    .split(" ");
const TENS = "tjugo trettio fyrtio femtio sextio sjuttio åttio nittio".split(" ");
const WORDS = new Map();
ONES.forEach((word, value) => WORDS.set(word, value));
WORDS.set("ett", 1).set("ingen", 0).set("inga", 0).set("hundra", 100);
const DIGITS = [...WORDS].filter(([, value]) => value >= 1 && value <= 9);
TENS.forEach((ten, place) => {
  for (const [one, value] of [["", 0], ...DIGITS]) WORDS.set(ten + one, 10 * (place + 2) + value);
});
const WORDS_FIRST = longestFirst(WORDS.keys());

const NO_UNIT = { kind: "", per: "", direction: 0 };
const problem = (name, words = "") => ({ values: [], unit: NO_UNIT, comma: false, problem: name, words });
const trimmed = (text) => text.replace(/^ +| +$/g, "");

/** {values, unit, comma, problem, words}, as Typed in Python. Never throws. */
function readTyped(raw) {
  if (typeof raw !== "string" || [...raw].length > MAX_TYPED) return problem("no-number");
  const [sign, phrases, text] = before(answer(clean(raw)));
  if (sign === null) return problem(LIMITS.test(text) ? "limit" : "no-number");
  const [values, comma, rest] = numberIn(text);
  return values.length ? followed(values.map((value) => sign * value), comma, phrases, rest) : problem("no-number");
}

function clean(raw) {
  const narrow = raw.replace(WIDE, (each) => String.fromCharCode(each.charCodeAt(0) - 0xfee0)).toLowerCase();
  const text = narrow.replace(UNSEEN, "").replace(SPACES, " ").replace(DASHES, "-").replace(APOSTROPHES, "'");
  return trimmed(text).replace(LAST_ENDS, "").replace(/^["\u201c\u201d]+/, "");
}

/** What stands after the last "=" outside parentheses: "121/330 = 36,7" is 36,7. */
function answer(text) {
  const head = text.split(/[(\[]/)[0].replace(/ +$/, "");
  return trimmed(text.slice(Math.max(head.lastIndexOf("="), head.lastIndexOf("\u2248")) + 1));
}

/** [sign, units before the number, the rest from the number on]; the sign is null when no number follows. */
function before(text) {
  const phrases = [];
  let sign = 0, rest = text, phrase;
  while (rest && !PLAIN.test(rest) && !leading(rest, WORDS_FIRST) && !LIMITS.test(rest)) {
    const signed = SIGN.exec(rest);
    if (signed && !sign) {
      sign = signed[1] === "-" || signed[2] === "minus" ? -1 : 1;
      rest = rest.slice(signed[0].length);
    } else if ((phrase = leading(rest, BEFORE))) {
      rest = rest.slice(phrase.length).replace(/^ +/, "");
    } else if ((phrase = leading(rest)) && !phrases.includes(phrase)) {
      phrases.push(phrase);
      rest = rest.slice(phrase.length).replace(/^ +/, "");
    } else return [null, phrases, rest];
  }
  return [rest && !LIMITS.test(rest) ? sign || 1 : null, phrases, rest];
}

/** [values, whether a comma is what could be either, what follows] */
function numberIn(text) {
  const word = leading(text, WORDS_FIRST);
  if (word) return [[WORDS.get(word)], false, text.slice(word.length)];
  let found = GROUPED.exec(text);
  if (found) {
    const digits = found[1].replace(/[ ']/g, "") + found[2].replace(",", ".");
    return [[Number(digits)], false, text.slice(found[0].length)];
  }
  for (const { form, mark } of [{ form: DOTTED, mark: "." }, { form: COMMAED, mark: "," }]) {
    if ((found = form.exec(text))) {
      const digits = (found[1] ?? found[3]).replaceAll(mark, "") + (found[2] ?? "").replace(",", ".");
      return [[Number(digits)], false, text.slice(found[0].length)];
    }
  }
  if (!(found = PLAIN.exec(text))) return [[], false, text];
  const value = Number(found[0].replace(",", ".")), rest = text.slice(found[0].length), either = EITHER.exec(text);
  if (!either || ANOTHER.test(rest)) return [[value], false, rest];
  return [[value, Number(found[0].replace(/[.,]/, ""))], either[1] === ",", rest];
}

function followed(values, comma, phrases, after) {
  if (ANOTHER.test(after)) return problem("two-numbers");
  let rest = after, phrase;
  while (rest) {
    if ((phrase = leading(rest))) {
      const isShare = UNITS[OF_100].includes(phrase) || UNITS[OF_1000].includes(phrase);
      if (CALCULATION.test(rest) && !isShare) return problem("calculation");
      phrases.push(phrase);
      rest = rest.slice(phrase.length);
    } else if (ENDS.includes(rest[0])) rest = rest.slice(1);
    else if ("([".includes(rest[0])) {
      const [length, found] = inParentheses(rest);
      if (!found) return problem("words", rest);
      phrases.push(...found);
      rest = rest.slice(length);
    } else if (NAMED_INTERVAL.test(rest) && INTERVAL.test(rest)) rest = "";
    else if (RANGE.test(rest)) return problem("two-numbers");
    else if (CALCULATION.test(rest)) return problem("calculation");
    else if ((phrase = leading(rest, AFTER))) rest = rest.slice(phrase.length);
    else return problem("words", rest);
  }
  const unit = joinUnits(phrases);
  if (!unit) return problem("words", phrases.join(" "));
  if (unit.kind === TIMES && unit.direction) return problem("times", phrases.at(-1));
  return { values, unit, comma, problem: "", words: "" };
}

/** [how long the parentheses are, the units in them]: [] for an interval or working, null if not understood. */
function inParentheses(text) {
  if (text.split(/[)\]]/).length !== 2) return [0, null];
  const end = text.search(/[)\]]/), phrases = [];
  let inside = trimmed(text.slice(1, end)), phrase;
  if (INTERVAL.test(inside) || WORKING.test(inside) || AFTER.includes(inside)) return [end + 1, []];
  while (inside && (phrase = leading(inside))) {
    phrases.push(phrase);
    inside = trimmed(inside.slice(phrase.length));
  }
  return [end + 1, inside ? null : phrases];
}
return { MAX_TYPED, readTyped };
})();
// --- task/marking-number.js
const m_task_marking_number = (() => {
const { ask, asShare, either, LEVEL, otherUnit, shareWithSign, TURNED, unitFirst } = m_task_feedback;
const { readTyped } = m_task_typed;
const { askedUnit, PERCENT, POINTS, unitLabel } = m_task_units;
// What a typed number is worth in a Number task. Twin of kunskapsresan/tasks/numbers.py, which says the rule for shares;
// tests/vectors/typed_numbers.json holds both to the same verdicts.

const THOUSAND = 1000;
const judged = (state, message, misconception = null) => ({ state, message, misconception });
const right = (message) => judged("right", message);
const wrong = (message, misconception = null) => judged("wrong", message, misconception);
const within = (x, target, tolerance) => Math.abs(x - target) <= tolerance + 1e-12;

/** {state, message, misconception} of a typed answer; states: right, wrong, or unreadable for what is asked about. */
function judgeNumber(task, value) {
  const read = readTyped(value);
  if (read.problem) return judged("unreadable", ask(read.problem, read.words, task.unit));
  const [first, other] = read.values, verdict = judge(task, first, read.unit);
  const targets = [task.key, ...[...task.also, ...task.wrong].map((each) => each.value)];
  if (other === undefined || Math.max(...targets.map(Math.abs)) < THOUSAND) return verdict;
  // "8.498" is 8 498 or 8,498: the one that the task knows, and a question if it knows none or both. A comma is a
  // decimal comma unless only the other reading makes sense here, and then we ask.
  const thousands = judge(task, other, read.unit);
  const known = isKnown(verdict, task), knownThousands = isKnown(thousands, task);
  if (!knownThousands && (known || read.comma)) return verdict;
  if (knownThousands && !known && !read.comma) return thousands;
  return judged("unreadable", either(other, first));
}

const isKnown = (verdict, task) => !verdict.message.endsWith(task.fallback);

function judge(task, value, unit) {
  const asked = askedUnit(task), factor = asked.factor(unit);
  const isTurned = unit.direction !== 0 && unit.direction !== asked.direction;
  let x = value;
  if (unit.direction && asked.direction) x = isTurned ? -Math.abs(value) : Math.abs(value);
  if (factor === null) return inOtherUnit(task, asked, x, unit);
  if (isTurned) return otherWay(task, asked, x * factor);
  if (!unit.kind) return bare(task, asked, x);
  // Minutes for hours: the same amount is right, the same figure is another amount.
  if (factor !== 1 && confirmation(task, x * factor) === null && confirmation(task, x) !== null) {
    return inOtherUnit(task, asked, x, unit);
  }
  return inItsUnit(task, asked, x * factor);
}

/** null if x is not right. shares: whether a share may stand for the percentage it is. */
function confirmation(task, x, shares = true) {
  if (within(x, task.key, task.tolerance)) return task.right;
  const isShare = (also) => within(100 * also.value, task.key, task.tolerance);
  const also = task.also.find((each) => (shares || !isShare(each)) && within(x, each.value, each.tolerance));
  return also ? also.message : null;
}

const foreseen = (task, x) => task.wrong.find((each) => within(x, each.value, each.tolerance));
const explained = (found) => wrong(found.explanation, found.id);

function bare(task, asked, x) {
  const isShare = asked.isShare && Math.abs(x) > 0 && Math.abs(x) <= 1;
  let message = confirmation(task, x);
  if (message !== null) return right(message);
  if (isShare && (message = confirmation(task, 100 * x)) !== null) return right(asShare(x, message));
  let found = foreseen(task, x);
  if (found) return explained(found);
  if (isShare && (found = foreseen(task, 100 * x))) return wrong(asShare(x, found.explanation), found.id);
  return wrong(task.fallback);
}

function inItsUnit(task, asked, x) {
  const message = confirmation(task, x, !asked.isShare), found = foreseen(task, x);
  if (message !== null) return right(message);
  if (found) return explained(found);
  const isShare = asked.isShare && Math.abs(x) <= 1 && confirmation(task, 100 * x) !== null;
  return isShare ? wrong(shareWithSign(x), "andel-med-procenttecken") : wrong(task.fallback);
}

function inOtherUnit(task, asked, x, unit) {
  const isPercent = unit.kind === PERCENT, isRatio = isPercent && asked.isPlain; // a ratio of 120 % is 1,2
  const message = isRatio ? confirmation(task, x / 100) : null;
  if (message !== null) return unit.direction ? wrong(LEVEL, "skillnad-for-niva") : right(message); // 120 % higher is 2,2
  const found = (isRatio && foreseen(task, x / 100)) || foreseen(task, x) || (isPercent && foreseen(task, x / 100));
  if (found) return explained(found);
  const pair = new Set([unit.kind, ...asked.kinds]);
  const id = pair.has(PERCENT) && pair.has(POINTS) ? "procent-eller-procentenheter" : "annan-enhet";
  if (confirmation(task, x) !== null) return wrong(otherUnit(x, unit.kind, unitLabel(unit), task.unit), id);
  return isRatio ? wrong(task.fallback) : wrong(unitFirst(unitLabel(unit), task.unit, task.fallback), id);
}

/** "135 fler" where the question counts fewer, and "33 fler" where it asks for all of them. */
function otherWay(task, asked, x) {
  // The sign in words: "8 498 lägre" for −8 498.
  if (asked.direction && within(x, task.key, task.tolerance)) return right(task.right);
  let found = foreseen(task, x);
  if (found) return explained(found);
  if (confirmation(task, x) !== null || confirmation(task, -x) !== null) {
    return asked.direction ? wrong(TURNED, "annan-riktning") : wrong(LEVEL, "skillnad-for-niva");
  }
  found = foreseen(task, -x);
  return found ? explained(found) : wrong(task.fallback);
}

/** The number that a guess (Predict) is: in the task's own unit or none, within its limits if one of two readings is. */
function readGuess(task, text) {
  const { values, unit, problem } = readTyped(text), asked = askedUnit(task);
  const factor = unit.kind === PERCENT && asked.isPlain ? 1 / 100 : asked.factor(unit);
  if (problem || factor === null || (unit.direction && !asked.direction)) return null;
  const isTurned = unit.direction !== 0 && unit.direction !== asked.direction;
  const guesses = values.map((value) => (unit.direction ? Math.abs(value) * (isTurned ? -1 : 1) : value) * factor);
  const within = guesses.filter((x) => x >= task.low && x <= task.high);
  if (within.length === 1) return within[0];
  return guesses.length === 1 ? guesses[0] : null;
}
return { judgeNumber, readGuess };
})();
// --- task/fields-number.js
const m_task_fields_number = (() => {
const { h, spoken } = m_base_dom;
const { questionParts, typedPlace } = m_task_question;
const { typedNumber } = m_base_number_field;
const { formatNumber } = m_base_swedish;
const { readGuess } = m_task_marking_number;
const { MAX_TYPED } = m_task_typed;
// Fields for numbers: Number (the text as typed) and Predict (a number, by box or slider, locked after the reveal).

const unitAfter = (unit) => (unit ? h("span", { "aria-hidden": "true" }, unit) : null);

const numberFields = {
  Number(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-form`]);
    const input = h("input", {
      ...typedNumber(),
      maxlength: MAX_TYPED,
      id: uid,
      "aria-describedby": describedBy,
      oninput: changed,
    });
    return {
      node: h(
        "div",
        { class: "kr-field" },
        h("label", { class: "kr-question", for: uid }, title, task.unit ? spoken(` Svara i ${task.unit}.`) : null),
        ...rest,
        error,
        h("span", { class: "kr-inline" }, input, unitAfter(task.unit)),
        h(
          "span",
          { id: `${uid}-form`, class: "kr-note" },
          "Skriv ett tal. Enheten får stå efter, och decimalkomma eller punkt går lika bra.",
        ),
      ),
      error,
      about: input,
      places: [typedPlace(input)],
      read: () => input.value,
      write: (value) => {
        input.value = typeof value === "string" ? value : "";
      },
      first: input,
    };
  },

  Predict(task, uid, changed) {
    const limits = `${formatNumber(task.low)} till ${formatNumber(task.high)}${task.unit ? ` ${task.unit}` : ""}`;
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const box = h("input", {
      ...typedNumber({ low: task.low }),
      id: uid,
      "aria-describedby": `${uid}-form`,
      oninput: typed,
    });
    const slider = h("input", {
      type: "range",
      id: `${uid}-reglage`,
      min: task.low,
      max: task.high,
      step: task.step,
      oninput: slid,
    });
    const encouragement = task.points
      ? "Ju närmare du kommer, desto fler poäng."
      : "Det gör inget om du gissar fel: gissningen är till för dig.";
    const unit = task.unit ? ` ${task.unit}` : "";

    function speak() {
      const guess = box.value.trim() ? `${formatNumber(Number(slider.value))}${unit}` : "Ingen gissning ännu";
      slider.setAttribute("aria-valuetext", guess);
    }
    function typed() {
      const x = readGuess(task, box.value);
      slider.classList.toggle("kr-untouched", x === null);
      if (x !== null) slider.value = String(Math.min(task.high, Math.max(task.low, x)));
      speak();
      changed();
    }
    function slid() {
      box.value = formatNumber(Number(slider.value));
      slider.classList.remove("kr-untouched");
      speak();
      changed();
    }
    function inRange() {
      const x = readGuess(task, box.value);
      return x !== null && x >= task.low && x <= task.high ? x : null;
    }
    return {
      node: h(
        "fieldset",
        { "aria-describedby": describedBy },
        h("legend", {}, title),
        ...rest,
        error,
        h(
          "div",
          { class: "kr-predict" },
          h(
            "span",
            { class: "kr-inline" },
            h("label", { for: uid }, "Din gissning", task.unit ? spoken(` i ${task.unit}`) : null),
            box,
            unitAfter(task.unit),
          ),
          h(
            "span",
            { class: "kr-slide" },
            h("label", { class: "kr-note", for: slider.id }, "Eller dra i reglaget"),
            slider,
          ),
        ),
        h("span", { id: `${uid}-form`, class: "kr-note" }, `Från ${limits}. ${encouragement}`),
      ),
      error,
      about: box,
      places: [typedPlace(box)],
      read: inRange,
      write(value) {
        const known = typeof value === "number";
        box.value = known ? formatNumber(value) : "";
        slider.value = String(known ? value : (task.low + task.high) / 2);
        slider.classList.toggle("kr-untouched", !known);
        speak();
      },
      first: box,
      /** Text that cannot be read, or lies outside the limits, is told here: `read` only knows numbers. */
      problem: () => (box.value.trim() && inRange() === null ? `Skriv ett tal från ${limits}.` : null),
      lock(locked) {
        box.readOnly = locked;
        slider.disabled = locked;
      },
    };
  },
};
return { numberFields };
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
// --- task/marking-search.js
const m_task_marking_search = (() => {
const { searchedText } = m_task_feedback;
const { stripped } = m_base_values;
const { createSearchEngine, evaluateSearch } = m_search_engine;
const { QueryError } = m_search_query;
// Marking of a search string. Twin of the search part of kunskapsresan/tasks/marking.py.

const SENTENCE_WORDS = 5; // plain words in a row
const PLAIN_WORD_ENDS = '"\u201c\u201d\u201e\u201f\u00ab\u00bb*)'; // what ends a phrase, a truncated word or a group
const engines = new WeakMap(); // an index is built once for a corpus

/** {ids, notes, query} of a string run over a task's records. Throws QueryError. */
function runTaskSearch(task, value) {
  if (!engines.has(task.records)) engines.set(task.records, createSearchEngine(task.records));
  return engines.get(task.records).search(value);
}

/** {state, score, message, misconception} of a string; states: unreadable, right, wrong. */
function markSearch(task, value) {
  let result;
  try {
    result = runTaskSearch(task, value);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return { state: "unreadable", score: 0, message: error.message, misconception: null };
  }
  const found = evaluateSearch(result.ids, task.relevant);
  const recall = shareOfThreshold(found.recall, task.full_recall);
  const precision = shareOfThreshold(found.precision ?? 0, task.full_precision);
  const titles = new Map(task.records.map((record) => [record.id, record.title]));
  const missed = found.missed.map((id) => titles.get(id));
  const score = task.points * Math.min(recall, precision);
  if (recall === 1 && precision === 1) {
    return { state: "right", score, message: searchedText(task.right, found, missed), misconception: null };
  }
  const fault = task.patterns.find((pattern) => fitsPattern(pattern, result.query, found.found)) ??
    (recall <= precision ? task.low_recall : task.low_precision);
  const message = searchedText(fault.explanation, found, missed);
  return { state: "wrong", score, message, misconception: fault.id };
}

const shareOfThreshold = (share, full) => (share >= full - 1e-12 ? 1 : share / full);

/** Is the search string of the kind that the pattern describes? */
function fitsPattern({ when, words }, query, hits) {
  const nodes = nodesBelow(query.root), terms = nodes.filter((node) => node.kind === "term");
  const joins = nodes.filter((node) => node.kind === "and");
  switch (when) {
    case "no-hits":
      return hits === 0;
    case "sentence":
      return longestRun(query, terms) >= SENTENCE_WORDS;
    case "no-or":
      return !nodes.some((node) =>
        node.kind === "or" ||
        (node.kind === "near" && node.left.length + node.right.length > 2)
      );
    case "no-and":
      return !joins.some((node) => node.parts.length > 1) && !nodes.some((node) => node.kind === "near");
    case "mixed": // parentheses would make the group start before its first part
      return nodes.some((node) =>
        node.kind === "or" &&
        node.parts.some((part) => part.kind === "and" && part.start === part.parts[0].start)
      );
    case "no-truncation":
      return !terms.some((term) => term.truncated);
    case "not":
      return joins.some((node) => node.without.length > 0);
    case "years":
      return nodes.some((node) => node.kind === "years");
    case "has-word":
      return terms.some((term) => beginsWithOne(term, words));
    case "lacks-word":
      return !terms.some((term) => beginsWithOne(term, words));
    default:
      return false;
  }
}

/** The node and all below it, in the order written; nothing of what NOT takes away. */
function nodesBelow(node) {
  const parts = node.kind === "near" ? [...node.left, ...node.right] : node.parts ?? [];
  return [node, ...parts.flatMap(nodesBelow)];
}

/** The most words that stand in a row with nothing but space between: no operator, quotation mark or *. */
function longestRun(query, terms) {
  let longest = 0, run = 0, end = null;
  for (const term of terms) {
    if (term.truncated || PLAIN_WORD_ENDS.includes(query.source({ start: term.end - 1, end: term.end }))) {
      [run, end] = [0, null];
      continue;
    }
    const isBeside = end !== null && stripped(query.source({ start: end, end: term.start })) === "";
    [run, end] = [isBeside ? run + 1 : 1, term.end];
    longest = Math.max(longest, run);
  }
  return longest;
}

const beginsWithOne = ({ words, truncated }, beginnings) =>
  words.some((word) =>
    beginnings.some((each) => word.startsWith(each) || (truncated && word === words.at(-1) && each.startsWith(word)))
  );
return { runTaskSearch, markSearch };
})();
// --- task/fields-search.js
const m_task_fields_search = (() => {
const { h } = m_base_dom;
const { runTaskSearch } = m_task_marking_search;
const { questionParts, typedPlace } = m_task_question;
const { QueryError } = m_search_query;
const { formatNumber } = m_base_swedish;
// The field for a search string: the string, a pointer to what cannot be read, and notes on how it was read.

const searchFields = {
  SearchString(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-form`, `${uid}-last`]);
    const area = h("textarea", {
      id: uid,
      rows: 3,
      maxlength: 5000,
      spellcheck: "false",
      autocapitalize: "off",
      autocomplete: "off",
      "aria-describedby": describedBy,
      oninput: () => {
        clear();
        changed();
      },
    });
    const mirror = h("div", { class: "kr-print", "aria-hidden": "true" }); // a textarea prints only its visible lines
    // The message says the position in words; the pointer shows it.
    const pointer = h("p", { class: "kr-pointer", "aria-hidden": "true", hidden: true });
    const notes = h("ul", { class: "kr-notes kr-note", id: `${uid}-last`, hidden: true });

    function clear() {
      mirror.textContent = area.value;
      pointer.hidden = true;
      notes.hidden = true;
      notes.replaceChildren();
    }

    function point(position) {
      const text = Array.from(area.value.normalize("NFC")), at = Math.min(position, text.length + 1) - 1;
      pointer.replaceChildren(
        text.slice(0, at).join(""),
        h("mark", {}, text[at] ?? "\u00a0"),
        text.slice(at + 1).join(""),
      );
      pointer.hidden = false;
      if (area.value !== text.join("")) return; // composed letters: the textarea counts other units
      const start = text.slice(0, at).join("").length;
      area.setSelectionRange(start, start + (text[at] ?? "").length);
    }

    return {
      node: h(
        "div",
        { class: "kr-field" },
        h("label", { class: "kr-question", for: uid }, title),
        ...rest,
        error,
        area,
        mirror,
        pointer,
        h(
          "span",
          { class: "kr-note", id: `${uid}-form` },
          `Du söker bland ${formatNumber(task.records.length)} poster, i titel, beskrivning och nyckelord. ` +
            'AND, OR, NOT, parenteser, "fraser" och * sist i ord fungerar.',
        ),
        notes,
      ),
      error,
      about: area,
      places: [typedPlace(area)],
      read: () => area.value,
      write(value) {
        area.value = typeof value === "string" ? value : "";
        clear();
      },
      first: area,
      /** Where the string cannot be read is shown here; how it was read, when it can. */
      problem() {
        clear();
        if (!area.value.trim()) return null;
        try {
          const read = new Set(runTaskSearch(task, area.value).notes.map((note) => note.message));
          notes.replaceChildren(...[...read].map((message) => h("li", {}, message)));
          notes.hidden = !read.size;
          return null;
        } catch (error) {
          if (!(error instanceof QueryError)) throw error;
          point(error.position);
          return error.message;
        }
      },
    };
  },
};
return { searchFields };
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
// --- task/fields.js
const m_task_fields = (() => {
const { arrangeFields } = m_task_fields_arrange;
const { choiceFields } = m_task_fields_choice;
const { numberFields } = m_task_fields_number;
const { searchFields } = m_task_fields_search;
const { textFields } = m_task_fields_text;
// Every kind of task → its field: (task, uid, changed, place) → {node, read(), write(value), first, error, about, places,
// problem?(), lock?(locked)}. `place`: words for which task it is, "" where there is only one. `about`: the element that
// a verdict describes; `places`: the controls or groups that can lack an answer, {invalid: [elements], described, focus,
// isFilled()}.

const FIELDS = { ...choiceFields, ...numberFields, ...arrangeFields, ...textFields, ...searchFields };
return { FIELDS };
})();
// --- task/hints.js
const m_task_hints = (() => {
const { h } = m_base_dom;
const { say } = m_base_voice;
// Two hints and a worked example, one at a time. Always there to ask for; after each miss the next one is offered in
// words.

/**
 * {button, offer, list, offerAfter(misses)}; `offerAfter` returns the words of the offer. `place`: which task it is.
 * `onLast` is told when the button disappears, so that focus does not fall to the page.
 */
function hintBox(task, place, onLast) {
  const steps = task.feedback === "none" ? [] : [...task.hints, ...(task.worked_example ? [task.worked_example] : [])];
  const list = h("ul", { class: "kr-hints", hidden: true }), offer = h("p", { class: "kr-offer" });
  const button = h("button", { type: "button", class: "kr-hint", onclick: revealNext });
  let revealed = 0;

  const isExample = (step) => step >= task.hints.length;
  function draw() {
    button.textContent = isExample(revealed)
      ? "Visa ett genomräknat exempel"
      : `Visa ledtråd ${revealed + 1} av ${task.hints.length}`;
    if (place) button.setAttribute("aria-label", `${button.textContent} till ${place}`);
    button.hidden = revealed >= steps.length;
  }
  function revealNext() {
    const example = isExample(revealed), head = example ? "Ett genomräknat exempel" : `Ledtråd ${revealed + 1}`;
    list.append(h("li", { class: example ? "kr-example" : null }, h("strong", {}, `${head}. `), steps[revealed]));
    list.hidden = false;
    revealed += 1;
    offer.textContent = "";
    say(list.lastChild.textContent);
    draw();
    if (button.hidden) onLast();
  }
  draw();
  return {
    button,
    offer,
    list,
    offerAfter(misses) {
      const due = misses > revealed && revealed < steps.length;
      offer.textContent = !due
        ? ""
        : isExample(revealed)
        ? "Vill du se hur ett liknande exempel räknas igenom?"
        : "Vill du ha en ledtråd på vägen?";
      return offer.textContent;
    },
  };
}
return { hintBox };
})();
// --- task/marking.js
const m_task_marking = (() => {
const { aboutItem, countedRight, EMPTY, leftToChoose, MANUAL, NOT_OFFERED, SAVED, UNREADABLE } = m_task_feedback;
const { judgeNumber } = m_task_marking_number;
const { markSearch } = m_task_marking_search;
const { isAnswerNumber, isEmpty, isObject } = m_base_values;
// Marking: a pure function of a compiled task and an answer. Twin of kunskapsresan/tasks/marking.py;
// tests/vectors/marking.json holds both to it.

const verdict = (state, score, message, misconception = null) => ({ state, score, message, misconception });
const notOffered = () => verdict("unreadable", 0, NOT_OFFERED);
const explained = (score, misconception, message = misconception.explanation) =>
  verdict("wrong", score, message, misconception.id);

/** `parts`: [key, label, right answer, Set of answers offered, misconceptions by wrong answer] per item or cell. */
function markShares(task, value, parts) {
  if (!isObject(value)) return notOffered();
  const missing = [];
  let right = 0, first = null;
  for (const [key, label, wanted, offered, misconceptions] of parts) {
    const given = Object.hasOwn(value, key) ? value[key] : undefined;
    if (typeof given !== "string" || !offered.has(given)) missing.push(label);
    else if (given === wanted) right += 1;
    else first ??= [label, misconceptions[given]];
  }
  const score = (task.points * right) / parts.length;
  if (missing.length) return verdict("incomplete", score, leftToChoose(missing));
  if (!first) return verdict("right", score, task.right);
  return explained(score, first[1], countedRight(right, parts.length, aboutItem(first[0], first[1].explanation)));
}

const MARKERS = {
  Choice(task, value) {
    if (value === task.key) return verdict("right", task.points, task.right);
    const option = task.options.find((each) => each.key === value);
    return option ? explained(0, option.misconception) : notOffered();
  },

  Choices(task, value) {
    const keys = new Set(task.options.map((option) => option.key));
    if (!Array.isArray(value) || !value.every((key) => keys.has(key))) return notOffered();
    const chosen = new Set(value),
      wanted = new Set(task.options.filter((option) => option.correct).map((option) => option.key));
    const right = [...chosen].filter((key) => wanted.has(key)).length, wrong = chosen.size - right;
    const score = (task.points * Math.max(0, right - wrong)) / wanted.size;
    if (!wrong && right === wanted.size) return verdict("right", score, task.right);
    // Something chosen in error first: leaving out is the milder fault.
    const fault = task.options.find((o) => chosen.has(o.key) && !o.correct) ??
      task.options.find((o) => o.correct && !chosen.has(o.key));
    return explained(score, fault.misconception, aboutItem(fault.label, fault.misconception.explanation));
  },

  Number(task, value) {
    const { state, message, misconception } = judgeNumber(task, value);
    return verdict(state, state === "right" ? task.points : 0, message, misconception);
  },

  Order(task, value) {
    const keys = task.items.map((item) => item.key);
    if (!Array.isArray(value) || !value.every((key) => typeof key === "string")) return notOffered();
    if (JSON.stringify([...value].sort()) !== JSON.stringify([...keys].sort())) return notOffered();
    if (JSON.stringify(value) === JSON.stringify(task.key)) return verdict("right", task.points, task.right);
    const wrong = task.wrong.find((each) => value.indexOf(each.before) < value.indexOf(each.after));
    return wrong ? explained(0, wrong) : verdict("wrong", 0, task.fallback);
  },

  Classify(task, value) {
    const offered = new Set(task.categories.map((category) => category.key));
    return markShares(
      task,
      value,
      task.items.map((item) => [item.key, item.label, item.category, offered, item.misconceptions]),
    );
  },

  Table(task, value) {
    const parts = task.rows.flatMap((row) =>
      task.columns.flatMap((column) => {
        const place = `${row.key}.${column.key}`, cell = task.cells[place];
        const offered = new Set(column.options.map((option) => option.key));
        return cell ? [[place, `${row.label}, ${column.label}`, cell.key, offered, cell.misconceptions]] : [];
      })
    );
    return markShares(task, value, parts);
  },

  Text: (_task, value) => (typeof value === "string" ? verdict("manual", null, MANUAL) : notOffered()),

  SearchString: (task, value) => (typeof value === "string" ? markSearch(task, value) : notOffered()),

  Predict(task, value) {
    if (!isAnswerNumber(value) || value < task.low || value > task.high) return verdict("unreadable", 0, UNREADABLE);
    let score = 0;
    if (task.points && task.key !== null) {
      const away = Math.max(0, Math.abs(value - task.key) - task.full_within);
      score = task.points * Math.min(1, Math.max(0, 1 - away / (task.zero_beyond - task.full_within)));
    }
    return verdict("noted", score, task.reveal);
  },

  Scale(task, value) {
    const offered = isAnswerNumber(value) && Number.isInteger(value) && value >= task.low && value <= task.high;
    return offered ? verdict("noted", 0, SAVED) : notOffered();
  },
};

/** (task, value) → {state, score, message, misconception}; states as in Python. */
function mark(task, value) {
  if (isEmpty(value)) return verdict("empty", 0, EMPTY);
  const result = MARKERS[task.kind](task, value);
  const isHidden = task.feedback === "none" && ["right", "wrong"].includes(result.state);
  return isHidden ? { ...result, state: "noted", message: SAVED } : result;
}
return { mark };
})();
// --- task/task-head.js
const m_task_task_head = (() => {
const { h } = m_base_dom;
const { SELF_TEST } = m_base_names;
const { formatNumber } = m_base_swedish;
// A task's heading, and the words for which task it is: every button of a page can be told from the others by its name.

const LEVEL_WORDS = {
  recept: "följ receptet",
  metod: "metod med eget omdöme",
  strategi: "välj egen väg",
  problem: "formulera frågan själv",
};

/** "Uppgift 3", or "Prova själv 3" on a session's page; "" without a number. */
function taskName(number, exercise) {
  return number ? `${exercise.endsWith(SELF_TEST) ? "Prova själv" : "Uppgift"} ${number}` : "";
}

/** The same inside a sentence. */
const placeName = (name) => name.replace(/^Uppgift/, "uppgift");

/** The heading with points and level. `id`: of the heading, which names the form. */
function taskHead(task, { name, id, level, isSelfTest }) {
  const points = task.points ? `${formatNumber(task.points)} poäng` : isSelfTest ? null : "Inga poäng";
  return h(
    "div",
    { class: "kr-head" },
    name ? h(`h${level}`, { class: "kr-number", id }, name) : null,
    points ? h("span", { class: "kr-tag" }, points) : null,
    !task.points || !LEVEL_WORDS[task.level]
      ? null
      : h("span", { class: "kr-tag" }, `Nivå: ${LEVEL_WORDS[task.level]}`),
  );
}

/** What the button says that gives the answer. */
function submitWord(task) {
  if (task.kind === "Predict") return "Lås min gissning och visa";
  if (["Text", "Scale"].includes(task.kind) || task.feedback === "none") return "Spara";
  return task.kind === "SearchString" ? "Sök och rätta" : "Rätta";
}

/** Its name for who does not see which task it stands in. */
const submitName = (task, place) => `${submitWord(task)}${task.kind === "Predict" ? "," : ""} ${place}`;
return { taskName, placeName, taskHead, submitWord, submitName };
})();
// --- task/verdict.js
const m_task_verdict = (() => {
const { describe, h } = m_base_dom;
// What is said of an answer: shown below the field, said in one message, and linked to the field when there is something
// to go on with.

const HEADS = { right: ["kr-right", "✓", "Ja."], wrong: ["kr-wrong", "↻", "Inte riktigt än."] };
const LOCKED = "Din gissning är låst.";

/** {node, show(result) → what to say, clear()} for a field; `result` as `mark` gives it. */
function verdictBox(task, uid, field) {
  // Focus is moved here when a guess is locked and its button goes.
  const node = h("div", { class: "kr-feedback", id: `${uid}-svar`, tabindex: "-1" });

  function clear() {
    node.className = "kr-feedback";
    node.replaceChildren();
    describe(field.about, node.id, false);
  }

  return {
    node,
    clear,
    show({ state, message }) {
      clear();
      const [look, symbol, known] = HEADS[state] ?? ["kr-info", null, null];
      const head = known ?? (task.kind === "Predict" && state === "noted" ? LOCKED : null);
      const rest = known && message.startsWith(known) ? message.slice(known.length).trim() : message;
      node.classList.add(look);
      node.append(
        ...(symbol ? [h("span", { class: "kr-symbol", "aria-hidden": "true" }, symbol)] : []),
        ...(head ? [h("strong", {}, head), " "] : []),
        rest,
      );
      if (state === "wrong") describe(field.about, node.id);
      return [head, rest].filter(Boolean).join(" ");
    },
  };
}
return { verdictBox };
})();
// --- task/task-view.js
const m_task_task_view = (() => {
const { AnswerKeeper } = m_task_answer_keeper;
const { dayAndTime, h, headingLevel, sameValue, uniqueId } = m_base_dom;
const { faultsOf } = m_task_faults;
const { SAVED } = m_task_feedback;
const { FIELDS } = m_task_fields;
const { hintBox } = m_task_hints;
const { mark } = m_task_marking;
const { SELF_TEST } = m_base_names;
const { placeName, submitName, submitWord, taskHead, taskName } = m_task_task_head;
const { verdictBox } = m_task_verdict;
const { say, voice } = m_base_voice;
// One task as an accessible form. anywidget contract: render({model, el}) → cleanup. Marked here, without a kernel.
// Keys to the view: task, exercise, edition, participant, number, stored (the entry of this version of the task), unsaved
// (it is not stored after all), earlier (what was answered to another version: {lines, saved}), saved, redraw. From the
// view: entry. Each key has ONE writer.

const COUNTED_STATES = ["right", "wrong", "noted"]; // an attempt; a saved text is none, or each save would repeat it
const FAULTY_STATES = ["empty", "incomplete", "unreadable"];

// JupyterLab listens on the document and takes arrows, letters, Enter and Escape; keep them, but let Ctrl+S and the like
// through.
function keydown(event) {
  if (!(event.ctrlKey || event.metaKey || event.altKey) || event.key === "Enter") event.stopPropagation();
}

/** An answer to another wording of the task is shown as text: it may not fit the options that there are now. */
function drawEarlier(node, before) {
  node.hidden = !before;
  if (!before) return;
  node.replaceChildren(
    h(
      "p",
      {},
      h("strong", {}, "Uppgiften har ändrats sedan du svarade"),
      ` (${
        dayAndTime(before.saved)
      }). Ditt svar är kvar och följer med när du lämnar in. Svara gärna på den nya frågan också. ` +
        "Så här svarade du då:",
    ),
    h("blockquote", {}, ...before.lines.map((line) => h("p", {}, line))),
  );
}

/** The form's elements. `act`: {changed(), submitted(event), left()}. */
function build({ model, el }, act) {
  const task = model.get("task"), exercise = model.get("exercise") ?? "", uid = uniqueId(task.id);
  const name = taskName(model.get("number"), exercise), place = placeName(name), word = submitWord(task);
  const field = FIELDS[task.kind](task, uid, act.changed, place);
  const primary = h("button", {
    type: "submit",
    class: "kr-primary",
    "aria-label": place ? submitName(task, place) : null,
  }, word);
  const verdict = verdictBox(task, uid, field), hints = hintBox(task, place, () => primary.focus());
  const earlier = h("div", { class: "kr-earlier", hidden: true });
  const status = h("span", { class: "kr-status" }), alarm = h("span", { class: "kr-alarm" });
  const id = `${uid}-rubrik`, level = headingLevel(el), isSelfTest = exercise.endsWith(SELF_TEST);
  const form = h(
    "form",
    {
      class: "kr-task",
      lang: "sv",
      novalidate: true,
      "data-task": task.id,
      "data-kind": task.kind,
      "aria-labelledby": name ? id : null,
      onsubmit: act.submitted,
      onkeydown: keydown,
      onfocusout: act.left,
    },
    taskHead(task, { name, id, level, isSelfTest }),
    earlier,
    field.node,
    // In this order, so that an offered hint comes after what was said; without feedback both buttons share a line.
    h("div", { class: "kr-actions" }, primary, verdict.node, h("div", { class: "kr-help" }, hints.offer, hints.button)),
    hints.list,
    h("p", { class: "kr-foot" }, status, alarm),
  );
  return { task, field, primary, verdict, hints, earlier, form, status, alarm, submitWord: word };
}

function render({ model, el }) {
  const parts = build({ model, el }, { changed, submitted, left: () => keeper.flush() });
  const { task, field, primary, verdict, hints, form } = parts, faults = faultsOf(field);
  let waiting = null; // what is said when the answer is stored
  const keeper = new AnswerKeeper(model, { parts, read: () => field.read(), shown: show, stored: sayStored });

  const isLocked = () => task.kind === "Predict" && keeper.attempts.length > 0;
  const misses = () => keeper.attempts.filter((attempt) => mark(task, attempt.value).state === "wrong").length;

  function changed() {
    keeper.changed();
    waiting = null;
    verdict.clear();
    const { state, message } = mark(task, field.read());
    faults.settle(state === "incomplete" ? message : "");
  }

  function sayStored() {
    if (waiting) say(verdict.show(waiting));
    waiting = null;
  }

  function submitted(event) {
    event.preventDefault();
    if (isLocked()) return;
    const problem = field.problem?.();
    const value = field.read(), result = problem ? { state: "unreadable", message: problem } : mark(task, value);
    faults.clear();
    verdict.clear();
    hints.offerAfter(0);
    if (result.state !== "empty") saveAttempt(value, result);
    if (FAULTY_STATES.includes(result.state)) {
      const open = field.places.filter((place) => !place.isFilled());
      faults.show(result.message, open.length ? open : field.places);
    } else if (result.state === "manual" || result.message === SAVED) waiting = result; // said when it is true
    else tell(result);
  }

  function saveAttempt(value, { state, misconception }) {
    const again = sameValue(keeper.attempts.at(-1)?.value, value); // pressing twice is one attempt
    keeper.save(COUNTED_STATES.includes(state) && !again ? { value, misconception } : null);
  }

  /** The verdict first, the offer of a hint last, in one message; a reveal is read where focus goes. */
  function tell(result) {
    const words = verdict.show(result), offer = hints.offerAfter(result.state === "wrong" ? misses() : 0);
    if (isLocked()) drawLock();
    else say([words, offer].filter(Boolean).join(" "));
  }

  /** The button goes when a guess is locked: focus goes to what is revealed. */
  function drawLock() {
    if (!field.lock) return;
    if (isLocked() && form.contains(document.activeElement)) verdict.node.focus();
    field.lock(isLocked());
    primary.hidden = isLocked();
    form.classList.toggle("kr-locked", isLocked());
  }

  function show() {
    field.write(keeper.entry?.value ?? null);
    faults.clear();
    verdict.clear();
    const last = keeper.attempts.at(-1);
    if (last && sameValue(last.value, keeper.entry.value)) { // only what was marked, never a draft; and not said
      const result = mark(task, keeper.entry.value);
      verdict.show(result);
      if (result.state === "wrong") hints.offerAfter(misses());
    }
    drawLock();
  }

  /** A page that comes back from the browser's memory may have lost what its fields showed. */
  function redraw() {
    const value = keeper.entry?.value ?? null;
    if (!keeper.dirty && !sameValue(field.read(), value)) field.write(value);
  }

  const drawBefore = () => drawEarlier(parts.earlier, model.get("earlier"));
  const flush = () => keeper.flush();
  const warn = (event) => {
    if (form.classList.contains("kr-unsaved")) event.preventDefault();
  };
  // "change:entry" also tells of a second view of the same model.
  const listeners = {
    "change:saved": () => keeper.onSaved(),
    "change:stored": () => keeper.onStored(),
    "change:entry": () => keeper.onStored(),
    "change:earlier": drawBefore,
    "change:redraw": redraw,
  };
  for (const [name, listener] of Object.entries(listeners)) model.on(name, listener);
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush); // a hidden tab's timers may rest
  addEventListener("beforeunload", warn);
  voice();
  show();
  drawBefore();
  el.replaceChildren(form); // the text for readers without JavaScript goes
  keeper.begin();
  return () => {
    keeper.stop();
    for (const [name, listener] of Object.entries(listeners)) model.off(name, listener);
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
    removeEventListener("beforeunload", warn);
  };
}

const _default = { render };
return { default: _default };
})();
// --- task/answer-text.js
const m_task_answer_text = (() => {
const { formatNumber } = m_base_swedish;
const { isAnswerNumber, isEmpty, isObject, stripped } = m_base_values;
// A stored answer as a person reads it, one line per part: labels, never keys. Twin of kunskapsresan/tasks/wording.py;
// tests/vectors/answer_text.json holds both to it.

const NO_ANSWER = "Inget svar.", FOREIGN = "Ett svar som inte hör till uppgiften.", NO_CHOICE = "(inget val)";
const labelsOf = (parts) => new Map(parts.map(({ key, label }) => [key, label]));
const lineBreaks = /\r\n|\r|\n/;

function found(labels, key) {
  if (!labels.has(key)) throw new TypeError("an answer that is not offered");
  return labels.get(key);
}

const linesOf = (text) => stripped(text).split(lineBreaks);

/** The choice made in one place of several; an inherited key is none. */
function chosen(labels, value, place) {
  if (!isObject(value)) throw new TypeError("no choices");
  return (Object.hasOwn(value, place) && labels.get(value[place])) || NO_CHOICE;
}

function numberOf(value) {
  if (!isAnswerNumber(value)) throw new TypeError("no number");
  return formatNumber(value);
}

const WORDERS = {
  Choice: (task, value) => [found(labelsOf(task.options), value)],
  Choices: (task, value) => value.map((key) => found(labelsOf(task.options), key)),
  Order: (task, value) => value.map((key, i) => `${i + 1}. ${found(labelsOf(task.items), key)}`),
  Classify(task, value) {
    const categories = labelsOf(task.categories);
    return task.items.map(({ key, label }) => `${label}: ${chosen(categories, value, key)}`);
  },
  Table: (task, value) =>
    task.rows.flatMap((row) =>
      task.columns.filter((column) => `${row.key}.${column.key}` in task.cells)
        .map((column) =>
          `${row.label}, ${column.label}: ${chosen(labelsOf(column.options), value, `${row.key}.${column.key}`)}`
        )
    ),
  Number(task, value) {
    const text = stripped(value);
    return [task.unit && /[0-9]$/.test(text) ? `${text} ${task.unit}` : text]; // a typed unit stays as typed
  },
  Predict: (task, value) => [stripped(`${numberOf(value)} ${task.unit}`)],
  Scale: (task, value) => [`${numberOf(value)} (${task.low} = ${task.low_label}, ${task.high} = ${task.high_label})`],
  Text: (_task, value) => linesOf(value),
  SearchString: (_task, value) => linesOf(value),
};

/** Lines of text; never throws on an answer. */
function answerText(task, value) {
  if (isEmpty(value)) return [NO_ANSWER];
  try {
    return WORDERS[task.kind](task, value);
  } catch {
    return [FOREIGN];
  }
}
return { answerText };
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
// --- page/comparison-slot.js
const m_page_comparison_slot = (() => {
const { default: comparison } = m_comparison_comparison;
const { LocalModel } = m_base_local_model;
const { decodeConfig } = m_base_config;
const { latestEntries } = m_answers_versions;
// The comparison in the book's page: this page's answers, and those of the first session from the same participant's
// store. A file that is read in goes to that store too, so that it is asked for once.

/** {exercise, draw(), reload()} of a page; both do nothing where the page has no comparison. `page` is a TaskPage. */
function comparisonSlot(page) {
  const slot = page.root.querySelector("[data-jamforelse]");
  if (!slot) return { draw() {}, async reload() {} };
  const config = decodeConfig(slot.dataset.config);
  const model = new LocalModel({
    config,
    tasks: page.compiled.tasks,
    participant: page.work.person,
    before: {},
    after: page.present(),
    loaded: null,
  });
  model.on("change:loaded", async () => {
    if (page.work.person) await page.work.save(config.exercise, model.get("loaded")).catch(() => {});
  });
  comparison.render({ model, el: slot });
  return {
    exercise: config.exercise,
    draw() {
      model.set("participant", page.work.person);
      model.set("after", page.present());
    },
    async reload() {
      model.set("before", latestEntries(await page.work.mine(config.exercise)));
    },
  };
}
return { comparisonSlot };
})();
// --- base/participant-id.js
const m_base_participant_id = (() => {
// The participant's id: its form, what it must not look like, and the check letter of the ids that the course makes.
// Twin of kunskapsresan/participant_id.py; tests/vectors/ids.json holds both to it.
const PARTICIPANT_ID = /^[a-z0-9-]{3,20}$/;
const MADE = /^([a-z]{2}[0-9]{2}-[0-9]{2})([a-z])$/, LETTERS = "abcdefghjkmnpqrstuvwxyz"; // no i, l, o

/** What somebody typed, as an id is written. */
const asId = (text) => text.trim().toLowerCase();

/** Eight to twelve digits, with or without hyphens: a date of birth or a personnummer. */
const looksPersonal = (id) => /^[0-9]{8,12}$/.test(id.replaceAll("-", ""));

/** The letter that follows "kr26-07": the weighted sum of letters (a = 0) and digits, modulo 23. */
function checkLetter(stem) {
  const sum = [...stem.replace("-", "")].reduce(
    (total, c, i) => total + (i + 1) * (/[0-9]/.test(c) ? Number(c) : c.charCodeAt(0) - 97),
    0,
  );
  return LETTERS[sum % LETTERS.length];
}

/** Whether an id has the form of those that the course makes, but another last letter. Other forms are never doubted. */
function looksMistyped(id) {
  const parts = MADE.exec(id);
  return Boolean(parts) && checkLetter(parts[1]) !== parts[2];
}
return { PARTICIPANT_ID, asId, looksPersonal, checkLetter, looksMistyped };
})();
// --- handin/files-in.js
const m_handin_files_in = (() => {
const { h } = m_base_dom;
const { readWork } = m_handin_hand_in_file;
const { REVIEW } = m_base_names;
const { asId, PARTICIPANT_ID } = m_base_participant_id;
// A file that somebody chooses comes into the browser's store: each part where it belongs, whatever page is open.

const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** What was taken in, in words. `here`: the page's exercise; `titles`: {exercise: title}. */
function takenWords({ exercises, review, unread }, here, titles) {
  const names = Object.keys(exercises).filter((name) => !name.includes("/"));
  const count = (name) => Object.keys(exercises[name] ?? {}).length;
  const parts = [];
  if (names.includes(here)) {
    parts.push(`${counted(count(here), "svar är inläst", "svar är inlästa")} på den här övningen`);
  }
  const others = names.filter((name) => name !== here);
  if (others.length) {
    const sum = others.reduce((total, name) => total + count(name), 0);
    const many = `${others.length} ${names.includes(here) ? "andra " : ""}övningar`;
    parts.push(
      `${sum} svar på ${
        others.length === 1 ? `övningen ${titles[others[0]] ? `”${titles[others[0]]}”` : others[0]}` : many
      } ligger på sin plats`,
    );
  }
  if (Object.keys(review).length) parts.push("din kunskapsöversikt är inläst");
  if (!parts.length) parts.push("filen innehåller inga svar på övningarna");
  const text = `${parts.join(", ")}.`;
  const lost = unread.length
    ? ` ${counted(unread.length, "del", "delar")} av filen gick inte att läsa: ${unread.join(", ")}.`
    : "";
  return `${text[0].toUpperCase()}${text.slice(1)} För varje uppgift gäller det senaste svaret.${lost}`;
}

/**
 * `page`: {work, exercise, course, panel, refreshAll()}. Returns {node (a hidden file field), pick()}.
 */
function filesIn(page) {
  const node = h("input", {
    type: "file",
    class: "kr-load",
    accept: ".zip,.json",
    hidden: true,
    "aria-label": "Svarsfil",
    onchange: () => load(),
  });

  async function store(read) {
    const known = await page.work.store.contents();
    let failed = /** @type {Error | null} */ (null);
    for (const [exercise, answers] of Object.entries(read.exercises)) {
      const content = known[exercise] ? "" : read.contents[exercise] ?? ""; // until a page has written its own
      await page.work.save(exercise, answers, content).catch((error) => {
        failed = error;
      });
    }
    const review = Object.fromEntries(Object.entries(read.review).map(([key, entry]) => [key, { "": entry }]));
    if (Object.keys(review).length) {
      await page.work.save(REVIEW, review).catch((error) => {
        failed = error;
      });
    }
    await page.refreshAll();
    const warning = !failed
      ? ""
      : ` Det är inte sparat i webbläsaren (${failed.message}), men syns här och följer med när du laddar ner.`;
    page.panel.tell(takenWords(read, page.exercise, page.course.titles) + warning, failed ? "kr-wrong" : "kr-right");
  }

  async function load() {
    const file = node.files[0];
    if (!file) return;
    try {
      const read = await readWork(new Uint8Array(await file.arrayBuffer()));
      const theirs = asId(read.participant), mine = page.work.person, isId = PARTICIPANT_ID.test(theirs);
      if (isId && !mine) await page.work.change(theirs, "named");
      if (!isId || !mine || theirs === mine) {
        await store(read);
      } else {
        page.panel.choose(`Filen är märkt ${theirs}, men här svarar ${mine}`, [h("p", {}, "Vems svar är det?")], [
          [`De är mina: läs in dem under ${mine}`, () => store(read)],
          [`${theirs} ska svara här: byt id och läs in`, async () => {
            await page.work.change(theirs, "other");
            await store(read);
          }],
          ["Läs inte in filen", null],
        ]);
      }
    } catch (error) {
      page.panel.tell(`Filen lästes inte in. ${error.message}`, "kr-wrong");
    }
    node.value = "";
  }

  return { node, pick: () => node.click() }; // a bare file field speaks the browser's language
}
return { filesIn };
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
// --- handin/before-hand-in.js
const m_handin_before_hand_in = (() => {
const { findPersonalData } = m_base_guard;
const { mark } = m_task_marking;
const { REVIEW } = m_base_names;
const { isEmpty, isObject } = m_base_values;
const { earlierAnswer } = m_answers_versions;
// What to look at before a file leaves: what is not answered, what is half done, what may be personal data.

const isHalf = (task, value) => (task.items || task.cells) && mark(task, value).state === "incomplete";
const textsIn = (value) => (isObject(value) || Array.isArray(value) ? Object.values(value) : [value]);
const personalIn = (value) => textsIn(value).flatMap(findPersonalData);

/**
 * [{id, question, number, unanswered, half, earlier, found: [{kind, excerpt}]}], tasks without remarks left out.
 * `answers`: {task: {version: entry}}. The review's remark has the id "oversikt" and no number.
 */
function checkBeforeHandIn(tasks, answers, review = {}) {
  const remarks = tasks.map((task, i) => {
    const versions = answers[task.id] ?? {}, value = versions[task.hash]?.value ?? null;
    const earlier = isEmpty(value) && Boolean(earlierAnswer(versions, task.hash)),
      unanswered = isEmpty(value) && !earlier;
    const half = !isEmpty(value) && ["Classify", "Table"].includes(task.kind) && Boolean(isHalf(task, value));
    const found = Object.values(versions).flatMap((entry) => personalIn(entry.value));
    return { id: task.id, question: task.question, number: i + 1, unanswered, half, earlier, found };
  }).filter((each) => each.unanswered || each.half || each.earlier || each.found.length);
  const found = Object.values(review).flatMap(({ value }) => personalIn(value));
  if (found.length) {
    remarks.push({ id: REVIEW, question: "", number: null, unanswered: false, half: false, earlier: false, found });
  }
  return remarks;
}
return { checkBeforeHandIn };
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
// --- handin/panel-words.js
const m_handin_panel_words = (() => {
const { personalDataWarning } = m_base_guard;
// What the panel "Ditt arbete" says of what is left to do, and of a file that has been made.

/** What a remark of `checkBeforeHandIn` says. */
function remarkText({ unanswered, half, earlier, found }) {
  const parts = [
    unanswered
      ? "Inte besvarad."
      : half
      ? "Påbörjad men inte klar."
      : earlier
      ? "Uppgiften har ändrats sedan du svarade. Det gamla svaret följer med."
      : null,
    ...found.map(personalDataWarning),
  ];
  return parts.filter(Boolean).join(" ");
}

/** What is said of a file with this receipt; `review`: whether the knowledge review is in it. */
function saidOf(kind, name, { answered, total, sha256, exercise, files }, review) {
  if (kind === "kopia") {
    return `Filen ${name} är nedladdad. Den är din egen kopia av allt du har svarat och skrivit. Lägg den där du hittar den: ` +
      "med Läs in en fil kommer allt tillbaka, också på en annan dator.";
  }
  const along = review ? " Din kunskapsöversikt följer med." : "";
  if (!exercise) {
    const exercises = Object.keys(files).filter((each) => each.endsWith("svar.json")).length;
    const held = exercises
      ? `, med svaren på ${exercises} ${exercises === 1 ? "övning" : "övningar"}.${along}`
      : ". Den innehåller allt du har skrivit i översikten.";
    return `Filen ${name} är nedladdad${held} Lämna den till din handledare.`;
  }
  return `Filen ${name} är nedladdad. Den har ${answered} av ${total} svar och kontrollsumman ${
    sha256.slice(0, 8)
  }.${along}` +
    " Lämna den till din handledare.";
}
return { remarkText, saidOf };
})();
// --- handin/who-form.js
const m_handin_who_form = (() => {
const { describe, h, uniqueId } = m_base_dom;
const { asId, looksMistyped, looksPersonal, PARTICIPANT_ID } = m_base_participant_id;
const { focusOrSay } = m_base_voice;
// Who answers, as an ordinary part of the page: asked for before the first task, never by a dialog over a feedback.

const RULE =
  "3–20 tecken: små bokstäver a–z, siffror och bindestreck. Det är varken ditt namn eller ditt personnummer.";
const WHY =
  "Id:t följer med i filen som du lämnar in, så att din handledare vet vems svaren är. Inget skickas härifrån. " +
  "Du kan börja svara och skriva id:t sedan: svaren följer med.";
const FORGOTTEN = "Det står i namnet på en fil som du har laddat ner, mellan understrecken, till exempel " +
  "03-larandets-logiker_kr26-07_2026-05-03.zip. Hittar du ingen fil? Fråga din handledare.";
const PERSONAL_ID =
  "Det där ser ut som ett födelsedatum eller ett personnummer, och så ser inget deltagar-id ut. Ditt står i " +
  "inbjudan, till exempel kr26-07.";
/** The id of the panel "Ditt arbete" in a page. */
const PANEL_PLACE = "kr-ditt-arbete";
const WAY_WORDS = {
  moved: () => "Jag skrev fel id: flytta mina svar till det nya",
  other: (id) => `En annan person ska svara här: svaren under ${id} ligger kvar`,
};

/** What keeps a typed id from being taken, in words; "" when nothing does. */
function idFault(id) {
  if (!PARTICIPANT_ID.test(id)) return id ? `”${id}” har inte formen av ett deltagar-id.` : "Skriv ditt deltagar-id.";
  return looksPersonal(id) ? PERSONAL_ID : "";
}

/** The form's elements. `act`: {submitted(event), giveUp()}. */
function whoParts(uid, level, act) {
  const input = h("input", {
    id: `${uid}-ruta`,
    class: "kr-id",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    maxlength: 24,
    "aria-describedby": `${uid}-regel`,
  });
  const message = h("p", { class: "kr-error", id: `${uid}-fel` });
  const title = h(`h${level}`, { class: "kr-title", id: `${uid}-rubrik` }), label = h("label", { for: input.id });
  const ways = h("fieldset", { class: "kr-ways", role: "radiogroup" });
  const submit = h("button", { type: "submit", class: "kr-primary" });
  const cancel = h("button", { type: "button", onclick: act.giveUp }, "Avbryt");
  const why = h("p", {}), again = h("p", { class: "kr-again" });
  const lost = h("details", { class: "kr-lost" }, h("summary", {}, "Har du glömt ditt id?"), h("p", {}, FORGOTTEN));
  const form = h(
    "form",
    {
      class: "kr-who-form",
      novalidate: true,
      "aria-labelledby": title.id,
      onsubmit: act.submitted,
      onkeydown: (event) => {
        if (event.key === "Escape" && !cancel.hidden) act.giveUp();
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      },
    },
    title,
    why,
    h("p", {}, label),
    message,
    h("p", { class: "kr-inline" }, input),
    h("p", { class: "kr-note", id: `${uid}-regel` }, RULE),
    ways,
    h("div", { class: "kr-actions" }, submit, cancel),
    lost,
    again,
  );
  const line = h("p", { class: "kr-who-line" });
  const node = h("div", { class: "kr-who-box", lang: "sv" }, form, line);
  return { input, message, title, label, ways, submit, cancel, why, again, lost, form, line, node };
}

/** `change()`: opens the form. Never made anew for the same id: a click whose press saves an answer, and so draws, would
 * lose its button. */
function drawLine(line, id, panelIsFar, change) {
  if (line.hidden || line.dataset.id === id) return;
  line.dataset.id = id;
  line.replaceChildren(
    "Du svarar som ",
    h("strong", {}, id),
    ". ",
    h("button", { type: "button", class: "kr-link", onclick: change }, "Byt deltagar-id"),
    panelIsFar ? h("a", { href: `#${PANEL_PLACE}` }, "Till Ditt arbete, sist på sidan") : "",
  );
}

function drawWays(ways, id, keys, uid) {
  if (ways.hidden || ways.dataset.id === id) return;
  ways.dataset.id = id;
  ways.replaceChildren(
    h("legend", {}, "Varför byter du?"),
    ...keys.map((key) => {
      const radio = h("input", { type: "radio", name: `${uid}-skal`, id: `${uid}-${key}`, value: key });
      return h("label", { class: "kr-option", for: radio.id }, radio, h("span", {}, WAY_WORDS[key](id)));
    }),
  );
}

function drawAgain(again, pickFile) {
  if (again.hidden || again.childNodes.length) return;
  again.append(
    "Har du svarat förut, på en annan dator eller innan webbläsaren rensades? ",
    h("button", { type: "button", class: "kr-link", onclick: () => pickFile() }, "Läs in din fil"),
  );
}

/** The message, before the field; `group`: what it is about, the field for the id if nothing else. */
function complainIn({ input, message, ways }, text, group = input, control = input) {
  message.textContent = text;
  for (const each of [input, ways]) {
    const isFault = Boolean(text) && each === group;
    each.toggleAttribute("aria-invalid", isFault);
    if (isFault) each.setAttribute("aria-invalid", "true");
    describe(each, message.id, isFault);
  }
  if (!text) return;
  focusOrSay(control, text);
  message.scrollIntoView({ block: "nearest" });
}

/** What is said of an id whose last letter is another than its own. */
const doubtWords = (id, button) =>
  `Jämför ${id} med inbjudan: efter ${id.slice(0, -1)} brukar en annan bokstav stå. Stämmer det ändå trycker du på ` +
  `${button} en gång till.`;

// Long: one form in its four states, which share its fields and where focus goes.
/**
 * `source`: {participant(), become(id, how): promise, ways: ["moved", "other"] or fewer, pickFile() or null, isEmpty():
 * nothing is answered here, panelIsFar}. `always`: shown also when nobody asks; `level`: of its heading, so that it ends no
 * section of the page. Returns {node, draw(), ask(then), change()}.
 */
function whoForm(source, { always = true, level = 3 } = {}) {
  const uid = uniqueId("vem"), parts = whoParts(uid, level, { submitted, giveUp });
  const { input, message, ways, submit, cancel, again, form, line, node } = parts;
  // Decided once: were it to go at the first answer, the page would move under the button that is being pressed.
  const offersFile = Boolean(source.pickFile) && source.isEmpty();
  let mode = null, doubted = "", afterwards = null, asked = always, busy = false, opener = null;

  // No way is chosen beforehand: the wrong one gives a person another's answers.
  const way = () => (source.ways.length < 2 ? source.ways[0] : ways.querySelector("input:checked")?.value);

  function draw() {
    const id = source.participant(), isOpen = mode === "change" || (!id && asked);
    const hadFocus = form.contains(document.activeElement);
    form.hidden = !isOpen;
    line.hidden = isOpen || !id || !always;
    node.hidden = form.hidden && line.hidden;
    drawLine(line, id, source.panelIsFar, change);
    if (isOpen) drawForm(id);
    else if (hadFocus && !busy) goBack();
  }

  function drawForm(id) {
    const isChange = mode === "change";
    parts.title.textContent = isChange ? "Byt deltagar-id" : "Ditt deltagar-id";
    parts.why.textContent = isChange ? `Nu sparas svaren under ${id}.` : WHY;
    parts.label.textContent = isChange ? "Nytt deltagar-id" : "Ditt deltagar-id (står i inbjudan)";
    submit.textContent = isChange ? "Byt" : "Spara mitt id";
    cancel.hidden = !isChange && always;
    ways.hidden = !isChange || source.ways.length < 2;
    drawWays(ways, id, source.ways, uid);
    parts.lost.hidden = isChange;
    again.hidden = isChange || !offersFile;
    drawAgain(again, source.pickFile);
  }

  const complain = (text, group, control) => complainIn(parts, text, group, control);

  function submitted(event) {
    event.preventDefault();
    if (busy) return;
    const id = asId(input.value), fault = idFault(id);
    if (fault) complain(fault);
    else if (mode === "change" && !way()) {
      complain("Välj varför du byter, så att svaren hamnar hos rätt person.", ways, ways.querySelector("input"));
    } else if (looksMistyped(id) && doubted !== id) {
      doubted = id;
      complain(doubtWords(id, submit.textContent));
    } else become(id);
  }

  async function become(id) {
    complain("");
    busy = true; // the form stays until all is done: it may not close what is opened meanwhile
    submit.setAttribute("aria-disabled", "true"); // not disabled: the button that is pressed keeps focus
    try {
      await source.become(id, mode === "change" ? way() : "named");
    } catch (error) {
      complain(error.message);
      return;
    } finally {
      submit.removeAttribute("aria-disabled");
      busy = false;
    }
    mode = null;
    asked = always;
    const then = afterwards;
    afterwards = null;
    const isHere = node.contains(document.activeElement) || document.activeElement === document.body;
    draw();
    if (isHere) goBack(); // else somebody writes already
    then?.();
  }

  function open(text = "") {
    complain("");
    message.textContent = text;
    describe(input, message.id, Boolean(text));
    draw();
    input.value = "";
    input.focus();
    form.scrollIntoView({ block: "nearest" });
  }

  /** Focus goes back to where the form was asked for: in the panel that is a button beside it. */
  function goBack() {
    (line.hidden ? opener : line.querySelector("button"))?.focus();
  }

  function giveUp() {
    if (busy) return;
    mode = null;
    asked = always;
    afterwards = null;
    draw();
    goBack();
  }

  function change() {
    if (busy) return;
    opener = document.activeElement;
    mode = source.participant() ? "change" : null;
    asked = true;
    doubted = "";
    for (const radio of ways.querySelectorAll("input")) radio.checked = false;
    open();
  }

  draw();
  return {
    node,
    draw,
    change,
    /** Asks for the id and goes on with `then` when it is given; `from`: the button that asked. */
    ask(then, from) {
      afterwards = then;
      opener = from;
      asked = true;
      open("Skriv ditt deltagar-id, så görs filen sedan.");
    },
  };
}
return { PANEL_PLACE, whoForm };
})();
// --- handin/panel.js
const m_handin_panel = (() => {
const { checkBeforeHandIn } = m_handin_before_hand_in;
const { h, paragraphs, uniqueId } = m_base_dom;
const { offerDownload } = m_base_download;
const { workFile } = m_handin_hand_in_file;
const { remarkText, saidOf } = m_handin_panel_words;
const { isEmpty } = m_base_values;
const { say, voice } = m_base_voice;
const { whoForm } = m_handin_who_form;
// "Ditt arbete": who answers, how much is answered, what to look at before handing in, the two files, and the way back in.
// The same panel in the book's pages and in notebooks.

const PERSONAL = "Det här kan vara uppgifter om en person. Ta bort eller ändra dem om de går att koppla till någon:";
const ABOUT_HAND_IN =
  "en fil med svaren och din kunskapsöversikt, till din handledare på det sätt ni har kommit överens om.";
const ABOUT_COPY = "en kopia till dig själv av det du har gjort på alla sidor. Med Läs in en fil kommer det tillbaka.";
const ABOUT_COPY_HERE = "en kopia till dig själv av svaren på den här övningen och av din kunskapsöversikt.";
const MADE_HERE = "Filerna skapas här i webbläsaren och skickas ingenstans.";
const shorten = (text) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text);

/** What a remark is about, as a link where one can go there. `close()`: the check goes before focus does. */
function remarkItem(remark, { goTo }, close) {
  const title = remark.number === null
    ? "Din kunskapsöversikt"
    : `Uppgift ${remark.number}: ${shorten(paragraphs(remark.question)[0] ?? "")}`;
  function follow(event) {
    event.preventDefault();
    close();
    goTo(remark.id);
  }
  const head = goTo
    ? h("a", { href: remark.number === null ? "#" : `#uppgift-${remark.id}`, onclick: follow }, title)
    : h("span", { class: "kr-strong" }, title);
  return h("li", {}, head, h("br"), remarkText(remark));
}

/** The panel's elements. `form`: the one that asks who answers; `act`: {handIn(), copy()}. */
function panelParts(source, form, act) {
  const uid = uniqueId("panel"), bar = h("progress", { id: `${uid}-stapel`, value: 0, max: 1 });
  const who = h("p", { class: "kr-who" }), count = h("span", { class: "kr-count" });
  const kept = h("p", { class: "kr-kept kr-note" }), message = h("div", { class: "kr-feedback kr-message" });
  const check = h("section", { class: "kr-check", hidden: true, tabindex: "-1", "aria-labelledby": `${uid}-kontroll` });
  const handInButton = button("Lämna in", act.handIn, "kr-primary kr-hand-in");
  const copyButton = button("Ladda ner allt", act.copy, "kr-copy");
  const actions = h("p", { class: "kr-actions" }, handInButton, copyButton);
  const node = h(
    "section",
    {
      class: "kr-panel",
      lang: "sv",
      "aria-labelledby": `${uid}-rubrik`,
      onkeydown: (event) => event.ctrlKey || event.metaKey || event.stopPropagation(),
    },
    h("h2", { id: `${uid}-rubrik`, class: "kr-title" }, "Ditt arbete"),
    who,
    h("p", { hidden: !source.tasks.length }, h("label", { for: bar.id }, "Besvarade uppgifter: "), count, bar),
    form.node,
    check,
    actions,
    message,
    kept,
    ...[["Lämna in", ABOUT_HAND_IN], ["Ladda ner allt", source.pickFile ? ABOUT_COPY : ABOUT_COPY_HERE]]
      .map(([name, text]) => h("p", { class: "kr-note" }, h("strong", {}, name), `: ${text}`)),
    h("p", { class: "kr-note" }, MADE_HERE),
  );
  return { uid, who, count, bar, kept, message, check, handInButton, copyButton, actions, node };
}

const button = (text, onclick, look = null) => h("button", { type: "button", class: look, onclick }, text);

/**
 * `source`: {tasks, edition, participant(), answers(): {task: {version: entry}}, parts(kind): promise of {exercises, review},
 * review(): {key: entry}, goTo(id) or null, become(id, how), ways, isEmpty(), pickFile() or null, downloaded(kind, name)}.
 * Returns {node, actions, tell(text, look), choose(text, choices), draw(), handIn(), copy()}.
 */
function workPanel(source) {
  const form = whoForm(source, { always: false });
  const { uid, who, count, bar, kept, message, check, handInButton, copyButton, actions, node } = panelParts(
    source,
    form,
    { handIn: () => handIn(), copy: () => copy() },
  );
  voice();

  function tell(text, look = "kr-info") {
    message.className = `kr-feedback kr-message ${look}`;
    message.textContent = text;
    say(text);
  }

  function draw() {
    const id = source.participant(), answers = source.answers();
    const answered = source.tasks.filter((task) => !isEmpty(answers[task.id]?.[task.hash]?.value)).length;
    who.textContent = id ? `Deltagar-id: ${id}` : "Inget deltagar-id ännu.";
    count.textContent = `${answered} av ${source.tasks.length}`;
    bar.max = Math.max(1, source.tasks.length);
    bar.value = answered;
    form.draw();
  }

  function close() {
    check.hidden = true;
    actions.hidden = false;
    check.replaceChildren();
  }

  const remarkList = (lead, remarks) =>
    remarks.length
      ? [h("p", {}, lead), h("ul", {}, ...remarks.map((remark) => remarkItem(remark, source, close)))]
      : [];

  /** A question with buttons, in the place of the panel's own: [[words, what to do]]; the first one is the likely one. */
  function choose(title, content, choices) {
    const act = (then) => () => {
      close();
      handInButton.focus();
      then?.();
    };
    check.replaceChildren(
      h("h3", { id: `${uid}-kontroll`, class: "kr-title" }, title),
      ...content,
      h(
        "p",
        { class: "kr-actions" },
        ...choices.map(([words, then], i) => button(words, act(then), i ? null : "kr-primary")),
      ),
    );
    check.hidden = false;
    actions.hidden = true;
    tell("", "");
    check.focus();
  }

  /** `from`: the button that asks, where focus stands when all is done. */
  function whenNamed(then, from) {
    // What is being typed is saved when its field loses focus.
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur?.();
    from.focus();
    if (source.participant()) then();
    else form.ask(then, from);
  }

  function handIn() {
    whenNamed(() => {
      const remarks = checkBeforeHandIn(source.tasks, source.answers(), source.review());
      const personal = remarks.filter((each) => each.found.length), open = remarks.filter((each) => !each.found.length);
      if (!remarks.length) {
        deliver("inlamning");
        return;
      }
      choose("Innan du lämnar in", [
        ...remarkList(PERSONAL, personal),
        ...remarkList("De här uppgifterna är inte klara:", open),
      ], [["Lämna in ändå", () => deliver("inlamning")], ["Gå tillbaka", null]]);
    }, handInButton);
  }

  function copy(then = null) {
    whenNamed(() => deliver("kopia", then), copyButton);
  }

  async function deliver(kind, then = null) {
    try {
      const parts = await source.parts(kind);
      const { name, bytes, receipt } = workFile({
        kind,
        edition: source.edition,
        participant: source.participant(),
        ...parts,
      });
      if (!Object.keys(receipt.files).length) {
        tell("Det finns inget att ladda ner än. Svara på något eller skriv i översikten först.");
        return;
      }
      offerDownload(name, bytes, "application/zip");
      tell(saidOf(kind, name, receipt, Boolean(receipt.oversikt_bytes)), "kr-right");
      await source.downloaded?.(kind, name);
      then?.();
    } catch (error) {
      tell(`Ingen fil gjordes. ${error.message}`, "kr-wrong");
    }
  }

  return { node, actions, tell, choose, draw, handIn, copy, change: form.change, kept };
}
return { workPanel };
})();
// --- review/review-checks.js
const m_review_review_checks = (() => {
const { formatNumber, parseNumber } = m_base_swedish;
const { isEmpty, isObject } = m_base_values;
// A review's numbers against each other, and what is still missing. Twin of kunskapsresan/review/checks.py, where the
// rules are written down; tests/vectors/review.json holds both to the same sentences.

const LARGEST_COUNT = 1e9;
const FLOW_LABELS = {
  "prisma-found": "Träffar i databaser",
  "prisma-other": "Funna på andra vägar",
  "prisma-duplicates": "Dubbletter som togs bort",
  "prisma-screened": "Lästa titlar och sammanfattningar",
  "prisma-excluded": "Bortvalda efter titel och sammanfattning",
  "prisma-notretrieved": "Gick inte att få tag på",
  "prisma-assessed": "Lästa i fulltext",
  "prisma-excludedfull": "Bortvalda efter fulltext",
  "prisma-included": "Studier med i översikten",
};
const trimmed = (value) => (typeof value === "string" ? value.replace(/^[ \t\r\n]+|[ \t\r\n]+$/g, "") : "");
const isKnown = (value) => value !== null && value !== undefined;
const shown = (count) => formatNumber(count);

/** Whether a value holds anything that a person has entered. */
const isFilled = (value) => !isEmpty(value);

/** [{id, row}] of a table in the order the rows were made; empty rows are left out. */
function filledRows(values, table) {
  const prefix = `${table}-`;
  return Object.keys(values).filter((key) => key.startsWith(prefix) && isObject(values[key]) && isFilled(values[key]))
    .sort().map((key) => ({ id: key.slice(prefix.length), row: values[key] }));
}

/** A whole number, 0 or more, in what somebody typed; null for anything else. */
function wholeCount(raw) {
  const value = parseNumber(raw);
  return value !== null && value >= 0 && value <= LARGEST_COUNT && Number.isInteger(value) ? value : null;
}

function balance(what, value, plus, minus) {
  const added = plus.filter(([count]) => isKnown(count)), taken = minus.filter(([count]) => count);
  const sum = (parts) => parts.reduce((total, [count]) => total + count, 0), expected = sum(added) - sum(taken);
  const written = added.map(([count, label]) => `${shown(count)} ${label}`).join(" plus ") +
    taken.map(([count, label]) => ` minus ${shown(count)} ${label}`).join("");
  if (expected < 0) {
    return [`${written} är mindre än noll: fler har tagits bort än det fanns. Kontrollera talen.`];
  }
  return expected === value ? [] : [`${what} är ${shown(value)}, men ${written} är ${shown(expected)}.`];
}

/** The flow of records: screened is what was found less the duplicates, assessed is screened less excluded … */
function flowTexts(values) {
  const out = [], known = [];
  for (const [key, label] of Object.entries(FLOW_LABELS)) {
    const raw = trimmed(values[key]), count = wholeCount(values[key]);
    known.push(count);
    if (raw && count === null) {
      const written = [...raw].slice(0, 40).join("");
      out.push(`${label}: ”${written}” är inget antal. Skriv ett heltal, 0 eller mer.`);
    }
  }
  const [found, other, duplicates, screened, excluded, lost, assessed, excludedFull, included] = known;
  if (isKnown(screened) && (isKnown(found) || isKnown(other))) {
    out.push(
      ...balance("Lästa titlar och sammanfattningar", screened, [[found, "träffar"], [other, "på andra vägar"]], [[
        duplicates,
        "dubbletter",
      ]]),
    );
  }
  if (isKnown(assessed) && isKnown(screened) && isKnown(excluded)) {
    out.push(
      ...balance("Lästa i fulltext", assessed, [[screened, "lästa titlar"]], [[excluded, "bortvalda"], [
        lost,
        "som inte gick att få tag på",
      ]]),
    );
  }
  if (isKnown(assessed) && isKnown(included)) {
    const left = assessed - (excludedFull ?? 0);
    if (included > assessed) {
      out.push(`${shown(included)} studier är med, men bara ${shown(assessed)} är lästa i fulltext.`);
    } else if (isKnown(excludedFull) && left < 0) {
      out.push(`${shown(excludedFull)} är bortvalda efter fulltext, men bara ${shown(assessed)} är lästa.`);
    } else if (isKnown(excludedFull) && left !== included) {
      out.push(
        `${shown(assessed)} lästa i fulltext minus ${shown(excludedFull)} bortvalda är ${shown(left)}, men ` +
          `${shown(included)} studier är med. Flera texter om samma studie kan förklara skillnaden.`,
      );
    }
  }
  return out;
}

const remarksAbout = (about, texts) => texts.map((text) => ({ about, text }));

/** The flow's own arithmetic: [{about: "flow", text}]. */
const flowRemarks = (values) => remarksAbout("flow", flowTexts(values));

function effectTexts(values, names) {
  const out = [];
  filledRows(values, "effect").forEach(({ row }, i) => {
    const place = `Resultat ${i + 1}`;
    if (!names.has(trimmed(row.study))) out.push(`${place} hör inte till någon studie.`);
    if (trimmed(row.form) === "2x2") {
      for (
        const [events, size, group] of [["events1", "n1", "insatsgruppen"], ["events2", "n2", "jämförelsegruppen"]]
      ) {
        const some = wholeCount(row[events]), all = wholeCount(row[size]);
        if (isKnown(some) && isKnown(all) && some > all) {
          out.push(`${place}: ${shown(some)} med utfallet är fler än ${shown(all)} i ${group}.`);
        }
      }
    }
    if (trimmed(row.form) === "angivet") {
      const [value, low, high] = ["value", "low", "high"].map((key) => parseNumber(row[key]));
      if ([value, low, high].every(isKnown) && !(low <= value && value <= high)) {
        out.push(`${place}: ${shown(value)} ligger utanför intervallet ${shown(low)} till ${shown(high)}.`);
      }
    }
  });
  return out;
}

function totalTexts(values, searches, studies) {
  const out = [], hits = searches.map(({ row }) => wholeCount(row.hits));
  const total = hits.reduce((sum, each) => sum + each, 0);
  const found = wholeCount(values["prisma-found"]), included = wholeCount(values["prisma-included"]);
  if (isKnown(found) && hits.length && hits.every(isKnown) && total !== found) {
    out.push(`Sökloggen har ${shown(total)} träffar tillsammans, men flödet säger ${shown(found)}.`);
  }
  if (isKnown(included) && studies.length && included !== studies.length) {
    out.push(`Flödet säger ${shown(included)} studier, men ${shown(studies.length)} är inskrivna.`);
  }
  return out;
}

function searchTexts(searches) {
  return searches.flatMap(({ row }, i) => {
    const kept = wholeCount(row.kept), of = wholeCount(row.hits);
    return isKnown(kept) && isKnown(of) && kept > of
      ? [`Sökning ${i + 1}: ${shown(kept)} sparade är fler än ${shown(of)} träffar.`]
      : [];
  });
}

function themeTexts(values, names) {
  return filledRows(values, "theme").flatMap(({ row }, i) =>
    names.has(trimmed(row.study)) ? [] : [`Citat ${i + 1} hör inte till någon studie.`]
  );
}

function appraisalTexts(values, names) {
  const out = [], appraisals = filledRows(values, "appraisal");
  const appraised = new Set(appraisals.map(({ row }) => trimmed(row.study)));
  if (appraisals.length) {
    for (const [id, name] of names) if (!appraised.has(id)) out.push(`${name} är med men inte granskad än.`);
  }
  appraisals.forEach(({ row }, i) => {
    if (trimmed(row.judgement) && !trimmed(row.quote)) {
      out.push(`Bedömning ${i + 1} i granskningstabellen saknar belägg.`);
    }
  });
  return out;
}

function summaryTexts(values) {
  const graded = new Set(filledRows(values, "certainty").map(({ id }) => id));
  return filledRows(values, "summary").flatMap(({ row }, i) =>
    graded.has(trimmed(row.certainty))
      ? []
      : [`Rad ${i + 1} i sammanfattningen saknar utfall eller tema, så det syns inte hur säker den är.`]
  );
}

/**
 * What different parts of the review say about the same thing, and claims that rest on no row: [{about, text}]. `about`
 * is "totals", or the key of the table whose row it is.
 */
function acrossRemarks(values) {
  const searches = filledRows(values, "search"), studies = filledRows(values, "study");
  const names = new Map(studies.map(({ id, row }, i) => [id, trimmed(row.name) || `Studie ${i + 1}`]));
  return [
    ...remarksAbout("totals", totalTexts(values, searches, studies)),
    ...remarksAbout("search", searchTexts(searches)),
    ...remarksAbout("effect", effectTexts(values, names)),
    ...remarksAbout("theme", themeTexts(values, names)),
    ...remarksAbout("appraisal", appraisalTexts(values, names)),
    ...remarksAbout("summary", summaryTexts(values)),
  ];
}

/** Everything that does not agree, in the order of the review: [{about, text}]. */
const reviewRemarks = (values) => [...flowRemarks(values), ...acrossRemarks(values)];

const holds = (condition, values) =>
  typeof values[condition.key] === "string" &&
  condition.in.includes(values[condition.key]);

function isMet(need, values, frames) {
  if ((need.unless && holds(need.unless, values)) || (need.only && !holds(need.only, values))) return true;
  if (need.keys) return need.keys.every((key) => isFilled(values[key]));
  if (need.frame) {
    const frame = Object.hasOwn(frames.all, values.frame) ? frames.all[values.frame] : null;
    return frame !== null && frame.needed.every((part) => isFilled(values[frames.prefix + part]));
  }
  const different = new Set(filledRows(values, need.table).map(({ row }) => trimmed(row[need.column]).toLowerCase()));
  different.delete("");
  return different.size >= need.least;
}

/** {section: what is missing}; a complete section has an empty list. `frames` as in the form. */
const remainingParts = (values, sections, frames) =>
  Object.fromEntries(
    sections.map((section) => [
      section.key,
      section.needs.filter((need) => !isMet(need, values, frames)).map((need) => need.missing),
    ]),
  );
return { isFilled, filledRows, wholeCount, flowRemarks, acrossRemarks, reviewRemarks, remainingParts };
})();
// --- review/review-fields.js
const m_review_review_fields = (() => {
const { h } = m_base_dom;
const { findPersonalData, personalDataWarning } = m_base_guard;
const { isFilled } = m_review_review_checks;
const { typedNumber } = m_base_number_field;
const { formatNumber, parseNumber } = m_base_swedish;
const { countWords } = m_base_values;
// One question of the review as a real control. The same for a single field and for a cell of a table's row.

const REVIEW_SECRECY = "Skriv så att ingen klient, familj eller kollega kan kännas igen.";
const MAX_LINE = 500, MAX_REVIEW_TEXT = 20000;

/** Whether `condition` ({key, in}) holds; `get(key)` reads the field that decides. */
const isShown = (condition, get) => !condition || condition.in.includes(get(condition.key));

/** What a list offers now: [{key, label}]. `work` knows the rows of other tables. */
function offered(item, cell) {
  if (item.options_by) return item.options_by.map[cell.sibling(item.options_by.key)] ?? [];
  if (!item.options_from) return item.options;
  return cell.rowsOf(item.options_from.table).map(({ id, row, place, name }) => ({
    key: id,
    label: row[item.options_from.column]?.trim() || `${name} ${place}, utan namn`,
  }));
}

/** A line, a number or a date. */
function lineField({ item, uid, cell, described, commit }) {
  const type = item.kind === "date" ? "date" : "text", isNumber = item.kind === "number";
  const input = h("input", {
    id: uid,
    ...(isNumber
      ? typedNumber({ low: 0 })
      : { type, maxlength: type === "text" ? MAX_LINE : null, autocomplete: "off" }),
    "aria-describedby": described,
    oninput: () => cell.type(input.value),
    onchange: () => commit(input.value),
  });
  return {
    nodes: [input],
    first: input,
    write: (value) => {
      if (input.value !== value) input.value = value;
    },
  };
}

/** A text with room to grow, its number of words, and a copy for paper. */
function areaField({ item, uid, cell, described, commit }) {
  const count = item.words ? h("span", { class: "kr-note", id: `${uid}-ord` }) : null;
  const mirror = h("div", { class: "kr-print", "aria-hidden": "true" });
  const area = h("textarea", {
    id: uid,
    rows: item.rows ?? 6,
    maxlength: MAX_REVIEW_TEXT,
    "aria-describedby": [described, count?.id].filter(Boolean).join(" "),
    oninput: () => {
      draw();
      cell.type(area.value);
    },
    onchange: () => commit(area.value),
  });
  function draw() {
    mirror.textContent = area.value;
    if (count) {
      count.textContent = `${formatNumber(countWords(area.value))} ord. Ungefär ${
        formatNumber(item.words)
      } brukar räcka.`;
    }
  }
  draw();
  return {
    nodes: [area, mirror, count].filter(Boolean),
    first: area,
    write: (value) => {
      if (area.value !== value) area.value = value;
      draw();
    },
  };
}

/** A list; what it offers may depend on rows of other tables, and an option that is gone is called so. */
function selectField({ item, uid, cell, described, commit }) {
  let known = null;
  const list = h("select", { id: uid, "aria-describedby": described, onchange: () => commit(list.value) });
  function write(value) {
    const options = offered(item, cell), gone = value && !options.some(({ key }) => key === value);
    const all = [
      { key: "", label: options.length ? "Välj" : "Inget att välja på än" },
      ...options,
      ...(gone ? [{ key: value, label: "Borttaget" }] : []),
    ];
    if (JSON.stringify(all) !== known) {
      known = JSON.stringify(all);
      list.replaceChildren(...all.map(({ key, label }) => h("option", { value: key }, label)));
    }
    list.value = value;
  }
  return { nodes: [list], first: list, write };
}

/** Radio buttons, each with its help: a group of its own, with its own legend. */
function choiceField({ item, uid, help, helpId, commit }) {
  const inputs = item.options.map(({ key }, i) =>
    h("input", {
      type: "radio",
      name: uid,
      id: `${uid}-${i}`,
      value: key,
      "aria-labelledby": `${uid}-${i}-namn`,
      "aria-describedby": item.options[i].help ? `${uid}-${i}-om` : null,
      onchange: () => commit(key),
    })
  );
  const options = item.options.map((option, i) =>
    h(
      "label",
      { class: "kr-option", for: inputs[i].id },
      inputs[i],
      h(
        "span",
        {},
        h("span", { id: `${uid}-${i}-namn` }, option.label),
        option.help ? h("span", { class: "kr-note", id: `${uid}-${i}-om` }, option.help) : null,
      ),
    )
  );
  const group = h(
    "fieldset",
    { class: "kr-review-field kr-kind-choice", "data-field": item.key, "aria-describedby": help ? helpId : null },
    h("legend", {}, item.label),
    help,
    ...options,
  );
  return {
    group,
    first: inputs[0],
    write: (value) =>
      inputs.forEach((input) => {
        input.checked = input.value === value;
      }),
  };
}

const KINDS = {
  line: lineField,
  number: lineField,
  date: lineField,
  text: areaField,
  select: selectField,
  choice: choiceField,
};

/**
 * `cell`: {read(), type(value), commit(value), sibling(key), rowsOf(table), texts(), say(text), more: words for screen
 * readers that tell which row it is}. Returns {node, first, refresh(), value()}.
 */
function reviewField(item, uid, cell) {
  const helpId = `${uid}-hjalp`, warnId = `${uid}-varning`, isText = item.kind === "text";
  const secret = isText && !cell.inRow ? h("p", { class: "kr-note", id: `${uid}-sekretess` }, REVIEW_SECRECY) : null;
  const help = item.help ? h("p", { class: "kr-note", id: helpId }, item.help) : null;
  const warning = h("p", { class: "kr-review-warning", id: warnId });
  const described = [help && helpId, secret && secret.id, warnId].filter(Boolean).join(" ");
  const parts = KINDS[item.kind]({ item, uid, cell, described, commit, help, helpId });
  const taker = item.take_from ? takeButton() : null;
  const node = parts.group ??
    h(
      "div",
      { class: `kr-review-field kr-kind-${item.kind}`, "data-field": item.key },
      h("label", { class: "kr-review-label", for: uid }, item.label),
      help,
      secret,
      taker,
      ...parts.nodes,
      warning,
    );
  if (parts.group) parts.group.append(warning);

  function warn(value) {
    const text = String(value), faults = isText || item.kind === "line" ? findPersonalData(text) : [];
    const unreadable = item.kind === "number" && text.trim() && parseNumber(text) === null;
    warning.textContent = unreadable
      ? `”${text.trim().slice(0, 40)}” är inget tal. Skriv med siffror.`
      : faults.length
      ? `${faults.map(personalDataWarning).join(" ")} Ta bort eller ändra det.`
      : "";
    if (item.kind === "number") parts.first.toggleAttribute("aria-invalid", Boolean(unreadable));
    if (unreadable) parts.first.setAttribute("aria-invalid", "true");
  }

  function commit(value) {
    cell.commit(value);
    const before = warning.textContent;
    warn(value);
    if (warning.textContent && warning.textContent !== before) cell.say(warning.textContent); // focus has gone on
  }

  function takeButton() {
    return h("p", { class: "kr-actions", hidden: true }, h("button", { type: "button", onclick: take }));
  }

  function take() {
    const { number, text } = cell.texts()[item.take_from] ?? {}, now = cell.read().trim();
    if (!text?.trim()) {
      cell.say(`Du har inte skrivit något i uppgift ${number} än.`);
      return;
    }
    const isThere = now.includes(text.trim());
    if (!isThere) {
      const next = now ? `${now}\n\n${text.trim()}` : text.trim();
      parts.write(next);
      commit(next);
    }
    cell.say(isThere ? `Texten från uppgift ${number} finns redan här.` : `Texten från uppgift ${number} är hämtad.`);
    parts.first.focus();
  }

  function refresh() {
    const source = item.take_from ? cell.texts()[item.take_from] : null;
    if (taker) {
      taker.hidden = !source;
      if (source) taker.firstChild.textContent = `Hämta det du skrev i uppgift ${source.number}`;
    }
    node.hidden = !isShown(item.show_if, cell.sibling);
    parts.write(cell.read());
  }

  refresh();
  if (isFilled(cell.read())) warn(cell.read());
  return { node, first: parts.first, refresh };
}
return { isShown, reviewField };
})();
// --- review/review-question.js
const m_review_review_question = (() => {
// The question that a frame's parts give, and gentle remarks about it. `composeQuestion` is the twin of compose in
// kunskapsresan/review/frames.py (tests/vectors/review.json).
const trimmedPart = (value) => (typeof value === "string" ? value.replace(/^[ \t\r\n.?]+|[ \t\r\n.?]+$/g, "") : "");

/** The question in Swedish, missing parts in square brackets; "" without a frame or any part. `frames`: form.frames. */
function composeQuestion(name, parts, frames) {
  if (!Object.hasOwn(frames.all, name)) return "";
  const frame = frames.all[name], given = Object.fromEntries(frame.parts.map((key) => [key, trimmedPart(parts[key])]));
  if (!Object.values(given).some(Boolean)) return "";
  return frame.segments.map(([segment, mayBeLeftOut]) => {
    const key = segment.match(/\{(\w+)\}/)?.[1];
    if (mayBeLeftOut && !given[key]) return "";
    return key ? segment.replace(`{${key}}`, () => given[key] || `[${frames.short[key]}]`) : segment;
  }).join("");
}

const WHY_BEST = /(?<!\p{L})varför(?!\p{L}).*(?<!\p{L})(?:bäst|bättre|fungerar|hjälper|viktigt?|effektivt?)(?!\p{L})/su;
const OUGHT = /(?<!\p{L})(?:bör|borde|ska vi|skall vi|måste vi)(?!\p{L})/u;
const ONE_CASE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:mitt|det här|detta) (?:ärende|barn|fall)\p{L}*` +
    String.raw`|(?:min|den här|denna) (?:klient|familj|pojke|flicka|kvinna|man|mamma|pappa|ungdom)\p{L}*` +
    String.raw`|(?:pojken|flickan|mamman|pappan|killen|tjejen) (?:jag|i mitt)` +
    String.raw`|en (?:pojke|flicka|kvinna|man|kille|tjej) på \d+(?: år)?)(?!\p{L})`,
  "u",
);
const FOR_THE_SERVICE = new RegExp(
  String.raw`(?<!\p{L})(?:ärende\p{L}* (?:kan )?avsluta\p{L}*|avslutade ärenden` +
    String.raw`|handläggningstid\p{L}*|vårddygn\p{L}*|kostnad\p{L}*|budget\p{L}*|antal ärenden|sjukfrånvaro\p{L}*` +
    String.raw`|personalomsättning\p{L}*)(?!\p{L})`,
  "u",
);
const LOCAL = /(?<!\p{L})(?:hos oss|våra|vår (?:kommun|enhet|verksamhet|stad)|på vår enhet|i vår kommun)(?!\p{L})/u;
const EXPERIENCE = /(?<!\p{L})(?:upplev\p{L}*|erfarenhet\p{L}*|tycker|känner sig|kände sig)(?!\p{L})/u;

/**
 * What to think about once more: [sentences], empty when nothing strikes. `values` {frame, question, parts}. They are
 * signs in the words, not verdicts.
 */
function questionRemarks({ frame, question, parts }) {
  const words = question.toLowerCase(), outcome = (parts.outcome ?? "").toLowerCase(), out = [];
  if (WHY_BEST.test(words)) {
    out.push(
      "”Varför … bäst” har redan svaret i frågan. Fråga hur det går för dem som får det, jämfört med dem som får " +
        "något annat.",
    );
  }
  if (OUGHT.test(words)) {
    out.push("”Bör” avgörs också av lag och värderingar. Forskningen kan svara på hur det går under olika villkor.");
  }
  if (ONE_CASE.test(`${words} ${(parts.population ?? "").toLowerCase()}`)) {
    out.push(
      "Det ser ut att handla om en enda person. Fråga om en grupp, så går frågan att söka på och ingen kan " +
        "kännas igen.",
    );
  }
  if (FOR_THE_SERVICE.test(`${words} ${outcome}`)) {
    out.push("Utfallet ser ut att vara verksamhetens. Vad skulle barnet eller den vuxne själv märka?");
  }
  if (LOCAL.test(words)) {
    out.push("Hur det går hos er svarar er egen uppföljning på. Forskningen kan säga hur det brukar gå.");
  }
  if (["pico", "picoc"].includes(frame)) {
    if (EXPERIENCE.test(outcome)) {
      out.push("Du undrar hur något upplevs. Då passar ofta PEO, SPICE eller SPIDER bättre än PICO.");
    } else if (!(parts.comparison ?? "").trim() && (parts.intervention ?? "").trim()) {
      out.push("En fråga om effekt behöver något att jämföra med. Vad hade hänt annars?");
    }
  }
  return out;
}
return { composeQuestion, questionRemarks };
})();
// --- review/review-whole.js
const m_review_review_whole = (() => {
const { h } = m_base_dom;
const { filledRows, isFilled, remainingParts, reviewRemarks } = m_review_review_checks;
const { isShown } = m_review_review_fields;
const { composeQuestion } = m_review_review_question;
// The whole review to read and print, with "Återstår" where something is missing.

const paragraphsOf = (text) => text.split(/\n{2,}/).map((each) => each.trim()).filter(Boolean);

/** A stored value as a reader sees it: the option's label, the row's name, the text. */
function shownValue(item, get, context) {
  const value = get(item.key);
  if (!isFilled(value)) return "";
  if (item.options_from) {
    const found = context.rowsOf(item.options_from.table).find(({ id }) => id === value);
    return found ? found.row[item.options_from.column]?.trim() || `${found.name} ${found.place}` : "(borttaget)";
  }
  const options = item.options_by ? item.options_by.map[get(item.options_by.key)] ?? [] : item.options ?? [];
  return options.find(({ key }) => key === value)?.label ?? String(value);
}

function tableOf(item, context) {
  const rows = filledRows(context.work.values(), item.key);
  if (!rows.length) return null;
  const isUsed = (column) =>
    rows.some(({ row }) => isShown(column.show_if, (key) => row[key] ?? "") && isFilled(row[column.key]));
  const columns = item.columns.filter(isUsed);
  const cell = (
    column,
    row,
  ) => (isShown(column.show_if, (key) => row[key] ?? "") ? shownValue(column, (key) => row[key] ?? "", context) : "");
  return h(
    "div",
    { class: "kr-review-scroll", tabindex: "0", role: "region", "aria-label": item.label },
    h(
      "table",
      {},
      h("caption", {}, item.label),
      h("thead", {}, h("tr", {}, ...columns.map((column) => h("th", { scope: "col" }, column.label)))),
      h("tbody", {}, ...rows.map(({ row }) => h("tr", {}, ...columns.map((column) => h("td", {}, cell(column, row)))))),
    ),
  );
}

function sectionOf(section, missing, context) {
  const { form, work } = context, get = (key) => work.value(key) ?? "", body = [];
  for (const key of section.fields) {
    const item = form.fields[key], text = item ? shownValue(item, get, context) : "";
    if (!text) continue;
    if (key.startsWith("draft-")) body.push(...paragraphsOf(text).map((each) => h("p", {}, each)));
    else body.push(h("p", {}, h("strong", {}, `${item.label} `), text));
  }
  if (section.frame) body.push(...frameLines(context));
  body.push(...section.tables.map((key) => tableOf(form.tables[key], context)).filter(Boolean));
  const left = missing.length
    ? h(
      "div",
      { class: "kr-review-left" },
      h("p", {}, h("strong", {}, "Återstår:")),
      h("ul", {}, ...missing.map((each) => h("li", {}, each))),
    )
    : null;
  if (!body.length && !left) return h("div", { hidden: true });
  return h("section", { class: "kr-review-section" }, h("h4", { class: "kr-title" }, section.title), ...body, left);
}

function frameLines({ form, work }) {
  const frame = work.value("frame") ?? "";
  if (!Object.hasOwn(form.frames.all, frame)) return [];
  const parts = Object.fromEntries(
    form.frames.all[frame].parts.map((key) => [key, work.value(form.frames.prefix + key) ?? ""]),
  );
  const composed = composeQuestion(frame, parts, form.frames);
  return composed ? [h("p", {}, h("strong", {}, "Frågan efter ramen "), composed)] : [];
}

function wholeReview(context) {
  const { form, work } = context, body = h("div", {}), agree = h("div", { class: "kr-review-remarks" });
  const print = h("button", { type: "button", onclick: () => window.print() }, "Skriv ut");
  const node = h("div", { class: "kr-review-whole" }, body, agree, h("p", { class: "kr-actions" }, print));
  function refresh() {
    const values = work.values(), missing = remainingParts(values, form.sections, form.frames);
    body.replaceChildren(...form.sections.map((section) => sectionOf(section, missing[section.key], context)));
    const remarks = reviewRemarks(values);
    agree.replaceChildren(
      ...(remarks.length
        ? [
          h("h4", { class: "kr-title" }, "Det här går inte ihop än"),
          h(
            "ul",
            {},
            ...remarks.map(({ text }) => h("li", {}, text)),
          ),
        ]
        : []),
    );
  }
  return { node, refresh, quiet: true };
}
return { wholeReview };
})();
// --- review/review-live.js
const m_review_review_live = (() => {
const { h } = m_base_dom;
const { filledRows, reviewRemarks, wholeCount } = m_review_review_checks;
const { composeQuestion, questionRemarks } = m_review_review_question;
const { wholeReview } = m_review_review_whole;
const { formatNumber } = m_base_swedish;
// What a step shows while one writes: the question that grows, arithmetic, agreement, the whole review.

const AGREED = "Talen går ihop.";

function partsOf(work, frames) {
  const names = new Set(Object.values(frames.all).flatMap((frame) => frame.parts));
  return Object.fromEntries([...names].map((name) => [name, work.value(frames.prefix + name) ?? ""]));
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch { // no clipboard on plain http, or it is refused
    const area = h("textarea", { class: "kr-spoken", readonly: true, "aria-hidden": "true", tabindex: "-1" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/** The composed question, with what can be done with it. */
function questionPart({ work, form, say }) {
  const text = h("p", { class: "kr-review-question" }),
    hint = h("p", { class: "kr-note" }, "Det inom hakparenteser fattas än.");
  const compose = () => composeQuestion(work.value("frame") ?? "", partsOf(work, form.frames), form.frames);
  const copy = h("button", {
    type: "button",
    onclick: async () => {
      const done = await copyText(compose());
      copy.focus();
      say(done ? "Frågan är kopierad." : "Det gick inte att kopiera. Markera frågan och kopiera den själv.");
    },
  }, "Kopiera frågan");
  const use = h("button", {
    type: "button",
    onclick: () => {
      work.set("question-text", compose());
      say("Frågan står nu i rutan nedanför. Ändra den fritt.");
    },
  }, "Använd som min fråga");
  const actions = h("p", { class: "kr-actions" }, copy, use);
  const node = h(
    "div",
    { class: "kr-review-live" },
    h("p", { class: "kr-review-label" }, "Så här blir frågan"),
    text,
    hint,
    actions,
  );
  function refresh() {
    const composed = compose();
    text.textContent = composed || "Välj ram och fyll i rutorna, så växer frågan fram här.";
    hint.hidden = !composed.includes("[");
    actions.hidden = !composed;
  }
  return { node, refresh };
}

/** The sentences about one part of the review. */
const remarksOn = (part, work) =>
  reviewRemarks(work.values()).filter(({ about }) => about === part).map(({ text }) => text);

/** Remarks that are announced once what was typed is saved, not at every key. */
function remarkPart(find, title, empty = () => "") {
  const list = h("ul", {}), lead = h("p", { class: "kr-review-label" }, title), calm = h("p", { class: "kr-note" });
  const node = h("div", { class: "kr-review-live kr-review-remarks", role: "status" }, lead, list, calm);
  let known = null;
  function refresh() {
    const found = find(), text = found.length ? "" : empty();
    if (JSON.stringify([found, text]) === known) return; // or it would be read aloud again
    known = JSON.stringify([found, text]);
    list.replaceChildren(...found.map((each) => h("li", {}, each)));
    list.hidden = lead.hidden = !found.length;
    calm.textContent = text;
    calm.hidden = !text;
  }
  return { node, refresh, quiet: true };
}

function questionCheckPart({ work, form }) {
  return remarkPart(() => {
    const parts = partsOf(work, form.frames), frame = work.value("frame") ?? "";
    const own = (work.value("question-text") ?? "").trim();
    return questionRemarks({ frame, parts, question: own || composeQuestion(frame, parts, form.frames) });
  }, "Tänk en gång till");
}

function flowPart({ work }) {
  const known = () => ["prisma-screened", "prisma-assessed"].some((key) => wholeCount(work.value(key) ?? "") !== null);
  return remarkPart(() => remarksOn("flow", work), "Talen går inte ihop än", () => (known() ? AGREED : ""));
}

function searchPart({ work }) {
  const sources = () =>
    new Set(
      filledRows(work.values(), "search").map(({ row }) => (row.source ?? "").trim().toLowerCase()).filter(Boolean),
    ).size;
  return remarkPart(
    () => remarksOn("search", work),
    "Titta en gång till",
    () =>
      ["Sökloggen har ingen källa än. Återstår: minst två.", "Sökloggen har en källa. Återstår: minst en till."][
        sources()
      ] ?? `Sökloggen har ${formatNumber(sources())} källor.`,
  );
}

function appraisalPart({ work }) {
  return remarkPart(() => remarksOn("appraisal", work), "Återstår");
}

/** How two people sorted the same titles: agreement in plain counts; kappa comes in session 9. */
function screeningPart({ work }) {
  return remarkPart(() => [], "", () => {
    const both = filledRows(work.values(), "record").filter(({ row }) => row.mine && row.other);
    const same = both.filter(({ row }) => row.mine === row.other).length;
    return both.length
      ? `Båda har bedömt ${formatNumber(both.length)} titlar och ni bedömde ${formatNumber(same)} lika.`
      : "";
  });
}

const LIVE_PARTS = {
  question: questionPart,
  "question-checks": questionCheckPart,
  prisma: flowPart,
  search: searchPart,
  screening: screeningPart,
  appraisal: appraisalPart,
  whole: wholeReview,
};
return { LIVE_PARTS };
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
// --- review/review-effects.js
const m_review_review_effects = (() => {
const { wholeCount } = m_review_review_checks;
const { risk, riskDifference, riskRatio } = m_numbers_stats;
const { formatNumber, formatPercent } = m_base_swedish;
// What a result in figures says, computed as it is typed.

const pointsText = (difference) => `${formatNumber(Math.abs(difference) * 100, 1)} procentenheter`;
const spanText = ({ low, high }) => `${formatNumber(low, 2)}–${formatNumber(high, 2)}`;

/** One or two sentences about a row of the table "effect"; "" when there is nothing to say yet. */
function effectSentence(row) {
  if (row.form !== "2x2") return "";
  const [events1, n1, events2, n2] = ["events1", "n1", "events2", "n2"].map((key) => wholeCount(row[key]));
  if ([events1, n1, events2, n2].some((each) => each === null)) return "";
  try {
    const first = risk(events1, n1).value,
      second = risk(events2, n2).value,
      gap = riskDifference(events1, n1, events2, n2);
    const head = `${formatPercent(first, 1)} i insatsgruppen mot ${formatPercent(second, 1)} i jämförelsegruppen`;
    const difference = gap.value === 0
      ? "ingen skillnad"
      : `${pointsText(gap.value)} ${gap.value < 0 ? "lägre" : "högre"}`;
    return `${head}: ${difference}.${ratioText(events1, n1, events2, n2)}`;
  } catch (error) {
    if (error instanceof RangeError) return ""; // impossible numbers are told beside the flow
    throw error;
  }
}

function ratioText(events1, n1, events2, n2) {
  if (events1 + events2 === 0 || events1 + events2 === n1 + n2) return "";
  const ratio = riskRatio(events1, n1, events2, n2);
  return ` Riskkvoten är ${formatNumber(ratio.value, 2)}, med 95 procents konfidensintervall ${spanText(ratio)}.`;
}
return { effectSentence };
})();
// --- review/review-table.js
const m_review_review_table = (() => {
const { h } = m_base_dom;
const { filledRows, isFilled } = m_review_review_checks;
const { effectSentence } = m_review_review_effects;
const { reviewField } = m_review_review_fields;
// A table of the review: each row is a small form of its own, so that it works at 320 px and for a screen reader.

const ROW_SECRECY = "Skriv så att ingen klient, familj eller kollega kan kännas igen.";
const RANDOM_PART = 1296; // 36²: two signs

/** Sorts by when it was made: the rows keep their order in every window. */
const newRowId = () =>
  Date.now().toString(36).padStart(9, "0") +
  Math.floor(Math.random() * RANDOM_PART).toString(36).padStart(2, "0");

/** What stands where a row was: {node, offer(name, back)}, with the focus on the button that brings it back. */
function undoOffer() {
  const node = h("p", { class: "kr-review-undo", hidden: true });
  function offer(name, back) {
    const undo = h("button", {
      type: "button",
      "aria-label": `Ångra: lägg tillbaka ${name.toLowerCase()}`,
      onclick: () => {
        node.hidden = true;
        back();
      },
    }, "Ångra");
    node.replaceChildren(`${name} är borttagen. `, undo);
    node.hidden = false;
    undo.focus();
  }
  return { node, offer };
}

const rowBox = (legend, fields, result, remover) =>
  h(
    "fieldset",
    { class: "kr-review-row" },
    legend,
    h("div", { class: "kr-review-columns" }, ...fields.map((field) => field.node)),
    result,
    h("p", { class: "kr-actions" }, remover),
  );

function tableGroup(item, id, inside) {
  const hasText = item.columns.some(({ kind }) => kind === "text");
  return h(
    "div",
    { class: "kr-review-table", role: "group", "data-table": item.key, "aria-labelledby": id },
    h("p", { class: "kr-review-label", id }, item.label),
    item.help ? h("p", { class: "kr-note" }, item.help) : null,
    hasText ? h("p", { class: "kr-note" }, ROW_SECRECY) : null,
    ...inside,
  );
}

/** `context`: {work, rowsOf(table), texts(), say(text)}. Returns {node, refresh(keys), add(values)}. */
function reviewTable(item, uid, context) {
  const { work, say } = context, prefix = `${item.key}-`, rows = new Map();
  const list = h("div", { class: "kr-review-rows" });
  const undone = undoOffer(),
    adder = h("button", { type: "button", class: "kr-review-add", onclick: () => add() }, item.add);
  const node = tableGroup(item, `${uid}-namn`, [list, undone.node, h("p", { class: "kr-actions" }, adder)]);

  const keyOf = (id) => prefix + id;
  const rowValue = (id) => work.value(keyOf(id)) ?? {};
  const place = (id) => [...rows.keys()].indexOf(id) + 1;

  function changed(id, column, value) {
    const next = { ...rowValue(id) };
    if (value === "") delete next[column];
    else next[column] = value;
    return next;
  }

  function build(id) {
    const legend = h("legend", {}), remover = h("button", { type: "button", onclick: () => remove(id) }, "Ta bort");
    const result = item.live === "effect" ? h("p", { class: "kr-review-result", role: "status" }) : null;
    const fields = item.columns.map((column) =>
      reviewField(column, `${uid}-${id}-${column.key}`, {
        inRow: true,
        read: () => rowValue(id)[column.key] ?? "",
        type: (value) => work.typed(keyOf(id), changed(id, column.key, value)),
        commit: (value) => {
          work.typed(keyOf(id), changed(id, column.key, value));
          work.commit(keyOf(id));
        },
        sibling: (key) => rowValue(id)[key] ?? "",
        rowsOf: context.rowsOf,
        texts: context.texts,
        say,
      })
    );
    const box = rowBox(legend, fields, result, remover);
    rows.set(id, { box, fields, legend, remover, result });
  }

  function renumber() {
    for (const [id, { legend, remover }] of rows) {
      legend.textContent = `${item.row} ${place(id)}`;
      remover.setAttribute("aria-label", `Ta bort ${item.row.toLowerCase()} ${place(id)}`);
    }
  }

  /** The rows that are stored, and those on the page that are still empty. */
  function arrange() {
    const stored = filledRows(work.values(), item.key).map(({ id }) => id);
    const gone = [...rows.keys()].filter((id) => work.value(keyOf(id)) === null && rows.get(id).wasStored);
    const left = gone.find((id) => rows.get(id).box.contains(document.activeElement));
    const after = [...rows.keys()].find((id) => id > left && !gone.includes(id));
    for (const id of gone) {
      rows.get(id).box.remove();
      rows.delete(id);
    }
    if (left) (after ? rows.get(after).fields[0].first : adder).focus(); // another window removed the row one was in
    for (const id of stored.filter((each) => !rows.has(each))) build(id);
    for (const id of stored) rows.get(id).wasStored = true;
    const order = [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    rows.clear();
    order.forEach(([id, row], i) => {
      rows.set(id, row);
      if (list.children[i] !== row.box) list.insertBefore(row.box, list.children[i] ?? null);
    });
    renumber();
  }

  function refresh(keys = null) {
    arrange();
    for (const [id, row] of rows) {
      const own = keys === null || keys.has(keyOf(id)), others = item.columns.some(({ options_from: from }) => from);
      if (own || others) row.fields.forEach((field) => field.refresh());
      if (row.result) row.result.textContent = effectSentence(rowValue(id));
    }
  }

  /** A new row: empty and focused for the button, filled and left alone when something else adds it. */
  function add(values = null) {
    const id = newRowId();
    build(id);
    if (values) work.set(keyOf(id), values);
    arrange();
    refresh(new Set([keyOf(id)]));
    undone.node.hidden = true;
    say(`${item.row} ${place(id)} är tillagd.`);
    if (!values) rows.get(id).fields[0].first.focus();
    return place(id);
  }

  function remove(id) {
    const was = { ...rowValue(id) }, name = `${item.row} ${place(id)}`;
    rows.get(id).box.remove();
    rows.delete(id);
    if (isFilled(was)) work.set(keyOf(id), null);
    renumber();
    say(`${name} är borttagen.`);
    if (!isFilled(was)) {
      undone.node.hidden = true;
      adder.focus();
      return;
    }
    undone.offer(name, () => {
      work.set(keyOf(id), was);
      refresh();
      rows.get(id).fields[0].first.focus();
      say(`${name} är tillbaka.`);
    });
  }

  refresh();
  return { node, refresh, add };
}
return { reviewTable };
})();
// --- review/review-work.js
const m_review_review_work = (() => {
const { sameValue } = m_base_dom;
const { draftAt, draftKey, draftsOf } = m_answers_drafts;
const { mergeEntry, nowAfter } = m_answers_entry;
const { REVIEW } = m_base_names;
const { isFilled } = m_review_review_checks;
// What a participant has written in the review, as one form sees it: stored entries, what is being typed, what is not
// yet acknowledged. One key has one entry, exactly as in svar.json.

const REVIEW_SAVE_DELAY = 1000;
const REVIEW_ACK_LIMIT = 4000;

/** Merges what another window has stored into `entries`, never over what is being typed; the keys that have changed. */
function mergedInto(entries, stored, isTyping) {
  const changed = [];
  for (const [key, entry] of Object.entries(stored)) {
    if (isTyping(key)) continue; // the next save merges
    const merged = mergeEntry(entries[key], entry);
    if (!sameValue(merged.value, entries[key]?.value)) changed.push(key);
    entries[key] = merged;
  }
  return changed;
}

/** A person's drafts of the review: {newer: {key: entry} than what is stored, older: [keys]}. */
function draftsBeside(entries, { edition, person }, owns) {
  const newer = {}, older = [];
  for (const { exercise, task: key, entry } of draftsOf(edition, person)) {
    if (exercise !== REVIEW || !owns(key)) continue;
    if (!entries[key] || entry.saved > entries[key].saved) newer[key] = entry;
    else older.push(key);
  }
  return { newer, older };
}

/**
 * `model`: stored {key: entry}, unsaved (keys of those that could not be stored), changes (ours: every entry not yet acknowledged), saved {at: {key: time}, error}.
 * `tell`: {saving(), saved(time), notSaved(reason, kept), fetched(time, keys)}.
 */
function reviewWork(model, tell) {
  const whose = () => ({ edition: model.get("edition"), person: model.get("participant") ?? "" }); // may change meanwhile
  const draft = (key) => draftAt(draftKey({ ...whose(), exercise: REVIEW, task: key, version: "" }));
  const entries = {}, pending = {}, typing = new Map(), timers = new Map(), listeners = new Set();
  mergedInto(entries, model.get("stored") ?? {}, () => false);
  let ackTimer = 0;

  const notify = (keys, isTyping = false) => [...listeners].forEach((each) => each(new Set(keys), isTyping));
  const value = (key) => (typing.has(key) ? typing.get(key) : entries[key]?.value ?? null);
  const entryOf = (key, next) => ({ value: next, saved: nowAfter(entries[key]?.saved), attempts: [] });

  /** {key: value} of all that is there, what is being typed included. */
  function values() {
    const keys = [...new Set([...Object.keys(entries), ...typing.keys()])];
    return Object.fromEntries(keys.map((key) => [key, value(key)]).filter(([, each]) => each !== null));
  }

  function typed(key, next) {
    typing.set(key, next);
    draft(key).keep(entryOf(key, next));
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(() => commit(key), REVIEW_SAVE_DELAY));
    notify([key], true);
  }

  function commit(key) {
    if (!typing.has(key)) return;
    clearTimeout(timers.get(key));
    const next = typing.get(key);
    typing.delete(key);
    set(key, next);
  }

  function set(key, next) {
    const before = entries[key]?.value ?? null;
    // The same text is stored again: what is shown may so far be another tab's draft.
    if (!isFilled(next) && (sameValue(before, next) || (!isFilled(before) && next !== null))) {
      if (!pending[key]) draft(key).drop();
      notify([key]);
      return;
    }
    send({ [key]: entryOf(key, next) });
    notify([key]);
  }

  function send(changed) {
    for (const [key, entry] of Object.entries(changed)) {
      entries[key] = pending[key] = entry;
      draft(key).keep(entry);
    }
    tell.saving();
    clearTimeout(ackTimer);
    ackTimer = setTimeout(() => notSaved("ingen bekräftelse"), REVIEW_ACK_LIMIT);
    model.set("changes", { ...pending }); // all of them: the widget manager may drop messages in between
    model.save_changes();
  }

  function notSaved(reason) {
    const kept = Object.entries(pending).every(([key, entry]) => draft(key).keep(entry));
    tell.notSaved(reason, kept);
  }

  function onSaved() {
    const { at = {}, error = null } = model.get("saved") ?? {};
    const known = Object.keys(at).filter((key) => pending[key] && pending[key].saved <= at[key]);
    if (!known.length) return;
    clearTimeout(ackTimer);
    if (error) {
      notSaved(error);
      return;
    }
    const newest = known.map((key) => at[key]).sort().at(-1);
    for (const key of known) {
      delete pending[key];
      if (!typing.has(key)) draft(key).drop();
    }
    if (Object.keys(pending).length) ackTimer = setTimeout(() => notSaved("ingen bekräftelse"), REVIEW_ACK_LIMIT);
    else tell.saved(newest);
  }

  function onStored() {
    const changed = mergedInto(entries, model.get("stored") ?? {}, (key) => typing.has(key));
    if (!changed.length) return;
    notify(changed);
    tell.fetched(changed.map((key) => entries[key].saved).sort().at(-1), changed);
  }

  /** What was typed when a tab closed, sent again where it is newer than what is stored. */
  function restoreDrafts(owns) {
    const { newer: restored, older } = draftsBeside(entries, whose(), owns);
    for (const key of older) if (!model.get("unsaved")?.includes(key)) draft(key).drop();
    if (!Object.keys(restored).length) return false;
    send(restored);
    notify(Object.keys(restored));
    return true;
  }

  const flush = () => [...typing.keys()].forEach(commit);
  model.on("change:saved", onSaved);
  model.on("change:stored", onStored);
  return {
    value,
    values,
    typed,
    commit,
    set,
    restoreDrafts,
    flush,
    redraw: () => notify(Object.keys(entries)),
    listen: (listener) => listeners.add(listener),
    isUnsaved: () => Object.keys(pending).length > 0,
    stop() {
      flush();
      clearTimeout(ackTimer);
      for (const timer of timers.values()) clearTimeout(timer);
      model.off("change:saved", onSaved);
      model.off("change:stored", onStored);
    },
  };
}
return { reviewWork };
})();
// --- review/review-form.js
const m_review_review_form = (() => {
const { clockTime, h, uniqueId } = m_base_dom;
const { filledRows, isFilled } = m_review_review_checks;
const { isShown, reviewField } = m_review_review_fields;
const { LIVE_PARTS } = m_review_review_live;
const { reviewTable } = m_review_review_table;
const { reviewWork } = m_review_review_work;
// A session's step of the knowledge review. anywidget contract: render({model, el}) → cleanup. Saves by itself, when a
// field is left or after a pause; nothing is marked.
// Keys to the view: form, edition, participant, stored, unsaved, saved, texts, redraw, shown (tables that stand elsewhere on
// the page, or none).
// From the view: changes.

/** Asked by an explorer: {detail: {source, string, hits, date}}. Whoever takes it calls preventDefault. */
const ADD_SEARCH = "kunskapsresan:sokning";
const FORM_READY = "kunskapsresan:oversikt";
const SECRECY_LONG =
  "Också en ovanlig kombination av uppgifter kan peka ut någon. Sekretessen i socialtjänsten (26 kap. " +
  "1 § offentlighets- och sekretesslagen) gäller i cirkeln precis som på jobbet, och det du lämnar in kan bli en allmän " +
  "handling. Byt ålder, kön, ort och händelser, eller utgå från det konstruerade fallet.";

/** What has been done, for a screen reader, and beside the button that was pressed. */
function speaker(el) {
  const spoken = h("p", { class: "kr-spoken", role: "status" }),
    seen = h("span", { class: "kr-note", "aria-hidden": "true" });
  let timer = 0;

  /** Emptied first, so that the same text is announced again. */
  function say(text) {
    clearTimeout(timer);
    spoken.textContent = "";
    seen.remove();
    const actions = document.activeElement?.closest?.(".kr-actions");
    if (actions && el.contains(actions) && !actions.querySelector(".kr-review-add")) {
      seen.textContent = text;
      actions.append(seen);
    }
    timer = setTimeout(() => {
      spoken.textContent = text;
    }, 30);
  }

  return { say, spoken, stop: () => clearTimeout(timer) };
}

/** Whether what was written is saved. `owns(key)`: whether this form asks for it. `tell` is what reviewWork calls. */
function savedStatus(owns) {
  const status = h("span", { class: "kr-status" }), alarm = h("span", { class: "kr-alarm", role: "status" });
  const tell = {
    saving: () => {
      status.textContent = "Sparar …";
    },
    saved: (time) => {
      alarm.textContent = "";
      status.textContent = `Sparat ${clockTime(time)}`;
    },
    notSaved: (reason, kept) => {
      status.textContent = "";
      alarm.textContent = `Inte sparat (${reason}). ` +
        (kept
          ? "Det du skrev finns kvar i den här webbläsaren. Ladda om sidan, så följer det med."
          : "Det finns bara i den här fliken. Ladda ner allt innan du stänger.");
    },
    fetched: (time, keys) => {
      if (keys.some(owns)) status.textContent = `Hämtat det som skrevs ${clockTime(time)}`;
    },
  };
  return { status, alarm, tell };
}

const note = (text) => ({ node: h("p", { class: "kr-note" }, text), refresh() {} });

/** A text that was written in another step, shown again. */
function echoed(item, work) {
  const text = h("p", { class: "kr-review-echo" });
  return {
    node: h("div", { class: "kr-review-live" }, h("p", { class: "kr-review-label" }, item.label), text),
    refresh() {
      const value = work.value(item.key), filled = isFilled(value);
      text.textContent = filled ? value : item.empty;
      text.classList.toggle("kr-note", !filled);
    },
  };
}

/** The form with its heading, what it is for and the word on secrecy; `inside` are its parts. */
function formShell(form, uid, { keydown, flush, inside, foot }) {
  return h(
    "form",
    {
      class: "kr-task kr-review",
      lang: "sv",
      novalidate: true,
      "data-step": form.id,
      "aria-labelledby": `${uid}-rubrik`,
      onkeydown: keydown,
      onsubmit: (event) => event.preventDefault(),
      onfocusout: flush,
    },
    h(
      "p",
      { class: "kr-head" },
      h("span", { class: "kr-number", id: `${uid}-rubrik` }, `Din kunskapsöversikt: ${form.title}`),
      h("span", { class: "kr-tag" }, "Sparas automatiskt"),
    ),
    h("p", {}, form.lead),
    h(
      "details",
      { class: "kr-secrecy" },
      h("summary", {}, "Om sekretess och det du skriver"),
      h("p", {}, SECRECY_LONG),
    ),
    ...inside,
    form.milestone ? h("p", { class: "kr-review-milestone" }, form.milestone) : null,
    ...foot,
  );
}

function renderReview({ model, el }) {
  const form = model.get("form"), uid = uniqueId(`steg-${form.number}`);
  const { say, spoken, stop: fallSilent } = speaker(el);
  const { status, alarm, tell } = savedStatus((key) => owns(key));
  const work = reviewWork(model, tell);
  const context = {
    work,
    form,
    say,
    texts: () => model.get("texts") ?? {},
    rowsOf: (table) =>
      filledRows(work.values(), table).map(({ id, row }, i) => ({
        id,
        row,
        place: i + 1,
        name: rowNames[table] ?? "Rad",
      })),
  };
  const rowNames = { study: "Studie", certainty: "Utfall eller tema" };
  const pieces = [], tables = new Map(), fieldKeys = new Set(), elsewhere = model.get("shown") ?? {};

  function piece(item, place) {
    const id = `${uid}-${place}`;
    if (item.item === "note") return note(item.text);
    if (item.item === "echo") return echoed(item, work);
    if (item.item === "live") return LIVE_PARTS[item.name](context);
    if (item.item === "table") {
      if (elsewhere[item.key]) return note(`${item.label}: står i ”${elsewhere[item.key]}” högre upp på sidan.`);
      const table = reviewTable(item, id, context);
      tables.set(item.key, table);
      return table;
    }
    fieldKeys.add(item.key);
    return {
      ...reviewField(item, id, {
        inRow: false,
        read: () => work.value(item.key) ?? "",
        type: (value) => work.typed(item.key, value),
        commit: (value) => {
          work.typed(item.key, value);
          work.commit(item.key);
        },
        sibling: (key) => work.value(key) ?? "",
        rowsOf: context.rowsOf,
        texts: context.texts,
        say,
      }),
      key: item.key,
    };
  }

  const sections = form.parts.map((part, i) => {
    const made = part.items.map((item, j) => piece(item, `${i}-${j}`));
    pieces.push(...made);
    const head = part.title ? h("h3", { class: "kr-title" }, part.title) : null;
    const node = h(
      "div",
      { class: "kr-review-part" },
      head,
      part.help ? h("p", { class: "kr-note" }, part.help) : null,
      ...made.map((each) => each.node),
    );
    return { node, part };
  });

  function refresh(keys = null, isTyping = false) {
    for (const { node, part } of sections) node.hidden = !isShown(part.show_if, (key) => work.value(key) ?? "");
    for (const each of pieces) if (!(isTyping && each.quiet)) each.refresh(keys);
  }

  function keydown(event) { // as in task-view.js: JupyterLab listens on the document
    if (!(event.ctrlKey || event.metaKey || event.altKey) || event.key === "Enter") event.stopPropagation();
  }

  const node = formShell(form, uid, {
    keydown,
    flush: () => work.flush(),
    inside: sections.map((section) => section.node),
    foot: [spoken, h("p", { class: "kr-foot" }, status, alarm)],
  });

  function addSearch(event) {
    const log = tables.get("search");
    if (!log || event.defaultPrevented) return;
    event.preventDefault();
    const wanted = ["source", "date", "string", "limits", "hits", "kept", "note"];
    const row = Object.fromEntries(
      wanted.filter((key) => event.detail?.[key]).map((key) => [key, String(event.detail[key])]),
    );
    log.add(row);
  }

  const owns = (key) => fieldKeys.has(key) || [...tables.keys()].some((table) => key.startsWith(`${table}-`));
  const onTexts = () => refresh();
  const warn = (event) => {
    if (work.isUnsaved() && alarm.textContent) event.preventDefault();
  };
  work.listen(refresh);
  model.on("change:texts", onTexts);
  model.on("change:redraw", work.redraw);
  addEventListener("pagehide", work.flush);
  document.addEventListener("visibilitychange", work.flush); // a hidden tab's timers may rest
  addEventListener("beforeunload", warn);
  document.addEventListener(ADD_SEARCH, addSearch);
  refresh();
  el.replaceChildren(node);
  document.dispatchEvent(new CustomEvent(FORM_READY, { detail: form.id }));
  if (work.restoreDrafts(owns)) status.textContent = "Hämtade det som inte hann sparas";
  return () => {
    work.stop();
    fallSilent();
    model.off("change:texts", onTexts);
    model.off("change:redraw", work.redraw);
    removeEventListener("pagehide", work.flush);
    document.removeEventListener("visibilitychange", work.flush);
    removeEventListener("beforeunload", warn);
    document.removeEventListener(ADD_SEARCH, addSearch);
  };
}

const _default = { render: renderReview };
return { ADD_SEARCH, default: _default };
})();
// --- page/review-page.js
const m_page_review_page = (() => {
const { mergeEntry } = m_answers_entry;
const { LocalModel } = m_base_local_model;
const { decodeConfig } = m_base_config;
const { REVIEW } = m_base_names;
const { default: reviewView } = m_review_review_form;
// The steps of the knowledge review on a page of the book: one store per participant, shared by every page and exercise.

const versionless = (entries) =>
  Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, { "": entry }]));

/**
 * `page`: {root, work, texts(), reviewSaved(slot)}. Returns {slots, entries(), reload(), mount(), leave(), refresh(), name(),
 * redraw(), drawTexts()}.
 */
function reviewForms(page) {
  const slots = [...page.root.querySelectorAll("[data-oversikt]")], models = new Map(), cleanups = new Map();
  const source = page.root.querySelector("script[data-kr-forms]");
  const forms = source ? decodeConfig(source.textContent.trim()) : {};
  let entries = {};

  const mergeIn = (more) => {
    entries = { ...entries };
    for (const [key, entry] of Object.entries(more)) entries[key] = mergeEntry(entries[key], entry);
  };

  /** {key: entry} as the store has them: fields have no versions. */
  const stored = async () => fields(await page.work.mine(REVIEW));

  function fields(answers) {
    return Object.fromEntries(
      Object.entries(answers).map(([key, versions]) => [key, versions[""]]).filter(([, entry]) => entry),
    );
  }

  const unsaved = () => Object.keys(entries).filter((key) => page.work.isUnsaved(REVIEW, key, ""));

  /** A table is filled in at one place of a page; further down the page says where. */
  function shownBefore() {
    const seen = {}, before = new Map();
    for (const slot of slots) {
      const form = forms[slot.dataset.oversikt];
      before.set(slot, { ...seen });
      for (const item of form?.parts.flatMap((part) => part.items) ?? []) {
        if (item.item === "table") seen[item.key] ??= form.title;
      }
    }
    return before;
  }

  function mount() {
    const before = shownBefore();
    for (const slot of slots) {
      const form = forms[slot.dataset.oversikt];
      if (!form) continue;
      cleanups.get(slot)?.();
      slot.id = `oversikt-${form.id}`;
      const state = {
        form,
        edition: page.work.edition,
        participant: page.work.person,
        stored: entries,
        unsaved: unsaved(),
        changes: {},
        saved: null,
        texts: page.texts(),
        shown: before.get(slot),
      };
      const model = new LocalModel(state, (changed) => save(changed, slot));
      models.set(slot, model);
      cleanups.set(slot, reviewView.render({ model, el: slot }));
    }
  }

  async function save(model, slot) {
    const changes = { ...model.get("changes") };
    const at = Object.fromEntries(Object.entries(changes).map(([key, entry]) => [key, entry.saved]));
    mergeIn(changes); // the panel's file has it even where nothing can be stored
    page.reviewSaved(slot);
    try {
      const merged = await page.work.save(REVIEW, versionless(changes));
      mergeIn(Object.fromEntries(Object.entries(merged).map(([key, versions]) => [key, versions[""]])));
      model.set("saved", { at, error: null });
    } catch (error) {
      model.set("saved", { at, error: error.message });
    }
    show();
  }

  function show() {
    for (const model of models.values()) model.set("stored", entries);
  }

  async function reload() {
    entries = await stored();
  }

  return {
    slots,
    reload,
    mount,
    entries: () => entries,
    /** The forms let go, and store what was being typed. */
    leave() {
      for (const cleanup of cleanups.values()) cleanup();
      cleanups.clear();
      models.clear();
    },
    async refresh() {
      mergeIn(fields(await page.work.newest(REVIEW)));
      show();
    },
    /** The same work under another id. */
    name() {
      for (const model of models.values()) model.set("participant", page.work.person);
    },
    redraw() {
      for (const model of models.values()) model.set("redraw", Date.now());
    },
    drawTexts() {
      for (const model of models.values()) model.set("texts", page.texts());
    },
  };
}
return { reviewForms };
})();
// --- handin/shared-computer.js
const m_handin_shared_computer = (() => {
const { h } = m_base_dom;
// "Ta bort allt från den här datorn": for computers that several people use. Never before a copy has been offered.

const LEAD =
  "Använder fler den här datorn kan du ta bort det som webbläsaren har sparat. Ladda först ner din kopia: den är sedan " +
  "det enda som finns kvar.";

/** `page`: {work, panel}. Returns the folded part of the panel. */
function sharedComputer({ work, panel }) {
  async function ask() {
    const people = await work.people(), mine = work.person;
    const others = Object.keys(people).filter((person) => person && person !== mine);
    const also = h("input", { type: "checkbox", id: "kr-ocksa-andras" });
    const content = [
      h(
        "p",
        {},
        mine
          ? `Dina svar som ${mine}, och det som är besvarat utan id, tas bort från webbläsaren. `
          : "Det som är besvarat utan id tas bort från webbläsaren. ",
        "De går inte att få tillbaka utan filen.",
      ),
    ];
    if (others.length) {
      content.push(
        h(
          "label",
          { class: "kr-option", for: also.id },
          also,
          h("span", {}, `Ta också bort svaren för ${others.join(", ")}. Är de inte dina kan de behövas.`),
        ),
      );
    }
    const remove = async () => {
      await work.clear([mine, "", ...(also.checked ? others : [])].filter((each, i, all) => all.indexOf(each) === i));
      location.reload();
    };
    panel.choose("Ta bort allt från den här datorn", content, [["Ta bort", remove], ["Gå tillbaka", null]]);
  }

  const isEmpty = async () => !Object.values(await work.everything()).some((answers) => Object.keys(answers).length);

  async function start() {
    if (await isEmpty()) await ask();
    else panel.copy(ask);
  }

  return h(
    "details",
    { class: "kr-shared" },
    h("summary", {}, "Delar du dator med någon?"),
    h("p", {}, LEAD),
    h(
      "p",
      { class: "kr-actions" },
      h("button", { type: "button", onclick: start }, "Ladda ner allt och ta sedan bort det här"),
    ),
  );
}
return { sharedComputer };
})();
// --- page/task-page.js
const m_page_task_page = (() => {
const { default: view } = m_task_task_view;
const { answerText } = m_task_answer_text;
const { comparisonSlot } = m_page_comparison_slot;
const { dayAndTime, h, headingLevel } = m_base_dom;
const { filesIn } = m_handin_files_in;
const { LocalModel } = m_base_local_model;
const { REVIEW, SELF_TEST } = m_base_names;
const { workPanel } = m_handin_panel;
const { reviewForms } = m_page_review_page;
const { sharedComputer } = m_handin_shared_computer;
const { isEmpty } = m_base_values;
const { say } = m_base_voice;
const { earlierAnswer, mergeAnswers, presentEntries, resolveVersions } = m_answers_versions;
const { PANEL_PLACE, whoForm } = m_handin_who_form;
// A page of the book with tasks, steps of the review, or the panel alone: what is answered, and the views that show it.

const REMIND_AFTER = 30 * 60 * 1000;
const KEEP_A_COPY = "Spara en egen kopia, så att inget går förlorat om webbläsaren rensas. ";
const WAYS = ["moved", "other"];

/** What no file has yet, in words. `isKept`: the browser has promised to keep its store. */
function keptWords(newer, since, isKept) {
  if (!newer) return since ? `Din senaste kopia är från ${dayAndTime(since)}. Inget har ändrats sedan dess.` : "";
  if (since) return `${newer} svar har kommit till eller ändrats sedan din senaste kopia, ${dayAndTime(since)}.`;
  return isKept
    ? ""
    : `${newer} svar finns bara i den här webbläsaren. Ladda ner allt innan du slutar: en del webbläsare ` +
      "rensar det de sparat.";
}

class TaskPage {
  /** `course`: as `courseOf` gives it; `work`: the browser's. */
  constructor(root, compiled, course, work) {
    const { exercise, tasks } = compiled;
    this.root = root;
    this.compiled = compiled;
    this.course = course;
    this.work = work;
    this.exercise = exercise;
    this.isSelfTest = exercise.endsWith(SELF_TEST);
    this.answers = {};
    this.models = new Map();
    this.cleanups = new Map();
    this.firstChange = 0;
    this.reminder = null;
    this.isKept = false;
    this.tasks = new Map(tasks.map((task) => [task.id, task]));
    this.hashes = Object.fromEntries(tasks.map((task) => [task.id, task.hash]));
    this.taskIds = [...this.tasks.keys()];
    this.slots = new Map(
      [...root.querySelectorAll("[data-uppgift]")].filter((slot) => this.tasks.has(slot.dataset.uppgift)).map((
        slot,
      ) => [slot.dataset.uppgift, slot]),
    );
  }

  async start() {
    this.isKept = Boolean(await navigator.storage?.persisted?.().catch(() => false));
    this.answers = await this.stored();
    this.review = reviewForms(this);
    await this.review.reload();
    if (!this.isSelfTest) this.addPanel();
    this.mount();
    this.comparison = comparisonSlot(this);
    await this.comparison.reload();
    this.draw();
    this.work.subscribe((news) => this.hear(news));
  }

  // --- answers ----------------------------------------------------------------------------------------------------

  async stored() {
    return this.exercise ? resolveVersions(await this.work.mine(this.exercise), this.course.contents) : {};
  }

  async newest() {
    return this.exercise ? resolveVersions(await this.work.newest(this.exercise), this.course.contents) : {};
  }

  /** {task: entry} of the tasks as they are now. */
  present() {
    return presentEntries(this.answers, this.hashes);
  }

  entry(id) {
    return this.answers[id]?.[this.hashes[id]] ?? null;
  }

  answered(id) {
    return !isEmpty(this.entry(id)?.value);
  }

  /** What was answered to another version of a task, as text. */
  earlier(id) {
    const found = earlierAnswer(this.answers[id], this.hashes[id]);
    if (!found) return null;
    const { value, saved } = found.entry, old = this.course.old[id]?.[found.version] ?? this.tasks.get(id);
    return { lines: answerText(old, value), saved };
  }

  async save(model) {
    const id = model.get("task").id, entry = model.get("entry"), change = { [id]: { [this.hashes[id]]: entry } };
    this.answers = mergeAnswers(this.answers, change);
    model.set("earlier", this.earlier(id));
    this.review?.drawTexts();
    this.draw();
    this.firstChange ||= Date.now();
    try {
      this.answers = mergeAnswers(this.answers, await this.work.save(this.exercise, change, this.compiled.content));
      model.set("saved", { at: entry.saved, error: null });
    } catch (error) {
      model.set("saved", { at: entry.saved, error: error.message });
      this.drawTrouble();
    }
    this.remind(id);
  }

  /** What a field of the review may fetch: {task id: {number, text}}. */
  texts() {
    const texts = this.compiled.tasks.filter((task) => task.kind === "Text");
    return Object.fromEntries(
      texts.map(({ id }) => [id, { number: this.taskIds.indexOf(id) + 1, text: String(this.entry(id)?.value ?? "") }]),
    );
  }

  // --- news from the browser's other pages ------------------------------------------------------------------------

  async hear({ leave, arrive, followed, exercise, redraw }) {
    if (leave) this.leave();
    else if (arrive) await this.arrive(followed);
    else if (redraw) this.redraw();
    else if (exercise === null || [this.exercise, REVIEW, this.comparison?.exercise].includes(exercise)) {
      await this.refresh();
    }
  }

  /** Another person will answer: what is being typed is stored as the one who leaves. */
  leave() {
    for (const cleanup of this.cleanups.values()) cleanup();
    this.cleanups.clear();
    this.models.clear();
    this.review.leave();
    this.answers = {};
  }

  /** The same work under another id keeps its forms and all that they show; another person's work gets new ones. */
  async arrive(followed) {
    if (!followed) {
      this.answers = await this.stored();
      await this.review.reload();
      this.mount();
    } else {
      for (const model of this.models.values()) model.set("participant", this.work.person);
      this.review.name();
    }
    await this.refresh();
    this.who?.draw();
    this.drawTrouble();
  }

  async refresh() {
    this.answers = mergeAnswers(this.answers, await this.newest());
    for (const [id, model] of this.models) {
      if (this.entry(id)) model.set("stored", this.entry(id));
      model.set("earlier", this.earlier(id));
    }
    await this.comparison?.reload();
    await this.review.refresh();
    this.review.drawTexts();
    this.draw();
  }

  redraw() {
    for (const model of this.models.values()) model.set("redraw", Date.now());
    this.review.redraw();
  }

  // --- what is shown ----------------------------------------------------------------------------------------------

  mount() {
    for (const id of this.slots.keys()) this.mountTask(id);
    this.review.mount();
  }

  mountTask(id) {
    const slot = this.slots.get(id), number = this.taskIds.indexOf(id) + 1, task = this.tasks.get(id);
    this.cleanups.get(id)?.();
    slot.id = `uppgift-${id}`;
    const model = new LocalModel({
      task,
      exercise: this.exercise,
      edition: this.work.edition,
      participant: this.work.person,
      number,
      stored: this.entry(id),
      unsaved: this.work.isUnsaved(this.exercise, id, task.hash),
      earlier: this.earlier(id),
      entry: null,
      saved: null,
      redraw: 0,
    }, (changed) => this.save(changed));
    this.models.set(id, model);
    this.cleanups.set(id, view.render({ model, el: slot }));
  }

  addPanel() {
    const shared = {
      participant: () => this.work.person,
      ways: WAYS,
      pickFile: () => this.files.pick(),
      become: (id, how) => this.work.change(id, how),
      isEmpty: () => !this.taskIds.some((id) => this.answers[id]) && !Object.keys(this.review.entries()).length,
    };
    this.panel = workPanel({
      ...shared,
      tasks: this.compiled.tasks,
      edition: this.work.edition,
      answers: () => this.answers,
      review: () => this.review.entries(),
      parts: (kind) => this.parts(kind),
      goTo: (id) => this.goTo(id),
      downloaded: (kind) => this.downloaded(kind),
    });
    this.files = filesIn(this);
    const button = (text, onclick) => h("button", { type: "button", onclick }, text);
    this.panel.actions.append(
      button("Läs in en fil", () => this.files.pick()),
      button("Byt deltagar-id", () => this.panel.change()),
    );
    this.panel.node.id = PANEL_PLACE;
    this.panel.node.append(sharedComputer(this), this.files.node);
    const place = this.root.querySelector("[data-inlamning], [data-ditt-arbete]");
    const places = [...this.slots.values(), ...this.review.slots];
    if (place) place.replaceChildren(this.panel.node);
    else places.at(-1)?.after(this.panel.node);
    const first = places[0] ?? this.panel.node;
    this.who = whoForm({ ...shared, panelIsFar: places.length > 0 }, { level: headingLevel(first) });
    this.trouble = h("p", { class: "kr-trouble", lang: "sv", role: "alert", hidden: true });
    first.before(this.who.node, this.trouble);
    this.drawTrouble();
    this.addResume(first);
  }

  /** "Fortsätt där du slutade", when there is something to go on from. */
  addResume(first) {
    const next = this.taskIds.find((id) => this.slots.has(id) && !this.answered(id)),
      done = this.taskIds.filter((id) => this.answered(id)).length;
    if (!done || !next) return;
    const link = h("a", {
      href: `#uppgift-${next}`,
      onclick: (event) => {
        event.preventDefault();
        this.goTo(next);
      },
    }, `Fortsätt där du slutade: uppgift ${this.taskIds.indexOf(next) + 1}`);
    first.before(
      h(
        "p",
        { class: "kr-resume", lang: "sv" },
        `Du har svarat på ${done} av ${this.taskIds.length} uppgifter. `,
        link,
      ),
    );
  }

  goTo(id) {
    const slot = id === REVIEW ? this.review.slots[0] : this.slots.get(id);
    if (!slot) return;
    slot.scrollIntoView({ block: "start" });
    const fields = "input:not([disabled]), select, textarea";
    slot.querySelector(id === REVIEW ? fields : `${fields}, button`)?.focus({ preventScroll: true });
  }

  drawTrouble() {
    if (!this.trouble || this.trouble.textContent === this.work.trouble) return;
    this.trouble.textContent = this.work.trouble;
    this.trouble.hidden = !this.work.trouble;
  }

  draw() {
    if (this.isSelfTest) return;
    this.panel?.draw();
    this.who?.draw();
    this.comparison?.draw();
    clearTimeout(this.keptTimer);
    this.keptTimer = setTimeout(() => this.drawKept(), 500);
  }

  /** How much there is that no file has. Where the browser may clear its store, that is said at every sitting. */
  async drawKept() {
    const since = this.work.lastCopy, all = Object.values(await this.work.everything());
    const newer = all.flatMap(Object.values).flatMap(Object.values).filter((entry) => entry.saved > since).length;
    const words = keptWords(newer, since, this.isKept); // untouched when equal: the theme measures the page at each change
    if (this.panel.kept.textContent !== words) this.panel.kept.textContent = words;
  }

  // --- files ------------------------------------------------------------------------------------------------------

  /** What a file holds: a copy has everything; a hand-in this page's exercise, or all exercises where the page has none. */
  async parts(kind) {
    const { [REVIEW]: stored = {}, ...all } = await this.work.everything();
    const review = Object.fromEntries(
      Object.entries(stored).map(([key, versions]) => [key, versions[""]])
        .filter(([, entry]) => entry),
    );
    const contents = await this.work.store.contents(), exercises = {}, { titles } = this.course;
    for (const [exercise, answers] of Object.entries(all)) {
      if (Object.keys(answers).length) exercises[exercise] = { answers, content: contents[exercise] ?? "" };
    }
    if (this.exercise) {
      const answers = mergeAnswers(resolveVersions(all[this.exercise] ?? {}, this.course.contents), this.answers);
      const mine = { answers, content: this.compiled.content, taskIds: this.taskIds };
      if (kind === "inlamning") return { exercises: { [this.exercise]: mine }, review, titles };
      if (Object.keys(answers).length) exercises[this.exercise] = mine;
    }
    return { exercises, review, titles };
  }

  async downloaded(kind) {
    if (kind === "kopia") this.work.copied();
    this.firstChange = 0;
    this.reminder?.remove();
    this.reminder = null;
    await this.drawKept();
  }

  /** After a file was read in. */
  async refreshAll() {
    await this.refresh();
    this.who?.draw();
  }

  reviewSaved(slot) {
    this.firstChange ||= Date.now();
    this.draw();
    this.remind(null, slot);
  }

  /** Browsers may clear what they store: after a finished exercise, or half an hour of changes, the file is offered. */
  remind(id, after = this.slots.get(id)) {
    if (this.isSelfTest || this.reminder) return;
    const finished = id !== null && this.taskIds.every((each) => this.answered(each)),
      long = Date.now() - this.firstChange > REMIND_AFTER;
    if (!finished && !long) return;
    const text = finished ? "Alla uppgifter är besvarade. " : "Du har arbetat en stund. ";
    const go = h("button", {
      type: "button",
      onclick: () => {
        this.panel.node.scrollIntoView({ block: "start" });
        if (finished) this.panel.handIn(); // which takes focus along, since this goes when the file is there
        else this.panel.copy();
      },
    }, finished ? "Lämna in" : "Ladda ner allt");
    const words = text + (finished ? "" : KEEP_A_COPY);
    this.reminder = h("p", { class: "kr-reminder", lang: "sv" }, words, go);
    after.after(this.reminder);
    say(`${words} ${go.textContent}?`);
  }
}
return { TaskPage };
})();
// --- answers/identity.js
const m_answers_identity = (() => {
// Who answers in this browser: ONE fact for all its pages, with the changes that led to it. A page that slept through a
// change follows it from where the page stood, so that nothing it still writes ends where nobody looks.

/**
 * id: "" until named; epoch: how many changes there have been; changes: [{epoch, from, to, how}], the latest last. how:
 * "named" (what was unnamed gets an id), "moved" (the id was wrong: the answers follow), "other" (another person answers:
 * they stay).
 */
const NOBODY = { id: "", epoch: 0, changes: [] };
const KEPT_CHANGES = 50;

/** The identity after a change. */
function changed(identity, to, how) {
  const epoch = identity.epoch + 1, change = { epoch, from: identity.id, to, how };
  return { ...identity, id: to, epoch, changes: [...identity.changes, change].slice(-KEPT_CHANGES) };
}

/** To whom that belongs which was written by `person` at `epoch`. */
function ownerOf(person, epoch, identity) {
  let owner = person;
  for (const { epoch: at, from, to, how } of identity.changes) {
    if (at > epoch && from === owner && how !== "other") owner = to;
  }
  return owner;
}

/** A stored identity, or null when it has not the form of one. */
function readIdentity(data) {
  const isOne = data && typeof data.id === "string" && Number.isInteger(data.epoch) && Array.isArray(data.changes);
  return isOne ? { id: data.id, epoch: data.epoch, changes: data.changes } : null;
}

/** The later of two; of two changes made at once in two tabs the one with the greater id, whoever asks. */
function laterIdentity(a, b) {
  if (!a || !b) return a ?? b ?? null;
  return a.epoch !== b.epoch ? (a.epoch > b.epoch ? a : b) : (a.id >= b.id ? a : b);
}
return { NOBODY, changed, ownerOf, readIdentity, laterIdentity };
})();
// --- answers/store.js
const m_answers_store = (() => {
const { mergeEntry } = m_answers_entry;
const { NOBODY, ownerOf, readIdentity } = m_answers_identity;
const { UNNAMED } = m_base_names;
const { isTime } = m_base_values;
const { mergeAnswers } = m_answers_versions;
// Answers in IndexedDB: one database per edition of the course, one row per person, task and version of the task. Read,
// merge and write happen in ONE transaction, and so do a change of id and the answers that follow it: two tabs never
// erase each other (navigator.locks is no alternative: it needs a secure context). What cannot be stored stays in
// memory, and whoever asks for the answers gets it too.

const OPEN_LIMIT = 3000; // a browser that neither opens nor refuses
const OPEN_AGAIN = 10000; // after a refusal: a full store may have been what it refused
const NO_STORE = "webbläsaren tillåter ingen lagring";
const rowName = (person) => person || UNNAMED;
const ofPerson = (person) => IDBKeyRange.bound([rowName(person)], [rowName(person), []]);
const ofExercise = (person, exercise) =>
  IDBKeyRange.bound([rowName(person), exercise], [rowName(person), exercise, []]);

const databaseName = (edition) => `kunskapsresan/${edition}`;

function openDatabase(name) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error("lagringen svarar inte")), OPEN_LIMIT);
    const request = indexedDB.open(name, 1);
    request.onupgradeneeded = () => {
      request.result.createObjectStore("answers", { keyPath: ["person", "exercise", "task", "version"] });
      request.result.createObjectStore("facts", { keyPath: "key" });
    };
    request.onsuccess = () => {
      clearTimeout(timer);
      resolve(request.result);
    };
    request.onerror = () => {
      clearTimeout(timer);
      reject(request.error);
    };
    request.onblocked = () => {
      clearTimeout(timer);
      reject(new Error("lagringen är upptagen av en annan flik"));
    };
  });
}

/** Rows → {exercise: {task: {version: entry}}}. */
function grouped(rows) {
  const out = {};
  for (const { exercise, task, version, entry } of rows) ((out[exercise] ??= {})[task] ??= {})[version] = entry;
  return out;
}

/** {task: {version: entry}} as a flat list. */
const flat = (answers) =>
  Object.entries(answers).flatMap(([task, versions]) =>
    Object.entries(versions).filter(([, entry]) => isTime(entry?.saved)).map(([version, entry]) => ({
      task,
      version,
      entry,
    }))
  );

class Store {
  static async open(edition) {
    try {
      return new Store(await openDatabase(databaseName(edition)));
    } catch (error) {
      return new Store(null, error); // in memory only; the page says so
    }
  }

  constructor(db, error = null) {
    this.error = error;
    this.unsaved = new Map();
    this.triedAt = Date.now();
    this.running = new Set();
    this.awake = null;
    this.wake = null;
    this.use(db);
  }

  use(db) {
    this.db = db;
    if (!db) return;
    db.onversionchange = () => db.close();
    db.onclose = () => {
      this.db = null;
    }; // the browser let go of it; the next save opens it again
  }

  /** Opens the store again that could not be opened, or was closed, some time ago. */
  async ensureOpen(edition) {
    if (this.db || Date.now() - this.triedAt < OPEN_AGAIN) return;
    this.triedAt = Date.now();
    this.use(await openDatabase(databaseName(edition)).catch(() => null));
  }

  /**
   * Runs `body(answers, facts, finish)` in one transaction; resolves with what `finish` was given, once it is stored.
   * Tried once more when it was refused for no reason: after a full store Firefox gives one transaction that only removes.
   */
  async run(mode, body) {
    while (this.awake) await this.awake; // and not a moment later: what is begun then is not given up
    try {
      return await this.attempt(mode, body);
    } catch (error) {
      if (this.awake) return this.run(mode, body);
      if (!this.db || error.isFinal) throw error;
      return this.attempt(mode, body);
    }
  }

  /**
   * The page is left and kept in the browser's memory. In WebKit a transaction that is not finished then never is, and
   * all other pages wait for it in vain: all are given up, and made again when the page is back.
   */
  sleep() {
    this.awake ??= new Promise((resolve) => {
      this.wake = () => {
        this.awake = null;
        resolve();
      };
    });
    for (const transaction of this.running) {
      try {
        transaction.abort();
      } catch { /* it has just been finished */ }
    }
  }

  attempt(mode, body) {
    if (!this.db) return Promise.reject(new Error(NO_STORE));
    return new Promise((resolve, reject) => {
      let result, transaction;
      const fail = (text, isFinal) => reject(Object.assign(new Error(text), { isFinal }));
      try {
        transaction = this.db.transaction(["answers", "facts"], mode, { durability: "strict" });
      } catch {
        fail("lagringen är stängd, ladda om sidan", true);
        return;
      }
      this.running.add(transaction);
      transaction.oncomplete = () => {
        this.running.delete(transaction);
        resolve(result);
      };
      // Only now is the reason known: in WebKit not yet at the transaction's error.
      transaction.onabort = () => {
        this.running.delete(transaction);
        const isFull = transaction.error?.name === "QuotaExceededError";
        fail(isFull ? "lagringen är full" : "lagringen avbröts", isFull);
      };
      try {
        body(transaction.objectStore("answers"), transaction.objectStore("facts"), (value) => {
          result = value;
        });
      } catch {
        try {
          transaction.abort();
        } catch {
          fail("lagringen avbröts", true);
        }
      }
    });
  }

  /** The identity as stored; null where nothing can be read. */
  async identity() {
    return this.run("readonly", (_rows, facts, finish) => {
      facts.get("identity").onsuccess = ({ target }) => finish(readIdentity(target.result) ?? NOBODY);
    }).catch(() => null);
  }

  /**
   * Merges {task: {version: entry}} of `exercise`, written by `person` at `epoch`; resolves with {merged, identity} once
   * it is committed. Where somebody has been given another id meanwhile, it goes there. `content`: of the page's tasks.
   */
  merge(person, epoch, exercise, answers, content = "") {
    this.keep(person, exercise, answers);
    return this.run("readwrite", (rows, facts, finish) => {
      facts.get("identity").onsuccess = ({ target }) => {
        const identity = readIdentity(target.result) ?? NOBODY, owner = rowName(ownerOf(person, epoch, identity));
        const merged = {};
        for (const { task, version, entry } of flat(answers)) {
          rows.get([owner, exercise, task, version]).onsuccess = ({ target: { result } }) => {
            const next = mergeEntry(result?.entry, entry);
            (merged[task] ??= {})[version] = next;
            rows.put({ person: owner, exercise, task, version, entry: next });
          };
        }
        if (content) facts.put({ key: `content/${exercise}`, content });
        finish({ merged, identity });
      };
    }).then((done) => {
      this.release(person, exercise, answers);
      return done;
    });
  }

  /** A person's answers to one exercise, {task: {version: entry}}. */
  async all(person, exercise) {
    const rows = await this.rows(ofExercise(person, exercise));
    return mergeAnswers(grouped(rows)[exercise] ?? {}, this.unsavedOf(person)[exercise] ?? {});
  }

  /** All that a person has, {exercise: {task: {version: entry}}}. */
  async everything(person) {
    const out = grouped(await this.rows(ofPerson(person)));
    for (const [exercise, answers] of Object.entries(this.unsavedOf(person))) {
      out[exercise] = mergeAnswers(out[exercise] ?? {}, answers);
    }
    return out;
  }

  async rows(range) {
    if (!this.db) return [];
    return this.run("readonly", (rows, _facts, finish) => {
      rows.getAll(range).onsuccess = ({ target }) => finish(target.result);
    }).catch(() => []);
  }

  /** {exercise: content of the tasks it was answered on last}. */
  async contents() {
    return this.run("readonly", (_rows, facts, finish) => {
      facts.getAll(IDBKeyRange.bound("content/", "content0")).onsuccess = ({ target }) =>
        finish(
          Object.fromEntries(target.result.map(({ key, content }) => [key.slice("content/".length), content])),
        );
    }).catch(() => ({}));
  }

  /** A fact that is not the identity, as stored; undefined when there is none. */
  fact(key) {
    return this.run("readonly", (_rows, facts, finish) => {
      facts.get(key).onsuccess = ({ target }) => finish(target.result?.value);
    }).catch(() => undefined);
  }

  setFact(key, value) {
    return this.run("readwrite", (_rows, facts) => {
      facts.put({ key, value });
    }).catch(() => {});
  }

  /**
   * `next`, an identity later than the stored one, with all the answers that its changes carry along, in one step.
   * Resolves with the identity that is stored afterwards: an even later one stays.
   */
  advance(next) {
    return this.run("readwrite", (rows, facts, finish) => {
      facts.get("identity").onsuccess = ({ target }) => {
        const before = readIdentity(target.result) ?? NOBODY;
        if (before.epoch >= next.epoch) {
          finish(before);
          return;
        }
        facts.put({ key: "identity", ...next });
        finish(next);
        const moves = next.changes.filter(({ epoch, how, from, to }) =>
          epoch > before.epoch && how !== "other" && from !== to
        );
        this.moveRows(rows, moves);
      };
    });
  }

  /**
   * Each move in its turn: its rows must be where the one before has put them.
   * @param {any} rows - an IDBObjectStore
   * @param {{from: string, to: string}[]} moves
   */
  moveRows(rows, [move, ...later]) {
    if (!move) return;
    rows.getAll(ofPerson(move.from)).onsuccess = ({ target }) => {
      let left = target.result.length;
      if (!left) {
        this.moveRows(rows, later);
        return;
      }
      for (const row of target.result) {
        const to = rowName(move.to);
        rows.get([to, row.exercise, row.task, row.version]).onsuccess = ({ target: { result } }) => {
          rows.put({ ...row, person: to, entry: mergeEntry(result?.entry, row.entry) });
          rows.delete([row.person, row.exercise, row.task, row.version]).onsuccess = () => {
            left -= 1;
            if (!left) this.moveRows(rows, later);
          };
        };
      }
    };
  }

  /** What was answered without an id becomes `person`'s. */
  adopt(person) {
    return this.run("readwrite", (rows) => {
      this.moveRows(rows, [{ from: "", to: person }]);
    });
  }

  /** {person: number of tasks with an answer} of all who have answered here. */
  async people() {
    const counts = {};
    for (const { person } of await this.rows()) counts[person] = (counts[person] ?? 0) + 1;
    return Object.fromEntries(
      Object.entries(counts).map(([person, count]) => [person === UNNAMED ? "" : person, count]),
    );
  }

  /** Removes the answers of these people. */
  remove(people) {
    for (const person of people) this.unsaved.delete(rowName(person));
    return this.run("readwrite", (rows) => {
      for (const person of people) rows.delete(ofPerson(person));
    });
  }

  // --- what could not be stored, or is not yet ------------------------------------------------------------------

  keep(person, exercise, answers) {
    const mine = this.unsavedOf(person);
    this.unsaved.set(rowName(person), { ...mine, [exercise]: mergeAnswers(mine[exercise] ?? {}, answers) });
  }

  release(person, exercise, answers) {
    const kept = this.unsavedOf(person)[exercise];
    for (const { task, version, entry } of kept ? flat(answers) : []) {
      if (kept[task]?.[version]?.saved <= entry.saved) delete kept[task][version];
    }
  }

  /** Forgets one entry that could not be stored, for it is kept elsewhere. */
  discard(person, exercise, task, version) {
    delete this.unsavedOf(person)[exercise]?.[task]?.[version];
  }

  unsavedOf(person) {
    return this.unsaved.get(rowName(person)) ?? {};
  }

  isUnsaved(person, exercise, task, version) {
    return Boolean(this.unsavedOf(person)[exercise]?.[task]?.[version]);
  }

  /** What is unsaved follows a change of id. */
  carry(from, to) {
    for (const [exercise, answers] of Object.entries(this.unsavedOf(from))) this.keep(to, exercise, answers);
    this.unsaved.delete(rowName(from));
  }
}
return { databaseName, grouped, Store };
})();
// --- answers/takeover.js
const m_answers_takeover = (() => {
const { draftAt, draftKey } = m_answers_drafts;
const { REVIEW, UNNAMED } = m_base_names;
const { PARTICIPANT_ID } = m_base_participant_id;
const { databaseName, grouped } = m_answers_store;
const { cleanEntry } = m_base_values;
const { aliasOf } = m_answers_versions;
// What an earlier form of the course stored in this browser, copied to where it is now. Copied at every start and never
// removed, since a tab with the earlier form may still write. Whose an old store is, is settled once: on a shared
// computer nobody gets what another person answered before.

const FIRST_FORM = "kunskapsresan/";

/** Opens a database that exists; null when there is none, for asking may not make one. */
function openExisting(name) {
  return new Promise((resolve) => {
    const timer = setTimeout(() => resolve(null), 1000);
    const done = (db) => {
      clearTimeout(timer);
      resolve(db);
    };
    try {
      const request = indexedDB.open(name);
      request.onupgradeneeded = () => request.transaction.abort();
      request.onsuccess = () => done(request.result);
      request.onerror = (event) => {
        event.preventDefault();
        done(null);
      };
      request.onblocked = () => done(null);
    } catch {
      done(null);
    }
  });
}

/** All that one object store of an existing database holds. */
async function rowsOf(name, from = "answers") {
  const db = await openExisting(name);
  if (!db) return [];
  try {
    return await new Promise((resolve) => {
      const request = db.transaction(from).objectStore(from).getAll();
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => resolve([]);
    });
  } catch {
    return [];
  } finally {
    db.close();
  }
}

const remembered = (key) => {
  try {
    return localStorage.getItem(key) ?? "";
  } catch {
    return "";
  }
};

/** The id that earlier slugs of this edition, or the first form of the course, remembered; "" if none. */
async function earlierId(slugs) {
  for (const slug of slugs) {
    const { id } = (await rowsOf(databaseName(slug), "facts")).find(({ key }) => key === "identity") ?? {};
    if (id) return id;
  }
  const id = remembered(`${FIRST_FORM}deltagare`);
  return PARTICIPANT_ID.test(id) ? id : "";
}

/** Which version the first form's answers are kept under; null for an exercise that it did not have. */
const firstVersion = (
  exercise,
  first,
) => (exercise === REVIEW ? "" : first[exercise] ? aliasOf(first[exercise]) : null);

/** The rows of the first form, one database per person. `first`: {exercise: content of the tasks that they answered}. */
async function firstForm(person, first) {
  const rows = await rowsOf(FIRST_FORM + (person || UNNAMED));
  return rows.map(({ exercise, task, entry }) => ({
    exercise,
    task,
    version: firstVersion(exercise, first),
    entry: cleanEntry(entry),
  }))
    .filter(({ version, entry }) => version !== null && entry);
}

/** The rows of an earlier edition's store. */
async function earlierEdition(slug, person) {
  const rows = await rowsOf(databaseName(slug));
  return rows.filter((row) => row.person === (person || UNNAMED));
}

/** The first form's drafts of a person, copied to their present place; resolves with how many there are. */
function copyDrafts(edition, person, first) {
  const folder = `${FIRST_FORM}utkast/${person || UNNAMED}/`;
  let keys = [];
  try {
    keys = Object.keys(localStorage).filter((key) => key.startsWith(folder));
  } catch { /* blocked */ }
  for (const key of keys) {
    const parts = key.slice(folder.length).split("/"), task = parts.pop(), exercise = parts.join("/");
    const version = firstVersion(exercise, first), entry = draftAt(key).read();
    if (!entry || version === null) continue;
    const there = draftAt(draftKey({ edition, person, exercise, task, version })), known = there.read();
    if (!known || known.saved < entry.saved) there.keep(entry);
  }
  return keys.length;
}

/**
 * Copies into `store` what earlier forms hold for `person`, and for nobody if it is this person's or nobody's yet.
 * The fact "taken" keeps {old store: id that it belongs to}.
 */
async function takeOver({ store, edition, earlier, first, person, epoch }) {
  const taken = (await store.fact("taken")) ?? {}, before = Object.keys(taken).length;
  const contents = await store.contents(), sources = [person, ...(person ? [""] : [])];
  const owned = Object.entries(taken).filter(([, owner]) => owner === person).map(([name]) => name);
  const found = new Map(); // old store's name → rows
  for (const who of sources) found.set(`1/${who || UNNAMED}`, () => firstForm(who, first));
  for (const slug of earlier) {
    for (const who of sources) found.set(`${slug}/${who || UNNAMED}`, () => earlierEdition(slug, who));
  }
  for (const name of owned) { // an id that was mistyped has been moved: what its old tab still writes follows
    const [slug, who] = name.split("/"), id = who === UNNAMED ? "" : who;
    found.set(name, () => (slug === "1" ? firstForm(id, first) : earlierEdition(slug, id)));
  }
  for (const [name, read] of found) {
    if (taken[name] !== undefined && taken[name] !== person) continue;
    const rows = await read();
    for (const [exercise, answers] of Object.entries(grouped(rows))) {
      const content = contents[exercise] ? "" : first[exercise] ?? ""; // until a page has written its own
      await store.merge(person, epoch, exercise, answers, content).catch(() => {});
    }
    const drafts = name.startsWith("1/") ? copyDrafts(edition, name === `1/${UNNAMED}` ? "" : name.slice(2), first) : 0;
    if ((rows.length || drafts) && person) taken[name] = person;
  }
  if (Object.keys(taken).length !== before) await store.setFact("taken", taken);
}

/** After a move from a mistyped id: the old stores of that id belong to the new one. */
async function retake(store, from, to) {
  const taken = (await store.fact("taken")) ?? {};
  for (const [name, owner] of Object.entries(taken)) if (owner === from) taken[name] = to;
  await store.setFact("taken", taken);
}

/** Forgets whose the old stores of these people were. */
async function release(store, people) {
  const taken = (await store.fact("taken")) ?? {};
  await store.setFact(
    "taken",
    Object.fromEntries(Object.entries(taken).filter(([, owner]) => !people.includes(owner))),
  );
}

/** Removes what an old store, named as in "taken", holds of these people. */
async function removeOldStore(name, people) {
  const [slug, who] = name.split("/");
  if (slug === "1") {
    try {
      indexedDB.deleteDatabase(FIRST_FORM + who);
    } catch { /* blocked: nothing is there */ }
    return;
  }
  const db = await openExisting(databaseName(slug));
  if (!db) return;
  const rows = db.transaction("answers", "readwrite").objectStore("answers");
  for (const person of people) rows.delete(IDBKeyRange.bound([person || UNNAMED], [person || UNNAMED, []]));
  await new Promise((resolve) => {
    rows.transaction.oncomplete = rows.transaction.onabort = resolve;
  });
  db.close();
}
return { earlierId, takeOver, retake, release, removeOldStore };
})();
// --- answers/work.js
const m_answers_work = (() => {
const { draftAt, draftsOf, moveDrafts } = m_answers_drafts;
const { changed, laterIdentity, NOBODY, ownerOf, readIdentity } = m_answers_identity;
const { UNNAMED } = m_base_names;
const { databaseName, Store } = m_answers_store;
const { earlierId, release, removeOldStore, retake, takeOver } = m_answers_takeover;
const { mergeAnswers } = m_answers_versions;
// All that a page knows of whose work this is: the identity of the browser, the answers stored under it, what is being
// typed. Every page of the book has one, and they tell each other.

const NOT_STORED = "Webbläsaren sparar inget på den här sidan. Ladda ner allt innan du stänger den.";
const FULL =
  "Lagringen i webbläsaren är full, så alla svar går inte att spara här. Ladda ner allt innan du stänger sidan.";

const LAST_WORDS = 400; // milliseconds that another tab may still be writing

function openChannel(name) {
  // other tabs are then read when this one is shown
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** Small facts in localStorage, which may be blocked. */
const memo = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch { /* asked again next time */ }
  },
};

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

class BrowserWork {
  /** `course`: {slug, earlier: slugs of the same edition before, first: {exercise: content} of the first form}. */
  static async open({ slug = "kunskapsresan", earlier = [], first = {} } = {}) {
    const work = new BrowserWork(slug, earlier, first);
    await work.settle();
    work.listen();
    return work;
  }

  constructor(edition, earlier, first) {
    this.edition = edition;
    this.earlier = earlier;
    this.first = first;
    this.identity = NOBODY;
    this.full = false;
    this.sealed = false;
    this.turn = Promise.resolve();
    this.listeners = new Set();
    this.channel = openChannel(databaseName(edition));
    this.folder = `${databaseName(edition)}/`;
    this.cleared = memo.get(`${this.folder}rensat`);
  }

  get person() {
    return this.identity.id;
  }

  /** What the reader must know before the first answer; "" when all is well. */
  get trouble() {
    return this.store.db ? (this.full ? FULL : "") : NOT_STORED;
  }

  /** Reads who it is, takes over what is older, adopts what is unnamed, and stores what was being typed. */
  async settle() {
    this.store = await Store.open(this.edition);
    const stored = await this.store.identity();
    let known = laterIdentity(stored, readIdentity(parsed(memo.get(`${this.folder}deltagare`)))) ?? NOBODY;
    const before = known.epoch ? "" : await earlierId(this.earlier);
    if (before) known = changed(known, before, "named");
    this.identity = known;
    if (this.store.db && stored && known.epoch > stored.epoch) await this.advance(known);
    this.memorise();
    if (this.store.db) await this.bringHome();
  }

  /** Everything of this person's that lies elsewhere: in older stores, without an id, as drafts. */
  async bringHome() {
    const { store, edition, earlier, first, person } = this, { epoch } = this.identity;
    // Not before the store knows the latest id: what lies there may belong to one before that.
    if ((await store.identity())?.epoch !== epoch) return;
    await takeOver({ store, edition, earlier, first, person, epoch });
    if (person) {
      moveDrafts(edition, "", person);
      await store.adopt(person).catch(() => {}); // where there is no room, at the next start
    }
    const drafts = draftsOf(edition, person);
    for (const { key, exercise, task, version, entry } of drafts) {
      await store.merge(person, epoch, exercise, { [task]: { [version]: entry } }).then(() => {
        if (draftAt(key).read()?.saved === entry.saved) draftAt(key).drop();
      }).catch((error) => {
        this.full = /full/.test(error.message);
        store.discard(person, exercise, task, version);
      });
    }
  }

  memorise() {
    if (this.identity.epoch) memo.set(`${this.folder}deltagare`, JSON.stringify(this.identity));
  }

  /** Stores an identity; where there is no room it is remembered beside, and tried again at the next start. */
  async advance(next) {
    try {
      return await this.store.advance(next);
    } catch {
      this.full = Boolean(this.store.db);
      return next;
    }
  }

  // --- the answers ------------------------------------------------------------------------------------------------

  /** Under which ids this person's answers lie: where there is no room to move them, still under those before. */
  async ids() {
    const { id, changes } = this.identity, stored = (await this.store.identity()) ?? this.identity;
    const before = changes.filter(({ epoch }) => epoch > stored.epoch).map(({ from }) => from);
    return [...new Set([id, ...before])].filter((each) => ownerOf(each, stored.epoch, this.identity) === id);
  }

  /** This person's answers to an exercise, {task: {version: entry}}. */
  async mine(exercise) {
    let out = this.store.unsavedOf(this.person)[exercise] ?? {};
    for (const person of await this.ids()) out = mergeAnswers(out, await this.store.all(person, exercise));
    return out;
  }

  /** The same with what is being typed in another tab, or was when it closed: the screen may not lack it. */
  async newest(exercise) {
    let out = await this.mine(exercise);
    for (const { exercise: where, task, version, entry } of draftsOf(this.edition, this.person)) {
      if (where === exercise) out = mergeAnswers(out, { [task]: { [version]: entry } });
    }
    return out;
  }

  /** All that this person has, drafts included: {exercise: {task: {version: entry}}}. */
  async everything() {
    const out = { ...this.store.unsavedOf(this.person) };
    const add = (exercise, answers) => {
      out[exercise] = mergeAnswers(out[exercise] ?? {}, answers);
    };
    for (const person of await this.ids()) {
      for (const [exercise, answers] of Object.entries(await this.store.everything(person))) add(exercise, answers);
    }
    for (const { exercise, task, version, entry } of draftsOf(this.edition, this.person)) {
      add(exercise, { [task]: { [version]: entry } });
    }
    return out;
  }

  /** Stores answers and resolves with what is then stored, of the same tasks. Rejects with a reason in Swedish. */
  async save(exercise, answers, content = "") {
    if (this.sealed || this.isCleared()) return answers;
    const { person, identity: { epoch } } = this;
    await this.store.ensureOpen(this.edition);
    try {
      await this.catchUp(person, exercise, answers);
      const { merged, identity } = await this.store.merge(person, epoch, exercise, answers, content);
      this.full = false;
      this.channel?.postMessage({ exercise });
      if (identity.epoch > this.identity.epoch) await this.follow(identity);
      else if (identity.epoch < this.identity.epoch) await this.advance(this.identity); // now there may be room for it
      return merged;
    } catch (error) {
      this.full ||= /full/.test(error.message);
      throw error;
    }
  }

  /** Nothing is stored under an id before the store knows how it came to be: an earlier one's answers may lie there. */
  async catchUp(person, exercise, answers) {
    this.store.keep(person, exercise, answers);
    const stored = await this.store.identity();
    if (stored && stored.epoch < this.identity.epoch) await this.store.advance(this.identity);
  }

  isUnsaved(exercise, task, version) {
    return this.store.isUnsaved(this.person, exercise, task, version);
  }

  // --- who it is --------------------------------------------------------------------------------------------------

  /**
   * Gives what is unnamed an id ("named"), corrects the id ("moved") or lets somebody else answer ("other"). Rejects with
   * a reason in Swedish when another tab has just said who it is.
   */
  async change(to, how) {
    await this.refresh();
    const from = this.person;
    if (to === from) return;
    if (from && how === "named") {
      throw new Error(`I en annan flik har du nyss skrivit ${from}. Byt id här om det är fel.`);
    }
    const next = changed(this.identity, to, how), after = await this.advance(next);
    if (after === next && how === "moved") await retake(this.store, from, to);
    await this.follow(after);
    if (this.store.db) await this.bringHome();
    this.memorise();
    this.channel?.postMessage({ identity: this.identity.epoch });
    await this.tell({ exercise: null });
  }

  /** Takes in a later identity: unsaved work follows where the change says so, and the page is told. */
  follow(identity) {
    // One at a time: the tab's return, its focus and another tab's message may all bring the same news.
    this.turn = this.turn.then(() => this.followNow(identity));
    return this.turn;
  }

  async followNow(identity) {
    if (identity.epoch <= this.identity.epoch) return;
    const was = this.person, owner = ownerOf(was, this.identity.epoch, identity), followed = owner === identity.id;
    if (!followed) await this.tell({ leave: true });
    if (owner !== was) {
      this.store.carry(was, owner);
      moveDrafts(this.edition, was, owner);
    }
    this.identity = identity;
    this.memorise();
    await this.tell({ arrive: true, followed });
  }

  /** Reads again who it is and says that answers may have changed. */
  async refresh() {
    if (this.isCleared()) return;
    const stored = await this.store.identity(), copy = readIdentity(parsed(memo.get(`${this.folder}deltagare`)));
    const later = laterIdentity(stored, copy);
    if (later) await this.follow(later);
  }

  // --- between pages ----------------------------------------------------------------------------------------------

  /** `listener(news)`, news: {leave}, {arrive, followed}, {exercise: changed answers, null for any} or {redraw}. */
  subscribe(listener) {
    this.listeners.add(listener);
  }

  async tell(news) {
    for (const listener of this.listeners) await listener(news);
  }

  listen() {
    this.channel?.addEventListener("message", async ({ data }) => {
      if (data?.cleared) {
        if (data.cleared !== this.cleared) this.startAgain();
        return;
      }
      if (data?.identity !== undefined) await this.refresh();
      await this.tell({ exercise: data?.exercise ?? null });
    });
    const again = async () => {
      await this.refresh();
      await this.tell({ exercise: null });
    };
    addEventListener("storage", ({ key }) => {
      if (key?.startsWith(this.folder) && !key.includes("/utkast/")) again();
    });
    document.addEventListener("visibilitychange", () => document.hidden || again());
    addEventListener("focus", again);
    // A page from the browser's memory: WebKit has emptied some fields, and the world has gone on.
    addEventListener("pagehide", ({ persisted }) => persisted && this.store.sleep());
    addEventListener("pageshow", async ({ persisted }) => {
      if (!persisted || this.isCleared()) return;
      this.store.wake?.();
      const redraw = () => this.tell({ redraw: true });
      setTimeout(redraw); // WebKit empties the fields just after this event; reading the store takes longer
      await again();
      await redraw();
    });
  }

  // --- copies and removal -----------------------------------------------------------------------------------------

  copied(now = new Date()) {
    memo.set(`${this.folder}kopia/${this.person}`, now.toISOString());
  }

  get lastCopy() {
    return memo.get(`${this.folder}kopia/${this.person}`) ?? "";
  }

  /** {person: number of answers} of all who have answered in this browser. */
  people() {
    return this.store.people();
  }

  /** Removes these people's answers, drafts and older stores; all open pages start again. */
  async clear(people) {
    const when = new Date().toISOString(), mine = people.includes(this.person);
    this.sealed = true;
    memo.set(`${this.folder}rensat`, when); // first, so that the other tabs start again and write nothing more
    const next = { ...(mine ? changed(this.identity, "", "other") : this.identity), changes: [] };
    await this.store.advance(next).catch(() => {});
    if (mine) memo.set(`${this.folder}deltagare`, JSON.stringify(next));
    const names = people.map((person) => person || UNNAMED), taken = (await this.store.fact("taken")) ?? {};
    const stores = ["1", ...this.earlier].flatMap((slug) => names.map((name) => `${slug}/${name}`));
    const moved = Object.keys(taken).filter((each) => people.includes(taken[each]));
    for (const name of [...stores, ...moved]) await removeOldStore(name, people);
    await release(this.store, people);
    const keys = [
      ...names.flatMap((name) => [`${this.folder}utkast/${name}/`, `kunskapsresan/utkast/${name}/`]),
      ...people.map((person) => `${this.folder}kopia/${person}`),
      ...(mine ? ["kunskapsresan/deltagare"] : []),
    ];
    for (const pause of [0, LAST_WORDS]) { // again, for a tab that was writing as it was told
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
      forgetKeys(keys);
      await this.store.remove(people).catch(() => {});
    }
    this.channel?.postMessage({ cleared: when });
  }

  /** Whether the answers were removed since this page opened; it then starts again, and writes nothing on its way. */
  isCleared() {
    const cleared = memo.get(`${this.folder}rensat`);
    if (!this.sealed && cleared && cleared !== this.cleared) this.startAgain();
    return this.sealed;
  }

  startAgain() {
    this.sealed = true;
    this.tell({ leave: true }); // the forms let go, so that none of them keeps a draft on its way out
    forgetKeys([`${this.folder}utkast/${this.person || UNNAMED}/`]);
    location.reload();
  }
}

function forgetKeys(prefixes) {
  try {
    const keys = Object.keys(localStorage).filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
    for (const key of keys) localStorage.removeItem(key);
  } catch { /* blocked: nothing is there */ }
}
return { BrowserWork };
})();
// --- page/static-page.js
const m_page_static_page = (() => {
const { compiledTasks, courseOf } = m_page_page_data;
const { TaskPage } = m_page_task_page;
const { BrowserWork } = m_answers_work;
// The book's page: finds what the page holds, whose work it is, and mounts it.

async function mountPage(root = document) {
  // A page may hold steps of the review, or the panel, and no task.
  const alone = root.querySelector("[data-oversikt], [data-ditt-arbete]")
    ? { exercise: "", content: "", tasks: [] }
    : null;
  const compiled = compiledTasks(root) ?? alone;
  if (!compiled) return;
  const course = courseOf(root), work = await BrowserWork.open(course.edition);
  await new TaskPage(root, compiled, course, work).start();
  document.documentElement.dataset.krReady = String(Math.round(performance.now()));
  navigator.storage?.persist?.(); // secure contexts only; the answer is not waited for
}

mountPage();
return { mountPage };
})();
})();
