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
const counsel = await signIn('legal');
const reviewed = await counsel.GET('/api/v1/instances/{id}', { params: { path: { id } } });
const task = reviewed.data?.tasks.find(({ key }) => key === 'legal')?.id ?? '';
// Each act has a body of its own.
type Question = NonNullable<paths['/api/v1/tasks/{id}/delegate']['post']['requestBody']>['content']['application/json'];
const question: Question = { to: 'tech.head', question: 'Can we deliver this?' };
const to: string = question.to;
const asked = await counsel.POST('/api/v1/tasks/{id}/delegate', { params: { path: { id: task } }, body: question });
if (!asked.data) throw new Error(`${to} was not asked: ${asked.error.code}: ${asked.error.detail}`);
const opined = await (
  await signIn('tech.head')
).POST('/api/v1/tasks/{id}/opine', {
  params: { path: { id: task } },
  body: { recommends: 'approve', text: 'We can.' },
});
if (!opined.data) throw new Error(`${opined.error.code}: ${opined.error.detail}`);
await send('legal', id, 'APPROVE', { opinion: 'In order.' });

const seal = { contractNumber: `HT-${id}`.slice(0, 40), originals: 2, documentFilledIn: true };
const early = await (
  await signIn('legal')
).POST('/api/v1/instances/{id}/events', { params: { path: { id } }, body: { type: 'SEAL', data: seal } });
if (early.error?.code !== 'EVENT_NOT_ACCEPTED') throw new Error('Expected the early seal to be refused.');
if (!early.error.acceptedEvents?.includes('APPROVE')) throw new Error('Expected to be told what is accepted.');

await send('tech.head', id, 'APPROVE', { opinion: 'Feasible.' });
await send('fin.reviewer', id, 'ASSESS', {
  opinion: 'In order.',
  profitability: 'Margin 18 %.',
  collectionRisk: false,
});
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
const kinds = records.flatMap((one) => ('record' in one ? [] : 'unreadable' in one ? ['unreadable'] : [one.type]));
const verified = await auditor.POST('/api/v1/instances/{id}/verify', { params: { path } });

/** Starts a case and answers its id. */
async function start(by: string, definition: string, input: Record<string, unknown>): Promise<string> {
  const begun = await (await signIn(by)).POST('/api/v1/instances', { body: { definition, input } });
  if (!begun.data) throw new Error(`${definition}: ${begun.error.code}: ${begun.error.detail}`);
  return begun.data.id;
}

const label = `FA-${id}`.slice(0, 40);
const today = new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' });
const bought = await start('engineer1', 'fixed-asset-purchase', {
  ...{ assetName: 'Laptop', use: 'Development', specification: '32 GB', budget: '9000.00', unitValue: '8000.00' },
  ...{ currency: 'CNY', usefulLifeMonths: 60 },
});
await send('engineer1', bought, 'SUBMIT');
for (const by of ['tech.head', 'fin.reviewer', 'gm']) await send(by, bought, 'APPROVE');
await send('purchasing.head', bought, 'PURCHASED', { supplier: 'Lianhua', price: '7899.00' });
await send('admin.officer', bought, 'ACCEPTANCE_PASSED');
const registered = await send('admin.officer', bought, 'REGISTERED', {
  ...{ label, assetName: 'Laptop', model: 'T14', purchaseDate: today, originalValue: '7899.00' },
  ...{ usingDepartment: 'technical', custodianId: 'engineer1', serialNumber: 'SN-4711' },
});

const explained = { label, reason: 'technicalObsolescence', explanation: 'No updates.' };
const scrapped = await start('engineer1', 'fixed-asset-scrap', explained);
await send('engineer1', scrapped, 'SUBMIT');
await send('admin.officer', scrapped, 'APPRAISAL_ARRANGED', { arrangement: 'Friday at ten.' });
await send('tech.appraiser', scrapped, 'APPRAISED_UNUSABLE', { conclusion: 'No further use.' });
await send('gm', scrapped, 'APPROVE');
await send('admin.officer', scrapped, 'DISPOSED', { method: 'Recycled' });
const writtenOff = await send('admin.officer', scrapped, 'WRITTEN_OFF');
const entry = await auditor.GET('/api/v1/registers/{name}/entries/{key}', {
  params: { path: { name: 'asset-ledger', key: label } },
});

const administrator = await signIn('admin');
const hired = await administrator.POST('/api/v1/users', {
  body: { username: `u${id.slice(-12)}`, name: 'Wang Min', password: 'a long sentence', departmentId: 'finance' },
});
if (!hired.data) throw new Error(hired.error.detail);
const moved = await administrator.PATCH('/api/v1/users/{id}', {
  params: { path: { id: hired.data.id } },
  body: { departmentId: 'sales' },
});
const members = await administrator.PUT('/api/v1/roles/{role}/members', {
  params: { path: { role: 'PrivacyOfficer' } },
  body: { userIds: [hired.data.id] },
});
const definition = 'seal-usage';
const policy = await administrator.GET('/api/v1/policies/{definition}', { params: { path: { definition } } });
const set = await administrator.PUT('/api/v1/policies/{definition}', {
  params: { path: { definition }, header: { 'If-Match': policy.response.headers.get('etag') ?? '' } },
  body: { values: { 'seal.types': ['company'] }, reason: 'Only one is left.' },
});
const found = await administrator.POST('/api/v1/vault/search', { body: { value: 'Liu Yang' } });
const erased = await administrator.POST('/api/v1/vault/erase', {
  body: { ids: (found.data?.items ?? []).map((place) => place.id), reason: 'The contact asked for it.' },
});

process.stdout.write(
  JSON.stringify({
    ...{ status: done.status, value: done.value, kinds, valid: verified.data?.valid },
    ...{ registered: registered.value, writtenOff: writtenOff.value, entry: entry.data?.data },
    ...{ moved: moved.data?.departmentId, officers: members.data?.members.map(({ name }) => name) },
    ...{ policy: set.data?.version, erased: erased.data?.valuesErased },
  }),
);
