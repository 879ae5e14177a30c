import type { ConsoleTime } from './console-time.js';
import type { Desk } from './desk.js';
import { lengthen } from './contracts.js';
import { slider, wholeCase } from './page-marks.js';
import { measured } from './visitor.js';

const records = 1_000;

/** Moving through a history by its slider, and verifying a long one in the browser. */
export async function histories(desk: Desk, caseId: string): Promise<readonly ConsoleTime[]> {
  return desk.as('legal', async (legal) => {
    await lengthen(legal, caseId, records);
    const page = await legal.open(`/cases/${caseId}`, wholeCase);
    await page.locator(slider).focus();
    const step = await desk.samples(() =>
      measured(page, { event: 'keydown', changed: [slider, 'aria-valuetext'] }, () => page.keyboard.press('ArrowLeft')),
    );
    const verify = await desk.samples(async () => {
      const fresh = await legal.open(`/cases/${caseId}`, wholeCase);
      const took = await measured(fresh, { event: 'click', there: ["[data-proof='intact']"] }, () =>
        fresh.locator('[data-proof]').first().click(),
      );
      await fresh.close();
      return took;
    });
    return [
      { name: 'step of the replay slider', unit: 'ms', budget: 50, samples: step },
      { name: `${records} records verified in the browser`, unit: 'ms', budget: 200, samples: verify },
    ];
  });
}
