import type { StoredDelegation } from '../../persistence/index.js';

/** Who stands in for whom, when and where. */
export interface Delegation extends Omit<StoredDelegation, 'processes'> {
  /** The keys of the processes; `null`: all of them. */
  readonly processes: readonly string[] | null;
}

export const delegationOf = (stored: StoredDelegation): Delegation => ({
  ...stored,
  processes: processesIn(stored.processes),
});

/** What is no list names no process. */
function processesIn(text: string | null): readonly string[] | null {
  if (text === null) return null;
  try {
    const found: unknown = JSON.parse(text);
    return Array.isArray(found) ? found.map(String) : [];
  } catch {
    return [];
  }
}

/** @param at RFC 3339 UTC with milliseconds */
export const isInForce = ({ startsAt, endsAt, endedAt }: Delegation, at: string): boolean =>
  endedAt === null && startsAt <= at && at < endsAt;

/** Whether it holds in a process. */
export const isOf = ({ processes }: Delegation, process: string): boolean =>
  processes === null || processes.includes(process);

/** Whether two of them hold at some moment in some process alike. */
export const overlap = (one: Delegation, other: Delegation): boolean =>
  one.endedAt === null &&
  other.endedAt === null &&
  one.startsAt < other.endsAt &&
  other.startsAt < one.endsAt &&
  (one.processes === null ||
    other.processes === null ||
    one.processes.some((process) => other.processes?.includes(process)));
