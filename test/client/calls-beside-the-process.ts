import { randomUUID } from 'node:crypto';
import type { ObservedServer } from '../support/observed-server.js';
import type { ServedDocument } from '../support/served-document.js';

interface Found {
  readonly id: string;
}

const reason = 'The price is missing.';
const dayMs = 24 * 60 * 60 * 1000;

/** Takes back, modifies with and without the second administrator, withdraws and terminates: each once. */
export async function goBack(observed: ObservedServer, inReview: () => Promise<string>): Promise<void> {
  const act = (by: string, id: string, name: string, body: object = { reason }) =>
    observed.call(by, 'POST', `/instances/{id}/${name}`, { values: { id }, body });
  const id = await inReview();
  await act('legal', id, 'take-back?dryRun=true');
  await act('legal', id, 'take-back');
  await act('legal', id, 'take-back');
  const to = ['negotiation'];
  await act('admin', id, 'modify', { to: ['nowhere'], reason });
  await act('admin', id, 'modify', { to, reason });
  await observed.call('admin', 'GET', '/instances/{id}', { values: { id } });
  await act('admin', id, 'modify/confirm');
  await act('it.head', id, 'modify/confirm');
  await act('admin', id, 'modify', { to: ['drafting'], reason });
  await act('admin', id, 'modify/cancel');
  await act('admin', id, 'terminate');
  await act('sales.rep1', await inReview(), 'withdraw?dryRun=true');
  const withdrawn = await inReview();
  await act('sales.rep1', withdrawn, 'withdraw');
  await observed.call('sales.rep1', 'GET', '/instances/{id}/copy', { values: { id: withdrawn } });
  await observed.call('sales.rep1', 'GET', '/instances/{id}/diagram?format=svg', { values: { id: withdrawn } });
  const many = { ids: [await inReview(), withdrawn], act: 'suspend', reason };
  await observed.call('admin', 'POST', '/instances/administer-many', { body: many });
  await audit(observed);
  await administer(observed);
}

/** What is done with an open task and leaves it with whoever had it. */
export async function actOn(observed: ObservedServer, id: string): Promise<void> {
  const act = (by: string, name: string, body?: object) =>
    observed.call(by, 'POST', `/tasks/{id}/${name}`, { values: { id }, ...(body ? { body } : {}) });
  await act('legal', 'claim');
  await act('legal', 'release');
  await act('legal', 'delegate', { to: 'tech.head', question: 'Can we deliver this?' });
  await act('tech.head', 'opine', { recommends: 'approve', text: 'We can.' });
  await act('legal', 'delegate', { to: 'tech.head' });
  await act('legal', 'recall', {});
  await act('legal', 'add-signer', { users: ['gm'], when: 'after' });
  await act('legal', 'remove-signer', { user: 'gm', reason });
  await act('sales.rep1', 'remind');
  await act('admin', 'assign', { users: ['legal'], reason });
}

/** A task is handed on, and whoever has it then sends the case back. */
export async function handOn(observed: ObservedServer, id: string): Promise<void> {
  const values = { id };
  await observed.call('legal', 'POST', '/tasks/{id}/transfer', { values, body: { to: 'gm', reason } });
  await observed.call('gm', 'POST', '/tasks/{id}/send-back', { values, body: { to: 'initiator', reason } });
}

/** Looks for what stands where and what has failed, and signs out everywhere. */
async function administer(observed: ObservedServer): Promise<void> {
  const states = { values: { key: 'contract-review' } };
  await observed.call('auditor', 'GET', '/definitions/{key}/statistics/cases?state=drafting', states);
  await observed.call('auditor', 'GET', '/search?q=legal');
  const body = { ids: [randomUUID()], act: 'resolve', note: reason };
  await observed.call('admin', 'POST', '/incidents/act-many', { body });
  await observed.call('cashier', 'DELETE', '/me/tokens');
}

/** Reads what happened in all cases, and verifies them. */
async function audit(observed: ObservedServer): Promise<void> {
  await observed.call('auditor', 'GET', '/records');
  await observed.call('auditor', 'GET', '/records?kind=admin&limit=1');
  await observed.call('auditor', 'POST', '/audit/verifications', { body: { percent: 50, seed: '2026' } });
  const version = { values: { key: 'contract-review', version: '1' } };
  await observed.call('auditor', 'GET', '/definitions/{key}/versions/{version}/changes?since=1', version);
  await observed.call('auditor', 'GET', '/rulebook/processes');
  await observed.call('auditor', 'GET', '/rulebook/processes/{key}', { values: { key: 'contract-review' } });
  await observed.call('auditor', 'GET', '/rulebook/uncovered');
}

/** Comments on a case, copies and files of it, in each way that reads them too. */
export async function talkOf(observed: ObservedServer, document: ServedDocument, id: string, taskId: string) {
  const ofCase = { values: { id } };
  const comment = { ...ofCase, body: document.exampleOf('CommentRequest') };
  await observed.call('sales.rep1', 'POST', '/instances/{id}/comments', comment);
  await observed.call('tech.head', 'GET', '/instances/{id}/comments', ofCase);
  await observed.call('sales.rep1', 'POST', '/instances/{id}/cc', { ...ofCase, body: { users: ['gm'] } });
  await observed.call('legal', 'POST', '/tasks/{id}/cc', { values: { id: taskId }, body: { users: ['fin.reviewer'] } });
  await observed.call('gm', 'PUT', '/instances/{id}/seen', { ...ofCase, body: document.exampleOf('SeenRequest') });
  await observed.call('sales.rep1', 'GET', '/instances/{id}/cc', ofCase);
  const form = new FormData();
  form.set('file', new Blob(['合同补充说明。\n'], { type: 'text/plain' }), '说明.txt');
  await observed.call('sales.rep1', 'POST', '/attachments', { body: form });
  await observed.call('sales.rep1', 'POST', '/attachments', { body: new FormData() });
  const attached = await observed.call<Found>('sales.rep1', 'POST', '/instances/{id}/attachments', {
    ...ofCase,
    body: form,
  });
  await observed.call('legal', 'GET', '/instances/{id}/attachments', ofCase);
  const file = { values: { id, attachment: attached.id } };
  await observed.call('legal', 'GET', '/instances/{id}/attachments/{attachment}', file);
}

/** Keeps a draft and forgets it, and names a deputy for a day and ends that. */
export async function ownAffairs(observed: ObservedServer, document: ServedDocument, deputyId: string): Promise<void> {
  const draft = { values: { key: 'contract-review' }, body: document.exampleOf('DraftRequest') };
  await observed.call('legal', 'PUT', '/drafts/{key}', draft);
  await observed.call('legal', 'GET', '/drafts/{key}', { values: draft.values });
  await observed.call('legal', 'GET', '/drafts');
  await observed.call('legal', 'DELETE', '/drafts/{key}', { values: draft.values });
  const now = Date.now();
  const moment = (days: number): string => new Date(now + days * dayMs).toISOString();
  const named = await observed.call<Found>('legal', 'POST', '/delegations', {
    body: { deputyId, startsAt: moment(1), endsAt: moment(2), processes: ['contract-review'], reason: '出差。' },
  });
  await observed.call('legal', 'POST', '/delegations', { body: { deputyId: randomUUID() } });
  await observed.call('legal', 'GET', '/delegations');
  await observed.call('legal', 'DELETE', '/delegations/{id}', { values: { id: named.id } });
}
