import { table } from '../report/table.js';
import { summarise, type SelfTime } from './cpu-profile.js';

const lines = 40;

const listed = (title: string, times: readonly SelfTime[]): string =>
  table(
    [title, 'self ms', 'share'],
    times.slice(0, lines).map(({ name, self, share }) => [name, self.toFixed(0), `${(share * 100).toFixed(1)} %`]),
  );

/** The report of one profile: where the time of the process itself went. */
export function profileReport(file: string): string {
  const { busy, functions, packages } = summarise(file);
  return `busy ${busy.toFixed(0)} ms\n\n${listed('package', packages)}\n\n${listed('function', functions)}`;
}
