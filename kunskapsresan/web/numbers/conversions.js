// What a standardised mean difference d says about people. Twin of kunskapsresan/effects/conversions.py and of cohens_d in
// effects/means.py, where sources and conventions are written down; tests/vectors/conversions.json holds both together.
// d is group 1 (intervention) minus group 2, in standard deviations. Impossible numbers throw RangeError.
import { normalCdf } from "./normal.js";
import { normalQuantile } from "./stats.js";

function finite(d) {
  if (typeof d !== "number" || !Number.isFinite(d)) throw new RangeError(`d is ${d}: give a finite number`);
  return d;
}

/** Share of group 2 below the mean of group 1; the same as the share of group 1 above the mean of group 2. */
export const cohensU3 = (d) => normalCdf(finite(d));

/** Chance that a random person in group 1 lies above one in group 2. */
export const probabilityOfSuperiority = (d) => normalCdf(finite(d) / Math.SQRT2);

/** Share that the two curves have in common. */
export const overlap = (d) => 2 * normalCdf(-Math.abs(finite(d)) / 2);

/** Share of group 1 with the event when the share in group 2 is `rate`; the event is the end that d is positive towards. */
export const rateFromD = (d, rate) => normalCdf(finite(d) + normalQuantile(rate));

/** Number needed from d and the comparison group's share: positive is one event more in group 1, infinity no difference. */
export function nntFromD(d, rate) {
  const difference = rateFromD(d, rate) - normalCdf(normalQuantile(rate));
  if (difference === 0) return d < 0 ? -Infinity : Infinity;
  return 1 / difference;
}

/** Mean and standard deviation (n − 1) of at least two numbers. */
export function meanAndSd(values) {
  if (values.length < 2 || !values.every(Number.isFinite)) {
    throw new RangeError("at least two finite numbers are needed");
  }
  const mean = values.reduce((sum, x) => sum + x, 0) / values.length;
  return { mean, sd: Math.sqrt(values.reduce((sum, x) => sum + (x - mean) ** 2, 0) / (values.length - 1)) };
}

/** Cohen's d of two lists of numbers: mean difference in pooled standard deviations. */
export function cohensD(group1, group2) {
  const one = meanAndSd(group1), two = meanAndSd(group2), df = group1.length + group2.length - 2;
  const pooled = Math.sqrt((one.sd ** 2 * (group1.length - 1) + two.sd ** 2 * (group2.length - 1)) / df);
  if (pooled === 0) throw new RangeError("nothing varies in either group");
  return (one.mean - two.mean) / pooled;
}
