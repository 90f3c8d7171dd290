// Fields for numbers: Number (the text as typed) and Predict (a number, by box or slider, locked after the reveal).
import { h, spoken } from "../base/dom.js";
import { questionParts, typedPlace } from "./question.js";
import { typedNumber } from "../base/number-field.js";
import { formatNumber } from "../base/swedish.js";
import { readGuess } from "./marking-number.js";
import { MAX_TYPED } from "./typed.js";

const unitAfter = (unit) => (unit ? h("span", { "aria-hidden": "true" }, unit) : null);

export const numberFields = {
  Number(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid, [`${uid}-form`]);
    const input = h("input", {
      ...typedNumber(),
      maxlength: MAX_TYPED,
      id: uid,
      "aria-describedby": describedBy,
      oninput: changed,
    });
    return {
      node: h(
        "div",
        { class: "kr-field" },
        h("label", { class: "kr-question", for: uid }, title, task.unit ? spoken(` Svara i ${task.unit}.`) : null),
        ...rest,
        error,
        h("span", { class: "kr-inline" }, input, unitAfter(task.unit)),
        h(
          "span",
          { id: `${uid}-form`, class: "kr-note" },
          "Skriv ett tal. Enheten får stå efter, och decimalkomma eller punkt går lika bra.",
        ),
      ),
      error,
      about: input,
      places: [typedPlace(input)],
      read: () => input.value,
      write: (value) => {
        input.value = typeof value === "string" ? value : "";
      },
      first: input,
    };
  },

  Predict(task, uid, changed) {
    const limits = `${formatNumber(task.low)} till ${formatNumber(task.high)}${task.unit ? ` ${task.unit}` : ""}`;
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const box = h("input", {
      ...typedNumber({ low: task.low }),
      id: uid,
      "aria-describedby": `${uid}-form`,
      oninput: typed,
    });
    const slider = h("input", {
      type: "range",
      id: `${uid}-reglage`,
      min: task.low,
      max: task.high,
      step: task.step,
      oninput: slid,
    });
    const encouragement = task.points
      ? "Ju närmare du kommer, desto fler poäng."
      : "Det gör inget om du gissar fel: gissningen är till för dig.";
    const unit = task.unit ? ` ${task.unit}` : "";

    function speak() {
      const guess = box.value.trim() ? `${formatNumber(Number(slider.value))}${unit}` : "Ingen gissning ännu";
      slider.setAttribute("aria-valuetext", guess);
    }
    function typed() {
      const x = readGuess(task, box.value);
      slider.classList.toggle("kr-untouched", x === null);
      if (x !== null) slider.value = String(Math.min(task.high, Math.max(task.low, x)));
      speak();
      changed();
    }
    function slid() {
      box.value = formatNumber(Number(slider.value));
      slider.classList.remove("kr-untouched");
      speak();
      changed();
    }
    function inRange() {
      const x = readGuess(task, box.value);
      return x !== null && x >= task.low && x <= task.high ? x : null;
    }
    return {
      node: h(
        "fieldset",
        { "aria-describedby": describedBy },
        h("legend", {}, title),
        ...rest,
        error,
        h(
          "div",
          { class: "kr-predict" },
          h(
            "span",
            { class: "kr-inline" },
            h("label", { for: uid }, "Din gissning", task.unit ? spoken(` i ${task.unit}`) : null),
            box,
            unitAfter(task.unit),
          ),
          h(
            "span",
            { class: "kr-slide" },
            h("label", { class: "kr-note", for: slider.id }, "Eller dra i reglaget"),
            slider,
          ),
        ),
        h("span", { id: `${uid}-form`, class: "kr-note" }, `Från ${limits}. ${encouragement}`),
      ),
      error,
      about: box,
      places: [typedPlace(box)],
      read: inRange,
      write(value) {
        const known = typeof value === "number";
        box.value = known ? formatNumber(value) : "";
        slider.value = String(known ? value : (task.low + task.high) / 2);
        slider.classList.toggle("kr-untouched", !known);
        speak();
      },
      first: box,
      /** Text that cannot be read, or lies outside the limits, is told here: `read` only knows numbers. */
      problem: () => (box.value.trim() && inRange() === null ? `Skriv ett tal från ${limits}.` : null),
      lock(locked) {
        box.readOnly = locked;
        slider.disabled = locked;
      },
    };
  },
};
