import { systemActor, type Envelope } from '../envelope.js';

/** An envelope with everything that a spec does not care about. */
export const testEnvelope = (given: Partial<Envelope> & Pick<Envelope, 'kind' | 'type'>): Envelope => ({
  id: '01955a00-0000-7000-8000-000000000000',
  data: {},
  actor: systemActor,
  at: '2025-03-03T01:00:00.000Z',
  facts: {},
  correlationId: '01955a00-0000-7000-8000-000000000000',
  ...given,
});
