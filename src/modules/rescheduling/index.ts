export { Rescheduling } from './rescheduling.service.js';
export { ReschedulingModule } from './rescheduling.module.js';
