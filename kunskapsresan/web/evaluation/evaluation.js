// An evaluation form. anywidget contract: render({model, el}) → cleanup. Key to the view: config. Nothing goes back to
// the host: the answers are held in this tab only, and leave as one file without id or time.
import { h, headingLevel, spoken, uniqueId } from "../base/dom.js";
import { offerDownload } from "../base/download.js";
import { evaluationFile, randomCode } from "./evaluation-file.js";
import { choiceFields } from "../task/fields-choice.js";
import { textFields } from "../task/fields-text.js";
import { findPersonalData, personalDataWarning } from "../base/guard.js";
import { say, voice } from "../base/voice.js";

const EVALUATION_DRAFT = "kunskapsresan/utvardering/"; // sessionStorage: gone when the tab closes, and no id in the key
const VOLUNTARY = "Du väljer själv om du svarar. Hoppa över vilka frågor du vill.";
const ANONYMOUS = "I filen står varken namn, deltagar-id eller tid, och svaren läggs inte ihop med dina övningssvar.";
const DELIVERED = "Inget skickas härifrån. Du laddar ner en fil och lämnar den.";
const MORE = [
  "Mejlar du filen ser mottagaren vem du är. Lägg den hellre där ni har kommit överens om: i en gemensam mapp, på ett " +
  "USB-minne som går runt, eller hos någon i gruppen som lämnar allas på en gång.",
  "Filen får ett slumpat namn. Din dator sätter ett datum på den, som på alla filer; det används inte till något.",
  "Inget sammanställs förrän minst fem har lämnat. Det ni skriver med egna ord visas fråga för fråga i blandad ordning, " +
  "så att svar från samma person inte går att para ihop.",
  "Medan du skriver finns ett utkast i den här fliken. Det försvinner när du laddar ner filen eller stänger fliken.",
];
const FOUND = "Det här kan vara uppgifter om en person. Ta bort eller ändra dem om de går att koppla till någon:";

/** What is being written, in this tab; storage may be blocked, and then the form simply starts empty next time. */
function tabDraft(form) {
  const key = EVALUATION_DRAFT + form;
  return {
    keep(values) {
      try {
        sessionStorage.setItem(key, JSON.stringify(values));
      } catch { /* blocked */ }
    },
    drop() {
      try {
        sessionStorage.removeItem(key);
      } catch { /* blocked */ }
    },
    read() {
      try {
        return JSON.parse(sessionStorage.getItem(key)) ?? {};
      } catch {
        return {};
      }
    },
  };
}

/** A question's field with a way to take the answer back: a radio button once chosen cannot be unchosen. */
function evaluationField(question, changed) {
  const uid = uniqueId(`utv-${question.id}`);
  if (question.kind === "Text") {
    const field = textFields.Text(
      { ...question, rubric: [], min_words: 0 },
      uid,
      changed,
      `frågan: ${question.question}`,
    );
    field.first.maxLength = question.most;
    field.first.rows = 4;
    return { ...field, id: question.id, node: h("div", { class: "kr-evaluation-question" }, field.node) };
  }
  const field = choiceFields.Scale(question, uid, () => {
    draw();
    changed();
  });
  const clear = h(
    "button",
    {
      type: "button",
      class: "kr-clear",
      onclick: () => {
        write(null);
        changed();
        field.first.focus();
      },
    },
    "Ta bort svaret",
    spoken(` på frågan: ${question.question}`),
  );
  const draw = () => {
    clear.hidden = field.read() === null;
  };
  function write(value) {
    field.write(value);
    draw();
  }
  draw();
  return { ...field, id: question.id, write, node: h("div", { class: "kr-evaluation-question" }, field.node, clear) };
}

// JupyterLab listens on the document and takes arrows, letters, Enter and Escape.
function keydown(event) {
  if (!(event.ctrlKey || event.metaKey || event.altKey) || event.key === "Enter") event.stopPropagation();
}

