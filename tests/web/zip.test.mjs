// Is the hand-in file a real zip with a true checksum, without the browser's crypto (which plain http lacks)?
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { deflateRawSync } from "node:zlib";
import { checkBeforeHandIn, handInFile, readHandIn } from "../../kunskapsresan/web/hand-in-file.js";
import { crc32, sha256, unzip, zip } from "../../kunskapsresan/web/zip.js";
import { vectors } from "./vectors.mjs";

const text = (value) => new TextEncoder().encode(value);
const { tasks } = vectors("marking");

test("SHA-256 equals the platform's", () => {
  for (const n of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100000]) {
    const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 7 + n) & 255);
    assert.equal(sha256(bytes), createHash("sha256").update(bytes).digest("hex"), String(n));
  }
});

test("CRC-32 of the standard's example", () => assert.equal(crc32(text("123456789")), 0xcbf43926));

test("what is zipped can be unzipped, also from a folder", async () => {
  const data = text('{"å": "ö"}');
  assert.deepEqual(await unzip(zip({ "mapp/svar.json": data, "kvitto–ö.json": new Uint8Array(70000) }), "svar.json"), data);
  await assert.rejects(unzip(zip({ "annat.json": data }), "svar.json"), /saknar svar\.json/);
  await assert.rejects(unzip(text("PK inte en zip"), "svar.json"), /ingen zip-fil/);
});

test("a file packed again by hand is read", async () => {
  const data = text('{"a": 1}'.repeat(50)), packed = deflateRawSync(data), bytes = zip({ "x/svar.json": packed });
  const view = new DataView(bytes.buffer); // the store-only writer's headers, changed to say "deflated"
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint16(8, 8, true);
  view.setUint16(directory + 10, 8, true);
  assert.deepEqual(await unzip(bytes, "svar.json"), data);
});

test("the receipt tells what is in the file", async () => {
  const answers = { design: { value: "rct", saved: "2026-01-01T00:00:00.000Z", attempts: [] }, riskkvot: { value: " ", saved: "2026-01-01T00:00:00.000Z", attempts: [] } };
  const work = { exercise: "07-prov", content: "c".repeat(64), participant: "kr26-07", answers, taskIds: ["design", "riskkvot", "matt"] };
  const { name, bytes, receipt } = handInFile(work, new Date("2026-03-02T10:11:12.345Z"));
  assert.equal(name, "07-prov_kr26-07_2026-03-02-10-11-12.zip");
  const svar = await unzip(bytes, "svar.json");
  assert.deepEqual(JSON.parse(new TextDecoder().decode(await unzip(bytes, "kvitto.json"))), receipt);
  assert.deepEqual(receipt, { exercise: "07-prov", participant: "kr26-07", created: "2026-03-02T10:11:12.345Z", answered: 1, total: 3, bytes: svar.length, sha256: createHash("sha256").update(svar).digest("hex") });
  assert.deepEqual(await readHandIn(bytes), { exercise: "07-prov", participant: "kr26-07", answers, review: {} });
});

test("the knowledge review is a third file, with its own checksum, and comes back", async () => {
  const saved = "2026-01-01T00:00:00.000Z", entry = (value) => ({ value, saved, attempts: [] });
  const review = { wonder: entry("Vad händer sedan?"), "search-a1": entry({ source: "SBU" }), "search-b2": entry(null) };
  const work = { exercise: "07-prov", content: "", participant: "kr26-07", answers: {}, taskIds: [], review };
  const { bytes, receipt } = handInFile(work), raw = await unzip(bytes, "oversikt.json");
  assert.equal(receipt.oversikt_sha256, createHash("sha256").update(raw).digest("hex"));
  assert.equal(receipt.oversikt_bytes, raw.length);
  assert.deepEqual((await readHandIn(bytes)).review, review);
  const own = JSON.parse(new TextDecoder().decode(raw));
  assert.deepEqual([own.version, own.exercise, own.participant, own.content], [1, "oversikt", "kr26-07", ""]);
  assert.deepEqual((await readHandIn(raw)).exercise, "oversikt"); // the file of the last page, alone
});

test("no review, an empty one or a broken one costs nothing", async () => {
  const saved = "2026-01-01T00:00:00.000Z", blank = { wonder: { value: " ", saved, attempts: [] }, "study-a": { value: {}, saved, attempts: [] } };
  const work = { exercise: "07-prov", content: "", participant: "kr26-07", answers: {}, taskIds: [] };
  for (const review of [undefined, {}, blank]) {
    const { bytes, receipt } = handInFile({ ...work, review });
    await assert.rejects(unzip(bytes, "oversikt.json"));
    assert.equal("oversikt_bytes" in receipt, false);
  }
  const svar = text('{"version": 1, "exercise": "07-prov", "answers": {}}');
  for (const bad of ["{", "[]", '{"exercise": "oversikt", "answers": []}', '{"exercise": "07-prov", "answers": {}}']) {
    const loaded = await readHandIn(zip({ "svar.json": svar, "oversikt.json": text(bad) }));
    assert.deepEqual([loaded.exercise, loaded.review], ["07-prov", {}]);
  }
});

test("a wrong file gives a Swedish message and nothing else", async () => {
  for (const bad of [text(""), text("hej"), text("PK\x03\x04"), text("[1]"), text('{"exercise": 7, "answers": {}}'), Uint8Array.of(255, 254, 0), new Uint8Array(2 ** 20 + 1), zip({ "svar.json": text("{") })]) {
    await assert.rejects(readHandIn(bad), /^Error: Filen /);
  }
});

test("entries that are not entries are left out of a loaded file", async () => {
  const good = { value: "a", saved: "2026-01-01T00:00:00.000Z", attempts: [] };
  const loaded = await readHandIn(text(JSON.stringify({ exercise: "x", participant: "abc", answers: { good, bad: 7, worse: { value: 1 }, worst: { value: 1, saved: "igår" }, odd: { ...good, attempts: [1, { at: 2 }] } } })));
  assert.deepEqual(loaded.answers, { good, odd: good });
});

test("before hand-in: what is left, what is half done, what may be personal", () => {
  const at = (value) => ({ value, saved: "2026-01-01T00:00:00.000Z", attempts: [] });
  const all = [tasks.design, tasks.matt, tasks.reflektion, tasks.saker];
  const remarks = checkBeforeHandIn(all, { matt: at({ rr: "rel" }), reflektion: at("Ring 070-123 45 67."), saker: at(3) });
  assert.deepEqual(remarks.map(({ id, unanswered, half, found }) => [id, unanswered, half, found.length]), [["design", true, false, 0], ["matt", false, true, 0], ["reflektion", false, false, 1]]);
});
