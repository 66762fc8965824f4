/** Keeps a phone's screen on while something is counted. */

let lock = null;

export async function stayAwake() {
  lock ??= await navigator.wakeLock?.request("screen").catch(() => null);
}

export function maySleep() {
  lock?.release();
  lock = null;
}
