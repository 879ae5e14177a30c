import type { Numbering, StartDetails } from '../../../engine/index.js';
import type { BulkTransaction } from '../../../persistence/index.js';
import type { BatchDependencies } from './batch-dependencies.js';

/** A case that is about to start: when (RFC 3339), and how the manual numbers it. */
export interface Starting {
  readonly at: string;
  readonly numbering: Numbering | undefined;
}

/** The numbers of one batch: one query for each series and month, however many cases start. */
export class NumberPool {
  private readonly free = new Map<string, number[]>();

  constructor(
    private readonly dependencies: BatchDependencies,
    private readonly transaction: BulkTransaction,
    private readonly orgId: string,
  ) {}

  async reserve(starts: readonly Starting[]): Promise<void> {
    const counts = new Map<string, number>();
    for (const series of starts.flatMap((starting) => this.seriesOf(starting)))
      counts.set(series, (counts.get(series) ?? 0) + 1);
    // Every batch waits for the rows of the series in the same order.
    for (const [series, count] of [...counts].sort(([one], [other]) => (one < other ? -1 : 1))) {
      const first = await this.dependencies.store.takeNumbers(this.transaction, this.orgId, series, count);
      this.free.set(series, [
        ...(this.free.get(series) ?? []),
        ...Array.from({ length: count }, (_, index) => first + index),
      ]);
    }
  }

  /** The number of the case, and the one that the manual gives it. */
  async take(starting: Starting): Promise<Pick<StartDetails, 'number' | 'serial'>> {
    const { numbers } = this.dependencies;
    const { numbering } = starting;
    const month = this.month(starting.at);
    const [common = '', own] = this.seriesOf(starting);
    const missing = [common, own].some((series) => series !== undefined && !this.free.get(series)?.length);
    if (missing) await this.reserve([starting]);
    const number = numbers.number(month, this.next(common));
    return numbering && own !== undefined
      ? { number, serial: numbers.serial(numbering, month, this.next(own)) }
      : { number };
  }

  private next(series: string): number {
    const sequence = this.free.get(series)?.shift();
    if (sequence === undefined)
      throw new Error(`Expected a reserved number of the series ${series}, but there is none.`);
    return sequence;
  }

  private seriesOf({ at, numbering }: Starting): readonly string[] {
    const { numbers } = this.dependencies;
    const month = this.month(at);
    return [numbers.series(month), ...(numbering ? [numbers.series(month, numbering)] : [])];
  }

  private month(at: string): string {
    return this.dependencies.numbers.month(at, this.dependencies.timeZone(this.orgId));
  }
}
