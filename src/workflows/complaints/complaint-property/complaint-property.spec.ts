import { calendarOf, checkDefinition, defaultCalendarData } from '../../../engine/index.js';
import { fakeReference, given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import complaint from './complaint-property.process.js';

const report = { customerName: 'Liu', room: '3-1-502', contact: '138', matter: 'The lift stands still.' };
const classified = { category: 'equipment', amount: '800.00', exposed: false, groupAction: false };
const measure = { measure: 'A new motor.', longWorks: false };
const analysis = { finalCategory: 'house', cause: 'Damp.', correction: 'A seal.', prevention: 'A check each year.' };
const escalated = { course: 'It stood still.', demands: 'A lift.', progress: 'Nothing.' };

const reportedBy = (circumstances: Circumstances = {}): Scenario =>
  given(complaint, report, { by: 'cs.agent', ...circumstances });
const accepted = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  reportedBy(circumstances).when('ACCEPT', { ...classified, ...changes }, 'psc.agent');
const consulted = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  accepted({}, circumstances).when('DRAFT_MEASURE', { ...measure, ...changes }, 'psc.agent');
const executed = (): Scenario =>
  consulted()
    .when('CUSTOMER_ACCEPTED', {}, 'psc.agent')
    .at('2025-03-06T15:00:00+08:00')
    .when('EXECUTED', {}, 'psc.agent');
const reviewed = (scenario: Scenario, by = 'A better motor.'): Scenario =>
  scenario.whenEnds('internalReview', { outcome: 'measuresApproved', measure: { ...fakeReference('measure', by) } });
const disputed = (): Scenario =>
  consulted()
    .when('MAJOR_DISPUTE', { remark: 'He wants a new lift.' }, 'psc.agent')
    .when('ACCEPT_ESCALATION', escalated, 'pmc.head')
    .when('DRAFT_MEASURE', measure, 'pmc.head');

describe('complaint-property', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(complaint)).toEqual([]));

  it('PRO-01 800 yuan, agreed and executed in time, visited within 24 hours, is analysed and archived', () => {
    accepted()
      .then('measureDrafting')
      .dueAt('measureDrafting', '2025-03-07T18:00:00+08:00')
      .thenRegister('complaints', '250301', { level: 'general', category: 'equipment', acceptedBy: 'psc.agent' });
    executed()
      .then('followUp')
      .thenRegister('complaints', '250301', { handler: 'psc.agent', handledAt: '2025-03-06T07:00:00.000Z' })
      .at('2025-03-07T14:59:00+08:00')
      .whenEnds('followUp', { outcome: 'satisfied' })
      .then('analysis')
      .assignedTo('analysis', 'psc.agent')
      .when('ANALYSED', analysis, 'psc.agent')
      .when('ARCHIVE', { branch: 'residential', place: 'household' }, 'psc.agent')
      .thenOutput({ outcome: 'archived' })
      .thenNotified('cs.agent', 'handled and archived')
      .thenRegister('complaints', '250301', {
        business: 'property',
        kind: 'complaint',
        status: 'archived',
        customer: fakeReference('customerName', 'Liu'),
        finalCategory: 'house',
      });
  });

  it.each([
    [{ amount: '1999.99' }, 'general', 'measureDrafting'],
    [{ amount: '2000.00' }, 'major', 'escalationAccepted'],
    [{ exposed: true }, 'major', 'escalationAccepted'],
    [{ groupAction: true }, 'major', 'escalationAccepted'],
  ])('PRO-02 with %j is %s', (changes, level, state) => {
    accepted(changes).then(state).thenContext({ level });
  });

  it('PRO-04 a small divergence: the measure is revised and the customer consulted again', () => {
    consulted()
      .when('MINOR_DISPUTE', { remark: 'Sooner.' }, 'psc.agent')
      .then('measureRevision')
      .dueAt('measureRevision', '2025-03-07T18:00:00+08:00')
      .when('DRAFT_MEASURE', { ...measure, measure: 'Tomorrow.' }, 'psc.agent')
      .then('customerConsultation');
  });

  it('PRO-06 escalated, a small divergence: revised, a second internal review, consulted again', () => {
    reviewed(disputed().then('internalReview'))
      .then('escalatedConsultation')
      .when('MINOR_DISPUTE', { remark: 'Sooner.' }, 'pmc.head')
      .when('DRAFT_MEASURE', measure, 'pmc.head');
    const second = disputed();
    reviewed(second)
      .when('MINOR_DISPUTE', { remark: 'Sooner.' }, 'pmc.head')
      .when('DRAFT_MEASURE', measure, 'pmc.head');
    reviewed(second, 'Tomorrow.')
      .then('escalatedConsultation')
      .thenContext({ round: 2, measure: fakeReference('measure', 'Tomorrow.') })
      .when('CUSTOMER_ACCEPTED', {}, 'pmc.head')
      .when('EXECUTED', {}, 'psc.agent')
      .whenEnds('followUp', { outcome: 'satisfied' })
      .assignedTo('analysis', 'pmc.head')
      .whenRefused('ANALYSED', analysis, 'pmc.head', 'GUARD_REFUSED', 'effectivenessEvaluated')
      .when('ANALYSED', { ...analysis, effective: true }, 'pmc.head')
      .then('archiving');
  });

  it.each([
    ['materials for 6,000 yuan', { purchases: '6000.00' }],
    ['materials for exactly 5,000 yuan [ambiguous]', { purchases: '5000.00' }],
    ['long engineering work', { longWorks: true }],
  ])('PRO-08 with %s the 5 working days do not hold: still open on 03-10, and nothing happens', (_, changes) => {
    consulted(changes)
      .at('2025-03-10T12:00:00+08:00')
      .then('customerConsultation')
      .notOverdue('customerConsultation')
      .thenContext({ level: 'general' });
  });

  it.each([
    ['5000.00', 'escalationAccepted'],
    ['5000.01', 'customerConsultation'],
  ])(
    'PRO-08 with materials for %s, where that figure is not included [ambiguous], stands in %s',
    (purchases, state) => {
      consulted({ purchases }, { policy: { exemptInclusive: false } })
        .at('2025-03-10T12:00:00+08:00')
        .then(state);
    },
  );

  it('PRO-08 whose measure no longer takes what exempts is late at once', () => {
    consulted({ purchases: '6000.00' })
      .at('2025-03-10T12:00:00+08:00')
      .when('MINOR_DISPUTE', { remark: 'Cheaper.' }, 'psc.agent')
      .when('DRAFT_MEASURE', { ...measure, purchases: '4999.99' }, 'psc.agent')
      .at('2025-03-10T12:00:01+08:00')
      .then('escalationAccepted')
      .thenContext({ level: 'major', because: 'lapse' });
  });

  it('PRO-10 an unsatisfied visit leads to a remedy by who is responsible, and to another visit', () => {
    executed()
      .whenEnds('followUp', { outcome: 'unsatisfied' })
      .then('remedying')
      .assignedTo('remedying', 'psc.agent')
      .when('REMEDIED', {}, 'psc.agent')
      .then('followUp')
      .whenEnds('followUp', { outcome: 'satisfied' })
      .then('analysis');
  });

  it('is accepted by whoever registered it, where he is of the centre: it is no request of his own', () => {
    given(complaint, report, { by: 'psc.agent' })
      .assignedTo('accepting', 'psc.head', 'psc.agent')
      .when('ACCEPT', classified, 'psc.agent')
      .then('measureDrafting');
  });

  describe('that is not solved in 5 working days', () => {
    /** Qingming: Friday, 4 April 2025; a weekend behind it. */
    const calendar = calendarOf({ ...defaultCalendarData, holidays: ['2025-04-04'] });
    const overHoliday = { calendar, startAt: '2025-04-02T02:00:00.000Z' };

    it('becomes major and stands at the project management centre with 15 working days, over a weekend and a holiday', () => {
      accepted({}, overHoliday)
        .dueAt('measureDrafting', '2025-04-09T18:00:00+08:00')
        .at('2025-04-09T17:59:59+08:00')
        .then('measureDrafting')
        .thenContext({ level: 'general' })
        .at('2025-04-09T18:00:00+08:00')
        .then('escalationAccepted')
        .opens('escalationAccepted')
        .assignedTo('escalationAccepted', 'pmc.head')
        .dueAt('escalationAccepted', '2025-04-29T18:00:00+08:00')
        .thenContext({ level: 'major', because: 'lapse' })
        .thenNotified('pmc.head', 'escalated')
        .thenRegister('complaints', '250401', {
          level: 'major',
          because: 'lapse',
          escalatedAt: '2025-04-09T10:00:00.000Z',
        });
    });

    it('is only overdue once it is escalated: of the 15 working days the manual says no more', () => {
      accepted({}, overHoliday)
        .at('2025-05-07T12:00:00+08:00')
        .overdue('escalationAccepted')
        .then('escalationAccepted');
    });

    it('but has a final solution does not become major, however long it is carried out', () => {
      consulted().when('CUSTOMER_ACCEPTED', {}, 'psc.agent').at('2025-03-20T12:00:00+08:00').then('executing');
    });

    it('becomes major while it is carried out where the limit stops only with the handling [ambiguous]', () => {
      consulted({}, { policy: { limitStopsAt: 'handled' } })
        .when('CUSTOMER_ACCEPTED', {}, 'psc.agent')
        .dueAt('executing', '2025-03-07T18:00:00+08:00')
        .at('2025-03-10T12:00:00+08:00')
        .then('escalationAccepted');
    });

    it('counts from the next working day where the policy does not count the day of acceptance [ambiguous]', () => {
      accepted({}, { policy: { normal: { amount: 5, unit: 'workingDay' } } }).dueAt(
        'measureDrafting',
        '2025-03-10T18:00:00+08:00',
      );
    });
  });

  it('is escalated where the centre finds no solution, and goes on with the measure that the customer declined', () => {
    accepted()
      .when('DELAY_TOLD', { remark: 'The maker has to come.' }, 'psc.agent')
      .then('measureDrafting')
      .when('ESCALATE', { remark: 'We know no way.' }, 'psc.agent')
      .then('escalationAccepted')
      .thenContext({ level: 'general', because: 'noSolution' })
      .thenRegister('complaints', '250301', { level: 'general', because: 'noSolution' });
  });

  it('goes to arbitration where the difference is irreconcilable, is handled by its result, and is visited then', () => {
    reviewed(disputed())
      .when('MAJOR_DISPUTE', { remark: 'He sues.' }, 'pmc.head')
      .then('externalReview')
      .when('EXTERNALLY_REVIEWED', { result: 'Half of it.' }, 'pmc.head')
      .then('followUp')
      .thenRegister('complaints', '250301', { handling: fakeReference('result', 'Half of it.'), handler: 'pmc.head' })
      .whenEnds('followUp', { outcome: 'satisfied' })
      .then('analysis');
  });

  it('counts the 15 working days from its acceptance by the project management centre, where the policy says so', () => {
    accepted({ exposed: true }, { policy: { escalatedCountsFrom: 'accepted' } })
      .notOverdue('escalationAccepted')
      .at('2025-03-05T09:00:00+08:00')
      .when('ACCEPT_ESCALATION', escalated, 'pmc.head')
      .dueAt('escalatedMeasure', '2025-03-25T18:00:00+08:00')
      .at('2025-03-06T09:00:00+08:00')
      .when('DRAFT_MEASURE', { ...measure, longWorks: true }, 'pmc.head')
      .whenEnds('internalReview', { outcome: 'measuresRejected', measure: { ...fakeReference('measure', 'A motor.') } })
      .when('DRAFT_MEASURE', measure, 'pmc.head')
      .whenEnds('internalReview', { outcome: 'measuresRejected', measure: { ...fakeReference('measure', 'A motor.') } })
      .dueAt('escalatedMeasure', '2025-03-25T18:00:00+08:00');
    accepted({ exposed: true }).dueAt('escalationAccepted', '2025-03-21T18:00:00+08:00');
  });

  describe('that is found to be major after its acceptance', () => {
    const harmless = { amount: '1999.99', exposed: false, groupAction: false };
    const steps: readonly [string, () => Scenario][] = [
      ['measureDrafting', accepted],
      ['customerConsultation', consulted],
      ['measureRevision', () => consulted().when('MINOR_DISPUTE', { remark: 'Sooner.' }, 'psc.agent')],
      ['executing', () => consulted().when('CUSTOMER_ACCEPTED', {}, 'psc.agent')],
    ];

    it.each(steps)('goes from %s to the project management centre', (step, reached) => {
      reached()
        .then(step)
        .whenRefused('BECAME_MAJOR', harmless, 'psc.agent', 'GUARD_REFUSED', 'hasMajorGround')
        .when('BECAME_MAJOR', { ...harmless, amount: '2000.00' }, 'psc.agent')
        .then('escalationAccepted')
        .assignedTo('escalationAccepted', 'pmc.head')
        .thenContext({ level: 'major', because: 'classification', amount: '2000.00' })
        .thenRegister('complaints', '250301', { level: 'major', amount: '2000.00', because: 'classification' });
    });

    it.each([{ exposed: true }, { groupAction: true }])('by %j alone', (ground) => {
      accepted()
        .when('BECAME_MAJOR', { ...harmless, ...ground }, 'psc.agent')
        .thenContext({ level: 'major' });
    });
  });

  it.each([
    ['residential', 'household', true],
    ['residential', 'folder', false],
    ['residential', 'software', true],
    ['commercial', 'household', false],
    ['commercial', 'folder', true],
    ['commercial', 'software', true],
  ])('of the %s branch is archived in the %s: %s', (branch, place, allowed) => {
    const analysed = executed().whenEnds('followUp', { outcome: 'satisfied' }).when('ANALYSED', analysis, 'psc.agent');
    if (allowed) analysed.when('ARCHIVE', { branch, place }, 'psc.agent').thenOutput({ outcome: 'archived' });
    else analysed.whenRefused('ARCHIVE', { branch, place }, 'psc.agent', 'GUARD_REFUSED', 'keptWhereBranchKeeps');
  });

  it('is drafted anew where the internal review does not pass the measure', () => {
    disputed()
      .whenEnds('internalReview', { outcome: 'measuresRejected', measure: { ...fakeReference('measure', 'A motor.') } })
      .then('escalatedMeasure')
      .dueAt('escalatedMeasure', '2025-03-21T18:00:00+08:00');
  });

  it('that is none of the group becomes a demand, and does not count as a complaint', () => {
    reportedBy()
      .when('TREAT_AS_DEMAND', { category: 'customerDispute' }, 'psc.agent')
      .starts('property-demand', { room: '3-1-502', category: 'customerDispute', complaint: '250301' })
      .thenOutput({ outcome: 'treatedAsDemand' })
      .thenRegister('complaints', '250301', { status: 'treatedAsDemand' });
  });

  it('names the same complaint only where it is another one of the register', () => {
    reportedBy()
      .whenRefused('ACCEPT', { ...classified, sameAs: '250209' }, 'psc.agent', 'GUARD_REFUSED', 'sameIsAnother')
      .whenRefused('ACCEPT', { ...classified, sameAs: '250301' }, 'psc.agent', 'GUARD_REFUSED', 'sameIsAnother');
    reportedBy({ register: { complaints: { '250209': {} } } })
      .when('ACCEPT', { ...classified, sameAs: '250209' }, 'psc.agent')
      .thenRegister('complaints', '250301', { sameAs: '250209' });
  });
});
