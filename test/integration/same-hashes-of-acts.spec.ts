import type crypto from 'node:crypto';
import type { Signers } from '../../src/engine/index.js';
import { SimulatedClock } from '../../src/engine/testing/index.js';
import type { Dialect } from '../../src/persistence/index.js';
import { actedProcess } from '../support/acted-process.js';
import type { HistoryItem, Instance } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { DirectoryService } from '../../src/modules/directory/index.js';
import { Reassignment } from '../../src/modules/reassignment/index.js';
import { CountedIds } from '../support/counted-ids.js';
import { install } from '../support/timed-process.js';

// Salts of personal values are random in the product; here two runs must be alike.
jest.mock('node:crypto', () => {
  const real = jest.requireActual<typeof crypto>('node:crypto');
  const randomBytes = (size: number, ...callback: readonly unknown[]): unknown =>
    callback.length === 0
      ? Buffer.alloc(size, 7)
      : (real.randomBytes as (...all: unknown[]) => unknown)(size, ...callback);
  return { ...real, randomBytes };
});

const startsAt = '2025-03-03T01:00:00.000Z';
const ways: readonly Signers[] = ['any', 'all', 'sequential', { votes: { ratio: 0.5 } }];
const others = ['gm', 'dgm', 'legal', 'fin.head', 'cashier', 'engineer1', 'mkt.clerk'];
const acts = [
  'claim',
  'release',
  'transfer',
  'delegate',
  'recall',
  'opine',
  'add-signer',
  'remove-signer',
  'send-back',
];

/** The same numbers in every run: a linear congruence, whose low bits are not used. */
function drawing(): (below: number) => number {
  let state = 20250303;
  return (below) => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return (state >> 8) % below;
  };
}

const bodies = (to: string, draw: (below: number) => number): Readonly<Record<string, object>> => ({
  decide: { event: 'GO' },
  transfer: { to, reason: '…' },
  delegate: { to, question: '…' },
  recall: { reason: '…' },
  opine: { recommends: 'approve', text: '…' },
  'add-signer': { users: [to], when: ['before', 'after', 'parallel'][draw(3)] },
  'remove-signer': { user: to, reason: '…' },
  'send-back': { to: 'initiator', mode: ['rerun', 'straightBack'][draw(2)], reason: '…' },
});

/** What every case begins with, before chance goes on: by whom, with which task. */
const opening: readonly (readonly [string, string, string | undefined, object])[] = [
  ['engineer1', 'decide', 'draft', { event: 'GO' }],
  ['engineer1', 'take-back', undefined, { reason: '…' }],
  ['engineer1', 'decide', 'draft', { event: 'GO' }],
  ['legal', 'claim', 'law', {}],
  ['legal', 'release', 'law', {}],
  ['fin.head', 'delegate', 'money', { to: 'dgm', question: '…' }],
  ['fin.head', 'recall', 'money', {}],
  ['fin.head', 'add-signer', 'money', { users: ['gm'], when: 'parallel' }],
  ['fin.head', 'remove-signer', 'money', { user: 'gm', reason: '…' }],
];

interface Lived {
  /** What was tried, and how it was answered. */
  readonly answers: readonly string[];
  readonly histories: readonly (readonly [string, readonly HistoryItem[]])[];
  readonly valid: readonly boolean[];
}

/**
 * Cases with work of three who leave: one hands it over, the accounts of the others end. What they claimed, added and
 * delegated, and what came back to one of them. Cases are looked through one after the other, so that both runs take
 * the same way.
 */
async function left(
  application: TestApplication,
  desk: CaseDesk,
  clock: SimulatedClock,
  answers: string[],
): Promise<readonly string[]> {
  const directory = application.nest.get(DirectoryService);
  const personNamed = (username: string): string => directory.userByUsername(username)?.id ?? '';
  const admin = await application.signIn('admin');
  const ids: string[] = [];
  const act = async (by: string, id: string, key: string, name: string, body: object): Promise<void> => {
    const task = (await desk.see('auditor', id)).tasks.find((open) => open.key === key)?.id ?? '';
    const { status } = await (await application.signIn(by)).post(`/tasks/${task}/${name}`, body);
    answers.push(`${by} ${name} ${status}`);
    expect(status).toBe(200);
  };
  const begun = async (by: string, at: number): Promise<string> => {
    const { id } = await desk.started(by, `acted-${at}`, {});
    ids.push(id);
    await desk.walk(id, [{ by, type: 'GO', data: {} }]);
    return id;
  };
  for (const at of ways.keys()) {
    const id = await begun('engineer1', at);
    await act('legal', id, 'law', 'claim', {});
    // Of those who sign in turn the last one has it not yet.
    const holder = at === 2 ? 'fin.head' : 'fin.reviewer';
    if (at % 2 === 0) await act(holder, id, 'money', 'add-signer', { users: ['dgm'], when: 'after' });
    else await act(holder, id, 'money', 'delegate', { to: 'dgm', question: '…' });
  }
  const returned = await begun('engineer2', 0);
  await act('fin.head', returned, 'money', 'send-back', { to: 'initiator', mode: 'rerun', reason: '…' });
  const tick = (): void => clock.moveTo(new Date(Date.parse(clock.now()) + 1000).toISOString());
  tick();
  const leaver = `/users/${personNamed('legal')}/hand-over`;
  const handed = await admin.post<{ items: readonly { result: string }[] }>(leaver, {
    ...{ to: personNamed('gm'), reason: '离职' },
  });
  answers.push(`legal hand-over ${handed.status}`, ...handed.body.items.map(({ result }) => `legal handed ${result}`));
  tick();
  for (const person of ['fin.reviewer', 'engineer2']) {
    const ended = await admin.patch(`/users/${personNamed(person)}`, { active: false });
    answers.push(`${person} leave ${ended.status}`);
    await application.nest.get(Reassignment).flush();
    tick();
  }
  return ids;
}

