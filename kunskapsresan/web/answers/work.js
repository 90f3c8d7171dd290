// All that a page knows of whose work this is: the identity of the browser, the answers stored under it, what is being
// typed. Every page of the book has one, and they tell each other.
import { draftAt, draftsOf, moveDrafts } from "./drafts.js";
import { changed, laterIdentity, NOBODY, ownerOf, readIdentity } from "./identity.js";
import { UNNAMED } from "../base/names.js";
import { databaseName, Store } from "./store.js";
import { earlierId, release, removeOldStore, retake, takeOver } from "./takeover.js";
import { mergeAnswers } from "./versions.js";

const NOT_STORED = "Webbläsaren sparar inget på den här sidan. Ladda ner allt innan du stänger den.";
const FULL =
  "Lagringen i webbläsaren är full, så alla svar går inte att spara här. Ladda ner allt innan du stänger sidan.";

const LAST_WORDS = 400; // milliseconds that another tab may still be writing

function openChannel(name) {
  // other tabs are then read when this one is shown
  try {
    return new BroadcastChannel(name);
  } catch {
    return null;
  }
}

/** Small facts in localStorage, which may be blocked. */
const memo = {
  get(key) {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  },
  set(key, value) {
    try {
      localStorage.setItem(key, value);
    } catch { /* asked again next time */ }
  },
};

