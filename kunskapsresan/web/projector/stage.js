// The projected window: one screen at a time, the plan with its clock, answers when asked for.
import { clockWords, createTimer, lengthWords } from "../explorers/structure-inventory/discussion-timer-logic.js";
import { openLine } from "./line.js";
import { isRunning, left, passedAt, readClock, shares, stopped, sum, timeOfDay, toggled } from "./meeting-clock.js";
import { onKeys } from "./keys.js";

const MINUTE = 60000;

export class Stage {
  constructor(body) {
    this.body = body;
    this.screens = [...body.querySelectorAll(".kr-duk")];
    this.blocks = [...body.querySelectorAll(".kr-tidslinje li")];
    this.plan = this.blocks.map((block) => Number(block.dataset.minuter));
    this.key = `kr-storbild-${body.dataset.storbild}`;
    this.clock = readClock(this.stored());
    this.at = 0;
    this.line = openLine(body.dataset.storbild, (message) => this.heard(message));
    this.talks = new Map();
  }

  one(selector) {
    return this.body.querySelector(selector);
  }

  start() {
    this.body.classList.add("ar-igang");
    this.blocks.forEach((block, n) => block.style.setProperty("flex-grow", String(this.plan[n])));
    this.screens.filter((screen) => screen.matches(".kr-talk")).forEach((screen) => this.prepareTalk(screen));
    this.body.addEventListener("click", (event) => this.clicked(event));
    this.one("[data-anteckningar]").addEventListener("click", (event) => this.openNotes(event));
    onKeys((what) => this.act(what));
    addEventListener("hashchange", () => this.show(this.fromAddress()));
    this.body.ownerDocument.addEventListener("fullscreenchange", () => this.tellFull());
    this.tellLight();
    this.show(this.fromAddress());
    setInterval(() => this.tick(), 250);
  }

