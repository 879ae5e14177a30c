import { Initial1763800000000 } from './1763800000000-initial.js';
import { CheaperWrites1763900000000 } from './1763900000000-cheaper-writes.js';
import { TokenEpoch1764210000000 } from './1764210000000-token-epoch.js';
import { OneIncidentEach1764100000000 } from './1764100000000-one-incident-each.js';
import { CaseDescriptions1764200000000 } from './1764200000000-case-descriptions.js';
import { ListsByIndex1764300000000 } from './1764300000000-lists-by-index.js';
import { NormalForms1764500000000 } from './1764500000000-normal-forms.js';
import { FindPersonalValues1764600000000 } from './1764600000000-find-personal-values.js';
import { RegistersByNormalForm1764700000000 } from './1764700000000-registers-by-normal-form.js';
import { FewerLookUps1764710000000 } from './1764710000000-fewer-look-ups.js';
import { TimerLeases1764810000000 } from './1764810000000-timer-leases.js';
import { OrganisationLog1764400000000 } from './1764400000000-organisation-log.js';
import { DemoClock1764800000000 } from './1764800000000-demo-clock.js';
import { RecurringDuties1764820000000 } from './1764820000000-recurring-duties.js';
import { CalendarChanges1764830000000 } from './1764830000000-calendar-changes.js';
import { PeopleLog1764840000000 } from './1764840000000-people-log.js';
import { DecidedTasks1764890000000 } from './1764890000000-decided-tasks.js';
import { TaskSeats1764900000000 } from './1764900000000-task-seats.js';
import { Talk1764905000000 } from './1764905000000-talk.js';
import { Custodians1764910000000 } from './1764910000000-custodians.js';
import { Delegations1764920000000 } from './1764920000000-delegations.js';
import { Attachments1764930000000 } from './1764930000000-attachments.js';
import { DirectoryFollowUps1764940000000 } from './1764940000000-directory-follow-ups.js';
import { Stays1764950000000 } from './1764950000000-stays.js';
import { EntryWriters1764960000000 } from './1764960000000-entry-writers.js';
import { Operations1764970000000 } from './1764970000000-operations.js';
import { CaseSearch1764957000000 } from './1764957000000-case-search.js';
import { RecordsAcrossCases1764980000000 } from './1764980000000-records-across-cases.js';
import { WithdrawnNotifications1764990000000 } from './1764990000000-withdrawn-notifications.js';
import { OpenCases1764991000000 } from './1764991000000-open-cases.js';
import { EntryRevisions1764992000000 } from './1764992000000-entry-revisions.js';
import { CasesByVersion1764993000000 } from './1764993000000-cases-by-version.js';
import { EntriesByCase1764994000000 } from './1764994000000-entries-by-case.js';

/** All migrations, oldest first. */
export const migrations = [
  Initial1763800000000,
  CheaperWrites1763900000000,
  OneIncidentEach1764100000000,
  CaseDescriptions1764200000000,
  TokenEpoch1764210000000,
  ListsByIndex1764300000000,
  OrganisationLog1764400000000,
  NormalForms1764500000000,
  FindPersonalValues1764600000000,
  RegistersByNormalForm1764700000000,
  FewerLookUps1764710000000,
  DemoClock1764800000000,
  TimerLeases1764810000000,
  RecurringDuties1764820000000,
  CalendarChanges1764830000000,
  PeopleLog1764840000000,
  DecidedTasks1764890000000,
  TaskSeats1764900000000,
  Talk1764905000000,
  Custodians1764910000000,
  Delegations1764920000000,
  Attachments1764930000000,
  DirectoryFollowUps1764940000000,
  Stays1764950000000,
  CaseSearch1764957000000,
  EntryWriters1764960000000,
  Operations1764970000000,
  RecordsAcrossCases1764980000000,
  WithdrawnNotifications1764990000000,
  OpenCases1764991000000,
  EntryRevisions1764992000000,
  CasesByVersion1764993000000,
  EntriesByCase1764994000000,
] as const;
