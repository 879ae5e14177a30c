/** A list as somebody has narrowed it, under a name of his. */
export interface View {
  readonly name: string;
  /** Which list. */
  readonly list: string;
  /** What its address holds behind the `?`. */
  readonly search: Readonly<Record<string, unknown>>;
}

const keyOf = (person: string): string => `guicheng.views.${person}`;

const isView = (given: unknown): given is View =>
  typeof given === 'object' &&
  given !== null &&
  ['name', 'list'].every((name) => typeof (given as Record<string, unknown>)[name] === 'string') &&
  typeof (given as { search?: unknown }).search === 'object';

/** The views that somebody has kept in this browser. */
export function viewsOf(person: string): readonly View[] {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(keyOf(person)) ?? '[]');
    return Array.isArray(kept) ? kept.filter(isView) : [];
  } catch {
    return [];
  }
}

const keep = (person: string, views: readonly View[]): readonly View[] => {
  localStorage.setItem(keyOf(person), JSON.stringify(views));
  return views;
};

const isOther =
  ({ name, list }: View) =>
  (one: View): boolean =>
    one.name !== name || one.list !== list;

/** Keeps a view, in place of what had its name before. @returns all of them */
export const keepView = (person: string, view: View): readonly View[] =>
  keep(person, [...viewsOf(person).filter(isOther(view)), view]);

/** @returns those that are left */
export const forgetView = (person: string, view: View): readonly View[] =>
  keep(person, viewsOf(person).filter(isOther(view)));
