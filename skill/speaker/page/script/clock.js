/** Time that passes in whole seconds, and can be cut short. */

/**
 * Wait; rejects with the signal's reason when cut short.
 * @param {number} seconds
 * @param {AbortSignal} signal
 */
export function sleep(seconds, signal) {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted();
    const cut = () => {
      clearTimeout(timer);
      reject(signal.reason);
    };
    const timer = setTimeout(() => {
      signal.removeEventListener("abort", cut);
      resolve();
    }, seconds * 1000);
    signal.addEventListener("abort", cut, { once: true });
  });
}

/**
 * Count down to nothing, telling how many seconds are left at each one.
 * @param {number} seconds
 * @param {(left: number, all: number) => void} onSecond
 * @param {AbortSignal} signal
 */
export async function countDown(seconds, onSecond, signal) {
  for (let left = seconds; left > 0; left -= 1) {
    onSecond(left, seconds);
    await sleep(Math.min(left, 1), signal);
  }
}
