import type { Json } from '../../engine/index.js';

/**
 * A "no" that trying again does not change: the provider has done its work, and this came of it. The chart goes where
 * its `onError` leads, with the reason as `event.error`; without that the case fails. Any other error is tried again.
 */
export class ServiceFailed extends Error {
  constructor(readonly reason: Json) {
    super('The service has said no.');
  }
}
