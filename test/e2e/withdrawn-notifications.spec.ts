import { initiator, role } from '../../src/engine/index.js';
import { tinyProcess, tinyTask } from '../../src/engine/testing/tiny-process.js';
import type { Instance, Problem } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { install } from '../support/timed-process.js';

const named = (zh: string, en: string) => ({ zh, en });
const finance = role('FinanceDepartment');

/** Finance signs together, then legal confirms; the requester is told when finance is done. */
const signed = tinyProcess(
  {
    initial: 'check',
    states: {
      check: {
        ...tinyTask({
          key: 'check',
          title: named('复核', 'Check'),
          decisions: ['GO', 'REJECT'],
          assignment: finance,
          signers: { votes: { ratio: 0.25 } },
        }),
        on: {
          GO: {
            target: 'confirm',
            actions: { type: 'notify', params: { to: initiator(), title: named('已复核', 'Checked') } },
          },
          REJECT: 'confirm',
        },
      },
      confirm: {
        ...tinyTask({
          key: 'confirm',
          title: named('确认', 'Confirm'),
          decisions: ['GO'],
          assignment: role('LegalReviewer'),
        }),
        on: { GO: 'end' },
      },
      end: { type: 'final' },
    },
  },
  { key: 'signed', events: { GO: { title: named('同意', 'Approve') }, REJECT: { title: named('驳回', 'Reject') } } },
);

interface Notice {
  readonly instanceId: string;
  readonly title: { readonly en: string };
  readonly withdrawnAt: string | null;
}

describe.each(dialects)('what people were told (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  const as = (username: string) => application.signIn(username);
  const post = async (by: string, path: string, body: object) => (await as(by)).post<Instance & Problem>(path, body);
  /** What stands and what does not, oldest first. */
  const notices = async (who: string, id: string): Promise<readonly string[]> =>
    (await (await as(who)).get<{ items: readonly Notice[] }>('/notifications?limit=200')).body.items
      .filter(({ instanceId }) => instanceId === id)
      .reverse()
      .map(({ title, withdrawnAt }) => `${withdrawnAt === null ? '' : 'no more: '}${title.en}`);
  const unread = async (who: string): Promise<number> =>
    (await (await as(who)).get<{ notifications: { value: number } }>('/me/counts')).body.notifications.value;
  const begun = async (): Promise<Instance> => desk.started('engineer1', 'signed', {});
  const taskId = ({ tasks }: Pick<Instance, 'tasks'>): string => tasks[0]?.id ?? 'none';
  const closed = "'Check' is decided (Approve): you need not sign any more";

  beforeAll(async () => {
    application = await startApplication({ database });
    desk = new CaseDesk(application);
    install(application, signed);
  });
  afterAll(() => application.close());

  it('by a decision that is taken back stands as withdrawn, and need not be read', async () => {
    const before = {
      requester: await unread('engineer1'),
      legal: await unread('legal'),
      other: await unread('fin.head'),
    };
    const { id } = await begun();
    await desk.walk(id, [{ by: 'cashier', type: 'GO', data: {} }]);
    expect(await notices('engineer1', id)).toEqual(['Checked']);
    expect(await notices('legal', id)).toEqual(['Confirm']);
    // It waits for them no more: they are told so, and what said that it does is untrue.
    expect(await notices('fin.head', id)).toEqual(['no more: Check', closed]);
    expect(await unread('fin.head')).toBe(before.other + 1);

    expect(await post('cashier', `/instances/${id}/take-back`, { reason: '看错了' })).toMatchObject({ status: 200 });
    expect(await notices('engineer1', id)).toEqual(['no more: Checked']);
    expect(await notices('legal', id)).toEqual(['no more: Confirm', expect.stringContaining('taken back')]);
    expect(await notices('fin.head', id)).toEqual(['no more: Check', `no more: ${closed}`, 'Check']);
    expect(await unread('engineer1')).toBe(before.requester);
    expect(await unread('legal')).toBe(before.legal + 1);
    expect(await unread('fin.head')).toBe(before.other + 1);
    const page = await (
      await as('engineer1')
    ).get<{ items: readonly Notice[] }>('/notifications?unread=true&limit=200');
    expect(page.body.items.filter(({ instanceId }) => instanceId === id)).toEqual([]);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('by a decision that is sent back stands as withdrawn too', async () => {
    const { id } = await begun();
    const sent = await desk.walk(id, [{ by: 'cashier', type: 'GO', data: {} }]);
    const back = { to: 'check', reason: '金额不符' };
    expect(await post('legal', `/tasks/${taskId(sent)}/send-back`, back)).toMatchObject({ status: 200 });
    expect(await notices('engineer1', id)).toEqual(['no more: Checked']);
    expect(await notices('legal', id)).toEqual(['no more: Confirm']);
    expect(await notices('fin.head', id)).toEqual(['no more: Check', `no more: ${closed}`, 'Check']);
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('of a task waits for whoever has it, also where it is handed on, and is true no more once he has not', async () => {
    const { id, ...rest } = await begun();
    const handed = { to: 'dgm', reason: '出差' };
    expect(await post('cashier', `/tasks/${taskId(rest)}/transfer`, handed)).toMatchObject({ status: 200 });
    expect(await notices('cashier', id)).toEqual(['no more: Check']);
    expect((await notices('dgm', id)).filter((one) => !one.startsWith('no more'))).toHaveLength(1);
    expect(await notices('fin.head', id)).toEqual(['Check']);
    await (await as('admin')).post(`/instances/${id}/terminate`, { reason: '重复' });
    for (const who of ['dgm', 'fin.head'])
      expect((await notices(who, id)).filter((one) => one.endsWith('Check'))).toEqual([
        expect.stringMatching(/^no more: /),
      ]);
  });
});
