import { pointedAtCaller } from './at-caller.js';

/** Refusals that no spec has named yet, by scenario; each knows the line that was refused. */
export const openRefusals = new Map<object, Error>();

/** An error that points at the line of the spec which is running now. */
export const refusalAt = (what: string): Error =>
  pointedAtCaller(new Error(`Expected every event to be accepted, but refused was: ${what}`));

// A spec that ends with a refused event would pass in silence.
afterEach(() => {
  const [first] = openRefusals.values();
  openRefusals.clear();
  if (first) throw first;
});
