/** The databases that Guicheng runs on. */
export type Dialect = 'sqlite' | 'postgres';
