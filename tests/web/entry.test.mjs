// Do two tabs end with the same answer, whichever is heard first?
import assert from "node:assert/strict";
import test from "node:test";
import { mergeEntry, nowAfter } from "../../kunskapsresan/web/answers/entry.js";
import { vectors } from "./vectors.mjs";

const { cases } = vectors("merge");

test("merging equals the shared vectors", () => {
  for (const [a, b, merged] of cases) assert.deepEqual(mergeEntry(a, b), merged, JSON.stringify([a, b]));
});

test("merging is commutative, associative and idempotent", () => {
  const entries = [...new Map(cases.map(([a]) => [JSON.stringify(a), a])).values()];
  for (const a of entries) {
    for (const b of entries) {
      for (const c of entries) {
        const once = mergeEntry(mergeEntry(a, b), c);
        assert.deepEqual(once, mergeEntry(a, mergeEntry(b, c)));
        assert.deepEqual(once, mergeEntry(once, b));
      }
    }
  }
});

test("a clock set back does not make a new answer lose", () => {
  assert.ok(nowAfter("2099-01-01T00:00:00.000Z") > "2099-01-01T00:00:00.000Z");
  assert.equal(nowAfter(undefined, 0), "1970-01-01T00:00:00.000Z");
  assert.equal(nowAfter("trasig tid", 0), "1970-01-01T00:00:00.000Z");
});
