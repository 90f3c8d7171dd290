// What a step shows while one writes: the question that grows, arithmetic, agreement, the whole review.
import { h } from "../base/dom.js";
import { filledRows, reviewRemarks, wholeCount } from "./review-checks.js";
import { composeQuestion, questionRemarks } from "./review-question.js";
import { wholeReview } from "./review-whole.js";
import { formatNumber } from "../base/swedish.js";

const AGREED = "Talen går ihop.";

function partsOf(work, frames) {
  const names = new Set(Object.values(frames.all).flatMap((frame) => frame.parts));
  return Object.fromEntries([...names].map((name) => [name, work.value(frames.prefix + name) ?? ""]));
}

async function copyText(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch { // no clipboard on plain http, or it is refused
    const area = h("textarea", { class: "kr-spoken", readonly: true, "aria-hidden": "true", tabindex: "-1" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

/** The composed question, with what can be done with it. */
function questionPart({ work, form, say }) {
  const text = h("p", { class: "kr-review-question" }),
    hint = h("p", { class: "kr-note" }, "Det inom hakparenteser fattas än.");
  const compose = () => composeQuestion(work.value("frame") ?? "", partsOf(work, form.frames), form.frames);
  const copy = h("button", {
    type: "button",
    onclick: async () => {
      const done = await copyText(compose());
      copy.focus();
      say(done ? "Frågan är kopierad." : "Det gick inte att kopiera. Markera frågan och kopiera den själv.");
    },
  }, "Kopiera frågan");
  const use = h("button", {
    type: "button",
    onclick: () => {
      work.set("question-text", compose());
      say("Frågan står nu i rutan nedanför. Ändra den fritt.");
    },
  }, "Använd som min fråga");
  const actions = h("p", { class: "kr-actions" }, copy, use);
  const node = h(
    "div",
    { class: "kr-review-live" },
    h("p", { class: "kr-review-label" }, "Så här blir frågan"),
    text,
    hint,
    actions,
  );
  function refresh() {
    const composed = compose();
    text.textContent = composed || "Välj ram och fyll i rutorna, så växer frågan fram här.";
    hint.hidden = !composed.includes("[");
    actions.hidden = !composed;
  }
  return { node, refresh };
}

/** The sentences about one part of the review. */
const remarksOn = (part, work) =>
  reviewRemarks(work.values()).filter(({ about }) => about === part).map(({ text }) => text);

/** Remarks that are announced once what was typed is saved, not at every key. */
function remarkPart(find, title, empty = () => "") {
  const list = h("ul", {}), lead = h("p", { class: "kr-review-label" }, title), calm = h("p", { class: "kr-note" });
  const node = h("div", { class: "kr-review-live kr-review-remarks", role: "status" }, lead, list, calm);
  let known = null;
  function refresh() {
    const found = find(), text = found.length ? "" : empty();
    if (JSON.stringify([found, text]) === known) return; // or it would be read aloud again
    known = JSON.stringify([found, text]);
    list.replaceChildren(...found.map((each) => h("li", {}, each)));
    list.hidden = lead.hidden = !found.length;
    calm.textContent = text;
    calm.hidden = !text;
  }
  return { node, refresh, quiet: true };
}

function questionCheckPart({ work, form }) {
  return remarkPart(() => {
    const parts = partsOf(work, form.frames), frame = work.value("frame") ?? "";
    const own = (work.value("question-text") ?? "").trim();
    return questionRemarks({ frame, parts, question: own || composeQuestion(frame, parts, form.frames) });
  }, "Tänk en gång till");
}

function flowPart({ work }) {
  const known = () => ["prisma-screened", "prisma-assessed"].some((key) => wholeCount(work.value(key) ?? "") !== null);
  return remarkPart(() => remarksOn("flow", work), "Talen går inte ihop än", () => (known() ? AGREED : ""));
}

function searchPart({ work }) {
  const sources = () =>
    new Set(
      filledRows(work.values(), "search").map(({ row }) => (row.source ?? "").trim().toLowerCase()).filter(Boolean),
    ).size;
  return remarkPart(
    () => remarksOn("search", work),
    "Titta en gång till",
    () =>
      ["Sökloggen har ingen källa än. Återstår: minst två.", "Sökloggen har en källa. Återstår: minst en till."][
        sources()
      ] ?? `Sökloggen har ${formatNumber(sources())} källor.`,
  );
}

function appraisalPart({ work }) {
  return remarkPart(() => remarksOn("appraisal", work), "Återstår");
}

/** How two people sorted the same titles: agreement in plain counts; kappa comes in session 9. */
function screeningPart({ work }) {
  return remarkPart(() => [], "", () => {
    const both = filledRows(work.values(), "record").filter(({ row }) => row.mine && row.other);
    const same = both.filter(({ row }) => row.mine === row.other).length;
    return both.length
      ? `Båda har bedömt ${formatNumber(both.length)} titlar och ni bedömde ${formatNumber(same)} lika.`
      : "";
  });
}

export const LIVE_PARTS = {
  question: questionPart,
  "question-checks": questionCheckPart,
  prisma: flowPart,
  search: searchPart,
  screening: screeningPart,
  appraisal: appraisalPart,
  whole: wholeReview,
};
