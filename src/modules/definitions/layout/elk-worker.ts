import { Worker } from 'node:worker_threads';

/** A graph of ELK (`ElkNode`) with what it is to be laid out by; the answer is the same with places. */
export type ElkGraph = Readonly<Record<string, unknown>>;

interface Answer {
  readonly id: number;
  readonly graph?: ElkGraph;
  readonly error?: string;
}

/** What the thread does. Its text is the same beside the sources as in the build. */
const program = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Elk = require(workerData.elk);
  const elk = new Elk();
  parentPort.on('message', ({ id, graph }) => {
    elk.layout(graph).then(
      (placed) => parentPort.postMessage({ id, graph: placed }),
      (error) => parentPort.postMessage({ id, error: String(error) }),
    );
  });
`;

/** Lays graphs out beside the thread that answers requests: a layout takes up to a second of computing. */
export class ElkWorker {
  private worker: Worker | undefined;
  private asked = 0;
  private readonly waiting = new Map<number, (answer: Answer) => void>();

  /** @throws Error when ELK cannot lay it out, or the thread has ended */
  async layout(graph: ElkGraph): Promise<ElkGraph> {
    const id = ++this.asked;
    const answer = await new Promise<Answer>((resolve) => {
      this.waiting.set(id, resolve);
      this.running().postMessage({ id, graph });
    });
    if (answer.graph) return answer.graph;
    throw new Error(`Expected a chart that can be laid out, but found: ${answer.error}`);
  }

  async stop(): Promise<void> {
    await this.worker?.terminate();
    this.worker = undefined;
  }

  private running(): Worker {
    if (this.worker) return this.worker;
    const elk = require.resolve('elkjs/lib/elk.bundled.js');
    const worker = new Worker(program, { eval: true, workerData: { elk } });
    // It keeps no server from ending.
    worker.unref();
    worker.on('message', (answer: Answer) => {
      this.waiting.get(answer.id)?.(answer);
      this.waiting.delete(answer.id);
    });
    worker.on('error', (error) => this.giveUp(String(error)));
    worker.on('exit', () => this.giveUp('the thread has ended'));
    return (this.worker = worker);
  }

  private giveUp(error: string): void {
    this.worker = undefined;
    for (const [id, resolve] of this.waiting) resolve({ id, error });
    this.waiting.clear();
  }
}
