import { spawn, type ChildProcess, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { CrashPoint } from '../../src/modules/crash-points/index.js';

/** The built product as a process of its own. */
export class ServerProcess {
  private constructor(
    readonly url: string,
    private readonly child: ChildProcess,
    /** Resolves when the process is gone, with the signal that ended it. */
    readonly ended: Promise<NodeJS.Signals | null>,
  ) {}

  /** @param root the folder with the built product; this one when absent. */
  static async start(
    environment: Readonly<Record<string, string>>,
    root = join(__dirname, '..', '..'),
  ): Promise<ServerProcess> {
    const child = spawn(process.execPath, [join(root, 'test', 'crash', 'crashing-server.cjs')], {
      env: { PATH: process.env['PATH'], LOG_LEVEL: 'error', DEMO: 'true', DEMO_CASES: 'false', ...environment },
      stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    }) as ChildProcessByStdio<null, Readable, Readable>;
    let complaint = '';
    child.stderr.on('data', (chunk: Buffer) => (complaint += chunk.toString()));
    const ended = once(child, 'exit').then(([, signal]) => signal as NodeJS.Signals | null);
    for await (const line of createInterface({ input: child.stdout })) {
      const url = /^listening (.+)$/.exec(line)?.[1];
      if (!url) continue;
      child.stdout.resume();
      return new ServerProcess(url, child, ended);
    }
    throw new Error(`Expected the server to listen, but it ended: ${complaint}`);
  }

  get pid(): number | undefined {
    return this.child.pid;
  }

  /** From now on the process kills itself when it is at this crash point for the n-th time. */
  async crashAt(point: CrashPoint, times: number): Promise<void> {
    await this.tell({ point, times });
  }

  /** From now on real time is so much later for the process. */
  moveRealTime(secondsAhead: number): Promise<void> {
    return this.tell({ secondsAhead });
  }

  private async tell(order: object): Promise<void> {
    const heard = once(this.child, 'message');
    this.child.send(order);
    await heard;
  }

  /** The end that loses whatever is not on disk. */
  async kill(): Promise<void> {
    this.child.kill('SIGKILL');
    await this.ended;
  }

  async stop(): Promise<void> {
    this.child.kill('SIGTERM');
    await this.ended;
  }
}
