// Names that several modules must spell alike.

/** The knowledge review's name where exercises have theirs: in the store, in drafts, in files. */
export const REVIEW = "oversikt";
/** What the name of an exercise's self-tests ends with. */
export const SELF_TEST = "/sjalvtest";
/** Whose that is which was answered before an id was given. */
export const UNNAMED = "-";
