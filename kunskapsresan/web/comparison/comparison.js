// The reader's own answers in the first session, beside those to the same questions now. anywidget contract:
// render({model, el}) → cleanup. Keys to the view: config, tasks, participant, before, after ({id: entry}). From the
// view: loaded, the first session's answers ({task: {version: entry}}) out of a file that the reader chose.
import { compareAnswers, stateWords } from "./comparison-logic.js";
import { h, paragraphs, sameValue, uniqueId } from "../base/dom.js";
import { mergeEntry } from "../answers/entry.js";
import { readWork } from "../handin/hand-in-file.js";
import { formatNumber } from "../base/swedish.js";
import { say, voice } from "../base/voice.js";
import { latestEntries } from "../answers/versions.js";

const FIRST = "Träff 1", NOW = "Nu";
const KEEPS_APART = "Jämförelsen visas när du har svarat på alla frågor här ovanför. Då påverkas svaren inte av den.";
const MISSING = "Dina svar från träff 1 finns inte här. Kanske gjorde du den övningen på en annan dator, i en annan " +
  "webbläsare, eller med ett annat deltagar-id. Har du filen som du laddade ner då? Den börjar med ”01-stanna-upp” " +
  "och slutar på ”.zip”.";
const NO_FILE = "Har du ingen fil kan din handledare skicka tillbaka den som du lämnade in.";
const CAUTION = [
  "Tolv frågor är få. En rätt mer eller mindre kan bero på hur du läste frågan just den dagen. Och du har sett frågorna " +
  "förut, vilket i sig kan göra dem lättare.",
  "Jämförelsen kan alltså inte säga vad året har lett till. Du vet inte hur det hade gått utan det. Vad den kan visa är " +
  "var det är värt att gå tillbaka och läsa en gång till.",
  "Att känna sig mindre säker än förut behöver inte vara ett bakslag. Den som vet mer ser också mer att vara osäker på.",
];

/** A change as symbol and word, never as colour alone. null: one of the two is missing. */
function changeCell(difference, more, less) {
  const [symbol, words] = difference === null
    ? [null, "går inte att säga"]
    : difference === 0
    ? ["=", "samma"]
    : difference > 0
    ? ["▲", `${formatNumber(difference)} ${more}`]
    : ["▼", `${formatNumber(-difference)} ${less}`];
  return h(
    "td",
    { "data-column": "Ändring" },
    symbol ? h("span", { class: "kr-symbol", "aria-hidden": "true" }, symbol) : null,
    words,
  );
}

function countCell(right, of, open, column) {
  if (open === of) return h("td", { "data-column": column }, "inte besvarade");
  const dots = "●".repeat(right) + "○".repeat(of - right);
  return h(
    "td",
    { "data-column": column },
    `${formatNumber(right)} av ${formatNumber(of)} `,
    of <= 4 ? h("span", { class: "kr-dots", "aria-hidden": "true" }, dots) : null,
    open ? h("span", { class: "kr-note" }, `${formatNumber(open)} obesvarade`) : null,
  );
}

function areaTable({ areas, all }) {
  const row = (name, each) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, name),
      countCell(each.before, each.of, each.openBefore, FIRST),
      countCell(each.after, each.of, each.openAfter, NOW),
      changeCell(each.openBefore || each.openAfter ? null : each.after - each.before, "fler rätt", "färre rätt"),
    );
  return h(
    "table",
    { class: "kr-compared kr-compared-areas" },
    h("caption", {}, "Rätta svar, område för område"),
    h("thead", {}, h("tr", {}, ...["Område", FIRST, NOW, "Ändring"].map((text) => h("th", { scope: "col" }, text)))),
    h("tbody", {}, ...areas.map((each) => row(each.area, each)), row("Alla", all)),
  );
}

const definition = (term, text) => h("div", {}, h("dt", {}, term), h("dd", {}, text));

