import { role } from '../assignment.js';
import { defaultCalendar } from '../calendar/index.js';
import { step } from '../step.js';
import { liveSurroundings } from '../surroundings.js';
import type { Signers } from '../task.js';
import { given, TestDirectory, testEnvelope, type Circumstances } from '../testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from '../testing/tiny-process.js';

/** Whom the finance department's task goes to, in this order. */
const finance = ['fin.head', 'fin.supervisor', 'fin.reviewer', 'cashier'] as const;

const events = { GO: { title: tinyTitle }, STOP: { title: tinyTitle } };

const process = (signers: Signers = 'any') =>
  tinyProcess(
    {
      initial: 'work',
      states: {
        work: {
          ...tinyTask({
            key: 'work',
            decisions: ['GO', 'STOP'],
            assignment: role('FinanceDepartment'),
            signers,
          } as never),
          on: { GO: 'end', STOP: 'stopped' },
        },
        end: { type: 'final' },
        stopped: { type: 'final' },
      },
    },
    { events },
  );

const opened = (signers?: Signers, circumstances: Circumstances = {}) => given(process(signers), {}, circumstances);

type Opened = ReturnType<typeof opened>;

const seats = ({ state }: Opened) => state.tasks[0]?.seats ?? [];
const waitsFor = ({ state }: Opened) => state.tasks[0]?.candidates;
const because = { reason: '出差' };

describe('transfer 转办', () => {
  it('gives the seat to another one, and the old holder has no right left', () => {
    const one = opened().does('TRANSFER', { to: 'legal', ...because }, 'cashier', 'work');
    expect(waitsFor(one)).toEqual(['legal']);
    expect(one.state.tasks[0]).toMatchObject({
      assignee: 'legal',
      seats: [{ person: 'legal', transferredBy: 'cashier' }],
    });
    one.thenNotified('legal', 'Transferred to you');
    for (const former of finance) one.when('GO', {}, former, { task: 'work' }).refuses('TASK_CLAIMED');
    one.does('RELEASE', {}, 'legal', 'work').refuses('NOT_ASSIGNED');
    one.when('GO', {}, 'legal', { task: 'work' }).thenDone();
  });

  it('of one signer of several moves his seat only, in its place', () => {
    const all = opened('sequential')
      .when('GO', {}, 'fin.head', { task: 'work' })
      .does('TRANSFER', { to: 'legal', ...because }, 'fin.supervisor', 'work');
    all.does('TRANSFER', { to: 'gm', ...because }, 'cashier', 'work').refuses('NOT_ASSIGNED');
    for (const signer of ['legal', 'fin.reviewer']) all.when('GO', {}, signer, { task: 'work' }).then('work');
    all.when('GO', {}, 'cashier', { task: 'work' }).then('end');
  });

  it.each([
    ['oneself', 'cashier', 'PERSON_NOT_ELIGIBLE'],
    ['somebody who has left', 'engineer2', 'PERSON_NOT_ELIGIBLE'],
    ['the requester', 'engineer1', 'SEPARATION_OF_DUTIES'],
  ])('is refused to %s', (_, to, code) => {
    const one = opened('any', { directory: { engineer2: { active: false } } });
    one.does('TRANSFER', { to, ...because }, 'cashier', 'work').refuses(code);
    expect(one.state.tasks[0]?.seats).toBeUndefined();
  });

  it('is refused to whoever has a seat already, and from whoever has none', () => {
    const all = opened('all');
    all.does('TRANSFER', { to: 'fin.head', ...because }, 'cashier', 'work').refuses('PERSON_NOT_ELIGIBLE');
    all.does('TRANSFER', { to: 'gm', ...because }, 'legal', 'work').refuses('NOT_ASSIGNED');
    all.when('GO', {}, 'cashier', { task: 'work' });
    all.does('TRANSFER', { to: 'gm', ...because }, 'cashier', 'work').refuses('TASK_ALREADY_DECIDED');
  });

  it('and back again is possible; nothing is left of the way', () => {
    const one = opened()
      .does('TRANSFER', { to: 'legal', ...because }, 'cashier', 'work')
      .does('TRANSFER', { to: 'cashier', ...because }, 'legal', 'work');
    expect(seats(one)).toMatchObject([{ person: 'cashier', transferredBy: 'legal' }]);
    one.when('GO', {}, 'cashier', { task: 'work' }).then('end');
  });
});

