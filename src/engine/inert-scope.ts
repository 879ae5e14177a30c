import { createActor, type AnyMachineSnapshot, type AnyStateMachine, type EventObject } from 'xstate';

type Scope = Parameters<AnyStateMachine['transition']>[2];

const nothing = (): void => undefined;
const scopes = new WeakMap<AnyStateMachine, Scope>();

/**
 * What XState's `transition()` does, for a machine that invokes nothing: it calls the machine's own `transition` in a
 * scope where nothing runs, and collects the actions. XState makes that scope, an actor with its initial state, anew
 * each time, which costs as much as the transition. Without children nothing is ever put into it, so one serves all.
 */
export function transitionInOneScope(
  machine: AnyStateMachine,
  snapshot: AnyMachineSnapshot,
  event: EventObject,
): [AnyMachineSnapshot, Parameters<Scope['actionExecutor']>[0][]] {
  const actions: Parameters<Scope['actionExecutor']>[0][] = [];
  const known = scopes.get(machine) ?? inertScope(machine);
  scopes.set(machine, known);
  const scope: Scope = { ...known, actionExecutor: (action) => void actions.push(action) };
  return [machine.transition(snapshot, event as never, scope) as AnyMachineSnapshot, actions];
}

function inertScope(machine: AnyStateMachine): Scope {
  const self = createActor(machine);
  return {
    self,
    id: '',
    sessionId: '',
    system: self.system,
    logger: nothing,
    defer: nothing,
    emit: nothing,
    stopChild: nothing,
    actionExecutor: nothing,
  } as Scope;
}
