// Who answers, as an ordinary part of the page: asked for before the first task, never by a dialog over a feedback.
import { describe, h, uniqueId } from "../base/dom.js";
import { asId, looksMistyped, looksPersonal, PARTICIPANT_ID } from "../base/participant-id.js";
import { focusOrSay } from "../base/voice.js";

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

/** What keeps a typed id from being taken, in words; "" when nothing does. */
function idFault(id) {
  if (!PARTICIPANT_ID.test(id)) return id ? `”${id}” har inte formen av ett deltagar-id.` : "Skriv ditt deltagar-id.";
  return looksPersonal(id) ? PERSONAL_ID : "";
}

/** The form's elements. `act`: {submitted(event), giveUp()}. */
function whoParts(uid, level, act) {
  const input = h("input", {
    id: `${uid}-ruta`,
    class: "kr-id",
    autocomplete: "off",
    autocapitalize: "none",
    spellcheck: "false",
    maxlength: 24,
    "aria-describedby": `${uid}-regel`,
  });
  const message = h("p", { class: "kr-error", id: `${uid}-fel` });
  const title = h(`h${level}`, { class: "kr-title", id: `${uid}-rubrik` }), label = h("label", { for: input.id });
  const ways = h("fieldset", { class: "kr-ways", role: "radiogroup" });
  const submit = h("button", { type: "submit", class: "kr-primary" });
  const cancel = h("button", { type: "button", onclick: act.giveUp }, "Avbryt");
  const why = h("p", {}), again = h("p", { class: "kr-again" });
  const lost = h("details", { class: "kr-lost" }, h("summary", {}, "Har du glömt ditt id?"), h("p", {}, FORGOTTEN));
  const form = h(
    "form",
    {
      class: "kr-who-form",
      novalidate: true,
      "aria-labelledby": title.id,
      onsubmit: act.submitted,
      onkeydown: (event) => {
        if (event.key === "Escape" && !cancel.hidden) act.giveUp();
        if (!event.ctrlKey && !event.metaKey) event.stopPropagation();
      },
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
  return { input, message, title, label, ways, submit, cancel, why, again, lost, form, line, node };
}

/** `change()`: opens the form. Never made anew for the same id: a click whose press saves an answer, and so draws, would
 * lose its button. */
function drawLine(line, id, panelIsFar, change) {
  if (line.hidden || line.dataset.id === id) return;
  line.dataset.id = id;
  line.replaceChildren(
    "Du svarar som ",
    h("strong", {}, id),
    ". ",
    h("button", { type: "button", class: "kr-link", onclick: change }, "Byt deltagar-id"),
    panelIsFar ? h("a", { href: `#${PANEL_PLACE}` }, "Till Ditt arbete, sist på sidan") : "",
  );
}

function drawWays(ways, id, keys, uid) {
  if (ways.hidden || ways.dataset.id === id) return;
  ways.dataset.id = id;
  ways.replaceChildren(
    h("legend", {}, "Varför byter du?"),
    ...keys.map((key) => {
      const radio = h("input", { type: "radio", name: `${uid}-skal`, id: `${uid}-${key}`, value: key });
      return h("label", { class: "kr-option", for: radio.id }, radio, h("span", {}, WAY_WORDS[key](id)));
    }),
  );
}

function drawAgain(again, pickFile) {
  if (again.hidden || again.childNodes.length) return;
  again.append(
    "Har du svarat förut, på en annan dator eller innan webbläsaren rensades? ",
    h("button", { type: "button", class: "kr-link", onclick: () => pickFile() }, "Läs in din fil"),
  );
}

/** The message, before the field; `group`: what it is about, the field for the id if nothing else. */
function complainIn({ input, message, ways }, text, group = input, control = input) {
  message.textContent = text;
  for (const each of [input, ways]) {
    const isFault = Boolean(text) && each === group;
    each.toggleAttribute("aria-invalid", isFault);
    if (isFault) each.setAttribute("aria-invalid", "true");
    describe(each, message.id, isFault);
  }
  if (!text) return;
  focusOrSay(control, text);
  message.scrollIntoView({ block: "nearest" });
}

/** What is said of an id whose last letter is another than its own. */
const doubtWords = (id, button) =>
  `Jämför ${id} med inbjudan: efter ${id.slice(0, -1)} brukar en annan bokstav stå. Stämmer det ändå trycker du på ` +
  `${button} en gång till.`;

// Long: one form in its four states, which share its fields and where focus goes.
/**
 * `source`: {participant(), become(id, how): promise, ways: ["moved", "other"] or fewer, pickFile() or null, isEmpty():
 * nothing is answered here, panelIsFar}. `always`: shown also when nobody asks; `level`: of its heading, so that it ends no
 * section of the page. Returns {node, draw(), ask(then), change()}.
 */
export function whoForm(source, { always = true, level = 3 } = {}) {
  const uid = uniqueId("vem"), parts = whoParts(uid, level, { submitted, giveUp });
  const { input, message, ways, submit, cancel, again, form, line, node } = parts;
  // Decided once: were it to go at the first answer, the page would move under the button that is being pressed.
  const offersFile = Boolean(source.pickFile) && source.isEmpty();
  let mode = null, doubted = "", afterwards = null, asked = always, busy = false, opener = null;

  // No way is chosen beforehand: the wrong one gives a person another's answers.
  const way = () => (source.ways.length < 2 ? source.ways[0] : ways.querySelector("input:checked")?.value);

  function draw() {
    const id = source.participant(), isOpen = mode === "change" || (!id && asked);
    const hadFocus = form.contains(document.activeElement);
    form.hidden = !isOpen;
    line.hidden = isOpen || !id || !always;
    node.hidden = form.hidden && line.hidden;
    drawLine(line, id, source.panelIsFar, change);
    if (isOpen) drawForm(id);
    else if (hadFocus && !busy) goBack();
  }

  function drawForm(id) {
    const isChange = mode === "change";
    parts.title.textContent = isChange ? "Byt deltagar-id" : "Ditt deltagar-id";
    parts.why.textContent = isChange ? `Nu sparas svaren under ${id}.` : WHY;
    parts.label.textContent = isChange ? "Nytt deltagar-id" : "Ditt deltagar-id (står i inbjudan)";
    submit.textContent = isChange ? "Byt" : "Spara mitt id";
    cancel.hidden = !isChange && always;
    ways.hidden = !isChange || source.ways.length < 2;
    drawWays(ways, id, source.ways, uid);
    parts.lost.hidden = isChange;
    again.hidden = isChange || !offersFile;
    drawAgain(again, source.pickFile);
  }

  const complain = (text, group, control) => complainIn(parts, text, group, control);

  function submitted(event) {
    event.preventDefault();
    if (busy) return;
    const id = asId(input.value), fault = idFault(id);
    if (fault) complain(fault);
    else if (mode === "change" && !way()) {
      complain("Välj varför du byter, så att svaren hamnar hos rätt person.", ways, ways.querySelector("input"));
    } else if (looksMistyped(id) && doubted !== id) {
      doubted = id;
      complain(doubtWords(id, submit.textContent));
    } else become(id);
  }

  async function become(id) {
    complain("");
    busy = true; // the form stays until all is done: it may not close what is opened meanwhile
    submit.setAttribute("aria-disabled", "true"); // not disabled: the button that is pressed keeps focus
    try {
      await source.become(id, mode === "change" ? way() : "named");
    } catch (error) {
      complain(error.message);
      return;
    } finally {
      submit.removeAttribute("aria-disabled");
      busy = false;
    }
    mode = null;
    asked = always;
    const then = afterwards;
    afterwards = null;
    const isHere = node.contains(document.activeElement) || document.activeElement === document.body;
    draw();
    if (isHere) goBack(); // else somebody writes already
    then?.();
  }

  function open(text = "") {
    complain("");
    message.textContent = text;
    describe(input, message.id, Boolean(text));
    draw();
    input.value = "";
    input.focus();
    form.scrollIntoView({ block: "nearest" });
  }

  /** Focus goes back to where the form was asked for: in the panel that is a button beside it. */
  function goBack() {
    (line.hidden ? opener : line.querySelector("button"))?.focus();
  }

  function giveUp() {
    if (busy) return;
    mode = null;
    asked = always;
    afterwards = null;
    draw();
    goBack();
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
    /** Asks for the id and goes on with `then` when it is given; `from`: the button that asked. */
    ask(then, from) {
      afterwards = then;
      opener = from;
      asked = true;
      open("Skriv ditt deltagar-id, så görs filen sedan.");
    },
  };
}
