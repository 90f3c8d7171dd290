// Pooling of effects. Twin of kunskapsresan/effects/synthesis.py and heterogeneity.py, where every convention and source is
// written down; tests/vectors/synthesis.json holds both to the same answers. Impossible numbers throw RangeError.
import { chiSquareSurvival, tQuantile, tSurvival } from "./distributions.js";
import { normalQuantile } from "./stats.js";

const GRID_POINTS = 120;
const total = (numbers) => numbers.reduce((sum, number) => sum + number, 0);

/** Σwy/Σw as a shift from the heaviest study, so that equal effects give exactly that effect. */
function weightedMean(y, weights) {
  const centre = y[weights.indexOf(Math.max(...weights))];
  return centre + total(weights.map((w, i) => w * (y[i] - centre))) / total(weights);
}

function cochranQ(y, v, tau2 = 0) {
  const weights = v.map((each) => 1 / (each + tau2)), mean = weightedMean(y, weights);
  return total(weights.map((w, i) => w * (y[i] - mean) ** 2));
}

/** Σ over pairs of w_i·w_j. */
function pairs(weights) {
  let sum = 0, before = 0;
  for (const w of weights) {
    sum += w * before;
    before += w;
  }
  return sum;
}

const betweenWeight = (weights) => (2 * pairs(weights)) / total(weights);

function iSquared(v, tau2) {
  const typical = (v.length - 1) / betweenWeight(v.map((each) => 1 / each));
  return tau2 / (tau2 + typical);
}

const dersimonianLaird = (y, v) =>
  Math.max(0, (cochranQ(y, v) - (y.length - 1)) / betweenWeight(v.map((each) => 1 / each)));

/** Where a function falls through 0 between low and high, to the last bit. */
function falling(slope, low, high) {
  for (;;) {
    const middle = low + (high - low) / 2;
    if (!(middle > low && middle < high)) return middle;
    if (slope(middle) > 0) low = middle;
    else high = middle;
  }
}

/** The tau² ≥ 0 with the highest restricted likelihood: every hilltop on a logarithmic grid, and the highest of them. */
function highest(slope, likelihood, y, v) {
  const smallest = Math.min(...v) * 1e-6;
  let upper = 2 * Math.max(4 * (Math.max(...y) - Math.min(...y)) ** 2, Math.max(...v));
  while (slope(upper) > 0) upper *= 4;
  const ratio = Math.log(upper / smallest) / (GRID_POINTS - 1);
  const grid = [
    0,
    ...Array.from({ length: GRID_POINTS }, (_, i) => (i === GRID_POINTS - 1 ? upper : smallest * Math.exp(ratio * i))),
  ];
  const slopes = grid.map(slope), tops = slopes[0] <= 0 ? [0] : [];
  for (let i = 1; i < grid.length; i += 1) {
    if (slopes[i - 1] > 0 && slopes[i] <= 0) tops.push(falling(slope, grid[i - 1], grid[i]));
  }
  return tops.length === 1 ? tops[0] : tops.reduce((best, top) => (likelihood(top) > likelihood(best) ? top : best));
}

function restricted(y, v) {
  const centre = y[v.indexOf(Math.min(...v))], centred = y.map((each) => each - centre);
  const slope = (tau2) => { // called some two hundred times per result, hence without arrays of its own
    let sum = 0, weighted = 0, products = 0, squares = 0;
    for (let i = 0; i < v.length; i += 1) {
      const w = 1 / (v[i] + tau2);
      products += w * sum;
      sum += w;
      weighted += w * centred[i];
    }
    for (let i = 0; i < v.length; i += 1) squares += ((centred[i] - weighted / sum) / (v[i] + tau2)) ** 2;
    return squares - (2 * products) / sum;
  };
  const likelihood = (tau2) =>
    -0.5 * (total(v.map((each) => Math.log(each + tau2))) +
      Math.log(total(v.map((each) => 1 / (each + tau2)))) + cochranQ(y, v, tau2));
  return highest(slope, likelihood, y, v);
}

const ESTIMATORS = { REML: restricted, DL: dersimonianLaird };

function checkSynthesis(effects, variances, least) {
  if (effects.length !== variances.length || effects.length < least) {
    throw new RangeError(`${effects.length} effects and ${variances.length} variances; at least ${least} of each`);
  }
  if (!effects.every(Number.isFinite) || !variances.every((v) => Number.isFinite(v) && v > 0)) {
    throw new RangeError("effects are finite numbers, variances greater than 0");
  }
}

/**
 * The pooled effect, on the scale of the effects: { value, low, high, se, weights, tau2, i2, q, q_df, q_p, prediction_low,
 * prediction_high }. model "random" or "common", tau2 "REML" or "DL"; interval by z; prediction by t with k − 2 df, null
 * for "common" and for fewer than three studies. One study comes back as it stands.
 */
