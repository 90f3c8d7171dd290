// The panel "Ditt arbete" in a notebook. Keys to the view: exercise, edition, content, tasks ([{id, hash, question, kind}]),
// answers ({id: {version: entry}}), review ({key: entry}). Both ways: participant, which the view sets when nobody else
// knows it.
import { workPanel } from "./panel.js";

function render({ model, el }) {
  const tasks = model.get("tasks") ?? [];
  const panel = workPanel({
    tasks,
    edition: model.get("edition") ?? "",
    ways: ["moved"],
    goTo: null,
    pickFile: null,
    participant: () => model.get("participant") ?? "",
    answers: () => model.get("answers") ?? {},
    review: () => model.get("review") ?? {},
    isEmpty: () => false,
    async parts() {
      const answers = model.get("answers") ?? {}, taskIds = tasks.map((task) => task.id);
      return {
        exercises: { [model.get("exercise")]: { answers, content: model.get("content"), taskIds } },
        review: model.get("review") ?? {},
      };
    },
    async become(id) {
      model.set("participant", id);
      model.save_changes();
      panel.draw();
    },
  });
  const change = document.createElement("button");
  Object.assign(change, { type: "button", textContent: "Byt deltagar-id", onclick: () => panel.change() });
  panel.actions.append(change);
  const listener = () => panel.draw();
  const keys = ["change:answers", "change:review", "change:participant"];
  for (const key of keys) model.on(key, listener);
  panel.draw();
  el.replaceChildren(panel.node);
  return () => keys.forEach((key) => model.off(key, listener));
}

export default { render };
