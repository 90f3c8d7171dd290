// --- dom.js
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

/** Blank lines split paragraphs. */
const paragraphs = (text) => text.split(/\n{2,}/).map((each) => each.trim()).filter(Boolean);

const sameValue = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Visible to screen readers only. */
const spoken = (text) => h("span", { class: "kr-spoken" }, text);
// --- feedback.js
// The sentences around an explanation. Twin of kunskapsresan/tasks/feedback.py.
const EMPTY = "Du har inte svarat ännu.";
const SAVED = "Sparat.";
const MANUAL = "Sparat. Din handledare läser svaret och bedömer det efter kriterierna ovan.";
const UNREADABLE = "Svaret går inte att läsa som ett tal. Skriv med siffror, till exempel 0,75 eller 12.";
const NOT_OFFERED = "Svaret hör inte till uppgiften. Välj ett av alternativen.";

/** What is left to choose. */
const leftToChoose = (labels) => `Det här är kvar att välja: ${labels.join("; ")}.`;

/** How many were right, then one thing to look at. */
const countedRight = (right, total, explanation) => `${right} av ${total} stämmer. ${explanation}`;

/** An explanation that belongs to one item of several. */
const aboutItem = (label, explanation) => `”${label}”: ${explanation}`;
// --- swedish.js
// Swedish numbers. Twin of kunskapsresan/swedish.py; explicit character classes, because \s and \d differ between Python and JS.
const SPACE = "[ \\u00a0\\u2009\\u202f]";
const NUMBER = new RegExp(`^([+\\-\\u2212\\u2013]?)${SPACE}*((?:[0-9]{1,3}(?:${SPACE}[0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?|[.,][0-9]+)${SPACE}*(%?)$`);
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
  const shift = (n, by) => { const [m, e] = String(n).split("e"); return Number(`${m}e${Number(e ?? 0) + by}`); };
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
const formatPercent = (share, decimals = 0) => `${formatNumber(Number((share * 100).toPrecision(15)), decimals)}\u00a0%`;
// --- marking.js
// Marking: a pure function of a compiled task and an answer. Twin of kunskapsresan/tasks/marking.py;
// tests/vectors/marking.json holds both to it.

const verdict = (state, score, message, misconception = null) => ({ state, score, message, misconception });
const notOffered = () => verdict("unreadable", 0, NOT_OFFERED);
const explained = (score, misconception, message = misconception.explanation) =>
  verdict("wrong", score, message, misconception.id);
const within = (x, target, tolerance) => Math.abs(x - target) <= tolerance + 1e-12;
const isObject = (value) => typeof value === "object" && value !== null && !Array.isArray(value);
const isFiniteNumber = (value) => typeof value === "number" && Math.abs(value) < 1e15;
// Python's notion of blank: String.prototype.trim would also take U+FEFF and leave U+0085.
const BLANK = /^[\t-\r\x1c-\x20\x85\xa0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]*$/;

