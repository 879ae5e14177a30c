import type { AnyStateNode } from 'xstate';
import type { Language, ProcessDefinition, StateMeta } from '../../engine/index.js';
import { chartTransitions, type ChartTransition } from './chart-transitions.js';
import { triggerText } from './trigger-text.js';

const identifier = (node: AnyStateNode): string => node.path.join('__').replace(/[^A-Za-z0-9_]/g, '_');

/** Mermaid ends a label at a colon, a semicolon or a quotation mark. */
const label = (text: string): string =>
  text
    .replace(/:/g, '：')
    .replace(/;/g, '；')
    .replace(/"/g, '”')
    .replace(/[#\r\n]+/g, ' ');

const chainOf = (node: AnyStateNode): readonly AnyStateNode[] => [...(node.parent ? chainOf(node.parent) : []), node];

/** A line of a drawing inside one composite state. */
interface Edge {
  readonly from: string;
  readonly to: string;
  readonly label: string;
}

const anywhereIn = (node: AnyStateNode): string => `${node.path.length === 0 ? 'chart' : identifier(node)}__anywhere`;

/**
 * The chart as a Mermaid `stateDiagram-v2`. Mermaid draws no line across the border of a composite state, so a
 * transition is drawn between the outermost states that it leaves and enters, and its label names the inner ones.
 */
export function mermaidDiagram(definition: ProcessDefinition, language: Language): string {
  return new MermaidDiagram(definition, language).text();
}

class MermaidDiagram {
  private readonly edges = new Map<AnyStateNode, Edge[]>();
  /** Composite states with a transition of their own into one of their states. */
  private readonly anywhere = new Set<AnyStateNode>();

  constructor(
    private readonly definition: ProcessDefinition,
    private readonly language: Language,
  ) {}

  text(): string {
    for (const transition of chartTransitions(this.definition.machine)) this.place(transition);
    return ['stateDiagram-v2', ...this.inside(this.definition.machine.root, '  ')].join('\n') + '\n';
  }

  private place(transition: ChartTransition): void {
    const { from, guard, actions } = transition;
    const to = transition.to ?? from;
    const above = chainOf(from);
    const below = chainOf(to);
    let shared = 0;
    while (above[shared] !== undefined && above[shared] === below[shared]) shared += 1;
    const scope = above[shared - 1] ?? from;
    const words = [triggerText(this.definition, transition, this.language)];
    if (guard) words.push(`[${guard.replace(/[{}"]/g, '')}]`);
    if (!transition.to && actions.length > 0) words.push(`/ ${actions.join(', ')}`);
    if (from === scope && to !== scope) {
      this.anywhere.add(scope);
      this.draw(scope, anywhereIn(scope), identifier(below[shared] ?? to), this.named(words, null, below[shared], to));
    } else if (to === scope || scope.type === 'parallel') {
      // Back to where it came from, or to a state around it: a loop at that state.
      const loop = scope.parent ? scope : from;
      if (loop.parent) this.draw(loop.parent, identifier(loop), identifier(loop), this.named(words, from, loop, loop));
    } else {
      const [start, end] = [above[shared] ?? from, below[shared] ?? to];
      this.draw(scope, identifier(start), identifier(end), this.named(words, from === start ? null : from, end, to));
    }
  }

  /** The label, with the inner states that the line does not touch. */
  private named(
    words: readonly string[],
    from: AnyStateNode | null,
    drawn: AnyStateNode | undefined,
    to: AnyStateNode,
  ): string {
    const start = from && from !== drawn ? ` ← ${this.title(from)}` : '';
    const end = to !== drawn ? ` → ${this.title(to)}` : '';
    return label(`${words.join(' ')}${start}${end}`);
  }

  private draw(scope: AnyStateNode, from: string, to: string, text: string): void {
    const edges = this.edges.get(scope) ?? [];
    edges.push({ from, to, label: text });
    this.edges.set(scope, edges);
  }

  private inside(node: AnyStateNode, indent: string): readonly string[] {
    const children = Object.values(node.states) as AnyStateNode[];
    if (node.type === 'parallel') {
      return children.flatMap((child, index) => [...(index > 0 ? [`${indent}--`] : []), ...this.state(child, indent)]);
    }
    const lines = children.flatMap((child) => this.state(child, indent));
    const initial = node.initial.target?.[0];
    if (initial) lines.push(`${indent}[*] --> ${identifier(initial)}`);
    if (this.anywhere.has(node)) {
      const title = this.language === 'zh' ? '任一状态' : 'any state';
      lines.push(`${indent}state "${title}" as ${anywhereIn(node)}`);
    }
    for (const edge of this.edges.get(node) ?? []) lines.push(`${indent}${edge.from} --> ${edge.to}: ${edge.label}`);
    for (const child of children) if (child.type === 'final') lines.push(`${indent}${identifier(child)} --> [*]`);
    return lines;
  }

  private state(node: AnyStateNode, indent: string): readonly string[] {
    const { clause } = this.meta(node);
    const text = label(`${this.title(node)}${clause ? ` (${clause})` : ''}`);
    const declared = `${indent}state "${text}" as ${identifier(node)}`;
    if (Object.keys(node.states).length === 0) return [declared];
    return [declared, `${indent}state ${identifier(node)} {`, ...this.inside(node, `${indent}  `), `${indent}}`];
  }

  private meta(node: AnyStateNode): Partial<StateMeta> {
    return (node.meta ?? {}) as Partial<StateMeta>;
  }

  private title(node: AnyStateNode): string {
    return this.meta(node).title?.[this.language] ?? node.key;
  }
}
