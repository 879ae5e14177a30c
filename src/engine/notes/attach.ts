import { Attachment } from '../authoring/fields/index.js';
import type { Note } from './note.js';

/** What is attached. */
export class AttachForm {
  @Attachment('附件', 'Attachment') attachment!: string;
}

/** 附件: a file for all who may see the case. What it is stands in the envelope. */
export const attach: Note = {
  title: { zh: '添加附件', en: 'Attach a file' },
  form: AttachForm,
  record: 'attachment',
  check: () => null,
  apply: () => undefined,
};
