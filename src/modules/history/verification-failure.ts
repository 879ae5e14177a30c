import type { LocalizedText } from '../../engine/index.js';

/** The first place at which a history does not prove itself. */
export interface VerificationFailure {
  readonly position: number;
  readonly check:
    | 'position'
    | 'hash'
    | 'columns'
    | 'chain'
    | 'replay'
    | 'snapshot'
    | 'outcome'
    | 'head'
    | 'state'
    | 'attachment'
    | 'commitment'
    | 'related';
  readonly reason: LocalizedText;
}

export const failure = (
  position: number,
  check: VerificationFailure['check'],
  zh: string,
  en: string,
): VerificationFailure => ({ position, check, reason: { zh, en } });
