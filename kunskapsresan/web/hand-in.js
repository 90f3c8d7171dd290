// The panel "Ditt arbete" in a notebook. Keys to the view: exercise, content, tasks ([{id, question, kind}]), answers
// ({id: entry}).
// Both ways: participant, which the view sets when nobody else knows it.
import { h } from "./dom.js";
import { identityDialog } from "./identity.js";
import { workPanel } from "./panel.js";

function render({ model, el }) {
  const tasks = model.get("tasks") ?? [];
  const work = () => ({
    exercise: model.get("exercise"), content: model.get("content"), participant: model.get("participant") ?? "",
    answers: model.get("answers") ?? {}, taskIds: tasks.map((task) => task.id), review: model.get("review") ?? {},
  });
  const dialog = identityDialog((id) => {
    model.set("participant", id);
    model.save_changes();
    panel.draw();
  });
  const panel = workPanel({ tasks, work, goTo: null, identify: (then) => dialog.ask("", then) });
  const listener = () => panel.draw();
  const keys = ["change:answers", "change:review", "change:participant"];
  for (const key of keys) model.on(key, listener);
  panel.draw();
  el.replaceChildren(h("div", {}, panel.node, dialog.node));
  return () => keys.forEach((key) => model.off(key, listener));
}

export default { render };
