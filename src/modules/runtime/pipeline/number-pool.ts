import type { BulkTransaction } from '../../../persistence/index.js';
import type { BatchDependencies } from './batch-dependencies.js';

/** The case numbers of one batch: one query for each month, however many cases start. */
export class NumberPool {
  private readonly free = new Map<string, number[]>();

  constructor(
    private readonly dependencies: BatchDependencies,
    private readonly transaction: BulkTransaction,
    private readonly orgId: string,
  ) {}

  /** @param starts the moments (RFC 3339) of the starts. */
  async reserve(starts: readonly string[]): Promise<void> {
    const { numbers, store } = this.dependencies;
    const counts = new Map<string, number>();
    for (const month of starts.map((at) => this.month(at))) counts.set(month, (counts.get(month) ?? 0) + 1);
    for (const [month, count] of counts) {
      const first = await store.takeNumbers(this.transaction, this.orgId, numbers.series(month), count);
      this.free.set(month, [
        ...(this.free.get(month) ?? []),
        ...Array.from({ length: count }, (_, index) => first + index),
      ]);
    }
  }

  async take(at: string): Promise<string> {
    const month = this.month(at);
    if (!this.free.get(month)?.length) await this.reserve([at]);
    const sequence = this.free.get(month)?.shift();
    if (sequence === undefined) throw new Error(`Expected a reserved number of the month ${month}, but there is none.`);
    return this.dependencies.numbers.number(month, sequence);
  }

  private month(at: string): string {
    return this.dependencies.numbers.month(at, this.dependencies.timeZone(this.orgId));
  }
}
