const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text inside an attribute; characters that XML 1.0 cannot hold become spaces. */
const escaped = (text: string): string =>
  text.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ').replace(/[&<>"]/g, (character) => escapes[character] ?? '');

/** An XML element with its attributes (those without a value are left out) and its children, indented. */
export function xmlElement(
  name: string,
  attributes: Readonly<Record<string, string | null | undefined>>,
  children: readonly string[] = [],
): string {
  const written = Object.entries(attributes)
    .flatMap(([key, value]) => (value === null || value === undefined ? [] : ` ${key}="${escaped(value)}"`))
    .join('');
  if (children.length === 0) return `<${name}${written}/>`;
  const inner = children.flatMap((child) => child.split('\n')).map((line) => `  ${line}`);
  return `<${name}${written}>\n${inner.join('\n')}\n</${name}>`;
}
