import { normalForm } from '../../engine/index.js';
import type { StoredDelegation, StoredUser } from '../../persistence/index.js';
import { faultsOfDelegation } from '../deputies/index.js';
import { delegationOf } from '../directory/index.js';
import type { TableLine } from './read-table.js';
import { DeputyLine } from './table-forms.js';
import { fault, listed, shown, type PlannedLine } from './table-kinds.js';
import { faultsOfForm, inCells, outcomeOf, Repeated, type Surroundings, type TablePlan } from './table-plan.js';
import { tableSentences as say } from './table-sentences.js';

const columns = { principalId: 'principal', deputyId: 'deputy' };

/** What a table of deputies does: names those that are not named yet. It ends none. */
export function planDeputies(lines: readonly TableLine[], surroundings: Surroundings): TablePlan {
  const { contents, isProcess, now } = surroundings;
  const people = new Map(contents.users.map((user) => [normalForm(user.username), user]));
  const standing = new Standing(contents.delegations);
  const repeated = new Repeated();
  const added: StoredDelegation[] = [];
  const planned = lines.map((line): PlannedLine => {
    const { cells } = line;
    const found = (name: string): StoredUser | undefined => people.get(normalForm(cells[name] ?? ''));
    const [principal, deputy] = [found('principal'), found('deputy')];
    const key = shown(`${cells['principal'] ?? ''} → ${cells['deputy'] ?? ''}`);
    const faults = [
      ...faultsOfForm(line, DeputyLine, ['startsAt', 'endsAt'], surroundings.validate),
      ...(['principal', 'deputy'] as const)
        .filter((name) => !found(name))
        .map((name) => fault(name, cells[name] ?? null, say.existingPerson)),
    ];
    if (!principal || !deputy || faults.length > 0) return { line: line.line, key, outcome: 'fault', faults };
    const asked = delegationIn(line, principal.id, deputy.id, surroundings);
    const form = formOf(asked);
    const twice = repeated.faultsOf(form, line.line, 'principal', cells['principal'] ?? '');
    if (twice.length > 0) return { line: line.line, key, outcome: 'fault', faults: twice };
    if (standing.has(form)) return { line: line.line, key, outcome: 'known', faults: [] };
    // Only those of the two can stand in each other's way.
    const near = { users: [principal, deputy], delegations: standing.of(principal.id, deputy.id) };
    const errors = inCells(faultsOfDelegation(delegationOf(asked), near, isProcess, now), cells, columns);
    if (errors.length === 0) {
      standing.add(asked);
      added.push(asked);
    }
    return { line: line.line, key, outcome: outcomeOf(errors, true, false), faults: errors };
  });
  return { lines: planned, change: { delegations: added } };
}

function delegationIn(
  { cells }: TableLine,
  principalId: string,
  deputyId: string,
  { actor, now, nextId }: Surroundings,
): StoredDelegation {
  const processes = [...listed(cells['processes'] ?? '')].sort();
  return {
    id: nextId(),
    principalId,
    deputyId,
    startsAt: new Date(cells['startsAt'] ?? '').toISOString(),
    endsAt: new Date(cells['endsAt'] ?? '').toISOString(),
    processes: processes.length > 0 ? JSON.stringify(processes) : null,
    createdBy: actor,
    createdAt: now,
    endedAt: null,
    endedBy: null,
  };
}

const formOf = ({ principalId, deputyId, startsAt, endsAt, processes }: StoredDelegation): string =>
  JSON.stringify([principalId, deputyId, startsAt, endsAt, processes]);

/** The delegations that hold or will, by whom they are about. */
class Standing {
  private readonly forms = new Set<string>();
  private readonly byPerson = new Map<string, StoredDelegation[]>();

  constructor(delegations: readonly StoredDelegation[]) {
    for (const one of delegations) this.add(one);
  }

  add(one: StoredDelegation): void {
    this.forms.add(formOf(one));
    for (const person of [one.principalId, one.deputyId]) {
      const known = this.byPerson.get(person);
      if (known) known.push(one);
      else this.byPerson.set(person, [one]);
    }
  }

  has(form: string): boolean {
    return this.forms.has(form);
  }

  of(...people: readonly string[]): readonly StoredDelegation[] {
    return [...new Set(people.flatMap((person) => this.byPerson.get(person) ?? []))];
  }
}
