import { initiator, role, type ProcessDefinition, type Signers } from '../../src/engine/index.js';
import { tinyProcess, tinyTask } from '../../src/engine/testing/tiny-process.js';

/** A draft, two reviews beside one another, and a last signature of whoever has not reviewed; each can be sent back. */
export const actedProcess = (key: string, signers: Signers): ProcessDefinition =>
  tinyProcess(
    {
      initial: 'draft',
      states: {
        draft: { ...tinyTask({ key: 'draft', decisions: ['GO'], assignment: initiator() }), on: { GO: 'review' } },
        review: {
          type: 'parallel',
          onDone: 'seal',
          on: { REJECT: 'rejected' },
          states: {
            // In no order of the alphabet, in which a store gives them back.
            money: {
              initial: 'open',
              states: {
                open: {
                  ...tinyTask({
                    key: 'money',
                    decisions: ['GO', 'REJECT'],
                    assignment: role('FinanceDepartment'),
                    signers,
                    deadline: 'tiny.limit',
                  }),
                  on: { GO: { guard: { type: 'decides', params: { task: 'money' } }, target: 'over' } },
                },
                over: { type: 'final' },
              },
            },
            law: {
              initial: 'open',
              states: {
                open: {
                  ...tinyTask({ key: 'law', decisions: ['GO', 'REJECT'], assignment: role('LegalReviewer') }),
                  on: { GO: { guard: { type: 'decides', params: { task: 'law' } }, target: 'over' } },
                },
                over: { type: 'final' },
              },
            },
          },
        },
        seal: {
          ...tinyTask({
            key: 'seal',
            decisions: ['GO'],
            assignment: role('FinanceDepartment'),
            separateFrom: ['money'],
          }),
          on: { GO: 'end' },
        },
        end: { type: 'final' },
        rejected: { type: 'final' },
      },
    },
    { key, events: { GO: { title: { zh: '同意', en: 'Agree' } }, REJECT: { title: { zh: '驳回', en: 'Reject' } } } },
  );
