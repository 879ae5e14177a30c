import type { InstanceFilter } from './instance-filter.js';
import type { StoodInFor } from './stood-in-for.js';

/** A filter of the list of cases: the rows that match it are one range of one index, in the order of the list. */
export interface InstanceFacet {
  readonly table: 'instance' | 'active_state' | 'participant';
  /** `undefined`: the primary key. */
  readonly index?: string;
  /** The column with the id of the case. */
  readonly id: 'id' | 'instance_id';
  readonly equal: Readonly<Record<string, string | number>>;
  /** What the rows of the index have in common. */
  readonly condition?: string;
  /** What the index says of each case besides. */
  readonly says?: ReadonlySet<string>;
  /** Of its rows only those of these processes, which stand behind the order of the index. */
  readonly processes?: readonly string[];
}

/** All cases. An event does not write what the index says of them: none of it changes before the case ends. */
export const everyInstance: InstanceFacet = {
  table: 'instance',
  index: 'instance_started',
  id: 'id',
  equal: {},
  says: new Set(['definition_key', 'status', 'started_by']),
};

/** The cases with overdue work. */
export const overdueInstances: InstanceFacet = {
  table: 'instance',
  index: 'instance_overdue',
  id: 'id',
  equal: {},
  condition: 'overdue = true',
};

/** The cases that are not over: one that has failed waits in its state to be mended. */
const openInstances: InstanceFacet = {
  table: 'instance',
  index: 'instance_open',
  id: 'id',
  equal: {},
  condition: `status IN ('active', 'error')`,
};

/** Whether an index says of each of its cases if it matches a filter. */
export function answers({ says }: InstanceFacet, { table, equal }: InstanceFacet): boolean {
  const columns = Object.keys(equal);
  return table === 'instance' && columns.length > 0 && columns.every((column) => says?.has(column) === true);
}

/** The same filters in as few look-ups as there can be: the index of all cases answers for several at once. */
export function lookUpsFor(facets: readonly InstanceFacet[]): readonly InstanceFacet[] {
  const known = facets.filter((facet) => answers(everyInstance, facet));
  if (known.length === 0) return facets;
  const others = facets.filter((facet) => !known.includes(facet));
  return [{ ...everyInstance, equal: allOf(known) }, ...others];
}

/** What cases have that match all of these filters. */
export const allOf = (facets: readonly InstanceFacet[]): InstanceFacet['equal'] =>
  Object.fromEntries(facets.flatMap(({ equal }) => Object.entries(equal)));

/**
 * The filters that are given, those first that usually match the fewest cases. Who takes part in a case is one of them.
 *
 * @param person whose cases; `undefined` for those of everybody
 */
export function instanceFacets(person: StoodInFor | undefined, filter: InstanceFilter): readonly InstanceFacet[] {
  const { number, parentId, overdue, state, startedBy, definition, version, status } = filter;
  const column = (name: string, value: string | undefined, index: string, condition?: string): InstanceFacet[] =>
    value === undefined
      ? []
      : [{ table: 'instance', index, id: 'id', equal: { [name]: value }, ...(condition ? { condition } : {}) }];
  return [
    ...column('number', number, 'instance_number'),
    ...column('parent_id', parentId, 'instance_parent', 'parent_id IS NOT NULL'),
    ...(overdue === true ? [overdueInstances] : []),
    ...column('started_by', startedBy, 'instance_started_by'),
    ...(state === undefined ? [] : [{ table: 'active_state', id: 'instance_id', equal: { state } } as const]),
    ...(person ? [participation(person, definition)] : []),
    ...(definition !== undefined && version !== undefined
      ? [ofVersion(definition, version)]
      : column('definition_key', definition, 'instance_definition')),
    ...(status === 'open' ? [openInstances] : column('status', status, 'instance_status')),
  ];
}

const ofVersion = (definition: string, version: number): InstanceFacet => ({
  table: 'instance',
  index: 'instance_version',
  id: 'id',
  equal: { definition_key: definition, definition_version: version },
});

const participation = ({ userId, processes }: StoodInFor, definition: string | undefined): InstanceFacet => ({
  table: 'participant',
  index: 'participant_started',
  id: 'instance_id',
  equal: { user_id: userId },
  says: new Set(['definition_key']),
  ...(processes && definition === undefined ? { processes } : {}),
});
