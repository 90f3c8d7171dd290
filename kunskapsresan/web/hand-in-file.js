// The file that a participant hands in: a zip of svar.json and a receipt with its checksum. Written and read here, in
// the browser.
import { isEmpty, mark } from "./marking.js";
import { findPersonalData } from "./guard.js";
import { sha256, unzip, zip } from "./zip.js";

const MAX_FILE = 2 ** 20, MAX_ZIP = 3 * MAX_FILE; // a zip holds the answers and the review
export const PARTICIPANT_ID = /^[a-z0-9-]{3,20}$/;

const asBytes = (data) => new TextEncoder().encode(`${JSON.stringify(data, null, 1)}\n`);
const isRecord = (x) => typeof x === "object" && x !== null && !Array.isArray(x);

const isEntry = (x) => isRecord(x) && typeof x.saved === "string" && !Number.isNaN(Date.parse(x.saved));

function cleanEntry({ value = null, saved, attempts }) {
  const known = Array.isArray(attempts) ? attempts : [];
  return { value, saved, attempts: known.filter((each) => isRecord(each) && typeof each.at === "string") };
}

const holdsText = (value) => (isRecord(value) ? Object.values(value).some(holdsText)
  : typeof value === "string" ? value.trim() !== "" : value !== null && value !== undefined);

/** The knowledge review as oversikt.json has it; null when nothing is entered. A removed row stays, as a removal. */
export function reviewBytes(participant, entries = {}) {
  if (!Object.values(entries).some((entry) => holdsText(entry.value))) return null;
  return asBytes({ version: 1, exercise: "oversikt", content: "", participant, answers: entries });
}

/** {name, bytes, receipt} of the zip. `work`: {exercise, content, participant, answers, taskIds, review: entries}. */
export function handInFile({ exercise, content, participant, answers, taskIds, review }, now = new Date()) {
  const svar = asBytes({ version: 1, exercise, content, participant, answers });
  const answered = taskIds.filter((id) => answers[id] && !isEmpty(answers[id].value)).length;
  const created = now.toISOString();
  const receipt = { exercise, participant, created, answered, total: taskIds.length, bytes: svar.length,
    sha256: sha256(svar) };
  const files = { "svar.json": svar }, oversikt = reviewBytes(participant, review);
  if (oversikt) Object.assign(receipt, { oversikt_bytes: oversikt.length, oversikt_sha256: sha256(oversikt) });
  files["kvitto.json"] = asBytes(receipt);
  if (oversikt) files["oversikt.json"] = oversikt;
  const name = `${exercise}_${participant}_${created.slice(0, 19).replace(/[:T]/g, "-")}.zip`;
  return { name, bytes: zip(files, now), receipt };
}

const knownEntries = (answers) => Object.fromEntries(Object.entries(answers).filter(([, entry]) => isEntry(entry))
  .map(([id, entry]) => [id, cleanEntry(entry)]));

/** Entries of the review in a zip; {} when there is none or it cannot be read, since the answers still can. */
async function reviewIn(bytes) {
  try {
    const data = await unzip(bytes, "oversikt.json");
    if (data.length > MAX_FILE) return {};
    const loaded = JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(data));
    return loaded.exercise === "oversikt" && isRecord(loaded.answers) ? knownEntries(loaded.answers) : {};
  } catch {
    return {};
  }
}

/**
 * The work in a file that was handed in before: {exercise, participant, answers, review}. Throws an Error with a
 * Swedish message if it cannot be used.
 */
export async function readHandIn(bytes) {
  if (bytes.length > MAX_ZIP) throw new Error("Filen är för stor för att vara en svarsfil.");
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
  const answers = knownEntries(loaded.answers), review = isZip ? await reviewIn(bytes) : {};
  return { exercise: loaded.exercise, participant: String(loaded.participant ?? ""), answers, review };
}

const isHalf = (task, value) => (task.items || task.cells) && mark(task, value).state === "incomplete";

/**
 * What to look at before handing in: [{id, question, number, unanswered, half, found: [{kind, excerpt}]}], tasks
 * without remarks left out. The review's remark has the id "oversikt" and no number.
 */
export function checkBeforeHandIn(tasks, answers, review = {}) {
  const remarks = tasks.map((task, i) => {
    const value = answers[task.id]?.value ?? null, unanswered = isEmpty(value);
    const half = !unanswered && ["Classify", "Table"].includes(task.kind) && Boolean(isHalf(task, value));
    return { id: task.id, question: task.question, number: i + 1, unanswered, half, found: findPersonalData(value) };
  }).filter((each) => each.unanswered || each.half || each.found.length);
  const found = Object.values(review).flatMap(({ value }) => (isRecord(value) ? Object.values(value) : [value]))
    .flatMap(findPersonalData);
  if (found.length) remarks.push({ id: "oversikt", question: "", number: null, unanswered: false, half: false, found });
  return remarks;
}
