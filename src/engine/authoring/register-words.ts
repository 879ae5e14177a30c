import type { RegisterChange } from '../command.js';
import type { RegisterFact } from '../envelope.js';
import type { FactKnown } from '../fact-requests.js';
import type { JsonObject } from '../json.js';
import type { FactDeclaration } from '../process-definition.js';
import { actionKnown, type ActionKnown } from './action-known.js';
import type { Known } from './known.js';

/** The action that writes a ledger, for `actions` of a transition or a state. */
export interface RegisterAction<Known> {
  readonly type: 'enterRegister';
  readonly params: (known: Known) => RegisterChange | null;
}

/** The words that write ledgers. What they say is computed from what the chart knows, in the same transaction. */
export interface RegisterWords<FactName, RegisterName, AnyKnown = unknown, Field = string> {
  /** A new entry; its key must be free. */
  creates<Known = AnyKnown>(
    register: RegisterName,
    entry: (known: ActionKnown<Known>) => { readonly key: string; readonly data: object },
  ): RegisterAction<Known>;
  /** Changes of the entry that the event carries as this fact; or what the case keeps, by the names of its fields. */
  amends<Known = AnyKnown>(fact: FactName, changes: (known: ActionKnown<Known>) => object): RegisterAction<Known>;
  amends<Known = AnyKnown>(fact: FactName, ...fields: readonly Field[]): RegisterAction<Known>;
  /**
   * The entry of this fact with these changes, a new one where there is none: a balance, a count. Where the fact looks
   * nothing up, nothing is written.
   */
  puts<Known = AnyKnown>(fact: FactName, changes: (known: ActionKnown<Known>) => object): RegisterAction<Known>;
}

type Changes = (known: never) => object;

/** What the case keeps under these names. */
const keptAs =
  (fields: readonly string[]) =>
  ({ context }: { readonly context: Readonly<Record<string, unknown>> }): object =>
    Object.fromEntries(fields.map((field) => [field, context[field]]));

type Happening = FactKnown & { readonly facts: Readonly<Record<string, RegisterFact>> };

export function registerWords(facts: Readonly<Record<string, FactDeclaration>>): RegisterWords<string, string> {
  const action = <One>(params: (known: One) => RegisterChange | null): RegisterAction<One> => ({
    type: 'enterRegister',
    params,
  });
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
  const happening = (known: unknown): Happening => {
    const { context, event } = known as Known<JsonObject, Happening>;
    return { ...event, context };
  };
  return {
    creates: (register, entry) =>
      action((known) => {
        const { key, data } = entry(actionKnown(known));
        return create(register, key, data);
      }),
    amends: <One>(fact: string, ...said: readonly [Changes] | readonly string[]) => {
      const [first] = said;
      const changes: Changes = typeof first === 'function' ? first : keptAs(said as readonly string[]);
      return action((known: One) => amend(fact, happening(known).facts[fact] ?? null, changes(actionKnown(known))));
    },
    puts: (fact, changes) =>
      action((known) => {
        const event = happening(known);
        const found = event.facts[fact];
        if (found) return amend(fact, found, changes(actionKnown(known)));
        const key = facts[fact]?.key(event as never) ?? null;
        return key === null ? null : create(registerOf(fact), key, changes(actionKnown(known)));
      }),
  };
}
