/** What can be said or touched next. */

import { showChips } from "./chips.js";

const answers = document.getElementById("answers");
const asides = document.getElementById("asides");

/**
 * @typedef {object} Moment
 * @property {boolean} open whether a session is
 * @property {boolean} [fresh] whether nothing has been said yet
 * @property {boolean} [paced] whether something is being counted
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
export function showChoices(sayings, { open, fresh, paced, screen }, { say, touch }) {
  const toSay = (text) => ({ label: text, choose: () => say(text) });
  const toTouch = (button) => ({ label: button.label, choose: () => touch(button) });
  if (!open) {
    // What was said last stands: nothing is pressed on somebody who may have to call for help.
    const [first, ...others] = sayings.begin.map(toSay);
    showChips(answers, fresh ? [first] : []);
    showChips(asides, fresh ? others : [first]);
    return;
  }
  if (!screen) {
    showChips(answers, Object.values(sayings.answers).map(toSay));
    showChips(asides, Object.values(paced ? sayings.paced : sayings.asides).map(toSay));
    return;
  }
  const offered = new Set([...screen.answers, ...screen.others].map(({ intent }) => intent));
  const rest = Object.entries(sayings.beside_screen).filter(([intent]) => !offered.has(intent));
  showChips(answers, screen.answers.map(toTouch));
  showChips(asides, [...screen.others.map(toTouch), ...rest.map(([, text]) => toSay(text))]);
}