/** No answer: null, blank text, or a list or object with nothing but such. */
function isEmpty(value) {
  if (value === null || value === undefined) return true;
  if (typeof value === "object") return Object.values(value).every(isEmpty);
  return typeof value === "string" && BLANK.test(value);
}

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
    const fault = task.options.find((o) => chosen.has(o.key) && !o.correct)
      ?? task.options.find((o) => o.correct && !chosen.has(o.key));
    return explained(score, fault.misconception, aboutItem(fault.label, fault.misconception.explanation));
  },

  Number(task, value) {
    const x = parseNumber(value, task.unit);
    if (x === null) return verdict("unreadable", 0, UNREADABLE);
    if (within(x, task.key, task.tolerance)) return verdict("right", task.points, task.right);
    const also = task.also.find((each) => within(x, each.value, each.tolerance));
    if (also) return verdict("right", task.points, also.message);
    const wrong = task.wrong.find((each) => within(x, each.value, each.tolerance));
    return wrong ? explained(0, wrong) : verdict("wrong", 0, task.fallback);
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
    return markShares(task, value,
      task.items.map((item) => [item.key, item.label, item.category, offered, item.misconceptions]));
  },

  Table(task, value) {
    const parts = task.rows.flatMap((row) => task.columns.flatMap((column) => {
      const place = `${row.key}.${column.key}`, cell = task.cells[place];
      const offered = new Set(column.options.map((option) => option.key));
      return cell ? [[place, `${row.label}, ${column.label}`, cell.key, offered, cell.misconceptions]] : [];
    }));
    return markShares(task, value, parts);
  },

  Text: (task, value) => (typeof value === "string" ? verdict("manual", null, MANUAL) : notOffered()),

  Predict(task, value) {
    if (!isFiniteNumber(value) || value < task.low || value > task.high) return verdict("unreadable", 0, UNREADABLE);
    let score = 0;
    if (task.points && task.key !== null) {
      const away = Math.max(0, Math.abs(value - task.key) - task.full_within);
      score = task.points * Math.min(1, Math.max(0, 1 - away / (task.zero_beyond - task.full_within)));
    }
    return verdict("noted", score, task.reveal);
  },

  Scale(task, value) {
    const offered = isFiniteNumber(value) && Number.isInteger(value) && value >= task.low && value <= task.high;
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
// --- guard.js
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
const PHONE = pattern(String.raw`^(?:(?:\+|00)46(?:_|-)?(?:\(0\)_?)?|0)([1-9]\d{0,2})`
  + String.raw`(_?[-/\u2013]_?|_)?(\d{2,3}(?:_?\d{2,3}){1,3})(?!\d|[,./:-]\d)`);

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
// --- zip.js
// Store-only zip and SHA-256, synchronous and without libraries: crypto.subtle is missing on http:// to anything but
// localhost.
const CRC = Uint32Array.from({ length: 256 }, (_, n) => {
  for (let k = 0; k < 8; k++) n = n & 1 ? (n >>> 1) ^ 0xedb88320 : n >>> 1;
  return n >>> 0;
});
function crc32(bytes) { let c = ~0; for (const b of bytes) c = CRC[(c ^ b) & 255] ^ (c >>> 8); return ~c >>> 0; }

function sha256(bytes) {
  const K = [], H = [];
  for (let n = 2; K.length < 64; n++) {
    let prime = true;
    for (let d = 2; d * d <= n; d++) if (n % d === 0) { prime = false; break; }
    if (!prime) continue;
    if (H.length < 8) H.push((n ** 0.5 * 2 ** 32) | 0);
    K.push((n ** (1 / 3) * 2 ** 32) | 0);
  }
  const blocks = new Uint8Array(((bytes.length + 8 >> 6) + 1) * 64), view = new DataView(blocks.buffer),
    w = new Int32Array(64);
  blocks.set(bytes); blocks[bytes.length] = 128;
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
    [a, b, c, d, e, f, g, hh].forEach((x, i) => { H[i] = (H[i] + x) | 0; });
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
    const u16 = (x) => { view.setUint16(p, x, true); p += 2; }, u32 = (x) => { view.setUint32(p, x, true); p += 4; };
    u32(signature); if (extra) u16(20);
    u16(20); u16(0x0800); u16(0); u16(time); u16(date); u32(crc32(data));
    u32(data.length); u32(data.length); u16(name.length); u16(0);
    if (extra) { u16(0); u16(0); u16(0); u32(0); u32(offset); }
    return [new Uint8Array(view.buffer), name];
  };
  for (const [path, data] of Object.entries(files)) {
    const name = new TextEncoder().encode(path);
    directory.push(...header(0x02014b50, name, data, true));
    const local = header(0x04034b50, name, data, false);
    parts.push(...local, data);
    offset += local[0].length + name.length + data.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0), end = new DataView(new ArrayBuffer(22)),
    count = Object.keys(files).length;
  end.setUint32(0, 0x06054b50, true);
  end.setUint16(8, count, true);
  end.setUint16(10, count, true);
  end.setUint32(12, size, true);
  end.setUint32(16, offset, true);
  const all = [...parts, ...directory, new Uint8Array(end.buffer)],
    out = new Uint8Array(all.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of all) { out.set(part, at); at += part.length; }
  return out;
}

