/**
 * Numbers by name, as scripts: so they come over the web, out of a frame with no origin, and from a
 * disk, where a page may fetch nothing.
 */
const waiting = new Map();
const kept = new Map();
/** Each file calls this: its name, its text, and whether the text is deflated and in base64. */
window.tmArrived = (file, text, squeezed) =>
  waiting.get(file)?.(Promise.resolve(squeezed ? inflated(text) : text).then(JSON.parse));
async function inflated(base64) {
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream("deflate-raw"));
  return new Response(stream).text();
}
/** What a file holds, asked for once; a failure is forgotten, so that the next try asks again. */
export function load(file) {
  if (!kept.has(file)) {
    kept.set(file, new Promise((arrived, failed) => {
      waiting.set(file, arrived);
      const script = document.createElement("script");
      script.src = new URL(`${file}.js`, window.tmRoot);
      const end = () => { script.remove(); failed(new Error(`${file} did not come`)); };
      script.onload = end; // What has arrived has; a proxy may have sent a page of its own instead.
      script.onerror = end;
      document.head.append(script);
    }));
    kept.get(file).catch(() => kept.delete(file));
  }
  return kept.get(file);
}
/** What a page brings along. */
export const keep = (file, content) => kept.set(file, Promise.resolve(content));
