import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the records of a kind in all cases of an organisation, newest first. */
export class RecordsAcrossCases1764980000000 implements MigrationInterface {
  readonly name = 'RecordsAcrossCases1764980000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE INDEX history_kind ON history (org_id, kind, at, instance_id, position)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX history_kind');
  }
}
