// A task's heading, and the words for which task it is: every button of a page can be told from the others by its name.
import { h } from "../base/dom.js";
import { SELF_TEST } from "../base/names.js";
import { formatNumber } from "../base/swedish.js";

const LEVEL_WORDS = {
  recept: "följ receptet",
  metod: "metod med eget omdöme",
  strategi: "välj egen väg",
  problem: "formulera frågan själv",
};

/** "Uppgift 3", or "Prova själv 3" on a session's page; "" without a number. */
export function taskName(number, exercise) {
  return number ? `${exercise.endsWith(SELF_TEST) ? "Prova själv" : "Uppgift"} ${number}` : "";
}

/** The same inside a sentence. */
export const placeName = (name) => name.replace(/^Uppgift/, "uppgift");

/** The heading with points and level. `id`: of the heading, which names the form. */
export function taskHead(task, { name, id, level, isSelfTest }) {
  const points = task.points ? `${formatNumber(task.points)} poäng` : isSelfTest ? null : "Inga poäng";
  return h(
    "div",
    { class: "kr-head" },
    name ? h(`h${level}`, { class: "kr-number", id }, name) : null,
    points ? h("span", { class: "kr-tag" }, points) : null,
    !task.points || !LEVEL_WORDS[task.level]
      ? null
      : h("span", { class: "kr-tag" }, `Nivå: ${LEVEL_WORDS[task.level]}`),
  );
}

/** What the button says that gives the answer. */
export function submitWord(task) {
  if (task.kind === "Predict") return "Lås min gissning och visa";
  if (["Text", "Scale"].includes(task.kind) || task.feedback === "none") return "Spara";
  return task.kind === "SearchString" ? "Sök och rätta" : "Rätta";
}

/** Its name for who does not see which task it stands in. */
export const submitName = (task, place) => `${submitWord(task)}${task.kind === "Predict" ? "," : ""} ${place}`;
