import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import courier from './complaint-courier.process.js';

const form = {
  customerName: 'Liu',
  contact: '138',
  content: 'The vase is broken.',
  ticket: 'ZT-1',
  kind: 'damage',
};
const reported = (changes: object = {}, more: Circumstances = {}): Scenario =>
  given(courier, { ...form, ...changes }, more);
const shirked = (changes: object = {}, more: Circumstances = {}): Scenario =>
  reported(changes, more).when('OUTLET_SHIRKS', { shirking: 'Points at arbitration.' }, 'hq.complaints');

describe('complaint-courier', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(courier)).toEqual([]));

  it('is closed where the outlet that took the parcel settles it', () => {
    reported()
      .assignedTo('outletHandling', 'outlet.head')
      .when('SETTLED', { handling: 'Paid.' }, 'outlet.head')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', { status: 'closed', ticket: 'ZT-1' });
  });

  it('COU-01 is paid by the headquarters, which deducts the sum and 500 yuan from an outlet that shirks', () => {
    shirked()
      .then('hqInvestigation')
      .when('OUTLET_LIABLE', { findings: 'Badly packed.' }, 'hq.complaints')
      .when('PAID', { paid: '320' }, 'hq.complaints')
      .then('deductedAndFined')
      .thenContext({ paid: '320', fine: '500', deduction: '820' })
      .when('DEDUCTED', {}, 'hq.complaints')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', { paid: '320', fine: '500', deduction: '820' });
  });

  it('is settled by the headquarters for 200 yuan more where the contents were not inspected', () => {
    shirked({ kind: 'notInspected' })
      .then('hqAdvancePayment')
      .when('PAID', { paid: '99.5' }, 'hq.complaints')
      .thenContext({ fine: '200', deduction: '299.5' });
  });

  it('fines what the policy says', () => {
    shirked({ kind: 'notInspected' }, { policy: { noInspection: '300' } })
      .when('PAID', { paid: '100' }, 'hq.complaints')
      .thenContext({ deduction: '400' });
  });

  it('goes elsewhere where the outlet is not liable', () => {
    shirked()
      .when('OUTLET_NOT_LIABLE', { findings: 'Lost in transit.' }, 'hq.complaints')
      .thenOutput({ outcome: 'routedElsewhere' });
  });

  it('is investigated and paid also by whoever of the headquarters recorded it', () => {
    shirked({}, { by: 'hq.complaints' })
      .when('OUTLET_LIABLE', { findings: 'Badly packed.' }, 'hq.complaints')
      .assignedTo('hqAdvancePayment', 'hq.complaints');
  });

  it('is not called shirking by the outlet itself or anybody but the headquarters', () => {
    reported().whenRefused('OUTLET_SHIRKS', { shirking: 'No.' }, 'outlet.head', 'NOT_ASSIGNED');
  });

  it('COU-03 waives the service fee of an oversized parcel that is returned', () => {
    reported({ kind: 'cannotCarry' })
      .whenRefused('RETURNED', { feeWaived: false }, 'outlet.head', 'GUARD_REFUSED', 'tickedReturned')
      .when('RETURNED', { feeWaived: true }, 'outlet.head')
      .thenOutput({ outcome: 'closed' });
  });

  it('COU-04 transfers the parcel at the cost of the outlet where the sender asks for it', () => {
    reported({ kind: 'cannotCarry', wantsTransfer: true })
      .whenRefused('RETURNED', { feeWaived: true }, 'outlet.head', 'GUARD_REFUSED', 'noTransferWanted')
      .whenRefused('TRANSFERRED', { costBorne: false }, 'outlet.head', 'GUARD_REFUSED', 'tickedTransferred')
      .when('TRANSFERRED', { costBorne: true }, 'outlet.head')
      .thenOutput({ outcome: 'closed' });
  });

  it('fines nothing for a return that the outlet refuses: the text is lost', () => {
    shirked({ kind: 'cannotCarry' })
      .when('OUTLET_LIABLE', { findings: 'Refused.' }, 'hq.complaints')
      .when('PAID', { paid: '30' }, 'hq.complaints')
      .thenContext({ fine: '0', deduction: '30' });
  });
});
