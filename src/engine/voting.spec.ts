import fc from 'fast-check';
import type { Signers, Task, TaskDeclaration, Vote } from './task.js';
import { tinyTitle } from './testing/tiny-process.js';
import { countVote } from './voting.js';

const declared = (signers: Signers): TaskDeclaration => ({
  key: 'vote',
  title: tinyTitle,
  clause: '[model]',
  assignment: { kind: 'initiator' },
  decisions: ['APPROVE', 'REJECT', 'RETURN'],
  noDeadline: 'manual silent',
  signers,
});

const open = (candidates: readonly string[], votes: readonly Vote[]): Task => ({
  id: '1',
  key: 'vote',
  candidates,
  assignee: null,
  openedAt: '',
  dueAt: null,
  overdue: false,
  votes,
});

/** Counts the votes one after the other until the task is decided. */
function poll(signers: Signers, events: readonly string[]) {
  const candidates = events.map((_, index) => `p${index}`);
  let votes: readonly Vote[] = [];
  for (const [index, event] of events.entries()) {
    const counted = countVote(open(candidates, votes), declared(signers), { by: `p${index}`, event, at: '' });
    votes = counted.votes;
    if (counted.result === 'decided') return { by: event, after: index + 1, votes };
  }
  return { by: null, after: events.length, votes };
}

const decision = fc.constantFrom('APPROVE', 'REJECT', 'RETURN');
const ballot = fc.array(decision, { minLength: 1, maxLength: 12 });
const share = fc.double({ min: 0.01, max: 1, noNaN: true });

describe('counting votes', () => {
  it('或签: the first vote decides', () => {
    fc.assert(
      fc.property(ballot, (events) => {
        expect(poll('any', events)).toMatchObject({ by: events[0], after: 1 });
      }),
    );
  });

  it.each(['all', 'sequential'] as const)('%s: everybody must approve; the first other decision ends it', (signers) => {
    fc.assert(
      fc.property(ballot, (events) => {
        const other = events.findIndex((event) => event !== 'APPROVE');
        expect(poll(signers, events)).toMatchObject(
          other === -1 ? { by: 'APPROVE', after: events.length } : { by: events[other], after: other + 1 },
        );
      }),
    );
  });

  it('票签: is decided once the share is reached or can no longer be, and no vote later', () => {
    fc.assert(
      fc.property(ballot, share, (events, votes) => {
        const needed = Math.max(1, Math.ceil(votes * events.length - 1e-9));
        const { by, after } = poll({ votes }, events);
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
    const shuffled = ballot.chain((events) =>
      fc.tuple(
        fc.constant(events),
        fc.shuffledSubarray(events, { minLength: events.length, maxLength: events.length }),
      ),
    );
    fc.assert(
      fc.property(shuffled, share, ([events, other], votes) => {
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
  ])('票签: a share of %d of %d signers is %d approvals', (votes, signers, approvals) => {
    expect(
      poll(
        { votes },
        Array.from({ length: signers }, () => 'APPROVE'),
      ).after,
    ).toBe(approvals);
  });

  it('keeps every vote with its sender', () => {
    expect(poll('all', ['APPROVE', 'RETURN']).votes).toEqual([
      { by: 'p0', event: 'APPROVE', at: '' },
      { by: 'p1', event: 'RETURN', at: '' },
    ]);
  });
});
