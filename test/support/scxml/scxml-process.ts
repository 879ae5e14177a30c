import { and, createMachine, not, stateIn, type AnyStateMachine } from 'xstate';
import {
  baseContext,
  initiator,
  type Json,
  type ProcessDefinition,
  type ProcessInput,
} from '../../../src/engine/index.js';
import { tinyProcess, tinyTitle } from '../../../src/engine/testing/tiny-process.js';
import { NotConverted } from './not-converted.js';
import { ScxmlActions } from './scxml-actions.js';
import { nameOfEvent, ScxmlExpressions } from './scxml-expression.js';
import { parseXml, type XmlElement } from './xml-element.js';

const states = ['state', 'parallel', 'final', 'history'];
/** XState takes a dot in an id for a path. */
export const idOf = (id: string): string => id.replaceAll('.', '_');

/**
 * A process that does what an SCXML document says.
 *
 * @param sent the events that come from outside
 * @throws NotConverted where the document asks for something that a process has not
 */
export function scxmlProcess(document: string, sent: readonly string[]): ProcessDefinition {
  return new Conversion(parseXml(document, 'scxml'), sent).process();
}

class Conversion {
  private readonly all: readonly XmlElement[];
  private readonly expressions: ScxmlExpressions;
  private readonly actions: ScxmlActions;
  private readonly names: readonly string[];

  constructor(
    private readonly root: XmlElement,
    private readonly sent: readonly string[],
  ) {
    this.all = within(root);
    this.expressions = new ScxmlExpressions(this.data().map(({ attributes }) => attributes['id'] ?? ''));
    const sends = this.all.filter(({ name }) => name === 'send');
    this.actions = new ScxmlActions(
      this.expressions,
      new Map(sends.map(({ attributes }) => [attributes['id'] ?? '', attributes['event'] ?? ''])),
    );
    this.names = this.eventNames();
  }

  process(): ProcessDefinition {
    const events = Object.fromEntries(this.sent.map((type) => [type, { title: tinyTitle, by: initiator() }]));
    const bare = tinyProcess({ initial: 'end', states: { end: { type: 'final' } } }, { events });
    return { ...bare, key: 'scxml', machine: this.machine() };
  }

  private machine(): AnyStateMachine {
    const values = this.data().map(({ attributes: { id = '', expr, src }, text }) => {
      if (src !== undefined) throw new NotConverted('<data src>');
      const expression = expr ?? (text.trim() || 'undefined');
      return [id, this.expressions.value(expression)] as const;
    });
    const context = ({ input }: { input: ProcessInput | undefined }) => {
      const known: Record<string, Json> = {};
      for (const [id, value] of values) known[id] = (value({ context: known, event: { type: '' } }) ?? null) as Json;
      return { ...baseContext(input), ...known };
    };
    return createMachine({
      ...this.state(this.root),
      id: '(scxml)',
      context,
      options: { maxIterations: 1000 },
    } as never) as unknown as AnyStateMachine;
  }

  private data(): readonly XmlElement[] {
    const models = this.root.elements.filter(({ name }) => name === 'datamodel');
    if (this.all.filter(({ name }) => name === 'datamodel').length > models.length)
      throw new NotConverted('a data model inside a state');
    return models.flatMap(({ elements }) => elements);
  }

  /** Every event that the document can meet. A descriptor is spelt out into them, so that their order in it counts. */
  private eventNames(): readonly string[] {
    const raised = this.all.flatMap(({ name, attributes }) => {
      if (name === 'raise' || name === 'send')
        return [
          attributes['event'] ?? '',
          ...quoted(attributes['eventexpr']),
          ...this.assignedTexts(attributes['eventexpr']),
        ];
      return states.includes(name) ? [`xstate.done.state.${idOf(attributes['id'] ?? '')}`] : [];
    });
    return [...new Set([...raised, ...this.sent])].filter((name) => name !== '');
  }

  /** An event may be named by a variable. */
  private assignedTexts(expression: string | undefined): readonly string[] {
    if (expression === undefined) return [];
    return this.all.flatMap(({ name, attributes }) =>
      name === 'assign' || name === 'data' ? quoted(attributes['expr']) : [],
    );
  }

