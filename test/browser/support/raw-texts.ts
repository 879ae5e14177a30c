import type { Page } from 'playwright-core';

/** Names that are written so by intent. */
const words = /\b(?:JavaScript|SHA-256|GitHub|PostgreSQL|SQLite|OpenAPI|iCalendar)\b/g;
const kinds: readonly (readonly [string, RegExp])[] = [
  ['a name of a program', /\b[a-z]+[a-z0-9]*[A-Z][A-Za-z0-9]*\b/],
  ['a name of a program', /\b[A-Z]{2,}(?:_[A-Z0-9]+)+\b/],
  ['a moment for machines', /\d{4}-\d\d-\d\dT\d\d:\d\d/],
  ['an id', /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/i],
  ['JSON', /\{\s*"|"\s*:\s*["{[]|\[\s*\{|\{[a-zA-Z.]+\}/],
  ['nothing', /\bundefined\b|\bNaN\b|\[object|Invalid Date/],
];

/** What of a text only programs understand; nothing where people do. */
const rawIn = (text: string): string | undefined =>
  kinds.find(([, pattern]) => pattern.test(text.replace(words, '')))?.[0];

/** Whether a text is for programs. */
export const isRaw = (text: string): boolean => rawIn(text) !== undefined;

/**
 * What stands on a page and is not meant for people, with what it is. What is a name for machines by intent (a number, a
 * hash, the name one signs in with) stands in `code` or in the class `mono`.
 */
export async function rawTexts(page: Page, usernames: readonly string[]): Promise<readonly string[]> {
  const texts = await page.evaluate(() => {
    const found: string[] = [document.title];
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const around = node.parentElement;
      if (!around || around.closest('script, style, code, .mono, [data-verbatim]')) continue;
      const text = node.textContent?.trim();
      if (text) found.push(text);
    }
    for (const one of document.querySelectorAll('[aria-label], [title], [placeholder]'))
      for (const name of ['aria-label', 'title', 'placeholder']) {
        const text = one.closest('[data-verbatim]') ? null : one.getAttribute(name);
        if (text) found.push(text);
      }
    return found;
  });
  const faults = texts.flatMap((text) => {
    const kind = rawIn(text);
    if (kind) return [`${kind}: ${text.slice(0, 160)}`];
    return usernames.includes(text) ? [`the name one signs in with: ${text}`] : [];
  });
  return [...new Set(faults)];
}
