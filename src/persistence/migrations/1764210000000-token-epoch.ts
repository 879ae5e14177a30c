import { TableColumn, type MigrationInterface, type QueryRunner } from 'typeorm';

/** A person has an epoch; tokens of another one are no longer good. */
export class TokenEpoch1764210000000 implements MigrationInterface {
  readonly name = 'TokenEpoch1764210000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.addColumn('directory_user', new TableColumn({ name: 'token_epoch', type: 'integer', default: 0 }));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.dropColumn('directory_user', 'token_epoch');
  }
}
