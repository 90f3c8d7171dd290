// What a participant has written in the review, as one form sees it: stored entries, what is being typed, what is not
// yet acknowledged. One key has one entry, exactly as in svar.json.
import { sameValue } from "../base/dom.js";
import { draftAt, draftKey, draftsOf } from "../answers/drafts.js";
import { mergeEntry, nowAfter } from "../answers/entry.js";
import { REVIEW } from "../base/names.js";
import { isFilled } from "./review-checks.js";

const REVIEW_SAVE_DELAY = 1000;
const REVIEW_ACK_LIMIT = 4000;

/** Merges what another window has stored into `entries`, never over what is being typed; the keys that have changed. */
function mergedInto(entries, stored, isTyping) {
  const changed = [];
  for (const [key, entry] of Object.entries(stored)) {
    if (isTyping(key)) continue; // the next save merges
    const merged = mergeEntry(entries[key], entry);
    if (!sameValue(merged.value, entries[key]?.value)) changed.push(key);
    entries[key] = merged;
  }
  return changed;
}

/** A person's drafts of the review: {newer: {key: entry} than what is stored, older: [keys]}. */
function draftsBeside(entries, { edition, person }, owns) {
  const newer = {}, older = [];
  for (const { exercise, task: key, entry } of draftsOf(edition, person)) {
    if (exercise !== REVIEW || !owns(key)) continue;
    if (!entries[key] || entry.saved > entries[key].saved) newer[key] = entry;
    else older.push(key);
  }
  return { newer, older };
}

/**
 * `model`: stored {key: entry}, unsaved (keys of those that could not be stored), changes (ours: every entry not yet acknowledged), saved {at: {key: time}, error}.
 * `tell`: {saving(), saved(time), notSaved(reason, kept), fetched(time, keys)}.
 */
export function reviewWork(model, tell) {
  const whose = () => ({ edition: model.get("edition"), person: model.get("participant") ?? "" }); // may change meanwhile
  const draft = (key) => draftAt(draftKey({ ...whose(), exercise: REVIEW, task: key, version: "" }));
  const entries = {}, pending = {}, typing = new Map(), timers = new Map(), listeners = new Set();
  mergedInto(entries, model.get("stored") ?? {}, () => false);
  let ackTimer = 0;

  const notify = (keys, isTyping = false) => [...listeners].forEach((each) => each(new Set(keys), isTyping));
  const value = (key) => (typing.has(key) ? typing.get(key) : entries[key]?.value ?? null);
  const entryOf = (key, next) => ({ value: next, saved: nowAfter(entries[key]?.saved), attempts: [] });

  /** {key: value} of all that is there, what is being typed included. */
  function values() {
    const keys = [...new Set([...Object.keys(entries), ...typing.keys()])];
    return Object.fromEntries(keys.map((key) => [key, value(key)]).filter(([, each]) => each !== null));
  }

  function typed(key, next) {
    typing.set(key, next);
    draft(key).keep(entryOf(key, next));
    clearTimeout(timers.get(key));
    timers.set(key, setTimeout(() => commit(key), REVIEW_SAVE_DELAY));
    notify([key], true);
  }

  function commit(key) {
    if (!typing.has(key)) return;
    clearTimeout(timers.get(key));
    const next = typing.get(key);
    typing.delete(key);
    set(key, next);
  }

  function set(key, next) {
    const before = entries[key]?.value ?? null;
    // The same text is stored again: what is shown may so far be another tab's draft.
    if (!isFilled(next) && (sameValue(before, next) || (!isFilled(before) && next !== null))) {
      if (!pending[key]) draft(key).drop();
      notify([key]);
      return;
    }
    send({ [key]: entryOf(key, next) });
    notify([key]);
  }

  function send(changed) {
    for (const [key, entry] of Object.entries(changed)) {
      entries[key] = pending[key] = entry;
      draft(key).keep(entry);
    }
    tell.saving();
    clearTimeout(ackTimer);
    ackTimer = setTimeout(() => notSaved("ingen bekräftelse"), REVIEW_ACK_LIMIT);
    model.set("changes", { ...pending }); // all of them: the widget manager may drop messages in between
    model.save_changes();
  }

  function notSaved(reason) {
    const kept = Object.entries(pending).every(([key, entry]) => draft(key).keep(entry));
    tell.notSaved(reason, kept);
  }

  function onSaved() {
    const { at = {}, error = null } = model.get("saved") ?? {};
    const known = Object.keys(at).filter((key) => pending[key] && pending[key].saved <= at[key]);
    if (!known.length) return;
    clearTimeout(ackTimer);
    if (error) {
      notSaved(error);
      return;
    }
    const newest = known.map((key) => at[key]).sort().at(-1);
    for (const key of known) {
      delete pending[key];
      if (!typing.has(key)) draft(key).drop();
    }
    if (Object.keys(pending).length) ackTimer = setTimeout(() => notSaved("ingen bekräftelse"), REVIEW_ACK_LIMIT);
    else tell.saved(newest);
  }

  function onStored() {
    const changed = mergedInto(entries, model.get("stored") ?? {}, (key) => typing.has(key));
    if (!changed.length) return;
    notify(changed);
    tell.fetched(changed.map((key) => entries[key].saved).sort().at(-1), changed);
  }

  /** What was typed when a tab closed, sent again where it is newer than what is stored. */
  function restoreDrafts(owns) {
    const { newer: restored, older } = draftsBeside(entries, whose(), owns);
    for (const key of older) if (!model.get("unsaved")?.includes(key)) draft(key).drop();
    if (!Object.keys(restored).length) return false;
    send(restored);
    notify(Object.keys(restored));
    return true;
  }

  const flush = () => [...typing.keys()].forEach(commit);
  model.on("change:saved", onSaved);
  model.on("change:stored", onStored);
  return {
    value,
    values,
    typed,
    commit,
    set,
    restoreDrafts,
    flush,
    redraw: () => notify(Object.keys(entries)),
    listen: (listener) => listeners.add(listener),
    isUnsaved: () => Object.keys(pending).length > 0,
    stop() {
      flush();
      clearTimeout(ackTimer);
      for (const timer of timers.values()) clearTimeout(timer);
      model.off("change:saved", onSaved);
      model.off("change:stored", onStored);
    },
  };
}
