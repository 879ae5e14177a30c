import type { Json, JsonObject } from '../../engine/index.js';
import { actionName } from './chart-transitions.js';

type Config = Readonly<Record<string, unknown>>;

const isConfig = (value: unknown): value is Config =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Data as it is; a function inside it (a parameter worked out at run time) is left out. */
function data(value: unknown): Json | undefined {
  if (typeof value === 'function' || value === undefined) return undefined;
  return JSON.parse(JSON.stringify(value)) as Json;
}

const each = (value: unknown, translate: (one: unknown) => Json): Json =>
  Array.isArray(value) ? value.map(translate) : translate(value);

/** `and([…])` and its like keep their parts as parameters; an unnamed function becomes the placeholder `guard`. */
function guardJson(guard: unknown): Json {
  if (typeof guard === 'string') return guard;
  if (isConfig(guard)) return named(guard);
  const { name, guards } = guard as { readonly name: string; readonly guards?: readonly unknown[] };
  return guards ? { type: name, params: { guards: guards.map(guardJson) } } : { type: 'guard' };
}

/** Actions keep their names; `assign` and its like become placeholders that say what they are. */
function actionJson(action: unknown): Json {
  if (typeof action === 'string') return action;
  if (isConfig(action)) return named(action);
  const { assignment, event } = action as { readonly assignment?: unknown; readonly event?: unknown };
  const params = isConfig(assignment)
    ? { properties: Object.keys(assignment) }
    : isConfig(event)
      ? { event: data(event) }
      : undefined;
  return { type: actionName(action), ...(params ? { params } : {}) };
}

const named = ({ type, params }: Config): JsonObject => {
  const known = data(params);
  return { type: String(type), ...(known === undefined ? {} : { params: known }) };
};

function transitionJson(transition: unknown): Json {
  if (!isConfig(transition)) return data(transition) ?? null;
  const { target, guard, actions, reenter, description, meta } = transition;
  return {
    target: data(target),
    guard: guard === undefined ? undefined : guardJson(guard),
    actions: actions === undefined ? undefined : each(actions, actionJson),
    reenter: data(reenter),
    description: data(description),
    meta: data(meta),
  };
}

const transitionsJson = (transitions: unknown): Json => each(transitions, transitionJson);

const ofEach = (value: unknown, translate: (one: unknown) => Json): Json =>
  Object.fromEntries(Object.entries(value as Config).map(([name, one]) => [name, translate(one)]));

function invokeJson(invoke: unknown): Json {
  const { id, src, onDone, onError } = invoke as Config;
  return {
    id: data(id),
    src: typeof src === 'string' ? src : 'actor',
    onDone: onDone === undefined ? undefined : transitionsJson(onDone),
    onError: onError === undefined ? undefined : transitionsJson(onError),
  };
}

const keys: Readonly<Record<string, (value: unknown) => Json>> = {
  on: (value) => ofEach(value, transitionsJson),
  after: (value) => ofEach(value, transitionsJson),
  always: transitionsJson,
  onDone: transitionsJson,
  entry: (value) => each(value, actionJson),
  exit: (value) => each(value, actionJson),
  invoke: (value) => each(value, invokeJson),
  states: (value) => ofEach(value, stateJson),
};

function stateJson(state: unknown): Json {
  const plain: Record<string, Json | undefined> = {};
  for (const [key, value] of Object.entries(state as Config)) {
    // The context and the output of a chart are worked out when it runs.
    if (value !== undefined) plain[key] = keys[key] ? keys[key](value) : data(value);
  }
  return plain;
}

/**
 * The configuration of a machine as plain JSON: it opens in Stately Studio and `createMachine` takes it. Names of
 * guards, actions, actors and delays stay; what is a function becomes a named placeholder or is left out.
 */
export const machineJson = (config: object): JsonObject => JSON.parse(JSON.stringify(stateJson(config))) as JsonObject;
