import { casePlan } from '../../workload/plan.js';
import { SequentialIds } from '../../workload/sequential-ids.js';
import { floorCase, type TransitionRows } from './floor-rows.js';

/** The cases of one chunk, in lockstep: first all starts, then everybody's first step, and so on. */
export class FloorCases {
  private readonly ids: SequentialIds;
  private started = 0;

  constructor(run: number) {
    this.ids = new SequentialIds(run);
  }

  /** Rounds of transitions; within a round no case comes twice. The first round starts the cases. */
  rounds(cases: number): readonly (readonly TransitionRows[])[] {
    const chunk = Array.from({ length: cases }, () => {
      this.started += 1;
      return floorCase(this.ids, String(2603000 + this.started));
    });
    return Array.from({ length: casePlan.steps.length + 1 }, (_, round) =>
      chunk.flatMap((transitions) => transitions[round] ?? []),
    );
  }
}

export const inGroups = (round: readonly TransitionRows[], size: number): readonly (readonly TransitionRows[])[] =>
  Array.from({ length: Math.ceil(round.length / size) }, (_, n) => round.slice(n * size, (n + 1) * size));
