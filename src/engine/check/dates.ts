import { statesOf } from '../chart.js';
import type { DeadlineDeclaration } from '../deadline.js';
import type { JsonObject } from '../json.js';
import { nearestName } from '../nearest-name.js';
import type { ProcessDefinition } from '../process-definition.js';
import { valueAt } from '../value-at.js';
import { defect, type DefinitionDefect } from './defect.js';
import { fieldsOf } from './form-fields.js';
import { sampleContexts } from './sample-context.js';

/** Refuses deadlines that start at, or are, a date that the case does not hold: it would fail when the task opens. */
export function dates(definition: ProcessDefinition): DefinitionDefect[] {
  const [context] = sampleContexts(definition) as readonly (JsonObject | undefined)[];
  if (context === undefined) return [];
  const said: readonly (readonly [string, DeadlineDeclaration | undefined])[] = [
    ...statesOf(definition.machine).map(({ path, meta }) => [path, meta?.task?.deadline] as const),
    ...Object.entries(definition.deadlines ?? {}),
  ];
  const defects = said.flatMap(([place, deadline]) => {
    if (deadline === undefined || typeof deadline === 'string') return [];
    const path = 'on' in deadline ? deadline.on : deadline.from;
    return valueAt(context, path.split('.')) === undefined ? [unknown(place, path, known(definition, context))] : [];
  });
  // A deadline that lapses is declared as well as said.
  return defects.filter(({ subject }, index) => defects.findIndex((one) => one.subject === subject) === index);
}

const known = ({ startForm }: ProcessDefinition, context: JsonObject): readonly string[] => [
  ...Object.keys(context),
  ...fieldsOf(startForm).map((field) => `request.${field}`),
];

function unknown(place: string, path: string, paths: readonly string[]): DefinitionDefect {
  const meant = nearestName(path, paths);
  return defect(
    'DATE_UNKNOWN',
    path,
    `「${place}」的时限以 ${path} 为准，但事项中没有它${meant === null ? '' : `（是否指 ${meant}？）`}。`,
    `Expected the deadline of '${place}' to name a date of the case, but there is no '${path}'${meant === null ? '' : ` (did you mean '${meant}'?)`}.`,
  );
}
