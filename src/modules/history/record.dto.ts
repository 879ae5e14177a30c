import { ApiProperty, getSchemaPath } from '@nestjs/swagger';
import type { Json, JsonObject } from '../../engine/index.js';
import { anyJson, LocalizedTextAnswer, type PersonAnswer } from '../http/index.js';

const stateValue = {
  description: 'The XState state value; `null`: there was none yet',
  anyOf: [{ type: 'string' }, { type: 'object', additionalProperties: true }, { type: 'null' }],
};

/** Who did it. */
export class ActorAnswer {
  /** `system`: a timer, a child or a service. */
  readonly id!: string;
  readonly name!: string;
  /** Whom he stood in for. */
  readonly onBehalfOf?: PersonAnswer;
}

/** A record of a case. */
export class HistoryRecordAnswer {
  /** 1, 2, … */
  readonly position!: number;
  readonly id!: string;
  readonly kind!: string;
  /** The event, for example `APPROVE`. */
  readonly type!: string;
  /** Its form. */
  readonly data!: JsonObject;
  @ApiProperty({
    description: 'What the people and departments are called that `data` names by id',
    type: 'object',
    additionalProperties: { $ref: getSchemaPath(LocalizedTextAnswer) },
  })
  readonly names!: JsonObject;
  readonly actor!: ActorAnswer;
  readonly at!: string;
  /** Of an act on a task: who did what, for whom, with whom and, for whoever may know it, why. */
  readonly sentence?: LocalizedTextAnswer;
  /** Of a timer: when it was due; it fired at `at`. */
  readonly dueAt?: string;
  @ApiProperty(stateValue)
  readonly from!: Json;
  @ApiProperty(stateValue)
  readonly to!: Json;
  /** Of the case after it. */
  readonly revision!: number;
  readonly definitionVersion!: number;
  readonly correlationId!: string;
  readonly taskId?: string;
  readonly causationId?: string;
  readonly comment?: string;
  /** The files that it brought: `id`, `name`, `size`, `type` and `sha256`. */
  readonly attachments?: JsonObject[];
  @ApiProperty({ description: 'What a child or a service ended with', ...anyJson })
  readonly output?: Json;
  /** The profile, policy and number that the case began with, and the manual's number (`serial`) where it has one. */
  readonly start?: JsonObject;
  /** Why it was refused: `code`, `detail` and `parameters`. */
  readonly rejection?: JsonObject;
  /** Who could decide it when he did. */
  readonly eligible?: PersonAnswer[];
  /** The innermost states that somebody has put the case into, where that was not by its chart. */
  readonly configuration?: string[];
  /** The register entries that it was decided on. */
  readonly facts!: JsonObject;
  /** What it made the engine do. */
  readonly effects!: JsonObject[];
  /** SHA-256 of the case after it. */
  readonly snapshotHash!: string;
  /** The `hash` of the record before. */
  readonly prevHash!: string;
  readonly hash!: string;
}

/** What is left of a record that somebody has destroyed. */
export class UnreadableRecordAnswer {
  readonly position!: number;
  readonly id!: string;
  readonly kind!: string;
  readonly at!: string;
  readonly unreadable!: true;
  readonly hash!: string;
}

/** The records of a case, oldest first. */
export class HistoryPageAnswer {
  @ApiProperty({
    type: 'array',
    items: {
      anyOf: [{ $ref: getSchemaPath(HistoryRecordAnswer) }, { $ref: getSchemaPath(UnreadableRecordAnswer) }],
    },
  })
  readonly items!: Json[];
  /** To be sent as `cursor` for the next page. */
  readonly nextCursor!: string | null;
}

/** A record as it is kept. */
export class SealedRecordAnswer {
  readonly position!: number;
  /** The text that was hashed: canonical JSON, with personal values by their references. */
  readonly record!: string;
  /** SHA-256 of the UTF-8 of `record`, hex. */
  readonly hash!: string;
}

/** The records of a case as they are kept, oldest first, and where their chain ends. */
export class SealedHistoryAnswer {
  readonly items!: SealedRecordAnswer[];
  /** To be sent as `cursor` for the next page. */
  readonly nextCursor!: string | null;
  /** How many records the case says it had when it was asked; a page may hold newer ones. */
  readonly positions!: number;
  /** The hash that the case keeps of the last one of them. */
  readonly head!: string;
}

/** A case as it stood at a position. */
export class ReplayedInstanceAnswer {
  readonly position!: number;
  readonly revision!: number;
  readonly status!: 'active' | 'done' | 'error' | 'stopped';
  @ApiProperty(stateValue)
  readonly value!: Json;
  readonly context!: JsonObject;
  @ApiProperty({ description: 'What it ended with', ...anyJson })
  readonly output!: Json;
  readonly tasks!: JsonObject[];
  readonly timers!: JsonObject[];
}

/** One step of a replay. */
export class ReplayFrameAnswer {
  readonly position!: number;
  readonly kind!: string;
  readonly type?: string;
  readonly at!: string;
  @ApiProperty(stateValue)
  readonly value?: Json;
  readonly revision?: number;
  readonly unreadable?: boolean;
}

/** A page of the steps of a replay. */
export class ReplayFramesAnswer {
  readonly items!: ReplayFrameAnswer[];
  readonly nextCursor!: string | null;
}

/** Where a history fails first. */
export class VerificationFailureAnswer {
  readonly position!: number;
  /** What was checked, for example `hash` or `replay`. */
  readonly check!: string;
  readonly reason!: string;
}

/** Whether a history proves itself. */
export class VerificationAnswer {
  readonly valid!: boolean;
  /** How many records it has. */
  readonly positions!: number;
  /** The hash of the last record. */
  readonly head!: string;
  readonly firstFailure?: VerificationFailureAnswer;
}
