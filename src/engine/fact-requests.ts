import type { Envelope } from './envelope.js';
import type { JsonObject } from './json.js';
import type { ProcessDefinition } from './process-definition.js';

/** A register entry that an event needs before it can be decided, under the name the chart knows it by. */
export interface FactRequest {
  readonly name: string;
  readonly register: string;
  readonly key: string;
}

/** What the key of a fact is worked out from. */
export interface FactKnown<Context = JsonObject, Data = JsonObject> {
  readonly context: Context;
  readonly data: Data;
  readonly at: string;
  readonly actor: string;
  /** The type of the event. */
  readonly type: string;
}

/** What must be fetched for an event of this type, given the case's context and the event's data. */
export function factRequests(
  definition: ProcessDefinition,
  { kind, type, data, at, actor }: Pick<Envelope, 'kind' | 'type' | 'data' | 'at' | 'actor'>,
  context: JsonObject,
): readonly FactRequest[] {
  // What is done to a task or a case may be named like an event of the chart.
  if (kind === 'task' || kind === 'case' || kind === 'admin') return [];
  const requests: FactRequest[] = [];
  for (const [name, fact] of Object.entries(definition.facts ?? {})) {
    if (kind === 'timer' ? !fact.lapse : !fact.on.includes(type)) continue;
    const key = (fact.key as (known: FactKnown) => string | null)({ context, data, at, actor, type });
    if (key !== null) requests.push({ name, register: fact.register, key });
  }
  return requests;
}
