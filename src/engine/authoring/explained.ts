import { nearestName } from '../nearest-name.js';

/** What XState says of a transition that leads nowhere. */
const lost = /state node '(?:[^.']*\.)?([^']*)':\s*Child state '([^']*)' does not exist/;

/** Makes a machine; where a target is no state, the error says so in one line and names the one probably meant. */
export function explained<Machine>(root: { readonly states?: object }, make: () => Machine): Machine {
  try {
    return make();
  } catch (error) {
    const [, place = '', target = ''] = lost.exec(String(error)) ?? [];
    if (target === '') throw error;
    const meant = nearestName(target, Object.keys(root.states ?? {}));
    throw new TypeError(
      `Expected the transitions of '${place}' to name a state, but there is no '${target}'` +
        `${meant === null ? '' : ` (did you mean '${meant}'?)`}.`,
      { cause: error },
    );
  }
}
