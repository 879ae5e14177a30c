import { payloadProblem } from '../http/index.js';

/** What somebody wishes to hear of. */
export interface Wished {
  readonly cases: ReadonlySet<string>;
  readonly processes: ReadonlySet<string>;
}

const most = 50;

/**
 * Reads `case:<id>,process:<key>`.
 *
 * @throws ProblemException PAYLOAD_INVALID
 */
export function watchedIn(text = ''): Wished {
  const parts = text === '' ? [] : text.split(',');
  const named = parts.map((part) => /^(case|process):([\w-]{1,100})$/.exec(part));
  if (parts.length > most || named.includes(null)) throw unreadable();
  const of = (kind: string): ReadonlySet<string> =>
    new Set(named.flatMap((found) => (found?.[1] === kind ? (found[2] ?? []) : [])));
  return { cases: of('case'), processes: of('process') };
}

const unreadable = () =>
  payloadProblem([
    {
      path: 'watch',
      rule: 'watch',
      message: {
        zh: `应为以逗号分隔的 case:<id> 与 process:<key>，至多 ${most} 项。`,
        en: `Expected at most ${most} of case:<id> and process:<key>, with commas in between.`,
      },
    },
  ]);
