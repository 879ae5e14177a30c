import { Choice, Flag, RegisterKey, text } from '../../../engine/forms.js';
import { FreeText, type PersonalText } from '../../../engine/personal-data.js';

export const uses = {
  consult: text('查阅', 'Consult'),
  borrow: text('借阅', 'Borrow'),
  copy: text('复印', 'Copy'),
  moveOut: text('移出', 'Move out'),
};

/** 借阅登记 (002 篇4 学员档案 七、十四). */
export class ArchiveRequest {
  @RegisterKey('档案编号', 'Number of the file', 'archive') fileNumber!: string;
  @Choice('用途', 'What for', uses) use!: keyof typeof uses;
  @FreeText('工作需要', 'Need of the work') purpose!: PersonalText;
}

/** 不得污损、卷折，不得划线、打圈、批注和涂改. */
export class ReturnedFile {
  @Flag('无污损、卷折', 'Not dirtied or folded') clean!: boolean;
  @Flag('无划线、打圈、批注、涂改', 'Not marked or altered') unmarked!: boolean;
}
