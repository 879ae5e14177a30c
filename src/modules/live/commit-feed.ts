import { Injectable } from '@nestjs/common';
import { Subject, type Observable } from 'rxjs';
import type { StoredRecord } from '../../persistence/index.js';

/** What a commit added to one case. `records` is empty when another node committed it: read them from the history. */
export interface CommittedCase {
  readonly orgId: string;
  readonly instanceId: string;
  /** The position of the last record. */
  readonly position: number;
  readonly records: readonly StoredRecord[];
  /** How many records it added, where they are not at hand. */
  readonly count?: number;
}

/** Tells the live streams and the outbox what was committed, here or on another node; never before the commit. */
@Injectable()
export class CommitFeed {
  private readonly cases = new Subject<CommittedCase>();
  private readonly wakes = new Subject<void>();
  private readonly gaps = new Subject<void>();
  private readonly timers = new Subject<string>();

  readonly committed$: Observable<CommittedCase> = this.cases.asObservable();

  /** Work may wait in the outbox. */
  readonly wake$: Observable<void> = this.wakes.asObservable();

  /** When the first timer is due that a commit here has armed; those of other nodes are theirs to wake for. */
  readonly armed$: Observable<string> = this.timers.asObservable();

  /** Commits of other nodes may have been missed: read the history again. */
  readonly resync$: Observable<void> = this.gaps.asObservable();

  resync(): void {
    this.gaps.next();
    this.wakes.next();
  }

  /** @param dueAt when the first timer is due that the commit has armed, if it has armed any */
  publish(committed: readonly CommittedCase[], dueAt?: string): void {
    if (this.cases.observed) for (const one of committed) this.cases.next(one);
    if (dueAt !== undefined) this.timers.next(dueAt);
    this.wakes.next();
  }
}
