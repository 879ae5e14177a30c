import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import { approvalRulesOf } from './approval-rules.js';
import { tasksOf } from './chart.js';
import { barsInitiator } from './four-eyes.js';
import type { Known } from './known.js';
import type { FormClass, ProcessDefinition } from './process-definition.js';
import { peopleIn } from './seats/seats-of.js';
import type { Task } from './task.js';

/** Why nobody is asked for a task that has just opened: its decision is taken as given. */
export type SkipReason = 'ownRequest' | 'sameApprover';

/** A task that is not asked of its only candidate, because of what he has done before. */
export interface Skip {
  readonly task: Task;
  readonly event: string;
  readonly person: string;
  readonly because: SkipReason;
}

/** What was decided last in this step, and by whom. */
export interface JustApproved {
  readonly person: string;
  /** Whether the terms are those that he has approved. */
  readonly isSameTerms: boolean;
}

/**
 * The first of the tasks that have just opened which its policy skips: it would go to the requester alone (本人申请), or
 * to whoever has just approved the same terms (连续审批). Only a plain approval is taken as given: one that brings a
 * form that must be filled in, or that needs to know a ledger, is asked for.
 */
export function skipOf(
  definition: ProcessDefinition,
  opened: readonly Task[],
  known: Known,
  approved: JustApproved | undefined,
): Skip | undefined {
  const { ownRequest, sameApprover } = approvalRulesOf(known.context);
  if (ownRequest !== 'skip' && sameApprover !== 'once') return undefined;
  for (const task of opened) {
    const declaration = tasksOf(definition).get(task.key)?.declaration;
    const [person, second] = peopleIn(task);
    if (!declaration || person === undefined || second !== undefined) continue;
    const [event] = declaration.decisions;
    const isOwn = ownRequest === 'skip' && person === known.initiator && barsInitiator(declaration);
    const isSame = sameApprover === 'once' && approved?.isSameTerms === true && approved.person === person;
    if ((isOwn || isSame) && isPlain(definition, event))
      return { task, event, person, because: isOwn ? 'ownRequest' : 'sameApprover' };
  }
  return undefined;
}

const blank = new WeakMap<FormClass, boolean>();

/** Whether an event says all that it has to say by its name. */
function isPlain({ events, facts = {} }: ProcessDefinition, event: string): boolean {
  if (Object.values(facts).some(({ on }) => on.includes(event))) return false;
  const form = events[event]?.form;
  if (!form) return true;
  const known = blank.get(form) ?? validateSync(plainToInstance(form, {}), { forbidUnknownValues: false }).length === 0;
  blank.set(form, known);
  return known;
}
