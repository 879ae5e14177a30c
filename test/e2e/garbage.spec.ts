import * as fc from 'fast-check';
import { isDocumentation } from '../../src/documentation.js';
import { rejectionCodes } from '../../src/engine/index.js';
import { RouteAccess } from '../../src/modules/auth/index.js';
import { Database } from '../../src/modules/database/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { contractForm } from '../support/contract-review.js';
import { dialects } from '../support/databases.js';
import { expectProblem } from '../support/expect-problem.js';
import { rowCounts } from '../support/row-counts.js';
import { garbageBody, garbageHeaders, garbageQuery, garbageSegment, garbageValue } from '../support/garbage.js';

/** Refusals that are recorded in the history of the case, and so are stored on purpose. */
const evidence: readonly string[] = Object.entries(rejectionCodes).flatMap(([code, { recorded }]) =>
  recorded ? [code] : [],
);

describe.each(dialects)('generated garbage (%s)', (database) => {
  let application: TestApplication;
  let callers: readonly Client[];

  beforeAll(async () => {
    application = await startApplication({ database });
    callers = [application.anonymous, await application.signIn('admin'), await application.signIn('engineer1')];
  });
  afterAll(() => application.close());

  /** Rises whenever anybody commits; PostgreSQL tells nothing like it about one database. */
  const committed = async (): Promise<unknown> =>
    database === 'sqlite' ? application.nest.get(Database).reader.query('PRAGMA data_version') : undefined;

  it('is answered by every route with a problem or an answer, never with a 500, and a problem stores nothing', async () => {
    const routes = application.nest.get(RouteAccess).everyRoute(isDocumentation);
    expect(routes.length).toBeGreaterThan(15);
    for (const { method, path } of routes) {
      const segments = path.split('/').slice(1);
      const anyPath = fc
        .tuple(...segments.map((segment) => (/^[:*]/.test(segment) ? garbageSegment : fc.constant(segment))))
        .map((parts) => `//${parts.join('/')}`);
      // An answer that never ends is told to nobody but a stranger: what it refuses has its own tests.
      const asking = path.endsWith('/me/stream') ? [application.anonymous] : callers;
      const request = fc.tuple(anyPath, garbageQuery, garbageBody, garbageHeaders, fc.constantFrom(...asking));
      await fc.assert(
        fc.asyncProperty(request, async ([target, query, body, headers, caller]) => {
          const before = await committed();
          const answer = await caller.send(method, `${target}${query}`, method === 'GET' ? undefined : body, headers);
          expect(answer.status).toBeLessThan(500);
          if (answer.status < 400) return;
          expectProblem(answer);
          expect(await committed()).toEqual(before);
        }),
        { numRuns: 40 },
      );
    }
    expect(application.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  }, 120_000);

  it('that is nearly right is answered without a 500 too', async () => {
    const salesperson = await application.signIn('sales.rep1');
    const request = { definition: 'contract-review', profile: '000', input: contractForm };
    const started = await salesperson.post<{ id: string; tasks: { id: string }[] }>('/instances', request);
    expect(started.status).toBe(201);
    const { id, tasks } = started.body;
    const spoiled = (form: object): fc.Arbitrary<unknown> =>
      fc
        .tuple(fc.constantFrom(...Object.keys(form)), garbageValue)
        .map(([name, value]) => ({ ...form, [name]: value }));
    const event = {
      type: 'SUBMIT_FOR_REVIEW',
      data: { opinion: 'x', finalVersion: 'x', changedSinceReview: false },
      taskId: tasks[0]?.id,
      comment: 'x',
    };
    const calls: fc.Arbitrary<[string, unknown]> = fc.oneof(
      spoiled(request).map((body): [string, unknown] => ['/instances', body]),
      spoiled(contractForm).map((input): [string, unknown] => ['/instances', { ...request, input }]),
      spoiled(event).map((body): [string, unknown] => [`/instances/${id}/events`, body]),
      spoiled(event).map((body): [string, unknown] => [`/instances/${id}/events?dryRun=true`, body]),
      spoiled(event.data).map((data): [string, unknown] => [
        `/instances/${id}/events`,
        { ...event, type: 'APPROVE', data },
      ]),
      spoiled({ event: 'APPROVE', data: event.data, comment: 'x' }).map((body): [string, unknown] => [
        `/tasks/${event.taskId}/decide`,
        body,
      ]),
    );
    await fc.assert(
      fc.asyncProperty(calls, garbageHeaders, async ([path, body], { 'content-type': _, ...headers }) => {
        const before = await rowCounts(application);
        const answer = await salesperson.post<{ code: string }>(path, body, headers);
        expect(answer.status).toBeLessThan(500);
        if (answer.status < 400) return;
        expectProblem(answer);
        if (!evidence.includes(answer.body.code)) expect(await rowCounts(application)).toEqual(before);
      }),
      { numRuns: 400 },
    );
    expect(application.log.filter((line) => line.includes('"level":50'))).toEqual([]);
  }, 60_000);
});
