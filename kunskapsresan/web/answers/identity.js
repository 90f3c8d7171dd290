// Who answers in this browser: ONE fact for all its pages, with the changes that led to it. A page that slept through a
// change follows it from where the page stood, so that nothing it still writes ends where nobody looks.

/**
 * id: "" until named; epoch: how many changes there have been; changes: [{epoch, from, to, how}], the latest last. how:
 * "named" (what was unnamed gets an id), "moved" (the id was wrong: the answers follow), "other" (another person answers:
 * they stay).
 */
export const NOBODY = { id: "", epoch: 0, changes: [] };
const KEPT_CHANGES = 50;

/** The identity after a change. */
export function changed(identity, to, how) {
  const epoch = identity.epoch + 1, change = { epoch, from: identity.id, to, how };
  return { ...identity, id: to, epoch, changes: [...identity.changes, change].slice(-KEPT_CHANGES) };
}

/** To whom that belongs which was written by `person` at `epoch`. */
export function ownerOf(person, epoch, identity) {
  let owner = person;
  for (const { epoch: at, from, to, how } of identity.changes) {
    if (at > epoch && from === owner && how !== "other") owner = to;
  }
  return owner;
}

/** A stored identity, or null when it has not the form of one. */
export function readIdentity(data) {
  const isOne = data && typeof data.id === "string" && Number.isInteger(data.epoch) && Array.isArray(data.changes);
  return isOne ? { id: data.id, epoch: data.epoch, changes: data.changes } : null;
}

/** The later of two; of two changes made at once in two tabs the one with the greater id, whoever asks. */
export function laterIdentity(a, b) {
  if (!a || !b) return a ?? b ?? null;
  return a.epoch !== b.epoch ? (a.epoch > b.epoch ? a : b) : (a.id >= b.id ? a : b);
}
