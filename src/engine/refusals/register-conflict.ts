import type { RegisterConflict } from '../failures.js';
import type { ProcessDefinition } from '../process-definition.js';
import { rejection, type Rejection } from './rejection.js';

const reasons = {
  exists: { zh: '该键已被使用', en: 'is in use already' },
  changed: { zh: '该条目已被他人更改', en: 'has been changed meanwhile' },
  missing: { zh: '该条目不存在', en: 'does not exist' },
} as const;

/** The "no" to an event whose ledger entry breaks a rule of the register. */
export function registerConflict(
  { registers }: ProcessDefinition,
  { register, key, reason }: RegisterConflict,
): Rejection {
  const title = registers?.[register]?.title ?? { zh: register, en: register };
  return rejection(
    'REGISTER_CONFLICT',
    {
      zh: `「${title.zh}」中的 ${key} ${reasons[reason].zh}。`,
      en: `Expected '${key}' to be free for this entry in the ${title.en}, but it ${reasons[reason].en}.`,
    },
    { register, key, reason },
  );
}
