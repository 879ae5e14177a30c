import { resolve } from 'node:path';
import type { HostProgram } from '../running-host.js';

/** What `npm start` starts, pages included, with the demo company and its cases. */
export const productHost = (databaseUrl: string, directory: string): HostProgram => ({
  name: 'guicheng',
  program: resolve(__dirname, '../../../../dist/main.js'),
  // As `npm start` does.
  nodeOptions: ['--min-semi-space-size=16', '--max-semi-space-size=64'],
  environment: { DEMO: 'true', DATA_DIR: directory },
  databaseUrl,
  logFile: `${directory}/product.log`,
});
