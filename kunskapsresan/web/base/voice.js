// What a page says aloud. ONE live region for all its forms, whichever script or widget shows them: what is said in the
// same moment is said as one message, in the order it was asked for.
import { h } from "./dom.js";

const PAUSE = 40; // so that the same words are a change, and are said again
const STAYS = 10000; // who reads on through the page should not meet what was said long ago
let waiting = [], saying = 0, clearing = 0;

/** The region, which must be in the page before it speaks: a view asks for it when it is shown. */
export function voice() {
  const found = document.querySelector(".kr-voice");
  if (found) return found;
  const made = h("div", { class: "kr-voice kr-spoken", role: "status", lang: "sv" });
  document.body.append(made);
  return made;
}

function speak() {
  const text = waiting.join(" ");
  waiting = [];
  voice().textContent = text;
  clearTimeout(clearing);
  clearing = setTimeout(() => {
    voice().textContent = "";
  }, STAYS);
}

/** Says a text when the reader has a moment. A timer, since requestAnimationFrame rests in hidden tabs. */
export function say(text) {
  if (!text) return;
  if (!waiting.length) voice().textContent = "";
  waiting.push(text);
  clearTimeout(saying);
  saying = setTimeout(speak, PAUSE);
}

/**
 * A fault at a control that a message describes: focus goes there, and so the message is read. Where focus is there
 * already nothing would be read, and it is said.
 */
export function focusOrSay(control, message) {
  if (document.activeElement === control) say(message);
  else control.focus();
}
