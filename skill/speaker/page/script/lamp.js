/** The lamp: its light is the state of the speaker, its rim counts, a touch talks or hushes. */

const HOLD = 350; // milliseconds; pressed for longer, letting go ends the talking

const lamp = document.getElementById("lamp");
const name = document.getElementById("lamp-name");
const status = document.getElementById("status");
const count = document.getElementById("count");
const countName = document.getElementById("count-name");

/** @param {"asleep"|"waiting"|"listening"|"thinking"|"speaking"|"counting"} state */
export function showState(state) {
  document.body.dataset.state = state;
  name.textContent = name.dataset[state];
  status.textContent = status.dataset[state];
  if (state !== "counting") count.textContent = "";
}

/** Show what is counted, such as "Hold"; nothing where the words say more. */
export function showCountName(what) {
  countName.textContent = what;
}

/** Show the seconds of something that is held. */
export function showCount(left, all) {
  showState("counting");
  count.textContent = Math.ceil(left);
  turnRim(left, all);
}

/** Let the rim run out; without an argument it is dark. */
export function turnRim(left = 0, all = 1) {
  if (left === all || !left) lamp.classList.remove("ticking");
  lamp.style.setProperty("--left", left / all);
  if (!left) return;
  lamp.getBoundingClientRect(); // from a full rim
  lamp.classList.add("ticking");
  lamp.style.setProperty("--left", Math.max(0, left - 1) / all);
}

/**
 * Tell of touches: the start of one, the end of one that was held, by finger or by key.
 * @param {{press: () => void, release: () => void}} on
 */
export function listenToTouches({ press, release }) {
  let since = 0;
  const down = () => {
    since = performance.now();
    press();
  };
  const up = () => {
    if (since && performance.now() - since > HOLD) release();
    since = 0;
  };
  lamp.addEventListener("pointerdown", (event) => event.button === 0 && down());
  lamp.addEventListener("pointerup", up);
  lamp.addEventListener("pointercancel", up);
  lamp.addEventListener("contextmenu", (event) => event.preventDefault());
  lamp.addEventListener("keydown", (event) => {
    if (event.repeat || (event.key !== " " && event.key !== "Enter")) return;
    event.preventDefault();
    down();
  });
  lamp.addEventListener("keyup", (event) => {
    event.preventDefault();
    up();
  });
  // A screen reader clicks without a pointer and without a key.
  lamp.addEventListener("click", (event) => event.detail === 0 && press());
}
