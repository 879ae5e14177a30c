import { openDatabase, TaskCandidateEntity, TaskEntity } from '../../src/persistence/index.js';

/** Few enough that SQLite takes all their columns in one statement. */
const inStatement = 1000;

/** Fills the inbox of those for whom a case waits with so many copies of its task; to see, not to decide. */
export async function fillInbox(url: string, instanceId: string, key: string, copies: number): Promise<void> {
  const database = await openDatabase(url);
  try {
    const { reader, unitOfWork } = database;
    const task = await reader.getRepository(TaskEntity).findOneByOrFail({ instanceId, key, status: 'open' });
    const places = await reader.getRepository(TaskCandidateEntity).findBy({ taskId: task.id });
    for (let from = 0; from < copies; from += inStatement) {
      const part = Array.from({ length: Math.min(inStatement, copies - from) }, (_none, index) => ({
        id: `copy-${String(from + index).padStart(6, '0')}`,
        openedAt: new Date(Date.parse(task.openedAt) + from + index + 1).toISOString(),
      }));
      await unitOfWork.run(async (transaction) => {
        const tasks = part.map((copy) => ({ ...task, ...copy }));
        await transaction.insert(TaskEntity, tasks);
        for (const place of places)
          await transaction.insert(
            TaskCandidateEntity,
            part.map(({ id: taskId, openedAt }) => ({ ...place, taskId, openedAt })),
          );
      });
    }
  } finally {
    await database.close();
  }
}
