// A page of the book with tasks, steps of the review, or the panel alone: what is answered, and the views that show it.
import view from "../task/task-view.js";
import { answerText } from "../task/answer-text.js";
import { comparisonSlot } from "./comparison-slot.js";
import { dayAndTime, h, headingLevel } from "../base/dom.js";
import { filesIn } from "../handin/files-in.js";
import { LocalModel } from "../base/local-model.js";
import { REVIEW, SELF_TEST } from "../base/names.js";
import { workPanel } from "../handin/panel.js";
import { reviewForms } from "./review-page.js";
import { sharedComputer } from "../handin/shared-computer.js";
import { isEmpty } from "../base/values.js";
import { say } from "../base/voice.js";
import { earlierAnswer, mergeAnswers, presentEntries, resolveVersions } from "../answers/versions.js";
import { PANEL_PLACE, whoForm } from "../handin/who-form.js";

const REMIND_AFTER = 30 * 60 * 1000;
const KEEP_A_COPY = "Spara en egen kopia, så att inget går förlorat om webbläsaren rensas. ";
const WAYS = ["moved", "other"];

/** What no file has yet, in words. `isKept`: the browser has promised to keep its store. */
function keptWords(newer, since, isKept) {
  if (!newer) return since ? `Din senaste kopia är från ${dayAndTime(since)}. Inget har ändrats sedan dess.` : "";
  if (since) return `${newer} svar har kommit till eller ändrats sedan din senaste kopia, ${dayAndTime(since)}.`;
  return isKept
    ? ""
    : `${newer} svar finns bara i den här webbläsaren. Ladda ner allt innan du slutar: en del webbläsare ` +
      "rensar det de sparat.";
}

export class TaskPage {
  /** `course`: as `courseOf` gives it; `work`: the browser's. */
  constructor(root, compiled, course, work) {
    const { exercise, tasks } = compiled;
    this.root = root;
    this.compiled = compiled;
    this.course = course;
    this.work = work;
    this.exercise = exercise;
    this.isSelfTest = exercise.endsWith(SELF_TEST);
    this.answers = {};
    this.models = new Map();
    this.cleanups = new Map();
    this.firstChange = 0;
    this.reminder = null;
    this.isKept = false;
    this.tasks = new Map(tasks.map((task) => [task.id, task]));
    this.hashes = Object.fromEntries(tasks.map((task) => [task.id, task.hash]));
    this.taskIds = [...this.tasks.keys()];
    this.slots = new Map(
      [...root.querySelectorAll("[data-uppgift]")].filter((slot) => this.tasks.has(slot.dataset.uppgift)).map((
        slot,
      ) => [slot.dataset.uppgift, slot]),
    );
  }

  async start() {
    this.isKept = Boolean(await navigator.storage?.persisted?.().catch(() => false));
    this.answers = await this.stored();
    this.review = reviewForms(this);
    await this.review.reload();
    if (!this.isSelfTest) this.addPanel();
    this.mount();
    this.comparison = comparisonSlot(this);
    await this.comparison.reload();
    this.draw();
    this.work.subscribe((news) => this.hear(news));
  }

  // --- answers ----------------------------------------------------------------------------------------------------

  async stored() {
    return this.exercise ? resolveVersions(await this.work.mine(this.exercise), this.course.contents) : {};
  }

  async newest() {
    return this.exercise ? resolveVersions(await this.work.newest(this.exercise), this.course.contents) : {};
  }

  /** {task: entry} of the tasks as they are now. */
  present() {
    return presentEntries(this.answers, this.hashes);
  }

  entry(id) {
    return this.answers[id]?.[this.hashes[id]] ?? null;
  }

  answered(id) {
    return !isEmpty(this.entry(id)?.value);
  }

  /** What was answered to another version of a task, as text. */
  earlier(id) {
    const found = earlierAnswer(this.answers[id], this.hashes[id]);
    if (!found) return null;
    const { value, saved } = found.entry, old = this.course.old[id]?.[found.version] ?? this.tasks.get(id);
    return { lines: answerText(old, value), saved };
  }

  async save(model) {
    const id = model.get("task").id, entry = model.get("entry"), change = { [id]: { [this.hashes[id]]: entry } };
    this.answers = mergeAnswers(this.answers, change);
    model.set("earlier", this.earlier(id));
    this.review?.drawTexts();
    this.draw();
    this.firstChange ||= Date.now();
    try {
      this.answers = mergeAnswers(this.answers, await this.work.save(this.exercise, change, this.compiled.content));
      model.set("saved", { at: entry.saved, error: null });
    } catch (error) {
      model.set("saved", { at: entry.saved, error: error.message });
      this.drawTrouble();
    }
    this.remind(id);
  }

