import { checkDefinition } from '../../../engine/index.js';
import { given, type Circumstances, type Scenario } from '../../../engine/testing/index.js';
import exitHandover from './exit-handover.process.js';

const leaving = { leaverId: 'engineer1', lastDay: '2025-04-02' };
const arranged = { successorId: 'engineer2', handoverOn: '2025-04-01' };
const items = { items: [{ kind: 'work', what: 'The drawings of line 3.' }] };
const closed = { accounts: true, media: false, superUser: false, applications: false };
const settled = { expenses: true, loans: true };

const opened = (profile: string, form: object = {}, more: Circumstances = {}): Scenario =>
  given(exitHandover, { ...leaving, ...form }, { by: 'engineer1', profile, ...more });
const inTracks = (profile: string): Scenario =>
  opened(profile).when('ARRANGE', arranged, 'tech.head').when('FILL', items, 'engineer1');
const sign = (scenario: Scenario, task: string, by: string): Scenario =>
  scenario.when('TRACK_SIGNED', {}, by, { task });

describe('exit-handover', () => {
  it('has no defect in its whole state space', () => expect(checkDefinition(exitHandover)).toEqual([]));

  it('HND-01 all tracks are signed and human resources confirms: cleared', () => {
    const tracks = inTracks('004-C')
      .opens('successor', 'department', 'dormitory', 'information', 'assets', 'finance')
      .dueAt('department', '2025-04-01T23:59:59.999+08:00');
    sign(tracks, 'successor', 'engineer2');
    sign(tracks, 'department', 'tech.head');
    sign(tracks, 'dormitory', 'property.head');
    tracks
      .when('ACCOUNTS_CLOSED', closed, 'it.head')
      .when('ASSETS_RETURNED', { compensated: false }, 'admin.officer')
      .when('ACCOUNTS_SETTLED', settled, 'fin.head')
      .then('confirmation')
      .assignedTo('confirmation', 'hr.head')
      .when('CLEARED', {}, 'hr.head')
      .thenOutput({ outcome: 'cleared' });
  });

  it('HND-06 stays open while the dormitory is not checked out', () => {
    const tracks = inTracks('004-C');
    sign(tracks, 'successor', 'engineer2');
    sign(tracks, 'department', 'tech.head');
    tracks
      .when('ACCOUNTS_CLOSED', closed, 'it.head')
      .when('ASSETS_RETURNED', { compensated: false }, 'admin.officer')
      .when('ACCOUNTS_SETTLED', settled, 'fin.head')
      .opens('dormitory')
      .whenRefused('CLEARED', {}, 'hr.head', 'EVENT_NOT_ACCEPTED')
      .afterTime({ days: 30 })
      .overdue('dormitory')
      .then('tracks');
  });

  it('HND-02 is not signed by administration while a laptop is not back: each asset goes back by its own case', () => {
    const asset = { status: 'inUse', custodianId: 'engineer1' };
    const ledger = { 'FA-7': asset, 'FA-8': asset, 'FA-9': { ...asset, custodianId: 'engineer2' } };
    opened('000', {}, { register: { 'asset-ledger': ledger } })
      .when('ARRANGE', arranged, 'tech.head')
      .starts('fixed-asset-return', { label: 'FA-7', holderId: 'engineer1', occasion: 'separation' })
      .starts('fixed-asset-return', { label: 'FA-8', holderId: 'engineer1' })
      .when('FILL', items, 'engineer1')
      .whenRefused('ASSETS_RETURNED', { compensated: false }, 'admin.officer', 'GUARD_REFUSED', 'nothingHeld');
  });

  it('asks whom the manual names: 000 department, assets and finance, 004-K the direct superior and information', () => {
    inTracks('000').opens('successor', 'department', 'assets', 'finance');
    given(exitHandover, { ...leaving, leaverId: 'sales.rep1' }, { by: 'sales.rep1', profile: '004-K' })
      .assignedTo('arrangement', 'sales.manager')
      .when('ARRANGE', { ...arranged, successorId: 'sales.rep2' }, 'sales.manager')
      .when('FILL', items, 'sales.rep1')
      .opens('successor', 'department', 'information', 'assets', 'finance')
      .assignedTo('department', 'sales.manager');
  });

  it('is a working day before leaving under 004-C, and by the last day elsewhere', () => {
    opened('004-C')
      .whenRefused('ARRANGE', { ...arranged, handoverOn: '2025-04-02' }, 'tech.head', 'GUARD_REFUSED', 'beforeLeaving')
      .when('ARRANGE', arranged, 'tech.head')
      .then('form');
    opened('000')
      .when('ARRANGE', { ...arranged, handoverOn: '2025-04-02' }, 'tech.head')
      .then('form');
  });

  it('is as long before leaving as the policy says, over a weekend', () => {
    const ahead = { policy: { ahead: true, before: { amount: 3, unit: 'workingDay' } } };
    opened('000', { lastDay: '2025-04-07' }, ahead)
      .whenRefused('ARRANGE', { ...arranged, handoverOn: '2025-04-03' }, 'tech.head', 'GUARD_REFUSED', 'beforeLeaving')
      .when('ARRANGE', { ...arranged, handoverOn: '2025-04-02' }, 'tech.head')
      .then('form');
  });

  it('has another person of the company take over', () => {
    for (const successorId of ['engineer1', 'gone'])
      opened('000', {}, { directory: { gone: { active: false } } }).whenRefused(
        ...(['ARRANGE', { ...arranged, successorId }, 'tech.head', 'GUARD_REFUSED', 'successorIsAnother'] as const),
      );
  });

  it('wants media, password and systems of a system administrator (004-K 第十三条7)', () => {
    const admin = { directory: { engineer1: { roles: ['Administrator' as const] } } };
    opened('004-K', {}, admin)
      .when('ARRANGE', arranged, 'tech.head')
      .when('FILL', items, 'engineer1')
      .whenRefused('ACCOUNTS_CLOSED', closed, 'it.head', 'GUARD_REFUSED', 'administratorHandedOver')
      .when('ACCOUNTS_CLOSED', { accounts: true, media: true, superUser: true, applications: true }, 'it.head');
  });

  it('lets nobody clear himself who leaves', () => {
    given(
      exitHandover,
      { ...leaving, leaverId: 'fin.reviewer', absent: true },
      { by: 'fin.supervisor', profile: '000' },
    )
      .when('ARRANGE', { ...arranged, successorId: 'cashier' }, 'fin.supervisor')
      .whenRefused('ACCOUNTS_SETTLED', settled, 'fin.reviewer', 'SEPARATION_OF_DUTIES');
    given(exitHandover, { ...leaving, leaverId: 'fin.reviewer' }, { by: 'fin.reviewer', profile: '000' })
      .when('ARRANGE', { ...arranged, successorId: 'cashier' }, 'fin.supervisor')
      .when('FILL', items, 'fin.reviewer')
      .assignedTo('finance', 'fin.head', 'fin.supervisor', 'cashier');
  });

  it('is supervised by nobody who takes over himself: his superior does', () => {
    const taken = (profile: string): Scenario =>
      opened(profile)
        .when('ARRANGE', { ...arranged, successorId: 'tech.head' }, 'tech.head')
        .when('FILL', items, 'engineer1')
        .assignedTo('successor', 'tech.head')
        .assignedTo('department', 'dgm');
    sign(sign(taken('004-C'), 'successor', 'tech.head'), 'department', 'dgm');
    taken('004-K');
  });

  it('is signed anew where human resources does not confirm it, and ends with compensation where some was paid', () => {
    const again = (scenario: Scenario): Scenario => {
      sign(scenario, 'successor', 'engineer2');
      sign(scenario, 'department', 'tech.head');
      return scenario
        .when('ASSETS_RETURNED', { compensated: true }, 'admin.officer')
        .when('ACCOUNTS_SETTLED', settled, 'fin.head');
    };
    again(
      again(inTracks('000'))
        .when('RETURN', { remark: 'The keys are missing.' }, 'hr.head')
        .opens('successor', 'department', 'assets', 'finance'),
    )
      .when('CLEARED', {}, 'hr.head')
      .thenOutput({ outcome: 'clearedWithCompensation' });
  });

  it('of somebody who has left already comes after his last day, needs no form of his, and may stay unfinished', () => {
    opened('004-C', { absent: true, lastDay: '2025-02-24' })
      .when('ARRANGE', arranged, 'tech.head')
      .then('tracks')
      .whenRefused('INCOMPLETE', { unfinished: 'All of it.' }, 'tech.head', 'NOT_ASSIGNED')
      .when('INCOMPLETE', { unfinished: 'The accounts.' }, 'hr.head')
      .thenOutput({ outcome: 'incomplete' });
  });

  it('is recorded as unfinished by nobody whose own handover it is', () => {
    opened('000', { leaverId: 'hr.head' })
      .whenRefused('INCOMPLETE', { unfinished: 'What I owe.' }, 'hr.head', 'GUARD_REFUSED', 'recordedByAnother')
      .when('INCOMPLETE', { unfinished: 'What he owes.' }, 'gm')
      .thenOutput({ outcome: 'incomplete' });
    const deputy = { directory: { engineer1: { standsInFor: ['hr.head'] } } };
    const ofDeputy = opened('000', { leaverId: 'hr.head' }, deputy);
    ofDeputy.whenRefused(
      'INCOMPLETE',
      { unfinished: 'What I owe.' },
      'engineer1',
      'GUARD_REFUSED',
      'recordedByAnother',
    );
  });
});
