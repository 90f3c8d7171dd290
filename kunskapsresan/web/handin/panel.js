// "Ditt arbete": who answers, how much is answered, what to look at before handing in, the two files, and the way back in.
// The same panel in the book's pages and in notebooks.
import { checkBeforeHandIn } from "./before-hand-in.js";
import { h, paragraphs, uniqueId } from "../base/dom.js";
import { offerDownload } from "../base/download.js";
import { workFile } from "./hand-in-file.js";
import { remarkText, saidOf } from "./panel-words.js";
import { isEmpty } from "../base/values.js";
import { say, voice } from "../base/voice.js";
import { whoForm } from "./who-form.js";

const PERSONAL = "Det här kan vara uppgifter om en person. Ta bort eller ändra dem om de går att koppla till någon:";
const ABOUT_HAND_IN =
  "en fil med svaren och din kunskapsöversikt, till din handledare på det sätt ni har kommit överens om.";
const ABOUT_COPY = "en kopia till dig själv av det du har gjort på alla sidor. Med Läs in en fil kommer det tillbaka.";
const ABOUT_COPY_HERE = "en kopia till dig själv av svaren på den här övningen och av din kunskapsöversikt.";
const MADE_HERE = "Filerna skapas här i webbläsaren och skickas ingenstans.";
const shorten = (text) => (text.length > 90 ? `${text.slice(0, 88).trimEnd()} …` : text);

/** What a remark is about, as a link where one can go there. `close()`: the check goes before focus does. */
function remarkItem(remark, { goTo }, close) {
  const title = remark.number === null
    ? "Din kunskapsöversikt"
    : `Uppgift ${remark.number}: ${shorten(paragraphs(remark.question)[0] ?? "")}`;
  function follow(event) {
    event.preventDefault();
    close();
    goTo(remark.id);
  }
  const head = goTo
    ? h("a", { href: remark.number === null ? "#" : `#uppgift-${remark.id}`, onclick: follow }, title)
    : h("span", { class: "kr-strong" }, title);
  return h("li", {}, head, h("br"), remarkText(remark));
}

/** The panel's elements. `form`: the one that asks who answers; `act`: {handIn(), copy()}. */
function panelParts(source, form, act) {
  const uid = uniqueId("panel"), bar = h("progress", { id: `${uid}-stapel`, value: 0, max: 1 });
  const who = h("p", { class: "kr-who" }), count = h("span", { class: "kr-count" });
  const kept = h("p", { class: "kr-kept kr-note" }), message = h("div", { class: "kr-feedback kr-message" });
  const check = h("section", { class: "kr-check", hidden: true, tabindex: "-1", "aria-labelledby": `${uid}-kontroll` });
  const handInButton = button("Lämna in", act.handIn, "kr-primary kr-hand-in");
  const copyButton = button("Ladda ner allt", act.copy, "kr-copy");
  const actions = h("p", { class: "kr-actions" }, handInButton, copyButton);
  const node = h(
    "section",
    {
      class: "kr-panel",
      lang: "sv",
      "aria-labelledby": `${uid}-rubrik`,
      onkeydown: (event) => event.ctrlKey || event.metaKey || event.stopPropagation(),
    },
    h("h2", { id: `${uid}-rubrik`, class: "kr-title" }, "Ditt arbete"),
    who,
    h("p", { hidden: !source.tasks.length }, h("label", { for: bar.id }, "Besvarade uppgifter: "), count, bar),
    form.node,
    check,
    actions,
    message,
    kept,
    ...[["Lämna in", ABOUT_HAND_IN], ["Ladda ner allt", source.pickFile ? ABOUT_COPY : ABOUT_COPY_HERE]]
      .map(([name, text]) => h("p", { class: "kr-note" }, h("strong", {}, name), `: ${text}`)),
    h("p", { class: "kr-note" }, MADE_HERE),
  );
  return { uid, who, count, bar, kept, message, check, handInButton, copyButton, actions, node };
}

const button = (text, onclick, look = null) => h("button", { type: "button", class: look, onclick }, text);

