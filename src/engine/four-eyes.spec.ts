import { role } from './assignment.js';
import { defaultCalendar } from './calendar/index.js';
import { step } from './step.js';
import { liveSurroundings } from './surroundings.js';
import { given, TestDirectory, testEnvelope } from './testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from './testing/tiny-process.js';

const deputies = {
  'fin.reviewer': { standsInFor: ['cashier'] },
  cashier: { standsInFor: ['fin.head'] },
  engineer2: { standsInFor: ['fin.head'] },
};
const surroundings = liveSurroundings(new TestDirectory(deputies), defaultCalendar);

/** Finance checks, and somebody else of finance pays. */
const payment = tinyProcess(
  {
    initial: 'check',
    states: {
      check: {
        ...tinyTask({ key: 'check', decisions: ['GO'], assignment: role('FinanceDepartment') }),
        on: { GO: 'pay' },
      },
      pay: {
        ...tinyTask({
          key: 'pay',
          decisions: ['GO'],
          assignment: role('FinanceDepartment'),
          separateFrom: ['check'],
        }),
        on: { GO: 'end' },
      },
      end: { type: 'final' },
    },
  },
  { events: { GO: { title: tinyTitle } } },
);

describe('four eyes', () => {
  it('look at persons: a deputy who has checked may not pay, and neither may the one whom he stood for', () => {
    const { state } = given(payment);
    const checked = step(
      payment,
      state,
      testEnvelope({
        kind: 'event',
        type: 'GO',
        actor: 'fin.reviewer',
        onBehalfOf: 'cashier',
        taskId: state.tasks[0]?.id ?? '',
      }),
      surroundings,
    );
    if (checked.type !== 'advanced') throw new Error(`Expected it to advance, but found ${JSON.stringify(checked)}.`);
    expect(checked.state.acts).toEqual({ check: ['fin.reviewer', 'cashier'] });
    expect(checked.state.tasks[0]?.candidates).toEqual(['fin.head', 'fin.supervisor']);
    for (const actor of ['fin.reviewer', 'cashier'])
      expect(
        step(
          payment,
          checked.state,
          testEnvelope({ kind: 'event', type: 'GO', actor, taskId: checked.state.tasks[0]?.id ?? '' }),
          surroundings,
        ),
      ).toMatchObject({ rejection: { code: 'SEPARATION_OF_DUTIES' } });
  });

  it('keep a deputy out who is barred himself, whoever he stands in for, also from every other act', () => {
    const { state } = given(payment, {}, { by: 'engineer1' });
    const send = (from: typeof state, kind: 'event' | 'task', type: string, actor: string, onBehalfOf?: string) =>
      step(
        payment,
        from,
        testEnvelope({ kind, type, actor, ...(onBehalfOf ? { onBehalfOf } : {}), taskId: from.tasks[0]?.id ?? '' }),
        surroundings,
      );
    const checked = send(state, 'event', 'GO', 'cashier');
    if (checked.type !== 'advanced') throw new Error('Expected it to advance.');
    for (const [kind, type] of [
      ['event', 'GO'],
      ['task', 'CLAIM'],
    ] as const) {
      expect(send(checked.state, kind, type, 'cashier', 'fin.head')).toMatchObject({
        rejection: { code: 'SEPARATION_OF_DUTIES' },
      });
      expect(send(checked.state, kind, type, 'engineer2', 'fin.head')).toMatchObject({ type: 'advanced' });
    }
  });
});
