// Does a meeting's clock count only while it goes, fill the plan block by block, and never go below none?
import assert from "node:assert/strict";
import test from "node:test";
import {
  left,
  passedAt,
  readClock,
  shares,
  stopped,
  timeOfDay,
  times,
  toggled,
} from "../../kunskapsresan/web/projector/meeting-clock.js";

const PLAN = [10, 20, 10, 20, 10, 40, 10];

test("a clock that is stopped and started keeps what has passed", () => {
  const going = toggled(stopped, 1000), paused = toggled(going, 61000), again = toggled(paused, 100000);
  assert.equal(passedAt(going, 31000), 30000);
  assert.equal(passedAt(paused, 99000), 60000);
  assert.equal(passedAt(again, 101000), 61000);
});

test("the blocks fill one after another", () => {
  assert.deepEqual(shares(PLAN, 0), [0, 0, 0, 0, 0, 0, 0]);
  assert.deepEqual(shares(PLAN, 35), [1, 1, 0.5, 0, 0, 0, 0]);
  assert.deepEqual(shares(PLAN, 500), [1, 1, 1, 1, 1, 1, 1]);
});

test("what is left is whole minutes and never negative", () => {
  assert.deepEqual([0, 0.1, 119.5, 120, 200].map((minutes) => left(PLAN, minutes)), [120, 120, 1, 0, 0]);
});

test("the blocks begin where those before them end", () => {
  const began = new Date(2026, 4, 21, 13, 0).getTime();
  assert.deepEqual(times(PLAN, began).map(timeOfDay), ["13.00", "13.10", "13.30", "13.40", "14.00", "14.10", "14.50"]);
});

test("a clock that somebody else has written is read with care", () => {
  for (const bad of [null, 3, {}, { passed: -1 }, { passed: "1" }, { passed: 1, since: "x" }, { passed: NaN }]) {
    assert.deepEqual(readClock(bad), stopped);
  }
  assert.deepEqual(readClock({ passed: 5, since: 7, more: 1 }), { passed: 5, since: 7 });
});
