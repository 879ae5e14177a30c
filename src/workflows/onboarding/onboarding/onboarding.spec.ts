import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import onboarding from './onboarding.process.js';

const hire = {
  name: 'Lin',
  position: 'Engineer',
  post: 'office',
  department: 'technical',
  headId: 'tech.head',
  probationMonths: 3,
};
const offer = {
  ...{ reportAt: '2025-03-10T09:00:00+08:00', place: 'Reception' },
  ...{ id: true, education: true, separationCertificate: true, bankCardCopy: true, qualification: false },
};
const workplace = { workstation: true, computer: true, telephone: true, accessCard: true, officeSupplies: true };
const accounts = { mailbox: true, messenger: true };
const formalities = {
  ...{
    registrationForm: true,
    labourContract: true,
    confidentialityAgreement: true,
    introduced: true,
    explained: true,
  },
  ...{ id: true, education: true, separationCertificate: true, bankCardCopy: true, qualification: false },
  employeeId: 'engineer1',
};
const welcome = { welcomed: true, mentorId: 'engineer2' };

const offered = (changes: object = {}, circumstances: Circumstances = {}, letter: object = {}): Scenario =>
  given(onboarding, { ...hire, ...changes }, { by: 'hr.officer', ...circumstances }).when(
    'SEND_OFFER',
    { ...offer, ...letter },
    'hr.officer',
  );
const onFirstDay = (changes: object = {}, circumstances: Circumstances = {}, letter: object = {}): Scenario =>
  offered(changes, circumstances, letter)
    .when('WORKPLACE_READY', workplace, 'hr.officer')
    .when('ACCOUNTS_CREATED', accounts, 'hr.officer')
    .then('firstDay');
const inFirstWeek = (): Scenario =>
  onFirstDay()
    .when('FORMALITIES_DONE', formalities, 'hr.officer')
    .when('WELCOMED', welcome, 'tech.head')
    .when('INTRODUCED', {}, 'engineer2')
    .then('firstWeek');

