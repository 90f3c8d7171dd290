// web/search/ gives the same words, notes, errors and hits as searching/: tests/vectors/search.json is made there.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { createSearchEngine, evaluateSearch } from "../../kunskapsresan/web/search/engine.js";
import { QueryError } from "../../kunskapsresan/web/search/query.js";
import { wordsOf } from "../../kunskapsresan/web/search/words.js";

const read = (path) => readFileSync(new URL(path, import.meta.url), "utf-8");
const vectors = JSON.parse(read("../vectors/search.json"));

/** Rows of a CSV text as objects: quoted fields may hold commas, quotes and line breaks. */
function csvRows(text) {
  const rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
  }
  const [head, ...body] = rows.slice(0, -1);
  return body.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}

function corpusRecords() {
  return csvRows(read("../../datasets/traningskorpus.csv")).map((row) => ({
    id: row.id,
    title: row.titel,
    authors: row.författare,
    year: row.år,
    abstract: row.beskrivning,
    keywords: row.nyckelord,
  }));
}

function check(engine, { string, error, position, ids, notes, blocks }) {
  const where = JSON.stringify(string);
  if (error) {
    assert.throws(() => engine.search(string), (thrown) => {
      assert.ok(thrown instanceof QueryError, `${where}: ${thrown.stack}`);
      assert.deepEqual({ message: thrown.message, position: thrown.position }, { message: error, position }, where);
      return true;
    });
    return;
  }
  const result = engine.search(string);
  assert.deepEqual({ ids: result.ids, notes: result.notes, blocks: result.blocks }, { ids, notes, blocks }, where);
}

test("a text falls into the same words", () => {
  for (const { text, words } of vectors.words) assert.deepEqual([...wordsOf(text)], words, text);
});

test("every string means the same", () => {
  assert.ok(vectors.cases.length > 400);
  const engine = createSearchEngine(vectors.records);
  for (const each of vectors.cases) check(engine, each);
});

test("the training corpus answers the same", () => {
  const records = corpusRecords();
  assert.ok(records.length > 100);
  const engine = createSearchEngine(records);
  for (const each of vectors.corpus) check(engine, each);
});

test("records without id or title are refused", () => {
  const twice = [{ id: "a", title: "x" }, { id: "a", title: "y" }];
  for (const records of [[{ title: "x" }], [{ id: "", title: "x" }], [{ id: "a" }], twice]) {
    assert.throws(() => createSearchEngine(records), RangeError);
  }
});

test("recall, precision and NNR", () => {
  const some = evaluateSearch(["a", "b", "c", "c", "d"], ["a", "x", "b"]);
  const shares = { recall: 2 / 3, precision: 0.5, nnr: 2 };
  assert.deepEqual(some, { found: 4, relevant: 3, hits: ["a", "b"], missed: ["x"], ...shares });
  assert.equal(evaluateSearch([], ["a"]).precision, null);
  assert.equal(evaluateSearch(["a"], []).recall, null);
  assert.equal(evaluateSearch(["a"], ["b"]).nnr, null);
});