describe('delegate 委派', () => {
  it('lets only the one asked act, until he has given his opinion', () => {
    const one = opened().does('DELEGATE', { to: 'legal', question: '合规吗？' }, 'cashier', 'work');
    one.thenNotified('legal', 'Your opinion is asked');
    expect(waitsFor(one)).toEqual(['legal']);
    one.when('GO', {}, 'cashier', { task: 'work' }).refuses('TASK_DELEGATED');
    one.when('GO', {}, 'legal', { task: 'work' }).refuses('NOT_ASSIGNED');
    one.when('GO', {}, 'fin.head', { task: 'work' }).refuses('TASK_CLAIMED');
    one.does('TRANSFER', { to: 'gm', ...because }, 'cashier', 'work').refuses('TASK_DELEGATED');
    one.does('DELEGATE', { to: 'gm' }, 'cashier', 'work').refuses('TASK_DELEGATED');
    one.does('RELEASE', {}, 'cashier', 'work').refuses('TASK_DELEGATED');
    one.does('OPINE', { recommends: 'approve', text: '合规。' }, 'legal', 'work').then('work');
    one.thenNotified('cashier', 'The opinion is given');
    expect(seats(one)).toMatchObject([
      { state: 'open', person: 'cashier', opinions: [{ by: 'legal', askedBy: 'cashier', recommends: 'approve' }] },
    ]);
    one.does('OPINE', { recommends: 'decline', text: '再想想。' }, 'legal', 'work').refuses('NOT_ASSIGNED');
    one.when('STOP', {}, 'cashier', { task: 'work' }).then('stopped');
  });

  it('goes back the way it came, one after the other', () => {
    const chain = opened()
      .does('DELEGATE', { to: 'legal' }, 'cashier', 'work')
      .does('DELEGATE', { to: 'gm' }, 'legal', 'work')
      .does('OPINE', { recommends: 'neither', text: '无。' }, 'gm', 'work');
    expect(waitsFor(chain)).toEqual(['legal']);
    chain.does('OPINE', { recommends: 'approve', text: '可。' }, 'legal', 'work');
    expect(waitsFor(chain)).toEqual(['cashier']);
    expect(seats(chain)[0]?.opinions?.map(({ by, askedBy }) => [by, askedBy])).toEqual([
      ['gm', 'legal'],
      ['legal', 'cashier'],
    ]);
  });

  it('ends no circle and goes no deeper than five', () => {
    const asked = ['legal', 'gm', 'dgm', 'tech.head', 'qc.head'];
    const chain = opened().does('DELEGATE', { to: 'legal' }, 'cashier', 'work');
    chain.does('DELEGATE', { to: 'cashier' }, 'legal', 'work').refuses('PERSON_NOT_ELIGIBLE');
    for (const [at, to] of asked.slice(1).entries()) {
      const by = asked[at] ?? '';
      for (const back of ['cashier', ...asked.slice(0, at)])
        chain.does('DELEGATE', { to: back }, by, 'work').refuses('PERSON_NOT_ELIGIBLE');
      chain.does('DELEGATE', { to }, by, 'work');
    }
    chain.does('DELEGATE', { to: 'hr.head' }, 'qc.head', 'work').refuses('LIMIT_REACHED');
  });

  it('asks nobody who has a part in the task already: two signers cannot ask each other', () => {
    const all = opened('all');
    all.does('DELEGATE', { to: 'fin.head' }, 'cashier', 'work').refuses('PERSON_NOT_ELIGIBLE');
    all.does('DELEGATE', { to: 'cashier' }, 'fin.head', 'work').refuses('PERSON_NOT_ELIGIBLE');
    all.does('DELEGATE', { to: 'legal' }, 'cashier', 'work');
    all.does('DELEGATE', { to: 'legal' }, 'fin.head', 'work').refuses('PERSON_NOT_ELIGIBLE');
    all.does('TRANSFER', { to: 'legal', ...because }, 'fin.head', 'work').refuses('PERSON_NOT_ELIGIBLE');
    all.does('DELEGATE', { to: 'fin.head' }, 'legal', 'work').refuses('PERSON_NOT_ELIGIBLE');
  });

  it('is recalled by whoever asked, with all that came of it', () => {
    const chain = opened()
      .does('DELEGATE', { to: 'legal' }, 'cashier', 'work')
      .does('DELEGATE', { to: 'gm' }, 'legal', 'work')
      .does('DELEGATE', { to: 'tech.head' }, 'gm', 'work');
    chain.does('RECALL', {}, 'tech.head', 'work').refuses('NOT_ASSIGNED');
    chain.does('RECALL', {}, 'legal', 'work');
    chain.thenNotified('gm', 'not needed').thenNotified('tech.head', 'not needed');
    expect(waitsFor(chain)).toEqual(['legal']);
    chain.does('RECALL', {}, 'cashier', 'work').does('RECALL', {}, 'cashier', 'work').refuses('NOT_ASSIGNED');
    chain.when('GO', {}, 'cashier', { task: 'work' }).then('end');
  });
});

