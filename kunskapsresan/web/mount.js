// Explorers in a page: every [data-utforska] of one name. Its configuration is base64, so that no text in it can end
// the markup.
import { LocalModel } from "./local-model.js";

export const decodeConfig = (text) =>
  JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0))));

export function mountExplorers(name, explorer, root = document) {
  for (const slot of root.querySelectorAll(`[data-utforska="${name}"]`)) {
    const fallback = [...slot.childNodes];
    slot.replaceChildren();
    try {
      explorer.render({ model: new LocalModel({ config: decodeConfig(slot.dataset.config) }), el: slot });
    } catch (error) {
      slot.replaceChildren(...fallback); // the still figure is better than nothing
      console.error(`${name}: ${error.message}`);
    }
  }
}
