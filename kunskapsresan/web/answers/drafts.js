// What is being typed, kept in localStorage at each keystroke: IndexedDB and the kernel are asynchronous and may not
// finish when a tab closes. The key says whose it is, and which task or field in which version.
import { mergeEntry } from "./entry.js";
import { UNNAMED } from "../base/names.js";
import { cleanEntry } from "../base/values.js";

const NOTEBOOK = "anteckningsbok";
const folderOf = (edition) => `kunskapsresan/${edition || NOTEBOOK}/utkast/`;

export const draftKey = ({ edition, person, exercise, task, version }) =>
  `${folderOf(edition)}${person || UNNAMED}/${exercise}/${task}/${version ?? ""}`;

/** {keep(entry) → was it kept?, drop(), read() → entry or null}. localStorage throws where site data is blocked. */
export function draftAt(key) {
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
export function draftsOf(edition, person = null) {
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
export function moveDrafts(edition, from, to) {
  for (const { key, exercise, task, version, entry } of draftsOf(edition, from)) {
    const there = draftAt(draftKey({ edition, person: to, exercise, task, version }));
    if (there.keep(mergeEntry(there.read(), entry))) draftAt(key).drop();
  }
}
