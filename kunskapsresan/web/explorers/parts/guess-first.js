// The way through an explorer that begins with a guess: ask, reveal, begin again.

/**
 * `waiting`: the parts that are hidden until the guess. `makeForm(done)`: the question, {node, focus()}, which calls done
 * with the guess, or null when skipped. `put(node)` gives it its place. `shown(guess)` draws what is revealed. `seen` is
 * brought into sight, and `headline` gets the focus. Returns {begin(ask), again(ask), isAsking()}: `ask` says whether
 * there is a guess at all.
 */
export function guessFirst({ headline, seen, waiting, makeForm, put, shown }) {
  let form = null;

  function reveal(guess) {
    form?.node.remove();
    form = null;
    for (const part of waiting) part.hidden = false;
    shown(guess);
  }

  function askNow() {
    form = makeForm((guess) => {
      reveal(guess);
      headline.focus({ preventScroll: true });
      seen.scrollIntoView({ block: "nearest" });
    });
    for (const part of waiting) part.hidden = true;
    put(form.node);
  }

  return {
    isAsking: () => form !== null,
    begin(ask) {
      if (ask) askNow();
      else reveal(null);
    },
    again(ask) {
      this.begin(ask);
      if (ask) form.focus();
      else headline.focus();
    },
  };
}
