import type { Json, LocalizedText } from '../../../engine/index.js';
import type { IncidentEntity } from '../../../persistence/index.js';
import type { IncidentAnswer, IncidentResolution } from './incident.dto.js';

export const incidentTitles: Readonly<Record<IncidentEntity['kind'], LocalizedText>> = {
  unassignedTask: { zh: '任务无人可办', en: 'Nobody may do a task' },
  caseFailed: { zh: '事项出错', en: 'A case has failed' },
  outboxFailed: { zh: '投递失败', en: 'A delivery has failed' },
  timerFailed: { zh: '计时器触发失败', en: 'A timer has failed to fire' },
  rowDamaged: { zh: '存储的数据已损坏', en: 'Stored data is damaged' },
  storageFailed: { zh: '数据库曾无法写入', en: 'The database could not be written' },
};

/** What a resolved incident keeps: what was raised, and how it ended. */
interface ResolvedDetail {
  readonly raised: Json;
  readonly resolution: IncidentResolution;
}

/** What a step of the case ends, which leaves what was raised as it is. */
const endsByItself: ReadonlySet<IncidentEntity['kind']> = new Set(['unassignedTask', 'caseFailed']);
const ended: IncidentResolution = { act: 'resolved', note: null };

/** The stored detail of an incident that ends so. */
export function resolvedDetail({ detail }: IncidentEntity, resolution: IncidentResolution): string {
  return JSON.stringify({ raised: parsed(detail) ?? detail, resolution } satisfies ResolvedDetail);
}

/** @param nameOf the name of a person by his id */
export function incidentAnswer(incident: IncidentEntity, nameOf: (userId: string) => string): IncidentAnswer {
  const { id, kind, status, instanceId, taskId, cause, assigneeId, createdAt, resolvedAt, resolvedBy } = incident;
  const stored = parsed(incident.detail);
  const byItself = status === 'resolved' && stored !== undefined && endsByItself.has(kind) && !isResolved(stored);
  const whole = stored !== undefined && (status !== 'resolved' || byItself || isResolved(stored));
  const { raised, resolution } =
    whole && status === 'resolved' && !byItself
      ? (stored as unknown as ResolvedDetail)
      : { raised: stored ?? incident.detail, resolution: byItself ? ended : null };
  return {
    id,
    kind,
    title: incidentTitles[kind],
    status,
    instanceId,
    taskId,
    detail: raised,
    cause,
    assignee: assigneeId === null ? null : { id: assigneeId, name: nameOf(assigneeId) },
    createdAt,
    resolvedAt,
    resolvedBy: resolvedBy === null ? null : { id: resolvedBy, name: nameOf(resolvedBy) },
    resolution,
    ...(whole ? {} : { damaged: true as const }),
  };
}

function parsed(text: string): Json | undefined {
  try {
    return JSON.parse(text) as Json;
  } catch {
    return undefined;
  }
}

const isResolved = (stored: Json): boolean => typeof stored === 'object' && stored !== null && 'raised' in stored;
