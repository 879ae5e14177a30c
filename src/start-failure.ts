import { ConfigurationError, type Configuration } from './modules/configuration/index.js';
import { DefinitionsRefused } from './modules/definitions/index.js';
import { storageReasonText } from './modules/http/index.js';
import { asUnavailable, DatabaseHeld, isStorageFailure } from './persistence/index.js';

const codeOf = (error: unknown): unknown => (error instanceof Error ? (error as { code?: unknown }).code : undefined);

/**
 * What somebody who starts the server reads when it cannot start for a reason that he can mend himself: what is wrong
 * and what to type.
 *
 * @returns `null` for any other reason, which is for the log.
 */
export function startFailure(error: unknown, configuration?: Pick<Configuration, 'host' | 'port'>): string | null {
  if (error instanceof ConfigurationError) return error.problems.join('\n');
  if (error instanceof DefinitionsRefused || error instanceof DatabaseHeld) return error.message;
  if (!configuration) return null;
  const { host, port } = configuration;
  const other = port < 65_535 ? port + 1 : 3000;
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return (
        `Expected port ${port} of ${host} to be free, but another program uses it: type PORT=${other} npm start` +
        ` / ${host} 的端口 ${port} 已被其他程序占用，请改用：PORT=${other} npm start`
      );
    case 'EACCES':
      return (
        `Expected port ${port} of ${host} to be open to this account, but it is not: type PORT=3000 npm start` +
        ` / 当前账户无权使用 ${host} 的端口 ${port}，请改用：PORT=3000 npm start`
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return (
        `Expected HOST to be an address of this machine, but found '${host}': type HOST=127.0.0.1 npm start` +
        ` / HOST 须为本机地址，现为“${host}”，请改用：HOST=127.0.0.1 npm start`
      );
    default:
      return storageFailure(error);
  }
}

function storageFailure(error: unknown): string | null {
  const failure = asUnavailable(error);
  if (!isStorageFailure(failure)) return null;
  const { zh, en } = storageReasonText(failure.reason);
  return `Expected a database that can be used, but ${en} / 数据库无法使用：${zh}`;
}
