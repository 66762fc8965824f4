/** Silence after a question: it is seen running out, and can be told to wait. */

import { countDown } from "./clock.js";
import { endHurry, isCovered } from "./drawer.js";
import { turnRim } from "./lamp.js";
import { settings } from "./settings.js";

const PATIENCE = 8; // seconds, as on a device

const wait = document.getElementById("wait");
const words = document.getElementById("words");

/**
 * Wait for the person to say something; resolves when nothing was said. Where nobody is meant
 * to talk, because they type, look elsewhere or asked for time, it waits as long as that lasts.
 * @param {AbortSignal} signal
 */
export async function keepSilence(signal) {
  for (;;) {
    if (await ranOut(signal)) return;
    await untilSomethingChanges(signal);
  }
}

async function ranOut(signal) {
  if (!counts()) return false;
  const changed = new AbortController();
  const watching = new AbortController();
  const check = () => counts() || changed.abort();
  watchChanges(check, watching.signal);
  wait.hidden = false;
  try {
    await countDown(PATIENCE, turnRim, AbortSignal.any([signal, changed.signal]));
    return true;
  } catch {
    signal.throwIfAborted();
    return false;
  } finally {
    watching.abort();
    wait.hidden = true;
    turnRim();
  }
}

const counts = () => settings.silence && !words.value && !document.hidden && !isCovered();

function untilSomethingChanges(signal) {
  return new Promise((resolve, reject) => {
    const watching = new AbortController();
    const end = (settle) => () => {
      watching.abort();
      settle(signal.reason);
    };
    signal.addEventListener("abort", end(reject), { signal: watching.signal });
    watchChanges(() => counts() && end(resolve)(), watching.signal);
  });
}

function watchChanges(check, signal) {
  for (const [target, type] of [
    [words, "input"],
    [document, "visibilitychange"],
    [document, "change"],
    [document, "click"],
  ]) {
    target.addEventListener(type, check, { signal });
  }
}

wait.addEventListener("click", endHurry, { capture: true });
