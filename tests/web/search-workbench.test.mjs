// The search workbench's numbers and sentences, without a screen.
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import {
  alternativeWords,
  attemptWords,
  blockIds,
  blockWords,
  evaluationSentences,
  guessAnswer,
  headlineWords,
  historyRows,
  measures,
  missedWords,
  openCorpus,
  pointedAt,
  readConfig,
  readGuess,
  runString,
  shortAuthors,
  workbenchValue,
} from "../../kunskapsresan/web/explorers/search-workbench/search-workbench-logic.js";
import { createSearchEngine, evaluateSearch } from "../../kunskapsresan/web/search/engine.js";
import { vectors } from "./vectors.mjs";

const shared = vectors("search_workbench"), engineVectors = vectors("search");
const close = (a, b) => assert.ok(a === b || Math.abs(a - b) < 1e-9, `${a} is not ${b}`);
const unmask = (text) =>
  Array.from({ length: 30 }, (_, i) => i).filter((i) => (BigInt(`0x${text}`) >> BigInt(i)) & 1n).map(String);

/** The training corpus as workbench.py packs it, without labels. */
function trainingCorpus() {
  const text = readFileSync(new URL("../../datasets/traningskorpus.csv", import.meta.url), "utf8"), rows = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\n]*))(,|\n)/g)) {
    rows.at(-1).push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === "\n") rows.push([]);
  }
  const [head, ...body] = rows.slice(0, -1),
    names = ["id", "titel", "författare", "år", "utgiven_i", "språk", "beskrivning", "nyckelord"];
  return {
    fields: ["id", "title", "authors", "year", "where", "language", "abstract", "keywords"],
    records: body.map((row) => names.map((name) => row[head.indexOf(name)])),
    questions: [],
  };
}

const SMALL = {
  fields: ["id", "title", "authors", "year", "where", "language", "abstract", "keywords"],
  records: [
    ["a", "Barn och alkohol", "Ek, A", "2020", "Tidskrift", "sv", "Om barn.", "barn; alkohol"],
    ["b", "Children of parents who drink", "Ek, A; Al, B; O, C; Li, D", "", "", "en", "Om barn.", "children; drinking"],
    ["c", "Alkohol på arbetet", "", "2019", "", "sv", "Om vuxna.", "alkohol; arbete"],
    ["d", "Barn som idrottar", "", "2018", "", "sv", "Om idrott.", "barn; idrott"],
  ],
  questions: [{ id: "alkohol", question: "Hur har barnen det?", relevant: [0, 1], near: [2] }],
};
const small = openCorpus(SMALL), [question] = small.questions;
const run = (string, asked = question) => runString(string, small, asked);

test("1 000 random searches give the same recall, precision and NNR as Python", () => {
  assert.equal(shared.random.length, 1000);
  for (const [found, relevant, hits, missed, recall, precision, nnr] of shared.random) {
    const told = evaluateSearch(unmask(found), unmask(relevant));
    assert.deepEqual([...told.hits].sort(), unmask(hits).sort());
    assert.deepEqual([...told.missed].sort(), unmask(missed).sort());
    close(told.recall, recall);
    close(told.precision, precision);
    close(told.nnr, nnr);
  }
});

test("strings over the training corpus: the same sentences, missed records and relevant per block as Python", () => {
  const corpus = openCorpus(trainingCorpus());
  assert.ok(shared.corpus.length >= 30);
  for (const { string, relevant, sentences, missed, blocks } of shared.corpus) {
    const told = runString(string, corpus, { relevant });
    assert.deepEqual(evaluationSentences(told.evaluation), sentences, string);
    assert.deepEqual(told.missed.map(({ id }) => id), missed, string);
    assert.deepEqual(told.blocks.map((block) => block.relevant), blocks, string);
  }
});

test("each block's own ids are as many as the engine says, whatever the string", () => {
  const engine = createSearchEngine(engineVectors.records);
  const readable = engineVectors.cases.filter(({ error }) => !error);
  assert.ok(readable.length > 200);
  for (const { string } of readable) {
    const result = engine.search(string);
    assert.deepEqual(
      blockIds(result, engine).map((set) => set.size),
      result.blocks.map(({ hits }) => hits),
      JSON.stringify(string),
    );
  }
});

test("a missed record is explained by the blocks that shut it out, and by nothing else", () => {
  const told = run("barn AND alkohol NOT vuxna");
  assert.deepEqual(told.ids, ["a"]);
  assert.deepEqual(told.missed, [{ id: "b", dropped: [1] }]);
  assert.equal(missedWords([1], told.blocks), "Den saknar ord ur block 2.");
  const removed = run("(barn OR children) NOT children");
  assert.deepEqual(removed.missed, [{ id: "b", dropped: [1] }]);
  assert.equal(missedWords([1], removed.blocks), "Block 2 (NOT) tar bort den.");
  assert.equal(missedWords([0, 1], told.blocks.slice(0, 2)), "Den saknar ord ur block 1 och 2.");
  assert.match(missedWords([0], run("ti:barn").blocks), /Inget av orden/);
});

