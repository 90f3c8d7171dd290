// The structure inventory with its timer, and the five-step path, without a screen.
import assert from "node:assert/strict";
import test from "node:test";
import { EBP_CASE, EBP_STEPS } from "../../kunskapsresan/web/explorers/five-steps/five-steps-case.js";
import {
  describeOrder,
  describePath,
  movedStep,
  pathRows,
  readConfig as readSteps,
  startOrder,
} from "../../kunskapsresan/web/explorers/five-steps/five-steps-logic.js";
import {
  describeInventory,
  inventoryRows,
  inventoryText,
  inventoryValue,
  readConfig as readInventory,
} from "../../kunskapsresan/web/explorers/structure-inventory/structure-inventory-logic.js";
import {
  clockWords,
  createTimer,
  lengthWords,
  timerWords,
} from "../../kunskapsresan/web/explorers/structure-inventory/discussion-timer-logic.js";

const inventory = readInventory({}), steps = readSteps({}), RIGHT = EBP_STEPS.map(({ key }) => key);

test("four categories by four questions, and 1–3–3 minutes", () => {
  assert.deepEqual(inventory.categories.map(({ label }) => label), [
    "Kunskapsstyrning",
    "Kunskapsinhämtning",
    "Kunskapsutbyte",
    "Kunskapsproduktion",
  ]);
  assert.equal(inventory.questions.length, 4);
  assert.deepEqual(inventory.phases.map(({ minutes }) => minutes), [1, 3, 3]);
});

test("the inventory counts what is written and names what is empty", () => {
  assert.equal(describeInventory({}, inventory).text, "Ni har skrivit i 0 av 16 rutor.");
  const texts = { "styrning.finns": "Möte", "utbyte.vill": "Nätverk", "inhamtning.finns": "  " };
  assert.equal(
    describeInventory(texts, inventory).text,
    "Ni har skrivit i 2 av 16 rutor. Inget ännu om kunskapsinhämtning och kunskapsproduktion.",
  );
  const { head, rows } = inventoryRows(texts, inventory);
  assert.deepEqual([head.length, rows.length, rows[0][1], rows[1][1]], [5, 4, "Möte", "–"]);
  assert.deepEqual(inventoryValue(texts, inventory).cells[0], {
    category: "Kunskapsstyrning",
    question: "Finns hos oss",
    text: "Möte",
  });
  assert.equal(inventoryValue(texts, inventory).cells.length, 2);
  assert.match(inventoryText(texts, inventory), /Kunskapsstyrning\nFinns hos oss: Möte\nBehövs: –/);
});

test("the timer counts by the clock, also when nobody looks", () => {
  const timer = createTimer(inventory.phases);
  assert.deepEqual([timer.view(0).left, timer.view(0).state], [60, "ready"]);
  assert.deepEqual(timer.events(0), []);
  timer.start(1000);
  assert.deepEqual(timer.events(1000), ["start"]);
  assert.equal(timer.view(31000).left, 30);
  timer.pause(31000);
  assert.deepEqual([timer.view(99000).left, timer.view(99000).state], [30, "paused"]);
  timer.start(100000);
  assert.deepEqual(timer.events(100000), []);
  assert.deepEqual([timer.view(900000).left, timer.view(900000).state], [0, "over"]);
  assert.deepEqual(timer.events(900000), ["end"], "one minute left is no news in a phase of one minute");
  assert.deepEqual(timer.events(900000), []);
});

test("a longer phase tells when one minute is left; the last one has no next", () => {
  const timer = createTimer(inventory.phases);
  timer.next();
  assert.deepEqual([timer.view(0).left, timer.view(0).phase.label], [180, "Två och två"]);
  timer.start(0);
  assert.deepEqual(timer.events(0), ["start"]);
  assert.deepEqual(timer.events(119000), []);
  assert.deepEqual(timer.events(120000), ["minute"]);
  assert.deepEqual(timer.events(179900), []);
  assert.deepEqual(timer.events(180000), ["end"]);
  assert.equal(timerWords("end", timer.view(180000)), "Tiden är ute. Nästa steg: fyra och fyra.");
  timer.next();
  timer.next();
  assert.equal(timer.view(0).index, 2);
  assert.equal(timerWords("end", timer.view(0)), "Tiden är ute.");
  assert.equal(timerWords("start", timer.view(0)), "Fyra och fyra: 3 minuter. Tiden går.");
  timer.reset();
  assert.deepEqual([timer.view(0).index, timer.view(0).state], [0, "ready"]);
  assert.deepEqual([clockWords(187), clockWords(5), lengthWords(1), lengthWords(0.5), lengthWords(1.5)], [
    "3:07",
    "0:05",
    "1 minut",
    "30 sekunder",
    "1 minut och 30 sekunder",
  ]);
});

