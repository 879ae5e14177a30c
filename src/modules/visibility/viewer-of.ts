import type { Viewer } from '../../persistence/index.js';
import { seesEverything, type Principal } from '../access/index.js';

/** The caller, as the stores and the pipeline know one. */
export const viewerOf = (principal: Principal): Viewer => ({
  userId: principal.userId,
  seesEverything: seesEverything(principal),
  ...(principal.standsInFor ? { standsInFor: principal.standsInFor } : {}),
});
