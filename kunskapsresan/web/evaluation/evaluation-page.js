// The evaluation forms of a page of the book: every [data-utvardering] with its questions in data-config.
import evaluation from "./evaluation.js";
import { LocalModel } from "../base/local-model.js";
import { decodeConfig } from "../base/config.js";

for (const slot of /** @type {NodeListOf<HTMLElement>} */ (document.querySelectorAll("[data-utvardering]"))) {
  evaluation.render({ model: new LocalModel({ config: decodeConfig(slot.dataset.config) }), el: slot });
}
