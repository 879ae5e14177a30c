import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';

const root = join(__dirname, '..', '..', 'src');

interface Import {
  readonly from: string;
  /** A file of the project, relative to src, or the name of a package. */
  readonly to: string;
  readonly local: boolean;
}

const files = readdirSync(root, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => relative(root, join(entry.parentPath, entry.name)));

const imports: readonly Import[] = files.flatMap((from) => {
  const text = readFileSync(join(root, from), 'utf8');
  return [
    ...text.matchAll(/^ *(?:import|export)\s[^;'"]*?from '([^']+)'|^ *import '([^']+)'|import\('([^']+)'\)/gm),
  ].map((match): Import => {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    const local = name.startsWith('.');
    return { from, to: local ? normalize(join(dirname(from), name)).replace(/\.js$/, '.ts') : name, local };
  });
});

const isSpec = (file: string): boolean => file.endsWith('.spec.ts') || file.includes('/testing/');
const within = (file: string, folder: string): boolean => file.startsWith(`${folder}/`);
const folderOf = (file: string, depth: number): string => file.split('/').slice(0, depth).join('/');
const offenders = (among: (one: Import) => boolean, allowed: (one: Import) => boolean): string[] =>
  imports.filter((one) => among(one) && !allowed(one)).map(({ from, to }) => `${from} imports ${to}`);

const enginePackages = ['xstate', 'xstate/graph', 'class-validator', 'class-transformer'];
const isEngineIndex = (to: string): boolean => to === 'engine/index.ts';
/** What of the engine a process sees: each holds what belongs to one part of it, so that its imports are short. */
const authorsIndexes = ['forms', 'parameters', 'people', 'personal-data', 'rules', 'words'].map(
  (name) => `engine/${name}.ts`,
);

describe('the import rules of the house', () => {
  it('finds imports at all', () => {
    expect(imports.length).toBeGreaterThan(300);
  });

  it('keeps the engine pure: it decides and never does, so that a replay years later gives the same answer', () => {
    expect(
      offenders(
        ({ from }) => within(from, 'engine') && !isSpec(from),
        ({ to, local }) =>
          local ? within(to, 'engine') && !within(to, 'engine/testing') : enginePackages.includes(to),
      ),
    ).toEqual([]);
  });

  // What stands in the folder of a family is one clause that several of its processes refer to; a ledger that the
  // processes of several families write stands in a folder of its own.
  const ofFamily = (from: string, to: string): boolean =>
    folderOf(to, 2) === folderOf(from, 2) && to.split('/').length === 3;

  it('keeps every process for itself: a rule of one manual must not change because another one does', () => {
    expect(
      offenders(
        ({ from }) => within(from, 'workflows') || within(from, 'templates'),
        ({ from, to, local }) =>
          local
            ? authorsIndexes.includes(to) ||
              folderOf(to, 3) === folderOf(from, 3) ||
              ofFamily(from, to) ||
              within(to, 'workflows/ledgers') ||
              (isSpec(from) && within(to, 'engine'))
            : enginePackages.includes(to) || (isSpec(from) && to === 'fast-check'),
      ),
    ).toEqual([]);
  });

  it('offers every word of an author in one index, text alone in two: who looks for a name looks once', async () => {
    const indexes = await Promise.all(authorsIndexes.map((file) => import(join(root, file)) as Promise<object>));
    const offered = indexes
      .flatMap((index) => Object.keys(index))
      .filter((name) => name !== '__esModule' && name !== 'default');
    const twice = offered.filter((name, at) => offered.indexOf(name) !== at);
    expect(twice).toEqual(['text']);
  });

  it('keeps persistence below the modules: a store that knows a module cannot be tested by contract alone', () => {
    expect(
      offenders(
        ({ from }) => within(from, 'persistence'),
        ({ to, local }) => (local ? isEngineIndex(to) || within(to, 'persistence') : !to.startsWith('@nestjs')),
      ),
    ).toEqual([]);
  });

  it('lets a module see only the index of another one: what is not exported may change freely', () => {
    expect(
      offenders(
        ({ from, local }) => within(from, 'modules') && local,
        ({ from, to }) => {
          if (folderOf(to, 2) === folderOf(from, 2)) return true;
          if (within(to, 'modules')) return /^modules\/[^/]+\/index\.ts$/.test(to);
          return isEngineIndex(to) || to === 'persistence/index.ts' || (isSpec(from) && within(to, 'engine'));
        },
      ),
    ).toEqual([]);
  });

  it('lets the pipeline look down only: what happens in its transaction knows neither HTTP nor who asked for it', () => {
    expect(
      offenders(
        ({ from, local }) => within(from, 'modules/runtime/pipeline') && local,
        ({ to }) =>
          within(to, 'modules/runtime/pipeline') || !(within(to, 'modules/runtime') || within(to, 'modules/http')),
      ),
    ).toEqual([]);
  });

  it('lets only the definitions module load processes: nothing else may know one by name', () => {
    expect(
      offenders(
        ({ to, local }) => local && within(to, 'workflows'),
        ({ from }) => within(from, 'workflows') || within(from, 'modules/definitions'),
      ),
    ).toEqual([]);
  });

  it('has no cycles between modules: a cycle is one module with two names', () => {
    const edges = new Map<string, Set<string>>();
    for (const { from, to, local } of imports) {
      if (!local || isSpec(from)) continue;
      const [source, target] = [folderOf(from, 2), folderOf(to, 2)];
      if (within(from, 'modules') && within(to, 'modules') && source !== target) {
        edges.set(source, (edges.get(source) ?? new Set()).add(target));
      }
    }
    const cycles: string[] = [];
    const visit = (module: string, path: readonly string[]): void => {
      if (path.includes(module)) cycles.push([...path.slice(path.indexOf(module)), module].join(' -> '));
      else for (const next of edges.get(module) ?? []) visit(next, [...path, module]);
    };
    for (const module of edges.keys()) visit(module, []);
    expect([...new Set(cycles)]).toEqual([]);
  });

  // A type that names itself through another file is no circle of things that run.
  const namedByEachOther = ['engine/process-definition.ts'];

  it('has no circles between files: whoever reads one would have to read all', () => {
    const edges = new Map<string, string[]>();
    for (const { from, to, local } of imports)
      if (local && !isSpec(from) && !namedByEachOther.includes(to)) edges.set(from, [...(edges.get(from) ?? []), to]);
    const circles = new Set<string>();
    const done = new Set<string>();
    const visit = (file: string, path: readonly string[]): void => {
      if (path.includes(file)) circles.add([...path.slice(path.indexOf(file)), file].join(' -> '));
      if (path.includes(file) || done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    };
    for (const file of edges.keys()) visit(file, []);
    expect([...circles]).toEqual([]);
  });

  it('has no file above 400 lines: what does not fit on a few screens is two things', () => {
    const rooms = ['src', 'web/src', 'test', 'bench', 'scripts'].map((room) => join(root, '..', room));
    const written = rooms
      .flatMap((room) => readdirSync(room, { recursive: true, withFileTypes: true }))
      .filter(({ name }) => /\.(?:tsx?|mjs|css)$/.test(name) && !name.endsWith('.d.ts'))
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((file) => !file.includes('/.groups/'));
    const long = written
      .map((file) => ({ file: relative(root, file), lines: readFileSync(file, 'utf8').split('\n').length - 1 }))
      .filter(({ lines }) => lines > 400);
    expect(long).toEqual([]);
  });

  it('reads no clock, no random and no environment in the pure rooms: time and ids are arguments', () => {
    const impure = /Date\.now|new Date\(\)|Math\.random|\bprocess\.(env|hrtime|exit)|setTimeout|setInterval/;
    const pure = files.filter((file) => (within(file, 'engine') || within(file, 'workflows')) && !isSpec(file));
    expect(pure.filter((file) => impure.test(readFileSync(join(root, file), 'utf8')))).toEqual([]);
  });
});