const add = (when: 'before' | 'after' | 'parallel', ...users: string[]) => ({ users, when });
const states = (one: Opened) => seats(one).map(({ person, state }) => `${person} ${state}`);

describe('add-signer 加签', () => {
  it('before: my seat waits for them; those added first sign first', () => {
    const one = opened().does('ADD_SIGNER', add('before', 'legal', 'gm'), 'cashier', 'work');
    one.thenNotified('legal', 'You are asked to sign too').thenNotified('gm');
    one.does('ADD_SIGNER', add('before', 'tech.head'), 'cashier', 'work');
    expect(states(one)).toEqual(['cashier waiting', 'legal open', 'gm open', 'tech.head waiting']);
    one.when('GO', {}, 'cashier', { task: 'work' }).refuses('NOT_ASSIGNED');
    one.when('GO', {}, 'fin.head', { task: 'work' }).refuses('TASK_CLAIMED');
    for (const signer of ['gm', 'legal', 'tech.head', 'cashier']) {
      one.then('work').when('GO', {}, signer, { task: 'work' });
    }
    one.then('end');
  });

  it('after: they sign behind my approval, and what I wrote decides', () => {
    const one = opened().does('ADD_SIGNER', add('after', 'legal'), 'cashier', 'work');
    one.does('ADD_SIGNER', add('after', 'gm'), 'cashier', 'work');
    for (const signer of ['cashier', 'legal', 'gm']) {
      expect(waitsFor(one)).toEqual([signer]);
      one.then('work').when('GO', {}, signer, { task: 'work' });
    }
    one.then('end');
    const closed = one.records.at(-1)?.commands.find(({ type }) => type === 'closeTask');
    expect(closed).toMatchObject({ decision: { by: 'cashier', event: 'GO' } });
  });

  it('parallel: beside me; in turn the next one waits for all of them', () => {
    const all = opened('sequential').does('ADD_SIGNER', add('parallel', 'legal'), 'fin.head', 'work');
    expect(waitsFor(all)).toEqual(['fin.head', 'legal']);
    all.when('GO', {}, 'fin.head', { task: 'work' });
    expect(waitsFor(all)).toEqual(['legal']);
    all.when('GO', {}, 'legal', { task: 'work' });
    expect(waitsFor(all)).toEqual(['fin.supervisor']);
  });

  it.each<Signers>(['any', 'all', 'sequential', { votes: { ratio: 0.25 } }])(
    'an added signer must approve whatever the way (%j), and his no decides at once',
    (signers) => {
      for (const when of ['before', 'after', 'parallel'] as const) {
        const one = opened(signers).does('ADD_SIGNER', add(when, 'legal'), 'fin.head', 'work');
        if (when === 'after') one.when('GO', {}, 'fin.head', { task: 'work' }).then('work');
        one.when('STOP', {}, 'legal', { task: 'work' }).then('stopped');
      }
    },
  );

  it('票签: a reached ratio waits for those who were added ahead or beside, not behind a vote that is not needed', () => {
    const ratio = { votes: { ratio: 0.5 } };
    const ahead = opened(ratio).does('ADD_SIGNER', add('before', 'legal'), 'cashier', 'work');
    for (const signer of ['fin.head', 'fin.supervisor']) ahead.when('GO', {}, signer, { task: 'work' }).then('work');
    ahead.when('GO', {}, 'legal', { task: 'work' }).then('end');
    const behind = opened(ratio).does('ADD_SIGNER', add('after', 'legal'), 'cashier', 'work');
    for (const signer of ['fin.head', 'fin.supervisor']) behind.when('GO', {}, signer, { task: 'work' });
    behind.then('end');
  });

  it('keeps its place before a new holder', () => {
    const one = opened()
      .does('ADD_SIGNER', add('before', 'legal'), 'cashier', 'work')
      .does('TRANSFER', { to: 'gm', ...because }, 'cashier', 'work');
    expect(states(one)).toEqual(['gm waiting', 'legal open']);
    one.when('GO', {}, 'legal', { task: 'work' }).when('GO', {}, 'gm', { task: 'work' }).then('end');
  });

  it('an added signer is a holder like any other: he may add, ask and hand on', () => {
    const one = opened()
      .does('ADD_SIGNER', add('before', 'legal'), 'cashier', 'work')
      .does('ADD_SIGNER', add('before', 'gm'), 'legal', 'work')
      .does('DELEGATE', { to: 'dgm' }, 'gm', 'work')
      .does('OPINE', { recommends: 'approve', text: '可。' }, 'dgm', 'work')
      .does('TRANSFER', { to: 'tech.head', ...because }, 'gm', 'work');
    expect(states(one)).toEqual(['cashier waiting', 'legal waiting', 'tech.head open']);
    for (const signer of ['tech.head', 'legal', 'cashier']) one.when('GO', {}, signer, { task: 'work' });
    one.then('end');
  });

  it('leaves somebody in the group that a seat is released to: none of it is given another seat meanwhile', () => {
    const one = opened()
      .does('ADD_SIGNER', add('before', 'fin.head'), 'cashier', 'work')
      .does('RELEASE', {}, 'cashier', 'work');
    one.does('ADD_SIGNER', add('before', 'cashier'), 'fin.head', 'work').refuses('PERSON_NOT_ELIGIBLE');
    one.does('TRANSFER', { to: 'cashier', ...because }, 'fin.head', 'work').refuses('PERSON_NOT_ELIGIBLE');
    one.when('GO', {}, 'fin.head', { task: 'work' });
    expect(waitsFor(one)).toEqual(['fin.supervisor', 'fin.reviewer', 'cashier']);
    one.when('GO', {}, 'fin.head', { task: 'work' }).refuses('TASK_ALREADY_DECIDED');
    one.when('GO', {}, 'cashier', { task: 'work' }).then('end');
  });

  it('is refused for whoever has a seat, is barred or has left, and while an opinion is awaited', () => {
    const all = opened('all', { directory: { engineer2: { active: false } } });
    for (const user of ['cashier', 'fin.head'])
      all.does('ADD_SIGNER', add('before', 'legal', user), 'cashier', 'work').refuses('PERSON_NOT_ELIGIBLE');
    all.does('ADD_SIGNER', add('after', 'engineer2'), 'cashier', 'work').refuses('PERSON_NOT_ELIGIBLE');
    all.does('ADD_SIGNER', add('after', 'engineer1'), 'cashier', 'work').refuses('SEPARATION_OF_DUTIES');
    all.does('DELEGATE', { to: 'gm' }, 'cashier', 'work');
    all.does('ADD_SIGNER', add('after', 'legal'), 'cashier', 'work').refuses('TASK_DELEGATED');
    all.does('ADD_SIGNER', add('after', 'legal'), 'tech.head', 'work').refuses('NOT_ASSIGNED');
    expect(seats(all)).toHaveLength(4);
  });
});

