// One task as an accessible form. anywidget contract: render({model, el}) → cleanup. Marked here, without a kernel.
// Keys to the view: task, exercise, edition, participant, number, stored (the entry of this version of the task), unsaved
// (it is not stored after all), earlier (what was answered to another version: {lines, saved}), saved, progress, redraw.
// From the view: entry. Each key has ONE writer.
import { clockTime, dayAndTime, h, sameValue, uniqueId } from "../base/dom.js";
import { draftAt, draftKey } from "../answers/drafts.js";
import { mergeEntry, nowAfter } from "../answers/entry.js";
import { SAVED } from "./feedback.js";
import { FIELDS } from "./fields.js";
import { hintBox } from "./hints.js";
import { mark } from "./marking.js";
import { formatNumber } from "../base/swedish.js";
import { isEmpty } from "../base/values.js";

const SAVE_DELAY = 400;
const ACK_LIMIT = 4000;
const LEVEL_WORDS = {
  recept: "följ receptet",
  metod: "metod med eget omdöme",
  strategi: "välj egen väg",
  problem: "formulera frågan själv",
};
const HEADS = { right: ["kr-right", "✓", "Ja."], wrong: ["kr-wrong", "↻", "Inte riktigt än."] };
const COUNTED_STATES = ["right", "wrong", "noted"]; // an attempt; a saved text is none, or each save would repeat it
// saved after a pause; what is chosen is saved at once
const TYPED_KINDS = ["Number", "Text", "Predict", "SearchString"];

function taskHead(task, number, selfTest, uid) {
  const name = number ? `${selfTest ? "Prova själv" : "Uppgift"} ${number}` : null;
  const points = task.points ? `${formatNumber(task.points)} poäng` : selfTest ? null : "Inga poäng";
  return h(
    "p",
    { class: "kr-head" },
    name ? h("span", { class: "kr-number", id: `${uid}-rubrik` }, name) : null,
    points ? h("span", { class: "kr-tag" }, points) : null,
    !task.points || !LEVEL_WORDS[task.level]
      ? null
      : h("span", { class: "kr-tag" }, `Nivå: ${LEVEL_WORDS[task.level]}`),
  );
}

function submitWord(task) {
  if (task.kind === "Predict") return "Lås min gissning och visa";
  if (["Text", "Scale"].includes(task.kind) || task.feedback === "none") return "Spara";
  return task.kind === "SearchString" ? "Sök och rätta" : "Rätta";
}

