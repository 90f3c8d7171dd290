// Every function of the files named: [[file, first line, number of lines, name]]. Node's own parser, which it shows when
// started with --expose-internals, so that nothing has to be installed.
const { parse } = require("internal/deps/acorn/acorn/dist/acorn");
const { readFileSync } = require("node:fs");

const found = [];

function walk(node, file, name) {
  if (Array.isArray(node)) {
    for (const each of node) walk(each, file, name);
  } else if (node && typeof node.type === "string") {
    const own = node.id?.name ?? node.key?.name ?? name, { start, end } = node.loc;
    if (/Function/.test(node.type)) found.push([file, start.line, end.line - start.line + 1, own]);
    for (const [key, value] of Object.entries(node)) {
      if (key !== "loc" && value && typeof value === "object") walk(value, file, own);
    }
  }
}

for (const file of process.argv.slice(2)) {
  walk(parse(readFileSync(file, "utf8"), { ecmaVersion: "latest", sourceType: "module", locations: true }), file, "");
}
console.log(JSON.stringify(found));
