// A session's step of the knowledge review. anywidget contract: render({model, el}) → cleanup. Saves by itself, when a
// field is left or after a pause; nothing is marked.
// Keys to the view: form, edition, participant, stored, unsaved, saved, texts, redraw, shown (tables that stand elsewhere on
// the page, or none).
// From the view: changes.
import { clockTime, h, uniqueId } from "../base/dom.js";
import { filledRows, isFilled } from "./review-checks.js";
import { isShown, reviewField } from "./review-fields.js";
import { LIVE_PARTS } from "./review-live.js";
import { reviewTable } from "./review-table.js";
import { reviewWork } from "./review-work.js";

/** Asked by an explorer: {detail: {source, string, hits, date}}. Whoever takes it calls preventDefault. */
export const ADD_SEARCH = "kunskapsresan:sokning";
const FORM_READY = "kunskapsresan:oversikt";
const SECRECY_LONG =
  "Också en ovanlig kombination av uppgifter kan peka ut någon. Sekretessen i socialtjänsten (26 kap. " +
  "1 § offentlighets- och sekretesslagen) gäller i cirkeln precis som på jobbet, och det du lämnar in kan bli en allmän " +
  "handling. Byt ålder, kön, ort och händelser, eller utgå från det konstruerade fallet.";

/** What has been done, for a screen reader, and beside the button that was pressed. */
function speaker(el) {
  const spoken = h("p", { class: "kr-spoken", role: "status" }),
    seen = h("span", { class: "kr-note", "aria-hidden": "true" });
  let timer = 0;

  /** Emptied first, so that the same text is announced again. */
  function say(text) {
    clearTimeout(timer);
    spoken.textContent = "";
    seen.remove();
    const actions = document.activeElement?.closest?.(".kr-actions");
    if (actions && el.contains(actions) && !actions.querySelector(".kr-review-add")) {
      seen.textContent = text;
      actions.append(seen);
    }
    timer = setTimeout(() => {
      spoken.textContent = text;
    }, 30);
  }

  return { say, spoken, stop: () => clearTimeout(timer) };
}

/** Whether what was written is saved. `owns(key)`: whether this form asks for it. `tell` is what reviewWork calls. */
function savedStatus(owns) {
  const status = h("span", { class: "kr-status" }), alarm = h("span", { class: "kr-alarm", role: "status" });
  const tell = {
    saving: () => {
      status.textContent = "Sparar …";
    },
    saved: (time) => {
      alarm.textContent = "";
      status.textContent = `Sparat ${clockTime(time)}`;
    },
    notSaved: (reason, kept) => {
      status.textContent = "";
      alarm.textContent = `Inte sparat (${reason}). ` +
        (kept
          ? "Det du skrev finns kvar i den här webbläsaren. Ladda om sidan, så följer det med."
          : "Det finns bara i den här fliken. Ladda ner allt innan du stänger.");
    },
    fetched: (time, keys) => {
      if (keys.some(owns)) status.textContent = `Hämtat det som skrevs ${clockTime(time)}`;
    },
  };
  return { status, alarm, tell };
}

const note = (text) => ({ node: h("p", { class: "kr-note" }, text), refresh() {} });

/** A text that was written in another step, shown again. */
function echoed(item, work) {
  const text = h("p", { class: "kr-review-echo" });
  return {
    node: h("div", { class: "kr-review-live" }, h("p", { class: "kr-review-label" }, item.label), text),
    refresh() {
      const value = work.value(item.key), filled = isFilled(value);
      text.textContent = filled ? value : item.empty;
      text.classList.toggle("kr-note", !filled);
    },
  };
}

/** The form with its heading, what it is for and the word on secrecy; `inside` are its parts. */
function formShell(form, uid, { keydown, flush, inside, foot }) {
  return h(
    "form",
    {
      class: "kr-task kr-review",
      lang: "sv",
      novalidate: true,
      "data-step": form.id,
      "aria-labelledby": `${uid}-rubrik`,
      onkeydown: keydown,
      onsubmit: (event) => event.preventDefault(),
      onfocusout: flush,
    },
    h(
      "p",
      { class: "kr-head" },
      h("span", { class: "kr-number", id: `${uid}-rubrik` }, `Din kunskapsöversikt: ${form.title}`),
      h("span", { class: "kr-tag" }, "Sparas automatiskt"),
    ),
    h("p", {}, form.lead),
    h(
      "details",
      { class: "kr-secrecy" },
      h("summary", {}, "Om sekretess och det du skriver"),
      h("p", {}, SECRECY_LONG),
    ),
    ...inside,
    form.milestone ? h("p", { class: "kr-review-milestone" }, form.milestone) : null,
    ...foot,
  );
}

