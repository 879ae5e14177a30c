import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import campaign from './marketing-campaign.process.js';

const form = {
  ...{ kind: 'fair', name: '上海工博会 2025', aim: '获取线索', audience: '设备厂', content: '展台演示', place: '上海' },
  ...{ from: '2025-05-06', until: '2025-05-09', budget: '49999.99', expected: '线索 100 条', ownerId: 'mkt.rep' },
};
const project = { project: 'P-2025-03', budgetDetail: '0b3f4a52-6c0e-4f1e-9b7d-0a4f7b9c1d2e' };
const drafted = (changes: object = {}): Scenario => given(campaign, { ...form, ...changes }, { by: 'mkt.clerk' });
const asked = (changes: object = {}): Scenario => drafted(changes).when('SUBMIT', {}, 'mkt.clerk');
const underWay = (): Scenario => asked().when('APPROVE', {}, 'mkt.supervisor').when('APPROVE', {}, 'mkt.vp');

describe('marketing-campaign', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(campaign)).toEqual([]));

  it('is approved by the head of marketing and by management, held, recorded and evaluated', () => {
    underWay()
      .assignedTo('execution', 'mkt.rep')
      .whenRefused('FINISH', {}, 'mkt.rep', 'GUARD_REFUSED', 'isRecorded')
      .when('RECORD', { note: '首日 40 条' }, 'mkt.rep')
      .when('FINISH', {}, 'mkt.rep')
      .when('EVALUATE', { effect: '110 条', spent: '48000', yield: '1:6', lessons: '早订展位' }, 'mkt.rep')
      .thenRegister('campaigns', 'mkt.rep-2025-03-03T01:00:00.000Z', { name: '上海工博会 2025', spent: '48000' })
      .thenOutput({ outcome: 'evaluated' });
  });

  it('is held by whoever is responsible, also where he has planned it himself, and approved by others', () => {
    given(campaign, { ...form, ownerId: 'mkt.supervisor' }, { by: 'mkt.supervisor' })
      .when('SUBMIT', {}, 'mkt.supervisor')
      .whenRefused('APPROVE', {}, 'mkt.supervisor', 'SEPARATION_OF_DUTIES')
      .when('APPROVE', {}, 'mkt.vp')
      .when('APPROVE', {}, 'mkt.vp')
      .assignedTo('execution', 'mkt.supervisor');
  });

  it('is a project with a budget of its own and the general manager from exactly the large amount on (2.4)', () => {
    drafted({ budget: '50000.00' })
      .whenRefused('SUBMIT', {}, 'mkt.clerk', 'GUARD_REFUSED', 'largeIsProject')
      .whenRefused('SUBMIT', { project: 'P-2025-03' }, 'mkt.clerk', 'GUARD_REFUSED', 'largeIsProject')
      .when('SUBMIT', project, 'mkt.clerk')
      .when('APPROVE', {}, 'mkt.supervisor')
      .when('APPROVE', {}, 'mkt.vp')
      .assignedTo('largeApproval', 'gm')
      .when('APPROVE', {}, 'gm')
      .then('execution');
  });

  it('does not end before it begins; is returned, rejected, withdrawn, or cancelled after the approval', () => {
    drafted({ until: '2025-05-06' }).when('SUBMIT', {}, 'mkt.clerk').then('headApproval');
    drafted({ until: '2025-05-05' }).whenRefused('SUBMIT', {}, 'mkt.clerk', 'GUARD_REFUSED', 'daysInOrder');
    asked().when('RETURN', { remark: '受众不清' }, 'mkt.supervisor').then('draft');
    asked().when('REJECT', { remark: '不办' }, 'mkt.supervisor').thenOutput({ outcome: 'rejected' });
    asked().when('WITHDRAW', {}, 'mkt.clerk').thenOutput({ outcome: 'withdrawn' });
    underWay().when('CANCEL', { remark: '展会延期' }, 'mkt.rep').thenOutput({ outcome: 'cancelled' });
  });
});
