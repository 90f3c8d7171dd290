// Answers in IndexedDB: one database per participant, one record per task. Read, merge and write happen in ONE
// transaction, so that
// two tabs never erase each other (navigator.locks is no alternative: it needs a secure context).
import { mergeEntry } from "./entry.js";

const STORE_PREFIX = "kunskapsresan/"; // all local files share one store in some browsers
const NOBODY = "-";

const openDatabase = (name) => new Promise((resolve, reject) => {
  const request = indexedDB.open(name, 1);
  request.onupgradeneeded = () => request.result.createObjectStore("answers", { keyPath: ["exercise", "task"] });
  request.onsuccess = () => {
    request.result.onversionchange = () => request.result.close();
    resolve(request.result);
  };
  request.onerror = () => reject(request.error);
  request.onblocked = () => reject(new Error("lagringen är upptagen av en annan flik"));
});

const ofExercise = (exercise) => IDBKeyRange.bound([exercise], [exercise, []]);

export class Store {
  static async open(participant) {
    try {
      return new Store(participant, await openDatabase(STORE_PREFIX + (participant || NOBODY)));
    } catch (error) {
      return new Store(participant, null, error); // in memory only; the page says so
    }
  }

  constructor(participant, db, error = null) {
    Object.assign(this, { participant, db, error, memory: new Map() });
  }

  /** Merges {task: entry} and resolves with what is stored, once it is committed. */
  merge(exercise, entries) {
    if (!this.db) {
      const kept = this.memory.get(exercise) ?? {};
      for (const [task, entry] of Object.entries(entries)) kept[task] = mergeEntry(kept[task], entry);
      this.memory.set(exercise, kept);
      return Promise.reject(new Error("webbläsaren tillåter ingen lagring"));
    }
    return new Promise((resolve, reject) => {
      const transaction = this.db.transaction("answers", "readwrite", { durability: "strict" });
      const store = transaction.objectStore("answers"), merged = {};
      for (const [task, entry] of Object.entries(entries)) {
        store.get([exercise, task]).onsuccess = ({ target }) => {
          merged[task] = mergeEntry(target.result?.entry, entry);
          store.put({ exercise, task, entry: merged[task] });
        };
      }
      transaction.oncomplete = () => resolve(merged);
      transaction.onerror = transaction.onabort = () =>
        reject(new Error(transaction.error?.name === "QuotaExceededError" ? "lagringen är full" : "lagringen avbröts"));
    });
  }

  /** {task: entry} of an exercise. */
  all(exercise) {
    if (!this.db) return Promise.resolve({ ...this.memory.get(exercise) });
    return new Promise((resolve, reject) => {
      const request = this.db.transaction("answers").objectStore("answers").getAll(ofExercise(exercise));
      request.onsuccess = () => resolve(Object.fromEntries(request.result.map((row) => [row.task, row.entry])));
      request.onerror = () => reject(request.error);
    });
  }

  forget(exercise) {
    if (this.db) this.db.transaction("answers", "readwrite").objectStore("answers").delete(ofExercise(exercise));
    else this.memory.delete(exercise);
  }

  close() { this.db?.close(); }
}

/** Moves what was answered before an id was given to the one now named, and resolves with that store. */
export async function adoptAnswers(participant, exercises) {
  const from = await Store.open(""), to = await Store.open(participant);
  for (const exercise of exercises) {
    const entries = await from.all(exercise);
    if (!Object.keys(entries).length || !to.db) continue;
    await to.merge(exercise, entries);
    from.forget(exercise);
  }
  from.close();
  return to;
}

/** Small facts in localStorage, which may be blocked: the id of the participant, the time of the last download. */
export const remembered = {
  get(key) { try { return localStorage.getItem(STORE_PREFIX + key) ?? ""; } catch { return ""; } },
  set(key, value) { try { localStorage.setItem(STORE_PREFIX + key, value); } catch { /* asked again next time */ } },
};
