import { randomUUID } from 'node:crypto';
import { NotificationEntity, NotificationStore } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

const at = '2026-03-01T08:00:00.000Z';
const soon = '2026-03-01T08:00:05.000Z';

const notification = (given: Partial<NotificationEntity> = {}): NotificationEntity => ({
  orgId: 'demo',
  userId: 'anna',
  id: randomUUID(),
  titleZh: '法务评审“合同”',
  titleEn: 'Legal review of "Contract"',
  instanceId: randomUUID(),
  taskId: null,
  createdAt: at,
  readAt: null,
  onBehalfOf: null,
  waitsFor: null,
  withdrawnAt: null,
  ...given,
});

describeOnEachDatabase('NotificationStore', (database) => {
  const store = (): NotificationStore => new NotificationStore(database());
  const add = async (...added: NotificationEntity[]): Promise<void> =>
    void (await database().unitOfWork.run((transaction) => transaction.insert(NotificationEntity, added)));
  const list = async (userId: string, wanted: { unread?: boolean; before?: string; limit?: number } = {}) =>
    (await store().list('demo', userId, { limit: 50, ...wanted })).map(({ id }) => id);
  const markRead = (userId: string, id: string, time: string): Promise<boolean> =>
    database().unitOfWork.run((transaction) => store().markRead(transaction, 'demo', userId, id, time));

  beforeEach(() => database().unitOfWork.run((transaction) => transaction.clear(NotificationEntity)));

  test('lists newest first and goes on behind the last one seen', async () => {
    await add(...['a', 'b', 'c', 'd'].map((id) => notification({ id })));
    expect(await list('anna', { limit: 2 })).toEqual(['d', 'c']);
    expect(await list('anna', { limit: 2, before: 'c' })).toEqual(['b', 'a']);
  });

  test('lists the unread ones only, and those of one organisation', async () => {
    await add(notification({ id: 'a' }), notification({ id: 'b' }), notification({ id: 'c', orgId: 'other' }));
    await markRead('anna', 'b', at);
    expect(await list('anna', { unread: true })).toEqual(['a']);
  });

  test('marks as read once, and only for the person it is for', async () => {
    await add(notification({ id: 'a' }));
    expect(await markRead('ben', 'a', at)).toBe(false);
    expect(await markRead('anna', 'a', at)).toBe(true);
    expect(await markRead('anna', 'a', soon)).toBe(true);
    expect(await store().list('demo', 'anna', { limit: 1 })).toEqual([expect.objectContaining({ readAt: at })]);
  });

  test('marks all of one person as read', async () => {
    await add(notification({ id: 'a' }), notification({ id: 'b' }), notification({ id: 'a', userId: 'ben' }));
    await markRead('anna', 'a', at);
    await database().unitOfWork.run((transaction) => store().markAllRead(transaction, 'demo', 'anna', soon));
    expect((await store().list('demo', 'anna', { limit: 9 })).map(({ readAt }) => readAt)).toEqual([soon, at]);
    expect(await list('ben', { unread: true })).toEqual(['a']);
  });
});
