import type { RegisterDeclaration } from '../process-definition.js';
import type { LocalizedText } from '../localized-text.js';
import type { Role } from '../roles.js';
import { text } from './text.js';

interface LedgerSaid {
  /** What its entries are known by. */
  readonly key: LocalizedText;
  /** Who may read it besides auditors and owners. */
  readonly readers?: readonly Role[];
}

/** A register (台账): its title, what its entries are known by, and who may read it. */
export const ledger = (zh: string, en: string, { key, readers = [] }: LedgerSaid): RegisterDeclaration => ({
  title: text(zh, en),
  keyTitle: key,
  readers,
});
