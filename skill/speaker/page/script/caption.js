/** The words of a reply, the sentence being spoken lit up. */

import { sentencesOf } from "./speech.js";

const LONG = 230; // characters, from where the letters are smaller
const A_NAME = 14; // characters; words this short before a pause say what is counted
const WORTH_COUNTING = 3; // seconds

const caption = document.getElementById("caption");

/**
 * Show a reply: as its screen sets it out, or else as it is spoken.
 * @param {import("./speech.js").Piece[]} pieces
 * @param {import("./show.js").Screen} [screen]
 * @param {string} locale
 */
export function showCaption(pieces, screen, locale) {
  const blocks = screen ? blocksOf(screen) : spokenBlocks(pieces);
  const length = blocks.reduce((sum, { text }) => sum + text.length, 0);
  caption.dataset.length = length > LONG ? "long" : "short";
  delete caption.dataset.spoken;
  scrollTo(0, 0);
  let next = 0;
  caption.replaceChildren(
    ...blocks.map(({ kind, text }) => {
      const block = document.createElement("p");
      block.className = kind;
      for (const sentence of sentencesOf(text, locale)) {
        const span = document.createElement("span");
        span.textContent = sentence;
        const index = pieces.findIndex((piece, at) => at >= next && piece.text === sentence);
        if (index >= 0) {
          span.dataset.piece = index;
          next = index + 1;
        }
        block.append(span, " ");
      }
      return block;
    }),
  );
}

/** Light up the sentence that is being spoken; without an index all of them. */
export function lightUp(index = -1) {
  const spoken = caption.querySelector(`[data-piece="${index}"]`);
  if (!spoken && index >= 0) return; // a word that only names what is counted
  caption.toggleAttribute("data-spoken", Boolean(spoken));
  for (const span of caption.querySelectorAll("span")) span.classList.toggle("now", span === spoken);
}

/** What a pause counts, such as "Hold" and "Rest"; empty where the words before it say more. */
export function nameOfCount({ text, pause }) {
  return isCounted({ pause }) && text.length <= A_NAME ? text.replace(/\p{P}+$/u, "") : "";
}

/** Whether a pause is long enough for its seconds to be seen. */
export const isCounted = ({ pause }) => pause >= WORTH_COUNTING;

const blocksOf = ({ title, sections, question }) =>
  [
    { kind: "title", text: title },
    ...sections.flatMap(({ heading, text }) => [
      { kind: "heading", text: heading },
      { kind: "text", text },
    ]),
    { kind: "question", text: question },
  ].filter(({ text }) => text);

function spokenBlocks(pieces) {
  const read = pieces.filter((piece) => !nameOfCount(piece)).map(({ text }) => text);
  if (read.length < 2) return [{ kind: "text", text: read.join(" ") }];
  return [
    { kind: "text", text: read.slice(0, -1).join(" ") },
    { kind: "question", text: read.at(-1) },
  ];
}
