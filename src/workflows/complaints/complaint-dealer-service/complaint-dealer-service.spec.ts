import { checkDefinition } from '../../../engine/index.js';
import { fakeReference, given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import dealer from './complaint-dealer-service.process.js';

const form = {
  customerName: 'Liu',
  contact: '138',
  plateNumber: 'A12345',
  content: 'Noise from the axle.',
  area: 'sales',
  reception: 'workingHours',
};
const received = (changes: object = {}, circumstances: Circumstances = {}): Scenario =>
  given(dealer, { ...form, ...changes }, { by: 'sales.rep1', startAt: '2025-03-03T10:00:00+08:00', ...circumstances });
const assigned = (changes: object = {}): Scenario =>
  received(changes)
    .when('FORWARD', {}, 'sales.rep1')
    .when('REGISTER', { restated: 'Axle noise since delivery.' }, 'cs.agent')
    .when('ASSIGN', { area: (changes as { area?: string }).area ?? 'sales' }, 'cs.agent');

describe('complaint-dealer-service', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(dealer)).toEqual([]));

  it('DLS-01 reaches the customer department within half an hour and the sales manager within another', () => {
    received()
      .assignedTo('forwarding', 'sales.rep1')
      .dueAt('forwarding', '2025-03-03T10:30:00+08:00')
      .at('2025-03-03T10:30:00+08:00')
      .when('FORWARD', {}, 'sales.rep1')
      .assignedTo('forwarded', 'cs.agent', 'cs.owner')
      .dueAt('forwarded', '2025-03-03T11:00:00+08:00')
      .when('REGISTER', { restated: 'Axle noise since delivery.' }, 'cs.agent')
      .dueAt('registered', '2025-03-03T11:00:00+08:00')
      .when('ASSIGN', { area: 'sales' }, 'cs.agent')
      .assignedTo('sales', 'sales.manager')
      .thenRegister('complaints', '250301', { status: 'open', area: 'sales' });
  });

  it('is only overdue where nobody forwards it, and still waits', () => {
    received()
      .at('2025-03-03T10:29:00+08:00')
      .notOverdue('forwarding')
      .afterTime({ hours: 2 })
      .overdue('forwarding')
      .then('forwarding');
  });

  it('is registered by the customer department also where it received the complaint itself', () => {
    received({}, { by: 'cs.agent' }).when('FORWARD', {}, 'cs.agent').assignedTo('forwarded', 'cs.agent', 'cs.owner');
  });

  it('DLS-02 goes to the service manager when a lawyer is involved in a complaint about maintenance, and is tracked', () => {
    received({ area: 'maintenance', criterion: 'outsideBodies' })
      .dueAt('forwarding', '2025-03-03T10:30:00+08:00')
      .when('FORWARD', {}, 'sales.rep1')
      .when('REGISTER', { restated: 'The lawyer wrote.' }, 'cs.agent')
      .when('ASSIGN', { area: 'maintenance' }, 'cs.agent')
      .then('majorMaintenance')
      .assignedTo('majorMaintenance', 'dealer.service')
      .when('PROPOSE', { measure: 'Replace the axle.' }, 'dealer.service')
      .when('APPROVE', { decision: 'Replace it.' }, 'gm')
      .then('tracked')
      .when('TRACKED', { result: 'Satisfied.' }, 'cs.agent')
      .assignedTo('assessed', 'dealer.general')
      .thenRegister('complaints', '250301', { status: 'closed', criterion: 'outsideBodies', closedBy: 'cs.agent' })
      .when('ASSESS', { assessment: 'In time.' }, 'dealer.general')
      .thenOutput({ outcome: 'closed' });
  });

  it('is major also where the customer department finds so when it registers it', () => {
    received({ area: 'maintenance' })
      .when('FORWARD', {}, 'sales.rep1')
      .when('REGISTER', { restated: 'The brakes failed.', criterion: 'safety' }, 'cs.agent')
      .when('ASSIGN', { area: 'maintenance' }, 'cs.agent')
      .then('majorMaintenance')
      .thenRegister('complaints', '250301', { criterion: 'safety' });
  });

  it('is major only by the criteria that the company has set', () => {
    received({ area: 'maintenance', criterion: 'referred' }, { policy: { majorCriteria: ['safety'] } })
      .when('FORWARD', {}, 'sales.rep1')
      .when('REGISTER', { restated: 'Referred.' }, 'cs.agent')
      .when('ASSIGN', { area: 'maintenance' }, 'cs.agent')
      .then('maintenance');
  });

  it('DLS-05 has a leader phoned first when it is urgent and comes on a Saturday evening', () => {
    received({ reception: 'outsideHoursUrgent' }, { startAt: '2025-03-08T19:00:00+08:00' })
      .opens('callingLeader')
      .assignedTo('callingLeader', 'sales.rep1')
      .dueAt('callingLeader', '2025-03-08T19:30:00+08:00')
      .whenRefused('FORWARD', {}, 'sales.rep1', 'EVENT_NOT_ACCEPTED')
      .when('LEADER_PHONED', { leaderId: 'dgm' }, 'sales.rep1')
      .then('forwarding')
      .thenContext({ leaderId: 'dgm' });
    received({ reception: 'outsideHours' }).then('forwarding');
  });

  it.each([
    ['maintenance', 'dealer.business'],
    ['generalAffairs', 'dealer.general'],
    ['finance', 'fin.head'],
    ['spareParts', 'dealer.parts'],
  ])('about %s goes to %s', (area, manager) => {
    assigned({ area }).assignedTo(area, manager);
  });

  it('goes back to the same manager where the general manager does not agree with the measure', () => {
    assigned()
      .when('PROPOSE', { measure: 'A voucher.' }, 'sales.manager')
      .assignedTo('decision', 'gm')
      .when('RETURN', { remark: 'Too little.' }, 'gm')
      .then('sales');
  });

  it('is handled on site by the business manager where it is an everyday complaint about maintenance', () => {
    received({ area: 'maintenance' }, { by: 'dealer.business' })
      .when('HANDLED_ON_SITE', { measure: 'Tightened.' }, 'dealer.business')
      .assignedTo('assessed', 'dealer.general')
      .thenRegister('complaints', '250301', { status: 'closed' })
      .when('ASSESS', { assessment: 'Well done.' }, 'dealer.general')
      .thenOutput({ outcome: 'handledOnSite' })
      .thenRegister('complaints', '250301', {
        status: 'closed',
        handling: fakeReference('measure', 'Tightened.'),
      });
  });

  it('is not handled on site by others, nor where it is major or not about maintenance', () => {
    received({ area: 'maintenance' }).whenRefused('HANDLED_ON_SITE', { measure: 'x' }, 'sales.rep1', 'NOT_ASSIGNED');
    for (const changes of [{ area: 'maintenance', criterion: 'safety' }, { area: 'sales' }])
      received(changes, { by: 'dealer.business' }).whenRefused(
        'HANDLED_ON_SITE',
        { measure: 'x' },
        'dealer.business',
        'GUARD_REFUSED',
        'everydayOnSite',
      );
  });
});
