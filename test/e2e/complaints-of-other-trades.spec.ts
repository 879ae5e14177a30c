import { TimerSweeper } from '../../src/modules/timers/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';
import { JumpingClock } from '../support/jumping-clock.js';

const record = { customerName: 'Liu', contact: '138', content: 'It does not work.' };

describe.each(dialects)('complaints of other trades, by the people of the demo company (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  /** The demo clock moves the time of the company alone: who is signed in stays so. */
  const advance = async (duration: string): Promise<void> => {
    expect((await (await application.signIn('admin')).post('/demo/clock', { advance: duration })).status).toBe(200);
    await application.nest.get(TimerSweeper).flush();
  };

  beforeAll(async () => {
    application = await startApplication({ database, clock: new JumpingClock('2026-03-02T01:00:00.000Z') });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  it('go to the director of military products when the department does not rectify by the agreed day', async () => {
    const input = { ...record, level: 'second', nature: 'product', against: 'company' };
    const { id } = await desk.started('regional.clerk', 'complaint-military', input);
    const transfer = { nature: 'service', responsibleId: 'engineer2', replyBy: '2026-03-03' };
    const reply = { cause: 'Late.', reply: 'We come on Wednesday.', remedyBy: '2026-03-04' };
    const standing = await desk.walk(id, [
      { by: 'outlet.head', type: 'FORWARD', data: { remark: 'Not ours.' } },
      { by: 'aftersales.agent', type: 'TRANSFER', data: transfer },
      { by: 'engineer2', type: 'REPLY', data: reply },
      { by: 'aftersales.agent', type: 'DETERMINE_REMEDY', data: { remedy: 'Apologise.' } },
    ]);
    expect(standing.value).toBe('remedying');
    await advance('PT72H');
    expect((await desk.see('auditor', id)).value).toBe('directorOrder');
    const order = { measure: 'rectification', order: 'Today.', remedyBy: '2026-03-06' };
    const closed = await desk.walk(id, [
      { by: 'military.director', type: 'ORDER', data: order },
      { by: 'engineer2', type: 'REMEDIED', data: { handling: 'Apologised.' } },
      { by: 'aftersales.head', type: 'CUSTOMER_ACCEPTED', data: { opinion: 'Good.' } },
      { by: 'military.director', type: 'FINE', data: { departmentId: 'technical', fine: '800' } },
    ]);
    expect(closed).toMatchObject({ status: 'done', value: 'closed' });
    expect(await desk.verify(id)).toMatchObject({ valid: true });
  });

  it('are only marked overdue where the manual says no more, and are numbered and entered in the register', async () => {
    const { id } = await desk.started('aftersales.agent', 'after-sales-emergency', { ...record, kind: 'complaint' });
    await desk.walk(id, [
      { by: 'aftersales.agent', type: 'RESPOND', data: {} },
      { by: 'aftersales.agent', type: 'JUDGE', data: { problem: 'Pump', severity: 'general' } },
    ]);
    await advance('PT25H');
    const late = await desk.see('auditor', id);
    expect(late).toMatchObject({ value: 'general', tasks: [{ key: 'general', overdue: true }] });
    const { number } = (late as unknown as { context: { number: string } }).context;
    expect(number).toMatch(/^2603\d\d$/);
    const reader = await application.signIn('aftersales.head');
    const { body } = await reader.get(`/registers/complaints/entries/${number}`);
    expect(body).toMatchObject({ key: number, data: { status: 'open', severity: 'general', customer: 'Liu' } });
  });

  it('follow a handler who is replaced, and become major with the third call', async () => {
    const input = { ...record, complainant: 'insured', channel: 'telephone', calls: 2 };
    const { id } = await desk.started('complaint.post', 'complaint-insurance', input);
    const major = await desk.walk(id, [
      { by: 'complaint.post', type: 'DISPATCH', data: { handlerId: 'branch.handler1' } },
      { by: 'branch.head', type: 'REPLACE_HANDLER', data: { handlerId: 'branch.handler2' } },
      { by: 'branch.handler2', type: 'INVESTIGATED', data: { cause: 'coordination', findings: 'Late.' } },
      { by: 'complaint.post', type: 'CALLED_AGAIN', data: {} },
    ]);
    expect(major).toMatchObject({ value: 'majorCoordination' });
    const done = await desk.walk(id, [
      { by: 'callcentre.head', type: 'COORDINATED', data: { coordination: 'Claims.' } },
      { by: 'dispatch.post', type: 'ANSWERED', data: { answer: 'We pay.' } },
      { by: 'complaint.post', type: 'CLOSE', data: {} },
    ]);
    expect(done.status).toBe('done');
  });
});
