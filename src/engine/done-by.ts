import type { ProcessEvent } from './process-event.js';

/** Whether a person does this: himself, or by a deputy who stands in for him. */
export const isDoneBy = ({ actor, onBehalfOf }: Pick<ProcessEvent, 'actor' | 'onBehalfOf'>, person: string): boolean =>
  actor === person || onBehalfOf === person;
