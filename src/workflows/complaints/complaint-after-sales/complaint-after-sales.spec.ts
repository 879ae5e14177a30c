import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import afterSales from './complaint-after-sales.process.js';

const form = { customerName: 'Liu', contact: '138', content: 'The repair does not hold.' };
const result = { cause: 'Worn seal.', handling: 'Replaced.' };
const forwarded = (): Scenario =>
  given(afterSales, form).when('FORWARD', { handlerId: 'engineer2' }, 'aftersales.agent');

describe('complaint-after-sales', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(afterSales)).toEqual([]));

  it('is handled until the customer is satisfied (003-M 第八条)', () => {
    forwarded()
      .assignedTo('handling', 'engineer2')
      .when('HANDLED', result, 'engineer2')
      .when('RESULT_TOLD', {}, 'aftersales.agent')
      .when('VISIT_UNSATISFIED', { remark: 'Still leaks.' }, 'aftersales.agent')
      .then('handling')
      .when('HANDLED', result, 'engineer2')
      .when('RESULT_TOLD', {}, 'aftersales.agent')
      .when('VISIT_SATISFIED', { resultConfirmed: true }, 'aftersales.agent')
      .thenOutput({ outcome: 'closed' })
      .thenRegister('complaints', '250301', { status: 'closed', handler: 'engineer2', closedBy: 'aftersales.agent' });
  });

  it('AFT-03 reports a major fault to the head, who solves it and keeps it from spreading', () => {
    forwarded()
      .when('REPORT_FAULT', { fault: 'All pumps of the batch.' }, 'engineer2')
      .assignedTo('majorFault', 'aftersales.head')
      .whenRefused(
        'FAULT_SOLVED',
        { ...result, spreadPrevented: false },
        'aftersales.head',
        'GUARD_REFUSED',
        'tickedFaultSolved',
      )
      .when('FAULT_SOLVED', { ...result, spreadPrevented: true }, 'aftersales.head')
      .then('feedback');
  });

  it('AFT-04 is not closed before its result is tracked and confirmed', () => {
    forwarded()
      .when('HANDLED', result, 'engineer2')
      .whenRefused('VISIT_SATISFIED', { resultConfirmed: true }, 'aftersales.agent', 'EVENT_NOT_ACCEPTED')
      .when('RESULT_TOLD', {}, 'aftersales.agent')
      .whenRefused(
        'VISIT_SATISFIED',
        { resultConfirmed: false },
        'aftersales.agent',
        'GUARD_REFUSED',
        'tickedVisitSatisfied',
      )
      .then('tracking');
  });
});
