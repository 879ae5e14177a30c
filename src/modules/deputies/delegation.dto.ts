import { ApiProperty } from '@nestjs/swagger';
import { ArrayMaxSize, ArrayNotEmpty, IsArray, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import { IsMoment } from '../../engine/index.js';
import { ListQuery, type PersonAnswer } from '../http/index.js';

/** Whose delegations to list; without any the caller's own, and for administrators everybody's. */
export class DelegationQueryDto extends ListQuery {
  /** The id or the username of whoever is stood in for. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  principal?: string;

  /** The id or the username of the deputy. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  deputy?: string;
}

/** Names a deputy. */
export class CreateDelegationRequest {
  /** Whom the deputy stands in for, by id or username: the caller, unless it is said. */
  @IsOptional()
  @IsString()
  @MaxLength(100)
  principalId?: string;

  /** Who stands in, by id or username. */
  @IsString()
  @MaxLength(100)
  deputyId!: string;

  /** From when, RFC 3339. */
  @IsMoment()
  startsAt!: string;

  /** The first moment at which it is over, RFC 3339; at most a year after the start. */
  @IsMoment()
  endsAt!: string;

  /** The keys of the processes; all of them, unless it is said. */
  @IsOptional()
  @IsArray()
  @ArrayNotEmpty()
  @ArrayMaxSize(200)
  @IsString({ each: true })
  @MaxLength(100, { each: true })
  processes?: string[];

  /** Why; it stands in the log of the organisation as a personal value, which can be erased. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}

/** Somebody stands in for somebody else. */
export class DelegationAnswer {
  readonly id!: string;
  readonly principal!: PersonAnswer;
  readonly deputy!: PersonAnswer;
  @ApiProperty({ format: 'date-time' })
  readonly startsAt!: string;
  @ApiProperty({ format: 'date-time' })
  readonly endsAt!: string;
  /** `null`: all of them. */
  @ApiProperty({ anyOf: [{ type: 'array', items: { type: 'string' } }, { type: 'null' }] })
  readonly processes!: readonly string[] | null;
  /** Whether the deputy may act at this moment. */
  readonly inForce!: boolean;
  readonly createdBy!: PersonAnswer;
  @ApiProperty({ format: 'date-time' })
  readonly createdAt!: string;
  /** When it was ended before its time. */
  readonly endedAt!: string | null;
}
