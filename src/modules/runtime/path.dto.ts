import { ApiProperty } from '@nestjs/swagger';
import { IsObject, IsOptional, IsString, MaxLength } from 'class-validator';
import type { JsonObject, PathStep } from '../../engine/index.js';
import { LocalizedTextAnswer, PersonAnswer } from '../http/index.js';

/** What somebody is about to start a case with. */
export class PathRequest {
  @ApiProperty({ type: 'object', additionalProperties: true, description: 'The start form.' })
  @IsObject()
  readonly input!: JsonObject;

  /** The id or the username of whom you stand in for, where the request would be his. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  readonly onBehalfOf?: string;
}

/** A task, child or service on the way of a case. */
export class PathStepAnswer {
  /** The path of the state that waits for it, for example `internalReview.legal.open`. */
  readonly state!: string;
  /** The key of the task; absent for a child or a service. */
  readonly task?: string;
  readonly title!: LocalizedTextAnswer;
  /** `likely`: next where everybody approves; `possible`: it depends on what nobody knows yet. */
  readonly when!: PathStep['when'];
  /** Who decided it, or whom it would go to by the directory of now; nobody: it would stay there. */
  readonly people!: PersonAnswer[];
  /** By when at the latest, where each limit before it is used up; `null` without a limit. */
  readonly dueAt!: string | null;
}

/** What lies behind and before a case. */
export class PathAnswer {
  readonly items!: PathStepAnswer[];
}
