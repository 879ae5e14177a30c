import type { AnyStateNode } from 'xstate';
import type { Language, ProcessDefinition, StateMeta } from '../../engine/index.js';
import { actionName, chartTransitions, type ChartTransition } from './chart-transitions.js';
import { xmlElement } from './xml-element.js';

const identifier = (node: AnyStateNode): string => node.path.join('.') || node.machine.id;

const timerOf = (node: AnyStateNode, delay: string | number): string => `after.${delay}.${identifier(node)}`;

function eventOf({ from, trigger }: ChartTransition): string | null {
  switch (trigger.kind) {
    case 'event':
      return trigger.event;
    case 'after':
      return timerOf(from, trigger.delay);
    case 'always':
      return null;
    case 'stateDone':
      return `done.state.${identifier(from)}`;
    case 'invokeDone':
      return `done.invoke.${trigger.invoke}`;
    case 'invokeError':
      return `error.invoke.${trigger.invoke}`;
  }
}

const actionElement = (name: string): string => xmlElement('guicheng:action', { name });

/** Actions that a drawing names: not the timers of `after`, which have elements of their own. */
const named = (actions: readonly unknown[]): readonly string[] =>
  actions.map(actionName).filter((name) => name !== 'raise' && name !== 'cancel');

/**
 * The chart as SCXML (W3C, 2015): guards are `cond`, `after` is a delayed `send` that leaving the state cancels.
 * Titles, clauses and actions stand in a namespace of their own, which SCXML allows.
 */
export function scxmlDiagram(definition: ProcessDefinition, language: Language): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${new ScxmlDiagram(definition, language).root()}\n`;
}

class ScxmlDiagram {
  private readonly transitions = new Map<AnyStateNode, ChartTransition[]>();

  constructor(
    private readonly definition: ProcessDefinition,
    private readonly language: Language,
  ) {
    for (const transition of chartTransitions(definition.machine)) {
      this.transitions.set(transition.from, [...this.leaving(transition.from), transition]);
    }
  }

  root(): string {
    const { machine, title } = this.definition;
    const { root } = machine;
    const about = { version: '1.0', datamodel: 'ecmascript', name: machine.id, 'guicheng:title': title[this.language] };
    const spaces = { xmlns: 'http://www.w3.org/2005/07/scxml', 'xmlns:guicheng': 'urn:guicheng:scxml' };
    if (root.type === 'compound' && this.leaving(root).length === 0 && root.invoke.length === 0) {
      return xmlElement('scxml', { ...spaces, ...about, initial: initialOf(root) }, this.content(root));
    }
    // SCXML's root has no transitions: a state around everything has them, and its end is the end of the document.
    const end = `${machine.id}.end`;
    return xmlElement('scxml', { ...spaces, ...about, initial: machine.id }, [
      this.state(root, [xmlElement('transition', { event: `done.state.${machine.id}`, target: end })]),
      xmlElement('final', { id: end }),
    ]);
  }

  private leaving(node: AnyStateNode): readonly ChartTransition[] {
    return this.transitions.get(node) ?? [];
  }

  private state(node: AnyStateNode, further: readonly string[] = []): string {
    const { title, clause, task } = (node.meta ?? {}) as Partial<StateMeta>;
    const about = {
      'guicheng:title': title?.[this.language],
      'guicheng:clause': clause,
      'guicheng:task': task?.key,
    };
    const id = identifier(node);
    if (node.type === 'final') return xmlElement('final', { id, ...about }, this.moves(node));
    if (node.type === 'history') return historyElement(node);
    const name = node.type === 'parallel' ? 'parallel' : 'state';
    return xmlElement(name, { id, initial: initialOf(node), ...about }, [...this.content(node), ...further]);
  }

  private content(node: AnyStateNode): readonly string[] {
    return [
      ...this.moves(node),
      ...node.invoke.map(({ id, src }) => xmlElement('invoke', { id, type: 'guicheng', src: String(src) })),
      ...this.leaving(node).map(transitionElement),
      ...(Object.values(node.states) as AnyStateNode[]).map((child) => this.state(child)),
    ];
  }

  /** What entering and leaving a state does, its timers included. */
  private moves(node: AnyStateNode): readonly string[] {
    const delays = new Set<string | number>();
    for (const { trigger } of this.leaving(node)) if (trigger.kind === 'after') delays.add(trigger.delay);
    const entry = [...named(node.entry).map(actionElement), ...[...delays].map((delay) => timerElement(node, delay))];
    const exit = [
      ...named(node.exit).map(actionElement),
      ...[...delays].map((delay) => xmlElement('cancel', { sendid: timerOf(node, delay) })),
    ];
    return [
      ...(entry.length > 0 ? [xmlElement('onentry', {}, entry)] : []),
      ...(exit.length > 0 ? [xmlElement('onexit', {}, exit)] : []),
    ];
  }
}

function timerElement(node: AnyStateNode, delay: string | number): string {
  const event = timerOf(node, delay);
  return xmlElement('send', {
    id: event,
    event,
    ...(typeof delay === 'number' ? { delay: `${delay}ms` } : { delayexpr: delay }),
  });
}

function transitionElement(transition: ChartTransition): string {
  const { from, to, guard, actions } = transition;
  return xmlElement(
    'transition',
    {
      event: eventOf(transition),
      cond: guard,
      target: to && identifier(to),
      type: to && isInside(to, from) ? 'internal' : null,
    },
    actions.map(actionElement),
  );
}

const initialOf = (node: AnyStateNode): string | null => {
  const first = node.type === 'compound' ? node.initial.target?.[0] : undefined;
  return first ? identifier(first) : null;
};

const isInside = (node: AnyStateNode, ancestor: AnyStateNode): boolean =>
  node.parent !== undefined && (node.parent === ancestor || isInside(node.parent, ancestor));

/** SCXML wants a default target for a history state: the initial state of the state around it. */
function historyElement(node: AnyStateNode): string {
  const around = node.parent ? initialOf(node.parent) : null;
  const target = xmlElement('transition', { target: around });
  return xmlElement('history', { id: identifier(node), type: node.history === 'deep' ? 'deep' : 'shallow' }, [target]);
}
