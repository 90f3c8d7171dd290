// Every kind of task → its field: (task, uid, changed) → {node, read(), write(value), first, problem?(),
// lock?(locked)}.
import { arrangeFields } from "./fields-arrange.js";
import { choiceFields } from "./fields-choice.js";
import { numberFields } from "./fields-number.js";
import { searchFields } from "./fields-search.js";
import { textFields } from "./fields-text.js";

export const FIELDS = { ...choiceFields, ...numberFields, ...arrangeFields, ...textFields, ...searchFields };
