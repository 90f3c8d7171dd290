// What keeps an answer from being marked: said before the field, and linked to each control that it is about.
import { describe } from "../base/dom.js";
import { focusOrSay } from "../base/voice.js";

/**
 * {show(message, places), settle(left), clear()} of a field (see fields.js). `show` also moves focus to the first place;
 * `settle` is told after each change and lets go of what is mended: all, unless `left` says what of it is left.
 */
export function faultsOf({ error }) {
  let marked = [];

  function mark(place, isFault) {
    for (const control of place.invalid) {
      if (isFault) control.setAttribute("aria-invalid", "true");
      else control.removeAttribute("aria-invalid");
    }
    describe(place.described, error.id, isFault);
    if (!isFault) describe(place.focus, error.id, false);
  }

  function clear() {
    for (const place of marked) mark(place, false);
    marked = [];
    error.hidden = true;
    error.textContent = "";
    error.style.minHeight = "";
    error.classList.remove("kr-settled");
  }

  return {
    clear,
    show(message, places) {
      clear();
      error.textContent = message;
      error.hidden = false;
      marked = places;
      for (const place of places) mark(place, true);
      // A group's description is not read by all when focus comes into it.
      describe(places[0].focus, error.id);
      focusOrSay(places[0].focus, message);
    },
    settle(left = "") {
      if (!marked.length) return;
      const isPartly = left && left.length <= error.textContent.length;
      const open = isPartly ? marked.filter((place) => !place.isFilled()) : [];
      for (const place of marked) if (!open.includes(place)) mark(place, false);
      marked = open;
      // It keeps its room: the field must not move under the hand that mends it.
      error.style.minHeight = `${error.getBoundingClientRect().height}px`;
      if (marked.length) error.textContent = left;
      else error.classList.add("kr-settled");
    },
  };
}
