// Is the hand-in file a real zip with a true checksum, without the browser's crypto (which plain http lacks)?
import assert from "node:assert/strict";
import { createHash } from "node:crypto";
import test from "node:test";
import { deflateRawSync } from "node:zlib";
import { checkBeforeHandIn } from "../../kunskapsresan/web/handin/before-hand-in.js";
import { MAX_FILE, MAX_ZIP, readWork, workFile } from "../../kunskapsresan/web/handin/hand-in-file.js";
import { aliasOf } from "../../kunskapsresan/web/answers/versions.js";
import { crc32, sha256, unzipAll, zip } from "../../kunskapsresan/web/base/zip.js";
import { vectors } from "./vectors.mjs";

const text = (value) => new TextEncoder().encode(value);
const { tasks } = vectors("marking");
const SAVED = "2026-01-01T00:00:00.000Z", NOW = new Date("2026-03-02T10:11:12.345Z"), HASH = "0123456789abcdef";
const entry = (value, attempts = []) => ({ value, saved: SAVED, attempts });
const one = (value, version = HASH) => ({ [version]: entry(value) });
const sum = (bytes) => createHash("sha256").update(bytes).digest("hex");
const parse = (bytes) => JSON.parse(new TextDecoder().decode(bytes));
const membersOf = async (bytes) => Object.fromEntries(await unzipAll(bytes));
const PERSON = { edition: "kr", participant: "kr26-07" };

test("SHA-256 equals the platform's", () => {
  for (const n of [0, 1, 55, 56, 57, 63, 64, 65, 119, 120, 1000, 100000]) {
    const bytes = Uint8Array.from({ length: n }, (_, i) => (i * 7 + n) & 255);
    assert.equal(sha256(bytes), createHash("sha256").update(bytes).digest("hex"), String(n));
  }
});

test("CRC-32 of the standard's example", () => assert.equal(crc32(text("123456789")), 0xcbf43926));

test("what is zipped can be unzipped, folders and all", async () => {
  const data = text('{"å": "ö"}'),
    files = await membersOf(zip({ "mapp/svar.json": data, "kvitto–ö.json": new Uint8Array(70000) }));
  assert.deepEqual(files["mapp/svar.json"], data);
  assert.equal(files["kvitto–ö.json"].length, 70000);
  await assert.rejects(unzipAll(text("PK inte en zip")), /ingen zip-fil/);
});

test("a file packed again by hand is read, and a damaged member costs no other", async () => {
  const data = text('{"a": 1}'.repeat(50)),
    packed = deflateRawSync(data),
    bytes = zip({ "x/svar.json": packed, "y.json": data });
  const view = new DataView(bytes.buffer); // the store-only writer's headers, changed to say "deflated"
  const directory = view.getUint32(bytes.length - 6, true);
  view.setUint16(8, 8, true);
  view.setUint16(directory + 10, 8, true);
  assert.deepEqual((await membersOf(bytes))["x/svar.json"], data);
  bytes.fill(255, 41, 60);
  const files = await membersOf(bytes);
  assert.equal(files["x/svar.json"], null);
  assert.deepEqual(files["y.json"], data);
});

