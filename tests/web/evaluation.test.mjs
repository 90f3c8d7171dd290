// Is an evaluation's file nobody's: no id, no time, a random name, and nothing in it but what was answered?
import assert from "node:assert/strict";
import test from "node:test";
import { evaluationFile, randomCode } from "../../kunskapsresan/web/evaluation/evaluation-file.js";
import { vectors } from "./vectors.mjs";

const config = {
  version: 1,
  form: "mitt",
  title: "Halvvägs",
  questions: [
    { id: "tempo", kind: "Scale" },
    { id: "tid", kind: "Scale" },
    { id: "andra", kind: "Text" },
    { id: "behalla", kind: "Text" },
  ],
};

test("the file holds version, form and answers, and nothing else", () => {
  const { name, text, answered } = evaluationFile(
    config,
    { behalla: " Kaffet ", tempo: 4, tid: null, andra: "  " },
    "abcdefgh",
  );
  assert.equal(name, "utvardering-mitt-abcdefgh.json");
  assert.deepEqual(JSON.parse(text), { version: 1, form: "mitt", answers: { tempo: 4, behalla: "Kaffet" } });
  assert.deepEqual(Object.keys(JSON.parse(text).answers), ["tempo", "behalla"]); // the form's order, never the typing's
  assert.equal(answered, 2);
});

test("the same answers give the same bytes whenever they are given", () => {
  const one = evaluationFile(config, { tempo: 1 }, "a").text;
  const later = Date.now;
  Date.now = () => later() + 1e9;
  try {
    assert.equal(evaluationFile(config, { tempo: 1 }, "b").text, one);
  } finally {
    Date.now = later;
  }
});

test("names are drawn at random, eight signs that the reader of files knows", () => {
  const codes = Array.from({ length: 500 }, randomCode);
  assert.equal(new Set(codes).size, 500);
  for (const code of codes) assert.match(code, /^[a-z0-9]{8}$/);
});

test("the file is the one that the supervisor's page reads", () => {
  const { forms, cases } = vectors("evaluation");
  for (const { form, values, text, read } of cases) {
    const file = evaluationFile(forms[form], values, "abcdefgh");
    assert.deepEqual(JSON.parse(file.text), JSON.parse(text));
    assert.deepEqual(JSON.parse(file.text).answers, read);
    assert.equal(file.answered, Object.keys(read).length);
  }
});
