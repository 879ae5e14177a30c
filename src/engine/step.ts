import type { AnyMachineSnapshot } from 'xstate';
import { taskActOf } from './acts/index.js';
import { addressee, type Addressee } from './addressee.js';
import { adminActOf } from './administration/index.js';
import { caseActOf } from './case-acts/index.js';
import { actingFor } from './deputies.js';
import { alreadyDecided } from './refusals/already-decided.js';
import { changedFields } from './changed-fields.js';
import { eligibleFor, isGivenTo } from './eligibility.js';
import { openTransitions, restore, taskOf } from './chart.js';
import { withoutOtherWriters, withWriters } from './entry-writers.js';
import { plainEnvelope, principalOf, type Envelope, type InvokeEnd } from './envelope.js';
import type { InstanceState } from './instance-state.js';
import type { Json } from './json.js';
import { noteOf } from './notes/index.js';
import { changesState, type RecordDraft, type StepOutcome } from './outcome.js';
import type { ProcessDefinition } from './process-definition.js';
import type { ProcessEvent } from './process-event.js';
import { guardRefusal } from './refusals/guard-refusal.js';
import { taskNotOpen } from './refusals/event-refusals.js';
import { instanceSuspended } from './refusals/instance-suspended.js';
import { revisionStale } from './refusals/revision-stale.js';
import { barredDeputy } from './refusals/separation-of-duties.js';
import { rejection, rejectionCodes, type Rejection } from './refusals/rejection.js';
import type { Ballot } from './seats/seat.js';
import { count, sign } from './seats/sign.js';
import { StepDraft } from './step-draft.js';
import type { StepRequest } from './step-request.js';
import type { Surroundings } from './surroundings.js';
import type { Task } from './task.js';
import type { Timer } from './timer.js';

/**
 * Decides what one envelope does to one case. Pure: the same arguments give the same outcome, and nothing is done.
 */
export function step(
  definition: ProcessDefinition,
  state: InstanceState,
  envelope: Envelope,
  surroundings: Surroundings,
  request: StepRequest = {},
): StepOutcome {
  try {
    const told = withWriters(definition, state, envelope.facts);
    const sent = withoutOtherWriters(definition, envelope);
    const acting = actingFor(definition, told, sent, surroundings, request);
    return new Step(definition, told, acting.envelope, surroundings, request).run(acting.refused);
  } catch (error) {
    return { type: 'failed', error };
  }
}

/**
 * Whether the chart waits for this end but has no way on with what it brings, for example an outcome that it does not
 * name: for the chart that is a failure, or the case would wait for ever for what has ended.
 */
const isUnforeseen = (snapshot: AnyMachineSnapshot, event: { readonly type: string }): boolean =>
  openTransitions(snapshot).some(({ eventType }) => eventType === event.type) && !snapshot.can(event as never);

/** What comes to a case although it is suspended. */
const reachesSuspended: ReadonlySet<Envelope['kind']> = new Set(['admin', 'stop', 'child', 'service']);

/** What the chart hears of whoever decides. */
type Sent = Pick<Envelope, 'type' | 'data' | 'actor' | 'onBehalfOf' | 'facts'>;

const isEmpty = (members: object): boolean => Object.keys(members).length === 0;

class Step {
  private readonly draft: StepDraft;
  private readonly envelope: Envelope;
  /** The task that the event decides, also where the sender named only the revision. */
  private decided: Task | undefined;
  /** Who might decide it, where that is not who it was given to. */
  private eligible: readonly string[] | undefined;
  private fired: Timer | undefined;

  constructor(
    private readonly definition: ProcessDefinition,
    private readonly state: InstanceState,
    envelope: Envelope,
    private readonly surroundings: Surroundings,
    private readonly request: StepRequest,
  ) {
    this.envelope = plainEnvelope(envelope);
    this.draft = new StepDraft(definition, state, this.envelope, surroundings);
  }

