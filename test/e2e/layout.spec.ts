import { startApplication, type TestApplication } from '../support/application.js';
import type { Client } from '../support/client.js';

interface Box {
  readonly id: string;
  readonly parent: string | null;
  readonly kind: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
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
});