function itemNode(item) {
  const [symbol, words] = stateWords(item.state), [title, ...rest] = paragraphs(item.question);
  const answered = item.after !== null; // the right answer is not given away before that
  const named = (time, right) => (answered && right ? `${time}, rätt` : time);
  return h(
    "li",
    { class: "kr-compared-item" },
    h(
      "p",
      { class: "kr-strong" },
      h("span", { class: "kr-symbol", "aria-hidden": "true" }, symbol),
      `${words}. ${item.area}.`,
    ),
    h("p", {}, [title, ...rest].join(" ")),
    h(
      "dl",
      {},
      definition(named(FIRST, item.wasRight), item.before ?? "Inte besvarad"),
      definition(named(NOW, item.isRight), item.after ?? "Inte besvarad"),
      answered && !item.wasRight && !item.isRight ? definition("Rätt svar", item.right) : null,
    ),
    ...(answered
      ? item.why.map(({ label, text }) => h("p", { class: "kr-note" }, `Om svaret ”${label}”: ${text}`))
      : []),
  );
}

function itemLists({ items }) {
  const changed = items.filter((item) => item.changed), others = items.filter((item) => !item.changed);
  const list = (some) => h("ol", { class: "kr-compared-items" }, ...some.map(itemNode));
  return [
    h("h4", {}, "Frågor där du svarade olika"),
    changed.length ? list(changed) : h(
      "p",
      {},
      items.every(({ state }) => state === "open")
        ? "Ingen fråga är besvarad båda gångerna ännu."
        : "Du svarade likadant på alla frågor som du har besvarat båda gångerna.",
    ),
    others.length
      ? h("details", {}, h("summary", {}, `Visa de andra frågorna (${formatNumber(others.length)})`), list(others))
      : null,
  ].filter(Boolean);
}

const SVG = "http://www.w3.org/2000/svg";

