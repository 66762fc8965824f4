/** Turns speech into words where the browser can. */

const Recognition = globalThis.SpeechRecognition ?? globalThis.webkitSpeechRecognition;

export class Ears {
  available = Boolean(Recognition);
  #recognition = null;

  /**
   * Listen to one utterance.
   * @param {string} locale
   * @param {object} on
   * @param {(words: string) => void} on.words what has been heard so far
   * @param {(words: string) => void} on.end all that was heard; nothing after a silence
   * @param {() => void} on.refused the person or the browser said no to the microphone
   */
  listen(locale, on) {
    this.abort();
    const recognition = Object.assign(new Recognition(), { lang: locale, interimResults: true });
    let words = "";
    recognition.onresult = ({ results }) => {
      words = [...results].map((result) => result[0].transcript).join(" ").trim();
      on.words(words);
    };
    recognition.onerror = ({ error }) => {
      if (error !== "not-allowed" && error !== "service-not-allowed") return;
      this.available = false;
      on.refused();
    };
    recognition.onend = () => {
      if (this.#recognition !== recognition) return;
      this.#recognition = null;
      on.end(words);
    };
    this.#recognition = recognition;
    recognition.start();
  }

  /** Whether it is listening now. */
  get open() {
    return this.#recognition !== null;
  }

  /** The person has finished talking. */
  finish() {
    this.#recognition?.stop();
  }

  /** Forget what is being heard. */
  abort() {
    const recognition = this.#recognition;
    this.#recognition = null;
    recognition?.abort();
  }
}
