import type { DataSource } from 'typeorm';
import type { Database as OpenDatabase, Dialect, UnitOfWork } from '../../persistence/index.js';

/** The open database as a token of dependency injection. */
export abstract class Database implements OpenDatabase {
  abstract readonly dialect: Dialect;
  abstract readonly unitOfWork: UnitOfWork;
  abstract readonly reader: DataSource;
  abstract readonly writer: DataSource;
  abstract close(): Promise<void>;
}
