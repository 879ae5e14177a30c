import { join } from 'node:path';
import type { AnyStateNode } from 'xstate';
import { loadDefinitionFiles } from '../../src/modules/definitions/definition-loader.js';

const workflows = join(__dirname, '..', '..', 'src', 'workflows');
const definitions = loadDefinitionFiles(workflows).map(({ definition }) => definition);

/** The processes whose chart leads back to where another process is started, and why no second one runs beside the first. */
const repeated: Readonly<Record<string, string>> = {
  'complaint-military': 'once a nonconforming product is registered (isRegistered), nobody is asked to register it',
  'meeting-action-item': 'each is another action item of the meeting',
  'nonconforming-product': 'one that has begun is remembered (hasCapa)',
  'process-abnormality': 'the change of each document is asked for once, and remembered (asked)',
  recruitment: 'each is another person who was hired',
};

type Action = AnyStateNode['entry'][number];
const isStart = (action: Action): boolean =>
  typeof action === 'object' && 'type' in action && /^startProcess(es)?$/.test(action.type);

const transitionsOf = (node: AnyStateNode) => [...[...node.transitions.values()].flat(), ...(node.always ?? [])];

/** A state and those around it: what leads on while the case stands there. */
const around = (node: AnyStateNode): readonly AnyStateNode[] => (node.parent ? [node, ...around(node.parent)] : [node]);

/** A state and those in it: where the case stands when it comes there. */
const within = (node: AnyStateNode): readonly AnyStateNode[] => [
  node,
  ...Object.values(node.states).flatMap((inner) => within(inner)),
];

/** Every state that the case may come to from there, whatever the guards say. */
function reachedFrom(targets: readonly AnyStateNode[]): ReadonlySet<AnyStateNode> {
  const reached = new Set<AnyStateNode>();
  const ahead = [...targets];
  for (let node = ahead.pop(); node; node = ahead.pop()) {
    for (const one of within(node)) {
      if (reached.has(one)) continue;
      reached.add(one);
      for (const from of around(one)) ahead.push(...transitionsOf(from).flatMap(({ target }) => target ?? []));
    }
  }
  return reached;
}

/** Whether the case may start another process, and come back to where it does. */
function startsAgain(root: AnyStateNode): boolean {
  return within(root).some((node) => {
    const entered = node.entry.some(isStart) || node.exit.some(isStart);
    const leads = (target: readonly AnyStateNode[] = []): boolean => reachedFrom(target).has(node);
    return transitionsOf(node).some(
      ({ target, actions }) => (entered && leads(target)) || (actions.some(isStart) && (!target || leads(target))),
    );
  });
}

describe('a process that starts another one', () => {
  it('starts it once, or says why it may start another', () => {
    const found = definitions.flatMap(({ key, machine }) => (startsAgain(machine.root) ? [key] : []));
    expect(found.sort()).toEqual(Object.keys(repeated).sort());
  });
});
