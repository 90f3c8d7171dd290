// The standard normal distribution. Its inverse, normalQuantile, is in stats.js. tests/vectors/conversions.json holds
// this file to Python's statistics.NormalDist.

/** Height of the curve at x. */
export const normalDensity = (x) => Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);

/** Share of the area below x, to about 1e-15: Taylor series near the middle, Laplace's continued fraction in the tails. */
export function normalCdf(x) {
  if (Number.isNaN(x)) throw new RangeError("normalCdf: x is not a number");
  const size = Math.abs(x);
  const tail = size < 3
    ? 0.5 - normalDensity(size) * fromMiddle(size)
    : size > 40
    ? 0
    : normalDensity(size) * fromTail(size);
  return x < 0 ? tail : 1 - tail;
}

/** x + x³/3 + x⁵/(3·5) + … */
function fromMiddle(x) {
  let sum = x, term = x;
  for (let k = 3; term > 1e-18 * sum; k += 2) {
    term *= (x * x) / k;
    sum += term;
  }
  return sum;
}

/** 1/(x + 1/(x + 2/(x + 3/(x + …)))), settled well before 200 steps for x ≥ 3. */
function fromTail(x) {
  let below = x;
  for (let k = 200; k > 0; k -= 1) below = x + k / below;
  return 1 / below;
}
