// One task as an accessible form. anywidget contract: render({model, el}) → cleanup. Marked here, without a kernel.
// Keys to the view: task, exercise, edition, participant, number, stored (the entry of this version of the task), unsaved
// (it is not stored after all), earlier (what was answered to another version: {lines, saved}), saved, redraw. From the
// view: entry. Each key has ONE writer.
import { AnswerKeeper } from "./answer-keeper.js";
import { dayAndTime, h, headingLevel, sameValue, uniqueId } from "../base/dom.js";
import { faultsOf } from "./faults.js";
import { SAVED } from "./feedback.js";
import { FIELDS } from "./fields.js";
import { hintBox } from "./hints.js";
import { mark } from "./marking.js";
import { SELF_TEST } from "../base/names.js";
import { placeName, submitName, submitWord, taskHead, taskName } from "./task-head.js";
import { verdictBox } from "./verdict.js";
import { say, voice } from "../base/voice.js";

const COUNTED_STATES = ["right", "wrong", "noted"]; // an attempt; a saved text is none, or each save would repeat it
const FAULTY_STATES = ["empty", "incomplete", "unreadable"];

// JupyterLab listens on the document and takes arrows, letters, Enter and Escape; keep them, but let Ctrl+S and the like
// through.
function keydown(event) {
  if (!(event.ctrlKey || event.metaKey || event.altKey) || event.key === "Enter") event.stopPropagation();
}

/** An answer to another wording of the task is shown as text: it may not fit the options that there are now. */
function drawEarlier(node, before) {
  node.hidden = !before;
  if (!before) return;
  node.replaceChildren(
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

/** The form's elements. `act`: {changed(), submitted(event), left()}. */
function build({ model, el }, act) {
  const task = model.get("task"), exercise = model.get("exercise") ?? "", uid = uniqueId(task.id);
  const name = taskName(model.get("number"), exercise), place = placeName(name), word = submitWord(task);
  const field = FIELDS[task.kind](task, uid, act.changed, place);
  const primary = h("button", {
    type: "submit",
    class: "kr-primary",
    "aria-label": place ? submitName(task, place) : null,
  }, word);
  const verdict = verdictBox(task, uid, field), hints = hintBox(task, place, () => primary.focus());
  const earlier = h("div", { class: "kr-earlier", hidden: true });
  const status = h("span", { class: "kr-status" }), alarm = h("span", { class: "kr-alarm" });
  const id = `${uid}-rubrik`, level = headingLevel(el), isSelfTest = exercise.endsWith(SELF_TEST);
  const form = h(
    "form",
    {
      class: "kr-task",
      lang: "sv",
      novalidate: true,
      "data-task": task.id,
      "data-kind": task.kind,
      "aria-labelledby": name ? id : null,
      onsubmit: act.submitted,
      onkeydown: keydown,
      onfocusout: act.left,
    },
    taskHead(task, { name, id, level, isSelfTest }),
    earlier,
    field.node,
    // In this order, so that an offered hint comes after what was said; without feedback both buttons share a line.
    h("div", { class: "kr-actions" }, primary, verdict.node, h("div", { class: "kr-help" }, hints.offer, hints.button)),
    hints.list,
    h("p", { class: "kr-foot" }, status, alarm),
  );
  return { task, field, primary, verdict, hints, earlier, form, status, alarm, submitWord: word };
}

function render({ model, el }) {
  const parts = build({ model, el }, { changed, submitted, left: () => keeper.flush() });
  const { task, field, primary, verdict, hints, form } = parts, faults = faultsOf(field);
  let waiting = null; // what is said when the answer is stored
  const keeper = new AnswerKeeper(model, { parts, read: () => field.read(), shown: show, stored: sayStored });

  const isLocked = () => task.kind === "Predict" && keeper.attempts.length > 0;
  const misses = () => keeper.attempts.filter((attempt) => mark(task, attempt.value).state === "wrong").length;

  function changed() {
    keeper.changed();
    waiting = null;
    verdict.clear();
    const { state, message } = mark(task, field.read());
    faults.settle(state === "incomplete" ? message : "");
  }

  function sayStored() {
    if (waiting) say(verdict.show(waiting));
    waiting = null;
  }

  function submitted(event) {
    event.preventDefault();
    if (isLocked()) return;
    const problem = field.problem?.();
    const value = field.read(), result = problem ? { state: "unreadable", message: problem } : mark(task, value);
    faults.clear();
    verdict.clear();
    hints.offerAfter(0);
    if (result.state !== "empty") saveAttempt(value, result);
    if (FAULTY_STATES.includes(result.state)) {
      const open = field.places.filter((place) => !place.isFilled());
      faults.show(result.message, open.length ? open : field.places);
    } else if (result.state === "manual" || result.message === SAVED) waiting = result; // said when it is true
    else tell(result);
  }

  function saveAttempt(value, { state, misconception }) {
    const again = sameValue(keeper.attempts.at(-1)?.value, value); // pressing twice is one attempt
    keeper.save(COUNTED_STATES.includes(state) && !again ? { value, misconception } : null);
  }

  /** The verdict first, the offer of a hint last, in one message; a reveal is read where focus goes. */
  function tell(result) {
    const words = verdict.show(result), offer = hints.offerAfter(result.state === "wrong" ? misses() : 0);
    if (isLocked()) drawLock();
    else say([words, offer].filter(Boolean).join(" "));
  }

  /** The button goes when a guess is locked: focus goes to what is revealed. */
  function drawLock() {
    if (!field.lock) return;
    if (isLocked() && form.contains(document.activeElement)) verdict.node.focus();
    field.lock(isLocked());
    primary.hidden = isLocked();
    form.classList.toggle("kr-locked", isLocked());
  }

  function show() {
    field.write(keeper.entry?.value ?? null);
    faults.clear();
    verdict.clear();
    const last = keeper.attempts.at(-1);
    if (last && sameValue(last.value, keeper.entry.value)) { // only what was marked, never a draft; and not said
      const result = mark(task, keeper.entry.value);
      verdict.show(result);
      if (result.state === "wrong") hints.offerAfter(misses());
    }
    drawLock();
  }

  /** A page that comes back from the browser's memory may have lost what its fields showed. */
  function redraw() {
    const value = keeper.entry?.value ?? null;
    if (!keeper.dirty && !sameValue(field.read(), value)) field.write(value);
  }

  const drawBefore = () => drawEarlier(parts.earlier, model.get("earlier"));
  const flush = () => keeper.flush();
  const warn = (event) => {
    if (form.classList.contains("kr-unsaved")) event.preventDefault();
  };
  // "change:entry" also tells of a second view of the same model.
  const listeners = {
    "change:saved": () => keeper.onSaved(),
    "change:stored": () => keeper.onStored(),
    "change:entry": () => keeper.onStored(),
    "change:earlier": drawBefore,
    "change:redraw": redraw,
  };
  for (const [name, listener] of Object.entries(listeners)) model.on(name, listener);
  addEventListener("pagehide", flush);
  document.addEventListener("visibilitychange", flush); // a hidden tab's timers may rest
  addEventListener("beforeunload", warn);
  voice();
  show();
  drawBefore();
  el.replaceChildren(form); // the text for readers without JavaScript goes
  keeper.begin();
  return () => {
    keeper.stop();
    for (const [name, listener] of Object.entries(listeners)) model.off(name, listener);
    removeEventListener("pagehide", flush);
    document.removeEventListener("visibilitychange", flush);
    removeEventListener("beforeunload", warn);
  };
}

export default { render };
