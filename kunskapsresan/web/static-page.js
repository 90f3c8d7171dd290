// The book's page: the task view on top of IndexedDB. Mounts every [data-uppgift], and for an exercise the panel "Ditt
// arbete".
import view from "./task-view.js";
import { comparisonSlot } from "./comparison-slot.js";
import { h } from "./dom.js";
import { PARTICIPANT_ID, readHandIn } from "./hand-in-file.js";
import { identityDialog } from "./identity.js";
import { LocalModel } from "./local-model.js";
import { isEmpty } from "./marking.js";
import { workPanel } from "./panel.js";
import { REVIEW, reviewForms } from "./review-page.js";
import { Store, adoptAnswers, remembered } from "./store.js";
import { sha256 } from "./zip.js";

const REMIND_AFTER = 30 * 60 * 1000;
const NOTHING_STORED = "Webbläsaren sparar inget på den här sidan. Ladda ner din fil innan du stänger den.";
const KEEP_A_COPY = "Spara en egen kopia, så att inget går förlorat om webbläsaren rensas. ";
const SELF_TEST = "/sjalvtest";

function compiledTasks(root) {
  const source = root.querySelector("script[data-kr-tasks]");
  if (!source) return null;
  const bytes = Uint8Array.from(atob(source.textContent.trim()), (c) => c.charCodeAt(0));
  const data = JSON.parse(new TextDecoder().decode(bytes));
  // The records that search strings are run over stand once in the file.
  const tasks = data.tasks.map((task) =>
    ("corpus" in task ? { ...task, records: data.corpora[task.corpus] } : task));
  return { ...data, tasks, content: sha256(bytes) };
}

function openChannel() {
  // other tabs are then read when this one is shown
  try { return new BroadcastChannel("kunskapsresan"); } catch { return null; }
}

/** One page with tasks: who is answering, what is answered, and the views that show it. */
class TaskPage {
  constructor(root, compiled) {
    Object.assign(this, { root, compiled, exercise: compiled.exercise,
      isSelfTest: compiled.exercise.endsWith(SELF_TEST) });
    Object.assign(this, { tasks: new Map(compiled.tasks.map((task) => [task.id, task])), models: new Map(),
      cleanups: new Map(), channel: openChannel(), firstChange: 0, reminder: null });
    this.taskIds = [...this.tasks.keys()];
    this.slots = new Map([...root.querySelectorAll("[data-uppgift]")].filter((slot) =>
      this.tasks.has(slot.dataset.uppgift)).map((slot) => [slot.dataset.uppgift, slot]));
  }

  async start() {
    const known = remembered.get("deltagare");
    this.participant = PARTICIPANT_ID.test(known) ? known : "";
    this.store = await Store.open(this.participant);
    this.answers = await this.store.all(this.exercise);
    for (const [id, slot] of this.slots) {
      slot.id = `uppgift-${id}`;
      this.mountTask(id);
    }
    this.review = reviewForms(this);
    await this.review.reload();
    this.review.mount();
    if (!this.isSelfTest) this.addPanel();
    this.comparison = comparisonSlot(this);
    await this.comparison.reload();
    this.drawProgress();
    this.listen();
  }

  answered(id) { return Boolean(this.answers[id]) && !isEmpty(this.answers[id].value); }

  mountTask(id) {
    this.cleanups.get(id)?.();
    const number = this.taskIds.indexOf(id) + 1;
    const state = { task: this.tasks.get(id), exercise: this.exercise, participant: this.participant, number,
      stored: this.answers[id] ?? null, entry: null, saved: null, progress: null };
    const model = new LocalModel(state, (changed) => this.save(changed));
    this.models.set(id, model);
    this.cleanups.set(id, view.render({ model, el: this.slots.get(id) }));
  }

