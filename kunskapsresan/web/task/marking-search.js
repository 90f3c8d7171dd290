// Marking of a search string. Twin of the search part of kunskapsresan/tasks/marking.py.
import { searchedText } from "./feedback.js";
import { stripped } from "../base/values.js";
import { createSearchEngine, evaluateSearch } from "../search/engine.js";
import { QueryError } from "../search/query.js";

const SENTENCE_WORDS = 5; // plain words in a row
const PLAIN_WORD_ENDS = '"\u201c\u201d\u201e\u201f\u00ab\u00bb*)'; // what ends a phrase, a truncated word or a group
const engines = new WeakMap(); // an index is built once for a corpus

/** {ids, notes, query} of a string run over a task's records. Throws QueryError. */
export function runTaskSearch(task, value) {
  if (!engines.has(task.records)) engines.set(task.records, createSearchEngine(task.records));
  return engines.get(task.records).search(value);
}

/** {state, score, message, misconception} of a string; states: unreadable, right, wrong. */
export function markSearch(task, value) {
  let result;
  try {
    result = runTaskSearch(task, value);
  } catch (error) {
    if (!(error instanceof QueryError)) throw error;
    return { state: "unreadable", score: 0, message: error.message, misconception: null };
  }
  const found = evaluateSearch(result.ids, task.relevant);
  const recall = shareOfThreshold(found.recall, task.full_recall);
  const precision = shareOfThreshold(found.precision ?? 0, task.full_precision);
  const titles = new Map(task.records.map((record) => [record.id, record.title]));
  const missed = found.missed.map((id) => titles.get(id));
  const score = task.points * Math.min(recall, precision);
  if (recall === 1 && precision === 1) {
    return { state: "right", score, message: searchedText(task.right, found, missed), misconception: null };
  }
  const fault = task.patterns.find((pattern) => fitsPattern(pattern, result.query, found.found)) ??
    (recall <= precision ? task.low_recall : task.low_precision);
  const message = searchedText(fault.explanation, found, missed);
  return { state: "wrong", score, message, misconception: fault.id };
}

const shareOfThreshold = (share, full) => (share >= full - 1e-12 ? 1 : share / full);

/** Is the search string of the kind that the pattern describes? */
function fitsPattern({ when, words }, query, hits) {
  const nodes = nodesBelow(query.root), terms = nodes.filter((node) => node.kind === "term");
  const joins = nodes.filter((node) => node.kind === "and");
  switch (when) {
    case "no-hits":
      return hits === 0;
    case "sentence":
      return longestRun(query, terms) >= SENTENCE_WORDS;
    case "no-or":
      return !nodes.some((node) =>
        node.kind === "or" ||
        (node.kind === "near" && node.left.length + node.right.length > 2)
      );
    case "no-and":
      return !joins.some((node) => node.parts.length > 1) && !nodes.some((node) => node.kind === "near");
    case "mixed": // parentheses would make the group start before its first part
      return nodes.some((node) =>
        node.kind === "or" &&
        node.parts.some((part) => part.kind === "and" && part.start === part.parts[0].start)
      );
    case "no-truncation":
      return !terms.some((term) => term.truncated);
    case "not":
      return joins.some((node) => node.without.length > 0);
    case "years":
      return nodes.some((node) => node.kind === "years");
    case "has-word":
      return terms.some((term) => beginsWithOne(term, words));
    case "lacks-word":
      return !terms.some((term) => beginsWithOne(term, words));
    default:
      return false;
  }
}

/** The node and all below it, in the order written; nothing of what NOT takes away. */
function nodesBelow(node) {
  const parts = node.kind === "near" ? [...node.left, ...node.right] : node.parts ?? [];
  return [node, ...parts.flatMap(nodesBelow)];
}

/** The most words that stand in a row with nothing but space between: no operator, quotation mark or *. */
function longestRun(query, terms) {
  let longest = 0, run = 0, end = null;
  for (const term of terms) {
    if (term.truncated || PLAIN_WORD_ENDS.includes(query.source({ start: term.end - 1, end: term.end }))) {
      [run, end] = [0, null];
      continue;
    }
    const isBeside = end !== null && stripped(query.source({ start: end, end: term.start })) === "";
    [run, end] = [isBeside ? run + 1 : 1, term.end];
    longest = Math.max(longest, run);
  }
  return longest;
}

const beginsWithOne = ({ words, truncated }, beginnings) =>
  words.some((word) =>
    beginnings.some((each) => word.startsWith(each) || (truncated && word === words.at(-1) && each.startsWith(word)))
  );