test("a hand-in holds one exercise and the review, no self-tests, and a true receipt", async () => {
  const review = {
    wonder: entry("Vad händer sedan?"),
    "search-a1": entry({ source: "SBU" }),
    "search-b2": entry(null),
  };
  const answers = { design: one("rct"), riskkvot: one(" ") };
  const exercises = {
    "07-prov": { answers, content: "c".repeat(64), taskIds: ["design", "riskkvot", "matt"] },
    "07-prov/sjalvtest": { answers: { prova: one("ja") } },
  };
  const { name, bytes, receipt } = workFile({ kind: "inlamning", ...PERSON, exercises, review }, NOW);
  assert.equal(name, "07-prov_kr26-07_2026-03-02-10-11-12.zip");
  const files = await membersOf(bytes);
  assert.deepEqual(Object.keys(files).sort(), ["kvitto.json", "oversikt.json", "svar.json"]);
  assert.deepEqual(parse(files["kvitto.json"]), receipt);
  const sums = Object.fromEntries(
    ["svar.json", "oversikt.json"].map((each) => [each, { bytes: files[each].length, sha256: sum(files[each]) }]),
  );
  assert.deepEqual(receipt, {
    kind: "inlamning",
    edition: "kr",
    exercise: "07-prov",
    participant: "kr26-07",
    created: NOW.toISOString(),
    answered: 1,
    total: 3,
    files: sums,
    ...sums["svar.json"],
    oversikt_bytes: files["oversikt.json"].length,
    oversikt_sha256: sum(files["oversikt.json"]),
  });
  const svar = parse(files["svar.json"]), own = parse(files["oversikt.json"]);
  assert.deepEqual([svar.version, svar.exercise, svar.edition, svar.answers], [2, "07-prov", "kr", answers]);
  assert.deepEqual([own.version, own.exercise, own.participant, own.answers], [1, "oversikt", "kr26-07", review]);
  assert.deepEqual(await readWork(bytes), {
    participant: "kr26-07",
    exercises: { "07-prov": answers },
    contents: { "07-prov": "c".repeat(64) },
    review,
    unread: [],
  });
});

test("a copy holds everything and comes back whole", async () => {
  const exercises = {
    "01-a": { answers: { x: { ...one("gammalt"), [aliasOf("f".repeat(64))]: entry("äldre") } } },
    "01-a/sjalvtest": { answers: { y: one(3) } },
    "02-b": { answers: { z: one({ a: "b" }) }, taskIds: ["z", "q"] },
  };
  const review = { wonder: entry("?") };
  const { name, bytes, receipt } = workFile({ kind: "kopia", ...PERSON, exercises, review }, NOW);
  assert.equal(name, "kunskapsresan_kr26-07_2026-03-02-10-11-12.zip");
  assert.deepEqual(Object.keys(receipt.files).sort(), [
    "01-a/sjalvtest.json",
    "01-a/svar.json",
    "02-b/svar.json",
    "oversikt.json",
  ]);
  assert.deepEqual([receipt.kind, receipt.exercise, receipt.answered, receipt.total, "sha256" in receipt], [
    "kopia",
    "",
    2,
    3,
    false,
  ]);
  const read = await readWork(bytes);
  assert.deepEqual(
    read.exercises,
    Object.fromEntries(Object.entries(exercises).map(([each, { answers }]) => [each, answers])),
  );
  assert.deepEqual([read.review, read.unread], [review, []]);
});

test("no review, an empty one or a broken one costs nothing", async () => {
  const blank = { wonder: entry(" "), "study-a": entry({}) }, exercises = { "07-prov": { answers: {} } };
  for (const review of [undefined, {}, blank]) {
    const { bytes, receipt } = workFile({ kind: "inlamning", ...PERSON, exercises, review });
    assert.equal("oversikt.json" in await membersOf(bytes), false);
    assert.equal("oversikt_bytes" in receipt, false);
  }
  const svar = text('{"version": 1, "exercise": "07-prov", "answers": {}}');
  for (const bad of ["{", "[]", '{"exercise": "oversikt", "answers": []}']) {
    const loaded = await readWork(zip({ "svar.json": svar, "oversikt.json": text(bad) }));
    assert.deepEqual([Object.keys(loaded.exercises), loaded.review, loaded.unread], [["07-prov"], {}, [
      "oversikt.json",
    ]]);
  }
});

test("files of the first form are read: a zip, a bare svar.json, a bare oversikt.json", async () => {
  const content = "ab".repeat(32),
    old = { version: 1, exercise: "07-prov", content, participant: "kr26-07", answers: { design: entry("rct") } };
  const wanted = { design: { [aliasOf(content)]: entry("rct") } };
  for (const bytes of [zip({ "svar.json": text(JSON.stringify(old)) }), text(JSON.stringify(old))]) {
    assert.deepEqual((await readWork(bytes)).exercises, { "07-prov": wanted });
  }
  const review = { ...old, exercise: "oversikt", content: "", answers: { wonder: entry("?") } };
  assert.deepEqual((await readWork(text(JSON.stringify(review)))).review, { wonder: entry("?") });
});

