import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import { contractForm } from '../support/contract-review.js';
import type { Client } from '../support/client.js';
import { expectProblem } from '../support/expect-problem.js';

interface Problem {
  readonly code: string;
  readonly errors?: readonly { readonly path: string; readonly rule: string; readonly message: string }[];
}

describe('what stands behind the ? of a request', () => {
  let application: TestApplication;
  let administrator: Client;
  let instance: string;

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    administrator = await application.signIn('admin');
    ({ id: instance } = await new CaseDesk(application).started('sales.rep1', 'contract-review', contractForm));
  });
  afterAll(() => application.close());

  it('does not let a rehearsal be done where nothing is rehearsed', async () => {
    const answer = await administrator.post<Problem>(`/instances/${instance}/terminate?dryRun=true`, {
      reason: 'A try.',
    });
    expectProblem(answer);
    expect(answer).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
    expect(answer.body.errors).toMatchObject([{ path: 'dryRun', rule: 'whitelistValidation' }]);
    const { body } = await administrator.get<{ status: string }>(`/instances/${instance}`);
    expect(body.status).toBe('active');
  });

  it.each(['/definitions/contract-review?version=9', '/me?user=gm', '/calendars?version=1'])(
    'is refused where nothing reads it: %s',
    async (path) => {
      expect(await administrator.get(path)).toMatchObject({ status: 422, body: { code: 'PAYLOAD_INVALID' } });
    },
  );

  it('may be anything where a supervisor asks whether the server lives', async () => {
    expect((await application.nest.inject('/health/live?probe=1')).statusCode).toBe(200);
  });

  it('is the empty query behind a ? alone', async () => {
    expect((await administrator.get('/me?')).status).toBe(200);
  });

  it.each(['2026-02-30T00:00:00Z', '2026-02-29T08:00:00.000Z', '2026-02-28T24:00:00Z', '2026-02-28T08:00:00+25:00'])(
    'is no moment when the calendar or the clock has none: %s',
    async (moment) => {
      for (const path of [
        '/instances?startedAfter=',
        '/tasks?dueBefore=',
        '/definitions/contract-review/statistics?at=',
      ]) {
        const answer = await administrator.get<Problem>(`${path}${encodeURIComponent(moment)}`);
        expect(answer).toMatchObject({ status: 422, body: { errors: [{ rule: 'isMoment' }] } });
        expect(answer.body.errors?.[0]?.message).toContain('2025-03-03T09:00:00+08:00');
      }
    },
  );
});