  fromAddress() {
    return Number(/^#bild-(\d+)$/.exec(location.hash)?.[1] ?? 1) - 1;
  }

  stored() {
    try {
      return JSON.parse(sessionStorage.getItem(this.key));
    } catch {
      return null; // a browser that stores nothing for files: the clock begins anew
    }
  }

  keep() {
    try {
      sessionStorage.setItem(this.key, JSON.stringify(this.clock));
    } catch {
      // as above
    }
  }

  clicked(event) {
    const button = event.target.closest("button");
    if (button?.dataset.gor) this.act(button.dataset.gor);
    else if (button?.matches("[data-visa]")) this.reveal(!this.isRevealed());
    else if (button?.matches("[data-fas]")) this.act("timer");
    else if (button?.matches("[data-om]")) this.talk()?.reset(), this.tick();
  }

  /** `what`: next, back, first, last, clock, reset, timer, full, light. */
  act(what) {
    const acts = {
      next: () => this.isHiding() ? this.reveal(true) : this.show(this.at + 1),
      back: () => this.show(this.at - 1),
      first: () => this.show(0),
      last: () => this.show(this.screens.length - 1),
      clock: () => this.setClock(toggled(this.clock, Date.now())),
      reset: () => this.setClock(stopped),
      timer: () => this.turnTalk(),
      full: () => this.toggleFull(),
      light: () => this.toggleLight(),
    };
    acts[what]?.();
  }

  heard({ type, what, screen }) {
    if (type === "hej") this.tell();
    else if (type === "gör" && typeof what === "string") this.act(what);
    else if (type === "bild" && Number.isInteger(screen)) this.show(screen);
  }

  show(place) {
    this.at = Math.min(Math.max(place, 0), this.screens.length - 1);
    this.screens.forEach((screen, n) => screen.hidden = n !== this.at);
    const block = Number(this.screens[this.at].dataset.block);
    this.blocks.forEach((each, n) => {
      each.classList.toggle("ar-har", n === block);
      n === block ? each.setAttribute("aria-current", "step") : each.removeAttribute("aria-current");
    });
    this.one("[data-var]").textContent = `${this.at + 1} av ${this.screens.length}`;
    this.tellEnds();
    this.body.classList.toggle("ar-fall", this.screens[this.at].matches(".kr-case, .kr-pairs"));
    history.replaceState(null, "", `#bild-${this.at + 1}`);
    scrollTo(0, 0);
    this.tick();
    this.tell();
  }

  /** Whether the two buttons lead anywhere. Never switched off: the one that was pressed would lose its focus. */
  tellEnds() {
    const isLast = this.at === this.screens.length - 1 && !this.isHiding();
    this.one("[data-gor=back]").setAttribute("aria-disabled", String(this.at === 0));
    this.one("[data-gor=next]").setAttribute("aria-disabled", String(isLast));
  }

  isRevealed() {
    return this.screens[this.at].classList.contains("ar-visad");
  }

  isHiding() {
    return "svar" in this.screens[this.at].dataset && !this.isRevealed();
  }

  reveal(on) {
    const screen = this.screens[this.at], button = screen.querySelector("[data-visa]");
    screen.classList.toggle("ar-visad", on);
    if (screen.matches(".kr-quiz")) button.textContent = on ? "Dölj svaret" : "Visa svaret";
    this.tellEnds();
    this.tell();
  }

  setClock(clock) {
    this.clock = clock;
    this.keep();
    this.tick();
    this.tell();
  }

  tick() {
    const passed = passedAt(this.clock, Date.now()) / MINUTE, whole = sum(this.plan), here = this.one(".kr-nu");
    shares(this.plan, passed).forEach((share, n) => this.blocks[n].style.setProperty("--del", String(share)));
    here.hidden = passed === 0;
    here.style.setProperty("left", `${Math.min(passed / whole, 1) * 100}%`);
    write(this.one("[data-kvar]"), passed ? `${left(this.plan, passed)} minuter kvar` : `${whole} minuter`);
    write(this.one("[data-gor=clock]"), isRunning(this.clock) ? "Pausa klockan" : "Starta klockan");
    const pause = this.screens[this.at].querySelector("[data-paus]");
    if (pause) this.tellPause(pause);
    if (this.talk()) this.drawTalk();
  }

  /** When to begin again: counted from when the break was shown. */
  tellPause(place) {
    const [again] = place.querySelectorAll("[data-igen]");
    if (!again.hidden && this.pauseShown === this.at) return;
    this.pauseShown = this.at;
    again.querySelector("b").textContent = timeOfDay(new Date(Date.now() + Number(place.dataset.paus) * MINUTE));
    again.hidden = false;
  }

  prepareTalk(screen) {
    const phases = [...screen.querySelectorAll("[data-minuter]")];
    const timer = createTimer(
      phases.map((each) => ({ label: each.textContent, minutes: Number(each.dataset.minuter) })),
    );
    this.talks.set(screen, timer);
  }

  talk() {
    return this.talks.get(this.screens[this.at]);
  }

  turnTalk() {
    const talk = this.talk(), now = performance.now();
    if (!talk) return;
    const { state, next } = talk.view(now);
    if (state === "running") talk.pause(now);
    else if (state !== "over") talk.start(now);
    else if (next) {
      talk.next();
      talk.start(now);
    }
    this.tick();
  }

  drawTalk() {
    const screen = this.screens[this.at], talk = this.talk(), now = performance.now();
    const { index, phase, left: rest, state, next } = talk.view(now);
    const digits = screen.querySelector(".kr-tal"), begin = (one) => `Starta ${lengthWords(one.minutes)}`;
    write(digits, clockWords(rest).replace(":", "."));
    digits.classList.toggle("ar-slut", state === "over");
    screen.querySelectorAll(".kr-faser li").forEach((line, n) => {
      line.className = n < index ? "ar-gjord" : n === index ? "ar-nu" : "";
    });
    const waiting = { ready: begin(phase), paused: "Fortsätt", running: "Pausa", over: next ? begin(next) : "Klart" };
    write(screen.querySelector("[data-fas]"), waiting[state]);
    if (talk.events(now).includes("end")) {
      screen.querySelector("[data-sagt]").textContent = next ? "Tiden är ute. Byt." : "Tiden är ute. Samla ihop.";
    }
  }

  openNotes(event) {
    if (this.line.open(event.currentTarget.href, "anteckningar", "popup,width=980,height=760")) event.preventDefault();
  }

  toggleFull() {
    const page = this.body.ownerDocument;
    page.fullscreenElement ? page.exitFullscreen() : page.documentElement.requestFullscreen?.().catch(() => {});
  }

  tellFull() {
    const full = this.body.ownerDocument.fullscreenElement !== null;
    this.one("[data-gor=full]").textContent = full ? "Lämna helskärm" : "Helskärm";
  }

  isDark() {
    const { theme } = this.body.ownerDocument.documentElement.dataset;
    return theme ? theme === "dark" : matchMedia("(prefers-color-scheme: dark)").matches;
  }

  toggleLight() {
    this.body.ownerDocument.documentElement.dataset.theme = this.isDark() ? "light" : "dark";
    this.tellLight();
  }

  tellLight() {
    this.one("[data-gor=light]").textContent = this.isDark() ? "Ljus bild" : "Mörk bild";
  }

  /** What the notes need to know. */
  tell() {
    const { at, clock } = this;
    this.line.say({ type: "läge", at, hiding: this.isHiding(), clock });
  }
}

/** Only what has changed, so that a screen reader and the layout are left in peace. */
function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}
