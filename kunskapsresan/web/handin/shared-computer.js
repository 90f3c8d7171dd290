// "Ta bort allt från den här datorn": for computers that several people use. Never before a copy has been offered.
import { h } from "../base/dom.js";

const LEAD =
  "Använder fler den här datorn kan du ta bort det som webbläsaren har sparat. Ladda först ner din kopia: den är sedan " +
  "det enda som finns kvar.";

/** `page`: {work, panel}. Returns the folded part of the panel. */
export function sharedComputer({ work, panel }) {
  async function ask() {
    const people = await work.people(), mine = work.person;
    const others = Object.keys(people).filter((person) => person && person !== mine);
    const also = h("input", { type: "checkbox", id: "kr-ocksa-andras" });
    const content = [
      h(
        "p",
        {},
        mine
          ? `Dina svar som ${mine}, och det som är besvarat utan id, tas bort från webbläsaren. `
          : "Det som är besvarat utan id tas bort från webbläsaren. ",
        "De går inte att få tillbaka utan filen.",
      ),
    ];
    if (others.length) {
      content.push(
        h(
          "label",
          { class: "kr-option", for: also.id },
          also,
          h("span", {}, `Ta också bort svaren för ${others.join(", ")}. Är de inte dina kan de behövas.`),
        ),
      );
    }
    const remove = async () => {
      await work.clear([mine, "", ...(also.checked ? others : [])].filter((each, i, all) => all.indexOf(each) === i));
      location.reload();
    };
    panel.choose("Ta bort allt från den här datorn", content, [["Ta bort", remove], ["Gå tillbaka", null]]);
  }

  const isEmpty = async () => !Object.values(await work.everything()).some((answers) => Object.keys(answers).length);

  async function start() {
    if (await isEmpty()) await ask();
    else panel.copy(ask);
  }

  return h(
    "details",
    { class: "kr-shared" },
    h("summary", {}, "Delar du dator med någon?"),
    h("p", {}, LEAD),
    h(
      "p",
      { class: "kr-actions" },
      h("button", { type: "button", onclick: start }, "Ladda ner allt och ta sedan bort det här"),
    ),
  );
}
