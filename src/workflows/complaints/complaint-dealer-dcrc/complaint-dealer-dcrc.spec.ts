import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Scenario } from '../../../engine/testing/index.js';
import dcrc from './complaint-dealer-dcrc.process.js';

const form = { customerName: 'Liu', contact: '138', content: 'Rude.', area: 'service' };
const order = { nature: 'ordinary', departmentId: 'dealership', handlerId: 'dealer.business', resultBy: '2025-03-06' };
const liability = {
  finding: 'Shown on television.',
  liability: 'The workshop.',
  rectification: 'Train the staff.',
  rectifyBy: '2025-03-20',
};

const dispatched = (changes: object = {}): Scenario =>
  given(dcrc, form).when('DISPATCH', { ...order, ...changes }, 'dcrc.officer');
const verified = (changes: object = {}): Scenario =>
  dispatched(changes)
    .when('RETURN_RESULT', { result: 'We apologised.' }, 'dealer.business')
    .when('ADEQUATE', {}, 'dcrc.officer');
const rectified = (): Scenario =>
  verified({ nature: 'mediaExposure' })
    .when('ASSESS', { assessment: 'Late.' }, 'dcrc.officer')
    .when('ASSIGN_LIABILITY', liability, 'dcrc.officer')
    .at('2025-03-18T10:00:00+08:00')
    .when('RECTIFIED', { report: 'Trained.' }, 'dealer.business');

describe('complaint-dealer-dcrc', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(dcrc)).toEqual([]));

  it('is dispatched with a day, returned, reviewed, assessed and closed', () => {
    dispatched()
      .assignedTo('inDepartment', 'dealer.business')
      .dueAt('inDepartment', '2025-03-06T23:59:59.999+08:00')
      .thenRegister('complaints', '250301', { nature: 'ordinary', departmentId: 'dealership' });
    verified()
      .then('verified')
      .when('ASSESS', { assessment: 'Good.' }, 'dcrc.officer')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', { status: 'closed', closedBy: 'dcrc.officer' });
  });

  it('is supervised where its day passes without a result, and goes back to the department with a new day', () => {
    dispatched()
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
    dispatched()
      .when('RETURN_RESULT', { result: 'Nothing.' }, 'dealer.business')
      .when('INADEQUATE', { remark: 'No answer to the customer.' }, 'dcrc.officer')
      .then('supervised');
  });

  it('DRC-03 is investigated, with liability and a day to rectify, after media exposure, and DCRC tracks it', () => {
    dispatched({ nature: 'mediaExposure' })
      .when('TRACK', { tracked: 'The reporter called.' }, 'dcrc.officer')
      .then('inDepartment')
      .thenContext({ tracked: fakeReference('tracked', 'The reporter called.') })
      .whenRefused('TRACK', { tracked: 'x' }, 'dealer.business', 'NOT_ASSIGNED');
    verified({ nature: 'mediaExposure' })
      .when('ASSESS', { assessment: 'Late.' }, 'dcrc.officer')
      .then('investigating')
      .when('ASSIGN_LIABILITY', liability, 'dcrc.officer')
      .assignedTo('rectifying', 'dealer.business')
      .dueAt('rectifying', '2025-03-20T23:59:59.999+08:00');
  });

  it.each(['difficult', 'repeated', 'skipLevel', 'major', 'serviceAccident'])(
    'a %s one is investigated too',
    (nature) => {
      verified({ nature }).when('ASSESS', { assessment: 'Late.' }, 'dcrc.officer').then('investigating');
    },
  );

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
