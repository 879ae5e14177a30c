import { ValidateNested } from 'class-validator';
import { DefinitionsRefused } from './definitions-refused.js';
import { servedDefinitions } from './served-definitions.js';
import toolOrder from './testing/assets/tool-order/tool-order.process.js';

class Basket {
  @ValidateNested({ each: true })
  items!: object[];
}

function reasons(...definitions: Parameters<typeof servedDefinitions>[0]): readonly string[] {
  try {
    servedDefinitions(definitions, new Map([['tool-order@2', 'abc']]));
    return [];
  } catch (error) {
    if (error instanceof DefinitionsRefused) return error.reasons;
    throw error;
  }
}

describe('servedDefinitions', () => {
  it('refuses a definition with defects: each with its code, in both languages', () => {
    expect(reasons({ ...toolOrder, defaultProfile: 'none' })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^tool-order@2: PROCESS_UNKNOWN: Expected .*'tool-delivery'.* \/ .*tool-delivery.*$/),
        expect.stringMatching(/^tool-order@2: PROFILE_UNKNOWN: Expected .*'none'/),
      ]),
    );
  });

  it('refuses every version that is not locked, with what to do', () => {
    expect(reasons({ ...toolOrder, key: 'new-process', version: 1 })).toContain(
      'Expected new-process@1 in definitions.lock.json, but it is not: run npm run definitions:lock.',
    );
  });

  it('refuses a nested list of forms that does not name their class', () => {
    expect(reasons({ ...toolOrder, startForm: Basket })).toContain(
      'tool-order: Expected Basket.items to name the class of its nested form with @Type(() => …), but it does not.',
    );
  });

  it('refuses a register that two processes declare differently', () => {
    const other = {
      ...toolOrder,
      key: 'other',
      registers: { tools: { ...toolOrder.registers!['tools']!, readers: [] } },
    };
    expect(reasons(toolOrder, other)).toContain(
      "Expected the register 'tools' to be declared alike, but tool-order and other differ.",
    );
  });
});
