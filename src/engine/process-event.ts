import type { RegisterFact } from './envelope.js';
import type { JsonObject } from './json.js';

/** An event as a chart sees it in guards and actions. */
export interface ProcessEvent<Type extends string = string, Data = JsonObject> {
  /** UUIDv7, recorded; nobody knows it before the event is taken in. */
  readonly id: string;
  readonly type: Type;
  readonly data: Data;
  readonly actor: string;
  /** Whom the actor stands in for, where he does. */
  readonly onBehalfOf?: string;
  readonly at: string;
  readonly task?: { readonly id: string; readonly key: string };
  readonly facts: Readonly<Record<string, RegisterFact>>;
}

/** The input of every machine. XState also calls the context factory without it: see {@link baseContext}. */
export interface ProcessInput<Form = JsonObject, Policy = JsonObject> {
  readonly form: Form;
  readonly policy: Policy;
  readonly initiator: string;
  readonly at: string;
  /** The number that the manual gives the case, where the process has a numbering. */
  readonly serial?: string;
}

/** What every context holds: the pinned policy and who started the case. */
export interface ProcessContext<Policy = JsonObject> {
  readonly policy: Policy;
  readonly initiator: string;
}

/** The part of a context that the engine relies on; total, because XState re-runs factories without input. */
export function baseContext<Policy>(input: ProcessInput<unknown, Policy> | undefined): ProcessContext<Policy> {
  return { policy: input?.policy ?? ({} as Policy), initiator: input?.initiator ?? '' };
}
