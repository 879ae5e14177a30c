import fc from 'fast-check';
import type { InstanceState } from '../../../engine/index.js';
import type { EndedStay } from '../../../persistence/index.js';
import { standingOf, stayChange, type Stepped } from './stays.js';

/** Everything that a stay depends on, drawn at random. */
type Drawn = typeof drawn extends fc.Arbitrary<infer One> ? One : never;

const drawn = fc.record({
  value: fc.constantFrom(
    'draft',
    'done',
    { review: { legal: 'open', technical: 'open' } },
    { review: { legal: 'done', technical: 'open' } },
  ),
  overdue: fc.boolean(),
  suspended: fc.boolean(),
  status: fc.constantFrom('active', 'active', 'active', 'error', 'done', 'stopped'),
});
const taskStates = new Map([['legal', { statePath: 'review.legal.open' }]]);

const stepsOf = (drawings: readonly Drawn[]): readonly Stepped[] =>
  drawings.map(({ value, overdue, suspended, status }, index) => ({
    position: index + 1,
    at: new Date(index * 1000).toISOString(),
    state: {
      snapshot: { status, value },
      suspended,
      tasks: [{ key: 'legal', overdue }],
    } as unknown as InstanceState,
  }));

/** What the store makes of the changes of batches, one after the other. */
function stored(steps: readonly Stepped[], batches: readonly number[]) {
  const ended: EndedStay[] = [];
  const open = new Map<string, { since: string; enteredAt: string }>();
  for (let next = 0, batch = 0; next < steps.length; batch += 1) {
    const size = batches[batch % batches.length] ?? 1;
    const before = steps[next - 1];
    const change = stayChange(before ? standingOf(before.state) : null, steps.slice(next, next + size), taskStates);
    next += size;
    for (const stay of change.ended) {
      const kept = open.get(stay.state);
      ended.push({
        ...stay,
        since: stay.since ?? kept?.since ?? 'unknown',
        enteredAt: stay.enteredAt ?? kept?.enteredAt ?? 'unknown',
      });
    }
    for (const [state, stay] of change.open)
      if (stay)
        open.set(state, { since: stay.since, enteredAt: stay.enteredAt ?? open.get(state)?.enteredAt ?? 'unknown' });
      else open.delete(state);
  }
  const nameOf = ({ state, position }: EndedStay): string => `${position} ${state}`;
  return { ended: ended.sort((one, other) => (nameOf(one) < nameOf(other) ? -1 : 1)), open };
}

describe('the stays of a case', () => {
  it('do not depend on how its steps fall into batches', () => {
    fc.assert(
      fc.property(
        fc.array(drawn, { maxLength: 12 }),
        fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1 }),
        (drawings, batches) => {
          const steps = stepsOf(drawings);
          expect(stored(steps, batches)).toEqual(stored(steps, [1]));
        },
      ),
    );
  });

  it('end once with a step, also where it ends an overdue or suspended case', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), (drawings) => {
        const ends = stored(stepsOf(drawings), [1]).ended.map(({ position, state }) => `${position} ${state}`);
        expect(ends).toEqual([...new Set(ends)]);
      }),
    );
  });

  it('follow each other from the entry to the end of a visit, without a gap', () => {
    fc.assert(
      fc.property(fc.array(drawn, { maxLength: 12 }), (drawings) => {
        const { ended } = stored(stepsOf(drawings), [2]);
        for (const { state, since, enteredAt } of ended)
          if (since !== enteredAt)
            expect(ended).toContainEqual(expect.objectContaining({ state, enteredAt, until: since, hasLeft: false }));
      }),
    );
  });
});