function render({ model, el }) {
  const task = model.get("task"), exercise = model.get("exercise") ?? "", uid = uniqueId(task.id);
  // Whose the draft is may change while the form is open.
  const draft = () =>
    draftAt(
      draftKey({
        edition: model.get("edition"),
        person: model.get("participant"),
        exercise,
        task: task.id,
        version: task.hash,
      }),
    );
  let entry = mergeEntry(model.get("stored"), model.get("entry")),
    dirty = false,
    saveTimer = 0,
    ackTimer = 0,
    sayTimer = 0,
    waiting = null;

  const field = FIELDS[task.kind](task, uid, changed), number = model.get("number") ?? null;
  const primary = h("button", { type: "submit", class: "kr-primary" }, submitWord(task));
  const feedback = h("output", {
    class: "kr-feedback",
    "aria-live": "polite",
    for: field.first.id || null,
    tabindex: "-1",
  });
  const hints = hintBox(task, () => primary.focus());
  const status = h("span", { class: "kr-status" }),
    alarm = h("span", { class: "kr-alarm", role: "status" }),
    progress = h("span", { class: "kr-progress" });
  const earlier = h("div", { class: "kr-earlier", hidden: true });
  const form = h(
    "form",
    {
      class: "kr-task",
      lang: "sv",
      novalidate: true,
      "data-task": task.id,
      "data-kind": task.kind,
      "aria-labelledby": number ? `${uid}-rubrik` : null,
      onsubmit: submitted,
      onkeydown: keydown,
      onfocusout: () => dirty && save(),
    },
    taskHead(task, number, exercise.endsWith("/sjalvtest"), uid),
    earlier,
    field.node,
    // In this order, so that an offered hint comes after what was said; without feedback both buttons share a line.
    h("div", { class: "kr-actions" }, primary, feedback, h("div", { class: "kr-help" }, hints.offer, hints.button)),
    hints.list,
    h("p", { class: "kr-foot" }, progress, status, alarm),
  );

  // JupyterLab listens on the document and takes arrows, letters, Enter and Escape; keep them, but let Ctrl+S and the
  // like through.
  function keydown(event) {
    if (!(event.ctrlKey || event.metaKey || event.altKey) || event.key === "Enter") event.stopPropagation();
  }

  const current = (attempts = entry?.attempts ?? []) => ({
    value: field.read(),
    saved: nowAfter(entry?.saved),
    attempts,
  });
  const isLocked = () => task.kind === "Predict" && Boolean(entry?.attempts?.length);

  function changed() {
    dirty = true;
    const kept = draft().keep(current());
    clear();
    waiting = null;
    clearTimeout(saveTimer);
    if (TYPED_KINDS.includes(task.kind)) saveTimer = setTimeout(save, SAVE_DELAY);
    else save();
    if (!kept) status.textContent = "";
  }

  function save(attempt = null) {
    clearTimeout(saveTimer);
    const next = current();
    if (attempt) next.attempts = [...next.attempts, { ...attempt, at: next.saved }];
    entry = next;
    dirty = false;
    draft().keep(entry); // until the host has it, with the attempt
    status.textContent = "Sparar …";
    clearTimeout(ackTimer);
    ackTimer = setTimeout(() => notSaved("ingen bekräftelse"), ACK_LIMIT);
    model.set("entry", entry); // the whole, never a difference: the widget manager may drop messages in between
    model.save_changes();
  }

  function notSaved(reason) {
    form.classList.add("kr-unsaved");
    status.textContent = "";
    waiting = null;
    // The field may have been emptied: WebKit does so when a page comes back.
    alarm.textContent = `Inte sparat (${reason}). ` +
      (draft().keep(dirty ? current() : entry)
        ? `Svaret finns kvar i den här webbläsaren. Tryck på ${
          submitWord(task)
        } igen, eller ladda om sidan, så följer ` +
          "svaret med."
        : "Svaret finns bara i den här fliken. Ladda ner allt innan du stänger.");
  }

  function onSaved() {
    const saved = model.get("saved");
    if (!saved || !entry || saved.at < entry.saved) return;
    clearTimeout(ackTimer);
    if (saved.error) {
      notSaved(saved.error);
      return;
    }
    form.classList.remove("kr-unsaved");
    alarm.textContent = "";
    status.textContent = `Sparat ${clockTime(saved.at)}`;
    if (!dirty) draft().drop();
    if (waiting) say(waiting);
    waiting = null;
  }

  function onStored() {
    const merged = mergeEntry(entry, mergeEntry(model.get("stored"), model.get("entry")));
    if (sameValue(merged, entry) || dirty) return; // never over what is being typed; the next save merges
    const newer = merged.saved !== entry?.saved;
    entry = merged;
    if (!newer) return;
    show();
    status.textContent = `Hämtat svar från ${clockTime(entry.saved)}`;
  }

  /** An answer to another wording of the task is shown as text: it may not fit the options that there are now. */
  function drawEarlier() {
    const before = model.get("earlier");
    earlier.hidden = !before;
    if (!before) return;
    earlier.replaceChildren(
      h(
        "p",
        {},
        h("strong", {}, "Uppgiften har ändrats sedan du svarade"),
        ` (${
          dayAndTime(before.saved)
        }). Ditt svar är kvar och följer med när du lämnar in. Svara gärna på den nya frågan också. ` +
          "Så här svarade du då:",
      ),
      h("blockquote", {}, ...before.lines.map((line) => h("p", {}, line))),
    );
  }

  /** A page that comes back from the browser's memory may have lost what its fields showed. */
  function redraw() {
    if (!dirty && !sameValue(field.read(), entry?.value ?? null)) field.write(entry?.value ?? null);
  }

  function onProgress() {
    const { answered = 0, total = 0 } = model.get("progress") ?? {};
    progress.textContent = total ? `${answered} av ${total} uppgifter besvarade` : "";
  }

  function submitted(event) {
    event.preventDefault();
    if (isLocked()) return;
    const problem = field.problem?.();
    const value = field.read(), result = problem ? { state: "unreadable", message: problem } : mark(task, value);
    if (result.state === "empty") {
      say(result);
      field.first.focus();
      return;
    }
    const again = sameValue(entry?.attempts?.at(-1)?.value, value); // pressing twice is one attempt
    const counted = COUNTED_STATES.includes(result.state) && !again && !problem;
    save(counted ? { value, misconception: result.misconception } : null);
    if (result.state === "manual" || result.message === SAVED) waiting = result; // "Sparat." is said when it is true
    else say(result);
    hints.offerAfter(result.state === "wrong" ? misses() : 0);
    if (result.state === "unreadable") {
      field.first.setAttribute("aria-invalid", "true");
      field.first.focus();
    }
    if (isLocked()) {
      drawLock();
      feedback.focus();
    }
  }

  const misses = () => (entry?.attempts ?? []).filter((attempt) => mark(task, attempt.value).state === "wrong").length;

  function drawLock() {
    if (!field.lock) return;
    field.lock(isLocked());
    primary.hidden = isLocked();
    form.classList.toggle("kr-locked", isLocked());
  }

  function clear() {
    clearTimeout(sayTimer);
    feedback.className = "kr-feedback";
    feedback.textContent = "";
    field.first.removeAttribute("aria-invalid");
  }

  function write({ state, message }) {
    const [look, symbol, head] = HEADS[state] ?? ["kr-info", null, null];
    feedback.classList.add(look);
    if (head) {
      feedback.append(h("span", { class: "kr-symbol", "aria-hidden": "true" }, symbol), h("strong", {}, head), " ");
    }
    if (task.kind === "Predict" && state === "noted") feedback.append(h("strong", {}, "Din gissning är låst."), " ");
    feedback.append(head && message.startsWith(head) ? message.slice(head.length).trim() : message);
  }

  /**
   * Emptied first, so that the same text is announced again; a timer, since requestAnimationFrame rests in hidden
   * tabs.
   */
  function say(result) {
    const invalid = field.first.getAttribute("aria-invalid");
    clear();
    if (invalid) field.first.setAttribute("aria-invalid", invalid);
    sayTimer = setTimeout(() => write(result), 30);
  }

  function show() {
    field.write(entry?.value ?? null);
    drawLock();
    clear();
    const last = entry?.attempts?.at(-1);
    if (last && sameValue(last.value, entry.value)) { // only what was marked, never a draft
      feedback.setAttribute("aria-live", "off"); // a page that opens does not read all its old answers aloud
      write(mark(task, entry.value));
      setTimeout(() => feedback.setAttribute("aria-live", "polite"), 100);
      if (mark(task, entry.value).state === "wrong") hints.offerAfter(misses());
    }
  }

  function restoreDraft() {
    const left = draft().read();
    if (!left || isEmpty(left.value) || (entry && left.saved <= entry.saved)) {
      if (!model.get("unsaved")) draft().drop();
      return;
    }
    entry = mergeEntry(entry, left);
    show();
    save();
    status.textContent = `Hämtade ett osparat svar från ${clockTime(left.saved)}`;
  }

  const flush = () => {
    if (dirty) save();
  };
  const warn = (event) => {
    if (form.classList.contains("kr-unsaved")) event.preventDefault();
  };
  // "change:entry" also tells of a second view of the same model.
  const listeners = {
    "change:saved": onSaved,
    "change:stored": onStored,
    "change:entry": onStored,
    "change:progress": onProgress,
    "change:earlier": drawEarlier,
    "change:redraw": redraw,
  };
  for (const [name, listener] of Object.entries(listeners)) model.on(name, listener);
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush); // a hidden tab's timers may rest
  addEventListener("beforeunload", warn);
  show();
  drawEarlier();
  onProgress();
  if (entry && model.get("unsaved")) notSaved("webbläsaren har inte plats");
  else if (entry && !isEmpty(entry.value)) status.textContent = `Sparat ${dayAndTime(entry.saved)}`;
  el.replaceChildren(form); // the text for readers without JavaScript goes
  restoreDraft();
  return () => {
    flush();
    for (const timer of [saveTimer, ackTimer, sayTimer]) clearTimeout(timer);
    for (const [name, listener] of Object.entries(listeners)) model.off(name, listener);
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
    removeEventListener("beforeunload", warn);
  };
}

export default { render };
