// A discussion timer without its screen. Counts from clock readings, so that a tab in the background loses no time.

/**
 * phases: [{label, minutes}]. All functions take `now`, milliseconds of a clock that never goes back.
 * `view(now)` → {index, phase, left (whole seconds, rounded up), share (0–1 of the time left), state, next}; state is
 * "ready", "running", "paused" or "over"; next is the following phase or null.
 * `events(now)` → what has happened since last asked: "start", "minute" (one minute left of a longer phase), "end".
 */
export function createTimer(phases) {
  let index = 0,
    left = phases[0].minutes * 60000,
    since = null,
    told = [];
  const length = () => phases[index].minutes * 60000;
  const remaining = (now) => Math.max(0, since === null ? left : left - (now - since));
  const stateAt = (now) => {
    if (remaining(now) === 0) return "over";
    if (since !== null) return "running";
    return left === length() ? "ready" : "paused";
  };
  const enter = (place) => {
    index = place;
    left = length();
    since = null;
    told = [];
  };
  return {
    start(now) {
      if (since === null && left > 0) since = now;
    },
    pause(now) {
      left = remaining(now);
      since = null;
    },
    next() {
      if (index < phases.length - 1) enter(index + 1);
    },
    reset() {
      enter(0);
    },
    view(now) {
      const rest = remaining(now);
      return {
        index,
        phase: phases[index],
        left: Math.ceil(rest / 1000),
        share: rest / length(),
        state: stateAt(now),
        next: phases[index + 1] ?? null,
      };
    },
    events(now) {
      const rest = remaining(now),
        due = [];
      if (since !== null || rest < length()) due.push("start");
      if (rest <= 60000 && length() > 60000 && rest > 0) due.push("minute");
      if (rest === 0) due.push("end");
      const fresh = due.filter((name) => !told.includes(name));
      told = [...told, ...fresh];
      return fresh;
    },
  };
}

/** 187 → "3:07". */
export const clockWords = (seconds) => `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;

export function lengthWords(minutes) {
  const seconds = Math.round(minutes * 60),
    whole = Math.floor(seconds / 60),
    rest = seconds % 60;
  const parts = [whole ? `${whole} ${whole === 1 ? "minut" : "minuter"}` : "", rest ? `${rest} sekunder` : ""];
  return parts.filter(Boolean).join(" och ");
}

/** How the clock stands, said when somebody has pressed one of its buttons. */
export function stateWords({ phase, left, state }) {
  if (state === "paused") return `Pausad. ${lengthWords(left / 60)} kvar.`;
  if (state === "running") return `Tiden går igen. ${lengthWords(left / 60)} kvar.`;
  return `${phase.label}: ${lengthWords(phase.minutes)}. Klockan står still.`;
}

/** What is announced at an event. */
export function timerWords(event, { phase, next }) {
  if (event === "start") return `${phase.label}: ${lengthWords(phase.minutes)}. Tiden går.`;
  if (event === "minute") return "En minut kvar.";
  return next ? `Tiden är ute. Nästa steg: ${next.label.toLowerCase()}.` : "Tiden är ute.";
}
