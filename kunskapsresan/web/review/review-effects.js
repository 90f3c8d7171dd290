// What a result in figures says, computed as it is typed.
import { wholeCount } from "./review-checks.js";
import { risk, riskDifference, riskRatio } from "../numbers/stats.js";
import { formatNumber, formatPercent } from "../base/swedish.js";

const pointsText = (difference) => `${formatNumber(Math.abs(difference) * 100, 1)} procentenheter`;
const spanText = ({ low, high }) => `${formatNumber(low, 2)}–${formatNumber(high, 2)}`;

/** One or two sentences about a row of the table "effect"; "" when there is nothing to say yet. */
export function effectSentence(row) {
  if (row.form !== "2x2") return "";
  const [events1, n1, events2, n2] = ["events1", "n1", "events2", "n2"].map((key) => wholeCount(row[key]));
  if ([events1, n1, events2, n2].some((each) => each === null)) return "";
  try {
    const first = risk(events1, n1).value,
      second = risk(events2, n2).value,
      gap = riskDifference(events1, n1, events2, n2);
    const head = `${formatPercent(first, 1)} i insatsgruppen mot ${formatPercent(second, 1)} i jämförelsegruppen`;
    const difference = gap.value === 0
      ? "ingen skillnad"
      : `${pointsText(gap.value)} ${gap.value < 0 ? "lägre" : "högre"}`;
    return `${head}: ${difference}.${ratioText(events1, n1, events2, n2)}`;
  } catch (error) {
    if (error instanceof RangeError) return ""; // impossible numbers are told beside the flow
    throw error;
  }
}

function ratioText(events1, n1, events2, n2) {
  if (events1 + events2 === 0 || events1 + events2 === n1 + n2) return "";
  const ratio = riskRatio(events1, n1, events2, n2);
  return ` Riskkvoten är ${formatNumber(ratio.value, 2)}, med 95 procents konfidensintervall ${spanText(ratio)}.`;
}
