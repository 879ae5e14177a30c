import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import complaint from './complaint-pcb.process.js';

const form = {
  customerName: 'Liu',
  contact: '138',
  content: 'Open circuits.',
  orderNumber: 'O-1',
  partNumber: 'PCB-7',
  quantity: 500,
  shippedOn: '2025-02-20',
  returns: 'inProcessing',
  lossCaused: true,
};
const report = {
  producedBy: 'Line 2, night',
  producedOn: '2025-02-10',
  operators: 'Li',
  countermeasures: 'A new mask.',
};
const inspected = { qualityOpinion: 'Confirmed.', proposedPersons: 'Li' };
const judgement = {
  responsibleUnit: 'Line 2',
  ourQuality: true,
  category: 'quality',
  negligence: false,
  tracked: true,
  handling: 'Replaced.',
  loss: '3000',
};

const started = (changes: Partial<typeof form> = {}, circumstances: Circumstances = {}): Scenario =>
  given(complaint, { ...form, ...changes }, { by: 'sales.rep1', ...circumstances });
const investigated = (involvesOthers = false): Scenario =>
  started()
    .when('REGISTER', {}, 'production.control')
    .when('BUSINESS_REPORTED', { businessOpinion: 'They want new ones.' }, 'business.rep')
    .when('QUALITY_REPORTED', { ...inspected, involvesOthers }, 'qc.head')
    .when('MANUFACTURING_REPORTED', report, 'manufacturing.head');
const negotiated = (): Scenario =>
  investigated()
    .when('NEGOTIATED', { negotiated: 'They agree.' }, 'business.rep')
    .when('APPROVE', {}, 'business.manager');
const opinion = (authority: string): Scenario =>
  negotiated().when('SUBMIT_OPINION', { opinion: 'Replace.', authority }, 'production.control');
const judged = (changes: Partial<typeof judgement> = {}): Scenario =>
  opinion('businessManager')
    .when('APPROVE', {}, 'business.manager')
    .when('CONVEYED', { conveyed: 'By telephone.' }, 'business.rep')
    .when('JUDGE', { ...judgement, ...changes }, 'production.control');

