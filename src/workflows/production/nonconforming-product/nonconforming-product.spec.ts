import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import nonconforming from './nonconforming-product.process.js';

const found = { lot: 'L-7', nature: 'material', product: 'Steel', quantity: 40, defect: 'Rust.' };
const isolation = { number: 'N-1', marked: true, isolated: true };
const judgement = { disposition: 'scrap', grounds: 'Deep rust.', capa: false };
const recorded = (changes: object = {}): Scenario =>
  given(nonconforming, { ...found, ...changes }, { by: 'inspector1' }).when('ISOLATED', isolation, 'inspector1');

describe('nonconforming-product', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(nonconforming)).toEqual([]));

  it('NCP-01 a rejected incoming lot is isolated and judged, and never produced', () => {
    given(nonconforming, found, { by: 'inspector1' })
      .assignedTo('identified', 'warehouse1', 'inspector1')
      .whenRefused('ISOLATED', { ...isolation, isolated: false }, 'inspector1', 'GUARD_REFUSED', 'tickedIsolated')
      .when('ISOLATED', isolation, 'inspector1')
      .thenRegister('nonconforming-products', 'N-1', { status: 'isolated', lot: 'L-7' })
      .whenRefused('EXECUTED', { record: 'Used.' }, 'workshop.leader', 'EVENT_NOT_ACCEPTED')
      .assignedTo('recorded', 'qc.head', 'tech.head', 'manufacturing.head')
      .when('JUDGED', judgement, 'qc.head')
      .assignedTo('disposition', 'workshop.leader', 'warehouse1')
      .when('EXECUTED', { record: 'Scrapped.' }, 'warehouse1')
      .thenOutput({ outcome: 'scrap' })
      .thenRegister('nonconforming-products', 'N-1', { status: 'executed', disposition: 'scrap', record: 'Scrapped.' });
  });

  it.each(['rework', 'repair', 'downgrade', 'scrap', 'returned'])('ends as it was judged: %s', (disposition) => {
    recorded()
      .when('JUDGED', { ...judgement, disposition }, 'tech.head')
      .when('EXECUTED', { record: 'Done.' }, 'workshop.leader')
      .thenOutput({ outcome: disposition });
  });

  it('is followed by a corrective action where whoever judges says so', () => {
    recorded()
      .when('JUDGED', { ...judgement, capa: true }, 'qc.head')
      .starts('capa', { source: 'quality', reference: 'N-1', problem: 'Rust.', kind: 'corrective' });
  });

  it('is followed by one corrective action alone, however often it is judged', () => {
    recorded()
      .when('JUDGED', { ...judgement, capa: true }, 'qc.head')
      .when('NOT_AS_JUDGED', { remark: 'Too thin.' }, 'workshop.leader')
      .when('JUDGED', { ...judgement, disposition: 'rework', capa: true }, 'tech.head')
      .then('disposition')
      .startsOnce('capa');
    recorded()
      .when('JUDGED', judgement, 'qc.head')
      .when('NOT_AS_JUDGED', { remark: 'Too thin.' }, 'workshop.leader')
      .when('JUDGED', { ...judgement, capa: true }, 'tech.head')
      .starts('capa', { reference: 'N-1' });
  });

  it('is judged again where it cannot be carried out, and returns to a supplier only what was bought', () => {
    recorded({ nature: 'finished' })
      .whenRefused('JUDGED', { ...judgement, disposition: 'returned' }, 'qc.head', 'GUARD_REFUSED', 'fitsNature')
      .when('JUDGED', { ...judgement, disposition: 'rework' }, 'qc.head')
      .when('NOT_AS_JUDGED', { remark: 'Too thin.' }, 'workshop.leader')
      .then('recorded');
  });
});
