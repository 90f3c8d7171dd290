// Explorer: the own workplace in the field of staff and leadership, today and where one wants to be. Never scored.
import { h, uniqueId } from "../../base/dom.js";
import { drawn, explorerOf, publish, saveButton } from "../parts/explorer.js";
import {
  describeField,
  fieldRows,
  fieldValue,
  LEADERSHIP,
  MOST,
  readConfig,
  SIDES,
  STAFF,
  stepAt,
} from "./four-field-logic.js";
import { announcer, asTable, slider } from "../parts/controls.js";

const SIDE = 300,
  EDGE = 16,
  ALL = SIDE + 2 * EDGE;
const START = { leadership: 5, staff: 5 };
const across = (value) => EDGE + (SIDE * value) / MOST;
const upwards = (value) => EDGE + SIDE * (1 - value / MOST);

/** The field with its points; a press in it calls `place({leadership, staff})`. */
function fieldFigure(place) {
  const middle = EDGE + SIDE / 2,
    points = drawn("g");
  const svg = drawn(
    "svg",
    { class: "kr-field-map", viewBox: `0 0 ${ALL} ${ALL}`, role: "img", focusable: "false" },
    drawn("rect", { class: "kr-half", x: middle, y: EDGE, width: SIDE / 2, height: SIDE }),
    drawn("path", {
      class: "kr-axis",
      d: `M${EDGE} ${EDGE}h${SIDE}v${SIDE}h${-SIDE}zM${middle} ${EDGE}v${SIDE}M${EDGE} ${middle}h${SIDE}`,
    }),
    points,
  );
  svg.addEventListener("click", (event) => {
    const box = svg.getBoundingClientRect(),
      scale = ALL / box.width;
    place(
      stepAt(((event.clientX - box.left) * scale - EDGE) / SIDE, 1 - ((event.clientY - box.top) * scale - EDGE) / SIDE),
    );
  });
  function update({ now, wanted }, names, label) {
    const parts = [],
      [x, y] = [across(now.leadership), upwards(now.staff)];
    if (wanted) {
      const [toX, toY] = [across(wanted.leadership), upwards(wanted.staff)],
        far = Math.hypot(toX - x, toY - y);
      if (far > 30) {
        const [dx, dy] = [(toX - x) / far, (toY - y) / far],
          [endX, endY] = [toX - 14 * dx, toY - 14 * dy];
        parts.push(
          drawn("path", { class: "kr-way", d: `M${x + 11 * dx} ${y + 11 * dy}L${endX} ${endY}` }),
          drawn("path", {
            class: "kr-way-head",
            d: `M${endX} ${endY}l${-9 * dx - 5 * dy} ${-9 * dy + 5 * dx} ${10 * dy} ${-10 * dx}z`,
          }),
        );
      }
      parts.push(
        drawn("path", { class: "kr-others", d: `M${toX - 10} ${toY}l10 -10 10 10 -10 10z` }),
        named(toX, toY, names.wanted, y > toY ? -16 : 24),
      );
    }
    parts.push(
      drawn("circle", { class: "kr-own", cx: x, cy: y, r: 8 }),
      named(x, y, names.now, wanted && upwards(wanted.staff) < y ? 24 : -14),
    );
    points.replaceChildren(...parts);
    svg.setAttribute("aria-label", label);
  }
  return { svg, update };
}

/** A point's name, kept inside the field. */
function named(x, y, text, lift) {
  const anchor = x < 70 ? "start" : x > ALL - 70 ? "end" : "middle";
  const low = y + lift > ALL - EDGE ? -14 : lift,
    high = y + low < EDGE + 8 ? 24 : low;
  return drawn(
    "text",
    {
      class: "kr-name",
      x: anchor === "start" ? x - 8 : anchor === "end" ? x + 8 : x,
      y: y + high,
      "text-anchor": anchor,
    },
    text,
  );
}

/** One point's sliders, and whether a press in the field moves it. */
function pointGroup(key, words, name, { choose, change }) {
  const sliders = /** @type {[string, string, string[]][]} */ ([
    ["leadership", "Ledningen", LEADERSHIP],
    ["staff", "Personalen", STAFF],
  ]).map(([axisKey, label, [low, high]]) => {
    const control = slider({
      label,
      help: `0 är ${low}, 10 är ${high}.`,
      min: 0,
      max: MOST,
      value: 5,
      format: (value) => `${value} av ${MOST}`,
      change: (value) => change(axisKey, value),
    });
    return { axisKey, ...control };
  });
  const input = h("input", { type: "radio", name, onchange: choose });
  input.checked = key === "now";
  const press = words.wanted
    ? h("label", { class: "kr-check" }, input, "Flytta den här när jag trycker i fältet")
    : null;
  const node = h("fieldset", {}, h("legend", {}, words.names[key]), ...sliders.map(({ node: each }) => each), press);
  return { key, node, input, sliders };
}

