import type { IdentifierSource } from '../../src/engine/index.js';

/**
 * UUIDv7 ids that count up, the same in every run. Between two of them there is room for all ids that a step and
 * whatever follows from it derive from the first one.
 */
export class CountedIds implements IdentifierSource {
  private count = 0n;

  /** @param moment RFC 3339; the time in every id */
  constructor(private readonly moment: string) {}

  next(): string {
    this.count += 1n;
    const time = Date.parse(this.moment).toString(16).padStart(12, '0');
    const tail = (this.count << 32n).toString(16).padStart(15, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8${tail.slice(0, 3)}-${tail.slice(3)}`;
  }
}
