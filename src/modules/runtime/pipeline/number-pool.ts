import type { BulkTransaction } from '../../../persistence/index.js';
import type { BatchDependencies } from './batch-dependencies.js';

interface Wanted {
  readonly definition: string;
  /** RFC 3339. */
  readonly at: string;
}

/** The case numbers of one batch: one query for each series, however many cases start. */
export class NumberPool {
  private readonly free = new Map<string, number[]>();

  constructor(
    private readonly dependencies: BatchDependencies,
    private readonly transaction: BulkTransaction,
    private readonly orgId: string,
  ) {}

  async reserve(wanted: readonly Wanted[]): Promise<void> {
    const counts = new Map<string, number>();
    for (const one of wanted) counts.set(this.series(one), (counts.get(this.series(one)) ?? 0) + 1);
    for (const [series, count] of counts) {
      const first = await this.dependencies.store.takeNumbers(this.transaction, this.orgId, series, count);
      this.free.set(series, [
        ...(this.free.get(series) ?? []),
        ...Array.from({ length: count }, (_, index) => first + index),
      ]);
    }
  }

  async take(definition: string, at: string): Promise<string> {
    const wanted = { definition, at };
    const series = this.series(wanted);
    if (!this.free.get(series)?.length) await this.reserve([wanted]);
    const sequence = this.free.get(series)?.shift();
    if (sequence === undefined)
      throw new Error(`Expected a reserved number of the series ${series}, but there is none.`);
    return this.dependencies.numbers.number(this.month(at), sequence);
  }

  private month(at: string): string {
    return this.dependencies.numbers.month(at, this.dependencies.timeZone(this.orgId));
  }

  private series({ definition, at }: Wanted): string {
    return this.dependencies.numbers.series(definition, this.month(at));
  }
}
