/**
 * The injection token of the database. It is opened as Guicheng opens it: same tables, same pools, same durability; a
 * unit of work queues on SQLite (TypeORM keeps one connection) and retries a deadlock on PostgreSQL.
 */
export const naiveDatabase = Symbol('naive database');
