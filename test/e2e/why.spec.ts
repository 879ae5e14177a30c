import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

interface Condition {
  readonly kind: string;
  readonly holds: boolean | null;
  readonly title: { readonly zh: string; readonly en: string };
  readonly found?: { readonly en: string };
  readonly who?: readonly { readonly name: string }[];
  readonly help?: readonly { readonly kind: string; readonly people: readonly { readonly name: string }[] }[];
  readonly values?: readonly { readonly path: string; readonly text: { readonly en: string } }[];
  readonly conditions?: readonly Condition[];
}

const flat = (conditions: readonly Condition[] = []): readonly Condition[] =>
  conditions.flatMap((one) => [one, ...flat(one.conditions)]);

describe.each(dialects)('why (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());
  afterEach(() => desk.withdrawn());

  const why = async (by: string, id: string, type: string, query = '') => {
    const { status, body } = await (
      await application.signIn(by)
    ).get<Condition>(`/instances/${id}/events/${type}/why${query}`);
    expect(status).toBe(200);
    return { holds: body.holds, conditions: flat(body.conditions) };
  };

  it('tells a signer that it is his, and that the rest depends on what he fills in', async () => {
    const { id, tasks } = await desk.contract(1);
    const legal = tasks.find(({ key }) => key === 'legal');
    const { holds, conditions } = await why('legal', id, 'APPROVE', `?taskId=${legal?.id}`);
    expect(holds).not.toBe(false);
    expect(conditions.find(({ kind }) => kind === 'assignment')).toMatchObject({
      holds: true,
      title: { zh: expect.stringContaining('法务') as string },
      who: [{ name: '何律' }],
    });
  });

  it('tells a requester where his case stands, and whom he may remind', async () => {
    const { id, tasks } = await desk.contract(1);
    const early = await why('sales.rep1', id, 'SEAL');
    expect(early.holds).toBe(false);
    const state = early.conditions.find(({ kind }) => kind === 'state');
    expect(state).toMatchObject({ holds: false, help: [{ kind: 'wait' }] });
    expect(state?.help?.[0]?.people.map(({ name }) => name)).toContain('何律');
    const legal = tasks.find(({ key }) => key === 'legal');
    const others = await why('sales.rep1', id, 'APPROVE', `?taskId=${legal?.id}`);
    expect(others.holds).toBe(false);
    expect(others.conditions.find(({ kind, holds }) => kind === 'assignment' && holds === false)).toMatchObject({
      help: [{ kind: 'remind', people: [{ name: '何律' }] }],
    });
  });

  it('shows with the case every event that its state takes, grey ones with their reason', async () => {
    const { id, tasks } = await desk.contract(1);
    interface Offered {
      readonly type: string;
      readonly taskId: string | null;
      readonly available: boolean;
      readonly reason: { readonly en: string } | null;
    }
    const seen = async (by: string) =>
      (await (await application.signIn(by)).get<{ readonly events: readonly Offered[] }>(`/instances/${id}`)).body
        .events;
    const taskOf = (key: string) => tasks.find((task) => task.key === key)?.id;
    const approve = (events: readonly Offered[], key: string) =>
      events.find(({ type, taskId }) => type === 'APPROVE' && taskId === taskOf(key));
    const legal = await seen('legal');
    expect(approve(legal, 'legal')).toMatchObject({ available: true, reason: null });
    expect(approve(legal, 'technical')).toMatchObject({
      available: false,
      reason: { en: expect.stringContaining('you are not among them') as string },
    });
    expect(legal.find(({ type }) => type === 'SEAL')).toBeUndefined();
    expect((await seen('sales.rep1')).find(({ type }) => type === 'WITHDRAW')).toMatchObject({ available: true });
  });

  it('answers for the acts of administrators, and for what the process does not know', async () => {
    const { id } = await desk.contract(1);
    const suspension = await why('legal', id, 'SUSPEND');
    expect(suspension.conditions.map(({ kind, holds }) => [kind, holds])).toEqual([
      ['assignment', false],
      ['act', true],
    ]);
    expect((await why('admin', id, 'SUSPEND')).holds).toBe(true);
    expect((await why('admin', id, 'RESUME')).holds).toBe(false);
    expect((await why('legal', id, 'NO_SUCH_EVENT')).conditions.at(-1)).toMatchObject({
      kind: 'declared',
      holds: false,
    });
  });

  it('keeps to the task of another case that it is none of this one', async () => {
    const [one, other] = [await desk.contract(1), await desk.contract(1)];
    const { conditions } = await why('legal', one.id, 'APPROVE', `?taskId=${other.tasks[0]?.id}`);
    expect(conditions.at(-1)).toMatchObject({ kind: 'taskOpen', holds: false });
    const client = await application.signIn('legal');
    expect((await client.get(`/instances/${one.id}/events/APPROVE/why?taskId=x`)).status).toBe(422);
    const stranger = await application.signIn('cs.agent');
    expect((await stranger.get(`/instances/${one.id}/events/APPROVE/why`)).status).toBe(404);
  });
});
