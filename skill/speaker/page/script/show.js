/** What an Echo Show would show: the screen that a response sends, as the page presents it. */

const SVG = "http://www.w3.org/2000/svg";
const drawing = document.getElementById("drawing");

/**
 * @typedef {object} Screen the data of the skill's APL document
 * @property {"calm"|"same_day"|"emergency"} tone
 * @property {string} title
 * @property {string} drawing what it shows
 * @property {{heading: string, text: string}[]} sections
 * @property {string} question
 * @property {{label: string, intent: string}[]} answers
 * @property {{label: string, intent: string}[]} others
 */

/**
 * Show a response's drawing and its tone; the data for the rest comes back, if there is any.
 * @param {object} [response]
 * @returns {Screen | undefined}
 */
export function showScreen(response) {
  const directives = response?.response?.directives ?? [];
  const { document: apl, datasources } =
    directives.find(({ type }) => type === "Alexa.Presentation.APL.RenderDocument") ?? {};
  const screen = datasources?.screen;
  document.body.dataset.tone = screen?.tone ?? "calm";
  const graphic = apl?.graphics?.drawing;
  drawing.hidden = !graphic;
  drawing.setAttribute("aria-label", screen?.drawing ?? "");
  drawing.replaceChildren(...(graphic ? [svgOf(graphic)] : []));
  return screen;
}

/** Turn an APL vector graphic into SVG. */
function svgOf({ width, height, items }) {
  const svg = element("svg", { viewBox: `0 0 ${width} ${height}`, "aria-hidden": true });
  svg.append(...items.map(shapeOf));
  return svg;
}

function shapeOf({ type, items = [], scaleX = 1, pivotX = 0, ...path }) {
  if (type === "group") {
    const group = element("g", { transform: `matrix(${scaleX} 0 0 1 ${pivotX * (1 - scaleX)} 0)` });
    group.append(...items.map(shapeOf));
    return group;
  }
  return element("path", {
    d: path.pathData,
    fill: path.fill ?? "none",
    stroke: path.stroke ?? "none",
    "stroke-width": path.strokeWidth ?? 1,
    "stroke-linecap": path.strokeLineCap ?? "butt",
    "stroke-linejoin": path.strokeLineJoin ?? "miter",
  });
}

function element(name, attributes) {
  const made = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  return made;
}
