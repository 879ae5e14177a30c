import type { Command } from './command.js';
import { derivedId, idsOfOneStep } from './derived-id.js';
import { systemActor, type Envelope } from './envelope.js';
import type { InstanceState } from './instance-state.js';
import { endOfCase } from './invoke-end.js';

/** What a step of one case brings about in another one. */
export type FollowUp =
  /** A new case; its form is the data of the envelope. */
  | {
      readonly type: 'start';
      readonly process: string;
      readonly instanceId: string;
      readonly parent: InstanceState['parent'];
      /** The case that asked for it. */
      readonly starter: InstanceState;
      readonly envelope: Envelope;
    }
  /** A step of a case that is there: a child is stopped, a parent told of the end of its child. */
  | { readonly type: 'step'; readonly instanceId: string; readonly envelope: Envelope };

/** Whether a step of a case brings about anything in another one: most do not. */
export const hasFollowUps = ({ parent, snapshot }: InstanceState, commands: readonly Command[]): boolean =>
  (parent !== null && snapshot.status !== 'active') ||
  commands.some(({ type }) => type === 'startChild' || type === 'startProcess' || type === 'stopChild');

/** More than any company's processes start at once; processes that start each other for ever stop here. */
const followUpsAtMost = 1_000;

/**
 * What follows from one event in other cases, in the order in which it has to be done: the children that a step starts
 * and stops, each with all that follows from it, and then the parent of a case that has ended. Pure: whoever drives it
 * takes the {@link next} one, carries it out with `start` or `step`, and reports what came of it by {@link took}.
 */
export class FollowUps {
  /** The next one is the last. */
  private readonly agenda: FollowUp[] = [];
  private readonly latest = new Map<string, InstanceState>();
  private count = 0;

  /** @param root the envelope of the event that causes everything; the ids of what follows derive from it */
  constructor(private readonly root: Envelope) {}

  /** Takes in what a step of a case has come to. */
  took(state: InstanceState, commands: readonly Command[], cause: Envelope): void {
    this.latest.set(state.id, state);
    const found = commands.flatMap((command) => this.of(command, state, cause) ?? []);
    const told = this.toldParent(state, cause);
    if (told) found.push(told);
    this.agenda.push(...found.reverse());
  }

  /** What is to be done now. A child that its parent has left meanwhile is not started any more. */
  next(): FollowUp | undefined {
    for (let next = this.agenda.pop(); next; next = this.agenda.pop())
      if (next.type === 'step' || next.parent === null || this.holds(next.starter.id, next.instanceId)) return next;
    return undefined;
  }

  /** A case as what followed so far has left it. */
  known(instanceId: string): InstanceState | undefined {
    return this.latest.get(instanceId);
  }

  private holds(parentId: string, childId: string): boolean {
    return this.latest.get(parentId)?.invokes.some(({ id }) => id === childId) ?? false;
  }

  private of(command: Command, starter: InstanceState, cause: Envelope): FollowUp | undefined {
    if (command.type === 'stopChild')
      return { type: 'step', instanceId: command.instanceId, envelope: this.caused(cause, 'stop', 'xstate.stop') };
    if (command.type !== 'startChild' && command.type !== 'startProcess') return undefined;
    const { process, instanceId, input } = command;
    const parent = command.type === 'startChild' ? { instanceId: starter.id, invokeId: command.invokeId } : null;
    const by = command.type === 'startProcess' ? command.by : undefined;
    const started = { actor: by ?? starter.startedBy, data: input };
    return {
      type: 'start',
      process,
      instanceId,
      parent,
      starter,
      envelope: this.caused(cause, 'child', 'xstate.init', started),
    };
  }

  private toldParent({ id, parent, snapshot }: InstanceState, cause: Envelope): FollowUp | undefined {
    // A parent that stopped its child has gone on without it.
    if (!parent || snapshot.status === 'active' || cause.kind === 'stop') return undefined;
    const end = endOfCase({ id, invokeId: parent.invokeId }, snapshot);
    const notStarted = this.waitingFor(parent.instanceId);
    const envelope = this.caused(cause, end.kind, end.type, {
      ...end,
      ...(notStarted.length === 0 ? {} : { notStarted }),
    });
    return { type: 'step', instanceId: parent.instanceId, envelope };
  }

  /** The children of a case that have not had their turn. */
  private waitingFor(parentId: string): readonly string[] {
    return this.agenda.flatMap((next) =>
      next.type === 'start' && next.parent?.instanceId === parentId ? [next.instanceId] : [],
    );
  }

  private caused(cause: Envelope, kind: Envelope['kind'], type: string, more: Partial<Envelope> = {}): Envelope {
    this.count += 1;
    if (this.count > followUpsAtMost)
      throw new Error(`Expected at most ${followUpsAtMost} cases to follow from one event, but there are more.`);
    return {
      id: derivedId(this.root.id, this.count * idsOfOneStep),
      kind,
      type,
      data: {},
      actor: systemActor,
      at: cause.at,
      facts: {},
      correlationId: cause.correlationId,
      causationId: cause.id,
      ...more,
    };
  }
}
