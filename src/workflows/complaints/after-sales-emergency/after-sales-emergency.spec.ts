import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Scenario } from '../../../engine/testing/index.js';
import emergency from './after-sales-emergency.process.js';

const form = { customerName: 'Liu', contact: '138', content: 'Leaks.', kind: 'complaint' };
const responded = (): Scenario =>
  given(emergency, form, { startAt: '2025-03-03T10:00:00+08:00' })
    .at('2025-03-03T10:20:00+08:00')
    .when('RESPOND', {}, 'aftersales.agent');
const judged = (severity: string): Scenario =>
  responded().when('JUDGE', { problem: 'Pump', severity }, 'aftersales.agent');

describe('after-sales-emergency', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(emergency)).toEqual([]));

  it('EMG-03 replies to a general problem within 24 hours of its receipt, by the department itself', () => {
    judged('general')
      .then('general')
      .assignedTo('general', 'aftersales.agent', 'aftersales.head')
      .dueAt('general', '2025-03-04T10:00:00+08:00')
      .at('2025-03-04T09:00:00+08:00')
      .when('REPLY', { reply: 'A new seal.' }, 'aftersales.agent')
      .assignedTo('handling', 'aftersales.agent')
      .when('HANDLED', {}, 'aftersales.agent')
      .when('ANALYSE', { cause: 'Old seal.', lessons: 'Replace seals.' }, 'aftersales.head')
      .thenOutput({ outcome: 'closed' })
      .thenContext({ reply: fakeReference('reply', 'A new seal.') })
      .thenRegister('complaints', '250301', {
        ...{ status: 'closed', severity: 'general', closedBy: 'aftersales.head' },
        handling: fakeReference('reply', 'A new seal.'),
      });
  });

  it('is responded to also by whoever received it', () => {
    given(emergency, form, { by: 'aftersales.agent' })
      .assignedTo('received', 'aftersales.agent', 'aftersales.head')
      .when('RESPOND', {}, 'aftersales.agent')
      .then('judging');
  });

  it('EMG-04 marks a general problem overdue that is not answered after 24 hours, and still waits', () => {
    judged('general')
      .at('2025-03-04T09:59:00+08:00')
      .notOverdue('general')
      .afterTime({ days: 3 })
      .overdue('general')
      .then('general')
      .when('REPLY', { reply: 'A new seal.' }, 'aftersales.agent')
      .then('handling');
  });

  it.each([
    ['larger', ['aftersales.head'], '2025-03-05T10:00:00+08:00'],
    ['major', ['dgm', 'gm'], '2025-03-04T10:00:00+08:00'],
  ])('a %s problem is answered by %p until %s', (severity, people, due) => {
    judged(severity)
      .then(severity)
      .assignedTo(severity, ...people)
      .dueAt(severity, due);
  });

  it('keeps the customer informed while it is handled, and does not count that as a reply', () => {
    judged('major')
      .when('REPORT_PROGRESS', { progress: 'On the way.' }, 'aftersales.agent')
      .then('major')
      .whenRefused('REPORT_PROGRESS', { progress: 'On the way.' }, 'cs.agent', 'NOT_ASSIGNED')
      .when('REPLY', { reply: 'Replaced.' }, 'dgm')
      .when('REPORT_PROGRESS', { progress: 'Nearly done.' }, 'aftersales.head')
      .then('handling')
      .assignedTo('handling', 'dgm');
  });
});
