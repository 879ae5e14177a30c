import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Scenario } from '../../../engine/testing/index.js';
import dcrc from './complaint-dealer-dcrc.process.js';

const late = { assessment: 'Late.', harmsQuality: false };
const form = { customerName: 'Liu', contact: '138', content: 'Rude.', area: 'service' };
const order = {
  nature: 'ordinary',
  departmentId: 'dealership',
  departmentHeadId: 'dealer.service',
  resultBy: '2025-03-06',
};
const liability = {
  finding: 'Shown on television.',
  liability: 'The workshop.',
  liableDepartmentId: 'dealership',
  rectifierId: 'dealer.parts',
  rectification: 'Train the staff.',
  rectifyBy: '2025-03-20',
};

const dispatched = (changes: object = {}): Scenario =>
  given(dcrc, form).when('DISPATCH', { ...order, ...changes }, 'dcrc.officer');
const named = (changes: object = {}): Scenario =>
  dispatched(changes).when('NAME_HANDLER', { handlerId: 'dealer.business' }, 'dealer.service');
const verified = (changes: object = {}): Scenario =>
  named(changes)
    .when('RETURN_RESULT', { result: 'We apologised.' }, 'dealer.business')
    .when('ADEQUATE', {}, 'dcrc.officer');
const rectified = (): Scenario =>
  verified({ nature: 'mediaExposure' })
    .when('ASSESS', late, 'dcrc.officer')
    .when('ASSIGN_LIABILITY', liability, 'dcrc.officer')
    .at('2025-03-18T10:00:00+08:00')
    .when('RECTIFIED', { report: 'Trained.' }, 'dealer.parts');

describe('complaint-dealer-dcrc', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(dcrc)).toEqual([]));

  it('is dispatched with a day, returned, reviewed, assessed and closed', () => {
    named()
      .assignedTo('inDepartment', 'dealer.business')
      .dueAt('inDepartment', '2025-03-06T23:59:59.999+08:00')
      .thenRegister('complaints', '250301', { nature: 'ordinary', departmentId: 'dealership' });
    verified()
      .then('verified')
      .when('ASSESS', { assessment: 'Good.', harmsQuality: false }, 'dcrc.officer')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', {
        ...{ status: 'closed', closedBy: 'dcrc.officer' },
        handling: fakeReference('result', 'We apologised.'),
      });
  });

  it('is supervised where its day passes without a result, and goes back to the department with a new day', () => {
    named()
      .at('2025-03-06T23:00:00+08:00')
      .then('inDepartment')
      .at('2025-03-07T09:00:00+08:00')
      .then('supervised')
      .assignedTo('supervised', 'dcrc.officer')
      .whenRefused('RETURN_RESULT', { result: 'Late.' }, 'dealer.business', 'EVENT_NOT_ACCEPTED')
      .when('SUPERVISE', { resultBy: '2025-03-10', demand: 'At once.' }, 'dcrc.officer')
      .then('inDepartment')
      .dueAt('inDepartment', '2025-03-10T23:59:59.999+08:00');
  });

  it('is supervised where the result is inadequate', () => {
    named()
      .when('RETURN_RESULT', { result: 'Nothing.' }, 'dealer.business')
      .when('INADEQUATE', { remark: 'No answer to the customer.' }, 'dcrc.officer')
      .then('supervised');
  });

  it('DRC-03 is investigated, with liability and a day to rectify, after media exposure, and DCRC tracks it', () => {
    named({ nature: 'mediaExposure' })
      .when('TRACK', { tracked: 'The reporter called.' }, 'dcrc.officer')
      .then('inDepartment')
      .thenContext({ tracked: fakeReference('tracked', 'The reporter called.') })
      .whenRefused('TRACK', { tracked: 'x' }, 'dealer.business', 'NOT_ASSIGNED');
    verified({ nature: 'mediaExposure' })
      .when('ASSESS', late, 'dcrc.officer')
      .then('investigating')
      .when('ASSIGN_LIABILITY', liability, 'dcrc.officer')
      .assignedTo('rectifying', 'dealer.parts')
      .dueAt('rectifying', '2025-03-20T23:59:59.999+08:00');
  });

  it.each(['repeated', 'skipLevel', 'major', 'serviceAccident'])('a %s one is investigated too', (nature) => {
    verified({ nature }).when('ASSESS', late, 'dcrc.officer').then('investigating');
  });

  it('a difficult one is tracked, and is not investigated', () => {
    named({ nature: 'difficult' })
      .when('TRACK', { tracked: 'Visited.' }, 'dcrc.officer')
      .when('RETURN_RESULT', { result: 'Paid.' }, 'dealer.business')
      .when('ADEQUATE', {}, 'dcrc.officer')
      .when('ASSESS', late, 'dcrc.officer')
      .thenOutput({ outcome: 'closed' });
  });

  it.each(['ordinary', 'difficult'])('a %s one that harms the quality of service is rectified', (nature) => {
    verified({ nature })
      .when('ASSESS', { ...late, harmsQuality: true }, 'dcrc.officer')
      .then('investigating');
  });

  it('is rectified by whoever the liable department answers with, not by the first handler', () => {
    verified({ nature: 'major' })
      .when('ASSESS', late, 'dcrc.officer')
      .when('ASSIGN_LIABILITY', liability, 'dcrc.officer')
      .assignedTo('rectifying', 'dealer.parts')
      .whenRefused('RECTIFIED', { report: 'Trained.' }, 'dealer.business', 'NOT_ASSIGNED');
  });

  it('is given by the head of the department to the handler whom he names', () => {
    dispatched()
      .assignedTo('designating', 'dealer.service')
      .whenRefused('NAME_HANDLER', { handlerId: 'dealer.parts' }, 'dcrc.officer', 'NOT_ASSIGNED')
      .when('NAME_HANDLER', { handlerId: 'dealer.parts' }, 'dealer.service')
      .assignedTo('inDepartment', 'dealer.parts')
      .thenRegister('complaints', '250301', { handler: 'dealer.parts' });
  });

  it('is supervised where nobody is named in time, and goes back to the head of the department', () => {
    dispatched()
      .at('2025-03-07T09:00:00+08:00')
      .then('supervised')
      .when('SUPERVISE', { resultBy: '2025-03-10', demand: 'Name somebody.' }, 'dcrc.officer')
      .then('designating')
      .dueAt('designating', '2025-03-10T23:59:59.999+08:00');
  });

  it('DRC-04 is evaluated again by the check of the next month, and not before', () => {
    rectified()
      .then('monthlyCheck')
      .dueAt('monthlyCheck', '2025-04-30T23:59:59.999+08:00')
      .at('2025-03-31T23:00:00+08:00')
      .whenRefused('EFFECTIVE', {}, 'dcrc.officer', 'GUARD_REFUSED', 'nextMonth')
      .at('2025-04-01T00:30:00+08:00')
      .when('EFFECTIVE', {}, 'dcrc.officer')
      .thenOutput({ outcome: 'closed' });
  });

  it('is rectified again where the check finds no effect, and is only overdue where nobody checks', () => {
    rectified()
      .at('2025-05-02T09:00:00+08:00')
      .overdue('monthlyCheck')
      .when('INEFFECTIVE', { remark: 'The same again.' }, 'dcrc.officer')
      .then('rectificationSupervised')
      .when('URGE', { rectifyBy: '2025-05-10', demand: 'Train again.' }, 'dcrc.officer')
      .then('rectifying')
      .at('2025-05-12T09:00:00+08:00')
      .then('rectificationSupervised');
  });
});
