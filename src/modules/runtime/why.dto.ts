import { ApiProperty } from '@nestjs/swagger';
import { IsOptional, IsUUID } from 'class-validator';
import type { ConditionKind, Help, Json } from '../../engine/index.js';
import { anyJson, LocalizedTextAnswer, PersonAnswer } from '../http/index.js';

export class WhyQuery {
  /** The task that would be decided or acted on; each that is open, when absent. */
  @IsOptional()
  @IsUUID()
  readonly taskId?: string;
}

/** A value that a rule has looked at. */
export class ValueReadAnswer {
  /** Where it stands, for example `request.amount`, `policy.limit`, `facts.asset.status`. */
  readonly path!: string;
  readonly title!: LocalizedTextAnswer;
  @ApiProperty(anyJson)
  readonly value!: Json;
  /** As a person reads it: a choice by its title, a person by the name. */
  readonly text!: LocalizedTextAnswer;
}

/** What would make a condition hold, and whom it takes. */
export class HelpAnswer {
  readonly kind!: Help['kind'];
  readonly text!: LocalizedTextAnswer;
  readonly people!: PersonAnswer[];
}

/** A condition of the proof. `all`, `any` and `not` combine others. */
export class ConditionAnswer {
  readonly kind!: ConditionKind;
  /** What is asked for. */
  readonly title!: LocalizedTextAnswer;
  /** `null`: it depends on what is filled in, or on a register that you may not read. */
  readonly holds!: boolean | null;
  /** What was found instead. */
  readonly found?: LocalizedTextAnswer;
  /** The manual's clause. */
  readonly clause?: string;
  readonly taskId?: string;
  /** What the rule has read. */
  readonly values?: ValueReadAnswer[];
  /** Who meets it: at most 20 people. */
  readonly who?: PersonAnswer[];
  readonly help?: HelpAnswer[];
  @ApiProperty({ type: () => [ConditionAnswer], required: false })
  readonly conditions?: ConditionAnswer[];
}

/** Why the caller may send an event or do an act now, or why not. */
export class WhyAnswer {
  /** @example APPROVE */
  readonly type!: string;
  readonly title!: LocalizedTextAnswer;
  /** `null`: the rest holds, and it depends on what is filled in. */
  readonly holds!: boolean | null;
  readonly conditions!: ConditionAnswer[];
}
