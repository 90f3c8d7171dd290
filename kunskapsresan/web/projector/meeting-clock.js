// A meeting's clock without its screen: minutes that have passed, and how much of each block they fill.

/** {passed: milliseconds before `since`, since: a time of day in milliseconds while it goes, else null} */
export const stopped = { passed: 0, since: null };

export const isRunning = (clock) => clock.since !== null;

/** Milliseconds that have passed at `now`. */
export const passedAt = (clock, now) => clock.passed + (isRunning(clock) ? Math.max(0, now - clock.since) : 0);

/** Starts a clock that stands, stops one that goes. */
export function toggled(clock, now) {
  return isRunning(clock) ? { passed: passedAt(clock, now), since: null } : { passed: clock.passed, since: now };
}

/** How much of each block has passed, 0–1, when `minutes` have. */
export function shares(plan, minutes) {
  let before = 0;
  return plan.map((length) => {
    const share = Math.min(Math.max((minutes - before) / length, 0), 1);
    before += length;
    return share;
  });
}

export const sum = (plan) => plan.reduce((total, length) => total + length, 0);

/** Whole minutes left of the plan, never below none. */
export const left = (plan, minutes) => Math.max(0, Math.ceil(sum(plan) - minutes));

/** The times of day when the blocks begin, given when the meeting began. */
export function times(plan, began) {
  let at = began;
  return plan.map((length) => {
    const start = new Date(at);
    at += length * 60000;
    return start;
  });
}

/** 14.05 */
export const timeOfDay = (date) => `${date.getHours()}.${String(date.getMinutes()).padStart(2, "0")}`;

/** A clock that was stored or sent, else one that stands at none. */
export function readClock(value) {
  const passed = value?.passed, since = value?.since ?? null;
  const valid = Number.isFinite(passed) && passed >= 0 && (since === null || Number.isFinite(since));
  return valid ? { passed, since } : stopped;
}
