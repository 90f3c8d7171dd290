// An answer on its way from the field to the host: kept as a draft at each keystroke, sent after a pause, sent whole, and
// drafted until the host has said that it is stored.
import { clockTime, dayAndTime, sameValue } from "../base/dom.js";
import { draftAt, draftKey } from "../answers/drafts.js";
import { mergeEntry, nowAfter } from "../answers/entry.js";
import { isEmpty } from "../base/values.js";
import { say } from "../base/voice.js";

const SAVE_DELAY = 400;
const ACK_LIMIT = 4000;
// saved after a pause; what is chosen is saved at once
const TYPED_KINDS = ["Number", "Text", "Predict", "SearchString"];

export class AnswerKeeper {
  /**
   * `parts`: {form, status, alarm, submitWord}; `read()` gives what the field holds; `shown()` is told when another
   * place's answer came, `stored()` when the host has the latest.
   */
  constructor(model, { parts, read, shown, stored }) {
    this.model = model;
    this.form = parts.form;
    this.status = parts.status;
    this.alarm = parts.alarm;
    this.submitWord = parts.submitWord;
    this.read = read;
    this.shown = shown;
    this.stored = stored;
    this.dirty = false;
    this.saveTimer = this.ackTimer = 0;
    this.task = model.get("task");
    this.entry = mergeEntry(model.get("stored"), model.get("entry"));
  }

  /** Whose the draft is may change while the form is open. */
  draft() {
    const { model, task } = this;
    return draftAt(
      draftKey({
        edition: model.get("edition"),
        person: model.get("participant"),
        exercise: model.get("exercise") ?? "",
        task: task.id,
        version: task.hash,
      }),
    );
  }

  get attempts() {
    return this.entry?.attempts ?? [];
  }

  current(attempts = this.attempts) {
    return { value: this.read(), saved: nowAfter(this.entry?.saved), attempts };
  }

  changed() {
    this.dirty = true;
    const kept = this.draft().keep(this.current());
    clearTimeout(this.saveTimer);
    if (TYPED_KINDS.includes(this.task.kind)) this.saveTimer = setTimeout(() => this.save(), SAVE_DELAY);
    else this.save();
    if (!kept) this.status.textContent = "";
  }

  save(attempt = null) {
    clearTimeout(this.saveTimer);
    const next = this.current();
    if (attempt) next.attempts = [...next.attempts, { ...attempt, at: next.saved }];
    this.entry = next;
    this.dirty = false;
    this.draft().keep(next); // until the host has it, with the attempt
    this.status.textContent = "Sparar …";
    clearTimeout(this.ackTimer);
    this.ackTimer = setTimeout(() => this.notSaved("ingen bekräftelse"), ACK_LIMIT);
    this.model.set("entry", next); // the whole, never a difference: the widget manager may drop messages in between
    this.model.save_changes();
  }

  flush() {
    if (this.dirty) this.save();
  }

  notSaved(reason) {
    this.form.classList.add("kr-unsaved");
    this.status.textContent = "";
    // The field may have been emptied: WebKit does so when a page comes back.
    const kept = this.draft().keep(this.dirty ? this.current() : this.entry);
    const words = `Inte sparat (${reason}). ` +
      (kept
        ? `Svaret finns kvar i den här webbläsaren. Tryck på ${this.submitWord} igen, eller ladda om sidan, så följer ` +
          "svaret med."
        : "Svaret finns bara i den här fliken. Ladda ner allt innan du stänger.");
    if (this.alarm.textContent !== words) say(words);
    this.alarm.textContent = words;
  }

  /** The host has answered. */
  onSaved() {
    const saved = this.model.get("saved");
    if (!saved || !this.entry || saved.at < this.entry.saved) return;
    clearTimeout(this.ackTimer);
    if (saved.error) {
      this.notSaved(saved.error);
      return;
    }
    this.form.classList.remove("kr-unsaved");
    this.alarm.textContent = "";
    this.status.textContent = `Sparat ${clockTime(saved.at)}`;
    if (!this.dirty) this.draft().drop();
    this.stored();
  }

  /** The host holds an answer that may come from another tab. */
  onStored() {
    const merged = mergeEntry(this.entry, mergeEntry(this.model.get("stored"), this.model.get("entry")));
    if (sameValue(merged, this.entry) || this.dirty) return; // never over what is being typed; the next save merges
    const newer = merged.saved !== this.entry?.saved;
    this.entry = merged;
    if (!newer) return;
    this.shown();
    this.status.textContent = `Hämtat svar från ${clockTime(this.entry.saved)}`;
  }

  /** What stands under the form when it opens. */
  begin() {
    if (this.entry && this.model.get("unsaved")) this.notSaved("webbläsaren har inte plats");
    else if (this.entry && !isEmpty(this.entry.value)) {
      this.status.textContent = `Sparat ${dayAndTime(this.entry.saved)}`;
    }
    const draft = this.draft(), left = draft.read();
    if (!left || isEmpty(left.value) || (this.entry && left.saved <= this.entry.saved)) {
      if (!this.model.get("unsaved")) draft.drop();
      return;
    }
    this.entry = mergeEntry(this.entry, left);
    this.shown();
    this.save();
    this.status.textContent = `Hämtade ett osparat svar från ${clockTime(left.saved)}`;
  }

  stop() {
    this.flush();
    for (const timer of [this.saveTimer, this.ackTimer]) clearTimeout(timer);
  }
}
