/** The page: a person on one side, the device behind the server on the other. */

import { maySleep, stayAwake } from "./awake.js";
import { isCounted, lightUp, nameOfCount, showCaption } from "./caption.js";
import { showChoices } from "./choices.js";
import { addTurn, setUpDrawer } from "./drawer.js";
import { Ears } from "./ears.js";
import { listenToTouches, showCount, showCountName, showState, turnRim } from "./lamp.js";
import { loadLocales, takeTurn } from "./server.js";
import { change, settings } from "./settings.js";
import { showScreen } from "./show.js";
import { keepSilence } from "./silence.js";
import { piecesOf } from "./speech.js";
import { Voice } from "./voice.js";

const byId = (id) => document.getElementById(id);
const phrases = byId("phrases").dataset;
const words = byId("words");
const byTouch = matchMedia("(pointer: coarse)");
const ears = new Ears();
const voice = new Voice();

let locales = {};
let device; // carried from turn to turn
let open = false; // whether a session is
let handsFree = false; // whether the person talks, rather than types and taps
let underWay = new AbortController(); // cuts short whatever is going on

/** Cut short whatever is going on; what begins now can be cut short by the signal. */
function interrupt() {
  underWay.abort();
  underWay = new AbortController();
  return underWay.signal;
}

/** Say something; an empty text is silence. */
const say = (said) => take({ said }, said || phrases.silence);

/** Touch a button of the screen. */
const touch = ({ label, intent }) => take({ touched: [intent] }, `${label} ${phrases.touched}`);

async function take(turn, utterance) {
  ears.abort();
  const signal = interrupt();
  showState("thinking");
  showSaid(turn.said);
  try {
    const { event, ...carried } = await takeTurn(device, turn, signal);
    signal.throwIfAborted();
    device = carried;
    open = event.listening;
    addTurn(utterance, event, phrases.device);
    await answer(event, signal);
  } catch (error) {
    if (signal.aborted) return;
    rest();
    byId("trouble").textContent = phrases.gone;
    console.warn(error);
  }
}

async function answer(event, signal) {
  const pieces = piecesOf(event.speech || (open ? "" : phrases.over), settings.locale);
  const bySkill = Boolean(event.response); // a re-prompt changes nothing on a screen
  const screen = bySkill ? showScreen(event.response) : undefined;
  showCaption(pieces, screen, settings.locale);
  const paced = pieces.some(isCounted);
  if (bySkill || !open) showChoices(locales[settings.locale], { open, paced, screen }, { say, touch });
  if (event.speech) await speak(pieces, paced, signal);
  return waitForAnswer(signal);
}

async function speak(pieces, paced, signal) {
  document.body.toggleAttribute("data-paced", paced);
  if (paced) stayAwake();
  try {
    await voice.play(pieces, settings, signal, {
      piece(index) {
        showState("speaking");
        showCountName(nameOfCount(pieces[index]));
        lightUp(index);
      },
      second(index, left, all) {
        if (isCounted(pieces[index])) showCount(left, all);
      },
    });
  } finally {
    document.body.removeAttribute("data-paced");
    maySleep();
    showCountName("");
    turnRim();
    lightUp();
  }
}

async function waitForAnswer(signal) {
  if (!open) return rest();
  showState("waiting");
  if (handsFree && ears.available) hear(rest);
  await keepSilence(signal);
  return say("");
}

/** Nothing is going on. */
function rest() {
  showState(open ? "waiting" : "asleep");
}

/**
 * Listen to the person.
 * @param {() => void} onSilence nothing was said
 */
function hear(onSilence) {
  handsFree = true;
  showState("listening");
  ears.listen(settings.locale, {
    words(text) {
      interrupt();
      showSaid(text);
    },
    end: (text) => (text ? say(text) : onSilence()),
    refused() {
      showEars();
      byId("trouble").textContent = phrases.refused;
    },
  });
}

/** Stop talking, and let the person take their turn. */
function hush() {
  waitForAnswer(interrupt()).catch(() => {});
}

/** Whatever is going on, the person wants to talk. */
function listenNow() {
  interrupt();
  hear(hush);
}

function press() {
  const { state } = document.body.dataset;
  if (state === "thinking") return;
  if (ears.open) ears.finish();
  else if (ears.available) listenNow();
  else if (state === "speaking" || state === "counting") hush();
  else words.focus();
}

function showSaid(text) {
  byId("lead").hidden = true;
  byId("trouble").textContent = "";
  byId("said").hidden = !text;
  byId("said").querySelector("q").textContent = text ?? "";
}

function showEars() {
  document.body.dataset.ears = ears.available ? "yes" : "no";
}

/** Unbox a new device: nothing was said to it yet. */
function plugIn() {
  ears.abort();
  interrupt();
  const { locale, screen } = settings;
  device = { surroundings: { locale, screen } };
  open = false;
  showScreen();
  showCaption([], undefined, locale);
  showSaid();
  byId("lead").hidden = false;
  showChoices(locales[locale], { open, fresh: true }, { say, touch });
  rest();
}

function setUpVoice() {
  const button = byId("voice");
  const show = () => button.setAttribute("aria-pressed", String(settings.aloud));
  button.onclick = () => {
    change({ aloud: !settings.aloud });
    voice.hush();
    show();
  };
  show();
}

locales = await loadLocales();
setUpDrawer(Object.keys(locales), plugIn);
setUpVoice();
listenToTouches({ press, release: () => ears.finish() });
byId("type").onsubmit = (event) => {
  event.preventDefault();
  const text = words.value.trim();
  words.value = "";
  if (byTouch.matches) words.blur(); // and the keyboard makes room
  handsFree = false;
  if (text) say(text);
};
document.addEventListener("keydown", ({ key }) => {
  const { state } = document.body.dataset;
  if (key === "Escape" && (state === "speaking" || state === "counting")) hush();
});
showEars();
plugIn();
