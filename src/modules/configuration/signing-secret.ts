import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigurationError } from './configuration-error.js';

/**
 * The secret in `<directory>/jwt-secret`; made there on the first start, readable by its owner only.
 *
 * @throws ConfigurationError when the directory cannot be written or the file holds no secret
 */
export function signingSecret(directory: string): string {
  const file = join(directory, 'jwt-secret');
  try {
    if (!existsSync(file)) {
      mkdirSync(directory, { recursive: true });
      writeFileSync(file, `${randomBytes(48).toString('base64url')}\n`, { mode: 0o600, flag: 'wx' });
    }
    const secret = readFileSync(file, 'utf8').trim();
    if (secret.length >= 32) return secret;
  } catch {
    // The sentence below is what the operator needs; the cause is in it.
  }
  throw new ConfigurationError([
    `DATA_DIR: expected a directory that can hold the file 'jwt-secret', but '${directory}' cannot, or the file there` +
      ` is damaged / DATA_DIR：应为可存放“jwt-secret”文件的目录，但“${directory}”不可用，或其中的文件已损坏`,
  ]);
}
