import { statesOf, taskOf } from '../chart.js';
import { areBeside, isWithin, type Configuration } from '../configuration.js';
import type { InstanceState } from '../instance-state.js';
import type { ProcessDefinition } from '../process-definition.js';
import { lastsForGood, takenUp } from '../refusals/no-way-back.js';
import type { Rejection } from '../refusals/rejection.js';
import type { Ballot, Seat } from '../seats/seat.js';
import { seatsOf } from '../seats/seats-of.js';
import type { Task } from '../task.js';
import { isTask, type LastDecision } from './course.js';
import { wayTo } from './way-back.js';

/** A decision that can be taken back: it has led on, or is one ballot of several in a task that is still open. */
export type TakenBack =
  | { readonly key: string; readonly last: LastDecision; readonly to: Configuration }
  | { readonly task: Task; readonly ballot: Ballot };

const isBy = (person: string, { by, onBehalfOf = by }: Pick<Ballot, 'by' | 'onBehalfOf'>): boolean =>
  by === person || onBehalfOf === person;

/** The last decision of a person that still is the last thing in its region, or why it cannot be taken back. */
export function decisionOf(
  definition: ProcessDefinition,
  state: InstanceState,
  person: string,
): TakenBack | { readonly refused: Rejection } | undefined {
  const ballots = state.tasks.flatMap((task) =>
    seatsOf(task).flatMap(({ ballot }) => (ballot && isBy(person, ballot) ? [{ task, ballot }] : [])),
  );
  const decisions = (state.course?.passed ?? []).flatMap((one) =>
    isTask(one) && one.last && isBy(person, one.last) ? [{ key: one.task, last: one.last }] : [],
  );
  const [signed, decided] = [
    ballots.sort((one, other) => (one.ballot.at < other.ballot.at ? 1 : -1))[0],
    decisions.at(-1),
  ];
  if (signed && (!decided || signed.ballot.at > decided.last.at)) return unlessBuiltOn(signed);
  return decided && unlessTakenUp(definition, state, decided);
}

/** A ballot behind which another seat has opened and been used is not the last thing any more. */
function unlessBuiltOn(found: { readonly task: Task; readonly ballot: Ballot }) {
  const own = seatsOf(found.task).find(({ ballot }) => ballot === found.ballot);
  const isUsed = (seat: Seat): boolean => (seat.behind ?? []).includes(own?.id ?? '') && isTouched(seat);
  return seatsOf(found.task).some(isUsed)
    ? { refused: takenUp({ zh: '其后的会签人已办理', en: 'a signer behind you' }) }
    : found;
}

const isTouched = ({ state, delegations, opinions, transferredBy, added }: Seat): boolean =>
  state === 'decided' || state === 'removed' || Boolean(delegations ?? opinions ?? transferredBy ?? added);

function unlessTakenUp(
  definition: ProcessDefinition,
  state: InstanceState,
  { key, last }: { readonly key: string; readonly last: LastDecision },
): TakenBack | { readonly refused: Rejection } {
  const { machine } = definition;
  const own = taskOf(definition, key).statePath;
  const closes = state.tasks.filter((task) => !areBeside(machine, taskOf(definition, task.key).statePath, own));
  const touched = closes.find((task) => task.assignee !== null || seatsOf(task).some(isTouched));
  if (touched) return { refused: takenUp(taskOf(definition, touched.key).declaration.title) };
  const started = state.invokes.find(({ invokeId }) => {
    const at = statesOf(machine).find(({ node }) => node.invoke.some(({ id }) => id === invokeId))?.path;
    return at !== undefined && !isWithin(own, at) && !areBeside(machine, at, own);
  });
  if (started) return { refused: takenUp({ zh: `已启动「${started.name}」`, en: `'${started.name}' under way` }) };
  const way = wayTo(definition, state, key);
  if ('refused' in way) return way;
  const { compensated, to } = way;
  return compensated.length > 0 ? { refused: lastsForGood(definition, compensated) } : { key, last, to };
}
