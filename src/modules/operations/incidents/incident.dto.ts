import type { Json, LocalizedText } from '../../../engine/index.js';

/** Something that needs an administrator. */
export class IncidentAnswer {
  readonly id!: string;
  readonly kind!: 'unassignedTask' | 'caseFailed' | 'outboxFailed';
  readonly title!: LocalizedText;
  readonly status!: 'open' | 'resolved';
  readonly instanceId!: string | null;
  readonly taskId!: string | null;
  /** What is known of it; depends on the kind. */
  readonly detail!: Json;
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
