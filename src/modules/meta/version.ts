import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The version of the product, as package.json says it: beside `src` as beside `dist`. */
export const version = (
  JSON.parse(readFileSync(join(__dirname, '..', '..', '..', 'package.json'), 'utf8')) as { readonly version: string }
).version;
