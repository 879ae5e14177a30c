import type { AnyStateNode } from 'xstate';
import type { ProcessDefinition } from '../process-definition.js';
import { isStandIn } from '../vocabulary.js';
import { actionsOf, allNodes, allTransitions, isAssign, pathOf } from './chart-parts.js';
import { defect, type DefinitionDefect } from './defect.js';
import { sourceOf } from './source-of.js';

/** Refuses what would run inside the chart: the engine keeps children and services outside of it, as rows. */
export function actors(definition: ProcessDefinition): DefinitionDefect[] {
  const nodes = allNodes(definition.machine);
  const provided = definition.machine.implementations.actors as Record<string, unknown>;
  const running = nodes
    .flatMap((node) => node.invoke.map(({ src }) => String(src)))
    .filter((src) => Object.hasOwn(provided, src) && !isStandIn(provided[src]));
  return [
    ...[...new Set(running)].map(ownActor),
    ...nodes.flatMap(invokes),
    ...spawning(definition, nodes).map(spawned),
  ];
}

const ownActor = (src: string): DefinitionDefect =>
  defect(
    'ACTOR_NOT_KEPT',
    src,
    `setup 中的 ${src} 在状态图内运行，重启后即丢失；请用 childProcess 或 serviceTask 声明。`,
    `Expected '${src}' in setup() to be a childProcess() or a serviceTask(), because what runs inside the chart is lost with a restart, but it is another kind of actor.`,
  );

function invokes(node: AnyStateNode): DefinitionDefect[] {
  return node.invoke.flatMap(({ id, onSnapshot, systemId }) => [
    ...(onSnapshot === undefined
      ? []
      : [
          defect(
            'INVOKE_ON_SNAPSHOT',
            id,
            `状态「${pathOf(node)}」的 invoke「${id}」有 onSnapshot；子流程和服务只报告结束，请用 onDone 或 onError。`,
            `Expected the invoke '${id}' of '${pathOf(node)}' to wait for the end (onDone, onError), but it has onSnapshot, which no child and no service ever sends.`,
          ),
        ]),
    ...(systemId === undefined
      ? []
      : [
          defect(
            'INVOKE_SYSTEM_ID',
            id,
            `状态「${pathOf(node)}」的 invoke「${id}」有 systemId；事项之间没有共同的系统，请去掉。`,
            `Expected the invoke '${id}' of '${pathOf(node)}' to have no systemId, because there is no actor system beyond one step, but it has one: leave it out.`,
          ),
        ]),
  ]);
}

/** The places whose functions take `spawn`; `spawnChild` is an inline action and refused as such. */
function spawning({ machine }: ProcessDefinition, nodes: readonly AnyStateNode[]): readonly string[] {
  const found = nodes.flatMap((node) => {
    const actions = [
      ...actionsOf(node.config.entry),
      ...actionsOf(node.config.exit),
      ...allTransitions(node).flatMap((transition) => transition.actions),
    ];
    return actions.filter((action) => isAssign(machine, action) && spawns(action)).map(() => pathOf(node));
  });
  const named = Object.entries(machine.implementations.actions).flatMap(([name, action]) =>
    spawns(action) ? [name] : [],
  );
  const factory = machine.config.context as unknown;
  const context = typeof factory === 'function' && takesSpawn(factory) ? ['context'] : [];
  return [...new Set([...found, ...named, ...context])];
}

/** Of an assignment: as one function, or one for each field. */
function spawns(action: unknown): boolean {
  const { assignment } = (action ?? {}) as { readonly assignment?: unknown };
  const parts = typeof assignment === 'object' && assignment !== null ? Object.values(assignment) : [assignment];
  return parts.some((part) => typeof part === 'function' && takesSpawn(part));
}

const takesSpawn = (from: unknown): boolean => /\bspawn\b/.test(sourceOf(from));

const spawned = (place: string): DefinitionDefect =>
  defect(
    'ACTOR_SPAWNED',
    place,
    `「${place}」使用 spawn；由此产生的子流程不会被保存，请用 invoke 或 startProcess。`,
    `Expected '${place}' to start nothing, because what spawn makes is not kept, but it spawns: use invoke or startProcess.`,
  );
