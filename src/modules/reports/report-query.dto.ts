import { ApiProperty } from '@nestjs/swagger';
import { IsIn, IsOptional } from 'class-validator';
import { IsDay } from '../../engine/index.js';

export const reportFormats = ['json', 'csv', 'xlsx'] as const;
export const reportTables = ['figures', 'entries'] as const;

/** Which window of a report, and as what. */
export class ReportQuery {
  @ApiProperty({ format: 'date', description: 'The first day, for example `2025-02-25`.' })
  @IsDay()
  from!: string;

  @ApiProperty({ format: 'date', description: 'The last day; a year and a day later at the latest.' })
  @IsDay()
  to!: string;

  /** As what it comes: the figures as JSON, a CSV file, or an XLSX file. */
  @IsOptional()
  @IsIn(reportFormats)
  format: (typeof reportFormats)[number] = 'json';

  /** Of a CSV file: the figures, or the entries of the ledger that they were computed from. An XLSX file has both. */
  @IsOptional()
  @IsIn(reportTables)
  table: (typeof reportTables)[number] = 'figures';
}
