/** Talking to the server. The page carries the device: who it is, and what it remembers. */

/**
 * @typedef {object} Device
 * @property {{locale: string, screen: boolean}} surroundings
 * @property {object} [memory]
 */

/** @returns {Promise<Record<string, import("./chips.js").Sayings>>} what each locale offers to say */
export const loadLocales = () => ask("locales");

/**
 * Let a device take a turn.
 * @param {Device} device
 * @param {{said?: string, touched?: unknown[]}} turn saying nothing is silence
 * @param {AbortSignal} signal
 */
export const takeTurn = (device, turn, signal) =>
  ask("turn", {
    method: "POST",
    headers: { "Content-Type": "application/json" },
    body: JSON.stringify({ ...device, ...turn }),
    signal,
  });

async function ask(address, options) {
  const answer = await fetch(address, options);
  if (!answer.ok) throw new Error(`${address}: ${answer.status}`);
  return answer.json();
}
