import type { ProcessDefinition } from '../process-definition.js';

interface Refused {
  readonly code: string;
  readonly detail: string;
  readonly guards: readonly string[];
}

const marksIn = (text: string): number => text.split('?').length - 1;

/** A sentence of a rule finds every value that it names; one that is not there would stand as `?`. */
export function expectWholeSentence({ key, refusals = {} }: ProcessDefinition, refused: Refused | undefined): void {
  if (refused?.code !== 'GUARD_REFUSED') return;
  const written = refused.guards.reduce((sum, guard) => sum + marksIn(refusals[guard]?.en ?? ''), 0);
  if (marksIn(refused.detail) > written)
    throw new Error(
      `Expected the rules ${refused.guards.join(', ')} of ${key} to find what their sentences name, but one says: ${refused.detail}`,
    );
}
