import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What was armed says the state of its case; a row needs only what finds it when it is due, and who fires it. */
export class TimerLeases1764810000000 implements MigrationInterface {
  readonly name = 'TimerLeases1764810000000';

  async up(runner: QueryRunner): Promise<void> {
    const { text } = dialects[dialectOf(runner)];
    for (const column of ['kind', 'name', 'epoch']) await runner.query(`ALTER TABLE timer DROP COLUMN ${column}`);
    await runner.query(`ALTER TABLE timer ADD COLUMN lease_owner ${text}`);
    await runner.query('ALTER TABLE timer ADD COLUMN epoch integer NOT NULL DEFAULT 0');
    await runner.query('ALTER TABLE timer ADD COLUMN attempts integer NOT NULL DEFAULT 0');
    await runner.query(`ALTER TABLE incident ADD COLUMN timer_id ${text}`);
  }

  async down(runner: QueryRunner): Promise<void> {
    const { text, armed } = dialects[dialectOf(runner)];
    await runner.query('ALTER TABLE incident DROP COLUMN timer_id');
    for (const column of ['attempts', 'lease_owner']) await runner.query(`ALTER TABLE timer DROP COLUMN ${column}`);
    await runner.query(`ALTER TABLE timer ADD COLUMN kind ${text} NOT NULL DEFAULT 'after'`);
    await runner.query(`ALTER TABLE timer ADD COLUMN name ${text} NOT NULL DEFAULT ''`);
    for (const column of ['kind', 'name'])
      await runner.query(`UPDATE timer SET ${column} = COALESCE((${armed(column)}), ${column})`);
  }
}

const dialectOf = (runner: QueryRunner): keyof typeof dialects =>
  runner.connection.options.type === 'postgres' ? 'postgres' : 'sqlite';

const dialects = {
  sqlite: {
    text: 'text',
    armed: (member: string) => `SELECT json_extract(armed.value, '$.${member}')
      FROM instance, json_each(iif(json_valid(instance.state), instance.state, '{}'), '$.timers') AS armed
      WHERE instance.org_id = timer.org_id AND instance.id = timer.instance_id
        AND json_extract(armed.value, '$.id') = timer.id`,
  },
  postgres: {
    text: 'text COLLATE "C"',
    armed: (member: string) => `SELECT armed ->> '${member}'
      FROM instance, json_array_elements(instance.state::json -> 'timers') AS armed
      WHERE instance.org_id = timer.org_id AND instance.id = timer.instance_id AND armed ->> 'id' = timer.id`,
  },
} as const;
