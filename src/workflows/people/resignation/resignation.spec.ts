import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import resignation from './resignation.process.js';

// Every case starts on Monday, 2025-03-03, at 09:00.
const form = {
  ...{ lastDay: '2025-04-02', probation: false, cause: 'personal', reason: 'Further studies.' },
  ...{ voluntary: true, immediate: false },
};
const drafted = (profile: string, changes: object = {}, more: Circumstances = {}): Scenario =>
  given(resignation, { ...form, ...changes }, { profile, ...more });
const submitted = (profile: string, changes: object = {}, by = 'engineer1'): Scenario =>
  drafted(profile, changes, { by }).when('SUBMIT', {}, by);
const late = { lastDay: '2025-04-03' };
const eligible = { noUnfinishedWork: true, noServiceBond: true, notInvestigated: true, noOther: true };

describe('resignation', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(resignation)).toEqual([]));

  it('000 goes level by level up to the general manager, then through handover and settlement', () => {
    submitted('000')
      .assignedTo('opinion', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .assignedTo('opinion', 'dgm')
      .when('APPROVE', {}, 'dgm')
      .assignedTo('opinion', 'gm')
      .when('WITHDRAW', {}, 'engineer1')
      .thenOutput({ outcome: 'withdrawn' });
    submitted('000')
      .when('APPROVE', {}, 'tech.head')
      .when('APPROVE', {}, 'dgm')
      .when('APPROVE', {}, 'gm')
      .then('handover')
      .thenNotified('engineer1', 'formalities')
      .whenRefused('WITHDRAW', {}, 'engineer1', 'EVENT_NOT_ACCEPTED')
      .whenEnds('handover', { outcome: 'cleared', successorId: 'engineer2' })
      .then('settlement')
      .whenEnds('settlement', { outcome: 'settled' })
      .then('leaving')
      .asks('deactivatePerson', { person: 'engineer1', successor: 'engineer2' })
      .whenEnds('leaving', { left: true })
      .thenOutput({ outcome: 'completed' });
  });

  it('SET-01 settles nothing while the handover is incomplete', () => {
    submitted('000')
      .when('APPROVE', {}, 'tech.head')
      .when('APPROVE', {}, 'dgm')
      .when('APPROVE', {}, 'gm')
      .at('2025-04-15T09:00:00+08:00')
      .then('handover')
      .whenEnds('handover', { outcome: 'incomplete', successorId: 'engineer2' })
      // He has left all the same: no account stays open that nobody answers for.
      .asks('deactivatePerson', { person: 'engineer1', successor: 'engineer2' })
      .whenEnds('leaving', { left: true })
      .thenOutput({ outcome: 'incomplete' })
      .thenNotified('engineer1', 'nothing is settled');
  });

  it('RES-02 25 days are too short under 004-C: the earliest last day is 2025-04-02', () => {
    drafted('004-C', { lastDay: '2025-03-28' })
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'noticeKept')
      .whenRefused('SUBMIT', { lastDay: '2025-04-01' }, 'engineer1', 'GUARD_REFUSED', 'noticeKept')
      .when('SUBMIT', { lastDay: '2025-04-02' }, 'engineer1')
      .then('retentionTalk');
  });

  it.each([
    ['000', '2025-03-05', '2025-03-06'],
    ['004-C', '2025-03-05', '2025-03-06'],
    ['004-F', '2025-03-05', '2025-03-06'],
    ['004-K', '2025-03-09', '2025-03-10'],
    ['004-T', '2025-03-11', '2025-03-12'],
  ])('RES-03 in probation under %s: %s is too early, %s is not', (profile, early, earliest) => {
    drafted(profile, { probation: true, lastDay: early })
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'noticeKept')
      .when('SUBMIT', { lastDay: earliest }, 'engineer1');
  });

  it('takes probation from its ledger, whatever is ticked, and from the applicant of whom it does not hold', () => {
    const of = (status: string, probation: boolean): Scenario =>
      drafted(
        '000',
        { probation, lastDay: '2025-03-06' },
        { register: { probations: { engineer1: { status }, engineer2: { status: 'regular' } } } },
      );
    of('regular', true)
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'noticeKept')
      .when('SUBMIT', { lastDay: '2025-04-02' }, 'engineer1');
    of('inProbation', false).when('SUBMIT', {}, 'engineer1').then('opinion');
    // Of a review that was withdrawn nothing is known.
    of('withdrawn', true).when('SUBMIT', {}, 'engineer1').then('opinion');
    drafted('000', { probation: true, lastDay: '2025-03-06' }).when('SUBMIT', {}, 'engineer1').then('opinion');
  });

  it.each(['004-F', '004-T'])('a regular employee gives a month of notice under %s', (profile) => {
    drafted(profile, { lastDay: '2025-04-02' })
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'noticeKept')
      .when('SUBMIT', late, 'engineer1');
  });

  it('004-K lets go at once for a fee, others do not know it', () => {
    const now = { immediate: true, lastDay: '2025-03-03' };
    submitted('004-K', now)
      .when('APPROVE', {}, 'tech.head')
      .when('APPROVE', {}, 'gm')
      .whenEnds('handover', { outcome: 'cleared' })
      .then('settlement');
    drafted('000', now)
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'noticeKept', 'immediateAllowed')
      .whenRefused('SUBMIT', { immediate: false }, 'engineer1', 'GUARD_REFUSED', 'noticeKept');
    drafted('004-K', { ...now, lastDay: '2025-03-02' }).whenRefused(
      ...(['SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'lastDayToCome'] as const),
    );
    // Who keeps the notice owes no fee, whatever he has ticked.
    submitted('004-K', { ...now, lastDay: '2025-04-02' }).thenContext({ immediate: false });
    submitted('004-K', { ...now, lastDay: '2025-04-01' }).thenContext({ immediate: true });
  });

  it('is returned, corrected and rejected', () => {
    submitted('000')
      .when('RETURN', { remark: 'Please date it.' }, 'tech.head')
      .then('draft')
      .when('SUBMIT', {}, 'engineer1')
      .when('REJECT', { remark: 'No.' }, 'tech.head')
      .thenOutput({ outcome: 'rejected' });
  });
});

