// The structure inventory without its screen: four kinds of knowledge work, four questions, and the sentences.
import { formatNumber } from "../../base/swedish.js";

/** What an organisation must organise, from Kunskapsresan's slides; the explanations are our own. */
const CATEGORIES = [
  {
    key: "styrning",
    label: "Kunskapsstyrning",
    help: "Hur leder och organiserar vi arbetet med kunskap? Vem bestämmer, och när på året?",
  },
  {
    key: "inhamtning",
    label: "Kunskapsinhämtning",
    help: "Hur får vi tag på ny kunskap, var och en och som organisation?",
  },
  { key: "utbyte", label: "Kunskapsutbyte", help: "Var möts vi och för kunskap vidare: möten, samtal, nätverk?" },
  {
    key: "produktion",
    label: "Kunskapsproduktion",
    help: "Hur blir vår egen erfarenhet till ny kunskap, till exempel genom uppföljning?",
  },
];
const QUESTIONS = [
  { key: "finns", label: "Finns hos oss" },
  { key: "behovs", label: "Behövs" },
  { key: "vill", label: "Vill vi ha" },
  { key: "tafram", label: "Kan vi ta fram" },
];
const PHASES = [
  { label: "Ensam", minutes: 1, help: "Skriv det du kommer på, i vilken ruta som helst." },
  { label: "Två och två", minutes: 3, help: "Jämför med grannen. Vad har ni olika bild av?" },
  {
    label: "Fyra och fyra",
    minutes: 3,
    help: "Två par möts. Välj en struktur som fattas, och vem som kan ta fram den.",
  },
];

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. question. categories: [{key, label, help}]. questions: [{key, label}]. phases: [{label, minutes, help}] of the
 * discussion, or [] for no timer. All lists have the slides' content unless given; minutes are 0.1–60.
 */
export function readConfig(config) {
  const usual = {
    title: "Vilka strukturer har vi för kunskap?",
    question:
      "Vilka strukturer för kunskap har ni, och vilka fattas? En struktur är något som finns kvar när eldsjälen " +
      "slutar.",
    categories: CATEGORIES,
    questions: QUESTIONS,
    phases: PHASES,
  };
  const words = { ...usual, ...config };
  for (const name of ["categories", "questions"]) {
    const list = words[name],
      text = (x) => typeof x === "string" && x;
    const fits = Array.isArray(list) && list.length && list.every((each) => each && text(each.key) && text(each.label));
    if (!fits || new Set(list.map(({ key }) => key)).size < list.length) {
      throw new Error(`${name}: varje rad behöver en egen key och en label`);
    }
  }
  if (!Array.isArray(words.phases)) throw new Error("phases ska vara en lista");
  for (const phase of words.phases) {
    const { label, minutes } = phase ?? {};
    if (typeof label !== "string" || !label || !(minutes >= 0.1 && minutes <= 60)) {
      throw new Error(`phases: ${label || "ett steg"} behöver label och minutes mellan 0.1 och 60`);
    }
  }
  return words;
}

export const cellKey = (category, question) => `${category.key}.${question.key}`;

const listWords = (items) => items.length < 2 ? items.join("") : `${items.slice(0, -1).join(", ")} och ${items.at(-1)}`;

/** How much is written, and which category is still empty. texts: {"styrning.finns": "…"}. */
export function describeInventory(texts, { categories, questions }) {
  const written = (category, question) => Boolean((texts[cellKey(category, question)] ?? "").trim());
  const filled = categories.reduce(
    (sum, category) => sum + questions.filter((question) => written(category, question)).length,
    0,
  );
  const empty = categories.filter((category) => !questions.some((question) => written(category, question)));
  const all = `Ni har skrivit i ${formatNumber(filled)} av ` +
    `${formatNumber(categories.length * questions.length)} rutor.`;
  if (!filled || !empty.length) return { filled, text: all };
  return { filled, text: `${all} Inget ännu om ${listWords(empty.map(({ label }) => label.toLowerCase()))}.` };
}

/** Head and rows of "Visa som tabell". */
export function inventoryRows(texts, { categories, questions }) {
  return {
    head: ["Kunskap", ...questions.map(({ label }) => label)],
    rows: categories.map((category) => [
      category.label,
      ...questions.map((question) => (texts[cellKey(category, question)] ?? "").trim() || "\u2013"),
    ]),
  };
}

/** What is handed on: {kind, cells: [{category, question, text}]}, only what is written. */
export const inventoryValue = (texts, { categories, questions }) => ({
  kind: "structure-inventory",
  cells: categories.flatMap((category) =>
    questions
      .map((question) => ({
        category: category.label,
        question: question.label,
        text: (texts[cellKey(category, question)] ?? "").trim(),
      }))
      .filter(({ text }) => text)
  ),
});

/** The inventory as a text to save or paste into minutes. */
export function inventoryText(texts, words) {
  const parts = words.categories.map((category) => {
    const lines = words.questions.map((question) => {
      const text = (texts[cellKey(category, question)] ?? "").trim();
      return `${question.label}: ${text.replaceAll("\n", "\n  ") || "\u2013"}`;
    });
    return `${category.label}\n${lines.join("\n")}\n`;
  });
  return `${words.title}\n\n${parts.join("\n")}`;
}
