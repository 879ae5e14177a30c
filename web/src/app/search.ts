/** What the addresses of pages hold beside their path. Anything that is not known is left out. */

export type Given = Record<string, unknown>;

export const oneOf = <Value extends string>(given: unknown, known: readonly Value[]): Value | undefined =>
  known.find((value) => value === given);

export const text = (given: unknown): string | undefined =>
  typeof given === 'string' || typeof given === 'number' ? String(given).slice(0, 200) || undefined : undefined;

const day = (given: unknown): string | undefined =>
  typeof given === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(given) ? given : undefined;

const position = (given: unknown): number | undefined => {
  const number = Number(given);
  return Number.isSafeInteger(number) && number > 0 ? number : undefined;
};

export const boxes = ['todo', 'done', 'started', 'cc'] as const;
export type Box = (typeof boxes)[number];

export interface SignInSearch {
  /** Where to go then: a path of this site. */
  readonly to?: string;
}

export const readSignIn = ({ to }: Given): SignInSearch => {
  const path = text(to);
  // Said even when it is nothing: the router keeps what was given and not spoken of.
  return { to: path !== undefined && /^\/(?![/\\])/.test(path) ? path : undefined };
};

export interface InboxSearch {
  readonly tab?: Box;
  readonly only?: 'overdue' | 'claimed';
  readonly process?: string;
  readonly sort?: 'openedAt';
  readonly q?: string;
  /** A day: due before it begins. */
  readonly before?: string;
  /** The case that is open beside the list. */
  readonly case?: string;
}

export const readInbox = (given: Given): InboxSearch => ({
  tab: oneOf(given['tab'], boxes),
  only: oneOf(given['only'], ['overdue', 'claimed'] as const),
  process: text(given['process']),
  sort: oneOf(given['sort'], ['openedAt'] as const),
  q: text(given['q']),
  before: day(given['before']),
  case: text(given['case']),
});

export interface StartSearch {
  /** The case that is asked for again. */
  readonly from?: string;
  readonly profile?: string;
}

export const readStart = ({ from, profile }: Given): StartSearch => ({ from: text(from), profile: text(profile) });

export interface CasesSearch {
  readonly process?: string;
  /** Of the process. */
  readonly version?: number;
  readonly status?: 'open' | 'done';
  readonly number?: string;
  readonly q?: string;
  readonly overdue?: 'true';
  readonly involving?: 'me';
  readonly state?: string;
}

export const readCases = (given: Given): CasesSearch => ({
  process: text(given['process']),
  version: text(given['process']) === undefined ? undefined : position(given['version']),
  status: oneOf(given['status'], ['open', 'done'] as const),
  number: text(given['number']),
  state: text(given['state']),
  q: text(given['q']),
  overdue: oneOf(String(given['overdue']), ['true'] as const),
  involving: oneOf(given['involving'], ['me'] as const),
});

export const panels = ['files', 'related', 'entries', 'timers', 'records', 'access'] as const;
/** What stands open beside the sheet and the course of a case. */
export type CasePanel = (typeof panels)[number];

export interface CaseSearch {
  /** A position of the history: the page shows the case as it stood then. */
  readonly at?: number;
  /** Another position: the page says what has changed between the two. */
  readonly diff?: number;
  readonly task?: string;
  readonly panel?: CasePanel;
}

export const readCase = (given: Given): CaseSearch => ({
  at: position(given['at']),
  diff: position(given['diff']),
  task: text(given['task']),
  panel: oneOf(given['panel'], panels),
});

export const measures = ['open', 'late', 'wait', 'entered'] as const;
export type Measure = (typeof measures)[number];

export interface ProcessSearch {
  readonly version?: number;
  /** A moment: the page shows where the cases were then. */
  readonly at?: string;
  readonly measure?: Measure;
}

export const readProcess = (given: Given): ProcessSearch => {
  const at = text(given['at']);
  return {
    version: position(given['version']),
    at: at !== undefined && !Number.isNaN(Date.parse(at)) ? at : undefined,
    measure: oneOf(given['measure'], measures),
  };
};

export interface FindSearch {
  readonly q?: string;
}

export const readFind = ({ q }: Given): FindSearch => ({ q: text(q) });
