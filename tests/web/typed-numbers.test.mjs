// Does the browser judge a typed number as the marker does?
import assert from "node:assert/strict";
import test from "node:test";
import { mark } from "../../kunskapsresan/web/task/marking.js";
import { readGuess } from "../../kunskapsresan/web/task/marking-number.js";
import { readTyped } from "../../kunskapsresan/web/task/typed.js";
import { vectors } from "./vectors.mjs";

const { tasks, cases } = vectors("typed_numbers");

for (const id of Object.keys(tasks)) {
  test(`typed numbers in ${id}`, () => {
    for (const [, value, state, score, message, misconception] of cases.filter(([task]) => task === id)) {
      assert.deepEqual(mark(tasks[id], value), { state, score, message, misconception }, JSON.stringify(value));
    }
  });
}

test("a guess is read with its unit, and in no other", () => {
  const fewer = { unit: "färre av 1 000", low: 0, high: 1000 };
  for (const text of ["27", "27 färre", "ca 27 färre av 1 000", "27 personer", "tjugosju"]) {
    assert.equal(readGuess(fewer, text), 27, text);
  }
  for (const text of ["27 fler"]) assert.equal(readGuess(fewer, text), -27, text);
  for (const text of ["27 %", "20–30", "27 kr", "", "vet ej"]) assert.equal(readGuess(fewer, text), null, text);
  assert.equal(readGuess({ unit: "", low: 0, high: 2 }, "0.400"), 0.4);
  assert.equal(readGuess({ unit: "", low: 0, high: 2 }, "40 %"), 0.4);
  assert.equal(readGuess(fewer, "1.000"), null, "1 and 1 000 are both within the limits");
});

test("what is no text is no number", () => {
  for (const value of [null, undefined, 3, true, ["1"], { a: 1 }, "1".repeat(81)]) {
    assert.equal(readTyped(value).problem, "no-number");
  }
});
