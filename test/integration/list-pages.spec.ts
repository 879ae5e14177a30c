import { fillLists, listed } from '../../bench/lists/filled-lists.js';
import { instanceFilters } from '../../bench/lists/list-questions.js';
import { InstanceStore, type InstanceFilter, type Viewer } from '../../src/persistence/index.js';
import { describeOnEachDatabase } from '../support/databases.js';

/** Enough that a page with several filters ends before its index does. */
const rows = 3_000;
const limit = 50;
const { orgId, everywhere, seldom } = listed;

const viewers = {
  'who sees everything': { userId: 'admin', seesEverything: true },
  'in every case': { userId: everywhere, seesEverything: false },
  'in few cases': { userId: seldom, seesEverything: false },
  'in no case': { userId: 'nobody', seesEverything: false },
  'who stands in for two': {
    userId: seldom,
    seesEverything: false,
    standsInFor: [
      { userId: everywhere, processes: ['definition-3', 'definition-0'] },
      { userId: 'user-7', processes: null },
    ],
  },
} as const satisfies Readonly<Record<string, Viewer>>;

/** The participations that let somebody see a case. */
const participations = ({ userId, standsInFor = [] }: Viewer): string =>
  [{ userId, processes: null }, ...standsInFor]
    .map(({ userId: person, processes }) => {
      const within = processes ? ` AND definition_key IN (${processes.map((key) => `'${key}'`).join(', ')})` : '';
      return `(user_id = '${person}'${within})`;
    })
    .join(' OR ');

describeOnEachDatabase('the pages of a list of cases', (database) => {
  beforeAll(() => fillLists(database(), rows), 120_000);

  const matching = async (filter: Partial<InstanceFilter>, viewer: Viewer): Promise<readonly string[]> => {
    const { definition, status, state, startedBy, number, parentId, overdue, startedAfter, startedBefore } = filter;
    const { text: said } = filter;
    const text = (value: string): string => `'${value}'`;
    const conditions = [
      definition && `definition_key = ${text(definition)}`,
      filter.version !== undefined && `definition_version = ${filter.version}`,
      status && (status === 'open' ? `status IN ('active', 'error')` : `status = ${text(status)}`),
      startedBy && `started_by = ${text(startedBy)}`,
      said && `number LIKE ${text(`${said}%`)}`,
      number && `number = ${text(number)}`,
      parentId && `parent_id = ${text(parentId)}`,
      overdue !== undefined && `overdue = ${overdue}`,
      startedAfter && `started_at > ${text(startedAfter)}`,
      startedBefore && `started_at < ${text(startedBefore)}`,
      state && `id IN (SELECT instance_id FROM active_state WHERE state = ${text(state)})`,
      !viewer.seesEverything && `id IN (SELECT instance_id FROM participant WHERE ${participations(viewer)})`,
    ].filter((condition) => typeof condition === 'string' && condition !== '');
    const found: { id: string }[] = await database().writer.query(
      `SELECT id FROM instance WHERE ${['1 = 1', ...conditions].join(' AND ')} ORDER BY started_at DESC, id DESC`,
    );
    return found.map(({ id }) => id);
  };

  it.each(Object.entries(viewers))(
    'together hold each case that matches once, newest first, for one %s',
    async (_, viewer) => {
      const instances = new InstanceStore(database());
      for (const [name, filter] of Object.entries(instanceFilters)) {
        const found: string[] = [];
        let before: InstanceFilter['before'];
        do {
          const page = await instances.list(orgId, viewer, { limit, ...filter, ...(before ? { before } : {}) });
          found.push(...page.items.map(({ columns }) => columns.id));
          before = page.next ?? undefined;
        } while (before);
        const expected = await matching(filter, viewer);
        expect([name, found]).toEqual([name, expected]);
      }
    },
    60_000,
  );
});
