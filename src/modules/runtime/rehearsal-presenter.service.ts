import { Injectable } from '@nestjs/common';
import {
  changedFields,
  tasksOf,
  titledValue,
  valueInDocumentOrder,
  type Command,
  type Followed,
  type InstanceState,
  type Json,
  type JsonObject,
  type LocalizedText,
  type ProcessDefinition,
  type RegisterChange,
  type StepOutcome,
} from '../../engine/index.js';
import type { Principal } from '../access/index.js';
import { DirectoryService } from '../directory/index.js';
import { VaultService } from '../vault/index.js';
import { changedPaths } from './changed-paths.js';
import { InstancePresenter } from './instance-presenter.service.js';

/** What an event would do to a case, and what would follow in others. */
export interface Rehearsed {
  readonly definition: ProcessDefinition;
  /** The type of the event, whose form names what it changes. */
  readonly type: string;
  readonly before: InstanceState;
  readonly outcome: StepOutcome & { readonly type: 'advanced' };
  readonly followed: readonly Followed[];
}

/** What is said in other words: of tasks and timers each is told by itself. */
const toldApart: ReadonlySet<Command['type']> = new Set<Command['type']>([
  'openTask',
  'updateTask',
  'closeTask',
  'createTimer',
  'cancelTimer',
  'pauseTimer',
  'moveTimer',
]);

/** Says what an event would do in the words of those who read it. */
@Injectable()
export class RehearsalPresenter {
  constructor(
    private readonly instances: InstancePresenter,
    private readonly directory: DirectoryService,
    private readonly vault: VaultService,
  ) {}

  /** Of other cases only those that `sees` says the caller may know of. */
  async present(
    principal: Principal,
    { definition, type, before, outcome, followed }: Rehearsed,
    sees: (followed: Followed) => boolean,
  ): Promise<JsonObject> {
    const { orgId } = principal;
    const isThis = ({ outcome: { state } }: Followed) => state.id === before.id;
    const steps = [outcome, ...followed.filter(isThis).map((one) => one.outcome)];
    const after = steps.at(-1)?.state ?? outcome.state;
    const commands = steps.flatMap((one) => one.commands);
    const of = <Type extends Command['type']>(name: Type): readonly (Command & { type: Type })[] =>
      commands.filter((command): command is Command & { type: Type } => command.type === name);
    const value = valueInDocumentOrder(definition.machine.root, after.snapshot.value);
    const others = followed.filter((one) => !isThis(one) && sees(one)).map(inOtherCase);
    const told = {
      dryRun: true,
      status: after.snapshot.status,
      value,
      states: this.instances.states(definition, value),
      tasks: {
        opened: of('openTask').map(({ task: { key, candidates, dueAt } }) => ({
          key,
          title: taskTitle(definition, key),
          candidates,
          people: candidates.map((id) => this.person(orgId, id)),
          dueAt,
        })),
        closed: of('closeTask').map(({ task: { id, key } }) => ({ id, key, title: taskTitle(definition, key) })),
      },
      timers: {
        created: of('createTimer').map(({ timer }) => ({ name: timer.name, dueAt: timer.dueAt })),
        cancelled: of('cancelTimer').map(({ timerId }) => timerId),
      },
      effects: commands.filter((command) => !toldApart.has(command.type)) as unknown as Json,
      notified: [...new Set(of('notify').flatMap(({ notification }) => notification.to))].map((id) =>
        this.person(orgId, id),
      ),
      registers: of('enterRegister').map(({ change }) => registerEntry(definition, change)),
      cases: others,
      children: others.filter(({ begun }) => begun).map(({ definition: key, title }) => ({ definition: key, title })),
      changes: changedFields(before.snapshot.context, after.snapshot.context).map((change) => ({
        ...change,
        title: { ...titledValue(definition, type, { path: change.path, value: change.after }).title },
      })),
      changedContext: changedPaths(before.snapshot.context, after.snapshot.context),
    };
    const [revealed] = await this.vault.reveal(orgId, [told as unknown as JsonObject], principal);
    return revealed as JsonObject;
  }

  private person(orgId: string, id: string): JsonObject {
    return { id, name: this.directory.personName(orgId, id) };
  }
}

const plain = (name: string): LocalizedText => ({ zh: name, en: name });

const taskTitle = (definition: ProcessDefinition, key: string): JsonObject => ({
  ...(tasksOf(definition).get(key)?.declaration.title ?? plain(key)),
});

const registerEntry = ({ registers }: ProcessDefinition, { register, operation, key }: RegisterChange): JsonObject => ({
  register,
  title: { ...(registers?.[register]?.title ?? plain(register)) },
  operation,
  key,
});

const inOtherCase = ({ definition: { key, title }, begun, outcome: { state } }: Followed) => ({
  ...(begun ? {} : { id: state.id }),
  definition: key,
  title: { zh: title.zh, en: title.en },
  begun,
  status: state.snapshot.status,
  value: state.snapshot.value,
});
