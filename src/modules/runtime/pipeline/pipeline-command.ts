import type {
  Command,
  DamagedRow,
  DefinitionMissing,
  Envelope,
  InstanceState,
  Json,
  Rejection,
} from '../../../engine/index.js';
import type { OutcomeUnknown, StorageUnavailable } from '../../../persistence/index.js';
import type { FieldError } from '../../forms/index.js';

/** One answer as it goes over the wire and as it is kept for a repeat of its `Idempotency-Key`. */
export interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Json;
}

/** The repeat protection of one request. */
export interface IdempotencyClaim {
  readonly key: string;
  /** HMAC-SHA-256 of method, path and body, hex. */
  readonly requestHash: string;
}

interface CommandBase {
  readonly orgId: string;
  readonly envelope: Envelope;
  readonly claim?: IdempotencyClaim;
  /** Nobody waits for it: it gets the room that people leave, and whoever sent it tells of its failures. */
  readonly ofEngine?: true;
}

export interface StartCommand extends CommandBase {
  readonly kind: 'start';
  readonly instanceId: string;
  readonly definition: string;
  readonly version?: number;
  readonly profile?: string;
}

export interface StepCommand extends CommandBase {
  readonly kind: 'step';
  readonly instanceId: string;
  readonly expectedRevisions?: readonly number[];
  /** Whether the actor sees cases that he has no part in. Without it, such a case is not there for him. */
  readonly seesEverything: boolean;
}

export type PipelineCommand = StartCommand | StepCommand;

/** What came of a command. Only `applied` changed the case. */
export type PipelineResult =
  | {
      readonly type: 'applied';
      readonly state: InstanceState;
      /** What was done; unknown where an earlier attempt did it whose end was not learnt. */
      readonly commands?: readonly Command[];
      /** What is kept for a repeat, where one was claimed: it is presented once. */
      readonly answer?: Answer | undefined;
      /** What was applied, its personal values taken out; unknown as `commands` is. */
      readonly envelope?: Envelope;
    }
  | { readonly type: 'replayed'; readonly answer: Answer }
  | { readonly type: 'rejected'; readonly rejection: Rejection; readonly state: InstanceState }
  | { readonly type: 'refusedBefore'; readonly rejection: Rejection }
  | { readonly type: 'invalid'; readonly errors: readonly FieldError[] }
  | { readonly type: 'notFound' }
  | { readonly type: 'keyReused' }
  /** Too many wait already: nothing was tried. */
  | { readonly type: 'busy' }
  | { readonly type: 'unreadable'; readonly reason: DamagedRow | DefinitionMissing }
  /** The database has failed: nothing has changed, or it is not known. */
  | { readonly type: 'unavailable'; readonly error: StorageUnavailable | OutcomeUnknown }
  /** Our defect; the case has not changed. */
  | { readonly type: 'failed'; readonly error: unknown };
