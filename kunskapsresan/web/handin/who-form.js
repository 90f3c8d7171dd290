// Who answers, as an ordinary part of the page: asked for before the first task, never by a dialog over a feedback.
import { h, uniqueId } from "../base/dom.js";
import { asId, looksMistyped, looksPersonal, PARTICIPANT_ID } from "../base/participant-id.js";

const RULE =
  "3–20 tecken: små bokstäver a–z, siffror och bindestreck. Det är varken ditt namn eller ditt personnummer.";
const WHY =
  "Id:t följer med i filen som du lämnar in, så att din handledare vet vems svaren är. Inget skickas härifrån. " +
  "Du kan börja svara och skriva id:t sedan: svaren följer med.";
const FORGOTTEN = "Det står i namnet på en fil som du har laddat ner, mellan understrecken, till exempel " +
  "03-larandets-logiker_kr26-07_2026-05-03.zip. Hittar du ingen fil? Fråga din handledare.";
const PERSONAL_ID =
  "Det där ser ut som ett födelsedatum eller ett personnummer, och så ser inget deltagar-id ut. Ditt står i " +
  "inbjudan, till exempel kr26-07.";
/** The id of the panel "Ditt arbete" in a page. */
export const PANEL_PLACE = "kr-ditt-arbete";
const WAY_WORDS = {
  moved: () => "Jag skrev fel id: flytta mina svar till det nya",
  other: (id) => `En annan person ska svara här: svaren under ${id} ligger kvar`,
};

/**
 * `source`: {participant(), become(id, how): promise, ways: ["moved", "other"] or fewer, pickFile() or null, isEmpty():
 * nothing is answered here, panelIsFar}. `always`: shown also when nobody asks. Returns {node, draw(), ask(then), change()}.
 */
