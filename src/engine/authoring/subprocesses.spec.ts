import { given } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { withdrawn } from './standard-endings.js';
import { text } from './text.js';

const { chart, end, subprocesses } = tripWords();

const advance = {
  title: text('预支', 'Advance'),
  process: 'trip-advance',
  input: ({ request }: { readonly request: { readonly days: number } }) => ({ days: request.days }),
  outcomes: { paid: 'granted', refused: 'rejected' },
  keeps: (_: unknown, { amount }: { readonly amount: number }) => ({ amount }),
} as const;

const endings = {
  granted: end('已批准', 'Granted'),
  rejected: end('已驳回', 'Rejected'),
  broken: end('中断', 'Broken off'),
};
const started = (more: { readonly failed?: string } = {}) =>
  given(
    chart({
      ...subprocesses({ advance: { ...advance, ...more } }),
      ...endings,
    }),
    trip,
  );

describe('subprocesses', () => {
  it('goes on by the outcome of the other process, and takes what it declares', () => {
    started()
      .whenEnds('advance', { outcome: 'paid', amount: 300, other: 1 })
      .thenContext({ amount: 300 })
      .thenOutput({ outcome: 'granted' });
    started().whenEnds('advance', { outcome: 'refused', amount: 0 }).thenOutput({ outcome: 'rejected' });
  });

  it('takes other events meanwhile, and stops the other process with them', () => {
    const waiting = { ...advance, on: { WITHDRAW: 'withdrawn' } };
    given(
      chart({
        ...subprocesses({ advance: waiting }),
        ...endings,
        withdrawn,
      }),
      trip,
    )
      .when('WITHDRAW', {}, 'engineer1')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it('changes the request by what the other process decided', () => {
    const keeps = (context: { readonly request: object }, { amount }: { readonly amount: number }) => ({
      request: { ...context.request, days: amount } as never,
    });
    given(
      chart({
        ...subprocesses({ advance: { ...advance, keeps } }),
        ...endings,
      }),
      trip,
    )
      .whenEnds('advance', { outcome: 'paid', amount: 5 })
      .thenContext({ request: { ...trip, days: 5 } });
  });

  it('goes where a failure leads, and without that way is an incident', () => {
    started({ failed: 'broken' }).whenFails('advance').thenOutput({ outcome: 'broken' });
    started().whenFails('advance').thenIncident('caseFailed');
  });
});
