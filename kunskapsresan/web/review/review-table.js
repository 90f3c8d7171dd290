// A table of the review: each row is a small form of its own, so that it works at 320 px and for a screen reader.
import { h } from "../base/dom.js";
import { filledRows, isFilled } from "./review-checks.js";
import { effectSentence } from "./review-effects.js";
import { reviewField } from "./review-fields.js";

const ROW_SECRECY = "Skriv så att ingen klient, familj eller kollega kan kännas igen.";
const RANDOM_PART = 1296; // 36²: two signs

/** Sorts by when it was made: the rows keep their order in every window. */
const newRowId = () =>
  Date.now().toString(36).padStart(9, "0") +
  Math.floor(Math.random() * RANDOM_PART).toString(36).padStart(2, "0");

/** What stands where a row was: {node, offer(name, back)}, with the focus on the button that brings it back. */
function undoOffer() {
  const node = h("p", { class: "kr-review-undo", hidden: true });
  function offer(name, back) {
    const undo = h("button", {
      type: "button",
      "aria-label": `Ångra: lägg tillbaka ${name.toLowerCase()}`,
      onclick: () => {
        node.hidden = true;
        back();
      },
    }, "Ångra");
    node.replaceChildren(`${name} är borttagen. `, undo);
    node.hidden = false;
    undo.focus();
  }
  return { node, offer };
}

const rowBox = (legend, fields, result, remover) =>
  h(
    "fieldset",
    { class: "kr-review-row" },
    legend,
    h("div", { class: "kr-review-columns" }, ...fields.map((field) => field.node)),
    result,
    h("p", { class: "kr-actions" }, remover),
  );

function tableGroup(item, id, inside) {
  const hasText = item.columns.some(({ kind }) => kind === "text");
  return h(
    "div",
    { class: "kr-review-table", role: "group", "data-table": item.key, "aria-labelledby": id },
    h("p", { class: "kr-review-label", id }, item.label),
    item.help ? h("p", { class: "kr-note" }, item.help) : null,
    hasText ? h("p", { class: "kr-note" }, ROW_SECRECY) : null,
    ...inside,
  );
}

/** `context`: {work, rowsOf(table), texts(), say(text)}. Returns {node, refresh(keys), add(values)}. */
export function reviewTable(item, uid, context) {
  const { work, say } = context, prefix = `${item.key}-`, rows = new Map();
  const list = h("div", { class: "kr-review-rows" });
  const undone = undoOffer(),
    adder = h("button", { type: "button", class: "kr-review-add", onclick: () => add() }, item.add);
  const node = tableGroup(item, `${uid}-namn`, [list, undone.node, h("p", { class: "kr-actions" }, adder)]);

  const keyOf = (id) => prefix + id;
  const rowValue = (id) => work.value(keyOf(id)) ?? {};
  const place = (id) => [...rows.keys()].indexOf(id) + 1;

  function changed(id, column, value) {
    const next = { ...rowValue(id) };
    if (value === "") delete next[column];
    else next[column] = value;
    return next;
  }

  function build(id) {
    const legend = h("legend", {}), remover = h("button", { type: "button", onclick: () => remove(id) }, "Ta bort");
    const result = item.live === "effect" ? h("p", { class: "kr-review-result", role: "status" }) : null;
    const fields = item.columns.map((column) =>
      reviewField(column, `${uid}-${id}-${column.key}`, {
        inRow: true,
        read: () => rowValue(id)[column.key] ?? "",
        type: (value) => work.typed(keyOf(id), changed(id, column.key, value)),
        commit: (value) => {
          work.typed(keyOf(id), changed(id, column.key, value));
          work.commit(keyOf(id));
        },
        sibling: (key) => rowValue(id)[key] ?? "",
        rowsOf: context.rowsOf,
        texts: context.texts,
        say,
      })
    );
    const box = rowBox(legend, fields, result, remover);
    rows.set(id, { box, fields, legend, remover, result });
  }

  function renumber() {
    for (const [id, { legend, remover }] of rows) {
      legend.textContent = `${item.row} ${place(id)}`;
      remover.setAttribute("aria-label", `Ta bort ${item.row.toLowerCase()} ${place(id)}`);
    }
  }

  /** The rows that are stored, and those on the page that are still empty. */
  function arrange() {
    const stored = filledRows(work.values(), item.key).map(({ id }) => id);
    const gone = [...rows.keys()].filter((id) => work.value(keyOf(id)) === null && rows.get(id).wasStored);
    const left = gone.find((id) => rows.get(id).box.contains(document.activeElement));
    const after = [...rows.keys()].find((id) => id > left && !gone.includes(id));
    for (const id of gone) {
      rows.get(id).box.remove();
      rows.delete(id);
    }
    if (left) (after ? rows.get(after).fields[0].first : adder).focus(); // another window removed the row one was in
    for (const id of stored.filter((each) => !rows.has(each))) build(id);
    for (const id of stored) rows.get(id).wasStored = true;
    const order = [...rows.entries()].sort(([a], [b]) => (a < b ? -1 : 1));
    rows.clear();
    order.forEach(([id, row], i) => {
      rows.set(id, row);
      if (list.children[i] !== row.box) list.insertBefore(row.box, list.children[i] ?? null);
    });
    renumber();
  }

  function refresh(keys = null) {
    arrange();
    for (const [id, row] of rows) {
      const own = keys === null || keys.has(keyOf(id)), others = item.columns.some(({ options_from: from }) => from);
      if (own || others) row.fields.forEach((field) => field.refresh());
      if (row.result) row.result.textContent = effectSentence(rowValue(id));
    }
  }

  /** A new row: empty and focused for the button, filled and left alone when something else adds it. */
  function add(values = null) {
    const id = newRowId();
    build(id);
    if (values) work.set(keyOf(id), values);
    arrange();
    refresh(new Set([keyOf(id)]));
    undone.node.hidden = true;
    say(`${item.row} ${place(id)} är tillagd.`);
    if (!values) rows.get(id).fields[0].first.focus();
    return place(id);
  }

  function remove(id) {
    const was = { ...rowValue(id) }, name = `${item.row} ${place(id)}`;
    rows.get(id).box.remove();
    rows.delete(id);
    if (isFilled(was)) work.set(keyOf(id), null);
    renumber();
    say(`${name} är borttagen.`);
    if (!isFilled(was)) {
      undone.node.hidden = true;
      adder.focus();
      return;
    }
    undone.offer(name, () => {
      work.set(keyOf(id), was);
      refresh();
      rows.get(id).fields[0].first.focus();
      say(`${name} är tillbaka.`);
    });
  }

  refresh();
  return { node, refresh, add };
}
