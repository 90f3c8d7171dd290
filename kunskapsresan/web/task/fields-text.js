// The field for a text that a person reads: criteria, a note on confidentiality, a quiet word count.
import { h, spoken } from "../base/dom.js";
import { questionParts, typedPlace } from "./question.js";
import { formatNumber } from "../base/swedish.js";
import { countWords } from "../base/values.js";

const pointsWord = (points) => `${formatNumber(points)} poäng`;

/** What opens a part that every text has: told apart for those who hear it alone. */
const opener = (words, place) => h("summary", {}, words, place ? spoken(` i ${place}`) : null);

function rubricTable(task, place) {
  return h(
    "details",
    { class: "kr-rubric" },
    opener("Så bedöms svaret", place),
    ...task.rubric.map((row) =>
      h(
        "section",
        { class: "kr-criterion" },
        h("p", { class: "kr-strong" }, row.criterion),
        h(
          "dl",
          {},
          ...row.levels.map((level) =>
            h(
              "div",
              {},
              h("dt", {}, level.label, h("span", { class: "kr-note" }, pointsWord(level.points))),
              h("dd", {}, level.text),
            )
          ),
        ),
      )
    ),
  );
}

const SECRECY = "Också en ovanlig kombination av uppgifter kan peka ut någon, även när varje uppgift för sig verkar " +
  "harmlös. Sekretessen i socialtjänsten (26 kap. 1 § offentlighets- och sekretesslagen) gäller i cirkeln precis " +
  "som på jobbet, och det du lämnar in kan bli en allmän handling.";

const confidentiality = (id, place) =>
  h(
    "div",
    { class: "kr-secrecy" },
    h("p", { id }, "Skriv så att ingen klient, familj eller kollega kan kännas igen."),
    h(
      "details",
      {},
      opener("Om sekretess och det du skriver", place),
      h("p", {}, SECRECY),
      h("p", {}, "Byt ålder, kön, ort och händelser, eller utgå från det konstruerade fallet."),
    ),
  );

export const textFields = {
  Text(task, uid, changed, place = "") {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-sekretess`, `${uid}-ord`]);
    // described, not live: a count at each word would drown the writing
    const words = h("span", { class: "kr-note kr-words", id: `${uid}-ord` });
    const area = h("textarea", {
      id: uid,
      rows: 7,
      maxlength: 20000,
      "aria-describedby": describedBy,
      oninput: () => {
        count();
        changed();
      },
    });
    const mirror = h("div", { class: "kr-print", "aria-hidden": "true" }); // a textarea prints only its visible lines

    function count() {
      const n = countWords(area.value);
      words.textContent = `${formatNumber(n)} ord${task.min_words ? ` (minst ${formatNumber(task.min_words)})` : ""}`;
      mirror.textContent = area.value;
    }
    count();
    return {
      node: h(
        "div",
        { class: "kr-field" },
        h("label", { class: "kr-question", for: uid }, title),
        ...rest,
        task.rubric.length ? rubricTable(task, place) : null,
        confidentiality(`${uid}-sekretess`, place),
        error,
        area,
        mirror,
        words,
      ),
      error,
      about: area,
      places: [typedPlace(area)],
      read: () => area.value,
      write: (value) => {
        area.value = typeof value === "string" ? value : "";
        count();
      },
      first: area,
    };
  },
};
