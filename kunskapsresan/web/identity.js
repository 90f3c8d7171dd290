// Asks who the participant is. A dialog, opened at the first Rätta or Spara and never while someone is typing.
import { h, uniqueId } from "./dom.js";
import { PARTICIPANT_ID } from "./hand-in-file.js";

const ID_RULE = "3–20 tecken: små bokstäver a–z, siffror och bindestreck.";

/** `become(id, opener)` is called with a valid id and what had focus before; what it returns (perhaps a promise of it) is
 * a function that gives focus back, or nothing. Returns {node, ask(current, then), postponed()}. */
export function identityDialog(become) {
  const uid = uniqueId("id");
  let postponed = false, afterwards = null, opener = null;
  const input = h("input", { id: `${uid}-ruta`, class: "kr-id", autocomplete: "off", autocapitalize: "none",
    spellcheck: "false", maxlength: 20, "aria-describedby": `${uid}-hjalp` });
  const rule = h("p", { id: `${uid}-hjalp`, class: "kr-note", role: "status" }, ID_RULE);
  const later = h("button", { type: "button", class: "kr-later", onclick: () => { postponed = true; node.close(); } },
    "Senare");
  const node = h("dialog", { class: "kr-dialog", lang: "sv", "aria-labelledby": `${uid}-rubrik`,
    onkeydown: (event) => event.stopPropagation() },
    h("form", { method: "dialog", novalidate: true, onsubmit: submitted },
      h("h2", { id: `${uid}-rubrik`, class: "kr-title" }, "Vem är du?"),
      h("p", {}, "Ditt id följer med i filen, så att handledaren vet vems svaren är. Inget skickas härifrån."),
      h("p", {}, h("label", { for: input.id }, "Ditt deltagar-id (står i inbjudan)")), h("p", {}, input), rule,
      h("p", { class: "kr-actions" }, h("button", { class: "kr-primary", value: "ok" }, "Fortsätt"), later)));

  /** The dialog stays open until the answers of the one now named are shown: nothing can be typed into a form that is
   * about to be replaced. */
  async function submitted(event) {
    event.preventDefault();
    const id = input.value.trim().toLowerCase();
    if (!PARTICIPANT_ID.test(id)) {
      input.setAttribute("aria-invalid", "true");
      rule.textContent = `Så ser inget id ut. ${ID_RULE}`;
      input.focus();
      return;
    }
    const then = afterwards;
    afterwards = null;
    let giveBackFocus = null;
    try {
      giveBackFocus = await become(id, opener);
    } finally {
      node.close();
    }
    giveBackFocus?.();
    then?.();
  }

  return {
    node,
    ask(current, then = null) {
      afterwards = then;
      input.value = current;
      input.removeAttribute("aria-invalid");
      rule.textContent = ID_RULE;
      if (!node.open) {
        opener = document.activeElement;
        node.showModal();
      }
      input.focus();
    },
    postponed: () => postponed,
  };
}
