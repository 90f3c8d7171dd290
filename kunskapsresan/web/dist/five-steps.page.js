// --- a script for pages
(() => {
"use strict";
// --- base/config.js
const m_base_config = (() => {
// What a page holds for its scripts is base64, so that no text in it can end the markup.

/** The JSON that an attribute or an element holds as base64. */
const decodeConfig = (text) =>
  JSON.parse(new TextDecoder().decode(Uint8Array.from(atob(text), (c) => c.charCodeAt(0))));
return { decodeConfig };
})();
// --- base/local-model.js
const m_base_local_model = (() => {
// The part of the anywidget model that a view uses, for pages without a kernel.

/** `save(model)` is called at save_changes. */
class LocalModel {
  constructor(state, save = (_model) => {}) {
    this.state = state;
    this.save = save;
    this.listeners = new Map();
  }
  get(key) {
    return this.state[key];
  }
  set(key, value) {
    this.state[key] = value;
    for (const listener of this.listeners.get(`change:${key}`) ?? []) listener();
  }
  save_changes() {
    this.save(this);
  }
  on(name, listener) {
    this.listeners.set(name, [...(this.listeners.get(name) ?? []), listener]);
  }
  off(name, listener) {
    this.listeners.set(name, (this.listeners.get(name) ?? []).filter((each) => each !== listener));
  }
}
return { LocalModel };
})();
// --- explorers/parts/page-explorers.js
const m_explorers_parts_page_explorers = (() => {
const { decodeConfig } = m_base_config;
const { LocalModel } = m_base_local_model;
// Explorers in a page: every [data-utforska] of one name.

function mountExplorers(name, explorer, root = document) {
  for (const slot of /** @type {NodeListOf<HTMLElement>} */ (root.querySelectorAll(`[data-utforska="${name}"]`))) {
    const fallback = [...slot.childNodes];
    slot.replaceChildren();
    try {
      explorer.render({ model: new LocalModel({ config: decodeConfig(slot.dataset.config) }), el: slot });
    } catch (error) {
      slot.replaceChildren(...fallback); // the still figure is better than nothing
      // deno-lint-ignore no-console -- for whoever looks for the cause
      console.error(`${name}: ${error.message}`);
    }
  }
}
return { mountExplorers };
})();
// --- base/dom.js
const m_base_dom = (() => {
// The little that every view needs of the DOM: building elements, random id prefixes, times of day, paragraphs.

/** An element. Attributes starting with "on" are listeners; false, null and undefined leave an attribute out. */
function h(tag, attributes = {}, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (name.startsWith("on")) node.addEventListener(name.slice(2), value);
    else if (value === true) node.setAttribute(name, "");
    else if (value !== false && value !== null && value !== undefined) node.setAttribute(name, value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

/** anywidget evaluates a module once per widget, so a counter would collide between widgets. */
const uniqueId = (name) => `kr-${name}-${Math.random().toString(36).slice(2, 8)}`;

/** "14:32" of an ISO time. */
const clockTime = (iso) => new Date(iso).toLocaleTimeString("sv-SE", { hour: "2-digit", minute: "2-digit" });

const longDate = /** @type {const} */ ({ day: "numeric", month: "long", year: "numeric" });

/** "14:32" today, else "3 maj 2026 14:32". */
function dayAndTime(iso, now = new Date()) {
  const isToday = new Date(iso).toDateString() === now.toDateString();
  return isToday ? clockTime(iso) : `${new Date(iso).toLocaleDateString("sv-SE", longDate)} ${clockTime(iso)}`;
}

/** Blank lines split paragraphs. */
const paragraphs = (text) => text.split(/\n{2,}/).map((each) => each.trim()).filter(Boolean);

const sameValue = (a, b) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null);

/** Visible to screen readers only. */
const spoken = (text) => h("span", { class: "kr-spoken" }, text);

/** Adds or takes away one id in what an element is described by. */
function describe(node, id, isDescribed = true) {
  const ids = new Set((node.getAttribute("aria-describedby") ?? "").split(" ").filter(Boolean));
  ids.delete(id);
  if (isDescribed) ids.add(id);
  if (ids.size) node.setAttribute("aria-describedby", [...ids].join(" "));
  else node.removeAttribute("aria-describedby");
}

const OWN_HEADINGS = ".kr-task, .kr-panel, .kr-who-box, .kr-explorer";

/** The level of a heading for what stands at `place`: below the page's last heading before it; 3 where none is known. */
function headingLevel(place) {
  const page = place.closest("main") ?? document;
  const before = [...page.querySelectorAll("h1, h2, h3, h4, h5")].filter((each) =>
    place.isConnected && (each.compareDocumentPosition(place) & Node.DOCUMENT_POSITION_FOLLOWING) &&
    !each.closest(OWN_HEADINGS)
  );
  return before.length ? Number(before.at(-1).tagName[1]) + 1 : 3;
}
return { h, uniqueId, clockTime, dayAndTime, paragraphs, sameValue, spoken, describe, headingLevel };
})();
// --- explorers/five-steps/five-steps-case.js
const m_explorers_five_steps_five_steps_case = (() => {
// The five steps of evidence-based practice in our own words, after Kunskapsguiden's "fem grundsteg", and a constructed
// case that walks through them. The overview in it is real: SBU 280 (2018).
const EBP_STEPS = [
  {
    key: "fraga",
    label: "Formulera frågan",
    does: "Gör om det du vet och undrar till en fråga som går att besvara. Förstå problemet innan du tänker på " +
      "insatser.",
  },
  {
    key: "sok",
    label: "Sök kunskap",
    does: "Leta efter den bästa tillgängliga kunskapen om frågan. Börja med det som andra redan har sammanställt.",
  },
  {
    key: "vardera",
    label: "Värdera kunskapen",
    does: "Fråga två saker om det du hittar: går det att lita på, och går det att använda här?",
  },
  {
    key: "vag-samman",
    label: "Väg samman",
    does: "Lägg ihop kunskapen med din yrkeskunskap och med personens situation och önskemål, tillsammans med " +
      "personen.",
  },
  {
    key: "folj-upp",
    label: "Följ upp",
    does: "Se hur det gick, både för personen och med de fyra stegen innan. Ändra det som behöver ändras.",
  },
];

const EBP_CASE = {
  story: "Ett konstruerat fall: En pappa söker hjälp. Han har slagit sin sjuåring flera gånger när han blivit arg, " +
    "och han är rädd att " +
    "det ska hända igen. Mamman vill att familjen bor kvar ihop. Du utreder, och på enheten finns ett " +
    "samtalsstöd som ni brukar erbjuda.",
  steps: [
    {
      key: "fraga",
      now: "Du har träffat alla tre, var för sig. Vad gör du nu?",
      options: [
        {
          label: "Tar reda på om det lediga samtalsstödet kan börja nästa vecka.",
          reply: "Det är omtänksamt att vilja börja fort. Men då har insatsen valts " +
            "före frågan, och ni kan inte veta om den passar. Vad är det som behöver ändras, och för vem?",
        },
        {
          label: "Skriver ner vad du behöver veta: vilket stöd kan minska våldet i familjer där en förälder har " +
            "slagit och vill sluta?",
          right: true,
          reply: "Ja. Frågan har en målgrupp och ett utfall, och den pekar inte ut någon insats i förväg. Den går " +
            "att söka på.",
        },
        {
          label: "Läser allmänt om våld mot barn tills bilden klarnar.",
          reply: "Bakgrund behövs ibland, och en allmän fråga är också en fråga. " +
            "Men utan en avgränsad fråga vet du inte när du har läst klart. Vad i den här familjen är det du inte vet?",
        },
      ],
    },
    {
      key: "sok",
      now: "Frågan är formulerad. Var börjar du?",
      options: [
        {
          label: "Söker på samtalsstödets namn och läser utvecklarens webbplats.",
          reply: "Där står vad insatsen är. Men den som har gjort insatsen har " +
            "skäl att visa den från sin bästa sida, och andra insatser syns inte alls. Vem har jämfört flera?",
        },
        {
          label: "Frågar den på enheten som har arbetat längst.",
          reply: "Hennes erfarenhet hör hemma i sammanvägningen, och den kan ge dig sökord. " +
            "Men den kan inte säga vad som har prövats på andra håll. Vem har samlat det?",
        },
        {
          label: "Letar efter en färdig sammanställning, till exempel hos SBU, och ber FoU om hjälp.",
          right: true,
          reply: "Ja. Du hittar SBU:s rapport 280 från 2018, om öppenvård för familjer där barn utsätts för våld och " +
            "försummelse. " +
            "Sökningen görs ofta av andra än handläggaren, men du behöver förstå vad de har gjort.",
        },
      ],
    },
    {
      key: "vardera",
      now: "I rapporten uppfyllde 33 studier kraven, ingen av dem från Sverige. Om två av insatserna står det ”kan " +
        "minska” i rapporten " +
        "och ”minskar” i pressmeddelandet. Hur läser du?",
      options: [
        {
          label: "Som pressmeddelandet: det är samma myndighet, så insatserna hjälper.",
          reply: "Samma myndighet, ja, men två styrkor i språket. ”Kan” säger att resultatet " +
            "är osäkert. Stryker du ordet lovar du familjen mer än studierna gör. Vilken text ligger närmast " +
            "studierna?",
        },
        {
          label: "Som rapporten: det är möjligt att insatserna hjälper, och jag måste fråga mig om det gäller hos oss.",
          right: true,
          reply: "Ja. Du har svarat på båda frågorna: hur säkert det är, och om det går att använda här, när ingen " +
            "studie är svensk. " +
            "Också ett säkert resultat som visar att något inte hjälper hade varit kunskap.",
        },
        {
          label: "Att rapporten inte går att använda, eftersom ingen studie är svensk.",
          reply: "Du har sett något viktigt: studierna kommer från andra sammanhang. " +
            "Men då slängs all kunskap som inte har gjorts hemma. Vad i familjens situation skulle göra " +
            "resultaten mer eller mindre användbara?",
        },
      ],
    },
    {
      key: "vag-samman",
      now: "Ingen av de två insatserna finns i kommunen. Pappan vill ha stöd nu. Mamman är tveksam till samtal " +
        "i grupp. Vad gör du?",
      options: [
        {
          label: "Berättar för föräldrarna vad du har hittat, hur osäkert det är och vad som finns att välja på. Ni " +
            "resonerar fram ett beslut, och skälen skrivs ner.",
          right: true,
          reply: "Ja. Kunskapen, din bedömning av barnets skydd, familjens läge och föräldrarnas önskemål får plats " +
            "i samma samtal, och skälen går att läsa efteråt. " +
            "Barnets egen röst behöver också vara med.",
        },
        {
          label: "Väljer samtalsstödet ni har, eftersom inget annat finns.",
          reply: "Det kan bli så till slut. Men då har utbudet avgjort, och föräldrarna vet inte om det. " +
            "Vad skulle de säga om de fick höra att det finns annat som har prövats?",
        },
        {
          label: "Kräver att en av rapportens insatser köps in, eftersom den har stöd i forskning.",
          reply: "Forskningen ska väga, och att fråga chefen är rimligt. Men studierna säger något om " +
            "grupper, inte om just den här familjen. Vad säger pappan, mamman och barnet?",
        },
      ],
    },
    {
      key: "folj-upp",
      now: "Ett halvår senare. Pappan säger att han inte har slagit. Barnet säger i skolan att pappa är arg " +
        "ofta. Vad följer du upp?",
      options: [
        {
          label: "Pappans upplevelse av stödet. Han är nöjd, så ärendet kan avslutas.",
          reply: "Att han är nöjd betyder något. Men frågan gällde våldet mot barnet, och barnet säger något annat. " +
            "Vem mer behöver du höra?",
        },
        {
          label: "Hur barnet har det, om planen ska ändras, och om vi ställde rätt fråga från början.",
          right: true,
          reply: "Ja. Du följer upp både hur det går för barnet och hur ni arbetade i stegen innan. Här räcker " +
            "stödet kanske inte, och då börjar vägen om med en ny fråga.",
        },
        {
          label: "Att insatsen genomfördes som det var tänkt.",
          reply: "Det behöver du veta, annars vet du inte vad ni har prövat. Men en insats kan genomföras väl utan " +
            "att hjälpa. " +
            "Vad skulle du vilja veta om barnet?",
        },
      ],
    },
  ],
};
return { EBP_STEPS, EBP_CASE };
})();
// --- base/swedish.js
const m_base_swedish = (() => {
// Swedish numbers. Twin of kunskapsresan/swedish.py; explicit character classes, because \s and \d differ between Python and JS.
const SPACE = "[ \\u00a0\\u2009\\u202f]";
const NUMBER = new RegExp(
  `^([+\\-\\u2212\\u2013]?)${SPACE}*((?:[0-9]{1,3}(?:${SPACE}[0-9]{3})+|[0-9]+)(?:[.,][0-9]+)?|[.,][0-9]+)${SPACE}*(%?)$`,
);
const TRIM = /^[ \t\r\n\u00a0\u2009\u202f]+|[ \t\r\n\u00a0\u2009\u202f]+$/g;
const MAX_LENGTH = 40;

/** "0,5" "0.5" "−0,5" "1 234,5" "50 %" → number, anything else → null. With unit "%" the sign is decoration: "12 %" is 12. */
function parseNumber(raw, unit = "") {
  if (typeof raw !== "string" || raw.length > MAX_LENGTH) return null;
  const match = NUMBER.exec(raw.replace(TRIM, ""));
  if (!match) return null;
  const digits = match[2].replace(new RegExp(SPACE, "g"), "").replace(",", ".");
  const value = Number(digits) * (match[1] && match[1] !== "+" ? -1 : 1);
  return match[3] && unit !== "%" ? value / 100 : value;
}

/** Decimal digits of |x|, halves away from zero: works on the shortest decimal text, as Python's twin does. */
function rounded(x, decimals) {
  const [mantissa, exponent] = String(x).split("e");
  const shift = (n, by) => {
    const [m, e] = String(n).split("e");
    return Number(`${m}e${Number(e ?? 0) + by}`);
  };
  return shift(Math.round(shift(Number(`${mantissa}e${exponent ?? 0}`), decimals)), -decimals).toFixed(decimals);
}

/** 1234.5 → "1 234,5" with a narrow no-break space and a true minus; decimals null → the shortest exact form. */
function formatNumber(x, decimals = null) {
  if (!Number.isFinite(x)) throw new RangeError(`formatNumber: ${x} is not a finite number`);
  const text = decimals === null ? String(Math.abs(x)) : rounded(Math.abs(x), decimals);
  const [whole, rest] = text.split(".");
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/g, "\u202f");
  const negative = x < 0 && /[1-9]/.test(text);
  return (negative ? "\u2212" : "") + grouped + (rest ? "," + rest : "");
}

/** 0.222 → "22 %" (no-break space). */
const formatPercent = (share, decimals = 0) =>
  `${formatNumber(Number((share * 100).toPrecision(15)), decimals)}\u00a0%`;

/** "med bidrag" → "Med bidrag", for the beginning of a sentence or a heading. */
const capital = (text) => text.slice(0, 1).toUpperCase() + text.slice(1);
return { parseNumber, formatNumber, formatPercent, capital };
})();
// --- explorers/five-steps/five-steps-logic.js
const m_explorers_five_steps_five_steps_logic = (() => {
const { formatNumber } = m_base_swedish;
const { EBP_CASE, EBP_STEPS } = m_explorers_five_steps_five_steps_case;
// The five-step path without its screen: the reader's order, the case, and the Swedish sentences about them.

const PREDICTED_ORDER = ["vardera", "folj-upp", "sok", "vag-samman", "fraga"];

/**
 * The config with its defaults; throws an Error that names the fault.
 * title. predict: ask for the order first, true unless said otherwise.
 * case: {story, steps: [{key, now, options: [{label, reply, right}]}]}: one entry per step in the path's order (keys
 * fraga, sok, vardera, vag-samman, folj-upp), each with two to five options of which one is right. The built-in case
 * unless given.
 */
function readConfig(config) {
  const words = { title: "Fem steg, ett fall", predict: true, case: EBP_CASE, ...config };
  if (typeof words.predict !== "boolean") throw new Error("predict ska vara true eller false");
  const { story, steps } = words.case ?? {};
  if (typeof story !== "string" || !story) throw new Error("case.story saknas");
  const keys = EBP_STEPS.map(({ key }) => key);
  if (!Array.isArray(steps) || steps.map(({ key }) => key).join() !== keys.join()) {
    throw new Error(`case.steps ska ha stegen ${keys.join(", ")}, i den ordningen`);
  }
  for (const { key, now, options } of steps) {
    const full = typeof now === "string" &&
      now &&
      Array.isArray(options) &&
      options.length >= 2 &&
      options.length <= 5 &&
      options.every(({ label, reply }) => label && reply) &&
      options.filter(({ right }) => right).length === 1;
    if (!full) {
      throw new Error(
        `case.steps, ${key}: behöver now och två till fem options med label och reply, varav en med right`,
      );
    }
  }
  return words;
}

const startOrder = () => [...PREDICTED_ORDER];

/** The order with one step moved one place; the same order when it cannot move further. */
function movedStep(order, key, by) {
  const from = order.indexOf(key),
    to = from + by;
  if (to < 0 || to >= order.length) return order;
  const next = [...order];
  [next[from], next[to]] = [next[to], next[from]];
  return next;
}

const ORDINALS = ["först", "som nummer två", "som nummer tre", "som nummer fyra", "sist"];

/** What to say about the reader's order; null (skipped) gives "". */
function describeOrder(order) {
  if (order === null) return "";
  const right = EBP_STEPS.map(({ key }) => key),
    same = order.filter((key, i) => key === right[i]).length;
  if (same === right.length) return "Du har samma ordning som Kunskapsguiden: frågan först, uppföljningen sist.";
  const lead = same
    ? `${formatNumber(same)} av ${formatNumber(right.length)} steg står på samma plats hos dig.`
    : "Inget steg står på samma plats hos dig.";
  const before = (a, b) => order.indexOf(a) < order.indexOf(b);
  if (before("vag-samman", "fraga")) {
    return `${lead} Du väger samman före frågan. Då är det lätt att insatsen redan är vald när frågan ställs.`;
  }
  if (before("sok", "fraga")) {
    return `${lead} Du söker före frågan. Utan fråga vet sökningen inte vad den letar efter, och inte när den är klar.`;
  }
  if (before("vardera", "sok")) {
    return `${lead} Du värderar före sökningen. Det finns inget att värdera förrän något är hittat.`;
  }
  if (before("vag-samman", "vardera")) {
    return `${lead} Du väger samman före värderingen. Då får en svag studie väga lika mycket som en stark.`;
  }
  const at = order.indexOf("folj-upp");
  return at === right.length - 1
    ? lead
    : `${lead} Du följer upp ${ORDINALS[at]}. Det som följs upp behöver ha hänt först.`;
}

/** How far the reader has come; chosen: an option's place or null per step. */
function describePath(chosen, { case: { steps } }) {
  const done = chosen.filter((place) => place !== null).length;
  if (done < steps.length) return { done, text: `Steg ${formatNumber(done + 1)} av ${formatNumber(steps.length)}.` };
  return {
    done,
    text: "Du har gått hela vägen. Den går runt: uppföljningen ger ofta nästa fråga. Vilket steg hinns sällan " +
      "med hos er?",
  };
}

/** Head and rows of "Visa som tabell": the steps, what one does, and what the reader did in the case. */
function pathRows(chosen, { case: { steps } }) {
  const rows = EBP_STEPS.map(({ label, does }, i) => [
    `${formatNumber(i + 1)}. ${label}`,
    does,
    chosen[i] === null ? "inte valt" : steps[i].options[chosen[i]].label,
  ]);
  return { head: ["Steg", "Vad man gör", "Du valde"], rows };
}
return { readConfig, startOrder, movedStep, describeOrder, describePath, pathRows };
})();
// --- base/download.js
const m_base_download = (() => {
// Offers a text or bytes as a file. It is made here in the browser and sent nowhere.
function offerDownload(name, content, type = "application/json") {
  const url = URL.createObjectURL(new Blob([content], { type })), link = document.createElement("a");
  Object.assign(link, { href: url, download: name, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), 60000);
}
return { offerDownload };
})();
// --- base/number-field.js
const m_base_number_field = (() => {
// How a number is typed, decided once for every field of the course.
/**
 * Attributes of a field for a number. A phone's number pad is asked for only where no minus sign can be needed: that of
 * iOS has none. Plain text and not type="number", which takes neither decimal comma nor "12 %", and changes by a wheel.
 * No autocomplete="off": WebKit empties such a field when Back brings the page out of its memory.
 * `low`: the least number that can be meant, unknown if left out; `whole`: no decimals.
 */
const typedNumber = ({ low = -Infinity, whole = false } = {}) => ({
  type: "text",
  inputmode: low < 0 ? null : whole ? "numeric" : "decimal",
  spellcheck: "false",
  maxlength: 40,
});
return { typedNumber };
})();
// --- explorers/parts/controls.js
const m_explorers_parts_controls = (() => {
const { h, uniqueId } = m_base_dom;
const { typedNumber } = m_base_number_field;
const { formatNumber, parseNumber } = m_base_swedish;
// What every explorer shares: the frame, the slider, the number field, the table behind a figure, predict-then-reveal, announcements.

const AFTER_PAINT = 60; // ms: some frames, so that moving a slider never waits for a table

/** The explorer's frame. Keys stay inside: JupyterLab would take arrows and letters for itself; Ctrl, Meta and Alt pass. */
function frame(title, ...children) {
  const id = uniqueId("rubrik");
  const root = h(
    "div",
    { class: "kr-explorer", role: "group", "aria-labelledby": id, lang: "sv" },
    h("p", { class: "kr-title", id }, title),
    ...children,
  );
  root.addEventListener("keydown", (event) => {
    if (event.key === "Enter" || !(event.ctrlKey || event.metaKey || event.altKey)) event.stopPropagation();
  });
  return root;
}

/** A polite message for screen readers, said once the reader has stopped changing things. */
function announcer(delay = 600) {
  const node = h("div", { class: "kr-hidden", role: "status", "aria-live": "polite" });
  let timer = 0;
  return {
    node,
    say(text) {
      clearTimeout(timer);
      timer = setTimeout(() => {
        node.textContent = node.textContent === text ? `${text}\u00a0` : text; // the same again is heard again
      }, delay);
    },
    stop: () => clearTimeout(timer),
  };
}

/**
 * A button that cannot always be used: `why()` says what it waits for. Never `disabled`, since a disabled button drops
 * the focus on the page, and is passed in silence. Returns {node, setUsable}.
 */
function patientButton({ label, press, why, say, look = null }) {
  let usable = true;
  const node = h("button", {
    type: "button",
    class: look,
    onclick: () => {
      if (usable) press();
      else say(why());
    },
  }, label);
  return {
    node,
    setUsable(next) {
      usable = next;
      node.setAttribute("aria-disabled", String(!next));
    },
  };
}

/**
 * A native range with a visible label and value. `format` gives the value in words; `explain(text)` changes the help.
 * The value is no `<output>`: that is a live region, and the range says its value itself.
 */
function slider({ label, help = "", min, max, step = 1, value, format, change }) {
  const id = uniqueId("reglage"), helpId = help ? `${id}-hjalp` : null;
  const shown = h("span", { class: "kr-value" });
  const input = h("input", {
    type: "range",
    id,
    min,
    max,
    step,
    "aria-describedby": helpId,
    oninput: () => {
      show();
      change(Number(input.value));
    },
  });
  function show() {
    const text = format(Number(input.value));
    shown.textContent = text;
    input.setAttribute("aria-valuetext", text);
  }
  function set(next, limits = {}) {
    if (limits.min !== undefined) input.min = limits.min;
    if (limits.max !== undefined) input.max = limits.max;
    input.value = next;
    show();
  }
  set(value);
  const helped = help ? h("p", { class: "kr-note", id: helpId }, help) : null;
  const node = h(
    "div",
    { class: "kr-slider" },
    h("div", { class: "kr-row" }, h("label", { for: id }, label), shown),
    input,
    helped,
  );
  return {
    node,
    input,
    set,
    explain: (text) => {
      helped.textContent = text;
    },
  };
}

/**
 * A labelled text field for a number, with room for a message under it; the message is read with the field. `limits`: as
 * `typedNumber` takes them, a count if nothing else is said.
 */
function numberField(
  { label, value, limits = { low: 0, whole: true }, input: whileTyping = (_text) => {}, change = (_text) => {} },
) {
  const id = uniqueId("tal"), errorId = `${id}-fel`;
  const error = h("p", { class: "kr-error", id: errorId, hidden: true });
  const input = h("input", {
    ...typedNumber(limits),
    size: 7,
    id,
    value: formatNumber(value),
    oninput: () => whileTyping(input.value),
    onchange: () => change(input.value),
  });
  const node = h("div", { class: "kr-field" }, h("label", { for: id }, label), input, error);
  function complain(text) {
    error.textContent = text;
    error.hidden = !text;
    if (text) {
      input.setAttribute("aria-invalid", "true");
      input.setAttribute("aria-describedby", errorId);
    } else {
      input.removeAttribute("aria-invalid");
      input.removeAttribute("aria-describedby");
    }
  }
  return {
    node,
    input,
    complain,
    set: (next) => {
      input.value = formatNumber(next);
      complain("");
    },
  };
}

/** "Visa som tabell": the same numbers as text. `update(caption, head, rows)`; the first cell of each row is its header. */
function asTable() {
  const table = h("table");
  const node = h("details", { class: "kr-as-table" }, h("summary", {}, "Visa som tabell"), table);
  let waiting = null;
  function draw(caption, head, rows) {
    waiting = null;
    table.replaceChildren(
      h("caption", {}, caption),
      h("thead", {}, h("tr", {}, ...head.map((text) => h("th", { scope: "col" }, text)))),
      h(
        "tbody",
        {},
        ...rows.map(([first, ...rest]) =>
          h("tr", {}, h("th", { scope: "row" }, first), ...rest.map((text) => h("td", {}, text)))
        ),
      ),
    );
  }
  /** A table that nobody looks at waits until the figure has been painted. */
  function update(...content) {
    const drawn = table.hasChildNodes();
    if (waiting) {
      waiting = content;
      return;
    }
    if (node.open || !drawn) {
      draw(...content);
      return;
    }
    waiting = content;
    setTimeout(() => waiting && draw(...waiting), AFTER_PAINT);
  }
  node.addEventListener("toggle", () => {
    if (waiting) draw(...waiting);
  });
  return { node, update };
}

/**
 * Predict, then reveal: a number by slider or keyboard, "Visa svaret" or "Hoppa över".
 * `preview(guess)` while the reader moves; `done(guess)` once, with null when skipped. Whole numbers low–high only.
 */
function predictFirst({ question, answerLabel, low, high, start, format, preview, done }) {
  const field = numberField({
    label: answerLabel,
    value: start,
    input: (raw) => {
      if (read(raw) !== null) take(read(raw));
    },
  });
  const range = slider({
    label: "Eller dra i reglaget",
    min: low,
    max: high,
    value: start,
    format,
    change: (value) => {
      field.set(value);
      preview(value);
    },
  });
  function read(raw) {
    const value = parseNumber(raw);
    return value !== null && Number.isInteger(value) && value >= low && value <= high ? value : null;
  }
  function take(value) {
    field.complain("");
    range.set(value);
    preview(value);
  }
  const node = h(
    "form",
    {
      class: "kr-predict",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        const guess = read(field.input.value);
        if (guess !== null) return done(guess);
        field.complain(`Skriv ett helt tal mellan ${formatNumber(low)} och ${formatNumber(high)}, med siffror.`);
        field.input.focus();
      },
    },
    h(
      "fieldset",
      {},
      h("legend", {}, h("span", { class: "kr-step" }, "Gissa först"), question),
      field.node,
      range.node,
      h(
        "div",
        { class: "kr-actions" },
        h("button", { type: "submit", class: "kr-primary" }, "Visa svaret"),
        h("button", { type: "button", onclick: () => done(null) }, "Hoppa över gissningen"),
      ),
    ),
  );
  return { node, focus: () => field.input.focus() };
}
return { frame, announcer, patientButton, slider, numberField, asTable, predictFirst };
})();
// --- explorers/parts/explorer.js
const m_explorers_parts_explorer = (() => {
const { h } = m_base_dom;
const { offerDownload } = m_base_download;
const { frame } = m_explorers_parts_controls;
// Mounting an explorer from its config, and what those with choices of the reader's own share: handing on and saving.

/**
 * `readConfig(config)` gives the words or throws; `build(words, root, model)` fills the frame and may return a cleanup.
 * A config faulty from the start throws, so that a page keeps its still figure; one that becomes so is explained.
 */
function explorerOf(readWords, build) {
  function render({ model, el }) {
    let stop = () => {};
    function mount() {
      const words = readWords(model.get("config") ?? {}),
        root = frame(words.title);
      stop();
      stop = build(words, root, model) ?? (() => {});
      el.replaceChildren(root);
    }
    function remount() {
      try {
        mount();
      } catch (error) {
        const told = `Utforskaren kan inte visas: ${error.message}.`;
        el.replaceChildren(h("p", { class: "kr-explorer", role: "alert", lang: "sv" }, told));
      }
    }
    mount();
    model.on("change:config", remount);
    return () => {
      model.off("change:config", remount);
      stop();
    };
  }
  return { render };
}

/** Gives the reader's choices on as the model's `value`, where the model can take them. */
function publish(model, value) {
  if (!model.set) return;
  model.set("value", value);
  model.save_changes?.();
}

/**
 * A button that saves what `content()` returns as a file; an object becomes JSON. Nothing leaves the computer.
 * `say(text)` announces it, since a browser may show a download in silence.
 */
function saveButton(label, name, content, say) {
  return h(
    "button",
    {
      type: "button",
      onclick: () => {
        const data = content(),
          text = typeof data === "string" ? data : `${JSON.stringify(data, null, 1)}\n`;
        offerDownload(name, text, "text/plain");
        say(`Filen ${name} är nedladdad.`);
      },
    },
    label,
  );
}

/** An SVG element. */
function drawn(tag, attributes = {}, ...children) {
  const node = document.createElementNS("http://www.w3.org/2000/svg", tag);
  for (const [name, value] of Object.entries(attributes)) if (value !== null) node.setAttribute(name, value);
  node.append(...children);
  return node;
}
return { explorerOf, publish, saveButton, drawn };
})();
// --- explorers/five-steps/five-steps.js
const m_explorers_five_steps_five_steps = (() => {
const { h, uniqueId } = m_base_dom;
const { EBP_STEPS } = m_explorers_five_steps_five_steps_case;
const { describeOrder, describePath, movedStep, pathRows, readConfig, startOrder } = m_explorers_five_steps_five_steps_logic;
const { explorerOf } = m_explorers_parts_explorer;
const { announcer, asTable, patientButton } = m_explorers_parts_controls;
// Explorer: the five steps of evidence-based practice. Put them in order, then walk them in a case.

/** The steps in the reader's order, moved with buttons. `done(order)`, or null when skipped. */
function orderForm(live, done) {
  let order = startOrder();
  const list = h("ol", { class: "kr-order" });
  const rows = new Map(
    EBP_STEPS.map(({ key, label }) => {
      const mover = (by, sign, way) => {
        const button = patientButton({
          label: sign,
          press: () => shift(key, by),
          why: () => `${label} står redan ${by < 0 ? "först" : "sist"}.`,
          say: live.say,
        });
        button.node.setAttribute("aria-label", `Flytta ${way}: ${label}`);
        return button;
      };
      const up = mover(-1, "\u2191", "upp"),
        down = mover(1, "\u2193", "ner");
      return [
        key,
        {
          node: h("li", {}, h("span", {}, label), h("span", { class: "kr-movers" }, up.node, down.node)),
          up,
          down,
          label,
        },
      ];
    }),
  );
  function place() {
    list.replaceChildren(...order.map((key) => rows.get(key).node));
    order.forEach((key, i) => {
      rows.get(key).up.setUsable(i > 0);
      rows.get(key).down.setUsable(i < order.length - 1);
    });
  }
  /** The row is laid in its new place, so its button gets the focus back. */
  function shift(key, by) {
    order = movedStep(order, key, by);
    place();
    const { up, down, label } = rows.get(key);
    (by < 0 ? up : down).node.focus();
    live.say(`${label}, plats ${order.indexOf(key) + 1} av ${order.length}.`);
  }
  place();
  const node = h(
    "form",
    {
      class: "kr-predict",
      novalidate: true,
      onsubmit: (event) => {
        event.preventDefault();
        done(order);
      },
    },
    h(
      "fieldset",
      {},
      h("legend", {}, h("span", { class: "kr-step" }, "Gissa först"), "I vilken ordning går de fem stegen?"),
      list,
      h(
        "div",
        { class: "kr-actions" },
        h("button", { type: "submit", class: "kr-primary" }, "Visa ordningen"),
        h("button", { type: "button", onclick: () => done(null) }, "Hoppa över gissningen"),
      ),
    ),
  );
  return { node, focus: () => rows.get(order[0]).down.node.focus() };
}

/**
 * One step of the case: what it is, what has happened, what one does. An answer is given with a button, since the first
 * arrow key in a group of radio buttons has already chosen one. Changing one's mind is allowed.
 */
function stepCard(step, i, { now, options }, choose, say) {
  const name = uniqueId("val"), reply = h("p", { class: "kr-answer", hidden: true });
  const inputs = options.map(() =>
    h("input", {
      type: "radio",
      name,
      onchange: () => {
        reply.hidden = true; // it was about another answer
        answer.setUsable(true);
      },
    })
  );
  const answer = patientButton({
    label: "Det här väljer jag",
    press: () => {
      const place = inputs.findIndex((input) => input.checked), { reply: text, right } = options[place];
      reply.textContent = text;
      reply.hidden = false;
      reply.classList.toggle("kr-agrees", Boolean(right));
      choose(place);
    },
    why: () => "Välj först vad du gör.",
    say,
  });
  answer.setUsable(false);
  const heading = h(
    "p",
    { class: "kr-path-name", tabindex: -1 },
    h("span", { class: "kr-path-number", "aria-hidden": "true" }, i + 1),
    h("span", { class: "kr-hidden" }, `Steg ${i + 1}: `),
    step.label,
  );
  const node = h(
    "li",
    { class: "kr-path-step" },
    heading,
    h("p", { class: "kr-note" }, step.does),
    h(
      "fieldset",
      {},
      h("legend", {}, now),
      ...options.map(({ label }, place) => h("label", { class: "kr-check" }, inputs[place], label)),
      h("div", { class: "kr-actions" }, answer.node),
    ),
    reply,
  );
  return { node, heading };
}

function build(words, root) {
  root.classList.add("kr-steps");
  const live = announcer(),
    inTable = asTable(),
    { story, steps } = words.case;
  const answer = h("p", { class: "kr-answer" }),
    status = h("p", { class: "kr-headline", tabindex: -1 });
  const path = h("ol", { class: "kr-path" });
  const onward = h("button", {
    type: "button",
    class: "kr-primary",
    onclick: () => {
      open += 1;
      show();
      cards[open].heading.focus();
    },
  });
  const overview = h("ol", { class: "kr-overview" }, ...EBP_STEPS.map(({ label }) => h("li", {}, label)));
  const walk = h(
    "div",
    { class: "kr-more-parts" },
    answer,
    overview,
    h("p", { class: "kr-story" }, story),
    path,
    status,
    h("div", { class: "kr-actions" }, onward, h("button", { type: "button", onclick: restart }, "Börja om")),
    inTable.node,
    h("p", { class: "kr-note" }, "Stegen efter Kunskapsguiden, med våra ord."),
  );
  let chosen = steps.map(() => null),
    open = 0,
    cards = [],
    form = null;

  function show() {
    const told = describePath(chosen, words),
      { head, rows } = pathRows(chosen, words),
      last = open === steps.length - 1;
    if (cards[open].node.parentNode !== path) path.append(cards[open].node); // the others keep their focus
    [...overview.children].forEach((item, i) =>
      i === open ? item.setAttribute("aria-current", "step") : item.removeAttribute("aria-current")
    );
    onward.hidden = last || chosen[open] === null;
    if (!last) onward.textContent = `Gå till steg ${open + 2}: ${EBP_STEPS[open + 1].label.toLowerCase()}`;
    status.textContent = told.text;
    status.hidden = told.done < steps.length;
    inTable.update("De fem stegen", head, rows);
  }

  function deal() {
    chosen = steps.map(() => null);
    open = 0;
    cards = steps.map((step, i) =>
      stepCard(EBP_STEPS[i], i, step, (place) => {
        chosen[i] = place;
        show();
        live.say([step.options[place].reply, status.hidden ? "" : status.textContent].join(" "));
      }, live.say)
    );
    path.replaceChildren();
  }

  function reveal(order) {
    form?.remove();
    form = null;
    walk.hidden = false;
    answer.textContent = describeOrder(order);
    answer.hidden = order === null;
    deal();
    show();
  }

  function ask() {
    const made = orderForm(live, (order) => {
      reveal(order);
      if (order === null) cards[0].heading.focus();
      else {
        answer.setAttribute("tabindex", -1);
        answer.focus();
      }
    });
    form = made.node;
    walk.hidden = true;
    root.insertBefore(form, walk);
    return made;
  }

  function restart() {
    if (words.predict) {
      ask().focus();
      return;
    }
    reveal(null);
    cards[0].heading.focus();
  }

  root.append(walk, live.node);
  if (words.predict) ask();
  else reveal(null);
  return () => live.stop();
}

const _default = explorerOf(readConfig, build);
return { default: _default };
})();
// --- explorers/five-steps/five-steps.page.js
const m_explorers_five_steps_five_steps_page = (() => {
const { mountExplorers } = m_explorers_parts_page_explorers;
const { default: explorer } = m_explorers_five_steps_five_steps;

mountExplorers("five-steps", explorer);
})();
})();
