export { DirectoryTablesModule } from './directory-tables.module.js';
