import { randomUUID } from 'node:crypto';
import { Database } from '../../src/modules/database/index.js';
import { HistoryEntity, PersonalValueEntity } from '../../src/persistence/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';
import { contractForm } from '../support/contract-review.js';
import { sendEvent } from '../support/send-event.js';

interface Erasures {
  readonly items: readonly {
    readonly subject: { readonly id: string; readonly name: string } | null;
    readonly requestedBy: { readonly name: string };
    readonly reason: string;
    readonly at: string;
    readonly valuesErased: number;
  }[];
  readonly nextCursor: string | null;
}

interface FoundInside {
  readonly items: readonly { readonly id: string; readonly field: string }[];
}

const { customerContactName, customerContactPhone } = contractForm;

describe.each(['sqlite', 'postgres'] as const)('personal data over HTTP (%s)', (database) => {
  let application: TestApplication;
  let people: Record<'admin' | 'auditor' | 'owner' | 'rep1' | 'rep2' | 'legal' | 'cashier', Client>;
  beforeAll(async () => {
    application = await startApplication({ database });
    const names = { rep1: 'sales.rep1', rep2: 'sales.rep2' } as const;
    const entries = (['admin', 'auditor', 'owner', 'rep1', 'rep2', 'legal', 'cashier'] as const).map(async (key) => {
      const username = key === 'rep1' || key === 'rep2' ? names[key] : key;
      return [key, await application.signIn(username)] as const;
    });
    people = Object.fromEntries(await Promise.all(entries)) as typeof people;
  });
  afterAll(() => application.close());

  const idOf = async (username: string): Promise<string> => {
    const { body } = await people.admin.get<{ items: { id: string }[] }>(`/users?username=${username}`);
    return body.items[0]?.id ?? '';
  };

  /** A contract review that has been submitted: legal, technical and finance take part in it. */
  const submitted = async (by: Client): Promise<string> => {
    const request = { definition: 'contract-review', input: contractForm };
    const started = await by.post<{ id: string }>('/instances', request, { 'idempotency-key': randomUUID() });
    expect(started.status).toBe(201);
    const sent = await sendEvent(by, `/instances/${started.body.id}/events`, { type: 'SUBMIT_FOR_REVIEW', data: {} });
    expect(sent.status).toBe(200);
    return started.body.id;
  };

  const everythingShown = async (client: Client, id: string): Promise<string> => {
    const answers = [`/instances/${id}`, `/instances/${id}/history`, `/instances/${id}/replay?position=1`].map((path) =>
      client.get<unknown>(path),
    );
    return (await Promise.all(answers)).map(({ status, body }) => `${status} ${JSON.stringify(body)}`).join('\n');
  };

  const timesShown = (text: string): number => text.split(customerContactPhone).length - 1;

  it('is shown in the case, its history and its replays to those who take part, to owners and to auditors', async () => {
    const id = await submitted(people.rep1);
    for (const client of [people.rep1, people.legal, people.owner, people.auditor]) {
      const shown = await everythingShown(client, id);
      expect(timesShown(shown)).toBeGreaterThanOrEqual(3);
      expect(shown).toContain(customerContactName);
    }
  });

  it('is not shown to an administrator, who sees the case', async () => {
    const id = await submitted(people.rep1);
    const shown = await everythingShown(people.admin, id);
    expect(shown).toMatch(/^200 /);
    expect(timesShown(shown)).toBe(0);
    expect(shown).toContain('"$personal"');
  });

  it('is nowhere in the database but in the vault', async () => {
    await submitted(people.rep1);
    const { reader } = application.nest.get(Database);
    const { manager } = reader;
    const tables = reader.entityMetadatas.filter(({ tableName }) => tableName !== 'personal_value');
    expect(tables.length).toBeGreaterThan(10);
    for (const { target, tableName } of tables) {
      const text = JSON.stringify(await manager.find(target));
      expect({ tableName, found: text.includes(customerContactPhone) || text.includes(customerContactName) }).toEqual({
        tableName,
        found: false,
      });
    }
  });

  it('that was changed in the vault does not pass the verification', async () => {
    const id = await submitted(people.rep1);
    const value = JSON.stringify('13911111111');
    await application.nest
      .get(Database)
      .unitOfWork.run((transaction) =>
        transaction.update(PersonalValueEntity, { instanceId: id, field: 'customerContactPhone' }, { value }),
      );
    const { body } = await people.auditor.post(`/instances/${id}/verify`);
    expect(body).toMatchObject({ valid: false, firstFailure: { position: 1, check: 'commitment' } });
  });

  it('is forgotten for good, and the proof still holds', async () => {
    const [mine, other] = [await submitted(people.rep2), await submitted(people.rep1)];
    const subject = await idOf('sales.rep2');
    const before = (await people.auditor.post(`/instances/${mine}/verify`)).body;
    expect(before).toMatchObject({ valid: true });

    const reason = '客户联系人要求删除';
    const answer = await people.admin.post(`/vault/subjects/${subject}/erase`, { reason });
    expect(answer).toMatchObject({ status: 200, body: { valuesErased: 2 } });

    for (const client of [people.rep2, people.legal, people.auditor]) {
      const shown = await everythingShown(client, mine);
      expect(timesShown(shown)).toBe(0);
      expect(shown).toContain('"erased":true');
    }
    expect((await people.auditor.post(`/instances/${mine}/verify`)).body).toEqual(before);
    const going = await people.legal.get<{ availableEvents: { type: string }[] }>(`/instances/${mine}`);
    expect(going.body.availableEvents.map(({ type }) => type)).toContain('APPROVE');
    expect(timesShown(await everythingShown(people.rep1, other))).toBeGreaterThanOrEqual(3);

    const { body } = await people.auditor.get<Erasures>('/vault/erasures');
    expect(body.items[0]).toMatchObject({
      subject: { id: subject, name: '杨帆' },
      requestedBy: { name: '系统管理员' },
      reason,
      valuesErased: 2,
    });
    expect((await people.admin.post(`/vault/subjects/${subject}/erase`, { reason })).body).toEqual({ valuesErased: 0 });
  });

  it('of somebody who never signed in is found and forgotten by what it is, by an administrator or a privacy officer', async () => {
    const [one, other] = [await submitted(people.rep1), await submitted(people.rep2)];
    await people.admin.put('/roles/PrivacyOfficer/members', { userIds: [await idOf('cashier')] });
    for (const client of [people.rep1, people.owner, people.auditor]) {
      expect((await client.post('/vault/search', { value: customerContactPhone })).status).toBe(403);
    }
    const search = () =>
      people.cashier.post<{ items: { instanceId: string; field: string; submittedBy: { name: string } }[] }>(
        '/vault/search',
        { value: `  ${customerContactPhone.slice(0, 3)} ${customerContactPhone.slice(3)} ` },
      );
    const { body: found } = await search();
    const places = found.items.map(({ instanceId, field }) => `${instanceId} ${field}`);
    expect(places).toEqual(expect.arrayContaining([`${one} customerContactPhone`, `${other} customerContactPhone`]));
    expect(JSON.stringify(found)).not.toContain(customerContactPhone);

    const request = { values: [customerContactName, customerContactPhone], reason: '客户联系人要求删除' };
    const erased = await people.cashier.post<{ valuesErased: number }>('/vault/erase', request);
    expect(erased.status).toBe(200);
    expect(erased.body.valuesErased).toBeGreaterThanOrEqual(4);
    expect((await search()).body).toEqual({ items: [], more: false, next: null });
    for (const id of [one, other]) {
      const shown = await everythingShown(people.legal, id);
      expect(timesShown(shown)).toBe(0);
      expect(shown).not.toContain(customerContactName);
      expect((await people.auditor.post(`/instances/${id}/verify`)).body).toMatchObject({ valid: true });
    }
    const { body } = await people.auditor.get<Erasures>('/vault/erasures?limit=1');
    expect(body.items[0]).toMatchObject({ subject: null, reason: request.reason });
    expect((await people.admin.post('/vault/erase', { ...request, values: [] })).status).toBe(422);
    await people.admin.put('/roles/PrivacyOfficer/members', { userIds: [] });
    expect((await search()).status).toBe(403);
  });

  it('in a comment is in the vault too, and forgotten like the rest', async () => {
    const id = await submitted(people.rep1);
    const comment = `已与${randomUUID()}先生电话确认`;
    const event = { type: 'APPROVE', data: { opinion: '可。' }, comment };
    expect((await sendEvent(people.legal, `/instances/${id}/events`, event)).status).toBe(200);
    expect(await everythingShown(people.rep1, id)).toContain(comment);
    expect(await everythingShown(people.admin, id)).not.toContain(comment);
    const { manager } = application.nest.get(Database).reader;
    expect(JSON.stringify(await manager.find(HistoryEntity))).not.toContain(comment);
    expect((await people.auditor.post(`/instances/${id}/verify`)).body).toMatchObject({ valid: true });
    const erased = await people.admin.post('/vault/erase', { values: [comment], reason: 'comment' });
    expect(erased.body).toEqual({ valuesErased: 1 });
    expect(await everythingShown(people.rep1, id)).not.toContain(comment);
    expect((await people.auditor.post(`/instances/${id}/verify`)).body).toMatchObject({ valid: true });
  });

  it('that somebody writes into a remark or an opinion is read by those concerned, found inside it, and forgotten', async () => {
    const mark = `张${randomUUID()}`;
    const said = (what: string): string => `${what}：与${mark.toUpperCase()}电话确认，态度良好。`;
    const input = {
      customerName: '渤海泵业',
      contact: '138',
      concerns: 'P-40',
      complainedAt: '2025-03-03T00:30:00.000Z',
    };
    const ownerId = await idOf('cs.owner');
    const service = await application.signIn('cs.owner');
    const started = await people.rep1.post<{ id: string }>('/instances', {
      definition: 'complaint-generic',
      input: { ...input, content: said('投诉内容') },
    });
    expect(started.status).toBe(201);
    const { id } = started.body;
    const send = async (by: Client, type: string, data: object) =>
      expect(await sendEvent(by, `/instances/${id}/events`, { type, data })).toMatchObject({ status: 200 });
    await send(people.rep1, 'ASSIGN', { ownerId });
    await send(service, 'CONTACTED', { remark: said('首次联系') });
    await send(service, 'INVESTIGATED', { cause: said('根本原因') });
    await send(service, 'PROPOSE', { kind: 'repair', solution: said('解决方案') });
    await send(service, 'CUSTOMER_DECLINED', { remark: said('客户意见') });

    const times = (text: string): number => text.toUpperCase().split(mark.toUpperCase()).length - 1;
    for (const client of [people.rep1, service, people.owner, people.auditor])
      expect(times(await everythingShown(client, id))).toBeGreaterThanOrEqual(5);
    expect(times(await everythingShown(people.admin, id))).toBe(0);
    const { reader } = application.nest.get(Database);
    for (const { target, tableName } of reader.entityMetadatas.filter((one) => one.tableName !== 'personal_value'))
      expect([tableName, times(JSON.stringify(await reader.manager.find(target)))]).toEqual([tableName, 0]);

    const before = (await people.auditor.post(`/instances/${id}/verify`)).body;
    expect(before).toMatchObject({ valid: true });
    const search = async (more: object) =>
      (await people.admin.post<FoundInside>('/vault/search', { value: mark, ...more })).body;
    expect((await search({})).items).toEqual([]);
    const found = await search({ inside: true });
    expect(found).toMatchObject({ more: false, next: null });
    expect(found.items.map(({ field }) => field)).toEqual(['content', 'remark', 'cause', 'solution', 'remark']);
    expect(JSON.stringify(found)).not.toContain('确认');

    const [first, ...rest] = found.items.map((place) => place.id);
    expect((await search({ inside: true, after: first })).items.map((place) => place.id)).toEqual(rest);
    const erasure = { ids: [first], reason: '客户联系人要求删除' };
    expect((await people.admin.post('/vault/erase', erasure)).body).toEqual({ valuesErased: 1 });
    expect((await search({ inside: true })).items).toHaveLength(4);
    await people.admin.post(`/vault/subjects/${ownerId}/erase`, { reason: '离职' });
    expect((await search({ inside: true })).items).toEqual([]);

    for (const client of [service, people.owner, people.auditor]) {
      const shown = await everythingShown(client, id);
      expect(times(shown)).toBe(0);
      expect(shown).toContain('"erased":true');
    }
    expect((await people.auditor.post(`/instances/${id}/verify`)).body).toEqual(before);
    await send(service, 'PROPOSE', { kind: 'exchange', solution: '换货' });
    expect((await people.auditor.post(`/instances/${id}/verify`)).body).toMatchObject({ valid: true });
  });

  it('of a review is read by those who decide after it, and its author can be forgotten while the case goes on', async () => {
    const id = await submitted(people.rep1);
    const mark = `李${randomUUID()}`;
    const said = (what: string): string => `${what}：${mark}`;
    const decide = async (by: string, type: string, data: object) => {
      const event = { type, data, comment: said('备注') };
      const sent = await sendEvent(await application.signIn(by), `/instances/${id}/events`, event);
      expect([by, sent.status]).toEqual([by, 200]);
    };
    await decide('legal', 'APPROVE', { opinion: said('法务意见') });
    await decide('tech.head', 'APPROVE', { opinion: said('技术意见') });
    await decide('fin.reviewer', 'ASSESS', {
      opinion: said('财务意见'),
      profitability: '毛利率 18%。',
      collectionRisk: false,
    });
    const changes = { changedSinceReview: true, negotiatedChanges: said('修改') };
    await decide('sales.rep1', 'SUBMIT', { finalVersion: 'HT-终稿', ...changes });

    const director = await application.signIn('sales.director');
    const { body: seen } = await director.get<{ context: unknown }>(`/instances/${id}`);
    for (const what of ['法务意见', '技术意见', '财务意见', '修改'])
      expect(JSON.stringify(seen.context)).toContain(said(what));
    const { reader } = application.nest.get(Database);
    for (const { target, tableName } of reader.entityMetadatas.filter((one) => one.tableName !== 'personal_value'))
      expect([tableName, JSON.stringify(await reader.manager.find(target)).includes(mark)]).toEqual([tableName, false]);

    const before = (await people.auditor.post(`/instances/${id}/verify`)).body;
    await people.admin.post(`/vault/subjects/${await idOf('legal')}/erase`, { reason: '离职' });
    const shown = await everythingShown(director, id);
    expect(shown).not.toContain(said('法务意见'));
    expect(shown).toContain(said('技术意见'));
    expect((await people.auditor.post(`/instances/${id}/verify`)).body).toEqual(before);
    await decide('sales.director', 'APPROVE', {});
    await decide('gm', 'APPROVE', {});
    expect((await people.auditor.post(`/instances/${id}/verify`)).body).toMatchObject({ valid: true });
  });

  it('is not erased without being told what', async () => {
    for (const request of [{}, { values: [] }, { ids: [] }, { ids: ['a', 'a'] }, { ids: ['x'.repeat(101)] }])
      expect((await people.admin.post('/vault/erase', { ...request, reason: 'asked' })).status).toBe(422);
    expect((await people.admin.post('/vault/erase', { ids: ['nothing'], reason: 'nowhere' })).body).toEqual({
      valuesErased: 0,
    });
  });

  it('is erased once for one Idempotency-Key', async () => {
    await submitted(people.rep1);
    const subject = await idOf('sales.rep1');
    const erase = () =>
      people.admin.post(`/vault/subjects/${subject}/erase`, { reason: 'once' }, { 'idempotency-key': 'erase-once' });
    const [first, second] = [await erase(), await erase()];
    expect(first.body).toEqual(second.body);
    const { body } = await people.admin.get<Erasures>('/vault/erasures?limit=200');
    expect(body.items.filter(({ reason }) => reason === 'once')).toHaveLength(1);
  });

  it('is erased by administrators only, who give a reason, of people who are there', async () => {
    const path = `/vault/subjects/${await idOf('sales.rep1')}/erase`;
    const reason = { reason: 'asked' };
    expect((await application.anonymous.post(path, reason)).status).toBe(401);
    for (const client of [people.rep1, people.auditor, people.owner]) {
      expect((await client.post(path, reason)).status).toBe(403);
    }
    for (const refused of [
      {},
      { reason: '' },
      { reason: '  ' },
      { reason: 'x'.repeat(501) },
      { ...reason, all: true },
    ]) {
      expect((await people.admin.post(path, refused)).status).toBe(422);
    }
    expect((await people.admin.post('/vault/subjects/nobody/erase', reason)).status).toBe(404);
    const { body } = await people.admin.get<Erasures>('/vault/erasures?limit=200');
    expect(body.items.filter((erasure) => erasure.reason === reason.reason)).toEqual([]);
  });

  it('leaves a list of its erasures, newest first, to administrators and auditors', async () => {
    const subject = await idOf('cashier');
    for (const reason of ['first', 'second', 'third']) {
      await people.admin.post(`/vault/subjects/${subject}/erase`, { reason });
    }
    const first = await people.auditor.get<Erasures>('/vault/erasures?limit=2');
    expect(first.body.items.map(({ reason }) => reason)).toEqual(['third', 'second']);
    const next = await people.admin.get<Erasures>(`/vault/erasures?limit=1&cursor=${first.body.nextCursor}`);
    expect(next.body.items.map(({ reason }) => reason)).toEqual(['first']);
    expect((await people.cashier.get('/vault/erasures')).status).toBe(403);
    expect((await people.auditor.get('/vault/erasures?cursor=nonsense')).status).toBe(400);
  });
});