describe('onboarding', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(onboarding)).toEqual([]));

  it('ONB-01 goes from the offer to the end of the first week, and the probation review begins', () => {
    offered()
      .then('preboarding')
      .opens('workplacePreparation', 'accountProvisioning')
      .dueAt('accountProvisioning', '2025-03-10T09:00:00+08:00')
      .when('WORKPLACE_READY', workplace, 'hr.officer')
      .when('ACCOUNTS_CREATED', accounts, 'hr.officer')
      .opens('hrFormalities', 'welcome')
      .dueAt('hrFormalities', '2025-03-10T23:59:59.999+08:00')
      .when('FORMALITIES_DONE', formalities, 'hr.officer')
      .assignedTo('welcome', 'tech.head')
      .when('WELCOMED', welcome, 'tech.head')
      .assignedTo('introduction', 'engineer2')
      .when('INTRODUCED', {}, 'engineer2')
      .then('firstWeek')
      .opens('mentorTraining', 'hrFollowUp')
      .dueAt('hrFollowUp', '2025-03-16T23:59:59.999+08:00')
      .when('TRAINED', {}, 'engineer2')
      .when('FOLLOWED_UP', {}, 'hr.officer')
      .thenOutput({ outcome: 'completed', employeeId: 'engineer1' })
      .starts('probation-review', { employeeId: 'engineer1', headId: 'tech.head', hiredOn: '2025-03-10', months: 3 });
  });

  it('ONB-01 names all the documents in the offer', () => {
    given(onboarding, hire, { by: 'hr.officer' })
      .whenRefused(
        'SEND_OFFER',
        { ...offer, bankCardCopy: false },
        'hr.officer',
        'GUARD_REFUSED',
        'offerNamesDocuments',
      )
      .then('offerPending');
  });

  it('ONB-02 stays in the first day while the confidentiality agreement is unsigned, welcomed or not', () => {
    onFirstDay()
      .whenRefused(
        'FORMALITIES_DONE',
        { ...formalities, confidentialityAgreement: false },
        'hr.officer',
        'GUARD_REFUSED',
        'formalitiesComplete',
      )
      .when('WELCOMED', welcome, 'tech.head')
      .when('INTRODUCED', {}, 'engineer2')
      .then({ firstDay: { hrFormalities: 'open', departmentWelcome: 'done' } })
      .at('2025-03-11T00:00:00+08:00')
      .overdue('hrFormalities');
  });

  it('ONB-03 is terminated at once and without compensation where the diploma is proved false', () => {
    inFirstWeek()
      .whenRefused('FALSE_DOCUMENTS', { proof: 'No such school.' }, 'engineer2', 'NOT_ASSIGNED')
      .when('FALSE_DOCUMENTS', { proof: 'No such school.' }, 'hr.head')
      .asks('deactivatePerson', { person: 'engineer1', successor: null })
      .whenEnds('leaving', { left: true })
      .thenOutput({ outcome: 'terminatedForFalseDocuments', compensation: 0 });
  });

  it('ONB-03 pays what the policy has for false documents', () => {
    offered({}, { policy: { falseDocumentsCompensation: 500 } })
      .when('FALSE_DOCUMENTS', { proof: 'No such school.' }, 'hr.head')
      .thenOutput({ outcome: 'terminatedForFalseDocuments', compensation: 500 });
  });

  it('ONB-03 has the laptop handed back, and closes no account before there is one', () => {
    const forged = { proof: 'No such school.' };
    onFirstDay().when('FALSE_DOCUMENTS', forged, 'hr.head').thenOutput({ outcome: 'terminatedForFalseDocuments' });
    onFirstDay()
      .when('FORMALITIES_DONE', { ...formalities, assetLabel: 'FA-1' }, 'hr.officer')
      .when('FALSE_DOCUMENTS', forged, 'hr.head')
      .starts('fixed-asset-return', { label: 'FA-1', holderId: 'engineer1', occasion: 'separation' });
  });

  it('ONB-05 does not go on to the first week without a mentor', () => {
    onFirstDay()
      .when('FORMALITIES_DONE', formalities, 'hr.officer')
      .whenRefused('WELCOMED', { welcomed: true }, 'tech.head', 'GUARD_REFUSED', 'mentorDesignated')
      .then('firstDay');
  });

  it('ONB-07 stays before the report day while the mailbox is missing', () => {
    offered()
      .when('WORKPLACE_READY', workplace, 'hr.officer')
      .whenRefused(
        'ACCOUNTS_CREATED',
        { ...accounts, mailbox: false },
        'hr.officer',
        'GUARD_REFUSED',
        'tickedAccountsCreated',
      )
      .then({ preboarding: { accountProvisioning: 'open', workplacePreparation: 'done' } })
      .at('2025-03-10T09:00:00+08:00')
      .overdue('accountProvisioning');
  });

  it('refuses a workplace without its access card and formalities without a document', () => {
    offered().whenRefused(
      'WORKPLACE_READY',
      { ...workplace, accessCard: false },
      'hr.officer',
      'GUARD_REFUSED',
      'tickedWorkplaceReady',
    );
    onFirstDay().whenRefused(
      'FORMALITIES_DONE',
      { ...formalities, separationCertificate: false, firstEmployment: true },
      'hr.officer',
      'GUARD_REFUSED',
      'formalitiesComplete',
    );
  });

  it('has the laptop issued, for which the new employee signs', () => {
    onFirstDay()
      .when('FORMALITIES_DONE', { ...formalities, assetLabel: 'FA-1' }, 'hr.officer')
      .starts('fixed-asset-issue', { label: 'FA-1', employeeId: 'engineer1' });
  });

  it('teaches safety on three levels in production under 001, needs no mentor, and no certificate of a first employment', () => {
    const letter = { qualification: true, bankCardCopy: false };
    onFirstDay({ post: 'production' }, { profile: '001' }, letter)
      .opens('hrFormalities', 'safetyEducation', 'welcome')
      .whenRefused(
        'SAFETY_EDUCATED',
        { company: true, workshop: true, team: false },
        'hr.officer',
        'GUARD_REFUSED',
        'safetyTaught',
      )
      .when('SAFETY_EDUCATED', { company: true, workshop: true, team: true }, 'hr.officer')
      .when(
        'FORMALITIES_DONE',
        { ...formalities, ...letter, separationCertificate: false, firstEmployment: true },
        'hr.officer',
      )
      .when('WELCOMED', { welcomed: true }, 'tech.head')
      .then('firstWeek')
      .opens('hrFollowUp')
      .when('FOLLOWED_UP', {}, 'hr.officer')
      .thenOutput({ outcome: 'completed' });
    onFirstDay({}, { profile: '001' }, letter).opens('hrFormalities', 'welcome');
  });

  it('ends where the offer is declined or nobody comes [model]', () => {
    offered()
      .when('OFFER_DECLINED', { remark: 'Another post.' }, 'hr.officer')
      .thenOutput({ outcome: 'offerDeclined' });
    const absent = { remark: 'Not reached.' };
    onFirstDay().when('NO_SHOW', absent, 'hr.officer').thenOutput({ outcome: 'noShow' });
    onFirstDay()
      .when('FORMALITIES_DONE', formalities, 'hr.officer')
      .whenRefused('NO_SHOW', absent, 'hr.officer', 'GUARD_REFUSED', 'nobodyHasCome');
  });

  it('has somebody else than the new employee for his mentor, whichever of the two is named first', () => {
    onFirstDay()
      .when('FORMALITIES_DONE', formalities, 'hr.officer')
      .whenRefused(
        ...([
          'WELCOMED',
          { ...welcome, mentorId: 'engineer1' },
          'tech.head',
          'GUARD_REFUSED',
          'mentorIsAnother',
        ] as const),
      );
    onFirstDay()
      .when('WELCOMED', { ...welcome, mentorId: 'engineer1' }, 'tech.head')
      .whenRefused('FORMALITIES_DONE', formalities, 'hr.officer', 'GUARD_REFUSED', 'accountIsHis');
  });

  it.each(['tech.head', 'hr.officer', 'sales.rep1'])('does not take the account of %s for that of the new', (other) => {
    onFirstDay().whenRefused(
      ...(['FORMALITIES_DONE', { ...formalities, employeeId: other }, 'hr.officer', 'GUARD_REFUSED'] as const),
      'accountIsHis',
    );
  });
});
