import type { RegisterChange } from '../command.js';
import type { RegisterFact } from '../envelope.js';
import type { JsonObject } from '../json.js';

/** The action that writes a ledger, for `actions` of a transition or a state. */
export interface RegisterAction<Known> {
  readonly type: 'enterRegister';
  readonly params: (known: Known) => RegisterChange;
}

/** The words that write ledgers. What they say is computed from what the chart knows, in the same transaction. */
export interface RegisterWords<FactName, RegisterName> {
  /** A new entry; its key must be free. */
  creates<Known>(
    register: RegisterName,
    entry: (known: Known) => { readonly key: string; readonly data: object },
  ): RegisterAction<Known>;
  /** Changes of the entry that the event carries as this fact. */
  amends<Known>(fact: FactName, changes: (known: Known) => object): RegisterAction<Known>;
  /** The entry of this fact with these changes; a new one under the key where there is none, such as a balance. */
  puts<Known>(
    fact: FactName,
    entry: (known: Known) => { readonly key: string; readonly data: object },
  ): RegisterAction<Known>;
}

interface Carries {
  readonly event: { readonly facts: Readonly<Record<string, RegisterFact>> };
}

export function registerWords(registerOf: (fact: string) => string): RegisterWords<string, string> {
  const action = <Known>(params: (known: Known) => RegisterChange): RegisterAction<Known> => ({
    type: 'enterRegister',
    params,
  });
  const create = (register: string, key: string, data: object): RegisterChange => ({
    register,
    operation: 'create',
    key,
    data: data as JsonObject,
  });
  /** Without an entry the revision is none, and the register itself refuses the change. */
  const amend = (fact: string, found: RegisterFact, changes: object): RegisterChange => ({
    register: registerOf(fact),
    operation: 'amend',
    key: found?.key ?? '',
    revision: found?.revision ?? 0,
    data: { ...found?.data, ...changes },
  });
  const carried = (known: unknown, fact: string): RegisterFact => (known as Carries).event.facts[fact] ?? null;
  return {
    creates: (register, entry) =>
      action((known) => {
        const { key, data } = entry(known);
        return create(register, key, data);
      }),
    amends: (fact, changes) => action((known) => amend(fact, carried(known, fact), changes(known))),
    puts: (fact, entry) =>
      action((known) => {
        const found = carried(known, fact);
        const { key, data } = entry(known);
        return found ? amend(fact, found, data) : create(registerOf(fact), key, data);
      }),
  };
}
