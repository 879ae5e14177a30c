import { Entity, Index } from 'typeorm';
import { KeyColumn, LaterTextColumn, OptionalTextColumn, TextColumn } from '../columns.js';

/** Something that needs an administrator. */
@Entity('incident')
@Index('incident_status', ['orgId', 'status', 'id'])
@Index('incident_kind', ['orgId', 'kind', 'id'])
@Index('incident_status_kind', ['orgId', 'status', 'kind', 'id'])
@Index('incident_resolved', ['orgId', 'resolvedAt'], { where: 'resolved_at IS NOT NULL' })
@Index('incident_cause', ['orgId', 'cause', 'id'], { where: "status = 'open'" })
@Index('incident_outbox', ['orgId', 'outboxId'], { where: 'outbox_id IS NOT NULL' })
@Index('incident_timer', ['orgId', 'timerId'], { where: 'timer_id IS NOT NULL' })
@Index('incident_damaged_row', ['orgId', 'detail'], { unique: true, where: "kind = 'rowDamaged' AND status = 'open'" })
@Index('incident_failed_case', ['orgId', 'instanceId'], {
  unique: true,
  where: "kind = 'caseFailed' AND status = 'open'",
})
export class IncidentEntity {
  @KeyColumn()
  orgId!: string;

  @KeyColumn()
  id!: string;

  @TextColumn()
  kind!: 'unassignedTask' | 'caseFailed' | 'outboxFailed' | 'timerFailed' | 'rowDamaged' | 'storageFailed';

  @OptionalTextColumn()
  instanceId!: string | null;

  @OptionalTextColumn()
  taskId!: string | null;

  @OptionalTextColumn()
  outboxId!: string | null;

  @OptionalTextColumn()
  timerId!: string | null;

  /** JSON. */
  @TextColumn()
  detail!: string;

  /** Those that were raised for the same reason have the same. */
  @LaterTextColumn()
  cause!: string;

  /** The administrator who deals with it. */
  @OptionalTextColumn()
  assigneeId!: string | null;

  @TextColumn()
  status!: 'open' | 'resolved';

  @TextColumn()
  createdAt!: string;

  @OptionalTextColumn()
  resolvedAt!: string | null;

  @OptionalTextColumn()
  resolvedBy!: string | null;
}
