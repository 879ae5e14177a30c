import { role, type ProcessDefinition, type Role, type Signers } from '../../src/engine/index.js';
import { tinyProcess, tinyTask } from '../../src/engine/testing/tiny-process.js';

const title = { zh: '联签', en: 'Joint signature' };

/** One task of everybody with a role, signed in one of the ways; approved or rejected. */
export const signedProcess = (key: string, signers: Signers, signer: Role = 'FinanceDepartment'): ProcessDefinition =>
  tinyProcess(
    {
      initial: 'work',
      states: {
        work: {
          ...tinyTask({
            key: 'work',
            title,
            decisions: ['APPROVE', 'REJECT'],
            assignment: role(signer),
            signers,
          }),
          on: { APPROVE: 'approved', REJECT: 'rejected' },
        },
        approved: { type: 'final' },
        rejected: { type: 'final' },
      },
    },
    {
      key,
      events: { APPROVE: { title: { zh: '同意', en: 'Approve' } }, REJECT: { title: { zh: '驳回', en: 'Reject' } } },
    },
  );

/** One process for each way of signing. */
export const signedProcesses: readonly ProcessDefinition[] = [
  signedProcess('signed-any', 'any'),
  signedProcess('signed-all', 'all'),
  signedProcess('signed-in-turn', 'sequential'),
  signedProcess('signed-by-vote', { votes: { ratio: 0.5, weights: { FinanceManager: 2 } } }),
];
