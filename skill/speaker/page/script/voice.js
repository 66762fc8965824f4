/** Speaks pieces of speech in the browser's voice; without one, keeps the time of reading. */

import { countDown, sleep } from "./clock.js";

const SPEAKS_WITHIN = 3; // seconds; a browser that has no voice says nothing, for ever
const READING = 0.06; // seconds a character, for those who read
const CUT_SHORT = ["interrupted", "canceled"]; // all other errors mean that there is no voice
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
   * @param {{locale: string, aloud: boolean}} settings read anew for each piece
   * @param {AbortSignal} signal
   * @param {object} on
   * @param {(index: number) => void} on.piece
   * @param {(index: number, left: number, all: number) => void} on.second of the pause after it
   */
  async play(pieces, settings, signal, on) {
    for (const [index, piece] of pieces.entries()) {
      on.piece(index);
      await this.#speak(piece, settings, signal);
      await countDown(piece.pause, (left, all) => on.second(index, left, all), signal);
    }
  }

  /** Be silent now; what is left is only shown if the settings say so. */
  hush() {
    this.synthesis?.cancel();
  }

  async #speak({ text, manner }, { locale, aloud }, signal) {
    const reading = (text.length * READING) / manner.rate + 0.4;
    if (!aloud || this.silent) return sleep(reading, signal);
    signal.throwIfAborted();
    const utterance = Object.assign(new SpeechSynthesisUtterance(text), manner, {
      lang: locale,
      voice: this.#voiceFor(locale),
    });
    const [started, ended] = [new AbortController(), new AbortController()];
    utterance.onstart = () => started.abort();
    utterance.onend = () => ended.abort();
    utterance.onerror = ({ error }) => {
      this.silent ||= !CUT_SHORT.includes(error);
      ended.abort();
    };
    const hush = () => this.hush();
    signal.addEventListener("abort", hush, { once: true });
    this.synthesis.speak(utterance);
    try {
      const either = AbortSignal.any([signal, ended.signal]);
      await sleep(SPEAKS_WITHIN, AbortSignal.any([either, started.signal])).then(
        () => (this.silent = true),
        () => sleep(reading * LONGER_THAN_READING, either).catch(() => {}),
      );
      signal.throwIfAborted();
      if (!ended.signal.aborted) hush();
    } finally {
      signal.removeEventListener("abort", hush);
    }
    if (this.silent) await sleep(reading, signal);
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
