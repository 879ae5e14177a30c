import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import scenarios from './scenarios.json';

const workflows = join(__dirname, '../../src/workflows');
const files = readdirSync(workflows, { recursive: true, encoding: 'utf8' });

/** What the specs of the family of this process say. */
function specsBeside(process: string): string {
  const [family = ''] = files.find((file) => file.endsWith(`/${process}.process.ts`))?.split('/') ?? [];
  const specs = files.filter((file) => file.startsWith(`${family}/`) && file.endsWith('.spec.ts'));
  return specs.map((file) => readFileSync(join(workflows, file), 'utf8')).join('\n');
}

describe('the scenarios of the catalogue', () => {
  it.each(Object.entries(scenarios))('of %s are each the title of a spec of its family', (process, ids) => {
    const said = specsBeside(process);
    expect(ids.filter((id) => !new RegExp(`['"\`]${id}\\b`).test(said))).toEqual([]);
  });
});
