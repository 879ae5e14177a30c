import type { LocalizedText } from '../localized-text.js';
import type { RegisterDeclaration } from '../process-definition.js';
import type { Role } from '../roles.js';

/** A register (台账): its title, what its entries are known by, and who may read it besides auditors and owners. */
export const ledger = (title: LocalizedText, keyTitle: LocalizedText, ...readers: Role[]): RegisterDeclaration => ({
  title,
  keyTitle,
  readers,
});