function shape(tag, attributes) {
  const node = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

/** The two steps on a line: a hollow diamond for the first session, a dot for now. The row says it in numbers. */
function stepLine({ low, high, before, after }) {
  const x = (step) => 14 + (92 * (step - low)) / (high - low),
    line = shape("svg", { viewBox: "0 0 120 28", class: "kr-step-line", "aria-hidden": "true", focusable: "false" });
  let ticks = "M14 14H106";
  for (let step = low; step <= high; step += 1) ticks += `M${x(step)} 10v8`;
  line.append(shape("path", { class: "kr-line", d: ticks }));
  if (before !== null) {
    line.append(shape("path", { class: "kr-first", d: `M${x(before) - 10} 14l10 -10 10 10 -10 10z` }));
  }
  if (after !== null) line.append(shape("circle", { class: "kr-now", cx: x(after), cy: 14, r: 5 }));
  return line;
}

function scaleTable({ scales, lead }) {
  const said = (step, column) =>
    h("td", { "data-column": column }, step === null ? "inte besvarad" : formatNumber(step));
  const rows = scales.map((each) =>
    h(
      "tr",
      {},
      h("th", { scope: "row" }, each.question),
      said(each.before, FIRST),
      said(each.after, NOW),
      changeCell(
        each.before === null || each.after === null ? null : each.after - each.before,
        "steg säkrare",
        "steg osäkrare",
      ),
      h("td", { "data-column": "På linjen" }, stepLine(each)),
    )
  );
  const [{ low, high, lowLabel, highLabel }] = scales;
  return [
    h(
      "table",
      { class: "kr-table kr-compared kr-compared-scales" },
      h("caption", {}, `${lead} …`),
      h(
        "thead",
        {},
        h("tr", {}, ...["Vad", FIRST, NOW, "Ändring", "På linjen"].map((text) => h("th", { scope: "col" }, text))),
      ),
      h("tbody", {}, ...rows),
    ),
    h(
      "p",
      { class: "kr-note" },
      `${formatNumber(low)} är ”${lowLabel.toLowerCase()}”, ${formatNumber(high)} är ` +
        `”${highLabel.toLowerCase()}”. På linjen är romben träff 1 och punkten nu.`,
    ),
  ];
}

function renderComparison({ model, el }) {
  const config = model.get("config"), tasks = model.get("tasks"), uid = uniqueId("jamforelse");
  const ids = new Set([...config.items, ...config.scales].map(({ before }) => before));
  let loaded = {}, anyway = false, drawn = null;
  const body = h("div", {}), message = h("div", { class: "kr-feedback" });
  const heading = h("h3", { id: `${uid}-rubrik`, class: "kr-compared-title", tabindex: "-1" }, "Du då och du nu");
  const picker = h("input", {
    type: "file",
    accept: ".zip,.json",
    hidden: true,
    "aria-label": "Filen från träff 1",
    onchange: () => load(),
  });
  el.replaceChildren(
    h(
      "section",
      {
        class: "kr-task kr-comparison",
        lang: "sv",
        "aria-labelledby": `${uid}-rubrik`,
        onkeydown: (event) => event.ctrlKey || event.metaKey || event.stopPropagation(),
      },
      heading,
      body,
      picker,
      message,
    ),
  );

  const button = (text, look, onclick) => h("button", { type: "button", class: look, onclick }, text);

  function earlier() {
    const stored = model.get("before") ?? {};
    return Object.fromEntries(
      [...ids].map((id) => [id, mergeEntry(stored[id], loaded[id])]).filter(([, entry]) => entry),
    );
  }

  function draw() {
    const result = compareAnswers(config, tasks, earlier(), model.get("after") ?? {});
    if (sameValue([result, anyway], drawn)) return; // an opened part stays open when nothing has changed
    drawn = [result, anyway];
    const hadFocus = body.contains(document.activeElement);
    if (!result.answeredBefore) body.replaceChildren(...missing());
    else if (result.answeredNow < result.asked && !anyway) body.replaceChildren(...waiting(result));
    else body.replaceChildren(...comparison(result));
    if (hadFocus) heading.focus(); // what had it is gone
  }

  const missing = () => [
    h("p", {}, MISSING),
    h("p", {}, NO_FILE),
    h("div", { class: "kr-actions" }, button("Läs in filen från träff 1", "kr-primary", () => picker.click())),
  ];

  const waiting = ({ answeredNow, asked }) => [
    h(
      "p",
      {},
      `Du har svarat på ${formatNumber(answeredNow)} av ${formatNumber(asked)} frågor. `,
      KEEPS_APART,
    ),
    h(
      "div",
      { class: "kr-actions" },
      button("Visa ändå", null, () => {
        anyway = true;
        draw();
      }),
    ),
  ];

  const comparison = (result) => [
    h("h4", {}, "De tolv frågorna"),
    areaTable(result),
    ...itemLists(result),
    h("h4", {}, "Hur säker du känner dig"),
    ...scaleTable(result),
    h("h4", {}, "Vad det här kan säga, och inte"),
    ...CAUTION.map((text) => h("p", {}, text)),
  ];

  function tell(text, look) {
    message.className = `kr-feedback ${look}`;
    message.textContent = text;
    say(text);
  }

  async function load() {
    const [file] = picker.files;
    if (!file) return;
    try {
      const read = await readWork(new Uint8Array(await file.arrayBuffer())), mine = model.get("participant");
      const first = read.exercises[config.exercise];
      if (!first) throw new Error("Den innehåller inga svar från träff 1.");
      if (mine && read.participant && read.participant !== mine) {
        throw new Error(`Den hör till ${read.participant}, men här svarar ${mine}.`);
      }
      const wanted = Object.fromEntries(Object.entries(first).filter(([id]) => ids.has(id)));
      loaded = latestEntries(wanted);
      const count = Object.keys(loaded).length;
      if (!count) throw new Error("Den innehåller inga svar på frågorna i slutet av övningen till träff 1.");
      tell(`${formatNumber(count)} svar från träff 1 är inlästa.`, "kr-right");
      model.set("loaded", wanted);
      draw();
      heading.focus();
    } catch (error) {
      tell(`Filen lästes inte in. ${error.message}`, "kr-wrong");
    }
    picker.value = "";
  }

  const keys = ["change:before", "change:after", "change:participant"];
  for (const key of keys) model.on(key, draw);
  voice();
  draw();
  return () => keys.forEach((key) => model.off(key, draw));
}

export default { render: renderComparison };
