import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import type { Language, ProcessDefinition } from '../../../engine/index.js';
import { chartGraph } from './chart-graph.js';
import { ElkChart } from './elk-graph.js';
import { ElkWorker } from './elk-worker.js';
import type { LayoutAnswer, LayoutDetail } from './layout.dto.js';
import { readerGraph } from './reader-graph.js';

/** The geometry of charts. A version never changes, so each is laid out once for a detail and a language. */
@Injectable()
export class Layouts implements OnApplicationShutdown {
  private readonly worker = new ElkWorker();
  private readonly known = new WeakMap<ProcessDefinition, Map<string, Promise<LayoutAnswer>>>();

  of(definition: ProcessDefinition, detail: LayoutDetail, language: Language): Promise<LayoutAnswer> {
    const ofDefinition = this.known.get(definition) ?? new Map<string, Promise<LayoutAnswer>>();
    this.known.set(definition, ofDefinition);
    const name = `${detail} ${language}`;
    const made = ofDefinition.get(name) ?? this.make(definition, detail, language);
    ofDefinition.set(name, made);
    // What failed is tried again when somebody asks again.
    made.catch(() => ofDefinition.delete(name));
    return made;
  }

  onApplicationShutdown(): Promise<void> {
    return this.worker.stop();
  }

  private async make(definition: ProcessDefinition, detail: LayoutDetail, language: Language): Promise<LayoutAnswer> {
    const graph = detail === 'exact' ? chartGraph(definition) : readerGraph(definition);
    const chart = new ElkChart(graph, definition, language, detail === 'exact');
    return chart.layout(await this.worker.layout(chart.input));
  }
}
