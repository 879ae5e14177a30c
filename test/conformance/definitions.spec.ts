import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020.js';
import { XMLValidator } from 'fast-xml-parser';
import { createMachine } from 'xstate';
import { checkDefinition, statesOf, type LocalizedText } from '../../src/engine/index.js';
import { loadDefinitionFiles } from '../../src/modules/definitions/definition-loader.js';
import { formSchema, FormValidator } from '../../src/modules/forms/index.js';
import { machineJson } from '../../src/modules/definitions/machine-json.js';
import { mermaidDiagram } from '../../src/modules/definitions/mermaid-diagram.js';
import { compareWithLock } from '../../src/modules/definitions/release/compare-with-lock.js';
import { compiledReleases } from '../../src/modules/definitions/release/compiled-releases.js';
import { readLock } from '../../src/modules/definitions/release/definition-lock.js';
import { registerDeclarations } from '../../src/modules/definitions/register-declarations.js';
import { scxmlDiagram } from '../../src/modules/definitions/scxml-diagram.js';
import { formsOf, servedDefinitions } from '../../src/modules/definitions/served-definitions.js';

const workflows = join(__dirname, '..', '..', 'src', 'workflows');
const definitions = loadDefinitionFiles(workflows).map(({ definition }) => definition);
const processes = definitions.map(({ key }) => key);

const validator = new FormValidator();

const chinese = /\p{Script=Han}/u;
const isTold = ({ zh, en }: LocalizedText): boolean => chinese.test(zh) && /[A-Za-z]{2}/.test(en) && en !== zh;

/** The titles of the fields of a form and of the forms nested in it. */
const titlesIn = (schema: object): readonly LocalizedText[] =>
  Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'x-title') return [value as LocalizedText];
    return typeof value === 'object' && value !== null ? titlesIn(value) : [];
  });

/** The titles of the values that may be chosen in it. */
const choicesIn = (schema: object): readonly LocalizedText[] =>
  Object.entries(schema).flatMap(([key, value]: [string, unknown]) => {
    if (key === 'x-enum-titles') return Object.values(value as Readonly<Record<string, LocalizedText>>);
    return typeof value === 'object' && value !== null ? choicesIn(value) : [];
  });

describe('the definitions together', () => {
  it('are there', () => {
    expect(processes).toEqual(expect.arrayContaining(['contract-review', 'fixed-asset-purchase', 'fixed-asset-scrap']));
  });

  it('declare each register alike', () => {
    expect(registerDeclarations(definitions).conflicts).toEqual([]);
  });

  it('are served as they are released', () => {
    const lock = readLock();
    const digests = new Map([...lock].map(([name, { digest }]) => [name, digest]));
    expect(servedDefinitions(definitions, digests).all()).toHaveLength(definitions.length);
    expect(compareWithLock(lock, compiledReleases(loadDefinitionFiles(workflows))).changed).toEqual([]);
  });
});

describe.each(definitions.map((definition) => [`${definition.key}@${definition.version}`, definition] as const))(
  '%s',
  (_name, definition) => {
    it('has no defect', () => {
      expect(checkDefinition(definition, { processes: definitions })).toEqual([]);
    });

    it('has a machine that is plain JSON and makes the same states again', () => {
      const json = machineJson(definition.machine.config);
      expect(JSON.parse(JSON.stringify(json))).toEqual(json);
      const again = createMachine(JSON.parse(JSON.stringify(json)) as Parameters<typeof createMachine>[0]);
      expect(statesOf(again).map(({ path }) => path)).toEqual(statesOf(definition.machine).map(({ path }) => path));
    });

    it.each(['zh', 'en'] as const)('is drawn with every state in Mermaid and SCXML (%s)', (language) => {
      const mermaid = mermaidDiagram(definition, language);
      const scxml = scxmlDiagram(definition, language);
      expect(mermaid.startsWith('stateDiagram-v2\n')).toBe(true);
      expect(XMLValidator.validate(scxml)).toBe(true);
      for (const { path } of statesOf(definition.machine)) {
        expect(mermaid).toContain(`" as ${path.replaceAll('.', '__')}\n`);
        expect(scxml).toContain(` id="${path}"`);
      }
    });

    it('has forms that are JSON Schema 2020-12', () => {
      const ajv = new Ajv2020({
        strict: true,
        strictTypes: false,
        keywords: [
          'x-personal',
          'x-title',
          'x-directory',
          'x-currency',
          'x-kind',
          'x-help',
          'x-enum-titles',
          'x-register',
        ],
      });
      for (const form of formsOf(definition)) {
        const schema = formSchema(form);
        expect(ajv.validateSchema(schema)).toBe(true);
        expect(typeof ajv.compile(schema)).toBe('function');
        expect(schema).toMatchObject({ additionalProperties: false });
      }
    });

    it('takes no form with a field of another shape, and none with a field that it does not have', () => {
      for (const form of formsOf(definition)) {
        const fields = Object.keys((formSchema(form) as { readonly properties: object }).properties);
        const filled = Object.fromEntries(
          [...fields, 'unknownField'].map((field) => [field, { of: { another: 'shape' } }]),
        );
        const checked = validator.validate(form, filled);
        const refused = new Set(checked.ok ? [] : checked.errors.map(({ path }) => path.split('.')[0]));
        expect([form.name, ...refused].sort()).toEqual([form.name, ...fields, 'unknownField'].sort());
      }
    });

    it('names the fields of its forms in both languages', () => {
      expect(
        formsOf(definition)
          .map(formSchema)
          .flatMap(titlesIn)
          .filter((title) => !isTold(title)),
      ).toEqual([]);
    });

    it('begins in English every title with a capital letter: the values to choose stand beside them', () => {
      const ofPolicy = Object.values(definition.policy).flatMap(({ title, choices = {} }) => [
        title,
        ...Object.values(choices),
      ]);
      const schemas = formsOf(definition).map(formSchema);
      const titles = [...schemas.flatMap(titlesIn), ...schemas.flatMap(choicesIn), ...ofPolicy];
      expect(titles.filter(({ en }) => /^[a-z]/.test(en)).map(({ en }) => en)).toEqual([]);
    });

    it('says why a guard refuses, in both languages', () => {
      const refusals = Object.entries(definition.refusals ?? {});
      expect(refusals.filter(([, refusal]) => !isTold(refusal))).toEqual([]);
    });

    it('has titles in both languages', () => {
      const texts = [
        definition.title,
        ...Object.values(definition.events).map(({ title }) => title),
        ...statesOf(definition.machine).flatMap(({ meta }) => meta?.title ?? []),
      ];
      expect(texts.filter((text) => !isTold(text))).toEqual([]);
    });
  },
);
