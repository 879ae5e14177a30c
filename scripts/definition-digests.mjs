import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import ts from 'typescript';

/**
 * The digest of a version of a process is the SHA-256 over the tokens of its source files: comments, white space and
 * line ends do not count, so formatting never changes it, and any other change does.
 *
 * @typedef {{ readonly digest: string, readonly files: readonly string[] }} Release
 */

const processFile = /^[a-z][a-z0-9-]*(\.v\d+)?\.process\.ts$/;

/** @param {string} path */
const parse = (path) => ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.ESNext, true);

/** Keeping an old version under another name changes nothing: `.v1` in names of files does not count. @param {string} name */
const unversioned = (name) => name.replace(/\.v\d+(?=\.)/, '');

/** The tokens of a syntax tree, in order, without documentation. @param {ts.Node} node @returns {Generator<string>} */
function* tokens(node) {
  const children = node.getChildren();
  if (children.length === 0) {
    const text = node.getText();
    if (text !== '') yield ts.isStringLiteral(node) && node.text.startsWith('./') ? unversioned(text) : text;
    return;
  }
  for (const child of children) {
    if (child.kind < ts.SyntaxKind.FirstJSDocNode || child.kind > ts.SyntaxKind.LastJSDocNode) yield* tokens(child);
  }
}

/** The files that a file takes in from its own folder, directly or through others. @param {string} path */
function filesOf(path) {
  const folder = dirname(path);
  const found = new Set([path]);
  for (const file of found) {
    for (const { fileName } of ts.preProcessFile(readFileSync(file, 'utf8')).importedFiles) {
      const imported = resolve(dirname(file), fileName).replace(/\.js$/, '.ts');
      if (imported.startsWith(folder + sep) && existsSync(imported)) found.add(imported);
    }
  }
  return [...found].sort();
}

/** The key and the version that a process file declares. @param {ts.SourceFile} source */
function declared(source) {
  /** @type {{ key?: string, version?: number }} */
  const said = {};
  /** @param {ts.Node} node */
  const visit = (node) => {
    if (ts.isCallExpression(node) && node.expression.getText() === 'defineProcess') {
      const [declaration] = node.arguments;
      for (const property of declaration && ts.isObjectLiteralExpression(declaration) ? declaration.properties : []) {
        if (!ts.isPropertyAssignment(property)) continue;
        const { initializer } = property;
        if (property.name.getText() === 'key' && ts.isStringLiteral(initializer)) said.key = initializer.text;
        if (property.name.getText() === 'version' && ts.isNumericLiteral(initializer))
          said.version = Number(initializer.text);
      }
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  if (said.key === undefined || said.version === undefined) {
    throw new Error(
      `Expected ${basename(source.fileName)} to call defineProcess with a literal key and version, but it does not.`,
    );
  }
  return `${said.key}@${said.version}`;
}

/**
 * The digests of all versions of all processes below a folder.
 *
 * @param {string} workflows the folder with `<family>/<process>/`.
 * @returns {Map<string, Release>} by `<key>@<version>`, sorted; files are relative to the folder.
 */
export function definitionDigests(workflows) {
  /** @type {[string, Release][]} */
  const releases = [];
  for (const entry of readdirSync(workflows, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !processFile.test(entry.name)) continue;
    const path = join(entry.parentPath, entry.name);
    const files = filesOf(path);
    const texts = files.map(
      (file) => `${unversioned(basename(file))}\u0000${[...tokens(parse(file))].join('\u0000')}\u0000`,
    );
    const hash = createHash('sha256').update(texts.sort().join(''));
    const names = files.map((file) => relative(workflows, file).split(sep).join('/'));
    releases.push([declared(parse(path)), { digest: hash.digest('hex'), files: names }]);
  }
  return new Map(releases.sort(([a], [b]) => (a < b ? -1 : 1)));
}
