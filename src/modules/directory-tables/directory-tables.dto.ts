import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional, IsString, Length } from 'class-validator';
import type { LocalizedTextAnswer } from '../http/index.js';
import { tableKinds, type TableKind } from './table-kinds.js';

export class ExportQuery {
  /** What the table is about. */
  @IsIn(tableKinds)
  kind!: TableKind;
}

export class DirectoryImportQuery extends ExportQuery {
  /** `true`: say what each line would do and change nothing. */
  @IsOptional()
  @IsIn(['true', 'false'])
  dryRun?: 'true' | 'false';
}

/** A table to bring into the directory. */
export class ImportDirectoryRequest {
  /**
   * CSV with a header, at most 5,000 lines. `users`: username, name, department, superior, level, roles, active.
   * `departments`: id, nameZh, nameEn, parent, head. `deputies`: principal, deputy, startsAt, endsAt, processes.
   * People are named by username; several roles or processes have semicolons between them.
   */
  @IsString()
  @Length(1, 1_000_000)
  text!: string;

  /** Why; it stands in the log of the organisation as a personal value, which can be erased. */
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
}

export class TableFaultAnswer {
  /** The column; `null`: the whole line. */
  readonly field!: string | null;
  readonly found!: string | null;
  /** What was expected. */
  readonly message!: LocalizedTextAnswer;
}

export class TableLineAnswer {
  /** Where it ends in the text, from 1. */
  readonly line!: number;
  /** Whom or what it is about. */
  readonly key!: string | null;
  /** `known`: the directory has it already. */
  readonly outcome!: 'added' | 'changed' | 'known' | 'fault';
  @ApiProperty({ type: [TableFaultAnswer] })
  readonly faults!: readonly TableFaultAnswer[];
}

/** What an import has done, or would do. */
export class DirectoryImportAnswer {
  @ApiProperty({ enum: tableKinds })
  readonly kind!: TableKind;
  readonly dryRun!: boolean;
  readonly added!: number;
  readonly changed!: number;
  readonly known!: number;
  /** How many lines are faulty: with any of them nothing is imported. */
  readonly faults!: number;
  @ApiProperty({ type: [TableLineAnswer] })
  readonly lines!: readonly TableLineAnswer[];
}
