import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import shiftSwap from './shift-swap.process.js';

const form = { colleagueId: 'shop.agent2', day: '2025-03-05', otherDay: '2025-03-06' };
const drafted = (changes: object = {}, more: Circumstances = {}): Scenario =>
  given(shiftSwap, { ...form, ...changes }, { by: 'shop.agent1', ...more });
const counted = (count: number): Circumstances => ({
  register: { 'shift-swaps': { 'shop.agent1-2025-03': { count } } },
});
const reported = (more: Circumstances = {}): Scenario =>
  drafted({}, more).when('SUBMIT', {}, 'shop.agent1').when('APPROVE', {}, 'shop.agent2');

describe('shift-swap', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(shiftSwap)).toEqual([]));

  it('is agreed on, reported to the shop head ahead, and counted', () => {
    reported()
      .assignedTo('reportedToShopHead', 'shop.head')
      .when('APPROVE', {}, 'shop.head')
      .thenRegister('shift-swaps', 'shop.agent1-2025-03', { count: 1 })
      .thenRegister('shift-swaps', 'shop.agent2-2025-03', { count: 1 })
      .when('HANDED_OVER', { missed: false }, 'shop.head')
      .thenContext({ fined: 0 })
      .thenOutput({ outcome: 'done' });
  });

  it('SWP-01 a third swap in one month is refused, a second is not', () => {
    drafted({}, counted(2)).whenRefused('SUBMIT', {}, 'shop.agent1', 'GUARD_REFUSED', 'notTooOften');
    reported(counted(1))
      .when('APPROVE', {}, 'shop.head')
      .thenRegister('shift-swaps', 'shop.agent1-2025-03', { count: 2 });
    drafted({ day: '2025-04-02' }, counted(2)).when('SUBMIT', {}, 'shop.agent1').then('proposed');
  });

  it('counts for the colleague too, in the month of his shift, and needs one', () => {
    const used = { register: { 'shift-swaps': { 'shop.agent2-2025-03': { count: 2 } } } };
    drafted({}, used).whenRefused('SUBMIT', {}, 'shop.agent1', 'GUARD_REFUSED', 'notTooOften');
    drafted({ otherDay: '2025-04-01' }, used).when('SUBMIT', {}, 'shop.agent1').then('proposed');
    drafted({ colleagueId: 'shop.agent1' }).whenRefused(
      ...(['SUBMIT', {}, 'shop.agent1', 'GUARD_REFUSED', 'withAColleague'] as const),
    );
  });

  it('an unclear handover costs 20 yuan', () => {
    reported()
      .when('APPROVE', {}, 'shop.head')
      .when('HANDED_OVER', { missed: true }, 'shop.head')
      .thenContext({ fined: 20 });
  });

  it('is refused where the colleague agrees too late to report it ahead', () => {
    drafted()
      .when('SUBMIT', {}, 'shop.agent1')
      .at('2025-03-05T00:30:00+08:00')
      .whenRefused('APPROVE', {}, 'shop.agent2', 'GUARD_REFUSED', 'inAdvance');
    reported().at('2025-03-07T00:30:00+08:00').when('APPROVE', {}, 'shop.head').then('handedOver');
  });

  it('is refused on the day itself, declined by the colleague, or withdrawn', () => {
    drafted({ day: '2025-03-03' }).whenRefused('SUBMIT', {}, 'shop.agent1', 'GUARD_REFUSED', 'inAdvance');
    const proposed = (): Scenario => drafted().when('SUBMIT', {}, 'shop.agent1');
    proposed().when('REJECT', { remark: 'A wedding.' }, 'shop.agent2').thenOutput({ outcome: 'rejected' });
    proposed().when('WITHDRAW', {}, 'shop.agent1').thenOutput({ outcome: 'withdrawn' });
  });
});
