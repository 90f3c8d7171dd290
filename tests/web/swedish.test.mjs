// Does the browser read and write numbers as Python does?
import assert from "node:assert/strict";
import test from "node:test";
import { formatNumber, formatPercent, parseNumber } from "../../kunskapsresan/web/base/swedish.js";
import { vectors } from "./vectors.mjs";

const numbers = vectors("numbers");

test("what people type is read", () => {
  for (const [raw, unit, expected] of numbers.parse) {
    assert.equal(parseNumber(raw, unit), expected, JSON.stringify(raw));
  }
  for (const value of [null, undefined, 3, true, ["1"], { a: 1 }]) assert.equal(parseNumber(value), null);
});
test("numbers are written in Swedish", () => {
  for (const [value, decimals, expected] of numbers.format) {
    assert.equal(formatNumber(value, decimals), expected, String(value));
  }
});
test("shares become percent", () => {
  for (const [share, decimals, expected] of numbers.percent) {
    assert.equal(formatPercent(share, decimals), expected, String(share));
  }
});
test("what is not a number is refused", () => {
  for (const value of [NaN, Infinity]) assert.throws(() => formatNumber(value), RangeError);
});