test("a run without a question has hits but no verdict", () => {
  const told = run("barn", null);
  assert.equal(told.evaluation, null);
  assert.deepEqual(headlineWords(told, 4), ["3 träffar bland 4 poster", "."]);
  assert.equal(attemptWords({ found: 1, evaluation: null }), "1 träff");
});

test("an error keeps its position, also after characters of two code units", () => {
  const { error } = run("barn 😀 AND (alkohol");
  assert.equal(error.position, 20);
  assert.deepEqual(pointedAt("barn 😀 AND (alkohol", 20), { before: "barn 😀 AND (alkohol", at: "", after: "" });
  assert.deepEqual(pointedAt("barn) alkohol", 5), { before: "barn", at: ")", after: " alkohol" });
});

test("the sentences", () => {
  const told = run("barn"), { evaluation } = told;
  assert.deepEqual(headlineWords(told, 4), ["3 träffar bland 4 poster. Du hittade ", "2 av 2", " relevanta."]);
  assert.deepEqual(measures(evaluation).map(({ value }) => value), ["100\u00a0%", "67\u00a0%", "1,5"]);
  assert.deepEqual(measures(evaluateSearch([], ["a"])).map(({ value }) => value), [
    "0\u00a0%",
    "går inte att räkna ut",
    "går inte att räkna ut",
  ]);
  assert.match(guessAnswer(2, evaluation), /2 av 2\. Det stämde/);
  assert.match(guessAnswer(1, evaluation), /fler än du trodde/);
  assert.equal(guessAnswer(null, evaluation), "");
  assert.equal(blockWords({ removes: false, without: null }, 3), "");
  assert.match(blockWords({ removes: false, without: 9 }, 3), /blir det 9 träffar i stället för 3/);
  assert.match(blockWords({ removes: false, without: 3 }, 3), /lika många/);
  assert.match(blockWords({ removes: true, without: 4 }, 3), /Tar bort 1 träff som/);
  assert.match(blockWords({ removes: true, without: 3 }, 3), /Tar inte bort något/);
  assert.match(alternativeWords({ hits: 0, only: 0 }, false), /Stavat rätt/);
  assert.match(alternativeWords({ hits: 2, only: 0 }, false), /inget eget/);
  assert.deepEqual(["Ek, A", "Ek, A; Al, B", "A, a; B, b; C, c; D, d", ""].map(shortAuthors), [
    "Ek",
    "Ek och Al",
    "A m.fl.",
    "",
  ]);
});

test("a guess is a whole number of relevant records, or empty", () => {
  assert.equal(readGuess(" ", null, 8), null);
  assert.equal(readGuess("3", 3, 8), 3);
  for (const [raw, value] of [["x", null], ["9", 9], ["-1", -1], ["2,5", 2.5]]) {
    assert.equal(readGuess(raw, value, 8), undefined, raw);
  }
});

test("the history as table and as value", () => {
  const history = [{ question: "alkohol", string: "barn", found: 3, evaluation: run("barn").evaluation, guess: 1 }, {
    question: null,
    string: "x",
    found: 0,
    evaluation: null,
    guess: null,
  }];
  const { head, rows } = historyRows(history);
  assert.ok(rows.every((row) => row.length === head.length));
  assert.deepEqual(rows[0], ["barn", "3", "2 av 2 (100\u00a0%)", "67\u00a0%", "1,5"]);
  const { kind, attempts } = workbenchValue(history);
  assert.equal(kind, "search-workbench");
  assert.deepEqual(attempts[0], {
    question: "alkohol",
    string: "barn",
    found: 3,
    guess: 1,
    hits: 2,
    relevant: 2,
    recall: 1,
    precision: 2 / 3,
    nnr: 1.5,
  });
  assert.equal(attempts[1].recall, null);
});

test("a faulty config names the fault", () => {
  assert.equal(readConfig({ corpus: SMALL }).question, "alkohol");
  assert.equal(readConfig({ corpus: SMALL, question: null }).question, null);
  assert.throws(() => readConfig({}), /corpus saknas; skriv :korpus:/);
  assert.throws(() => readConfig({ corpus: SMALL, question: "fft" }), /frågan fft finns inte; det finns alkohol/);
  assert.throws(
    () => readConfig({ corpus: { ...SMALL, questions: [{ id: "q", relevant: [9], near: [] }] } }),
    /frågan q pekar utanför/,
  );
});
