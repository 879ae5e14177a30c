import { randomFillSync } from 'node:crypto';
import type { IdentifierSource } from '../../engine/index.js';

export const IDENTIFIERS = Symbol('IdentifierSource');

/**
 * UUIDv7 (RFC 9562, method 1 of section 6.2): milliseconds, then a 12-bit counter that starts at a random value below
 * half of its range, then 62 random bits. Ids ascend even when the counter overflows or the clock steps back.
 */
export class AscendingIdentifiers implements IdentifierSource {
  private milliseconds = 0;
  private counter = 0;
  /** Drawing random bytes for many ids at once costs a tenth of drawing them for each. */
  private readonly pool = Buffer.alloc(10 * 256);
  private used = this.pool.length;

  constructor(private readonly now: () => number = Date.now) {}

  next(): string {
    const start = this.draw();
    const now = this.now();
    if (now > this.milliseconds) {
      this.milliseconds = now;
      this.counter = this.pool.readUInt16BE(start) & 0x7ff;
    } else if (++this.counter > 0xfff) {
      this.milliseconds += 1;
      this.counter = 0;
    }
    const time = this.milliseconds.toString(16).padStart(12, '0');
    const variant = (0x8000 | (this.pool.readUInt16BE(start + 2) & 0x3fff)).toString(16);
    const tail = this.pool.toString('hex', start + 4, start + 10);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${this.counter.toString(16).padStart(3, '0')}-${variant}-${tail}`;
  }

  /** Where in the pool ten fresh random bytes begin. */
  private draw(): number {
    if (this.used === this.pool.length) {
      randomFillSync(this.pool);
      this.used = 0;
    }
    this.used += 10;
    return this.used - 10;
  }
}
