import type { TaskKey, TaskQuery } from './task-query.js';

export const precedes = (one: TaskKey, other: TaskKey): boolean => {
  if (one.value === other.value) return one.id < other.id;
  if (one.value === null || other.value === null) return other.value === null;
  return one.value < other.value;
};

/** One range of one index, in the order of the list. */
export interface TaskRange {
  readonly table: 'task' | 'task_candidate';
  /** `undefined`: the primary key. */
  readonly index?: string;
  readonly id: 'id' | 'task_id';
  /** The column of the order; `null`: the tasks without a due time, which are ordered by their ids. */
  readonly order: 'due_at' | 'opened_at' | null;
  readonly conditions: readonly string[];
  readonly userId?: string;
  /** Whose it is, where not that of whoever asks. */
  readonly onBehalfOf?: string;
  /** The processes in which it belongs to the list; absent for all. */
  readonly processes?: readonly string[];
  /** Whether conditions stand behind the order, so that not every entry of the range matches. */
  readonly sifted: boolean;
}

/** The ranges whose entries together are the list. */
export function taskRanges(query: TaskQuery): readonly TaskRange[] {
  const { scope: whose } = query;
  const own = rangesOf(query);
  if (whose === 'all') return own;
  const others = (query.standsInFor ?? []).flatMap(({ userId, processes }) => {
    const scope: TaskQuery['scope'] = 'mine' in whose ? { mine: userId } : { candidate: userId };
    return rangesOf({ ...query, scope }).map((range) => ({
      ...range,
      onBehalfOf: userId,
      ...(processes === null ? {} : { processes, sifted: true }),
    }));
  });
  return [...own, ...others];
}

function rangesOf({ scope, sort, overdue, definition, dueBefore, startedBy, text }: TaskQuery): readonly TaskRange[] {
  const all = scope === 'all';
  const source = all
    ? ({ table: 'task', id: 'id' } as const)
    : ({ table: 'task_candidate', id: 'task_id', userId: 'mine' in scope ? scope.mine : scope.candidate } as const);
  const common = all ? ["status = 'open'"] : [];
  const claimed = all || 'candidate' in scope ? [true, false] : [true];
  const sifted = definition !== undefined || startedBy !== undefined || text !== undefined;
  if (sort === 'openedAt') {
    const conditions = [
      ...common,
      ...(claimed.length === 1 ? ['claimed = true'] : []),
      ...(overdue === undefined ? [] : [`overdue = ${overdue}`]),
    ];
    const index = all ? { index: 'task_opened' } : {};
    return [
      {
        ...source,
        ...index,
        order: 'opened_at',
        conditions,
        sifted: sifted || dueBefore !== undefined || conditions.length > common.length,
      },
    ];
  }
  const index = all ? 'task_due' : 'task_candidate_due';
  return (all ? [null] : claimed).flatMap((one) =>
    (overdue === undefined ? [true, false] : [overdue]).flatMap((late) =>
      (dueBefore === undefined ? (['due_at', null] as const) : (['due_at'] as const)).map((order) => ({
        ...source,
        index,
        order,
        sifted,
        conditions: [
          ...common,
          ...(one === null ? [] : [`claimed = ${one}`]),
          `overdue = ${late}`,
          ...(order === null ? ['due_at IS NULL'] : []),
        ],
      })),
    ),
  );
}
