import type { LocalizedText } from '../../engine/index.js';

/** Trying again cannot help: the row becomes an incident at once. */
export class Undeliverable extends Error {
  constructor(readonly explanation: LocalizedText) {
    super(explanation.en);
  }
}
