// The question that a frame's parts give, and gentle remarks about it. `composeQuestion` is the twin of compose in
// kunskapsresan/review/frames.py (tests/vectors/review.json).
const trimmedPart = (value) => (typeof value === "string" ? value.replace(/^[ \t\r\n.?]+|[ \t\r\n.?]+$/g, "") : "");

/** The question in Swedish, missing parts in square brackets; "" without a frame or any part. `frames`: form.frames. */
export function composeQuestion(name, parts, frames) {
  if (!Object.hasOwn(frames.all, name)) return "";
  const frame = frames.all[name], given = Object.fromEntries(frame.parts.map((key) => [key, trimmedPart(parts[key])]));
  if (!Object.values(given).some(Boolean)) return "";
  return frame.segments.map(([segment, mayBeLeftOut]) => {
    const key = segment.match(/\{(\w+)\}/)?.[1];
    if (mayBeLeftOut && !given[key]) return "";
    return key ? segment.replace(`{${key}}`, () => given[key] || `[${frames.short[key]}]`) : segment;
  }).join("");
}

const WHY_BEST = /(?<!\p{L})varför(?!\p{L}).*(?<!\p{L})(?:bäst|bättre|fungerar|hjälper|viktigt?|effektivt?)(?!\p{L})/su;
const OUGHT = /(?<!\p{L})(?:bör|borde|ska vi|skall vi|måste vi)(?!\p{L})/u;
const ONE_CASE = new RegExp(
  String.raw`(?<!\p{L})(?:(?:mitt|det här|detta) (?:ärende|barn|fall)\p{L}*` +
    String.raw`|(?:min|den här|denna) (?:klient|familj|pojke|flicka|kvinna|man|mamma|pappa|ungdom)\p{L}*` +
    String.raw`|(?:pojken|flickan|mamman|pappan|killen|tjejen) (?:jag|i mitt)` +
    String.raw`|en (?:pojke|flicka|kvinna|man|kille|tjej) på \d+(?: år)?)(?!\p{L})`,
  "u",
);
const FOR_THE_SERVICE = new RegExp(
  String.raw`(?<!\p{L})(?:ärende\p{L}* (?:kan )?avsluta\p{L}*|avslutade ärenden` +
    String.raw`|handläggningstid\p{L}*|vårddygn\p{L}*|kostnad\p{L}*|budget\p{L}*|antal ärenden|sjukfrånvaro\p{L}*` +
    String.raw`|personalomsättning\p{L}*)(?!\p{L})`,
  "u",
);
const LOCAL = /(?<!\p{L})(?:hos oss|våra|vår (?:kommun|enhet|verksamhet|stad)|på vår enhet|i vår kommun)(?!\p{L})/u;
const EXPERIENCE = /(?<!\p{L})(?:upplev\p{L}*|erfarenhet\p{L}*|tycker|känner sig|kände sig)(?!\p{L})/u;

/**
 * What to think about once more: [sentences], empty when nothing strikes. `values` {frame, question, parts}. They are
 * signs in the words, not verdicts.
 */
export function questionRemarks({ frame, question, parts }) {
  const words = question.toLowerCase(), outcome = (parts.outcome ?? "").toLowerCase(), out = [];
  if (WHY_BEST.test(words)) {
    out.push(
      "”Varför … bäst” har redan svaret i frågan. Fråga hur det går för dem som får det, jämfört med dem som får " +
        "något annat.",
    );
  }
  if (OUGHT.test(words)) {
    out.push("”Bör” avgörs också av lag och värderingar. Forskningen kan svara på hur det går under olika villkor.");
  }
  if (ONE_CASE.test(`${words} ${(parts.population ?? "").toLowerCase()}`)) {
    out.push(
      "Det ser ut att handla om en enda person. Fråga om en grupp, så går frågan att söka på och ingen kan " +
        "kännas igen.",
    );
  }
  if (FOR_THE_SERVICE.test(`${words} ${outcome}`)) {
    out.push("Utfallet ser ut att vara verksamhetens. Vad skulle barnet eller den vuxne själv märka?");
  }
  if (LOCAL.test(words)) {
    out.push("Hur det går hos er svarar er egen uppföljning på. Forskningen kan säga hur det brukar gå.");
  }
  if (["pico", "picoc"].includes(frame)) {
    if (EXPERIENCE.test(outcome)) {
      out.push("Du undrar hur något upplevs. Då passar ofta PEO, SPICE eller SPIDER bättre än PICO.");
    } else if (!(parts.comparison ?? "").trim() && (parts.intervention ?? "").trim()) {
      out.push("En fråga om effekt behöver något att jämföra med. Vad hade hänt annars?");
    }
  }
  return out;
}
