export { createLogger } from './create-logger.js';
export { NestLogger } from './nest-logger.js';
export { terminalLines } from './terminal-lines.js';
