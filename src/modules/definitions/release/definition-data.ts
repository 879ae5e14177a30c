import { ValidationTypes } from 'class-validator';
import {
  directoryFieldsOf,
  fieldDescriptionsOf,
  fieldTitlesOf,
  formRules,
  moneyFieldsOf,
  nestedForm,
  personalFieldsOf,
  type FormClass,
  type ProcessDefinition,
} from '../../../engine/index.js';
import { plainData } from './plain-data.js';

/** What a version of a process says as data, worked out of the definition that really runs. */
export interface DefinitionData {
  /** The chart: states in the order of the document, tasks, guards and actions by name, what `setup` provides. */
  readonly machine: unknown;
  /** Of each form, and of those nested in it, the fields with their rules, titles and first values. */
  readonly forms: unknown;
  /** The parameters with their sources and defaults, and the profiles. */
  readonly policy: unknown;
  /** Everything else that `defineProcess` is told. */
  readonly declarations: unknown;
}

/** The data of a definition. Functions are marked only: what they do is code. */
export function definitionData(definition: ProcessDefinition): DefinitionData {
  const { machine, startForm, policy, profiles, defaultProfile, kind: _kind, ...declarations } = definition;
  const { actions, actors, delays, guards } = machine.implementations;
  const forms = allForms([
    startForm,
    ...Object.values(definition.events).flatMap(({ form }) => form ?? []),
    ...(definition.output ? [definition.output] : []),
  ]);
  return {
    machine: plainData({ config: machine.config, actions, actors, delays, guards }),
    forms: plainData(forms.map(formData)),
    policy: plainData({ parameters: Object.entries(policy), profiles, defaultProfile }),
    declarations: plainData({ ...declarations, startForm }),
  };
}

function allForms(declared: readonly FormClass[]): readonly FormClass[] {
  const found = new Set(declared);
  // A set hands out what is added on the way, so this comes to the forms nested in nested ones, and to each once.
  for (const form of found)
    for (const { type, propertyName, each } of formRules(form))
      if (type === ValidationTypes.NESTED_VALIDATION) found.add(nestedForm(form, propertyName, each));
  return [...found];
}

const formData = (form: FormClass): object => ({
  form,
  rules: formRules(form).map(({ propertyName, type, name, constraints, each, always, groups, message, context }) => {
    return { propertyName, type, name, constraints, each, always, groups, message, context };
  }),
  titles: [...fieldTitlesOf(form)],
  personal: personalFieldsOf(form),
  descriptions: [...fieldDescriptionsOf(form)],
  currencies: [...moneyFieldsOf(form)],
  directory: [...directoryFieldsOf(form)],
  // A field without a first value is there or not, as the compiler likes.
  initial: Object.entries(new form()).filter(([, value]) => value !== undefined),
});
