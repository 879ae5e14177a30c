import { SimulatedClock } from '../../src/engine/testing/index.js';
import type { Instance } from '../support/answers.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { purchaseForm, purchaseSteps } from '../support/asset-purchase.js';
import { CaseDesk, type DeskStep } from '../support/case-desk.js';
import { dialects } from '../support/databases.js';

const findings = { findings: 'Three of twenty.' };
const assessment = { ability: 'Weak.', attitude: 'Good.', teamwork: 'Good.' };
const reason = 'Not able.';

describe.each(dialects)('a case that starts another one when it ends (%s)', (database) => {
  let application: TestApplication;
  let desk: CaseDesk;

  beforeAll(async () => {
    application = await startApplication({ database, clock: new SimulatedClock('2025-03-03T01:00:00.000Z') });
    desk = new CaseDesk(application);
  });
  afterAll(() => application.close());

  const cases = async (definition: string): Promise<readonly Instance[]> => {
    const auditor = await application.signIn('auditor');
    return (await auditor.get<{ items: readonly Instance[] }>(`/instances?definition=${definition}&limit=200`)).body
      .items;
  };
  const idOf = async (username: string): Promise<string> =>
    (await (await application.signIn(username)).get<{ id: string }>('/me')).body.id;

  /** Starts and walks a case to its end; answers it and the one case of this process that it started. */
  const started = async (
    next: string,
    by: string,
    definition: string,
    form: object,
    steps: readonly DeskStep[],
  ): Promise<{ readonly first: Instance; readonly second: Instance }> => {
    const { id } = await desk.started(by, definition, form);
    return followed(next, id, steps);
  };

  /** Walks a case that has begun to its end; answers it and the one case of this process that it started. */
  const followed = async (
    next: string,
    id: string,
    steps: readonly DeskStep[],
  ): Promise<{ readonly first: Instance; readonly second: Instance }> => {
    const before = (await cases(next)).map((one) => one.id);
    const first = await desk.walk(id, steps);
    await desk.delivered();
    const fresh = (await cases(next)).filter((one) => !before.includes(one.id));
    expect(fresh).toHaveLength(1);
    const second = await desk.see('auditor', fresh[0]?.id ?? '');
    for (const one of [first, second]) expect(await desk.verify(one.id)).toMatchObject({ valid: true });
    return { first, second };
  };

  it('an approved requisition starts the recruitment, and a hire the onboarding, which HR goes on with', async () => {
    const hire = { post: 'production', department: 'technical', headId: await idOf('tech.head'), probationMonths: 3 };
    const wanted = { post: 'Welder', number: 1 };
    const alone = await desk.begin('hr.officer', { definition: 'recruitment', input: wanted });
    expect(alone.status).toBe(403);
    const requisition = { ...wanted, reason: 'Line 3.' };
    const { second: recruitment } = await started('recruitment', 'tech.head', 'recruitment-requisition', requisition, [
      { by: 'tech.head', type: 'SUBMIT', data: {} },
      { by: 'dgm', type: 'APPROVE', data: {} },
      { by: 'gm', type: 'APPROVE', data: {} },
    ]);
    const { first, second } = await followed('onboarding', recruitment.id, [
      { by: 'hr.officer', type: 'PUBLISH', data: { channels: 'The web site.' } },
      { by: 'hr.officer', type: 'SCREENED', data: findings },
      { by: 'hr.officer', type: 'FIRST_HELD', data: findings },
      { by: 'tech.head', type: 'SECOND_HELD', data: { assessment: 'Good.', check: false } },
      { by: 'tech.head', type: 'SELECT', data: { candidate: 'Zhao Liu', reportOn: '2025-04-01' } },
      { by: 'hr.officer', type: 'HIRE', data: hire },
    ]);
    expect(first).toMatchObject({ status: 'done', output: { outcome: 'hired' } });
    expect(second).toMatchObject({
      status: 'active',
      startedBy: { id: await idOf('hr.officer') },
      context: { request: { position: 'Welder', department: 'technical', probationMonths: 3 } },
    });
  });

  it('a termination as a sanction starts the dismissal, which is the request of the direct superior', async () => {
    const alleged = { employeeId: await idOf('engineer1'), ground: 'dereliction', facts: 'He left the door open.' };
    const { first, second } = await started('dismissal', 'engineer2', 'disciplinary-action', alleged, [
      { by: 'hr.head', type: 'ESTABLISH', data: { found: 'He says he forgot.' } },
      { by: 'tech.head', type: 'DECIDE', data: { measure: 'termination', reasons: 'Not the first time.' } },
      { by: 'gm', type: 'APPROVE', data: {} },
      { by: 'hr.officer', type: 'NOTIFIED', data: {} },
      { by: 'hr.officer', type: 'EXECUTED', data: { lastDay: '2025-03-31' } },
    ]);
    expect(first).toMatchObject({ status: 'done', output: { outcome: 'executed' } });
    expect(second).toMatchObject({
      status: 'active',
      startedBy: { id: await idOf('tech.head') },
      context: { request: { employeeId: alleged.employeeId, ground: 'dereliction', lastDay: '2025-03-31' } },
    });
    // The sanction has decided it: nobody approves it again.
    expect(await desk.walk(second.id, [{ by: 'tech.head', type: 'SUBMIT', data: {} }])).toMatchObject({
      value: 'handover',
    });
  });

  it('a failed probation starts the dismissal, with the end of the probation for the last day', async () => {
    const [employeeId, headId] = [await idOf('engineer2'), await idOf('tech.head')];
    const probation = { employeeId, headId, hiredOn: '2025-03-03', months: 3 };
    const { first, second } = await started('dismissal', 'hr.officer', 'probation-review', probation, [
      { by: 'hr.officer', type: 'SUBMIT', data: {} },
      { by: 'hr.officer', type: 'ASSESS', data: assessment },
      { by: 'tech.head', type: 'ASSESS', data: assessment },
      { by: 'hr.head', type: 'FAIL', data: { remark: reason } },
    ]);
    expect(first).toMatchObject({ status: 'done', output: { outcome: 'terminated' } });
    expect(second).toMatchObject({
      status: 'active',
      startedBy: { id: headId },
      context: { request: { employeeId, ground: 'probation', lastDay: '2025-06-03', findings: reason } },
    });
  });

  it('a change of post returns the asset instead of transferring it, and then has it issued to the next one', async () => {
    const label = 'FA-2025-0900';
    const bought = await desk.started('engineer1', 'fixed-asset-purchase', purchaseForm);
    await desk.walk(bought.id, purchaseSteps(label, '2025-03-03'));
    const moved = { label, reason: 'postChange', toDepartment: 'sales', explanation: 'He goes to sales.' };
    const asked = { ...moved, newCustodianId: await idOf('engineer2') };
    const { first, second } = await started('fixed-asset-return', 'engineer2', 'fixed-asset-transfer', asked, [
      { by: 'engineer2', type: 'SUBMIT', data: {} },
    ]);
    const holderId = await idOf('engineer1');
    expect(second).toMatchObject({ context: { request: { label, holderId, occasion: 'postChange' } } });
    const before = (await cases('fixed-asset-issue')).map(({ id }) => id);
    await desk.walk(second.id, [{ by: 'admin.officer', type: 'INTACT', data: { signed: true } }]);
    await desk.delivered();
    expect(await desk.see('engineer2', first.id)).toMatchObject({ status: 'done', output: { outcome: 'reissued' } });
    const issued = (await cases('fixed-asset-issue')).filter(({ id }) => !before.includes(id));
    expect(issued).toHaveLength(1);
    const steps = [
      { by: 'admin.officer', type: 'HANDED_OUT', data: {} },
      { by: 'engineer2', type: 'CONFIRMED', data: { custodyPromised: true } },
    ];
    expect(await desk.walk(issued[0]?.id ?? '', steps)).toMatchObject({ output: { outcome: 'issued' } });
  });
});
