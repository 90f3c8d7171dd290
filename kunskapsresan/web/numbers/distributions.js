// Student's t and chi-square to about 1e-13, by the continued fractions and series of Abramowitz & Stegun (6.5, 26.5).
import { normalQuantile } from "./stats.js";

const LANCZOS = [
  0.99999999999980993,
  676.5203681218851,
  -1259.1392167224028,
  771.32342877765313,
  -176.61502916214059,
  12.507343278686905,
  -0.13857109526572012,
  9.9843695780195716e-6,
  1.5056327351493116e-7,
];
const TINY = 1e-300, SETTLED = 1e-16, MOST_STEPS = 5000;

/** ln Γ(x) for x > 0 (Lanczos, g = 7). */
export function logGamma(x) {
  if (x < 0.5) return Math.log(Math.PI / Math.sin(Math.PI * x)) - logGamma(1 - x);
  const t = x + 6.5, sum = LANCZOS.reduce((total, term, i) => total + (i ? term / (x - 1 + i) : term), 0);
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

/** Modified Lentz: `step(i)` gives the pair [a, b] of a continued fraction's i-th term, from 1. */
function continued(step, first) {
  let c = 1 / TINY, d = 1 / first, value = d;
  for (let i = 1; i < MOST_STEPS; i += 1) {
    const [a, b] = step(i);
    d = 1 / (Math.abs(b + a * d) < TINY ? TINY : b + a * d);
    c = Math.abs(b + a / c) < TINY ? TINY : b + a / c;
    value *= d * c;
    if (Math.abs(d * c - 1) <= SETTLED) break;
  }
  return value;
}

/** Regularised incomplete beta I_x(a, b); `y` is 1 − x, given apart so that nothing is lost when x is close to 1. */
function incompleteBeta(x, y, a, b) {
  if (x <= 0) return 0;
  if (y <= 0) return 1;
  if (x > (a + 1) / (a + b + 2)) return 1 - incompleteBeta(y, x, b, a);
  const front = Math.exp(a * Math.log(x) + b * Math.log(y) + logGamma(a + b) - logGamma(a) - logGamma(b)) / a;
  let c = 1, d = 1 - ((a + b) * x) / (a + 1);
  d = 1 / (Math.abs(d) < TINY ? TINY : d);
  let value = d;
  for (let m = 1; m < MOST_STEPS; m += 1) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    let turn = 1;
    for (const term of [even, odd]) {
      d = 1 / (Math.abs(1 + term * d) < TINY ? TINY : 1 + term * d);
      c = Math.abs(1 + term / c) < TINY ? TINY : 1 + term / c;
      turn *= d * c;
    }
    value *= turn;
    if (Math.abs(turn - 1) <= SETTLED) break;
  }
  return front * value;
}

/** P(T > t) for Student's t; df > 0, not necessarily whole. */
export function tSurvival(t, df) {
  if (!(df > 0) || Number.isNaN(t)) throw new RangeError(`tSurvival: t ${t}, df ${df}`);
  const square = t * t, half = incompleteBeta(df / (df + square), square / (df + square), df / 2, 0.5) / 2;
  return t < 0 ? 1 - half : half;
}

/** Inverse of Student's t. Newton from below on the convex tail: no overshoot, so nothing to guard. */
export function tQuantile(p, df) {
  if (!(p > 0 && p < 1) || !(df > 0)) throw new RangeError(`tQuantile: p ${p}, df ${df}`);
  if (p < 0.5) return -tQuantile(1 - p, df);
  if (p === 0.5) return 0;
  if (df === 1) return Math.tan(Math.PI * (p - 0.5));
  if (df === 2) return (2 * p - 1) * Math.sqrt(2 / (4 * p * (1 - p)));
  const scale = logGamma((df + 1) / 2) - logGamma(df / 2) - 0.5 * Math.log(df * Math.PI);
  let t = normalQuantile(p);
  for (let i = 0; i < 200; i += 1) {
    const density = Math.exp(scale - ((df + 1) / 2) * Math.log1p((t * t) / df));
    const step = (tSurvival(t, df) - (1 - p)) / density;
    t += step;
    if (Math.abs(step) <= 1e-14 * t) break;
  }
  return t;
}

/** P(X > x) for chi-square; also the two-sided normal test: P(|Z| > z) is chiSquareSurvival(z², 1). */
export function chiSquareSurvival(x, df) {
  if (!(df > 0) || Number.isNaN(x)) throw new RangeError(`chiSquareSurvival: x ${x}, df ${df}`);
  if (x <= 0) return 1;
  const a = df / 2, half = x / 2, front = Math.exp(a * Math.log(half) - half - logGamma(a));
  if (half >= a + 1) return front * continued((i) => [-i * (i - a), half + 2 * i + 1 - a], half + 1 - a);
  let term = 1 / a, sum = term;
  for (let i = 1; i < MOST_STEPS && term > sum * SETTLED; i += 1) {
    term *= half / (a + i);
    sum += term;
  }
  return 1 - front * sum;
}
