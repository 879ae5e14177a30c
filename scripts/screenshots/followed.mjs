/* global requestAnimationFrame */
/**
 * Follows what a page asks for. A stream never ends: nobody waits for it.
 *
 * @param {import('playwright-core').Page} page
 * @returns {() => Promise<void>} resolves when the page has got all that it has asked for, and shows it
 */
export function followed(page) {
  /** @type {Set<import('playwright-core').Request>} */
  const pending = new Set();
  page.on('request', (request) => {
    if (!request.url().includes('/stream')) pending.add(request);
  });
  page.on('requestfinished', (request) => void pending.delete(request));
  page.on('requestfailed', (request) => void pending.delete(request));
  return async () => {
    do {
      while (pending.size > 0)
        await Promise.race([page.waitForEvent('requestfinished'), page.waitForEvent('requestfailed')]);
      await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));
    } while (pending.size > 0);
  };
}
