import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import crm from './complaint-dealer-crm.process.js';

const form = {
  customerName: 'Liu',
  contact: '138',
  plateNumber: 'A12345',
  content: 'Late delivery.',
  complainedAt: '2025-03-03T08:50:00+08:00',
};
const judgement = {
  level: 'general',
  category: 'Delivery',
  reasonSufficient: true,
  demandReasonable: true,
  responsibleId: 'sales.rep1',
  departmentManagerId: 'sales.manager',
};
const finding = { cause: 'A wrong date.', solution: 'A free service.' };
const summary = { evaluation: 'Settled.', improvement: 'Confirm each date.', loss: '0' };

const judged = (changes: object = {}): Scenario =>
  given(crm, form, { by: 'crm.advisor' }).when('JUDGE', { ...judgement, ...changes }, 'crm.manager');
const supervised = (scenario: Scenario, changes: object = {}): Scenario =>
  scenario
    .when('ASKED', { satisfaction: 'satisfied' }, 'crm.advisor')
    .when('SUMMARISE', { ...summary, ...changes }, 'crm.manager')
    .when('ASSIGN', { supervisorId: 'dgm' }, 'gm')
    .assignedTo('supervised', 'dgm')
    .when('IMPLEMENTED', {}, 'dgm');
const informed = (scenario: Scenario): Scenario =>
  scenario
    .when('PROPOSE', finding, 'sales.rep1')
    .when('APPROVE', {}, 'gm')
    .when('INFORMED', { reaction: 'He agrees.' }, 'crm.advisor');

describe('complaint-dealer-crm', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(crm)).toEqual([]));

  it('is recorded by the advisor or the manager of customer relations only', () => {
    given(crm, form, { by: 'engineer1' }).refuses('FORBIDDEN');
  });

  it('is judged by the manager of customer relations also where he recorded it himself', () => {
    given(crm, form, { by: 'crm.manager' }).assignedTo('registered', 'crm.manager');
  });

  it('a general complaint is solved within a working day, approved, told, summed up and closed', () => {
    const solving = judged()
      .assignedTo('solving', 'sales.rep1')
      .dueAt('solving', '2025-03-04T18:00:00+08:00')
      .thenRegister('complaints', '250301', { status: 'open', level: 'general', handler: 'sales.rep1' });
    supervised(informed(solving))
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', { status: 'closed', satisfaction: 'satisfied' });
  });

  it('goes back to the responsible person where the general manager does not agree, with a new working day', () => {
    judged()
      .when('PROPOSE', finding, 'sales.rep1')
      .afterTime({ days: 1 })
      .when('RETURN', { remark: 'Too much.' }, 'gm')
      .then('solving')
      .dueAt('solving', '2025-03-05T18:00:00+08:00');
  });

  it('CRM-03 a major one calls an emergency meeting at once, and both managers negotiate with the customer', () => {
    const negotiating = judged({ level: 'major' })
      .then('emergencyMeeting')
      .thenNotified('sales.manager', 'emergency meeting')
      .thenNotified('gm', 'emergency meeting')
      .when('MEETING_HELD', { solution: 'A new car.' }, 'crm.manager')
      .assignedTo('solutionApproval', 'gm')
      .when('APPROVE', {}, 'gm')
      .assignedTo('departmentManager', 'sales.manager')
      .assignedTo('relationsManager', 'crm.manager')
      .when('NEGOTIATED', {}, 'sales.manager')
      .then('negotiating')
      .when('NEGOTIATED', {}, 'crm.manager');
    supervised(negotiating).thenOutput({ outcome: 'closed' });
  });

  it('the meeting is held again where the general manager does not agree with its solution', () => {
    judged({ level: 'major' })
      .when('MEETING_HELD', { solution: 'Nothing.' }, 'crm.manager')
      .when('RETURN', { remark: 'Too little.' }, 'gm')
      .assignedTo('emergencyMeeting', 'crm.manager');
  });

  it('CRM-04 whoever delays is penalised, by an amount that no rule sets', () => {
    const late = judged().at('2025-03-05T09:00:00+08:00').overdue('solving').then('solving');
    supervised(informed(late))
      .assignedTo('penalty', 'gm')
      .when('PENALISE', { penalty: 'A reprimand.' }, 'gm')
      .thenOutput({ outcome: 'closed' })
      .thenContext({ delayed: true });
  });

  it('is penalised also where the complaint has caused a loss', () => {
    supervised(informed(judged()), { loss: '1200.00' }).then('penalty');
  });

  it('is approved, supervised and penalised by nobody who is answerable for it', () => {
    judged({ responsibleId: 'gm' })
      .when('PROPOSE', finding, 'gm')
      .whenRefused('APPROVE', {}, 'gm', 'SEPARATION_OF_DUTIES')
      .assignedTo('solutionApproval', 'dgm');
    const late = judged({ departmentManagerId: 'gm' }).at('2025-03-05T09:00:00+08:00');
    supervised(informed(late))
      .whenRefused('PENALISE', { penalty: 'None.' }, 'gm', 'SEPARATION_OF_DUTIES')
      .assignedTo('penalty', 'dgm');
    judged({ responsibleId: 'dgm' })
      .when('PROPOSE', finding, 'dgm')
      .when('APPROVE', {}, 'gm')
      .when('INFORMED', { reaction: 'Thanks.' }, 'crm.manager')
      .when('ASKED', { satisfaction: 'satisfied' }, 'crm.manager')
      .when('SUMMARISE', { evaluation: 'Well.', improvement: 'Ask first.', loss: '0' }, 'crm.manager')
      .when('ASSIGN', { supervisorId: 'dgm' }, 'gm')
      .assignedTo('supervised', 'gm');
  });
});