describe('remove-signer 减签', () => {
  const remove = (user: string) => ({ user, ...because });

  it('whoever added him takes him out, and it is counted again at once', () => {
    const all = opened('all').does('ADD_SIGNER', add('parallel', 'legal'), 'cashier', 'work');
    for (const signer of finance) all.when('GO', {}, signer, { task: 'work' }).then('work');
    all.does('REMOVE_SIGNER', remove('legal'), 'cashier', 'work').then('end');
    all.thenNotified('legal', 'not asked to sign any more');
    expect(all.records.at(-1)).toMatchObject({
      kind: 'task',
      envelope: { type: 'REMOVE_SIGNER', actor: 'cashier', data: { user: 'legal', reason: {} } },
    });
  });

  it('opens the seat that waited for him, and recalls what he had asked', () => {
    const one = opened()
      .does('ADD_SIGNER', add('before', 'legal'), 'cashier', 'work')
      .does('DELEGATE', { to: 'gm' }, 'legal', 'work')
      .does('REMOVE_SIGNER', remove('legal'), 'cashier', 'work');
    expect(states(one)).toEqual(['cashier open', 'legal removed']);
    one.thenNotified('gm', 'not asked to sign any more').thenNotified('legal', 'not asked');
    one.does('OPINE', { recommends: 'approve', text: '可。' }, 'gm', 'work').refuses('NOT_ASSIGNED');
    one.when('GO', {}, 'legal', { task: 'work' }).refuses('NOT_ASSIGNED');
    one.when('GO', {}, 'cashier', { task: 'work' }).then('end');
  });

  it('may be added again afterwards', () => {
    const one = opened()
      .does('ADD_SIGNER', add('before', 'legal'), 'cashier', 'work')
      .does('REMOVE_SIGNER', remove('legal'), 'cashier', 'work')
      .does('ADD_SIGNER', add('after', 'legal'), 'cashier', 'work');
    for (const signer of ['cashier', 'legal']) one.then('work').when('GO', {}, signer, { task: 'work' });
    one.then('end');
  });

  it('is for whoever added him, an administrator, and the superior of an adder who has left', () => {
    const added = (directory: Circumstances['directory'] = {}) =>
      opened('all', { directory }).does('ADD_SIGNER', add('before', 'legal'), 'cashier', 'work');
    for (const other of ['fin.head', 'legal', 'auditor'])
      added().does('REMOVE_SIGNER', remove('legal'), other, 'work').refuses('NOT_ASSIGNED');
    added().does('REMOVE_SIGNER', remove('legal'), 'admin', 'work').opens('work');
    const { state } = added();
    const left = liveSurroundings(new TestDirectory({ cashier: { active: false } }), defaultCalendar);
    const removedBy = (actor: string) => {
      const data = { user: 'legal', reason: '代为减签' };
      const sent = testEnvelope({ kind: 'task', type: 'REMOVE_SIGNER', actor, data, taskId: state.tasks[0]?.id ?? '' });
      return step(process('all'), state, sent, left).type;
    };
    expect([removedBy('fin.head'), removedBy('fin.supervisor')]).toEqual(['rejected', 'advanced']);
  });

  it('takes out nobody whom the manual asks, and nobody who has decided', () => {
    const all = opened('all').does('ADD_SIGNER', add('before', 'legal'), 'cashier', 'work');
    for (const user of ['fin.head', 'cashier', 'gm'])
      all.does('REMOVE_SIGNER', remove(user), 'cashier', 'work').refuses('NOT_ADDED_SIGNER');
    all.when('GO', {}, 'legal', { task: 'work' });
    all.does('REMOVE_SIGNER', remove('legal'), 'cashier', 'work').refuses('NOT_ADDED_SIGNER');
  });
});

describe('acts on a case that is suspended', () => {
  it.each([
    ['TRANSFER', { to: 'legal', ...because }],
    ['DELEGATE', { to: 'legal' }],
    ['OPINE', { recommends: 'approve', text: '可。' }],
    ['RECALL', {}],
    ['REMOVE_SIGNER', { user: 'legal', ...because }],
  ])('%s waits for it to go on', (act, data) => {
    opened().suspends().does(act, data, 'cashier', 'work').refuses('INSTANCE_SUSPENDED');
  });
});
