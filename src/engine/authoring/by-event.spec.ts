import { initiator, role } from '../assignment.js';
import { checkDefinition } from '../check/index.js';
import { given, type Circumstances } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { declareProcess } from './declare-process.js';
import { event } from './event.js';
import { Count, Flag, Text } from './fields/index.js';
import { form } from './form.js';
import { submission } from './standard-events.js';
import { text } from './text.js';

const { amends, chart, creates, end, puts, remembers, startsEach, starts } = tripWords();

/** One action on two events: each leads to the end. */
const onBoth = (actions: ReturnType<typeof remembers>) =>
  chart({
    work: {
      title: text('办理', 'Work'),
      to: role('Cashier'),
      decisions: { APPROVE: { target: 'done', actions }, DONE: { target: 'done', actions } },
    },
    done: end('完毕', 'Done'),
  });
/** Types keep an action from standing on an event of which it says nothing; plain XState would not. */
const sent = (type: string, actions: unknown, more: Circumstances = {}) =>
  given(onBoth(actions as never), { ...trip, abroad: true }, more).when(type, {}, 'cashier');

const holding: Circumstances = { register: { trips: { engineer1: { days: 4 } } } };

describe('an action that says what follows under the name of an event', () => {
  it('works it out from that event, by the names that rules have', () => {
    const counted = remembers({
      DONE: ({ context, request, actor }) => ({ amount: context.amount + request.days + actor.length }),
    });
    sent('DONE', counted).thenContext({ amount: 'cashier'.length + trip.days });
  });

  it('says something else of each of several events', () => {
    const counted = remembers({ APPROVE: () => ({ amount: 1 }), DONE: () => ({ amount: 2 }) });
    sent('APPROVE', counted).thenContext({ amount: 1 });
    sent('DONE', counted).thenContext({ amount: 2 });
  });

  it('writes a ledger by the event', () => {
    sent('DONE', creates('trips', { DONE: ({ at }) => ({ key: 'T-1', data: { at } }) })).thenRegister(
      'trips',
      'T-1',
      {},
    );
    sent('DONE', amends('taken', { DONE: ({ facts }) => ({ days: Number(facts.taken?.data['days']) + 1 }) }), holding) //
      .thenRegister('trips', 'engineer1', { days: 5 });
    sent('DONE', puts('taken', { DONE: () => ({ days: 9 }) })).thenRegister('trips', 'engineer1', { days: 9 });
  });

  it('starts other processes by the event', () => {
    sent('DONE', starts('trip-report', { DONE: ({ actor }) => ({ actor }) })).starts('trip-report', {
      actor: 'cashier',
    });
    sent('DONE', startsEach('trip-report', { DONE: ({ actor }) => [{ actor }] })) //
      .starts('trip-report', { actor: 'cashier' });
  });

  it('does nothing on an event of which it says nothing', () => {
    sent('APPROVE', remembers({ DONE: () => ({ amount: 2 }) })).thenContext({ amount: 0 });
    sent('APPROVE', creates('trips', { DONE: () => ({ key: 'T-1', data: {} }) })).thenRegister('trips', 'T-1', null);
    sent('APPROVE', puts('taken', { DONE: () => ({ days: 9 }) })).thenRegister('trips', 'engineer1', null);
    sent('APPROVE', amends('taken', { DONE: () => ({ days: 9 }) }), holding).thenRegister('trips', 'engineer1', {
      days: 4,
    });
    const started = sent('APPROVE', startsEach('trip-report', { DONE: () => [{}] }));
    expect(() => started.starts('trip-report')).toThrow();
  });

  it('does not compile on an event of which it says nothing', () => {
    const reported = starts('trip-report', { DONE: () => ({}) });
    chart({
      work: {
        title: text('办理', 'Work'),
        to: initiator(),
        // @ts-expect-error APPROVE starts no report
        decisions: { APPROVE: { target: 'done', actions: reported }, DONE: { target: 'done', actions: reported } },
      },
      done: end('完毕', 'Done'),
    });
  });
});

describe('a guard', () => {
  const sorting = declareProcess('administration/sorting', {
    title: text('分拣', 'Sorting'),
    subject: text('{request.what}', '{request.what}'),
    summary: ['what'],
    sources: ['s'],
    request: form('分拣', 'Sort', { what: Text('何物', 'What'), size: Count('大小', 'Size') }),
    profiles: { all: {} },
    events: {
      ...submission,
      SORT: event('分', 'Sort', { fragile: Flag('易碎', 'Fragile') }),
      SKIP: event('略', 'Skip', { fragile: Flag('易碎', 'Fragile') }),
    },
    guards: { isLarge: ({ request }) => request.size > 5, isFragile: { SORT: ({ data }) => data.fragile } },
  });
  const sorted = sorting.chart({
    draft: sorting.draft('填写', 'Fill in', { SUBMIT: [{ guard: 'isLarge', target: 'large' }, { target: 'small' }] }),
    small: sorting.task(initiator(), '分', 'Sort', {
      SORT: [{ guard: 'isFragile', target: 'large' }, { target: 'done' }],
      SKIP: [{ guard: 'isFragile', target: 'large' }, { target: 'done' }],
    }),
    large: sorting.end('大件', 'Large'),
    done: sorting.end('完毕', 'Done'),
  });
  const begun = (more: object = {}) => given(sorted, { what: 'cup', size: 1 }).when('SUBMIT', more, 'engineer1');

  it('is without defects', () => {
    expect(checkDefinition(sorted)).toEqual([]);
  });

  it('sees the request as the event corrects it', () => {
    begun({ size: 9 }).then('large');
    begun().then('small');
  });

  it('holds on the event under whose name it stands, and never on another', () => {
    begun().when('SORT', { fragile: true }, 'engineer1').then('large');
    begun().when('SORT', { fragile: false }, 'engineer1').then('done');
    begun().when('SKIP', { fragile: true }, 'engineer1').then('done');
  });
});
