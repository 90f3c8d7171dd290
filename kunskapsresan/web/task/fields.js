// Every kind of task → its field: (task, uid, changed, place) → {node, read(), write(value), first, error, about, places,
// problem?(), lock?(locked)}. `place`: words for which task it is, "" where there is only one. `about`: the element that
// a verdict describes; `places`: the controls or groups that can lack an answer, {invalid: [elements], described, focus,
// isFilled()}.
import { arrangeFields } from "./fields-arrange.js";
import { choiceFields } from "./fields-choice.js";
import { numberFields } from "./fields-number.js";
import { searchFields } from "./fields-search.js";
import { textFields } from "./fields-text.js";

export const FIELDS = { ...choiceFields, ...numberFields, ...arrangeFields, ...textFields, ...searchFields };
