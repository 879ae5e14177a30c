import { ApiProperty } from '@nestjs/swagger';
import type { Json } from '../../../engine/index.js';
import { anyJson, type LocalizedTextAnswer, type PersonAnswer } from '../../http/index.js';

/** Something that needs an administrator. */
export class IncidentAnswer {
  readonly id!: string;
  readonly kind!: 'unassignedTask' | 'caseFailed' | 'outboxFailed' | 'timerFailed' | 'rowDamaged' | 'storageFailed';
  readonly title!: LocalizedTextAnswer;
  readonly status!: 'open' | 'resolved';
  readonly instanceId!: string | null;
  readonly taskId!: string | null;
  @ApiProperty({
    description: 'What is known of it; depends on the kind. Of a damaged row the table and the key',
    ...anyJson,
  })
  readonly detail!: Json;
  /** Its own row was changed by hand: what is left of `detail` is shown as a text. */
  readonly damaged?: true;
  /** Those that were raised for the same reason have the same. */
  readonly cause!: string;
  /** The administrator who deals with it. */
  readonly assignee!: PersonAnswer | null;
  readonly createdAt!: string;
  readonly resolvedAt!: string | null;
  readonly resolvedBy!: PersonAnswer | null;
  readonly resolution!: IncidentResolution | null;
}

/** How an incident ended: the work was started again, or somebody dealt with it by hand. */
export class IncidentResolution {
  readonly act!: 'retried' | 'resolved';
  readonly note!: string | null;
}

/** Open incidents that were raised for the same reason. */
export class IncidentCauseAnswer {
  readonly cause!: string;
  readonly kind!: IncidentAnswer['kind'];
  readonly title!: LocalizedTextAnswer;
  /** Counted up to 1,000. */
  readonly count!: number;
  /** There are more than can be counted quickly. */
  readonly capped!: boolean;
  /** When the first of them was raised that is still open. */
  readonly since!: string;
  readonly newest!: IncidentAnswer;
}
