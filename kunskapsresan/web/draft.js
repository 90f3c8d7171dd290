// What is being typed, kept in localStorage at each keystroke: IndexedDB and the kernel are asynchronous and may not
// finish when a tab closes.

/** {keep(entry) → was it kept?, drop(), read() → entry or null}. localStorage throws where site data is blocked. */
export function draftAt(key) {
  return {
    keep(entry) { try { localStorage.setItem(key, JSON.stringify(entry)); return true; } catch { return false; } },
    drop() { try { localStorage.removeItem(key); } catch { /* blocked: nothing was kept */ } },
    read() { try { return JSON.parse(localStorage.getItem(key)); } catch { return null; } },
  };
}
