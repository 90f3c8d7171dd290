// The search workbench's lists: records, missed records with the reason, blocks with their numbers, and the language.
import { h } from "../../base/dom.js";
import { formatNumber } from "../../base/swedish.js";
import { iconSample } from "../parts/icon-panel.js";
import { alternativeWords, blockWords, missedWords, shortAuthors } from "./search-workbench-logic.js";

const SYNTAX = [
  ["barn*", "trunkering: barn, barnet, barnens"],
  ['"sociala insatser"', "fras: orden i följd"],
  ["barn OR unga", "minst ett av orden"],
  ["(barn OR unga) AND alkohol*", "båda blocken; parentesen håller ihop ett block"],
  ["behandling NOT läkemedel", "tar bort; använd sparsamt, det tar ofta för mycket"],
  ["spel NEAR/3 problem", "högst tre ord emellan"],
  ["ti:barn  ab:barn  kw:barn", "bara i titel, beskrivning eller nyckelord"],
  ["au:avby  år:2015-2020", "författare och årtal"],
];

export const syntaxHelp = () =>
  h(
    "details",
    {},
    h("summary", {}, "Så skriver du"),
    h(
      "dl",
      { class: "kr-syntax" },
      ...SYNTAX.flatMap(([text, means]) => [h("dt", {}, h("code", {}, text)), h("dd", {}, means)]),
    ),
    h(
      "p",
      { class: "kr-note" },
      "Korpusen är verkliga referenser på svenska och engelska, med kursens egna beskrivningar och nyckelord. " +
        "Sök på båda språken.",
    ),
  );

const publication = ({ authors, year, where }) =>
  [[shortAuthors(authors), year ? `(${year})` : "(u.å.)"].filter(Boolean).join(" "), where].filter(Boolean).join(". ");

function recordCard(record, tag, ...more) {
  return h(
    "li",
    { class: "kr-record" },
    h("p", { class: "kr-record-title", lang: record.language || null }, record.title),
    h("p", { class: "kr-note" }, publication(record)),
    h("p", {}, record.abstract),
    tag,
    ...more,
  );
}

const labelled = (kind, text) => h("p", { class: "kr-tag" }, iconSample(kind), text);

/** The hits, each with its label for the question. */
export function recordCards(ids, record, question) {
  return ids.map((id) =>
    recordCard(
      record(id),
      !question
        ? null
        : question.relevant.includes(id)
        ? labelled("event", "Relevant")
        : question.near.includes(id)
        ? labelled("rest", "Nära: delar ord med frågan men gäller något annat")
        : null,
    )
  );
}

/** The relevant records that the string missed, why, and the words they do have. */
export function missedCards({ missed, blocks }, record) {
  return missed.map(({ id, dropped }) =>
    recordCard(
      record(id),
      labelled("fewer", missedWords(dropped, blocks)),
      h("p", { class: "kr-note" }, `Nyckelord: ${record(id).keywords.replaceAll(";", ",")}.`),
    )
  );
}

const bar = (share) =>
  h(
    "div",
    { class: "kr-bar", "aria-hidden": "true" },
    (() => {
      const filled = h("span");
      filled.style.width = `${share * 100}%`;
      return filled;
    })(),
  );

function alternativeTable({ alternatives, removes }) {
  const row = (each) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, h("code", {}, each.text)),
      h("td", {}, formatNumber(each.hits)),
      h("td", {}, alternativeWords(each, removes)),
    );
  return h(
    "table",
    {},
    h("thead", {}, h("tr", {}, ...["Ord", "Träffar", "Tillskott"].map((text) => h("th", { scope: "col" }, text)))),
    h("tbody", {}, ...alternatives.map(row)),
  );
}

/** A card per block, and what they give together. */
export function blockCards({ blocks, ids }, size, question) {
  const cards = blocks.map((block, i) => {
    const relevant = block.relevant === null || block.removes
      ? ""
      : ` ${formatNumber(block.relevant)} av de ${formatNumber(question.relevant.length)} relevanta är bland dem.`;
    const words = blockWords(block, ids.length);
    return h(
      "div",
      { class: `kr-block${block.removes ? " kr-removes" : ""}` },
      h(
        "p",
        { class: "kr-block-name" },
        `Block ${formatNumber(i + 1)}${block.removes ? " (NOT)" : ""}: `,
        h("code", {}, block.text),
      ),
      bar(block.hits / size),
      h(
        "p",
        {},
        h("strong", {}, `${formatNumber(block.hits)} av ${formatNumber(size)}`),
        ` poster passar.${relevant} ${words}`,
      ),
      block.alternatives.length
        ? h(
          "details",
          {},
          h("summary", {}, `Ord för ord (${formatNumber(block.alternatives.length)})`),
          alternativeTable(block),
        )
        : null,
    );
  });
  if (blocks.length < 2) return cards;
  return [
    ...cards,
    h(
      "div",
      { class: "kr-block kr-together" },
      h("p", { class: "kr-block-name" }, "Tillsammans"),
      bar(ids.length / size),
      h("p", {}, h("strong", {}, `${formatNumber(ids.length)} av ${formatNumber(size)}`), " poster passar alla block."),
    ),
  ];
}
