import type { ConsoleTime } from './console-time.js';
import type { Desk } from './desk.js';
import { fetched } from './in-page.js';
import { drawing } from './page-marks.js';
import { measured, type Visitor } from './visitor.js';

interface Definition {
  readonly key: string;
  readonly version: number;
  readonly states: readonly unknown[];
}

/** The chart with the most states, every one of them drawn: laid out, read again and drawn. */
export async function charts(desk: Desk): Promise<readonly ConsoleTime[]> {
  return desk.as('auditor', async (auditor) => {
    const { key, version, states } = await largest(auditor);
    const name = `chart of ${states.length} states (${key})`;
    const path = `/api/v1/definitions/${key}/layout?version=${version}&detail=exact`;
    // A page of something else: that of the process itself would have its chart laid out.
    const elsewhere = await auditor.open('/processes', ['main']);
    const first = await elsewhere.evaluate(fetched, path);
    const again = await desk.samples(() => elsewhere.evaluate(fetched, path));

    const page = await auditor.open(`/processes/${key}`, [drawing]);
    const detail = page.getByRole('button', { name: /技术状态$/ });
    const turned = () =>
      measured(page, { event: 'click', changed: ["svg[role='img']", 'viewBox'] }, () => detail.click());
    // From now on the page has the geometry of both.
    await turned();
    const draw = await desk.samples(async () => {
      await turned();
      return turned();
    });
    return [
      { name: `${name}: laid out by the server, the first time`, unit: 'ms', budget: 1_000, samples: [first] },
      { name: `${name}: geometry from the cache`, unit: 'ms', budget: 30, samples: again },
      { name: `${name}: drawn`, unit: 'ms', budget: 60, samples: draw },
    ];
  });
}

async function largest(auditor: Visitor): Promise<Definition> {
  const { items } = await auditor.get<{ readonly items: readonly { readonly key: string }[] }>(
    '/api/v1/definitions?limit=200',
  );
  let found: Definition | undefined;
  for (const { key } of items) {
    const one = await auditor.get<Definition>(`/api/v1/definitions/${key}`);
    if (!found || one.states.length > found.states.length) found = one;
  }
  if (!found) throw new Error('Expected processes, but found none.');
  return found;
}
