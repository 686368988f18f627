// @ts-check
/**
 * Numbers by name, as scripts: so they come over the web, out of a frame with no origin, and from a
 * disk, where a page may fetch nothing.
 */
/** What a file holds: a sweep, a picture to explore, or what one says otherwise than another.
 * @typedef {{ like?: string, but?: [path: (string | number)[], value: unknown][],
 * [name: string]: unknown }} Content */
/** @type {Map<string, (content: Promise<Content>) => void>} */
const waiting = new Map();
/** @type {Map<string, Promise<Content>>} */
const kept = new Map();
/** Each file calls this: its name, its text, and whether the text is deflated and in base 85. */
window.tmArrived = (file, text, squeezed) =>
  waiting.get(file)?.(Promise.resolve(squeezed ? inflated(text) : text).then(JSON.parse).then(whole));
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~";
/** Five digits are four bytes, as Python's base64.b85encode writes them. */
function bytesOf(/** @type {string} */ text) {
  const whole = text.padEnd(5 * Math.ceil(text.length / 5), "~");
  const view = new DataView(new ArrayBuffer(whole.length / 5 * 4));
  for (let i = 0, value = 0; i < whole.length; i++) {
    value = value * 85 + DIGITS.indexOf(whole[i]);
    if (i % 5 === 4) { view.setUint32((i - 4) / 5 * 4, value); value = 0; }
  }
  return view.buffer.slice(0, view.byteLength - (whole.length - text.length));
}
async function inflated(/** @type {string} */ text) {
  const stream = new Blob([bytesOf(text)]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
/** What a file holds, asked for once; a failure is forgotten, so that the next try asks again. */
export function load(/** @type {string} */ file) {
  let content = kept.get(file);
  if (!content) {
    content = new Promise((arrived, failed) => {
      waiting.set(file, arrived);
      const script = document.createElement("script");
      script.src = new URL(`${file}.js`, window.tmRoot).href;
      const end = () => { script.remove(); failed(new Error(`${file} did not come`)); };
      script.onload = end; // What has arrived has; a proxy may have sent a page of its own instead.
      script.onerror = end;
      document.head.append(script);
    });
    kept.set(file, content);
    content.catch(() => kept.delete(file));
  }
  return content;
}
/** One that is drawn as another tells only what it says otherwise (`likeness.py`).
 * @param {Content} content @returns {Promise<Content>} */
async function whole(content) {
  if (!content.like) return content;
  const all = structuredClone(await load(content.like));
  for (const [path, value] of content.but ?? []) {
    let part = all;
    for (const step of path.slice(0, -1)) part = /** @type {Content} */ (part[step]);
    part[path[path.length - 1]] = value;
  }
  return all;
}
/** What a page brings along. @param {string} file @param {Content} content */
export const keep = (file, content) => kept.set(file, Promise.resolve(content));
