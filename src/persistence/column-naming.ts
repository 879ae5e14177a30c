import { DefaultNamingStrategy } from 'typeorm';

/** Columns are snake_case in the database and camelCase in the entities. */
export class ColumnNaming extends DefaultNamingStrategy {
  override columnName(property: string, custom: string | undefined): string {
    return custom ?? property.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
  }
}
