import { IsString } from 'class-validator';
import { assign } from 'xstate';
import { directSupervisorOf, initiator, role, type Assignment } from './assignment.js';
import type { ApprovalRules } from './approval-rules.js';
import type { FormClass } from './process-definition.js';
import { given, type DirectoryChanges } from './testing/index.js';
import { tinyProcess, tinyTask, tinyTitle } from './testing/tiny-process.js';

const approver = directSupervisorOf(initiator());

class Opinion {
  @IsString() opinion!: string;
}

/** Asks, then one approves and another one, and at last finance pays. `corrects`: the first changes what is asked for. */
function chain(
  first: Assignment,
  second: Assignment,
  { form, corrects = false }: { form?: FormClass; corrects?: boolean } = {},
) {
  const task = (key: string, assignment: Assignment) => tinyTask({ key, decisions: ['GO', 'BACK'], assignment });
  return tinyProcess(
    {
      initial: 'ask',
      context: ({ input }: { input: { policy: object; initiator: string } | undefined }) => ({
        policy: input?.policy ?? {},
        initiator: input?.initiator ?? '',
        request: { amount: 1 },
      }),
      states: {
        ask: { ...tinyTask({ key: 'ask', decisions: ['ASK'] }), on: { ASK: 'first' } },
        first: {
          ...task('first', first),
          on: {
            GO: { target: 'second', actions: corrects ? assign({ request: { amount: 2 } } as never) : [] },
            BACK: 'second',
          },
        },
        second: { ...task('second', second), on: { GO: 'pay', BACK: 'ask' } },
        pay: { ...task('pay', role('Cashier')), on: { GO: 'end', BACK: 'ask' } },
        end: { type: 'final' },
      },
    },
    {
      events: {
        ASK: { title: tinyTitle },
        GO: { title: tinyTitle, ...(form ? { form } : {}) },
        BACK: { title: tinyTitle },
      },
    },
  );
}

interface Asking {
  readonly by?: string;
  readonly directory?: DirectoryChanges;
}

const asked = (
  definition: ReturnType<typeof chain>,
  policy: Partial<ApprovalRules>,
  { by = 'engineer1', directory = {} }: Asking = {},
) => given(definition, {}, { by, policy, directory }).when('ASK', {}, by);

const skipped = ({ records }: ReturnType<typeof asked>) =>
  records.flatMap(({ commands }) =>
    commands.flatMap((command) =>
      command.type === 'closeTask' && command.decision?.skipped
        ? [[command.task.key, command.decision.by, command.decision.skipped]]
        : [],
    ),
  );

describe('a request whose approver is the requester', () => {
  const own = chain(role('Cashier'), role('FinanceManager'));

  it('goes to his superior where the policy says nothing', () => {
    asked(own, {}, { by: 'cashier' }).assignedTo('first', 'fin.supervisor');
  });

  it('of the general manager goes to a deputy general manager, else to whom the policy names, else to nobody', () => {
    const top = chain(role('GeneralManager'), role('FinanceManager'));
    const noDeputy = { dgm: { roles: [] } } as const;
    asked(top, {}, { by: 'gm' }).assignedTo('first', 'dgm');
    asked(top, { ownRequestTop: 'HrVicePresident' }, { by: 'gm', directory: noDeputy }).assignedTo('first', 'hr.vp');
    const left = asked(top, {}, { by: 'gm', directory: noDeputy });
    expect(left.records.at(-1)?.commands).toContainEqual(
      expect.objectContaining({
        type: 'raiseIncident',
        incident: expect.objectContaining({ kind: 'unassignedTask' }) as unknown,
      }),
    );
  });

  it('is his own to approve where the policy says so, and others come first where there are any', () => {
    asked(own, { ownRequest: 'self' }, { by: 'cashier' })
      .assignedTo('first', 'cashier')
      .when('GO', {}, 'cashier', { task: 'first' })
      .opens('second');
    asked(chain(role('FinanceDepartment'), approver), { ownRequest: 'self' }, { by: 'cashier' }).assignedTo(
      'first',
      ...['fin.head', 'fin.supervisor', 'fin.reviewer'],
    );
  });

  it('passes without anybody where the policy says so, and the record names it', () => {
    const passed = asked(own, { ownRequest: 'skip' }, { by: 'cashier' }).opens('second');
    expect(skipped(passed)).toEqual([['first', 'cashier', 'ownRequest']]);
    expect(passed.state.acts).toEqual({ ask: ['cashier'] });
  });

  it('is asked of him all the same where there is something to fill in', () => {
    const form = chain(role('Cashier'), role('FinanceManager'), { form: Opinion });
    asked(form, { ownRequest: 'skip' }, { by: 'cashier' }).assignedTo('first', 'cashier').opens('first');
  });
});

describe('an approver who comes twice in a row', () => {
  const twice = chain(approver, approver);

  it('is asked each time where the policy says nothing', () => {
    asked(twice, {}).when('GO', {}, 'tech.head', { task: 'first' }).opens('second');
  });

  it('is asked once where the policy says so, and the task that was skipped is a record of his approval', () => {
    const once = asked(twice, { sameApprover: 'once' }).when('GO', {}, 'tech.head', { task: 'first' }).opens('pay');
    expect(skipped(once)).toEqual([['second', 'tech.head', 'sameApprover']]);
    expect(once.state.acts).toMatchObject({ first: ['tech.head'], second: ['tech.head'] });
  });

  it('is asked again once the terms have changed, or he did not approve', () => {
    asked(chain(approver, approver, { corrects: true }), { sameApprover: 'once' })
      .when('GO', {}, 'tech.head', { task: 'first' })
      .opens('second');
    asked(twice, { sameApprover: 'once' }).when('BACK', {}, 'tech.head', { task: 'first' }).opens('second');
  });

  it('is asked where the next task may be for others too', () => {
    asked(
      chain(approver, role('TechnicalReviewer')),
      { sameApprover: 'once' },
      {
        directory: { engineer2: { roles: ['TechnicalReviewer'] } },
      },
    )
      .when('GO', {}, 'tech.head', { task: 'first' })
      .opens('second');
  });
});
