// The comparison in the book's page: this page's answers, and those of the first session from the same participant's
// store. A file that is read in goes to that store too, so that it is asked for once.
import comparison from "../comparison/comparison.js";
import { LocalModel } from "../base/local-model.js";
import { decodeConfig } from "../base/config.js";
import { latestEntries } from "../answers/versions.js";

/** {exercise, draw(), reload()} of a page; both do nothing where the page has no comparison. `page` is a TaskPage. */
export function comparisonSlot(page) {
  const slot = page.root.querySelector("[data-jamforelse]");
  if (!slot) return { draw() {}, async reload() {} };
  const config = decodeConfig(slot.dataset.config);
  const model = new LocalModel({
    config,
    tasks: page.compiled.tasks,
    participant: page.work.person,
    before: {},
    after: page.present(),
    loaded: null,
  });
  model.on("change:loaded", async () => {
    if (page.work.person) await page.work.save(config.exercise, model.get("loaded")).catch(() => {});
  });
  comparison.render({ model, el: slot });
  return {
    exercise: config.exercise,
    draw() {
      model.set("participant", page.work.person);
      model.set("after", page.present());
    },
    async reload() {
      model.set("before", latestEntries(await page.work.mine(config.exercise)));
    },
  };
}
