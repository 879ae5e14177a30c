import { Controller, Get, Param, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiExtraModels, ApiOkResponse, ApiTags, getSchemaPath } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, SignedIn, type Principal } from '../access/index.js';
import { ApiPage, type Page } from '../http/index.js';
import { ReportAnswer, ReportSummary } from './report.dto.js';
import { ReportQuery } from './report-query.dto.js';
import { csvOf, xlsxOf } from './report-tables.js';
import { ReportsService } from './reports.service.js';

const spreadsheet = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const file = { schema: { type: 'string', format: 'binary' } } as const;

/** Figures over the ledgers. */
@ApiTags('reports')
@Controller('reports')
@SignedIn()
export class ReportsController {
  constructor(private readonly reports: ReportsService) {}

  /** The reports that you may read. */
  @Get()
  @ApiPage(ReportSummary)
  list(@CurrentPrincipal() principal: Principal): Page<ReportSummary> {
    return { items: [...this.reports.list(principal)], nextCursor: null };
  }

  /** A report over a window of days: as JSON, as a CSV file, or as an XLSX file with the entries beside it. */
  @Get(':name')
  @ApiExtraModels(ReportAnswer)
  @ApiOkResponse({
    headers: {
      'Content-Disposition': { description: 'The name of the file; not with JSON', schema: { type: 'string' } },
    },
    content: {
      'application/json': { schema: { $ref: getSchemaPath(ReportAnswer) } },
      'text/csv': file,
      [spreadsheet]: file,
    },
  })
  async report(
    @CurrentPrincipal() principal: Principal,
    @Param('name') name: string,
    @Query() { from, to, format, table }: ReportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReportAnswer | StreamableFile> {
    if (format === 'json') return this.reports.figures(principal, name, { from, to });
    const tables = await this.reports.tables(principal, name, { from, to });
    const attached = (extension: string): void =>
      void reply.header('content-disposition', `attachment; filename="${name}-${from}-${to}.${extension}"`);
    if (format === 'csv') {
      attached('csv');
      return new StreamableFile(Buffer.from(csvOf(tables[table])), { type: 'text/csv; charset=utf-8' });
    }
    attached('xlsx');
    return new StreamableFile(await xlsxOf([tables.figures, tables.entries]), { type: spreadsheet });
  }
}
