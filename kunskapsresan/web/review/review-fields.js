// One question of the review as a real control. The same for a single field and for a cell of a table's row.
import { h } from "../base/dom.js";
import { findPersonalData, personalDataWarning } from "../base/guard.js";
import { isFilled } from "./review-checks.js";
import { typedNumber } from "../base/number-field.js";
import { formatNumber, parseNumber } from "../base/swedish.js";
import { countWords } from "../base/values.js";

const REVIEW_SECRECY = "Skriv så att ingen klient, familj eller kollega kan kännas igen.";
const MAX_LINE = 500, MAX_REVIEW_TEXT = 20000;

/** Whether `condition` ({key, in}) holds; `get(key)` reads the field that decides. */
export const isShown = (condition, get) => !condition || condition.in.includes(get(condition.key));

/** What a list offers now: [{key, label}]. `work` knows the rows of other tables. */
function offered(item, cell) {
  if (item.options_by) return item.options_by.map[cell.sibling(item.options_by.key)] ?? [];
  if (!item.options_from) return item.options;
  return cell.rowsOf(item.options_from.table).map(({ id, row, place, name }) => ({
    key: id,
    label: row[item.options_from.column]?.trim() || `${name} ${place}, utan namn`,
  }));
}

/** A line, a number or a date. */
function lineField({ item, uid, cell, described, commit }) {
  const type = item.kind === "date" ? "date" : "text", isNumber = item.kind === "number";
  const input = h("input", {
    id: uid,
    ...(isNumber
      ? typedNumber({ low: 0 })
      : { type, maxlength: type === "text" ? MAX_LINE : null, autocomplete: "off" }),
    "aria-describedby": described,
    oninput: () => cell.type(input.value),
    onchange: () => commit(input.value),
  });
  return {
    nodes: [input],
    first: input,
    write: (value) => {
      if (input.value !== value) input.value = value;
    },
  };
}

/** A text with room to grow, its number of words, and a copy for paper. */
function areaField({ item, uid, cell, described, commit }) {
  const count = item.words ? h("span", { class: "kr-note", id: `${uid}-ord` }) : null;
  const mirror = h("div", { class: "kr-print", "aria-hidden": "true" });
  const area = h("textarea", {
    id: uid,
    rows: item.rows ?? 6,
    maxlength: MAX_REVIEW_TEXT,
    "aria-describedby": [described, count?.id].filter(Boolean).join(" "),
    oninput: () => {
      draw();
      cell.type(area.value);
    },
    onchange: () => commit(area.value),
  });
  function draw() {
    mirror.textContent = area.value;
    if (count) {
      count.textContent = `${formatNumber(countWords(area.value))} ord. Ungefär ${
        formatNumber(item.words)
      } brukar räcka.`;
    }
  }
  draw();
  return {
    nodes: [area, mirror, count].filter(Boolean),
    first: area,
    write: (value) => {
      if (area.value !== value) area.value = value;
      draw();
    },
  };
}

/** A list; what it offers may depend on rows of other tables, and an option that is gone is called so. */
function selectField({ item, uid, cell, described, commit }) {
  let known = null;
  const list = h("select", { id: uid, "aria-describedby": described, onchange: () => commit(list.value) });
  function write(value) {
    const options = offered(item, cell), gone = value && !options.some(({ key }) => key === value);
    const all = [
      { key: "", label: options.length ? "Välj" : "Inget att välja på än" },
      ...options,
      ...(gone ? [{ key: value, label: "Borttaget" }] : []),
    ];
    if (JSON.stringify(all) !== known) {
      known = JSON.stringify(all);
      list.replaceChildren(...all.map(({ key, label }) => h("option", { value: key }, label)));
    }
    list.value = value;
  }
  return { nodes: [list], first: list, write };
}

