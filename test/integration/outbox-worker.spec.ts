import { randomUUID } from 'node:crypto';
import { Logger } from '@nestjs/common';
import { CountedIdentifiers, SimulatedClock } from '../../src/engine/testing/index.js';
import { later } from '../../src/modules/alarm/index.js';
import { Undeliverable } from '../../src/modules/effects/undeliverable.js';
import { IncidentEntity, OutboxEntity, OutboxStore } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';
import { OutboxNode } from '../support/outbox-node.js';

const second = 1_000;
const minute = 60 * second;
const gathering = 100;

describeOnEachDatabase('the outbox worker', (database) => {
  let clock: SimulatedClock;
  let nodes: OutboxNode[];
  let sent: string[];

  const mail = {
    topic: 'notification/mail',
    async send({ id, payload }: { readonly id: string; readonly payload: string }): Promise<void> {
      await Promise.resolve(JSON.parse(payload));
      sent.push(id);
    },
  };

  function node(given?: ConstructorParameters<typeof OutboxNode>[3]): OutboxNode {
    const added = new OutboxNode(database(), clock, new CountedIdentifiers(clock), { consumers: [mail], ...given });
    nodes.push(added);
    return added;
  }

  const entry = (given: Partial<OutboxEntity> = {}): OutboxEntity => ({
    orgId: 'demo',
    id: randomUUID(),
    topic: mail.topic,
    instanceId: randomUUID(),
    payload: JSON.stringify({ to: ['anna', 'ben'], title: { zh: '法务评审', en: 'Legal review' }, taskId: 'task' }),
    attempts: 0,
    nextAttemptAt: clock.now(),
    failed: false,
    createdAt: clock.now(),
    ...given,
  });

  async function post(...given: readonly Partial<OutboxEntity>[]): Promise<void> {
    await database().unitOfWork.run((transaction) => transaction.insert(OutboxEntity, given.map(entry)));
  }

  const eventually = async (holds: () => boolean): Promise<void> => {
    while (!holds()) await new Promise((resume) => setImmediate(resume));
  };
  const advance = (milliseconds: number): void => clock.moveTo(later(clock.now(), milliseconds));
  const waiting = () =>
    database()
      .reader.getRepository(OutboxEntity)
      .find({ order: { id: 'ASC' } });
  const incidents = () => database().reader.getRepository(IncidentEntity).find();
  const idsOf = (rows: readonly { readonly id: string }[]): readonly string[] => rows.map(({ id }) => id);

  beforeAll(() => Logger.overrideLogger(false));
  beforeEach(async () => {
    clock = new SimulatedClock('2026-03-01T08:00:00.000Z');
    nodes = [];
    sent = [];
    await database().unitOfWork.run(async (transaction) => {
      await transaction.clear(OutboxEntity);
      await transaction.clear(IncidentEntity);
    });
  });
  afterEach(() => Promise.all(nodes.map(({ worker }) => worker.onModuleDestroy())));

  test('delivers at the start what was left behind', async () => {
    await post({ id: 'a' });
    await node().start();
    expect([sent, await waiting()]).toEqual([['a'], []]);
  });

  test('gathers many commits into one look, soon after the first', async () => {
    const { alarm, feed } = await node().start();
    expect(alarm.milliseconds).toBe(minute);
    const before = alarm.settings;
    for (let commit = 0; commit < 1000; commit += 1) feed.publish([]);
    expect([alarm.milliseconds, alarm.settings - before]).toEqual([gathering, 1]);
    await post({}, {});
    await alarm.ring();
    expect(await waiting()).toEqual([]);
    expect(alarm.milliseconds).toBe(minute);
  });

  test('looks once more when commits have overtaken a run, never twice at once', async () => {
    let atOnce = 0;
    let most = 0;
    const overtaken = node({
      consumers: [
        {
          topic: mail.topic,
          async send() {
            most = Math.max(most, (atOnce += 1));
            overtaken.feed.publish([]);
            overtaken.worker.wake();
            await Promise.resolve();
            atOnce -= 1;
          },
        },
      ],
    });
    await post({});
    await overtaken.start();
    expect([most, overtaken.alarm.milliseconds]).toEqual([1, minute]);
  });

  test('lets a consumer that fails hold up no other', async () => {
    let broken = true;
    const chat = {
      topic: 'notification/chat',
      send: async ({ id }: { readonly id: string }) => {
        if (broken) throw new Error('nobody listens');
        await Promise.resolve(sent.push(id));
      },
    };
    await post({ id: 'chat', topic: chat.topic }, { id: 'mail' });
    const { worker } = await node({ consumers: [chat, mail] }).start();
    expect(sent).toEqual(['mail']);
    expect(await waiting()).toEqual([expect.objectContaining({ id: 'chat', attempts: 1, failed: false })]);
    broken = false;
    advance(minute);
    await worker.flush();
    expect([sent, await waiting()]).toEqual([['mail', 'chat'], []]);
  });

  test('lets a service that takes long hold up nothing that comes after it', async () => {
    let answer: (() => void) | undefined;
    const slow = {
      topic: 'service',
      send: ({ id }: { readonly id: string }) =>
        id === 'slow'
          ? new Promise<void>((resolve) => {
              answer = resolve;
            })
          : Promise.resolve(void sent.push(id)),
    } as const;
    const { worker, feed } = node({ consumers: [slow, mail] });
    await post({ id: 'slow', topic: slow.topic });
    worker.onApplicationBootstrap();
    const flushed = worker.flush();
    await eventually(() => answer !== undefined);
    await post({ id: 'mail' }, { id: 'quick', topic: slow.topic });
    feed.publish([]);
    await eventually(() => sent.length === 2);
    expect([...sent].sort()).toEqual(['mail', 'quick']);
    answer?.();
    await flushed;
    expect(await waiting()).toEqual([]);
  });

  test('empties a large outbox, few rows at once', async () => {
    let atOnce = 0;
    let most = 0;
    const send = async (): Promise<void> => {
      most = Math.max(most, (atOnce += 1));
      await new Promise((resume) => setImmediate(resume));
      atOnce -= 1;
    };
    await post(...Array.from({ length: 100 }, () => ({})));
    await node({ consumers: [{ topic: mail.topic, send }] }).start();
    expect([most, await waiting()]).toEqual([32, []]);
  });

  test.each(['outbox.beforeDeliver', 'outbox.afterDeliver', 'outbox.beforeCommit'])(
    'a crash at %s loses nothing',
    async (point) => {
      await post({ id: 'a' }, { id: 'b' });
      let crashed = false;
      const crash = (name: string): void => {
        if (name !== point) return;
        crashed = true;
        throw new Error('the process dies');
      };
      await node({ crash }).start();
      expect([crashed, idsOf(await waiting())]).toEqual([true, ['a', 'b']]);
      advance(minute);
      await node().start();
      expect([await waiting(), [...new Set(sent)]]).toEqual([[], ['a', 'b']]);
    },
  );

  test('a bad row harms nobody else', async () => {
    await post({ id: 'a' }, { id: 'b', payload: 'not JSON' }, { id: 'c' });
    const { alarm } = await node().start();
    expect([...sent].sort()).toEqual(['a', 'c']);
    expect(await waiting()).toEqual([
      expect.objectContaining({ id: 'b', attempts: 1, nextAttemptAt: later(clock.now(), 5 * second) }),
    ]);
    expect(alarm.milliseconds).toBe(5 * second);
  });

  test('a row that keeps failing is tried less and less often, then becomes an incident and stays', async () => {
    await post({ id: 'a', instanceId: 'case', payload: '{"to":"everybody"}' });
    const { alarm } = await node({
      consumers: [{ topic: mail.topic, send: () => Promise.reject(new Error('nobody listens')) }],
    }).start();
    const waits: (number | undefined)[] = [];
    while ((await incidents()).length === 0) {
      const [row] = await waiting();
      const wait = Date.parse(row?.nextAttemptAt ?? '') - Date.parse(clock.now());
      waits.push(wait / second);
      expect(alarm.milliseconds).toBe(Math.min(wait, minute));
      advance(wait);
      await alarm.ring();
    }
    expect(waits).toEqual([5, 10, 20, 40, 80, 160, 320]);
    expect(await waiting()).toEqual([expect.objectContaining({ id: 'a', failed: true, attempts: 8 })]);
    const [incident] = await incidents();
    expect(incident).toMatchObject({ kind: 'outboxFailed', status: 'open', outboxId: 'a', instanceId: 'case' });
    expect(JSON.parse(incident?.detail ?? '')).toEqual({
      topic: mail.topic,
      payload: { to: 'everybody' },
      attempts: 8,
      message: expect.objectContaining({ en: expect.stringContaining('failed 8 times') }),
      cause: 'Error: nobody listens',
    });
    advance(24 * 60 * minute);
    await alarm.ring();
    expect(await incidents()).toHaveLength(1);
    expect(alarm.milliseconds).toBe(minute);
  });

  test('a row that was given up is delivered after a retry', async () => {
    await post({ id: 'a' });
    let broken = true;
    const { alarm } = await node({
      consumers: [
        {
          topic: mail.topic,
          send: () => (broken ? Promise.reject(new Undeliverable({ zh: '不行', en: 'Cannot be' })) : Promise.resolve()),
        },
      ],
    }).start();
    expect(await incidents()).toHaveLength(1);
    broken = false;
    await database().unitOfWork.run((transaction) =>
      new OutboxStore(database()).retry(transaction, 'demo', 'a', clock.now()),
    );
    await alarm.ring();
    expect(await waiting()).toEqual([]);
  });

  test('what nobody takes is an incident at once that names its topic', async () => {
    await post({ id: 'a', topic: 'notification/pigeon' });
    await node().start();
    expect(await waiting()).toEqual([expect.objectContaining({ id: 'a', failed: true })]);
    const [incident] = await incidents();
    expect(JSON.parse(incident?.detail ?? '')).toMatchObject({
      attempts: 1,
      cause: null,
      message: {
        zh: '没有组件接收主题「notification/pigeon」。',
        en: "Expected a consumer of the topic 'notification/pigeon', but none is registered.",
      },
    });
  });

  test('rows that leave the database are sent outside of the transaction, each for itself', async () => {
    await post({ id: 'a', topic: 'service' }, { id: 'b', topic: 'service' });
    const started: string[] = [];
    const { alarm } = await node({
      consumers: [
        {
          topic: 'service',
          // On SQLite this would wait for ever if the worker's own transaction were open.
          send: ({ id }) =>
            database().unitOfWork.run(async () => {
              if (id === 'b') throw new Error('not yet');
              started.push(id);
            }),
        },
      ],
    }).start();
    expect(started).toEqual(['a']);
    expect(await waiting()).toEqual([expect.objectContaining({ id: 'b', attempts: 1 })]);
    expect(alarm.milliseconds).toBe(5 * second);
  });

  test('rows that a node was sending when it died are sent by another one a minute later', async () => {
    await post({ id: 'a', topic: 'service' });
    const sent: string[] = [];
    const consumer = {
      topic: 'service',
      send: async ({ id }: { id: string }) => void sent.push(id),
    } as const;
    const crash = (name: string): void => {
      if (name === 'outbox.afterDeliver') throw new Error('the process dies');
    };
    await node({ consumers: [consumer], crash }).start();
    const other = await node({ consumers: [consumer] }).start();
    expect([sent, other.alarm.milliseconds]).toEqual([['a'], minute]);
    advance(minute);
    await other.alarm.ring();
    expect([sent, await waiting()]).toEqual([['a', 'a'], []]);
  });

  test('two nodes deliver each row once', async () => {
    await post(...Array.from({ length: 300 }, () => ({})));
    await Promise.all([node().start(), node().start()]);
    // A node that found everything held by the other one looks again.
    for (const { alarm } of nodes) await alarm.ring();
    expect(await waiting()).toEqual([]);
    expect([sent.length, new Set(sent).size]).toEqual([300, 300]);
    expect(await incidents()).toEqual([]);
  });

  test('a stop waits for the batch in hand and leaves the rest', async () => {
    await post(...Array.from({ length: 33 }, () => ({})));
    const stopping = node({
      consumers: [
        {
          topic: mail.topic,
          async send() {
            stopped ??= stopping.worker.onModuleDestroy();
          },
        },
      ],
    });
    let stopped: Promise<void> | undefined;
    stopping.worker.onApplicationBootstrap();
    void stopping.alarm.ring();
    while (!stopped) await new Promise((resume) => setImmediate(resume));
    await stopped;
    expect(await waiting()).toHaveLength(1);
    stopping.worker.wake();
    expect(stopping.alarm.milliseconds).toBeUndefined();
  });

  test('goes on after a failure of the database', async () => {
    const unreachable = jest.spyOn(OutboxStore.prototype, 'next').mockRejectedValueOnce(new Error('connection lost'));
    await post({});
    const { alarm } = await node().start();
    expect([(await waiting()).length, alarm.milliseconds]).toEqual([1, second]);
    await alarm.ring();
    expect(await waiting()).toEqual([]);
    unreachable.mockRestore();
  });
});