async function inflate(data) {
  const stream = new Blob([data]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}

/** Reads one file of a zip, stored or deflated (someone may have zipped again by hand). */
async function unzip(bytes, wanted) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let end = bytes.length - 22;
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end--;
  if (end < 0) throw new Error("Filen är ingen zip-fil.");
  let p = view.getUint32(end + 16, true);
  for (let n = view.getUint16(end + 10, true); n > 0; n--) {
    const method = view.getUint16(p + 10, true), size = view.getUint32(p + 20, true),
      length = view.getUint16(p + 28, true), local = view.getUint32(p + 42, true);
    const name = new TextDecoder().decode(bytes.subarray(p + 46, p + 46 + length));
    if (name.split("/").at(-1) === wanted) {
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true),
        data = bytes.subarray(start, start + size);
      if (method === 0) return data;
      if (method === 8) return inflate(data);
      throw new Error("Zip-filen är packad på ett okänt sätt.");
    }
    p += 46 + length + view.getUint16(p + 30, true) + view.getUint16(p + 32, true);
  }
  throw new Error(`Zip-filen saknar ${wanted}.`);
}
// --- hand-in-file.js
// The file that a participant hands in: a zip of svar.json and a receipt with its checksum. Written and read here, in
// the browser.

const MAX_FILE = 2 ** 20;
const PARTICIPANT_ID = /^[a-z0-9-]{3,20}$/;

const asBytes = (data) => new TextEncoder().encode(`${JSON.stringify(data, null, 1)}\n`);
const isRecord = (x) => typeof x === "object" && x !== null && !Array.isArray(x);

const isEntry = (x) => isRecord(x) && typeof x.saved === "string" && !Number.isNaN(Date.parse(x.saved));

function cleanEntry({ value = null, saved, attempts }) {
  const known = Array.isArray(attempts) ? attempts : [];
  return { value, saved, attempts: known.filter((each) => isRecord(each) && typeof each.at === "string") };
}

/** {name, bytes, receipt} of the zip. `work`: {exercise, content, participant, answers, taskIds}. */
function handInFile({ exercise, content, participant, answers, taskIds }, now = new Date()) {
  const svar = asBytes({ version: 1, exercise, content, participant, answers });
  const answered = taskIds.filter((id) => answers[id] && !isEmpty(answers[id].value)).length;
  const created = now.toISOString();
  const receipt = { exercise, participant, created, answered, total: taskIds.length, bytes: svar.length,
    sha256: sha256(svar) };
  const name = `${exercise}_${participant}_${created.slice(0, 19).replace(/[:T]/g, "-")}.zip`;
  return { name, bytes: zip({ "svar.json": svar, "kvitto.json": asBytes(receipt) }, now), receipt };
}

/** The work in a file that was handed in before. Throws an Error with a Swedish message if it cannot be used. */
async function readHandIn(bytes) {
  if (bytes.length > MAX_FILE) throw new Error("Filen är för stor för att vara en svarsfil.");
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  let loaded;
  try {
    const data = isZip ? await unzip(bytes, "svar.json") : bytes;
    if (data.length > MAX_FILE) throw new Error("för stor");
    loaded = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(data));
  } catch {
    throw new Error("Filen är trasig eller ingen svarsfil. Välj filen som du laddade ner här, den slutar på .zip.");
  }
  const isAnswers = isRecord(loaded) && isRecord(loaded.answers) && typeof loaded.exercise === "string";
  if (!isAnswers) throw new Error("Filen är ingen svarsfil från kursen.");
  const known = Object.entries(loaded.answers).filter(([, entry]) => isEntry(entry));
  const answers = Object.fromEntries(known.map(([id, entry]) => [id, cleanEntry(entry)]));
  return { exercise: loaded.exercise, participant: String(loaded.participant ?? ""), answers };
}

