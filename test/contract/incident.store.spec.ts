import { IncidentEntity, IncidentStore, type NewIncident } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

const at = '2026-03-01T08:00:00.000Z';

const incident = (id: string, given: Partial<NewIncident> = {}): NewIncident => ({
  orgId: 'demo',
  id,
  kind: 'outboxFailed',
  instanceId: null,
  taskId: null,
  outboxId: null,
  timerId: null,
  detail: '{}',
  createdAt: at,
  ...given,
});

describeOnEachDatabase('IncidentStore', (database) => {
  const store = (): IncidentStore => new IncidentStore(database());
  const add = (...added: readonly NewIncident[]): Promise<void> =>
    database().unitOfWork.run((transaction) => store().add(transaction, added));
  const list = async (wanted: Partial<Parameters<IncidentStore['list']>[1]> = {}) =>
    (await store().list('demo', { limit: 50, ...wanted })).map(({ id }) => id);
  const resolve = (id: string, detail = '{}'): Promise<boolean> =>
    database().unitOfWork.run((transaction) =>
      store().resolve(transaction, { orgId: 'demo', id, detail, resolvedBy: 'admin', resolvedAt: at }),
    );

  beforeEach(() => database().unitOfWork.run((transaction) => transaction.clear(IncidentEntity)));

  test('opens an incident with all that is known of it', async () => {
    const opened = incident('a', { instanceId: 'i', taskId: 't', outboxId: 'o', detail: '{"attempts":8}' });
    await add(opened);
    expect(await store().find('demo', 'a')).toEqual({
      ...opened,
      cause: 'outboxFailed:',
      assigneeId: null,
      status: 'open',
      resolvedAt: null,
      resolvedBy: null,
    });
    expect(await store().find('other', 'a')).toBeNull();
  });

  test('lists newest first, by status and kind, and goes on behind the last one seen', async () => {
    await add(incident('a'), incident('b', { kind: 'caseFailed' }), incident('c'), incident('d', { orgId: 'other' }));
    await resolve('c');
    expect(await list()).toEqual(['c', 'b', 'a']);
    expect(await list({ status: 'open' })).toEqual(['b', 'a']);
    expect(await list({ kind: 'outboxFailed' })).toEqual(['c', 'a']);
    expect(await list({ limit: 1, before: 'c' })).toEqual(['b']);
  });

  test('is resolved once', async () => {
    await add(incident('a'));
    expect(await resolve('a', '{"note":"restarted"}')).toBe(true);
    expect(await resolve('a', '{"note":"again"}')).toBe(false);
    expect(await store().find('demo', 'a')).toMatchObject({
      status: 'resolved',
      detail: '{"note":"restarted"}',
      resolvedAt: at,
      resolvedBy: 'admin',
    });
  });
});
