import { ConfigurationError } from './modules/configuration/index.js';
import { DefinitionsRefused } from './modules/definitions/index.js';
import { startFailure } from './start-failure.js';

const failure = (code: string): Error => Object.assign(new Error(`listen ${code}: something`), { code });
const here = { host: '127.0.0.1', port: 3000 };

describe('startFailure', () => {
  it('says of a busy port in one sentence what to type, in both languages', () => {
    expect(startFailure(failure('EADDRINUSE'), here)).toBe(
      'Expected port 3000 of 127.0.0.1 to be free, but another program uses it: type PORT=3001 npm start / ' +
        '127.0.0.1 的端口 3000 已被其他程序占用，请改用：PORT=3001 npm start',
    );
    expect(startFailure(failure('EADDRINUSE'), { ...here, port: 65_535 })).toContain('PORT=3000 npm start');
  });

  it.each([
    ['a port that needs an administrator', 'EACCES', 'PORT=3000 npm start'],
    ['an address of another machine', 'EADDRNOTAVAIL', 'HOST=127.0.0.1 npm start'],
    ['a host that nobody knows', 'ENOTFOUND', 'HOST=127.0.0.1 npm start'],
  ])('says what to type for %s', (_what, code, typed) => {
    expect(startFailure(failure(code), here)).toContain(typed);
    expect(startFailure(failure(code), here)?.split(' / ')).toHaveLength(2);
  });

  it('shows what is wrong with the environment and with the definitions, without a stack', () => {
    expect(startFailure(new ConfigurationError(['PORT: expected a number', 'HOST: expected a name']))).toBe(
      'PORT: expected a number\nHOST: expected a name',
    );
    expect(startFailure(new DefinitionsRefused(['one reason']), here)).toMatch(/found 1 .*\n- one reason$/);
  });

  it('leaves any other reason to the log', () => {
    expect(startFailure(failure('EMFILE'), here)).toBeNull();
    expect(startFailure('nothing', here)).toBeNull();
  });
});
