/** Where a control stands: read from the address, else from this tab, and written back there. */
const NUMBER = /^[-+]?(\d+\.?\d*|\.\d+)(e[-+]?\d{1,3})?$/i;
export function nearest(positions, value) {
  const far = positions.map((position) => Math.abs(position - value));
  return far.indexOf(Math.min(...far));
}
/** What an address, the tab or another figure says about a control; -1 if it is none of ours. */
export function positionOf({ kind, positions }, said) {
  if (kind === "choice") return positions.indexOf(said);
  const value = NUMBER.test(said) ? Number(said) : NaN;
  return value >= positions[0] && value <= positions.at(-1) ? nearest(positions, value) : -1;
}
/** The first positions: a word in the address wins, even a bad one, then what the tab remembers. */
export function startPositions(controls, query, memory) {
  return controls.map((control) => {
    const said = control.private ? [] : query.getAll(control.name);
    const index = positionOf(control, said.length ? said.join(" ") : memory.get(control.name));
    return index < 0 ? control.default : index;
  });
}
/** What this tab remembers; a frame without storage remembers nothing, and works. */
export function memoryOf(home) {
  const safely = (act) => { try { return act(); } catch { return null; } };
  return { get: (name) => safely(() => sessionStorage.getItem(`tm:${home}:${name}`)),
    set: (name, text) => safely(() => sessionStorage.setItem(`tm:${home}:${name}`, text)) };
}
/** A query with these controls: at its default one is left out; other people's words stay. */
export function withPositions(query, controls, position) {
  const next = new URLSearchParams(query);
  controls.forEach(({ name, positions, default: start, private: own }, k) =>
    (own || position[k] === start ? next.delete(name) : next.set(name, positions[position[k]])));
  return `${next}` && `?${next}`;
}
/** Write the position into the address, without a new entry in the history. */
export const writeAddress = (controls, position) =>
  showQuery(withPositions(location.search, controls, position));
/** Put a query into the address, and into that of Community Cloud, which follows its frame. */
export function showQuery(query) {
  try {
    history.replaceState(history.state, "", location.pathname + query + location.hash);
  } catch { /* Some frames and files may not, and browsers limit how often. */ }
  const message = { stCommVersion: 1, type: "SET_QUERY_PARAM", queryParams: query };
  if (window.tmHome !== window.tmRoot) parent.postMessage(message, location.origin);
}
