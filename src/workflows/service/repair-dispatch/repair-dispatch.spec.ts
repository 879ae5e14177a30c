import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import repair from './repair-dispatch.process.js';

const form = { customer: '华东机电', contact: '13800000000', channel: 'phone', fault: '漏水' };
const reported = (): Scenario => given(repair, form, { by: 'cs.agent' });
const onSite = (): Scenario => reported().when('DISPATCH', { technicianId: 'engineer1' }, 'aftersales.agent');
const report = { cause: '密封老化', work: '更换密封', explained: true };

describe('repair-dispatch', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(repair)).toEqual([]));

  it('is dispatched, repaired and explained on site, and the customer asked', () => {
    onSite()
      .assignedTo('onSite', 'engineer1')
      .whenRefused('REPAIRED', { ...report, explained: false }, 'engineer1', 'GUARD_REFUSED', 'tickedRepaired')
      .when('REPAIRED', report, 'engineer1')
      .when('SATISFIED', { opinion: '满意' }, 'aftersales.agent')
      .thenOutput({ outcome: 'closed' });
  });

  it('comes by e-mail too, and is classified before somebody goes there (003-O 四 1、2)', () => {
    given(repair, { ...form, channel: 'email' }, { by: 'cs.agent' })
      .when('DISPATCH', { technicianId: 'engineer1', category: '密封', told: true }, 'aftersales.agent')
      .then('onSite');
  });

  it('goes back to the technician while the customer is not content, and is withdrawn before', () => {
    onSite()
      .when('REPAIRED', report, 'engineer1')
      .when('NOT_SATISFIED', { opinion: '仍漏' }, 'aftersales.head')
      .then('onSite');
    given(repair, form, { by: 'aftersales.agent' }).when('DISPATCH', { technicianId: 'engineer1' }, 'aftersales.agent');
    reported().when('WITHDRAW', {}, 'cs.agent').thenOutput({ outcome: 'withdrawn' });
  });
});
