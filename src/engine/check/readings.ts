import { guardPart, partsIn } from '../guard-parts.js';
import { personalFieldsOf } from '../personal.js';
import type { FormClass, ProcessDefinition } from '../process-definition.js';
import { anything } from './anything.js';
import { allNodes, allTransitions, pathOf, type ChartTransition } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';
import { fieldsOf } from './form-fields.js';
import { sampleContexts, sampleForm } from './sample-context.js';
import { sourceOf } from './source-of.js';

/** Refuses guards that decide on a personal field, and functions that ask an event for a fact that it does not carry. */
export function readings(definition: ProcessDefinition): DefinitionDefect[] {
  const found = new Map<string, DefinitionDefect>();
  for (const node of allNodes(definition.machine)) {
    for (const transition of allTransitions(node)) {
      const place = pathOf(node);
      for (const { name, run, text } of guardsOf(definition, transition)) {
        for (const field of personalRead(definition, run, transition.eventType, text))
          found.set(`${name} ${field}`, personal(name, field, place));
        for (const fact of factsMissing(definition, run, transition.eventType))
          found.set(
            `${name} ${fact} ${transition.eventType}`,
            missing(definition, name, fact, transition.eventType, place),
          );
      }
      for (const run of functionsOf(definition, transition))
        for (const fact of factsMissing(definition, run, transition.eventType))
          found.set(
            `${place} ${fact} ${transition.eventType}`,
            missing(definition, null, fact, transition.eventType, place),
          );
    }
  }
  return [...found.values()];
}

type Run = (known: { context: unknown; event: object }, parameters: unknown) => unknown;

interface NamedRun {
  readonly name: string;
  readonly run: Run;
  /** What the guard itself says. */
  readonly text: string;
}

function guardsOf({ machine }: ProcessDefinition, { guard }: ChartTransition): readonly NamedRun[] {
  if (guard === undefined) return [];
  const implementations = machine.implementations.guards as Record<string, unknown>;
  return partsIn(guardPart(guard, implementations)).flatMap((part): NamedRun[] => {
    const run = part.kind === 'named' ? implementations[part.name] : part.predicate;
    const params = part.kind === 'named' ? part.params : undefined;
    const name = part.kind === 'named' ? part.name : 'inline guard';
    return typeof run === 'function'
      ? [{ name, run: (known) => (run as Run)(known, worked(params, known)), text: sourceOf(run) }]
      : [];
  });
}

const worked = (params: unknown, known: { context: unknown; event: object }): unknown =>
  typeof params === 'function' ? (params as (known: object) => unknown)(known) : params;

/** What the actions of a transition run: assignments and the parameters that are worked out. */
function functionsOf({ machine }: ProcessDefinition, { actions }: ChartTransition): readonly Run[] {
  const named = machine.implementations.actions as Record<string, unknown>;
  return actions.flatMap((action) => {
    const { assignment } = ((typeof action === 'string' ? named[action] : action) ?? {}) as { assignment?: unknown };
    const { params } = (action ?? {}) as { params?: unknown };
    const parts = typeof assignment === 'object' && assignment !== null ? Object.values(assignment) : [assignment];
    return [...parts, params].filter((one): one is Run => typeof one === 'function');
  });
}

/** What kinds of values nobody knows are tried, so that a function goes more than one way. */
const kinds = [0, 1, 'a'] as const;

function tried(run: Run, context: unknown, event: object): void {
  try {
    run({ context, event }, {});
  } catch {
    // It needs more than can be guessed; what it asked for until then counts.
  }
}

const sent = (type: string, data: unknown, facts: unknown): object => {
  return { type, data, facts, actor: 'somebody', at: '2025-03-03T01:00:00.000Z', output: anything(1) };
};

const formOf = ({ events }: ProcessDefinition, type: string): FormClass | undefined =>
  Object.hasOwn(events, type) ? events[type]?.form : undefined;