  /** @param refused why the sender may not act for whom he wants to */
  run(refused?: Rejection): StepOutcome {
    const { state } = this;
    const { expectedRevisions, pastDecision } = this.request;
    // Before all else: a click that is repeated comes with what the case was before the first one.
    if (pastDecision && this.envelope.kind !== 'note')
      return this.reject(alreadyDecided(this.definition, pastDecision));
    if (expectedRevisions && !expectedRevisions.includes(state.revision))
      return this.reject(revisionStale(expectedRevisions, state.revision));
    if (this.envelope.kind === 'note') return this.noted();
    if (state.snapshot.status !== 'active' && !this.mendsFailed()) {
      return this.reject(
        rejection(
          'INSTANCE_ENDED',
          { zh: '事项已结束。', en: 'Expected a running case, but it has ended.' },
          { instanceStatus: state.snapshot.status, value: state.snapshot.value, acceptedEvents: [] },
        ),
      );
    }
    if (state.suspended && !reachesSuspended.has(this.envelope.kind)) {
      return this.reject(instanceSuspended(state));
    }
    if (refused) return this.reject(refused);
    switch (this.envelope.kind) {
      case 'event':
        return this.personEvent();
      case 'task':
        return this.taskAct();
      case 'case':
        return this.caseAct();
      case 'admin':
        return this.adminAct();
      case 'timer':
        return this.timerFired();
      case 'child':
      case 'service':
        return this.invokeEnded();
      case 'stop':
        return this.stopped();
    }
  }

  private personEvent(): StepOutcome {
    const addressed = addressee(this.definition, this.state, this.envelope, this.surroundings, this.request);
    if (addressed.type === 'nobody') return this.reject(addressed.rejection);
    if (addressed.type === 'task') return this.signature(addressed);
    const event = this.eventOf(this.envelope);
    const snapshot = this.snapshot();
    if (!snapshot.can(event as never)) return this.reject(guardRefusal(this.definition, snapshot, event));
    this.draft.moves.advance(event);
    return this.advanced('event');
  }

  /** Somebody decides in his seat of a task: the chart hears of it once the task is decided by all who must sign. */
  private signature({ task, seat, eligible }: Addressee & { readonly type: 'task' }): StepOutcome {
    const { definition, draft, envelope } = this;
    this.noteTask(task.id, eligible);
    const event = this.eventOf(envelope, task);
    const snapshot = this.snapshot();
    if (!snapshot.can(event as never)) return this.reject(guardRefusal(definition, snapshot, event));
    const ballot = this.ballot(envelope);
    draft.tasks.signed(task, ballot);
    const counted = sign(task, taskOf(definition, task.key).declaration, seat, ballot);
    if (counted.decisive === ballot) return this.moveBy(ballot, event, counted.task, 'event');
    if (counted.decisive) return this.decidedBy(counted.decisive, counted.task, 'event');
    draft.tasks.reseat(counted.task);
    return this.advanced('task');
  }

  /** The chart goes on with a ballot of before, which decides the task now; refused where it cannot any more. */
  private decidedBy(ballot: Ballot, task: Task, kind: RecordDraft['kind']): StepOutcome {
    const snapshot = this.snapshot();
    const { by: actor, onBehalfOf, event: type, data = {}, facts = {} } = ballot;
    const event = this.eventOf({ type, data, actor, facts, ...standingIn(onBehalfOf) }, task);
    if (!snapshot.can(event as never)) return this.reject(guardRefusal(this.definition, snapshot, event));
    return this.moveBy(ballot, event, task, kind);
  }

  private moveBy(ballot: Ballot, event: ProcessEvent, task: Task, kind: RecordDraft['kind']): StepOutcome {
    this.draft.moves.decided(task, ballot, event);
    return this.advanced(kind);
  }

  private ballot({ actor, onBehalfOf, type, at, data, facts }: Envelope): Ballot {
    return {
      by: actor,
      ...standingIn(onBehalfOf),
      event: type,
      at,
      terms: this.state.terms,
      ...(isEmpty(data) ? {} : { data }),
      ...(isEmpty(facts) ? {} : { facts }),
    };
  }

  private eventOf({ type, data, actor, onBehalfOf, facts }: Sent, task?: Task): ProcessEvent {
    const { id, at } = this.envelope;
    const ofTask = task ? { task: { id: task.id, key: task.key } } : {};
    return { id, type, data, actor, ...standingIn(onBehalfOf), at, facts, ...ofTask };
  }

