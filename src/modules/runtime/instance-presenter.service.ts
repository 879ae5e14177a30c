import { Inject, Injectable } from '@nestjs/common';
import {
  availableTo,
  offeredEvents,
  decidedTasks,
  fieldDescriptionsOf,
  statesOf,
  tasksOf,
  valueInDocumentOrder,
  type CaseDescription,
  type Child,
  type Clock,
  type InstanceState,
  type Json,
  type JsonObject,
  type ProcessDefinition,
  type StateMeta,
  type Task,
  type Timer,
} from '../../engine/index.js';
import type { FoundInstance } from '../../persistence/index.js';
import { DefinitionRegistry, delayTitle } from '../definitions/index.js';
import { FormSchemas } from '../forms/index.js';
import { CLOCK } from '../database/index.js';
import { Calendars, CompanySurroundings, originOf } from '../calendars/index.js';
import { DirectoryService, presentDescription, presentSeats } from '../directory/index.js';
import { activeStates } from './pipeline/active-states.js';
import { isProvisional } from './is-provisional.js';
import { durationText } from './duration-text.js';
import { timerName } from './timer-name.js';

/** A person as the API names one. */
interface PresentedPerson extends JsonObject {
  readonly id: string;
  readonly name: string;
}

/** Turns a case into the Instance of the HTTP contract, for one caller. */
@Injectable()
export class InstancePresenter {
  private readonly metas = new WeakMap<ProcessDefinition, ReadonlyMap<string, StateMeta | undefined>>();

