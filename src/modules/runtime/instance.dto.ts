import { ApiProperty } from '@nestjs/swagger';
import type { Json, JsonObject, Timer } from '../../engine/index.js';
import { anyJson, LocalizedTextAnswer, PersonAnswer, SeatAnswer, SummaryItemAnswer } from '../http/index.js';

const stateValue = {
  description: 'The XState state value, as it is; `null` of a damaged case',
  anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }, { type: 'null' }],
};

/** Which definition a case follows. */
export class DefinitionOfInstance {
  /** @example contract-review */
  readonly key!: string;
  readonly version!: number;
  /** The manual whose values apply, for example `000`. */
  readonly profile!: string;
}

/** A state in which a case stands. */
export class ActiveStateAnswer {
  /** Its path below the root, for example `internalReview.legal.open`. */
  readonly id!: string;
  readonly title!: LocalizedTextAnswer | null;
  /** The manual's clause. */
  readonly clause!: string | null;
}

/** An open task of a case. */
export class OpenTaskAnswer {
  readonly id!: string;
  /** The key of its declaration, for example `legal`. */
  readonly key!: string;
  readonly title!: LocalizedTextAnswer | null;
  readonly clause!: string | null;
  readonly status!: 'open';
  /** Who has it alone: claimed it, was handed it or is asked for an opinion. */
  readonly assignee!: PersonAnswer | null;
  /** Whom it waits for; of a claimed one the group that it may go back to. */
  readonly candidates!: PersonAnswer[];
  /** Who signs, in which order, and what was signed; empty where the first of the candidates decides alone. */
  readonly seats!: SeatAnswer[];
  readonly openedAt!: string;
  readonly dueAt!: string | null;
  readonly overdue!: boolean;
  /** It was counted over days whose holidays are not published yet, as if they had none: it may move. */
  readonly provisional!: boolean;
  /** Its limit stands still, and so does `dueAt`. */
  readonly paused!: boolean;
  /** Since when; `null` while it runs. */
  readonly pausedSince!: string | null;
  /** How long it stood still before, in the time that the limit counts (ISO 8601), for example `PT7H30M`. */
  readonly pausedTime!: string;
  /** The events that decide it. */
  readonly decisions!: string[];
}

/** A timer that runs. */
export class TimerAnswer {
  /** `after`: the case goes on; `deadline`: a task is overdue; `reminder`: of a deadline. */
  readonly kind!: Timer['kind'];
  readonly name!: string;
  /** Of the task, or of the limit. */
  readonly title!: LocalizedTextAnswer;
  readonly dueAt!: string;
  /** It was counted over days whose holidays are not published yet, as if they had none: it may move. */
  readonly provisional!: boolean;
  /** It stands still: `dueAt` is from before, and moves when it goes on. */
  readonly paused!: boolean;
  /** Since when; `null` while it runs. */
  readonly pausedSince!: string | null;
  /** How long it stood still before, in the time that the limit counts (ISO 8601), for example `PT7H30M`. */
  readonly pausedTime!: string;
}

/** An event that the caller may send now. */
export class AvailableEventAnswer {
  /** @example APPROVE */
  readonly type!: string;
  readonly title!: LocalizedTextAnswer | null;
  /** The task that it decides. */
  readonly taskId!: string | null;
  /** Whom you would stand in for; `null`: nobody. */
  readonly onBehalfOf!: PersonAnswer | null;
  /** JSON Schema 2020-12 of its data; `null`: it carries none. */
  readonly form!: JsonObject | null;
}

/** An event that the state takes, as the caller sees it. */
export class OfferedEventAnswer {
  /** @example APPROVE */
  readonly type!: string;
  readonly title!: LocalizedTextAnswer | null;
  /** The task that it decides; `null`: it is sent to the case itself. */
  readonly taskId!: string | null;
  /** Whom you would stand in for; `null`: nobody. */
  readonly onBehalfOf!: PersonAnswer | null;
  /** Whether you may send it now; rules that depend on what is filled in are left aside. */
  readonly available!: boolean;
  /** Why you may not; `…/events/{type}/why` says it part by part. */
  readonly reason!: LocalizedTextAnswer | null;
}

/** A child of a case. */
export class ChildAnswer {
  /** The name under which the chart runs it. */
  readonly invokeId!: string;
  readonly instanceId!: string;
  /** The key of its process. */
  readonly process!: string;
  /** `stopped`: the case went on without it. */
  readonly status!: 'active' | 'done' | 'error' | 'stopped';
  /** What it ended with, for example `approved`. */
  readonly outcome!: string | null;
  /** The same in words. */
  readonly outcomeTitle!: LocalizedTextAnswer | null;
}

/** A task that was decided, and is decided still. */
export class DecidedTaskAnswer {
  readonly key!: string;
  readonly title!: LocalizedTextAnswer;
}

/** What an administrator wants to do to a case, and nobody has confirmed. */
export class ModificationAnswer {
  /** The innermost states that the case is put into. */
  readonly to!: string[];
  readonly reason!: string;
  readonly by!: PersonAnswer;
  readonly at!: string;
  /** When it happens by itself. */
  readonly dueAt!: string;
}

/** Who has suspended a case, since when and why. */
export class SuspensionAnswer {
  readonly reason!: string;
  readonly by!: PersonAnswer;
  readonly at!: string;
}

