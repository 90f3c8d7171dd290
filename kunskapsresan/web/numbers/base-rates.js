// What a positive or negative result means, given how common the thing is. Twin of kunskapsresan/effects/base_rates.py;
// tests/vectors/base_rates.json holds both to the same answers. Impossible shares throw RangeError.

// 14.5 may arrive as 14.499999999999998; the tenth decimal decides nothing.
const wholePeople = (x) => Math.floor(Math.round(x * 1e9) / 1e9 + 0.5);

/** The tree for n people, with ppv and npv from the unrounded shares (null when nobody can get that result). */
export function naturalFrequencies(baseRate, sensitivity, specificity, n = 1000) {
  for (const share of [baseRate, sensitivity, specificity]) {
    if (!(share >= 0 && share <= 1)) throw new RangeError(`${share} is not a share between 0 and 1`);
  }
  if (!Number.isInteger(n) || n < 1) throw new RangeError(`n is ${n}: a tree needs at least one person`);
  const has = wholePeople(baseRate * n), without = n - has;
  const truePositives = wholePeople(sensitivity * has), trueNegatives = wholePeople(specificity * without);
  const falsePositives = without - trueNegatives, falseNegatives = has - truePositives;
  const positive = baseRate * sensitivity + (1 - baseRate) * (1 - specificity);
  const negative = baseRate * (1 - sensitivity) + (1 - baseRate) * specificity;
  return {
    n,
    has,
    without,
    truePositives,
    falseNegatives,
    falsePositives,
    trueNegatives,
    positives: truePositives + falsePositives,
    negatives: falseNegatives + trueNegatives,
    ppv: positive ? (baseRate * sensitivity) / positive : null,
    npv: negative ? ((1 - baseRate) * specificity) / negative : null,
  };
}
