import createClient from 'openapi-fetch';
import type { components, paths } from './schema.js';

type Instance = components['schemas']['InstanceAnswer'];

const [, , server = ''] = process.argv;

/** Somebody of the demo company, signed in. */
async function signIn(username: string) {
  const client = createClient<paths>({ baseUrl: server });
  const { data, error } = await client.POST('/api/v1/auth/login', { body: { username, password: 'guicheng-demo' } });
  if (!data) throw new Error(`${username}: ${error.code}: ${error.detail}`);
  client.use({
    onRequest({ request }) {
      request.headers.set('authorization', `Bearer ${data.accessToken}`);
      return request;
    },
  });
  return client;
}

/** Sends an event of the case, for the task that it decides, if it decides one. */
async function send(by: string, id: string, type: string, data: Record<string, unknown> = {}): Promise<Instance> {
  const client = await signIn(by);
  const seen = await client.GET('/api/v1/instances/{id}', { params: { path: { id } } });
  if (!seen.data) throw new Error(`${by} ${type}: ${seen.error.code}: ${seen.error.detail}`);
  const taskId = seen.data.availableEvents.find((event) => event.type === type)?.taskId;
  const sent = await client.POST('/api/v1/instances/{id}/events', {
    params: { path: { id }, header: { 'Idempotency-Key': `${id}-${type}-${by}` } },
    body: { type, data, ...(taskId ? { taskId } : {}) },
  });
  if (!sent.data) throw new Error(`${by} ${type}: ${sent.error.code}: ${sent.error.detail}`);
  if ('dryRun' in sent.data) throw new Error('Expected the event to be sent, but it was rehearsed.');
  return sent.data;
}

const salesperson = await signIn('sales.rep1');
const started = await salesperson.POST('/api/v1/instances', {
  body: {
    definition: 'contract-review',
    input: {
      ...{ customer: 'Bohai Pumps', customerContactName: 'Liu Yang', title: 'Control cabinets', amount: '128000.00' },
      ...{ currency: 'CNY', template: 'standard', technicalDelivery: true, discountBeyondAuthority: false },
      ...{ background: 'Second order.', keyTerms: 'Three instalments.', riskPoints: 'Late delivery.' },
      contractDraft: 'draft-1.docx',
    },
  },
});
if (!started.data) throw new Error(started.error.detail);
const { id } = started.data;
const [drafting] = started.data.states;
if (drafting?.title?.en === undefined) throw new Error('Expected the title of the first state.');

await send('sales.rep1', id, 'SUBMIT_FOR_REVIEW');
await send('legal', id, 'APPROVE', { opinion: 'In order.' });

const seal = { contractNumber: `HT-${id}`.slice(0, 40), originals: 2, documentFilledIn: true };
const early = await (
  await signIn('legal')
).POST('/api/v1/instances/{id}/events', { params: { path: { id } }, body: { type: 'SEAL', data: seal } });
if (early.error?.code !== 'EVENT_NOT_ACCEPTED') throw new Error('Expected the early seal to be refused.');
if (!early.error.acceptedEvents?.includes('APPROVE')) throw new Error('Expected to be told what is accepted.');

await send('tech.head', id, 'APPROVE', { opinion: 'Feasible.' });
await send('fin.reviewer', id, 'ASSESS', { opinion: 'Margin 18 %.', collectionRisk: false });
await send('sales.rep1', id, 'SUBMIT', { finalVersion: 'final-1.docx', changedSinceReview: false });
await send('sales.director', id, 'APPROVE');
await send('gm', id, 'APPROVE');
await send('gm', id, 'SEAL', seal);
await send('fin.reviewer', id, 'ARCHIVE');
await send('admin.officer', id, 'ARCHIVE');
const done = await send('sales.rep1', id, 'ARCHIVE');

const auditor = await signIn('auditor');
const path = { id };
const history = await auditor.GET('/api/v1/instances/{id}/history', { params: { path, query: { limit: 5 } } });
const next = await auditor.GET('/api/v1/instances/{id}/history', {
  params: { path, query: { limit: 200, cursor: history.data?.nextCursor ?? '' } },
});
const records = [...(history.data?.items ?? []), ...(next.data?.items ?? [])];
const kinds = records.map((record) => ('unreadable' in record ? 'unreadable' : record.type));
const verified = await auditor.POST('/api/v1/instances/{id}/verify', { params: { path } });
process.stdout.write(JSON.stringify({ status: done.status, value: done.value, kinds, valid: verified.data?.valid }));
