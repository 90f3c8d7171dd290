// The sentences around an explanation. Twin of kunskapsresan/tasks/feedback.py, and of Evaluation.sentences in
// kunskapsresan/searching/metrics.py.
import { formatNumber, formatPercent } from "../base/swedish.js";
import { OF_100, PERCENT, POINTS, readUnit } from "./units.js";

const MISSED_SHOWN = 3;
export const EMPTY = "Du har inte svarat ännu.";
export const SAVED = "Sparat.";
export const MANUAL = "Sparat. Din handledare läser svaret.";
export const UNREADABLE = "Svaret går inte att läsa som ett tal. Skriv med siffror, till exempel 0,75 eller 12.";
export const LEVEL =
  "Talet stämmer. Men ord som ”fler” och ”lägre” säger hur mycket något skiljer, och frågan gäller " +
  "hela talet. Vilket av dem menar du?";
export const TURNED =
  "Talet stämmer, men riktningen är den omvända. Läs frågan en gång till: vad jämförs med vad, och åt " +
  "vilket håll går skillnaden?";
const ASK = {
  "two-numbers": "Du har skrivit mer än ett tal. Vilket av dem är ditt svar? Skriv bara det.",
  "limit": "Du har skrivit en gräns, som ”mer än” eller ”minst”. Vilket tal är ditt svar? Skriv bara det.",
  "calculation": "Det ser ut som en uträkning. Räkna den till slut och skriv talet som den ger.",
  "times": "”Gånger fler” kan betyda två saker: 2 gånger så många, eller 2 gånger till, alltså 3 gånger så många. " +
    "Skriv bara talet, så menas ”gånger så många”.",
};
export const NOT_OFFERED = "Svaret hör inte till uppgiften. Välj ett av alternativen.";

/** What is left to choose. */
export const leftToChoose = (labels) => `Det här är kvar att välja: ${labels.join("; ")}.`;

/** How many were right, then one thing to look at. */
export const countedRight = (right, total, explanation) => `${right} av ${total} stämmer. ${explanation}`;

/** An explanation that belongs to one item of several. */
export const aboutItem = (label, explanation) => `”${label}”: ${explanation}`;

/** A question about what was typed; problem as in typed.js, unit as the task states it. */
export function ask(problem, words, unit) {
  if (problem !== "words") return ASK[problem] ?? UNREADABLE;
  const withUnit = unit ? `, eller med enheten ${said(unit)}` : "";
  return `Talet går att läsa, men inte det som står bredvid: ”${words}”. Skriv talet ensamt${withUnit}.`;
}

/** "8.498" is two numbers. */
export const either = (thousands, decimal) =>
  `Menar du ${formatNumber(thousands)} eller ${formatNumber(decimal, 3)}? ` +
  "Skriv tusental med mellanslag eller utan, och decimaler med komma.";

const said = (unit) => (unit === "%" ? PERCENT : unit);
const plain = (x) => Number(x.toPrecision(15)); // 28.5, not 28.499999999999996

/** A confirmation or an explanation of the percentage that the share x is. */
export const asShare = (x, text) => `${formatNumber(x)} som andel är ${formatNumber(plain(100 * x))} procent. ${text}`;

/** "0,37 %" for 37 %. */
export const shareWithSign = (x) =>
  `Talet stämmer som andel av 1. Men ${formatNumber(x)} procent är inte ens en på hundra. ` +
  "Skriv andelen utan procent, eller flytta kommat två steg.";

/** The right figure in another unit: what each of the two would mean. */
export function otherUnit(x, kind, label, unit) {
  const figure = formatNumber(x), asked = readUnit(unit)?.kind;
  if (kind === PERCENT && asked === POINTS) {
    return "Talet stämmer, men procent är inte procentenheter. Sjunker en andel från 40 till 30 procent är det 10 " +
      "procentenheter: avståndet. Men det är 25 procent, för en fjärdedel av de 40 är borta. " +
      "Vilket är det du har räknat ut?";
  }
  if (kind === OF_100 && asked === POINTS) {
    return `Talet stämmer. Men ${figure} av 100 är en andel, och frågan gäller avståndet mellan två. ` +
      "Skriv det i procentenheter, eller som fler eller färre av 100.";
  }
  if (kind === POINTS && asked === PERCENT) {
    return "Talet stämmer, men procentenheter är inte procent. Procentenheter är avståndet mellan två andelar: från " +
      "30 till 40 procent är det 10. Procent säger hur stor del något är av något annat. " +
      "Vilket är det frågan gäller?";
  }
  if (!unit && kind === PERCENT) {
    return `Talet stämmer, men ${figure} procent är ${formatNumber(plain(x / 100))}. Skriv bara talet.`;
  }
  if (!unit && kind === POINTS) {
    return "Talet stämmer, men procentenheter är avståndet mellan två andelar, och svaret är ett tal utan enhet. " +
      "Vilket är det du har räknat ut?";
  }
  if (kind === PERCENT) {
    return `Talet stämmer, men ${figure} procent är ${figure} av varje hundra. Frågan gäller ${said(unit)}. ` +
      "Vilket är det du har räknat ut?";
  }
  if (!unit) return `Talet stämmer, men ${label} är något annat än det som frågan räknar. Vad är det som talet visar?`;
  const other = `${figure} ${label}`, wanted = `${figure} ${said(unit)}`;
  return `Talet stämmer, men ${other} är något annat än ${wanted}. Vilken enhet räknar frågan i?`;
}

/** Another figure in another unit: the unit first, then what the task says to any other number. */
export const unitFirst = (label, unit, fallback) =>
  `Du skrev ${label}, men ${unit ? `frågan gäller ${said(unit)}` : "svaret är ett tal utan enhet"}. ${fallback}`;

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
