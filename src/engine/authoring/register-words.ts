import type { RegisterChange } from '../command.js';
import type { RegisterFact } from '../envelope.js';
import type { FactKnown } from '../fact-requests.js';
import type { JsonObject } from '../json.js';
import type { FactDeclaration } from '../process-definition.js';
import type { ActionKnown } from './action-known.js';
import { workedOut, type ByEvent, type EventTypes, type Happening, type SaidByEvent } from './by-event.js';
import type { Known } from './known.js';

/** The action that writes a ledger, for `actions` of a transition or a state. */
export interface RegisterAction<Known> {
  readonly type: 'enterRegister';
  readonly params: (known: Known) => RegisterChange | null;
}

interface Entry {
  readonly key: string;
  readonly data: object;
}

/**
 * The words that write ledgers. What they say is computed from what the chart knows, in the same transaction; by event,
 * the action stands on those events alone.
 */
export interface RegisterWords<FactName, RegisterName, AnyKnown = unknown, Field = string> {
  /** A new entry; its key must be free. */
  creates<Known = AnyKnown>(register: RegisterName, entry: (known: ActionKnown<Known>) => Entry): RegisterAction<Known>;
  creates<Type extends EventTypes<AnyKnown>>(
    register: RegisterName,
    entry: ByEvent<AnyKnown, Type, Entry>,
  ): RegisterAction<Happening<AnyKnown, Type>>;
  /** Changes of the entry that the event carries as this fact; or what the case keeps, by the names of its fields. */
  amends<Known = AnyKnown>(fact: FactName, changes: (known: ActionKnown<Known>) => object): RegisterAction<Known>;
  amends<Type extends EventTypes<AnyKnown>>(
    fact: FactName,
    changes: ByEvent<AnyKnown, Type, object>,
  ): RegisterAction<Happening<AnyKnown, Type>>;
  amends<Known = AnyKnown>(fact: FactName, ...fields: readonly Field[]): RegisterAction<Known>;
  /**
   * The entry of this fact with these changes, a new one where there is none: a balance, a count. Where the fact looks
   * nothing up, nothing is written.
   */
  puts<Known = AnyKnown>(fact: FactName, changes: (known: ActionKnown<Known>) => object): RegisterAction<Known>;
  puts<Type extends EventTypes<AnyKnown>>(
    fact: FactName,
    changes: ByEvent<AnyKnown, Type, object>,
  ): RegisterAction<Happening<AnyKnown, Type>>;
}

type Changes = SaidByEvent<(known: never) => object>;

/** What the case keeps under these names. */
const keptAs =
  (fields: readonly string[]) =>
  ({ context }: { readonly context: Readonly<Record<string, unknown>> }): object =>
    Object.fromEntries(fields.map((field) => [field, context[field]]));

type Told = FactKnown & { readonly facts: Readonly<Record<string, RegisterFact>> };

export function registerWords(facts: Readonly<Record<string, FactDeclaration>>) {
  const action = (params: (told: unknown) => RegisterChange | null) => ({ type: 'enterRegister', params });
  const create = (register: string, key: string, data: object): RegisterChange => ({
    register,
    operation: 'create',
    key,
    data: data as JsonObject,
  });
  const registerOf = (fact: string): string => facts[fact]?.register ?? '';
  /** Without an entry the revision is none, and the register itself refuses the change. */
  const amend = (fact: string, found: RegisterFact, changes: object): RegisterChange => ({
    register: registerOf(fact),
    operation: 'amend',
    key: found?.key ?? '',
    revision: found?.revision ?? 0,
    data: { ...found?.data, ...changes },
  });
  const happening = (known: unknown): Told => {
    const { context, event } = known as Known<JsonObject, Told>;
    return { ...event, context };
  };
  return {
    creates: (register: string, said: SaidByEvent<(known: never) => Entry>) =>
      action((told) => {
        const entry = workedOut(said, told);
        return entry && create(register, entry.key, entry.data);
      }),
    amends(fact: string, ...said: readonly [Changes] | readonly string[]) {
      const [first] = said;
      const changes = first === undefined || typeof first === 'string' ? keptAs(said as readonly string[]) : first;
      return action((told) => {
        const changed = workedOut(changes, told);
        return changed && amend(fact, happening(told).facts[fact] ?? null, changed);
      });
    },
    puts: (fact: string, changes: Changes) =>
      action((told) => {
        const event = happening(told);
        const found = event.facts[fact];
        const key = found?.key ?? facts[fact]?.key(event as never) ?? null;
        const changed = key === null ? null : workedOut(changes, told);
        if (key === null || changed === null) return null;
        return found ? amend(fact, found, changed) : create(registerOf(fact), key, changed);
      }),
  };
}