/** A case, as the caller may see it. */
export class InstanceAnswer {
  readonly id!: string;
  /** For people: year, month and a sequence. */
  readonly number!: string;
  /** What it is about. */
  readonly subject!: LocalizedTextAnswer;
  /** The facts that its definition names. */
  readonly summary!: SummaryItemAnswer[];
  readonly definition!: DefinitionOfInstance;
  readonly status!: 'active' | 'done' | 'error' | 'stopped';
  @ApiProperty(stateValue)
  readonly value!: Json;
  readonly states!: ActiveStateAnswer[];
  /** What the process knows; `null` of a damaged case. */
  readonly context!: JsonObject | null;
  @ApiProperty({ description: 'What it ended with', ...anyJson })
  readonly output!: Json;
  /** Counts the changes; the `ETag`. */
  readonly revision!: number;
  readonly overdue!: boolean;
  readonly suspended!: boolean;
  /** By whom, since when and why; `null` where it is not suspended. */
  readonly suspension!: SuspensionAnswer | null;
  readonly parentId!: string | null;
  readonly childIds!: string[];
  /** Every case that it has run as a child, oldest first. */
  readonly children!: ChildAnswer[];
  readonly startedBy!: PersonAnswer;
  readonly startedAt!: string;
  readonly endedAt!: string | null;
  readonly tasks!: OpenTaskAnswer[];
  readonly timers!: TimerAnswer[];
  readonly availableEvents!: AvailableEventAnswer[];
  /** All that the state takes, also what is not for the caller, with the reason. */
  readonly events!: OfferedEventAnswer[];
  /** What was decided and still stands, oldest first: where a task can be sent back to. */
  readonly decidedTasks!: DecidedTaskAnswer[];
  readonly modification!: ModificationAnswer | null;
  /** Its definition is not installed: it shows what it recorded. */
  readonly definitionMissing?: boolean;
  /** In lists: whether you have ever said that you saw it. */
  readonly seen?: boolean;
  /** In lists: whether it has records that came after what you have seen of it. */
  readonly changed?: boolean;
  /** Its row was changed by hand: only its columns are shown. */
  readonly damaged?: boolean;
}

/** A limit that was moved. */
export class MovedLimitAnswer {
  readonly kind!: Timer['kind'];
  /** The key of a task, or the name of the limit. */
  readonly name!: string;
  @ApiProperty({ format: 'date-time', description: 'When it was due before.' })
  readonly from!: string;
  @ApiProperty({ format: 'date-time', description: 'When it is due now.' })
  readonly to!: string;
}

/** A case that an administrator has suspended or resumed. */
export class AdministeredInstanceAnswer extends InstanceAnswer {
  /** Each limit that goes on, with its due moment before and now; `null` where only the history knows. */
  @ApiProperty({ type: [MovedLimitAnswer], nullable: true })
  readonly moved!: MovedLimitAnswer[] | null;
}

/** A task that an event would open. */
export class TaskToOpen {
  readonly key!: string;
  readonly title!: LocalizedTextAnswer;
  /** The ids of those who could decide it. */
  readonly candidates!: string[];
  /** The same with their names. */
  readonly people!: PersonAnswer[];
  readonly dueAt!: string | null;
}

/** A task that an event would close. */
export class TaskToClose {
  readonly id!: string;
  readonly key!: string;
  readonly title!: LocalizedTextAnswer;
}

/** A timer that an event would start. */
export class TimerToCreate {
  readonly name!: string;
  readonly dueAt!: string;
}

/** The tasks that would change. */
export class TaskChanges {
  readonly opened!: TaskToOpen[];
  readonly closed!: TaskToClose[];
}

/** The timers that would change. */
export class TimerChanges {
  readonly created!: TimerToCreate[];
  /** The ids of timers. */
  readonly cancelled!: string[];
}

/** Another case that an event would start or move. */
export class RehearsedCase {
  /** Only of a case that is there already. */
  readonly id?: string;
  /** The key of its process. */
  readonly definition!: string;
  readonly title!: LocalizedTextAnswer;
  /** Whether it would begin with the event. */
  readonly begun!: boolean;
  readonly status!: 'active' | 'done' | 'error' | 'stopped';
  @ApiProperty(stateValue)
  readonly value!: Json;
}

/** A ledger entry that an event would write. */
export class RehearsedEntry {
  readonly register!: string;
  readonly title!: LocalizedTextAnswer;
  readonly operation!: 'create' | 'amend';
  readonly key!: string;
}

/** A case that an event would start. */
export class RehearsedChild {
  readonly definition!: string;
  readonly title!: LocalizedTextAnswer;
}

/** A field that an event would change; a personal value that you may not see is its reference. */
export class RehearsedField {
  readonly path!: string;
  readonly title!: LocalizedTextAnswer;
  @ApiProperty({ ...anyJson, description: 'What it holds now' })
  readonly before!: Json;
  @ApiProperty({ ...anyJson, description: 'What it would hold' })
  readonly after!: Json;
}

/** What an event would do (`dryRun=true`); nothing of it is stored. */
export class RehearsalAnswer {
  readonly dryRun!: true;
  readonly status!: 'active' | 'done' | 'error' | 'stopped';
  @ApiProperty(stateValue)
  readonly value!: Json;
  /** The active states with their titles. */
  readonly states!: ActiveStateAnswer[];
  readonly tasks!: TaskChanges;
  readonly timers!: TimerChanges;
  /** What else would be done, for example ledger entries and notifications. */
  readonly effects!: JsonObject[];
  /** Everybody who would be told, each once. */
  readonly notified!: PersonAnswer[];
  readonly registers!: RehearsedEntry[];
  /** Children and parents that it would start or move, as far as you may see them. */
  readonly cases!: RehearsedCase[];
  /** Those of them that it would start. */
  readonly children!: RehearsedChild[];
  readonly changes!: RehearsedField[];
  /** The paths of the context that would change. */
  readonly changedContext!: string[];
}