  private taskAct(): StepOutcome {
    const { definition, state, surroundings, envelope } = this;
    const act = taskActOf(envelope.type);
    if (!act) throw new Error(`Expected one of the acts on tasks, but found ${envelope.type}.`);
    const task = state.tasks.find((open) => open.id === envelope.taskId);
    if (!task) return this.reject(taskNotOpen(envelope.taskId ?? ''));
    const { declaration } = taskOf(definition, task.key);
    const eligible = eligibleFor(task, declaration, state, surroundings);
    this.noteTask(task.id, eligible);
    const person = principalOf(envelope);
    const on = { definition, state, task, declaration, eligible, person, surroundings, envelope };
    const refused = barredDeputy(declaration, task, state, envelope) ?? act.check(on);
    if (refused) return this.reject(refused);
    act.apply(on, this.draft);
    return this.counted(this.draft.tasks.byId(task.id), 'task');
  }

  private caseAct(): StepOutcome {
    const { definition, state, envelope } = this;
    const act = caseActOf(envelope.type);
    if (!act) throw new Error(`Expected one of the acts on cases, but found ${envelope.type}.`);
    const refused = act.check({ definition, state, envelope });
    if (refused) return this.reject(refused);
    act.apply({ definition, state, envelope }, this.draft);
    return this.advanced('case');
  }

  /** A case that has failed can be mended or ended, by administrators. */
  private mendsFailed(): boolean {
    const { kind, type, timerId } = this.envelope;
    if (this.state.snapshot.status !== 'error') return false;
    if (kind === 'timer') return this.state.timers.some(({ id }) => id === timerId);
    return kind === 'admin' && adminActOf(type)?.reachesFailed === true;
  }

  private adminAct(): StepOutcome {
    const act = adminActOf(this.envelope.type);
    if (!act) throw new Error(`Expected one of the acts on cases, but found ${this.envelope.type}.`);
    const { definition, envelope, surroundings } = this;
    const administered = { definition, envelope, surroundings };
    const refused = act.check(this.state, administered);
    if (refused) return this.reject(refused);
    act.apply(this.draft, envelope, administered);
    for (const end of this.draft.delivered()) {
      const stands = this.snapshot();
      // What one of them led to may have ended the case, or stopped the others.
      if (stands.status === 'active' && this.draft.running(end)) this.ended(stands, end);
    }
    return this.counted(this.draft.isSuspended ? undefined : this.draft.tasks.decisive(), 'admin');
  }

  /** The chart goes on where the seats of a task decide it as they are now. */
  private counted(task: Task | undefined, kind: RecordDraft['kind']): StepOutcome {
    const counted = task?.seats && count(task, taskOf(this.definition, task.key).declaration);
    return counted?.decisive ? this.decidedBy(counted.decisive, counted.task, kind) : this.advanced(kind);
  }

  private noted(): StepOutcome {
    const { draft, envelope, state: before } = this;
    const note = noteOf(envelope.type);
    if (!note) throw new Error(`Expected something that can be said of cases, but found ${envelope.type}.`);
    const on = { state: before, envelope };
    const refused = note.check(on);
    if (refused) return this.reject(refused);
    note.apply(on, draft);
    const { commands, notJson } = draft;
    const state = changesState(note.record) ? draft.shared() : before;
    return { type: 'advanced', state, commands, record: { ...this.recordOf(note.record), commands }, notJson };
  }

  /** The record tells which task was meant, and who might decide it where that has changed. */
  private noteTask(id: string, eligible: readonly string[]): void {
    this.decided = this.state.tasks.find((task) => task.id === id);
    if (this.decided && !isGivenTo(this.decided, eligible)) this.eligible = eligible;
  }

  private timerFired(): StepOutcome {
    const timer = this.state.timers.find((armed) => armed.id === this.envelope.timerId);
    // A timer that was cancelled after the sweeper read it: nothing is due any more.
    if (!timer)
      return this.reject(
        rejection(
          'EVENT_NOT_ACCEPTED',
          { zh: '计时器已取消。', en: 'Expected an armed timer, but it was cancelled.' },
          { timerId: this.envelope.timerId ?? null },
        ),
      );
    // Looked at again: a sweeper may have read it before it was paused or moved, and a clock may have jumped back.
    if (timer.pausedAt !== undefined || this.envelope.at < timer.dueAt)
      return this.reject(
        rejection(
          'EVENT_NOT_ACCEPTED',
          { zh: '计时器尚未到期。', en: 'Expected a timer that is due, but it is paused or due later.' },
          { timerId: timer.id, dueAt: timer.dueAt, paused: timer.pausedAt !== undefined },
        ),
      );
    this.fired = timer;
    this.draft.clocks.drop(timer.id);
    if (timer.kind === 'after') {
      const event = {
        type: timer.name,
        data: {},
        actor: this.envelope.actor,
        at: this.envelope.at,
        facts: this.envelope.facts,
      };
      this.draft.moves.advance(event);
      return this.advanced('timer');
    }
    if (timer.kind === 'notice') {
      this.draft.modifications.carryOut();
      return this.advanced('timer');
    }
    const task = this.state.tasks.find((open) => open.key === timer.name);
    if (!task) return this.advanced('timer');
    if (timer.kind === 'deadline') {
      this.draft.tasks.update({ ...task, overdue: true });
      this.draft.tasks.remindOfLapse(task, { zh: '逾期', en: 'Overdue' }, 0);
    } else if (timer.count === undefined) this.draft.tasks.remindBeforeLapse(task);
    else this.draft.tasks.remindOfLapse(task, { zh: '仍逾期', en: 'Still overdue' }, timer.count);
    return this.advanced('timer');
  }

