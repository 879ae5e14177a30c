import type { FormClass } from '../process-definition.js';
import { changesOf } from './changes-of.js';
import type { Events } from './events.js';
import { RequestChanges } from './request-changes.js';

/** The events with the request's own changes where they stand for them. */
export function withRequestChanges(events: Events, request: FormClass): Events {
  const changed = changesOf(request);
  return Object.fromEntries(
    Object.entries(events).map(([type, said]) => [
      type,
      said.form === RequestChanges ? { ...said, form: changed } : said,
    ]),
  );
}
