import type { HostProgram } from '../running-host.js';

export const naiveHost = (databaseUrl: string, directory: string): HostProgram => ({
  name: 'naive',
  program: require.resolve('./main.js'),
  environment: {},
  databaseUrl,
  logFile: `${directory}/naive.log`,
});
