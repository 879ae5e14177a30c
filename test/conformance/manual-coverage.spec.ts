import { join } from 'node:path';
import { loadDefinitionFiles } from '../../src/modules/definitions/definition-loader.js';
import { clausesOfCatalogue, coverageOf } from '../../src/modules/rulebook/coverage.js';
import uncovered from './uncovered-clauses.json';

const definitions = loadDefinitionFiles(join(__dirname, '../../src/workflows')).map(({ definition }) => definition);
const bare = coverageOf(definitions)
  .filter(({ carriers }) => carriers.length === 0)
  .map(({ process, clause }) => `${process}: ${clause}`);

describe('the clauses that the catalogue names', () => {
  it('are carried by a state or a rule of their process, but for those that are listed', () => {
    expect(bare.filter((one) => !uncovered.includes(one))).toEqual([]);
  });

  it('belong to processes that the catalogue has', () => {
    const known = new Set(Object.keys(clausesOfCatalogue));
    expect(definitions.map(({ key }) => key).filter((key) => !known.has(key))).toEqual([]);
  });
});
