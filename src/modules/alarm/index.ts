export { ALARM, TimeoutAlarm, type Alarm } from './alarm.js';
export { backOffMilliseconds } from './back-off.js';
export { later } from './later.js';
