import { given } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { text } from './text.js';

const { chart, ends, subprocesses } = tripWords();

const advance = {
  title: text('预支', 'Advance'),
  process: 'trip-advance',
  input: ({ request }: { readonly request: { readonly days: number } }) => ({ days: request.days }),
  outcomes: { paid: 'granted', refused: 'rejected' },
  keeps: (_: unknown, { amount }: { readonly amount: number }) => ({ amount }),
} as const;

const end = ends({
  granted: { title: text('已批准', 'Granted') },
  rejected: { title: text('已驳回', 'Rejected') },
  broken: { title: text('中断', 'Broken off') },
});
const started = (more: { readonly failed?: string } = {}) =>
  given(chart({ initial: 'advance', states: { ...subprocesses({ advance: { ...advance, ...more } }), ...end } }), trip);

describe('subprocesses', () => {
  it('goes on by the outcome of the other process, and takes what it declares', () => {
    started()
      .whenEnds('advance', { outcome: 'paid', amount: 300, other: 1 })
      .thenContext({ amount: 300 })
      .thenOutput({ outcome: 'granted' });
    started().whenEnds('advance', { outcome: 'refused', amount: 0 }).thenOutput({ outcome: 'rejected' });
  });

  it('goes where a failure leads, and without that way is an incident', () => {
    started({ failed: 'broken' }).whenFails('advance').thenOutput({ outcome: 'broken' });
    started().whenFails('advance').thenIncident('caseFailed');
  });
});
