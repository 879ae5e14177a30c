import { type LocalizedName } from './localized-name.dto.js';

/** A department. */
export class DepartmentAnswer {
  readonly id!: string;
  readonly name!: LocalizedName;
  readonly parentId!: string | null;
  readonly headId!: string | null;
  readonly headName!: string | null;
}
