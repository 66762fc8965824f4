/** What can be said next, to tap. */

/**
 * @typedef {object} Sayings by moment
 * @property {string[]} begin
 * @property {Record<string, string>} answers utterances by the intents they are heard as
 * @property {Record<string, string>} asides
 * @property {Record<string, string>} beside_screen
 * @property {Record<string, string>} paced
 *
 * @typedef {object} Chip
 * @property {string} label
 * @property {() => void} choose
 */

/**
 * Show chips in a list; one that stays keeps its place, and the keyboard's focus.
 * @param {HTMLElement} list
 * @param {Chip[]} chips
 */
export function showChips(list, chips) {
  const had = list.contains(document.activeElement);
  const old = new Map([...list.children].map((item) => [item.textContent, item]));
  const items = chips.map(({ label, choose }) => {
    const item = old.get(label) ?? newItem(label);
    item.firstChild.onclick = choose;
    return item;
  });
  for (const item of old.values()) if (!items.includes(item)) item.remove();
  items.forEach((item, index) => {
    if (list.children[index] !== item) list.insertBefore(item, list.children[index] ?? null);
  });
  if (had && !list.contains(document.activeElement)) list.querySelector("button")?.focus();
}

function newItem(label) {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.type = "button";
  button.textContent = label;
  item.append(button);
  return item;
}
