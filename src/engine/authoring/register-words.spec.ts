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
