// The comparison in the book's page: this page's answers, and those of the first session from the same participant's
// store. A file that is read in goes to that store too, so that it is asked for once.
import comparison from "./comparison.js";
import { LocalModel } from "./local-model.js";
import { decodeConfig } from "./mount.js";

/** {draw(), reload()} of a page; both do nothing where the page has no comparison. `page` is a TaskPage. */
export function comparisonSlot(page) {
  const slot = page.root.querySelector("[data-jamforelse]");
  if (!slot) return { draw() {}, async reload() {} };
  const config = decodeConfig(slot.dataset.config);
  const model = new LocalModel({ config, tasks: page.compiled.tasks, participant: page.participant, before: {},
    after: { ...page.answers }, loaded: null });
  model.on("change:loaded", async () => {
    if (!page.store.db || !page.participant) return; // then the view alone holds them, until the page is closed
    await page.store.merge(config.exercise, model.get("loaded")).catch(() => {});
    page.channel?.postMessage(config.exercise);
  });
  comparison.render({ model, el: slot });
  return {
    draw() {
      model.set("participant", page.participant);
      model.set("after", { ...page.answers });
    },
    async reload() {
      model.set("before", await page.store.all(config.exercise).catch(() => ({})));
    },
  };
}
