import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import shiftHandover from './shift-handover.process.js';

const book = { day: '2025-03-03', nextId: 'shop.agent2', items: [{ kind: 'question', what: 'Order 17 is late.' }] };
const written = (): Scenario => given(shiftHandover, book, { by: 'shop.agent1' }).when('SUBMIT', {}, 'shop.agent1');

describe('shift-handover', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(shiftHandover)).toEqual([]));

  it('is written by who goes, gone through by who comes', () => {
    written()
      .assignedTo('takingOver', 'shop.agent2')
      .whenRefused('TAKE_OVER', { items: true, posting: false }, 'shop.agent2', 'GUARD_REFUSED', 'tickedTakeOver')
      .when('RETURN', { remark: 'Which customer?' }, 'shop.agent2')
      .when('SUBMIT', {}, 'shop.agent1')
      .when('TAKE_OVER', { items: true, posting: true }, 'shop.agent2')
      .thenOutput({ outcome: 'handedOver' });
  });

  it('is done after a quiet shift too, with nothing in the book (002 篇7 四2（2）)', () => {
    given(shiftHandover, { ...book, items: [] }, { by: 'shop.agent1' })
      .when('SUBMIT', {}, 'shop.agent1')
      .then('takingOver');
  });
});
