import { statesOf, withPlaceholders, type LocalizedText, type ProcessDefinition } from '../../engine/index.js';
import { clausesIn, type Clause } from './clause.js';

/** What of a process carries a clause of a manual. */
export interface Carrier {
  readonly kind: 'state' | 'task' | 'parameter' | 'rule' | 'decision';
  readonly title: LocalizedText;
  readonly clauses: readonly Clause[];
}

/** Everything of a process that names the clause that it carries out; `sources` alone carry nothing. */
export function carriersOf(definition: ProcessDefinition): readonly Carrier[] {
  const { machine, policy, refusals = {}, modelled = [] } = definition;
  const states = statesOf(machine).flatMap(({ meta }): Carrier[] => {
    if (!meta) return [];
    const { title, clause = '', task } = meta;
    return [
      { kind: 'state', title, clauses: clausesIn(clause) },
      ...(task ? [{ kind: 'task' as const, title: task.title, clauses: clausesIn(task.clause) }] : []),
    ];
  });
  const parameters = Object.values(policy).map(({ title, source }): Carrier => ({
    kind: 'parameter',
    title,
    clauses: clausesIn(source),
  }));
  const rules = Object.values(refusals).map(({ zh, en }): Carrier => ({
    kind: 'rule',
    title: { zh: withPlaceholders(zh, () => '…'), en: withPlaceholders(en, () => '…') },
    clauses: clausesIn(zh),
  }));
  const decisions = modelled.map((title): Carrier => ({ kind: 'decision', title, clauses: clausesIn(title.zh) }));
  return [...states, ...parameters, ...rules, ...decisions].filter(({ clauses }) => clauses.length > 0);
}
