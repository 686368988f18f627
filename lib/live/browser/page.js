/** Light pages and offline files: every figure of the page wakes. */
import { watchExplorations } from "./explore.js";
import { wake } from "./wake.js";

for (const section of document.querySelectorAll("section.tm-live")) wake(section);
watchExplorations();
