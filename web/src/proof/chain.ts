/** A record as it was hashed. */
export interface SealedItem {
  readonly position: number;
  readonly record: string;
  readonly hash: string;
}

/** A record that holds, and what its text says. */
export interface HeldRecord {
  readonly hash: string;
  readonly content: Readonly<Record<string, unknown>>;
}

/** Where a chain ends, by what its case says. */
export interface ChainEnd {
  readonly positions: number;
  readonly head: string;
}

/** What does not hold at the first bad position; `shown`: the page says of it otherwise than its sealed text. */
export type Fault = 'position' | 'hash' | 'content' | 'chain' | 'end' | 'shown';

/** What this browser found: the chain holds, or where it breaks first. */
export type Verdict =
  | { readonly intact: true; readonly positions: number; readonly head: string }
  | { readonly intact: false; readonly positions: number; readonly position: number; readonly fault: Fault };

const genesis = '0'.repeat(64);

/**
 * Verifies a history from the bytes alone: each record has the hash that it is kept with, says whose and which it is,
 * and names the hash of the one before. Feed it every record, oldest first, then ask {@link verdict}.
 */
export class Chain {
  private readonly hashes: string[] = [];
  private fault: Fault | undefined;

  /** @param sha256 of the UTF-8 of a text, lower-case hex */
  constructor(
    private readonly instanceId: string,
    private readonly sha256: (text: string) => string,
  ) {}

  /** Takes the next records, and none behind a broken one. @returns those that hold */
  take(items: readonly SealedItem[]): readonly HeldRecord[] {
    const held: HeldRecord[] = [];
    for (const item of items) {
      if (this.fault) break;
      const content = contentOf(item.record);
      this.fault = this.faultOf(item, content);
      if (this.fault || !content) break;
      this.hashes.push(item.hash);
      held.push({ hash: item.hash, content });
    }
    return held;
  }

  get isBroken(): boolean {
    return this.fault !== undefined;
  }

  /** The hashes of the records that hold, from the first. */
  get verified(): readonly string[] {
    return this.hashes;
  }

  verdict({ positions: last, head }: ChainEnd): Verdict {
    const positions = this.hashes.length;
    if (this.fault) return { intact: false, positions, position: positions + 1, fault: this.fault };
    if (positions < last) return { intact: false, positions, position: positions + 1, fault: 'end' };
    if (this.hashAt(last) !== head) return { intact: false, positions, position: last, fault: 'end' };
    return { intact: true, positions, head: this.hashAt(positions) };
  }

  private hashAt(position: number): string {
    return this.hashes[position - 1] ?? genesis;
  }

  private faultOf(
    { position, record, hash }: SealedItem,
    content: HeldRecord['content'] | undefined,
  ): Fault | undefined {
    if (position !== this.hashes.length + 1) return 'position';
    if (this.sha256(record) !== hash) return 'hash';
    if (content?.['position'] !== position || content['instanceId'] !== this.instanceId) return 'content';
    return content['prevHash'] === this.hashAt(position - 1) ? undefined : 'chain';
  }
}

function contentOf(record: string): HeldRecord['content'] | undefined {
  try {
    const content: unknown = JSON.parse(record);
    return typeof content === 'object' && content !== null ? (content as HeldRecord['content']) : undefined;
  } catch {
    return undefined;
  }
}
