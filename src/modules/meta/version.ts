import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The nearest package.json above: how deep the compiled sources stand is the matter of whoever compiles them. */
function packageAbove(folder: string): string {
  const file = join(folder, 'package.json');
  return existsSync(file) ? file : packageAbove(dirname(folder));
}

/** The version of the product, as its package.json says it. */
export const version = (JSON.parse(readFileSync(packageAbove(__dirname), 'utf8')) as { readonly version: string })
  .version;
