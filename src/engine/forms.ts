/** For authors: what people fill in. What is personal in it is in `personal-data.ts`. */
export * from './authoring/changes-of.js';
export * from './authoring/decided.js';
export {
  Attachment,
  Choice,
  Count,
  Currency,
  Day,
  Department,
  Flag,
  FreeText,
  Items,
  Label,
  LongText,
  Moment,
  Money,
  Optional,
  Percent,
  Person,
  RegisterKey,
  Text,
  Tick,
} from './authoring/fields/index.js';
export { text } from './authoring/text.js';
