import type { Json, LocalizedText } from '../../../engine/index.js';

/** Something that needs an administrator. */
export class IncidentAnswer {
  readonly id!: string;
  readonly kind!: 'unassignedTask' | 'caseFailed' | 'outboxFailed' | 'rowDamaged' | 'storageFailed';
  readonly title!: LocalizedText;
  readonly status!: 'open' | 'resolved';
  readonly instanceId!: string | null;
  readonly taskId!: string | null;
  /** What is known of it; depends on the kind. Of a damaged row the table and the key. */
  readonly detail!: Json;
  /** Its own row was changed by hand: what is left of `detail` is shown as a text. */
  readonly damaged?: true;
  readonly createdAt!: string;
  readonly resolvedAt!: string | null;
  readonly resolvedBy!: { readonly id: string; readonly name: string } | null;
  readonly resolution!: IncidentResolution | null;
}

/** How an incident ended: the work was started again, or somebody dealt with it by hand. */
export class IncidentResolution {
  readonly act!: 'retried' | 'resolved';
  readonly note!: string | null;
}
