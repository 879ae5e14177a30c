/*
 * CI judges a change, not its luck: the properties of a suite are tried there with the same values each time. Everywhere
 * else each run tries others (`npm test`), and what one of them finds is kept as an example of its own.
 */
import { readFileSync } from 'node:fs';
import type * as fastCheck from 'fast-check';

const { testPath = '' } = expect.getState();
const isGroup = testPath.includes('.groups');

if (process.env.CI && (isGroup || readFileSync(testPath, 'utf8').includes("'fast-check'")))
  jest.requireActual<typeof fastCheck>('fast-check').configureGlobal({ seed: 20_261_128 });
