import { ApiProperty } from '@nestjs/swagger';
import { IsString, Length } from 'class-validator';
import { PersonAnswer, type LocalizedTextAnswer } from '../http/index.js';

export class SearchQuery {
  /** A number, how a subject begins, a process, a person (the initials of the pinyin too), or the key of a ledger. */
  @IsString()
  @Length(1, 100)
  q!: string;
}

export class FoundCaseAnswer {
  readonly id!: string;
  readonly number!: string;
  readonly subject!: LocalizedTextAnswer;
  /** The title of its process. */
  readonly process!: LocalizedTextAnswer;
  readonly startedBy!: PersonAnswer;
}

export class FoundProcessAnswer {
  readonly key!: string;
  readonly title!: LocalizedTextAnswer;
  /** Whether the caller may start it. */
  readonly startable!: boolean;
}

export class FoundPersonAnswer extends PersonAnswer {
  readonly username!: string;
  readonly department!: LocalizedTextAnswer | null;
  readonly active!: boolean;
}

export class FoundEntryAnswer {
  /** The name of the ledger. */
  readonly register!: string;
  /** Its title. */
  readonly title!: LocalizedTextAnswer;
  readonly key!: string;
}

/** What was found, five of each at the most, and only what the caller may see. */
export class SearchAnswer {
  @ApiProperty({ type: [FoundCaseAnswer] })
  readonly cases!: readonly FoundCaseAnswer[];
  @ApiProperty({ type: [FoundProcessAnswer] })
  readonly processes!: readonly FoundProcessAnswer[];
  @ApiProperty({ type: [FoundPersonAnswer] })
  readonly people!: readonly FoundPersonAnswer[];
  @ApiProperty({ type: [FoundEntryAnswer] })
  readonly entries!: readonly FoundEntryAnswer[];
}
