// Do the counts, the changes and the steps come out as they were constructed?
import assert from "node:assert/strict";
import test from "node:test";
import { compareAnswers, sharedStart } from "../../kunskapsresan/web/comparison/comparison-logic.js";
import { vectors } from "./vectors.mjs";

const wrong = (key) => ({ key, label: `Fel ${key}`, misconception: { id: key, explanation: `Därför inte ${key}.` } });
const item = (id) => ({
  id,
  kind: "Choice",
  question: `Vad är ${id}?`,
  feedback: "none",
  key: "ratt",
  options: [wrong("a"), { key: "ratt", label: "Rätt sak", misconception: null }, wrong("b")],
});
const scale = (id, about) => ({
  id,
  kind: "Scale",
  question: `Just nu: hur säker känner du dig på att ${about}?`,
  low: 1,
  high: 5,
  low_label: "Inte alls säker",
  high_label: "Helt säker",
});
const names = ["ett", "tva", "tre", "fyra", "fem", "sex"];
const config = {
  exercise: "01-stanna-upp",
  items: names.map((name, i) => ({ area: i < 3 ? "Söka" : "Design", before: `fore-${name}`, after: `efter-${name}` })),
  scales: ["x", "y"].map((name) => ({ before: `saker-${name}`, after: `nu-${name}` })),
};
const tasks = [...names.map((name) => item(`efter-${name}`)), scale("nu-x", "söka"), scale("nu-y", "söka bra")];
const entries = (prefix, given) =>
  Object.fromEntries(
    Object.entries(given)
      .map(([name, value]) => [`${prefix}-${name}`, { value, saved: "2026-01-01T00:00:00Z", attempts: [] }]),
  );
const before = {
  ...entries("fore", { ett: "a", tva: "ratt", tre: "ratt", fyra: "a", fem: "a", sex: "a" }),
  ...entries("saker", { x: 2, y: 5 }),
};
const after = {
  ...entries("efter", { ett: "ratt", tva: "ratt", tre: "b", fyra: "a", fem: "b" }),
  ...entries("nu", { x: 4 }),
};

test("each area is counted for itself, and what is not answered is told", () => {
  const { areas, all, answeredBefore, answeredNow, asked } = compareAnswers(config, tasks, before, after);
  assert.deepEqual(areas.map(({ area, of, before: was, after: is, openAfter }) => [area, of, was, is, openAfter]), [[
    "Söka",
    3,
    2,
    2,
    0,
  ], ["Design", 3, 0, 0, 1]]);
  assert.deepEqual([all.of, all.before, all.after, all.openBefore, all.openAfter], [6, 2, 2, 0, 1]);
  assert.deepEqual([answeredBefore, answeredNow, asked], [8, 6, 8]);
});

test("every answer is gained, kept, lost, still wrong, or open", () => {
  const { items } = compareAnswers(config, tasks, before, after);
  assert.deepEqual(items.map(({ state, changed }) => [state, changed]), [
    ["gained", true],
    ["kept", false],
    ["lost", true],
    ["still", false],
    ["still", true],
    ["open", false],
  ]);
  assert.deepEqual([items[0].before, items[0].after, items[0].right], ["Fel a", "Rätt sak", "Rätt sak"]);
  assert.deepEqual(items[4].why, [{ label: "Fel a", text: "Därför inte a." }, {
    label: "Fel b",
    text: "Därför inte b.",
  }]);
  assert.deepEqual(items[1].why, []);
});

test("scales are the words after what they all begin with", () => {
  const { scales, lead } = compareAnswers(config, tasks, before, after);
  assert.equal(lead, "Just nu: hur säker känner du dig på att");
  assert.deepEqual(scales.map(({ question, before: was, after: is }) => [question, was, is]), [["söka", 2, 4], [
    "söka bra",
    5,
    null,
  ]]);
  assert.equal(sharedStart(["a b c", "a b"]), "a");
});

test("what no form can have given counts as unanswered", () => {
  const odd = {
    ...entries("efter", { ett: "finns-inte", tva: 7, tre: {}, fyra: null }),
    ...entries("nu", { x: 9, y: "3" }),
  };
  const { answeredNow, scales } = compareAnswers(config, tasks, {}, odd);
  assert.equal(answeredNow, 0);
  assert.deepEqual(scales.map((each) => each.after), [null, null]);
});

test("answers are worth what the supervisor's page finds them worth", () => {
  const { config, tasks, names, times } = vectors("comparison");
  const entriesOf = (values) => Object.fromEntries(Object.entries(values).map(([id, value]) => [id, { value }]));
  for (const { before, after, right, answered, steps } of times) {
    const { all, scales } = compareAnswers(config, tasks, entriesOf(before), entriesOf(after));
    assert.deepEqual([all.before, all.after], right);
    assert.deepEqual([all.of - all.openBefore, all.of - all.openAfter], answered);
    const given = (time) =>
      Object.fromEntries(names.map((name, i) => [name, scales[i][time]]).filter(([, step]) => step !== null));
    assert.deepEqual([given("before"), given("after")], steps);
  }
});

test("what questions begin with is found alike", () => {
  for (const [texts, start] of vectors("comparison").starts) assert.equal(sharedStart(texts), start, texts.join("|"));
});
