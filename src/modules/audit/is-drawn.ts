import { sha256 } from '../sealing/index.js';

const digits = 8;

/** Whether a sample holds a case: decided by seed and id alone, so that whoever repeats it draws the same ones. */
export const isDrawn = (id: string, seed: string, percent: number): boolean =>
  Number.parseInt(sha256(`${seed} ${id}`).slice(0, digits), 16) < (percent / 100) * 16 ** digits;
