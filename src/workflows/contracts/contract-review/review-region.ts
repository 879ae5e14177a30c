import { humanTask, type Assignment, type LocalizedText } from '../../../engine/index.js';
import type { Reviewer } from './contract-review.policy.js';
import { contractReviewSetup } from './contract-review.setup.js';

/** One reviewer's region: asked when his opinion is due, and done with an approval as with a return. */
export const reviewRegion = (reviewer: Reviewer, step: string, title: LocalizedText, assignment: Assignment) => {
  const clause = `000 篇三 4.1.2 ${step}`;
  const guard = { type: 'decides', params: { task: reviewer } } as const;
  const actions = { type: 'recordOpinion', params: { reviewer } } as const;
  return contractReviewSetup.createStateConfig({
    meta: { title, clause },
    initial: 'due',
    states: {
      due: {
        meta: { title, clause },
        always: [{ guard: { type: 'opinionDue', params: { reviewer } }, target: 'open' }, { target: 'done' }],
      },
      open: {
        ...humanTask({
          key: reviewer,
          title,
          clause,
          assignment,
          decisions: ['APPROVE', 'RETURN'],
          noDeadline: 'manual silent',
        }),
        on: { APPROVE: { guard, actions, target: 'done' }, RETURN: { guard, actions, target: 'done' } },
      },
      done: { type: 'final', meta: { title: { zh: `${title.zh}完毕`, en: `${title.en} done` }, clause } },
    },
  });
};
