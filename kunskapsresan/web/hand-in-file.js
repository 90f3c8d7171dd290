// The file that a participant hands in: a zip of svar.json and a receipt with its checksum. Written and read here, in
// the browser.
import { isEmpty, mark } from "./marking.js";
import { findPersonalData } from "./guard.js";
import { sha256, unzip, zip } from "./zip.js";

const MAX_FILE = 2 ** 20;
export const PARTICIPANT_ID = /^[a-z0-9-]{3,20}$/;

const asBytes = (data) => new TextEncoder().encode(`${JSON.stringify(data, null, 1)}\n`);
const isRecord = (x) => typeof x === "object" && x !== null && !Array.isArray(x);

const isEntry = (x) => isRecord(x) && typeof x.saved === "string" && !Number.isNaN(Date.parse(x.saved));

function cleanEntry({ value = null, saved, attempts }) {
  const known = Array.isArray(attempts) ? attempts : [];
  return { value, saved, attempts: known.filter((each) => isRecord(each) && typeof each.at === "string") };
}

/** {name, bytes, receipt} of the zip. `work`: {exercise, content, participant, answers, taskIds}. */
export function handInFile({ exercise, content, participant, answers, taskIds }, now = new Date()) {
  const svar = asBytes({ version: 1, exercise, content, participant, answers });
  const answered = taskIds.filter((id) => answers[id] && !isEmpty(answers[id].value)).length;
  const created = now.toISOString();
  const receipt = { exercise, participant, created, answered, total: taskIds.length, bytes: svar.length,
    sha256: sha256(svar) };
  const name = `${exercise}_${participant}_${created.slice(0, 19).replace(/[:T]/g, "-")}.zip`;
  return { name, bytes: zip({ "svar.json": svar, "kvitto.json": asBytes(receipt) }, now), receipt };
}

/** The work in a file that was handed in before. Throws an Error with a Swedish message if it cannot be used. */
export async function readHandIn(bytes) {
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
export function offerDownload(name, bytes) {
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
export function checkBeforeHandIn(tasks, answers) {
  return tasks.map((task, i) => {
    const value = answers[task.id]?.value ?? null, unanswered = isEmpty(value);
    const half = !unanswered && ["Classify", "Table"].includes(task.kind) && Boolean(isHalf(task, value));
    return { id: task.id, question: task.question, number: i + 1, unanswered, half, found: findPersonalData(value) };
  }).filter((each) => each.unanswered || each.half || each.found.length);
}
