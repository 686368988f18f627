// @ts-check
/** A page, a light page or an offline file comes to life. */
import { begin } from "./start.js";

begin(document);
