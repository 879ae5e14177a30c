import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import dismissal from './dismissal.process.js';

const form = {
  ...{ employeeId: 'sales.rep1', kind: 'dismissal', ground: 'violation', trainedOrMoved: false, occurrence: 1 },
  ...{ lastDay: '2025-03-31', findings: 'He sold below the list three times.' },
};
const drafted = (profile: string, changes: object = {}, by = 'sales.manager'): Scenario =>
  given(dismissal, { ...form, ...changes }, { profile, by });
const refused = (profile: string, changes: object, rule: string, by = 'sales.manager'): Scenario =>
  drafted(profile, changes, by).whenRefused('SUBMIT', {}, by, 'GUARD_REFUSED', rule);

describe('dismissal', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(dismissal)).toEqual([]));

  it('DIS-03 the direct superior raises it, the head of the department approves', () => {
    drafted('004-T')
      .when('SUBMIT', {}, 'sales.manager')
      .assignedTo('groundVerification', 'hr.head')
      .when('VERIFIED', {}, 'hr.head')
      .assignedTo('department', 'sales.director')
      .when('APPROVE', {}, 'sales.director')
      .thenNotified('sales.rep1', 'formalities')
      .whenEnds('handover', { outcome: 'cleared' })
      .whenEnds('settlement', { outcome: 'settled' })
      .then('leaving')
      .whenEnds('leaving', { left: true })
      .thenOutput({ outcome: 'completed' });
    refused('004-T', {}, 'bySuperior', 'sales.director');
  });

  const decided = {
    ...{ employeeId: 'sales.rep1', measure: 'termination', dismissalKind: 'dismissal' },
    ...{ dismissalGround: 'violation', lastDay: '2025-03-31' },
  };
  const ofSanction = (entry: object, changes: object = {}, by = 'sales.manager'): Scenario =>
    given(
      dismissal,
      { ...form, sanctionKey: 'S-1', ...changes },
      { profile: '004-T', by, register: { sanctions: { 'S-1': { ...decided, ...entry } } } },
    );

  it.each([
    ['004-R', 'sales.rep1', 'sales.manager', ['hrDirector', 'hrVicePresident']],
    ['004-R', 'sales.director', 'dgm', ['executive', 'hrDirector']],
    ['004-H', 'sales.rep1', 'sales.manager', ['hrDirector']],
    ['000', 'sales.rep1', 'sales.manager', []],
    ['004-K', 'sales.rep1', 'sales.manager', []],
  ])('under %s, of %s by %s, asks whom the sanction has not asked: %j', (profile, employeeId, by, levels) => {
    const known = { dismissalGround: 'seriousViolation', employeeId };
    const decidedThere = given(
      dismissal,
      { ...form, ground: 'seriousViolation', sanctionKey: 'S-1', employeeId },
      { profile, by, register: { sanctions: { 'S-1': { ...decided, ...known } } } },
    ).when('SUBMIT', {}, by);
    const deciders = { hrDirector: 'hr.head', hrVicePresident: 'hr.vp', executive: 'dgm' };
    for (const level of levels) {
      // The executive in charge proposes it himself here: his own superior reviews it.
      const decider = level === 'executive' ? 'gm' : deciders[level as keyof typeof deciders];
      decidedThere.assignedTo(level, decider).when('APPROVE', {}, decider);
    }
    decidedThere.then('handover');
  });

  it('of a sanction asks nobody who had to keep out of it, and stays decided where it is sent back', () => {
    const R = { profile: '004-R', by: 'hr.officer' };
    const by = (entry: object): Scenario =>
      given(
        dismissal,
        { ...form, sanctionKey: 'S-1' },
        { ...R, register: { sanctions: { 'S-1': { ...decided, ...entry } } } },
      ).when('SUBMIT', {}, 'hr.officer');
    by({ recused: true }).then('handover');
    by({})
      .when('RETURN', { remark: 'Add the evidence.' }, 'hr.head')
      .then('draft')
      .when('SUBMIT', {}, 'hr.officer')
      .then('hrDirector');
  });

  it('is asked of nobody again where a sanction has decided it, whoever proposes it', () => {
    ofSanction({})
      .when('SUBMIT', {}, 'sales.manager')
      .then('handover')
      .thenRegister('sanctions', 'S-1', { measure: 'termination', dismissedAt: '2025-03-03T01:00:00.000Z' });
    ofSanction({}, {}, 'hr.officer').when('SUBMIT', {}, 'hr.officer').then('handover');
    // For what the manual of the sanction dismisses for, though that of separations names other grounds.
    const quarrel = { kind: 'expulsion', ground: 'quarrel' };
    refused('004-T', quarrel, 'groundCounts');
    ofSanction({ dismissalKind: 'expulsion', dismissalGround: 'quarrel' }, quarrel)
      .when('SUBMIT', {}, 'sales.manager')
      .then('handover');
  });

  it.each([
    ['of another person', { employeeId: 'sales.rep2' }],
    ['of less than a termination', { measure: 'demotion' }],
    ['for another ground', { dismissalGround: 'dereliction' }],
    ['of another kind', { dismissalKind: 'expulsion' }],
    ['with another last day', { lastDay: '2025-04-30' }],
    ['that was carried out already', { dismissedAt: '2025-02-28T01:00:00.000Z' }],
  ])('is verified and approved beside a sanction %s', (_, entry) => {
    ofSanction(entry).when('SUBMIT', {}, 'sales.manager').then('groundVerification');
    ofSanction(entry, {}, 'hr.officer').whenRefused('SUBMIT', {}, 'hr.officer', 'GUARD_REFUSED', 'bySuperior');
  });

  it('takes what the sanctions of its manual lead to, by the occurrence that they count', () => {
    const third = { kind: 'expulsion', ground: 'repeatedOffence', occurrence: 3 };
    for (const profile of ['002-6', '002-7'])
      drafted(profile, third).when('SUBMIT', {}, 'sales.manager').then('groundVerification');
  });

  it('is neither verified nor approved by whom it lets go', () => {
    const reason = { remark: 'Not so.' };
    const proposed = drafted('004-R', { employeeId: 'hr.head' }, 'dgm')
      .when('SUBMIT', {}, 'dgm')
      .whenRefused('NOT_VERIFIED', reason, 'hr.head', 'SEPARATION_OF_DUTIES')
      .assignedTo('groundVerification', 'gm')
      .when('VERIFIED', {}, 'gm');
    for (const _ of ['opinion', 'executive', 'hrDirector'])
      proposed.whenRefused('REJECT', reason, 'hr.head', 'SEPARATION_OF_DUTIES').when('APPROVE', {}, 'gm');
  });

  it('of a manager goes to the general manager', () => {
    drafted('004-T', { employeeId: 'sales.manager' }, 'sales.director')
      .when('SUBMIT', {}, 'sales.director')
      .when('VERIFIED', {}, 'hr.head')
      .assignedTo('generalManager', 'gm');
  });

  it('DIS-04 a third offence against the same rule is an expulsion, the second is not', () => {
    const again = { kind: 'expulsion', ground: 'repeatedOffence' };
    refused('002-6', { ...again, occurrence: 2 }, 'oftenEnough');
    drafted('002-6', { ...again, occurrence: 3 })
      .when('SUBMIT', {}, 'sales.manager')
      .then('groundVerification');
    drafted('002-4', { ...again, kind: 'dismissal', occurrence: 2 })
      .when('SUBMIT', {}, 'sales.manager')
      .then('groundVerification');
  });

  it("DIS-05 a quarrel with a customer is an expulsion with a month's wage deducted", () => {
    drafted('002-6', { kind: 'expulsion', ground: 'quarrel' })
      .when('SUBMIT', {}, 'sales.manager')
      .thenContext({ deductedMonths: 1 });
    refused('002-7', { kind: 'expulsion', ground: 'quarrel' }, 'groundCounts');
  });

  it.each([
    ['000', 'dismissal', 'disclosure', 'violation'],
    ['001', 'dismissal', 'violation', 'incompetence'],
    ['004-K', 'expulsion', 'fraud', 'violation'],
    ['004-R', 'dismissal', 'violation', 'dereliction'],
    ['004-R', 'expulsion', 'seriousViolation', 'violation'],
    ['004-T', 'expulsion', 'seriousViolation', 'fraud'],
    ['002-6', 'expulsion', 'disclosure', 'violation'],
  ])('%s knows %s for %s, not for %s', (profile, kind, known, unknown) => {
    drafted(profile, { kind, ground: known }).when('SUBMIT', {}, 'sales.manager').then('groundVerification');
    refused(profile, { kind, ground: unknown }, 'groundCounts');
  });

  it.each([
    ['000', 'expulsion', 'seriousViolation'],
    ['004-H', 'expulsion', 'seriousViolation'],
    ['002-4', 'expulsion', 'repeatedOffence'],
    ['002-6', 'dismissal', 'quarrel'],
  ])('%s knows no %s', (profile, kind, ground) => {
    refused(profile, { kind, ground, occurrence: 3 }, 'kindKnown');
  });

  it('wants training or another post first, and serious grounds for an expulsion', () => {
    const unfit = { ground: 'incompetence' };
    refused('004-K', unfit, 'trainedBefore');
    drafted('004-K', { ...unfit, trainedOrMoved: true })
      .when('SUBMIT', {}, 'sales.manager')
      .then('groundVerification');
    refused('004-R', { ...unfit, trainedOrMoved: true, kind: 'expulsion' }, 'groundCounts');
    refused('004-K', { ground: 'quarrel' }, 'groundCounts');
  });

  it('of 004-H is one of its own kind of separation, without the training that 004-K asks for first', () => {
    drafted('004-H', { ground: 'incompetence' })
      .when('SUBMIT', {}, 'sales.manager')
      .when('VERIFIED', {}, 'hr.head')
      .assignedTo('opinion', 'sales.director');
  });

  it('ends where the ground is not true or the approver says no, and can be withdrawn', () => {
    const verified = (): Scenario => drafted('004-R').when('SUBMIT', {}, 'sales.manager');
    verified().when('NOT_VERIFIED', { remark: 'Nobody saw it.' }, 'hr.head').thenOutput({ outcome: 'rejected' });
    verified()
      .when('VERIFIED', {}, 'hr.head')
      .assignedTo('opinion', 'sales.director')
      .dueAt('opinion', '2025-03-05T18:00:00+08:00')
      .when('REJECT', { remark: 'Warn him first.' }, 'sales.director')
      .thenOutput({ outcome: 'rejected' });
    verified().when('WITHDRAW', {}, 'sales.manager').thenOutput({ outcome: 'withdrawn' });
  });

  it('is audited from the assistant to the general manager up under 004-K', () => {
    drafted('004-K', { employeeId: 'gm.assistant', ground: 'dereliction' }, 'gm')
      .when('SUBMIT', {}, 'gm')
      .thenContext({ isAudited: true });
  });
});
