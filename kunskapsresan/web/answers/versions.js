// Answers by the version of the task that they answer: {task: {version: entry}}. Entries of different versions lie side
// by side and merge separately. Twin of kunskapsresan/tasks/versions.py.
import { mergeEntry } from "./entry.js";
import { isEmpty } from "../base/values.js";

const UNKNOWN = "0".repeat(16);
const VERSION_KEY = /^(?:1\.)?[0-9a-f]{16}$/;

export const isVersion = (key) => VERSION_KEY.test(key);

/** Stands for the version of an answer in a file of the first form, which names the whole exercise's content only. */
export const aliasOf = (content) => `1.${(content || UNKNOWN).slice(0, 16)}`;

/** Two {task: {version: entry}} as one; neither is changed. */
export function mergeAnswers(a, b) {
  const out = { ...a };
  for (const [task, versions] of Object.entries(b)) {
    out[task] = { ...out[task] };
    for (const [version, entry] of Object.entries(versions)) out[task][version] = mergeEntry(out[task][version], entry);
  }
  return out;
}

/** Aliases whose content is known become the task's own hash. `contents`: {content: {task: hash}}. */
export function resolveVersions(answers, contents) {
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
export const presentEntries = (answers, present) =>
  Object.fromEntries(
    Object.entries(answers)
      .map(([task, versions]) => [task, versions[present[task]]]).filter(([, entry]) => entry),
  );

/** The latest answer that was given to another version, {version, entry}; null when the present one is as late. */
export function earlierAnswer(versions = {}, hash = "") {
  const others = Object.entries(versions).filter(([version, entry]) => version !== hash && !isEmpty(entry.value));
  const [version, entry] = others.sort(([, a], [, b]) => (a.saved < b.saved ? 1 : -1))[0] ?? [];
  const now = versions[hash];
  return !entry || (now && !isEmpty(now.value) && now.saved >= entry.saved) ? null : { version, entry };
}

/** Whether a task has any answer, whatever version. */
export const hasAnswer = (versions = {}) => Object.values(versions).some((entry) => !isEmpty(entry.value));

/** {task: entry}: of each task the latest answer, whatever version. */
export const latestEntries = (answers) =>
  Object.fromEntries(
    Object.entries(answers).map((
      [task, versions],
    ) => [task, Object.values(versions).sort((a, b) => (a.saved < b.saved ? 1 : -1))[0]]).filter(([, entry]) => entry),
  );
