import type { RegisterChange } from '../command.js';
import { normalForm } from '../fields/index.js';
import type { RegisterFact } from '../envelope.js';
import type { JsonObject } from '../json.js';
import { RegisterConflict } from '../failures.js';

/** What the registers hold when a spec begins: register, key, data. */
export type RegisterContents = Readonly<Record<string, Readonly<Record<string, object>>>>;

interface Entry {
  /** As it was written. */
  readonly key: string;
  readonly revision: number;
  readonly data: JsonObject;
  readonly by?: readonly string[];
}

/** The ledgers in memory, with the rules that the stores enforce. A value: a change makes a new one. */
export class TestRegisters {
  private constructor(private readonly entries: ReadonlyMap<string, ReadonlyMap<string, Entry>>) {}

  static holding(contents: RegisterContents, by: readonly string[] = []): TestRegisters {
    const written = by.length > 0 ? { by } : {};
    const entries = Object.entries(contents).map(([register, held]): [string, Map<string, Entry>] => [
      register,
      new Map(
        Object.entries(held).map(([key, data]) => [
          normalForm(key),
          { key, revision: 1, data: data as JsonObject, ...written },
        ]),
      ),
    ]);
    return new TestRegisters(new Map(entries));
  }

  fact(register: string, key: string): RegisterFact {
    return this.entries.get(register)?.get(normalForm(key)) ?? null;
  }

  /** The entries whose keys lie between two prefixes, both included, by key. */
  range(register: string, first: string, last: string): readonly Entry[] {
    const held = [...(this.entries.get(register) ?? [])].filter(([key]) => first <= key && key < `${last}\u{10FFFF}`);
    return held.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, entry]) => entry);
  }

  /** The keys of the entries whose `custodianId` this person is, in the order of the ledger. */
  heldBy(register: string, custodianId: string): readonly string[] {
    const held = [...(this.entries.get(register) ?? [])].filter(([, { data }]) => data['custodianId'] === custodianId);
    return held.sort(([one], [other]) => (one < other ? -1 : 1)).map(([, { key }]) => key);
  }

  keys(register: string): readonly string[] {
    return [...(this.entries.get(register)?.values() ?? [])].map(({ key }) => key);
  }

  /** @throws RegisterConflict where the change breaks a rule. */
  after({ register, operation, key, data, revision }: RegisterChange, by: readonly string[] = []): TestRegisters {
    const normalKey = normalForm(key);
    const held = this.entries.get(register)?.get(normalKey);
    if (operation === 'create' && held) throw new RegisterConflict(register, key, 'exists');
    if (operation === 'amend' && !held) throw new RegisterConflict(register, key, 'missing');
    if (operation === 'amend' && held?.revision !== revision) throw new RegisterConflict(register, key, 'changed');
    const writers = [...(held?.by?.slice(0, 2) ?? []), ...by];
    const entry = {
      key: held?.key ?? key,
      revision: (held?.revision ?? 0) + 1,
      data: JSON.parse(JSON.stringify(data)) as JsonObject,
      ...(writers.length > 0 ? { by: [...new Set(writers)] } : {}),
    };
    const entries = new Map(this.entries);
    entries.set(register, new Map([...(this.entries.get(register) ?? []), [normalKey, entry]]));
    return new TestRegisters(entries);
  }
}
