// Small repairs that neither a template nor CSS can make. A plain script: it must also run from an unzipped book (file://).
(() => {
  // The search fetches each page for an excerpt, which a browser forbids for local files. Titles are found without it.
  if (location.protocol === "file:") DOCUMENTATION_OPTIONS.SHOW_SEARCH_SUMMARY = false;

  document.addEventListener("DOMContentLoaded", () => {
    // A link to a place on this page is of no use while the dialog that holds it still covers the page.
    for (const dialog of document.querySelectorAll('dialog[id^="pst-"]')) {
      dialog.addEventListener("click", (event) => {
        if (event.target.closest('a[href^="#"]')) dialog.close();
      });
    }
    // The theme takes focus from the button as it opens a dialog, and so has nothing to give it back to when the dialog closes.
    const pairs = {
      "pst-primary-sidebar-modal": ".primary-toggle",
      "pst-secondary-sidebar-modal": ".secondary-toggle",
      "pst-search-dialog": ".search-button",
    };
    for (const [id, opener] of Object.entries(pairs)) {
      document.getElementById(id)?.addEventListener("close", () => {
        setTimeout(() => {
          if (document.activeElement === document.body) document.querySelector(opener)?.focus();
        }, 0);
      });
    }
  });

  // Folded text is not printed by browsers: open it while printing, then leave it as it was.
  let opened = [];
  window.addEventListener("beforeprint", () => {
    opened = [...document.querySelectorAll("main details:not([open])")];
    for (const details of opened) details.open = true;
  });
  window.addEventListener("afterprint", () => {
    for (const details of opened) details.open = false;
    opened = [];
  });
})();
