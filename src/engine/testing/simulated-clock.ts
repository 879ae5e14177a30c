import type { Clock, IdentifierSource } from '../clock.js';

/** A clock that stands still until it is told to move. */
export class SimulatedClock implements Clock {
  private moment: number;

  constructor(startsAt: string) {
    this.moment = Date.parse(startsAt);
    if (Number.isNaN(this.moment)) throw new Error(`Expected a moment in RFC 3339, but found '${startsAt}'.`);
  }

  now(): string {
    return new Date(this.moment).toISOString();
  }

  /** @throws Error when told to go back. */
  moveTo(moment: string): void {
    const next = Date.parse(moment);
    if (!(next >= this.moment)) throw new Error(`Expected a moment not before ${this.now()}, but found '${moment}'.`);
    this.moment = next;
  }
}

/** UUIDv7 ids that count up: the same spec always gets the same ids. */
export class CountedIdentifiers implements IdentifierSource {
  private count = 0n;

  constructor(private readonly clock: Clock) {}

  next(): string {
    this.count += 1n;
    const time = Date.parse(this.clock.now()).toString(16).padStart(12, '0');
    // A step derives its ids by counting on from the envelope's: leave room for 4096 of them.
    const tail = (this.count * 4096n).toString(16).padStart(15, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7000-8${tail.slice(0, 3)}-${tail.slice(3)}`;
  }
}
