// The steps of the knowledge review on a page of the book: one store per participant, shared by every page and exercise.
import { mergeEntry } from "../answers/entry.js";
import { LocalModel } from "../base/local-model.js";
import { decodeConfig } from "../base/config.js";
import { REVIEW } from "../base/names.js";
import reviewView from "../review/review-form.js";

const versionless = (entries) =>
  Object.fromEntries(Object.entries(entries).map(([key, entry]) => [key, { "": entry }]));

/**
 * `page`: {root, work, texts(), reviewSaved(slot)}. Returns {slots, entries(), reload(), mount(), leave(), refresh(), name(),
 * redraw(), drawTexts()}.
 */
export function reviewForms(page) {
  const slots = [...page.root.querySelectorAll("[data-oversikt]")], models = new Map(), cleanups = new Map();
  const source = page.root.querySelector("script[data-kr-forms]");
  const forms = source ? decodeConfig(source.textContent.trim()) : {};
  let entries = {};

  const mergeIn = (more) => {
    entries = { ...entries };
    for (const [key, entry] of Object.entries(more)) entries[key] = mergeEntry(entries[key], entry);
  };

  /** {key: entry} as the store has them: fields have no versions. */
  const stored = async () => fields(await page.work.mine(REVIEW));

  function fields(answers) {
    return Object.fromEntries(
      Object.entries(answers).map(([key, versions]) => [key, versions[""]]).filter(([, entry]) => entry),
    );
  }

  const unsaved = () => Object.keys(entries).filter((key) => page.work.isUnsaved(REVIEW, key, ""));

  /** A table is filled in at one place of a page; further down the page says where. */
  function shownBefore() {
    const seen = {}, before = new Map();
    for (const slot of slots) {
      const form = forms[slot.dataset.oversikt];
      before.set(slot, { ...seen });
      for (const item of form?.parts.flatMap((part) => part.items) ?? []) {
        if (item.item === "table") seen[item.key] ??= form.title;
      }
    }
    return before;
  }

  function mount() {
    const before = shownBefore();
    for (const slot of slots) {
      const form = forms[slot.dataset.oversikt];
      if (!form) continue;
      cleanups.get(slot)?.();
      slot.id = `oversikt-${form.id}`;
      const state = {
        form,
        edition: page.work.edition,
        participant: page.work.person,
        stored: entries,
        unsaved: unsaved(),
        changes: {},
        saved: null,
        texts: page.texts(),
        shown: before.get(slot),
      };
      const model = new LocalModel(state, (changed) => save(changed, slot));
      models.set(slot, model);
      cleanups.set(slot, reviewView.render({ model, el: slot }));
    }
  }

  async function save(model, slot) {
    const changes = { ...model.get("changes") };
    const at = Object.fromEntries(Object.entries(changes).map(([key, entry]) => [key, entry.saved]));
    mergeIn(changes); // the panel's file has it even where nothing can be stored
    page.reviewSaved(slot);
    try {
      const merged = await page.work.save(REVIEW, versionless(changes));
      mergeIn(Object.fromEntries(Object.entries(merged).map(([key, versions]) => [key, versions[""]])));
      model.set("saved", { at, error: null });
    } catch (error) {
      model.set("saved", { at, error: error.message });
    }
    show();
  }

  function show() {
    for (const model of models.values()) model.set("stored", entries);
  }

  async function reload() {
    entries = await stored();
  }

  return {
    slots,
    reload,
    mount,
    entries: () => entries,
    /** The forms let go, and store what was being typed. */
    leave() {
      for (const cleanup of cleanups.values()) cleanup();
      cleanups.clear();
      models.clear();
    },
    async refresh() {
      mergeIn(fields(await page.work.newest(REVIEW)));
      show();
    },
    /** The same work under another id. */
    name() {
      for (const model of models.values()) model.set("participant", page.work.person);
    },
    redraw() {
      for (const model of models.values()) model.set("redraw", Date.now());
    },
    drawTexts() {
      for (const model of models.values()) model.set("texts", page.texts());
    },
  };
}
