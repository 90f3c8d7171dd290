// Do the browser's checks of a review say what Python's say, and does the question builder see what it should?
import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import test from "node:test";
import {
  acrossRemarks,
  filledRows,
  flowRemarks,
  isFilled,
  remainingParts,
} from "../../kunskapsresan/web/review/review-checks.js";
import { effectSentence } from "../../kunskapsresan/web/review/review-effects.js";
import { composeQuestion, questionRemarks } from "../../kunskapsresan/web/review/review-question.js";

const vectors = JSON.parse(readFileSync(new URL("../vectors/review.json", import.meta.url), "utf8"));
const { frames, sections } = vectors.form;

test("the flow's arithmetic says the same sentences as Python", () => {
  for (const [values, said] of vectors.flow) assert.deepEqual(flowRemarks(values), said, JSON.stringify(values));
});

test("remarks across the parts are the same", () => {
  for (const [values, said] of vectors.across) assert.deepEqual(acrossRemarks(values), said, JSON.stringify(values));
});

test("a remark says by a key what it is about, since its words may be improved", () => {
  const values = {
    "prisma-found": "mycket",
    "search-a": { source: "SBU", hits: "2", kept: "3" },
    "study-a": { name: "Berg 2019" },
    "appraisal-a": { study: "b", judgement: "låg" },
    "theme-a": { study: "b", theme: "tillit" },
  };
  const about = [...flowRemarks(values), ...acrossRemarks(values)].map((each) => each.about);
  assert.deepEqual(about, ["flow", "search", "theme", "appraisal", "appraisal"]);
});

test("what remains is the same, section by section", () => {
  for (const [values, said] of vectors.remaining) {
    const missing = Object.entries(remainingParts(values, sections, frames)).filter(([, each]) => each.length);
    assert.deepEqual(Object.fromEntries(missing), said);
  }
});

test("the composed question is the same, hostile words included", () => {
  for (const [name, parts, said] of vectors.compose) assert.equal(composeQuestion(name, parts, frames), said);
});

test("rows come in the order they were made, removed and empty ones left out", () => {
  const values = {
    "search-b": { source: "SBU" },
    "search-a": { source: "SwePub" },
    "search-c": { source: " " },
    "search-d": null,
    "searching": "x",
    "study-a": { name: "Berg" },
  };
  assert.deepEqual(filledRows(values, "search").map(({ id }) => id), ["a", "b"]);
  assert.equal(isFilled({ a: "", b: " " }), false);
});

const remarksOn = (question, more = {}) => questionRemarks({ frame: "peo", question, parts: {}, ...more }).join(" ");

test("each sort of question that needs another thought is seen", () => {
  for (
    const [question, word] of [
      ["Varför är FFT bäst för våra familjer?", "redan svaret"],
      ["Bör barn träffa en förälder som har varit våldsam?", "lag och värderingar"],
      ["Hur går det för en pojke på 14 år som gruppen missar?", "en enda person"],
      ["Vad hjälper min klient?", "en enda person"],
      ["Vad betyder stödet för att ärendet kan avslutas?", "verksamhetens"],
      ["Hur många av våra placerade barn klarar nian?", "egen uppföljning"],
    ]
  ) assert.match(remarksOn(question), new RegExp(word), question);
});

test("a good question gets no remark, and words that only look alike do not count", () => {
  for (
    const question of [
      "Vad betyder föräldrastöd i grupp, jämfört med väntelista, för hur barnen mår bland barn 6–12 år?",
      "Hur beskriver unga tiden efter placeringen?",
      "Vad finns det för forskning om hörbarhet och börda bland anhöriga?",
      "Hur går det för familjer där en man på behandlingshem har kontakt med barnen?",
    ]
  ) assert.equal(remarksOn(question), "", question);
});

test("PICO misses its comparison, and an experience asks for another frame", () => {
  const pico = { frame: "pico", parts: { intervention: "stöd" } };
  assert.match(remarksOn("Vad betyder stöd?", pico), /jämföra med/);
  assert.equal(
    remarksOn("Vad betyder stöd?", { frame: "pico", parts: { intervention: "stöd", comparison: "inget" } }),
    "",
  );
  const felt = { frame: "pico", parts: { intervention: "stöd", outcome: "hur det upplevs" } };
  assert.match(remarksOn("Vad betyder stöd?", felt), /PEO, SPICE eller SPIDER/);
});

test("a result in counts is told as shares, points and ratio", () => {
  const row = { form: "2x2", events1: "48", n1: "216", events2: "66", n2: "216" };
  assert.equal(
    effectSentence(row).replaceAll("\u00a0", " "),
    "22,2 % i insatsgruppen mot 30,6 % i jämförelsegruppen: " +
      "8,3 procentenheter lägre. Riskkvoten är 0,73, med 95 procents konfidensintervall 0,53–1,00.",
  );
  assert.equal(effectSentence({ ...row, events1: "300" }), "");
  assert.equal(effectSentence({ ...row, n2: "" }), "");
  assert.doesNotMatch(effectSentence({ ...row, events1: "0", events2: "0" }), /Riskkvoten/);
});
