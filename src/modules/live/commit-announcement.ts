import { randomUUID } from 'node:crypto';
import type { Announcement } from '../../persistence/index.js';
import type { CommittedCase } from './commit-feed.js';

export const commitChannel = 'guicheng_committed';

/** Distinguishes this process from the other nodes, which hear their own messages too. */
export const nodeId = randomUUID();

/** PostgreSQL carries at most 8,000 bytes; a batch that names more cases is announced in several notifications. */
const casesPerNotification = 100;

/** What the nodes of one database tell each other. `hello` asks for a `here`; both say that the sender is alive. */
export type NodeMessage =
  | { readonly node: string; readonly kind: 'hello' | 'here' }
  | {
      readonly node: string;
      readonly kind: 'committed';
      readonly orgId: string;
      readonly heads: readonly (readonly [instanceId: string, position: number, count: number])[];
    };

/** What tells the other nodes of a commit; sent inside its transaction, delivered when it commits. */
export function announceCommit(orgId: string, committed: readonly CommittedCase[]): readonly Announcement[] {
  const announcements: Announcement[] = [];
  for (let from = 0; from < committed.length; from += casesPerNotification) {
    const heads = committed
      .slice(from, from + casesPerNotification)
      .map(({ instanceId, position, records }) => [instanceId, position, records.length] as const);
    const payload = JSON.stringify({ node: nodeId, kind: 'committed', orgId, heads } satisfies NodeMessage);
    announcements.push({ channel: commitChannel, payload });
  }
  return announcements;
}

/** What another node committed, for the live feed here. */
export const committedElsewhere = ({
  orgId,
  heads,
}: NodeMessage & { readonly kind: 'committed' }): readonly CommittedCase[] =>
  heads.map(([instanceId, position, count]) => ({ orgId, instanceId, position, records: [], count }));
