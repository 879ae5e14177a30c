import { seated } from '../eligibility.js';
import { notYours } from '../refusals/not-yours.js';
import type { ActedOn, TaskAct } from './task-act.js';
import { mayNot } from '../refusals/may-not.js';

const isForOne = ({ declaration }: ActedOn): boolean => (declaration.signers ?? 'any') === 'any';

const taken = ({ task, declaration, envelope, eligible }: ActedOn) =>
  seated(task, declaration, envelope.actor, eligible);

/** 签收: until it is released nobody else may decide the task. */
export const claim: TaskAct = {
  title: { zh: '签收', en: 'Claim' },
  check(on) {
    const { definition, task, state, envelope, surroundings } = on;
    if (!isForOne(on)) return mayNot(on, claim);
    return taken(on) ? null : notYours(definition, task, state, envelope.actor, surroundings);
  },
  apply(on, draft) {
    draft.updateTask({ ...(taken(on) ?? on.task), assignee: on.envelope.actor });
  },
};
