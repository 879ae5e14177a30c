import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import type { Target } from '../load/target.js';
import { actorsOf, casePlan } from '../workload/plan.js';
import { freePort } from './free-port.js';

export type HostName = 'guicheng' | 'naive';

/** How to start a server of the benchmark. */
export interface HostProgram {
  readonly name: HostName;
  /** The compiled program. */
  readonly program: string;
  readonly environment: Readonly<Record<string, string>>;
  /** For node itself, for example `--cpu-prof`. */
  readonly nodeOptions?: readonly string[];
  readonly databaseUrl: string;
  /** Takes what the server writes; its end is shown when the server does not come up. */
  readonly logFile: string;
}

const address = '127.0.0.1';
const readyWithinMilliseconds = 60_000;

const pause = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** A server of the benchmark in its own process, ready and with everybody signed in. */
export class RunningHost {
  private constructor(
    readonly name: HostName,
    readonly target: Target,
    private readonly child: ChildProcess,
  ) {}

  static async start(host: HostProgram): Promise<RunningHost> {
    const port = await freePort();
    const log = openSync(host.logFile, 'a');
    const environment = { HOST: address, PORT: String(port), DATABASE_URL: host.databaseUrl, ...host.environment };
    const child = spawn(process.execPath, [...(host.nodeOptions ?? []), host.program], {
      env: { PATH: process.env['PATH'], NODE_ENV: 'production', ...environment },
      stdio: ['ignore', log, log],
    });
    closeSync(log);
    try {
      await becameReady(host, child, port);
      const tokens = await signIn(port);
      return new RunningHost(host.name, { host: address, port, processId: child.pid ?? 0, tokens }, child);
    } catch (error) {
      child.kill('SIGKILL');
      throw error;
    }
  }

  /** Ends the server and waits until it is gone. */
  stop(): Promise<void> {
    return new Promise((resolve) => {
      if (this.child.exitCode !== null || this.child.signalCode !== null) return resolve();
      this.child.once('exit', () => resolve());
      this.child.kill('SIGTERM');
    });
  }
}

async function becameReady(host: HostProgram, child: ChildProcess, port: number): Promise<void> {
  for (const until = Date.now() + readyWithinMilliseconds; Date.now() < until; await pause(100)) {
    if (child.exitCode !== null) break;
    const answer = await fetch(`http://${address}:${port}/health/ready`).catch(() => undefined);
    if (answer?.ok) return;
  }
  const said = readFileSync(host.logFile, 'utf8').slice(-2000);
  throw new Error(`Expected the host '${host.name}' to become ready, but it did not. It said: ${said}`);
}

async function signIn(port: number): Promise<Readonly<Record<string, string>>> {
  const tokens: Record<string, string> = {};
  for (const username of actorsOf(casePlan)) {
    const answer = await fetch(`http://${address}:${port}/api/v1/auth/login`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ username, password: 'guicheng-demo' }),
    });
    if (!answer.ok)
      throw new Error(`Expected '${username}' to sign in, but found ${answer.status}: ${await answer.text()}`);
    tokens[username] = ((await answer.json()) as { accessToken: string }).accessToken;
  }
  return tokens;
}
