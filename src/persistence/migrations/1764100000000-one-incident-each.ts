import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A damaged row, and a case that fails at each attempt, raise one incident that stays open, not one a request. */
export class OneIncidentEach1764100000000 implements MigrationInterface {
  readonly name = 'OneIncidentEach1764100000000';

  async up(runner: QueryRunner): Promise<void> {
    // Of the failures of one case the newest stays open.
    await runner.query(`UPDATE incident SET status = 'resolved', resolved_at = created_at, resolved_by = 'system',
      detail = '{"raised":' || detail || ',"resolution":{"act":"resolved","note":null}}'
      WHERE kind = 'caseFailed' AND status = 'open' AND EXISTS (
        SELECT 1 FROM incident newer WHERE newer.org_id = incident.org_id AND newer.instance_id = incident.instance_id
          AND newer.kind = 'caseFailed' AND newer.status = 'open' AND newer.id > incident.id)`);
    await runner.query(`CREATE UNIQUE INDEX incident_failed_case ON incident (org_id, instance_id)
      WHERE kind = 'caseFailed' AND status = 'open'`);
    await runner.query(`CREATE UNIQUE INDEX incident_damaged_row ON incident (org_id, detail)
      WHERE kind = 'rowDamaged' AND status = 'open'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX incident_damaged_row');
    await runner.query('DROP INDEX incident_failed_case');
  }
}
