import benchExpense from '../../bench/workload/bench-expense/bench-expense.process.js';
import { checkDefinition } from '../../src/engine/index.js';

it('the process of the benchmarks passes the check that every process passes', () => {
  expect(checkDefinition(benchExpense)).toEqual([]);
});
