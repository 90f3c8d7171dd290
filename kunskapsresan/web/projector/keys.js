// The keys of a presenter's remote, and the arrows. No letters: they belong to speech control and screen readers.

const KEYS = {
  ArrowRight: "next",
  PageDown: "next",
  ArrowLeft: "back",
  PageUp: "back",
  Home: "first",
  End: "last",
};

/** Calls `act` with next, back, first or last. */
export function onKeys(act, view = globalThis) {
  view.addEventListener("keydown", (event) => {
    const what = KEYS[event.key];
    if (!what || event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof Element && event.target.matches("input, textarea, select")) return;
    event.preventDefault();
    act(what);
  });
}
