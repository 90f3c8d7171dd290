// Explorer: a funnel plot. Guess where the small studies pull, see, then leave the smallest out and watch the middle move.
import { tellHeadline, writeOrHide } from "../parts/cards.js";
import { h, uniqueId } from "../../base/dom.js";
import { formatNumber } from "../../base/swedish.js";
import { choiceFirst } from "../parts/choice-first.js";
import {
  CONTOURS,
  describeFunnel,
  funnelAlt,
  funnelLimits,
  funnelRows,
  mostDropped,
  pullTold,
  readAsymmetry,
  readFunnel,
  tellStudy,
  Z95,
} from "./funnel-logic.js";
import { drawn, explorerOf } from "../parts/explorer.js";
import { lineBetween, markAt, shapeOf, surface, textAt } from "../parts/plotting.js";
import { guessFirst } from "../parts/guess-first.js";
import { announcer, asTable, slider } from "../parts/controls.js";
import { axisTicks, valueText } from "../parts/study-scale.js";

const RADIUS = 5.5;
const REASONS = [
  ["Studier saknas.", "Små studier utan tydligt resultat blir lättare liggande. Då ser insatsen bättre ut än den är."],
  [
    "Små studier är annorlunda.",
    "De kan ha gett insatsen med mer omsorg, av dem som utvecklat den, till andra personer.",
  ],
  ["Små studier är svagare gjorda.", "Brister i lottning och uppföljning kan blåsa upp skillnaden."],
  ["Slumpen.", "Särskilt när studierna är få."],
];

/** The picture: `update(view, { contours, chosen })`; `pick(place)` when a dot is touched. */
function funnelPicture(words, pick) {
  const { studies, scale, directions } = words, limits = funnelLimits(words), { low, high, deepest } = limits;
  const svg = surface("kr-u-drawn"), box = h("div", { class: "kr-u-box", role: "img" }, svg);
  const x = (value) => (value - low) / (high - low), y = (se) => se / deepest;
  const wedge = (middle, z, name) =>
    shapeOf([[x(middle - z * deepest), 1], [x(middle), 0], [x(middle + z * deepest), 1]], name);
  const ticks = axisTicks(scale, limits), axis = surface("kr-u-axis");
  axis.append(
    ...ticks.flatMap((
      { at, text },
    ) => [lineBetween(x(at), 0, x(at), 0.25, "kr-f-axis"), textAt(x(at), 0.85, text, "kr-f-tick")]),
  );
  const top = surface("kr-u-over"),
    node = h(
      "div",
      { class: "kr-u" },
      h("div", { class: "kr-u-top", "aria-hidden": "true" }, top),
      box,
      h("div", { class: "kr-u-ticks", "aria-hidden": "true" }, axis),
      h("p", { class: "kr-u-name", "aria-hidden": "true" }, scale.name),
      h(
        "p",
        { class: "kr-f-sides", "aria-hidden": "true" },
        h("span", {}, `← ${directions[0]}`),
        h("span", {}, `${directions[1]} →`),
      ),
    );
  box.addEventListener("click", (event) => {
    const frame = box.getBoundingClientRect();
    const far = studies.map(({ effect, se }) =>
      Math.hypot(
        x(effect) * frame.width - (event.clientX - frame.left),
        y(se) * frame.height - (event.clientY - frame.top),
      )
    );
    const nearest = far.indexOf(Math.min(...far));
    if (far[nearest] < 24) pick(nearest);
  });
  /** Where a field's border leaves the picture on the right, and its p. */
  function border({ p, z }) {
    const edge = Math.min(high, z * deepest), at = edge / z;
    return [
      lineBetween(x(0), 0, x(edge), y(at), "kr-u-contour"),
      lineBetween(x(0), 0, x(-edge), y(at), "kr-u-contour"),
      textAt(x(edge), y(at), `p ${p}`, "kr-u-label", { anchor: "end", dx: -4, dy: -6 }),
    ];
  }
  function dot({ effect, se }, i, view) {
    if (!view.kept[i]) {
      return markAt(x(effect), y(se), drawn("path", { class: "kr-u-gone", d: "M-4 -4L4 4M-4 4L4 -4" }));
    }
    return markAt(x(effect), y(se), drawn("circle", { class: view.inside[i] ? "kr-u-in" : "kr-u-out", r: RADIUS }));
  }
  function ring(i) {
    const { name, effect, se } = studies[i], right = x(effect) < 0.5;
    return [
      markAt(x(effect), y(se), drawn("circle", { class: "kr-u-ring", r: RADIUS + 5 })),
      textAt(x(effect), y(se), name, "kr-u-picked", { anchor: right ? "start" : "end", dx: right ? 15 : -15, dy: 5 }),
    ];
  }
  function update(view, { contours, chosen }) {
    const middle = view.pooled.value;
    top.replaceChildren(
      textAt(x(middle), 1, `sammanvägt ${valueText(scale, middle)}`, "kr-u-label kr-u-strong", { dy: -7 }),
    );
    box.setAttribute("aria-label", funnelAlt(words, view));
    svg.replaceChildren(
      ...(contours ? [wedge(0, Z95, "kr-u-field"), ...CONTOURS.flatMap(border)] : []),
      wedge(middle, Z95, "kr-u-funnel"),
      lineBetween(x(0), 0, x(0), 1, "kr-f-null"),
      lineBetween(x(middle), 0, x(middle), 1, "kr-u-middle"),
      textAt(0, 0, "stora studier", "kr-u-label", { anchor: "start", dx: 6, dy: 16 }),
      textAt(0, 1, "små studier", "kr-u-label", { anchor: "start", dx: 6, dy: -8 }),
      ...studies.map((study, i) => dot(study, i, view)),
      ...(chosen < 0 ? [] : ring(chosen)),
    );
  }
  return { node, update };
}

