// The 1–3–3 timer: digits for a projector, start, pause, next. Silent unless asked.
import { h } from "../../base/dom.js";
import { announcer, patientButton } from "../parts/controls.js";
import { clockWords, createTimer, lengthWords, stateWords, timerWords } from "./discussion-timer-logic.js";

const TICK = 200;
const OVER = "Alla steg är klara. Nollställ klockan för att börja om.";

/** Two short tones; a browser without sound stays silent. */
function toneMaker() {
  let audio = null;
  return {
    wake() {
      audio ??= window.AudioContext ? new AudioContext() : null;
      audio?.resume();
    },
    play() {
      [0, 0.35].forEach((delay) => {
        if (!audio) return;
        const tone = audio.createOscillator(),
          gain = audio.createGain(),
          at = audio.currentTime + delay;
        tone.frequency.value = 660;
        gain.gain.setValueAtTime(0.2, at);
        gain.gain.exponentialRampToValueAtTime(0.001, at + 0.3);
        tone.connect(gain).connect(audio.destination);
        tone.start(at);
        tone.stop(at + 0.3);
      });
    },
    stop() {
      audio?.close();
      audio = null;
    },
  };
}

/** What the clock shows: the steps, the present one with its digits and what is left, as large as a projector needs. */
function clockFace(phases) {
  const digits = h("p", { class: "kr-digits", role: "timer", "aria-live": "off" }),
    name = h("p", { class: "kr-phase" });
  const help = h("p", { class: "kr-phase-help" }),
    rest = h("div", { class: "kr-rest-bar", "aria-hidden": "true" }, h("span"));
  const over = h("p", { class: "kr-over" });
  const steps = h(
    "ol",
    { class: "kr-phases" },
    ...phases.map((phase) => h("li", {}, `${phase.label}, ${lengthWords(phase.minutes)}`)),
  );
  function update(view) {
    digits.textContent = clockWords(view.left);
    name.textContent = view.phase.label;
    help.textContent = view.phase.help ?? "";
    rest.firstChild.style.width = `${view.share * 100}%`;
    over.textContent = view.state === "over" ? timerWords("end", view) : view.state === "paused" ? "Pausad" : "\u00a0";
    [...steps.children].forEach((step, i) =>
      i === view.index ? step.setAttribute("aria-current", "step") : step.removeAttribute("aria-current")
    );
  }
  return { nodes: [steps, name, digits, rest, over, help], update };
}

/** {node, reset(), stop()} for phases [{label, minutes, help}]. */
export function discussionTimer(phases) {
  const timer = createTimer(phases),
    tone = toneMaker(),
    live = announcer(0),
    now = () => performance.now();
  const face = clockFace(phases);
  const sound = h("input", {
    type: "checkbox",
    onchange: () => {
      if (sound.checked) tone.wake();
      live.say(sound.checked ? "Klockan låter när tiden är ute." : "Klockan är tyst.");
    },
  });
  const main = patientButton({ label: "", look: "kr-primary", press: toggle, why: () => OVER, say: live.say });
  const next = patientButton({
    label: "Nästa steg",
    press: () => {
      timer.next();
      go();
      live.say(stateWords(timer.view(now())));
    },
    why: () => "Det här är det sista steget.",
    say: live.say,
  });
  const full = h("button", { type: "button", onclick: toggleScreen }, "Helskärm");
  full.hidden = !document.fullscreenEnabled;
  const node = h(
    "section",
    { class: "kr-timer", "aria-label": "Samtalsklocka" },
    ...face.nodes,
    h(
      "div",
      { class: "kr-actions" },
      main.node,
      next.node,
      h("button", {
        type: "button",
        onclick: () => {
          reset();
          live.say(`Klockan är nollställd. ${stateWords(timer.view(now()))}`);
        },
      }, "Nollställ klockan"),
      full,
      h("label", { class: "kr-check" }, sound, "Ljud när tiden är ute"),
    ),
    live.node,
  );
  const isFull = () => document.fullscreenElement === node;
  const nameScreen = () => {
    full.textContent = isFull() ? "Lämna helskärm" : "Helskärm";
    live.say(isFull() ? "Klockan fyller skärmen. Escape går tillbaka." : "Klockan är tillbaka på sidan.");
  };
  node.addEventListener("fullscreenchange", nameScreen);
  let ticking = 0;

  /** A browser that refuses leaves the timer as it is. */
  function toggleScreen() {
    (isFull() ? document.exitFullscreen() : node.requestFullscreen())
      .catch(() => live.say("Webbläsaren visar inte klockan i helskärm."));
  }

  function toggle() {
    const { state } = timer.view(now());
    if (sound.checked) tone.wake();
    if (state === "running") timer.pause(now());
    else if (state === "over") timer.next();
    if (state !== "running") timer.start(now());
    go();
    if (state === "running" || state === "paused") live.say(stateWords(timer.view(now()))); // a start says itself
  }

  function go() {
    clearInterval(ticking);
    show();
    if (timer.view(now()).state === "running") ticking = setInterval(show, TICK);
  }

  function show() {
    const view = timer.view(now()),
      { state } = view;
    face.update(view);
    main.node.textContent = {
      ready: "Starta",
      running: "Pausa",
      paused: "Fortsätt",
      over: view.next ? "Starta nästa steg" : "Klart",
    }[state];
    main.setUsable(state !== "over" || Boolean(view.next));
    next.setUsable(Boolean(view.next));
    node.classList.toggle("kr-is-over", state === "over");
    const fresh = timer.events(now());
    if (fresh.length) live.say(timerWords(fresh.at(-1), view));
    if (fresh.includes("end")) {
      clearInterval(ticking);
      if (sound.checked) tone.play();
    }
  }

  function reset() {
    timer.reset();
    go();
  }

  show();
  return {
    node,
    reset,
    stop() {
      clearInterval(ticking);
      live.stop();
      tone.stop();
    },
  };
}
