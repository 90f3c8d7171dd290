// Before anything is painted: the colour scheme that was chosen last. The only script that the page waits for.
(() => {
  const stored = (name) => {
    try {
      return localStorage.getItem(name);
    } catch {
      return null; // a browser that keeps nothing
    }
  };
  document.documentElement.dataset.mode = stored("mode") || "auto";
  document.documentElement.dataset.theme = stored("theme") || "auto";
})();
