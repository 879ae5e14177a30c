import type { LayoutBox } from '../api/types';

/** What disturbs a case where it stands. */
export interface CaseMark {
  readonly kind: 'late' | 'incident' | 'suspended';
  /** What is written at the corner. */
  readonly sign: string;
  /** The same in words. */
  readonly title: string;
}

/** The marks of the innermost states in which a case stands, by path. */
export type CaseMarks = ReadonlyMap<string, readonly CaseMark[]>;

/** The marks of the states that are drawn as a box. */
export function marksOf({ id, folds }: LayoutBox, marks: CaseMarks | undefined): readonly CaseMark[] {
  const found = marks ? [id, ...folds].flatMap((state) => marks.get(state) ?? []) : none;
  return found.length === 0 ? none : found;
}

export const noMarks: CaseMarks = new Map();

/** The same for all boxes without marks: they are not drawn anew. */
const none: readonly CaseMark[] = [];
