import { JumpingClock } from '../support/jumping-clock.js';
import { caseIdOf, livingCases } from '../../src/modules/demo/living-case.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

interface Access {
  readonly readers: readonly {
    readonly person: { readonly id: string; readonly name: string };
    readonly grounds: readonly {
      readonly kind: string;
      readonly text: { readonly zh: string; readonly en: string };
      readonly at: string | null;
      readonly endsAt: string | null;
    }[];
  }[];
  readonly offices: readonly { readonly role: string; readonly people: readonly { readonly id: string }[] }[];
}

describe.each(dialects)('who may see a case, and why (%s)', (database) => {
  const clock = new JumpingClock('2026-03-02T01:00:00.000Z');
  let application: TestApplication;
  let desk: CaseDesk;
  let people: readonly { readonly id: string; readonly username: string }[];

  beforeAll(async () => {
    application = await startApplication({ database, clock });
    desk = new CaseDesk(application);
    const administrator = await application.signIn('admin');
    people = (await administrator.get<{ items: typeof people }>('/users?limit=200')).body.items;
  });
  afterAll(() => application.close());

  const idOf = (username: string): string => people.find((one) => one.username === username)?.id ?? 'nobody';
  const access = async (by: string, id: string): Promise<Access> => {
    const { status, body } = await (await application.signIn(by)).get<Access>(`/instances/${id}/access`);
    expect(status).toBe(200);
    return body;
  };
  const groundsOf = ({ readers }: Access, username: string) =>
    readers.find(({ person }) => person.id === idOf(username))?.grounds;

  it('is told with the part that each has: started, decided, asked now, copied, told before', async () => {
    const { id } = await desk.contract(1);
    await (await application.signIn('sales.rep1')).post(`/instances/${id}/cc`, { users: ['gm'] });
    await desk.send('legal', id, 'APPROVE', { opinion: '可。' });
    const said = await access('sales.rep1', id);
    expect(groundsOf(said, 'sales.rep1')).toMatchObject([
      { kind: 'started', text: { zh: '申请人' }, at: '2026-03-02T01:00:00.000Z' },
      { kind: 'decided' },
    ]);
    expect(groundsOf(said, 'legal')).toMatchObject([
      { kind: 'decided', text: { zh: '办理过「法务评审」', en: "Decided 'Legal review'" } },
    ]);
    expect(groundsOf(said, 'fin.reviewer')).toMatchObject([{ kind: 'waits', text: { zh: '「财务评审」等待其办理' } }]);
    expect(groundsOf(said, 'gm')).toMatchObject([
      { kind: 'copied', text: { zh: '韩磊抄送', en: 'Was sent a copy by 韩磊' } },
    ]);
    expect(said.offices.map(({ role }) => role)).toEqual(['Administrator', 'Auditor', 'ProcessOwner']);
    expect(said.offices[1]?.people).toContainEqual(expect.objectContaining({ id: idOf('auditor') }));
  });

  it('names a deputy while he stands in, with whom and until when', async () => {
    const { id } = await desk.contract(1);
    await (
      await application.signIn('legal')
    ).post('/delegations', {
      deputyId: idOf('gm.assistant'),
      startsAt: '2026-03-02T10:00:00+08:00',
      endsAt: '2026-03-02T14:00:00+08:00',
      processes: ['contract-review'],
    });
    expect(groundsOf(await access('legal', id), 'gm.assistant')).toBeUndefined();
    clock.jumpTo('2026-03-02T03:00:00.000Z');
    expect(groundsOf(await access('gm.assistant', id), 'gm.assistant')).toEqual([
      {
        kind: 'deputy',
        text: { zh: '何律的代理人', en: 'Stands in for 何律' },
        at: '2026-03-02T02:00:00.000Z',
        endsAt: '2026-03-02T06:00:00.000Z',
      },
    ]);
  });

  it('names the new holder of an office whose turn it is although nobody asked him, and no one who has left', async () => {
    const { id } = await desk.contract(1);
    const administrator = await application.signIn('admin');
    // Without the reassignment that follows: his sight does not wait for it.
    await administrator.put('/roles/LegalReviewer/members', { userIds: [idOf('legal'), idOf('engineer2')] });
    expect(groundsOf(await access('sales.rep1', id), 'engineer2')?.length).toBeGreaterThan(0);
    await administrator.patch(`/users/${idOf('tech.head')}`, { active: false });
    expect(groundsOf(await access('sales.rep1', id), 'tech.head')).toBeUndefined();
  });
});

describe('the list of who may see a case', () => {
  let application: TestApplication;
  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite', configuration: { demoCases: true } });
  });
  afterAll(() => application.close());

  it('holds exactly those to whom the case is shown, for one case of each process of the demo company', async () => {
    const auditor = await application.signIn('auditor');
    const { body } = await auditor.get<{ items: { id: string; username: string; active: boolean }[] }>(
      '/users?limit=200',
    );
    const kinds = [...new Map(livingCases.map((one) => [one.definition, caseIdOf(one)])).values()];
    for (const id of kinds) {
      const { readers, offices } = (await auditor.get<Access>(`/instances/${id}/access`)).body;
      const listed = new Set(
        [...readers.map(({ person }) => person), ...offices.flatMap((one) => one.people)].map((one) => one.id),
      );
      expect(readers.filter(({ grounds }) => grounds.length === 0)).toEqual([]);
      const shown: string[] = [];
      for (const { id: person, username, active } of body.items) {
        if (!active) continue;
        const { status } = await (await application.signIn(username)).get(`/instances/${id}`);
        if (status === 200) shown.push(person);
      }
      expect([id, [...listed].sort()]).toEqual([id, shown.sort()]);
    }
  });
});
