import type { Command } from '../../../engine/index.js';
import type { InstanceChange } from '../../../persistence/index.js';

/** When the first of the timers is due that these changes have armed or moved. */
export function earliestTimer(changes: readonly InstanceChange[]): string | undefined {
  let earliest: string | undefined;
  for (const { commands } of changes)
    for (const command of commands) {
      const dueAt = armedAt(command);
      if (dueAt !== undefined && (earliest === undefined || dueAt < earliest)) earliest = dueAt;
    }
  return earliest;
}

function armedAt(command: Command): string | undefined {
  if (command.type === 'createTimer') return command.timer.dueAt;
  return command.type === 'moveTimer' ? command.to : undefined;
}
