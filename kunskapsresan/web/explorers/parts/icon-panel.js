// One thousand people as SVG. They stand in columns filled from the left, so that the filled part also reads as a bar.
const COLUMNS = 50, ROWS = 20, PITCH = 10, GAP = 7;
const PEOPLE = COLUMNS * ROWS, HUNDRED = 100;
const WIDTH = COLUMNS * PITCH + 9 * GAP, HEIGHT = ROWS * PITCH;

/** Left edge of the column where person number i stands; a gap marks each hundred. */
const columnAt = (i) => Math.floor(i / ROWS) * PITCH + Math.floor(i / 100) * GAP;

const circle = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const diamond = (x, y, r) => `M${x - r} ${y}l${r} ${-r} ${r} ${r} ${-r} ${r}z`;

function shapes(from, to, draw, r) {
  let path = "";
  for (let i = from; i < to; i += 1) path += draw(columnAt(i) + PITCH / 2, (i % ROWS) * PITCH + PITCH / 2, r);
  return path;
}

/** Sets what differs only: the browser then paints again no more than the people who change. */
function setPath(node, d) {
  if (node.getAttribute("d") !== d) node.setAttribute("d", d);
}

function svgElement(tag, attributes) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) node.setAttribute(name, value);
  return node;
}

/**
 * A panel of 1 000 people. `update({ events, compared, label, guess })`: people with the outcome, the other group's number
 * (equal to `events` when nothing is compared), the text alternative, and the reader's guess or null.
 * Filled circle: has the outcome. Diamond: the difference, hollow when fewer, filled when more. Small ring: neither.
 */
export function iconPanel() {
  const kinds = ["kr-event", "kr-fewer", "kr-more", "kr-rest"];
  const hundreds = Array.from(
    { length: PEOPLE / HUNDRED },
    () => kinds.map((name) => svgElement("path", { class: name, d: "" })),
  );
  const marks = ["kr-guess-halo", "kr-guess"].map((name) => svgElement("path", { class: name, d: "" }));
  const node = svgElement("svg", {
    class: "kr-icons",
    viewBox: `-1 -1 ${WIDTH + 2} ${HEIGHT + 2}`,
    role: "img",
    focusable: "false",
  });
  node.append(...hundreds.flat(), ...marks);
  function update({ events, compared, label, guess = null }) {
    const low = Math.min(events, compared), high = Math.max(events, compared);
    hundreds.forEach(([has, fewer, more, rest], block) => {
      const from = block * HUNDRED, to = from + HUNDRED, within = (i) => Math.min(Math.max(i, from), to);
      const differing = shapes(within(low), within(high), diamond, 4.2);
      setPath(has, shapes(from, within(low), circle, 4.2));
      setPath(fewer, events < compared ? differing : "");
      setPath(more, events > compared ? differing : "");
      setPath(rest, shapes(within(high), to, circle, 3));
    });
    marks.forEach((mark) => setPath(mark, guess === null ? "" : guessLine(guess)));
    node.setAttribute("aria-label", label);
  }
  return { node, update };
}

/** The border between the first `guess` people and the rest: down the column where the guess ends. */
function guessLine(guess) {
  if (guess >= PEOPLE) return `M${WIDTH} -1V${HEIGHT + 1}`;
  const row = (guess % ROWS) * PITCH, x = columnAt(guess) - (guess % 100 === 0 && guess > 0 ? GAP / 2 : 0);
  return row === 0 ? `M${x} -1V${HEIGHT + 1}` : `M${x + PITCH} -1V${row}H${x}V${HEIGHT + 1}`;
}

/** The same shapes for the key; kind is "event", "fewer", "more" or "rest". */
export function iconSample(kind) {
  const node = svgElement("svg", {
    class: "kr-sample",
    viewBox: "0 0 10 10",
    "aria-hidden": "true",
    focusable: "false",
  });
  const draw = kind === "event" || kind === "rest" ? circle : diamond;
  node.append(svgElement("path", { class: `kr-${kind}`, d: draw(5, 5, kind === "rest" ? 3 : 4.2) }));
  return node;
}
