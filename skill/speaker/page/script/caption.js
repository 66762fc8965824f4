/** The words of a reply, the sentence being spoken lit up. */

const LONG = 230; // characters, from where the letters are smaller
const A_NAME = 14; // characters; a word this short before a pause says what is counted
const WORTH_COUNTING = 3; // seconds

const caption = document.getElementById("caption");

/**
 * Show the sentences of a reply, but for the words that only name what is counted.
 * @param {import("./speech.js").Piece[]} pieces
 */
export function showCaption(pieces) {
  const shown = pieces.filter((piece) => !nameOfCount(piece));
  const length = shown.reduce((sum, piece) => sum + piece.text.length, 0);
  caption.dataset.length = length > LONG ? "long" : "short";
  delete caption.dataset.spoken;
  caption.replaceChildren(
    ...pieces.flatMap((piece, index) => {
      if (!shown.includes(piece)) return [];
      const span = document.createElement("span");
      span.dataset.piece = index;
      span.textContent = piece.text;
      span.classList.toggle("question", piece === shown.at(-1) && shown.length > 1);
      return [span, " "];
    }),
  );
}

/** Light up the sentence that is being spoken; none without an index. */
export function lightUp(index = -1) {
  const spoken = caption.querySelector(`[data-piece="${index}"]`);
  if (spoken) caption.dataset.spoken = "";
  else if (index < 0) delete caption.dataset.spoken;
  if (spoken || index < 0) {
    for (const span of caption.querySelectorAll("span")) span.classList.toggle("now", span === spoken);
  }
}

/** What a pause counts, such as "Hold" and "Rest"; empty where the words before it say more. */
export function nameOfCount({ text, pause }) {
  return isCounted({ pause }) && text.length <= A_NAME ? text.replace(/\p{P}+$/u, "") : "";
}

/** Whether a pause is long enough to be counted aloud in the head. */
export const isCounted = ({ pause }) => pause >= WORTH_COUNTING;
