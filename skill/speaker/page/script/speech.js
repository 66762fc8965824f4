/** From a response's SSML to what is spoken, piece by piece, and how. */

/**
 * @typedef {object} Manner
 * @property {number} rate 1 is as usual
 * @property {number} volume 1 is as usual
 * @property {number} pitch 1 is as usual
 *
 * @typedef {object} Piece a sentence, then silence
 * @property {string} text
 * @property {Manner} manner
 * @property {number} pause seconds of silence after it
 */

const AMAZON = "https://developer.amazon.com/alexa"; // SSML leaves the prefix undeclared
const PLAIN = { rate: 1, volume: 1, pitch: 1 };
const WHISPERED = { rate: 0.92, volume: 0.35, pitch: 0.9 };
const RATES = { "x-slow": 0.55, slow: 0.78, medium: 1, fast: 1.25, "x-fast": 1.5 };
const VOLUMES = { silent: 0, "x-soft": 0.25, soft: 0.45 };
const BREAKS = { none: 0, "x-weak": 0, weak: 0, medium: 0.4, strong: 0.7, "x-strong": 1.2 };

/**
 * Read SSML, or plain text, as the pieces it is made of.
 * @param {string} speech
 * @param {string} locale
 * @returns {Piece[]}
 */
export function piecesOf(speech, locale) {
  const declared = speech.replace(/^\s*<speak/, `<speak xmlns:amazon="${AMAZON}"`);
  const root = declared === speech
    ? new Text(speech)
    : new DOMParser().parseFromString(declared, "text/xml").documentElement;
  const pieces = [];
  for (const part of parts(root, PLAIN)) {
    const last = pieces.at(-1);
    if ("pause" in part) {
      if (last) last.pause += part.pause;
    } else if (last && !last.pause && last.manner === part.manner) {
      last.text += part.text;
    } else if (part.text.trim()) {
      pieces.push({ ...part, pause: 0 });
    }
  }
  return pieces.flatMap((piece) => bySentence(piece, locale));
}

function* parts(node, manner) {
  if (node instanceof Text) {
    yield { text: node.data.replace(/\s+/g, " "), manner };
    return;
  }
  if (node.localName === "break") {
    yield { pause: secondsOf(node) };
  } else if (node.localName === "sub") {
    yield { text: node.getAttribute("alias") ?? node.textContent, manner };
  } else {
    const inner = mannerOf(node, manner);
    for (const child of node.childNodes) yield* parts(child, inner);
  }
}

function mannerOf(node, manner) {
  if (node.localName === "effect" && node.getAttribute("name") === "whispered") {
    return blend(manner, WHISPERED);
  }
  if (node.localName !== "prosody") return manner;
  const rate = node.getAttribute("rate");
  return blend(manner, {
    ...PLAIN,
    rate: RATES[rate] ?? (parseFloat(rate) / 100 || 1),
    volume: VOLUMES[node.getAttribute("volume")] ?? 1,
  });
}

const blend = (one, other) => ({
  rate: one.rate * other.rate,
  volume: one.volume * other.volume,
  pitch: one.pitch * other.pitch,
});

function secondsOf(node) {
  const time = node.getAttribute("time");
  if (!time) return BREAKS[node.getAttribute("strength") ?? "medium"] ?? 0;
  return parseFloat(time) / (time.endsWith("ms") ? 1000 : 1);
}

/** Browsers' voices tire of long texts; a sentence at a time they never do. */
function bySentence({ text, manner, pause }, locale) {
  const found = sentencesOf(text, locale);
  return found.map((sentence, index) => ({
    text: sentence,
    manner,
    pause: index === found.length - 1 ? pause : 0,
  }));
}

/**
 * The sentences of a text.
 * @param {string} text
 * @param {string} locale
 */
export function sentencesOf(text, locale) {
  return [...new Intl.Segmenter(locale, { granularity: "sentence" }).segment(text)]
    .map(({ segment }) => segment.trim())
    .filter(Boolean);
}
