import { isAbsolute } from 'node:path';
import type { CompiledModule } from './compiled-module.js';
import { isNode, type SyntaxNode } from './syntax-node.js';

/** A name of another file, or of the same one, that a piece of code uses. */
export interface Reference {
  readonly path: string;
  /** `*`: the file as a whole. */
  readonly name: string;
}

export interface CanonicalCode {
  /** The syntax without anything that a reader sees and a computer does not: comments, layout, quotes, brackets. */
  readonly text: string;
  readonly references: readonly Reference[];
}

/**
 * A piece of code by what it says. Where a name comes from does not count (only what stands there), so that a file may
 * be renamed or split; nor do the types that the compiler notes for decorators.
 */
export function canonicalCode(nodes: readonly SyntaxNode[], module: CompiledModule): CanonicalCode {
  const references: Reference[] = [];
  const said: string[] = [];

  const own = (name: string): void => {
    if (module.symbols.has(name)) references.push({ path: module.path, name });
    const forwarded = module.forwarded.get(name);
    if (forwarded) references.push({ path: forwarded[0], name: forwarded[1] });
    said.push(' ', name);
  };

  const identifier = (name: string): void => {
    const from = module.imports.get(name);
    if (from === undefined) return own(name);
    references.push({ path: from, name: '*' });
    said.push(' module ', isAbsolute(from) ? '' : from);
  };

  /** `module.name` and `exports.name`. */
  const isMemberOfModule = (node: SyntaxNode): boolean => {
    const object = node['object'];
    if (node['computed'] === true || !isNode(object) || object.type !== 'Identifier') return false;
    const name = String((node['property'] as SyntaxNode)['name']);
    const from = object['name'] === 'exports' ? module.path : module.imports.get(String(object['name']));
    if (from === undefined) return false;
    if (from === module.path) own(name);
    else {
      references.push({ path: from, name });
      said.push(' ', name, isAbsolute(from) ? '' : ` of ${from}`);
    }
    return true;
  };

  const say = (value: unknown): void => {
    if (Array.isArray(value)) {
      said.push('[');
      for (const one of value) if (!isTypeNote(one)) say(one);
      said.push(']');
    } else if (isNode(value)) sayNode(value);
    else if (typeof value !== 'bigint' && value !== undefined) said.push(JSON.stringify(value), ',');
  };

  const sayNode = (node: SyntaxNode): void => {
    if (node.type === 'Identifier') return identifier(String(node['name']));
    if (node.type === 'MemberExpression' && isMemberOfModule(node)) return;
    const called = calledWithoutThis(node);
    if (isNode(called)) return sayNode(called);
    said.push(node.type, '{');
    for (const key in node) {
      if (key === 'type' || layout.has(key)) continue;
      said.push(key, ':');
      const member = node[key];
      // The name of a property is no reference.
      const isName = (key === 'property' || key === 'key') && node['computed'] !== true;
      if (isName && isNode(member) && member.type === 'Identifier') said.push(' ', String(member['name']));
      else say(member);
    }
    said.push('}');
  };

  say(nodes);
  return { text: said.join(''), references };
}

const layout: ReadonlySet<string> = new Set(['start', 'end', 'raw', 'shorthand', 'directive']);

/** `(0, module.name)`, as the compiler writes a call of an imported function. */
function calledWithoutThis(node: SyntaxNode): unknown {
  if (node.type !== 'SequenceExpression') return null;
  const [zero, called, more] = node['expressions'] as readonly SyntaxNode[];
  return zero?.type === 'Literal' && zero['value'] === 0 && more === undefined ? called : null;
}

/** `__metadata('design:type', …)`: what the compiler knows of a type, which depends on how much it looks at. */
function isTypeNote(node: unknown): boolean {
  if (!isNode(node) || node.type !== 'CallExpression') return false;
  const callee = node['callee'];
  return isNode(callee) && callee.type === 'Identifier' && callee['name'] === '__metadata';
}
