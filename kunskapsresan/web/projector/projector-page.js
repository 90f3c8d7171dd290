// Visa på storbild: the script of both windows. Which one it is stands in the page.
import { Notes } from "./notes.js";
import { Stage } from "./stage.js";

const picture = document.querySelector("body[data-storbild]");
const notes = document.querySelector("body[data-anteckningar-till]");
if (picture) new Stage(picture).start();
if (notes) new Notes(notes).start();
document.documentElement.dataset.krReady = "";