  private invokeEnded(): StepOutcome {
    const { runId = '', kind, output, type } = this.envelope;
    const end: InvokeEnd = { kind, type, runId, ...(output === undefined ? {} : { output }) };
    if (!this.draft.running(end)) {
      return this.reject(
        rejection(
          'EVENT_NOT_ACCEPTED',
          { zh: '子流程或服务已停止。', en: 'Expected a running child or service, but it was stopped.' },
          { runId },
        ),
      );
    }
    this.draft.noteEnd(end);
    const recordKind = kind === 'child' ? 'child' : 'effect';
    if (this.state.suspended) this.draft.hold(end);
    else this.ended(this.snapshot(), end);
    return this.advanced(recordKind);
  }

  /** The chart hears of the end of a child or service that was running. */
  private ended(snapshot: AnyMachineSnapshot, end: InvokeEnd): void {
    const { at, actor, facts } = this.envelope;
    const { type, output } = end;
    const invokeId = this.draft.running(end)?.invokeId ?? '';
    this.draft.dropInvoke(invokeId);
    const given = { actorId: invokeId, at, actor, facts, data: {} };
    const failed = (error: Json | undefined) => ({ ...given, type: `xstate.error.actor.${invokeId}`, error });
    const done = { ...given, type, output };
    const event = type.startsWith('xstate.error.')
      ? failed(output)
      : isUnforeseen(snapshot, done)
        ? failed({ unforeseen: output ?? null })
        : done;
    this.draft.moves.advance(event);
  }

  private stopped(): StepOutcome {
    this.draft.stopCase();
    return this.advanced('child');
  }

  private snapshot(): AnyMachineSnapshot {
    return restore(this.definition.machine, this.draft.stands);
  }

  private advanced(kind: RecordDraft['kind']): StepOutcome {
    const state = this.draft.state();
    const { commands, notJson } = this.draft;
    const { wentTo } = this.draft.moves;
    const changed = changedFields(this.state.snapshot.context, state.snapshot.context);
    const record = {
      ...this.recordOf(kind),
      to: state.snapshot.value,
      commands,
      ...(changed.length > 0 ? { changed } : {}),
      ...(wentTo ? { configuration: wentTo } : {}),
    };
    return { type: 'advanced', state, commands, record, notJson };
  }

  private reject(said: Rejection): StepOutcome {
    // What comes too late from a timer or a child is nobody's attempt.
    const { kind } = this.envelope;
    const isAttempt = kind === 'event' || kind === 'task' || kind === 'case';
    const record =
      isAttempt && rejectionCodes[said.code].recorded ? { ...this.recordOf('rejected'), rejection: said } : null;
    return { type: 'rejected', rejection: said, record };
  }

  private recordOf(kind: RecordDraft['kind']): RecordDraft {
    const { value } = this.state.snapshot;
    return {
      kind,
      ...(this.eligible ? { eligible: this.eligible } : {}),
      envelope: {
        ...this.envelope,
        ...(this.decided ? { taskId: this.decided.id } : {}),
        ...(this.fired ? { type: this.fired.name, dueAt: this.fired.dueAt } : {}),
      },
      from: value,
      to: value,
      definitionVersion: this.definition.version,
      commands: [],
    };
  }
}

const standingIn = (onBehalfOf: string | undefined) => (onBehalfOf === undefined ? {} : { onBehalfOf });
