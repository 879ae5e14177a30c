import { hours } from '../../../engine/parameters.js';
import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import complaint from './complaint-first-contact.process.js';

const form = { customerName: 'Liu', contact: '138', content: 'Twice delivered late.' };
const owned = (circumstances: Circumstances = {}): Scenario =>
  given(complaint, form, { by: 'cs.agent', ...circumstances });
const classified = (severity: string, circumstances: Circumstances = {}): Scenario =>
  owned(circumstances).when('CLASSIFY', { nature: 'service', severity }, 'cs.agent');
const solved = (severity = 'general'): Scenario =>
  classified(severity).when('SOLVED', { result: 'A new date.' }, 'cs.agent');

describe('complaint-first-contact', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(complaint)).toEqual([]));

  it('is solved, confirmed with the customer, visited and closed', () => {
    solved()
      .opens('resultConfirmation')
      .when('CUSTOMER_ACCEPTED', {}, 'cs.agent')
      .whenRefused('VISIT_SATISFIED', { customerAsked: false }, 'cs.agent', 'GUARD_REFUSED', 'tickedVisitSatisfied')
      .when('VISIT_SATISFIED', { customerAsked: true }, 'cs.agent')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', {
        status: 'closed',
        category: 'service',
        level: 'general',
        handler: 'cs.agent',
        closedBy: 'cs.agent',
      });
  });

  it('FCO-01 stays with whoever received it when it is handed over to another department', () => {
    classified('general')
      .when('HAND_OVER', { handlerId: 'tech.head' }, 'cs.agent')
      .assignedTo('handling', 'cs.agent', 'tech.head')
      .when('SOLVED', { result: 'Repaired.' }, 'tech.head')
      .assignedTo('resultConfirmation', 'cs.agent')
      .whenRefused('CUSTOMER_ACCEPTED', {}, 'tech.head', 'NOT_ASSIGNED');
  });

  it('FCO-03 has the limit and the way up of its severity, as the company has set them', () => {
    const policy = { serious: hours(4), seriousTo: { kind: 'role', role: 'GeneralManager' } };
    classified('serious', { policy })
      .dueAt('seriousHandling', '2025-03-03T13:00:00+08:00')
      .afterTime({ hours: 4 })
      .then('seriousEscalated')
      .assignedTo('seriousEscalated', 'gm')
      .when('SOLVED', { result: 'A new machine.' }, 'gm')
      .assignedTo('resultConfirmation', 'cs.agent');
    classified('general', { policy }).dueAt('handling', '2025-03-10T18:00:00+08:00');
  });

  it('keeps the limit when it is handed over, and escalates when it lapses', () => {
    classified('general')
      .at('2025-03-06T10:00:00+08:00')
      .when('HAND_OVER', { handlerId: 'tech.head' }, 'cs.agent')
      .dueAt('handling', '2025-03-10T18:00:00+08:00')
      .at('2025-03-10T18:00:01+08:00')
      .then('escalated')
      .assignedTo('escalated', 'cs.owner', 'dgm', 'gm');
  });

  it('is escalated before the limit lapses where the owner cannot go on', () => {
    classified('general').when('ESCALATE', { remark: 'No budget.' }, 'cs.agent').then('escalated');
    classified('serious').when('ESCALATE', { remark: 'No budget.' }, 'cs.agent').then('seriousEscalated');
  });

  it.each([
    ['general', 'handling'],
    ['serious', 'seriousHandling'],
  ])('is handled again while the customer does not accept it or is not satisfied: %s', (severity, handling) => {
    solved(severity).when('CUSTOMER_DECLINED', { remark: 'Too late.' }, 'cs.agent').then(handling);
    solved(severity)
      .when('CUSTOMER_ACCEPTED', {}, 'cs.agent')
      .when('VISIT_UNSATISFIED', { remark: 'Late again.' }, 'cs.agent')
      .then(handling);
  });
});
