import { TimerSweeper } from '../../src/modules/timers/index.js';
import { startApplication, type TestApplication } from '../support/application.js';
import { CaseDesk } from '../support/case-desk.js';
import type { Client } from '../support/client.js';
import { contractForm, contractSteps } from '../support/contract-review.js';

interface Box {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly title: string;
  readonly lines: readonly string[];
  readonly folds: readonly string[];
  readonly exits: readonly string[];
}

interface Layout {
  readonly width: number;
  readonly height: number;
  readonly boxes: readonly Box[];
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly events: readonly string[];
    readonly points: readonly { readonly x: number; readonly y: number }[];
    readonly label: { readonly text: string } | null;
  }[];
}

const chinese = { 'accept-language': 'zh' };

/** How each state stands in a picture of a case. */
const standingsIn = (picture: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    [...picture.matchAll(/<g class="(\w+)" data-state="([^"]*)">/g)].map(([, standing = '', state = '']) => [
      state,
      standing,
    ]),
  );

describe('the geometry of charts', () => {
  let application: TestApplication;
  let reader: Client;
  let keys: readonly string[];

  beforeAll(async () => {
    application = await startApplication({ database: 'sqlite' });
    reader = await application.signIn('legal');
    const { body } = await reader.get<{ items: readonly { readonly key: string }[] }>('/definitions?limit=200');
    keys = body.items.map(({ key }) => key);
  });
  afterAll(() => application.close());

  const layout = async (key: string, detail: 'reader' | 'exact' = 'reader'): Promise<Layout> =>
    (await reader.get<Layout>(`/definitions/${key}/layout?detail=${detail}`, chinese)).body;

  it('places every state and arrow of every process inside the drawing, each box inside of its parent', async () => {
    for (const key of keys) {
      for (const detail of ['reader', 'exact'] as const) {
        const { width, height, boxes, edges } = await layout(key, detail);
        const byId = new Map(boxes.map((box) => [box.id, box]));
        expect(boxes.length).toBeGreaterThan(1);
        for (const { x, y, w, h, parent } of boxes) {
          const around = parent === null ? { x: 0, y: 0, w: width, h: height } : byId.get(parent);
          expect(around).toBeDefined();
          if (!around) continue;
          expect(x).toBeGreaterThanOrEqual(around.x);
          expect(y).toBeGreaterThanOrEqual(around.y);
          expect(x + w).toBeLessThanOrEqual(around.x + around.w + 0.2);
          expect(y + h).toBeLessThanOrEqual(around.y + around.h + 0.2);
        }
        for (const { from, to, points } of edges) {
          expect([byId.has(from), byId.has(to)]).toEqual([true, true]);
          expect(points.length).toBeGreaterThan(1);
        }
      }
    }
  });

  it('shows a reader every state in which somebody has work, by itself or folded into one that stands for it', async () => {
    for (const key of keys) {
      const { body } = await reader.get<{ states: readonly { readonly id: string; readonly task: object | null }[] }>(
        `/definitions/${key}`,
      );
      const { boxes } = await layout(key);
      const shown = new Set(boxes.flatMap(({ id, folds }) => [id, ...folds]));
      expect(body.states.filter(({ id, task }) => task && !shown.has(id))).toEqual([]);
    }
  });

  it('folds what only engineers need: a review is one box, a withdrawal a mark and not an arrow', async () => {
    const [read, exact] = [await layout('contract-review'), await layout('contract-review', 'exact')];
    const legal = read.boxes.find(({ id }) => id === 'internalReview.legal');
    expect(legal).toMatchObject({
      kind: 'state',
      folds: expect.arrayContaining(['internalReview.legal.open']) as unknown,
    });
    expect(read.boxes.length).toBeLessThan(exact.boxes.length * 0.7);
    expect(read.edges.filter(({ events }) => events.includes('WITHDRAW'))).toEqual([]);
    expect(read.boxes.some(({ exits }) => exits.includes('撤回'))).toBe(true);
  });

  it('is told apart by a tag, and is not made again', async () => {
    const first = await reader.get('/definitions/contract-review/layout', chinese);
    const english = await reader.get('/definitions/contract-review/layout', { 'accept-language': 'en' });
    expect(first.headers['etag']).not.toBe(english.headers['etag']);
    expect((await reader.get('/definitions/contract-review/layout', chinese)).headers['etag']).toBe(
      first.headers['etag'],
    );
    expect((await reader.get('/definitions/none/layout')).status).toBe(404);
  });

  it('draws the same as one picture that runs nothing', async () => {
    const { headers, body } = await reader.get<string>('/definitions/contract-review/diagram?format=svg', chinese);
    expect(headers['content-type']).toBe('image/svg+xml; charset=utf-8');
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).toContain('法务评审');
    expect(body).not.toContain('<script');
  });

  it('draws a case where it stands and stood, for whoever may see it, and says nothing that it holds', async () => {
    const hostile = '</text><script>alert(1)</script>"\u202E&';
    const desk = new CaseDesk(application);
    const form = { ...contractForm, title: hostile, customer: hostile, technicalDelivery: false };
    const { id, number } = await desk.started('sales.rep1', 'contract-review', form);
    await desk.walk(id, contractSteps.slice(0, 2));
    const ofCase = `/instances/${id}/diagram?format=svg`;
    const { headers, body } = await reader.get<string>(ofCase, chinese);
    expect(headers).toMatchObject({
      'content-type': 'image/svg+xml; charset=utf-8',
      'content-language': 'zh',
      vary: 'accept-language',
    });
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(body).toContain(number);
    for (const held of ['script', 'alert', contractForm.customerContactName, contractForm.background])
      expect(body).not.toContain(held);
    expect(standingsIn(body)).toMatchObject({
      drafting: 'passed',
      'internalReview.legal': 'passed',
      'internalReview.finance': 'active',
      // Nothing technical is delivered, so that nobody was asked.
      'internalReview.technical': 'skipped',
    });
    const before = await reader.get<string>(`${ofCase}&position=1`, chinese);
    expect(standingsIn(before.body)).toMatchObject({ drafting: 'active', 'internalReview.legal': 'idle' });

    expect((await reader.get(`${ofCase}&position=99`)).status).toBe(422);
    expect((await reader.get(`/instances/${id}/diagram?format=png`)).status).toBe(422);
    const stranger = await application.signIn('cs.agent');
    expect((await stranger.get(ofCase)).status).toBe(404);

    // The same by the chart of its process.
    const inChart = `/definitions/contract-review/diagram?format=svg&instance=${id}`;
    for (const part of ['', '&position=1'])
      expect((await reader.get(`${inChart}${part}`, chinese)).body).toBe(
        (await reader.get(`${ofCase}${part}`, chinese)).body,
      );
    expect((await reader.get(`${inChart}&version=1`)).status).toBe(200);
    expect((await reader.get(`${inChart}&position=99`)).status).toBe(422);
    const another = inChart.replace('contract-review', 'seal-usage');
    for (const notThere of [`${inChart}&version=2`, another, inChart.replace('contract-review', 'unknown')])
      expect(await reader.get(notThere)).toMatchObject({ status: 404, body: { code: 'NOT_FOUND' } });
    const [hidden, absent] = [await stranger.get(inChart), await stranger.get(another)];
    expect([hidden.status, hidden.body['detail']]).toEqual([404, absent.body['detail']]);
  });

  it('draws a process with a case as a picture alone, and a position of no process', async () => {
    const of = '/definitions/contract-review/diagram?format=';
    const id = '0199c8a0-0000-7000-8000-00000000000c';
    expect(await reader.get(`${of}scxml&instance=${id}`)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'format', message: 'Expected svg to show where a case stands, but found scxml.' }] },
    });
    expect(await reader.get(`${of}svg&position=1`)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'instance' }] },
    });
    expect(await reader.get(`${of}svg&instance=x`)).toMatchObject({
      status: 422,
      body: { errors: [{ path: 'instance' }] },
    });
  });

  it('says in whole words where a case stands, however short its box is', async () => {
    const { id } = await new CaseDesk(application).started('sales.rep1', 'contract-review', contractForm);
    const english = { 'accept-language': 'en' };
    const requester = await application.signIn('sales.rep1');
    const { body } = await requester.get<string>(`/instances/${id}/diagram?format=svg`, english);
    expect(body).toMatch(/<title>.* · Now: Draft the contract and fill in the review form<\/title>/);
    const { body: chart } = await reader.get<Layout>('/definitions/contract-review/layout', english);
    const drafting = chart.boxes.find(({ id: state }) => state === 'drafting');
    expect(drafting?.title).toBe('Draft the contract and fill in the review form');
  });

  it('marks a case that is late, suspended or stopped', async () => {
    const desk = new CaseDesk(application);
    const admin = await application.signIn('admin');
    const complaint = { customerName: 'Liu', contact: '138', content: 'It does not work.', kind: 'complaint' };
    const { id } = await desk.started('aftersales.agent', 'after-sales-emergency', complaint);
    await desk.walk(id, [
      { by: 'aftersales.agent', type: 'RESPOND', data: {} },
      { by: 'aftersales.agent', type: 'JUDGE', data: { problem: 'Pump', severity: 'general' } },
    ]);
    const picture = async (): Promise<string> =>
      (await admin.get<string>(`/instances/${id}/diagram?format=svg`, chinese)).body;
    expect(await picture()).not.toContain('class="mark');
    await admin.post('/demo/clock', { advance: 'P3D' });
    await application.nest.get(TimerSweeper).flush();
    expect(await picture()).toMatch(/class="mark late"[^>]*><title>超期 2 天</);
    await admin.post(`/instances/${id}/suspend`, { reason: 'Waiting.' });
    expect(await picture()).toContain('class="mark suspended"');
    expect(await picture()).toContain('class="hatched"');

    const stopped = await desk.contract(1);
    await admin.post(`/instances/${stopped.id}/terminate`, { reason: 'The customer is gone.' });
    const { body } = await admin.get<string>(`/instances/${stopped.id}/diagram?format=svg`, chinese);
    expect(standingsIn(body)).toMatchObject({ 'internalReview.legal': 'left', drafting: 'passed' });
    expect(body).toContain('class="token hollow"');
  });
});