function funnelKey() {
  const sample = (...children) =>
    drawn(
      "svg",
      { class: "kr-sample", viewBox: "-7 -7 14 14", "aria-hidden": "true", focusable: "false" },
      ...children,
    );
  const line = (text, ...children) => h("li", {}, sample(...children), text);
  return h(
    "ul",
    { class: "kr-key" },
    line("en studie", drawn("circle", { class: "kr-u-in", r: 5 })),
    line("utanför tratten", drawn("circle", { class: "kr-u-out", r: 5 })),
    line(
      "tratten: här hamnar 95 av 100 om bara slumpen skiljer",
      drawn("path", { class: "kr-u-funnel", d: "M0 -6L6 6L-6 6z" }),
    ),
  );
}

/** One study pointed out by its name, and what is said of it; `pick(place)`, −1 for none. */
function studyPicker(studies, pick) {
  const id = uniqueId("studie"), told = h("p", { class: "kr-u-told" });
  const select = h(
    "select",
    { id, onchange: () => pick(Number(select.value)) },
    h("option", { value: "-1" }, "ingen"),
    ...studies.map(({ name }, i) => h("option", { value: String(i) }, name)),
  );
  const node = h("div", { class: "kr-field" }, h("label", { for: id }, "Peka ut en studie"), select);
  const set = (place) => {
    select.value = String(place);
  };
  return { node, told, set };
}

/** Whether the fields of p are shown. */
function fieldBox(change) {
  const id = uniqueId("falt"), box = h("input", { type: "checkbox", id, onchange: () => change(box.checked) });
  const text = "Visa fältet där en studie inte ger någon säker skillnad";
  const set = (on) => {
    box.checked = on;
  };
  return { node: h("div", { class: "kr-f-name" }, box, h("label", { for: id }, text)), set };
}

const reasons = () =>
  h(
    "details",
    {},
    h("summary", {}, "Vad kan en sned tratt bero på?"),
    h("ul", {}, ...REASONS.map(([name, text]) => h("li", {}, h("strong", {}, name), ` ${text}`))),
  );

function buildFunnel(words, root) {
  const { studies, directions } = words, live = announcer(), inTable = asTable();
  const answer = h("p", { class: "kr-answer" }), headline = h("p", { class: "kr-headline kr-long", tabindex: -1 });
  const numbers = h("p", { class: "kr-f-said" }), test = h("p"), moved = h("p"), fields = h("p", { class: "kr-note" });
  const picture = funnelPicture(words, (place) => {
    chosen = place;
    picker.set(place);
    show();
    live.say(picker.told.textContent);
  });
  const drop = slider({
    label: "Räkna bort de minsta studierna",
    min: 0,
    max: mostDropped(words),
    value: 0,
    help: "Dra, eller använd piltangenterna. Vad händer med mitten?",
    format: (value) => (value ? `${formatNumber(value)} av ${formatNumber(studies.length)} borta` : "alla med"),
    change: (value) => {
      dropped = value;
      show();
      live.say(told);
    },
  });
  const picker = studyPicker(studies, (place) => {
    chosen = place;
    show();
    live.say(picker.told.textContent || "Ingen studie är utpekad.");
  });
  const field = fieldBox((on) => {
    contours = on;
    show();
    live.say(contours ? fields.textContent : "Fältet är dolt.");
  });
  const controls = h("div", { class: "kr-move" }, drop.node, field.node, picker.node, picker.told);
  const result = h("div", { class: "kr-result" }, answer, headline, numbers);
  const details = h(
    "div",
    { class: "kr-more-parts" },
    h("div", {}, picture.node, funnelKey()),
    controls,
    moved,
    fields,
    test,
    reasons(),
    inTable.node,
    h("div", { class: "kr-actions" }, h("button", { type: "button", onclick: () => restart() }, "Börja om")),
  );
  const full = readAsymmetry(words, 0);
  let dropped = 0, contours = words.contours, chosen = -1, guess = null, told = "";

  function show() {
    const view = readAsymmetry(words, dropped), said = describeFunnel(words, full, view);
    picture.update(view, { contours, chosen });
    tellHeadline(headline, said.headline);
    writeOrHide([
      [numbers, said.numbers],
      [test, said.test],
      [moved, said.moved],
      [fields, contours ? said.fields : ""],
      [picker.told, chosen < 0 ? "" : tellStudy(words, studies[chosen])],
    ]);
    answer.hidden = guess === null;
    if (guess !== null) answer.textContent = pullTold(guess, words, full);
    const { head, rows } = funnelRows(words, view);
    inTable.update(`${words.title} (den största studien först)`, head, rows);
    told = said.moved || said.headline.join("");
  }

  const turn = guessFirst({
    headline,
    seen: root,
    waiting: [result, details],
    put: (node) => result.before(node),
    makeForm: (done) =>
      choiceFirst({
        question: words.predict.question ??
          `${
            formatNumber(studies.length)
          } studier har prövat samma sak. Hur tror du att de små studierna drar, jämfört med de stora?`,
        options: [{ key: "-1", label: `mer åt ”${directions[0]}”` }, { key: "0", label: "åt samma håll" }, {
          key: "1",
          label: `mer åt ”${directions[1]}”`,
        }],
        done,
      }),
    shown(side) {
      [guess, dropped, contours, chosen] = [side, 0, words.contours, -1];
      drop.set(0);
      field.set(contours);
      picker.set(-1);
      show();
    },
  });
  const restart = () => turn.again(Boolean(words.predict));

  inTable.node.classList.add("kr-small", "kr-tight");
  root.append(result, details, live.node);
  turn.begin(Boolean(words.predict));
  return () => live.stop();
}

export default explorerOf(readFunnel, buildFunnel);
