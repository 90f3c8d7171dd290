// The participant's id: its form, what it must not look like, and the check letter of the ids that the course makes.
// Twin of kunskapsresan/participant_id.py; tests/vectors/ids.json holds both to it.
export const PARTICIPANT_ID = /^[a-z0-9-]{3,20}$/;
const MADE = /^([a-z]{2}[0-9]{2}-[0-9]{2})([a-z])$/, LETTERS = "abcdefghjkmnpqrstuvwxyz"; // no i, l, o

/** What somebody typed, as an id is written. */
export const asId = (text) => text.trim().toLowerCase();

/** Eight to twelve digits, with or without hyphens: a date of birth or a personnummer. */
export const looksPersonal = (id) => /^[0-9]{8,12}$/.test(id.replaceAll("-", ""));

/** The letter that follows "kr26-07": the weighted sum of letters (a = 0) and digits, modulo 23. */
export function checkLetter(stem) {
  const sum = [...stem.replace("-", "")].reduce(
    (total, c, i) => total + (i + 1) * (/[0-9]/.test(c) ? Number(c) : c.charCodeAt(0) - 97),
    0,
  );
  return LETTERS[sum % LETTERS.length];
}

/** Whether an id has the form of those that the course makes, but another last letter. Other forms are never doubted. */
export function looksMistyped(id) {
  const parts = MADE.exec(id);
  return Boolean(parts) && checkLetter(parts[1]) !== parts[2];
}