  addPanel() {
    this.dialog = identityDialog((id, opener) => this.become(id, opener));
    this.panel = workPanel({
      tasks: this.compiled.tasks,
      work: () => ({ exercise: this.exercise, content: this.compiled.content, participant: this.participant,
        answers: this.answers, taskIds: this.taskIds, review: this.review.entries() }),
      goTo: (id) => this.goTo(id),
      identify: (then) => this.dialog.ask("", then),
      downloaded: () => this.downloaded(),
    });
    const picker = h("input", { type: "file", class: "kr-load", accept: ".zip,.json", hidden: true,
      "aria-label": "Svarsfil", onchange: () => this.load(picker) });
    // A bare file input speaks the browser's language: a Swedish button clicks it.
    const button = (text, onclick) => h("button", { type: "button", onclick }, text);
    this.panel.actions.append(button("Läs in en fil", () => picker.click()),
      button("Byt deltagar-id", () => this.dialog.ask(this.participant)));
    this.panel.node.append(picker);
    const place = this.root.querySelector("[data-inlamning]");
    if (place) place.replaceChildren(this.panel.node);
    else [...this.slots.values(), ...this.review.slots].at(-1)?.after(this.panel.node);
    document.body.append(this.dialog.node);
    if (this.store.error) this.panel.tell(NOTHING_STORED, "kr-wrong");
    this.addResume();
  }

  /** "Fortsätt där du slutade", when there is something to go on from. */
  addResume() {
    const next = this.taskIds.find((id) => this.slots.has(id) && !this.answered(id)),
      done = this.taskIds.filter((id) => this.answered(id)).length;
    if (!done || !next) return;
    const link = h("a", { href: `#uppgift-${next}`, onclick: (event) => { event.preventDefault(); this.goTo(next); } },
      `Fortsätt där du slutade: uppgift ${this.taskIds.indexOf(next) + 1}`);
    this.resume = h("p", { class: "kr-resume", lang: "sv" },
      `Du har svarat på ${done} av ${this.taskIds.length} uppgifter. `, link);
    [...this.slots.values()][0].before(this.resume);
  }

  goTo(id) {
    const slot = id === REVIEW ? this.review.slots[0] : this.slots.get(id);
    if (!slot) return;
    slot.scrollIntoView({ block: "start" });
    const fields = "input:not([disabled]), select, textarea";
    slot.querySelector(id === REVIEW ? fields : `${fields}, button`)?.focus({ preventScroll: true });
  }

  drawProgress() {
    if (this.isSelfTest) return;
    const progress = { answered: this.taskIds.filter((id) => this.answered(id)).length, total: this.taskIds.length };
    for (const model of this.models.values()) model.set("progress", progress);
    this.panel?.draw(); // a restored draft is saved before the panel is there
    this.comparison?.draw();
  }

  async save(model) {
    const id = model.get("task").id, entry = model.get("entry");
    this.answers[id] = entry;
    this.review?.drawTexts(); // a restored draft is saved before the review is there
    this.drawProgress();
    this.firstChange ||= Date.now();
    try {
      Object.assign(this.answers, await this.store.merge(this.exercise, { [id]: entry }));
      model.set("saved", { at: entry.saved, error: null });
      this.channel?.postMessage(this.exercise);
    } catch (error) {
      model.set("saved", { at: entry.saved, error: error.message });
    }
    this.remind(id);
  }

  /** What a field of the review may fetch: {task id: {number, text}}. */
  texts() {
    const texts = this.compiled.tasks.filter((task) => task.kind === "Text");
    return Object.fromEntries(texts.map(({ id }) => [id,
      { number: this.taskIds.indexOf(id) + 1, text: String(this.answers[id]?.value ?? "") }]));
  }

  reviewSaved(slot) {
    this.firstChange ||= Date.now();
    this.remind(null, slot);
  }

  /** Browsers may clear what they store: after a finished exercise, or half an hour of changes, the file is offered. */
  remind(id, after = this.slots.get(id)) {
    if (this.isSelfTest || this.reminder) return;
    const finished = id !== null && this.taskIds.every((each) => this.answered(each)),
      long = Date.now() - this.firstChange > REMIND_AFTER;
    if (!finished && !long) return;
    const text = finished ? "Alla uppgifter är besvarade. " : "Du har arbetat en stund. ";
    this.reminder = h("p", { class: "kr-reminder", lang: "sv", role: "status" });
    after.after(this.reminder);
    const go = h("button", { type: "button",
      onclick: () => { this.panel.node.scrollIntoView({ block: "start" }); this.panel.download(); } },
      "Ladda ner din fil");
    setTimeout(() => this.reminder?.append(text + KEEP_A_COPY, go), 30);
  }

  downloaded() {
    this.firstChange = 0;
    this.reminder?.remove();
    this.reminder = null;
  }

