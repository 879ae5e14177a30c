import fc from 'fast-check';
import { openedSeats } from './seats/opened-seats.js';
import type { Seat } from './seats/seat.js';
import { sign } from './seats/sign.js';
import { seatOf, withSeats } from './seats/seats-of.js';
import type { Signers, Task, TaskDeclaration } from './task.js';
import { tinyTitle } from './testing/tiny-process.js';

const declared = (signers: Signers): TaskDeclaration => ({
  key: 'vote',
  title: tinyTitle,
  clause: '[model]',
  assignment: { kind: 'initiator' },
  decisions: ['APPROVE', 'REJECT', 'RETURN'],
  noDeadline: 'manual silent',
  signers,
});

function opened(signers: Signers, count: number, weights: readonly number[] = []): Task {
  const people = Array.from({ length: count }, (_, index) => `p${index}`);
  const plain = { id: '1', key: 'vote', candidates: people, assignee: null, openedAt: '', dueAt: null, overdue: false };
  const seats = openedSeats(declared(signers), people, weights);
  return seats ? withSeats(plain, declared(signers), seats) : plain;
}

/** Signs one seat after the other until the task is decided. */
function poll(signers: Signers, events: readonly string[], weights?: readonly number[]) {
  let task = opened(signers, events.length, weights);
  for (const [index, event] of events.entries()) {
    const seat = seatOf(task, `p${index}`) ?? ({ id: '1', state: 'open', person: null } satisfies Seat);
    const ballot = { by: `p${index}`, event, at: String(index).padStart(3, '0'), terms: 1 };
    const counted = sign(task, declared(signers), seat, ballot);
    ({ task } = counted);
    if (counted.decisive) return { by: counted.decisive.event, after: index + 1, task };
  }
  return { by: null, after: events.length, task };
}

const decision = fc.constantFrom('APPROVE', 'REJECT', 'RETURN');
const ballots = fc.array(decision, { minLength: 1, maxLength: 12 });
const share = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('counting signatures', () => {
  it('或签: the first one decides', () => {
    fc.assert(
      fc.property(ballots, (events) => {
        expect(poll('any', events)).toMatchObject({ by: events[0], after: 1 });
      }),
    );
  });

  it.each(['all', 'sequential'] as const)('%s: everybody must approve; the first other decision ends it', (signers) => {
    fc.assert(
      fc.property(ballots, (events) => {
        const other = events.findIndex((event) => event !== 'APPROVE');
        expect(poll(signers, events)).toMatchObject(
          other === -1 ? { by: 'APPROVE', after: events.length } : { by: events[other], after: other + 1 },
        );
      }),
    );
  });

  it('票签: is decided once the ratio is reached or can no longer be, and no vote later', () => {
    fc.assert(
      fc.property(ballots, share, (events, ratio) => {
        const needed = Math.max(1, Math.ceil(ratio * events.length - 1e-9));
        const { by, after } = poll({ votes: { ratio } }, events);
        const approvals = (count: number) => events.slice(0, count).filter((event) => event === 'APPROVE').length;
        const reachable = (count: number) => approvals(count) + events.length - count >= needed;
        expect(by).not.toBeNull();
        expect(by === 'APPROVE').toBe(approvals(after) >= needed);
        expect(by === 'APPROVE').toBe(reachable(after));
        expect(approvals(after - 1)).toBeLessThan(needed);
        expect(reachable(after - 1)).toBe(true);
      }),
    );
  });

  it('票签: the order of the votes does not change whether it is approved', () => {
    const shuffled = ballots.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, share, ([events, other], ratio) => {
        const votes = { ratio };
        expect(poll({ votes }, events).by === 'APPROVE').toBe(poll({ votes }, other).by === 'APPROVE');
      }),
    );
  });

  it.each([
    [2 / 3, 3, 2],
    [0.5, 4, 2],
    [0.5, 5, 3],
    [0.51, 2, 2],
    [1, 7, 7],
    [0.1 + 0.2, 10, 3],
  ])('票签: a ratio of %d of %d signers is %d approvals', (ratio, signers, approvals) => {
    const events = Array.from({ length: signers }, () => 'APPROVE');
    expect(poll({ votes: { ratio } }, events).after).toBe(approvals);
  });

  it('票签: a vote counts for what it weighs', () => {
    const votes = { ratio: 0.5 };
    expect(poll({ votes }, ['APPROVE', 'REJECT', 'REJECT'], [3, 1, 1])).toMatchObject({ by: 'APPROVE', after: 1 });
    expect(poll({ votes }, ['REJECT', 'APPROVE', 'APPROVE'], [3, 1, 1])).toMatchObject({ by: 'REJECT', after: 1 });
    expect(poll({ votes }, ['APPROVE', 'APPROVE', 'REJECT'], [1, 1, 3])).toMatchObject({ by: 'REJECT', after: 3 });
  });

  it('票签: the lightest vote beside the heaviest is counted as it weighs, also a part of one', () => {
    const one = { votes: { ratio: 1 } };
    expect(poll(one, ['APPROVE', 'APPROVE'], [1_000_000, 0.001])).toMatchObject({ by: 'APPROVE', after: 2 });
    expect(poll({ votes: { ratio: 0.5 } }, ['APPROVE', 'APPROVE'], [0.001, 0.002])).toMatchObject({ after: 2 });
    expect(poll({ votes: { ratio: 0.5 } }, ['APPROVE', 'REJECT'], [0.5, 0.5])).toMatchObject({
      by: 'APPROVE',
      after: 1,
    });
  });

  it('依次: only whose turn it is has the task', () => {
    const task = opened('sequential', 3);
    expect(task.candidates).toEqual(['p0']);
    expect(task.seats?.map(({ state }) => state)).toEqual(['open', 'waiting', 'waiting']);
  });

  it('keeps every ballot in the seat of its sender', () => {
    const { task } = poll('all', ['APPROVE', 'RETURN', 'APPROVE']);
    expect(task.seats).toEqual([
      { id: '1', state: 'decided', person: 'p0', ballot: { by: 'p0', event: 'APPROVE', at: '000', terms: 1 } },
      { id: '2', state: 'decided', person: 'p1', ballot: { by: 'p1', event: 'RETURN', at: '001', terms: 1 } },
      { id: '3', state: 'open', person: 'p2' },
    ]);
  });
});
