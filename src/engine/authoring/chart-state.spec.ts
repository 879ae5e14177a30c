import { initiator, role } from '../assignment.js';
import { given, type Scenario } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { rejected, withdrawn } from './standard-endings.js';
import { text } from './text.js';

const { approval, branch, chart, end, pending, remembers, task } = tripWords();
const on = { WITHDRAW: 'withdrawn' };

const abroad = [{ guard: 'isAbroad', target: 'away' }, { target: 'home' }] as const;

const states = {
  draft: task(initiator(), '填写', 'Fill in', { on, SUBMIT: 'approval' }),
  approval: approval(role('GeneralManager'), '审批', 'Approve', { on, APPROVE: 'sent' }),
  sent: branch('已发出', 'Sent', abroad),
  away: task(initiator(), '在途', 'Away', { DONE: 'home' }),
  home: end('已返回', 'Home', { tells: text('欢迎回来', 'Welcome back') }),
  rejected,
  withdrawn,
};
const travelling = chart(states);
const submitted = (): Scenario => given(travelling, trip).when('SUBMIT', {}, 'engineer1');

describe('chart', () => {
  it('is work, endings and plain states by their names, and begins with the first', () => {
    given(travelling, { ...trip, abroad: true })
      .opens('draft')
      .when('SUBMIT', {}, 'engineer1')
      .when('APPROVE', {}, 'gm')
      .opens('away')
      .when('DONE', {}, 'engineer1')
      .thenOutput({ outcome: 'home' })
      .thenNotified('engineer1', 'Welcome back');
  });

  it('does something at the start of a case where it says so', () => {
    const opens = remembers(({ context }) => ({ amount: context.amount + 1 }));
    given(chart(opens, states), trip).opens('draft').thenContext({ amount: 1 });
  });

  it('leads on at once from a branch, under the clause of the process or of its own', () => {
    const away = submitted().when('APPROVE', {}, 'gm');
    away.thenOutput({ outcome: 'home' });
    expect(branch('已发出', 'Sent', abroad)).toMatchObject({ meta: { clause: 's' }, always: abroad });
    expect(branch('已发出', 'Sent', 's 二', abroad)).toMatchObject({ meta: { clause: 's 二' }, always: abroad });
  });

  it('may be withdrawn while it is pending, and no longer', () => {
    const work = { APPROVE: 'away' };
    const waiting = pending(role('GeneralManager'), '审批', 'Approve', work);
    const done = task(role('GeneralManager'), '审批', 'Approve', work);
    const under = (approval: typeof done) =>
      given(chart({ ...states, approval }), trip).when('SUBMIT', {}, 'engineer1');
    under(waiting).when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
    under(done).whenRefused('WITHDRAW', {}, 'engineer1', 'EVENT_NOT_ACCEPTED');
  });

  it('says the endings of a case as its outcomes', () => {
    expect(travelling.output?.name).toBeDefined();
    submitted().when('WITHDRAW', { remark: 'Ill.' }, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });
});

describe('approval', () => {
  it('leads on where it says, and to the rejection by itself', () => {
    submitted().when('APPROVE', {}, 'gm').thenOutput({ outcome: 'home' });
    submitted().when('REJECT', { remark: 'No.' }, 'gm').thenOutput({ outcome: 'rejected' });
  });

  it('sends back to the draft, and tells the requester', () => {
    submitted().when('RETURN', { remark: 'Why?' }, 'gm').opens('draft').thenNotified('engineer1', 'returned');
  });

  it('rejects and returns elsewhere where it says so', () => {
    const way = approval(role('GeneralManager'), '审批', 'Approve', {
      APPROVE: 'sent',
      REJECT: 'home',
      RETURN: 'away',
    });
    const other = given(chart({ ...states, approval: way }), trip).when('SUBMIT', {}, 'engineer1');
    other.when('RETURN', { remark: 'Why?' }, 'gm').opens('away');
  });
});
