export { RecurringDuties } from './recurring-duties.service.js';
export { RecurringModule } from './recurring.module.js';