describe('resignation under 004-C', () => {
  it('RES-04 the head talks on the next day, the employee stays: withdrawn without an approval form', () => {
    submitted('004-C')
      .dueAt('retentionTalk', '2025-03-05T23:59:59.999+08:00')
      .afterTime({ days: 1 })
      .whenRefused('RETAINED', {}, 'tech.head', 'NOT_ASSIGNED')
      .when('RETAINED', {}, 'engineer1')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it('is overdue two days after it was received, and still waits', () => {
    submitted('004-C').afterTime({ days: 3 }).overdue('retentionTalk').then('retentionTalk');
  });

  it('goes through talk, form, interview, chain and formalities', () => {
    submitted('004-C')
      .when('CONFIRM', { interview: true, important: false }, 'tech.head')
      .assignedTo('approvalForm', 'engineer1')
      .when('FORM_FILLED', {}, 'engineer1')
      .then('interview')
      .whenEnds('interview', { outcome: 'filed' })
      .assignedTo('opinion', 'tech.head')
      .when('APPROVE', {}, 'tech.head')
      .assignedTo('executive', 'dgm')
      .when('APPROVE', {}, 'dgm')
      .assignedTo('generalManagement', 'hr.head')
      .dueAt('generalManagement', '2025-03-10T18:00:00+08:00')
      .when('APPROVE', {}, 'hr.head')
      .opens('agreement', 'insurance')
      .thenNotified('tech.head', 'visitor')
      .when('INSURANCE_SUSPENDED', { suspended: true, updated: true }, 'hr.head')
      .when('AGREEMENT_STAMPED', { agreement: true, certificate: true, stamped: true }, 'hr.head')
      .then('handover')
      .whenEnds('handover', { outcome: 'clearedWithCompensation' })
      .then('settlement');
  });

  it('needs no interview where the head sees no need, and whoever is retained in one withdraws', () => {
    const formed = (interview: boolean): Scenario =>
      submitted('004-C')
        .when('CONFIRM', { interview, important: true }, 'tech.head')
        .when('FORM_FILLED', {}, 'engineer1');
    formed(false).then('opinion');
    formed(true).whenEnds('interview', { outcome: 'retained' }).thenOutput({ outcome: 'withdrawn' });
  });

  it('is not in force without the stamp of the labour registration authority', () => {
    submitted('004-C')
      .when('CONFIRM', { interview: false, important: false }, 'tech.head')
      .when('FORM_FILLED', {}, 'engineer1')
      .when('APPROVE', {}, 'tech.head')
      .when('APPROVE', {}, 'dgm')
      .when('APPROVE', {}, 'hr.head')
      .whenRefused(
        'AGREEMENT_STAMPED',
        { agreement: true, certificate: true, stamped: false },
        ...(['hr.head', 'GUARD_REFUSED', 'agreementInForce'] as const),
      );
  });
});

describe('resignation under 004-F', () => {
  it('needs the statement of who resigns for personal reasons', () => {
    drafted('004-F', { ...late, voluntary: false })
      .whenRefused('SUBMIT', {}, 'engineer1', 'GUARD_REFUSED', 'statementGiven')
      .when('SUBMIT', { cause: 'other' }, 'engineer1')
      .then('retentionTalk');
  });

  it('interviews everybody, and has no figure for the talk', () => {
    submitted('004-F', late)
      .afterTime({ days: 9 })
      .notOverdue('retentionTalk')
      .when('CONFIRM', { interview: false, important: false }, 'tech.head')
      .then('interview');
  });
});

describe('resignation under 004-H', () => {
  it('RES-05 a service period that is not over is no ground to go: refused or deferred', () => {
    const review = (): Scenario => submitted('004-H').assignedTo('eligibilityReview', 'hr.head');
    review()
      .whenRefused('ELIGIBLE', { ...eligible, noServiceBond: false }, 'hr.head', 'GUARD_REFUSED', 'tickedEligible')
      .when('BAR', { ground: 'serviceBond', explanation: 'Until 2026-06-30.' }, 'hr.head')
      .thenOutput({ outcome: 'refused' })
      .thenNotified('engineer1', 'barred');
    review()
      .when('DEFER', { ground: 'serviceBond', explanation: 'Until 2026-06-30.' }, 'hr.head')
      .then('deferred')
      .when('WITHDRAW', {}, 'engineer1')
      .thenOutput({ outcome: 'withdrawn' });
  });

  it('RES-06 under an economic review it waits, and goes on once that is concluded', () => {
    submitted('004-H')
      .when('DEFER', { ground: 'underInvestigation', explanation: 'Accounts of 2024.' }, 'hr.head')
      .thenContext({ ground: 'underInvestigation' })
      .afterTime({ days: 30 })
      .then('deferred')
      .when('CAUSE_ENDED', {}, 'hr.head')
      .then('eligibilityReview')
      .when('ELIGIBLE', eligible, 'hr.head')
      .then('opinion')
      .when('APPROVE', {}, 'tech.head')
      .assignedTo('hrDirector', 'hr.head');
  });
});

describe('resignation under 004-R', () => {
  it('RES-09 a clerk: superior by 03-05, HR director by 03-10, HR vice president by 03-12, then the manager', () => {
    submitted('004-R')
      .dueAt('opinion', '2025-03-05T18:00:00+08:00')
      .at('2025-03-05T10:00:00+08:00')
      .when('APPROVE', {}, 'tech.head')
      .dueAt('hrDirector', '2025-03-10T18:00:00+08:00')
      .at('2025-03-10T10:00:00+08:00')
      .when('APPROVE', {}, 'hr.head')
      .assignedTo('hrVicePresident', 'hr.vp')
      .dueAt('hrVicePresident', '2025-03-12T18:00:00+08:00')
      .when('APPROVE', {}, 'hr.vp')
      .dueAt('generalManager', '2025-03-13T18:00:00+08:00')
      .when('APPROVE', {}, 'gm')
      .then('handover');
  });

  it('a director: superior and executive within three working days together, HR director, general manager', () => {
    submitted('004-R', {}, 'sales.director')
      .assignedTo('upperOpinion', 'dgm')
      .dueAt('upperOpinion', '2025-03-06T18:00:00+08:00')
      .at('2025-03-05T10:00:00+08:00')
      .when('APPROVE', {}, 'dgm')
      .assignedTo('executive', 'dgm')
      .dueAt('executive', '2025-03-06T18:00:00+08:00')
      .when('APPROVE', {}, 'dgm')
      .dueAt('hrDirector', '2025-03-10T18:00:00+08:00')
      .when('APPROVE', {}, 'hr.head')
      .assignedTo('generalManager', 'gm')
      .when('APPROVE', {}, 'gm')
      .then('handover');
  });

  it('turns into a deemed resignation where somebody leaves before the approval (3.2)', () => {
    submitted('004-R')
      .whenRefused('LEFT_POST', { firstDay: '2025-03-04' }, 'tech.head', 'NOT_ASSIGNED')
      .when('LEFT_POST', { firstDay: '2025-03-04' }, 'hr.head')
      .starts('auto-resignation', { employeeId: 'engineer1', firstDay: '2025-03-04', kind: 'notApproved' })
      .thenOutput({ outcome: 'convertedToAutoResignation' });
  });

  it('is turned into one by nobody about himself, but by the general manager where human resources leaves', () => {
    submitted('004-R', {}, 'hr.head')
      .whenRefused('LEFT_POST', { firstDay: '2025-03-04' }, 'hr.head', 'GUARD_REFUSED', 'recordedByAnother')
      .when('LEFT_POST', { firstDay: '2025-03-04' }, 'gm')
      .starts('auto-resignation', { employeeId: 'hr.head' });
  });
});

describe('a resignation whose formalities are unfinished', () => {
  it('turns into a deemed resignation where the leaver stays away from the handover (004-R 3.2)', () => {
    submitted('004-K')
      .when('APPROVE', {}, 'tech.head')
      .when('APPROVE', {}, 'gm')
      .then('handover')
      .when('LEFT_POST', { firstDay: '2025-03-10' }, 'hr.head')
      .starts('auto-resignation', { employeeId: 'engineer1', firstDay: '2025-03-10', kind: 'unfinished' })
      .thenOutput({ outcome: 'convertedToAutoResignation' });
  });
});

describe('resignation under 004-T', () => {
  it('below the rank of a supervisor: direct superior, then the head of the department', () => {
    submitted('004-T', late, 'sales.rep1')
      .assignedTo('opinion', 'sales.manager')
      .when('APPROVE', {}, 'sales.manager')
      .assignedTo('department', 'sales.director')
      .when('APPROVE', {}, 'sales.director')
      .then('handover');
  });

  it.each(['fin.supervisor', 'sales.manager'])('%s: direct superior, then the general manager', (by) => {
    submitted('004-T', late, by)
      .when('APPROVE', {}, by === 'sales.manager' ? 'sales.director' : 'fin.head')
      .assignedTo('generalManager', 'gm')
      .notOverdue('generalManager');
  });
});

describe('resignation under 004-K', () => {
  it.each([
    ['AUD-01 the assistant to the general manager', 'gm.assistant', 'gm'],
    ['AUD-04 the deputy general manager', 'dgm', 'gm'],
  ])('%s is audited before the separation is complete', (_, by, superior) => {
    submitted('004-K', {}, by)
      .when('APPROVE', {}, superior)
      .when('APPROVE', {}, 'gm')
      .whenEnds('handover', { outcome: 'cleared' })
      .then('audit')
      .whenEnds('audit', { outcome: 'concluded' })
      .then('settlement');
  });

  it('has the permissions closed with the approval, which 004-T does not ask for, nor either of them for visits', () => {
    const approved = (profile: string): Scenario =>
      submitted(profile, late)
        .when('APPROVE', {}, 'tech.head')
        .when('APPROVE', {}, profile === '004-T' ? 'tech.head' : 'gm')
        .then('handover');
    approved('004-K').thenNotified('it.head', 'permissions');
    expect(() => approved('004-T').thenNotified('it.head', 'permissions')).toThrow('but he received');
    expect(() => approved('004-K').thenNotified('tech.head', 'visitor')).toThrow('but he received');
  });

  it('a director is not', () => {
    submitted('004-K', {}, 'sales.director')
      .when('APPROVE', {}, 'dgm')
      .when('APPROVE', {}, 'gm')
      .whenEnds('handover', { outcome: 'cleared' })
      .then('settlement');
  });
});
