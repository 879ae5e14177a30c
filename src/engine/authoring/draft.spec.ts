import { given } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { withdrawn } from './standard-endings.js';
import { text } from './text.js';

const { chart, draft, ends } = tripWords();

const drafting = chart({
  initial: 'draft',
  states: {
    ...draft({
      title: text('填写', 'Fill in'),
      deadline: 'reportWithin',
      submit: { guard: 'isAbroad', target: 'correction' },
      on: { WITHDRAW: 'withdrawn' },
    }),
    ...draft({ key: 'correction', title: text('更正', 'Correct'), submit: 'sent' }),
    ...ends({ sent: { title: text('已提交', 'Sent') }, withdrawn }),
  },
});
const drafted = (form: object = {}) => given(drafting, { ...trip, ...form });

describe('draft', () => {
  it('is the requester’s alone, who is seen by nobody else before he submits', () => {
    drafted({ abroad: true })
      .opens('draft')
      .assignedTo('draft', 'engineer1')
      .whenRefused('SUBMIT', {}, 'tech.head', 'NOT_ASSIGNED')
      .when('SUBMIT', {}, 'engineer1')
      .then('correction');
  });

  it('puts what he submits over what he began with, and leaves the rest', () => {
    drafted({ abroad: true })
      .when('SUBMIT', { place: 'Chengdu' }, 'engineer1')
      .thenContext({ request: { ...trip, place: 'Chengdu', abroad: true } });
  });

  it('stands twice in a chart under two names, each with its own task', () => {
    drafted({ abroad: true })
      .when('SUBMIT', {}, 'engineer1')
      .opens('correction')
      .when('SUBMIT', {}, 'engineer1')
      .thenOutput({ outcome: 'sent' });
  });

  it('accepts other events beside, and is only marked when its limit passes', () => {
    drafted().dueAt('draft', '2025-03-06T23:59:59.999+08:00').afterTime({ days: 4 }).overdue('draft').then('draft');
    drafted().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});
