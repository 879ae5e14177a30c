import { randomUUID } from 'node:crypto';
import type { CommittedCase } from './commit-feed.js';

export const commitChannel = 'guicheng_committed';

/** Distinguishes this process from the other nodes, which hear their own announcements too. */
export const nodeId = randomUUID();

/** PostgreSQL carries at most 8,000 bytes; a batch that names more cases is announced in several notifications. */
const casesPerNotification = 100;

interface Announcement {
  readonly node: string;
  readonly orgId: string;
  readonly heads: readonly (readonly [instanceId: string, position: number])[];
}

/** The payloads that tell the other nodes of a commit; sent inside its transaction, delivered when it commits. */
export function announceCommit(orgId: string, committed: readonly CommittedCase[]): readonly string[] {
  const payloads: string[] = [];
  for (let from = 0; from < committed.length; from += casesPerNotification) {
    const heads = committed
      .slice(from, from + casesPerNotification)
      .map(({ instanceId, position }) => [instanceId, position] as const);
    payloads.push(JSON.stringify({ node: nodeId, orgId, heads } satisfies Announcement));
  }
  return payloads;
}

/** What another node committed; nothing for our own announcements. */
export function committedElsewhere(payload: string): readonly CommittedCase[] {
  const { node, orgId, heads } = JSON.parse(payload) as Announcement;
  if (node === nodeId) return [];
  return heads.map(([instanceId, position]) => ({ orgId, instanceId, position, records: [] }));
}
