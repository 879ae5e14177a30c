import { tinyProcess, tinyTask } from '../testing/tiny-process.js';
import { checkDefinition } from './index.js';

const end = { type: 'final' };
const task = (key: string, on: object = { GO: 'end' }) => ({ ...tinyTask({ key, decisions: ['GO'] }), on });

/** The defects of a lapse of a task whose decision leads to `then`, from where a second one leads to the end. */
const found = (lapse: unknown, states: object = {}): readonly string[] =>
  checkDefinition(
    tinyProcess({
      initial: 'work',
      states: {
        work: {
          ...tinyTask({ key: 'work', decisions: ['GO', 'PASS'] }),
          on: { GO: 'then', PASS: 'aside' },
          after: { limit: lapse },
        },
        aside: task('aside'),
        then: task('then'),
        escalated: task('escalated'),
        end,
        ...states,
      },
    }),
  )
    .filter(({ code }) => code === 'LAPSE_WITHOUT_CLAUSE')
    .map(({ subject }) => subject);

const clause = { description: '000 篇一 第十六条' };

describe('silence', () => {
  it.each([
    ['ends the case', { target: 'end' }, {}],
    ['ends it through a state in which nobody has anything to do', { target: 'router' }, { router: { always: 'end' } }],
    [
      'ends it where the router may also lead elsewhere',
      { target: 'router' },
      { router: { always: [{ guard: 'open', target: 'escalated' }, { target: 'end' }] } },
    ],
    ['does what the approval does', { target: 'then' }, {}],
    ['ends it in one of several ways', [{ guard: 'shut', target: 'escalated' }, { target: 'end' }], {}],
  ])('that %s is refused without a clause that says so', (_, lapse, states) => {
    expect(found(lapse, states)).toEqual(['work']);
    const withClause = [lapse].flat().map((one) => ({ ...one, ...clause }));
    expect(found(withClause, states)).toEqual([]);
    expect(
      found(
        [lapse].flat().map((one) => ({ ...one, description: ' ' })),
        states,
      ),
    ).toEqual(['work']);
  });

  it.each([
    ['escalates to somebody else', { target: 'escalated' }],
    ['escalates as one who has the task may do himself', { target: 'aside' }],
    ['only does something beside', { actions: [] }],
  ])('that %s is nothing to refuse', (_, lapse) => {
    expect(found(lapse)).toEqual([]);
  });

  it('that closes the tasks of the regions in a state is seen as well', () => {
    const region = (key: string) => ({
      initial: 'open',
      states: { open: { ...tinyTask({ key, decisions: ['GO'] }), on: { GO: 'given' } }, given: end },
    });
    const both = { type: 'parallel', states: { left: region('left') }, onDone: 'end', after: { limit: 'end' } };
    expect(found({ target: 'both' }, { both })).toEqual(['both']);
  });

  it('in a region that counts as its sign-off is refused', () => {
    const open = { ...tinyTask({ key: 'left', decisions: ['GO'] }), on: { GO: 'given' }, after: { limit: 'given' } };
    const both = {
      type: 'parallel',
      states: { left: { initial: 'open', states: { open, given: end } } },
      onDone: 'end',
    };
    expect(found({ target: 'both' }, { both })).toEqual(['both.left.open']);
  });
});
