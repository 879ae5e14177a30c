import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import discipline from './disciplinary-action.process.js';

/** The head of the department, unless 002-6 fines him too. */
const deciderUnder = (profile: string): string => (profile === '002-6' ? 'dgm' : 'tech.head');
const established = (profile = '000', ground = 'rules'): Scenario =>
  given(discipline, { employeeId: 'engineer1', ground, facts: 'He left the door open.' }, { by: 'engineer2', profile })
    .assignedTo('alleged', 'hr.head')
    .when('ESTABLISH', { found: 'He says he forgot.' }, 'hr.head')
    .assignedTo('established', deciderUnder(profile));
const decision = (measure: string, more: object = {}) => ({ measure, reasons: 'The first time.', ...more });

describe('disciplinary-action', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(discipline)).toEqual([]));

  it('is established, decided by the head, told to the employee and carried out', () => {
    established()
      .when('DECIDE', decision('oralWarning'), 'tech.head')
      .when('NOTIFIED', {}, 'hr.officer')
      .when('EXECUTED', {}, 'hr.officer')
      .thenRegister('sanctions', 'engineer1-2025-03-03T01:00:00.000Z', { measure: 'oralWarning' })
      .thenOutput({ outcome: 'executed' });
  });

  it.each(['demotion', 'termination'])('a %s needs the general manager', (measure) => {
    established()
      .when('DECIDE', decision(measure), 'tech.head')
      .assignedTo('gmApproval', 'gm')
      .when('APPROVE', {}, 'gm')
      .then('decided');
    established()
      .when('DECIDE', decision(measure), 'tech.head')
      .when('REJECT', { remark: 'Too hard.' }, 'gm')
      .then('established');
  });

  it('has the ladder of 003-Q 五2 for breaches of integrity, of which a transfer needs the general manager', () => {
    established('003-Q').when('DECIDE', decision('criticism'), 'tech.head').then('decided');
    established('003-Q').when('DECIDE', decision('transfer'), 'tech.head').then('gmApproval');
    established('003-Q').whenRefused('DECIDE', decision('demerit'), 'tech.head', 'GUARD_REFUSED', 'ofTheLadder');
    established().whenRefused('DECIDE', decision('criticism'), 'tech.head', 'GUARD_REFUSED', 'ofTheLadder');
  });

  it('has the ladder of the manual in force: 001 knows no oral warning', () => {
    established('001').whenRefused('DECIDE', decision('oralWarning'), 'tech.head', 'GUARD_REFUSED', 'ofTheLadder');
  });

  it.each([
    ['leak', 'demerit', '1000', ['999', '1001']],
    ['seriousLeak', 'termination', '10000', ['9999', '100001']],
    ['seriousLeak', 'termination', '100000', []],
    ['coercion', 'termination', '150000', ['49999', '150001']],
  ])('a %s under 002-6: %s with %s yuan, the head twice that; %j are refused', (ground, measure, fine, wrong) => {
    for (const other of wrong)
      established('002-6', ground).whenRefused(
        ...(['DECIDE', decision(measure, { fine: other }), 'dgm', 'GUARD_REFUSED', 'fineOfLeak'] as const),
      );
    established('002-6', ground)
      .whenRefused('DECIDE', decision(measure, { fine }), 'tech.head', 'NOT_ASSIGNED')
      .when('DECIDE', decision(measure, { fine }), 'dgm')
      .thenContext({ fine, supervisorFine: String(Number(fine) * 2) });
  });

  it.each([
    ['serious leak', 'seriousLeak', '10000'],
    ['quarrel with a customer', 'quarrel', '200'],
  ])('a %s under 002-6 is no demerit', (_, ground, fine) => {
    established('002-6', ground).whenRefused(
      ...(['DECIDE', decision('demerit', { fine }), 'dgm', 'GUARD_REFUSED', 'expelledForLeak'] as const),
    );
  });

  it('carries a termination out by a dismissal, which is the request of the direct superior', () => {
    const terminated = (): Scenario =>
      established('000', 'dereliction')
        .when('DECIDE', decision('termination'), 'tech.head')
        .when('APPROVE', {}, 'gm')
        .when('NOTIFIED', {}, 'hr.officer');
    terminated().whenRefused('EXECUTED', {}, 'hr.officer', 'GUARD_REFUSED', 'lastDayNamed');
    terminated()
      .when('EXECUTED', { lastDay: '2025-03-31' }, 'hr.officer')
      .thenOutput({ outcome: 'executed' })
      .starts('dismissal', { employeeId: 'engineer1', ground: 'dereliction', lastDay: '2025-03-31' }, 'tech.head')
      .thenRegister('sanctions', 'engineer1-2025-03-03T01:00:00.000Z', {
        ...{ measure: 'termination', dismissalKind: 'dismissal', dismissalGround: 'dereliction' },
        lastDay: '2025-03-31',
      });
    terminated()
      .when('EXECUTED', { lastDay: '2025-03-31', dismissalGround: 'fraud' }, 'hr.officer')
      .starts('dismissal', { ground: 'fraud' });
  });

  it('names nobody in the dismissal who must not take part in the sanction, and has another propose it', () => {
    const { records } = given(
      discipline,
      { employeeId: 'engineer1', ground: 'rules', facts: 'Again and again.', barredId: 'tech.head' },
      { by: 'hr.head' },
    )
      .when('ESTABLISH', { found: 'It is true.' }, 'dgm')
      .when('DECIDE', decision('termination'), 'gm')
      .when('APPROVE', {}, 'gm')
      .when('NOTIFIED', {}, 'hr.officer')
      .when('EXECUTED', { lastDay: '2025-03-31' }, 'hr.officer')
      .starts('dismissal', { sanctionKey: 'engineer1-2025-03-03T01:00:00.000Z' }, 'hr.officer')
      .thenRegister('sanctions', 'engineer1-2025-03-03T01:00:00.000Z', { recused: true });
    const started = records.at(-1)?.commands.filter(({ type }) => type === 'startProcess');
    expect(JSON.stringify(started)).not.toContain('tech.head');
  });

  it.each([
    ['000', 'seriousLeak', 'dismissal', 'seriousViolation'],
    ['000', 'rules', 'dismissal', 'seriousViolation'],
    ['002-6', 'seriousLeak', 'expulsion', 'disclosure'],
    ['002-6', 'coercion', 'expulsion', 'disclosure'],
    ['002-6', 'rules', 'expulsion', 'repeatedOffence'],
    ['002-6', 'repeatedOffence', 'expulsion', 'repeatedOffence'],
    ['002-6', 'quarrel', 'expulsion', 'quarrel'],
    ['002-7', 'quarrel', 'expulsion', 'repeatedOffence'],
    ['002-7', 'leak', 'expulsion', 'repeatedOffence'],
    ['002-4', 'repeatedOffence', 'dismissal', 'repeatedOffence'],
    ['000', 'quarrel', 'dismissal', 'seriousViolation'],
  ])('under %s terminates for %s by the %s for %s that the manual has', (profile, ground, kind, cause) => {
    const fine = ['seriousLeak', 'coercion'].includes(ground) && profile === '002-6' ? '50000' : undefined;
    established(profile, ground)
      .when('DECIDE', decision('termination', fine === undefined ? {} : { fine }), deciderUnder(profile))
      .when('APPROVE', {}, 'gm')
      .when('NOTIFIED', {}, 'hr.officer')
      .when('EXECUTED', { lastDay: '2025-03-31' }, 'hr.officer')
      .starts('dismissal', { kind, ground: cause });
  });

  it('ends where it was unfounded', () => {
    given(discipline, { employeeId: 'engineer1', ground: 'rules', facts: 'He left.' }, { by: 'engineer2' })
      .when('UNFOUNDED', { remark: 'He was ill.' }, 'hr.head')
      .thenOutput({ outcome: 'unfounded' });
  });

  it('is decided by nobody who must not take part: a superior is asked', () => {
    const about = { employeeId: 'engineer1', ground: 'rules', facts: 'Again and again.' };
    given(discipline, { ...about, barredId: 'tech.head' }, { by: 'hr.head' })
      .assignedTo('alleged', 'dgm')
      .when('ESTABLISH', { found: 'It is true.' }, 'dgm')
      .assignedTo('established', 'gm')
      .whenRefused('DECIDE', decision('demotion'), 'tech.head', 'SEPARATION_OF_DUTIES');
    given(discipline, { ...about, barredId: 'gm' }, { by: 'engineer2' })
      .when('ESTABLISH', { found: 'It is true.' }, 'hr.head')
      .when('DECIDE', decision('demotion'), 'tech.head')
      .assignedTo('gmApproval', 'dgm');
  });

  it('is established and decided by nobody on himself: his superior is asked', () => {
    const against = (employeeId: string): Scenario =>
      given(discipline, { employeeId, ground: 'rules', facts: 'He left the door open.' }, { by: 'engineer2' });
    against('hr.head')
      .assignedTo('alleged', 'dgm')
      .whenRefused('UNFOUNDED', { remark: 'No.' }, 'hr.head', 'SEPARATION_OF_DUTIES');
    against('tech.head')
      .when('ESTABLISH', { found: 'He says he forgot.' }, 'hr.head')
      .assignedTo('established', 'dgm')
      .whenRefused('DECIDE', decision('oralWarning'), 'tech.head', 'SEPARATION_OF_DUTIES');
  });
});
