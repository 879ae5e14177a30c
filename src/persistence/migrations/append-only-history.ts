import type { Dialect } from '../dialect.js';

const sentence = 'history is append-only';

const sqliteTriggers: Readonly<Record<string, string>> = {
  history_refuse_update: 'BEFORE UPDATE ON history',
  history_refuse_delete: 'BEFORE DELETE ON history',
  // INSERT OR REPLACE removes the old row without asking the delete trigger.
  history_refuse_replace: `BEFORE INSERT ON history WHEN EXISTS (
    SELECT 1 FROM history WHERE org_id = NEW.org_id AND instance_id = NEW.instance_id AND position = NEW.position
  ) OR EXISTS (SELECT 1 FROM history WHERE org_id = NEW.org_id AND event_id = NEW.event_id)`,
};

/**
 * The statements that make the database itself refuse to change or remove a record.
 *
 * @param failure on SQLite: whether the statement that is refused undoes what it has done so far (which is nothing
 * when it changes records, because its first row is refused).
 */
export function refuseHistoryChanges(dialect: Dialect, failure: 'ABORT' | 'FAIL' = 'ABORT'): readonly string[] {
  if (dialect === 'sqlite') {
    return Object.entries(sqliteTriggers).map(
      ([name, when]) => `CREATE TRIGGER ${name} ${when} BEGIN SELECT RAISE(${failure}, '${sentence}'); END`,
    );
  }
  return [
    `CREATE FUNCTION history_refuse_change() RETURNS trigger LANGUAGE plpgsql AS
      $$ BEGIN RAISE EXCEPTION '${sentence}' USING ERRCODE = 'restrict_violation'; END $$`,
    `CREATE TRIGGER history_refuse_change BEFORE UPDATE OR DELETE OR TRUNCATE ON history
      FOR EACH STATEMENT EXECUTE FUNCTION history_refuse_change()`,
  ];
}

/** The statements that undo `refuseHistoryChanges`. */
export function allowHistoryChanges(dialect: Dialect): readonly string[] {
  if (dialect === 'sqlite') return Object.keys(sqliteTriggers).map((name) => `DROP TRIGGER ${name}`);
  return ['DROP TRIGGER history_refuse_change ON history', 'DROP FUNCTION history_refuse_change()'];
}
