import { role } from '../assignment.js';
import { given, type Circumstances } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import type { RegisterAction } from './register-words.js';
import { text } from './text.js';

const { amends, chart, creates, end, puts } = tripWords();

type Action = RegisterAction<never>;

const writing = (actions: ReturnType<typeof creates>) =>
  chart({
    work: { title: text('办理', 'Work'), to: role('Cashier'), decisions: { DONE: { target: 'done', actions } } },
    done: end('完毕', 'Done'),
  });

const holding: Circumstances = { register: { trips: { engineer1: { days: 4, place: 'Xian' } } } };
const done = (action: Action, more: Circumstances = {}, form: object = { abroad: true }) =>
  given(writing(action as never), { ...trip, ...form }, more).when('DONE', {}, 'cashier');

describe('creates', () => {
  const entry = creates('trips', () => ({ key: 'T-1', data: { days: 3 } }));

  it('writes a new entry', () => {
    done(entry).thenRegister('trips', 'T-1', { days: 3 });
  });

  it('works its entry out from what rules look at, by the same names, and from who does it when', () => {
    const told = creates('trips', ({ context, request, data, actor, at }) => ({
      key: 'T-1',
      data: { asked: context.initiator, place: request.place, ...data, actor, at },
    }));
    done(told).thenRegister('trips', 'T-1', { asked: 'engineer1', place: trip.place, actor: 'cashier' });
  });

  it('has at the start of a case the start form as data, and who starts it', () => {
    const opening = creates('trips', ({ data, actor }) => ({ key: 'T-1', data: { ...data, actor } }));
    const opened = chart(opening, { done: end('完毕', 'Done') });
    given(opened, trip).thenRegister('trips', 'T-1', { place: trip.place, actor: 'engineer1' });
  });

  it('refuses the step where the key is used', () => {
    done(entry, { register: { trips: { 'T-1': {} } } }).refuses('REGISTER_CONFLICT');
  });
});

describe('amends', () => {
  const entry = amends('taken', () => ({ days: 9 }));

  it('changes what it names, and keeps the rest', () => {
    done(entry, holding).thenRegister('trips', 'engineer1', { days: 9, place: 'Xian' });
  });

  it('takes what the case keeps by the names of its fields', () => {
    done(amends('taken', 'amount', 'exemptFrom'), holding).thenRegister('trips', 'engineer1', {
      ...{ days: 4, place: 'Xian', amount: 0, exemptFrom: null },
    });
  });

  it('refuses the step where there is no entry', () => {
    done(entry).refuses('REGISTER_CONFLICT');
  });
});

describe('puts', () => {
  const entry = puts('taken', () => ({ days: 9 }));

  it('makes the entry under the key of the fact where there is none', () => {
    done(entry).thenRegister('trips', 'engineer1', { days: 9 });
  });

  it('changes the entry where there is one, and keeps the rest', () => {
    done(entry, holding).thenRegister('trips', 'engineer1', { days: 9, place: 'Xian' });
  });

  it('writes nothing where the fact looks nothing up', () => {
    done(entry, {}, { abroad: false }).thenRegister('trips', 'engineer1', null).thenOutput({ outcome: 'done' });
  });
});
