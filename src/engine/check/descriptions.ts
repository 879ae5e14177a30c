import { getMetadataStorage } from 'class-validator';
import { describeCase } from '../case-description.js';
import { placeholdersOf } from '../sentence.js';
import type { Json, JsonObject } from '../json.js';
import { personalFieldsOf } from '../personal.js';
import { effectivePolicy } from '../policy.js';
import type { FormClass, ProcessDefinition } from '../process-definition.js';
import { valueAt } from '../value-at.js';
import { defect, type DefinitionDefect } from './defect.js';
import { isBoth } from './texts.js';

/** Refuses a subject or a summary that is missing, looks where the case holds nothing, or would show personal data. */
export function descriptions(definition: ProcessDefinition): DefinitionDefect[] {
  const { key, subject, summary } = definition;
  if (!isBoth(subject) || !Array.isArray(summary)) return [undescribed(key)];
  const context = sampleContext(definition);
  if (context === undefined) return [];
  const inSubject = [...new Set([...placeholdersOf(subject.zh), ...placeholdersOf(subject.en)])];
  const inSummary = summary.flatMap((line) => [
    line.value,
    ...(line.kind === 'money' && typeof line.currency === 'string' ? [line.currency] : []),
  ]);
  const at = (path: string): Json | undefined => valueAt(context, path.split('.'));
  return [
    ...[...inSubject, ...inSummary].filter((path) => at(path) === undefined).map(unknownPath),
    ...inSubject.filter((path) => typeof at(path) === 'object' && at(path) !== null).map(noText),
    ...(isBoth(describeCase(definition, context).subject) ? [] : [undescribed(key)]),
  ];
}

/** A context as it stands when every field of the start form is filled in; `undefined` where none can be made. */
function sampleContext({ machine, startForm, policy }: ProcessDefinition): JsonObject | undefined {
  const { context } = machine.config as { readonly context?: unknown };
  const input = {
    form: sampleForm(startForm),
    policy: effectivePolicy(policy, {}),
    initiator: 'somebody',
    serial: '1',
    at: '2025-03-03T01:00:00.000Z',
  };
  try {
    const made: unknown =
      typeof context === 'function' ? (context as (known: object) => unknown)({ input }) : (context ?? {});
    return made as JsonObject;
  } catch {
    // Told of elsewhere.
    return undefined;
  }
}

function sampleForm(form: FormClass): JsonObject {
  const fields = getMetadataStorage().getTargetValidationMetadatas(form, '', true, false);
  const personal = new Set(personalFieldsOf(form));
  return Object.fromEntries(
    [...new Set([...fields.map(({ propertyName }) => propertyName), ...personal])].map((field) => [
      field,
      personal.has(field) ? { $personal: field, commitment: field } : field,
    ]),
  );
}

const undescribed = (key: string): DefinitionDefect =>
  defect(
    'SUBJECT_MISSING',
    key,
    `流程「${key}」须以中英文声明主题（subject）和摘要（summary）。`,
    `Expected '${key}' to declare a subject in Chinese and in English and a summary, but one is missing.`,
  );

const unknownPath = (path: string): DefinitionDefect =>
  defect(
    'DESCRIPTION_UNKNOWN',
    path,
    `主题或摘要提到的「${path}」不在 context 中。`,
    `Expected the subject and the summary to name what the context holds, but '${path}' leads nowhere.`,
  );

const noText = (path: string): DefinitionDefect =>
  defect(
    'SUBJECT_NOT_TEXT',
    path,
    `主题中的「${path}」不是文字；个人信息只能放在摘要中。`,
    `Expected the subject to name texts, but '${path}' is none: a personal value belongs into the summary.`,
  );