  /** What a field of the review may fetch: {task id: {number, text}}. */
  texts() {
    const texts = this.compiled.tasks.filter((task) => task.kind === "Text");
    return Object.fromEntries(
      texts.map(({ id }) => [id, { number: this.taskIds.indexOf(id) + 1, text: String(this.entry(id)?.value ?? "") }]),
    );
  }

  // --- news from the browser's other pages ------------------------------------------------------------------------

  async hear({ leave, arrive, followed, exercise, redraw }) {
    if (leave) this.leave();
    else if (arrive) await this.arrive(followed);
    else if (redraw) this.redraw();
    else if (exercise === null || [this.exercise, REVIEW, this.comparison?.exercise].includes(exercise)) {
      await this.refresh();
    }
  }

  /** Another person will answer: what is being typed is stored as the one who leaves. */
  leave() {
    for (const cleanup of this.cleanups.values()) cleanup();
    this.cleanups.clear();
    this.models.clear();
    this.review.leave();
    this.answers = {};
  }

  /** The same work under another id keeps its forms and all that they show; another person's work gets new ones. */
  async arrive(followed) {
    if (!followed) {
      this.answers = await this.stored();
      await this.review.reload();
      this.mount();
    } else {
      for (const model of this.models.values()) model.set("participant", this.work.person);
      this.review.name();
    }
    await this.refresh();
    this.who?.draw();
    this.drawTrouble();
  }

  async refresh() {
    this.answers = mergeAnswers(this.answers, await this.newest());
    for (const [id, model] of this.models) {
      if (this.entry(id)) model.set("stored", this.entry(id));
      model.set("earlier", this.earlier(id));
    }
    await this.comparison?.reload();
    await this.review.refresh();
    this.review.drawTexts();
    this.draw();
  }

  redraw() {
    for (const model of this.models.values()) model.set("redraw", Date.now());
    this.review.redraw();
  }

  // --- what is shown ----------------------------------------------------------------------------------------------

  mount() {
    for (const id of this.slots.keys()) this.mountTask(id);
    this.review.mount();
  }

  mountTask(id) {
    const slot = this.slots.get(id), number = this.taskIds.indexOf(id) + 1, task = this.tasks.get(id);
    this.cleanups.get(id)?.();
    slot.id = `uppgift-${id}`;
    const model = new LocalModel({
      task,
      exercise: this.exercise,
      edition: this.work.edition,
      participant: this.work.person,
      number,
      stored: this.entry(id),
      unsaved: this.work.isUnsaved(this.exercise, id, task.hash),
      earlier: this.earlier(id),
      entry: null,
      saved: null,
      redraw: 0,
    }, (changed) => this.save(changed));
    this.models.set(id, model);
    this.cleanups.set(id, view.render({ model, el: slot }));
  }

  addPanel() {
    const shared = {
      participant: () => this.work.person,
      ways: WAYS,
      pickFile: () => this.files.pick(),
      become: (id, how) => this.work.change(id, how),
      isEmpty: () => !this.taskIds.some((id) => this.answers[id]) && !Object.keys(this.review.entries()).length,
    };
    this.panel = workPanel({
      ...shared,
      tasks: this.compiled.tasks,
      edition: this.work.edition,
      answers: () => this.answers,
      review: () => this.review.entries(),
      parts: (kind) => this.parts(kind),
      goTo: (id) => this.goTo(id),
      downloaded: (kind) => this.downloaded(kind),
    });
    this.files = filesIn(this);
    const button = (text, onclick) => h("button", { type: "button", onclick }, text);
    this.panel.actions.append(
      button("Läs in en fil", () => this.files.pick()),
      button("Byt deltagar-id", () => this.panel.change()),
    );
    this.panel.node.id = PANEL_PLACE;
    this.panel.node.append(sharedComputer(this), this.files.node);
    const place = this.root.querySelector("[data-inlamning], [data-ditt-arbete]");
    const places = [...this.slots.values(), ...this.review.slots];
    if (place) place.replaceChildren(this.panel.node);
    else places.at(-1)?.after(this.panel.node);
    const first = places[0] ?? this.panel.node;
    this.who = whoForm({ ...shared, panelIsFar: places.length > 0 }, { level: headingLevel(first) });
    this.trouble = h("p", { class: "kr-trouble", lang: "sv", role: "alert", hidden: true });
    first.before(this.who.node, this.trouble);
    this.drawTrouble();
    this.addResume(first);
  }

