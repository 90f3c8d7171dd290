// A thousand people in groups that stand after one another, in columns from the left; a wall may stand between two groups.
import { drawn } from "./explorer.js";

const CROWD_COLUMNS = 50, CROWD_ROWS = 20, CROWD_STEP = 10;

const ring = (x, y, r) => `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0z`;
const lozenge = (x, y, r) => `M${x - r} ${y}l${r} ${-r} ${r} ${r} ${-r} ${r}z`;
// kind → class of the path, shape, size; the shapes differ, not only the colours
const KINDS = {
  right: ["kr-event", ring, 4.2],
  wrong: ["kr-more", lozenge, 4.4],
  missed: ["kr-missed", ring, 3.6],
  rest: ["kr-rest", ring, 3],
};

/** `update([{kind, count}], wallAfter, label)`: counts that add up to 1 000; the wall stands after that many people. */
export function crowdPanel() {
  const paths = Object.fromEntries(
    Object.entries(KINDS).map(([kind, [name]]) => [kind, drawn("path", { class: name, d: "" })]),
  );
  const wall = drawn("path", { class: "kr-guess", d: "" });
  const node = drawn(
    "svg",
    {
      class: "kr-icons",
      role: "img",
      focusable: "false",
      viewBox: `-2 -2 ${CROWD_COLUMNS * CROWD_STEP + 4} ${CROWD_ROWS * CROWD_STEP + 4}`,
    },
    ...Object.values(paths),
    wall,
  );
  function update(groups, wallAfter, label) {
    let place = 0;
    for (const { kind, count } of groups) {
      const [, shape, size] = KINDS[kind];
      let d = "";
      for (const end = place + count; place < end; place += 1) {
        d += shape(
          (Math.floor(place / CROWD_ROWS) + 0.5) * CROWD_STEP,
          ((place % CROWD_ROWS) + 0.5) * CROWD_STEP,
          size,
        );
      }
      paths[kind].setAttribute("d", d);
    }
    wall.setAttribute("d", wallAt(wallAfter));
    node.setAttribute("aria-label", label);
  }
  return { node, update };
}

function wallAt(people) {
  const x = Math.floor(people / CROWD_ROWS) * CROWD_STEP,
    y = (people % CROWD_ROWS) * CROWD_STEP,
    bottom = CROWD_ROWS * CROWD_STEP + 1;
  return y === 0 ? `M${x} -1V${bottom}` : `M${x + CROWD_STEP} -1V${y}H${x}V${bottom}`;
}

/** One person of a kind, for the key. */
export function crowdSample(kind) {
  const [name, shape, size] = KINDS[kind];
  return drawn(
    "svg",
    { class: "kr-sample", viewBox: "0 0 10 10", "aria-hidden": "true", focusable: "false" },
    drawn("path", { class: name, d: shape(5, 5, size) }),
  );
}
