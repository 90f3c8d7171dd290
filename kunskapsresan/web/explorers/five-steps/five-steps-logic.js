// The five-step path without its screen: the reader's order, the case, and the Swedish sentences about them.
import { formatNumber } from "../../base/swedish.js";
import { EBP_CASE, EBP_STEPS } from "./five-steps-case.js";

const PREDICTED_ORDER = ["vardera", "folj-upp", "sok", "vag-samman", "fraga"];

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. predict: ask for the order first, true unless said otherwise.
 * case: {story, steps: [{key, now, options: [{label, reply, right}]}]}: one entry per step in the path's order (keys
 * fraga, sok, vardera, vag-samman, folj-upp), each with two to five options of which one is right. The built-in case
 * unless given.
 */
export function readConfig(config) {
  const words = { title: "Fem steg, ett fall", predict: true, case: EBP_CASE, ...config };
  if (typeof words.predict !== "boolean") throw new Error("predict ska vara true eller false");
  const { story, steps } = words.case ?? {};
  if (typeof story !== "string" || !story) throw new Error("case.story saknas");
  const keys = EBP_STEPS.map(({ key }) => key);
  if (!Array.isArray(steps) || steps.map(({ key }) => key).join() !== keys.join()) {
    throw new Error(`case.steps ska ha stegen ${keys.join(", ")}, i den ordningen`);
  }
  for (const { key, now, options } of steps) {
    const full = typeof now === "string" &&
      now &&
      Array.isArray(options) &&
      options.length >= 2 &&
      options.length <= 5 &&
      options.every(({ label, reply }) => label && reply) &&
      options.filter(({ right }) => right).length === 1;
    if (!full) {
      throw new Error(
        `case.steps, ${key}: behöver now och två till fem options med label och reply, varav en med right`,
      );
    }
  }
  return words;
}

export const startOrder = () => [...PREDICTED_ORDER];

/** The order with one step moved one place; the same order when it cannot move further. */
export function movedStep(order, key, by) {
  const from = order.indexOf(key),
    to = from + by;
  if (to < 0 || to >= order.length) return order;
  const next = [...order];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}

const ORDINALS = ["först", "som nummer två", "som nummer tre", "som nummer fyra", "sist"];

/** What to say about the reader's order; null (skipped) gives "". */
export function describeOrder(order) {
  if (order === null) return "";
  const right = EBP_STEPS.map(({ key }) => key),
    same = order.filter((key, i) => key === right[i]).length;
  if (same === right.length) return "Du har samma ordning som Kunskapsguiden: frågan först, uppföljningen sist.";
  const lead = same
    ? `${formatNumber(same)} av ${formatNumber(right.length)} steg står på samma plats hos dig.`
    : "Inget steg står på samma plats hos dig.";
  const before = (a, b) => order.indexOf(a) < order.indexOf(b);
  if (before("vag-samman", "fraga")) {
    return `${lead} Du väger samman före frågan. Då är det lätt att insatsen redan är vald när frågan ställs.`;
  }
  if (before("sok", "fraga")) {
    return `${lead} Du söker före frågan. Utan fråga vet sökningen inte vad den letar efter, och inte när den är klar.`;
  }
  if (before("vardera", "sok")) {
    return `${lead} Du värderar före sökningen. Det finns inget att värdera förrän något är hittat.`;
  }
  if (before("vag-samman", "vardera")) {
    return `${lead} Du väger samman före värderingen. Då får en svag studie väga lika mycket som en stark.`;
  }
  const at = order.indexOf("folj-upp");
  return at === right.length - 1
    ? lead
    : `${lead} Du följer upp ${ORDINALS[at]}. Det som följs upp behöver ha hänt först.`;
}

/** How far the reader has come; chosen: an option's place or null per step. */
export function describePath(chosen, { case: { steps } }) {
  const done = chosen.filter((place) => place !== null).length;
  if (done < steps.length) return { done, text: `Steg ${formatNumber(done + 1)} av ${formatNumber(steps.length)}.` };
  return {
    done,
    text: "Du har gått hela vägen. Den går runt: uppföljningen ger ofta nästa fråga. Vilket steg hinns sällan " +
      "med hos er?",
  };
}

/** Head and rows of "Visa som tabell": the steps, what one does, and what the reader did in the case. */
export function pathRows(chosen, { case: { steps } }) {
  const rows = EBP_STEPS.map(({ label, does }, i) => [
    `${formatNumber(i + 1)}. ${label}`,
    does,
    chosen[i] === null ? "inte valt" : steps[i].options[chosen[i]].label,
  ]);
  return { head: ["Steg", "Vad man gör", "Du valde"], rows };
}
