import type { Command, DeputyTold, Notification } from './command.js';
import type { Envelope } from './envelope.js';
import type { GivenNotification } from './given-notification.js';

/** A notification with those who are told the same as deputies; not whoever acts, nor whoever is told it himself. */
export function alsoTold(
  notification: Notification,
  standingIn: readonly DeputyTold[],
  { actor }: Pick<Envelope, 'actor'>,
): Notification {
  const { to } = notification;
  const deputies = standingIn.filter(({ deputy }) => deputy !== actor && !to.includes(deputy));
  return deputies.length === 0 ? notification : { ...notification, deputies };
}

/** What a step tells people besides what waits for them. */
export const toldBy = (commands: readonly Command[]): readonly GivenNotification[] =>
  commands.flatMap((command) => {
    if (command.type !== 'notify' || command.notification.waits) return [];
    const { to, deputies = [] } = command.notification;
    return to.length === 0 ? [] : [{ id: command.id, to: [...to, ...deputies.map(({ deputy }) => deputy)] }];
  });
