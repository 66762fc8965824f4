/** Speaks pieces of speech in the browser's voice; without one, keeps the time of reading. */

import { countDown, sleep } from "./clock.js";

const SPEAKS_WITHIN = 3; // seconds; a browser that has no voice says nothing, for ever
const READING = 0.06; // seconds a character, for those who read
const LONGER_THAN_READING = 4; // by which an utterance is given up as stuck

export class Voice {
  /** @param {SpeechSynthesis} [synthesis] */
  constructor(synthesis = globalThis.speechSynthesis) {
    this.synthesis = synthesis;
    this.silent = !synthesis;
    synthesis?.getVoices(); // some browsers load them only when they are asked for
  }

  /**
   * Speak the pieces one after the other; rejects when cut short.
   * @param {import("./speech.js").Piece[]} pieces
   * @param {object} how
   * @param {string} how.locale
   * @param {boolean} how.aloud
   * @param {AbortSignal} how.signal
   * @param {(index: number) => void} how.onPiece
   * @param {(index: number, left: number, all: number) => void} how.onSecond of the pause after it
   */
  async play(pieces, { locale, aloud, signal, onPiece, onSecond }) {
    for (const [index, piece] of pieces.entries()) {
      onPiece(index);
      await this.#speak(piece, locale, aloud, signal);
      await countDown(piece.pause, (left, all) => onSecond(index, left, all), signal);
    }
  }

  async #speak({ text, manner }, locale, aloud, signal) {
    const reading = (text.length * READING) / manner.rate + 0.4;
    if (!aloud || this.silent) return sleep(reading, signal);
    signal.throwIfAborted();
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), manner, {
      lang: locale,
      voice: this.#voiceFor(locale),
    });
    const ended = new AbortController();
    const started = new AbortController();
    utterance.onstart = () => started.abort();
    utterance.onend = utterance.onerror = () => ended.abort();
    const hush = () => this.synthesis.cancel();
    signal.addEventListener("abort", hush, { once: true });
    this.synthesis.speak(utterance);
    try {
      const either = AbortSignal.any([signal, ended.signal]);
      await sleep(SPEAKS_WITHIN, AbortSignal.any([either, started.signal])).catch(() => {});
      if (started.signal.aborted) {
        await sleep(reading * LONGER_THAN_READING, either).catch(() => {});
      } else if (!either.aborted) {
        this.silent = true;
      }
      signal.throwIfAborted();
      if (!ended.signal.aborted) hush();
    } finally {
      signal.removeEventListener("abort", hush);
    }
  }

  /** A voice on this computer rather than one that sends the words away. */
  #voiceFor(locale) {
    const voices = this.synthesis.getVoices().filter((voice) => voice.localService);
    const language = locale.split("-")[0];
    return (
      voices.find((voice) => voice.lang.replace("_", "-") === locale) ??
      voices.find((voice) => voice.lang.startsWith(language)) ??
      null
    );
  }
}
