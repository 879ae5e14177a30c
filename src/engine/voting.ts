import type { Task, TaskDeclaration, Vote } from './task.js';

/**
 * Counts a vote. `pending`: more signers are awaited; otherwise the event that decides the task. The first declared
 * decision is the approval; any other decision ends 会签 and 依次 at once, and ends 票签 when the share can no longer be
 * reached.
 */
export function countVote(
  task: Task,
  declaration: TaskDeclaration,
  vote: Vote,
): { readonly votes: readonly Vote[]; readonly result: 'pending' | 'decided' } {
  const votes = [...task.votes, vote];
  const signers = declaration.signers ?? 'any';
  if (signers === 'any') return { votes, result: 'decided' };
  const approves = vote.event === declaration.decisions[0];
  const approvals = votes.filter(({ event }) => event === declaration.decisions[0]).length;
  const total = task.candidates.length;
  if (typeof signers === 'object') {
    // 1e-9: a share such as 2/3 of 3 must not need a third vote because of binary fractions.
    const needed = Math.max(1, Math.ceil(signers.votes * total - 1e-9));
    const reached = approves && approvals >= needed;
    const unreachable = !approves && total - (votes.length - approvals) < needed;
    return { votes, result: reached || unreachable ? 'decided' : 'pending' };
  }
  return { votes, result: approves && approvals < total ? 'pending' : 'decided' };
}
