import type { Statement } from './statement.js';

/** Somebody whose cases and tasks are also those of another one, who stands in for him. */
export interface StoodInFor {
  readonly userId: string;
  /** In which processes; `null`: in all. */
  readonly processes: readonly string[] | null;
}

/** Those whose part in a case lets somebody see it: he himself first. */
export const thoseSeenThrough = (viewer: {
  readonly userId: string;
  readonly standsInFor?: readonly StoodInFor[];
}): readonly StoodInFor[] => [
  { userId: viewer.userId, processes: null },
  ...(viewer.standsInFor ?? []).filter(({ processes }) => processes?.length !== 0),
];

/** Of a table with `definition_key`: the rows of these processes; nothing where all of them are meant. */
export const ofProcesses = (
  statement: Statement,
  alias: string,
  processes: StoodInFor['processes'],
): readonly string[] =>
  processes ? [`${alias}.definition_key IN (${processes.map((key) => statement.value(key)).join(', ')})`] : [];

/**
 * Whether one of these people takes part in a case: one look-up of their participations by the key. No planner turns a
 * scalar subquery into a walk through all that somebody takes part in.
 *
 * @param id the column that names the case
 */
export function takesPart(statement: Statement, orgId: string, people: readonly StoodInFor[], id: string): string {
  const conditions = [
    `part.org_id = ${statement.value(orgId)}`,
    `part.user_id IN (${people.map(({ userId }) => statement.value(userId)).join(', ')})`,
    `part.instance_id = ${id}`,
  ];
  if (people.some(({ processes }) => processes !== null)) {
    const within = people.map(({ userId, processes }) =>
      [`part.user_id = ${statement.value(userId)}`, ...ofProcesses(statement, 'part', processes)].join(' AND '),
    );
    conditions.push(`(${within.join(' OR ')})`);
  }
  return `(SELECT 1 FROM participant AS part WHERE ${conditions.join(' AND ')} LIMIT 1) = 1`;
}
