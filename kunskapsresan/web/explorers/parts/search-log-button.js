// "Lägg i min söklogg": hands a search to the review form that stands on the same page. A document event, since the
// two are separate scripts; without such a form the button is not shown.
import { h } from "../../base/dom.js";

const ADD_SEARCH_EVENT = "kunskapsresan:sokning", FORM_READY_EVENT = "kunskapsresan:oversikt";
const hasLog = () => Boolean(document.querySelector('[data-table="search"]'));

/** `search()`: {string, hits} of the latest search or null. `say(text)` announces. Returns {node, refresh(), stop()}. */
export function searchLogButton(source, search, say) {
  const told = h("span", { class: "kr-note", "aria-hidden": "true" });
  const button = h("button", {
    type: "button",
    onclick: () => {
      const { string, hits } = search(), date = new Date().toLocaleDateString("sv-SE");
      const detail = { source, string, hits: String(hits), date, limits: "inga" };
      const taken = !document.dispatchEvent(new CustomEvent(ADD_SEARCH_EVENT, { detail, cancelable: true }));
      told.textContent = taken ? "Tillagd i din söklogg." : "Sökloggen finns inte på sidan längre.";
      say(told.textContent);
    },
  }, "Lägg i min söklogg");
  const node = h("div", { class: "kr-actions", hidden: true }, button, told);
  function refresh() {
    node.hidden = !hasLog() || !search();
    told.textContent = "";
  }
  document.addEventListener(FORM_READY_EVENT, refresh);
  refresh();
  return { node, refresh, stop: () => document.removeEventListener(FORM_READY_EVENT, refresh) };
}
