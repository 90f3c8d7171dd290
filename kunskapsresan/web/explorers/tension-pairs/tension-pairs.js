// Explorer: eight tension pairs. Place each pair on a line, see the whole profile. Never scored.
import { h, uniqueId } from "../../base/dom.js";
import { drawn, explorerOf, publish, saveButton } from "../parts/explorer.js";
import { announcer, asTable, patientButton } from "../parts/controls.js";
import { describePairs, pairRows, pairValue, readConfig, STEPS, stepWords } from "./tension-pairs-logic.js";

const WIDE = 320,
  LEFT = 20,
  APART = 70,
  ROW = 48;
const xOf = (value) => LEFT + APART * (value + 2);
const yOf = (i) => 30 + ROW * i;

/** One pair: five native radio buttons on a line between its two ends. */
function pairField(pair, choose) {
  const name = uniqueId("par");
  const said = h("p", { class: "kr-note kr-pair-said", "aria-hidden": "true" }, "inte placerat");
  const inputs = STEPS.map((step) =>
    h("input", {
      type: "radio",
      name,
      value: step,
      "aria-label": stepWords(step, pair),
      onchange: () => {
        said.textContent = stepWords(step, pair);
        choose(step);
      },
    })
  );
  const dots = inputs.map((input) => h("label", { class: "kr-dot" }, input));
  const node = h(
    "fieldset",
    { class: "kr-pair" },
    h("legend", { class: "kr-hidden" }, `${pair[0]} eller ${pair[1]}`),
    h("span", { class: "kr-pair-end", "aria-hidden": "true" }, pair[0]),
    h("span", { class: "kr-pair-end kr-pair-right", "aria-hidden": "true" }, pair[1]),
    h("div", { class: "kr-dots" }, ...dots),
    said,
  );
  const reset = () => {
    inputs.forEach((input) => {
      input.checked = false;
    });
    said.textContent = "inte placerat";
  };
  return { node, inputs, reset };
}

/** The profile: one line per pair, the reader's marks joined; the group's median as hollow diamonds. */
function profile(pairs) {
  const node = drawn("svg", {
    class: "kr-profile",
    role: "img",
    focusable: "false",
    viewBox: `0 0 ${WIDE} ${yOf(pairs.length - 1) + 18}`,
  });
  const joined = drawn("path", { class: "kr-joined", d: "" });
  const lines = pairs.map((_, i) =>
    drawn("path", {
      class: "kr-axis",
      d: `M${xOf(-2)} ${yOf(i)}H${xOf(2)}${STEPS.map((step) => `M${xOf(step)} ${yOf(i) - 4}v8`).join("")}`,
    })
  );
  const ends = pairs.flatMap(([left, right], i) => [
    drawn("text", { x: xOf(-2) - 10, y: yOf(i) - 15 }, left),
    drawn("text", { x: xOf(2) + 10, y: yOf(i) - 15, "text-anchor": "end" }, right),
  ]);
  const marks = drawn("g");
  node.append(...lines, joined, ...ends, marks);
  function update(values, group, label) {
    const own = values.map((value, i) => [value, i]).filter(([value]) => value !== null);
    joined.setAttribute("d", own.map(([value, i], k) => `${k ? "L" : "M"}${xOf(value)} ${yOf(i)}`).join(""));
    const others = group
      ? group.median.map((value, i) =>
        drawn("path", { class: "kr-others", d: `M${xOf(value) - 10} ${yOf(i)}l10 -10 10 10 -10 10z` })
      )
      : [];
    marks.replaceChildren(
      ...others,
      ...own.map(([value, i]) => drawn("circle", { class: "kr-own", cx: xOf(value), cy: yOf(i), r: 6 })),
    );
    node.setAttribute("aria-label", label);
  }
  return { node, update };
}

const sampleOf = (shape, text) =>
  h("li", {}, drawn("svg", { class: "kr-sample", viewBox: "0 0 24 24", "aria-hidden": "true" }, shape), text);

function build(words, root, model) {
  root.classList.add("kr-tension");
  const { pairs, group } = words,
    live = announcer(),
    inTable = asTable(),
    figure = profile(pairs);
  let values = pairs.map(() => null),
    asked = false;
  const fields = pairs.map((pair, i) =>
    pairField(pair, (step) => {
      values[i] = step;
      show();
    })
  );
  const counted = h("p", { class: "kr-note" });
  const summary = h("p", { class: "kr-headline", tabindex: -1 }),
    far = h("p"),
    apart = h("p", { class: "kr-answer" });
  const key = h(
    "ul",
    { class: "kr-key" },
    sampleOf(drawn("circle", { class: "kr-own", cx: 12, cy: 12, r: 9 }), "du"),
    sampleOf(drawn("path", { class: "kr-others", d: "M2 12l10 -10 10 10 -10 10z" }), "gruppens mitt"),
  );
  key.hidden = !group;
  const picture = h(
    "div",
    { class: "kr-result" },
    summary,
    far,
    apart,
    figure.node,
    key,
    h(
      "p",
      {},
      "Ingen ände är den rätta. Jämför med en kollega: var skiljer det mest, och vad i arbetet är det ni ser olika på?",
    ),
    inTable.node,
  );
  const reveal = patientButton({
    label: "Visa min bild",
    look: "kr-primary",
    press: () => {
      asked = true;
      show();
      summary.focus();
    },
    why: () => counted.textContent,
    say: live.say,
  });

  function show() {
    const told = describePairs(values, words),
      done = told.placed === pairs.length,
      { head, rows } = pairRows(values, words);
    counted.textContent = asked && done
      ? ""
      : done
      ? "Alla par är placerade."
      : `${told.counted} Bilden kommer när alla är det.`;
    reveal.setUsable(done);
    reveal.node.hidden = asked && done;
    picture.hidden = !(asked && done);
    summary.textContent = told.summary;
    far.textContent = told.far;
    far.hidden = !told.far;
    apart.textContent = told.apart;
    apart.hidden = !told.apart;
    figure.update(values, group, `Din bild, par för par. ${rows.map(([pair, own]) => `${pair}: ${own}`).join(". ")}.`);
    inTable.update("Var du har placerat paren, från \u22122 (vänster) till 2 (höger)", head, rows);
    publish(model, pairValue(values, words));
    if (values.some((value) => value !== null)) live.say(picture.hidden ? told.counted : `${told.summary} ${told.far}`);
  }

  function restart() {
    values = pairs.map(() => null);
    asked = false;
    fields.forEach((field) => field.reset());
    show();
    fields[0].inputs[0].focus();
  }

  root.append(
    h("p", {}, words.question, " Välj en punkt på varje linje. Det finns inget rätt svar, och inget poängsätts."),
    h("div", { class: "kr-pairs" }, ...fields.map((field) => field.node)),
    counted,
    picture,
    h(
      "div",
      { class: "kr-actions" },
      reveal.node,
      saveButton("Spara mina val som fil", "spanningspar.json", () => pairValue(values, words), live.say),
      h("button", { type: "button", onclick: restart }, "Börja om"),
    ),
    live.node,
  );
  show();
  return () => live.stop();
}

export default explorerOf(readConfig, build);
