import { fakeReference, given, type Scenario } from '../../src/engine/testing/index.js';
import followUp from '../../src/workflows/complaints/complaint-follow-up/complaint-follow-up.process.js';
import internalReview from '../../src/workflows/complaints/complaint-internal-review/complaint-internal-review.process.js';
import complaint from '../../src/workflows/complaints/complaint-property/complaint-property.process.js';
import demand from '../../src/workflows/complaints/property-demand/property-demand.process.js';

const report = { customerName: 'Liu', room: '3-1-502', contact: '138', matter: 'The lift stands still.' };
const classified = { category: 'equipment', amount: '800.00', exposed: false, groupAction: false };
const measure = { measure: 'A new motor.', longWorks: false };
const visit = {
  channel: 'door',
  quality: 'Good.',
  effect: 'It runs.',
  score: 5,
  shortcomings: 'None.',
  suggestions: 'Oil it.',
};
const analysis = { finalCategory: 'house', cause: 'Damp.', correction: 'A seal.', prevention: 'A check each year.' };
const escalated = { course: 'It stood still.', demands: 'A lift.', progress: 'Nothing.' };
const ofVisit = { process: 'complaint-follow-up' };
const ofReview = { process: 'complaint-internal-review' };

const reportedBy = (): Scenario =>
  given(complaint, report, { by: 'cs.agent', children: [followUp, internalReview, demand] });
const accepted = (): Scenario => reportedBy().when('ACCEPT', classified, 'psc.agent');
const consulted = (): Scenario => accepted().when('DRAFT_MEASURE', measure, 'psc.agent');
const executed = (): Scenario =>
  consulted()
    .when('CUSTOMER_ACCEPTED', {}, 'psc.agent')
    .at('2025-03-06T15:00:00+08:00')
    .when('EXECUTED', {}, 'psc.agent');
const reviewed = (scenario: Scenario, by = 'A better motor.'): Scenario =>
  scenario
    .when('OPEN_REVIEW', { arrangement: 'Tuesday.' }, 'pmc.head', ofReview)
    .when('GIVE_OPINION', { opinion: 'Yes.' }, 'psc.head', { ...ofReview, task: 'cooperation' })
    .when('GIVE_OPINION', { opinion: 'Yes.' }, 'qmc.head', { ...ofReview, task: 'advice' })
    .when('MEASURES_APPROVED', { measure: by }, 'pmc.head', ofReview);
const disputed = (): Scenario =>
  consulted()
    .when('MAJOR_DISPUTE', { remark: 'He wants a new lift.' }, 'psc.agent')
    .when('ACCEPT_ESCALATION', escalated, 'pmc.head')
    .when('DRAFT_MEASURE', measure, 'pmc.head');

describe('a property complaint with its internal reviews and its visits', () => {
  it('PRO-01 800 yuan, agreed and executed in time, visited within 24 hours, is analysed and archived', () => {
    accepted()
      .then('measureDrafting')
      .dueAt('measureDrafting', '2025-03-07T18:00:00+08:00')
      .thenRegister('complaints', '250301', { level: 'general', category: 'equipment', acceptedBy: 'psc.agent' });
    executed()
      .then('followUp')
      .thenRegister('complaints', '250301', { handler: 'psc.agent', handledAt: '2025-03-06T07:00:00.000Z' })
      .thenProcess('complaint-follow-up', 'visit')
      .at('2025-03-07T14:59:00+08:00')
      .when('VISIT_SATISFIED', visit, 'psc.agent', ofVisit)
      .then('analysis')
      .assignedTo('analysis', 'psc.agent')
      .when('ANALYSED', analysis, 'psc.agent')
      .when('ARCHIVE', { branch: 'residential', place: 'household' }, 'psc.agent')
      .thenOutput({ outcome: 'archived' })
      .thenNotified('cs.agent', 'handled and archived')
      .thenRegister('complaints', '250301', {
        kind: 'complaint',
        status: 'archived',
        customer: fakeReference('customerName', 'Liu'),
        finalCategory: 'house',
        satisfied: true,
        channel: 'door',
        visitor: 'psc.agent',
      });
  });

  it('PRO-06 escalated, a small divergence: revised, a second internal review, consulted again', () => {
    reviewed(disputed().then('internalReview').thenProcess('complaint-internal-review', 'drafted'))
      .then('escalatedConsultation')
      .when('MINOR_DISPUTE', { remark: 'Sooner.' }, 'pmc.head')
      .when('DRAFT_MEASURE', measure, 'pmc.head')
      .thenProcess('complaint-internal-review', 'secondReview');
    const second = disputed();
    reviewed(second)
      .when('MINOR_DISPUTE', { remark: 'Sooner.' }, 'pmc.head')
      .when('DRAFT_MEASURE', measure, 'pmc.head');
    reviewed(second, 'Tomorrow.')
      .then('escalatedConsultation')
      .thenContext({ round: 2, measure: fakeReference('measure', 'Tomorrow.') })
      .when('CUSTOMER_ACCEPTED', {}, 'pmc.head')
      .when('EXECUTED', {}, 'psc.agent')
      .thenProcess('complaint-follow-up', 'projectManagementVisit')
      .when('VISIT_SATISFIED', visit, 'pmc.head', ofVisit)
      .assignedTo('analysis', 'pmc.head')
      .whenRefused('ANALYSED', analysis, 'pmc.head', 'GUARD_REFUSED', 'effectivenessEvaluated')
      .when('ANALYSED', { ...analysis, effective: true }, 'pmc.head')
      .then('archiving');
  });

  it('PRO-10 an unsatisfied visit leads to a remedy by who is responsible, and to another visit', () => {
    executed()
      .when('VISIT_UNSATISFIED', { ...visit, score: 2 }, 'psc.agent', ofVisit)
      .then('remedying')
      .assignedTo('remedying', 'psc.agent')
      .when('REMEDIED', {}, 'psc.agent')
      .then('followUp')
      .thenRegister('complaints', '250301', { satisfied: false })
      .when('VISIT_SATISFIED', visit, 'psc.agent', ofVisit)
      .then('analysis')
      .thenRegister('complaints', '250301', { satisfied: true });
  });

  it('is a demand from then on, with a number of its own and a trace of the complaint', () => {
    reportedBy()
      .when('TREAT_AS_DEMAND', { category: 'customerDispute' }, 'psc.agent')
      .thenProcess('property-demand', 'accepting')
      .thenRegister('complaints', '250301', { kind: 'demand', status: 'treatedAsDemand' })
      .thenRegister('complaints', '250302', { kind: 'demand', category: 'customerDispute', complaint: '250301' });
  });

  it('leaves no visit behind where the demand was not fully satisfied: within 72 hours by the centre', () => {
    given(demand, { ...report, category: 'inquiry' }, { by: 'cs.agent', children: [followUp] })
      .when('ACCEPT', { category: 'inquiry' }, 'psc.agent')
      .when('PROPOSE_ANSWER', measure, 'psc.agent')
      .when('CUSTOMER_ACCEPTED', {}, 'psc.agent')
      .when('EXECUTED', { score: 4 }, 'psc.agent')
      .thenProcess('complaint-follow-up', 'demandVisit')
      .when('VISIT_SATISFIED', visit, 'psc.agent', ofVisit)
      .thenOutput({ outcome: 'archived' })
      .thenRegister('complaints', '250301', { confirmedScore: 4, channel: 'door', satisfied: true });
  });
});
