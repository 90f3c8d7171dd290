// Answers in IndexedDB: one database per edition of the course, one row per person, task and version of the task. Read,
// merge and write happen in ONE transaction, and so do a change of id and the answers that follow it: two tabs never
// erase each other (navigator.locks is no alternative: it needs a secure context). What cannot be stored stays in
// memory, and whoever asks for the answers gets it too.
import { mergeEntry } from "./entry.js";
import { NOBODY, ownerOf, readIdentity } from "./identity.js";
import { UNNAMED } from "../base/names.js";
import { isTime } from "../base/values.js";
import { mergeAnswers } from "./versions.js";

const OPEN_LIMIT = 3000; // a browser that neither opens nor refuses
const OPEN_AGAIN = 10000; // after a refusal: a full store may have been what it refused
const NO_STORE = "webbläsaren tillåter ingen lagring";
const rowName = (person) => person || UNNAMED;
const ofPerson = (person) => IDBKeyRange.bound([rowName(person)], [rowName(person), []]);
const ofExercise = (person, exercise) =>
  IDBKeyRange.bound([rowName(person), exercise], [rowName(person), exercise, []]);

export const databaseName = (edition) => `kunskapsresan/${edition}`;

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
export function grouped(rows) {
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

export class Store {
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