export function whoForm(source, { always = true } = {}) {
  const uid = uniqueId("vem");
  // Decided once: were it to go at the first answer, the page would move under the button that is being pressed.
  const offersFile = Boolean(source.pickFile) && source.isEmpty();
  let mode = null, doubted = "", afterwards = null, asked = always, busy = false, opener = null;
  const input = h("input", {
    id: `${uid}-ruta`,
    class: "kr-id",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    maxlength: 24,
    "aria-describedby": `${uid}-regel ${uid}-fel`,
  });
  const message = h("p", { class: "kr-error", id: `${uid}-fel`, role: "status" });
  const title = h("h2", { class: "kr-title", id: `${uid}-rubrik` }), label = h("label", { for: input.id });
  const ways = h("fieldset", { class: "kr-ways" }), submit = h("button", { type: "submit", class: "kr-primary" });
  const cancel = h("button", { type: "button", onclick: () => giveUp() }, "Avbryt");
  const why = h("p", {}), again = h("p", { class: "kr-again" });
  const lost = h("details", { class: "kr-lost" }, h("summary", {}, "Har du glömt ditt id?"), h("p", {}, FORGOTTEN));
  const form = h(
    "form",
    {
      class: "kr-who-form",
      novalidate: true,
      "aria-labelledby": title.id,
      onsubmit: submitted,
      onkeydown: (event) => event.ctrlKey || event.metaKey || event.stopPropagation(),
    },
    title,
    why,
    h("p", {}, label),
    message,
    h("p", { class: "kr-inline" }, input),
    h("p", { class: "kr-note", id: `${uid}-regel` }, RULE),
    ways,
    h("div", { class: "kr-actions" }, submit, cancel),
    lost,
    again,
  );
  const line = h("p", { class: "kr-who-line" });
  const node = h("div", { class: "kr-who-box", lang: "sv" }, form, line);

  // No way is chosen beforehand: the wrong one gives a person another's answers.
  const way = () => (source.ways.length < 2 ? source.ways[0] : ways.querySelector("input:checked")?.value);

  function draw() {
    const id = source.participant(), isOpen = mode === "change" || (!id && asked);
    form.hidden = !isOpen;
    line.hidden = isOpen || !id || !always;
    node.hidden = form.hidden && line.hidden;
    // Never made anew for the same id: a click whose press saves an answer, and so draws, would lose its button.
    if (!line.hidden && line.dataset.id !== id) {
      line.dataset.id = id;
      line.replaceChildren(
        "Du svarar som ",
        h("strong", {}, id),
        ". ",
        h("button", { type: "button", class: "kr-link", onclick: () => change() }, "Byt deltagar-id"),
        source.panelIsFar ? h("a", { href: `#${PANEL_PLACE}` }, "Till Ditt arbete, sist på sidan") : "",
      );
    }
    if (!isOpen) return;
    const isChange = mode === "change";
    title.textContent = isChange ? "Byt deltagar-id" : "Ditt deltagar-id";
    why.textContent = isChange ? `Nu sparas svaren under ${id}.` : WHY;
    label.textContent = isChange ? "Nytt deltagar-id" : "Ditt deltagar-id (står i inbjudan)";
    submit.textContent = isChange ? "Byt" : "Spara mitt id";
    cancel.hidden = !isChange;
    ways.hidden = !isChange || source.ways.length < 2;
    if (!ways.hidden && ways.dataset.id !== id) {
      ways.dataset.id = id;
      ways.replaceChildren(
        h("legend", {}, "Varför byter du?"),
        ...source.ways.map((key) => {
          const radio = h("input", { type: "radio", name: `${uid}-skal`, id: `${uid}-${key}`, value: key });
          return h("label", { class: "kr-option", for: radio.id }, radio, h("span", {}, WAY_WORDS[key](id)));
        }),
      );
    }
    lost.hidden = isChange;
    again.hidden = isChange || !offersFile;
    if (!again.hidden && !again.childNodes.length) {
      again.append(
        "Har du svarat förut, på en annan dator eller innan webbläsaren rensades? ",
        h("button", { type: "button", class: "kr-link", onclick: () => source.pickFile() }, "Läs in din fil"),
      );
    }
  }

  function complain(text) {
    message.textContent = text;
    input.toggleAttribute("aria-invalid", Boolean(text));
    if (!text) return;
    input.setAttribute("aria-invalid", "true");
    input.focus();
    message.scrollIntoView({ block: "nearest" });
  }

  async function submitted(event) {
    event.preventDefault();
    const id = asId(input.value);
    if (!PARTICIPANT_ID.test(id)) {
      complain(id ? `”${id}” har inte formen av ett deltagar-id.` : "Skriv ditt deltagar-id.");
      return;
    }
    if (looksPersonal(id)) {
      complain(PERSONAL_ID);
      return;
    }
    if (mode === "change" && !way()) {
      complain("Välj varför du byter, så att svaren hamnar hos rätt person.");
      ways.querySelector("input").focus();
      return;
    }
    if (looksMistyped(id) && doubted !== id) {
      doubted = id;
      complain(
        `Jämför ${id} med inbjudan: efter ${
          id.slice(0, -1)
        } brukar en annan bokstav stå. Stämmer det ändå trycker du på ` +
          `${submit.textContent} en gång till.`,
      );
      return;
    }
    complain("");
    submit.disabled = busy = true; // the form stays until all is done: it may not close what is opened meanwhile
    try {
      await source.become(id, mode === "change" ? way() : "named");
    } catch (error) {
      complain(error.message);
      return;
    } finally {
      submit.disabled = busy = false;
    }
    mode = null;
    asked = always;
    const then = afterwards;
    afterwards = null;
    const isHere = node.contains(document.activeElement) || document.activeElement === document.body;
    draw();
    if (then) then();
    else if (isHere && !line.hidden) line.querySelector("button").focus(); // else somebody writes already
  }

  function open(text = "") {
    complain("");
    message.textContent = text;
    draw();
    input.value = "";
    input.focus();
    form.scrollIntoView({ block: "nearest" });
  }

  /** Focus goes back to where the form was asked for: in the panel that is a button beside it. */
  function giveUp() {
    mode = null;
    asked = always;
    draw();
    (line.hidden ? opener : line.querySelector("button"))?.focus();
  }

  function change() {
    if (busy) return;
    opener = document.activeElement;
    mode = source.participant() ? "change" : null;
    asked = true;
    doubted = "";
    for (const radio of ways.querySelectorAll("input")) radio.checked = false;
    open();
  }

  draw();
  return {
    node,
    draw,
    change,
    /** Asks for the id and goes on with `then` when it is given. */
    ask(then) {
      afterwards = then;
      asked = true;
      open("Skriv ditt deltagar-id, så görs filen sedan.");
    },
  };
}
