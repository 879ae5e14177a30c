import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import sanction from './complaint-staff-sanction.process.js';

const complaint = { staffId: 'cs.agent', offence: 'service', rule: '四(二)3', found: 'He was rude.' };
const earlier = (key: string, count: number) => ({ sanctions: { [key]: { count } } });
/** The head of the department, unless 002-6 fines him too. */
const deciderOf = (profile: string): string => (profile === '002-6' ? 'dgm' : 'cs.owner');
const decided = (profile: string, changes: object = {}, register = {}, decision: object = {}): Scenario =>
  given(sanction, { ...complaint, ...changes }, { profile, register, by: 'sales.manager' })
    .assignedTo('substantiated', deciderOf(profile))
    .when('DECIDE_SANCTION', { explanation: 'As the rule says.', ...decision }, deciderOf(profile));

describe('complaint-staff-sanction', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(sanction)).toEqual([]));

  it.each([
    [1, { fine: 30, dismissed: false }, 'applied'],
    [2, { fine: 60, dismissed: false }, 'applied'],
    [3, { fine: 0, dismissed: true }, 'dismissal'],
    [4, { fine: 0, dismissed: true }, 'dismissal'],
  ])('SAN-01 the agent of a shop, complaint number %i: %j', (occurrence, context, outcome) => {
    decided('002-7', {}, occurrence > 1 ? earlier('cs.agent', occurrence - 1) : {})
      .thenContext({ occurrence, ...context })
      .thenRegister('sanctions', 'cs.agent', { count: occurrence })
      .when('APPLY', {}, 'hr.officer')
      .thenOutput({ outcome });
  });

  it('is not carried out by whom it is about', () => {
    given(sanction, { ...complaint, staffId: 'hr.officer' }, { profile: '002-7', by: 'sales.manager' })
      .when('DECIDE_SANCTION', { explanation: 'As the rule says.' }, 'hr.head')
      .whenRefused('APPLY', {}, 'hr.officer', 'SEPARATION_OF_DUTIES')
      .assignedTo('sanctionDecided', 'hr.head');
  });

  it('SAN-03 a coach is dismissed after several verified complaints, and it is reported', () => {
    decided('002-4')
      .thenContext({ fine: 0, dismissed: false })
      .when('APPLY', {}, 'hr.officer')
      .thenOutput({ outcome: 'applied' });
    decided('002-4', {}, earlier('cs.agent', 1))
      .thenContext({ dismissed: true })
      .when('APPLY', {}, 'hr.officer')
      .then('reporting')
      .assignedTo('reporting', 'hr.officer')
      .when('REPORTED', {}, 'hr.officer')
      .starts('disciplinary-action', { employeeId: 'cs.agent', ground: 'repeatedOffence', occurrence: 2 })
      .thenOutput({ outcome: 'dismissal' });
    // Not by whoever took the complaint: what becomes of a colleague is not for him.
    const { records } = decided('002-4', {}, earlier('cs.agent', 1))
      .when('APPLY', {}, 'hr.officer')
      .when('REPORTED', {}, 'hr.officer');
    expect(records.at(-1)?.commands).toContainEqual(
      expect.objectContaining({ type: 'startProcess', process: 'disciplinary-action', by: 'hr.officer' }),
    );
  });

  it('is not decided by the head whom 002-6 fines double for it, nor by the executive in charge about himself', () => {
    const decision = { explanation: 'It was nothing.' };
    given(sanction, complaint, { profile: '002-6', by: 'sales.manager' }).whenRefused(
      ...(['DECIDE_SANCTION', decision, 'cs.owner', 'NOT_ASSIGNED'] as const),
    );
    given(sanction, { ...complaint, staffId: 'dgm' }, { profile: '002-6', by: 'sales.manager' }).assignedTo(
      ...(['substantiated', 'gm'] as const),
    );
  });

  it('SAN-05 two different rules, once each: 100 and 100, because only the same rule doubles', () => {
    const first = decided('002-6').thenContext({ fine: 100, supervisorFine: 200 });
    first.thenRegister('sanctions', 'cs.agent/四(二)3', { count: 1 });
    const held = earlier('cs.agent/四(二)3', 1);
    decided('002-6', { rule: '四(三)1' }, held).thenContext({ occurrence: 1, fine: 100 });
    decided('002-6', {}, held).thenContext({ occurrence: 2, fine: 200, supervisorFine: 400 });
    decided('002-6', {}, earlier('cs.agent/四(二)3', 2)).thenContext({ dismissed: true, fine: 0 });
  });

  it('a quarrel is the last step at once, and private matters have a fine of their own', () => {
    decided('002-6', { offence: 'quarrel' })
      .thenContext({ dismissed: true, wageDeducted: true })
      .when('APPLY', {}, 'hr.officer')
      .starts('disciplinary-action', { ground: 'quarrel' });
    decided('002-6', { offence: 'privateMatter' }).thenContext({ fine: 200, dismissed: false });
  });

  it('private matters cost the same each time: only the ladder of the service rules ends with a dismissal', () => {
    decided('002-6', { offence: 'privateMatter' }, earlier('cs.agent/四(二)3', 2))
      .thenContext({ occurrence: 3, fine: 200, supervisorFine: 400, dismissed: false })
      .when('APPLY', {}, 'hr.officer')
      .thenOutput({ outcome: 'applied' });
  });

  it.each(['quarrel', 'privateMatter'])(
    '%s climbs the ladder of a manual that has no rule of its own for it',
    (offence) => {
      decided('002-7', { offence }).thenContext({ fine: 30, dismissed: false, wageDeducted: false });
      decided('002-7', { offence }, earlier('cs.agent', 2)).thenContext({ fine: 0, dismissed: true });
      decided('002-4', { offence }).thenContext({ fine: 0, dismissed: false, wageDeducted: false });
    },
  );

  it('ends without a sanction where the complaint was not true, with the reason', () => {
    given(sanction, complaint, { by: 'sales.manager' })
      .when('NOT_SUBSTANTIATED', { remark: 'It was somebody else.' }, 'cs.owner')
      .thenOutput({ outcome: 'notSubstantiated' });
  });

  it('is decided by the superior where the head reports it himself', () => {
    given(sanction, complaint, { by: 'cs.owner' }).assignedTo('substantiated', 'dgm');
  });
});