/** A case for each way of signing, on which people and a deputy try acts by chance. */
async function livedThrough(database: Dialect): Promise<Lived> {
  const clock = new SimulatedClock(startsAt);
  const application = await startApplication({ database, clock, identifiers: new CountedIds(startsAt) });
  try {
    install(application, ...ways.map((signers, at) => actedProcess(`acted-${at}`, signers)));
    const desk = new CaseDesk(application);
    const draw = drawing();
    const answers: string[] = [];
    const directory = application.nest.get(DirectoryService);
    const { id: deputyId, orgId = '' } = directory.userByUsername('mkt.clerk') ?? {};
    const period = { startsAt, endsAt: '2025-04-03T01:00:00.000Z' };
    const named = await (await application.signIn('fin.supervisor')).post('/delegations', { deputyId, ...period });
    answers.push(`fin.supervisor deputy ${named.status}`);
    const ids: string[] = [];
    for (const [at] of ways.entries()) {
      const { id } = await desk.started('engineer1', `acted-${at}`, {});
      ids.push(id);
      const sent = async (by: string, act: string, key: string | undefined, body: object): Promise<void> => {
        clock.moveTo(new Date(Date.parse(clock.now()) + 1000).toISOString());
        const { tasks } = await desk.see('auditor', id);
        const task = tasks.find((open) => open.key === key);
        const path = act === 'take-back' ? `/instances/${id}` : `/tasks/${task?.id ?? 'none'}`;
        const { status } = await (await application.signIn(by)).post<Instance>(`${path}/${act}`, body);
        answers.push(`${by} ${act} ${status}`);
      };
      for (const [by, act, key, body] of opening) await sent(by, act, key, body);
      for (let left = 20; left > 0; left -= 1) {
        const { tasks, status } = await desk.see('auditor', id);
        const task = tasks[draw(tasks.length || 1)];
        if (status !== 'active' || !task) break;
        const waiting = task.candidates.map(({ id: person }) => directory.copy(orgId).user(person)?.username ?? '');
        const by = [...waiting, ...waiting, 'mkt.clerk'][draw(waiting.length * 2 + 1)] ?? 'gm';
        const act = draw(3) === 0 ? 'decide' : (acts[draw(acts.length)] ?? '');
        await sent(by, act, task.key, bodies(others[draw(others.length)] ?? 'gm', draw)[act] ?? {});
      }
    }
    ids.push(...(await left(application, desk, clock, answers)));
    await desk.delivered();
    const histories: (readonly [string, readonly HistoryItem[]])[] = [];
    const valid: boolean[] = [];
    for (const id of ids) {
      histories.push([id, await desk.history(id)]);
      valid.push((await desk.verify(id)).valid);
    }
    return { answers, histories, valid };
  } finally {
    await application.close();
  }
}

describe('acts by chance', () => {
  it('are answered alike and give the same histories, hash by hash, on both databases', async () => {
    const onSqlite = await livedThrough('sqlite');
    const onPostgres = await livedThrough('postgres');
    expect(onPostgres.answers).toEqual(onSqlite.answers);
    const hashes = ({ histories }: Lived) => histories.map(([id, records]) => [id, records.map(({ hash }) => hash)]);
    expect(hashes(onPostgres)).toEqual(hashes(onSqlite));
    expect([...onSqlite.valid, ...onPostgres.valid]).toEqual(
      Array.from({ length: 2 * (2 * ways.length + 1) }, () => true),
    );
    // What the leavers held has gone to somebody else, in the history too.
    const types = new Set(onSqlite.histories.flatMap(([, records]) => records.map(({ type }) => type)));
    expect([...types]).toEqual(expect.arrayContaining(['REASSIGN']));
    // Each act was taken at least once.
    const taken = onSqlite.answers.filter((answer) => / 20\d$/.test(answer)).map((answer) => answer.split(' ')[1]);
    expect([...new Set(taken)].sort()).toEqual([...acts, 'decide', 'deputy', 'hand-over', 'leave', 'take-back'].sort());
  });
});
