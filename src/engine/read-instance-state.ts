import type { InstanceState } from './instance-state.js';

type Kind = 'string' | 'number' | 'boolean' | 'object' | 'array' | 'any';

const members: Readonly<
  Record<
    Exclude<
      keyof InstanceState,
      'actsOfOthers' | 'held' | 'course' | 'modification' | 'submittedBy' | 'suspension' | 'writers'
    >,
    Kind
  >
> = {
  id: 'string',
  orgId: 'string',
  number: 'string',
  definition: 'object',
  revision: 'number',
  snapshot: 'object',
  tasks: 'array',
  terms: 'number',
  timers: 'array',
  invokes: 'array',
  children: 'array',
  acts: 'object',
  participants: 'array',
  parent: 'any',
  suspended: 'boolean',
  startedBy: 'string',
  startedAt: 'string',
  endedAt: 'any',
};

const parts: Readonly<Record<string, Readonly<Record<string, Kind>>>> = {
  definition: { key: 'string', version: 'number', profile: 'string' },
  snapshot: { status: 'string', context: 'object', historyValue: 'object', children: 'object' },
};

const task: Readonly<Record<string, Kind>> = { id: 'string', key: 'string', candidates: 'array' };
const timer: Readonly<Record<string, Kind>> = { id: 'string', name: 'string', dueAt: 'string', startsAt: 'string' };
const child: Readonly<Record<string, Kind>> = { invokeId: 'string', instanceId: 'string', status: 'string' };
const invoke: Readonly<Record<string, Kind>> = { id: 'string', invokeId: 'string' };

/**
 * The case in a stored document; `undefined` where it is none any more, or that of another case: somebody has changed
 * the database by hand. Whether a definition knows its states is another question (`fitsDefinition`).
 */
export function readInstanceState(text: string, orgId: string, id: string): InstanceState | undefined {
  let found: unknown;
  try {
    found = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!has(found, members)) return undefined;
  const state = found as unknown as InstanceState;
  const whole =
    state.orgId === orgId &&
    state.id === id &&
    Object.entries(parts).every(([name, kinds]) => has(state[name as keyof InstanceState], kinds)) &&
    isStateValue(state.snapshot.value) &&
    state.tasks.every((one) => has(one, task)) &&
    state.timers.every((one) => has(one, timer)) &&
    state.children.every((one) => has(one, child)) &&
    state.invokes.every((one) => has(one, invoke));
  return whole ? state : undefined;
}

function has(value: unknown, kinds: Readonly<Record<string, Kind>>): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object' || value === null) return false;
  const object = value as Readonly<Record<string, unknown>>;
  for (const name in kinds) if (kinds[name] !== 'any' && kindOf(object[name]) !== kinds[name]) return false;
  return true;
}

const kindOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);

/** XState names the active states by a text, or by an object of such for the regions. */
const isStateValue = (value: unknown): boolean =>
  typeof value === 'string' || (kindOf(value) === 'object' && Object.values(value as object).every(isStateValue));