/** Offers the bytes as a download. */
function offerDownload(name, bytes) {
  const url = URL.createObjectURL(new Blob([bytes], { type: "application/zip" })), link = document.createElement("a");
  Object.assign(link, { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}

const isHalf = (task, value) => (task.items || task.cells) && mark(task, value).state === "incomplete";

/**
 * What to look at before handing in: [{id, question, number, unanswered, half, found: [{kind, excerpt}]}], tasks
 * without remarks left out.
 */
function checkBeforeHandIn(tasks, answers) {
  return tasks.map((task, i) => {
    const value = answers[task.id]?.value ?? null, unanswered = isEmpty(value);
    const half = !unanswered && ["Classify", "Table"].includes(task.kind) && Boolean(isHalf(task, value));
    return { id: task.id, question: task.question, number: i + 1, unanswered, half, found: findPersonalData(value) };
  }).filter((each) => each.unanswered || each.half || each.found.length);
}
// --- identity.js
// Asks who the participant is. A dialog, opened at the first Rätta or Spara and never while someone is typing.

const ID_RULE = "3–20 tecken: små bokstäver a–z, siffror och bindestreck.";

/** `become(id)` is called with a valid id. Returns {node, ask(current, then), postponed()}. */
function identityDialog(become) {
  const uid = uniqueId("id");
  let postponed = false, afterwards = null;
  const input = h("input", { id: `${uid}-ruta`, class: "kr-id", autocomplete: "off", autocapitalize: "none",
    spellcheck: "false", maxlength: 20, "aria-describedby": `${uid}-hjalp` });
  const rule = h("p", { id: `${uid}-hjalp`, class: "kr-note", role: "status" }, ID_RULE);
  const later = h("button", { type: "button", class: "kr-later", onclick: () => { postponed = true; node.close(); } },
    "Senare");
  const node = h("dialog", { class: "kr-dialog", lang: "sv", "aria-labelledby": `${uid}-rubrik`,
    onkeydown: (event) => event.stopPropagation() },
    h("form", { method: "dialog", novalidate: true, onsubmit: submitted },
      h("h2", { id: `${uid}-rubrik`, class: "kr-title" }, "Vem är du?"),
      h("p", {}, "Ditt id följer med i filen, så att handledaren vet vems svaren är. Inget skickas härifrån."),
      h("p", {}, h("label", { for: input.id }, "Ditt deltagar-id (står i inbjudan)")), h("p", {}, input), rule,
      h("p", { class: "kr-actions" }, h("button", { class: "kr-primary", value: "ok" }, "Fortsätt"), later)));

  function submitted(event) {
    const id = input.value.trim().toLowerCase();
    if (!PARTICIPANT_ID.test(id)) {
      event.preventDefault();
      input.setAttribute("aria-invalid", "true");
      rule.textContent = `Så ser inget id ut. ${ID_RULE}`;
      input.focus();
      return;
    }
    const then = afterwards;
    afterwards = null;
    Promise.resolve(become(id)).then(() => then?.());
  }

  return {
    node,
    ask(current, then = null) {
      afterwards = then;
      input.value = current;
      input.removeAttribute("aria-invalid");
      rule.textContent = ID_RULE;
      if (!node.open) node.showModal();
      input.focus();
    },
    postponed: () => postponed,
  };
}
// --- panel.js
// "Ditt arbete": progress, the check before hand-in, the download. The same panel in the book's page and in notebooks.

const PERSONAL = "Det här kan vara uppgifter om en person. Ta bort eller ändra dem om de går att koppla till någon:";
const ABOUT_FILE = "Filen innehåller dina svar och ett kvitto. Den skapas här i webbläsaren och skickas ingenstans: "
  + "du lämnar den till din handledare på det sätt ni har kommit överens om.";
const shorten = (text) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text);

function remarkText({ unanswered, half, found }) {
  const parts = [unanswered ? "Inte besvarad." : half ? "Påbörjad men inte klar." : null,
    ...found.map(personalDataWarning)];
  return parts.filter(Boolean).join(" ");
}

/**
 * `source`: {tasks, work(): {exercise, content, participant, answers, taskIds}, goTo(id) or null, identify(then) or
 * null, downloaded(name)}.
 * Returns {node, actions, tell(text, look), draw(), download()}.
 */
function workPanel(source) {
  const uid = uniqueId("panel");
  const who = h("p", { class: "kr-who" }), count = h("span", { class: "kr-count" }),
    bar = h("progress", { id: `${uid}-stapel`, value: 0, max: 1 });
  const message = h("output", { class: "kr-feedback kr-message", "aria-live": "polite" });
  const check = h("section", { class: "kr-check", hidden: true, tabindex: "-1", "aria-labelledby": `${uid}-kontroll` });
  const button = h("button", { type: "button", class: "kr-primary kr-download", onclick: () => download() },
    "Ladda ner din fil");
  const actions = h("p", { class: "kr-actions" }, button);
  const node = h("section", { class: "kr-panel", lang: "sv", "aria-labelledby": `${uid}-rubrik`,
    onkeydown: (event) => event.ctrlKey || event.metaKey || event.stopPropagation() },
    h("h2", { id: `${uid}-rubrik`, class: "kr-title" }, "Ditt arbete"), who,
    h("p", {}, h("label", { for: bar.id }, "Besvarade uppgifter: "), count, bar), check, actions, message,
    h("p", { class: "kr-note" }, ABOUT_FILE));

  function tell(text, look = "kr-info") {
    message.className = `kr-feedback kr-message ${look}`;
    message.textContent = text;
  }

  function draw() {
    const { participant, answers, taskIds } = source.work(),
      answered = taskIds.filter((id) => !isEmpty(answers[id]?.value)).length;
    who.textContent = participant ? `Deltagar-id: ${participant}` : "Inget deltagar-id ännu.";
    count.textContent = `${answered} av ${taskIds.length}`;
    bar.max = Math.max(1, taskIds.length);
    bar.value = answered;
  }

  function remarkItem(remark) {
    const title = `Uppgift ${remark.number}: ${shorten(paragraphs(remark.question)[0] ?? "")}`;
    function follow(event) {
      event.preventDefault();
      close();
      source.goTo(remark.id);
    }
    const head = source.goTo ? h("a", { href: `#uppgift-${remark.id}`, onclick: follow }, title)
      : h("span", { class: "kr-strong" }, title);
    return h("li", {}, head, h("br"), remarkText(remark));
  }

  const remarkList = (lead, remarks) =>
    (remarks.length ? [h("p", {}, lead), h("ul", {}, ...remarks.map(remarkItem))] : []);

  function close() {
    check.hidden = true;
    actions.hidden = false;
    check.replaceChildren();
  }

  function showCheck(remarks) {
    const personal = remarks.filter((each) => each.found.length), open = remarks.filter((each) => !each.found.length);
    check.replaceChildren(h("h3", { id: `${uid}-kontroll`, class: "kr-title" }, "Innan du lämnar in"),
      ...remarkList(PERSONAL, personal), ...remarkList("De här uppgifterna är inte klara:", open),
      h("p", { class: "kr-actions" },
        h("button", { type: "button", class: "kr-primary", onclick: () => { close(); deliver(); button.focus(); } },
          "Ladda ner ändå"),
        h("button", { type: "button", onclick: () => { close(); button.focus(); } }, "Gå tillbaka")));
    check.hidden = false;
    actions.hidden = true;
    tell("", "");
    check.focus();
  }

  function download() {
    document.activeElement?.blur?.(); // what is being typed is saved when its field loses focus
    const work = source.work();
    if (!work.participant && source.identify) { source.identify(download); return; }
    const remarks = checkBeforeHandIn(source.tasks, work.answers);
    if (remarks.length) showCheck(remarks);
    else deliver();
  }

  function deliver() {
    const { name, bytes, receipt } = handInFile(source.work());
    offerDownload(name, bytes);
    const sum = receipt.sha256.slice(0, 8);
    tell(`Filen ${name} är nedladdad. Den har ${receipt.answered} av ${receipt.total} svar och kontrollsumman ${sum}.`,
      "kr-right");
    source.downloaded?.(name);
  }

  return { node, actions, tell, draw, download };
}
// --- hand-in.js
// The panel "Ditt arbete" in a notebook. Keys to the view: exercise, content, tasks ([{id, question, kind}]), answers
// ({id: entry}).
// Both ways: participant, which the view sets when nobody else knows it.

function render({ model, el }) {
  const tasks = model.get("tasks") ?? [];
  const work = () => ({
    exercise: model.get("exercise"), content: model.get("content"), participant: model.get("participant") ?? "",
    answers: model.get("answers") ?? {}, taskIds: tasks.map((task) => task.id),
  });
  const dialog = identityDialog((id) => {
    model.set("participant", id);
    model.save_changes();
    panel.draw();
  });
  const panel = workPanel({ tasks, work, goTo: null, identify: (then) => dialog.ask("", then) });
  const listener = () => panel.draw();
  const keys = ["change:answers", "change:participant"];
  for (const key of keys) model.on(key, listener);
  panel.draw();
  el.replaceChildren(h("div", {}, panel.node, dialog.node));
  return () => keys.forEach((key) => model.off(key, listener));
}

export default { render };
