import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import military from './complaint-military.process.js';

const form = {
  customerName: 'Base 3',
  contact: '138',
  content: 'No cooling.',
  level: 'second',
  nature: 'product',
  against: 'company',
};
const recorded = (changes: Partial<typeof form> = {}, more: Circumstances = {}): Scenario =>
  given(military, { ...form, ...changes }, { by: 'regional.clerk', ...more });
const passedOn = (nature: string): Scenario =>
  recorded()
    .when('FORWARD', { remark: 'No parts here.' }, 'outlet.head')
    .when('TRANSFER', { nature, responsibleId: 'engineer2', replyBy: '2025-03-04' }, 'aftersales.agent');
const replied = (nature: string): Scenario =>
  passedOn(nature).when('REPLY', { cause: 'Valve.', reply: 'Comes on Friday.', remedyBy: '2025-03-07' }, 'engineer2');
const nonconforming = { lot: 'M-7', product: 'Valve', quantity: 12, defect: 'The seat leaks at 2 bar.' };
const order = { measure: 'rectification', order: 'Send somebody today.', remedyBy: '2025-03-10' };

describe('complaint-military', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(military)).toEqual([]));

  it('MIL-01 is closed on the second level where the outlet settles it at once', () => {
    recorded()
      .assignedTo('outletHandling', 'outlet.head')
      .when('SETTLE', { handling: 'Reset.' }, 'outlet.head')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', { status: 'closed', level: 'second' });
  });

  it('is first received by the chief of the section on the first level', () => {
    recorded({ level: 'first' }, { by: 'aftersales.agent' }).assignedTo('chiefHandling', 'aftersales.head');
  });

  it('MIL-04 about the product is disposed of as nonconforming product, and the result goes to the director', () => {
    passedOn('product')
      .dueAt('replying', '2025-03-04T23:59:59.999+08:00')
      .when('REPLY', { cause: 'Valve.', reply: 'Friday.', remedyBy: '2025-03-07' }, 'engineer2')
      .then('nonconformingProduct')
      .assignedTo('nonconformingProduct', 'quality.assurance')
      .dueAt('nonconformingProduct', '2025-03-07T23:59:59.999+08:00')
      .when('REGISTER_NONCONFORMING', nonconforming, 'quality.assurance')
      .starts('nonconforming-product', { ...nonconforming, nature: 'finished' })
      .when('REMEDIED', { handling: 'Replaced the lot.' }, 'quality.assurance')
      .thenNotified('military.director', 'rectified')
      .thenNotified('engineer2', 'rectified')
      .when('CUSTOMER_ACCEPTED', { opinion: 'Good.' }, 'aftersales.agent')
      .thenOutput({ outcome: 'closed' });
  });

  it('MIL-05 goes to the director when the department does not rectify in time, and is reported up to the manager', () => {
    replied('service')
      .when('DETERMINE_REMEDY', { remedy: 'Apologise on the spot.' }, 'aftersales.agent')
      .assignedTo('remedying', 'engineer2')
      .at('2025-03-08T00:00:00+08:00')
      .then('directorOrder')
      .when('ORDER', order, 'military.director')
      .dueAt('remedying', '2025-03-10T23:59:59.999+08:00')
      .when('REMEDIED', { handling: 'Apologised.' }, 'engineer2')
      .thenNotified('military.director', 'as ordered')
      .thenNotified('gm', 'as ordered');
  });

  it('goes to the director too when the section finds it not rectified, and from there to the manager', () => {
    replied('product')
      .when('REGISTER_NONCONFORMING', nonconforming, 'quality.assurance')
      .when('REMEDIED', { handling: 'Replaced.' }, 'quality.assurance')
      .when('NOT_RECTIFIED', { remark: 'Nobody came.' }, 'aftersales.agent')
      .then('directorOrder')
      .when('ESCALATE', { remark: 'Again.' }, 'military.director')
      .when('ORDER', order, 'gm')
      .then('disposing');
  });

  it('is reported upward by the section before the agreed time has passed', () => {
    passedOn('service')
      .when('ESCALATE', { remark: 'They do not answer.' }, 'aftersales.agent')
      .then('directorOrder')
      .when('ORDER', order, 'military.director')
      .assignedTo('remedying', 'engineer2');
  });

  it('is taken up again where the customer objects [model]', () => {
    replied('product')
      .when('REGISTER_NONCONFORMING', nonconforming, 'quality.assurance')
      .when('REMEDIED', { handling: 'Replaced.' }, 'quality.assurance')
      .when('CUSTOMER_DECLINED', { opinion: 'No.' }, 'aftersales.agent')
      .then('sorting');
  });

  it.each([
    ['499.99', false],
    ['500', true],
    ['10000', true],
    ['10000.01', false],
  ])('fines the department for a complaint about service: %s yuan is within the range: %s', (fine, isWithin) => {
    const penalty = recorded({ nature: 'service' }).when('SETTLE', { handling: 'Apologised.' }, 'outlet.head');
    penalty.then('penalty').when('FINE', { departmentId: 'outlet', fine }, 'military.director');
    if (isWithin) penalty.thenRegister('complaints', '250301', { status: 'closed', departmentId: 'outlet', fine });
    else penalty.refuses('GUARD_REFUSED', 'fineWithinRange');
  });

  it('fines nobody where the company has switched it off', () => {
    recorded({ nature: 'service' }, { policy: { fines: false } })
      .when('SETTLE', { handling: 'Apologised.' }, 'outlet.head')
      .then('closed');
  });

  it('asks that the authorised outlet is contacted before a complaint about it is settled', () => {
    recorded({ against: 'authorisedOutlet' })
      .whenRefused('SETTLE', { handling: 'Repaired.' }, 'outlet.head', 'GUARD_REFUSED', 'outletContacted')
      .when('SETTLE', { handling: 'Repaired.', outletContacted: true }, 'outlet.head')
      .then('closed');
  });
});
