/** What a tab remembers of its speaker across a reload: how it is set up, never what was said. */

const NAME = "speaker";
const FIRST = { locale: "en-US", screen: true, aloud: true, silence: true };

export const settings = { ...FIRST, ...JSON.parse(sessionStorage.getItem(NAME) ?? "{}") };

/** @param {Partial<typeof FIRST>} changes */
export function change(changes) {
  Object.assign(settings, changes);
  sessionStorage.setItem(NAME, JSON.stringify(settings));
}
