// The steps of the knowledge review on a page of the book: one store per participant, shared by every page and exercise.
import { mergeEntry } from "./entry.js";
import { LocalModel } from "./local-model.js";
import { decodeConfig } from "./mount.js";
import reviewView from "./review-form.js";

/** The review's name in the store and on the channel; the same as in oversikt.json. */
export const REVIEW = "oversikt";

/**
 * `page`: {root, store, participant, channel, texts(), reviewSaved(slot)}. Returns {slots, entries(), reload(), mount(),
 * refresh(), take(entries), drawTexts()}.
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
      const state = { form, participant: page.participant, stored: entries, changes: {}, saved: null,
        texts: page.texts(), shown: before.get(slot) };
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
      mergeIn(await page.store.merge(REVIEW, changes));
      model.set("saved", { at, error: null });
      page.channel?.postMessage(REVIEW);
    } catch (error) {
      model.set("saved", { at, error: error.message });
    }
    show();
  }

  function show() {
    for (const model of models.values()) model.set("stored", entries);
  }

  async function reload() {
    entries = await page.store.all(REVIEW);
  }

  return {
    slots, reload, mount,
    entries: () => entries,
    async refresh() {
      mergeIn(await page.store.all(REVIEW).catch(() => ({})));
      show();
    },
    /** Entries of a file that was loaded. */
    async take(loaded) {
      mergeIn(loaded);
      // without storage the memory has them
      await page.store.merge(REVIEW, loaded).catch((error) => { if (page.store.db) throw error; });
      show();
      page.channel?.postMessage(REVIEW);
    },
    drawTexts() {
      for (const model of models.values()) model.set("texts", page.texts());
    },
  };
}
