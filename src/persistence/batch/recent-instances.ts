import type { StoredInstance } from './batch-write.js';

const mostRemembered = 1_000;

/**
 * The cases that batches worked on last. The head of a history names one state of one case, so a remembered case whose
 * head is still the stored one need not be read and parsed again; another node's commit, or a rollback here, shows in
 * another head.
 */
export class RecentInstances {
  private readonly cases = new Map<string, StoredInstance>();

  has(orgId: string, id: string): boolean {
    return this.cases.has(keyOf(orgId, id));
  }

  /** The case if this is its head. */
  find(orgId: string, id: string, head: string): StoredInstance | undefined {
    const known = this.cases.get(keyOf(orgId, id));
    return known?.head === head ? known : undefined;
  }

  remember(stored: StoredInstance): void {
    const key = keyOf(stored.state.orgId, stored.state.id);
    this.cases.delete(key);
    this.cases.set(key, stored);
    if (this.cases.size <= mostRemembered) return;
    for (const oldest of this.cases.keys()) {
      this.cases.delete(oldest);
      return;
    }
  }
}

const keyOf = (orgId: string, id: string): string => `${orgId} ${id}`;
