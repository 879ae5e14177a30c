import { isPassing } from './problem';

/** What was sent, and how it ended. */
interface Sending<Sent> {
  readonly error: unknown;
  readonly variables: Sent | undefined;
  readonly mutate: (sent: Sent) => void;
}

/**
 * The same request once more, where nobody knows how it ended; after a refusal there is none. What is sent goes under
 * the `Idempotency-Key` that it had: done twice it is done once.
 */
export const repeated = <Sent>({ error, variables, mutate }: Sending<Sent>): (() => void) | undefined =>
  isPassing(error) && variables !== undefined ? () => mutate(variables) : undefined;
