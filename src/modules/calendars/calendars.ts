import { Injectable, type OnModuleInit } from '@nestjs/common';
import { calendarFaults, calendarOf, type Calendar, type CalendarData } from '../../engine/index.js';
import type { OrganisationRecordEntity } from '../../persistence/index.js';
import { DirectoryService } from '../directory/index.js';
import { OrganisationLog } from '../organisation-log/index.js';
import { areChoices, unchosen, type CalendarChoice, type CalendarChoices } from './calendar-choices.js';
import { cnStandard, cnStandardData } from './cn-standard.js';

/** Where a case comes from, which decides the calendar that it is counted by. */
export interface CaseOrigin {
  /** The key of its process. */
  readonly process: string;
  /** Who started it. */
  readonly startedBy: string;
}

interface Kept<Value> {
  readonly version: number;
  readonly value: Value;
}

/** What one organisation has set. */
interface Settings {
  readonly calendars: Map<string, Kept<CalendarData>>;
  choices: Kept<CalendarChoices> | undefined;
  readonly counting: Map<string, Calendar>;
}

const builtIn = calendarOf(cnStandardData);

/**
 * The calendars of every organisation, in memory: a step asks nobody. A copy is replaced after a change here and, on
 * PostgreSQL, after a change on another node.
 */
@Injectable()
export class Calendars implements OnModuleInit {
  private readonly organisations = new Map<string, Settings>();

  constructor(
    private readonly log: OrganisationLog,
    private readonly directory: DirectoryService,
  ) {}

  onModuleInit(): Promise<void> {
    return this.load();
  }

  /** Takes what is committed now, of one organisation or of all. */
  async load(orgId?: string): Promise<void> {
    const [calendars, choices] = [
      await this.log.current('calendarSet', orgId),
      await this.log.current('calendarsChosen', orgId),
    ];
    for (const row of [...calendars, ...choices]) this.take(row);
  }

  /** Loads may overtake each other: a setting only ever becomes newer. */
  take(row: OrganisationRecordEntity): void {
    const settings = this.settings(row.orgId);
    const { version } = row;
    const newer = (known: { version: number } | undefined): boolean => version > (known?.version ?? 0);
    if (row.kind === 'calendarSet' && newer(settings.calendars.get(row.subject))) {
      const value = this.log.read<CalendarData>(row, (data) => calendarFaults(data).length === 0)?.setting;
      if (value) settings.calendars.set(row.subject, { version, value });
    }
    if (row.kind === 'calendarsChosen' && newer(settings.choices)) {
      const value = this.log.read<CalendarChoices>(row, areChoices)?.setting;
      if (value) settings.choices = { version, value };
    }
    settings.counting.clear();
  }

  /** The keys of all calendars of an organisation, ascending. */
  keys(orgId: string): readonly string[] {
    return [...new Set([cnStandard, ...this.settings(orgId).calendars.keys()])].sort();
  }

  /** A calendar as data; version 0 is what the product brings. */
  find(orgId: string, key: string): Kept<CalendarData> | undefined {
    const set = this.settings(orgId).calendars.get(key);
    return set ?? (key === cnStandard ? { version: 0, value: cnStandardData } : undefined);
  }

  /** What is chosen; version 0 is what the organisation was made with. */
  choices(orgId: string): Kept<CalendarChoices> {
    const { calendar } = this.directory.copy(orgId).organisation;
    return this.settings(orgId).choices ?? { version: 0, value: unchosen(calendar) };
  }

  /** The calendar by which the organisation counts where nothing else is chosen. */
  ofOrganisation(orgId: string): Calendar {
    return this.calendar(orgId, this.choices(orgId).value.organisation);
  }

  /** The calendar by which a case is counted. */
  ofCase(orgId: string, origin: CaseOrigin): Calendar {
    const { organisation, departments, processes } = this.choices(orgId).value;
    const own = processes.find(({ process }) => process === origin.process);
    if (own) return this.calendar(orgId, own);
    const above = departments.length === 0 ? [] : this.directory.copy(orgId).departmentsAbove(origin.startedBy);
    for (const id of above) {
      const chosen = departments.find(({ department }) => department === id);
      if (chosen) return this.calendar(orgId, chosen);
    }
    return this.calendar(orgId, organisation);
  }

  private calendar(orgId: string, { calendar, schedule }: CalendarChoice): Calendar {
    const { counting } = this.settings(orgId);
    const name = `${calendar} ${schedule}`;
    const known = counting.get(name);
    if (known) return known;
    // A calendar or a schedule that is no longer there must not keep people from their work.
    const data = this.find(orgId, calendar)?.value;
    const found = data && Object.hasOwn(data.schedules, schedule) ? calendarOf(data, schedule) : builtIn;
    counting.set(name, found);
    return found;
  }

  private settings(orgId: string): Settings {
    const known = this.organisations.get(orgId) ?? { calendars: new Map(), choices: undefined, counting: new Map() };
    this.organisations.set(orgId, known);
    return known;
  }
}
