import { IsString, MaxLength } from 'class-validator';
import { allOf } from './all-of.js';
import { FieldMarks } from './field-marks.js';

/** Whom or what a field names. */
export type DirectoryReference = 'person' | 'department';

/** Where forms ask whether what they name is there. */
export interface DirectoryNames {
  /** The id of the active person with this id or username. */
  activePerson(named: string): string | undefined;
  /** The id of the department with this id. */
  departmentNamed(named: string): string | undefined;
}

const references = new FieldMarks<DirectoryReference>();
const longest = 100;

/**
 * A person: somebody active of the organisation, by id or username. The case keeps the id. Whether he is there is asked
 * when the form comes in.
 */
export const IsPerson = (): PropertyDecorator => allOf(IsString(), MaxLength(longest), references.decorator('person'));

/** A list of such people. */
export const ArePeople = (): PropertyDecorator =>
  allOf(IsString({ each: true }), MaxLength(longest, { each: true }), references.decorator('person'));

/** A department of the organisation, by its id. Whether it is there is asked when the form comes in. */
export const IsDepartment = (): PropertyDecorator =>
  allOf(IsString(), MaxLength(longest), references.decorator('department'));

/** The fields of a form that name somebody or something of the directory. */
export const directoryFieldsOf = (form: abstract new () => object): ReadonlyMap<string, DirectoryReference> =>
  references.of(form);
