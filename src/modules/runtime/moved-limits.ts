import type { Command, InstanceState, JsonObject } from '../../engine/index.js';
import { timerName } from './timer-name.js';

/** Each limit that a step has moved and that still runs, with its due moment before and now. */
export const movedLimits = ({ timers }: InstanceState, commands: readonly Command[]): JsonObject[] =>
  commands.flatMap((command) => {
    const timer = command.type === 'moveTimer' && timers.find(({ id }) => id === command.timerId);
    return timer ? [{ kind: timer.kind, name: timerName(timer), from: command.from, to: command.to }] : [];
  });
