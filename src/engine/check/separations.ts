import { tasksOf } from '../chart.js';
import { barsInitiator } from '../four-eyes.js';
import type { ProcessDefinition } from '../process-definition.js';
import type { TaskDeclaration } from '../task.js';
import { defect, type DefinitionDefect } from './defect.js';
import type { Configuration, Exploration, Way } from './explore.js';

/**
 * Proves for every declared pair of duties that no way through the chart lets one person do both. Whoever decided the
 * one is barred from the other when that is decided after it; so the proof looks for a way on which it is decided
 * before, and the person then meets a task that bars nobody. The shortest one is the counter-example.
 */
export function separations(definition: ProcessDefinition, { configurations }: Exploration): DefinitionDefect[] {
  const tasks = [...tasksOf(definition).values()].map(({ declaration }) => declaration);
  return tasks.flatMap((task) =>
    (task.separateFrom ?? []).flatMap((key) => {
      const other = tasks.find((one) => one.key === key);
      if (!other) return [];
      if (isItsDecider(task, key)) return [nobody(task, key)];
      if (other.separateFrom?.includes(task.key) || areOthers(task, other)) return [];
      const way = shortestWay(configurations, task, key);
      return way ? [evaded(task.key, key, way)] : [];
    }),
  );
}

const isItsDecider = ({ assignment }: TaskDeclaration, key: string): boolean =>
  assignment.kind === 'deciderOf' && assignment.task === key;

/** Whether one of two tasks is for the initiator alone, and the other one for anybody but him. */
const areOthers = (one: TaskDeclaration, other: TaskDeclaration): boolean =>
  (one.assignment.kind === 'initiator' && barsInitiator(other)) ||
  (other.assignment.kind === 'initiator' && barsInitiator(one));

/** How the first task is decided, and later the second, in as few events as can be. */
function shortestWay(
  configurations: readonly Configuration[],
  first: TaskDeclaration,
  second: string,
): readonly string[] | undefined {
  const onward = distancesTo(configurations, second);
  let best: { readonly length: number; readonly from: Configuration; readonly way: Way } | undefined;
  for (const from of configurations) {
    for (const way of from.ways) {
      if (way.task !== first.key) continue;
      // One of several signers signs, and the case stays where it is.
      const to = several(first) && onward.has(from) ? from : way.to;
      const left = onward.get(to);
      if (left === undefined) continue;
      const length = from.path.length + 1 + left;
      if (best === undefined || length < best.length) best = { length, from, way: { ...way, to } };
    }
  }
  if (!best) return undefined;
  return [...best.from.path, best.way.label, ...wayDown(best.way.to, onward, second)];
}

const several = ({ signers = 'any' }: TaskDeclaration): boolean => signers !== 'any';

/** From where a task may still be decided, with how many events lie before that. */
function distancesTo(configurations: readonly Configuration[], task: string): ReadonlyMap<Configuration, number> {
  const before = new Map<Configuration, Configuration[]>();
  for (const one of configurations) for (const next of one.next) before.set(next, [...(before.get(next) ?? []), one]);
  const found = new Map(
    configurations.filter((one) => one.ways.some((way) => way.task === task)).map((one) => [one, 0]),
  );
  for (const [one, distance] of found)
    for (const earlier of before.get(one) ?? []) if (!found.has(earlier)) found.set(earlier, distance + 1);
  return found;
}

/** The events from a configuration to the decision of a task. */
function wayDown(from: Configuration, onward: ReadonlyMap<Configuration, number>, task: string): readonly string[] {
  const left = onward.get(from) ?? 0;
  const next = from.ways.find((way) => (left === 0 ? way.task === task : onward.get(way.to) === left - 1));
  if (!next) return [];
  return left === 0 ? [next.label] : [next.label, ...wayDown(next.to, onward, task)];
}

const evaded = (task: string, other: string, way: readonly string[]): DefinitionDefect =>
  defect(
    'SEPARATION_EVADED',
    `${task} ${other}`,
    `「${task}」与「${other}」须由不同的人办理（separateFrom），但有一条路径先办「${task}」后办「${other}」，同一人可以两者都办；请在「${other}」上也写明 separateFrom: ['${task}']。`,
    `Expected nobody to decide both '${task}' and '${other}' (separateFrom), but on some way '${task}' is decided before '${other}', which bars nobody: say separateFrom: ['${task}'] at '${other}' too.`,
    way,
  );

const nobody = ({ key }: TaskDeclaration, other: string): DefinitionDefect =>
  defect(
    'SEPARATION_BARS_EVERYBODY',
    key,
    `「${key}」指派给「${other}」的办理人，又以 separateFrom 排除其办理人，无人可以办理。`,
    `Expected somebody who may decide '${key}', but it goes to whoever decided '${other}', whom separateFrom bars.`,
  );
