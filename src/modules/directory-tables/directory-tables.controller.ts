import { Body, Controller, Get, HttpCode, Post, Query, Res, StreamableFile } from '@nestjs/common';
import { ApiOkResponse, ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { CurrentPrincipal, RequiresRole, type Principal } from '../access/index.js';
import { Idempotent } from '../http/index.js';
import {
  DirectoryImportQuery,
  ExportQuery,
  ImportDirectoryRequest,
  type DirectoryImportAnswer,
} from './directory-tables.dto.js';
import { DirectoryTables } from './directory-tables.service.js';

/** The directory as CSV. */
@ApiTags('directory')
@Controller('directory')
@RequiresRole('Administrator')
export class DirectoryTablesController {
  constructor(private readonly tables: DirectoryTables) {}

  /** Users, departments, or the deputies of now and later, as a CSV file that can be imported again. */
  @Get('export')
  @ApiOkResponse({
    headers: { 'Content-Disposition': { description: 'The name of the file', schema: { type: 'string' } } },
    content: { 'text/csv': { schema: { type: 'string', format: 'binary' } } },
  })
  async export(
    @CurrentPrincipal() principal: Principal,
    @Query() { kind }: ExportQuery,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile> {
    const text = await this.tables.export(principal, kind);
    void reply.header('content-disposition', `attachment; filename="${kind}.csv"`);
    return new StreamableFile(Buffer.from(text), { type: 'text/csv; charset=utf-8' });
  }

  /**
   * Adds and changes users, departments or deputies from a CSV: all of its lines, or none where one is faulty. With
   * `dryRun=true` it says what each line would do, faulty ones too. Whoever is not named stays as he is.
   */
  @Post('import')
  @Idempotent()
  @HttpCode(200)
  import(
    @CurrentPrincipal() principal: Principal,
    @Query() { kind, dryRun }: DirectoryImportQuery,
    @Body() request: ImportDirectoryRequest,
  ): Promise<DirectoryImportAnswer> {
    return dryRun === 'true'
      ? this.tables.rehearse(principal, kind, request)
      : this.tables.carryOut(principal, kind, request);
  }
}
