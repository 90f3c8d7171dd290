// Fields with radio buttons and checkboxes: Choice, Choices, Scale. See fields.js for what each returns.
import { h, spoken } from "../base/dom.js";
import { questionParts } from "./question.js";
import { formatNumber } from "../base/swedish.js";

const optionInputs = (task, uid, type, name, changed) =>
  task.options.map((option) =>
    h("input", { type, name, id: `${uid}-val-${option.key}`, value: option.key, onchange: changed })
  );
const optionLabel = (input, text) => h("label", { class: "kr-option", for: input.id }, input, h("span", {}, text));

/** The whole group lacks an answer; `invalid`: the elements of it that can be called so. */
const groupPlace = (node, inputs, invalid) => ({
  invalid,
  described: node,
  focus: inputs[0],
  isFilled: () => inputs.some((input) => input.checked),
});

export const choiceFields = {
  Choice(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const inputs = optionInputs(task, uid, "radio", uid, changed);
    const node = h(
      "fieldset",
      { role: "radiogroup", "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      error,
      ...task.options.map((option, i) => optionLabel(inputs[i], option.label)),
    );
    return {
      node,
      error,
      about: node,
      places: [groupPlace(node, inputs, [node])],
      read: () => inputs.find((input) => input.checked)?.value ?? null,
      write: (value) =>
        inputs.forEach((input) => {
          input.checked = input.value === value;
        }),
      first: inputs[0],
    };
  },

  Choices(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid);
    const inputs = optionInputs(task, uid, "checkbox", null, changed);
    const node = h(
      "fieldset",
      { "aria-describedby": describedBy },
      h("legend", {}, title, spoken(" Flera svar kan vara rätt.")),
      ...rest,
      h("p", { class: "kr-note", "aria-hidden": "true" }, "Flera svar kan vara rätt."),
      error,
      ...task.options.map((option, i) => optionLabel(inputs[i], option.label)),
    );
    return {
      node,
      error,
      about: node,
      places: [groupPlace(node, inputs, inputs)],
      read: () => inputs.filter((input) => input.checked).map((input) => input.value).sort(),
      write(value) {
        for (const input of inputs) input.checked = Array.isArray(value) && value.includes(input.value);
      },
      first: inputs[0],
    };
  },

  Scale(task, uid, changed) {
    const { title, rest, describedBy, error } = questionParts(task, uid), steps = [];
    for (let step = task.low; step <= task.high; step++) steps.push(step);
    const inputs = steps.map((step) =>
      h("input", { type: "radio", name: uid, id: `${uid}-val-${step}`, value: step, onchange: changed })
    );
    const ends = new Map([[task.low, task.low_label], [task.high, task.high_label]]);
    const node = h(
      "fieldset",
      { role: "radiogroup", "aria-describedby": describedBy },
      h("legend", {}, title),
      ...rest,
      error,
      h(
        "div",
        { class: "kr-scale" },
        ...steps.map((step, i) =>
          h(
            "label",
            { class: "kr-step", for: inputs[i].id },
            inputs[i],
            h("span", {}, formatNumber(step), ends.has(step) ? spoken(`: ${ends.get(step)}`) : null),
          )
        ),
      ),
      h(
        "div",
        { class: "kr-ends", "aria-hidden": "true" },
        h("span", {}, `${formatNumber(task.low)} = ${task.low_label}`),
        h("span", {}, `${formatNumber(task.high)} = ${task.high_label}`),
      ),
    );
    return {
      node,
      error,
      about: node,
      places: [groupPlace(node, inputs, [node])],
      read() {
        const chosen = inputs.find((input) => input.checked);
        return chosen ? Number(chosen.value) : null;
      },
      write: (value) =>
        inputs.forEach((input) => {
          input.checked = input.value === String(value);
        }),
      first: inputs[0],
    };
  },
};
