import { replayOutcome, type InstanceState } from '../../src/engine/index.js';
import { Database } from '../../src/modules/database/index.js';
import { DefinitionRegistry } from '../../src/modules/definitions/index.js';
import type { SealedRecord } from '../../src/modules/history/index.js';
import { canonicalJson, genesisHash, sha256 } from '../../src/modules/sealing/index.js';
import { HistoryEntity } from '../../src/persistence/index.js';
import type { TestApplication } from './application.js';
import { intrude } from './intruder.js';

const quoted = (text: string): string => `'${text.replaceAll("'", "''")}'`;

/**
 * Writes the history of a case anew as if it had always been so: every snapshot, every link and the stored case fit
 * what the forged records say. Taken for itself such a case proves itself.
 *
 * @param forge answers the records that shall be there instead
 */
export async function forgeCase(
  application: TestApplication,
  instanceId: string,
  forge: (records: readonly SealedRecord[]) => readonly SealedRecord[],
): Promise<void> {
  const rows = application.nest.get(Database).reader.getRepository(HistoryEntity);
  const stored = await rows.find({ where: { instanceId }, order: { position: 'ASC' } });
  const forged = forge(stored.map(({ record }) => JSON.parse(record) as SealedRecord));
  const statements = [`DELETE FROM history WHERE instance_id = '${instanceId}' AND position > ${forged.length}`];
  let state: InstanceState | null = null;
  let head = genesisHash;
  for (const record of forged) {
    const { definition: of, position } = record;
    const definition = application.nest.get(DefinitionRegistry).find(of.key, of.version);
    if (!definition) throw new Error(`Expected the process ${of.key}, but it is not installed.`);
    const { state: after, record: decided } = replayOutcome(definition, state, record);
    state = after;
    const { from, to, commands, changed } = decided;
    const { changed: _, ...kept } = record;
    const snapshotHash = sha256(canonicalJson(state));
    const text = canonicalJson({
      ...kept,
      ...{ from, to, commands, prevHash: head, snapshotHash },
      ...(changed === undefined ? {} : { changed }),
    });
    head = sha256(text);
    const values = `record = ${quoted(text)}, hash = '${head}'`;
    statements.push(`UPDATE history SET ${values} WHERE instance_id = '${instanceId}' AND position = ${position}`);
  }
  const values = `state = ${quoted(canonicalJson(state))}, head = '${head}', position = ${forged.length}`;
  await intrude(application.databaseUrl, ...statements, `UPDATE instance SET ${values} WHERE id = '${instanceId}'`);
}
