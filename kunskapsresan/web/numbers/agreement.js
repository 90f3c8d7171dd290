// Agreement between two reviewers. Twin of kunskapsresan/appraisal/agreement.py, where conventions and sources are written
// down; tests/vectors/agreement.json holds both to the same answers. table: k × k counts, rows are reviewer 1.
import { normalQuantile, risk } from "./stats.js";

function agreementCounts(table) {
  const whole = table.length > 1 && table.every((row) =>
    row.length === table.length &&
    row.every((cell) => Number.isInteger(cell) && cell >= 0)
  );
  const total = whole ? table.flat().reduce((sum, cell) => sum + cell, 0) : 0;
  if (!total) throw new RangeError("the table must be square, hold whole numbers and not be empty");
  return { total, agreed: table.reduce((sum, row, i) => sum + row[i], 0) };
}

/** Share of records on which the two agree, with Wilson's interval. */
export function percentAgreement(table, level = 0.95) {
  const { total, agreed } = agreementCounts(table);
  return risk(agreed, total, level);
}

/** Kappa adjusted for prevalence and bias, 2·Po − 1; two categories only. */
export function pabak(table, level = 0.95) {
  if (table.length !== 2) throw new RangeError("PABAK is for two categories");
  const { value, low, high } = percentAgreement(table, level);
  return { value: 2 * value - 1, low: 2 * low - 1, high: 2 * high - 1, se: null };
}

/** How often the two would agree if each had kept their own shares but drawn lots, 0–1. */
export function expectedAgreement(table) {
  const { total } = agreementCounts(table);
  const column = table.map((_, j) => table.reduce((sum, row) => sum + row[j], 0) / total);
  return table.reduce((sum, row, i) => sum + (row.reduce((a, b) => a + b, 0) / total) * column[i], 0);
}

/** Cohen's kappa with its large-sample interval; RangeError when a reviewer has used one category only. */
export function cohensKappa(table, level = 0.95) {
  const { total, agreed } = agreementCounts(table);
  const p = table.map((row) => row.map((cell) => cell / total));
  const row = p.map((each) => each.reduce((a, b) => a + b, 0));
  const column = p.map((_, j) => p.reduce((sum, each) => sum + each[j], 0));
  if ([row, column].some((sums) => sums.filter((sum) => sum > 0).length < 2)) {
    throw new RangeError("a reviewer has used one category only");
  }
  const expected = row.reduce((sum, share, i) => sum + share * column[i], 0);
  const observed = p.reduce((sum, each, i) => sum + each[i], 0);
  const value = (observed - expected) / (1 - expected), z = normalQuantile((1 + level) / 2);
  if (agreed === 0 || agreed === total) {
    const { low, high } = risk(agreed, total, level);
    return { value, low: (low - expected) / (1 - expected), high: (high - expected) / (1 - expected), se: null };
  }
  let on = 0, off = 0;
  p.forEach((each, i) =>
    each.forEach((share, j) => {
      if (i === j) on += share * (1 - (row[i] + column[i]) * (1 - value)) ** 2;
      else off += share * (column[i] + row[j]) ** 2;
    })
  );
  const variance = on + (1 - value) ** 2 * off - (value - expected * (1 - value)) ** 2;
  const se = Math.sqrt(Math.max(variance, 0) / total) / (1 - expected);
  return { value, low: Math.max(value - z * se, -1), high: Math.min(value + z * se, 1), se };
}
