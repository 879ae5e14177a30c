import { setImmediate as nextTurn } from 'node:timers/promises';
import { PasswordChecks } from './password-checks.js';

describe('PasswordChecks', () => {
  let checks: PasswordChecks;
  let running: string[];
  let most: number;
  let ends: Map<string, () => void>;
  beforeEach(() => {
    checks = new PasswordChecks();
    running = [];
    most = 0;
    ends = new Map();
  });

  const check = (name: string, turn: string, address = 'here'): Promise<string> =>
    checks.run(turn, address, async () => {
      running.push(name);
      most = Math.max(most, running.length);
      await new Promise<void>((end) => ends.set(name, end));
      running = running.filter((one) => one !== name);
      return name;
    });

  const end = async (name: string): Promise<void> => {
    ends.get(name)?.();
    await nextTurn();
  };

  it('runs two at once, and one at a time of one turn', async () => {
    const all = [check('a1', 'a'), check('a2', 'a'), check('b1', 'b'), check('c1', 'c')];
    await nextTurn();
    expect(running).toEqual(['a1', 'b1']);
    await end('b1');
    expect(running).toEqual(['a1', 'c1']);
    await end('c1');
    expect(running).toEqual(['a1']);
    await end('a1');
    await end('a2');
    expect(await Promise.all(all)).toEqual(['a1', 'a2', 'b1', 'c1']);
    expect(most).toBe(2);
  });

  it('takes addresses in turn: a flood from one does not keep another waiting', async () => {
    const flood = Array.from({ length: 100 }, (_, index) => check(`flood-${index}`, `name-${index}`, 'flood'));
    await nextTurn();
    const other = check('other', 'other', 'elsewhere');
    await end('flood-0');
    await end('flood-1');
    expect(running).toContain('other');
    await end('other');
    expect(await other).toBe('other');
    for (let index = 0; index < 100; index++) await end(`flood-${index}`);
    expect(await Promise.all(flood)).toHaveLength(100);
  });

  it('goes on after a check that fails', async () => {
    await expect(checks.run('a', 'here', () => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await checks.run('a', 'here', () => Promise.resolve('yes'))).toBe('yes');
  });

  it('lets only so many wait for one turn and from one address', async () => {
    for (let index = 0; index < 51; index++) void check(`a-${index}`, 'a', `from-${index}`);
    await expect(check('too many', 'a')).rejects.toThrow('RATE_LIMITED');
    for (let index = 0; index < 251; index++) void check(`b-${index}`, `b-${index}`);
    await expect(check('too many', 'c')).rejects.toThrow('RATE_LIMITED');
  });
});
