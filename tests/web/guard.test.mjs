// Is what may be personal data found in free text, and ordinary study results left in peace?
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import { findPersonalData, personalDataWarning } from "../../kunskapsresan/web/base/guard.js";

const { cases } = JSON.parse(readFileSync(new URL("./guard_cases.json", import.meta.url), "utf8"));

for (const [text, expected] of cases) {
  test(
    JSON.stringify(text.slice(0, 60)),
    () => assert.deepEqual(findPersonalData(text).map(({ kind, excerpt }) => [kind, excerpt]), expected),
  );
}

test("anything but text holds nothing", () => {
  for (const value of [null, undefined, 3, ["070-123 45 67"], { a: "b@c.se" }]) {
    assert.deepEqual(findPersonalData(value), []);
  }
});

test("a long text is read at once", () => {
  const start = performance.now();
  findPersonalData("0".repeat(20000));
  findPersonalData("0 1 2 3 ".repeat(2500));
  findPersonalData("a@".repeat(10000));
  findPersonalData("a.".repeat(10000));
  assert.ok(performance.now() - start < 1000);
});

test("the warning is Swedish", () => {
  assert.equal(
    personalDataWarning({ kind: "e-postadress", excerpt: "a@b.se" }),
    "”a@b.se” ser ut som en e-postadress.",
  );
  assert.equal(personalDataWarning({ kind: "personnummer", excerpt: "x" }), "”x” ser ut som ett personnummer.");
});
