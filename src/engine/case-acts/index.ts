import type { CaseAct } from './case-act.js';
import { takeBack } from './take-back.js';
import { withdraw } from './withdraw.js';

export type { CaseAct, CaseActedOn } from './case-act.js';

/** Every act by the type of its envelope, which stands in the history for good. */
export const caseActs = { TAKE_BACK: takeBack, WITHDRAW: withdraw } as const satisfies Readonly<
  Record<string, CaseAct>
>;

export type CaseActName = keyof typeof caseActs;

/** The act of an envelope; `undefined` where there is none of that name. */
export const caseActOf = (type: string): CaseAct | undefined =>
  Object.hasOwn(caseActs, type) ? caseActs[type as CaseActName] : undefined;
