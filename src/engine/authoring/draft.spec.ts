import { given } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { withdrawn } from './standard-endings.js';

const { chart, draft, end } = tripWords();

const drafting = chart({
  draft: draft('填写', 'Fill in', { deadline: 'reportWithin', SUBMIT: { guard: 'isAbroad', target: 'correction' } }),
  correction: draft('更正', 'Correct', { on: {}, SUBMIT: 'sent' }),
  sent: end('已提交', 'Sent'),
  withdrawn,
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

  it('may be withdrawn where the process has that event, unless it says that it may not', () => {
    drafted().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
    drafted({ abroad: true })
      .when('SUBMIT', {}, 'engineer1')
      .whenRefused('WITHDRAW', {}, 'engineer1', 'EVENT_NOT_ACCEPTED');
  });

  it('is only marked when its limit passes', () => {
    drafted().dueAt('draft', '2025-03-06T23:59:59.999+08:00').afterTime({ days: 4 }).overdue('draft').then('draft');
  });
});
