import { createHash } from 'node:crypto';
import type { Command, InstanceState, Task } from '../../src/engine/index.js';
import type { BatchWrite, InstanceChange, StoredInstance, StoredRecord } from '../../src/persistence/index.js';

export const testOrg = 'org';
export const testMoment = '2026-03-02T09:00:00.000Z';

/** An open case, as a step would leave it. */
export const caseOf = (id: string, over: Partial<InstanceState> = {}): InstanceState => ({
  id,
  orgId: testOrg,
  number: '2603001',
  definition: { key: 'contract-review', version: 1, profile: '000' },
  revision: 1,
  snapshot: { status: 'active', value: { review: { legal: 'open' } }, context: {}, historyValue: {}, children: {} },
  tasks: [],
  terms: 1,
  timers: [],
  invokes: [],
  children: [],
  acts: {},
  participants: [over.startedBy ?? 'starter'],
  parent: null,
  suspended: false,
  startedBy: 'starter',
  startedAt: testMoment,
  endedAt: null,
  ...over,
});

export const taskOf = (id: string, over: Partial<Task> = {}): Task => ({
  id,
  key: 'legal',
  candidates: ['lawyer1', 'lawyer2'],
  assignee: null,
  openedAt: testMoment,
  dueAt: null,
  overdue: false,
  ...over,
});

export function recordOf(instanceId: string, position: number, eventId = `event ${instanceId} ${position}`) {
  const record = JSON.stringify({ instanceId, position, eventId });
  const hash = createHash('sha256').update(record).digest('hex');
  return { orgId: testOrg, instanceId, position, eventId, kind: 'event', at: testMoment, record, hash } as const;
}

/** The change that starts a case. */
export const started = (state: InstanceState, commands: readonly Command[] = []): InstanceChange =>
  changed(null, state, commands, [recordOf(state.id, 1)]);

/** The change from a stored case to another state of it, with one record. */
export const moved = (
  from: StoredInstance,
  over: Partial<InstanceState> = {},
  commands: readonly Command[] = [],
): InstanceChange => {
  const state = { ...from.state, revision: from.state.revision + 1, ...over };
  const { revision, participants, tasks, suspended, snapshot } = from.state;
  const { status, value } = snapshot;
  const { position, description } = from;
  const before = {
    revision,
    participants,
    tasks,
    suspended,
    status,
    value,
    position,
    ...(description && { description }),
  };
  return changed(before, state, commands, [recordOf(state.id, from.position + 1)]);
};

function changed(
  before: InstanceChange['before'],
  given: InstanceState,
  commands: readonly Command[],
  records: readonly StoredRecord[],
): InstanceChange {
  const asked = commands.flatMap((command) => (command.type === 'openTask' ? command.task.candidates : []));
  const state = { ...given, participants: [...new Set([...given.participants, ...asked])] };
  const last = records.at(-1);
  const description = {
    subject: { zh: `合同 ${state.number}`, en: `Contract ${state.number}` },
    summary: [{ title: { zh: '客户', en: 'Customer' }, kind: 'text', value: 'Bohai Pumps' }],
  } as const;
  return {
    before,
    after: { state, position: last?.position ?? 0, head: last?.hash ?? '', description },
    stateText: JSON.stringify(state),
    records,
    commands,
    stays: { ended: [], open: new Map() },
  };
}

export const batchOf = (instances: readonly InstanceChange[], over: Partial<BatchWrite> = {}): BatchWrite => ({
  orgId: testOrg,
  instances,
  personal: [],
  attachments: [],
  answers: [],
  announcements: [],
  notificationTopics: [],
  at: testMoment,
  ...over,
});