  private state({ name, attributes, elements }: XmlElement): object {
    const id = idOf(attributes['id'] ?? '');
    const named = (wanted: string): readonly XmlElement[] => elements.filter((element) => element.name === wanted);
    if (named('invoke').length > 0) throw new NotConverted('<invoke>: a session that exchanges events while it runs');
    if (named('donedata').length > 0) throw new NotConverted('<donedata>');
    if (name === 'history') {
      const [target] = targetsOf(named('transition')[0]);
      return { id, type: 'history', history: attributes['type'] ?? 'shallow', ...(target ? { target } : {}) };
    }
    const children = elements.filter((element) => states.includes(element.name));
    const inner = Object.fromEntries(children.map((child) => [idOf(child.attributes['id'] ?? ''), this.state(child)]));
    const contentOf = (wanted: string): readonly unknown[] =>
      named(wanted).flatMap((element) => this.actions.of(element.elements));
    return {
      id,
      ...(name === 'parallel' ? { type: 'parallel' } : {}),
      ...(name === 'final' ? { type: 'final' } : {}),
      ...(name !== 'parallel' && children.length > 0 ? { initial: this.initial(attributes, elements, children) } : {}),
      ...(children.length > 0 ? { states: inner } : {}),
      entry: contentOf('onentry'),
      exit: contentOf('onexit'),
      ...this.transitions(named('transition')),
    };
  }

  private initial(
    { initial }: XmlElement['attributes'],
    elements: readonly XmlElement[],
    children: readonly XmlElement[],
  ): unknown {
    const transition = elements.find(({ name }) => name === 'initial')?.elements[0];
    const named = initial ?? transition?.attributes['target'] ?? children[0]?.attributes['id'] ?? '';
    if (!children.some(({ attributes }) => attributes['id'] === named))
      throw new NotConverted('an initial state that is no child, or several');
    return { target: idOf(named), actions: transition ? this.actions.of(transition.elements) : [] };
  }

  private transitions(elements: readonly XmlElement[]): object {
    const on: Record<string, object[]> = {};
    const always: object[] = [];
    for (const element of elements) {
      const { event, cond, type } = element.attributes;
      const target = targetsOf(element);
      const transition = {
        ...(target.length > 0 ? { target, reenter: type !== 'internal' } : {}),
        ...(cond === undefined ? {} : { guard: this.guard(cond) }),
        actions: this.actions.of(element.elements),
      };
      if (event === undefined) always.push(transition);
      else for (const name of this.names.filter((one) => matches(event, one))) (on[name] ??= []).push(transition);
    }
    return { on, ...(always.length > 0 ? { always } : {}) };
  }

  private guard(condition: string): unknown {
    const parts = condition.split('&&').map((part) => /^\s*(!?)\s*In\(\s*'([^']+)'\s*\)\s*$/.exec(part));
    if (parts.every((part) => part !== null))
      return and(
        parts.map((part) => {
          const inside = stateIn(`#${idOf(part[2] ?? '')}`);
          return part[1] ? not(inside) : inside;
        }) as never,
      );
    if (/\bIn\(/.test(condition)) throw new NotConverted('In() inside a larger expression');
    const value = this.expressions.value(condition);
    return (known: never) => Boolean(value(known));
  }
}

const within = (element: XmlElement): readonly XmlElement[] => [element, ...element.elements.flatMap(within)];

const quoted = (expression: string | undefined): readonly string[] =>
  [...(expression ?? '').matchAll(/'([^']*)'|"([^"]*)"/g)].map((found) => found[1] ?? found[2] ?? '');

const targetsOf = (transition: XmlElement | undefined): readonly string[] =>
  (transition?.attributes['target'] ?? '')
    .split(/\s+/)
    .filter((id) => id !== '')
    .map((id) => `#${idOf(id)}`);

/** A descriptor matches the events that it names and those below them: `error` matches `error.execution`. */
function matches(descriptors: string, type: string): boolean {
  const name = nameOfEvent(type);
  return descriptors
    .split(/\s+/)
    .map((one) => one.replace(/\.?\*$/, ''))
    .some((prefix) => prefix === '' || name === idOfDone(prefix) || name.startsWith(`${idOfDone(prefix)}.`));
}

const idOfDone = (name: string): string =>
  name.replace(/^(done\.state\.)(.+)$/, (_, done: string, id: string) => done + idOf(id));
