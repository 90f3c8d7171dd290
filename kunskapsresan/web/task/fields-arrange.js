// Fields where several things are placed: Order (move up and down), Classify (a pile for each), Table (a choice in
// each cell).
import { h } from "../base/dom.js";
import { questionParts } from "./question.js";
import { say } from "../base/voice.js";

const MAX_RADIO_CATEGORIES = 3;
const ONLY_STRINGS = ([, value]) => typeof value === "string" && value;

const selectFor = (attributes, options) =>
  h(
    "select",
    attributes,
    h("option", { value: "" }, "Välj …"),
    ...options.map((option) => h("option", { value: option.key }, option.label)),
  );

/** One item of Classify as radio buttons: all piles are seen at once, also on a phone. */
function radioItem(item, categories, id, changed) {
  const inputs = categories.map((category) =>
    h("input", { type: "radio", name: id, id: `${id}-${category.key}`, value: category.key, onchange: changed })
  );
  const node = h(
    "fieldset",
    { class: "kr-item", role: "radiogroup" },
    h("legend", {}, item.label),
    h(
      "div",
      { class: "kr-piles" },
      ...categories.map((category, i) =>
        h("label", { class: "kr-option", for: inputs[i].id }, inputs[i], h("span", {}, category.label))
      ),
    ),
  );
  return {
    node,
    get: () => inputs.find((input) => input.checked)?.value ?? "",
    set: (value) =>
      inputs.forEach((input) => {
        input.checked = input.value === value;
      }),
    invalid: node,
    first: inputs[0],
  };
}

function selectItem(item, categories, id, changed) {
  const select = selectFor({ id, onchange: changed }, categories);
  return {
    node: h("div", { class: "kr-row" }, h("label", { for: id }, item.label), select),
    get: () => select.value,
    set: (value) => {
      select.value = value;
    },
    invalid: select,
    first: select,
  };
}

/** The places of a field (see fields.js), from [{get(), invalid, first}]. */
const placesOf = (items) =>
  items.map(({ get, invalid, first }) => ({
    invalid: [invalid],
    described: invalid,
    focus: first,
    isFilled: () => get() !== "",
  }));

export const arrangeFields = {
  Order(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-form`]);
    const list = h("ol", { class: "kr-order" });
    const rows = new Map(task.items.map((item) => {
      const up = h("button", {
        type: "button",
        "aria-label": `Flytta upp: ${item.label}`,
        onclick: () => move(item, -1),
      }, "Flytta upp");
      const down = h("button", {
        type: "button",
        "aria-label": `Flytta ner: ${item.label}`,
        onclick: () => move(item, 1),
      }, "Flytta ner");
      const moves = h("span", { class: "kr-moves" }, up, down);
      const node = h("li", { "data-key": item.key }, h("span", { class: "kr-place" }, item.label), moves);
      return [item.key, { up, down, node }];
    }));
    let order = task.items.map((item) => item.key);

    function draw() {
      list.replaceChildren(...order.map((key) => rows.get(key).node));
      order.forEach((key, i) => { // aria-disabled, not disabled: focus stays on the button that has done its work
        rows.get(key).up.setAttribute("aria-disabled", String(i === 0));
        rows.get(key).down.setAttribute("aria-disabled", String(i === order.length - 1));
      });
    }
    function move(item, step) {
      const from = order.indexOf(item.key), to = from + step;
      if (to < 0 || to >= order.length) return;
      order.splice(to, 0, ...order.splice(from, 1));
      draw();
      rows.get(item.key)[step < 0 ? "up" : "down"].focus(); // a moved element loses focus
      say(`${item.label}: plats ${to + 1} av ${order.length}.`);
      changed();
    }
    draw();
    const node = h(
      "fieldset",
      { "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      h(
        "p",
        { class: "kr-note", id: `${uid}-form` },
        "Flytta med knapparna tills ordningen stämmer, uppifrån och ner.",
      ),
      error,
      list,
    );
    const first = () => rows.get(order[0]).down;
    return {
      node,
      error,
      about: node,
      // All is in some order from the start: nothing can lack.
      places: [{ invalid: [], described: node, focus: first(), isFilled: () => true }],
      read: () => [...order],
      write(value) {
        const keys = task.items.map((item) => item.key);
        order = Array.isArray(value) && JSON.stringify([...value].sort()) === JSON.stringify([...keys].sort())
          ? [...value]
          : keys;
        draw();
      },
      first: first(),
    };
  },

  Classify(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const build = task.categories.length <= MAX_RADIO_CATEGORIES ? radioItem : selectItem;
    const items = task.items.map((item) => build(item, task.categories, `${uid}-val-${item.key}`, changed));
    const node = h(
      "fieldset",
      { "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      error,
      ...items.map((item) => item.node),
    );
    return {
      node,
      error,
      about: node,
      places: placesOf(items),
      read: () => Object.fromEntries(task.items.map((item, i) => [item.key, items[i].get()]).filter(ONLY_STRINGS)),
      write: (value) => items.forEach((item, i) => item.set(value?.[task.items[i].key] ?? "")),
      first: items[0].first,
    };
  },

  Table(task, uid, changed) {
    const { title, rest, error } = questionParts(task, uid);
    const selects = new Map();
    const roles = (role, tag, attributes, ...children) => h(tag, { role, ...attributes }, ...children);
    // Explicit roles: the narrow layout changes `display`, and some browsers then forget that it is a table.
    const cell = (row, column, i, j) => {
      const place = `${row.key}.${column.key}`;
      const shown = { "data-column": column.label };
      if (!task.cells[place]) return roles("cell", "td", shown, h("span", {}, task.given[place] ?? ""));
      const select = selectFor(
        { "aria-labelledby": `${uid}-rad${i} ${uid}-kol${j}`, onchange: changed },
        column.options,
      );
      selects.set(place, select);
      return roles("cell", "td", shown, select);
    };
    const table = roles(
      "table",
      "table",
      { class: "kr-table", "aria-labelledby": `${uid}-namn` },
      roles(
        "rowgroup",
        "thead",
        {},
        roles(
          "row",
          "tr",
          {},
          roles("cell", "td", { class: "kr-corner" }),
          ...task.columns.map((column, j) =>
            roles("columnheader", "th", { scope: "col", id: `${uid}-kol${j}` }, column.label)
          ),
        ),
      ),
      roles(
        "rowgroup",
        "tbody",
        {},
        ...task.rows.map((row, i) =>
          roles(
            "row",
            "tr",
            {},
            roles("rowheader", "th", { scope: "row", id: `${uid}-rad${i}` }, row.label),
            ...task.columns.map((column, j) => cell(row, column, i, j)),
          )
        ),
      ),
    );
    return {
      // No group around it: the table has the question as its name, and paragraphs are read where they stand.
      node: h(
        "div",
        { class: "kr-field" },
        h("p", { class: "kr-question", id: `${uid}-namn` }, title),
        ...rest,
        error,
        table,
      ),
      error,
      about: table,
      places: placesOf(
        [...selects.values()].map((select) => ({ get: () => select.value, invalid: select, first: select })),
      ),
      read: () => Object.fromEntries([...selects].map(([place, select]) => [place, select.value]).filter(ONLY_STRINGS)),
      write: (value) =>
        selects.forEach((select, place) => {
          select.value = value?.[place] ?? "";
        }),
      first: [...selects.values()][0],
    };
  },
};