test("a wrong file gives a Swedish message and nothing else", async () => {
  for (
    const bad of [
      text(""),
      text("hej"),
      text("PK\x03\x04"),
      text("[1]"),
      text('{"exercise": 7, "answers": {}}'),
      Uint8Array.of(255, 254, 0),
      new Uint8Array(MAX_FILE + 1),
      zip({ "svar.json": text("{") }),
    ]
  ) {
    await assert.rejects(readWork(bad), /^Error: Filen /);
  }
});

test("entries that are not entries are left out of a loaded file", async () => {
  const good = entry("a"),
    answers = {
      good,
      bad: 7,
      worse: { value: 1 },
      worst: { value: 1, saved: "igår" },
      odd: { ...good, attempts: [1, { at: 2 }] },
    };
  const loaded = await readWork(text(JSON.stringify({ version: 1, exercise: "x", participant: "abc", answers })));
  const key = aliasOf("");
  assert.deepEqual(loaded.exercises.x, { good: { [key]: good }, odd: { [key]: good } });
  const second = await readWork(
    text(JSON.stringify({ version: 2, exercise: "x", answers: { a: { [HASH]: good, konstig: good }, b: [] } })),
  );
  assert.deepEqual(second.exercises.x, { a: { [HASH]: good } });
});

test("the limits are those of the collector", () => {
  assert.deepEqual({ file: MAX_FILE, zip: MAX_ZIP }, vectors("limits"));
});

test("what is written is never larger than what is read", async () => {
  const attempts = Array.from(
    { length: 400 },
    (_, n) => ({ value: `${n} `.repeat(1200), misconception: null, at: SAVED }),
  );
  const exercises = { "05-prov": { answers: { strang: { [HASH]: entry("sist", attempts) }, kort: one("ja") } } };
  const { bytes } = workFile({ kind: "inlamning", ...PERSON, exercises }, NOW),
    read = (await readWork(bytes)).exercises["05-prov"];
  const kept = read.strang[HASH];
  assert.equal(kept.value, "sist");
  assert.equal(kept.attempts[0].value, attempts[0].value);
  assert.equal(kept.attempts.at(-1).value, attempts.at(-1).value);
  assert.ok(kept.attempts.length > 100 && kept.attempts.length < 400);
  const large = { "01-a": { answers: { text: one("å".repeat(600000)) } } };
  assert.throws(() => workFile({ kind: "inlamning", ...PERSON, exercises: large }), /Svaren på 01-a är 1,1 MB/);
  assert.throws(
    () => workFile({ kind: "kopia", ...PERSON, exercises: {}, review: { draft: entry("å".repeat(600000)) } }),
    /Din kunskapsöversikt är 1,1 MB/,
  );
});

test("before hand-in: what is left, what is half done, what has changed, what may be personal", () => {
  const all = [tasks.design, tasks.matt, tasks.reflektion, tasks.saker, tasks.riskkvot].map((task) => ({
    ...task,
    hash: HASH,
  }));
  const answers = {
    matt: one({ rr: "rel" }),
    reflektion: one("Ring 070-123 45 67."),
    saker: one(3),
    riskkvot: one("0,5", "f".repeat(16)),
  };
  const remarks = checkBeforeHandIn(all, answers, { wonder: entry("Dnr SN 2023/456"), study: entry({ a: "b" }) });
  assert.deepEqual(
    remarks.map(({ id, unanswered, half, earlier, found }) => [id, unanswered, half, earlier, found.length]),
    [["design", true, false, false, 0], ["matt", false, true, false, 0], ["reflektion", false, false, false, 1], [
      "riskkvot",
      false,
      false,
      true,
      0,
    ], ["oversikt", false, false, false, 1]],
  );
});
