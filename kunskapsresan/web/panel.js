// "Ditt arbete": progress, the check before hand-in, the download. The same panel in the book's page and in notebooks.
import { h, paragraphs, uniqueId } from "./dom.js";
import { offerDownload } from "./download.js";
import { personalDataWarning } from "./guard.js";
import { checkBeforeHandIn, handInFile, reviewBytes } from "./hand-in-file.js";
import { isEmpty } from "./marking.js";

const PERSONAL = "Det här kan vara uppgifter om en person. Ta bort eller ändra dem om de går att koppla till någon:";
const ABOUT_FILE = "Filen innehåller dina svar, din kunskapsöversikt och ett kvitto. Den skapas här i webbläsaren och skickas ingenstans: "
  + "du lämnar den till din handledare på det sätt ni har kommit överens om.";
const shorten = (text) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text);

function remarkText({ unanswered, half, found }) {
  const parts = [unanswered ? "Inte besvarad." : half ? "Påbörjad men inte klar." : null,
    ...found.map(personalDataWarning)];
  return parts.filter(Boolean).join(" ");
}

/**
 * `source`: {tasks, work(): {exercise, content, participant, answers, taskIds}, goTo(id) or null, identify(then) or
 * null, downloaded(name)}.
 * Returns {node, actions, tell(text, look), draw(), download()}.
 */
export function workPanel(source) {
  const uid = uniqueId("panel");
  const who = h("p", { class: "kr-who" }), count = h("span", { class: "kr-count" }),
    bar = h("progress", { id: `${uid}-stapel`, value: 0, max: 1 });
  const message = h("output", { class: "kr-feedback kr-message", "aria-live": "polite" });
  const check = h("section", { class: "kr-check", hidden: true, tabindex: "-1", "aria-labelledby": `${uid}-kontroll` });
  const button = h("button", { type: "button", class: "kr-primary kr-download", onclick: () => download() },
    "Ladda ner din fil");
  const actions = h("p", { class: "kr-actions" }, button);
  const node = h("section", { class: "kr-panel", lang: "sv", "aria-labelledby": `${uid}-rubrik`,
    onkeydown: (event) => event.ctrlKey || event.metaKey || event.stopPropagation() },
    h("h2", { id: `${uid}-rubrik`, class: "kr-title" }, "Ditt arbete"), who,
    h("p", { hidden: !source.tasks.length }, h("label", { for: bar.id }, "Besvarade uppgifter: "), count, bar), check, actions, message,
    h("p", { class: "kr-note" }, ABOUT_FILE));

  function tell(text, look = "kr-info") {
    message.className = `kr-feedback kr-message ${look}`;
    message.textContent = text;
  }

  function draw() {
    const { participant, answers, taskIds } = source.work(),
      answered = taskIds.filter((id) => !isEmpty(answers[id]?.value)).length;
    who.textContent = participant ? `Deltagar-id: ${participant}` : "Inget deltagar-id ännu.";
    count.textContent = `${answered} av ${taskIds.length}`;
    bar.max = Math.max(1, taskIds.length);
    bar.value = answered;
  }

  function remarkItem(remark) {
    const title = remark.number === null ? "Din kunskapsöversikt"
      : `Uppgift ${remark.number}: ${shorten(paragraphs(remark.question)[0] ?? "")}`;
    function follow(event) {
      event.preventDefault();
      close();
      source.goTo(remark.id);
    }
    const head = source.goTo ? h("a", { href: remark.number === null ? "#" : `#uppgift-${remark.id}`, onclick: follow }, title)
      : h("span", { class: "kr-strong" }, title);
    return h("li", {}, head, h("br"), remarkText(remark));
  }

  const remarkList = (lead, remarks) =>
    (remarks.length ? [h("p", {}, lead), h("ul", {}, ...remarks.map(remarkItem))] : []);

  function close() {
    check.hidden = true;
    actions.hidden = false;
    check.replaceChildren();
  }

  function showCheck(remarks) {
    const personal = remarks.filter((each) => each.found.length), open = remarks.filter((each) => !each.found.length);
    check.replaceChildren(h("h3", { id: `${uid}-kontroll`, class: "kr-title" }, "Innan du lämnar in"),
      ...remarkList(PERSONAL, personal), ...remarkList("De här uppgifterna är inte klara:", open),
      h("p", { class: "kr-actions" },
        h("button", { type: "button", class: "kr-primary", onclick: () => { close(); deliver(); button.focus(); } },
          "Ladda ner ändå"),
        h("button", { type: "button", onclick: () => { close(); button.focus(); } }, "Gå tillbaka")));
    check.hidden = false;
    actions.hidden = true;
    tell("", "");
    check.focus();
  }

  function download() {
    document.activeElement?.blur?.(); // what is being typed is saved when its field loses focus
    const work = source.work();
    if (!work.participant && source.identify) { source.identify(download); return; }
    const remarks = checkBeforeHandIn(source.tasks, work.answers, work.review);
    if (remarks.length) showCheck(remarks);
    else deliver();
  }

  /** A page without tasks has the review alone to give. */
  function deliverReview({ participant, review }) {
    const bytes = reviewBytes(participant, review);
    if (!bytes) {
      tell("Du har inte skrivit något i översikten än.");
      return;
    }
    const name = `oversikt_${participant}.json`;
    offerDownload(name, bytes);
    tell(`Filen ${name} är nedladdad. Den innehåller allt du har skrivit i översikten.`, "kr-right");
    source.downloaded?.(name);
  }

  function deliver() {
    if (!source.tasks.length) {
      deliverReview(source.work());
      return;
    }
    const { name, bytes, receipt } = handInFile(source.work());
    offerDownload(name, bytes, "application/zip");
    const sum = receipt.sha256.slice(0, 8);
    const along = receipt.oversikt_bytes ? " Din kunskapsöversikt följer med." : "";
    tell(`Filen ${name} är nedladdad. Den har ${receipt.answered} av ${receipt.total} svar och kontrollsumman ${sum}.`
      + along, "kr-right");
    source.downloaded?.(name);
  }

  return { node, actions, tell, draw, download };
}
