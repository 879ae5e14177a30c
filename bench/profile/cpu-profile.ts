import { readFileSync } from 'node:fs';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
  readonly children?: readonly number[];
}

/** The part of V8's `.cpuprofile` that is read here. */
interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

/** Time of a function or a package: its own, or with all that it called. */
export interface SpentTime {
  readonly name: string;
  /** Milliseconds. */
  readonly time: number;
  /** Of the time in which the process did something, 0 to 1. */
  readonly share: number;
}

export interface ProfileSummary {
  /** Milliseconds in which the process did something. */
  readonly busy: number;
  readonly functions: readonly SpentTime[];
  readonly packages: readonly SpentTime[];
  /** Functions of the application with all that they called, up to their next `await`. */
  readonly application: readonly SpentTime[];
}

const waiting = new Set(['(idle)', '(program)', '(root)']);

/** The package of a file, or the part of the application. */
function packageOf({ functionName, url }: ProfileNode['callFrame']): string {
  const installed = /.*node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(url)?.[1];
  if (installed !== undefined) return installed;
  if (url.startsWith('node:')) return url.split('/').slice(0, 2).join('/');
  const own = /\/(?:dist|dist-bench)\/((?:src\/)?(?:modules\/)?[^/]+)/.exec(url)?.[1];
  if (own !== undefined) return own;
  return functionName === '(garbage collector)' ? 'garbage collector' : 'V8 and native code';
}

function functionOf({ functionName, url, lineNumber }: ProfileNode['callFrame']): string {
  const file = url.split('/').slice(-2).join('/');
  return `${functionName || '(anonymous)'}${file === '' ? '' : ` ${file}:${lineNumber + 1}`}`;
}

function ranked(times: ReadonlyMap<string, number>, busy: number): readonly SpentTime[] {
  const all = [...times].map(([name, time]) => ({ name, time, share: time / busy }));
  return all.sort((one, other) => other.time - one.time);
}

/** The functions of the application on the stack of each node, itself included, each once. */
function applicationOnStack(nodes: readonly ProfileNode[]): ReadonlyMap<number, ReadonlySet<string>> {
  const stacks = new Map<number, ReadonlySet<string>>();
  const parents = new Map(nodes.flatMap(({ id, children }) => (children ?? []).map((child) => [child, id] as const)));
  // V8 lists a node before its children.
  for (const { id, callFrame } of nodes) {
    const above = stacks.get(parents.get(id) ?? 0) ?? new Set<string>();
    const own = !callFrame.url.includes('node_modules') && callFrame.url.includes('/src/');
    stacks.set(id, own ? new Set([...above, functionOf(callFrame)]) : above);
  }
  return stacks;
}

/**
 * Sums the times of a CPU profile that `node --cpu-prof` has written.
 *
 * @param skipped milliseconds at its beginning that are left out: loading and compiling the program.
 */
export function summarise(file: string, skipped: number): ProfileSummary {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const stacks = applicationOnStack(nodes);
  const functions = new Map<string, number>();
  const packages = new Map<string, number>();
  const application = new Map<string, number>();
  let busy = 0;
  let elapsed = 0;
  const add = (times: Map<string, number>, name: string, time: number): void =>
    void times.set(name, (times.get(name) ?? 0) + time);
  for (const [n, id] of samples.entries()) {
    const frame = frames.get(id);
    const time = (timeDeltas[n] ?? 0) / 1000;
    elapsed += time;
    if (!frame || elapsed < skipped || waiting.has(frame.functionName)) continue;
    busy += time;
    add(functions, functionOf(frame), time);
    add(packages, packageOf(frame), time);
    for (const name of stacks.get(id) ?? []) add(application, name, time);
  }
  return {
    busy,
    functions: ranked(functions, busy),
    packages: ranked(packages, busy),
    application: ranked(application, busy),
  };
}