  /** "Fortsätt där du slutade", when there is something to go on from. */
  addResume(first) {
    const next = this.taskIds.find((id) => this.slots.has(id) && !this.answered(id)),
      done = this.taskIds.filter((id) => this.answered(id)).length;
    if (!done || !next) return;
    const link = h("a", {
      href: `#uppgift-${next}`,
      onclick: (event) => {
        event.preventDefault();
        this.goTo(next);
      },
    }, `Fortsätt där du slutade: uppgift ${this.taskIds.indexOf(next) + 1}`);
    first.before(
      h(
        "p",
        { class: "kr-resume", lang: "sv" },
        `Du har svarat på ${done} av ${this.taskIds.length} uppgifter. `,
        link,
      ),
    );
  }

  goTo(id) {
    const slot = id === REVIEW ? this.review.slots[0] : this.slots.get(id);
    if (!slot) return;
    slot.scrollIntoView({ block: "start" });
    const fields = "input:not([disabled]), select, textarea";
    slot.querySelector(id === REVIEW ? fields : `${fields}, button`)?.focus({ preventScroll: true });
  }

  drawTrouble() {
    if (!this.trouble || this.trouble.textContent === this.work.trouble) return;
    this.trouble.textContent = this.work.trouble;
    this.trouble.hidden = !this.work.trouble;
  }

  draw() {
    if (this.isSelfTest) return;
    this.panel?.draw();
    this.who?.draw();
    this.comparison?.draw();
    clearTimeout(this.keptTimer);
    this.keptTimer = setTimeout(() => this.drawKept(), 500);
  }

  /** How much there is that no file has. Where the browser may clear its store, that is said at every sitting. */
  async drawKept() {
    const since = this.work.lastCopy, all = Object.values(await this.work.everything());
    const newer = all.flatMap(Object.values).flatMap(Object.values).filter((entry) => entry.saved > since).length;
    const words = keptWords(newer, since, this.isKept); // untouched when equal: the theme measures the page at each change
    if (this.panel.kept.textContent !== words) this.panel.kept.textContent = words;
  }

  // --- files ------------------------------------------------------------------------------------------------------

  /** What a file holds: a copy has everything; a hand-in this page's exercise, or all exercises where the page has none. */
  async parts(kind) {
    const { [REVIEW]: stored = {}, ...all } = await this.work.everything();
    const review = Object.fromEntries(
      Object.entries(stored).map(([key, versions]) => [key, versions[""]])
        .filter(([, entry]) => entry),
    );
    const contents = await this.work.store.contents(), exercises = {}, { titles } = this.course;
    for (const [exercise, answers] of Object.entries(all)) {
      if (Object.keys(answers).length) exercises[exercise] = { answers, content: contents[exercise] ?? "" };
    }
    if (this.exercise) {
      const answers = mergeAnswers(resolveVersions(all[this.exercise] ?? {}, this.course.contents), this.answers);
      const mine = { answers, content: this.compiled.content, taskIds: this.taskIds };
      if (kind === "inlamning") return { exercises: { [this.exercise]: mine }, review, titles };
      if (Object.keys(answers).length) exercises[this.exercise] = mine;
    }
    return { exercises, review, titles };
  }

  async downloaded(kind) {
    if (kind === "kopia") this.work.copied();
    this.firstChange = 0;
    this.reminder?.remove();
    this.reminder = null;
    await this.drawKept();
  }

  /** After a file was read in. */
  async refreshAll() {
    await this.refresh();
    this.who?.draw();
  }

  reviewSaved(slot) {
    this.firstChange ||= Date.now();
    this.draw();
    this.remind(null, slot);
  }

  /** Browsers may clear what they store: after a finished exercise, or half an hour of changes, the file is offered. */
  remind(id, after = this.slots.get(id)) {
    if (this.isSelfTest || this.reminder) return;
    const finished = id !== null && this.taskIds.every((each) => this.answered(each)),
      long = Date.now() - this.firstChange > REMIND_AFTER;
    if (!finished && !long) return;
    const text = finished ? "Alla uppgifter är besvarade. " : "Du har arbetat en stund. ";
    const go = h("button", {
      type: "button",
      onclick: () => {
        this.panel.node.scrollIntoView({ block: "start" });
        if (finished) this.panel.handIn(); // which takes focus along, since this goes when the file is there
        else this.panel.copy();
      },
    }, finished ? "Lämna in" : "Ladda ner allt");
    const words = text + (finished ? "" : KEEP_A_COPY);
    this.reminder = h("p", { class: "kr-reminder", lang: "sv" }, words, go);
    after.after(this.reminder);
    say(`${words} ${go.textContent}?`);
  }
}