describe('complaint-pcb', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(complaint)).toEqual([]));

  it('is investigated, decided by authority, judged, tracked and closed, with a copy for quality and manufacturing', () => {
    judged()
      .assignedTo('penalty', 'dgm')
      .when('APPROVE', {}, 'dgm')
      .when('EFFECT_CONFIRMED', { effect: 'No more.' }, 'production.control')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', { status: 'closed', category: 'quality', responsibleUnit: 'Line 2' })
      .thenNotified('qc.head', 'closed')
      .thenNotified('manufacturing.head', 'closed');
  });

  it('PCB-02 is an exception slip and no complaint where no loss was caused', () => {
    started({ lossCaused: false })
      .then('exception')
      .when('FILE_EXCEPTION', { unit: 'Line 2', improvement: 'Clean the mask.' }, 'business.rep')
      .thenOutput({ outcome: 'exceptionFiled' })
      .thenRegister('complaints', '250301', null);
  });

  it('PCB-03 has its integrated opinion within a day, for the level that decides', () => {
    negotiated()
      .dueAt('integratedOpinion', '2025-03-04T23:59:59.999+08:00')
      .at('2025-03-05T00:00:00+08:00')
      .overdue('integratedOpinion');
    opinion('businessManager').assignedTo('businessManager', 'business.manager');
    opinion('deputyGeneralManager').assignedTo('deputyGeneralManager', 'dgm');
    opinion('generalManager')
      .assignedTo('generalManager', 'gm')
      .when('RETURN', { remark: 'How much?' }, 'gm')
      .opens('integratedOpinion');
  });

  it('has who is responsible proposed by quality, and both opinions before whoever makes one of them', () => {
    const { proposedPersons, ...nobody } = inspected;
    started()
      .when('REGISTER', {}, 'production.control')
      .whenRefused('QUALITY_REPORTED', { ...nobody, involvesOthers: false }, 'qc.head', 'PAYLOAD_INVALID');
    negotiated().thenContext({
      businessOpinion: fakeReference('businessOpinion', 'They want new ones.'),
      proposedPersons: fakeReference('proposedPersons', proposedPersons),
      countermeasures: fakeReference('countermeasures', report.countermeasures),
    });
  });

  it('states how many are returned where that is known, or that it is not known as they are in processing', () => {
    const confirmed = { businessOpinion: 'They want new ones.' };
    const registered = (): Scenario => started({ returns: 'known' }).when('REGISTER', {}, 'production.control');
    registered()
      .whenRefused('BUSINESS_REPORTED', confirmed, 'business.rep', 'GUARD_REFUSED', 'quantityStated')
      .when('BUSINESS_REPORTED', { ...confirmed, returnQuantity: 40 }, 'business.rep')
      .thenContext({ request: { returnQuantity: 40 } });
    registered().when('BUSINESS_REPORTED', { ...confirmed, returns: 'inProcessing' }, 'business.rep');
  });

  it("PCB-05 is handled jointly by the general manager's office where a supplier's material is at fault", () => {
    investigated(true)
      .assignedTo('jointHandling', 'production.control')
      .when('HANDLED_JOINTLY', { jointResult: 'The supplier pays.' }, 'production.control')
      .opens('negotiation');
  });

  it('PCB-08 keeps a number with three digits as the 100th of the month', () => {
    started({}, { numbersGiven: 99 }).thenContext({ number: '2503100' });
  });

  it('does not track negligence, and closes what is not our fault without a penalty', () => {
    judged({ negligence: true }).when('APPROVE', {}, 'dgm').thenOutput({ outcome: 'closed' });
    judged({ ourQuality: false }).thenOutput({ outcome: 'closed' });
    judged().when('RETURN', { remark: 'Too much.' }, 'dgm').opens('responsibilityAndLoss');
  });

  it('tracks an improvement where the office judges that it is, whatever the class of its cause', () => {
    judged({ tracked: false }).when('APPROVE', {}, 'dgm').thenOutput({ outcome: 'closed' });
    judged({ category: 'humanFactor' })
      .thenRegister('complaints', '250301', { category: 'humanFactor' })
      .when('APPROVE', {}, 'dgm')
      .opens('improvementTracking');
  });

  it('is judged as to class, negligence, tracking and loss where our quality is at fault, and only there', () => {
    const decided = (): Scenario =>
      opinion('businessManager')
        .when('APPROVE', {}, 'business.manager')
        .when('CONVEYED', { conveyed: 'By telephone.' }, 'business.rep');
    const bare = { responsibleUnit: 'The customer', handling: 'Explained.' };
    decided()
      .whenRefused('JUDGE', { ...bare, ourQuality: true }, 'production.control', 'GUARD_REFUSED', 'judgedWhereOurs')
      .whenRefused('JUDGE', { ...judgement, loss: undefined }, 'production.control', 'GUARD_REFUSED', 'judgedWhereOurs')
      .when('JUDGE', { ...bare, ourQuality: false }, 'production.control')
      .thenOutput({ outcome: 'closed' });
  });

  it('has its result conveyed by the business department at once after the decision', () => {
    opinion('generalManager')
      .when('APPROVE', {}, 'gm')
      .assignedTo('conveyance', 'business.rep')
      .when('CONVEYED', { conveyed: 'By telephone.' }, 'business.rep')
      .opens('responsibilityAndLoss');
  });

  it('goes on to collect the money where the complaint does not hold, and to superiors where the customer objects', () => {
    const refused = (): Scenario =>
      opinion('businessManager').when('NOT_ESTABLISHED', { remark: 'Bent by the customer.' }, 'business.manager');
    refused().when('COLLECTED', {}, 'business.rep').thenOutput({ outcome: 'notEstablished' });
    refused()
      .when('CUSTOMER_OBJECTS', { memo: 'He will not pay.' }, 'business.rep')
      .assignedTo('memoToSuperiors', 'business.manager')
      .when('MEMO_DECIDED', { remark: 'Half of it.' }, 'business.manager')
      .thenOutput({ outcome: 'notEstablished' });
  });

  it('is negotiated again when the superior does not agree', () => {
    investigated()
      .when('NEGOTIATED', { negotiated: 'They agree.' }, 'business.rep')
      .when('RETURN', { remark: 'Ask for photos.' }, 'business.manager')
      .opens('negotiation');
  });
});