  constructor(
    private readonly definitions: DefinitionRegistry,
    private readonly schemas: FormSchemas,
    private readonly directory: DirectoryService,
    private readonly surroundings: CompanySurroundings,
    private readonly calendars: Calendars,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * The Instance, as it is for this person; personal references stay as they are (the vault reveals them at the door). Without the definition of
   * the case it shows what the case itself recorded, and nothing can be sent.
   */
  present(state: InstanceState, userId: string, kept = nothing, view?: 'list'): JsonObject {
    const { key, version } = state.definition;
    const definition = this.definitions.find(key, version);
    const { snapshot } = state;
    const open = snapshot.status === 'active';
    // Whether the case was just moved or comes from the store, its regions stand as in the document.
    const value = definition ? valueInDocumentOrder(definition.machine.root, snapshot.value) : snapshot.value;
    return {
      id: state.id,
      number: state.number,
      ...this.described(state.orgId, definition ? this.definitions.describe(state) : kept),
      definition: state.definition,
      status: snapshot.status,
      value,
      states: this.states(definition, value),
      context: view === 'list' ? null : snapshot.context,
      output: snapshot.output ?? null,
      revision: state.revision,
      overdue: state.tasks.some((task) => task.overdue),
      suspended: state.suspended,
      suspension: this.suspension(state),
      parentId: state.parent?.instanceId ?? null,
      childIds: state.children.map(({ instanceId }) => instanceId),
      children: state.children.map((child) => ({ ...child, outcomeTitle: this.outcomeTitle(child) })),
      startedBy: this.person(state.orgId, state.startedBy),
      startedAt: state.startedAt,
      endedAt: state.endedAt,
      tasks: state.tasks.map((task) => this.task(definition, state, task)),
      timers: view === 'list' ? [] : state.timers.map((timer) => this.timer(definition, state, timer)),
      ...(definition && open && !state.suspended && view !== 'list'
        ? this.events(definition, state, userId)
        : noEvents),
      decidedTasks: decidedTasks(state).map((key) => ({ key, title: this.titleOf(definition, key) })),
      modification: this.modification(state),
      ...(definition ? {} : { definitionMissing: true }),
    };
  }

  private outcomeTitle({ process, outcome }: Child): JsonObject | null {
    const form = outcome === null ? undefined : this.definitions.find(process)?.output;
    const title = form && fieldDescriptionsOf(form).get('outcome')?.choices?.[outcome ?? ''];
    return title ? { ...title } : null;
  }

  /** What the columns say of a case whose document is damaged. */
  presentDamaged({ columns: { orgId, ...columns }, description }: FoundInstance): JsonObject {
    return {
      id: columns.id,
      number: columns.number,
      ...this.described(orgId, description),
      definition: { key: columns.definitionKey, version: columns.definitionVersion, profile: columns.profile },
      status: columns.status,
      value: null,
      states: [],
      context: null,
      output: null,
      revision: columns.revision,
      overdue: columns.overdue,
      suspended: columns.suspended,
      suspension: null,
      parentId: columns.parentId,
      childIds: [],
      children: [],
      startedBy: this.person(orgId, columns.startedBy),
      startedAt: columns.startedAt,
      endedAt: columns.endedAt,
      tasks: [],
      timers: [],
      ...noEvents,
      decidedTasks: [],
      modification: null,
      damaged: true,
    };
  }

  private titleOf(definition: ProcessDefinition | undefined, key: string): JsonObject {
    const declaration = definition && tasksOf(definition).get(key)?.declaration;
    return declaration ? { ...declaration.title } : { zh: key, en: key };
  }

  /** What an administrator has asked for and nobody has confirmed. */
  private modification({ orgId, modification }: InstanceState): Json {
    if (!modification) return null;
    const { at, by, dueAt, reason, to } = modification;
    return { to, reason, by: this.person(orgId, by), at, dueAt };
  }

  private suspension({ orgId, suspension }: InstanceState): Json {
    if (!suspension) return null;
    const { at, by, reason } = suspension;
    return { reason, by: this.person(orgId, by), at };
  }

  private described(orgId: string, description: CaseDescription): JsonObject {
    const { subject, summary } = presentDescription(this.directory.copy(orgId), description);
    return { subject: { ...subject }, summary };
  }

  /** Where a case stands, in the words of its process. */
  states(definition: ProcessDefinition | undefined, value: Json): Json {
    const metas = definition && this.metasOf(definition);
    return activeStates(value).map((id) => {
      const meta = metas?.get(id);
      return { id, title: meta?.title ? { ...meta.title } : null, clause: meta?.clause ?? null };
    });
  }

  private metasOf(definition: ProcessDefinition): ReadonlyMap<string, StateMeta | undefined> {
    const known =
      this.metas.get(definition) ?? new Map(statesOf(definition.machine).map(({ path, meta }) => [path, meta]));
    this.metas.set(definition, known);
    return known;
  }

  private task(definition: ProcessDefinition | undefined, state: InstanceState, task: Task): JsonObject {
    const { orgId, timers } = state;
    const deadline = timers.find(({ kind, name }) => kind === 'deadline' && name === task.key);
    const declaration = definition && tasksOf(definition).get(task.key)?.declaration;
    return {
      id: task.id,
      key: task.key,
      title: this.titleOf(definition, task.key),
      clause: declaration?.clause ?? null,
      status: 'open',
      assignee: task.assignee ? this.person(orgId, task.assignee) : null,
      candidates: task.candidates.map((id) => this.person(orgId, id)),
      seats: presentSeats(this.directory.copy(orgId), task.seats ?? []),
      openedAt: task.openedAt,
      dueAt: task.dueAt,
      overdue: task.overdue,
      provisional: isProvisional(deadline, this.calendars.ofCase(orgId, originOf(state))),
      ...presentPause(deadline ?? task),
      decisions: declaration?.decisions ?? [],
    };
  }

  private timer(definition: ProcessDefinition | undefined, state: InstanceState, timer: Timer): JsonObject {
    const calendar = this.calendars.ofCase(state.orgId, originOf(state));
    const { kind, dueAt } = timer;
    const name = timerName(timer);
    const isTask = definition && tasksOf(definition).has(name);
    const title = isTask || !definition ? this.titleOf(definition, name) : { ...delayTitle(definition, name) };
    return { kind, name, title, dueAt, provisional: isProvisional(timer, calendar), ...presentPause(timer) };
  }

  private events(definition: ProcessDefinition, state: InstanceState, userId: string): JsonObject {
    const surroundings = this.surroundings.of(state.orgId, originOf(state));
    const titleOf = (type: string): JsonObject | null => {
      const declared = definition.events[type];
      return declared ? { ...declared.title } : null;
    };
    const available = availableTo(definition, state, userId, surroundings, this.clock.now());
    const known = available.map(({ type, task, onBehalfOf }) => ({
      type,
      title: titleOf(type),
      taskId: task?.id ?? null,
      onBehalfOf: onBehalfOf === undefined ? null : this.person(state.orgId, onBehalfOf),
    }));
    const offered = offeredEvents(definition, state, userId, surroundings).map(({ type, task, refused }) => {
      const reason = refused ? { ...refused().detail } : null;
      return { type, title: titleOf(type), taskId: task?.id ?? null, onBehalfOf: null, available: !refused, reason };
    });
    const forOthers = known.filter(({ onBehalfOf }) => onBehalfOf !== null);
    return {
      availableEvents: known.map((event) => {
        const form = definition.events[event.type]?.form;
        return { ...event, form: form ? (this.schemas.schemaOf(form) as JsonObject) : null };
      }),
      events: [...offered, ...forOthers.map((event) => ({ ...event, available: true, reason: null }))],
    };
  }

  private person(orgId: string, id: string): PresentedPerson {
    return { id, name: this.directory.personName(orgId, id) };
  }
}

const noEvents = { availableEvents: [], events: [] };

const nothing: CaseDescription = { subject: { zh: '', en: '' }, summary: [] };

/** Whether a limit stands still, since when, and for how long it did before. */
const presentPause = ({ pausedAt, pausedFor = 0 }: Partial<Pick<Timer, 'pausedAt' | 'pausedFor'>>): JsonObject => ({
  paused: pausedAt !== undefined,
  pausedSince: pausedAt ?? null,
  pausedTime: durationText(pausedFor),
});
