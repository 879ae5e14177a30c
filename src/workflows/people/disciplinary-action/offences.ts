import { text } from '../../../engine/words.js';
import { type DismissalGround, dismissalGrounds } from '../dismissals.js';

/** 违纪类别 of a sanction. */
export const offences = {
  rules: text('违反规章制度', 'Violation of rules'),
  dereliction: text('失职渎职', 'Dereliction'),
  loss: text('造成损失或不良影响', 'Loss or bad influence'),
  leak: text('泄露资料', 'Leak of data'),
  seriousLeak: text('泄密并造成严重后果', 'Leak with serious consequences'),
  coercion: text('强制他人违反保密规定', 'Coercing others to leak'),
  repeatedOffence: dismissalGrounds.repeatedOffence,
  quarrel: dismissalGrounds.quarrel,
};
export type Offence = keyof typeof offences;

const causes: Readonly<Partial<Record<Offence, DismissalGround>>> = {
  leak: 'disclosure',
  seriousLeak: 'disclosure',
  coercion: 'disclosure',
  quarrel: 'quarrel',
  dereliction: 'dereliction',
  loss: 'dereliction',
};

/**
 * For which of the grounds that the manual in force knows a contract is terminated: for the offence itself, else for its
 * repetition, else for how grave it is (000 第二十五条).
 */
export function dismissalGroundOf(offence: Offence, known: readonly DismissalGround[]): DismissalGround {
  const wanted = [causes[offence], 'repeatedOffence', 'seriousViolation'] as const;
  return wanted.find((ground) => ground !== undefined && known.includes(ground)) ?? 'seriousViolation';
}
