import type { Dialect } from '../dialect.js';

/** Reads the ids out of one parameter, a JSON list of them: no database limits how many there are. */
export const wantedIds = (dialect: Dialect, parameter: string): string =>
  dialect === 'postgres'
    ? `SELECT jsonb_array_elements_text(:${parameter}::jsonb)`
    : `SELECT value FROM json_each(:${parameter})`;
