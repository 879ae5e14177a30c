import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { columnOf, fieldTitlesOf } from '../../src/engine/index.js';
import { loadDefinitionFiles } from '../../src/modules/definitions/definition-loader.js';

const folder = join(__dirname, '..', '..', 'src', 'workflows');
const writes = new Set(['creates', 'puts', 'amends']);

/** What is written in capitals is the event that what is written follows from. */
const isEvent = (name: string): boolean => /^[A-Z_]+$/.test(name);

/** The names of the columns that a file writes literally: members of the objects within the words that write ledgers. */
function columnsIn(path: string): readonly string[] {
  const source = ts.createSourceFile(path, readFileSync(path, 'utf8'), ts.ScriptTarget.Latest, true);
  const found: string[] = [];
  const visit = (node: ts.Node, isWithin: boolean): void => {
    const isWrite = ts.isCallExpression(node) && ts.isIdentifier(node.expression) && writes.has(node.expression.text);
    if (isWithin && ts.isObjectLiteralExpression(node))
      for (const one of node.properties)
        if (
          one.name &&
          ts.isIdentifier(one.name) &&
          !['key', 'data'].includes(one.name.text) &&
          !isEvent(one.name.text)
        )
          found.push(one.name.text);
    ts.forEachChild(node, (child) => visit(child, isWithin || isWrite));
  };
  visit(source, false);
  return found;
}

describe('the ledgers of the processes', () => {
  it('have a title for each of their columns, so that nobody reads a name of a program', () => {
    const definitions = loadDefinitionFiles(folder).map(({ definition }) => definition);
    const forms = definitions.flatMap(({ startForm, events }) => [
      startForm,
      ...Object.values(events).flatMap(({ form }) => form ?? []),
    ]);
    const titled = new Set(forms.flatMap((form) => [...fieldTitlesOf(form).keys()]));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter(({ name }) => name.endsWith('.ts') && !name.endsWith('.spec.ts'))
      .map(({ parentPath, name }) => join(parentPath, name));
    const columns = [...new Set(files.flatMap(columnsIn))];
    expect(columns.length).toBeGreaterThan(100);
    expect(columns.filter((name) => !titled.has(name) && !columnOf(name))).toEqual([]);
  });
});
