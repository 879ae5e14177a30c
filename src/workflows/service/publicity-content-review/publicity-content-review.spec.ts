import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import review from './publicity-content-review.process.js';

const content = '0b3f4a52-6c0e-4f1e-9b7d-0a4f7b9c1d2e';
const form = { kind: 'brochure', headline: '新泵手册 2025', content, channel: '展会' };
const right = { accurate: true, lawful: true, visual: true, brand: true };
const published = { publishedOn: '2025-03-03', place: '工博会展台' };
const drafted = (changes: object = {}): Scenario => given(review, { ...form, ...changes }, { by: 'sales.rep1' });
const handedIn = (changes: object = {}): Scenario => drafted(changes).when('SUBMIT', {}, 'sales.rep1');

describe('publicity-content-review', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(review)).toEqual([]));

  it('is published after marketing has found it true, lawful and by the visual identity, and is filed', () => {
    handedIn()
      .assignedTo('review', 'mkt.supervisor')
      .whenRefused('APPROVE', { ...right, lawful: false }, 'mkt.supervisor', 'GUARD_REFUSED', 'tickedApprove')
      .when('APPROVE', right, 'mkt.supervisor')
      .assignedTo('publication', 'sales.rep1')
      .when('PUBLISH', published, 'sales.rep1')
      .thenRegister('publicity-material', 'sales.rep1-2025-03-03T01:00:00.000Z', { content, place: '工博会展台' })
      .thenOutput({ outcome: 'published' });
  });

  it('wants strategy and budget of an advert, and the effect is watched (3.2)', () => {
    drafted({ kind: 'advert', budget: '8000' })
      .whenRefused('SUBMIT', {}, 'sales.rep1', 'GUARD_REFUSED', 'advertIsPlanned')
      .when('SUBMIT', { strategy: '行业媒体' }, 'sales.rep1')
      .when('APPROVE', right, 'mkt.supervisor')
      .when('PUBLISH', published, 'sales.rep1')
      .then('monitoring')
      .when('MONITORED', { effect: '点击 3000', spent: '7900' }, 'sales.rep1')
      .thenOutput({ outcome: 'published' });
  });

  it('is returned, rejected, withdrawn, or given up', () => {
    handedIn().when('RETURN', { remark: '标识错误' }, 'mkt.supervisor').then('draft');
    handedIn().when('REJECT', { remark: '夸大' }, 'mkt.supervisor').thenOutput({ outcome: 'rejected' });
    handedIn().when('WITHDRAW', {}, 'sales.rep1').thenOutput({ outcome: 'withdrawn' });
    const approved = handedIn().when('APPROVE', right, 'mkt.supervisor');
    approved.when('GIVE_UP', { remark: '活动取消' }, 'sales.rep1').thenOutput({ outcome: 'givenUp' });
  });
});
