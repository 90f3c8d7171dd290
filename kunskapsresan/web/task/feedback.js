// The sentences around an explanation. Twin of kunskapsresan/tasks/feedback.py, and of Evaluation.sentences in
// kunskapsresan/searching/metrics.py.
import { formatNumber, formatPercent } from "../base/swedish.js";

const MISSED_SHOWN = 3;
export const EMPTY = "Du har inte svarat ännu.";
export const SAVED = "Sparat.";
export const MANUAL = "Sparat. Din handledare läser svaret.";
export const UNREADABLE = "Svaret går inte att läsa som ett tal. Skriv med siffror, till exempel 0,75 eller 12.";
export const NOT_OFFERED = "Svaret hör inte till uppgiften. Välj ett av alternativen.";

/** What is left to choose. */
export const leftToChoose = (labels) => `Det här är kvar att välja: ${labels.join("; ")}.`;

/** How many were right, then one thing to look at. */
export const countedRight = (right, total, explanation) => `${right} av ${total} stämmer. ${explanation}`;

/** An explanation that belongs to one item of several. */
export const aboutItem = (label, explanation) => `”${label}”: ${explanation}`;

/** An explanation, then hits, recall, precision and NNR, then at most three of the missed titles. */
export function searchedText(explanation, evaluation, missed) {
  const lines = [explanation, evaluationSentences(evaluation).join(" ")];
  if (missed.length) {
    const shown = missed.slice(0, MISSED_SHOWN).map((title) => `”${title}”`).join("; ");
    const more = missed.length - MISSED_SHOWN;
    lines.push(`Du missade ${shown}${more > 0 ? ` och ${more} till.` : "."}`);
  }
  return lines.join("\n");
}

function evaluationSentences({ found, relevant, hits, recall, precision, nnr }) {
  const out = [`Du hittade ${hits.length} av ${relevant} relevanta: återfinning (recall) ${formatPercent(recall)}.`];
  if (!found) return [...out, "Sökningen gav inga träffar, så träffsäkerheten går inte att räkna ut."];
  out.push(
    `Av ${formatNumber(found)} ${found === 1 ? "träff" : "träffar"} är ` +
      `${hits.length} ${hits.length === 1 ? "relevant" : "relevanta"}: ` +
      `träffsäkerhet (precision) ${formatPercent(precision)}.`,
  );
  if (nnr !== null) {
    out.push(`Du läser i genomsnitt ${formatNumber(nnr, 1)} titlar för varje relevant (NNR).`);
  }
  return out;
}
