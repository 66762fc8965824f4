/** What can be said or touched next. */

import { showChips } from "./chips.js";

const answers = document.getElementById("answers");
const asides = document.getElementById("asides");

/**
 * @typedef {object} Moment
 * @property {boolean} open whether a session is
 * @property {boolean} paced whether something is being counted
 * @property {import("./show.js").Screen} [screen]
 *
 * @typedef {object} Means
 * @property {(text: string) => void} say
 * @property {(button: {label: string, intent: string}) => void} touch
 */

/**
 * Show the chips for a moment. What the screen offers to touch is not offered again to say.
 * @param {import("./chips.js").Sayings} sayings
 * @param {Moment} moment
 * @param {Means} means
 */
export function showChoices(sayings, { open, paced, screen }, { say, touch }) {
  const toSay = (text) => ({ label: text, choose: () => say(text) });
  const toTouch = (button) => ({ label: button.label, choose: () => touch(button) });
  if (!open) {
    const [first, ...others] = sayings.begin;
    showChips(answers, [toSay(first)]);
    showChips(asides, others.map(toSay));
    return;
  }
  const buttons = [...(screen?.answers ?? []), ...(screen?.others ?? [])];
  const offered = new Set(buttons.flatMap(({ intent, label }) => [intent, label]));
  const rest = Object.entries(paced ? sayings.paced : sayings.asides)
    .filter((chip) => !chip.some((name) => offered.has(name)))
    .map(([, text]) => toSay(text));
  showChips(answers, screen ? screen.answers.map(toTouch) : Object.values(sayings.answers).map(toSay));
  showChips(asides, [...(screen?.others ?? []).map(toTouch), ...rest]);
}
