import type { Measure } from '../app/search';
import type { LayoutBox, StateStatistics } from '../api/types';

/** What a box of the live chart shows of the cases in it. */
export interface LiveMark {
  readonly open: number;
  readonly overdue: number;
  readonly suspended: number;
  readonly incidents: number;
  /** From 0, nothing, to 5. */
  readonly heat: number;
}

const steps = 5;

const valueOf: Readonly<Record<Measure, (figures: StateStatistics) => number>> = {
  open: ({ open }) => open,
  late: ({ overdue }) => overdue,
  wait: ({ waitP50 }) => waitP50 ?? 0,
  entered: ({ entered }) => entered,
};

/** The figures of the states that are drawn as a box. */
export const statesOfBox = (
  { id, folds }: LayoutBox,
  figures: readonly StateStatistics[],
): readonly StateStatistics[] =>
  figures.filter(({ state }) => (folds.length === 0 ? state === id : folds.includes(state)));

export interface LiveMarks {
  readonly marks: ReadonlyMap<string, LiveMark>;
  /** The most that a step of the scale stands for, ascending; the last one is the most of all. */
  readonly bounds: readonly number[];
}

/** The marks of all boxes, coloured by a measure in five equal steps up to the most that there is. */
export function liveMarks(
  boxes: readonly LayoutBox[],
  figures: readonly StateStatistics[],
  measure: Measure,
): LiveMarks {
  const found = boxes.flatMap((box) => {
    const states = box.kind === 'group' || box.kind === 'parallel' ? [] : statesOfBox(box, figures);
    return states.length === 0 ? [] : [{ id: box.id, states }];
  });
  const sum = (states: readonly StateStatistics[], of: (figures: StateStatistics) => number): number =>
    states.reduce((total, one) => total + of(one), 0);
  const measured = (states: readonly StateStatistics[]): number =>
    measure === 'wait' ? Math.max(...states.map(valueOf.wait)) : sum(states, valueOf[measure]);
  const most = Math.max(0, ...found.map(({ states }) => measured(states)));
  const isCount = measure !== 'wait';
  const bound = (step: number): number => (isCount ? Math.ceil((most * step) / steps) : (most * step) / steps);
  const bounds = most === 0 ? [] : [...new Set(Array.from({ length: steps }, (_, index) => bound(index + 1)))];
  const heatOf = (value: number): number =>
    value === 0 ? 0 : steps - bounds.length + bounds.findIndex((upTo) => value <= upTo) + 1;
  const marks = found.map(({ id, states }): [string, LiveMark] => [
    id,
    {
      open: sum(states, ({ open }) => open),
      overdue: sum(states, ({ overdue }) => overdue),
      suspended: sum(states, ({ suspended }) => suspended),
      incidents: sum(states, ({ incidents }) => incidents),
      heat: heatOf(measured(states)),
    },
  ]);
  return { marks: new Map(marks), bounds };
}
