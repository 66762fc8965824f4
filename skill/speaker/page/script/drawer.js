/** The drawer: how the speaker is set up, and what went on inside it. */

import { change, settings } from "./settings.js";

const MOST_TURNS = 40;

const drawer = document.getElementById("drawer");
const opener = document.getElementById("open-drawer");
const closer = document.getElementById("close-drawer");
const turns = document.getElementById("turns");
const template = document.getElementById("turn");
const covers = matchMedia("(max-width: 60rem)");
const behind = document.querySelectorAll("header, main");

/**
 * Set the drawer up.
 * @param {string[]} locales
 * @param {() => void} onNewDevice another one was chosen
 */
export function setUpDrawer(locales, onNewDevice) {
  opener.onclick = () => showDrawer(drawer.hidden);
  closer.onclick = () => showDrawer(false);
  covers.onchange = keepApart;
  drawer.onkeydown = ({ key }) => key === "Escape" && showDrawer(false);
  const language = new Intl.DisplayNames(document.documentElement.lang, { type: "language" });
  const locale = document.getElementById("locale");
  locale.append(...locales.map((name) => new Option(language.of(name), name)));
  if (!locales.includes(settings.locale)) change({ locale: locales[0] });
  locale.value = settings.locale;
  locale.onchange = () => choose({ locale: locale.value });
  for (const radio of document.querySelectorAll('[name="device"]')) {
    radio.checked = (radio.value === "screen") === settings.screen;
    radio.onchange = () => choose({ screen: radio.value === "screen" });
  }
  const silence = document.getElementById("silence");
  silence.checked = settings.silence;
  silence.onchange = () => change({ silence: silence.checked });

  function choose(changes) {
    change(changes);
    onNewDevice();
  }
}

/** Silence no longer counts. */
export function endHurry() {
  change({ silence: false });
  document.getElementById("silence").checked = false;
}

/** Whether the drawer lies over the page. */
export const isCovered = () => covers.matches && !drawer.hidden;

/**
 * Add a turn at the top.
 * @param {string} utterance
 * @param {object} event
 * @param {string} byItself what to say where the skill was not asked
 */
export function addTurn(utterance, { heard, request, response }, byItself) {
  const item = template.content.cloneNode(true);
  const part = (name) => item.querySelector(`.${name}`);
  part("utterance").textContent = utterance;
  part("heard").textContent = request ? told(heard, request.request) : byItself;
  for (const { name, spoken, id } of slotsOf(heard)) {
    const [term, meaning] = ["dt", "dd"].map((tag) => document.createElement(tag));
    term.textContent = name;
    meaning.textContent = id ? `“${spoken}” → ${id}` : `“${spoken}”`;
    part("slots").append(term, meaning);
  }
  for (const [name, json] of Object.entries({ request, response })) {
    part(name).textContent = json ? JSON.stringify(json, null, 2) : "–";
  }
  turns.prepend(item);
  while (turns.children.length > MOST_TURNS) turns.lastElementChild.remove();
  document.getElementById("no-turns").hidden = true;
}

function told(heard, { type, reason }) {
  if (heard) return `${heard.intent} · ${heard.how} ${heard.score.toFixed(2)}`;
  return reason ? `${type} · ${reason}` : type;
}

/** A filled slot arrives as [name, spoken, id]. */
const slotsOf = (heard) => (heard?.slots ?? []).map(([name, spoken, id]) => ({ name, spoken, id }));

function showDrawer(open) {
  drawer.hidden = !open;
  opener.setAttribute("aria-expanded", String(open));
  keepApart();
  (open ? closer : opener).focus();
}

/** What the drawer covers cannot be reached. */
function keepApart() {
  for (const part of behind) part.inert = isCovered();
}
