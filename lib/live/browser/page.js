/** Light pages and offline files: every figure and list of the page wakes. */
import { watchExplorations } from "./explore.js";
import { narrow } from "./narrow.js";
import { wake } from "./wake.js";

for (const section of document.querySelectorAll("section.tm-live")) wake(section);
for (const list of document.querySelectorAll(".tm-list")) narrow(list);
watchExplorations();
