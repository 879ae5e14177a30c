import { checkDefinition } from '../../../engine/index.js';
import { role } from '../../../engine/people.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import hazard from './safety-hazard.process.js';

const found = { number: 'H-1', hazard: 'A blocked exit.', responsibleId: 'workshop.leader' };
const inspecting = (): Scenario => given(hazard, { kind: 'preHoliday', area: 'Line 2' }, { by: 'safety.officer' });
const rectified = (): Scenario =>
  inspecting()
    .when('REGISTER', found, 'safety.officer')
    .assignedTo('registered', 'workshop.leader')
    .when('RECTIFIED', { measure: 'Cleared.' }, 'workshop.leader');

describe('safety-hazard', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(hazard)).toEqual([]));

  it('is registered, rectified, rechecked and closed', () => {
    rectified()
      .thenRegister('safety-hazards', 'H-1', { status: 'rectified', measure: 'Cleared.' })
      .assignedTo('rectified', 'safety.officer')
      .when('CLOSE', { gone: true }, 'safety.officer')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('safety-hazards', 'H-1', { status: 'closed' });
  });

  it('HAZ-01 is not closed where the recheck fails: it is rectified again', () => {
    rectified()
      .whenRefused('CLOSE', { gone: false }, 'safety.officer', 'GUARD_REFUSED', 'tickedClose')
      .when('RECHECK_FAILED', { remark: 'Still blocked.' }, 'safety.officer')
      .then('registered')
      .thenRegister('safety-hazards', 'H-1', { status: 'registered' })
      .when('RECTIFIED', { measure: 'Cleared and marked.' }, 'workshop.leader')
      .when('CLOSE', { gone: true }, 'safety.officer')
      .thenOutput({ outcome: 'closed' });
  });

  it('is not rechecked by who rectified it, and ends where nothing is found', () => {
    inspecting()
      .whenRefused(
        'REGISTER',
        { ...found, responsibleId: 'safety.officer' },
        'safety.officer',
        'GUARD_REFUSED',
        'namesAnother',
      )
      .when('REGISTER', found, 'safety.officer');
    given(hazard, { kind: 'special', area: 'Line 2' }, { by: 'qc.head', policy: { inspector: role('ReviewBoard') } })
      .when('REGISTER', { ...found, responsibleId: 'manufacturing.head' }, 'qc.head')
      .when('RECTIFIED', { measure: 'Cleared.' }, 'manufacturing.head')
      .whenRefused('CLOSE', { gone: true }, 'manufacturing.head', 'SEPARATION_OF_DUTIES')
      .when('CLOSE', { gone: true }, 'qc.head');
    inspecting().when('NONE_FOUND', {}, 'safety.officer').thenOutput({ outcome: 'noneFound' });
  });

  it('comes back each month for the general inspection [model]', () => {
    const { monthly } = hazard.recurs ?? {};
    expect(monthly).toMatchObject({ every: 'month', day: 'safety.inspectionDay' });
    const input = monthly?.input({ day: '2025-04-01', occurrence: 'monthly' } as never);
    expect(input).toEqual({ kind: 'general', area: '全部区域（All areas）' });
  });
});
