import { humanTask, type Assignment, type LocalizedText } from '../../../engine/index.js';
import type { Reviewer } from './contract-review.policy.js';
import { contractReviewSetup } from './contract-review.setup.js';

/** Who reviews what: the state that waits for him, and the event with which he approves. */
interface Review {
  readonly state?: string;
  readonly clause: string;
  readonly title: LocalizedText;
  readonly assignment: Assignment;
  readonly approve?: 'APPROVE' | 'ASSESS';
}

/** One reviewer's region: asked when his opinion is due, and done with an approval as with a return. */
export const reviewRegion = (reviews: Readonly<Partial<Record<Reviewer, Review>>>, { clause, title }: Review) => {
  const known = Object.entries(reviews) as readonly [Reviewer, Review][];
  const due = known.map(([reviewer, { state = 'open' }]) => {
    return { guard: { type: 'opinionDue', params: { reviewer } }, target: state } as const;
  });
  return contractReviewSetup.createStateConfig({
    meta: { title, clause },
    initial: 'due',
    states: {
      due: { meta: { title, clause }, always: [...due, { target: 'done' }] },
      ...Object.fromEntries(known.map(([reviewer, review]) => [review.state ?? 'open', reviewState(reviewer, review)])),
      done: { type: 'final', meta: { title: { zh: `${title.zh}完毕`, en: `${title.en} done` }, clause } },
    },
  });
};

function reviewState(key: Reviewer, { clause, title, assignment, approve = 'APPROVE' }: Review) {
  const guard = { type: 'decides', params: { task: key } } as const;
  const given = { guard, actions: 'recordOpinion', target: 'done' } as const;
  return contractReviewSetup.createStateConfig({
    ...humanTask({ key, title, clause, assignment, decisions: [approve, 'RETURN'], noDeadline: 'manual silent' }),
    on: { [approve]: given, RETURN: given },
  });
}
