import { assign, cancel, enqueueActions, raise } from 'xstate';
import { NotConverted } from './not-converted.js';
import { eventProcessor, ownSession, type Known, type ScxmlExpressions } from './scxml-expression.js';
import type { XmlElement } from './xml-element.js';

/** Turns executable content into actions of XState that raise, assign, set and cancel timers, and nothing else. */
export class ScxmlActions {
  /** @param timers the event that each `<send id>` of the document sends: a timer goes by the name of its event */
  constructor(
    private readonly expressions: ScxmlExpressions,
    private readonly timers: ReadonlyMap<string, string>,
  ) {}

  of(elements: readonly XmlElement[]): readonly unknown[] {
    return elements.flatMap((element) => this.one(element) ?? []);
  }

  private one({ name, attributes, elements, text }: XmlElement): unknown {
    switch (name) {
      case 'raise':
        return raise({ type: attributes['event'] ?? '' } as never);
      case 'assign':
        return this.assignment(attributes);
      case 'script':
        return assign(this.expressions.script(text) as never);
      case 'send':
        return this.send(attributes, elements);
      case 'cancel':
        return this.cancel(attributes);
      case 'if':
        return this.choice(attributes['cond'] ?? 'false', elements);
      case 'log':
        return undefined;
      default:
        throw new NotConverted(`<${name}>`);
    }
  }

  private assignment({ location = '', expr = 'undefined' }: XmlElement['attributes']): unknown {
    const value = this.expressions.value(expr);
    return assign({ [location]: (known: Known) => value(known) ?? null } as never);
  }

  /** What a document sends to itself is a timer; without a delay it is due at once, after the events it has raised. */
  private send(attributes: XmlElement['attributes'], elements: readonly XmlElement[]): unknown {
    const { event, eventexpr, target, targetexpr, type, typeexpr, delay, delayexpr, namelist, idlocation } = attributes;
    if (elements.length > 0 || namelist) throw new NotConverted('a timer that carries data');
    if (idlocation) throw new NotConverted('<send idlocation>');
    const sent = event === undefined ? this.sentBy(eventexpr ?? "''") : { type: event };
    const due = delayexpr === undefined ? milliseconds(delay ?? '0s') : this.delayBy(delayexpr);
    const actionFor = (to: unknown, by: unknown): unknown => {
      if (by !== undefined && by !== eventProcessor && by !== 'scxml')
        throw new NotConverted('<send> to another system');
      if (to === '#_internal') return raise(sent as never);
      if (to !== undefined && to !== ownSession) throw new NotConverted('<send> to another session');
      return raise(sent as never, { delay: due, id: event } as never);
    };
    if (typeexpr?.includes('_ioprocessors') || targetexpr?.includes('_ioprocessors'))
      throw new NotConverted('<send> to another system');
    if (targetexpr === undefined && typeexpr === undefined) return actionFor(target, type);
    const [to, by] = [targetexpr, typeexpr].map((one) => this.expressions.value(one ?? 'undefined'));
    return enqueueActions(({ context, event: cause, enqueue }) => {
      const known = { context, event: cause } as never;
      enqueue(actionFor(target ?? to?.(known), type ?? by?.(known)) as never);
    });
  }

  private sentBy(expression: string): unknown {
    const name = this.expressions.value(expression);
    return (known: Known) => ({ type: String(name(known)) });
  }

  private delayBy(expression: string): unknown {
    const delay = this.expressions.value(expression);
    return (known: Known) => milliseconds(String(delay(known)));
  }

  private cancel({ sendid, sendidexpr }: XmlElement['attributes']): unknown {
    const nameOf = (id: string): string => this.timers.get(id) ?? id;
    if (sendidexpr === undefined) return cancel(nameOf(sendid ?? ''));
    const id = this.expressions.value(sendidexpr);
    return cancel(((known: Known) => nameOf(String(id(known)))) as never);
  }

  private choice(condition: string, elements: readonly XmlElement[]): unknown {
    const branches: { holds: (known: Known) => unknown; content: XmlElement[] }[] = [
      { holds: this.expressions.value(condition), content: [] },
    ];
    for (const element of elements) {
      if (element.name === 'elseif' || element.name === 'else')
        branches.push({ holds: this.expressions.value(element.attributes['cond'] ?? 'true'), content: [] });
      else branches.at(-1)?.content.push(element);
    }
    const ready = branches.map(({ holds, content }) => ({ holds, actions: this.of(content) }));
    return enqueueActions(({ context, event, enqueue }) => {
      const taken = ready.find(({ holds }) => Boolean(holds({ context, event } as never)));
      for (const action of taken?.actions ?? []) enqueue(action as never);
    });
  }
}

/** `1s`, `.5s`, `10ms`. */
function milliseconds(text: string): number {
  const [, amount = '', unit = ''] = /^(\d*\.?\d+)(ms|s)$/.exec(text.trim()) ?? [];
  if (!unit) throw new Error(`Expected a delay such as 1s or 10ms, but found '${text}'.`);
  return Number(amount) * (unit === 's' ? 1000 : 1);
}