function parsed(text) {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export class BrowserWork {
  /** `course`: {slug, earlier: slugs of the same edition before, first: {exercise: content} of the first form}. */
  static async open({ slug = "kunskapsresan", earlier = [], first = {} } = {}) {
    const work = new BrowserWork(slug, earlier, first);
    await work.settle();
    work.listen();
    return work;
  }

  constructor(edition, earlier, first) {
    this.edition = edition;
    this.earlier = earlier;
    this.first = first;
    this.identity = NOBODY;
    this.full = false;
    this.sealed = false;
    this.turn = Promise.resolve();
    this.listeners = new Set();
    this.channel = openChannel(databaseName(edition));
    this.folder = `${databaseName(edition)}/`;
    this.cleared = memo.get(`${this.folder}rensat`);
  }

  get person() {
    return this.identity.id;
  }

  /** What the reader must know before the first answer; "" when all is well. */
  get trouble() {
    return this.store.db ? (this.full ? FULL : "") : NOT_STORED;
  }

  /** Reads who it is, takes over what is older, adopts what is unnamed, and stores what was being typed. */
  async settle() {
    this.store = await Store.open(this.edition);
    const stored = await this.store.identity();
    let known = laterIdentity(stored, readIdentity(parsed(memo.get(`${this.folder}deltagare`)))) ?? NOBODY;
    const before = known.epoch ? "" : await earlierId(this.earlier);
    if (before) known = changed(known, before, "named");
    this.identity = known;
    if (this.store.db && stored && known.epoch > stored.epoch) await this.advance(known);
    this.memorise();
    if (this.store.db) await this.bringHome();
  }

  /** Everything of this person's that lies elsewhere: in older stores, without an id, as drafts. */
  async bringHome() {
    const { store, edition, earlier, first, person } = this, { epoch } = this.identity;
    // Not before the store knows the latest id: what lies there may belong to one before that.
    if ((await store.identity())?.epoch !== epoch) return;
    await takeOver({ store, edition, earlier, first, person, epoch });
    if (person) {
      moveDrafts(edition, "", person);
      await store.adopt(person).catch(() => {}); // where there is no room, at the next start
    }
    const drafts = draftsOf(edition, person);
    for (const { key, exercise, task, version, entry } of drafts) {
      await store.merge(person, epoch, exercise, { [task]: { [version]: entry } }).then(() => {
        if (draftAt(key).read()?.saved === entry.saved) draftAt(key).drop();
      }).catch((error) => {
        this.full = /full/.test(error.message);
        store.discard(person, exercise, task, version);
      });
    }
  }

  memorise() {
    if (this.identity.epoch) memo.set(`${this.folder}deltagare`, JSON.stringify(this.identity));
  }

  /** Stores an identity; where there is no room it is remembered beside, and tried again at the next start. */
  async advance(next) {
    try {
      return await this.store.advance(next);
    } catch {
      this.full = Boolean(this.store.db);
      return next;
    }
  }

  // --- the answers ------------------------------------------------------------------------------------------------

  /** Under which ids this person's answers lie: where there is no room to move them, still under those before. */
  async ids() {
    const { id, changes } = this.identity, stored = (await this.store.identity()) ?? this.identity;
    const before = changes.filter(({ epoch }) => epoch > stored.epoch).map(({ from }) => from);
    return [...new Set([id, ...before])].filter((each) => ownerOf(each, stored.epoch, this.identity) === id);
  }

  /** This person's answers to an exercise, {task: {version: entry}}. */
  async mine(exercise) {
    let out = this.store.unsavedOf(this.person)[exercise] ?? {};
    for (const person of await this.ids()) out = mergeAnswers(out, await this.store.all(person, exercise));
    return out;
  }

  /** The same with what is being typed in another tab, or was when it closed: the screen may not lack it. */
  async newest(exercise) {
    let out = await this.mine(exercise);
    for (const { exercise: where, task, version, entry } of draftsOf(this.edition, this.person)) {
      if (where === exercise) out = mergeAnswers(out, { [task]: { [version]: entry } });
    }
    return out;
  }

  /** All that this person has, drafts included: {exercise: {task: {version: entry}}}. */
  async everything() {
    const out = { ...this.store.unsavedOf(this.person) };
    const add = (exercise, answers) => {
      out[exercise] = mergeAnswers(out[exercise] ?? {}, answers);
    };
    for (const person of await this.ids()) {
      for (const [exercise, answers] of Object.entries(await this.store.everything(person))) add(exercise, answers);
    }
    for (const { exercise, task, version, entry } of draftsOf(this.edition, this.person)) {
      add(exercise, { [task]: { [version]: entry } });
    }
    return out;
  }

  /** Stores answers and resolves with what is then stored, of the same tasks. Rejects with a reason in Swedish. */
  async save(exercise, answers, content = "") {
    if (this.sealed || this.isCleared()) return answers;
    const { person, identity: { epoch } } = this;
    await this.store.ensureOpen(this.edition);
    try {
      await this.catchUp(person, exercise, answers);
      const { merged, identity } = await this.store.merge(person, epoch, exercise, answers, content);
      this.full = false;
      this.channel?.postMessage({ exercise });
      if (identity.epoch > this.identity.epoch) await this.follow(identity);
      else if (identity.epoch < this.identity.epoch) await this.advance(this.identity); // now there may be room for it
      return merged;
    } catch (error) {
      this.full ||= /full/.test(error.message);
      throw error;
    }
  }

  /** Nothing is stored under an id before the store knows how it came to be: an earlier one's answers may lie there. */
  async catchUp(person, exercise, answers) {
    this.store.keep(person, exercise, answers);
    const stored = await this.store.identity();
    if (stored && stored.epoch < this.identity.epoch) await this.store.advance(this.identity);
  }

  isUnsaved(exercise, task, version) {
    return this.store.isUnsaved(this.person, exercise, task, version);
  }

  // --- who it is --------------------------------------------------------------------------------------------------

  /**
   * Gives what is unnamed an id ("named"), corrects the id ("moved") or lets somebody else answer ("other"). Rejects with
   * a reason in Swedish when another tab has just said who it is.
   */
  async change(to, how) {
    await this.refresh();
    const from = this.person;
    if (to === from) return;
    if (from && how === "named") {
      throw new Error(`I en annan flik har du nyss skrivit ${from}. Byt id här om det är fel.`);
    }
    const next = changed(this.identity, to, how), after = await this.advance(next);
    if (after === next && how === "moved") await retake(this.store, from, to);
    await this.follow(after);
    if (this.store.db) await this.bringHome();
    this.memorise();
    this.channel?.postMessage({ identity: this.identity.epoch });
    await this.tell({ exercise: null });
  }

  /** Takes in a later identity: unsaved work follows where the change says so, and the page is told. */
  follow(identity) {
    // One at a time: the tab's return, its focus and another tab's message may all bring the same news.
    this.turn = this.turn.then(() => this.followNow(identity));
    return this.turn;
  }

  async followNow(identity) {
    if (identity.epoch <= this.identity.epoch) return;
    const was = this.person, owner = ownerOf(was, this.identity.epoch, identity), followed = owner === identity.id;
    if (!followed) await this.tell({ leave: true });
    if (owner !== was) {
      this.store.carry(was, owner);
      moveDrafts(this.edition, was, owner);
    }
    this.identity = identity;
    this.memorise();
    await this.tell({ arrive: true, followed });
  }

  /** Reads again who it is and says that answers may have changed. */
  async refresh() {
    if (this.isCleared()) return;
    const stored = await this.store.identity(), copy = readIdentity(parsed(memo.get(`${this.folder}deltagare`)));
    const later = laterIdentity(stored, copy);
    if (later) await this.follow(later);
  }

  // --- between pages ----------------------------------------------------------------------------------------------

  /** `listener(news)`, news: {leave}, {arrive, followed}, {exercise: changed answers, null for any} or {redraw}. */
  subscribe(listener) {
    this.listeners.add(listener);
  }

  async tell(news) {
    for (const listener of this.listeners) await listener(news);
  }

  listen() {
    this.channel?.addEventListener("message", async ({ data }) => {
      if (data?.cleared) {
        if (data.cleared !== this.cleared) this.startAgain();
        return;
      }
      if (data?.identity !== undefined) await this.refresh();
      await this.tell({ exercise: data?.exercise ?? null });
    });
    const again = async () => {
      await this.refresh();
      await this.tell({ exercise: null });
    };
    addEventListener("storage", ({ key }) => {
      if (key?.startsWith(this.folder) && !key.includes("/utkast/")) again();
    });
    document.addEventListener("visibilitychange", () => document.hidden || again());
    addEventListener("focus", again);
    // A page from the browser's memory: WebKit has emptied some fields, and the world has gone on.
    addEventListener("pagehide", ({ persisted }) => persisted && this.store.sleep());
    addEventListener("pageshow", async ({ persisted }) => {
      if (!persisted || this.isCleared()) return;
      this.store.wake?.();
      const redraw = () => this.tell({ redraw: true });
      setTimeout(redraw); // WebKit empties the fields just after this event; reading the store takes longer
      await again();
      await redraw();
    });
  }

  // --- copies and removal -----------------------------------------------------------------------------------------

  copied(now = new Date()) {
    memo.set(`${this.folder}kopia/${this.person}`, now.toISOString());
  }

  get lastCopy() {
    return memo.get(`${this.folder}kopia/${this.person}`) ?? "";
  }

  /** {person: number of answers} of all who have answered in this browser. */
  people() {
    return this.store.people();
  }

  /** Removes these people's answers, drafts and older stores; all open pages start again. */
  async clear(people) {
    const when = new Date().toISOString(), mine = people.includes(this.person);
    this.sealed = true;
    memo.set(`${this.folder}rensat`, when); // first, so that the other tabs start again and write nothing more
    const next = { ...(mine ? changed(this.identity, "", "other") : this.identity), changes: [] };
    await this.store.advance(next).catch(() => {});
    if (mine) memo.set(`${this.folder}deltagare`, JSON.stringify(next));
    const names = people.map((person) => person || UNNAMED), taken = (await this.store.fact("taken")) ?? {};
    const stores = ["1", ...this.earlier].flatMap((slug) => names.map((name) => `${slug}/${name}`));
    const moved = Object.keys(taken).filter((each) => people.includes(taken[each]));
    for (const name of [...stores, ...moved]) await removeOldStore(name, people);
    await release(this.store, people);
    const keys = [
      ...names.flatMap((name) => [`${this.folder}utkast/${name}/`, `kunskapsresan/utkast/${name}/`]),
      ...people.map((person) => `${this.folder}kopia/${person}`),
      ...(mine ? ["kunskapsresan/deltagare"] : []),
    ];
    for (const pause of [0, LAST_WORDS]) { // again, for a tab that was writing as it was told
      await new Promise((resolve) => {
        setTimeout(resolve, pause);
      });
      forgetKeys(keys);
      await this.store.remove(people).catch(() => {});
    }
    this.channel?.postMessage({ cleared: when });
  }

  /** Whether the answers were removed since this page opened; it then starts again, and writes nothing on its way. */
  isCleared() {
    const cleared = memo.get(`${this.folder}rensat`);
    if (!this.sealed && cleared && cleared !== this.cleared) this.startAgain();
    return this.sealed;
  }

  startAgain() {
    this.sealed = true;
    this.tell({ leave: true }); // the forms let go, so that none of them keeps a draft on its way out
    forgetKeys([`${this.folder}utkast/${this.person || UNNAMED}/`]);
    location.reload();
  }
}

function forgetKeys(prefixes) {
  try {
    const keys = Object.keys(localStorage).filter((key) => prefixes.some((prefix) => key.startsWith(prefix)));
    for (const key of keys) localStorage.removeItem(key);
  } catch { /* blocked: nothing is there */ }
}