function renderReview({ model, el }) {
  const form = model.get("form"), uid = uniqueId(`steg-${form.number}`);
  const { say, spoken, stop: fallSilent } = speaker(el);
  const { status, alarm, tell } = savedStatus((key) => owns(key));
  const work = reviewWork(model, tell);
  const context = {
    work,
    form,
    say,
    texts: () => model.get("texts") ?? {},
    rowsOf: (table) =>
      filledRows(work.values(), table).map(({ id, row }, i) => ({
        id,
        row,
        place: i + 1,
        name: rowNames[table] ?? "Rad",
      })),
  };
  const rowNames = { study: "Studie", certainty: "Utfall eller tema" };
  const pieces = [], tables = new Map(), fieldKeys = new Set(), elsewhere = model.get("shown") ?? {};

  function piece(item, place) {
    const id = `${uid}-${place}`;
    if (item.item === "note") return note(item.text);
    if (item.item === "echo") return echoed(item, work);
    if (item.item === "live") return LIVE_PARTS[item.name](context);
    if (item.item === "table") {
      if (elsewhere[item.key]) return note(`${item.label}: står i ”${elsewhere[item.key]}” högre upp på sidan.`);
      const table = reviewTable(item, id, context);
      tables.set(item.key, table);
      return table;
    }
    fieldKeys.add(item.key);
    return {
      ...reviewField(item, id, {
        inRow: false,
        read: () => work.value(item.key) ?? "",
        type: (value) => work.typed(item.key, value),
        commit: (value) => {
          work.typed(item.key, value);
          work.commit(item.key);
        },
        sibling: (key) => work.value(key) ?? "",
        rowsOf: context.rowsOf,
        texts: context.texts,
        say,
      }),
      key: item.key,
    };
  }

  const sections = form.parts.map((part, i) => {
    const made = part.items.map((item, j) => piece(item, `${i}-${j}`));
    pieces.push(...made);
    const head = part.title ? h("h3", { class: "kr-title" }, part.title) : null;
    const node = h(
      "div",
      { class: "kr-review-part" },
      head,
      part.help ? h("p", { class: "kr-note" }, part.help) : null,
      ...made.map((each) => each.node),
    );
    return { node, part };
  });

  function refresh(keys = null, isTyping = false) {
    for (const { node, part } of sections) node.hidden = !isShown(part.show_if, (key) => work.value(key) ?? "");
    for (const each of pieces) if (!(isTyping && each.quiet)) each.refresh(keys);
  }

  function keydown(event) { // as in task-view.js: JupyterLab listens on the document
    if (!(event.ctrlKey || event.metaKey || event.altKey) || event.key === "Enter") event.stopPropagation();
  }

  const node = formShell(form, uid, {
    keydown,
    flush: () => work.flush(),
    inside: sections.map((section) => section.node),
    foot: [spoken, h("p", { class: "kr-foot" }, status, alarm)],
  });

  function addSearch(event) {
    const log = tables.get("search");
    if (!log || event.defaultPrevented) return;
    event.preventDefault();
    const wanted = ["source", "date", "string", "limits", "hits", "kept", "note"];
    const row = Object.fromEntries(
      wanted.filter((key) => event.detail?.[key]).map((key) => [key, String(event.detail[key])]),
    );
    log.add(row);
  }

  const owns = (key) => fieldKeys.has(key) || [...tables.keys()].some((table) => key.startsWith(`${table}-`));
  const onTexts = () => refresh();
  const warn = (event) => {
    if (work.isUnsaved() && alarm.textContent) event.preventDefault();
  };
  work.listen(refresh);
  model.on("change:texts", onTexts);
  model.on("change:redraw", work.redraw);
  addEventListener("pagehide", work.flush);
  document.addEventListener("visibilitychange", work.flush); // a hidden tab's timers may rest
  addEventListener("beforeunload", warn);
  document.addEventListener(ADD_SEARCH, addSearch);
  refresh();
  el.replaceChildren(node);
  document.dispatchEvent(new CustomEvent(FORM_READY, { detail: form.id }));
  if (work.restoreDrafts(owns)) status.textContent = "Hämtade det som inte hann sparas";
  return () => {
    work.stop();
    fallSilent();
    model.off("change:texts", onTexts);
    model.off("change:redraw", work.redraw);
    removeEventListener("pagehide", work.flush);
    document.removeEventListener("visibilitychange", work.flush);
    removeEventListener("beforeunload", warn);
    document.removeEventListener(ADD_SEARCH, addSearch);
  };
}

export default { render: renderReview };
