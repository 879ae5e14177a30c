import { departmentHeadOf, directSupervisorOf, initiator, role } from '../assignment.js';
import { given } from '../testing/index.js';
import { trip, tripWords } from '../testing/word-sample.js';
import { rejected, withdrawn } from './standard-endings.js';
import { text } from './text.js';

const { approvals, chart, end, pending, remembers, task } = tripWords();

const approving = chart({
  draft: pending(initiator(), '填写', 'Fill in', { SUBMIT: 'superior' }),
  ...approvals(
    { approved: { guard: 'isShort', target: 'granted' } },
    {
      superior: { title: text('上级', 'Superior'), to: directSupervisorOf(initiator()) },
      manager: { title: text('总经理', 'Manager'), to: role('GeneralManager'), when: 'isAbroad' },
    },
  ),
  granted: end('已批准', 'Granted'),
  rejected,
  withdrawn,
});
const submitted = (form: object = {}) => given(approving, { ...trip, ...form }).when('SUBMIT', {}, 'engineer1');

describe('approvals', () => {
  it('asks a later approver under his condition only', () => {
    submitted().when('APPROVE', {}, 'tech.head').thenOutput({ outcome: 'granted' });
    submitted({ abroad: true })
      .when('APPROVE', {}, 'tech.head')
      .opens('manager')
      .when('APPROVE', {}, 'gm')
      .thenOutput({ outcome: 'granted' });
  });

  it('holds the last approval back by the rule of its way, and no other', () => {
    submitted({ days: 11 }).whenRefused('APPROVE', {}, 'tech.head', 'GUARD_REFUSED', 'isShort');
    submitted({ days: 11, abroad: true })
      .when('APPROVE', {}, 'tech.head')
      .whenRefused('APPROVE', {}, 'gm', 'GUARD_REFUSED', 'isShort');
  });

  it('lets each reject or return, and tells the requester of a return', () => {
    submitted({ abroad: true })
      .when('APPROVE', {}, 'tech.head')
      .when('RETURN', { remark: 'Why abroad?' }, 'gm')
      .opens('draft')
      .thenNotified('engineer1', 'returned');
    submitted().when('REJECT', { remark: 'No.' }, 'tech.head').thenOutput({ outcome: 'rejected' });
    submitted().when('WITHDRAW', {}, 'engineer1').thenOutput({ outcome: 'withdrawn' });
  });

  it('does with each decision what is said besides, and tells of a return in its own words', () => {
    const counting = remembers(({ context }) => ({ amount: context.amount + 1 }));
    const counted = chart({
      draft: task(initiator(), '填写', 'Fill in', { SUBMIT: 'first' }),
      ...approvals(
        { approved: 'granted', tells: text('请修改', 'Please correct it'), actions: counting, on: {} },
        {
          first: { title: text('上级', 'Superior'), to: directSupervisorOf(initiator()) },
          second: { title: text('总经理', 'Manager'), to: role('GeneralManager') },
        },
      ),
      granted: end('已批准', 'Granted'),
      rejected,
    });
    const inSecond = () => given(counted, trip).when('SUBMIT', {}, 'engineer1').when('APPROVE', {}, 'tech.head');
    inSecond().thenContext({ amount: 1 }).when('APPROVE', {}, 'gm').thenContext({ amount: 2 });
    inSecond().when('REJECT', { remark: 'No.' }, 'gm').thenContext({ amount: 2 });
    inSecond()
      .when('RETURN', { remark: 'Why?' }, 'gm')
      .thenContext({ amount: 2 })
      .thenNotified('engineer1', 'Please correct it');
  });

  it('begins in a state that leads to the first who is to be asked, or past them all', () => {
    const byLevel = chart({
      draft: task(initiator(), '填写', 'Fill in', { SUBMIT: 'inApproval' }),
      ...approvals(
        {
          begins: { name: 'inApproval', title: text('审批中', 'In approval'), clause: 'c' },
          approved: 'granted',
          on: {},
        },
        {
          abroad: { title: text('外事', 'Foreign affairs'), to: role('LegalReviewer'), when: 'isAbroad' },
          manager: { title: text('总经理', 'Manager'), to: role('GeneralManager'), when: 'isAbroad' },
        },
      ),
      granted: end('已批准', 'Granted'),
      rejected,
    });
    const asked = (form: object) => given(byLevel, { ...trip, ...form }).when('SUBMIT', {}, 'engineer1');
    asked({}).thenOutput({ outcome: 'granted' });
    asked({ abroad: true }).opens('abroad').when('APPROVE', {}, 'legal').opens('manager');
    expect(byLevel.machine.getStateNodeById('trip.inApproval').meta).toMatchObject({ clause: 'c' });
  });

  it('refuses a chain whose first approver may be left out: the case would have nowhere to begin', () => {
    const first = { title: text('上级', 'Superior'), to: departmentHeadOf(initiator()), when: 'isAbroad' } as const;
    expect(() => approvals('a', { first })).toThrow(
      "Expected the first approver 'first' to be asked always, but he has a condition.",
    );
  });
});