/** Radio buttons, each with its help: a group of its own, with its own legend. */
function choiceField({ item, uid, help, helpId, commit }) {
  const inputs = item.options.map(({ key }, i) =>
    h("input", {
      type: "radio",
      name: uid,
      id: `${uid}-${i}`,
      value: key,
      "aria-labelledby": `${uid}-${i}-namn`,
      "aria-describedby": item.options[i].help ? `${uid}-${i}-om` : null,
      onchange: () => commit(key),
    })
  );
  const options = item.options.map((option, i) =>
    h(
      "label",
      { class: "kr-option", for: inputs[i].id },
      inputs[i],
      h(
        "span",
        {},
        h("span", { id: `${uid}-${i}-namn` }, option.label),
        option.help ? h("span", { class: "kr-note", id: `${uid}-${i}-om` }, option.help) : null,
      ),
    )
  );
  const group = h(
    "fieldset",
    { class: "kr-review-field kr-kind-choice", "data-field": item.key, "aria-describedby": help ? helpId : null },
    h("legend", {}, item.label),
    help,
    ...options,
  );
  return {
    group,
    first: inputs[0],
    write: (value) =>
      inputs.forEach((input) => {
        input.checked = input.value === value;
      }),
  };
}

const KINDS = {
  line: lineField,
  number: lineField,
  date: lineField,
  text: areaField,
  select: selectField,
  choice: choiceField,
};

/**
 * `cell`: {read(), type(value), commit(value), sibling(key), rowsOf(table), texts(), say(text), more: words for screen
 * readers that tell which row it is}. Returns {node, first, refresh(), value()}.
 */
export function reviewField(item, uid, cell) {
  const helpId = `${uid}-hjalp`, warnId = `${uid}-varning`, isText = item.kind === "text";
  const secret = isText && !cell.inRow ? h("p", { class: "kr-note", id: `${uid}-sekretess` }, REVIEW_SECRECY) : null;
  const help = item.help ? h("p", { class: "kr-note", id: helpId }, item.help) : null;
  const warning = h("p", { class: "kr-review-warning", id: warnId });
  const described = [help && helpId, secret && secret.id, warnId].filter(Boolean).join(" ");
  const parts = KINDS[item.kind]({ item, uid, cell, described, commit, help, helpId });
  const taker = item.take_from ? takeButton() : null;
  const node = parts.group ??
    h(
      "div",
      { class: `kr-review-field kr-kind-${item.kind}`, "data-field": item.key },
      h("label", { class: "kr-review-label", for: uid }, item.label),
      help,
      secret,
      taker,
      ...parts.nodes,
      warning,
    );
  if (parts.group) parts.group.append(warning);

  function warn(value) {
    const text = String(value), faults = isText || item.kind === "line" ? findPersonalData(text) : [];
    const unreadable = item.kind === "number" && text.trim() && parseNumber(text) === null;
    warning.textContent = unreadable
      ? `”${text.trim().slice(0, 40)}” är inget tal. Skriv med siffror.`
      : faults.length
      ? `${faults.map(personalDataWarning).join(" ")} Ta bort eller ändra det.`
      : "";
    if (item.kind === "number") parts.first.toggleAttribute("aria-invalid", Boolean(unreadable));
    if (unreadable) parts.first.setAttribute("aria-invalid", "true");
  }

  function commit(value) {
    cell.commit(value);
    const before = warning.textContent;
    warn(value);
    if (warning.textContent && warning.textContent !== before) cell.say(warning.textContent); // focus has gone on
  }

  function takeButton() {
    return h("p", { class: "kr-actions", hidden: true }, h("button", { type: "button", onclick: take }));
  }

  function take() {
    const { number, text } = cell.texts()[item.take_from] ?? {}, now = cell.read().trim();
    if (!text?.trim()) {
      cell.say(`Du har inte skrivit något i uppgift ${number} än.`);
      return;
    }
    const isThere = now.includes(text.trim());
    if (!isThere) {
      const next = now ? `${now}\n\n${text.trim()}` : text.trim();
      parts.write(next);
      commit(next);
    }
    cell.say(isThere ? `Texten från uppgift ${number} finns redan här.` : `Texten från uppgift ${number} är hämtad.`);
    parts.first.focus();
  }

  function refresh() {
    const source = item.take_from ? cell.texts()[item.take_from] : null;
    if (taker) {
      taker.hidden = !source;
      if (source) taker.firstChild.textContent = `Hämta det du skrev i uppgift ${source.number}`;
    }
    node.hidden = !isShown(item.show_if, cell.sibling);
    parts.write(cell.read());
  }

  refresh();
  if (isFilled(cell.read())) warn(cell.read());
  return { node, first: parts.first, refresh };
}
