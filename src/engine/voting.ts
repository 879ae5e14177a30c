import { isUndecided } from './seats/progress.js';
import type { Seat } from './seats/seat.js';
import type { TaskDeclaration, Votes } from './task.js';

/** A seat that counts, with what was decided in it. */
type Signed = Seat & Required<Pick<Seat, 'ballot'>>;

const isSigned = (seat: Seat): seat is Signed => seat.state === 'decided' && seat.ballot !== undefined;

/** The one signed last; of two at the same moment the later seat. */
const lastOf = (signed: readonly Signed[]): Signed | null =>
  signed.reduce<Signed | null>((last, seat) => (last && last.ballot.at > seat.ballot.at ? last : seat), null);

/**
 * A share such as 2/3 of 3 must not need a third vote because of binary fractions. Of the whole: less than the lightest
 * vote weighs, however heavy the others are.
 */
const tolerance = 1e-12;

const weightOf = (seats: readonly Seat[]): number => seats.reduce((sum, { weight = 1 }) => sum + weight, 0);

/**
 * The seat whose ballot decides a task, or `null` while more signatures are awaited. The first declared decision is the
 * approval. Any other decision ends 或签, 会签 and 依次 at once, and 票签 as soon as the ratio is out of reach. Added
 * signers must approve whatever the way is, and are no part of the ratio. What the approving signers wrote stands in the
 * ballot of the one who signed last for the manual.
 */
export function decisiveSeat(
  seats: readonly Seat[],
  { signers = 'any', decisions: [approval] }: Pick<TaskDeclaration, 'signers' | 'decisions'>,
): Signed | null {
  const counted = seats.filter(({ state }) => state !== 'removed');
  const signed = counted.filter(isSigned);
  const against = signed.filter(({ ballot }) => ballot.event !== approval);
  const own = counted.filter(({ added }) => !added);
  const isVote = typeof signers === 'object';
  const atOnce = lastOf(isVote ? against.filter(({ added }) => added) : against);
  if (atOnce) return atOnce;
  const ownFor = signed.filter(({ added, ballot }) => !added && ballot.event === approval);
  if (isVote) {
    const ownAgainst = against.filter(({ added }) => !added);
    const standing = voteOf(signers.votes, own, ownFor, ownAgainst);
    if (standing !== 'reached') return standing === 'lost' ? lastOf(ownAgainst) : null;
  } else if (signers === 'any' ? ownFor.length === 0 : ownFor.length < own.length) return null;
  return counted.some((seat) => seat.added && isUndecided(seat) && !isIdle(seat, counted, approval))
    ? null
    : lastOf(ownFor);
}

function voteOf(
  { ratio }: Votes,
  all: readonly Seat[],
  approving: readonly Seat[],
  against: readonly Seat[],
): 'reached' | 'lost' | 'open' {
  const total = weightOf(all);
  const needed = ratio * total * (1 - tolerance);
  if (approving.length > 0 && weightOf(approving) >= needed) return 'reached';
  return against.length > 0 && total - weightOf(against) < needed ? 'lost' : 'open';
}

/** Behind an approval that is not to come any more: the ratio was reached without it, or he voted against. */
function isIdle({ behind = [] }: Seat, counted: readonly Seat[], approval: string): boolean {
  return behind.some((id) => {
    const ahead = counted.find((seat) => seat.id === id);
    if (!ahead || ahead.ballot?.event === approval) return false;
    return ahead.added ? isIdle(ahead, counted, approval) : true;
  });
}
