import { XMLParser } from 'fast-xml-parser';

/** An element of an XML document. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly elements: readonly XmlElement[];
  readonly text: string;
}

type Parsed = Readonly<Record<string, unknown>>;

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseAttributeValue: false,
  parseTagValue: false,
});

/** The first element with this name in a document. */
export function parseXml(document: string, root: string): XmlElement {
  const found = elementsOf(parser.parse(document) as readonly Parsed[]).find(({ name }) => name === root);
  if (!found) throw new Error(`Expected a document of <${root}>, but there is none.`);
  return found;
}

const elementsOf = (nodes: readonly Parsed[]): readonly XmlElement[] =>
  nodes.flatMap((node) => {
    const name = Object.keys(node).find((key) => key !== ':@' && key !== '#text' && !key.startsWith('?'));
    if (name === undefined) return [];
    const inner = node[name] as readonly Parsed[];
    const text = inner.map((one) => String(one['#text'] ?? '')).join('');
    return [
      {
        name: name.replace(/^.*:/, ''),
        attributes: (node[':@'] ?? {}) as Record<string, string>,
        elements: elementsOf(inner),
        text,
      },
    ];
  });
