import type { Assignment } from '../assignment.js';
import { pathsIn } from '../assignment-rules.js';
import { statesOf } from '../chart.js';
import type { DeadlineDeclaration } from '../deadline.js';
import { nearestName } from '../nearest-name.js';
import type { ProcessDefinition } from '../process-definition.js';
import { defect, type DefinitionDefect } from './defect.js';
import { fieldsOf } from './form-fields.js';
import { sampleContexts } from './sample-context.js';

/** Refuses deadlines and assignments that name a date or a person which the case does not hold. */
export function casePaths(definition: ProcessDefinition): DefinitionDefect[] {
  const [context] = sampleContexts(definition);
  if (context === undefined) return [];
  const tasks = statesOf(definition.machine).flatMap(({ path, meta }) => (meta?.task ? [{ path, ...meta.task }] : []));
  const deadlines: readonly (readonly [string, DeadlineDeclaration | undefined])[] = [
    ...tasks.map(({ path, deadline }) => [path, deadline] as const),
    ...Object.entries(definition.deadlines ?? {}),
  ];
  const people: readonly (readonly [string, Assignment | undefined])[] = [
    ...tasks.flatMap(({ path, assignment, separateFromPerson }) =>
      [assignment, separateFromPerson].flat().map((one) => [path, one] as const),
    ),
    ...Object.entries(definition.events).map(([type, { by }]) => [type, by] as const),
  ];
  const lost = (paths: readonly string[]): readonly string[] =>
    paths.filter((path) => !leads(context, path.split('.')));
  const known = knownTo(definition, context);
  const defects = [
    ...deadlines.flatMap(([place, deadline]) => lost(dateIn(deadline)).map((path) => date(place, path, known))),
    ...people.flatMap(([place, assignment]) => lost(pathsIn(assignment)).map((path) => person(place, path, known))),
  ];
  // A deadline that lapses is declared as well as said.
  return defects.filter(({ subject }, index) => defects.findIndex((one) => one.subject === subject) === index);
}

function dateIn(deadline: DeadlineDeclaration | undefined): readonly string[] {
  if (deadline === undefined || typeof deadline === 'string') return [];
  const path = 'on' in deadline ? deadline.on : deadline.from;
  return path === undefined ? [] : [path];
}

/** Whether the case may hold something there: what it starts with says nothing of what lies below a field. */
function leads(value: unknown, [first, ...more]: readonly string[]): boolean {
  if (first === undefined || typeof value !== 'object' || value === null) return true;
  return Object.hasOwn(value, first) && leads((value as Readonly<Record<string, unknown>>)[first], more);
}

const knownTo = ({ startForm }: ProcessDefinition, context: unknown): readonly string[] => [
  ...Object.keys(context as object),
  ...fieldsOf(startForm).map((field) => `request.${field}`),
];

const probably = (path: string, known: readonly string[]): { readonly zh: string; readonly en: string } => {
  const meant = nearestName(path, known);
  return meant === null ? { zh: '', en: '' } : { zh: `（是否指 ${meant}？）`, en: ` (did you mean '${meant}'?)` };
};

const date = (place: string, path: string, known: readonly string[]): DefinitionDefect =>
  defect(
    'DATE_UNKNOWN',
    path,
    `「${place}」的时限以 ${path} 为准，但事项中没有它${probably(path, known).zh}。`,
    `Expected the deadline of '${place}' to name a date of the case, but there is no '${path}'${probably(path, known).en}.`,
  );

const person = (place: string, path: string, known: readonly string[]): DefinitionDefect =>
  defect(
    'PERSON_UNKNOWN',
    path,
    `「${place}」指派给 ${path}，但事项中没有它${probably(path, known).zh}。`,
    `Expected '${place}' to name a person of the case, but there is no '${path}'${probably(path, known).en}.`,
  );