export function pool(effects, variances, { model = "random", tau2 = "REML", level = 0.95 } = {}) {
  if (!["random", "common"].includes(model) || !ESTIMATORS[tau2]) {
    throw new RangeError(`unknown model ${model} or tau2 ${tau2}`);
  }
  checkSynthesis(effects, variances, 1);
  const k = effects.length, df = k - 1, z = normalQuantile((1 + level) / 2);
  if (k === 1) {
    const value = effects[0], se = Math.sqrt(variances[0]);
    return {
      value,
      low: value - z * se,
      high: value + z * se,
      se,
      weights: [1],
      tau2: 0,
      i2: 0,
      q: 0,
      q_df: 0,
      q_p: 1,
      prediction_low: null,
      prediction_high: null,
    };
  }
  const q = cochranQ(effects, variances);
  const between = model === "common" ? 0 : ESTIMATORS[tau2](effects, variances);
  const i2 = model === "common" ? Math.max(0, (q - df) / q || 0) : iSquared(variances, between);
  const weights = variances.map((v) => 1 / (v + between)), sum = total(weights);
  const value = weightedMean(effects, weights), se = 1 / Math.sqrt(sum);
  const reach = model === "random" && k > 2 ? tQuantile((1 + level) / 2, k - 2) * Math.sqrt(between + se * se) : null;
  return {
    value,
    low: value - z * se,
    high: value + z * se,
    se,
    weights: weights.map((w) => w / sum),
    tau2: between,
    i2,
    q,
    q_df: df,
    q_p: chiSquareSurvival(q, df),
    prediction_low: reach === null ? null : value - reach,
    prediction_high: reach === null ? null : value + reach,
  };
}

/** Each group by itself with its own tau², in order of first appearance, and the test between them: { groups: Map, q, q_df, q_p }. */
export function subgroups(effects, variances, labels, options = {}) {
  checkSynthesis(effects, variances, 2);
  if (labels.length !== effects.length || new Set(labels).size < 2) {
    throw new RangeError("one label per study, at least two different");
  }
  const groups = new Map([...new Set(labels)].map((label) => {
    const chosen = (numbers) => numbers.filter((_, i) => labels[i] === label);
    return [label, pool(chosen(effects), chosen(variances), options)];
  }));
  const results = [...groups.values()];
  const q = cochranQ(results.map(({ value }) => value), results.map(({ se }) => se ** 2));
  return { groups, q, q_df: results.length - 1, q_p: chiSquareSurvival(q, results.length - 1) };
}

/** Effects on standard errors by weights 1/(v + tau²): line, covariance's slope part, residuals and leverages. */
function fitted(y, v, tau2) {
  const x = v.map(Math.sqrt), weights = v.map((each) => 1 / (each + tau2)), sum = total(weights);
  const meanX = total(weights.map((w, i) => w * x[i])) / sum, meanY = weightedMean(y, weights);
  const spread = total(weights.map((w, i) => w * (x[i] - meanX) ** 2));
  const slope = total(weights.map((w, i) => w * (x[i] - meanX) * (y[i] - meanY))) / spread;
  const residuals = y.map((each, i) => each - meanY - slope * (x[i] - meanX));
  const leverages = x.map((each, i) => weights[i] * (1 / sum + (each - meanX) ** 2 / spread));
  return { weights, sum, spread, slope, residuals, leverages };
}

function restrictedOnErrors(y, v) {
  const slope = (tau2) => {
    const { weights, residuals, leverages } = fitted(y, v, tau2);
    return total(weights.map((w, i) => (w * residuals[i]) ** 2)) - total(weights.map((w, i) => w * (1 - leverages[i])));
  };
  const likelihood = (tau2) => {
    const { weights, sum, spread, residuals } = fitted(y, v, tau2);
    return -0.5 * (total(v.map((each) => Math.log(each + tau2))) + Math.log(sum) + Math.log(spread) +
      total(weights.map((w, i) => w * residuals[i] ** 2)));
  };
  return highest(slope, likelihood, y, v);
}

/** Do less precise studies find other effects? { bias, low, high, se, statistic, df, p }; model "classical" (t) or "mixed" (z). */
export function egger(effects, variances, { model = "classical", level = 0.95 } = {}) {
  checkSynthesis(effects, variances, 3);
  const errors = variances.map(Math.sqrt), largest = Math.max(...errors);
  if (largest - Math.min(...errors) <= 1e-12 * largest) throw new RangeError("variances are all equal");
  const mixed = model === "mixed",
    { weights, spread, slope, residuals } = fitted(
      effects,
      variances,
      mixed ? restrictedOnErrors(effects, variances) : 0,
    );
  const df = mixed ? null : effects.length - 2;
  const scale = mixed ? 1 : Math.sqrt(total(weights.map((w, i) => w * residuals[i] ** 2)) / df);
  const scaled = Math.max(...effects.map((y, i) => Math.abs(y) * Math.sqrt(weights[i])));
  if (!mixed && residuals.every((each, i) => Math.abs(each) * Math.sqrt(weights[i]) <= 1e-12 * scaled)) {
    throw new RangeError("effects lie exactly on a line");
  }
  const se = scale / Math.sqrt(spread), statistic = slope / se;
  const half = se * (mixed ? normalQuantile((1 + level) / 2) : tQuantile((1 + level) / 2, df));
  const p = mixed ? chiSquareSurvival(statistic ** 2, 1) : 2 * tSurvival(Math.abs(statistic), df);
  return { bias: slope, low: slope - half, high: slope + half, se, statistic, df, p };
}

/** Mean of group 1 minus mean of group 2 with Welch's interval: twin of effects.mean_difference. */
export function meanDifference(m1, sd1, n1, m2, sd2, n2, level = 0.95) {
  const one = sd1 / Math.sqrt(n1), two = sd2 / Math.sqrt(n2), se = Math.hypot(one, two);
  if (![m1, m2, se].every(Number.isFinite) || sd1 < 0 || sd2 < 0 || n1 < 2 || n2 < 2 || se === 0) {
    throw new RangeError("impossible means");
  }
  const df = 1 / ((one / se) ** 4 / (n1 - 1) + (two / se) ** 4 / (n2 - 1)), half = tQuantile((1 + level) / 2, df) * se;
  return { value: m1 - m2, low: m1 - m2 - half, high: m1 - m2 + half, se, df };
}
