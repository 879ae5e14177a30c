import type { TaskDeclaration } from '../task.js';
import type { Seat } from './seat.js';

/**
 * The seats of a task that opens for these people; `undefined` where whichever of them comes first decides it, also
 * when there is nobody yet. Who becomes a signer is fixed here.
 *
 * @param weights of the votes, in the order of the people; 1 where absent
 */
export function openedSeats(
  { signers = 'any' }: Pick<TaskDeclaration, 'signers'>,
  people: readonly string[],
  weights: readonly number[] = [],
): readonly Seat[] | undefined {
  if (signers === 'any' || people.length === 0) return undefined;
  return people.map((person, at) => {
    const id = String(at + 1);
    const weight = weights[at] ?? 1;
    const inTurn = signers === 'sequential' && at > 0;
    return {
      id,
      state: inTurn ? 'waiting' : 'open',
      person,
      ...(inTurn ? { behind: [String(at)] } : {}),
      ...(weight === 1 ? {} : { weight }),
    };
  });
}
