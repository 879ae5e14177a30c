import { checkDefinition } from '../../../engine/index.js';
import { given, type Scenario } from '../../../engine/testing/index.js';
import meeting from './meeting-action-item.process.js';

const invitation = {
  startsAt: '2025-03-04T10:00:00+08:00',
  purpose: 'Plan of the quarter.',
  agenda: 'One hour.',
  expected: 'A plan.',
  sent: true,
};
const action = { action: 'Write the plan.', ownerId: 'engineer2', dueOn: '2025-03-07' };
const convening = (): Scenario => given(meeting, { meeting: 'Quarter' });
const open = (): Scenario => given(meeting, { meeting: 'Quarter', ...action });

describe('meeting-action-item', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(meeting)).toEqual([]));

  it('is convened ahead, with its purpose, agenda and outcome', () => {
    const { agenda: _, ...lacking } = invitation;
    convening()
      .whenRefused('INVITE', lacking, 'engineer1', 'PAYLOAD_INVALID')
      .whenRefused('INVITE', { ...invitation, sent: false }, 'engineer1', 'GUARD_REFUSED', 'tickedInvite')
      .whenRefused(
        'INVITE',
        { ...invitation, startsAt: '2025-03-03T08:00:00+08:00' },
        'engineer1',
        'GUARD_REFUSED',
        'inAdvance',
      )
      .when('INVITE', invitation, 'engineer1')
      .then('meeting');
  });

  it('begins an item for each action with its owner and due date', () => {
    convening()
      .when('INVITE', invitation, 'engineer1')
      .whenRefused('AGREE', { action: 'Write.', ownerId: 'engineer2' }, 'engineer1', 'PAYLOAD_INVALID')
      .whenRefused('AGREE', { ...action, dueOn: '2025-03-02' }, 'engineer1', 'GUARD_REFUSED', 'dueAhead')
      .when('AGREE', action, 'engineer1')
      .starts('meeting-action-item', { meeting: 'Quarter', ...action })
      .when('CLOSE_MEETING', {}, 'engineer1')
      .thenOutput({ outcome: 'closed' });
  });

  it('is done by the owner until the due date, and confirmed by the convener', () => {
    open()
      .assignedTo('actionOpen', 'engineer2')
      .dueAt('actionOpen', '2025-03-07T23:59:59.999+08:00')
      .when('DONE', { result: 'Written.' }, 'engineer2')
      .when('NOT_DONE', { remark: 'A page is missing.' }, 'engineer1')
      .when('DONE', { result: 'Now.' }, 'engineer2')
      .when('CONFIRM', {}, 'engineer1')
      .thenOutput({ outcome: 'done' });
    open().at('2025-03-08T09:00:00+08:00').overdue('actionOpen').then('actionOpen');
  });

  it('is a meeting where an action has no owner or no due date: all three are agreed on in it', () => {
    given(meeting, { meeting: 'Quarter', action: 'Write the plan.', ownerId: 'engineer2' }).then('convening');
    given(meeting, { meeting: 'Quarter', action: 'Write the plan.', dueOn: '2025-03-07' }).then('convening');
  });

  it('is cancelled', () => {
    convening().when('CANCEL', { remark: 'Not needed.' }, 'engineer1').thenOutput({ outcome: 'cancelled' });
  });
});
