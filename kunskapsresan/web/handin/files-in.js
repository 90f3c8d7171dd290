// A file that somebody chooses comes into the browser's store: each part where it belongs, whatever page is open.
import { h } from "../base/dom.js";
import { readWork } from "./hand-in-file.js";
import { REVIEW } from "../base/names.js";
import { asId, PARTICIPANT_ID } from "../base/participant-id.js";

const counted = (count, one, many) => `${count} ${count === 1 ? one : many}`;

/** What was taken in, in words. `here`: the page's exercise; `titles`: {exercise: title}. */
function takenWords({ exercises, review, unread }, here, titles) {
  const names = Object.keys(exercises).filter((name) => !name.includes("/"));
  const count = (name) => Object.keys(exercises[name] ?? {}).length;
  const parts = [];
  if (names.includes(here)) {
    parts.push(`${counted(count(here), "svar är inläst", "svar är inlästa")} på den här övningen`);
  }
  const others = names.filter((name) => name !== here);
  if (others.length) {
    const sum = others.reduce((total, name) => total + count(name), 0);
    const many = `${others.length} ${names.includes(here) ? "andra " : ""}övningar`;
    parts.push(
      `${sum} svar på ${
        others.length === 1 ? `övningen ${titles[others[0]] ? `”${titles[others[0]]}”` : others[0]}` : many
      } ligger på sin plats`,
    );
  }
  if (Object.keys(review).length) parts.push("din kunskapsöversikt är inläst");
  if (!parts.length) parts.push("filen innehåller inga svar på övningarna");
  const text = `${parts.join(", ")}.`;
  const lost = unread.length
    ? ` ${counted(unread.length, "del", "delar")} av filen gick inte att läsa: ${unread.join(", ")}.`
    : "";
  return `${text[0].toUpperCase()}${text.slice(1)} För varje uppgift gäller det senaste svaret.${lost}`;
}

/**
 * `page`: {work, exercise, course, panel, refreshAll()}. Returns {node (a hidden file field), pick()}.
 */
export function filesIn(page) {
  const node = h("input", {
    type: "file",
    class: "kr-load",
    accept: ".zip,.json",
    hidden: true,
    "aria-label": "Svarsfil",
    onchange: () => load(),
  });

  async function store(read) {
    const known = await page.work.store.contents();
    let failed = /** @type {Error | null} */ (null);
    for (const [exercise, answers] of Object.entries(read.exercises)) {
      const content = known[exercise] ? "" : read.contents[exercise] ?? ""; // until a page has written its own
      await page.work.save(exercise, answers, content).catch((error) => {
        failed = error;
      });
    }
    const review = Object.fromEntries(Object.entries(read.review).map(([key, entry]) => [key, { "": entry }]));
    if (Object.keys(review).length) {
      await page.work.save(REVIEW, review).catch((error) => {
        failed = error;
      });
    }
    await page.refreshAll();
    const warning = !failed
      ? ""
      : ` Det är inte sparat i webbläsaren (${failed.message}), men syns här och följer med när du laddar ner.`;
    page.panel.tell(takenWords(read, page.exercise, page.course.titles) + warning, failed ? "kr-wrong" : "kr-right");
  }

  async function load() {
    const file = node.files[0];
    if (!file) return;
    try {
      const read = await readWork(new Uint8Array(await file.arrayBuffer()));
      const theirs = asId(read.participant), mine = page.work.person, isId = PARTICIPANT_ID.test(theirs);
      if (isId && !mine) await page.work.change(theirs, "named");
      if (!isId || !mine || theirs === mine) {
        await store(read);
      } else {
        page.panel.choose(`Filen är märkt ${theirs}, men här svarar ${mine}`, [h("p", {}, "Vems svar är det?")], [
          [`De är mina: läs in dem under ${mine}`, () => store(read)],
          [`${theirs} ska svara här: byt id och läs in`, async () => {
            await page.work.change(theirs, "other");
            await store(read);
          }],
          ["Läs inte in filen", null],
        ]);
      }
    } catch (error) {
      page.panel.tell(`Filen lästes inte in. ${error.message}`, "kr-wrong");
    }
    node.value = "";
  }

  return { node, pick: () => node.click() }; // a bare file field speaks the browser's language
}
