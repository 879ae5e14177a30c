const key = 'guicheng.list';

/** Remembers the cases of the list that somebody leaves, in its order: from each of them the next one is a key away. */
export const rememberList = (ids: readonly string[]): void =>
  sessionStorage.setItem(key, JSON.stringify([...new Set(ids)]));

/** Where a case stands in the list that somebody came from. */
export interface PlaceInList {
  /** From 1. */
  readonly place: number;
  readonly count: number;
  readonly before: string | undefined;
  readonly after: string | undefined;
}

/** `undefined` where nobody came from a list that holds it. */
export function placeInList(id: string): PlaceInList | undefined {
  const ids: unknown = JSON.parse(sessionStorage.getItem(key) ?? '[]');
  if (!Array.isArray(ids)) return undefined;
  const index = ids.indexOf(id);
  return index === -1
    ? undefined
    : { place: index + 1, count: ids.length, before: ids[index - 1], after: ids[index + 1] };
}
