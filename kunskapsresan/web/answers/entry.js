// One answer: {value, saved, attempts: [{value, misconception, at}]}. Merging is commutative, associative and
// idempotent: the newest value wins and attempts are united. Twin of merge_entry in kunskapsresan/answers.py;
// tests/vectors/merge.json holds both to it.
const isOlder = (a, b) => (a.saved !== b.saved ? a.saved < b.saved : JSON.stringify(a.value) < JSON.stringify(b.value));
// By time and then by content: time alone is no total order.
const attemptKey = ({ at, value = null, misconception = null }) =>
  at + JSON.stringify(value) +
  JSON.stringify(misconception);

export function mergeEntry(a, b) {
  if (!a || !b) return a || b || null;
  const newest = isOlder(a, b) ? b : a, attempts = new Map();
  for (const attempt of [...(a.attempts ?? []), ...(b.attempts ?? [])]) attempts.set(attemptKey(attempt), attempt);
  return {
    value: newest.value,
    saved: newest.saved,
    attempts: [...attempts.keys()].sort().map((key) => attempts.get(key)),
  };
}

/** Now, but always later than the previous save: a clock set back must not make a new answer lose. */
export function nowAfter(previous, now = Date.now()) {
  const last = Date.parse(previous ?? "");
  return new Date(Number.isNaN(last) ? now : Math.max(now, last + 1)).toISOString();
}
