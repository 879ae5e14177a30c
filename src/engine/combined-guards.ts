import { and as all, not as none, or as any } from 'xstate';

/** Guards put together, as XState does it: all of them hold, any of them, or not this one. */
export const and = all;
export const or = any;
export const not = none;
