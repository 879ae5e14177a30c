import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Scenario } from '../../../engine/testing/index.js';
import tobacco from './complaint-tobacco.process.js';

const complained = { customerName: 'Shop 8', contact: '138', content: 'Late again.', kind: 'complaint' };
const form = { ...complained, unit: 'marketingCentre', beyondScope: false };
const recorded = (changes: Partial<typeof form> = {}): Scenario =>
  given(tobacco, { ...form, ...changes }, { by: 'sales.rep1' });
const passedOn = { headId: 'tech.head', advice: 'Look at the route.' };
const investigating = (): Scenario =>
  recorded().when('PASS_ON', passedOn, 'order.clerk').when('DESIGNATE', { investigatorId: 'engineer2' }, 'tech.head');

describe('complaint-tobacco', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(tobacco)).toEqual([]));

  it('TOB-01 answers an inquiry by 09:00 of the next day where it cannot be answered at once', () => {
    recorded({ kind: 'inquiry' })
      .assignedTo('inquiry', 'sales.rep1')
      .dueAt('inquiry', '2025-03-04T09:00:00+08:00')
      .at('2025-03-04T09:00:01+08:00')
      .overdue('inquiry')
      .when('ANSWER', { answer: 'On Friday.' }, 'sales.rep1')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', { status: 'closed', answer: fakeReference('answer', 'On Friday.') });
  });

  it('TOB-01 passes an inquiry beyond its scope to the branch, and the 24 hours count from its receipt all the way', () => {
    recorded({ kind: 'inquiry', beyondScope: true })
      .assignedTo('branch', 'branch.head')
      .dueAt('branch', '2025-03-04T09:00:00+08:00')
      .at('2025-03-03T15:00:00+08:00')
      .when('PASS_ON', passedOn, 'branch.head')
      .assignedTo('departmentInquiry', 'tech.head')
      .dueAt('departmentInquiry', '2025-03-04T09:00:00+08:00');
  });

  it('answers a suggestion on the promised day, after the leader has instructed', () => {
    recorded({ kind: 'suggestion' })
      .whenRefused('REPORT', { needsReply: true }, 'sales.rep1', 'GUARD_REFUSED', 'replyPromised')
      .when('REPORT', { needsReply: true, replyBy: '2025-03-07' }, 'sales.rep1')
      .assignedTo('instruction', 'sales.director')
      .when('INSTRUCT', { instruction: 'Do it.', isAdopted: true }, 'sales.director')
      .dueAt('suggestionReply', '2025-03-07T23:59:59.999+08:00')
      .when('ANSWER', { answer: 'We do it.' }, 'sales.rep1')
      .thenOutput({ outcome: 'closed' });
  });

  it('closes a suggestion that needs no reply with the instruction; beyond its scope the other department gives it', () => {
    recorded({ kind: 'suggestion', beyondScope: true })
      .when('PASS_ON', passedOn, 'branch.head')
      .when('REPORT', { needsReply: false }, 'sales.rep1')
      .assignedTo('instruction', 'tech.head')
      .when('INSTRUCT', { instruction: 'Not now.', isAdopted: false }, 'tech.head')
      .thenOutput({ outcome: 'closed' });
  });

  it('leaves a county company its own complaints: whoever received one passes it on and verifies it', () => {
    const county = { unit: 'county', kind: 'complaint' };
    recorded(county)
      .assignedTo('countyAssigning', 'sales.rep1')
      .when('PASS_ON', passedOn, 'sales.rep1')
      .when('DESIGNATE', { investigatorId: 'engineer2' }, 'tech.head')
      .when('NOTHING_FOUND', { findings: 'On time.' }, 'engineer2')
      .assignedTo('countyTracking', 'sales.rep1')
      .when('VERIFIED', { isPrevented: true }, 'sales.rep1')
      .thenOutput({ outcome: 'closed' });
    recorded({ ...county, beyondScope: true })
      .assignedTo('branch', 'branch.head')
      .at('2025-03-10T09:00:00+08:00')
      .notOverdue('branch');
  });

  it('TOB-03 reports dereliction to the leader of the department, who follows the organisational procedure', () => {
    investigating()
      .assignedTo('investigating', 'engineer2')
      .when('VIOLATION_FOUND', { findings: 'Skipped the shop.' }, 'engineer2')
      .assignedTo('leaderReport', 'tech.head')
      .when('PROCEEDED', { proceedings: 'A warning.' }, 'tech.head')
      .assignedTo('tracking', 'order.clerk')
      .when('VERIFIED', { isPrevented: true }, 'order.clerk')
      .thenRegister('complaints', '250301', { status: 'closed', kind: 'complaint' });
  });

  it('TOB-05 handles the person under the rules and corrects at once after a general error', () => {
    investigating()
      .when('ERROR_FOUND', { findings: 'Wrong address.' }, 'engineer2')
      .whenRefused(
        'CORRECTED',
        { isAssessed: true, isCorrected: false },
        'tech.head',
        'GUARD_REFUSED',
        'tickedCorrected',
      )
      .when('CORRECTED', { isAssessed: true, isCorrected: true }, 'tech.head')
      .then('tracking');
  });

  it('goes back to the department where it is not verified, and is not closed without prevention', () => {
    investigating()
      .when('NOTHING_FOUND', { findings: 'In time.' }, 'engineer2')
      .whenRefused('VERIFIED', { isPrevented: false }, 'order.clerk', 'GUARD_REFUSED', 'tickedVerified')
      .when('NOT_VERIFIED', { remark: 'Ask the shop.' }, 'order.clerk')
      .assignedTo('designating', 'tech.head');
  });
});
