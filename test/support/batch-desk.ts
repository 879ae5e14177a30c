import type { EntityTarget, FindOptionsWhere, ObjectLiteral } from 'typeorm';
import type { Command } from '../../src/engine/index.js';
import {
  InstanceBatchStore,
  type BatchWrite,
  type Database,
  type StoredInstance,
} from '../../src/persistence/index.js';
import { batchOf, caseOf, started, testOrg } from './stored-case.js';

/** Writes and reads through the batch store, and looks at the rows that it has made. */
export function batchDesk(database: () => Database) {
  const store = (): InstanceBatchStore => new InstanceBatchStore();
  const write = (batch: BatchWrite): Promise<void> =>
    database().unitOfWork.runBulk((transaction) => store().write(transaction, batch));
  const read = (...ids: string[]): Promise<ReadonlyMap<string, StoredInstance | null>> =>
    database().unitOfWork.runBulk((transaction) => store().read(transaction, testOrg, ids));
  const rows = <Row extends ObjectLiteral>(
    entity: EntityTarget<Row>,
    where: FindOptionsWhere<Row>,
  ): Promise<readonly Row[]> => database().reader.getRepository(entity).findBy(where);
  const stored = async (id: string, commands: readonly Command[] = []): Promise<StoredInstance> => {
    const tasks = commands.flatMap((command) => (command.type === 'openTask' ? [command.task] : []));
    await write(batchOf([started(caseOf(id, { tasks }), commands)]));
    const found = (await read(id)).get(id);
    if (!found) throw new Error(`Expected the case ${id} to be stored, but it is not.`);
    return found;
  };
  return { store, write, read, rows, stored };
}
