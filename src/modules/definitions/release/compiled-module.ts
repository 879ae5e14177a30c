import { dirname, join } from 'node:path';
import { parse } from 'acorn';
import { isNode, type SyntaxNode } from './syntax-node.js';

/** Reads a compiled file: the text of what runs. */
export type ReadCode = (path: string) => string;

/** A file of the product as it was compiled (CommonJS), taken apart into what it declares, imports and exports. */
export interface CompiledModule {
  readonly path: string;
  /** By the name that the file gives an imported module: its path, or the name of its package. */
  readonly imports: ReadonlyMap<string, string>;
  /** What the file declares at its top level or exports, with the statements that make it. */
  readonly symbols: ReadonlyMap<string, readonly SyntaxNode[]>;
  /** Exports that another file declares: by name, the file and the name there. */
  readonly forwarded: ReadonlyMap<string, readonly [path: string, name: string]>;
  /** The files all of whose exports are exported. */
  readonly forwardedWhole: readonly string[];
  /** Every statement that says something; what the compiler adds to each file is left out. */
  readonly statements: readonly SyntaxNode[];
}

/** @throws SyntaxError where the text is no JavaScript. */
export function compiledModule(path: string, text: string): CompiledModule {
  const imports = new Map<string, string>();
  const symbols = new Map<string, SyntaxNode[]>();
  const forwarded = new Map<string, readonly [string, string]>();
  const forwardedWhole: string[] = [];
  const statements: SyntaxNode[] = [];
  const place = (name: string): string => (name.startsWith('.') ? join(dirname(path), name) : name);
  const declare = (name: string, node: SyntaxNode): void => {
    symbols.set(name, [...(symbols.get(name) ?? []), node]);
  };

  const variable = (declarator: SyntaxNode, statement: SyntaxNode): void => {
    const name = identifier(declarator['id']);
    const required = requiredModule(declarator['init']);
    if (name !== null && required !== null) imports.set(name, place(required));
    // The helpers of the compiler (`__decorate`) and its notes (`_a`, of types) say nothing.
    else if (name?.startsWith('__') !== true && (declarator['init'] !== null || name?.startsWith('_') !== true)) {
      for (const declared of namesIn(declarator['id'])) declare(declared, declarator);
      if (!statements.includes(statement)) statements.push(statement);
    }
  };

  const effect = (statement: SyntaxNode): void => {
    const { expression } = statement as { readonly expression?: unknown };
    if (!isNode(expression) || expression.type === 'Literal') return;
    const required = requiredModule(expression);
    if (required !== null) {
      imports.set(`${required} (imported for its effect)`, place(required));
      return;
    }
    const star = callOf(expression, '__exportStar');
    if (star) {
      const whole = requiredModule(star[0]);
      if (whole !== null) forwardedWhole.push(place(whole));
      return;
    }
    if (isPropertyOfExports(expression)) {
      const [, name, getter] = expression['arguments'] as readonly SyntaxNode[];
      const member = name && getter ? returnedMember(getter) : null;
      const from = member && imports.get(member[0]);
      if (name && member && from) forwarded.set(String(name['value']), [from, member[1]]);
      return;
    }
    const exported = exportedName(expression);
    if (exported === null) {
      statements.push(statement);
      // A decorator belongs to the class that it decorates, an assignment to what it changes.
      const changed = callOf(expression, '__decorate')?.[1] ?? expression['left'] ?? statement;
      if (isNode(changed)) for (const name of mentioned(changed)) if (symbols.has(name)) declare(name, statement);
      return;
    }
    const right = expression['right'] as SyntaxNode;
    // `exports.a = exports.b = void 0` comes before everything; `exports.a = a` says nothing new.
    if (isVoid(right) || identifier(right) === exported) return;
    declare(exported, right);
    statements.push(statement);
  };

  for (const statement of parse(text, { ecmaVersion: 'latest', allowReturnOutsideFunction: true })
    .body as unknown as readonly SyntaxNode[]) {
    if (statement.type === 'VariableDeclaration') {
      for (const declarator of statement['declarations'] as readonly SyntaxNode[]) variable(declarator, statement);
    } else if (statement.type === 'ExpressionStatement') effect(statement);
    else {
      const name = identifier(statement['id']);
      if (name !== null) declare(name, statement);
      statements.push(statement);
    }
  }
  return { path, imports, symbols, forwarded, forwardedWhole, statements };
}

const identifier = (node: unknown): string | null =>
  isNode(node) && node.type === 'Identifier' ? String(node['name']) : null;

/** The arguments of a call of a function with this name. */
function callOf(node: unknown, name: string): readonly SyntaxNode[] | null {
  if (!isNode(node) || node.type !== 'CallExpression' || identifier(node['callee']) !== name) return null;
  return node['arguments'] as readonly SyntaxNode[];
}

/** `require('x')`, also inside `__importDefault` and `__importStar`. */
function requiredModule(node: unknown): string | null {
  const wrapped = callOf(node, '__importDefault') ?? callOf(node, '__importStar');
  if (wrapped) return requiredModule(wrapped[0]);
  const name = callOf(node, 'require')?.[0];
  return name?.type === 'Literal' ? String(name['value']) : null;
}

const isPropertyOfExports = (node: SyntaxNode): boolean => {
  if (node.type !== 'CallExpression') return false;
  const { callee, arguments: given } = node as unknown as { callee: SyntaxNode; arguments: readonly unknown[] };
  return (
    callee.type === 'MemberExpression' &&
    identifier(callee['object']) === 'Object' &&
    identifier(callee['property']) === 'defineProperty' &&
    identifier(given[0]) === 'exports'
  );
};

/** `{ get: function () { return a.b; } }` → `['a', 'b']`. */
function returnedMember(node: SyntaxNode): readonly [string, string] | null {
  if (node.type === 'ReturnStatement' && isNode(node['argument']) && node['argument'].type === 'MemberExpression') {
    const object = identifier(node['argument']['object']);
    const property = identifier(node['argument']['property']);
    return object !== null && property !== null ? [object, property] : null;
  }
  for (const child of childrenOf(node)) {
    const found = returnedMember(child);
    if (found) return found;
  }
  return null;
}

/** The name that `exports.name = …` gives. */
function exportedName(node: SyntaxNode): string | null {
  const left = node.type === 'AssignmentExpression' ? node['left'] : null;
  if (!isNode(left) || left.type !== 'MemberExpression' || identifier(left['object']) !== 'exports') return null;
  return identifier(left['property']);
}

const isVoid = (node: SyntaxNode): boolean =>
  node.type === 'UnaryExpression' || (exportedName(node) !== null && isVoid(node['right'] as SyntaxNode));

const childrenOf = (node: SyntaxNode): readonly SyntaxNode[] => Object.values(node).flat().filter(isNode);

const namesIn = (pattern: unknown): readonly string[] => (isNode(pattern) ? [...mentioned(pattern)] : []);

/** Every name that stands in a piece of code. */
function mentioned(node: SyntaxNode): ReadonlySet<string> {
  const name = identifier(node);
  return new Set([...(name === null ? [] : [name]), ...childrenOf(node).flatMap((child) => [...mentioned(child)])]);
}
