import { isObject, type JsonObject, type LocalizedText } from '../../engine/index.js';
import { fieldsOfSchema, filledLines, type FilledLine } from '../forms/index.js';

/** The forms that a case was filled in with, as JSON Schema. */
export interface SheetForms {
  readonly startForm: JsonObject;
  readonly eventForms: readonly JsonObject[];
}

/** A line of the sheet before names and personal values are put in. */
export interface SheetField extends FilledLine {
  readonly group: LocalizedText;
}

const groups = {
  request: { zh: '申请内容', en: 'Request' },
  later: { zh: '办理中补充', en: 'Added on the way' },
} as const;

/** The context of a case as a form reads: the request in the order of its form, then what events have added. */
export function caseSheet(context: JsonObject, { startForm, eventForms }: SheetForms): readonly SheetField[] {
  const request = isObject(context.request) ? context.request : {};
  const asked = fieldsOfSchema(startForm);
  const added = new Map(eventForms.flatMap((form) => [...fieldsOfSchema(form)].filter(([name]) => !asked.has(name))));
  const of = (group: LocalizedText, lines: readonly FilledLine[]) => lines.map((line) => ({ group, ...line }));
  return [
    ...of(groups.request, filledLines({ prefix: 'request.', fields: asked, values: request, request })),
    ...of(groups.later, filledLines({ prefix: '', fields: added, values: context, request })),
  ];
}
