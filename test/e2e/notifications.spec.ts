import { startApplication, type TestApplication } from '../support/application.js';
import { dialects } from '../support/databases.js';
import { contractDescription } from '../support/contract-review.js';
import { CaseDesk } from '../support/case-desk.js';

interface Notification {
  readonly id: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly instanceId: string;
  readonly taskId: string | null;
  readonly createdAt: string;
  readonly readAt: string | null;
}
interface NotificationPage {
  readonly items: readonly Notification[];
  readonly nextCursor: string | null;
}

describe.each(dialects)('notifications (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const list = async (username: string, query = ''): Promise<NotificationPage> =>
    (await (await application.signIn(username)).get<NotificationPage>(`/notifications${query}`)).body;
  const titles = ({ items }: NotificationPage): readonly string[] => items.map(({ title }) => title.en);

  const unread = (username: string): Promise<NotificationPage> => list(username, '?unread=true');

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterEach(async () => {
    await desk.withdrawn();
    for (const username of ['legal', 'tech.head'])
      await (await application.signIn(username)).post('/notifications/read-all');
  });
  afterAll(() => application.close());

  it('tell the candidates of a task, and nobody else, that it waits for them', async () => {
    const { id, tasks } = await desk.contract(1);
    expect(await unread('legal')).toEqual({
      items: [
        {
          id: expect.any(String),
          title: { zh: '法务评审', en: 'Legal review' },
          instanceId: id,
          ...contractDescription,
          taskId: tasks.find(({ key }) => key === 'legal')?.id,
          createdAt: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/),
          readAt: null,
          onBehalfOf: null,
          withdrawnAt: null,
        },
      ],
      nextCursor: null,
    });
    expect(titles(await unread('tech.head'))).toEqual(['Technical review']);
    expect((await list('cashier')).items).toEqual([]);
  });

  it('come newest first, page by page', async () => {
    for (let number = 0; number < 3; number += 1) await desk.contract(1);
    const all = (await unread('legal')).items;
    expect([...all.map(({ createdAt }) => createdAt)].sort().reverse()).toEqual(all.map(({ createdAt }) => createdAt));
    const first = await list('legal', '?unread=true&limit=2');
    const second = await list('legal', `?unread=true&limit=2&cursor=${first.nextCursor}`);
    expect([...first.items, ...second.items]).toEqual(all);
    expect(second.nextCursor).toBeNull();
  });

  it('are marked as read, one by one and all at once', async () => {
    for (let number = 0; number < 3; number += 1) await desk.contract(1);
    const legal = await application.signIn('legal');
    const [newest] = (await list('legal')).items;
    expect(await legal.post(`/notifications/${newest?.id}/read`)).toMatchObject({ status: 204, body: undefined });
    const [marked] = (await list('legal')).items;
    expect(marked).toEqual({ ...newest, readAt: expect.any(String) });
    expect((await unread('legal')).items).toHaveLength(2);
    expect((await legal.post(`/notifications/${newest?.id}/read`)).status).toBe(204);
    expect((await legal.post('/notifications/read-all')).status).toBe(204);
    expect((await unread('legal')).items).toEqual([]);
    expect((await list('legal')).items[0]).toEqual(marked);
  });

  it('belong to one person: nobody marks those of somebody else', async () => {
    await desk.contract(1);
    const [notification] = (await list('legal')).items;
    const stranger = await application.signIn('tech.head');
    for (const id of [notification?.id, 'no such id'])
      expect(await stranger.post(`/notifications/${encodeURIComponent(id ?? '')}/read`)).toMatchObject({
        status: 404,
        body: { code: 'NOT_FOUND' },
      });
    expect((await list('legal')).items[0]?.readAt).toBeNull();
  });

  it('refuse a query that nobody understands', async () => {
    const legal = await application.signIn('legal');
    for (const query of ['unread=yes', 'limit=0', 'limit=201', 'colour=red'])
      expect(await legal.get(`/notifications?${query}`)).toMatchObject({
        status: 422,
        body: { code: 'PAYLOAD_INVALID' },
      });
    expect(await legal.get('/notifications?cursor=nonsense')).toMatchObject({
      status: 400,
      body: { code: 'CURSOR_INVALID' },
    });
    expect((await application.anonymous.get('/notifications')).status).toBe(401);
  });
});
