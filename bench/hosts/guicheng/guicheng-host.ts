import { resolve } from 'node:path';
import type { HostProgram } from '../running-host.js';

/** The real application as it is built, with its default configuration and the demo company, no case under way. */
export const guichengHost = (databaseUrl: string, directory: string): HostProgram => ({
  name: 'guicheng',
  program: resolve(__dirname, '../../../src/main.js'),
  // As `npm start` does.
  nodeOptions: ['--min-semi-space-size=16', '--max-semi-space-size=64'],
  environment: { DEMO: 'true', DEMO_CASES: 'false', DATA_DIR: directory },
  databaseUrl,
  logFile: `${directory}/guicheng.log`,
});
