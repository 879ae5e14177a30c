import type { AvailableEvent } from '../api/types';

const adverse = ['RETURN', 'REJECT', 'REFUSE', 'DECLINE', 'DENY', 'WITHDRAW', 'TERMINATE', 'CANCEL'];

/** Whether a verb sends back or ends: it is drawn red and stands behind the others. */
export const isAdverse = (type: string): boolean => adverse.some((word) => type.includes(word));

const place = ({ type }: Pick<AvailableEvent, 'type'>): number =>
  type.includes('WITHDRAW') ? 3 : type.includes('REJECT') ? 2 : isAdverse(type) ? 1 : 0;

/** In the fixed order of the console: forward, send back, reject, take back. */
export const inOrder = <Verb extends Pick<AvailableEvent, 'type'>>(verbs: readonly Verb[]): readonly Verb[] =>
  [...verbs].sort((one, other) => place(one) - place(other));

/** How many stand as buttons; the others are in the menu. */
export const shownVerbs = 3;
