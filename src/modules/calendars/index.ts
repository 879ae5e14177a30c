export { CalendarsModule } from './calendars.module.js';
export { CalendarChanges } from './calendar-changes.js';
export { Calendars, type CaseOrigin } from './calendars.js';
export { CompanySurroundings } from './company-surroundings.service.js';
export { originOf } from './origin-of.js';
