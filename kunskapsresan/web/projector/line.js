// The line between the projected window and the notes. Windows that one has opened from the other speak by messages,
// which works for pages opened as files too. Nothing is sent but which picture is shown and the clock.

const NAME = "kr-storbild";

/**
 * `session`: both windows show the same meeting. `hear(message)` is called for what the other window says.
 * → {open(url, name, features), say(message), isOpen()}
 */
export function openLine(session, hear, view = globalThis) {
  let other = view.opener ?? null;
  view.addEventListener("message", (event) => {
    const { name, session: from, message } = event.data ?? {};
    if (name !== NAME || from !== session || !event.source || typeof message?.type !== "string") return;
    other = event.source; // a window that was loaded again is known by what it says
    hear(message);
  });
  const isOpen = () => other !== null && !other.closed;
  return {
    /** Opens the other window; false when the browser refuses. */
    open(url, name, features) {
      const opened = view.open(url, `${NAME}-${session}-${name}`, features);
      other = opened ?? other;
      return opened !== null;
    },
    // To any origin: pages opened as files have none, and nothing that is said is secret.
    say: (message) => isOpen() && other.postMessage({ name: NAME, session, message }, "*"),
    isOpen,
  };
}
