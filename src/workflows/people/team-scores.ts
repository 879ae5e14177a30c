import { dayOfMonth, type heldKeys } from '../../engine/rules.js';
import { ledger, text } from '../../engine/words.js';

/** 售后小组考核分数 (003-T 三), by person and month. */
export const teamScores = ledger('售后小组考核', 'After-sales scores', {
  key: text('人员与月份', 'Person and month'),
  readers: ['TeamLeader', 'HrAdminOfficer'],
});

/** 行政人事部收到的考核结果 (003-T 三1), by month: a score counts for its member once it is received. */
export const receivedScores = ledger('已接收的售后小组考核', 'After-sales scores received', {
  key: text('月份', 'Month'),
  readers: ['TeamLeader', 'HrAdminOfficer'],
});

type Entry = Parameters<typeof heldKeys>[0];

/** Whose scores of a month are received. */
export const receivedOf = (month: Entry): readonly string[] => (month?.data['members'] ?? []) as readonly string[];

/** The key of the score of a person in a month (`2025-03`). */
export const scoreKey = (personId: string, month: string): string => `${personId}-${month}`;

interface Asked {
  readonly request: { readonly memberId: string; readonly month: string };
}
const month = ({ request }: Asked, later: number): string => dayOfMonth(request.month, later, 1).slice(0, 7);

const scored = (later: number) =>
  ({
    on: 'SUBMIT',
    register: 'after-sales-scores',
    key: (asked: Asked) => scoreKey(asked.request.memberId, month(asked, later)),
  }) as const;
const received = (later: number) =>
  ({ on: 'SUBMIT', register: 'after-sales-scores-received', key: (asked: Asked) => month(asked, later) }) as const;

/** Facts: what the ledgers hold of the month that a request names, and of the one before. */
export const twoMonths = {
  latest: scored(0),
  previous: scored(-1),
  latestReceived: received(0),
  previousReceived: received(-1),
};

/** His scores of these two months; `null` for one that the ledger does not hold, or that nobody has received. */
export function scoresOf(
  memberId: string,
  { latest, previous, latestReceived, previousReceived }: Readonly<Record<keyof typeof twoMonths, Entry>>,
): readonly (number | null)[] {
  const of = (score: Entry, month: Entry): number | null =>
    score && receivedOf(month).includes(memberId) ? Number(score.data['score']) : null;
  return [of(latest, latestReceived), of(previous, previousReceived)];
}
