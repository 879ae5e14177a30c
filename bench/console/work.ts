import type { ConsoleTime } from './console-time.js';
import type { Desk } from './desk.js';
import { drawer, drawing, row, submit, verb } from './page-marks.js';
import { measured } from './visitor.js';

/** The heading of what a case says, which names the case. */
const sheet = "[id^='sheet-']";

const megabyte = 1_000_000;

/** What somebody does all day: opens case after case from the inbox, and decides. */
export async function work(desk: Desk, cases: readonly string[]): Promise<readonly ConsoleTime[]> {
  return desk.as('legal', async (legal) => {
    const page = await legal.open('/inbox', [row]);
    const opened: number[] = [];
    for (const index of cases.keys()) {
      const entry = page.locator(`[aria-rowindex='${index + 1}']`);
      const there = [`section:has(${sheet}) dl`, drawing, verb];
      opened.push(await measured(page, { event: 'click', there, changed: [sheet, 'id'] }, () => entry.click()));
    }
    const tools = await legal.tools(page);
    await tools.send('HeapProfiler.collectGarbage');
    const { usedSize } = await tools.send('Runtime.getHeapUsage');

    let left = [...cases];
    const decided = await desk.samples(async () => {
      const [id = '', ...others] = left;
      left = others;
      const whole = await legal.open(`/cases/${id}`, [verb]);
      await whole.locator(verb).click();
      await whole.getByLabel(/^意见/).fill('同意。');
      const took = await measured(whole, { event: 'submit', gone: drawer }, () => whole.locator(submit).click());
      await whole.close();
      return took;
    });
    return [
      { name: 'case opened from the inbox', unit: 'ms', samples: opened },
      { name: 'decision, from its button until it is done', unit: 'ms', samples: decided },
      { name: `memory after ${cases.length} cases`, unit: 'MB', budget: 60, samples: [usedSize / megabyte] },
    ];
  });
}
