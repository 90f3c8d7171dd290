// The tension pairs and the four-field without a screen: the figures' texts, and sentences that say where, never how good.
import assert from "node:assert/strict";
import test from "node:test";
import {
  between,
  describeField,
  fieldRows,
  fieldValue,
  LEADERSHIP,
  readConfig as readField,
  SIDES,
  STAFF,
  stepAt,
} from "../../kunskapsresan/web/explorers/four-field/four-field-logic.js";
import {
  describePairs,
  pairRows,
  pairValue,
  readConfig as readPairs,
  STEPS,
  stepWords,
  TENSION_PAIRS,
} from "../../kunskapsresan/web/explorers/tension-pairs/tension-pairs-logic.js";
import { vectors } from "./vectors.mjs";

const texts = vectors("self_maps"), pairs = readPairs({}), field = readField({});
const JUDGES = /bra|dålig|poäng|rätt|fel\b|bättre|sämre/;

test("the same texts as the figures", () => {
  assert.deepEqual({ pairs: TENSION_PAIRS, staff: STAFF, leadership: LEADERSHIP, sides: SIDES }, texts);
  assert.equal(TENSION_PAIRS.length, 8);
});

test("a step in words", () => {
  assert.deepEqual(STEPS.map((step) => stepWords(step, ["drift", "utveckling"])), [
    "nästan bara drift",
    "mer drift än utveckling",
    "lika mycket drift som utveckling",
    "mer utveckling än drift",
    "nästan bara utveckling",
  ]);
});

test("the picture waits for all pairs, and then says where they lie", () => {
  const some = [-2, null, 0, 1, 2, -1, 0, 1], all = [-2, -1, 0, 1, 2, -1, 0, 1];
  assert.deepEqual(describePairs(some, pairs).counted, "7 av 8 par är placerade.");
  assert.equal(describePairs(some, pairs).summary, "");
  const told = describePairs(all, pairs);
  assert.equal(told.summary, "Av 8 par: tre drar åt vänster, tre drar åt höger och två ligger mitt emellan.");
  assert.equal(told.far, "Längst från mitten: drift–utveckling och struktur–kaos.");
  assert.equal(told.apart, "");
  assert.equal(describePairs(Array(8).fill(0), pairs).summary, "Av 8 par: åtta ligger mitt emellan.");
  assert.equal(describePairs(Array(8).fill(0), pairs).far, "");
  assert.equal(describePairs(Array(8).fill(2), pairs).far, "", "all alike: nothing stands out");
});

test("beside a group's median", () => {
  const words = readPairs({ group: { size: 5, median: [1, 0, 0, 0, 0, 0, 0, 0.5] } });
  assert.match(describePairs([-2, 0, 0, 0, 0, 0, 0, 0], words).apart, /mest från gruppens mitt i drift–utveckling\./);
  assert.match(describePairs([1, 0, 0, 0, 0, 0, 0, 0], words).apart, /nära gruppens mitt i alla par/);
  const { head, rows } = pairRows([-2, null, 0, 0, 0, 0, 0, 0], words);
  assert.equal(head[2], "Gruppens mitt (median av 5)");
  assert.deepEqual(rows[0], ["Drift–utveckling", "\u22122: nästan bara drift", "1"]);
  assert.equal(rows[1][1], "inte placerat");
});

test("nothing is scored, and the value is plain JSON", () => {
  const every = [-2, -1, 0, 1, 2].flatMap((a) => [-2, 0, 2].map((b) => [a, b, a, b, a, b, a, b]));
  for (const values of every) assert.doesNotMatch(JSON.stringify(describePairs(values, pairs)), JUDGES);
  const value = JSON.parse(JSON.stringify(pairValue([-2, null, 0, 0, 0, 0, 0, 2], pairs)));
  assert.deepEqual(value.pairs[1], { left: "kontroll", right: "kreativitet", value: null });
  assert.deepEqual(value.scale, [-2, 2]);
});

test("a place between two ends, in words", () => {
  assert.deepEqual([0, 2, 3, 5, 7, 8, 10].map((value) => between(value, ["A", "B"])), [
    "A",
    "nära A",
    "lite mer åt A",
    "mitt emellan A och B",
    "lite mer åt B",
    "nära B",
    "B",
  ]);
});

test("two points and the way between them", () => {
  const at = (leadership, staff) => ({ leadership, staff }),
    way = (now, wanted) => describeField({ now, wanted }, field).way;
  assert.match(way(at(3, 4), at(8, 7)), /^Vägen är längst för ledningen: 5 steg mot 3 steg\./);
  assert.match(way(at(3, 4), at(4, 7)), /längst för personalen: 3 steg mot ett steg/);
  assert.match(way(at(3, 4), at(5, 6)), /lika lång/);
  assert.match(way(at(3, 4), at(3, 6)), /bara personalen: 2 steg/);
  assert.match(way(at(3, 4), at(4, 4)), /bara ledningen: ett steg/);
  assert.match(way(at(3, 4), at(3, 4)), /samma plats/);
  for (let i = 0; i <= 10; i += 1) {
    assert.doesNotMatch(describeField({ now: at(i, 10 - i), wanted: at(10 - i, i) }, field).places.join(), JUDGES);
  }
  const one = readField({ wanted: false });
  assert.equal(describeField({ now: at(1, 1) }, one).way, "");
  assert.equal(fieldRows({ now: at(1, 1) }, one).rows.length, 3);
  assert.equal(fieldRows({ now: at(1, 1), wanted: at(9, 9) }, field).rows.at(-1)[0], "Hit vill vi");
});

test("only placed points are handed on, and a press in the field becomes whole steps", () => {
  const points = { now: { leadership: 1, staff: 2 }, wanted: { leadership: 5, staff: 5 } };
  assert.deepEqual(fieldValue(points, { now: true }, field).points, [{ name: "Vi i dag", leadership: 1, staff: 2 }]);
  assert.deepEqual([stepAt(0.31, 0.98), stepAt(-1, 2)], [{ leadership: 3, staff: 10 }, { leadership: 0, staff: 10 }]);
});

test("a faulty config names the fault", () => {
  assert.throws(() => readPairs({ pairs: [["a", "b"]] }), /två till tolv par/);
  assert.throws(() => readPairs({ pairs: [["a", ""], ["b", "c"]] }), /två till tolv par/);
  assert.throws(() => readPairs({ group: { size: 4, median: Array(8).fill(0) } }), /minst 5 har svarat/);
  assert.throws(() => readPairs({ group: { size: 6, median: [3, 0, 0, 0, 0, 0, 0, 0] } }), /8 tal från -2 till 2/);
  assert.throws(() => readField({ names: { now: "" } }), /names.now saknas/);
  assert.throws(() => readField({ wanted: "ja" }), /true eller false/);
});
