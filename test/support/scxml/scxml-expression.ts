import { compileFunction } from 'node:vm';
import type { JsonObject } from '../../../src/engine/index.js';

export interface Known {
  readonly context: JsonObject;
  /** One that came from the queue has a time; one that the chart raised has none. */
  readonly event: { readonly type: string; readonly at?: string };
}

/** The name by which SCXML knows an event of XState. */
export const nameOfEvent = (type: string): string => type.replace(/^xstate\.(?=done\.|error\.)/, '');

/** How a session names itself as a target, and the one way to reach it. */
export const ownSession = '#_scxml_case';
export const eventProcessor = 'http://www.w3.org/TR/scxml/#SCXMLEventProcessor';

/** Evaluates ECMAScript of the test documents over their data model. */
export class ScxmlExpressions {
  /** @param variables the ids of the data model: each is a variable, also before it has a value */
  constructor(private readonly variables: readonly string[]) {}

  value(expression: string): (known: Known) => unknown {
    return this.compiled(`return (${expression});`);
  }

  /** The data model after a script has run over it. */
  script(body: string): (known: Known) => JsonObject {
    const after = this.variables.map((name) => `${name}: ${name} ?? null`);
    return this.compiled(`${body}\nreturn { ${after.join(', ')} };`) as (known: Known) => JsonObject;
  }

  private compiled(body: string): (known: Known) => unknown {
    const run = compileFunction(body, ['_sessionid', '_event', ...this.variables]) as (...values: unknown[]) => unknown;
    return ({ context, event }) => {
      const from = event.at === undefined ? {} : { origin: ownSession, origintype: eventProcessor };
      // A variable without a value is undefined in a document, and null in a context, which is JSON.
      const values = this.variables.map((name) => context[name] ?? undefined);
      return run('case', { name: nameOfEvent(event.type), ...from }, ...values);
    };
  }
}