test("the guessed order: moved one place at a time, answered by its first fault", () => {
  assert.notDeepEqual(startOrder(), RIGHT);
  assert.deepEqual([...startOrder()].sort(), [...RIGHT].sort());
  assert.deepEqual(movedStep(RIGHT, "sok", -1), ["sok", "fraga", "vardera", "vag-samman", "folj-upp"]);
  assert.equal(movedStep(RIGHT, "fraga", -1), RIGHT);
  assert.equal(describeOrder(null), "");
  assert.match(describeOrder(RIGHT), /samma ordning som Kunskapsguiden/);
  assert.match(describeOrder(["sok", "fraga", "vardera", "vag-samman", "folj-upp"]), /^3 av 5 .* söker före frågan/);
  assert.match(describeOrder(["fraga", "vardera", "sok", "vag-samman", "folj-upp"]), /värderar före sökningen/);
  assert.match(describeOrder(["fraga", "sok", "vag-samman", "vardera", "folj-upp"]), /svag studie/);
  assert.match(describeOrder(["folj-upp", "fraga", "sok", "vardera", "vag-samman"]), /^Inget steg .* följer upp först/);
  assert.match(describeOrder(startOrder()), /insatsen redan är vald/);
  const all = (
    left,
  ) => (left.length
    ? left.flatMap((key) => all(left.filter((each) => each !== key)).map((rest) => [key, ...rest]))
    : [[]]);
  for (const order of all(RIGHT)) assert.match(describeOrder(order), /\. \S.*\.$|uppföljningen sist\.$/, order.join());
});

test("the case: each wrong choice gets a question back, each right one a confirmation with content", () => {
  assert.match(EBP_CASE.story, /^Ett konstruerat fall/);
  for (const { key, options } of EBP_CASE.steps) {
    for (const { right, reply } of options) {
      if (right) assert.match(reply, /^Ja\. /, key);
      else assert.match(reply, /\?$/, key);
      assert.ok(reply.split(" ").length < 60, `${key}: under 60 words`);
    }
  }
  const places = EBP_CASE.steps.map(({ options }) => options.findIndex(({ right }) => right));
  assert.ok(new Set(places).size === 3, "the right option does not always stand in the same place");
});

test("the path and its table", () => {
  const none = Array(5).fill(null);
  assert.equal(describePath(none, steps).text, "Steg 1 av 5.");
  assert.match(describePath([0, 1, 2, 0, 1], steps).text, /hela vägen/);
  const { head, rows } = pathRows([1, null, null, null, null], steps);
  assert.ok(rows.every((row) => row.length === head.length));
  assert.deepEqual([rows[0][0], rows[1][2]], ["1. Formulera frågan", "inte valt"]);
});

test("a faulty config names the fault", () => {
  assert.throws(() => readInventory({ phases: [{ label: "Ensam", minutes: 0 }] }), /Ensam behöver label och minutes/);
  assert.throws(
    () => readInventory({ categories: [{ key: "a", label: "A" }, { key: "a", label: "B" }] }),
    /categories: varje rad/,
  );
  assert.equal(readInventory({ phases: [] }).phases.length, 0);
  assert.throws(() => readSteps({ case: { story: "x", steps: [] } }), /ska ha stegen fraga, sok/);
  const broken = EBP_CASE.steps.map((step) => ({
    ...step,
    options: step.options.map((option) => ({ ...option, right: true })),
  }));
  assert.throws(() => readSteps({ case: { story: "x", steps: broken } }), /case.steps, fraga/);
});