function build(words, root, model) {
  root.classList.add("kr-fourfield");
  const live = announcer(),
    inTable = asTable(),
    keys = words.wanted ? ["now", "wanted"] : ["now"];
  let points = { now: { ...START }, wanted: { ...START } },
    placed = {},
    chosen = "now";
  const figure = fieldFigure((place) => move(chosen, place));
  const told = h("div", { class: "kr-result" }),
    axis = (text, name) => h("span", { class: `kr-axis-text ${name}` }, text);
  const map = h(
    "div",
    { class: "kr-map" },
    h("p", { class: "kr-axis-name" }, "Personalen"),
    axis(STAFF[1], "kr-top"),
    h("div", { class: "kr-sides" }, ...SIDES.map((text) => h("span", {}, text))),
    figure.svg,
    axis(STAFF[0], "kr-bottom"),
    h(
      "div",
      { class: "kr-ends" },
      h("span", {}, `\u2190 ${LEADERSHIP[0]}`),
      h("span", { class: "kr-axis-name" }, "Ledningen"),
      h("span", {}, `${LEADERSHIP[1]} \u2192`),
    ),
  );
  const radio = uniqueId("punkt");
  const groups = keys.map((key) =>
    pointGroup(key, words, radio, {
      choose() {
        chosen = key;
        live.say(`Ett tryck i fältet flyttar nu punkten ”${words.names[key]}”.`);
      },
      change(axisKey, value) {
        pick(key);
        move(key, { ...points[key], [axisKey]: value });
      },
    })
  );

  function pick(key) {
    chosen = key;
    groups.forEach((group) => {
      group.input.checked = group.key === key;
    });
  }

  function move(key, place) {
    points = { ...points, [key]: place };
    placed = { ...placed, [key]: true };
    const group = groups.find((each) => each.key === key);
    group.sliders.forEach(({ axisKey, set }) => set(place[axisKey]));
    show();
    live.say(describeField(points, words).places[keys.indexOf(key)]);
  }

  function show() {
    const { places, way } = describeField(points, words),
      all = keys.every((key) => placed[key]);
    const shown = keys.map((key, i) => (placed[key] ? h("p", {}, places[i]) : null)).filter(Boolean);
    told.replaceChildren(
      ...(shown.length ? shown : [h("p", { class: "kr-note" }, "Punkterna ligger i mitten tills du flyttar dem.")]),
      ...(all && way ? [h("p", { class: "kr-answer" }, way)] : []),
    );
    figure.update(
      { now: points.now, wanted: words.wanted ? points.wanted : null },
      words.names,
      `Fyrfält. Vågrätt ledningen, från ${LEADERSHIP[0]} till ${LEADERSHIP[1]}. Lodrätt personalen, från ` +
        `${STAFF[0]} till ${STAFF[1]}. ` +
        `Vänster sida: ${SIDES[0]}. Höger sida: ${SIDES[1]}. ${places.join(" ")}`,
    );
    const { head, rows } = fieldRows(points, words);
    inTable.update("Var punkterna ligger, från 0 till 10", head, rows);
    publish(model, fieldValue(points, placed, words));
  }

  function restart() {
    points = { now: { ...START }, wanted: { ...START } };
    placed = {};
    pick("now");
    groups.forEach(({ sliders }) => sliders.forEach(({ set }) => set(5)));
    show();
    groups[0].sliders[0].input.focus();
    live.say("Punkterna ligger i mitten igen.");
  }

  root.append(
    h(
      "p",
      {},
      words.question,
      " Dra i reglagen, eller tryck i fältet. Det finns ingen rätt plats, och inget poängsätts.",
    ),
    map,
    h("div", { class: "kr-columns" }, ...groups.map(({ node }) => node)),
    told,
    inTable.node,
    h(
      "div",
      { class: "kr-actions" },
      saveButton("Spara mina punkter som fil", "fyrfalt.json", () => fieldValue(points, placed, words), live.say),
      h("button", { type: "button", onclick: restart }, "Börja om"),
    ),
    live.node,
  );
  show();
  return () => live.stop();
}

export default explorerOf(readConfig, build);
