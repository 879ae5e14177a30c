import type { PlainFact } from './fact.js';
import type { PlainRule } from './read-rule.js';

type Facts = Readonly<Record<string, PlainFact>>;

/** The facts of a process with those that its rules bring along: one of the same name is there for the events of both. */
export function withFactsOfRules(declared: Facts = {}, rules: Readonly<Record<string, PlainRule>>): Facts {
  const facts: Record<string, PlainFact> = { ...declared };
  for (const [rule, { facts: brought = {} }] of Object.entries(rules))
    for (const [name, fact] of Object.entries(brought)) facts[name] = together(rule, name, facts[name], fact);
  return facts;
}

function together(rule: string, name: string, declared: PlainFact | undefined, brought: PlainFact): PlainFact {
  if (!declared) return brought;
  if (declared.register === brought.register)
    return { ...declared, on: [...new Set([declared.on, brought.on].flat())] };
  throw new TypeError(
    `Expected the fact '${name}' to be that of the rule '${rule}', of ${brought.register}, but it is declared otherwise.`,
  );
}
