import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { minVersion, Range, subset } from 'semver';

const root = join(__dirname, '..', '..');
const read = (name: string): string => readFileSync(join(root, name), 'utf8');

interface Locked {
  /** A few old packages have a list here, which npm does not look at. */
  readonly engines?: { readonly node?: string };
  readonly optional?: boolean;
  readonly deprecated?: string;
  readonly hasInstallScript?: boolean;
}

const product = JSON.parse(read('package.json')) as {
  readonly engines: { readonly node: string };
  readonly allowScripts: Readonly<Record<string, boolean>>;
};
const nodes = product.engines.node;
const lock = JSON.parse(read('package-lock.json')) as { readonly packages: Readonly<Record<string, Locked>> };
const installed = Object.entries(lock.packages).filter(([path]) => path !== '');

/** The paths of those that somebody would be warned of. */
const offenders = (warns: (one: Locked) => boolean): string[] =>
  installed.filter(([, one]) => warns(one)).map(([path]) => path);

describe('an installation warns of nothing', () => {
  it('on Node 20, 22, 24 and 26', () => {
    expect(new Range(nodes).set.map((range) => minVersion(new Range(range.join(' ')))?.version)).toEqual([
      '20.19.0',
      '22.13.0',
      '24.11.0',
      '26.0.0',
    ]);
    expect(installed.length).toBeGreaterThan(500);
    // An optional package that does not fit is left out without a word.
    const unfit = ({ engines, optional }: Locked): boolean =>
      !optional && engines?.node !== undefined && !subset(nodes, engines.node);
    expect(offenders(unfit)).toEqual([]);
  });

  it('because no package is deprecated but the one that fetches the SQLite driver', () => {
    // docs/adr/0001: no better-sqlite3 that runs on Node 20 does without it. Some registries do not tell.
    const known = 'node_modules/prebuild-install';
    expect(offenders(({ deprecated }) => deprecated !== undefined).filter((path) => path !== known)).toEqual([]);
  });

  it('because each script that runs then is allowed or refused by name', () => {
    const scripted = installed.filter(([, { hasInstallScript }]) => hasInstallScript);
    const names = scripted.map(([path]) => path.replace(/^.*node_modules\//, ''));
    expect([...new Set(names)].sort()).toEqual(Object.keys(product.allowScripts));
  });

  it.each(['README.md', 'README.zh-CN.md'])('on the versions that %s names', (document) => {
    for (const version of ['20.19', '22.13', '24.11']) expect(read(document)).toContain(version);
  });
});
