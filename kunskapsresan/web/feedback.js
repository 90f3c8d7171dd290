// The sentences around an explanation. Twin of kunskapsresan/tasks/feedback.py.
export const EMPTY = "Du har inte svarat ännu.";
export const SAVED = "Sparat.";
export const MANUAL = "Sparat. Din handledare läser svaret.";
export const UNREADABLE = "Svaret går inte att läsa som ett tal. Skriv med siffror, till exempel 0,75 eller 12.";
export const NOT_OFFERED = "Svaret hör inte till uppgiften. Välj ett av alternativen.";

/** What is left to choose. */
export const leftToChoose = (labels) => `Det här är kvar att välja: ${labels.join("; ")}.`;

/** How many were right, then one thing to look at. */
export const countedRight = (right, total, explanation) => `${right} av ${total} stämmer. ${explanation}`;

/** An explanation that belongs to one item of several. */
export const aboutItem = (label, explanation) => `”${label}”: ${explanation}`;
