// What the book has laid in the page for its scripts. Base64, so that no text in it can end the markup.
import { decodeConfig } from "../base/config.js";
import { sha256 } from "../base/zip.js";

const bytesOf = (node) => Uint8Array.from(atob(node.textContent.trim()), (c) => c.charCodeAt(0));

/** The compiled exercise of the page with `content`, its checksum; null when the page has no tasks. */
export function compiledTasks(root) {
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
export function courseOf(root) {
  const source = root.querySelector("script[data-kr-course]");
  return { edition: {}, titles: {}, contents: {}, old: {}, ...(source ? decodeConfig(source.textContent.trim()) : {}) };
}