/** The form's elements. `act`: {changed(), download(), startOver()}. */
function evaluationParts(config, level, act) {
  const uid = uniqueId(`utvardering-${config.form}`);
  const fields = config.questions.map((question) => evaluationField(question, act.changed));
  const count = h("p", { class: "kr-note kr-evaluation-count" });
  const message = h("div", { class: "kr-feedback" });
  const check = h("section", {
    class: "kr-evaluation-check",
    hidden: true,
    tabindex: "-1",
    "aria-labelledby": `${uid}-kontroll`,
  });
  const save = h("button", { type: "button", class: "kr-primary", onclick: act.download }, "Ladda ner utvärderingen");
  const empty = h("button", { type: "button", hidden: true, onclick: act.startOver }, "Töm formuläret");
  const actions = h("div", { class: "kr-actions" }, save, empty);
  const form = h(
    "form",
    {
      class: "kr-task kr-evaluation",
      lang: "sv",
      novalidate: true,
      "aria-labelledby": `${uid}-rubrik`,
      onsubmit: (event) => event.preventDefault(),
      onkeydown: keydown,
    },
    h(
      "div",
      { class: "kr-head" },
      h(`h${level}`, { class: "kr-number", id: `${uid}-rubrik` }, config.title),
      h("span", { class: "kr-tag" }, "Frivillig"),
      h("span", { class: "kr-tag" }, "Utan namn"),
    ),
    h("p", {}, config.why),
    h(
      "div",
      { class: "kr-secrecy" },
      h("p", {}, VOLUNTARY, " ", ANONYMOUS, " ", DELIVERED),
      h("details", {}, h("summary", {}, "Mer om hur svaren hanteras"), ...MORE.map((text) => h("p", {}, text))),
    ),
    ...fields.map(({ node }) => node),
    count,
    check,
    actions,
    message,
  );
  return { uid, fields, count, message, check, save, empty, actions, form };
}

function render({ model, el }) {
  const config = model.get("config"), draft = tabDraft(config.form);
  const code = randomCode(); // one for this form on this page: a second download of the same answers is seen as such
  const { uid, fields, count, message, check, save, empty, actions, form } = evaluationParts(
    config,
    headingLevel(el),
    { changed, download: () => download(), startOver: () => startOver() },
  );

  const values = () => Object.fromEntries(fields.map(({ id, read }) => [id, read()]));
  const file = () => evaluationFile(config, values(), code);

  function drawCount() {
    count.textContent = `${file().answered} av ${fields.length} frågor besvarade. Alla får hoppas över.`;
  }

  function changed() {
    draft.keep(values());
    drawCount();
    tell("", "");
    empty.hidden = true;
  }

  function tell(text, look) {
    message.className = `kr-feedback ${look}`;
    message.textContent = text;
    say(text);
  }

  function download() {
    if (!file().answered) {
      tell("Du har inte svarat på något ännu. Vill du inte svara behöver du inte lämna någon fil.", "kr-info");
      return;
    }
    const found = config.questions.filter(({ kind }) => kind === "Text").flatMap(({ id }) =>
      findPersonalData(values()[id])
    );
    if (found.length) showCheck(found);
    else deliver();
  }

  function showCheck(found) {
    const button = (text, look, then) =>
      h("button", {
        type: "button",
        class: look,
        onclick: () => {
          closeCheck();
          then();
        },
      }, text);
    check.replaceChildren(
      h("p", { class: "kr-strong", id: `${uid}-kontroll` }, FOUND),
      h("ul", {}, ...found.map((each) => h("li", {}, personalDataWarning(each)))),
      h(
        "div",
        { class: "kr-actions" },
        button("Ladda ner ändå", "kr-primary", () => {
          deliver();
          save.focus();
        }),
        button("Gå tillbaka", null, () => save.focus()),
      ),
    );
    check.hidden = false;
    actions.hidden = true;
    tell("", "");
    check.focus();
  }

  function closeCheck() {
    check.hidden = true;
    actions.hidden = false;
    check.replaceChildren();
  }

  function deliver() {
    const { name, text, answered } = file();
    offerDownload(name, text);
    draft.drop();
    empty.hidden = false;
    tell(
      `Filen ${name} är nedladdad, med ${answered} av ${fields.length} svar. Utkastet i den här fliken är borttaget. ` +
        "Svaren syns här tills du tömmer formuläret eller stänger sidan.",
      "kr-right",
    );
  }

  function startOver() {
    fields.forEach(({ write }) => write(null));
    draft.drop();
    drawCount();
    empty.hidden = true;
    tell("Formuläret är tomt.", "kr-info");
    fields[0].first.focus();
  }

  const left = draft.read();
  for (const { id, write } of fields) if (left[id] !== undefined) write(left[id]);
  drawCount();
  voice();
  el.replaceChildren(form);
  return () => el.replaceChildren();
}

export default { render };
