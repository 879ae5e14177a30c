import type { LocalizedText } from '../../engine/index.js';
import { ProblemException } from '../http/index.js';

/** What is to be handed over, and in whose name. */
export interface HandOverOrder {
  readonly orgId: string;
  /** Whose it is. */
  readonly from: string;
  /** Who may take it, in the order in which they are tried. */
  readonly takers: readonly string[];
  /** Whether a claim goes back to its group before anybody is tried. */
  readonly frees: boolean;
  readonly actor: string;
  readonly reason?: string;
  readonly causationId?: string;
}

/** What came of one task. */
export interface HandedOver {
  readonly taskId: string;
  readonly title: LocalizedText | null;
  readonly instanceId: string | null;
  readonly instanceNumber: string | null;
  readonly result: 'handedOver' | 'released' | 'refused';
  readonly to: string | null;
  /** The first "no" that was said. */
  readonly problem: ProblemException | null;
}

export const nobodyTakesOver = (): ProblemException =>
  new ProblemException('PERSON_NOT_ELIGIBLE', {
    zh: '没有接手人：此人没有在岗的上级，也未指明他人。',
    en: 'Expected somebody to take it over, but the person has no active superior and nobody else is named.',
  });

export const notOpen = (): ProblemException =>
  new ProblemException('TASK_NOT_OPEN', {
    zh: '该任务不存在或已办结。',
    en: 'Expected an open task, but it is closed or not there.',
  });
