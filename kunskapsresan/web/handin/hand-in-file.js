// The files that leave the browser and come back: ONE kind of zip, as backup ("kopia") or to hand in ("inlamning").
// Members: svar.json per exercise, sjalvtest.json (backup only), oversikt.json, and kvitto.json with the checksums.
import { mergeEntry } from "../answers/entry.js";
import { REVIEW, SELF_TEST } from "../base/names.js";
import { cleanEntry, isEmpty, isObject } from "../base/values.js";
import { aliasOf, hasAnswer, isVersion, mergeAnswers } from "../answers/versions.js";
import { sha256, unzipAll, zip } from "../base/zip.js";

// The limits of kunskapsresan/strict_json.py and of cohort/handins.py; tests/vectors/limits.json holds both sides.
export const MAX_FILE = 2 ** 20, MAX_ZIP = 20_000_000;
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
export function workFile({ kind, edition, participant, exercises, review, titles = {} }, now = new Date()) {
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
export async function readWork(bytes) {
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
