export { TimerLag } from './timer-lag.service.js';
export { TimerSweeper } from './timer-sweeper.service.js';
export { TimersModule } from './timers.module.js';
