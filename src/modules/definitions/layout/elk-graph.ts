import type { Language, ProcessDefinition } from '../../../engine/index.js';
import { triggerText } from '../trigger-text.js';
import type { Graph, GraphEdge, GraphState } from './chart-graph.js';
import type { ElkGraph } from './elk-worker.js';
import type { BoxAnswer, EdgeAnswer, LayoutAnswer } from './layout.dto.js';
import { textLines, textWidth } from './text-lines.js';

const size = { title: 13, label: 12, line: 17, choice: 26 } as const;

const options = {
  'elk.algorithm': 'layered',
  'elk.direction': 'RIGHT',
  'elk.hierarchyHandling': 'INCLUDE_CHILDREN',
  'elk.json.shapeCoords': 'ROOT',
  'elk.json.edgeCoords': 'ROOT',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.layered.spacing.nodeNodeBetweenLayers': '24',
  'elk.spacing.nodeNode': '18',
  'elk.spacing.edgeLabel': '4',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.considerModelOrder.strategy': 'NODES_AND_EDGES',
  'elk.layered.nodePlacement.strategy': 'BRANDES_KOEPF',
  'elk.layered.nodePlacement.favorStraightEdges': 'true',
  'elk.layered.feedbackEdges': 'true',
  'elk.padding': '[top=12,left=12,bottom=12,right=12]',
};

const inner = { 'elk.padding': '[top=32,left=14,bottom=14,right=14]', 'elk.direction': 'RIGHT' };

/** What is written at an arrow: events by their titles; in the exact view everything that decides. */
function labelOf(definition: ProcessDefinition, edge: GraphEdge, language: Language, exact: boolean): string {
  const texts = edge.triggers.map((transition) => {
    const { trigger, guard } = transition;
    const when = exact && guard ? ` [${guard}]` : '';
    if (trigger.kind === 'always' || trigger.kind === 'stateDone' || trigger.kind === 'invokeDone')
      return exact ? `${triggerText(definition, transition, language)}${when}` : '';
    if (trigger.kind === 'invokeError') return '⚠';
    if (trigger.kind === 'event') return `${titleOf(definition, trigger.event, language)}${when}`;
    // A clock that fonts without pictures have too.
    return `◷ ${triggerText(definition, transition, language)}${when}`;
  });
  return [...new Set(texts.filter((text) => text !== ''))].join(' / ');
}

const titleOf = (definition: ProcessDefinition, event: string, language: Language): string =>
  definition.events[event]?.title[language] ?? event;

/** A chart as ELK takes it and gives it back, and what a drawing makes of that. */
export class ElkChart {
  private readonly lines = new Map<string, readonly string[]>();
  private readonly labels: readonly string[];

  constructor(
    private readonly graph: Graph,
    private readonly definition: ProcessDefinition,
    private readonly language: Language,
    exact: boolean,
  ) {
    this.labels = graph.edges.map((edge) => labelOf(definition, edge, language, exact));
  }

  get input(): ElkGraph {
    const roots = [...this.graph.states.values()].filter(({ parent }) => parent === null);
    return {
      id: '$root',
      layoutOptions: options,
      children: roots.map((state) => this.node(state)),
      edges: this.graph.edges.map(({ from, to }, index) => {
        const text = this.labels[index] ?? '';
        const label = { text, width: textWidth(text, size.label) + 8, height: 18 };
        return { id: `e${index}`, sources: [from], targets: [to], labels: text === '' ? [] : [label] };
      }),
    };
  }

  private node(state: GraphState): ElkGraph {
    const { id, kind, children, initial, parent, title } = state;
    if (kind === 'choice') return { id, width: size.choice, height: size.choice };
    const text = title[this.language];
    if (children.length > 0) {
      this.lines.set(id, [text]);
      const states = children.flatMap((child) => this.graph.states.get(child) ?? []);
      const layoutOptions = {
        ...inner,
        'elk.nodeSize.constraints': 'MINIMUM_SIZE',
        'elk.nodeSize.minimum': `(${Math.ceil(textWidth(text, size.title)) + 48}, 60)`,
      };
      return { id, children: states.map((child) => this.node(child)), layoutOptions };
    }
    const width = Math.max(84, Math.min(132, textWidth(text, size.title) + 26));
    const lines = textLines(text, width - 18, size.title);
    this.lines.set(id, lines);
    const first = initial && parent === null ? { 'elk.layered.layering.layerConstraint': 'FIRST' } : {};
    return { id, width, height: 26 + lines.length * size.line, layoutOptions: first };
  }

  /** @param placed what ELK made of {@link input} */
  layout(placed: ElkGraph): LayoutAnswer {
    const { boxes, edges } = this.collected(placed as unknown as Placed);
    return { width: rounded(Number(placed['width'])), height: rounded(Number(placed['height'])), boxes, edges };
  }

  private collected(placed: Placed): { boxes: BoxAnswer[]; edges: EdgeAnswer[] } {
    const boxes: BoxAnswer[] = [];
    const edges: EdgeAnswer[] = [];
    const take = (node: Placed): void => {
      for (const child of node.children ?? []) {
        const state = this.graph.states.get(child.id);
        if (state) boxes.push(this.box(state, child));
        take(child);
      }
      for (const edge of node.edges ?? []) edges.push(...this.edge(edge));
    };
    take(placed);
    return { boxes, edges };
  }

  private box({ id, parent, kind, title, folds, waits, exits, human }: GraphState, placed: Placed): BoxAnswer {
    const { x, y, width, height } = placed;
    return {
      ...{ id, parent, kind, human },
      ...{ x: rounded(x), y: rounded(y), w: rounded(width), h: rounded(height) },
      title: title[this.language],
      lines: [...(this.lines.get(id) ?? [])],
      folds: [...folds],
      waits: [...waits],
      exits: exits.map((event) => titleOf(this.definition, event, this.language)),
    };
  }

  private edge({ id, sections, labels }: PlacedEdge): EdgeAnswer[] {
    const index = Number(id.slice(1));
    const edge = this.graph.edges[index];
    const [section] = sections ?? [];
    if (!edge || !section) return [];
    const points = [section.startPoint, ...(section.bendPoints ?? []), section.endPoint];
    const label = labels?.[0];
    return [
      {
        id,
        from: edge.from,
        to: edge.to,
        kind: edge.kind,
        events: edge.triggers.flatMap(({ trigger }) => (trigger.kind === 'event' ? [trigger.event] : [])),
        points: points.map(({ x, y }) => ({ x: rounded(x), y: rounded(y) })),
        label: label
          ? {
              text: this.labels[index] ?? '',
              ...{ x: rounded(label.x), y: rounded(label.y), w: rounded(label.width), h: rounded(label.height) },
            }
          : null,
      },
    ];
  }
}

const rounded = (pixels: number): number => Math.round(pixels * 10) / 10;

interface Point {
  readonly x: number;
  readonly y: number;
}

interface PlacedEdge {
  readonly id: string;
  readonly sections?: readonly {
    readonly startPoint: Point;
    readonly endPoint: Point;
    readonly bendPoints?: readonly Point[];
  }[];
  readonly labels?: readonly (Point & { readonly width: number; readonly height: number })[];
}

interface Placed extends Point {
  readonly id: string;
  readonly width: number;
  readonly height: number;
  readonly children?: readonly Placed[];
  readonly edges?: readonly PlacedEdge[];
}
