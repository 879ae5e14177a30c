import type { FormClass } from '../../engine/index.js';
import type { DirectoryChange, DirectoryContents } from '../../persistence/index.js';
import type { FieldError, FormValidation } from '../forms/index.js';
import type { TableLine } from './read-table.js';
import { fault, type PlannedLine, type TableFault } from './table-kinds.js';
import { tableSentences as say } from './table-sentences.js';

/** What an import does: only to be done where no line is a fault. */
export interface TablePlan {
  readonly lines: readonly PlannedLine[];
  readonly change: DirectoryChange;
}

/** What the planning asks from outside; each answer is taken once. */
export interface Surroundings {
  readonly contents: DirectoryContents;
  /** Who imports. */
  readonly actor: string;
  /** RFC 3339 UTC. */
  readonly now: string;
  readonly nextId: () => string;
  readonly isProcess: (key: string) => boolean;
  readonly validate: (form: FormClass, data: unknown) => FormValidation;
}

/** What is wrong with these cells by the class that names them: none of them may be empty. */
export function faultsOfForm(
  { cells }: TableLine,
  form: FormClass,
  fields: readonly string[],
  validate: Surroundings['validate'],
): readonly TableFault[] {
  const data = Object.fromEntries(fields.flatMap((name) => (cells[name] ? [[name, cells[name]]] : [])));
  const empty = fields.filter((name) => cells[name] === '');
  const checked = validate(form, data);
  const wrong = checked.ok ? [] : checked.errors.filter(({ path }) => !empty.includes(path));
  return [...empty.map((name) => fault(name, '', say.missing)), ...inCells(wrong, cells)];
}

/** Faults of fields as those of the cells in which they stand. @param columns the column of each field with another name */
export const inCells = (
  errors: readonly FieldError[],
  cells: TableLine['cells'],
  columns: Readonly<Partial<Record<string, string>>> = {},
): readonly TableFault[] =>
  errors.map(({ path, message }) => {
    const [field = ''] = path.split('.');
    const column = columns[field] ?? field;
    return fault(column, cells[column] ?? null, typeof message === 'string' ? { zh: message, en: message } : message);
  });

/** Says of each line that names the same as one before. */
export class Repeated {
  private readonly lines = new Map<string, number>();

  /** @param form what is the same of both */
  faultsOf(form: string, line: number, field: string, found: string): readonly TableFault[] {
    const before = this.lines.get(form);
    if (before === undefined) this.lines.set(form, line);
    return before === undefined ? [] : [fault(field, found, say.twice(before))];
  }
}

/** Of what a new row must have and the table has no column for. */
export const faultsOfNew = (isNew: boolean, { cells }: TableLine, fields: readonly string[]): readonly TableFault[] =>
  isNew ? fields.flatMap((name) => (cells[name] === undefined ? [fault(name, null, say.missingColumn)] : [])) : [];

export const outcomeOf = (faults: readonly TableFault[], isNew: boolean, isSame: boolean): PlannedLine['outcome'] =>
  faults.length > 0 ? 'fault' : isNew ? 'added' : isSame ? 'known' : 'changed';
