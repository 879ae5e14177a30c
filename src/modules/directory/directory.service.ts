import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable, Logger } from '@nestjs/common';
import type { Clock, Directory, Role } from '../../engine/index.js';
import {
  DirectoryStore,
  type DirectoryChange,
  type DirectoryContents,
  type StoredUser,
} from '../../persistence/index.js';
import { CLOCK } from '../database/index.js';
import { DirectoryCopy } from './directory-copy.js';

/** A person with the organisation he belongs to: what signing in needs to know. */
export type Account = StoredUser & { readonly orgId: string };

/** After a load that failed. */
const retryMilliseconds = 1_000;

const nowhere = new DirectoryCopy({
  organisation: { id: '', nameZh: '', nameEn: '', timeZone: 'UTC', calendar: '', directoryVersion: 0 },
  departments: [],
  users: [],
  assignments: [],
  delegations: [],
});

/**
 * The directories of all organisations, in memory: answers are synchronous and each copy is of one version. A copy is
 * replaced after a change here and, on PostgreSQL, after a change on another node.
 */
@Injectable()
export class DirectoryService {
  private readonly logger = new Logger(DirectoryService.name);
  private readonly copies = new Map<string, DirectoryCopy>();
  private readonly running = new Map<string, Promise<void>>();
  private readonly waiting = new Map<string, Promise<void>>();
  /** Runs a function outside of whatever transaction the caller is in. */
  private readonly outside = AsyncLocalStorage.snapshot();

  constructor(
    private readonly store: DirectoryStore,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The ids of all organisations. */
  organisations(): readonly string[] {
    return [...this.copies.keys()];
  }

  /** The directory for the engine; of an unknown organisation an empty one. */
  directory(orgId: string): Directory {
    return this.copy(orgId);
  }

  /** Everything about one organisation, as of one version. Take it once per answer. */
  copy(orgId: string): DirectoryCopy {
    return this.copies.get(orgId) ?? nowhere;
  }

  /** The same as of this moment, whatever other nodes have changed: one query, and a reload where it is needed. */
  async current(orgId: string): Promise<DirectoryCopy> {
    if ((await this.store.version(orgId)) > this.copy(orgId).version) await this.refresh(orgId);
    return this.copy(orgId);
  }

  /** The name to show for a person; the id itself for somebody unknown. */
  personName(orgId: string, userId: string): string {
    return this.copy(orgId).user(userId)?.name ?? userId;
  }

  /** The roles a person may use now: none for somebody inactive or unknown. */
  rolesOf(orgId: string, userId: string): readonly Role[] {
    return this.isActive(orgId, userId) ? this.copy(orgId).rolesOf(userId) : [];
  }

  isActive(orgId: string, userId: string): boolean {
    return this.copy(orgId).user(userId)?.active ?? false;
  }

  departmentOf(orgId: string, userId: string): string | null {
    return this.copy(orgId).user(userId)?.departmentId ?? null;
  }

  /**
   * The account behind a username, inactive ones too.
   *
   * @param orgId needed only where several organisations share the installation: a username that two of them know is
   *   nobody's without it.
   */
  userByUsername(username: string, orgId?: string): Account | undefined {
    const copies = orgId === undefined ? [...this.copies.values()] : [this.copy(orgId)];
    const found = copies.flatMap((copy) => {
      const user = copy.userByUsername(username);
      return user ? [{ ...user, orgId: copy.organisation.id }] : [];
    });
    return found.length === 1 ? found[0] : undefined;
  }

  /**
   * Changes a directory. `decide` sees what is committed, alone; what it throws passes through and nothing is changed.
   * Afterwards this node answers from the new version, or, inside a larger transaction, once that has committed.
   *
   * @returns what `decide` answered for the change that was made
   * @throws Error when there is no such organisation.
   */
  async change<Change extends DirectoryChange>(
    orgId: string,
    decide: (contents: DirectoryContents) => Change,
  ): Promise<Change> {
    let change: Change | undefined;
    const changed = await this.store.change(
      orgId,
      (contents) => (change = decide(contents)),
      () => this.outside(() => this.catchUp(orgId)),
      this.clock.now(),
    );
    if (!changed || change === undefined) {
      throw new Error(`Expected the organisation '${orgId}' to be there, but it is not.`);
    }
    return change;
  }

  /** Loads every organisation. */
  async load(): Promise<void> {
    this.adopt(await this.store.read(undefined, this.clock.now()));
  }

  /** Takes what is committed now. Requests that come while a load runs share the next one. */
  refresh(orgId: string): Promise<void> {
    const waiting = this.waiting.get(orgId);
    if (waiting) return waiting;
    const before = this.running.get(orgId) ?? Promise.resolve();
    const next = before
      .catch(() => undefined)
      .then(() => {
        this.waiting.delete(orgId);
        this.running.set(orgId, next);
        return this.store.read(orgId, this.clock.now()).then((contents) => this.adopt(contents));
      });
    this.waiting.set(orgId, next);
    return next;
  }

  /** Loads may overtake each other: a copy only ever becomes newer. */
  private adopt(read: readonly DirectoryContents[]): void {
    for (const contents of read) {
      const { id, directoryVersion } = contents.organisation;
      if (directoryVersion > this.copy(id).version) this.copies.set(id, new DirectoryCopy(contents));
    }
  }

  /** The change is stored, so a copy that cannot be loaded now makes no request fail: it is loaded as soon as it can. */
  private async catchUp(orgId: string): Promise<void> {
    try {
      await this.refresh(orgId);
    } catch (error) {
      this.logger.warn(`The directory could not be loaded after a change and is tried again: ${String(error)}`);
      setTimeout(() => void this.catchUp(orgId), retryMilliseconds).unref();
    }
  }
}
