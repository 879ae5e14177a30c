import { Injectable } from '@nestjs/common';
import {
  effectivePolicy,
  statesOf,
  tasksOf,
  type DeadlineDeclaration,
  type JsonObject,
  type ProcessDefinition,
  type Role,
} from '../../engine/index.js';
import type {
  AssignmentAnswer,
  DeadlineAnswer,
  FactDeclarationAnswer,
  RegisterDeclarationAnswer,
  SummaryLineAnswer,
  TaskAssignmentAnswer,
  TaskDeclarationAnswer,
} from './definition-parts.dto.js';
import { DefinitionRegistry } from './definition-registry.service.js';
import type { DefinitionSummary } from './definition-summary.dto.js';
import type { DefinitionAnswer, EventAnswer, PolicyParameterAnswer, StateAnswer } from './definition.dto.js';
import { FormSchemas } from '../forms/index.js';
import { separationsInWords } from './separations-in-words.js';
import { isStartableBy } from './startable-by.js';

/** What JSON keeps of it. */
const plain = <Answer extends object>(value: object): Answer => JSON.parse(JSON.stringify(value)) as Answer;

/** Turns definitions into what the HTTP contract answers; all but `startable` is made once. */
@Injectable()
export class DefinitionPresenter {
  readonly #presented = new WeakMap<ProcessDefinition, Omit<DefinitionAnswer, 'startable'>>();

  constructor(
    private readonly definitions: DefinitionRegistry,
    private readonly schemas: FormSchemas,
  ) {}

  summary(definition: ProcessDefinition, roles: readonly Role[]): DefinitionSummary {
    const { key, version, family, title, sources, starterChoosesProfile = false } = definition;
    const startable = isStartableBy(definition, roles);
    return { key, version, family, title, sources: [...sources], startable, starterChoosesProfile };
  }

  whole(definition: ProcessDefinition, roles: readonly Role[]): DefinitionAnswer {
    const presented = this.#presented.get(definition) ?? this.present(definition);
    this.#presented.set(definition, presented);
    return { ...presented, startable: isStartableBy(definition, roles) };
  }

  private present(definition: ProcessDefinition): Omit<DefinitionAnswer, 'startable'> {
    const { key, version, family, title, sources, startTitle, startForm, profiles, defaultProfile } = definition;
    return {
      key,
      version,
      versions: [...this.definitions.versionsOf(key)],
      digest: this.definitions.digest(key, version) ?? null,
      family,
      title,
      sources: [...sources],
      startTitle: startTitle ?? null,
      startForm: this.schemas.schemaOf(startForm),
      events: this.events(definition),
      states: statesAnswer(definition),
      assignments: [...tasksOf(definition).values()].map(({ declaration, statePath }) =>
        plain<TaskAssignmentAnswer>({
          ...{ task: declaration.key, state: statePath, assignment: declaration.assignment },
          notBy: separationsInWords(definition, declaration),
        }),
      ),
      deadlines: deadlines(definition),
      policy: parameters(definition),
      profiles: plain(profiles),
      defaultProfile,
      starterChoosesProfile: definition.starterChoosesProfile ?? false,
      registers: Object.entries(definition.registers ?? {}).map(([name, declared]) =>
        plain<RegisterDeclarationAnswer>({ name, ...declared }),
      ),
      facts: Object.entries(definition.facts ?? {}).map(([name, { on, register }]) =>
        plain<FactDeclarationAnswer>({ name, on, register }),
      ),
      children: [...(definition.children ?? [])],
      starts: [...(definition.starts ?? [])],
      services: [...(definition.services ?? [])],
      output: definition.output ? this.schemas.schemaOf(definition.output) : null,
      modelled: [...(definition.modelled ?? [])],
      subject: definition.subject,
      summary: definition.summary.map((line) => plain<SummaryLineAnswer>(line)),
      refusals: plain(definition.refusals ?? {}),
    };
  }

  private events({ events }: ProcessDefinition): EventAnswer[] {
    return Object.entries(events).map(([type, { title, form, by }]) => ({
      type,
      title,
      form: form ? this.schemas.schemaOf(form) : null,
      by: by ? plain<AssignmentAnswer>(by) : null,
    }));
  }
}

const statesAnswer = ({ machine }: ProcessDefinition): StateAnswer[] =>
  statesOf(machine).map(({ path, meta, node }) => ({
    id: path,
    type: node.type,
    title: meta?.title ?? null,
    clause: meta?.clause ?? null,
    task: meta?.task ? plain<TaskDeclarationAnswer>(meta.task) : null,
  }));

/** The limits of tasks, which mark them overdue, and those of `after`, which move the chart. */
const deadlines = (definition: ProcessDefinition): DeadlineAnswer[] => [
  ...[...tasksOf(definition).values()].flatMap(({ declaration: { key, deadline } }) =>
    deadline === undefined ? [] : { task: key, ...described(deadline) },
  ),
  ...Object.entries(definition.deadlines ?? {}).map(([delay, deadline]) => ({ delay, ...described(deadline) })),
];

/** A limit by its policy key, and the date of the case from which it counts, or which it is. */
const described = (deadline: DeadlineDeclaration): Omit<DeadlineAnswer, 'task' | 'delay'> =>
  typeof deadline === 'string'
    ? { policyKey: deadline }
    : 'on' in deadline
      ? { on: deadline.on }
      : {
          policyKey: deadline.limit,
          ...(deadline.from === undefined ? {} : { from: deadline.from }),
          ...(deadline.while === undefined ? {} : { while: [...deadline.while] }),
        };

function parameters({ policy }: ProcessDefinition): PolicyParameterAnswer[] {
  const defaults = effectivePolicy(policy, {});
  return Object.entries(policy).map(([field, { key, title, source, choices }]) => ({
    key,
    field,
    title,
    source,
    choices: choices ? plain<JsonObject>(choices) : null,
    default: defaults[field] ?? null,
  }));
}
