import type { CaseDesk } from './case-desk.js';

/** How a case stood after a record, read from its replay. */
interface Moment {
  readonly at: string;
  readonly isOver: boolean;
  readonly suspended: boolean;
  /** Its innermost states, with whether a task of it is overdue. */
  readonly states: ReadonlyMap<string, boolean>;
}

export interface FoldedFigures {
  readonly open: number;
  readonly overdue: number;
  readonly suspended: number;
  readonly entered: number;
  readonly waitP50: number | null;
  readonly waitP90: number | null;
  readonly oldest: string | null;
}

interface Visit {
  readonly state: string;
  readonly enteredAt: string;
  leftAt: string | null;
}

const innermost = (value: unknown, prefix = ''): readonly string[] =>
  typeof value === 'string'
    ? [prefix + value]
    : Object.entries(value as object).flatMap(([key, inner]) =>
        Object.keys(inner as object).length === 0 ? [prefix + key] : innermost(inner, `${prefix}${key}.`),
      );

/** What the whole history says of where cases stand: the slow way, record by record. */
export class FoldedHistory {
  private constructor(
    private readonly cases: readonly (readonly Moment[])[],
    private readonly visits: readonly Visit[],
  ) {}

  /** @param taskStates the state of each task, by the key of the task */
  static async of(desk: CaseDesk, ids: readonly string[], taskStates: ReadonlyMap<string, string>) {
    const cases: Moment[][] = [];
    for (const id of ids) cases.push(await momentsOf(desk, id, taskStates));
    return new FoldedHistory(cases, cases.flatMap(visitsIn));
  }

  figures(state: string, isEnd: boolean, time: { at: string; from: string; until: string }): FoldedFigures {
    const here = this.cases.flatMap((moments) => {
      const last = moments.findLast(({ at }) => at <= time.at);
      return last && !last.isOver && last.states.has(state) ? [last] : [];
    });
    const visits = this.visits.filter((visit) => visit.state === state);
    const since = visits.filter(
      ({ enteredAt, leftAt }) => enteredAt <= time.at && (leftAt === null || leftAt > time.at),
    );
    const waits = visits
      .filter(({ leftAt }) => leftAt !== null && leftAt >= time.from && leftAt < time.until)
      .map(({ enteredAt, leftAt }) => (Date.parse(leftAt ?? '') - Date.parse(enteredAt)) / 1000)
      .sort((one, other) => one - other);
    const share = (part: number): number | null => waits[Math.ceil(waits.length * part) - 1] ?? null;
    const entered = visits.filter(({ enteredAt }) => enteredAt >= time.from && enteredAt < time.until).length;
    if (isEnd) return { open: 0, overdue: 0, suspended: 0, entered, waitP50: null, waitP90: null, oldest: null };
    return {
      open: here.length,
      overdue: here.filter(({ states }) => states.get(state)).length,
      suspended: here.filter(({ suspended }) => suspended).length,
      entered,
      waitP50: share(0.5),
      waitP90: share(0.9),
      oldest: since.map(({ enteredAt }) => enteredAt).sort()[0] ?? null,
    };
  }
}

async function momentsOf(desk: CaseDesk, id: string, taskStates: ReadonlyMap<string, string>): Promise<Moment[]> {
  const moments: Moment[] = [];
  let suspended = false;
  for (const record of await desk.history(id)) {
    const { position, at, type, kind } = record as unknown as Readonly<Record<'at' | 'type' | 'kind', string>> & {
      readonly position: number;
    };
    if (type === 'SUSPEND' && kind !== 'rejected') suspended = true;
    if (type === 'RESUME' && kind !== 'rejected') suspended = false;
    const { status, value, tasks } = await desk.replay(id, position);
    const late = (tasks as readonly { readonly key: string; readonly overdue?: boolean }[]).filter(
      ({ overdue }) => overdue,
    );
    const isLate = (state: string): boolean => late.some(({ key }) => taskStates.get(key) === state);
    moments.push({
      at,
      isOver: status === 'done' || status === 'stopped',
      suspended,
      states: new Map(innermost(value).map((state) => [state, isLate(state)])),
    });
  }
  return moments;
}

function visitsIn(moments: readonly Moment[]): readonly Visit[] {
  const visits: Visit[] = [];
  let wasOver = false;
  for (const { at, states, isOver } of moments) {
    if (wasOver) break;
    wasOver = isOver;
    for (const visit of visits) if (visit.leftAt === null && !states.has(visit.state)) visit.leftAt = at;
    for (const state of states.keys())
      if (!visits.some((visit) => visit.leftAt === null && visit.state === state))
        visits.push({ state, enteredAt: at, leftAt: null });
    if (isOver) for (const visit of visits) visit.leftAt ??= at;
  }
  return visits;
}
