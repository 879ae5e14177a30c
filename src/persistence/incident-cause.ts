import type { IncidentEntity } from './entities/index.js';

const longest = 200;

/** What tells one case, task, row or attempt from the next, and not one cause from another. */
const particulars = /[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|\d+/gi;

/** The member of a detail that says what went wrong, for each kind. */
const tellingMember: Readonly<Record<IncidentEntity['kind'], string>> = {
  unassignedTask: 'task',
  caseFailed: 'cause',
  outboxFailed: 'cause',
  timerFailed: 'cause',
  rowDamaged: 'table',
  storageFailed: 'reason',
};

/**
 * Why an incident was raised, so that those of one cause stand together: its kind, and what went wrong without ids and
 * numbers.
 *
 * @param detail JSON, as it is kept
 */
export function incidentCause({ kind, detail }: Pick<IncidentEntity, 'kind' | 'detail'>): string {
  return `${kind}:${textOf(kind, detail).replace(particulars, '#')}`.slice(0, longest);
}

function textOf(kind: IncidentEntity['kind'], detail: string): string {
  const known = parsed(detail);
  if (typeof known !== 'object' || known === null) return typeof known === 'string' ? known : detail;
  const members = known as Readonly<Record<string, unknown>>;
  const told = members[tellingMember[kind]] ?? (members['message'] as { readonly en?: unknown } | undefined)?.en;
  return typeof told === 'string' ? told : '';
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
