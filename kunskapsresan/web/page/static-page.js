// The book's page: finds what the page holds, whose work it is, and mounts it.
import { compiledTasks, courseOf } from "./page-data.js";
import { TaskPage } from "./task-page.js";
import { BrowserWork } from "../answers/work.js";

export async function mountPage(root = document) {
  // A page may hold steps of the review, or the panel, and no task.
  const alone = root.querySelector("[data-oversikt], [data-ditt-arbete]")
    ? { exercise: "", content: "", tasks: [] }
    : null;
  const compiled = compiledTasks(root) ?? alone;
  if (!compiled) return;
  const course = courseOf(root), work = await BrowserWork.open(course.edition);
  await new TaskPage(root, compiled, course, work).start();
  document.documentElement.dataset.krReady = String(Math.round(performance.now()));
  navigator.storage?.persist?.(); // secure contexts only; the answer is not waited for
}

mountPage();
