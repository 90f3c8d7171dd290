// Does the browser mark as Python does?
import assert from "node:assert/strict";
import test from "node:test";
import { mark } from "../../kunskapsresan/web/task/marking.js";
import { isEmpty } from "../../kunskapsresan/web/base/values.js";
import { vectors } from "./vectors.mjs";

const { tasks, cases } = vectors("marking");

for (const id of Object.keys(tasks)) {
  test(`verdicts of ${id} (${tasks[id].kind})`, () => {
    for (const [, value, state, score, message, misconception] of cases.filter(([task]) => task === id)) {
      assert.deepEqual(mark(tasks[id], value), { state, score, message, misconception }, JSON.stringify(value));
    }
  });
}

test("no answer", () => {
  for (const value of [undefined, null, "", " \u2003", [], [[]], { a: { b: "" } }]) {
    assert.equal(isEmpty(value), true, JSON.stringify(value));
  }
  for (const value of [0, false, "0", "\ufeff", [0], { a: "x" }]) {
    assert.equal(isEmpty(value), false, JSON.stringify(value));
  }
});

test("what JSON cannot hold is no number", () => {
  for (const value of [NaN, Infinity, -Infinity]) assert.equal(mark(tasks.gissning, value).state, "unreadable");
});
