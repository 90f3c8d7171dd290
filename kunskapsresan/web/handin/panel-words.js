// What the panel "Ditt arbete" says of what is left to do, and of a file that has been made.
import { personalDataWarning } from "../base/guard.js";

/** What a remark of `checkBeforeHandIn` says. */
export function remarkText({ unanswered, half, earlier, found }) {
  const parts = [
    unanswered
      ? "Inte besvarad."
      : half
      ? "Påbörjad men inte klar."
      : earlier
      ? "Uppgiften har ändrats sedan du svarade. Det gamla svaret följer med."
      : null,
    ...found.map(personalDataWarning),
  ];
  return parts.filter(Boolean).join(" ");
}

/** What is said of a file with this receipt; `review`: whether the knowledge review is in it. */
export function saidOf(kind, name, { answered, total, sha256, exercise, files }, review) {
  if (kind === "kopia") {
    return `Filen ${name} är nedladdad. Den är din egen kopia av allt du har svarat och skrivit. Lägg den där du hittar den: ` +
      "med Läs in en fil kommer allt tillbaka, också på en annan dator.";
  }
  const along = review ? " Din kunskapsöversikt följer med." : "";
  if (!exercise) {
    const exercises = Object.keys(files).filter((each) => each.endsWith("svar.json")).length;
    const held = exercises
      ? `, med svaren på ${exercises} ${exercises === 1 ? "övning" : "övningar"}.${along}`
      : ". Den innehåller allt du har skrivit i översikten.";
    return `Filen ${name} är nedladdad${held} Lämna den till din handledare.`;
  }
  return `Filen ${name} är nedladdad. Den har ${answered} av ${total} svar och kontrollsumman ${
    sha256.slice(0, 8)
  }.${along}` +
    " Lämna den till din handledare.";
}
