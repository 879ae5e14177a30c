import { pino, stdSerializers, type DestinationStream, type Logger } from 'pino';
import type { LogLevel } from '../configuration/index.js';

interface LoggedError {
  readonly type: string;
  readonly message: string;
  readonly stack: string;
  readonly code?: unknown;
}

/** Keeps what finds a defect and leaves out what may hold data of people, such as the parameters of a query. */
function logged(error: unknown): LoggedError | unknown {
  if (!(error instanceof Error)) return error;
  const { type, message, stack } = stdSerializers.err(error);
  return { type, message, stack, ...('code' in error && { code: error.code }) };
}

/** The structured log of the process: one JSON line an entry, on standard output unless it is to go elsewhere. */
export const createLogger = (level: LogLevel, destination?: DestinationStream): Logger => {
  const options = { level, base: { pid: process.pid }, serializers: { err: logged } };
  return destination ? pino(options, destination) : pino(options);
};
