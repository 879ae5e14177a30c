import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { createMachine } from 'xstate';
import { scxmlDiagram } from './scxml-diagram.js';
import toolOrder from './testing/assets/tool-order/tool-order.process.js';

interface Element {
  readonly [name: string]: string | readonly Element[] | undefined;
}

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (_name, _path, _leaf, attribute) => !attribute,
});

function parsed(text: string): Element {
  expect(XMLValidator.validate(text)).toBe(true);
  return (parser.parse(text) as { readonly scxml: readonly [Element] }).scxml[0];
}

/** All elements of a name, wherever they stand. */
function* all(element: Element, name: string): Generator<Element> {
  for (const [key, children] of Object.entries(element)) {
    if (!Array.isArray(children)) continue;
    for (const child of children as readonly Element[]) {
      if (key === name) yield child;
      yield* all(child, name);
    }
  }
}

describe('scxmlDiagram', () => {
  const document = parsed(scxmlDiagram(toolOrder, 'zh'));

  it('is an SCXML document with a title in the language asked for', () => {
    expect(document['@xmlns']).toBe('http://www.w3.org/2005/07/scxml');
    expect(document['@version']).toBe('1.0');
    expect(document['@guicheng:title']).toBe('工具订购');
  });

  it('names each state once, and only states that exist as targets', () => {
    const states = ['state', 'parallel', 'final', 'history'].flatMap((name) => [...all(document, name)]);
    const ids = states.map((state) => state['@id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['review', 'review.technical.open', 'returned', 'cancelled']));
    const targets = [...all(document, 'transition')]
      .map((transition) => transition['@target'])
      .filter((target) => target);
    expect(ids).toEqual(expect.arrayContaining(targets));
    for (const state of states) if (state['@initial']) expect(ids).toContain(state['@initial']);
  });

  it('turns guards into conditions and an after into a delayed send that leaving cancels', () => {
    const open = [...all(document, 'state')].find((state) => state['@id'] === 'review.technical.open');
    expect(open?.['transition']).toEqual([
      expect.objectContaining({
        '@event': 'APPROVE',
        '@cond': 'decides({"task":"technical"})',
        '@target': 'review.technical.done',
      }),
      { '@event': 'RETURN', '@cond': 'guard', '@target': 'returned' },
      { '@event': 'after.reviewTime.review.technical.open', '@target': 'review.technical.done' },
    ]);
    expect([...all(open!, 'send')]).toEqual([
      {
        '@id': 'after.reviewTime.review.technical.open',
        '@event': 'after.reviewTime.review.technical.open',
        '@delayexpr': 'reviewTime',
      },
    ]);
    expect([...all(open!, 'cancel')]).toEqual([{ '@sendid': 'after.reviewTime.review.technical.open' }]);
    expect(open?.['@guicheng:title']).toBe('技术评审 "<甲>"');
  });

  it('draws what the chart invokes, with how it ends', () => {
    const delivery = [...all(document, 'state')].find((state) => state['@id'] === 'delivery');
    expect(delivery?.['invoke']).toEqual([{ '@id': 'deliver', '@type': 'guicheng', '@src': 'tool-delivery' }]);
    expect(delivery?.['transition']).toEqual([{ '@event': 'done.invoke.deliver', '@target': 'done' }]);
  });

  it('puts a state around a chart whose root has transitions, and ends with it', () => {
    expect(document['@initial']).toBe('tool-order');
    const [around] = document['state'] as readonly Element[];
    expect(around?.['transition']).toEqual([
      expect.objectContaining({ '@event': 'CANCEL', '@target': 'cancelled', '@type': 'internal' }),
      { '@event': 'done.state.tool-order', '@target': 'tool-order.end' },
    ]);
    expect(document['final']).toEqual([{ '@id': 'tool-order.end' }]);
  });

  it('draws milliseconds, history and text that XML must escape', () => {
    const machine = createMachine({
      id: 'small',
      initial: 'a',
      states: {
        a: {
          initial: 'x',
          meta: { title: { zh: '"<&>\u0000x', en: '' } },
          states: { x: {}, past: { type: 'history', history: 'deep' } },
          after: { 500: 'b' },
        },
        b: { type: 'final' },
      },
    });
    const small = parsed(scxmlDiagram({ ...toolOrder, machine }, 'zh'));
    expect(small['@initial']).toBe('a');
    expect([...all(small, 'send')]).toEqual([{ '@id': 'after.500.a', '@event': 'after.500.a', '@delay': '500ms' }]);
    expect([...all(small, 'history')]).toEqual([
      { '@id': 'a.past', '@type': 'deep', transition: [{ '@target': 'a.x' }] },
    ]);
    expect([...all(small, 'state')][0]?.['@guicheng:title']).toBe('"<&> x');
    expect(small['final']).toEqual([{ '@id': 'b' }]);
  });
});
