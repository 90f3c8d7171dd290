// What an earlier form of the course stored in this browser, copied to where it is now. Copied at every start and never
// removed, since a tab with the earlier form may still write. Whose an old store is, is settled once: on a shared
// computer nobody gets what another person answered before.
import { draftAt, draftKey } from "./drafts.js";
import { REVIEW, UNNAMED } from "../base/names.js";
import { PARTICIPANT_ID } from "../base/participant-id.js";
import { databaseName, grouped } from "./store.js";
import { cleanEntry } from "../base/values.js";
import { aliasOf } from "./versions.js";

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
export async function earlierId(slugs) {
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
export async function takeOver({ store, edition, earlier, first, person, epoch }) {
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
export async function retake(store, from, to) {
  const taken = (await store.fact("taken")) ?? {};
  for (const [name, owner] of Object.entries(taken)) if (owner === from) taken[name] = to;
  await store.setFact("taken", taken);
}

/** Forgets whose the old stores of these people were. */
export async function release(store, people) {
  const taken = (await store.fact("taken")) ?? {};
  await store.setFact(
    "taken",
    Object.fromEntries(Object.entries(taken).filter(([, owner]) => !people.includes(owner))),
  );
}

/** Removes what an old store, named as in "taken", holds of these people. */
export async function removeOldStore(name, people) {
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
