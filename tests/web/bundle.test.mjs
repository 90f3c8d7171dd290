// Does every built module load as one file, and export what its host needs?
import assert from "node:assert/strict";
import { readdirSync, readFileSync } from "node:fs";
import test from "node:test";

const dist = new URL("../../kunskapsresan/web/dist/", import.meta.url);

for (const name of readdirSync(dist).filter((each) => each.endsWith(".js"))) {
  test(name, async () => {
    const source = readFileSync(new URL(name, dist), "utf8");
    assert.doesNotMatch(source, /^\s*import\b/m);
    assert.doesNotMatch(source, /<\/script|<!--|<script/i); // it is inlined in pages
    if (name.endsWith("page.js")) { // these act on the page when they load
      globalThis.document ??= {
        querySelector: () => null,
        querySelectorAll: () => [],
        documentElement: { dataset: {} },
      };
      await import(new URL(name, dist));
      return;
    }
    const { default: view } = await import(`data:text/javascript;base64,${Buffer.from(source).toString("base64")}`); // as anywidget: no address to import from
    assert.equal(typeof view.render, "function");
  });
}
