import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { isObject, type Json } from '../../../engine/index.js';
import { CurrentPrincipal, RequiresRole, type Principal } from '../../access/index.js';
import { DefinitionRegistry } from '../../definitions/index.js';
import { DirectoryService } from '../../directory/index.js';
import { ApiPage, cursorInvalid, decodeCursor, pageOf, type Page } from '../../http/index.js';
import { OrganisationLog } from '../../organisation-log/index.js';
import { VaultService } from '../../vault/index.js';
import { LogQuery } from './log-query.dto.js';
import { logNames } from './log-names.js';
import { LogRecordAnswer } from './log-record.dto.js';

/** The log of the organisation, for who watches over it. */
@ApiTags('organisation log')
@Controller('organisation/log')
export class LogPageController {
  constructor(
    private readonly log: OrganisationLog,
    private readonly vault: VaultService,
    private readonly directory: DirectoryService,
    private readonly definitions: DefinitionRegistry,
  ) {}

  /** The records that match, newest first: who set or did what, when and why. */
  @Get()
  @ApiPage(LogRecordAnswer)
  @RequiresRole('Administrator', 'Auditor')
  async list(
    @CurrentPrincipal() principal: Principal,
    @Query() { kind, subject, limit, cursor }: LogQuery,
  ): Promise<Page<LogRecordAnswer>> {
    const { orgId } = principal;
    const which = { ...(kind === undefined ? {} : { kind }), ...(subject === undefined ? {} : { subject }) };
    const found = await this.log.recent(orgId, which, limit + 1, positionIn(cursor));
    const { items, nextCursor } = pageOf(found, limit, ({ position }) => [String(position)]);
    const records = items.map((row) => ({ row, record: this.log.mustRead<Json>(row, () => true) }));
    const reasons = records.map(({ record: { reason, setting } }): Json => {
      if (reason !== '') return reason;
      return isObject(setting) ? (setting['reason'] ?? null) : null;
    });
    const revealed = await this.vault.reveal(orgId, reasons, principal);
    const copy = this.directory.copy(orgId);
    return {
      items: records.map(({ row, record }, index) => {
        const { position, kind, subject, version, at, hash } = row;
        const { actor: id, setting, prevHash } = record;
        const actor = { id, name: this.directory.personName(orgId, id) };
        const reason = revealed[index] ?? null;
        const names = logNames(copy, this.definitions, { subject, setting });
        return {
          ...{ position, kind, subject, version, actor, at, reason, hash, prevHash, names },
          setting: withoutReason(setting),
        };
      }),
      nextCursor,
    };
  }
}

/** It is told by itself. */
function withoutReason(setting: Json): Json {
  if (!isObject(setting)) return setting;
  const { reason: _, ...others } = setting;
  return others;
}

/** @throws ProblemException CURSOR_INVALID */
function positionIn(cursor: string | undefined): number | undefined {
  if (cursor === undefined) return undefined;
  const [position = ''] = decodeCursor(cursor, 1);
  if (/^\d{1,9}$/.test(position)) return Number(position);
  throw cursorInvalid();
}
