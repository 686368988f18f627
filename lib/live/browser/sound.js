// @ts-check
/** The main curve as pitch: two seconds from left to right, low is low.  Only on request. */
const SECONDS = 2;
const LOWEST = 196; // [Hz]; two octaves, where small speakers and old ears still hear.
/** Play points of x and y from 0 to 1; gives back the function that stops it.
 * @param {[x: number, y: number][]} points @param {() => void} ended */
export function playCurve(points, ended) {
  const context = new AudioContext();
  const [tone, volume] = [context.createOscillator(), context.createGain()];
  volume.gain.value = 0.2;
  tone.type = "triangle";
  tone.connect(volume).connect(context.destination);
  tone.frequency.value = LOWEST * 4 ** points[0][1];
  for (const [x, y] of points) {
    tone.frequency.linearRampToValueAtTime(LOWEST * 4 ** y, SECONDS * x);
  }
  tone.onended = () => { context.close(); ended(); };
  tone.start(SECONDS * points[0][0]);
  tone.stop(SECONDS * points[points.length - 1][0]);
  return () => tone.stop();
}
