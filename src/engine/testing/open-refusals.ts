/** Refusals that no spec has named yet, by scenario. */
export const openRefusals = new Map<object, string>();

// A spec that ends with a refused event would pass in silence.
afterEach(() => {
  const unnamed = [...openRefusals.values()];
  openRefusals.clear();
  if (unnamed.length > 0)
    throw new Error(`Expected every event to be accepted, but refused were: ${unnamed.join('; ')}`);
});
