// Visa på storbild: the script of both windows. Which one it is stands in the page.
import { Notes } from "./notes.js";
import { Stage } from "./stage.js";

const body = document.body;
if ("storbild" in body.dataset) new Stage(body).start();
if ("anteckningarTill" in body.dataset) new Notes(body).start();
document.documentElement.dataset.krReady = "";