/** The personal fields that a guard asks for anything, or whose names stand in it. */
function personalRead(definition: ProcessDefinition, run: Run, type: string, text: string): readonly string[] {
  const form = formOf(definition, type);
  const read = new Set<string>();
  for (const kind of kinds) {
    const filled = (one: FormClass | undefined): object => {
      const fields = one ? personalFieldsOf(one) : [];
      return sampleForm(one, anything(kind), (field) =>
        fields.includes(field) ? anything(kind, () => read.add(field)) : undefined,
      );
    };
    const contexts = sampleContexts(definition, filled(definition.startForm));
    // Making the context may have looked at a field; only the guard counts.
    read.clear();
    for (const context of contexts) tried(run, context, sent(type, filled(form), anything(kind)));
    if (read.size > 0) break;
  }
  return [...new Set([...read, ...namedIn(definition, text)])];
}

/** That a field is filled in is no secret; compiled, the call is `(0, engine_1.isGiven)(…)`. */
const askedWhetherGiven = /\bisGiven\)?\([\w$.?]*\)/g;

/** The fields that are personal wherever they stand and that a text takes out of something. */
function namedIn({ startForm, events }: ProcessDefinition, text: string): readonly string[] {
  const forms = [startForm, ...Object.values(events).flatMap(({ form }) => form ?? [])];
  const others = new Set(
    forms.flatMap((form) => fieldsOf(form).filter((field) => !personalFieldsOf(form).includes(field))),
  );
  const fields = [...new Set(forms.flatMap(personalFieldsOf))].filter((field) => !others.has(field));
  const decisive = text.replace(askedWhetherGiven, '');
  return fields.filter((field) =>
    new RegExp(`\\.${field}\\b|\\[['"]${field}['"]\\]|[{,]\\s*${field}\\s*[,:}=]`).test(decisive),
  );
}

/** The facts that a function asks an event for although the event does not carry them. */
function factsMissing(definition: ProcessDefinition, run: Run, type: string): readonly string[] {
  const carried = Object.entries(definition.facts ?? {}).flatMap(([name, { on, lapse }]) =>
    on.includes(type) || (lapse && type.startsWith('xstate.after.')) ? [name] : [],
  );
  // An eventless transition sees the event before it, whichever that is.
  const possible = type === '' ? Object.keys(definition.facts ?? {}) : carried;
  const asked = new Set<string>();
  for (const kind of kinds) {
    for (const found of [anything(kind), null]) {
      const get = (_target: object, name: string | symbol): unknown => {
        if (typeof name === 'string') asked.add(name);
        return found;
      };
      const facts = new Proxy({}, { get });
      const data = sampleForm(formOf(definition, type), anything(kind));
      for (const context of sampleContexts(definition)) tried(run, context, sent(type, data, facts));
    }
  }
  return [...asked].filter((name) => !possible.includes(name));
}

const personal = (guard: string, field: string, place: string): DefinitionDefect =>
  defect(
    'GUARD_READS_PERSONAL',
    `${guard} ${field}`,
    `状态「${place}」的守卫 ${guard} 读取个人信息 ${field}（@Personal）；状态图中只有其引用，不得据以判定，只能以 isGiven 判断是否填写。`,
    `Expected the guard '${guard}' of '${place}' to decide without personal data, but it reads '${field}' (@Personal), of which a chart has only a reference: decide on another field, or on whether it isGiven(…).`,
  );

function missing(
  { facts = {} }: ProcessDefinition,
  guard: string | null,
  fact: string,
  type: string,
  place: string,
): DefinitionDefect {
  const isDeclared = Object.hasOwn(facts, fact);
  const event = type === '' ? 'always' : type;
  const who =
    guard === null
      ? { zh: '的动作', en: `an action of '${place}'` }
      : { zh: `的守卫 ${guard} `, en: `the guard '${guard}' of '${place}'` };
  return defect(
    'FACT_NOT_CARRIED',
    `${fact} ${event}`,
    `状态「${place}」${who.zh}在 ${event} 上读取事实 ${fact}，${isDeclared ? `但 facts.${fact}.on 未列出 ${event}` : '但定义未声明它（facts）'}。`,
    `Expected ${event} to carry the fact '${fact}', which ${who.en} reads, but ${isDeclared ? `facts.${fact}.on does not name ${event}` : 'no such fact is declared (facts)'}.`,
  );
}
