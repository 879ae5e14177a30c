import { and, assign, createMachine, raise } from 'xstate';
import { statesOf } from '../../engine/index.js';
import { machineJson } from './machine-json.js';
import toolOrder from './testing/assets/tool-order/tool-order.process.js';

describe('machineJson', () => {
  const json = machineJson(toolOrder.machine.config);

  it('is plain JSON that makes the same states again', () => {
    expect(JSON.parse(JSON.stringify(json))).toEqual(json);
    const again = createMachine(JSON.parse(JSON.stringify(json)) as Parameters<typeof createMachine>[0]);
    expect(statesOf(again).map(({ path }) => path)).toEqual(statesOf(toolOrder.machine).map(({ path }) => path));
    expect([...again.root.transitions.keys()]).toEqual(['CANCEL']);
  });

  it('keeps names and parameters, and puts placeholders for functions', () => {
    expect(json).toMatchObject({
      on: { CANCEL: { target: '.cancelled', actions: { type: 'assign', params: { properties: ['opinions'] } } } },
      states: {
        review: {
          states: {
            technical: {
              states: {
                open: {
                  entry: [{ type: 'openTask', params: { task: 'technical' } }],
                  on: {
                    APPROVE: { guard: { type: 'decides', params: { task: 'technical' } }, actions: 'keepOpinion' },
                    RETURN: { guard: { type: 'guard' }, target: '#tool-order.returned' },
                  },
                  after: { reviewTime: { target: 'done' } },
                },
              },
            },
          },
        },
        delivery: { invoke: { id: 'deliver', src: 'tool-delivery', onDone: 'done' } },
      },
    });
    expect(json).not.toHaveProperty('context');
    expect(json).not.toHaveProperty('states.delivery.invoke.input');
  });

  it('keeps the parts of a combined guard and the event of a raise', () => {
    const config = {
      entry: [raise({ type: 'GO' }), assign(() => ({}))],
      on: { GO: [{ guard: and(['a', { type: 'b' }]) }] },
    };
    expect(machineJson(config)).toEqual({
      entry: [{ type: 'raise', params: { event: { type: 'GO' } } }, { type: 'assign' }],
      on: { GO: [{ guard: { type: 'and', params: { guards: ['a', { type: 'b' }] } } }] },
    });
  });
});
