import { Inject, Injectable } from '@nestjs/common';
import type { Clock, IdentifierSource, Json } from '../../engine/index.js';
import { DirectoryStore, type DirectoryChange, type DirectoryContents } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { CLOCK, IDENTIFIERS } from '../database/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryChanges } from '../directory/index.js';
import { FormValidator, type FieldError } from '../forms/index.js';
import { payloadProblem } from '../http/index.js';
import type { DirectoryImportAnswer, ImportDirectoryRequest } from './directory-tables.dto.js';
import { exportedTable } from './exported-table.js';
import { planDepartments } from './plan-departments.js';
import { planDeputies } from './plan-deputies.js';
import { planUsers } from './plan-users.js';
import { readTable, type Table } from './read-table.js';
import type { PlannedLine, TableKind } from './table-kinds.js';
import type { TablePlan } from './table-plan.js';

const plans = { users: planUsers, departments: planDepartments, deputies: planDeputies } as const;

/** Brings tables into the directory, and gives it out as tables. */
@Injectable()
export class DirectoryTables {
  constructor(
    private readonly store: DirectoryStore,
    private readonly changes: DirectoryChanges,
    private readonly definitions: DefinitionRegistry,
    private readonly forms: FormValidator,
    @Inject(CLOCK) private readonly clock: Clock,
    @Inject(IDENTIFIERS) private readonly identifiers: IdentifierSource,
  ) {}

  /** The table of a kind, as the import takes it. */
  async export({ orgId }: Principal, kind: TableKind): Promise<string> {
    return exportedTable(kind, await this.contents(orgId));
  }

  /** Says what each line would do, faulty ones too; nothing is stored. */
  async rehearse(
    principal: Principal,
    kind: TableKind,
    { text }: ImportDirectoryRequest,
  ): Promise<DirectoryImportAnswer> {
    const { lines } = this.planned(principal, kind, readTable(kind, text), await this.contents(principal.orgId));
    return answerOf(kind, true, lines);
  }

  /**
   * Does what all lines say, with the records in the log of the organisation, in one transaction.
   *
   * @throws ProblemException PAYLOAD_INVALID with the faulty lines; then nothing is imported
   */
  async carryOut(
    principal: Principal,
    kind: TableKind,
    { text, reason }: ImportDirectoryRequest,
  ): Promise<DirectoryImportAnswer> {
    const table = readTable(kind, text);
    const { orgId, userId } = principal;
    const { lines } = await this.changes.change(
      { orgId, userId, reason },
      (contents): DirectoryChange & Pick<TablePlan, 'lines'> => {
        const plan = this.planned(principal, kind, table, contents);
        const faulty = plan.lines.filter(({ outcome }) => outcome === 'fault');
        if (faulty.length > 0) throw payloadProblem(faulty.flatMap(fieldErrors), { lines: faulty as unknown as Json });
        return { ...plan.change, lines: plan.lines };
      },
    );
    return answerOf(kind, false, lines);
  }

  private planned(
    { userId }: Principal,
    kind: TableKind,
    { lines, unreadable }: Table,
    contents: DirectoryContents,
  ): TablePlan {
    const plan = plans[kind](lines, {
      contents,
      actor: userId,
      now: this.clock.now(),
      nextId: () => this.identifiers.next(),
      isProcess: (key) => this.definitions.find(key) !== undefined,
      validate: (form, data) => this.forms.validate(form, data),
    });
    return { ...plan, lines: [...plan.lines, ...unreadable].sort((one, other) => one.line - other.line) };
  }

  private async contents(orgId: string): Promise<DirectoryContents> {
    const [contents] = await this.store.read(orgId, this.clock.now());
    if (!contents) throw new Error(`Expected the organisation '${orgId}' to be there, but it is not.`);
    return contents;
  }
}

const answerOf = (kind: TableKind, dryRun: boolean, lines: readonly PlannedLine[]): DirectoryImportAnswer => {
  const count = (outcome: PlannedLine['outcome']): number => lines.filter((one) => one.outcome === outcome).length;
  return {
    kind,
    dryRun,
    added: count('added'),
    changed: count('changed'),
    known: count('known'),
    faults: count('fault'),
    lines,
  };
};

const fieldErrors = ({ line, faults }: PlannedLine): readonly FieldError[] =>
  faults.map(({ field, found, message: { zh, en } }) => ({
    path: 'text',
    rule: 'table',
    message: {
      zh: `第 ${line} 行${field === null ? '' : `，${field}`}${found ? `（“${found}”）` : ''}：${zh}`,
      en: `Line ${line}${field === null ? '' : `, ${field}`}${found ? ` ('${found}')` : ''}: ${en}`,
    },
  }));
