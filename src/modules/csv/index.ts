export { csvRows, type CsvRow, type UnreadableCsv } from './csv-rows.js';
export { csvText, withoutQuote, type CsvCell } from './csv-text.js';
