// A voice and ears for a page under test: they keep what is said, and do as they are told.
window.senses = {
  spoken: [],
  speaking: null,
  breathless: true, // whether an utterance ends as soon as it begins
  recognition: null,

  begin(ears, settings) {
    sessionStorage.speaker ??= JSON.stringify(settings);
    Object.defineProperty(window, "speechSynthesis", { value: new Voice() });
    window.webkitSpeechRecognition = ears ? Recognition : undefined;
    window.SpeechRecognition = undefined;
  },

  // Let the recogniser hear words; they are final once the person has finished.
  hear(words) {
    const { recognition } = this;
    recognition.onresult({ results: [[{ transcript: words }]] });
  },
};

class Voice {
  getVoices() {
    return [];
  }
  speak(utterance) {
    const { text, rate, volume, lang } = utterance;
    senses.spoken.push({ text, rate, volume, lang });
    senses.speaking = utterance;
    queueMicrotask(() => {
      utterance.onstart?.();
      if (senses.breathless) this.end("onend");
    });
  }
  cancel() {
    this.end("onerror", { error: "interrupted" });
  }
  end(how, event) {
    const utterance = senses.speaking;
    senses.speaking = null;
    utterance?.[how]?.(event);
  }
}

class Recognition {
  start() {
    senses.recognition = this;
  }
  stop() {
    senses.recognition = null;
    queueMicrotask(() => this.onend());
  }
  abort() {
    senses.recognition = null;
    queueMicrotask(() => this.onend());
  }
}
