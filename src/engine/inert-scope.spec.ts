import { initialTransition, transition, type AnyMachineSnapshot } from 'xstate';
import { openTransitions, tasksOf } from './chart.js';
import { transitionInOneScope } from './inert-scope.js';
import { sample } from './testing/sample.process.js';

const plain = (actions: readonly { type: string; params?: unknown }[]): unknown =>
  JSON.parse(JSON.stringify(actions.map(({ type, params }) => ({ type, params }))));

describe('a transition in one scope', () => {
  it('gives the snapshots and actions that XState itself gives, on every way through a chart', () => {
    const { machine } = sample;
    const input = { form: {}, policy: {}, initiator: 'starter', at: '2025-03-03T01:00:00.000Z' };
    let frontier: AnyMachineSnapshot[] = [initialTransition(machine, input as never)[0] as AnyMachineSnapshot];
    let compared = 0;
    for (let depth = 0; depth < 6; depth += 1) {
      const next: AnyMachineSnapshot[] = [];
      for (const snapshot of frontier) {
        for (const { eventType } of openTransitions(snapshot)) {
          for (const key of tasksOf(sample).keys()) {
            const task = { id: key, key };
            const event = { type: eventType, data: {}, task, actor: 'a', at: '2025-03-03T02:00:00.000Z', facts: {} };
            const [expected, actions] = transition(machine, snapshot as never, event as never);
            const [found, collected] = transitionInOneScope(machine, snapshot, event);
            expect(found.toJSON()).toEqual((expected as AnyMachineSnapshot).toJSON());
            expect(plain(collected)).toEqual(plain(actions));
            compared += 1;
            if (found.status === 'active') next.push(found);
          }
        }
      }
      frontier = next.slice(0, 40);
    }
    expect(compared).toBeGreaterThan(100);
  });
});
