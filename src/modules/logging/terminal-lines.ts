import type { Writable } from 'node:stream';
import { levels, type DestinationStream } from 'pino';

interface Entry {
  readonly level: number;
  /** Milliseconds since 1970. */
  readonly time: number;
  readonly pid: number;
  readonly msg?: string;
  readonly err?: { readonly stack?: string };
}

/**
 * The log as a person at a terminal reads it: the time of day and the message; of what is no news but trouble also the
 * level and all that goes with it. Programs get the lines of JSON.
 */
export const terminalLines = (terminal: Pick<Writable, 'write'>): DestinationStream => ({
  write(line) {
    const { level, time, pid: _pid, msg = '', err, ...more } = JSON.parse(line) as Entry;
    const said = [new Date(time).toTimeString().slice(0, 8), msg];
    if (level !== levels.values['info']) {
      said.splice(1, 0, (levels.labels[level] ?? '').toUpperCase());
      if (Object.keys(more).length > 0) said.push(JSON.stringify(more));
      if (err) said.push(err.stack ?? JSON.stringify(err));
    }
    terminal.write(`${said.join(' ')}\n`);
  },
});
