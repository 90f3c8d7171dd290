// The whole review to read and print, with "Återstår" where something is missing.
import { h } from "../base/dom.js";
import { filledRows, isFilled, remainingParts, reviewRemarks } from "./review-checks.js";
import { isShown } from "./review-fields.js";
import { composeQuestion } from "./review-question.js";

const paragraphsOf = (text) => text.split(/\n{2,}/).map((each) => each.trim()).filter(Boolean);

/** A stored value as a reader sees it: the option's label, the row's name, the text. */
function shownValue(item, get, context) {
  const value = get(item.key);
  if (!isFilled(value)) return "";
  if (item.options_from) {
    const found = context.rowsOf(item.options_from.table).find(({ id }) => id === value);
    return found ? found.row[item.options_from.column]?.trim() || `${found.name} ${found.place}` : "(borttaget)";
  }
  const options = item.options_by ? item.options_by.map[get(item.options_by.key)] ?? [] : item.options ?? [];
  return options.find(({ key }) => key === value)?.label ?? String(value);
}

function tableOf(item, context) {
  const rows = filledRows(context.work.values(), item.key);
  if (!rows.length) return null;
  const isUsed = (column) =>
    rows.some(({ row }) => isShown(column.show_if, (key) => row[key] ?? "") && isFilled(row[column.key]));
  const columns = item.columns.filter(isUsed);
  const cell = (
    column,
    row,
  ) => (isShown(column.show_if, (key) => row[key] ?? "") ? shownValue(column, (key) => row[key] ?? "", context) : "");
  return h(
    "div",
    { class: "kr-review-scroll", tabindex: "0", role: "region", "aria-label": item.label },
    h(
      "table",
      {},
      h("caption", {}, item.label),
      h("thead", {}, h("tr", {}, ...columns.map((column) => h("th", { scope: "col" }, column.label)))),
      h("tbody", {}, ...rows.map(({ row }) => h("tr", {}, ...columns.map((column) => h("td", {}, cell(column, row)))))),
    ),
  );
}

function sectionOf(section, missing, context) {
  const { form, work } = context, get = (key) => work.value(key) ?? "", body = [];
  for (const key of section.fields) {
    const item = form.fields[key], text = item ? shownValue(item, get, context) : "";
    if (!text) continue;
    if (key.startsWith("draft-")) body.push(...paragraphsOf(text).map((each) => h("p", {}, each)));
    else body.push(h("p", {}, h("strong", {}, `${item.label} `), text));
  }
  if (section.frame) body.push(...frameLines(context));
  body.push(...section.tables.map((key) => tableOf(form.tables[key], context)).filter(Boolean));
  const left = missing.length
    ? h(
      "div",
      { class: "kr-review-left" },
      h("p", {}, h("strong", {}, "Återstår:")),
      h("ul", {}, ...missing.map((each) => h("li", {}, each))),
    )
    : null;
  if (!body.length && !left) return h("div", { hidden: true });
  return h("section", { class: "kr-review-section" }, h("h4", { class: "kr-title" }, section.title), ...body, left);
}

function frameLines({ form, work }) {
  const frame = work.value("frame") ?? "";
  if (!Object.hasOwn(form.frames.all, frame)) return [];
  const parts = Object.fromEntries(
    form.frames.all[frame].parts.map((key) => [key, work.value(form.frames.prefix + key) ?? ""]),
  );
  const composed = composeQuestion(frame, parts, form.frames);
  return composed ? [h("p", {}, h("strong", {}, "Frågan efter ramen "), composed)] : [];
}

export function wholeReview(context) {
  const { form, work } = context, body = h("div", {}), agree = h("div", { class: "kr-review-remarks" });
  const print = h("button", { type: "button", onclick: () => window.print() }, "Skriv ut");
  const node = h("div", { class: "kr-review-whole" }, body, agree, h("p", { class: "kr-actions" }, print));
  function refresh() {
    const values = work.values(), missing = remainingParts(values, form.sections, form.frames);
    body.replaceChildren(...form.sections.map((section) => sectionOf(section, missing[section.key], context)));
    const remarks = reviewRemarks(values);
    agree.replaceChildren(
      ...(remarks.length
        ? [
          h("h4", { class: "kr-title" }, "Det här går inte ihop än"),
          h(
            "ul",
            {},
            ...remarks.map(({ text }) => h("li", {}, text)),
          ),
        ]
        : []),
    );
  }
  return { node, refresh, quiet: true };
}
