// Do the twins that have no screen agree with Python: what an entry may hold, what is blank, ids, answers in words?
import assert from "node:assert/strict";
import test from "node:test";
import { answerText } from "../../kunskapsresan/web/task/answer-text.js";
import {
  checkLetter,
  looksMistyped,
  looksPersonal,
  PARTICIPANT_ID,
} from "../../kunskapsresan/web/base/participant-id.js";
import { cleanEntry, isEmpty } from "../../kunskapsresan/web/base/values.js";
import { aliasOf, isVersion, resolveVersions } from "../../kunskapsresan/web/answers/versions.js";
import { vectors } from "./vectors.mjs";

test("an entry is cleaned as in Python", () => {
  for (const [entry, cleaned] of vectors("clean_entry")) {
    assert.deepEqual(cleanEntry(entry), cleaned, JSON.stringify(entry));
  }
});

test("what is filled in is the same in both languages", () => {
  for (const [value, filled] of vectors("filled")) assert.equal(!isEmpty(value), filled, JSON.stringify(value));
});

test("ids: form, personal data, check letter", () => {
  const { letters, ids } = vectors("ids");
  for (const [stem, letter] of letters) assert.equal(checkLetter(stem), letter, stem);
  for (const { text, participant, personal, mistyped } of ids) {
    assert.deepEqual([PARTICIPANT_ID.test(text), looksPersonal(text), looksMistyped(text)], [
      participant,
      personal,
      mistyped,
    ], text);
  }
});

test("an old answer reads the same on the page and to the supervisor", () => {
  for (const { task, value, lines } of vectors("answer_text")) {
    assert.deepEqual(answerText(task, value), lines, JSON.stringify([task.kind, value]));
  }
});

test("answers find their version as at the supervisor's", () => {
  const { keys, aliases, resolved } = vectors("versions");
  for (const [key, names] of keys) assert.equal(isVersion(key), names, JSON.stringify(key));
  for (const [content, key] of aliases) assert.equal(aliasOf(content), key);
  for (const [answers, contents, found] of resolved) assert.deepEqual(resolveVersions(answers, contents), found);
});
