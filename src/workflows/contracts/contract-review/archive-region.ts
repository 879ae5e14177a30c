import { humanTask, type Assignment, type LocalizedText } from '../../../engine/index.js';
import { filedEntry } from './contract-archive.js';
import type { Archive } from './contract-review.policy.js';
import { contractReviewSetup } from './contract-review.setup.js';

/** One place of the archive: files its original or copy and notes it in the register. */
export const archiveRegion = (keeper: keyof Archive, title: LocalizedText, assignment: Assignment) => {
  const clause = '000 篇三 4.1.4 步骤二';
  const key = `${keeper}Archive`;
  return contractReviewSetup.createStateConfig({
    meta: { title, clause },
    initial: 'open',
    states: {
      open: {
        ...humanTask({ key, title, clause, assignment, decisions: ['ARCHIVE'], noDeadline: 'manual silent' }),
        on: {
          ARCHIVE: {
            guard: { type: 'decides', params: { task: key } },
            target: 'done',
            actions: { type: 'enterRegister', params: ({ context, event }) => filedEntry(context, event, keeper) },
          },
        },
      },
      done: { type: 'final', meta: { title: { zh: `${title.zh}完毕`, en: `${title.en} done` }, clause } },
    },
  });
};
