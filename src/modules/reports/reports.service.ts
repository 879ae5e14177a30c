import { Injectable } from '@nestjs/common';
import {
  isObject,
  normalForm,
  reportWindow,
  type Figure,
  type Json,
  type ProcessDefinition,
  type ReportDeclaration,
} from '../../engine/index.js';
import { InstanceBatchStore, ManagedBulkTransaction, type BulkTransaction } from '../../persistence/index.js';
import type { Principal } from '../access/index.js';
import { CompanySurroundings } from '../calendars/index.js';
import { Database } from '../database/index.js';
import { DefinitionRegistry } from '../definitions/index.js';
import { DirectoryService } from '../directory/index.js';
import { payloadProblem, ProblemException } from '../http/index.js';
import { RegistersService } from '../registers/index.js';
import { VaultService } from '../vault/index.js';
import type { ReportAnswer, ReportSummary } from './report.dto.js';
import { entriesTable, figuresTable, type ReportTable } from './report-tables.js';

interface Window {
  readonly from: string;
  readonly to: string;
}

interface Declared {
  readonly name: string;
  readonly definition: ProcessDefinition;
  readonly report: ReportDeclaration;
}

const longestDays = 366;

/** Computes the reports that processes declare, for those who may read the ledger. */
@Injectable()
export class ReportsService {
  private readonly reading: BulkTransaction;

  constructor(
    database: Database,
    private readonly store: InstanceBatchStore,
    private readonly definitions: DefinitionRegistry,
    private readonly registers: RegistersService,
    private readonly surroundings: CompanySurroundings,
    private readonly vault: VaultService,
    private readonly directory: DirectoryService,
  ) {
    this.reading = new ManagedBulkTransaction(database.dialect, database.reader.manager);
  }

  /** Those that the caller may read, by name. */
  list(principal: Principal): readonly ReportSummary[] {
    return this.declared()
      .filter(({ report }) => this.registers.reads(principal, report.register))
      .map(summary);
  }

  /** @throws ProblemException `NOT_FOUND`, `PAYLOAD_INVALID` */
  async figures(principal: Principal, name: string, window: Window): Promise<ReportAnswer> {
    const declared = this.find(principal, name);
    const { figures } = await this.computed(principal, declared, window);
    return { ...summary(declared), ...window, figures: [...figures] };
  }

  /** The figures, and the entries that they were computed from, as tables. */
  async tables(
    principal: Principal,
    name: string,
    window: Window,
  ): Promise<Record<'figures' | 'entries', ReportTable>> {
    const { definition, report } = this.find(principal, name);
    const { figures, entries } = await this.computed(principal, { definition, report }, window);
    const { title, keyTitle } = definition.registers?.[report.register] ?? {
      title: report.title,
      keyTitle: report.title,
    };
    const columns = Object.keys(report.columns);
    const kept = entries.map(({ data }) => Object.fromEntries(columns.map((one) => [one, data[one] ?? null])) as Json);
    const revealed = await this.vault.reveal(principal.orgId, kept, principal);
    const rows = entries.map(({ key }, index) => ({
      key,
      data: this.named(principal.orgId, report.people, revealed[index] ?? null),
    }));
    return {
      figures: figuresTable(report.title, figures),
      entries: entriesTable(title, keyTitle, report.columns, rows),
    };
  }

  /** A person by his name. */
  private named(orgId: string, people: readonly string[], data: Json): Json {
    if (!isObject(data)) return data;
    const names = people.flatMap((column) => {
      const id = data[column];
      return typeof id === 'string' ? [[column, this.directory.personName(orgId, id)] as const] : [];
    });
    return { ...data, ...Object.fromEntries(names) };
  }

  private async computed(
    { orgId, userId }: Principal,
    { definition, report }: Omit<Declared, 'name'>,
    { from, to }: Window,
  ) {
    const days = (Date.parse(to) - Date.parse(from)) / 86_400_000;
    if (days < 0 || days > longestDays) throw notThatLong('to');
    const window = reportWindow(this.surroundings.of(orgId, { process: definition.key, startedBy: userId }), from, to);
    const [first = '', last = ''] = report.keys(window).map(normalForm);
    const range = { register: report.register, first, last };
    const read = await this.store.readRegisterRange(this.reading, orgId, range).catch((error: unknown) => {
      throw error instanceof RangeError ? notThatLong('to') : error;
    });
    const entries = read.filter((entry) => report.includes(entry, window));
    const figures: readonly Figure[] = report.figures(entries);
    return { entries, figures };
  }

  private declared(): readonly Declared[] {
    return this.definitions
      .newest()
      .flatMap((definition) =>
        definition.report ? [{ name: definition.key, definition, report: definition.report }] : [],
      );
  }

  private find(principal: Principal, name: string): Declared {
    const found = this.declared().find((one) => one.name === name);
    if (found && this.registers.reads(principal, found.report.register)) return found;
    throw new ProblemException('NOT_FOUND', {
      zh: '应为您可查阅的报表，但没有。',
      en: 'Expected a report that you may read, but found none.',
    });
  }
}

const summary = ({ name, report: { title, register } }: Declared): ReportSummary => ({ name, title, register });

const notThatLong = (path: string): ProblemException =>
  payloadProblem([
    {
      path,
      rule: 'window',
      message: {
        zh: `截止日应在起始日当天至其后 ${longestDays} 天之间，且登记的条目不过多。`,
        en: `Expected a last day from the first day on to ${longestDays} days later, with no more entries than a report reads.`,
      },
    },
  ]);
