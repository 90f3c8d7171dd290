// The field for a search string: the string, a pointer to what cannot be read, and notes on how it was read.
import { h } from "../base/dom.js";
import { runTaskSearch } from "./marking-search.js";
import { questionParts, typedPlace } from "./question.js";
import { QueryError } from "../search/query.js";
import { formatNumber } from "../base/swedish.js";

export const searchFields = {
  SearchString(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-form`, `${uid}-last`]);
    const area = h("textarea", {
      id: uid,
      rows: 3,
      maxlength: 5000,
      spellcheck: "false",
      autocapitalize: "off",
      autocomplete: "off",
      "aria-describedby": describedBy,
      oninput: () => {
        clear();
        changed();
      },
    });
    const mirror = h("div", { class: "kr-print", "aria-hidden": "true" }); // a textarea prints only its visible lines
    // The message says the position in words; the pointer shows it.
    const pointer = h("p", { class: "kr-pointer", "aria-hidden": "true", hidden: true });
    const notes = h("ul", { class: "kr-notes kr-note", id: `${uid}-last`, hidden: true });

    function clear() {
      mirror.textContent = area.value;
      pointer.hidden = true;
      notes.hidden = true;
      notes.replaceChildren();
    }

    function point(position) {
      const text = Array.from(area.value.normalize("NFC")), at = Math.min(position, text.length + 1) - 1;
      pointer.replaceChildren(
        text.slice(0, at).join(""),
        h("mark", {}, text[at] ?? "\u00a0"),
        text.slice(at + 1).join(""),
      );
      pointer.hidden = false;
      if (area.value !== text.join("")) return; // composed letters: the textarea counts other units
      const start = text.slice(0, at).join("").length;
      area.setSelectionRange(start, start + (text[at] ?? "").length);
    }

    return {
      node: h(
        "div",
        { class: "kr-field" },
        h("label", { class: "kr-question", for: uid }, title),
        ...rest,
        error,
        area,
        mirror,
        pointer,
        h(
          "span",
          { class: "kr-note", id: `${uid}-form` },
          `Du söker bland ${formatNumber(task.records.length)} poster, i titel, beskrivning och nyckelord. ` +
            'AND, OR, NOT, parenteser, "fraser" och * sist i ord fungerar.',
        ),
        notes,
      ),
      error,
      about: area,
      places: [typedPlace(area)],
      read: () => area.value,
      write(value) {
        area.value = typeof value === "string" ? value : "";
        clear();
      },
      first: area,
      /** Where the string cannot be read is shown here; how it was read, when it can. */
      problem() {
        clear();
        if (!area.value.trim()) return null;
        try {
          const read = new Set(runTaskSearch(task, area.value).notes.map((note) => note.message));
          notes.replaceChildren(...[...read].map((message) => h("li", {}, message)));
          notes.hidden = !read.size;
          return null;
        } catch (error) {
          if (!(error instanceof QueryError)) throw error;
          point(error.position);
          return error.message;
        }
      },
    };
  },
};
