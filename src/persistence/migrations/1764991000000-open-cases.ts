import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds the cases that are not over, newest first; one that has failed is among them. */
export class OpenCases1764991000000 implements MigrationInterface {
  readonly name = 'OpenCases1764991000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX instance_open ON instance (org_id, started_at, id) WHERE status IN ('active', 'error')`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP INDEX instance_open');
  }
}
