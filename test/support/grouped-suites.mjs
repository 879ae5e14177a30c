import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

/** How many suites of a folder share one loading of the product, the slowest folders first. All others run alone. */
const together = {
  'test/browser': 3,
  'test/conformance': 5,
  'test/e2e': 12,
  'test/contract': 10,
  'test/integration': 7,
  'src/modules': 40,
  'src/engine': 32,
  'src/workflows': 30,
};
/** These take longest, most of them driving processes of their own, and come first: short ones fill the end. */
const first = ['test/product', 'test/crash', 'test/browser', 'test/conformance', 'test/e2e'];
/** A module that is replaced for one suite would be replaced for its neighbours. */
const alone = ['test/integration/same-hashes.spec.ts', 'test/integration/same-hashes-of-acts.spec.ts'];

/**
 * Most of a run's time was each suite loading the whole product anew. Writes suites that call several others, each within
 * a block of its own, and answers their folder. Every suite still runs by itself when it is named.
 *
 * @param root the folder of the project
 */
export function groupSuites(root) {
  const folder = join(root, 'test/.groups');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const places = new Map();
  for (const suite of ['src', 'test'].flatMap((name) => suitesIn(root, name))) {
    const place = Object.keys(together).find((name) => suite.startsWith(`${name}/`) && !alone.includes(suite)) ?? suite;
    places.set(place, [...(places.get(place) ?? []), suite]);
  }
  for (const [place, suites] of places)
    for (let [number, size] = [0, together[place] ?? 1]; number * size < suites.length; number += 1) {
      const rank = (first.findIndex((name) => place.startsWith(name)) + first.length + 1) % (first.length + 1);
      const name = `${rank}-${place.replaceAll('/', '.').replace(/\.spec\.ts$/, '')}-${number + 1}.spec.ts`;
      writeFileSync(join(folder, name), calls(suites.slice(number * size, (number + 1) * size)));
    }
  return folder;
}

/** What one suite has replaced is put back before the next one begins. */
const calls = (suites) =>
  suites
    .map(
      (suite) =>
        `describe('${suite}', () => {\n  afterAll(() => void jest.restoreAllMocks());\n  require('../../${suite}');\n});\n`,
    )
    .join('');

const suitesIn = (root, name) =>
  readdirSync(join(root, name), { recursive: true, withFileTypes: true })
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .filter((path) => path.endsWith('.spec.ts') && !path.startsWith('test/.groups/'))
    .sort();