  async refresh() {
    const stored = await this.store.all(this.exercise).catch(() => ({}));
    Object.assign(this.answers, stored);
    for (const [id, model] of this.models) if (stored[id]) model.set("stored", stored[id]);
    this.drawProgress();
    await this.comparison.reload();
    await this.review.refresh();
    this.review.drawTexts();
  }

  /** Changes to the answers of `id`. Returns a function that gives focus back, since the forms are then new. */
  async become(id, opener = document.activeElement) {
    const unnamed = !this.participant;
    this.participant = id;
    remembered.set("deltagare", id);
    if (this.store.db) {
      this.store.close();
      this.store = unnamed ? await adoptAnswers(id, [this.exercise, this.exercise + SELF_TEST, REVIEW]) : await Store.open(id);
    } else if (!unnamed) {
      this.store.memory.clear(); // nothing is stored: what was answered without an id belongs to the one now named
    }
    this.answers = await this.store.all(this.exercise);
    const focused = opener?.closest?.("[data-uppgift]");
    for (const task of this.slots.keys()) this.mountTask(task);
    await this.review.reload();
    this.review.mount();
    this.drawProgress();
    await this.comparison.reload();
    return () => focused?.querySelector(".kr-primary:not([hidden])")?.focus();
  }

  async load(picker) {
    const file = picker.files[0];
    if (!file) return;
    try {
      const loaded = await readHandIn(new Uint8Array(await file.arrayBuffer()));
      const isReview = loaded.exercise === REVIEW;
      if (!isReview && this.exercise && loaded.exercise !== this.exercise) {
        throw new Error(`Den hör till övningen ${loaded.exercise}, inte till den här.`);
      }
      if (!this.participant && PARTICIPANT_ID.test(loaded.participant)) await this.become(loaded.participant);
      if (loaded.participant && loaded.participant !== this.participant) {
        const here = this.participant || "någon annan";
        throw new Error(`Den hör till ${loaded.participant}, men här svarar ${here}. Byt deltagar-id om filen är din.`);
      }
      const answers = isReview ? {} : loaded.answers, review = isReview ? loaded.answers : loaded.review;
      const known = Object.fromEntries(Object.entries(answers).filter(([id]) => this.tasks.has(id)));
      // without storage the memory has them
      await this.store.merge(this.exercise, known).catch((error) => { if (this.store.db) throw error; });
      if (Object.keys(review).length) await this.review.take(review);
      await this.refresh();
      this.channel?.postMessage(this.exercise);
      const both = Object.keys(review).length ? " Din kunskapsöversikt är också inläst." : "";
      this.panel.tell(this.exercise && !isReview
        ? `${Object.keys(known).length} svar är inlästa. För varje uppgift gäller det senaste svaret.${both}`
        : both ? "Din kunskapsöversikt är inläst. För varje ruta gäller det senast skrivna."
          : "Filen innehåller ingen kunskapsöversikt.", both || this.exercise ? "kr-right" : "kr-wrong");
    } catch (error) {
      this.panel.tell(`Filen lästes inte in. ${error.message}`, "kr-wrong");
    }
    picker.value = "";
  }

  listen() {
    // The id is asked for at the first Rätta or Spara, after it has done its work.
    if (!this.isSelfTest) {
      this.root.addEventListener("submit", (event) => {
        const isTask = event.target.closest?.("[data-uppgift]");
        const hasAnswer = isTask && this.answered(isTask.dataset.uppgift);
        if (hasAnswer && !this.participant && !this.dialog.postponed()) setTimeout(() => this.dialog.ask(""), 60);
      });
    }
    this.channel?.addEventListener("message", ({ data }) => [this.exercise, REVIEW].includes(data) && this.refresh());
    document.addEventListener("visibilitychange", () => document.hidden || this.refresh());
    addEventListener("focus", () => this.refresh());
  }
}

export async function mountPage(root = document) {
  // A page may hold steps of the review and no task.
  const alone = root.querySelector("[data-oversikt]") ? { exercise: "", content: "", tasks: [] } : null;
  const compiled = compiledTasks(root) ?? alone;
  if (!compiled) return;
  await new TaskPage(root, compiled).start();
  document.documentElement.dataset.krReady = String(Math.round(performance.now()));
  navigator.storage?.persist?.(); // secure contexts only; the answer is not waited for
}

mountPage();