/**
 * `source`: {tasks, edition, participant(), answers(): {task: {version: entry}}, parts(kind): promise of {exercises, review},
 * review(): {key: entry}, goTo(id) or null, become(id, how), ways, isEmpty(), pickFile() or null, downloaded(kind, name)}.
 * Returns {node, actions, tell(text, look), choose(text, choices), draw(), handIn(), copy()}.
 */
export function workPanel(source) {
  const form = whoForm(source, { always: false });
  const { uid, who, count, bar, kept, message, check, handInButton, copyButton, actions, node } = panelParts(
    source,
    form,
    { handIn: () => handIn(), copy: () => copy() },
  );
  voice();

  function tell(text, look = "kr-info") {
    message.className = `kr-feedback kr-message ${look}`;
    message.textContent = text;
    say(text);
  }

  function draw() {
    const id = source.participant(), answers = source.answers();
    const answered = source.tasks.filter((task) => !isEmpty(answers[task.id]?.[task.hash]?.value)).length;
    who.textContent = id ? `Deltagar-id: ${id}` : "Inget deltagar-id ännu.";
    count.textContent = `${answered} av ${source.tasks.length}`;
    bar.max = Math.max(1, source.tasks.length);
    bar.value = answered;
    form.draw();
  }

  function close() {
    check.hidden = true;
    actions.hidden = false;
    check.replaceChildren();
  }

  const remarkList = (lead, remarks) =>
    remarks.length
      ? [h("p", {}, lead), h("ul", {}, ...remarks.map((remark) => remarkItem(remark, source, close)))]
      : [];

  /** A question with buttons, in the place of the panel's own: [[words, what to do]]; the first one is the likely one. */
  function choose(title, content, choices) {
    const act = (then) => () => {
      close();
      handInButton.focus();
      then?.();
    };
    check.replaceChildren(
      h("h3", { id: `${uid}-kontroll`, class: "kr-title" }, title),
      ...content,
      h(
        "p",
        { class: "kr-actions" },
        ...choices.map(([words, then], i) => button(words, act(then), i ? null : "kr-primary")),
      ),
    );
    check.hidden = false;
    actions.hidden = true;
    tell("", "");
    check.focus();
  }

  /** `from`: the button that asks, where focus stands when all is done. */
  function whenNamed(then, from) {
    // What is being typed is saved when its field loses focus.
    /** @type {HTMLElement | null} */ (document.activeElement)?.blur?.();
    from.focus();
    if (source.participant()) then();
    else form.ask(then, from);
  }

  function handIn() {
    whenNamed(() => {
      const remarks = checkBeforeHandIn(source.tasks, source.answers(), source.review());
      const personal = remarks.filter((each) => each.found.length), open = remarks.filter((each) => !each.found.length);
      if (!remarks.length) {
        deliver("inlamning");
        return;
      }
      choose("Innan du lämnar in", [
        ...remarkList(PERSONAL, personal),
        ...remarkList("De här uppgifterna är inte klara:", open),
      ], [["Lämna in ändå", () => deliver("inlamning")], ["Gå tillbaka", null]]);
    }, handInButton);
  }

  function copy(then = null) {
    whenNamed(() => deliver("kopia", then), copyButton);
  }

  async function deliver(kind, then = null) {
    try {
      const parts = await source.parts(kind);
      const { name, bytes, receipt } = workFile({
        kind,
        edition: source.edition,
        participant: source.participant(),
        ...parts,
      });
      if (!Object.keys(receipt.files).length) {
        tell("Det finns inget att ladda ner än. Svara på något eller skriv i översikten först.");
        return;
      }
      offerDownload(name, bytes, "application/zip");
      tell(saidOf(kind, name, receipt, Boolean(receipt.oversikt_bytes)), "kr-right");
      await source.downloaded?.(kind, name);
      then?.();
    } catch (error) {
      tell(`Ingen fil gjordes. ${error.message}`, "kr-wrong");
    }
  }

  return { node, actions, tell, choose, draw, handIn, copy, change: form.change, kept };
}
