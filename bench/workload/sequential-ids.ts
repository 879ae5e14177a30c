import type { IdentifierSource } from '../../src/engine/index.js';

/** UUIDv7 in shape and order, without a clock: the n-th id of a run. */
export class SequentialIds implements IdentifierSource {
  private taken = 0;

  constructor(private readonly run: number) {}

  next(): string {
    this.taken += 1;
    const run = this.run.toString(16).padStart(4, '0');
    const count = this.taken.toString(16).padStart(12, '0');
    return `0199${run}-${count.slice(0, 4)}-7${count.slice(4, 7)}-8${count.slice(7, 10)}-${count.slice(10)}0000000000`;
  }
}
