import { languageOf } from './language.js';

const preferred = (header?: string): string => languageOf({ headers: { 'accept-language': header } });

describe('languageOf', () => {
  it.each([
    ['zh', 'zh'],
    ['zh-CN,zh;q=0.9,en;q=0.8', 'zh'],
    ['en-GB', 'en'],
    ['fr, zh-TW;q=0.5, en;q=0.4', 'zh'],
    ['en;q=0.1, zh;q=0.2', 'zh'],
    ['ZH', 'zh'],
    ['zh;q=0', 'en'],
    ['de', 'en'],
    ['*', 'en'],
    ['zh;q=much', 'en'],
    [';;,', 'en'],
    ['', 'en'],
    [undefined, 'en'],
  ])("takes '%s' for %s", (header, language) => {
    expect(preferred(header)).toBe(language);
  });
});
