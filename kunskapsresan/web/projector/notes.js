// The supervisor's window: what is shown, what comes, the time, and the notes that belong there.
import { openLine } from "./line.js";
import { isRunning, left, passedAt, readClock, stopped, timeOfDay, times } from "./meeting-clock.js";
import { onKeys } from "./keys.js";

const MINUTE = 60000, QUIET = 4000;

export class Notes {
  constructor(body) {
    this.body = body;
    this.screens = [...body.querySelectorAll("[data-hjalp] span")].map((each) => ({
      label: each.textContent,
      block: Number(each.dataset.block),
      kind: each.dataset.slag,
      parts: each.dataset.delar.split("|").filter(Boolean),
    }));
    this.blocks = [...body.querySelectorAll(".kr-schema li")];
    this.plan = this.blocks.map((block) => Number(block.dataset.minuter));
    this.state = { at: 0, hiding: false, clock: stopped };
    this.last = -Infinity;
    this.line = openLine(body.dataset.anteckningarTill, (message) => this.heard(message));
  }

  one(selector) {
    return this.body.querySelector(selector);
  }

  start() {
    this.body.classList.add("ar-igang");
    this.body.addEventListener("click", (event) => {
      const button = event.target.closest("button");
      if (button?.dataset.gor) this.line.say({ type: "gör", what: button.dataset.gor });
      if (button?.dataset.bild) this.line.say({ type: "bild", screen: Number(button.dataset.bild) });
    });
    this.one("[data-oppna]").addEventListener("click", (event) => {
      if (this.line.open(event.currentTarget.href, "bild")) event.preventDefault();
    });
    onKeys((what) => this.line.say({ type: "gör", what }));
    this.draw();
    const greet = () => {
      this.line.say({ type: "hej" });
      this.tick();
    };
    greet();
    setInterval(greet, 1000);
  }

  heard(message) {
    if (message.type !== "läge" || !this.screens[message.at]) return;
    this.last = performance.now();
    const moved = message.at !== this.state.at || !this.met;
    this.met = true;
    this.state = { at: message.at, hiding: message.hiding === true, clock: readClock(message.clock) };
    moved ? this.draw() : this.tick();
  }

  draw() {
    const { at } = this.state, now = this.screens[at], next = this.screens[at + 1];
    this.one("[data-nu]").textContent = now.label;
    this.one("[data-sedan]").textContent = next?.label ?? "slut";
    this.one("[data-gor=timer]").hidden = now.kind !== "talk";
    this.blocks.forEach((block, n) => {
      n === now.block ? block.setAttribute("aria-current", "step") : block.removeAttribute("aria-current");
    });
    for (const each of this.body.querySelectorAll("[data-tank]")) each.hidden = Number(each.dataset.tank) !== now.block;
    for (const each of this.body.querySelectorAll("[data-vid]")) each.hidden = Number(each.dataset.vid) !== at;
    for (const each of this.body.querySelectorAll("[data-del]")) each.open = now.parts.includes(each.dataset.del);
    for (const each of this.body.querySelectorAll("[data-bild]")) {
      Number(each.dataset.bild) === at
        ? each.setAttribute("aria-current", "true")
        : each.removeAttribute("aria-current");
    }
    this.tick();
  }

  tick() {
    const { clock, hiding } = this.state, now = Date.now(), passed = passedAt(clock, now);
    const together = this.line.isOpen() && performance.now() - this.last < QUIET;
    write(
      this.one("[data-lage]"),
      together ? "Följer storbilden." : "Öppna storbilden härifrån, så följs fönstren åt.",
    );
    this.one("[data-oppna]").parentElement.hidden = together;
    write(this.one(".kr-forst"), hiding ? "Visa det dolda" : "Nästa");
    write(this.one("[data-gor=clock]"), isRunning(clock) ? "Pausa klockan" : "Starta klockan");
    const rest = left(this.plan, passed / MINUTE);
    write(this.one("[data-tid]"), passed ? `${rest} minuter kvar` : `${rest} minuter`);
    const starts = times(this.plan, now - passed);
    this.blocks.forEach((block, n) => write(block.querySelector("[data-klockan]"), passed ? timeOfDay(starts[n]) : ""));
  }
}

function write(place, text) {
  if (place.textContent !== text) place.textContent = text;
}
