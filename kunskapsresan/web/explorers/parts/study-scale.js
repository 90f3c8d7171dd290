// How an effect measure is named, shown and placed on an axis. Twin of kunskapsresan/figures/scales.py: effects come in on
// the scale of the analysis, which is the natural logarithm for ratios.
import { formatNumber } from "../../base/swedish.js";

const SCALES = {
  odds_ratio: { name: "Oddskvot", short: "oddskvot", definite: "oddskvoten", ratio: true, factor: 1, decimals: 2 },
  risk_ratio: { name: "Riskkvot", short: "riskkvot", definite: "riskkvoten", ratio: true, factor: 1, decimals: 2 },
  risk_difference: {
    name: "Riskskillnad (procentenheter)",
    short: "riskskillnad i procentenheter",
    definite: "riskskillnaden i procentenheter",
    ratio: false,
    factor: 100,
    decimals: 1,
  },
  mean_difference: {
    name: "Medelvärdesskillnad",
    short: "medelvärdesskillnad",
    definite: "medelvärdesskillnaden",
    ratio: false,
    factor: 1,
    decimals: 2,
  },
  g: {
    name: "Standardiserad skillnad (g)",
    short: "standardiserad skillnad",
    definite: "den standardiserade skillnaden",
    ratio: false,
    factor: 1,
    decimals: 2,
  },
};
const RATIO_TICKS = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100];
const FINE_RATIO_TICKS = [0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4];
const MOST_SHOWN = 1e6;

/** The scale of a measure; an Error that lists the known ones. */
export function scaleOf(measure) {
  if (!SCALES[measure]) throw new Error(`measure är ${measure}; välj ett av ${Object.keys(SCALES).join(", ")}`);
  return SCALES[measure];
}

const shown = (scale, x) => (scale.ratio ? Math.exp(x) : x * scale.factor);
const written = (scale, x) => {
  const value = shown(scale, x);
  return Math.abs(value) < MOST_SHOWN ? formatNumber(value, scale.decimals) : `${value < 0 ? "−" : ""}mycket stort`;
};

/** "1,72" */
export const valueText = (scale, x) => written(scale, x);

/** "1,13–2,62"; " till " when a limit is negative, since a dash beside a minus misleads. */
export const rangeText = (scale, low, high) =>
  `${written(scale, low)}${!scale.ratio && (low < 0 || high < 0) ? " till " : "\u2013"}${written(scale, high)}`;

/** The name as a column's head, with places where a narrow column may break it. */
export const headText = ({ name }) => name.replace(/(?=kvot|skillnad|enheter)/gi, "\u00ad").replace(/^\u00ad/, "");

/** No difference as shown: "1" or "0". */
export const nullText = (scale) => (scale.ratio ? "1" : "0");

/** "0,69", "mindre än 0,001" */
export const pText = (p) => (p < 0.001 ? "mindre än 0,001" : formatNumber(p, p < 0.1 ? 3 : 2));

/** Limits on the scale of the analysis that hold every estimate and no difference; a few very wide intervals run out. */
export function axisLimits(values, lows, highs) {
  const middle = [...values, 0], widths = lows.map((low, i) => highs[i] - low).sort((a, b) => a - b);
  const from = Math.min(...middle), to = Math.max(...middle);
  const reach = 1.5 * Math.max(to - from, widths[Math.floor(widths.length / 2)]);
  const low = Math.max(Math.min(...lows, 0), from - reach), high = Math.min(Math.max(...highs, 0), to + reach);
  const margin = 0.05 * (high - low);
  return { low: low - margin, high: high + margin };
}

/** Ticks within the limits: [{ at (scale of the analysis), text }]. */
export function axisTicks(scale, { low, high }) {
  if (scale.ratio) {
    const span = Math.exp(high - low),
      marks = span < 8 ? FINE_RATIO_TICKS : RATIO_TICKS.filter((_, i) => span <= 100 || i % 3 === 0);
    return marks.map((value) => ({ at: Math.log(value), text: formatNumber(value) })).filter(({ at }) =>
      at > low && at < high
    );
  }
  const width = (high - low) * scale.factor, rough = width / 5, power = 10 ** Math.floor(Math.log10(rough));
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough), ticks = [];
  for (let i = Math.ceil((low * scale.factor) / step); i * step < high * scale.factor; i += 1) {
    const value = Number((i * step).toPrecision(12));
    if (value > low * scale.factor) ticks.push({ at: value / scale.factor, text: formatNumber(value) });
  }
  return ticks;
}
