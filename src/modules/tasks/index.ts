export { BoxCounters } from './box-counters.service.js';
export type { CountsAnswer } from './counts.dto.js';
export { actNameOf } from './known-act.pipe.js';
export { TasksModule } from './tasks.module.js';
