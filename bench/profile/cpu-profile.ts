import { readFileSync } from 'node:fs';

interface ProfileNode {
  readonly id: number;
  readonly callFrame: { readonly functionName: string; readonly url: string; readonly lineNumber: number };
}

/** The part of V8's `.cpuprofile` that is read here. */
interface CpuProfile {
  readonly nodes: readonly ProfileNode[];
  readonly samples: readonly number[];
  /** Microseconds since the sample before. */
  readonly timeDeltas: readonly number[];
}

/** Self time of a function or a package. */
export interface SelfTime {
  readonly name: string;
  /** Milliseconds. */
  readonly self: number;
  /** Of the time in which the process did something, 0 to 1. */
  readonly share: number;
}

export interface ProfileSummary {
  /** Milliseconds in which the process did something. */
  readonly busy: number;
  readonly functions: readonly SelfTime[];
  readonly packages: readonly SelfTime[];
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

function ranked(times: ReadonlyMap<string, number>, busy: number): readonly SelfTime[] {
  const all = [...times].map(([name, self]) => ({ name, self, share: self / busy }));
  return all.sort((one, other) => other.self - one.self);
}

/** Sums the self times of a CPU profile that `node --cpu-prof` has written. */
export function summarise(file: string): ProfileSummary {
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(file, 'utf8')) as CpuProfile;
  const frames = new Map(nodes.map(({ id, callFrame }) => [id, callFrame]));
  const functions = new Map<string, number>();
  const packages = new Map<string, number>();
  let busy = 0;
  const add = (times: Map<string, number>, name: string, time: number): void =>
    void times.set(name, (times.get(name) ?? 0) + time);
  for (const [n, id] of samples.entries()) {
    const frame = frames.get(id);
    if (!frame || waiting.has(frame.functionName)) continue;
    const time = (timeDeltas[n] ?? 0) / 1000;
    busy += time;
    add(functions, functionOf(frame), time);
    add(packages, packageOf(frame), time);
  }
  return { busy, functions: ranked(functions, busy), packages: ranked(packages, busy) };
}
