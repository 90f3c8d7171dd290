// Checks that the readers of configurations share. Each throws an Error that names the fault, in Swedish.

/** Throws unless every named word of a config is a text with content. */
export function needTexts(words, names) {
  for (const name of names) {
    if (typeof words[name] !== "string" || !words[name].trim()) throw new Error(`${name} ska vara en text`);
  }
}

/** Throws unless x is a number from low to high. */
export function needNumber(x, name, low, high) {
  if (typeof x !== "number" || !(x >= low && x <= high)) {
    throw new Error(`${name} ska vara ett tal från ${low} till ${high}`);
  }
}

/** predict: null, or an object of which all keys may be left out. */
export function needPredict(predict, low, high) {
  if (predict === null) return;
  if (typeof predict !== "object") throw new Error("predict ska vara null eller ett objekt");
  if (predict.start !== undefined) needNumber(predict.start, "predict.start", low, high);
}
