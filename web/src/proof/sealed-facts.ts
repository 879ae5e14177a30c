type Given = Readonly<Record<string, unknown>>;

/** A record as the page has it from the server. */
export interface ShownRecord {
  readonly position: number;
  readonly hash: string;
  readonly actor?: Given & { readonly id: string; readonly onBehalfOf?: { readonly id: string } };
  readonly eligible?: readonly { readonly id: string }[];
}

/** What a sealed text says of who did what when, what he wrote and attached, and what came of it, by name. */
export type SealedFacts = Given;

/** What stands in a record as in its sealed text: in what came with the event, and in what came of it. */
const ofEvent = [
  ...['type', 'at', 'taskId', 'data', 'comment', 'attachments', 'output', 'facts'],
  ...['dueAt', 'causationId', 'correlationId'],
] as const;
const ofRecord = ['kind', 'from', 'to', 'revision', 'rejection', 'configuration', 'snapshotHash', 'prevHash'] as const;

const some = (given: Given, names: readonly string[]): Given =>
  Object.fromEntries(names.map((name) => [name, given[name]]));

const ofStart = ['profile', 'policy', 'number', 'serial'] as const;

/** @param content of a text that was verified */
export function sealedFacts(content: Given, hash: string): SealedFacts {
  const { commands: effects, eligible } = content;
  const envelope = (content['envelope'] ?? {}) as Given;
  const { actor, onBehalfOf } = envelope;
  const start = content['start'] && some(content['start'] as Given, ofStart);
  return { hash, actor, onBehalfOf, eligible, effects, start, ...some(envelope, ofEvent), ...some(content, ofRecord) };
}

function shownFacts(record: ShownRecord): Given {
  const { hash, actor, eligible } = record;
  const given: Given = { ...record };
  return {
    ...{ hash, actor: actor?.id, onBehalfOf: actor?.onBehalfOf?.id, eligible: eligible?.map(({ id }) => id) },
    ...some(given, ['effects', 'start', ...ofEvent, ...ofRecord]),
  };
}

/** The first record that the page shows otherwise than its verified text says. */
export const shownOtherwise = (shown: readonly ShownRecord[], sealed: readonly SealedFacts[]): number | undefined =>
  shown.find((record) => {
    const facts = sealed[record.position - 1];
    return facts !== undefined && !isSame(facts, shownFacts(record));
  })?.position;

/**
 * Whether something is shown as it was sealed. A personal value was sealed as a reference, so that it can be erased: what
 * is shown in its place cannot be compared here, the server does so when it replays.
 */
function isSame(sealed: unknown, shown: unknown): boolean {
  if (sealed === shown) return true;
  if (typeof sealed !== 'object' || sealed === null) return false;
  if ('$personal' in sealed) return shown !== undefined;
  if (typeof shown !== 'object' || shown === null || Array.isArray(sealed) !== Array.isArray(shown)) return false;
  const [said, told] = [sealed as Given, shown as Given];
  return [...new Set([...Object.keys(said), ...Object.keys(told)])].every((name) => isSame(said[name], told[name]));
}
