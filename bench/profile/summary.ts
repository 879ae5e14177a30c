import { table } from '../report/table.js';
import { summarise, type SpentTime } from './cpu-profile.js';

const lines = 40;

const listed = (title: string, times: readonly SpentTime[]): string =>
  table(
    [title, 'ms', 'share'],
    times.slice(0, lines).map(({ name, time, share }) => [name, time.toFixed(0), `${(share * 100).toFixed(1)} %`]),
  );

/** The report of one profile: where the time of the process went, but for its first milliseconds. */
export function profileReport(file: string, skipped: number): string {
  const { busy, functions, packages, application } = summarise(file, skipped);
  const parts = [
    listed('package, own time', packages),
    listed('function, own time', functions),
    listed('function of the application, with what it called', application),
  ];
  return `busy ${busy.toFixed(0)} ms\n\n${parts.join('\n\n')}`;
}
