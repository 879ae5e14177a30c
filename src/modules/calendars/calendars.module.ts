import { Global, Module } from '@nestjs/common';
import { OrganisationLogModule } from '../organisation-log/index.js';
import { CalendarChoicesController } from './calendar-choices.controller.js';
import { CalendarChoicesService } from './calendar-choices.service.js';
import { CalendarChanges } from './calendar-changes.js';
import { CalendarListener } from './calendar-listener.js';
import { Calendars } from './calendars.js';
import { CalendarsController } from './calendars.controller.js';
import { CalendarsService } from './calendars.service.js';
import { CompanySurroundings } from './company-surroundings.service.js';
import { CalendarImport } from './import/calendar-import.service.js';

/** The calendars of the organisation, and what a step may ask of it. Everybody may look; administrators change. */
@Global()
@Module({
  imports: [OrganisationLogModule],
  controllers: [CalendarsController, CalendarChoicesController],
  providers: [
    Calendars,
    CalendarChanges,
    CalendarListener,
    CalendarsService,
    CalendarImport,
    CalendarChoicesService,
    CompanySurroundings,
  ],
  exports: [Calendars, CalendarChanges, CompanySurroundings],
})
export class CalendarsModule {}
